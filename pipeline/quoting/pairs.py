"""Several that one verb goes with: called the plan “old” and her remarks “silly”; owners said they were late, including Bell and Cole.

What is named first is for complements.py to find, and where a report ends otherwise for report_ends.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run
from pipeline.parsing.noun_phrases import FINITE
from pipeline.parsing.tree import Token
from pipeline.quoting.frame import Frame
from pipeline.quoting.things import may_speak

MAX_SECOND = 20  # tokens of the second thing
_BEFORE_MARKS = frozenset(("a", "an", "the", "as"))
_NOW = frozenset(("VBP", "VBZ"))
_CAUSES = frozenset(("because", "due", "without", "owing", "thanks", "amid"))  # lead to a reason, which includes nobody
_FIRST = frozenset(("DET", "NOUN", "PROPN", "PRON"))  # word of a thing


def named_too(page: Layout, end: int, frame: Frame, cues: Cues) -> int:
    """Return where a second thing with its name in marks ends: called it “old” and [her remarks suggesting a fire “silly”].

    Not: called it “old” and his aides claimed that it was “mad”; called it “old” and left for “a rest”.
    """
    doc, first = page.doc, end - (end > 0 and page.lower[end - 1] == "and")  # which the parse may hang on the first name
    joint = first + (first < len(page.words) and page.words[first] == ",")
    if frame.lemma not in cues.naming or frame.shape != "verb" or first < 1 or page.inside[first - 1] == OUTSIDE:
        return end
    if joint + 2 >= len(doc) or page.lower[joint] != "and" or page.inside[joint] != OUTSIDE or doc[joint + 1].pos_ not in _FIRST:
        return end
    stop = min(joint + MAX_SECOND, len(doc) - 1)
    marked = next((at for at in range(joint + 2, stop) if page.inside[at] != OUTSIDE), None)
    if marked is None or any(doc[at].is_punct and page.words[at] != "-" for at in range(joint, marked)):
        return end
    if page.doc[marked - 1].pos_ not in _FIRST and page.lower[marked - 1] not in _BEFORE_MARKS and not _is_owned(page, marked - 1):
        return end
    if any(doc[at].tag_ in FINITE and not _is_owned(page, at) for at in range(joint + 1, marked)):
        return end
    after = page.stretches[page.inside[marked]].outer_end
    return after if after >= len(doc) or doc[after].is_punct else end


def names_speakers(page: Layout, comma: int, report: Run, frame: Frame, *, cues: Cues) -> bool:
    """Whether the writer names some of those who speak: owners said they could not pay for lack of money, including Bell.

    Not where somebody may be included of whom they speak: owners said they had met clerks, including Bell.
    """
    start, end = report
    if comma + 2 >= end or page.lower[comma + 1] != "including" or page.doc[comma + 1].right_edge.i + 1 < end - 1 or frame.speaker is None:
        return False
    who = page.doc.tokens(*frame.speaker).root
    names = [page.doc[at] for at in range(comma + 2, end) if not page.doc[at].is_punct and page.doc[at].pos_ not in ("CCONJ", "DET", "ADP")]
    if who.tag_ != "NNS" or page.lower[start + (page.lower[start] == "that")] != "they" or any(name.pos_ != "PROPN" for name in names):
        return False
    told = [token for token in page.doc[start + 1 : comma] if token.pos_ in ("NOUN", "PROPN", "PRON")]
    caused = not _CAUSES.isdisjoint(page.lower[start:comma])
    return caused and bool(names) and all(token.tag_ == "NN" and not may_speak(token, cues) for token in told if token.pos_ != "PRON")


def _is_owned(page: Layout, at: int) -> bool:
    """Whether a word right after a possessive is a noun that the parse takes for a verb: her [remarks]."""
    return page.doc[at - 1].tag_ in ("PRP$", "POS")


def charge_end(charge: Token, rights: list[Token]) -> int:
    """Return where a charge ends, with the deed that the parse hangs on the verb: she is accused of “treason” [and inciting anger]."""
    end = charge.right_edge.i + 1
    joined = end + 1 < len(charge.doc) and charge.doc[end].lower_ == "and"
    deed = next((child for child in rights if joined and child.i == end + 1 and child.dep_ == "conj" and child.tag_ == "VBG"), None)
    return deed.right_edge.i + 1 if deed is not None else end


def thing_end(thing: Token, rights: list[Token]) -> int:
    """Return where the object of a verb of saying ends, with another and with what it follows, which the parse hangs on the verb.

    Cited the need of boats [and the help of the bank]; they stress its support [following the storm]; not: stressed it following a talk,
    which may tell when.
    """
    end = thing.right_edge.i + 1
    joined = thing.right_edge.lower_ == "and"
    another = next((child for child in rights if joined and child.dep_ == "dobj" and child.left_edge.i == end), None)
    end = another.right_edge.i + 1 if another is not None else end
    after = next((child for child in rights if child.i == end and child.lower_ == "following" and child.dep_ in ("prep", "advcl")), None)
    return after.right_edge.i + 1 if after is not None and thing.head.tag_ in _NOW else end
