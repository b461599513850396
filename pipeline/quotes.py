"""Paragraphs to quotes: which words are attributed, and to whom as printed.

Marks come from layout.py, cues from cues.py, words without marks from indirect.py; who the speaker is from speakers.py.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.cues import Cues, Frame, cues_of, frames
from pipeline.indirect import Run, contents
from pipeline.language import Language
from pipeline.layout import OUTSIDE, Layout, Stretch, layout
from pipeline.model import ArticleEntity, Kind, Mention, Quote, Span
from pipeline.parse import Paragraph
from pipeline.speakers import resolve

MIN_WORDS = 3  # words between marks that follow a speaker's statement and have no cue of their own; fewer are scare quotes


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A quote in the making. Runs are in the tokens of its paragraph."""

    paragraph: int  # number
    runs: tuple[Run, ...]
    spans: tuple[Span, ...]  # characters of the paragraph
    kind: Kind
    frame: Frame | None
    speaker: tuple[int, int, int] | None  # paragraph number, tokens
    until: int | None = None  # paragraph in which the quote ends, when it runs on
    confidence: float = 0.9


def find_quotes(
    paragraphs: list[Paragraph], mentions: tuple[Mention, ...], entities: tuple[ArticleEntity, ...], language: Language
) -> tuple[Quote, ...]:
    """Return what is attributed in the article, in order, with who said it."""
    cues = cues_of(language)
    claims: list[Claim] = []
    for number, paragraph in enumerate(paragraphs):
        claims += _read(number, paragraph, cues, claims[-1] if claims else None)
    quotes = [_quote(claim, paragraphs) for claim in claims]
    return resolve(quotes, paragraphs=paragraphs, mentions=mentions, entities=entities, language=language)


def _read(number: int, paragraph: Paragraph, cues: Cues, last: Claim | None) -> list[Claim]:
    """Return the claims of one paragraph; `last` is the one before it."""
    page = layout(paragraph.doc)
    found = frames(page, cues)
    claims: list[Claim] = []
    if not found and not page.stretches:
        return claims
    for sentence in page.sentences:
        own = [frame for frame in found if sentence[0] <= frame.verb < sentence[1]]
        previous = claims[-1] if claims else last
        claims += _sentence(number, page, sentence, own, previous)
    return claims


def _sentence(number: int, page: Layout, sentence: Run, own: list[Frame], previous: Claim | None) -> list[Claim]:
    quoted = [s for s in page.stretches if sentence[0] <= s.outer_start < sentence[1]]
    used: dict[int, list[Stretch]] = {}
    done: set[int] = set()
    for stretch in quoted:
        frame = _after(page, stretch, own) or _before(page, sentence, stretch, own)
        if frame is not None:
            used.setdefault(frame.verb, []).append(stretch)
            done.add(stretch.outer_start)
    claims = []
    for frame in own:
        if frame.verb in used:
            claims.append(_direct(number, page, used[frame.verb], frame))
            continue
        runs = contents(page, sentence, frame, own)
        if runs:
            claims.append(_reported(number, page, runs, frame))
            done |= {s.outer_start for s in quoted if any(a <= s.start < b for a, b in runs)}
    if previous is not None:
        floating = [s for s in quoted if s.outer_start not in done and _floats(page, sentence, s)]
        claims += [replace(_direct(number, page, [s], None), speaker=previous.speaker, confidence=0.7) for s in floating]
    return claims


def _after(page: Layout, stretch: Stretch, own: list[Frame]) -> Frame | None:
    """Return the frame right after a stretch: "...," Bell said."""
    last = page.doc[stretch.end - 1].text[-1]
    at = stretch.outer_end
    comma = at < len(page.doc) and page.doc[at].text in (",", "—", "–", "-", "--")
    if last not in ",?!—–-…" and not comma:
        return None
    at += comma
    for frame in own:
        if frame.lemma == "according":
            continue
        if at <= frame.left <= at + 2 and frame.speaker is not None:
            return frame
    return None


def _before(page: Layout, sentence: Run, stretch: Stretch, own: list[Frame]) -> Frame | None:
    """Return the frame that leads to a stretch: Bell said: "..."."""
    before = [frame for frame in own if frame.right <= stretch.outer_start]
    if not before:
        return None
    frame = before[-1]
    previous = page.doc[stretch.outer_start - 1]
    if previous.text in (",", ":") or previous.i == frame.verb or previous.i == frame.right - 1:
        if any(page.inside[at] != OUTSIDE for at in range(frame.right, stretch.outer_start)):
            return frame if previous.text == "," else None
        return frame
    return None


def _floats(page: Layout, sentence: Run, stretch: Stretch) -> bool:
    """Whether the stretch is a sentence of its own, and so goes on with what was said before."""
    return stretch.outer_start == sentence[0] and sentence[1] - stretch.outer_end <= 1 and stretch.end - stretch.start > MIN_WORDS


def _direct(number: int, page: Layout, stretches: list[Stretch], frame: Frame | None) -> Claim:
    runs = tuple((s.start, s.end) for s in stretches)
    speaker = (number, *frame.speaker) if frame is not None and frame.speaker is not None else None
    spans = tuple(_edges(page.doc.text, s.marked.start, s.marked.end) for s in stretches)
    return Claim(paragraph=number, runs=runs, spans=spans, kind="direct", frame=frame, speaker=speaker)


def _reported(number: int, page: Layout, runs: list[Run], frame: Frame) -> Claim:
    kind: Kind = "indirect"
    for start, end in runs:
        if any(page.inside[at] != OUTSIDE for at in range(start, end)):
            kind = "mixed" if any(page.inside[at] == OUTSIDE for at in range(start, end)) else "direct"
    spans = tuple(_edges(page.doc.text, page.doc[start].idx, page.doc[end - 1].idx + len(page.doc[end - 1])) for start, end in runs)
    speaker = (number, *frame.speaker) if frame.speaker is not None else None
    return Claim(paragraph=number, runs=tuple(runs), spans=spans, kind=kind, frame=frame, speaker=speaker)


_TRIM = " \t\n\u00a0,\"“”„«»''`"


def _edges(text: str, start: int, end: int) -> Span:
    """Return the span without marks, commas and spaces at its edges."""
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return start, end


def _quote(claim: Claim, paragraphs: list[Paragraph]) -> Quote:
    paragraph = paragraphs[claim.paragraph]
    spans = tuple(paragraph.span(start, end) for start, end in claim.spans if end > start)
    speaker_text = speaker_span = None
    if claim.speaker is not None:
        where = paragraphs[claim.speaker[0]]
        tokens = where.doc[claim.speaker[1] : claim.speaker[2]]
        speaker_text, speaker_span = tokens.text, where.tokens(tokens)
    frame = claim.frame
    return Quote(
        kind=claim.kind,
        place=paragraph.place,
        spans=spans,
        text=" ".join(paragraph.text[start:end] for start, end in claim.spans if end > start),
        cue=paragraph.doc[frame.start : frame.end].text if frame else None,
        stance=frame.stance if frame else "neutral",
        speaker_text=speaker_text,
        speaker_start=speaker_span[0] if speaker_span else None,
        speaker_end=speaker_span[1] if speaker_span else None,
        entity_no=None,
        via=None,
        confidence=claim.confidence,
    )
