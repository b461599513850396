"""What is no part of the article, line by line, each with its reason.

Sees lines and what is known of them; never the bytes, never other pages except as the keys in `seen`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.html_lines import Line
from pipeline.phrases import Phrases, line_key, load_phrases

STAYS = frozenset({"title", "deck", "header", "body"})  # what is part of the article; any other fate is a reason to go

PROSE_WORDS = 9  # words; a line of as many that ends like a sentence is prose
LONG_WORDS = 25  # words; a line of as many is prose even if it does not end like a sentence
MIN_TITLE = 3  # words; shorter headlines are kickers
LONG_TITLE = 22  # words; longer ones are mostly decks
MAX_TITLE = 30  # words
TRANSPARENT = frozenset({"repeated", "advertisement", "caption", "media", "separator", "counter", "printed-twice", "newsletter"})
LABELS = frozenset({"repeated", "date", "counter", "byline", "separator"})  # what stands over an entry of a live page
DECK_WORDS = 8  # words; shorter lines below a headline are kickers and names
APART = 2  # lines in a row that are no prose: one may be a section header, more part the text
HEADER_WORDS = 9  # words; nine of ten section headers are shorter
DATE_WORDS = 18  # words; the longest lines that say when and where
CAPTION_WORDS = 60  # words; longer captions are paragraphs
SHARE_WORDS = frozenset(
    [
        "share",
        "tweet",
        "facebook",
        "twitter",
        "whatsapp",
        "linkedin",
        "email",
        "reddit",
        "pinterest",
        "flipboard",
        "telegram",
        "messenger",
        "print",
        "copy",
        "link",
    ]
)
SENTENCE_WORDS = 4  # words; shorter ones at the edge of the text are labels
REPEATS = 3  # times; a line that a page prints as often is a label
SEPARATORS = "|-–—:•·»/"  # between a headline and the outlet's name
MIN_CUT = 20  # characters; a headline cut shorter is a chance likeness
EARLIER = 0.8  # of the best score; an earlier line that comes as close is the headline, the later one a deck or caption
NEAR = 5  # lines; a paragraph alone further off than that is no part of the text
ON_TOPIC = 0.3  # share of a stretch's telling words that the article has, from which on it is taken for its continuation

_WORD = re.compile(r"\w+")
_WIDE = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # scripts without spaces between words
_CLOSES = re.compile(r"[.!?…。！？।۔][\"'”’»“)\]\s]*$")
_BYLINE = re.compile(
    r"^\W*(?:[Bb]y|BY|[Pp]ar|PAR|[Vv]on|VON|[Pp]or|POR|[Dd]i|[Dd]oor|[Aa]v|[Oo]d|[Tt]ext:)\s+(?:[A-ZÀ-Þ][\w.'’-]*\W*){1,6}(?:\W.{0,80})?$"
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?|[A-Z]{2,4}\b|uhr|h\b)?", re.IGNORECASE)
_AGENCY_END = re.compile(
    r"(?:\((?:[A-Z]{2,6}|Reuters|[^()]{2,40}(?:/|via )[^()]{2,40})\)|[,/] ?(?:AP|AFP|Reuters|EPA|dpa|PA|Bloomberg|Shutterstock|Getty))\W*$"
)
_CAPTION_DATE = re.compile(
    r"(?:,|\bon) (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}),? (?:19|20)\d{2}(?:,? in [A-Z].{2,40})?\W*(?:\([^()]{2,40}\))?\W*$"
)
_MERIDIEM = re.compile(r"\b[ap]\.m\.\W*$")
_BY = re.compile(r"^\W*(?:[Bb]y|BY) [A-Z]")
_DATE_FIRST = re.compile(r"^\W*(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d)")
_IN_BRACKETS = re.compile(r"\([^()]{3,60}\)")
_QUOTES = "\"'“‘«„"
_QUOTED = re.compile(r"^[\"“«„].*[\"”»“]\W*$")
_CAPTION_DAY = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}), (?:19|20)\d\d\b"
)
_ANSWER = re.compile(r"^[QA]: ")
_DATE_LINE = re.compile(r"\d{1,2}[:.]\d{2}|\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a line shows of itself."""

    words: tuple[str, ...]  # in lower case
    key: str
    closes: bool  # ends like a sentence
    prose: bool  # reads like a sentence or more
    reason: str | None  # why it goes, judged alone
    opens: str | None  # the kind of block it opens
    zone: str | None = None  # the furniture it stands in, of HTML
    votes: float | None = None  # share of the other extractors that keep it, of HTML


