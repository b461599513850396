"""The second verb of a headline, after a comma: Bell slams council, vows to fight on. Whoever the headline begins with says that too.

What of it is said is for headline_quotes.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import Run, is_pause
from pipeline.parsing.noun_phrases import FINITE
from pipeline.parsing.tree import Doc
from pipeline.quoting.headline_speakers import MAX_NAME
from pipeline.quoting.things import may_speak

_PHRASE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"))


def leading(doc: Doc, within: Run, named: list[bool], cues: Cues) -> Run | None:
    """Return who a headline begins with that goes on to what that one says: Bell slams council, says hall is old, vows to fight on.

    Not: Hall is old, says Bell; Storm hits coast, threatens to flood town.
    """
    at, end = within
    if not is_pause(doc[at - 1]) or not _tells_on(doc, at, end, cues):
        return None
    first = next((i for i in range(1, min(at, MAX_NAME)) if doc[i].tag_ in ("VBZ", "VBP") or _is_misread(doc, i, cues)), None)
    if first is None or cues.lemma.get(doc[first].lower_) in cues.bidding:
        return None  # Bell urges town to wait, vows to fight on: two quotes, as in a sentence
    somebody = doc[first - 1].pos_ in ("NOUN", "PROPN") and (named[first - 1] or may_speak(doc[first - 1], cues))
    return (0, first) if somebody else None


def _is_misread(doc: Doc, at: int, cues: Cues) -> bool:
    """Whether the second word of a headline is a verb of saying before a name or thing, taken for a noun: Cole attacks Bell, urges..."""
    form = doc[at].lower_
    return at == 1 and doc[at].tag_ == "NNS" and doc[at].is_lower and form in cues.stance and doc[at + 1].pos_ in ("PROPN", "NOUN", "DET")


def _tells_on(doc: Doc, at: int, end: int, cues: Cues) -> bool:
    """Whether a verb after a comma tells what somebody says too: says hall is old, vows to fight on, urges town to wait."""
    lemma, form = cues.lemma.get(doc[at].lower_), doc[at].lower_
    if lemma is None or form == lemma or at + 2 >= end or lemma in cues.marks_only:
        return False
    infinitives = [i for i in range(at + 1, end - 1) if doc[i].tag_ == "TO" and doc[i + 1].tag_ == "VB"]
    if lemma in cues.promising:
        return infinitives[:1] == [at + 1]
    if lemma in cues.bidding - {"call", "tell"}:
        return len(infinitives) > 0 and all(doc[i].pos_ in _PHRASE for i in range(at + 1, infinitives[0]))
    subject = at + 1
    while subject < end and doc[subject].pos_ in _PHRASE and doc[subject].tag_ not in ("WP", "WDT"):
        subject += 1
    return form == "says" and at + 1 < subject < end and doc[subject].tag_ in FINITE
