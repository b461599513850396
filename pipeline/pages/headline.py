"""Where the headline of a text page stands, and the deck below it.

A page of lines does not say which is which: the headline shares its words with the text, is often printed twice, and comes before
names and dates.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pipeline.pages.html_lines import Line
from pipeline.pages.line_facts import Facts
from pipeline.pages.phrases import plain

MIN_TITLE = 3  # words; shorter headlines are kickers
LONG_TITLE = 26  # words; longer ones are mostly decks
MAX_TITLE = 30  # words
DECK_WORDS = 8  # words; shorter lines below a headline are kickers and names
SEPARATORS = "|-–—:•·»/"  # between a headline and the outlet's name
MIN_CUT = 20  # characters; a headline cut shorter is a chance likeness
EARLIER = 0.8  # of the best score; an earlier line that comes as close is the headline, the later one a deck or caption
SHARED = 0.3  # share of the words of a headline that the beginning of the text has, at the least
NEAR = 5  # lines


def mark_titles(lines: Sequence[Line], facts: Sequence[Facts], fates: list[str], *, titles: Sequence[str], start: int) -> None:
    """Set the fates of the headline, of the deck below it, and of the forms in which the page repeats the headline."""
    keys = {plain(title) for title in titles}
    at = next((at for at, fact in enumerate(facts) if fact.key in keys), None) if keys else None
    if at is None and not titles:
        at = _title_line(lines, facts, start)
    if at is None:
        return
    title = facts[at].key
    for other, fact in enumerate(facts):
        same = fact.key == title or fact.key in keys
        if other != at and (same or (other < start and len(fact.words) >= MIN_TITLE and (title.startswith(fact.key) or title in fact.key))):
            fates[other] = "title-repeat"
    fates[at] = "title"
    last = max(other for other in range(max(start, at + 1)) if fates[other] in {"title", "title-repeat"})
    for top in dict.fromkeys((at, last)):
        deck = next((other for other in range(top + 1, start) if fates[other] not in {"title-repeat", "byline", "date"}), None)
        if deck is not None and _is_deck(lines[deck], facts[deck]):
            fates[deck] = "deck"
            return


def _is_deck(line: Line, fact: Facts) -> bool:
    return fact.reason is None and len(fact.words) >= DECK_WORDS and line.gap > 1 and not line.bullet and "|" not in line.text


def _title_line(lines: Sequence[Line], facts: Sequence[Facts], start: int) -> int | None:
    """Return the line before the body that is the headline, None where there is none."""
    body = {word[:7] for fact in facts[start : start + 12] for word in fact.words if len(word) > 3}
    times = Counter([fact.key for fact in facts[: start + 1]])
    scores = {
        at: _title_score(lines, facts, at, body=body, times=times)
        for at in range(start + 1)
        if at < start or not _is_period(lines[at].text)
    }
    best = max(scores.values(), default=0.0)
    return next((at for at, score in scores.items() if score > 0 and score >= EARLIER * best), None)


def _title_score(lines: Sequence[Line], facts: Sequence[Facts], at: int, *, body: set[str], times: Counter[str]) -> float:
    """Return how much the line looks like a headline; 0 and less is none."""
    fact = facts[at]
    if fact.reason not in {None, "repeated", "printed-twice"} or not MIN_TITLE <= len(fact.words) <= MAX_TITLE:
        return 0.0
    told = [word for word in fact.words if len(word) > 3]
    shared = sum(word[:7] in body for word in told) / max(1, len(told))
    if shared < SHARED:
        return 0.0
    score = 2.0 * shared + 0.1 * min(len(fact.words), 10)
    score += 2.0 * (
        times[fact.key] > 1
        or any(_is_longer_form(lines[at].text, other.text) for other in lines[: at + NEAR] if other.text != lines[at].text)
    )
    score += 0.7 * any(other.reason in {"byline", "date"} for other in facts[at + 1 : at + 4])
    score -= (
        1.5 * _is_period(lines[at].text)
        + 1.0 * (len(fact.words) > LONG_TITLE)
        + 0.5 * lines[at].bullet
        + 0.5 * (at > 0 and lines[at].gap < 2)
    )
    return score - 1.5 * any(other.opens or other.reason == "related" for other in facts[max(0, at - NEAR) : at]) - 0.8


def _is_longer_form(text: str, other: str) -> bool:
    """Return whether one is the other with an outlet's name at its side, or cut short: "Flood hits Aston | The Daily" and "Flood hits"."""
    if text in other:
        before, _, after = other.partition(text)
        return (not before or before.rstrip()[-1:] in SEPARATORS) and (not after or after.lstrip()[:1] in SEPARATORS)
    return len(other) >= MIN_CUT and text.startswith(other) and text[len(other) :].lstrip()[:1] not in SEPARATORS


def _is_period(text: str) -> bool:
    return text.rstrip("\"'”’»)").endswith((".", "…", "。"))
