"""The proof that what is published is true to its articles: in Python, where the loader proves in SQL, so that one catches the other.

Reads every version, not only the newest; judges nothing but offsets and text.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from warehouse.store import Connection, named

WINDOW = 1000  # article ids at a time: some 5 MB of text


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was proved in some articles, and what did not hold."""

    articles: int
    mentions: int
    quotes: int
    lies: tuple[tuple[str, str], ...]  # kind ("article", "mention", "quote"), and which one


def extent(connection: Connection) -> int:
    """Return the highest article_id, 0 when there is none."""
    ((highest,),) = named(connection, "verify_extent")
    return int(highest)


def prove(connection: Connection) -> Iterator[Proof]:
    """Prove window after window of article ids, and yield what came of each."""
    for start in range(1, extent(connection) + 1, WINDOW):
        yield _prove(connection, start, start + WINDOW)


def _prove(connection: Connection, start: int, end: int) -> Proof:
    articles = named(connection, "verify_articles", start=start, end=end)
    mentions = named(connection, "verify_mentions", start=start, end=end)
    quotes = named(connection, "verify_quotes", start=start, end=end)
    texts = {(article, version): text for article, version, text, _ in articles}
    lies = [("article", _where(*row[:2])) for row in articles if hashlib.sha256(row[2].encode()).hexdigest() != row[3]]
    lies += [("mention", f"{_where(*row[:2])} at {row[2]}:{row[3]} {row[4]!r}") for row in mentions if not mention_holds(texts, row)]
    lies += [("quote", f"{_where(*row[:2])}.{row[2]} at {row[3]} {row[4]!r}") for row in quotes if not quote_holds(texts, row)]
    return Proof(articles=len(articles), mentions=len(mentions), quotes=len(quotes), lies=tuple(lies))


def mention_holds(texts: dict[tuple[int, int], str], row: tuple[Any, ...]) -> bool:
    """Tell whether a row of queries/verify_mentions.sql gives its text back."""
    article, version, start, end, text = row
    return bool(_at(texts.get((article, version), ""), start, end) == text)


def quote_holds(texts: dict[tuple[int, int], str], row: tuple[Any, ...]) -> bool:
    """Tell whether a row of queries/verify_quotes.sql is its spans joined by one space, and its speaker is printed where it says."""
    article, version, _, spans, text, first, last, speaker, speaker_start, speaker_end = row
    whole = texts.get((article, version), "")
    parts = [_at(whole, span["start_char"], span["end_char"]) for span in spans]
    if not parts or None in parts or " ".join(map(str, parts)) != text:
        return False
    if (first, last) != (spans[0]["start_char"], spans[-1]["end_char"]):
        return False
    return speaker_start is None or bool(_at(whole, speaker_start, speaker_end) == speaker)


def _at(text: str, start: int, end: int | None) -> str | None:
    """Return the text between two offsets, None where they are none of this text."""
    return text[start:end] if end is not None and 0 <= start < end <= len(text) else None


def _where(article: int, version: int) -> str:
    return f"{article}.{version}"
