"""A second clause after a report, which goes on in the speaker's words or leads back to the writer: she got a grant, but ...

No grammar decides it: tense, subject and cue do. Where a report ends otherwise is for report_ends.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run, is_dash
from pipeline.parsing.noun_phrases import FINITE, WITH_EXPLETIVES
from pipeline.parsing.tree import Doc, Token
from pipeline.quoting.bidding import QUESTIONS
from pipeline.quoting.comments import withholds
from pipeline.quoting.complements import POLLS
from pipeline.quoting.frame import HEARD, Frame
from pipeline.quoting.tails import pauses
from pipeline.quoting.things import may_speak

_COUNTING = frozenset(("that", "first", "second", "third", "secondly", "thirdly"))  # what a further clause of the speaker's begins with
_GENDERS = {"he": "m", "him": "m", "she": "f", "her": "f"}
_TELLING = frozenset(("told", "asked", "ordered", "warned", "urged", "promised", "advised", "instructed"))
_PERSONS = frozenset(("he", "she", "they"))
_BACK = frozenset(("it", "its", "them", "their"))  # to what was spoken of
_BACKSHIFTED = frozenset(("would", "could", "might", "should"))  # what will be, as told in the past


def coordinate(page: Layout, end: int, frame: Frame, *, others: list[Frame], cues: Cues) -> int:
    """Return the end with a second clause that goes on in the speaker's words: she got a grant, but her parents made too much."""
    doc, end = page.doc, _before_joint(page, end)
    at = end + (end < len(doc) and doc[end].text == ",")
    if end < at < len(doc) and doc[at].lower_ == "then" and (told := _then(page, at, frame, others)) is not None:
        return told
    above = _joined_to(doc[at]) if at + 1 < len(doc) and doc[at].lower_ in ("and", "but") else doc[frame.verb]
    if at + 1 >= len(doc) or doc[at].lower_ not in ("and", "but") or frame.shape == "noun" or not _is_joined(doc[frame.verb], above):
        return end
    if (further := _further(page, at, frame, others)) is not None:
        return further
    if _turns(page, at, frame, cues):
        return end
    clauses = (child for child in doc[frame.verb].rights if child.dep_ == "ccomp" and child.left_edge.lower_ not in QUESTIONS)
    if all(_is_wanted(clause) for clause in clauses):
        return end  # he agreed to pay, and he did; they asked whether he would, but he did not
    turned = doc[at].lower_ == "but" and page.inside[end - 1] != OUTSIDE  # “a gift,” but Cole was not there; not: “a gift” but he was
    turned = turned and (at > end or pauses(page, end - 1))
    for child in above.rights:
        within = range(child.left_edge.i, child.right_edge.i + 1) if turned else (child.i,)
        reports = any(other.verb in within and not _is_backshifted(other, doc[at], doc[frame.verb], cues) for other in others)
        if not (child.dep_ == "conj" or _begins_after(page, child, at)) or child.i <= at or reports:
            continue
        subject = _misread_subject(child) or next((below for below in child.lefts if below.dep_ in WITH_EXPLETIVES), None)
        if subject is not None:
            over = (turned and subject.pos_ != "PRON") or _is_tale(child, doc[at], doc[frame.verb])
            return end if over else child.right_edge.i + 1
        if frame.lemma == HEARD or (frame.lemma not in ("deny", "admit") and _is_told(child, doc[at], doc[frame.verb], cues)):
            return child.right_edge.i + 1
    return end


def _is_tale(clause: Token, joint: Token, verb: Token) -> bool:
    """Whether the writer tells what happened, by its tense, in a clause after a second verb of saying and "but".

    Cole denied it and said he was ill, but the court fined him; not: Cole went home and said he was ill, but the hall was open.
    """
    if joint.lower_ != "but" or verb.dep_ != "conj" or clause.pos_ not in ("VERB", "AUX"):
        return False
    group = (*(child for child in clause.lefts if child.dep_ in ("aux", "auxpass")), clause)
    told = any(token.lower_ in _BACKSHIFTED or token.lower_ == "had" for token in group)
    is_so = clause.pos_ == "AUX" and clause.tag_ == "VBD"
    now = verb.tag_ in ("VBZ", "VBP") and any(token.tag_ in ("VBZ", "VBP", "MD") for token in group)
    return not (told or is_so or now)


