"""What a verb of saying does to its object without a word: a race called for somebody, ads blasted out, clients defended in court.

Looks at one verb outside quote marks. Deeds that a list of objects tells are for unsaid.py, those of headlines for headline_deeds.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout
from pipeline.parsing.noun_phrases import FINITE, SUBJECTS
from pipeline.parsing.tree import Token
from pipeline.quoting.frame import Frame
from pipeline.quoting.things import may_speak

_DOING = frozenset(("blast", "call", "pledge", "promise", "threaten", "defend", "reject", "dismiss"))  # what a verb does without a word
_AWAY = frozenset(("out", "off", "through", "past", "into", "away", "down"))  # where something is blasted
_BY_VOICE = frozenset(("voice", "roll"))  # a vote that who leads a meeting calls for
_VOTERS = frozenset(("voters", "electorate"))
_OBJECTED = frozenset(("objection", "objections", "challenge", "challenges"))
_COUNSEL = frozenset(("lawyer", "lawyers", "attorney", "attorneys", "barrister", "barristers", "solicitor", "solicitors"))
_SUMS = frozenset(("million", "millions", "billion", "billions", "dollars", "pounds", "euros", "money", "sum", "sums", "amount"))


def is_done(page: Layout, frame: Frame, cues: Cues) -> bool:
    """Return whether the verb of a frame tells a deed, with no word in quote marks after it: called for a voice vote; blasted out ads."""
    verb, lemma = page.doc[frame.verb], frame.lemma
    if lemma not in _DOING or any(page.inside[at] != OUTSIDE for at in range(verb.i, verb.sent.end)):
        return False
    if lemma == "blast":
        return verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ in _AWAY
    if lemma == "call":
        return _is_summoned(verb, cues)
    if lemma in ("pledge", "promise"):
        return verb.dep_ == "relcl" and verb.head.lower_ in _SUMS  # the ten million it pledged to give
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if thing is None:
        return False
    if lemma == "threaten":
        told = (*verb.rights, *thing.rights)
        return not any(child.dep_ in ("xcomp", "ccomp", "acl") for child in told)  # it threatens the work that they did
    if lemma == "defend":
        return _is_of_counsel(verb.head) and may_speak(thing, cues)
    return _is_voted_down(verb, thing, cues)


def is_in_name(verb: Token) -> bool:
    """Return whether a verb only tells a name, which the parse takes for a clause: a group called Our Vale is opening a hall."""
    doc, at = verb.doc, verb.i
    if at == 0 or at + 1 >= len(doc) or doc[at - 1].pos_ != "NOUN" or not doc[at + 1].is_title:
        return False
    clauses = (child for child in verb.rights if child.dep_ == "ccomp")
    return any(token.tag_ in FINITE for clause in clauses for token in (clause, *clause.lefts))


def _is_summoned(verb: Token, cues: Cues) -> bool:
    """Whether somebody calls for what comes at once: called for a voice vote, for an ambulance; not: called for a vote on the hall."""
    link = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    thing = next((child for child in link.rights if child.dep_ == "pobj"), None) if link.lower_ == "for" else None
    if thing is None:
        return False
    if thing.lower_ == "vote":
        return any(token.lower_ in _BY_VOICE for token in thing.lefts)
    if thing.lower_ == "show":
        return any(token.lower_ == "hands" for token in thing.subtree)
    return thing.lower_ in cues.deeds.get("call", ()) and all(token.tag_ != "JJR" for token in thing.lefts)  # called for more ambulances


def _is_of_counsel(counsel: Token) -> bool:
    """Whether somebody may defend others in court: a lawyer who defended the owners, the law firm that defended Acme."""
    return counsel.lower_ in _COUNSEL or (counsel.lower_ in ("firm", "firms") and any(child.lower_ == "law" for child in counsel.lefts))


def _is_voted_down(verb: Token, thing: Token, cues: Cues) -> bool:
    """Whether who votes or rules on something rejects it: by rejecting a treaty, voters; the court dismissed Bell's plea.

    Not: voters rejected the claim that it was old, rejected the treaty as a trick.
    """
    said = (child for child in thing.rights if child.dep_ in ("acl", "ccomp"))
    told = any(child.left_edge.lower_ == "that" or child.nbor(-1).text == "," for child in said)  # rejected it, [ruled] that
    if told or any(token.lower_ == "as" for token in verb.subtree if token.i > verb.i):
        return False
    acts = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "by" else verb
    who = next((child.lower_ for child in acts.lefts if child.dep_ in SUBJECTS), "")
    if who in cues.judging and thing.lower_ in cues.pleas:
        return True
    if verb.lower_.startswith("dismiss"):
        return False
    return (who in _VOTERS and thing.lower_ not in cues.nouns) or (who in cues.voting and thing.lower_ in _OBJECTED)
