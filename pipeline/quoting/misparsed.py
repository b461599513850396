"""Subjects that the parse puts elsewhere: who a verb of saying goes with where the tree shows somebody else, or nobody.

Each function knows one way in which the parser goes wrong, and returns None where it did not.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run
from pipeline.parsing.noun_phrases import FINITE, NOMINAL, SUBJECTS, WHEN, noun_phrase
from pipeline.parsing.tree import Token
from pipeline.quoting.hearers import is_hearing

_CAUSING = frozenset(  # somebody to say so, who then said so
    ("led", "leads", "leading", "forced", "forcing", "prompted", "prompting", "compelled", "compelling")
)
MIN_REPORTED = 4  # tokens before who reports them
MAX_RANKED = 16  # tokens of an officer's rank, name and office
_IN_COURT = frozenset(("prosecuting", "defending", "mitigating", "appearing"))
_MEETINGS = frozenset(("meeting", "meetings", "session", "sessions", "hearing", "council", "committee", "board", "cabinet"))
_STOPS = frozenset((".", "!", "?"))
_IN_PHRASE = frozenset(("PROPN", "NOUN", "ADJ", "DET", "CCONJ", "NUM", "PART", "ADP"))  # what stands in a noun phrase
_BESIDE = frozenset(("on", "upon", "next", "under", "by"))  # what a town lies
_BY_PLACE = frozenset(("in", "at", "outside", "near", "inside", "on"))
_SETTINGS = frozenset(("in", "during", "at", "after", "before", "with", "despite", "on", "amid", "following"))  # in which somebody speaks
_LINKING = frozenset(("after", "before", "since", "until", "as"))
_SENDING = frozenset(("sent", "sends", "emailed", "issued", "issues", "wrote", "writes", "released", "posted", "published", "circulated"))


def elsewhere(at: Token, verb: Token, page: Layout, cues: Cues) -> Token | None:
    """Return the subject of a verb, or of one that the cue hangs on, which the parse puts somewhere else."""
    return (
        (_sender(verb, cues) if at == verb else None)
        or _torn_off(at, cues)
        or _made_to(at, verb, cues)
        or _after_link(at)
        or _misread(at)
        or _after_dateline(at, page)
        or _before_next(at)
        or _leading_for(at)
        or (_after_place(at) or _after_setting(at) if at == verb else None)
    )


def at_place(place: Token, verb: Token) -> Token | None:
    """Return the people before a place that the parse takes for who shouts there: met a crowd of students at the gate chanting “Leave”."""
    link = place.head
    shouts = verb.tag_ == "VBG" and verb.dep_ == "acl" and verb.head == place and verb.i == place.i + 1
    if not shouts or place.dep_ != "pobj" or link.lower_ not in _BY_PLACE or place.ent_type_ in ("PERSON", "ORG"):
        return None
    people = link.nbor(-1) if link.i else link
    return people if people.tag_ in ("NNS", "NNPS") else None


def asked_in(verb: Token) -> Token | None:
    """Return what asks something that somebody answers, and is read as doing so: Responding to a query asking if it was late, Bell said."""
    link = verb.nbor(-1).head if verb.i else verb
    answers = verb.dep_ == "advcl" and verb.tag_ == "VBG" and link.lower_ == "to" and link.head == verb.head
    return verb.nbor(-1) if answers and verb.nbor(-1).dep_ == "pobj" and verb.head.tag_ == "VBG" else None


def in_court(subject: Token) -> Token | None:
    """Return the lawyer before what he does in court, which the parse takes for the subject: Peter Cole KC, prosecuting, said."""
    acts = subject.lower_ in _IN_COURT and subject.i > 1 and subject.nbor(-1).text == ","
    return subject.nbor(-2) if acts and subject.nbor(-2).pos_ == "PROPN" else None


def _after_place(verb: Token) -> Token | None:
    """Return the person after a place with which the parse joins him: In Northport, Ana Bell, head of the hall, said."""
    link = next((child for child in verb.lefts if child.dep_ == "prep" and child.lower_ in ("in", "at", "near")), None)
    place = next((child for child in link.rights if child.dep_ == "pobj"), None) if link is not None else None
    joined = (
        child for child in (place.rights if place is not None else ()) if child.dep_ in ("conj", "appos") and child.ent_type_ == "PERSON"
    )
    return next((person for person in joined if person.left_edge.nbor(-1).text == ","), None)


def _after_setting(verb: Token) -> Token | None:
    """Return who stands right before a verb and is read as describing what comes before: In a note sent to CNN, a clerk of Vale said.

    With what is told of that one between commas too: After talks about the mill, the mayor, Anna Bell, warned.
    """
    first = next((child for child in verb.lefts if child.dep_ == "prep" and child.lower_ in _SETTINGS), None)
    if first is None or verb.tag_ not in FINITE or any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    end = verb.i - 1 - (verb.nbor(-1).text == ",")
    described = [token for token in first.subtree if token.dep_ == "appos" and token.right_edge.i in (end, verb.i - 1)]
    outer = next((token for token in described if token.head.dep_ != "appos"), None)
    alone = outer is not None and (outer.right_edge.i == verb.i - 1 or len(described) > 1)
    return outer if outer is not None and alone and outer.left_edge.nbor(-1).text == "," else None


def _torn_off(verb: Token, cues: Cues) -> Token | None:
    """Return the person before a verb whom the parse joins to a thing: they charged him with theft and Bell fired him, saying...

    Also: The school denies the claim and headteacher Ana Bell says...
    """
    before = verb.nbor(-1) if verb.i else verb
    people = before.lower_ in cues.authorities and before.dep_ == "conj" and before.head.i == before.i - 2
    if people and verb.tag_ == "VBD" and verb.dep_ == "conj" and before.head.head.lower_ == "by":
        return before  # he was shot by police and witnesses said that he ran
    torn = verb.dep_ in ("conj", "ccomp") and verb.tag_ in FINITE and before.ent_type_ == "PERSON" and before.dep_ == "conj"
    return before if torn and before.head.tag_ == "NN" and before.head.i == before.left_edge.i - 2 else None


def _after_dateline(verb: Token, page: Layout) -> Token | None:
    """Return who is named after a dateline that the parse takes for the subject: LONDON (AP) — Mayor Ana Bell on Monday accused Cole."""
    begin = page.sentences[0][0]
    place = next((child for child in verb.lefts if child.dep_ in SUBJECTS and child.i < begin), None)
    named = (token for token in (place.subtree if place is not None else ()) if token.dep_ == "appos" and begin <= token.i < verb.i)
    return next(named, None)


def _misread(verb: Token) -> Token | None:
    """Return the person before a verb whom the parse takes for a part of it: Bell has gone farther, defending it; "No," Bell joked."""
    return next((child for child in verb.lefts if child.dep_ in ("advmod", "compound") and child.ent_type_ == "PERSON"), None)


def _before_next(verb: Token) -> Token | None:
    """Return the subject of what somebody did before, which the parse takes for what is said: Bell offered a job, then says...

    Also: Bell praised the staff, said the hall was safe and urged owners to wait.
    """
    before = next((child for child in verb.lefts if child.dep_ == "ccomp"), None)
    if before is None or verb.i < 2:
        return None
    clause = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    goes_on = before.tag_ == verb.tag_ and clause is not None and clause.left_edge.i == verb.i + 1 and verb.nbor(1).ent_type_ != "PERSON"
    goes_on = goes_on and before.left_edge.i == verb.sent.start and all(verb.doc[at].text != "," for at in range(before.i, verb.i - 1))
    then = verb.nbor(-1).lower_ == "then" and verb.nbor(-2).text == ","
    if not (then or (goes_on and verb.nbor(-1).text == "," and not any(child.dep_ in SUBJECTS for child in verb.rights))):
        return None
    return next((child for child in before.lefts if child.dep_ in SUBJECTS), None)


def _leading_for(verb: Token) -> Token | None:
    """Return who leads something for others, which the parse takes for what is said: Ana Bell, storm lead for the firm, said."""
    lead = next((child for child in verb.lefts if child.dep_ == "ccomp" and child.lower_ == "lead"), None)
    if lead is None or verb.nbor(-1).text != ",":
        return None
    return next((child for child in lead.lefts if child.ent_type_ == "PERSON" and child.nbor(1).text == ","), None)


def _after_link(verb: Token) -> Token | None:
    """Return the subject of a clause that the parse takes for the object of its link: after Bell, [who was late,] agreed to wait, ...

    Also where the parse hangs the link elsewhere: it came after Minister for Trade, Work and Sport Peter Bell told the Echo that...
    """
    if verb.dep_ != "advcl" or verb.tag_ not in ("VBD", "VBZ"):
        return None
    above = [child for child in verb.head.rights if child.i < verb.i and _is_named_last(child, verb)]
    link = next((child for child in (*verb.lefts, *above) if child.dep_ == "prep" and child.lower_ in _LINKING), None)
    if link is None:
        return None
    return next((child for child in link.rights if child.dep_ == "pobj" and (child.pos_ == "PROPN" or link.lower_ == "as")), None)


def _is_named_last(link: Token, verb: Token) -> bool:
    """Whether a phrase ends in a name before a verb, past a bracket and a time: after Peter Cole (D-Vt.) earlier on Monday said."""
    end = verb.i - 1
    while end > link.i and (verb.doc[end].ent_type_ in WHEN or verb.doc[end].tag_ in ("RB", "RBR")):
        end -= 1
    end -= end > link.i and verb.doc[end].lower_ == "on"
    if verb.doc[end].text == ")":
        end = next((at - 1 for at in range(end, link.i, -1) if verb.doc[at].text == "("), end)
    return end > link.i and verb.doc[end].ent_type_ == "PERSON" and end <= link.right_edge.i < verb.i


def _sender(participle: Token, cues: Cues) -> Token | None:
    """Return who sent what a participle tells of, past what went on meanwhile: Bell sent an email as the meeting began vowing to stay.

    Not: Bell sent an email as Cole took the floor vowing to stay.
    """
    clause = participle.head
    if (
        participle.tag_ != "VBG"
        or participle.dep_ not in ("xcomp", "advcl")
        or clause.dep_ != "advcl"
        or clause.head.lower_ not in _SENDING
    ):
        return None
    held = next((child for child in clause.lefts if child.dep_ in SUBJECTS), None)
    sent = next((child for child in clause.head.rights if child.dep_ == "dobj"), None)
    if (
        held is None
        or held.lower_ not in cues.occasions
        or sent is None
        or sent.lower_ not in cues.carriers
        or not sent.i < clause.i < participle.i
    ):
        return None
    return next((child for child in clause.head.lefts if child.dep_ == "nsubj"), None)


def _made_to(verb: Token, cue: Token, cues: Cues) -> Token | None:
    """Return whom another makes do what an infinitive says: it led them to say that...; made them sign, agreeing to pay.

    Not what asks for something: denied a motion to throw it out, ruling that...
    """
    if verb.dep_ != "xcomp" or not (verb.head.lower_ in _CAUSING or (verb != cue and cue.tag_ == "VBG")):
        return None
    return next((child for child in verb.head.rights if child.dep_ == "dobj" and child.i < verb.i and child.lower_ not in cues.aims), None)


def headed(participle: Token) -> Token:
    """Return the noun that a sentence is about whose verb the parse takes for a participle: one of those who left called Bell a gift."""
    root, noun = participle.sent.root, participle.head
    if root.ent_type_ == "GPE":
        return noun  # NORTHPORT (Transmar) — Ana Bell called on Monday for talks
    if root.pos_ in ("NOUN", "PROPN", "NUM", "PRON") and root.is_ancestor(participle):
        return root
    while noun.dep_ in ("pobj", "prep", "appos"):  # Bell, a rival in the election, called for talks
        noun = noun.head
    return noun if noun.dep_ in SUBJECTS and noun.pos_ in ("NOUN", "PROPN") else participle.head


def before_land(subject: Token, cues: Cues) -> Token | None:
    """Return who speaks in a place before the land that it is in: ..., police in Northport, Belmarra said."""
    doc, at = subject.doc, subject.i
    placed = at > 4 and subject.ent_type_ == "GPE" and doc[at - 1].text == "," and doc[at - 2].ent_type_ == "GPE"
    people = doc[at - 4] if placed and doc[at - 3].lower_ == "in" else None
    return people if people is not None and people.lower_ in cues.authorities and doc[at - 5].text == "," else None


def closing(verb: Token, page: Layout, cues: Cues) -> Token | None:
    """Return who speaks at the end of a sentence, whom the parse takes for part of what is said: ... no boats, a lawyer for Bell said.

    Also of two: it will help the town, Ana Bell and Peter Cole said; a hall used by workers, police and fire officials said on Monday.
    """
    doc, following, heard = page.doc, verb.i + 1, is_hearing(verb, cues)
    if not (heard or verb.tag_ in ("VBD", "VBZ")):
        return None
    stands = following == len(doc) or page.words[following] in _STOPS or page.lower[following] == "on" or doc[following].ent_type_ in WHEN
    own = stands and any(child.dep_ in SUBJECTS for child in verb.lefts)
    if own or not stands or verb.i == 0 or page.words[verb.i - 1] == ",":
        return None
    comma = verb.i - 1
    while comma > 0 and doc[comma].pos_ in _IN_PHRASE and page.inside[comma] == OUTSIDE and doc[comma].lower_ != "as":
        comma -= 1
    if comma + 1 >= verb.i or doc[comma].text != "," or page.inside[comma] != OUTSIDE or not (heard or doc[verb.i - 1].pos_ in NOMINAL):
        return None
    if not any(doc[at].tag_ in FINITE for at in range(verb.sent.start, comma)):
        return None
    within = range(comma + 1, verb.i)
    named = next((doc[at] for at in within if doc[at].pos_ in NOMINAL and doc[at].head.i not in within), None)
    return named or (doc[verb.i - 1] if heard else None)


def set_off(verb: Token) -> Token | None:
    """Return the name between commas after a participle that begins a sentence: Answering Cole, Ana Bell, at a rally in Vale, said no.

    The parse makes the participle the subject, or none. `verb` may be the participle itself: Calling it old, Ana Bell, the mayor, said no.
    """
    main = verb.head if verb.tag_ == "VBG" and verb.dep_ in ("csubj", "advcl") and verb.head.i > verb.i else verb
    if main.tag_ not in FINITE or main.i == 0 or main.nbor(-1).text != ",":
        return None
    if any(child.dep_ in SUBJECTS and child.dep_ != "csubj" for child in main.lefts):
        return None
    opening = next((child for child in main.lefts if child.tag_ == "VBG" and child.left_edge.is_sent_start), None)
    if opening is None:
        return None
    commas = (at for at in range(opening.i + 1, main.i - 2) if main.doc[at].text == "," and main.doc[at + 1].ent_type_ == "PERSON")
    first = next(commas, opening.i) + 1
    last = next((at - 1 for at in range(first, main.i) if main.doc[at].ent_type_ != "PERSON"), first)
    named = first > opening.i + 1 and main.doc[last + 1].text == "," and main.doc[last].dep_ in ("npadvmod", "appos")
    return main.doc[last] if named else None


def ranked(verb: Token) -> Token | None:
    """Return the officer named with a rank and an office before a verb: ..., Lt. Ana Bell with the Vale Sheriff's Office said."""
    if verb.i == 0 or verb.nbor(-1).ent_type_ != "ORG" or verb.tag_ not in ("VBD", "VBZ"):
        return None
    comma = next((at for at in range(verb.i - 1, max(verb.i - MAX_RANKED, 0), -1) if verb.doc[at].text == ","), None)
    if comma is None or not any(child.dep_ == "ccomp" for child in verb.lefts):
        return None
    link = next((at for at in range(comma + 2, verb.i - 1) if verb.doc[at].lower_ == "with"), None)
    if link is None or verb.doc[link - 1].ent_type_ != "PERSON":
        return None
    plain = all(verb.doc[at].pos_ in ("PROPN", "DET", "PART", "ADP") for at in range(comma + 1, verb.i))
    return verb.doc[link - 1] if plain else None