def _is_wanted(clause: Token) -> bool:
    """Whether a clause with “that” tells what is to be done: Bell directed that the hall be shut, asked that Cole leave."""
    verbs = (clause, *(child for child in clause.lefts if child.dep_ in ("aux", "auxpass")))
    return clause.left_edge.lower_ == "that" and any(verb.tag_ == "VB" for verb in verbs) and all(verb.tag_ not in FINITE for verb in verbs)


def _begins_after(page: Layout, clause: Token, joint: int) -> bool:
    """Whether a clause of the same verb of saying begins after "and", or an aside there: the hall is old and, as a result, nobody came."""
    first = joint + 1 + (page.words[joint + 1] == ",")
    return clause.dep_ == "ccomp" and clause.left_edge.i == first and page.lower[joint] == "and"


def by_semicolons(page: Layout, run: Run, limit: int, others: list[Frame]) -> Run:
    """Return a report up to a semicolon before a clause, which may be the writer's: the hall is old; it has two floors.

    With all the rest of a list that semicolons part, up to `limit`: Peter Cole, a clerk; Jim Vale; and Ana Bell.
    """
    start, end = run
    if ";" not in page.words[start:limit]:
        return run
    stops = [at for at in range(start + 1, limit - 1) if page.words[at] == ";" and page.inside[at] == OUTSIDE]
    if not stops:
        return run
    if page.lower[stops[-1] + 1] in ("and", "or"):
        goes_on = len(stops) > 1 and end in stops and all(other.verb < end or other.verb >= limit for other in others)
        goes_on = goes_on and not _is_clause(page.doc, end + 1, limit)
        return (start, limit) if goes_on else run
    parts = zip(stops, [*stops[1:], end], strict=True)
    apart = (at for at, stop in parts if at < end and page.lower[at + 1] not in _COUNTING and _is_clause(page.doc, at + 1, stop))
    return start, next(apart, end)


def _is_clause(doc: Doc, start: int, end: int) -> bool:
    """Whether some tokens have a subject with a verb in the present or past."""
    subjects = (token for token in doc[start:end] if token.dep_ in WITH_EXPLETIVES and token.head.dep_ != "relcl")
    verbs = ((subject.head, *subject.head.lefts) for subject in subjects)
    return any(token.tag_ in FINITE and start <= token.i < end for group in verbs for token in group)


def is_next_deed(doc: Doc, other: Frame, verb: Token, cues: Cues) -> bool:
    """Return whether a cue joined to what is told of somebody is what he did next: police said the man ran in and told a clerk to pay.

    `verb` is the one of which the clause is said. Not: police said the man was late and accused him of a theft.
    """
    told = first = doc[other.verb]
    while first.dep_ == "conj":
        first = first.head
    if first == told or first.dep_ != "ccomp" or first.head != verb or first.tag_ != told.tag_ or first.pos_ != "VERB":
        return False
    if any(child.dep_ in WITH_EXPLETIVES for child in told.lefts) or any(child.dep_ in ("auxpass", "neg") for child in first.lefts):
        return False
    if _is_told_back(told, first, verb, cues):
        return True
    about = any(child.dep_ in ("dobj", "dative") and child.lower_ in ("him", "her", "them", "it") for child in told.rights)
    return not about and any(child.dep_ in WITH_EXPLETIVES and child.lower_ in cues.doers for child in first.lefts)


def was_doing(told: Token, verb: Token) -> bool:
    """Return whether a cue joined to what is said is what its subject was doing: said he liked the hall and was proposing a new one.

    `verb` is the one of which the clause is said. Not: said the hall was old and is proposing a new one.
    """
    first = told
    while first.dep_ == "conj":
        first = first.head
    if told.tag_ != "VBG" or first == told or first.dep_ != "ccomp" or first.head != verb or verb.tag_ != "VBD":
        return False
    was = any(child.dep_ == "aux" and child.lower_ in ("was", "were") for child in told.lefts)
    return was and any(child.dep_ in WITH_EXPLETIVES and child.tag_ == "PRP" for child in first.lefts)


