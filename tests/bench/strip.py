"""Stripping: how well it does on pages marked by hand, how fast, and what the worst pages cost. Read from ../shared where it is there.

.venv/bin/python -m tests.bench strip
"""

from __future__ import annotations

import base64
import gzip
import json
import re
import resource
import runpy
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC
from pathlib import Path
from typing import Any

from pipeline.errors import NewsError
from pipeline.extract import extract, text_lines
from pipeline.model import Article, Page
from pipeline.pages.line_facts import page_keys

SHARED = Path(__file__).parents[3] / "shared"
CORPORA = SHARED / "corpora"
LEAD = "<title>Harbour closed - The Aston Mail</title><body><h1>Harbour closed</h1>"
PROSE = "".join(f"<p>The harbour master of Aston, Mira Olt, said that gate number {n} would stay closed for a week.</p>" for n in range(12))


WORST: dict[str, Callable[[], bytes]] = {  # pages that are made to hurt
    "100,000 nested divs": lambda: (LEAD + "<div>" * 100_000 + PROSE).encode(),
    "50 MB in one line": lambda: (LEAD + PROSE + "<p>" + "word and another word. " * 2_200_000).encode(),
    "500,000 <p><br>": lambda: (LEAD + PROSE + "<p><br>" * 500_000).encode(),
    "20,000 attributes": lambda: (LEAD + "<div " + " ".join(f'a{n}="x"' for n in range(20_000)) + ">" + PROSE).encode(),
    "15 MB text node": lambda: (LEAD + PROSE + "<p>" + "Water rose again. " * 850_000).encode(),
    "NUL bytes": lambda: (LEAD + PROSE.replace(" ", "\x00 ")).encode(),
    "wrong charset": lambda: ('<meta charset="utf-8">' + LEAD + PROSE + "<p>Über die Straße läuft Wasser, sagte Größl.").encode("cp1252"),
    "UTF-16": lambda: ("\ufeff" + LEAD + PROSE).encode("utf-16-le"),
    "unclosed everything": lambda: (
        "<div><i>" + LEAD.replace("</h1>", "<p>") + PROSE.replace("</p>", "").replace("<p>", "<p><b><div>")
    ).encode(),
    "empty body": lambda: b"<html><head><title>Harbour closed</title></head><body></body></html>",
}


def worst_page(name: str) -> Page:
    """Return one of the worst pages."""
    return Page(origin="file:worst.html", body=WORST[name](), media_type="text/html")


def rows(name: str, *, every: int = 1) -> list[dict[str, Any]]:
    """Return every n-th row of a corpus."""
    with gzip.open(CORPORA / name, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines][::every]


def page_of(row: dict[str, Any]) -> Page:
    """Return a row of either corpus as the page that a reader would have saved."""
    if "html_b64" not in row:
        return Page(origin="file:a.txt", body=row["text"].encode("utf-8", "replace"), media_type="text/plain", charset="utf-8")
    body = base64.b64decode(row["html_b64"])
    declared = re.search(rb"""charset=["']?([-\w]+)""", body[:4096])
    for name in ("utf-8", declared[1].decode() if declared else "utf-8", "latin-1"):
        try:
            text = body.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        return Page(origin="https://corpus.example/a", body=text.encode("utf-8", "replace"), media_type="text/html", charset="utf-8")
    raise AssertionError("latin-1 fits anything")


def article(page: Page, seen: frozenset[str] = frozenset()) -> Article | None:
    """Return the page's article, None where there is none."""
    try:
        return extract(page, seen=seen).article
    except NewsError:
        return None


def scored(scorer: str, gold: Iterable[dict[str, Any]], found: dict[str, dict[str, Any]]) -> dict[str, float]:
    """Return what one of the scorers in ../shared/bench says."""
    score = runpy.run_path(str(SHARED / "bench" / f"{scorer}.py"))["score"]
    result: dict[str, float] = score({row["id"]: row for row in gold}, found)
    return result


def html_scores(pages: list[dict[str, Any]]) -> tuple[dict[str, dict[str, float]], float]:
    """Return the scores of all pages, of the English, and of one benchmark; and pages a CPU second."""
    found = {}
    start = time.process_time()
    for row in pages:
        it = article(page_of(row))
        text = it.text[it.body_start :] if it else ""
        published = it.published_at.astimezone(UTC).isoformat() if it and it.published_at else ""
        found[row["id"]] = {"text": text, "title": it and it.title, "byline": it and it.byline, "published": published}
    speed = len(pages) / (time.process_time() - start)
    parts = {
        "all": pages,
        "English": [row for row in pages if row["lang"] == "en"],
        "sh": [row for row in pages if row["id"].startswith("sh:")],
    }
    return {name: scored("score_pages", part, found) for name, part in parts.items()}, speed


def text_scores(pages: list[dict[str, Any]], *, warm: bool = False) -> tuple[dict[str, float], float]:
    """Return the score of text pages, and pages a CPU second; warm: knowing the lines of the site's other pages."""
    sites = defaultdict(dict)
    for row in pages:
        sites[row["site"]][row["id"]] = set(page_keys(text_lines(row["text"]))) if warm else set()
    found = {}
    start = time.process_time()
    for row in pages:
        seen = frozenset().union(*(keys for other, keys in sites[row["site"]].items() if other != row["id"]))
        it = article(page_of(row), seen)
        found[row["id"]] = {"text": it.text if it else ""}
    speed = len(pages) / (time.process_time() - start)
    return scored("score_lines", pages, found), speed


def main() -> None:
    """Print every figure."""
    print("worst pages: CPU seconds, and the most memory so far")
    for name in WORST:
        page = worst_page(name)
        start = time.process_time()
        it = article(page)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"  {name:22} {time.process_time() - start:5.2f} s {peak:5} MiB  {len(it.text) if it else 0} characters kept")
    if not SHARED.is_dir():
        return
    article(page_of({"text": "The harbour of Aston is closed, the harbour master said on Monday.\n"}))  # loads what is loaded once
    scores, speed = html_scores(rows("pages.dev.jsonl.gz"))
    for name, score in scores.items():
        print(f"HTML, {name}: {_shown(score)}")
    print(f"HTML: {speed:.1f} pages a CPU second")
    english = [row for row in rows("textpages.dev.jsonl.gz") if row["lang"] == "en"]
    for variant in ("near", "full"):
        pages = [row for row in english if row["variant"] == variant]
        score, speed = text_scores(pages)
        print(f"text, {variant}: {_shown(score)}; {speed:.0f} pages a CPU second")
        shared = [row for row in pages if sum(other["site"] == row["site"] for other in pages) > 1]
        cold, hot = text_scores(shared)[0], text_scores(shared, warm=True)[0]
        print(f"text, {variant}, {len(shared)} pages of sites with two or more: cold {_shown(cold)}; warm {_shown(hot)}")


def _shown(score: dict[str, float]) -> str:
    return ", ".join(f"{name} {value:.3f}" for name, value in score.items() if value and name not in {"missing", "empty"})