def in_clause(subject: Token) -> Token:
    """Return the noun before a verb that the parse takes for a subject.

    A judge sentencing a thief has described it; the council slapped asset freezes on boats, read as a clause that freezes.
    """
    if subject.dep_ != "csubj" or subject.tag_ not in ("VBG", "VBD") or subject.left_edge.tag_[0] == "W":
        return subject
    return next((child for child in subject.lefts if child.dep_ == "nsubj" and child.pos_ in NOMINAL), subject)


def after_body(subject: Token, verb: Token) -> Token | None:
    """Return the person whom a body or place is named before: Vale Agency (VA) Director Ana Bell told..., Vale Senator Bell denied..."""
    if subject.ent_type_ not in ("ORG", "GPE") or subject.i > verb.i:
        return None
    named = next((child for child in subject.rights if child.dep_ == "appos" and child.ent_type_ == "PERSON" and child.i < verb.i), None)
    apart = named is None or any(token.text == "," for token in subject.doc[subject.i : verb.i])
    return None if apart else named


def outlet_before(noun: Token) -> Run | None:
    """Return the body before a last word that the parse takes for a part of its name: Bell said no, ABC affiliate KVAL-TV reports."""
    doc, last = noun.doc, noun.i + 1 < len(noun.doc) and noun.nbor(1).text == "."
    if noun.tag_ != "NNS" or noun.lower_ != "reports" or not last or noun.i < MIN_REPORTED or noun.nbor(-1).ent_type_ != "ORG":
        return None
    first = noun.i - 1
    while first > 0 and doc[first].dep_ in ("compound", "punct", "amod") and doc[first].text != ",":
        first -= 1
    said = any(token.dep_ in ("ccomp", "ROOT") and token.tag_ in FINITE for token in doc[noun.sent.start : first])
    return (first + 1, noun.i) if doc[first].text == "," and first + 1 < noun.i and said else None