def _is_told_back(told: Token, first: Token, verb: Token, cues: Cues) -> bool:
    """Whether a pronoun shows that who speaks was told something by whom the report is about: She said he laughed and told her to go.

    Not: she said he was rich and told him to pay; she said that the plan failed and told her to go.
    """
    whom = next((child for child in told.rights if child.dep_ in ("dobj", "dative")), None) if told.lower_ in _TELLING else None
    person, speaker = (next((child for child in at.lefts if child.dep_ in WITH_EXPLETIVES), None) for at in (first, verb))
    if whom is None or person is None or speaker is None or not may_speak(person, cues):
        return False
    back, inner, outer = (_GENDERS.get(token.lower_) for token in (whom, person, speaker))
    return back is not None and inner != back and (outer == back or (inner is not None and outer is None))


def had_done(told: Token, verb: Token) -> bool:
    """Return whether a cue joined to what is said is of what was before: said he was ill and had been told that he would die.

    `verb` is the one of which the clause is said. Not: said the hall was old and had told the council.
    """
    first = told
    while first.dep_ == "conj":
        first = first.head
    had = any(child.lower_ == "had" and child.dep_ == "aux" for child in told.lefts) and verb.tag_ == "VBD"
    if not had or first in (told, verb) or verb not in first.ancestors:
        return False
    own = any(child.dep_ in WITH_EXPLETIVES for child in told.lefts)
    return not own and any(child.dep_ in WITH_EXPLETIVES and child.lower_ in _PERSONS for child in first.lefts)


def turns_to_others(doc: Doc, joint: int, cues: Cues) -> bool:
    """Return whether "and" leads from what is said of a thing to an attack or thanks: said the hall was old and hit out at the council.

    Not where a person may do so: police said the man ran in and hit out at a clerk.
    """
    first = doc[joint + 1].lower_ if joint + 2 < len(doc) else ""
    turns = bool(first) and (first in cues.turning_to or f"{first} {doc[joint + 2].lower_}" in cues.turning_to)
    subject = next((child for child in doc[joint].head.lefts if child.dep_ in WITH_EXPLETIVES), None) if turns else None
    if subject is None:
        return False
    would = any(child.tag_ == "MD" for child in doc[joint].head.lefts)
    if would and doc[joint + 1].tag_ == "VBD" and all(child.tag_ != "VBD" for child in doc[joint].head.lefts):
        pledged = cues.lemma.get(doc[joint].head.head.lower_) in cues.promising  # pledged that he would come and credited the staff
        somebody = subject.lower_ in cues.doers or subject.lower_ in ("he", "she") or subject.ent_type_ == "PERSON"
        return pledged or not somebody
    is_so = doc[joint].head.pos_ == "AUX" or any(child.dep_ == "auxpass" for child in doc[joint].head.lefts)
    if subject.lower_ in ("it", "there"):
        return is_so or subject.lower_ == "there"
    person = subject.lower_ in cues.doers or may_speak(subject, cues) or any(child.dep_ == "poss" for child in subject.lefts)
    return is_so and subject.pos_ == "NOUN" and not person


def resets(doc: Doc, joint: int, cues: Cues) -> bool:
    """Return whether "and" leads from what is said of a thing to a figure of the speaker's: said profits fell and raised the dividend.

    Not where somebody, a body or what does something else may do so: said the firm did well and raised its dividend; says the law
    protects tenants and raises the target.
    """
    deed = doc[joint + 1] if joint + 2 < len(doc) else doc[joint]
    if deed.lower_ not in cues.resetting or deed.dep_ != "conj" or deed.head != doc[joint].head:
        return False
    will = deed.head.tag_ == "VB"  # could save a million, and raised the target
    acts = not will and any(child.dep_ == "dobj" for child in deed.head.rights)
    if acts or deed.tag_ != "VBD" or deed.head.head.tag_ != "VBD":
        return False
    subject = next((child for child in deed.head.lefts if child.dep_ in WITH_EXPLETIVES), None)
    if subject is None or subject.pos_ != "NOUN" or may_speak(subject, cues):
        return False
    return any(child.dep_ == "dobj" and child.lower_ in cues.reset for child in deed.rights)


