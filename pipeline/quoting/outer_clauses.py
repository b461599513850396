"""Where a report in a relative clause ends: before what goes with the noun that the clause describes, or with the verb above it.

Persuade owners who say they back Cole [to leave him]; the third time owners said they had met [and marked a record].
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run
from pipeline.parsing.noun_phrases import WITH_EXPLETIVES
from pipeline.parsing.tree import Token
from pipeline.quoting.frame import Frame

MIN_RELATED = 3  # tokens of a report and of what may follow it
_OBJECTS = frozenset(("dobj", "attr", "ccomp", "oprd", "acomp", "agent"))
_OWN = frozenset(("their", "his", "her"))
_AGAIN = frozenset(("last", "latest", "next", "only"))  # time that something was said


def before_outer(page: Layout, run: Run, frame: Frame, cues: Cues) -> Run:
    """Return the part of a run that the relative clause of a cue reports."""
    verb = page.doc[frame.verb]
    if verb.dep_ != "relcl" or run[1] - run[0] < MIN_RELATED:
        return run
    ends = (_before_aim(page, run, verb, cues), _before_other_deed(page, run, verb, cues))
    return run[0], min((end for end in ends if end is not None), default=run[1])


def _before_aim(page: Layout, run: Run, verb: Token, cues: Cues) -> int | None:
    """Return where a report ends before what others are to do: persuade owners who say they back Cole [to change their votes].

    Not where it may be an aim of theirs (who say they came to vote), or the verb above has its own (ask owners who say it to leave that).
    """
    noun = verb.head
    while noun.dep_ in ("pobj", "prep") and noun.head.i < noun.i and (noun.dep_ == "pobj" or noun.lower_ == "of"):
        noun = noun.head
    above = noun.head
    if noun.dep_ not in ("dobj", "dative", "nsubj") or cues.lemma.get(above.lower_, above.lower_) not in cues.swaying:
        return None
    if any(child.dep_ in ("xcomp", "ccomp") or child.lower_ in ("of", "that", "about") for child in above.rights):
        return None
    start, end = run
    aims = (page.doc[at] for at in range(start + 2, end) if page.doc[at].tag_ == "TO" and page.inside[at] == OUTSIDE)
    aim = next((to for to in aims if to.head.tag_ == "VB" and to.head.dep_ == "advcl" and to.head.right_edge.i + 1 >= end), None)
    if aim is None or aim.head.head.i < start:
        return None
    whole = any(child.dep_ in _OBJECTS and child.i < aim.i for child in aim.head.head.rights)
    return aim.i if whole and page.words[aim.i - 1] != "," else None


def _before_other_deed(page: Layout, run: Run, verb: Token, cues: Cues) -> int | None:
    """Return where a report ends before what is told of an event: it was the third time owners said they had met [and marked a record].

    Not: it was the third time owners said they had met and left; it was the first time he said that he was ill and was in pain.
    """
    time = verb.head
    counted = any(child.ent_type_ == "ORDINAL" or child.lower_ in _AGAIN for child in time.lefts)
    if time.lower_ != "time" or time.dep_ != "attr" or not counted:
        return None
    clause = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    had = clause is not None and any(child.dep_ == "aux" and child.lower_ in ("had", "have", "has") for child in clause.lefts)
    if clause is None or not had:
        return None
    for deed in clause.rights:
        joint = deed.left_edge.i - 1
        plain = deed.dep_ == "conj" and deed.tag_ in ("VBD", "VBZ", "VBN") and page.lower[joint] == "and" and page.inside[joint] == OUTSIDE
        own = any(child.dep_ in WITH_EXPLETIVES or child.dep_ == "aux" for child in deed.lefts)
        own = own or any(below.lower_ in _OWN for child in deed.rights for below in child.lefts)  # and marked their loss with a song
        if plain and not own and deed.lower_ in cues.amounting and run[0] < joint < run[1]:
            return joint
    return None
