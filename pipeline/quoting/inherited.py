"""Cues without a subject of their own: with whose words they go on. Bell said it was late, adding that it was cold.

Looks at the cues of a sentence that stand before; a cue's own subject is for subjects.py to find.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.cue_words import Cues
from pipeline.parsing.layout import Layout
from pipeline.parsing.noun_phrases import FINITE, SUBJECTS, noun_phrase
from pipeline.parsing.tree import Token
from pipeline.quoting.asides import in_company, resumed
from pipeline.quoting.comments import goes_further
from pipeline.quoting.frame import Frame
from pipeline.quoting.joined_verbs import says_more
from pipeline.quoting.leading import ABOUT
from pipeline.quoting.subjects import REFLEXIVE, is_of_thing
from pipeline.quoting.tails import SAME_TIME, pauses

_ADDING = frozenset(("add", "note", "stress", "emphasise", "emphasize", "underline", "underscore", "reiterate"))  # to what one has said
_JOINING = frozenset(("and", "but", "while", "before", "after"))  # a participle to what was said
_LOOKING = frozenset(("said", "hoped", "expected", "wanted", "wished", "believed", "thought"))  # to what will be
_SHOUTING = frozenset(("shout", "yell", "scream", "chant", "cry"))


def inherited(page: Layout, frame: Frame, found: list[Frame], cues: Cues) -> Frame:
    """Return the frame with the speaker of a cue before it in its sentence that it goes on from: Bell said..., adding that..."""
    token = page.doc[frame.verb]
    if frame.shape == "verb" and (outer_subject := _by_tense(token)) is not None:
        return replace(frame, speaker=noun_phrase(outer_subject))
    if frame.shape != "verb" or not found or any(child.dep_ == "nsubj" for child in token.lefts):
        return frame
    if (outer := _outer(page, token, found, cues)) is not None:
        return replace(frame, speaker=outer.speaker)
    before = [
        other
        for other in found
        if other.lemma not in cues.thinking
        and (other.speaker is not None or other.lemma not in cues.marks_only)
        and not (other.lemma in ABOUT and any(child.dep_ == "neg" for child in page.doc[other.verb].lefts))
    ]
    if not before or resumed(token, page) is not None or in_company(token) is not None:
        return frame
    last = before[-1]
    if token.tag_ == "VBG":
        last = next(
            (other for other in reversed(before) if other.shape not in ("passive", "infinitive")), last
        )  # wrong to discuss it, adding
        last = _outermost(page, last, before) if frame.lemma in _ADDING else last
    if frame.speaker is None and token.dep_ == "conj" and (other := next((o for o in before if o.verb == token.head.i), None)):
        return replace(frame, speaker=other.speaker)
    if token.tag_ == "VBG":
        joint = token.i - 1 - (token.i > 1 and goes_further(token, cues))
        goes_on = joint >= 0 and (pauses(page, joint) or page.words[joint] in _JOINING or _is_meanwhile(page, token))
    else:
        last = next((other for other in before if other.verb == token.head.head.i), last)
        goes_on = _is_parallel(page, frame, last, cues)
    alone = last.shape != "verb" or last.speaker is None or (frame.speaker is not None and _is_apart(page.doc[last.verb], token, frame))
    if not goes_on or alone or _acts(page, frame, last) or _does_so(token, frame, cues):
        return frame
    if any(start <= last.verb < end and start <= token.i < end for start, end in page.sentences):
        return replace(frame, speaker=last.speaker)
    return frame


def _is_apart(verb: Token, participle: Token, frame: Frame) -> bool:
    """Whether a cue stands in another clause than a participle: While others called for a hall, Bell held back, noting that it was late.

    Also: Bell spoke by the mill, where owners had gathered, chanting “no hall”; Bell bristled at the claim that he was to blame, saying no.
    """
    clause = participle.head
    told = next((above for above in (verb, *verb.ancestors) if above.dep_ == "acl" and above.head.dep_ == "pobj"), None)
    if told is not None and told.head.head.head == clause:
        return True
    own = any(child.dep_ in SUBJECTS and child.tag_ not in ("WP", "WDT") for child in clause.lefts)
    leads = verb.dep_ == "advcl" and verb.head == clause and verb.i < clause.i
    return own and (leads or (clause.dep_ == "relcl" and clause.i > verb.i and frame.lemma not in _ADDING))


def _outer(page: Layout, verb: Token, found: list[Frame], cues: Cues) -> Frame | None:
    """Return the cue with whose speaker a verb goes on that the parse hangs on what is said: The hall is old, Bell said, and urged..."""
    if found[-1].shape == "verb" and says_more(page, verb, found[-1], cues):
        return found[-1]
    known = [other for other in found if other.speaker is not None]
    return _turned(verb, known) or _of_claim(verb, known)


def _is_meanwhile(page: Layout, participle: Token) -> bool:
    """Whether "while at the same time" stands before a participle: Bell said it was late, while at the same time claiming that..."""
    return page.lower[max(participle.i - len(SAME_TIME), 0) : participle.i] == [*SAME_TIME]


def _outermost(page: Layout, frame: Frame, before: list[Frame]) -> Frame:
    """Return the cue in whose report another stands, if one does: Bell said the council had denied the claim, adding that..."""
    above = {other.verb: other for other in before if other.shape == "verb" and other.speaker is not None}
    verb = page.doc[frame.verb]
    while verb.dep_ == "ccomp" and verb.head.i in above and verb.head.i < verb.i and not pauses(page, frame.left - 1):
        frame, verb = above[verb.head.i], verb.head
    return frame


def _does_so(participle: Token, frame: Frame, cues: Cues) -> bool:
    """Whether a participle tells what the person of a report does: police said Bell ran in, threatening to shoot; not "was a liar, ..."."""
    deed = participle.head
    if frame.lemma in _SHOUTING:
        deed = deed.head if deed.dep_ in ("oprd", "dobj") else deed  # opened fire, shouting
        outer = next((child for child in deed.head.lefts if child.dep_ in SUBJECTS), None)
        own = outer is not None and outer.ent_type_ == "PERSON"  # Bell said she came out, shouting
        return deed.dep_ == "ccomp" and any(child.dep_ in SUBJECTS and not (own and child.tag_ == "PRP") for child in deed.lefts)
    person = next((child for child in deed.lefts if child.dep_ == "nsubj"), None)
    told = person is not None and (person.ent_type_ == "PERSON" or person.lower_ in cues.doers)
    acts = told and deed.dep_ == "ccomp" and deed.pos_ == "VERB"
    done = acts and not any(child.tag_ == "MD" or child.dep_ == "neg" for child in deed.lefts)
    return done and frame.lemma in ("threaten", "demand") and any(child.dep_ == "xcomp" for child in participle.rights)


def _acts(page: Layout, frame: Frame, last: Frame) -> bool:
    """Whether a participle goes with another subject than an earlier cue does: they charged a clerk and Bell fired him, saying..."""
    deed = page.doc[frame.verb].head
    other = frame.speaker is not None and last.verb < frame.speaker[0] < frame.verb
    return other and deed.dep_ == "conj" and deed.tag_ in FINITE and deed.head.i == last.verb


def _by_tense(verb: Token) -> Token | None:
    """Return the subject of the outer verb that a cue goes with by its tense: they hoped Bell would answer and asked for more."""
    inner = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or inner.tag_ != "VB" or inner.dep_ != "ccomp":
        return None
    if inner.head.lower_ not in _LOOKING or any(child.dep_ in SUBJECTS for child in verb.lefts):
        return None
    if any(child.dep_ in ("dobj", "dative") and child.lower_ in ("him", "her", "them") for child in verb.rights):
        return None  # Bell said the doctor would visit and told her that it was late
    return next((child for child in inner.head.lefts if child.dep_ == "nsubj"), None)


def _turned(verb: Token, before: list[Frame]) -> Frame | None:
    """Return the outer cue that a verb goes with by its tense, not with the inner one: Bell said Cole lied and alleges that he stole."""
    inner = verb.head
    if verb.dep_ != "conj" or inner.dep_ != "ccomp":
        return None
    one = inner.tag_ == "VBZ" or any(child.tag_ == "VBZ" and child.dep_ == "aux" for child in inner.lefts)
    many = verb.tag_ in ("VBP", "VB") and inner.head.tag_ == "VBP"  # clerks fear that Bell has left and warn that it is late
    if (inner.tag_, verb.tag_) != ("VBD", "VBZ") and not (one and many):
        return None
    return next((other for other in before if other.verb == inner.head.i), None)


def _of_claim(participle: Token, before: list[Frame]) -> Frame | None:
    """Return the cue of who speaks of a claim, with which a participle after it goes: denied claims that Cole lied, calling it a trick."""
    deed = participle.head
    claim = deed.head
    claimed = deed.dep_ == "acl" and claim.dep_ == "dobj" and any(child.lower_ == "that" and child.dep_ == "mark" for child in deed.lefts)
    apart = participle.tag_ == "VBG" and participle.dep_ == "advcl" and deed.i < participle.i and participle.nbor(-1).text == ","
    return next((other for other in before if other.verb == claim.head.i), None) if claimed and apart else None


def _is_parallel(page: Layout, frame: Frame, outer: Frame, cues: Cues) -> bool:
    """Whether a cue that the parse joins to what an outer cue reports goes with that cue: Bell said it was late, and called a vote."""
    verb, head = page.doc[frame.verb], page.doc[frame.verb].head
    if verb.dep_ != "conj" or head.dep_ != "ccomp" or head.head.i != outer.verb:
        return False
    whom = {child.lower_ for child in verb.rights if child.dep_ in ("dobj", "dative")} & {"him", "her", "them"}
    if whom and any(child.dep_ in ("dobj", "dative") and child.lower_ in whom for child in head.rights):
        return False  # Bell said Cole called her and told her that it was late
    if frame.lemma == outer.lemma or whom:
        return True  # they claimed that he was rich and claim that he lied; she said he was rich and accused him of a theft
    if verb.tag_ != page.doc[outer.verb].tag_:
        return verb.nbor(-1).lower_ == "but" and is_of_thing(verb)
    subject = next((child for child in head.lefts if child.dep_ in SUBJECTS), None)
    joint = next((child for child in head.rights if child.dep_ == "cc"), None)
    apart = joint is not None and joint.i > 0 and joint.nbor(-1).text == ","
    if apart or subject is None or any(child.lower_ in REFLEXIVE for child in subject.rights):
        return True  # said he himself read it and asked if
    if subject.lower_ == "they" and _are_they(page, outer, cues):
        return True
    return subject.ent_type_ != "PERSON" and subject.lower_ not in ("he", "she", "they", "who")


def _are_they(page: Layout, outer: Frame, cues: Cues) -> bool:
    """Whether "they" in what several people say are these: Both owners said they were held and asked the council to help.

    Not where they may be others: Police said they were drunk and asked a clerk to pay.
    """
    if outer.speaker is None:
        return False
    who = page.doc.tokens(*outer.speaker)
    counted = any(token.lower_ == "both" or token.tag_ == "CD" for token in who)
    tells = who.root.lower_ in cues.tellers | cues.bodies | cues.doers
    several = any(child.dep_ == "conj" for child in who.root.rights)  # Bell and Cole
    return several or (who.root.tag_ == "NNS" and (counted or not tells))