def is_to_others(page: Layout, joint: int, verb: Token, cues: Cues) -> bool:
    """Return whether "but" leads to what something is for others: says the letters were private, but for the council, it is a lie.

    `verb` is that of saying. Not: said it was small, but for owners, it was home; says it is shut, but for years, it is open.
    """
    doc, link = page.doc, joint + 1
    if page.lower[joint] != "but" or link + 3 >= len(doc) or page.lower[link] not in ("for", "to") or page.inside[link] != OUTSIDE:
        return False
    whom = next((child for child in doc[link].rights if child.dep_ == "pobj"), None)
    comma = whom.right_edge.i + 1 if whom is not None else len(doc)
    if whom is None or whom.pos_ == "PRON" or comma + 2 >= len(doc) or page.words[comma] != ",":
        return False
    named = whom.pos_ == "PROPN" and whom.ent_type_ in ("PERSON", "NORP", "ORG", "GPE")
    people = whom.pos_ == "NOUN" and may_speak(whom, cues) and (verb.tag_ == "VBD" or whom.lower_ in cues.bodies)
    now = page.lower[comma + 1] in ("it", "this", "that") and page.doc[comma + 2].lower_ in ("is", "'s", "’s", "remains")
    return (named or people) and now and not any(child.tag_ == "PRP$" for child in whom.lefts)


def shuts(doc: Doc, joint: int, verb: Token, cues: Cues) -> bool:
    """Return whether "and" leads from a participle's clause to what was done: closed the hall, saying it was old and shutting it down."""
    if verb.tag_ != "VBG" or joint + 3 >= len(doc):
        return False
    at = joint + 1 + (doc[joint + 1].pos_ == "ADV")
    deed = doc[at]
    if deed.lower_ not in cues.shutting or deed.tag_ != "VBG" or doc[at + 1].lower_ not in ("it", "them"):
        return False
    return doc[joint].head.tag_ != "VBG"


def is_meanwhile(doc: Doc, joint: int, verb: Token) -> bool:
    """Return whether a joining word leads to what somebody else does: with Bell saying it was late and Cole leaving the hall."""
    if verb.tag_ != "VBG" or verb.dep_ != "pcomp":
        return False
    acts = next((token for token in doc[joint + 1 : verb.sent.end] if token.tag_ == "VBG" and token.dep_ == "conj"), None)
    if acts is None or any(child.dep_ == "aux" for child in acts.lefts):
        return False
    return any(child.dep_ in WITH_EXPLETIVES and child.left_edge.i == joint + 1 for child in acts.lefts)


def _misread_subject(joined: Token) -> Token | None:
    """Return a noun that the parse joins to a verb, with its verb taken for a participle: was late but events [let] her stay."""
    below = next(iter(joined.rights), None)
    return joined if joined.pos_ == "NOUN" and below is not None and below.i == joined.i + 1 else None


def _turns(page: Layout, joint: int, frame: Frame, cues: Cues) -> bool:
    """Whether a joining word after a report leads back to the writer: polls showed that she won, but they tell little."""
    if is_to_others(page, joint, page.doc[frame.verb], cues):
        return True
    if (frame.lemma in cues.thinking and frame.lemma != HEARD) or withholds(page, joint, len(page.doc), cues):
        return True
    polled = frame.speaker is not None and not POLLS.isdisjoint(page.lower[slice(*frame.speaker)])
    return polled and not _is_found(page.doc, joint)


def _joined_to(joint: Token) -> Token:
    """Return the verb that a joining word goes with: that of saying, where the parse hangs it on the clause before and not what follows."""
    clause = joint.head
    apart = clause.dep_ == "ccomp" and not any(child.dep_ == "conj" for child in clause.rights)
    return clause.head if apart else clause


def _is_joined(verb: Token, above: Token) -> bool:
    """Whether a verb of saying is another, or the last that is joined to it or to its clause: Bell said A and added that B, but C."""
    first = verb
    while first.dep_ == "conj" and first != above:
        first = first.head
    return above in (first, first.head if first != verb and first.dep_ == "ccomp" else first)


def _before_joint(page: Layout, end: int) -> int:
    """Return an end without the words of the next clause that the parse takes for part of this one: ..., [and even] then he left."""
    at = end
    while at > 1 and (page.doc[at - 1].pos_ == "ADV" or page.lower[at - 1] in ("and", "but", ",")) and page.inside[at - 1] == OUTSIDE:
        at -= 1
    passed = page.lower[at:end]
    whole = passed in ([","], ["and", ","]) or (passed[:1] == [","] and ("and" in passed or "but" in passed))
    return at if whole else end


