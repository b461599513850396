"""Claims to quotes: their words, cue, speaker and outlet as the article prints them, with offsets in its text."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.model import Kind, Place, Quote, Span
from pipeline.parse import Paragraph
from pipeline.parsing.layout import Run
from pipeline.quoting.claims import Claim
from pipeline.quoting.frame import Frame


class Printed(NamedTuple):
    """A quote of which it is not told yet who speaks. Fields as in pipeline/model.py."""

    kind: Kind
    place: Place
    spans: tuple[Span, ...]
    text: str
    cue: str | None
    stance: str
    speaker_text: str | None
    speaker_start: int | None
    speaker_end: int | None
    via: str | None
    confidence: float

    def said_by(self, entity_no: int | None, *, certainty: float = 1.0, via: str | None) -> Quote:
        """Return the quote with the entity that speaks, how sure that is from 0 to 1, and the outlet it came through."""
        return Quote(
            kind=self.kind,
            place=self.place,
            spans=self.spans,
            text=self.text,
            cue=self.cue,
            stance=self.stance,
            speaker_text=self.speaker_text,
            speaker_start=self.speaker_start,
            speaker_end=self.speaker_end,
            entity_no=entity_no,
            via=via,
            confidence=round(self.confidence * certainty, 2),
        )


def quote_of(claim: Claim, paragraphs: list[Paragraph]) -> Printed | None:
    """Return the claim in the article's offsets, None if a part of it was cut short for the model."""
    paragraph = paragraphs[claim.paragraph]
    spans = [paragraph.span(start, end) for start, end in claim.spans if end > start]
    texts = [paragraph.text[start:end] for start, end in claim.spans if end > start]
    if claim.until is not None and spans:
        spans[-1], texts[-1] = _over(claim, paragraphs)
    if not spans or any(end - start != len(text) for (start, end), text in zip(spans, texts, strict=True)):
        return None
    speaker = _speaker(claim, paragraphs)
    frame, beside = claim.frame, paragraphs[claim.paragraph if claim.cued is None else claim.cued]
    return Printed(
        kind=claim.kind,
        place=paragraph.place,
        spans=tuple(spans),
        text=" ".join(texts),
        cue=_cue(beside, frame) if frame else None,
        stance=frame.stance if frame else "neutral",
        speaker_text=speaker[0] if speaker else None,
        speaker_start=speaker[1] if speaker else None,
        speaker_end=speaker[2] if speaker else None,
        via=_printed(paragraphs[claim.via[0]], claim.via[1]) if claim.via else None,
        confidence=claim.confidence,
    )


def _cue(paragraph: Paragraph, frame: Frame) -> str:
    """Return the cue as printed: of a noun it alone, not what stands between it and what is said; no “'s” before a verb."""
    end = frame.start + 1 if frame.shape == "noun" else frame.end
    return _printed(paragraph, (frame.start, end)).lstrip(")]").removeprefix("'s ").removeprefix("’s ")


def _over(claim: Claim, paragraphs: list[Paragraph]) -> tuple[tuple[int, int], str]:
    """Return span and text of a quote that runs over paragraphs; only line breaks stand between them."""
    number, end = claim.end
    first = claim.spans[-1][0]
    start_char, end_char = paragraphs[claim.paragraph].offset(first), paragraphs[number].span(end - 1, end)[1]
    text = paragraphs[claim.paragraph].text[first:]
    for at in range(claim.paragraph + 1, number + 1):
        gap = paragraphs[at].start_char - start_char - len(text)
        text += "\n" * gap + (paragraphs[at].text if at < number else paragraphs[at].text[:end])
    return (start_char, end_char), text


def _speaker(claim: Claim, paragraphs: list[Paragraph]) -> tuple[str, int, int] | None:
    if claim.speaker is None:
        return None
    number, run = claim.speaker
    start, end = _chars(paragraphs[number], run)
    span = paragraphs[number].span(start, end)
    return (paragraphs[number].text[start:end], *span) if span[1] - span[0] == end - start else None


def _printed(paragraph: Paragraph, run: Run) -> str:
    """Return the text of some tokens; the model's own look-up takes ten times as long."""
    start, end = _chars(paragraph, run)
    return paragraph.text[start:end]


def _chars(paragraph: Paragraph, run: Run) -> tuple[int, int]:
    first, last = paragraph.doc[run[0]], paragraph.doc[run[1] - 1]
    return first.idx, last.idx + len(last.text)
