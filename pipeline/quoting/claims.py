"""A quote in the making: which words of a paragraph, and which words name who says them.

The value that direct.py, indirect.py and headline_quotes.py feed and printed.py makes quotes of; finds no cue itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.cue_words import Cues
from pipeline.model import Kind, Span
from pipeline.parsing.layout import OUTSIDE, Layout, Run, Stretch
from pipeline.parsing.noun_phrases import FINITE, SUBJECTS
from pipeline.quoting.direct import is_title
from pipeline.quoting.frame import HEARD, Frame

CERTAIN, LIKELY, CARRIED = 0.95, 0.85, 0.75  # confidence: a cue beside marks; a clause under a cue; a speaker carried on
PENDING = 0.0  # of the beginning of a long quote, until its end says who speaks
MIN_REPEATED = 4  # words that a claim has in common with another, at least
MAX_NAME = 6  # tokens of a name of a thing, between marks
MIN_LONG, MIN_CAPITALS = 3, 3  # letters of a word that such a headline begins with a capital, and words of them
MAX_PART = 3  # words of a name that is a part of what is said in such a headline
_NOUNS = frozenset(("NOUN", "PROPN", "ADJ"))
_TREATING = frozenset(("propose", "discuss", "explain", "outline", "detail", "recommend", "review"))  # a thing, without judging it
MAX_MARKS = 2  # characters of a paragraph that is one quote, beside the quote
_WORKS = frozenset(("film", "movie", "song", "single", "album", "book", "novel", "show", "series", "play", "campaign", "drama", "musical"))
_WORD = re.compile(r"\w+")
# A quote in single marks with words after it: ‘Harbour’ is a song.
_CLOSED_WITHIN = re.compile(r"[‘'][^\W\d_][^‘’'“”\"]*[^\W_][,.!?]?[’'] (?=\w)")
_EDGES = " \t\n\u00a0,\"“”„«»''`‘"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Words attributed. Runs are in the tokens of the paragraph, spans in its characters."""

    paragraph: int
    runs: tuple[Run, ...]
    spans: tuple[Span, ...]
    kind: Kind
    frame: Frame | None  # None: the speaker is carried on from the claim before
    speaker: tuple[int, Run] | None  # paragraph and tokens
    confidence: float
    opens: bool = False  # begins the paragraph with a mark
    mark: str = ""  # that it begins with
    opened: bool = True  # False: the opening mark is missing, so that it may go on from an earlier paragraph
    closed: bool = True  # False: the closing mark is missing, so that the next paragraph may go on
    via: tuple[int, Run] | None = None  # paragraph and tokens
    cued: int | None = None  # paragraph of the frame, when that is another paragraph: the last one of a long quote
    until: tuple[int, int] | None = None  # paragraph and character where the last span ends, when that is another paragraph

    @property
    def end(self) -> tuple[int, int]:
        """Paragraph and character where the last span ends."""
        return self.until or (self.paragraph, self.spans[-1][1])


def direct_claim(number: int, page: Layout, stretches: list[Stretch], frame: Frame | None) -> Claim:
    """Return the claim of words between marks."""
    return Claim(
        paragraph=number,
        runs=tuple((s.start, s.end) for s in stretches),
        spans=tuple(edges(page.text, s.marked.start, s.marked.end) for s in stretches),
        kind="direct",
        frame=frame,
        speaker=_speaker(number, frame),
        confidence=CERTAIN if frame is not None else CARRIED,
        opens=stretches[0].outer_start == 0,
        mark=page.text[stretches[0].marked.outer_start : stretches[0].marked.start].strip(),
        opened=stretches[0].marked.opened,
        closed=stretches[-1].marked.closed,
    )


def _speaker(number: int, frame: Frame | None) -> tuple[int, Run] | None:
    """Return the words for who speaks in a paragraph; a court that heard something is none."""
    return (number, frame.speaker) if frame is not None and frame.speaker is not None and frame.lemma != HEARD else None


def verbatim_claim(number: int, page: Layout, run: Run, frame: Frame | None) -> Claim:
    """Return the claim of words that are printed as spoken, without marks."""
    return replace(reported_claim(number, page, [run], frame), kind="direct", confidence=CERTAIN, closed=True)


def reported_claim(number: int, page: Layout, runs: list[Run], frame: Frame | None) -> Claim:
    """Return the claim of words of which some or none are between marks."""
    runs = [part for run in runs for part in _parted(page, run)]
    inside = [page.inside[at] != OUTSIDE for start, end in runs for at in range(start, end)]
    return Claim(
        paragraph=number,
        runs=tuple(runs),
        spans=tuple(_span(page, run) for run in runs),
        kind="direct" if all(inside) else "mixed" if any(inside) and not _only_names(page, runs) else "indirect",
        frame=frame,
        speaker=_speaker(number, frame),
        confidence=LIKELY if frame is not None else CARRIED,
        closed=not inside[-1] or page.stretches[page.inside[runs[-1][1] - 1]].marked.closed,
    )


