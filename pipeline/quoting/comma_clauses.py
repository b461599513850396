"""Clauses that begin with a capital after a verb and its comma, where others print a colon: Bell reported, The hall is shut."""

from __future__ import annotations

from pipeline.parsing.layout import OUTSIDE, Layout, Run
from pipeline.parsing.noun_phrases import FINITE, SUBJECTS
from pipeline.quoting.frame import Frame
from pipeline.quoting.report_ends import trimmed


def after_comma(page: Layout, sentence: Run, frame: Frame) -> Run | None:
    """Return such a clause where the parse takes it for the main one: Bell previously reported, The hall is shut.

    Not: The hall, Bell said, Cole left; Bell argued, Cole left and the hall was shut.
    """
    verb, first = page.doc[frame.verb], frame.end + 1
    begins = frame.shape == "verb" and frame.speaker is not None and frame.left == sentence[0]
    if not begins or first + 1 >= sentence[1] or page.words[frame.end] != "," or page.inside[first] != OUTSIDE:
        return None
    main = verb.head
    misread = verb.tag_ in FINITE and verb.dep_ in ("ccomp", "parataxis") and first < main.i < sentence[1]
    subject = next((child for child in main.lefts if child.dep_ in SUBJECTS and child.i >= first), None) if misread else None
    capital = page.words[first][0].isupper() and page.doc[first].pos_ != "PROPN" and page.words[first] != "I"
    leads = capital and subject is not None and subject.left_edge.i == first
    return trimmed(page, first, sentence[1]) if leads else None