def strip(
    lines: Sequence[Line], *, titles: Sequence[str] = (), language: str | None = None, seen: frozenset[str] = frozenset()
) -> list[str]:
    """Return the fate of each line: one of STAYS, or the reason why it goes."""
    known = load_phrases(language)
    facts = _without_repeats(lines, [_facts(line, known, seen) for line in lines])
    fates = ["outside"] * len(lines)
    stretches = list(_stretches(facts))
    if not stretches:
        return [fact.reason or "outside" for fact in facts]
    main = max(range(len(stretches)), key=lambda at: _weight(facts, stretches[at]))
    kept = _grow(lines, facts, stretches, main)
    for at, fact in enumerate(facts):
        fates[at] = fact.reason or "outside"
    for stretch in kept:
        _judge(lines, facts, _widen(lines, facts, stretch), fates)
    for before, after in pairwise(kept):
        _mark_header(lines, facts, fates, range(before.stop, after.start))
    _mark_lists(lines, facts, fates)
    start = min(at for at, fate in enumerate(fates) if fate in STAYS) if any(fate in STAYS for fate in fates) else 0
    _mark_titles(lines, facts, fates, titles=titles, start=start)
    return fates


def _facts(line: Line, known: Phrases, seen: frozenset[str]) -> Facts:
    words = tuple(_WORD.findall(line.text.lower()))
    key = " ".join(words)
    count = max(len(words), len(_WIDE.findall(line.text)) // 2)
    closes = (
        _CLOSES.search(line.text) is not None
        or _ANSWER.match(line.text) is not None
        or (len(words) >= PROSE_WORDS - 1 and _QUOTED.match(line.text) is not None)
    )
    prose = (count >= PROSE_WORDS and closes) or count >= LONG_WORDS
    reason = _reason(line, words, key, known, seen)
    return Facts(words=words, key=key, closes=closes, prose=prose, reason=reason, opens=known.opens(words))


def _without_repeats(lines: Sequence[Line], facts: Sequence[Facts]) -> list[Facts]:
    """Return the facts, with a reason for lines that the page prints again and again, and for captions printed twice."""
    times = Counter(fact.key for fact in facts if fact.key)
    out = list(facts)
    for at, fact in enumerate(facts):
        if fact.reason is None and times[fact.key] >= REPEATS:
            out[at] = replace(fact, reason="repeated")
        elif fact.reason is None and times[fact.key] == 2 and len(fact.words) >= PROSE_WORDS:
            if any(other.key == fact.key for other in (*facts[max(0, at - 2) : at], *facts[at + 1 : at + 3])):
                out[at] = replace(fact, reason="printed-twice")
    return out


def _reason(line: Line, words: tuple[str, ...], key: str, known: Phrases, seen: frozenset[str]) -> str | None:
    if key in seen:
        return "seen-elsewhere"
    if not words:
        return "separator"
    if "://" in line.text and " " not in line.text:
        return "navigation"
    if reason := known.reason(line.text, words):
        return reason
    if len(words) <= PROSE_WORDS:
        if all(word.isdigit() for word in words):
            return "counter"
    return _by_shape(line.text, words)


def _by_shape(text: str, words: tuple[str, ...]) -> str | None:
    """Return why a line goes that no phrase gives away: dates, names of writers and of agencies, rows of buttons."""
    if len(words) <= DATE_WORDS and _DATE_LINE.search(text):
        rest = sum(not word.isdigit() for word in words)
        if _BY.match(text):
            return "byline"
        if rest <= 5 and (not _CLOSES.search(text) or _MERIDIEM.search(text)):
            return "date"
        if not _CLOSES.search(text) and (_DATE_FIRST.match(text) or (rest <= 12 and _CLOCK.search(text))):
            return "date"
    if "@" in text and len(words) <= 6:
        return "byline"
    if sum(word in SHARE_WORDS for word in words) > max(2, len(words) // 4):
        return "share"
    if len(words) <= 14 and _BYLINE.match(text) and not _CLOSES.search(text):
        return "byline"
    if (not _CLOSES.search(text) and _AGENCY_END.search(text)) or _CAPTION_DATE.search(text) or _IN_BRACKETS.fullmatch(text):
        return "caption"
    if _CAPTION_DAY.search(text) and len(words) <= CAPTION_WORDS and text[0] not in _QUOTES:
        return "caption"
    return "teaser" if text.endswith(("...", "…")) and len(words) <= LONG_WORDS and text[0] == "•" else None


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
            apart += APART + 1 if fact.opens else 0.25 if fact.reason in TRANSPARENT else 1.0
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
        near = here.start - stretches[at - 1].stop if at > main else stretches[at + 1].start - here.stop
        if _goes_on(lines, facts, here, topic, near=near):
            kept.append(here)
            topic |= _telling(facts, here)
    return sorted(kept, key=lambda stretch: stretch.start)


def _goes_on(lines: Sequence[Line], facts: Sequence[Facts], stretch: range, topic: set[str], *, near: int) -> bool:
    """Return whether the stretch is more of the article rather than teasers of others.

    Measured on news pages: four paragraphs apart by blank lines are the article in nine of ten cases, one alone in two.
    """
    told = _telling(facts, stretch)
    prose = [at for at in stretch if facts[at].prose and facts[at].reason is None]
    shared = len(told & topic) / len(told) if told else 0.0
    if sum(lines[at].gap < 2 for at in stretch) > len(stretch) / 2 or shared < 0.1:
        return False
    before = facts[max(0, stretch.start - NEAR) : stretch.start]
    if any("comments" in (fact.opens, fact.reason) for fact in before):
        return len(prose) > 3
    if len(prose) > 1:
        return True
    announced = any(fact.opens for fact in before)
    return near <= NEAR and not announced and (shared >= ON_TOPIC or len(facts[prose[0]].words) >= 30)


def _judge(lines: Sequence[Line], facts: Sequence[Facts], stretch: range, fates: list[str]) -> None:
    """Set the fates of the lines of a stretch that stays."""
    for at in stretch:
        fact = facts[at]
        if fact.reason:
            fates[at] = fact.reason
        elif fact.prose or fact.closes:
            fates[at] = "body"
        else:
            fates[at] = "header" if _heads(lines, facts, at, stretch) else "caption" if len(fact.words) > HEADER_WORDS else "short-line"


def _heads(lines: Sequence[Line], facts: Sequence[Facts], at: int, stretch: range) -> bool:
    """Return whether the line is a section header: alone between blank lines, short, with prose below."""
    after = next((other for other in range(at + 1, stretch.stop) if facts[other].reason is None), None)
    if after is None or lines[at].bullet or lines[at].gap < 2 or lines[at + 1].gap < 2:
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
    return facts[at].closes and facts[at].reason is None and len(facts[at].words) >= SENTENCE_WORDS and gap > 1 and not lines[at].bullet


def _mark_titles(lines: Sequence[Line], facts: Sequence[Facts], fates: list[str], *, titles: Sequence[str], start: int) -> None:
    """Set the fates of the headline, of the deck below it, and of the forms in which the page repeats the headline."""
    keys = {line_key(title) for title in titles}
    at = next((at for at, fact in enumerate(facts) if fact.key in keys), None)
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
    deck = next((other for other in range(at + 1, start) if fates[other] not in {"title-repeat", "byline", "date"}), None)
    if deck is not None and _is_deck(lines[deck], facts[deck]):
        fates[deck] = "deck"


def _is_deck(line: Line, fact: Facts) -> bool:
    return fact.reason is None and len(fact.words) >= DECK_WORDS and line.gap > 1 and not line.bullet and "|" not in line.text


def _title_line(lines: Sequence[Line], facts: Sequence[Facts], start: int) -> int | None:
    """Return the line before the body that is the headline, None where there is none."""
    body = {word[:7] for fact in facts[start : start + 12] for word in fact.words if len(word) > 3}
    times = Counter(fact.key for fact in facts[: start + 1])
    scores = {at: _title_score(lines, facts, at, body, times) for at in range(start + 1) if at < start or not _is_period(lines[at].text)}
    best = max(scores.values(), default=0.0)
    return next((at for at, score in scores.items() if score > 0 and score >= EARLIER * best), None)


def _title_score(lines: Sequence[Line], facts: Sequence[Facts], at: int, body: set[str], times: Counter[str]) -> float:
    """Return how much the line looks like a headline; 0 and less is none."""
    fact = facts[at]
    if fact.reason not in {None, "repeated", "printed-twice"} or not MIN_TITLE <= len(fact.words) <= MAX_TITLE:
        return 0.0
    told = [word for word in fact.words if len(word) > 3]
    shared = sum(word[:7] in body for word in told) / max(1, len(told))
    after = facts[at + 1 : at + 4]
    score = 2.0 * shared + 0.1 * min(len(fact.words), 10)
    if shared < 0.2:
        return 0.0
    score += 2.0 * (
        times[fact.key] > 1
        or any(_is_longer_form(lines[at].text, other.text) for other in lines[: at + NEAR] if other.text != lines[at].text)
    )
    score += 0.7 * any(other.reason in {"byline", "date"} for other in after)
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