def papers_before(noun: Token, cues: Cues) -> Run | None:
    """Return the papers before a "show" that the parse takes for a noun: files from the council show that rents rose.

    Also with what was done to them between: records filed with the council show that the hall was sold. Not: letters to the show that
    Bell hosts.
    """
    doc, that = noun.doc, noun.i + 1
    if noun.lower_ != "show" or noun.i == 0 or that >= len(doc):
        return None
    if noun.nbor(-1).pos_ == "DET" or noun.nbor(-1).lower_ in cues.shows:
        return None
    own = next((child for child in noun.lefts if child.dep_ in SUBJECTS), None)
    if doc[that].lower_ != "that" and own is None:
        return None  # minutes of the meeting show Bell left
    paper = own if own is not None else _heading(noun.sent.root)
    if not is_paper(paper, cues.evidence):
        return None
    start, end = noun_phrase(paper)
    return start, min(end, noun.i)  # of which "show" may be taken for a part, after a name in capitals


def _heading(root: Token) -> Token:
    """Return what a sentence is about: its root, or the subject of a participle read as its verb: papers filed in court."""
    participle = root.tag_ == "VBD" and root.i + 1 < len(root.doc) and root.nbor(1).pos_ == "ADP"
    return next((child for child in root.lefts if child.dep_ in SUBJECTS and child.i == root.i - 1), root) if participle else root


def is_paper(noun: Token, papers: frozenset[str]) -> bool:
    """Return whether a noun is of what shows something: files, minutes of the meeting; not: the last minutes of the match."""
    kept = noun.lower_ != "minutes" or any(token.lower_ in _MEETINGS for token in noun.subtree)
    return noun.lower_ in papers and kept


def after_town(subject: Token, verb: Token) -> Token | None:
    """Return the person after a town whose name has a small word within: Cole on Sea campaigner Ana Bell suggested..."""
    doc, at = subject.doc, subject.i + 1
    if subject.pos_ != "PROPN" or subject.ent_type_ == "PERSON" or at + 3 >= verb.i or doc[at].lower_ not in _BESIDE:
        return None
    at += 1 + (doc[at + 1].lower_ == "the")
    first = at + 1
    while first < verb.i and doc[first].tag_ == "NN" and doc[first].is_lower:
        first += 1
    person = doc[at].is_title and at + 1 < first < verb.i and all(token.ent_type_ == "PERSON" for token in doc[first : verb.i])
    return verb.nbor(-1) if person else None
