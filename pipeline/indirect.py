"""What a cue reports when the words are not, or not all, between quote marks.

Works on one sentence at a time; the spans that come back are in tokens, end exclusive.
"""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.cues import Frame
from pipeline.layout import OUTSIDE, Layout

Run = tuple[int, int]  # tokens, end exclusive
_EDGE = frozenset((",", ";", ":", "-", "–", "—", "--", '"', "“", "”", "''", "``", "that", "’", "‘", "'"))


def contents(page: Layout, sentence: Run, frame: Frame, others: list[Frame]) -> list[Run]:
    """Return what the frame reports in its sentence, empty if nothing does."""
    if frame.lemma == "according":
        return _around(page, sentence, frame)
    verb = page.doc[frame.verb]
    after = [child for child in verb.children if child.dep_ in ("ccomp", "xcomp") and child.i > verb.i and child.i < sentence[1]]
    if after:
        return [_clause(page, sentence, verb, after[0], others)]
    if _is_postposed(page, sentence, frame):
        return _around(page, sentence, frame)
    return []


def _is_postposed(page: Layout, sentence: Run, frame: Frame) -> bool:
    """Whether the sentence says something first and then who says so: "..., Bell said"."""
    left = frame.left
    return left - sentence[0] >= 3 and page.doc[left - 1].text == ","


def _around(page: Layout, sentence: Run, frame: Frame) -> list[Run]:
    """Return the sentence without the frame."""
    doc = page.doc
    start, end = sentence
    end = _without_stop(page, start, end)
    found = []
    if frame.left - start > 1:
        found.append(trimmed(page, start, frame.left))
    comma = next((at for at in range(frame.right, end) if doc[at].text == "," and page.inside[at] == OUTSIDE), None)
    if frame.left - start <= 1 and comma is None:
        comma = frame.right - 1
    if comma is not None and (frame.left - start <= 1 or _is_clause(page, comma + 1, end)):
        found.append(trimmed(page, comma + 1, end))
    return [run for run in found if run[1] - run[0] >= 2]


def _is_clause(page: Layout, start: int, end: int) -> bool:
    return any(page.doc[at].dep_ in ("nsubj", "nsubjpass", "ROOT") for at in range(start, end))


def _clause(page: Layout, sentence: Run, verb: Token, head: Token, others: list[Frame]) -> Run:
    """Return the clause under a verb of saying, with the person it calls on, without what is said about it afterwards."""
    objects = [child for child in verb.children if child.dep_ in ("dobj", "dative") and verb.i < child.i < head.i]
    start = max(head.left_edge.i, verb.i + 1)
    if head.dep_ == "xcomp" and objects:
        start = min(start, objects[0].left_edge.i)
    end = min(head.right_edge.i + 1, sentence[1])
    for other in others:
        if (
            other.verb > head.i
            and start < other.left < end
            and page.doc[other.left - 1].text == ","
            and not _below(page.doc[other.verb], head)
        ):
            end = other.left
    number = page.inside[end - 1]
    if number != OUTSIDE:
        end = max(end, page.stretches[number].outer_end)
    return trimmed(page, start, end)


def _below(verb: Token, head: Token) -> bool:
    return verb.dep_ in ("conj",) and verb.tag_ != "VBG" and head.is_ancestor(verb)


def _without_stop(page: Layout, start: int, end: int) -> int:
    while end > start and page.doc[end - 1].is_punct and page.inside[end - 1] == OUTSIDE:
        end -= 1
    return end


def trimmed(page: Layout, start: int, end: int) -> Run:
    """Return the run without marks, commas and `that` at its edges."""
    while start < end and page.doc[start].lower_ in _EDGE:
        start += 1
    while start < end and (page.doc[end - 1].lower_ in _EDGE or page.doc[end - 1].text in ".?!"):
        end -= 1
    return start, end