def cued_claim(number: int, page: Layout, runs: list[Run], frame: Frame, *, cues: Cues) -> Claim | None:
    """Return the claim of what a cue reports, None for a thought without quoted words; a name that is given in marks is quoted."""
    claim = reported_claim(number, page, runs, frame)
    within = {page.inside[at] for start, end in runs for at in range(start, end)} - {OUTSIDE}
    given = [page.stretches[at] for at in within if not _is_known_as(page, page.stretches[at], frame, cues)]
    named = bool(given) and (frame.lemma != "introduce" or any("as" in page.lower[start:end] for start, end in runs))
    if claim.kind == "indirect" and named and frame.lemma in cues.naming:
        claim = replace(claim, kind="mixed")  # hailed her as “The Comeback Kid” for her work
    if claim.kind == "mixed" and given and all(_is_thing_known(page, stretch, claim, cues) for stretch in given):
        claim = replace(claim, kind="indirect")
    nickname = all(is_title(page, page.stretches[at]) and _owns(page, page.stretches[at]) for at in within)
    named = claim.kind == "mixed" and nickname  # sees Ana “Gull” Bell leave
    voices = frame.shape == "noun" and page.doc[frame.start].head.lower_ in cues.voicing  # expressed hope that
    told = voices or frame.lemma not in cues.thinking
    return claim if told or (claim.kind == "mixed" and not named) else None


def _owns(page: Layout, stretch: Stretch) -> bool:
    """Whether a name stands right before a stretch, or owns it: Ana “Gull” Bell, Acme's “Gull Day”."""
    return page.doc[stretch.outer_start - 1].pos_ in ("PROPN", "PART")


def _is_known_as(page: Layout, stretch: Stretch, frame: Frame, cues: Cues) -> bool:
    """Whether a stretch is the name that a thing has anyway: described the group, known as the “Big Tent”, as comical."""
    at = stretch.outer_start - 1
    while at > frame.right and page.lower[at] in ("the", "a", "as"):
        at -= 1
    names = at > frame.right and (page.lower[at] == "known" or cues.lemma.get(page.lower[at]) in cues.calling)
    return names and not any(child.dep_ in SUBJECTS for child in page.doc[at].lefts)  # not: blamed what he called “Fear” of the town


def _is_thing_known(page: Layout, stretch: Stretch, claim: Claim, cues: Cues) -> bool:
    """Whether a stretch of some nouns is what a thing is known as: proposed changes to the “flat fee” system.

    Not: proposed a “good neighbour” plan, proposed dropping the “hate fee” system, said the “flat fee” system was old.
    """
    inner, at, first = page.doc[stretch.start : stretch.end], stretch.outer_end, page.doc[claim.runs[0][0]]
    if claim.frame is None or claim.frame.lemma not in _TREATING or at >= len(page.doc) or page.lower[at] not in cues.known_things:
        return False
    compound = len(inner) > 1 and inner[-1].pos_ == "NOUN" and all(token.pos_ in _NOUNS or token.text == "-" for token in inner)
    known = page.lower[stretch.outer_start - 1] == "the" or (page.doc[at].tag_ == "NNS" and page.doc[at].left_edge.i >= stretch.outer_start)
    return compound and known and first.pos_ not in ("VERB", "AUX") and first.dep_ not in SUBJECTS


def _parted(page: Layout, run: Run) -> list[Run]:
    """Return a run, or the stretches of one that is only those, with what joins them: “a good hall” and “the best of towns”."""
    if not page.stretches:
        return [run]
    numbers = dict.fromkeys(page.inside[at] for at in range(*run))
    joined = {page.lower[at] for at in range(*run) if page.inside[at] == OUTSIDE} <= {"and", "or", "but", ","}
    if len(numbers.keys() - {OUTSIDE}) == 1 or OUTSIDE not in numbers or not joined or _only_names(page, [run]):
        return [run]
    return [(page.stretches[number].start, page.stretches[number].end) for number in numbers if number != OUTSIDE]


def _only_names(page: Layout, runs: list[Run]) -> bool:
    """Whether all that stands between marks in some runs is the name of a thing: the “Leave” campaign, the song “Glasgow”."""
    numbers = {page.inside[at] for start, end in runs for at in range(start, end)} - {OUTSIDE}
    stretches, last = [page.stretches[number] for number in numbers], runs[-1][1]
    alone = any(s.end - s.start == 1 or _is_work(page, s) for s in stretches)
    if _is_capitalised(page) and not alone:
        return False
    return all(
        page.words[s.start].istitle() and s.end - s.start <= MAX_NAME and is_title(page, s, at_end=s.end >= last and _is_named(page, s))
        for s in stretches
    )


