"""Quotes: how right they are on labelled articles, and how fast. The articles are read from ../shared where they are there.

.venv/bin/python -m tests.bench quotes

Each document goes the whole way, from the bytes of a page to annotated quotes; their spans are compared in the labelled text, to which
the article's words are aligned, with the scorer that lies beside the articles. The last lines are the speed on top of the shared parse.
"""

from __future__ import annotations

import gc
import gzip
import json
import runpy
import time
from pathlib import Path
from typing import Any

from pipeline.annotate import annotate
from pipeline.errors import NewsError
from pipeline.extract import extract
from pipeline.language import load_language
from pipeline.mentions import find_mentions
from pipeline.model import Annotated, Page, Quote
from pipeline.parse import load_model, parse
from pipeline.quotes import find_quotes

SHARED = Path(__file__).parents[3] / "shared"
SHARE = 0.055  # of the parse's time: 200,000 tokens a CPU second where the model parses 11,100, as it did where that aim was set
SETS = {"seeds": "gold/seeds.quotes.jsonl", "gumnews": "corpora/gumnews.dev.jsonl", "polnear": "corpora/polnear.dev.jsonl.gz"}
ROWS = [  # set, subset, measure of the scorer, name, what others reach, what people reach, what we aim at
    ("polnear", "direct", "joint_tok", "direct joint F1", "74.0", "97.8", 92),
    ("polnear", "quoted", "joint_tok", "quoted joint F1", "61.6", "92.2", 85),
    ("polnear", "speech", "joint_tok", "speech joint F1", "49.1", "78.3", 69),
    ("gumnews", "speech", "joint_tok", "speech joint F1", "51.5", "-", 75),
    ("gumnews", "speech", "joint_canon", "speech canonical joint F1", "22.2", "-", 65),
    ("seeds", "all", "joint_tok", "joint F1", "75", "-", 96),
    ("seeds", "all", "joint_canon", "canonical joint F1", "13", "-", 96),
    ("seeds", "direct", "joint_tok", "direct joint F1", "82", "-", 100),
]


def rows(name: str, *, every: int = 1) -> list[dict[str, Any]]:
    """Return every n-th document of a set."""
    path = SHARED / SETS[name]
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in text.decode().splitlines()][::every]


def found(row: dict[str, Any]) -> Annotated | None:
    """Return a document as the pipeline annotates it, None if it takes it for no article."""
    page = Page(origin=f"file:{row['id']}", body=row["text"].encode(), media_type="text/plain")
    try:
        return annotate(extract(page), models={})
    except NewsError:
        return None


def scored(name: str, *, every: int = 1) -> dict[str, Any]:
    """Return the scorer's report on a set."""
    scorer = runpy.run_path(str(SHARED / "bench" / "score_quotes.py"))
    alignment = runpy.run_path(str(SHARED / "bench" / "from_warehouse.py"))["Alignment"]
    counts = []
    for row in rows(name, every=every):
        annotated = found(row)
        at = alignment(annotated.article.text, row["text"]) if annotated else None
        kept = [told(quote, annotated, at) for quote in annotated.quotes] if annotated else []
        counts.append(scorer["count_doc"](row, {"text": row["text"], "quotes": [quote for quote in kept if quote]}, "segment", 0.8))
    report: dict[str, Any] = scorer["report"](counts)
    return report


def told(quote: Quote, annotated: Annotated, at: Any) -> dict[str, Any] | None:
    """Return a quote as the scorer reads it, None if nothing of it stands in the labelled text."""
    spans = [span for span in (at.span(*span) for span in quote.spans) if span]
    if not spans:
        return None
    speaker = annotated.entities[quote.entity_no].name if quote.entity_no is not None else None
    return {"quote_start": spans[0][0], "quote_end": spans[-1][1], "spans": spans, "type": quote.kind, "speaker": quote.speaker_text} | (
        {"speaker_canonical": speaker} if speaker else {}
    )


def speed(texts: list[str]) -> tuple[float, float]:
    """Return the tokens a CPU second that quotes and speakers take, once parse and names are there, and their share of the parse's time."""
    language = load_language("en")
    assert language is not None  # a file of the project
    tokens, seconds, parsing = 0, 0.0, 0.0
    load_model(language.model)
    gc.collect()
    gc.freeze()  # as in those who annotate (flows/warm.py)
    for text in texts:
        article = extract(Page(origin="file:speed", body=text.encode(), media_type="text/plain")).article
        model = load_model(language.model)
        began = time.process_time()
        paragraphs = parse(article, model)
        parsing += time.process_time() - began
        entities, mentions = find_mentions(paragraphs, language)
        began = time.process_time()
        find_quotes(paragraphs, mentions, entities, language)
        seconds += time.process_time() - began
        tokens += sum(len(paragraph.doc) for paragraph in paragraphs)
    return tokens / seconds, seconds / parsing


def main(every: int = 1) -> None:
    """Print the table; with `every` above 1, on every n-th polnear document."""
    if not SHARED.is_dir():
        print("the labelled articles are not here")
        return
    reports = {name: scored(name, every=every if name == "polnear" else 1) for name in SETS}
    print(f"{'set':9}{'measure':28}{'peers':>7}{'people':>8}{'aim':>6}{'here':>7}")
    for name, subset, measure, title, peers, people, aim in ROWS:
        print(f"{name:9}{title:28}{peers:>7}{people:>8}{aim:>6}{100 * reports[name][subset][measure][2]:>7.1f}")
    print(f"{'seeds':9}{'not_quotes found':28}{'3':>7}{'-':>8}{0:>6}{reports['seeds']['not_quotes']['predicted_as_quote']:>7}")
    tokens, share = speed([row["text"] for row in rows("polnear", every=10)])
    print(f"{'polnear':9}{'tokens a CPU second':28}{'-':>7}{'-':>8}{'200k':>6}{tokens:>9,.0f}")
    print(f"{'polnear':9}{'CPU time, the parse being 1':28}{'-':>7}{'-':>8}{SHARE:>6}{share:>7.3f}")
