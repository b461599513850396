"""Verbs that report a clause only from who rules, charges, promises or goes on: the board ruled that..., she offered to leave.

What else such verbs tell is done and not said: ruled the town, offered a room. What they report is for indirect.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run
from pipeline.quoting.frame import Frame
from pipeline.quoting.postposed import is_postposed

_VOWING = frozenset(("vow", "pledge", "promise"))  # which in the present is said too, as in a headline
_STOPS = frozenset((".", "?", "!", "”", '"'))
_TENSES = ("VBD", "VBN")
_SPEAKING = frozenset(("PERSON", "ORG", "GPE", "NORP"))


def rules(page: Layout, sentence: Run, frame: Frame, cues: Cues) -> bool:
    """Whether a verb reports a ruling: the board ruled that..., ordered that...; not in "ruled the town"."""
    if frame.lemma == "read" and frame.speaker is not None and page.lower[frame.speaker[1] - 1] in cues.carriers:
        return is_postposed(page, sentence, frame, page.doc[frame.verb])  # ..., the statement reads
    if frame.lemma not in cues.ruling or frame.shape != "verb":
        return False
    verb = page.doc[frame.verb]
    if frame.lemma in ("post", "share", "text") and any(child.tag_ == "WDT" and child.dep_ == "nsubj" for child in verb.lefts):
        return False  # told the Echo in a story that posted on Monday that...
    if (frame.lemma == "rule" or (frame.lemma == "charge" and _is_person(page, frame))) and is_postposed(page, sentence, frame, verb):
        return True  # ..., a judge ruled; ..., he charged
    if any(child.dep_ == "ccomp" and child.left_edge.lower_ in ("that", "how") for child in verb.rights):
        return True
    placed = any(child.lower_ in ("in", "on") and child.i == frame.end for child in verb.rights)  # posted in a group that...
    led = (page.doc[at] for at in range(frame.end, verb.right_edge.i) if page.lower[at] == "that")
    return placed and any(token.dep_ == "mark" for token in led) and not any(child.dep_ == "dobj" for child in verb.rights)


def _is_person(page: Layout, frame: Frame) -> bool:
    """Whether a person speaks in a frame by name or pronoun: Ana Bell charged, he charged; not: the horses charged."""
    who = page.doc[frame.speaker[1] - 1] if frame.speaker is not None else None
    return who is not None and (who.ent_type_ == "PERSON" or who.lower_ in ("he", "she"))


def promises(page: Layout, frame: Frame, cues: Cues) -> bool:
    """Whether a verb reports what somebody will do: she offered to leave; not in "offered a room", "the app offers to translate"."""
    who = page.doc[slice(*frame.speaker)] if frame.speaker is not None else ()
    verb = page.doc[frame.verb]
    speaks = any(token.ent_type_ in _SPEAKING or token.tag_ in ("PRP", "WP") or token.lower_ in cues.tellers for token in who)
    heads = _heads(page, frame)
    speaks = speaks or (heads and len(who) > 0 and who[-1].lower_ in cues.people)
    if not speaks or verb.tag_ not in _TENSES + (("VBZ",) if heads or frame.lemma in _VOWING else ()) + (("VBP",) if heads else ()):
        return False
    aims = (child for child in verb.rights if child.dep_ == "xcomp")
    return frame.lemma in cues.promising and any(below.lower_ == "to" for child in aims for below in child.lefts)


def _heads(page: Layout, frame: Frame) -> bool:
    """Whether somebody offers something in a line without a full stop, as in a headline: Nurses offer to feed sailors."""
    return (
        frame.lemma == "offer"
        and page.doc[frame.verb].dep_ in ("ROOT", "ccomp")
        and len(page.sentences) == 1
        and page.words[-1] not in _STOPS
    )


def resumes(page: Layout, sentence: Run, frame: Frame, cues: Cues) -> bool:
    """Whether somebody goes on beside a clause of his: The hall was old, Bell continued; The hall, she went on, was old."""
    if frame.lemma not in cues.resuming or frame.speaker is None or not sentence[0] < frame.left < frame.right < sentence[1]:
        return False
    verb, who = page.doc[frame.verb], page.doc[frame.speaker[1] - 1]
    apart = page.words[frame.left - 1] == "," and page.words[frame.right] in (",", ".") and page.inside[frame.right] == OUTSIDE
    speaks = who.lower_ in ("he", "she") or (who.pos_ == "PROPN" and who.ent_type_ != "GPE")
    return apart and speaks and (verb.dep_ == "parataxis" or any(child.dep_ == "ccomp" for child in verb.lefts))
