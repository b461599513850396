"""Verbs that are joined to others: which verb one goes with, where the parse hangs it on a clause before.

Works on one verb; whose verb that is, is for subjects.py and inherited.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import Layout, Run
from pipeline.parsing.noun_phrases import FINITE, SUBJECTS, WITH_EXPLETIVES
from pipeline.parsing.tree import Token
from pipeline.quoting.frame import Frame
from pipeline.quoting.things import may_speak

_ASKING = frozenset(("asked", "urged", "called", "accused", "pleaded", "appealed"))  # what an office is asked
_KILLED = frozenset(("killed", "murdered"))
_ENDED = frozenset(("died", "drowned", "perished", "vanished", "disappeared"))  # after which nobody speaks


def main_verb(verb: Token, cues: Cues) -> Token:
    """Return the verb of saying that another goes with by its form, not the clause it is parsed in: said that he hopes, and called it..."""
    clause = verb.head
    if any(child.dep_ in SUBJECTS for child in verb.lefts):
        return verb
    shifted = verb.tag_ == "VBD" and verb.dep_ == "conj" and clause.dep_ == "ccomp" and clause.tag_ in ("VBZ", "VBP")
    if verb.tag_ == "VBD" and verb.dep_ == "conj" and clause.dep_ == "advcl" and any(child.tag_ == "MD" for child in clause.lefts):
        shifted = True  # asked for a delay so that files could be found and said...
    if verb.dep_ == "conj" and clause.dep_ == "ccomp" and clause.head.lower_ in cues.believing:
        shifted = _is_apart(verb, clause)
    if verb.dep_ == "conj" and clause.dep_ == "relcl" and clause.tag_ == "VB" and any(child.tag_ == "MD" for child in clause.lefts):
        outer = next((above for above in clause.ancestors if above.dep_ == "ROOT" and above.tag_ == verb.tag_), None)
        return outer if outer is not None else verb  # said it was a town where nobody could win, and insisted...
    return clause.head if shifted and (clause.head.tag_ == "VBD" or clause.head.lower_ in cues.believing) else verb


def _is_apart(verb: Token, clause: Token) -> bool:
    """Whether a verb joined to what somebody thinks is what that one did: believes that her son died and told..., was ill and asked...

    Not: fears that he was armed and threatened to kill, was ill and asked her to go.
    """
    if not _asks(verb) and clause.lower_ not in _ENDED | _KILLED:
        return False
    has = any(child.dep_ == "aux" and child.tag_ in ("VBZ", "VBP") for child in verb.lefts)
    if has or verb.tag_ != "VBD":
        return has and clause.tag_ == "VBD" and clause.head.tag_ in ("VBZ", "VBP")
    return clause.lower_ in _ENDED or clause.pos_ == "AUX" or any(child.dep_ == "auxpass" for child in clause.lefts)


def _asks(verb: Token) -> bool:
    """Whether a verb asks something of somebody who is named or told of there: urged the council to act; not: asked her to go."""
    return verb.lower_ in _ASKING and not any(child.dep_ in ("dobj", "dative") and child.pos_ == "PRON" for child in verb.rights)


def above_of(verb: Token, cues: Cues) -> Token:
    """Return the verb that another hangs on, past a noun read as one: slapped asset freezes on boats and sold them, saying..."""
    above = verb.head
    torn = above.dep_ == "ccomp" and (above.tag_, above.head.tag_) == ("VBZ", "VBD")
    torn = torn and any(child.dep_ == "conj" and child.tag_ == "VBD" for child in above.rights)
    return above.head if torn else main_verb(above, cues)


def says_more(page: Layout, verb: Token, cue: Frame, cues: Cues) -> bool:
    """Return whether a verb after "and" goes on from who says what stands before: The hall is old, Bell said, and urged owners to pay.

    Not where it may be of whom a clause tells: The man ran in, police said, and told a clerk to pay; the letter was late, Bell said, and
    warned of cuts.
    """
    own, joint = page.doc[cue.verb], verb.i - 1
    while joint > cue.right and page.doc[joint].pos_ in ("ADV", "AUX"):
        joint -= 1
    if cue.speaker is None or joint < cue.right or page.lower[joint] not in ("and", "but") or page.words[cue.left - 1] != ",":
        return False
    if any(token.tag_ in FINITE or token.text in (";", ":", "(") for token in page.doc[cue.right : joint]):
        return False
    clause = own.head if own.dep_ == "parataxis" else next((child for child in own.lefts if child.dep_ == "ccomp"), own)
    if clause == own or clause.i > cue.left or verb.dep_ != "conj" or verb.head not in (clause, own) or verb.tag_ != own.tag_:
        return False
    if any(child.dep_ in WITH_EXPLETIVES or child.lower_ == "by" for child in verb.children):
        return False  # The hall was sold, Bell said, and called a gift by many
    if any(child.tag_ == "MD" for child in clause.lefts):
        return True  # She would stay, Bell said, and urged others to come
    subject = next((child for child in clause.lefts if child.dep_ in WITH_EXPLETIVES), None)
    return subject is not None and (subject.lower_ in ("it", "there", "this", "that") or not may_speak(subject, cues))


def speaks_of(page: Layout, sentence: Run, frame: Frame) -> bool:
    """Return whether what is said, or of what, stands after a verb: Bell says that...; she has written and spoken about it."""
    verb = page.doc[frame.verb]
    following = page.lower[frame.right] if frame.right < sentence[1] else ""
    joined = (below for child in verb.rights if child.dep_ == "conj" and child.i == frame.right + 1 for below in child.rights)
    if following == "that" or any(below.lower_ == "about" for below in joined):
        return True
    return following in ("about", "of") and any(child.i == frame.right for child in verb.rights)
