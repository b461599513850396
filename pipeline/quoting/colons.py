"""A colon that ends a paragraph: what leads to it, and what of the next paragraph it introduces.

A block quote, which a page sets apart by its layout and not by marks, is told by the colon alone: Bell said in a letter:
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.cue_words import Cues
from pipeline.parsing.layout import Layout, Run, Stretch
from pipeline.quoting.claims import CARRIED, Claim, direct_claim, reported_claim
from pipeline.quoting.cues import frames
from pipeline.quoting.frame import Frame
from pipeline.quoting.labels import scripted
from pipeline.quoting.leading import lead
from pipeline.quoting.outlets import ViaWords
from pipeline.quoting.report_ends import trimmed
from pipeline.quoting.via import via

MIN_BLOCK = 5  # tokens; fewer are a heading or the first entry of a list


@dataclass(frozen=True, slots=True, kw_only=True)
class Colon:
    """A paragraph that ends in a colon, and who speaks before it."""

    paragraph: int
    frame: Frame
    said: bool  # its verb is a cue; otherwise only a quoted paragraph is taken for what follows
    via: Run | None  # the outlet that its sentence names


def colon(number: int, page: Layout, cues: Cues, words: ViaWords) -> Colon | None:
    """Return what leads to a colon at the paragraph's end, None without one."""
    end = len(page.words)
    while end and page.words[end - 1].isspace():
        end -= 1
    if not end or page.words[end - 1] != ":" or not page.sentences:
        return None
    start = page.sentences[-1][0]
    own = [frame for frame in frames(page, cues, leads=True) if frame.verb >= start and frame.lemma not in cues.thinking]
    last = [frame for frame in own if frame.speaker is not None and frame.shape == "verb"]
    source = next((frame for frame in own if frame.shape == "according" and frame.speaker is not None), None)
    frame = last[-1] if last else source or scripted(page, end - 1, cues) or lead(page, start, end, cues)
    if frame is None:
        return None
    named = via(page, page.sentences[-1], frame, others=own, words=words) if last else None
    writer = frame.speaker is not None and page.lower[slice(*frame.speaker)] in (["i"], ["we"])
    return Colon(paragraph=number, frame=frame, said=bool(last) and not writer, via=named)


def quoted_below(number: int, page: Layout, stretch: Stretch, before: Colon | None) -> Claim | None:
    """Return the claim of a stretch that begins the paragraph after a colon."""
    if before is None or before.paragraph != number - 1 or stretch.outer_start != 0:
        return None
    return _spoken(direct_claim(number, page, [stretch], None), before)


def block_quote(number: int, page: Layout, before: Colon | None, found: list[Frame]) -> Claim | None:
    """Return the claim of a paragraph without quote marks after a colon, up to the first sentence with a cue or quoted words of its own.

    Nothing shows that the words are verbatim, so they are `indirect`.
    """
    if before is None or before.paragraph != number - 1 or not before.said:
        return None
    busy = [frame.verb for frame in found] + [stretch.outer_start for stretch in page.stretches if stretch.end - stretch.start > 1]
    own = [(start, end) for start, end in page.sentences if not any(start <= at < end for at in busy)]
    said = [run for run, sentence in zip(own, page.sentences, strict=False) if run == sentence]
    if not said or not page.doc[said[0][0]].is_title:
        return None
    run = trimmed(page, said[0][0], said[-1][1])
    if run[1] - run[0] < MIN_BLOCK:
        return None
    return replace(_spoken(reported_claim(number, page, [run], None), before), confidence=CARRIED)


def _spoken(claim: Claim, before: Colon) -> Claim:
    """Return the claim of whoever speaks before the colon, with the cue there."""
    speaker = before.frame.speaker
    claim = replace(claim, speaker=(before.paragraph, speaker) if speaker else None)
    return (
        replace(claim, frame=before.frame, cued=before.paragraph, via=(before.paragraph, before.via) if before.via else None)
        if before.said
        else claim
    )