def _is_capitalised(page: Layout) -> bool:
    """Whether a headline gives all its words a capital, so that one tells no name: Bell Says Hall A ‘Great Waste’."""
    large = 0
    for token in page.doc:
        if len(token.text) >= MIN_LONG and page.inside[token.i] == OUTSIDE and token.is_alpha:
            if not page.text[token.idx].isupper():
                return False
            large += 1
    return large >= MIN_CAPITALS


def _is_work(page: Layout, stretch: Stretch) -> bool:
    """Whether a stretch of such a headline is a title by its article or a word beside it: ‘The Last Hall’, Film ‘Last Hall’."""
    beside = (stretch.outer_start - 1, stretch.outer_end)
    return (
        page.lower[stretch.start] == "the"
        or _is_part(page, stretch)
        or any(0 <= at < len(page.lower) and page.lower[at] in _WORKS for at in beside)
    )


def _is_part(page: Layout, stretch: Stretch) -> bool:
    """Whether a stretch of two or three nouns has its verb or a noun after it, as names have: Says ‘Midnight Rain’ Is Her Best Work."""
    inner = page.doc[stretch.start : stretch.end]
    if stretch.outer_end >= len(page.doc) or not 1 < len(inner) <= MAX_PART or any(token.pos_ not in _NOUNS for token in inner):
        return False
    after = page.doc[stretch.outer_end]
    return after.tag_ in FINITE or after.pos_ in ("NOUN", "PROPN")


def _is_named(page: Layout, stretch: Stretch) -> bool:
    """Whether words with capitals that end a sentence are a name there: cancelled its “Rush Hour.”; not was “Mostly False.”"""
    before = page.doc[stretch.outer_start - 1]
    named = before.pos_ not in ("AUX", "ADP", "SCONJ", "PART") and (before.pos_ != "VERB" or before.tag_ == "VBN")
    plain = before.is_lower and named and before.lower_ not in ("a", "an")
    return plain and sum(word[0].isalnum() for word in page.words[stretch.start : stretch.end]) > 1


def repeated(claims: list[Claim], texts: list[str]) -> list[Claim]:
    """Return the claims, headings and pull quotes whose words stand again under a cue with the speaker there.

    Those that nobody is known to say are left out. `texts` are those of the paragraphs.
    """
    sources = [(_words(claim, texts), claim) for claim in claims if claim.frame and claim.speaker and claim.kind != "indirect"]
    kept = []
    for claim in claims:
        start, end = claim.spans[0]
        alone = claim.confidence == PENDING or len(texts[claim.paragraph]) - (end - start) <= MAX_MARKS
        own = _words(claim, texts) if claim.frame is None and claim.kind == "direct" and alone else ""
        if len(own.split()) >= MIN_REPEATED or (own and _is_short_heading(claim, texts[claim.paragraph])):
            again = next((other for words, other in sources if own in words), None)
            claim = replace(claim, speaker=again.speaker, confidence=CARRIED) if again is not None else claim
        if claim.confidence != PENDING:
            kept.append(claim)
    return kept


def _is_short_heading(claim: Claim, text: str) -> bool:
    """Whether a headline begins with two or three words in marks that are no title, and a colon: ‘We were cold’: Owners leave."""
    (start, end), words = claim.spans[0], text[claim.spans[0][0] : claim.spans[0][1]].split()
    plain = len(words) > 1 and all(word == "I" or word[0].islower() for word in words[1:])
    return claim.paragraph == 0 and start <= 1 and plain and text[end + 1 : end + 2] == ":"


def _words(claim: Claim, texts: list[str]) -> str:
    """Return the words of a claim, one space around each, to be found in those of another."""
    spans = [texts[claim.paragraph][start:end] for start, end in claim.spans]
    if claim.until is not None:
        spans.append(texts[claim.until[0]][: claim.until[1]])
    return spaced(" ".join(spans))


def spaced(text: str) -> str:
    """Return the words of a text in lower case, one space around each, to be found in those of another."""
    return f" {' '.join(_WORD.findall(text.lower()))} "


def _span(page: Layout, run: Run) -> Span:
    """Return the characters of a run; all of a stretch, with its full stop, when the run is one."""
    start, end = run
    first, last = page.inside[start], page.inside[end - 1]
    text = page.text
    if first == last != OUTSIDE and start <= page.stretches[first].start and page.stretches[first].end - end <= 1:
        return edges(text, page.stretches[first].marked.start, page.stretches[first].marked.end)
    return edges(text, page.doc[start].idx, page.doc[end - 1].idx + len(page.words[end - 1]))


def edges(text: str, start: int, end: int) -> Span:
    """Return the span without marks, commas and spaces at its edges."""
    while start < end and text[start] in _EDGES and not _CLOSED_WITHIN.match(text, start, end):
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end
