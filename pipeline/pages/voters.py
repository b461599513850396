"""What others take for the article: trafilatura and readability, each line of the page put to the vote.

Both get the page without its plain furniture: half the time, and no menu to mistake for text. Decides nothing; boilerplate.py does.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from configparser import ConfigParser
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from itertools import islice
from typing import Any

from lxml import etree, html

from pipeline.pages.html_lines import HIDDEN_TAGS, Line, parse, read_lines
from pipeline.pages.phrases import plain
from pipeline.pages.zones import zones

MAX_TEXT = 400_000  # characters of a page; a longer one is judged by its lines alone, the voters take seconds
MAX_LINES = 8_000  # lines; the same
MAX_ELEMENTS = 50_000  # elements; the largest live blogs have 20,000, this many take a second and a half
MAX_RESULT = "20000"  # paragraphs that trafilatura may return
WHOLE_LINE = 30  # characters; a shorter line must stand alone in what a voter returns, a longer one may stand inside a paragraph
RESET_EVERY = 200  # pages; trafilatura's caches grow without end (adbar/trafilatura#216)

_FURNITURE = frozenset(
    {"navigation", "footer", "comments", "newsletter", "share", "related", "advertisement", "hidden", "tags", "aside", "form", "contact"}
)
_HEAD = frozenset({"head", "title", "meta", "link"})
_BROKEN = (  # what the two raise on odd pages
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    KeyError,
    AssertionError,
    RecursionError,
    etree.LxmlError,
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

for _name in ("trafilatura", "readability.readability"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)  # they log a page that they fail on; here it is one vote less


@dataclass(frozen=True, slots=True)
class Votes:
    """Which lines of a page each voter keeps."""

    trafilatura: tuple[bool, ...]
    readability: tuple[bool, ...]


@cache
def names() -> str:
    """Return the voters with their versions."""
    return f"trafilatura {version('trafilatura')}, readability-lxml {version('readability-lxml')}"


def vote(tree: html.HtmlElement, lines: Sequence[Line], *, prune: bool = True) -> Votes:
    """Return what the voters keep of the page; nothing of one that is too long for them. Changes the tree."""
    nothing = Votes((False,) * len(lines), (False,) * len(lines))
    if len(lines) > MAX_LINES or sum(len(line.text) for line in lines) > MAX_TEXT:
        return nothing
    if prune:
        _prune(tree, lines)
    if sum(1 for _ in islice(tree.iter(), MAX_ELEMENTS + 1)) > MAX_ELEMENTS:
        return nothing
    keys = [plain(line.text) for line in lines]
    first = _kept(keys, _trafilatura(tree, fast=prune))  # works on a copy
    return Votes(first, _kept(keys, _readability(tree)))


def _prune(tree: html.HtmlElement, lines: Sequence[Line]) -> None:
    """Take what nobody sees and the plain furniture out of the tree."""
    for element in list(tree.iter(*(HIDDEN_TAGS - _HEAD))):
        _drop(element)
    for zone in {zone for zone in zones(lines, [True] * len(lines)) if zone and zone.kind in _FURNITURE}:
        _drop(zone.block.element)


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


@cache
def _options(*, fast: bool) -> Any:
    from trafilatura.settings import DEFAULT_CONFIG, Extractor

    config = ConfigParser()
    config.read_dict({"DEFAULT": {**DEFAULT_CONFIG.defaults(), "max_tree_size": MAX_RESULT}})
    return Extractor(config=config, output_format="python", fast=fast, comments=False, with_metadata=False)


_done = [0]  # pages since the caches were reset; a cell, because that is all the state this module has


def _trafilatura(tree: html.HtmlElement, *, fast: bool) -> str:
    from trafilatura import bare_extraction
    from trafilatura.meta import reset_caches

    _done[0] += 1
    if _done[0] % RESET_EVERY == 0:
        reset_caches()
    try:
        document = bare_extraction(tree, options=_options(fast=fast))
    except _BROKEN:
        return ""
    return (document.text or "") if document is not None and not isinstance(document, dict) else ""


def _readability(tree: html.HtmlElement) -> str:
    from readability import Document  # type: ignore[import-untyped]  # ships no types

    try:
        summary = Document(tree).summary(html_partial=True)
    except _BROKEN:
        return ""
    parsed = parse(f"<html><body>{_CONTROLS.sub('', summary)}</body></html>")
    return "" if parsed is None else "\n".join(line.text for line in read_lines(parsed))


def _kept(keys: Sequence[str], text: str) -> tuple[bool, ...]:
    """Return which lines stand in the text, alone or, if long, inside another."""
    paragraphs = [plain(paragraph) for paragraph in text.split("\n")]
    alone = set(paragraphs)
    joined = f" {' '.join(paragraphs)} "
    return tuple(bool(key) and (key in alone or (len(key) > WHOLE_LINE and f" {key} " in joined)) for key in keys)
