"""Values for the tests of the warehouse: invented articles with mentions and quotes whose offsets are true."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from pipeline.model import Annotated, Article, ArticleEntity, Batch, Dropped, Mention, Quote, Run

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
TEXT = 'Harbour reopens 🚢\n\nMayor Ada Quill said "the cafe\u0301 \U0001f468\u200d\U0001f469\u200d\U0001f467 stays open," and left.'


def run(run_id: str = "run-1", **more: Any) -> Run:
    """Return a run of `load`."""
    return Run(**{"run_id": run_id, "command": "load", "name": "load pages", "started_at": NOON, "code": "0.1.0"} | more)


def annotated(number: int = 1, *, text: str = TEXT, **article: Any) -> Annotated:
    """Return an article with one mention and one quote."""
    said = text[text.index('"') + 1 : text.index(',"')]
    start, at = text.index(said), text.index("Ada Quill")
    values = {
        "origin": f"https://gazette.example/{number}?from=feed",
        "url": f"https://gazette.example/{number}",
        "outlet": "gazette",
        "title": text.partition("\n")[0],
        "deck": None,
        "byline": None,
        "published_at": NOON,
        "published_precision": "minute",
        "published_source": "json-ld",
        "language": "en",
        "text": text,
        "body_start": text.index("Mayor"),
        "extractor": "lines 1",
        "wire": ("Coastal News Agency",),
        "page_sha256": f"{number:064x}",
    }
    return Annotated(
        article=Article(**values | article),
        dropped=(Dropped(line_no=1, text="- Advertisement -", reason="ad"),),
        entities=(ArticleEntity(entity_no=0, name="Ada Quill", label="PERSON", aliases=("Quill",)),),
        mentions=(Mention(start_char=at, end_char=at + 9, text="Ada Quill", label="PERSON", entity_no=0),),
        quotes=(quote(said, ((start, start + len(said)),), speaker_start=at, speaker_end=at + 9),),
        annotator="onrecord 0.1.0, en_test 1",
        line_keys=(f"line-{number}", "menu"),
    )


def quote(text: str, spans: tuple[tuple[int, int], ...], **more: Any) -> Quote:
    """Return a direct quote by the mayor."""
    values = {
        "kind": "direct",
        "place": "body",
        "spans": spans,
        "text": text,
        "cue": "said",
        "stance": "neutral",
        "speaker_text": "Ada Quill",
        "speaker_start": None,
        "speaker_end": None,
        "entity_no": 0,
        "via": None,
        "confidence": 0.9,
    }
    return Quote(**values | more)


def batch(*numbers: int, **more: Any) -> Batch:
    """Return a batch of articles."""
    return Batch(annotated=tuple(annotated(number) for number in numbers), **more)


def with_quotes(value: Annotated, *quotes: Quote) -> Annotated:
    """Return the article with other quotes."""
    return replace(value, quotes=quotes)