def _then(page: Layout, at: int, frame: Frame, others: list[Frame]) -> int | None:
    """Return the end of what was done next, which goes with what is said: said she saw a car, then heard a shot."""
    verb = page.doc[at].head
    clause = next((child for child in page.doc[frame.verb].rights if child.dep_ == "ccomp"), None)
    did = clause is not None and clause.tag_ == verb.tag_ == "VBD" and clause.pos_ == "VERB" and clause.lower_ != "had"
    if not did or verb.i != at + 1 or any(other.verb == verb.i for other in others):
        return None
    return verb.right_edge.i + 1


def _is_found(doc: Doc, joint: int) -> bool:
    """Whether a clause after a joining word may be a finding too: 40 percent will go, and 30 percent stay."""
    return doc[joint].lower_ in ("and", "but") and any(token.tag_ == "CD" for token in doc[joint + 1 : doc[joint].sent.end])


def _is_backshifted(cue: Frame, joint: Token, own: Token, cues: Cues) -> bool:
    """Whether a cue tells what was before another: he said that he was late, and he had told her; and her records had shown that...

    Also what another had agreed to do to what was spoken of: said the hall was old, and the council had agreed to pay for it.
    """
    verb = joint.doc[cue.verb]
    if own.tag_ != "VBD" or joint.lower_ == "but" or all(child.lower_ != "had" or child.dep_ != "aux" for child in verb.lefts):
        return False
    subject = next((child.tag_ for child in verb.lefts if child.dep_ in WITH_EXPLETIVES), None)
    lemma = cues.lemma.get(verb.lower_)
    shown = lemma in cues.showing | cues.finding
    if lemma in cues.promising and joint.lower_ == "and" and subject != "PRP":
        goes_on = any(child.dep_ == "conj" for child in verb.rights)
        return not goes_on and any(token.lower_ in _BACK for token in verb.subtree if token.i > verb.i)
    return (subject == "PRP" and joint.lower_ == "and") or (subject in ("NN", "NNS") and shown)


def _is_told(further: Token, joint: Token, verb: Token, cues: Cues) -> bool:
    """Whether a verb joined to a cue goes with what is said by its form, not with the cue.

    Said she hoped to win, and would go; says he fell, and left; said guesses could be off, and have been late.
    """
    aux = [child for child in further.lefts if child.dep_ in ("aux", "auxpass")]
    if further.lower_ in cues.answering and any(child.dep_ == "neg" for child in further.lefts):
        return False  # and would not comment
    clause = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    said = [child.lower_ for child in clause.lefts if child.tag_ == "MD"] if clause is not None else []
    modal = next((child.lower_ for child in aux if child.tag_ == "MD"), None)
    if modal is not None and not any(child.tag_ == "MD" for child in verb.lefts):
        return modal in said or (verb.tag_ == "VBD" and modal in _BACKSHIFTED)
    one = any(child.dep_ in WITH_EXPLETIVES and (child.tag_ in ("NN", "NNP") or child.lower_ in ("he", "she")) for child in verb.lefts)
    many = bool(aux) and aux[0].lower_ in ("have", "are", "were")
    past = clause is not None and "VBD" in (clause.tag_, *(child.tag_ for child in clause.lefts))
    fell = verb.tag_ in ("VBZ", "VBP") and further.tag_ == "VBD" and past and joint.lower_ == "and"
    return (one and many and not _have_joined(verb)) or fell


def _have_joined(verb: Token) -> bool:
    """Return whether the subject of a verb is two or more: Bell and Cole said."""
    return any(below.dep_ == "conj" for child in verb.lefts if child.dep_ in WITH_EXPLETIVES for below in child.rights)


def _further(page: Layout, joint: int, frame: Frame, others: list[Frame]) -> int | None:
    """Return the end of a list's last part, which the parse puts elsewhere: up to a stop, None where it has a verb or cue.

    None too for what who speaks does besides: is praising the hall and offering help.
    """
    verb = page.doc[frame.verb]
    if any(child.dep_ == "conj" and child.i > joint and child.tag_ == verb.tag_ == "VBG" for child in verb.rights):
        return None
    cues = {other.verb for other in others}
    for at in range(joint + 1, len(page.doc)):
        token = page.doc[at]
        if at in cues or token.tag_ in FINITE or token.dep_ in WITH_EXPLETIVES or page.inside[at] != OUTSIDE:
            return None
        if token.text in (".", ";", ":", "!", "?") or is_dash(token):
            return at
    return None
