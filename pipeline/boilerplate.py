"""What is no part of the article, line by line, each with its reason.

Sees lines and what the page says of itself; never the bytes, never other pages except as the keys in `seen`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.html_lines import Line
from pipeline.language import load_language

PROSE_WORDS = 10  # words; a line of as many that ends like a sentence is prose
ROLES = ("title", "deck", "header", "body")  # what stays

_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"[.!?…。！？۔][\"'”’»“)\]]*$")


@dataclass(frozen=True, slots=True)
class Phrases:
    """What the language's boilerplate says: reasons with the patterns that give them away."""

    reasons: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def phrases(code: str | None) -> Phrases:
    """Return the phrases of a language, English where we have none: half of the web's furniture is in English."""
    language = load_language(code or "en")
    if language is None or "boilerplate" not in language.sections:
        language = load_language("en")
    table = language.sections["boilerplate"]["reasons"] if language else {}
    return Phrases(tuple((reason, re.compile("|".join(f"(?:{p})" for p in patterns), re.I)) for reason, patterns in table.items()))


def line_key(text: str) -> str:
    """Return what is remembered of a line to know it again on another page: its words, in lower case."""
    return " ".join(_WORD.findall(text.lower()))


def strip(
    lines: Sequence[Line], *, titles: Sequence[str] = (), language: str | None = None, seen: frozenset[str] = frozenset()
) -> list[str]:
    """Return the fate of each line: one of ROLES, or the reason why it goes."""
    known = phrases(language)
    fates = [_by_itself(line, known, seen) for line in lines]
    scores = [_score(line, fate) for line, fate in zip(lines, fates, strict=True)]
    start, end = _best_run(scores)
    title = _title_line(lines, fates, titles, before=start)
    keys = {line_key(t) for t in titles}
    for at, line in enumerate(lines):
        if at == title:
            fates[at] = "title"
        elif line_key(line.text) in keys or (title is not None and line_key(line.text) == line_key(lines[title].text)):
            fates[at] = "title-repeat"
        elif not start <= at < end:
            fates[at] = fates[at] if fates[at] != "body" else "outside"
    return fates


def _by_itself(line: Line, known: Phrases, seen: frozenset[str]) -> str:
    if seen and line_key(line.text) in seen:
        return "seen-elsewhere"
    if not _WORD.search(line.text):
        return "separator"
    return next((reason for reason, pattern in known.reasons if pattern.search(line.text)), "body")


def _score(line: Line, fate: str) -> float:
    words = len(_WORD.findall(line.text))
    if fate != "body":
        return -8.0
    if _ENDS.search(line.text):
        return min(words, 40) if words >= PROSE_WORDS else 2.0
    return 4.0 if words >= 2 * PROSE_WORDS else -3.0


def _best_run(scores: Sequence[float]) -> tuple[int, int]:
    """Return start and end of the run of lines with the highest sum."""
    best, best_run = 0.0, (0, 0)
    total, start = 0.0, 0
    for at, score in enumerate(scores):
        total += score
        if total > best:
            best, best_run = total, (start, at + 1)
        if total <= 0:
            total, start = 0.0, at + 1
    return best_run


def _title_line(lines: Sequence[Line], fates: Sequence[str], titles: Sequence[str], *, before: int) -> int | None:
    keys = [line_key(title) for title in titles]
    for key in keys:
        for at, line in enumerate(lines):
            if line_key(line.text) == key:
                return at
    if titles:
        return None
    return next((at for at in range(before) if fates[at] == "body" and len(_WORD.findall(lines[at].text)) >= 4), None)
