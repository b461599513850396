"""Things that show, stress or call for something and say nothing, apart from persons and bodies, which speak: the loss underlines that...

Looks at a verb of saying and its subject. What else speaks without words is for unsaid.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.tree import Token

STRESSING = frozenset(("highlight", "underscore", "underline"))
_FOUND = frozenset(("result", "results", "number", "numbers", "average"))  # of a vote or study, which shows something
_POSTS = frozenset(("role", "position", "job"))  # that call on who holds them
_PEOPLE = ("man", "men", "woman", "women", "ist", "ists")  # what words for people end in
_BODIES = frozenset(("ORG", "GPE"))
_PLACED = frozenset(("FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LOC"))  # types of names that nobody has


def may_speak(noun: Token, cues: Cues) -> bool:
    """Return whether a noun is somebody, a body, or what carries their words: the mayor, the council, her letter; not: the loss, it."""
    if noun.pos_ != "NOUN":
        return True
    if noun.lower_ in _FOUND:
        return False
    named = (cues.people, cues.bodies, cues.nouns.keys(), cues.carriers, cues.evidence)
    listed = (cues.underlining, cues.tellers, cues.camps, cues.finders, cues.voting, cues.doers)
    one = noun.lower_.endswith(_PEOPLE)  # policemen, specialists
    return one or any(noun.lower_ in words for words in (*named, *listed))


def only_shows(verb: Token, subject: Token, lemma: str, cues: Cues) -> bool:
    """Return whether a subject does without words what a verb of saying tells: the loss underlines that, the role calls on her to.

    Also a body whose deed shows something: The court struck it down, highlighting how old it was; not: Bell spoke, highlighting that.
    """
    if lemma in STRESSING and subject.lower_ == "it":
        return verb.tag_ == "VBG"  # by highlighting how poor the town is, it drew voters; but it, a council, highlighted that
    if lemma in STRESSING:
        return not may_speak(subject, cues) or _is_shown_by_deed(verb, subject, cues)
    if lemma == "encourage":
        return subject.lower_ in cues.needing
    if lemma == "offer":
        placed = subject.ent_type_ in _PLACED and not _is_seat(subject, cues)
        return placed or not may_speak(subject, cues)  # the home offers “a warm welcome”
    calls = lemma == "call" and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ in ("on", "upon")
    return calls and subject.lower_ in _POSTS


def _is_seat(place: Token, cues: Cues) -> bool:
    """Whether a place speaks for who sits there: Belmarra Palace offered “heartfelt thanks”; not: the Vale Opera House offers."""
    before = place.nbor(-1).lower_ if place.i else ""
    return place.lower_ in cues.seats or f"{before} {place.lower_}" in cues.seats


def _is_shown_by_deed(participle: Token, body: Token, cues: Cues) -> bool:
    """Whether a participle tells what the deed of a body shows: The court struck it down, highlighting how old it was."""
    deed = participle.head
    if participle.tag_ != "VBG" or participle.dep_ != "advcl" or deed.lower_ in cues.stance:
        return False
    sent = any(child.dep_ == "dobj" and child.lower_ in cues.carriers | cues.nouns.keys() for child in deed.rights)
    return not sent and (body.ent_type_ in _BODIES or body.lower_ in cues.bodies | cues.voting)
