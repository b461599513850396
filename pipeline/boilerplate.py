"""What is no part of the article on a text page, line by line, each with its reason.

Sees lines and what is known of them; never the bytes, never other pages except as the keys in `seen`. HTML has more to go by: ballot.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.pages.headline import mark_titles
from pipeline.pages.html_lines import Line
from pipeline.pages.line_facts import Facts, find_facts
from pipeline.pages.line_facts import line_key as line_key  # where others look for it

STAYS = frozenset({"title", "deck", "header", "body"})  # what is part of the article; any other fate is a reason to go

TRANSPARENT = frozenset({"repeated", "advertisement", "caption", "media", "separator", "counter", "printed-twice", "newsletter"})
LABELS = frozenset({"repeated", "date", "counter", "byline", "separator"})  # what stands over an entry of a live page
APART = 2  # lines in a row that are no prose: one may be a section header, more part the text
HEADER_WORDS = 9  # words; nine of ten section headers are shorter
NO_HEADER = ("— ", "– ", "- ", "* ", "@")  # how the speaker of a set-off quote and the items of a list begin
SENTENCE_WORDS = 4  # words; shorter ones at the edge of the text are labels
ALONE_WORDS = 30  # words; teasers are shorter, so a paragraph of as many needs no other beside it
LONG_WORDS = 40  # words; one of as many may stand further off
NEAR_LONG = 3  # lines
NEAR = 5  # lines; a paragraph alone further off than that is no part of the text
QUOTES = "\"'“‘«„"  # teasers seldom begin with one
OFF_TOPIC = 0.1  # share of the same; a stretch that shares less is of another article, unless it is people speaking
ON_TOPIC = 0.3  # share of a stretch's telling words that the article has, from which on it is taken for its continuation


def strip(
    lines: Sequence[Line], *, titles: Sequence[str] = (), language: str | None = None, seen: frozenset[str] = frozenset()
) -> list[str]:
    """Return the fate of each line: one of STAYS, or the reason why it goes.

    `titles` are what is known of the headline, `seen` the keys (line_key) of lines on other pages of the outlet.
    """
    return judge(lines, find_facts(lines, language=language, seen=seen), titles=titles)


def judge(lines: Sequence[Line], facts: Sequence[Facts], *, titles: Sequence[str]) -> list[str]:
    """Return the fate of each line by what is known of it and of those around it."""
    fates = [fact.reason or "outside" for fact in facts]
    stretches = list(_stretches(facts))
    if not stretches:
        return fates
    main = max(range(len(stretches)), key=lambda at: _weight(facts, stretches[at]))
    kept = _grow(lines, facts, stretches, main)
    for stretch in kept:
        _judge_stretch(lines, facts, _widen(lines, facts, stretch), fates)
    for before, after in pairwise(kept):
        _mark_header(lines, facts, fates, range(before.stop, after.start))
    _mark_lists(lines, facts, fates)
    start = next((at for at, fate in enumerate(fates) if fate in STAYS), 0)
    mark_titles(lines, facts, fates, titles=titles, start=start)
    return fates


def _stretches(facts: Sequence[Facts]) -> Iterator[range]:
    """Yield the runs of prose with at most APART other lines in a row inside, from prose to prose.

    Lines that only label or repeat (an advertisement, a caption) count a quarter: text goes on behind them.
    """
    start = last = None
    apart = 0.0
    for at, fact in enumerate(facts):
        if fact.prose and fact.reason is None:
            if start is not None and last is not None and apart > APART:
                yield range(start, last + 1)
                start = None
            start = at if start is None else start
            last, apart = at, 0.0
        else:
            apart += APART + 1 if fact.opens or fact.reason == "comments" else 0.25 if fact.reason in TRANSPARENT else 1.0
    if start is not None and last is not None:
        yield range(start, last + 1)


def _weight(facts: Sequence[Facts], stretch: range) -> float:
    return sum(min(len(facts[at].words), 60) for at in stretch if facts[at].prose and facts[at].reason is None)


def _telling(facts: Sequence[Facts], stretch: range) -> set[str]:
    return {word[:7] for at in stretch for word in facts[at].words if len(word) > 4}


def _grow(lines: Sequence[Line], facts: Sequence[Facts], stretches: Sequence[range], main: int) -> list[range]:
    """Return the main stretch and those before and after it that go on about the same."""
    kept = [stretches[main]]
    topic = _telling(facts, stretches[main])
    for at in (*range(main - 1, -1, -1), *range(main + 1, len(stretches))):
        here = stretches[at]
        told = _telling(facts, here)
        near = here.start - stretches[at - 1].stop if at > main else stretches[at + 1].start - here.stop
        shared = len(told & topic) / len(told) if told else 0.0
        if _goes_on(lines, facts, here, shared=shared, near=near):
            kept.append(here)
            topic |= told
    return sorted(kept, key=lambda stretch: stretch.start)


def _goes_on(lines: Sequence[Line], facts: Sequence[Facts], stretch: range, *, shared: float, near: int) -> bool:
    """Return whether the stretch, of whose telling words so many are shared, is more of the article rather than teasers of others.

    Measured on news pages: four paragraphs apart by blank lines are the article in nine of ten cases, one alone in two.
    """
    prose = [at for at in stretch if facts[at].prose and facts[at].reason is None]
    spoken = sum(lines[at].text[0] in QUOTES for at in prose)
    if stretch.start <= 1 and len(prose) > 1 and shared >= ON_TOPIC and near <= NEAR:
        return True  # the text begins with it, below its headline or not, however close its lines stand
    if sum(lines[at].gap < 2 for at in stretch) > len(stretch) / 2 or (shared < OFF_TOPIC and spoken * 2 < len(prose)):
        return False
    before = facts[max(0, stretch.start - NEAR) : stretch.start]
    if any("comments" in (fact.opens, fact.reason) for fact in before):
        return len(prose) > 3
    if len(prose) > 1:
        return True
    alone = facts[prose[0]]
    if len(alone.words) >= ALONE_WORDS and lines[prose[0]].gap > 1:
        return near <= NEAR + NEAR_LONG * (len(alone.words) >= LONG_WORDS)
    return near <= NEAR and not any(fact.opens for fact in before) and shared >= ON_TOPIC


def _judge_stretch(lines: Sequence[Line], facts: Sequence[Facts], stretch: range, fates: list[str]) -> None:
    """Set the fates of the lines of a stretch that stays."""
    for at in stretch:
        fact = facts[at]
        if fact.reason:
            fates[at] = fact.reason
        elif fact.prose or fact.closes:
            fates[at] = "body"
        elif _heads(lines, facts, at, stretch):
            fates[at] = "header"
        elif lines[at].text[-1] == ":" and len(fact.words) >= SENTENCE_WORDS:
            fates[at] = "body"
        else:
            fates[at] = "caption" if len(fact.words) > HEADER_WORDS else "short-line"


def _heads(lines: Sequence[Line], facts: Sequence[Facts], at: int, stretch: range) -> bool:
    """Return whether the line is a section header: alone between blank lines, short, with prose below."""
    after = next((other for other in range(at + 1, stretch.stop) if facts[other].reason is None), None)
    if after is None or lines[at].bullet or lines[at].gap < 2 or lines[at + 1].gap < 2 or lines[at].text.startswith(NO_HEADER):
        return False
    if lines[at].text[-1] in ":?":
        return True
    labelled = at > 0 and facts[at - 1].reason in LABELS
    return len(facts[at].words) <= HEADER_WORDS * (1 + labelled) and (facts[after].prose or facts[after].closes)


def _mark_lists(lines: Sequence[Line], facts: Sequence[Facts], fates: list[str]) -> None:
    """Set the fates of the lists that a kept line announces with a colon: its items stand close together."""
    listing = False
    for at, fact in enumerate(facts):
        if fates[at] in STAYS:
            listing = lines[at].text.endswith(":")
        elif listing and fact.reason is None and (lines[at].bullet or lines[at].gap < 2 or (facts[at - 1].key and fates[at - 1] in STAYS)):
            fates[at] = "body"
        else:
            listing = False


def _mark_header(lines: Sequence[Line], facts: Sequence[Facts], fates: list[str], between: range) -> None:
    """Set the fate of a section header between two stretches: the last line before the second that is nothing else."""
    at = next((at for at in reversed(between) if facts[at].reason not in TRANSPARENT), None)
    if at is None or fates[at] in STAYS or facts[at].reason or lines[at].bullet or lines[at].gap < 2:
        return
    labelled = at > 0 and facts[at - 1].reason in LABELS
    if len(facts[at].words) <= HEADER_WORDS * (1 + labelled) or lines[at].text[-1] in ":?":
        fates[at] = "header"


def _widen(lines: Sequence[Line], facts: Sequence[Facts], stretch: range) -> range:
    """Return the stretch with the short sentences right before and after it."""
    start, stop = stretch.start, stretch.stop
    while start > 0 and _is_sentence(lines, facts, start - 1, gap=lines[start].gap):
        start -= 1
    while stop < len(lines) and _is_sentence(lines, facts, stop, gap=lines[stop].gap):
        stop += 1
    return range(start, stop)


def _is_sentence(lines: Sequence[Line], facts: Sequence[Facts], at: int, *, gap: int) -> bool:
    closes = facts[at].closes or lines[at].text[-1] == ":"  # what announces a list
    return closes and facts[at].reason is None and len(facts[at].words) >= SENTENCE_WORDS and gap > 1 and not lines[at].bullet
