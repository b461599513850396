"""Through whom words came: the agency or outlet that a sentence names beside the speaker.

"told dpa", "in an interview with CNN", "quoted by Interfax", "the Daily reports". Who speaks is for direct.py and indirect.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from pipeline.cues import Frame
from pipeline.language import Language
from pipeline.layout import OUTSIDE, Layout, Run

_NOT_OUTLETS = frozenset(("PERSON", "NORP", "DATE", "TIME", "EVENT", "LAW", "GPE", "LOC"))  # types of entity that are no outlet
MAX_INITIALS = 4  # letters of a name that some print in small ones: dpa, ntv
MAX_NAME = 6  # tokens of an outlet's name


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ViaWords:
    """The words that lead to an outlet, in lower case."""

    telling: frozenset[str]  # verbs whose object may be an outlet
    phrases: frozenset[str]  # word and preposition: "interview with"
    reporting: frozenset[str]  # verbs of which an outlet is the subject beside another speaker
    audiences: frozenset[str]  # who is told something and is no outlet
    kinds: frozenset[str]  # nouns before a name that is not capitalised: "the news agency dpa"


@cache
def via_words(language: Language) -> ViaWords:
    """Return the words of the language that lead to an outlet."""
    return ViaWords(**{name: frozenset(words) for name, words in language.sections["quotes"]["via"].items()})


def via(page: Layout, sentence: Run, frame: Frame, *, others: list[Frame], words: ViaWords) -> Run | None:
    """Return the outlet that a sentence names as the way the words of a frame came, None if it names none."""
    doc = page.doc
    if frame.lemma in words.telling:
        told = next((child for child in doc[frame.verb].rights if child.dep_ in ("dobj", "dative")), None)
        if told is not None and (run := _outlet(page, told, words)):
            return run
    for at in range(sentence[0], sentence[1] - 2):
        if page.inside[at] == OUTSIDE and f"{doc[at].lower_} {doc[at + 1].lower_}" in words.phrases:
            head = next((child for child in doc[at + 1].rights if child.dep_ == "pobj"), None)
            if head is not None and not _speaks(frame, head) and (run := _outlet(page, head, words)):
                return run
    for other in others:
        if (
            other.verb != frame.verb
            and other.speaker is not None
            and other.lemma in words.reporting
            and not _within(other.speaker, frame.speaker)
        ):
            run = _outlet(page, doc[other.speaker[0] : other.speaker[1]].root, words)
            if run is not None:
                return run
    return None


def _speaks(frame: Frame, head: Token) -> bool:
    return frame.speaker is not None and frame.speaker[0] <= head.i < frame.speaker[1]


def _within(run: Run, other: Run | None) -> bool:
    return other is not None and run[0] < other[1] and other[0] < run[1]


def _outlet(page: Layout, head: Token, words: ViaWords) -> Run | None:
    """Return the name that a noun is or ends with, if it may be an outlet's."""
    doc = page.doc
    if page.inside[head.i] != OUTSIDE or head.ent_type_ in _NOT_OUTLETS or head.lower_ in words.audiences:
        return None
    if head.lower_ in words.kinds:
        return _named_kind(head)
    end = head.i + 1
    while end < len(doc) and doc[end].pos_ == "PROPN" and doc[end].ent_type_ not in _NOT_OUTLETS:
        end += 1
    start = end
    while start > 0 and end - start < MAX_NAME and doc[start - 1].pos_ == "PROPN" and doc[start - 1].ent_type_ not in _NOT_OUTLETS:
        start -= 1
    if start == end and head.i and doc[head.i - 1].lower_ in words.kinds:
        start = head.i
    return (start, end) if start < end else None


def _named_kind(kind: Token) -> Run | None:
    """Return the name beside the noun of an outlet: "the Interfax news agency", "the news agency dpa"."""
    doc = kind.doc
    name = next((child for child in kind.rights if child.dep_ == "appos" and child.i == kind.i + 1), None)
    if name is not None or (kind.i + 1 < len(doc) and doc[kind.i + 1].pos_ == "PROPN"):
        end = kind.i + 2
        while end < len(doc) and doc[end].pos_ == "PROPN":
            end += 1
        return kind.i + 1, end
    if kind.i + 1 < len(doc) and doc[kind.i + 1].is_alpha and not doc[kind.i + 1].is_stop and len(doc[kind.i + 1]) <= MAX_INITIALS:
        return kind.i + 1, kind.i + 2
    before = [child.i for child in kind.lefts if child.pos_ == "PROPN" and child.ent_type_ not in _NOT_OUTLETS]
    return (before[0], before[-1] + 1) if before else None
