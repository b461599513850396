"""What every child that annotates has in memory, loaded once: the process that they are forked from imports this module.

Nothing else may import it, because it loads a model and the extractors.
"""

import gc
from contextlib import suppress

import flows.intake  # noqa: F401 whose work the children do
from pipeline.annotate import warm_up
from pipeline.errors import NewsError
from pipeline.extract import extract
from pipeline.model import Page

PAGE = b"<!doctype html><html lang=en><head><title>Hall</title></head><body><article><p>The hall stays open.</p></article></body></html>"

warm_up({})
with suppress(NewsError):  # it is no article: what counts is what the extractors load for it
    extract(Page(origin="warm-up", body=PAGE, media_type="text/html"))
gc.freeze()  # or the first collection in a child writes to all that it shares with the others
