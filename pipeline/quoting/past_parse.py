"""Where a report goes on past the end that the parse gives it: in the weeks [since a fire]; lost the papers, [so could not pay].

Each function looks at a run of tokens that a cue reports. Where the writer takes over is for report_ends.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run, Stretch
from pipeline.parsing.noun_phrases import WITH_EXPLETIVES
from pipeline.parsing.tree import Token
from pipeline.quoting.clauses import quoted_clause
from pipeline.quoting.cues import subject_frame
from pipeline.quoting.frame import Frame
from pipeline.quoting.things import may_speak

_SPANS = frozenset(("day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades", "hours", "period", "time"))
MIN_SPAN = 3  # tokens of a report that ends in a time: in the weeks
_APOSTROPHES = frozenset(("’", "'"))


def past_parse(page: Layout, run: Run, limit: int) -> Run:
    """Return a run with what the parse breaks off: a time since something, words between marks after a possessive."""
    start, end = run
    return start, min(max(_since(page, run), _owned(page, end)), max(limit, end))


def _since(page: Layout, run: Run) -> int:
    """Return where a time ends with what it is counted from: hailed what was done in the weeks [since a fire in Vale].

    Not: hailed what was done [since Monday].
    """
    start, end = run
    if end + 1 >= len(page.doc) or page.lower[end] != "since" or page.inside[end] != OUTSIDE or end - start < MIN_SPAN:
        return end
    span, link = page.doc[end - 1], page.doc[end]
    counted = span.lower_ in _SPANS and span.dep_ == "pobj" and span.head.lower_ in ("in", "over", "during", "for")
    return link.right_edge.i + 1 if counted and link.dep_ == "prep" else end


def _owned(page: Layout, end: int) -> int:
    """Return where a run ends that stops before a possessive and what is owned, between marks: their aid for the owners’ [“friends”]."""
    if end + 1 >= len(page.doc) or page.words[end] not in _APOSTROPHES or page.inside[end] != OUTSIDE:
        return end
    owners = page.lower[end - 1].endswith("s") and page.inside[end - 1] == OUTSIDE and not page.doc[end - 1].whitespace_
    return page.stretches[page.inside[end + 1]].outer_end if owners and page.inside[end + 1] != OUTSIDE else end


def with_result(page: Layout, run: Run, frame: Frame, *, others: list[Frame], cues: Cues) -> Run:
    """Return a run with what came of it for those of whom it is told: said that owners lost the papers, [so could not pay].

    Not what who speaks does: said the hall was old, so sold it; said that she was ill, so left.
    """
    start, end = run
    verb, comma = page.doc[frame.verb], end
    if comma + 2 >= len(page.doc) or page.words[comma] != "," or page.lower[comma + 1] != "so" or page.inside[comma] != OUTSIDE:
        return run
    at = comma + 2
    while at + 1 < len(page.doc) and page.doc[at].pos_ == "ADV":
        at += 1
    result = page.doc[at]
    if result.tag_ not in ("VBD", "MD") or verb.tag_ not in ("VBD", "VBG") or page.inside[at] != OUTSIDE:
        return run
    subject = _subject(page, run)
    if subject is None or subject.pos_ == "PRON" or not (result.tag_ == "MD" or _may_act(subject, cues)):
        return run
    last = next(last for first, last in page.sentences if at < last)
    stop = next((i for i in range(at, last) if page.doc[i].is_punct and page.inside[i] == OUTSIDE), last)
    return run if any(at < other.verb < stop for other in others) else (start, stop)


def under_any_verb(page: Layout, sentence: Run, stretch: Stretch, *, own: list[Frame], cues: Cues) -> tuple[Frame, Run] | None:
    """Return the frame of any verb that has a clause with "that" around a stretch, and the clause: he fired back that "..."."""
    found = quoted_clause(page, sentence, stretch)
    outer = subject_frame(page, found[0], cues) if found is not None else None
    return (outer, with_result(page, found[1], outer, others=own, cues=cues)) if found is not None and outer is not None else None


def _subject(page: Layout, run: Run) -> Token | None:
    """Return the subject of the first clause of a run."""
    subjects = (token for token in page.doc[slice(*run)] if token.dep_ in WITH_EXPLETIVES and token.head.dep_ != "relcl")
    return next(subjects, None)


def _may_act(subject: Token, cues: Cues) -> bool:
    """Whether a subject is somebody or a body, and no pronoun, which may be who speaks: owners, the council."""
    return subject.lower_ in cues.crowds or (subject.pos_ in ("NOUN", "PROPN") and may_speak(subject, cues))
