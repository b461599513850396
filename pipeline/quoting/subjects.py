"""Subjects: the phrase that names who a cue's speaker is, where the parse shows it and where it loses it.

Tells which words they are; who that is is for speakers.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, is_dash
from pipeline.parsing.noun_phrases import FINITE, NOMINAL, SUBJECTS, WHEN
from pipeline.parsing.tree import Token
from pipeline.quoting.asides import after_day, before_aside, by_dashes, in_company, is_written_to, past_aside
from pipeline.quoting.joined_verbs import above_of, main_verb
from pipeline.quoting.misparsed import (
    after_body,
    after_town,
    asked_in,
    at_place,
    before_land,
    closing,
    elsewhere,
    headed,
    in_clause,
    in_court,
    ranked,
    set_off,
)
from pipeline.quoting.relatives import named_twice, stands_for

_CLIMBS = frozenset(("conj", "advcl", "xcomp", "pcomp", "prep", "ccomp", "aux", "acomp", "oprd", "dep"))
REFLEXIVE = frozenset(("himself", "herself", "itself", "themselves"))
_SETTING_OUT = frozenset(
    ("speaking", "talking", "writing", "appearing", "addressing", "responding", "reacting")
)  # Speaking to the Echo Bell said
_GRANTED = frozenset(("promised", "offered", "awarded"))  # to whom something is
_RECEIVING = frozenset(("receive", "receives", "received", "receiving", "get", "gets", "got", "obtained", "saw", "heard", "found"))
_PRINTED = frozenset(("article", "articles", "story", "stories", "editorial", "column", "op-ed"))  # that others pass on
_PASSING = frozenset(("sent", "sends", "emailed", "emails", "circulated", "circulates", "forwarded", "distributed", "retweeted"))
_SPENDING = frozenset(("spend", "spends", "spent", "spending"))
_QUOTING = frozenset(("quoted", "quotes", "quoting", "cited", "cites", "citing"))  # somebody "as saying"
_COMING = frozenset(("came", "come", "comes", "arrived", "poured", "were", "are", "was", "is"))  # from somebody
_LEAVING = frozenset(("left", "leave", "leaves", "leaving"))
_LEFT = frozenset(("many", "some", "others", "family", "staff"))  # saying something
_HOLDING = frozenset(
    ("included", "includes", "include", "including", "featured", "features", "showed", "saw", "found", "heard")
)  # people saying
_GATHERINGS = frozenset(("event", "rally", "meeting"))  # of cues.events, those at which others demand something
_PROTESTING = frozenset(("calling", "demanding", "accusing", "urging", "asking", "denouncing"))
_REPORTING = frozenset(("reported", "reports", "wrote", "writes"))
MAX_BETWEEN = 30  # tokens between a verb and what its sentence says after who speaks
MAX_CLIMB = 6  # steps from a verb up to the one that has its subject
MAX_BRACKETS = 25  # tokens of what stands in brackets after a name


def subject_of(verb: Token, page: Layout, cues: Cues) -> Token | None:
    """Return the head of the phrase that names who speaks, None where none is to be found."""
    if (above := quoting(verb)) is not None:
        return next((child for child in above.children if child.dep_ in ("dobj", "nsubjpass")), None)
    leads = verb.tag_ != "VBG" and verb.i in page.begins
    if leads and verb.i + 1 < len(verb.doc) and verb.nbor(1).pos_ == "PROPN":
        return _whole(verb.nbor(1))
    if (between := after_verb(verb)) is not None:
        return between[0]
    if (named := named_twice(verb) or _inverted(verb, page) or ranked(verb) or after_day(verb) or set_off(verb)) is not None:
        return named
    if (main := past_aside(verb, page) or by_dashes(verb, page) or in_company(verb) or _joined(verb) or _after_who(verb)) is not None:
        return main
    found = _left_saying(verb) or _added(verb) or asked_in(verb) or closing(verb, page, cues) or _parsed(verb, page, cues)
    found = before_land(found, cues) or in_court(found) or at_place(found, verb) or found if found is not None else None
    if found is not None and found.text == "-" and found.i + 1 < verb.i:
        found = found.nbor(1)  # the co-leader, which the parse takes apart
    if found is not None and found.lower_ == "it" and (named := _after_dash(verb, found)) is not None:
        return named
    apposed = found is not None and found.dep_ == "appos" and found.head.dep_ == "pobj"  # After talks on the mill, the mayor, Bell, said
    outer = None if apposed or _has_relative_object(verb) else before_aside(verb, page, cues.carriers)
    if outer is not None and (found is None or (outer.i < found.i < verb.i and (found.head != verb or _is_relative(outer)))):
        return outer
    if found is not None and _compares(found):
        return _beside(verb, page, cues.carriers) or found
    return found or _beside(verb, page, cues.carriers)


def _left_saying(verb: Token) -> Token | None:
    """Return who is left to say something: the attacks left many voters saying that it was late."""
    if verb.tag_ != "VBG" or verb.head.lower_ not in _LEAVING or verb.head.i > verb.i or verb.nbor(-1).text == ",":
        return None
    left = next((child for child in verb.head.rights if child.dep_ == "dobj" and child.i < verb.i), None)
    people = left is not None and (left.tag_ == "NNS" or left.ent_type_ in ("PERSON", "PERCENT", "CARDINAL") or left.lower_ in _LEFT)
    return left if people else None  # not: left the hall saying, left a note saying


def _added(verb: Token) -> Token | None:
    """Return the subject of the main clause after "in addition to saying that..."."""
    if verb.dep_ != "pcomp" or verb.head.head.lower_ != "addition":
        return None
    main = verb.head.head.head.head
    return next((child for child in main.lefts if child.dep_ in SUBJECTS), None)


def _after_dash(verb: Token, subject: Token) -> Token | None:
    """Return the person whom a dash sets off from a clause before: it was no accident — Ana Bell, a clerk, told the Echo."""
    dash = next((at for at in range(verb.i - 1, subject.i, -1) if is_dash(verb.doc[at])), None)
    if dash is None or verb.doc[dash + 1].ent_type_ != "PERSON":
        return None
    named = verb.doc[dash + 1]
    while named.i + 1 < verb.i and named.nbor(1).ent_type_ == "PERSON" and named.nbor(1).ent_iob_ == "I":
        named = named.nbor(1)
    return named


def is_of_thing(verb: Token) -> bool:
    """Return whether a verb of saying is joined to one whose subject is a thing: says the aim is to win, but conceded that it was late."""
    subject = next((child for child in verb.head.lefts if child.dep_ in SUBJECTS), None)
    told = any(child.dep_ == "ccomp" and child.left_edge.lower_ == "that" for child in verb.rights)
    return told and subject is not None and subject.tag_ in ("NN", "NNS") and not subject.ent_type_


def _inverted(verb: Token, page: Layout) -> Token | None:
    """Return who stands after a verb and is taken for its object: ..., reported the Echo; “It is late,” admitted the Spaniard before..."""
    follows = verb.i > 0 and page.inside[verb.i - 1] != OUTSIDE and verb.dep_ == "ROOT"
    if follows and any(start < verb.i < end and page.inside[start] == page.inside[verb.i - 1] for start, end in page.sentences):
        people = (child for child in verb.rights if child.dep_ == "dobj" and child.ent_type_ == "NORP" and child.tag_ == "NNP")
        return next((who for who in people if who.left_edge.i == verb.i + 1), None)
    if verb.lower_ not in _REPORTING or verb.i == 0 or verb.nbor(-1).text != ",":
        return None
    body = next((child for child in verb.rights if child.dep_ == "dobj" and child.pos_ == "PROPN"), None)
    ends = body is not None and body.left_edge.i == verb.i + 1 and body.i + 1 < len(verb.doc) and body.nbor(1).text == "."
    return body if ends else None


def after_verb(verb: Token) -> tuple[Token, int] | None:
    """Return who speaks between two parts of one clause, and the comma after that: The hall, said Ana Bell, a clerk, is old."""
    doc = verb.doc
    if verb.i < 2 or doc[verb.i - 1].text != "," or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    sentence = verb.sent
    if verb.i <= sentence.start + 1 or doc[verb.i - 2].ent_type_ in WHEN:
        return None
    if any(token.tag_ in FINITE or token.text in (",", ";", ":") for token in doc[sentence.start : verb.i - 1]):
        return None  # The mayor, Bell, said the hall, an old one, is cold; In May, said Bell
    limit = min(sentence.end, verb.i + MAX_BETWEEN)
    commas = [at for at in range(verb.i + 2, limit) if doc[at].text == ","]
    end = next((at for at in commas if at + 1 < limit and doc[at + 1].tag_ in FINITE), None)
    if end is None or any(doc[at].tag_ in FINITE and not _describes(doc[at]) for at in range(verb.i + 1, end)):
        return None
    if verb.lower_ in _GRANTED and any(doc[at].lower_ == "by" for at in range(verb.i + 1, commas[0])):
        return None  # the boat, promised Cole by his uncle, a clerk, was never built
    noun = doc.tokens(verb.i + 1, commas[0]).root
    return (noun, end) if noun.pos_ in ("NOUN", "PROPN") and noun.ent_type_ not in WHEN else None


def _describes(verb: Token) -> bool:
    """Return whether a finite verb is that of a relative clause, or an auxiliary of it: who had built it."""
    return (verb.head if verb.dep_ in ("aux", "auxpass") else verb).dep_ == "relcl"


def _after_who(verb: Token) -> Token | None:
    """Return who speaks of somebody in a clause whose verb the parse hangs elsewhere: Cole, who Ana Bell on Monday called a gift."""
    if verb.tag_ != "VBD" or verb.dep_ not in ("advcl", "ccomp"):
        return None
    at = verb.i - 1
    while at > 0 and (verb.doc[at].ent_type_ in WHEN or verb.doc[at].lower_ == "on"):
        at -= 1
    first = at
    while first > 0 and verb.doc[first].tag_ == "NNP":
        first -= 1
    own = any(child.dep_ in SUBJECTS and child.i >= first for child in verb.lefts)
    return verb.doc[at] if not own and first < at < verb.i - 1 and verb.doc[first].tag_ == "WP" else None


def _joined(verb: Token) -> Token | None:
    """Return the noun before a verb that the parse joins to another noun: she is a writer and other writers jokingly call her that."""
    if verb.tag_ != "VBP":
        return None
    at = verb.i - 1
    while at > 0 and verb.doc[at].tag_ == "RB":
        at -= 1
    noun = verb.doc[at]
    if noun.dep_ != "conj" or noun.tag_ != "NNS" or any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    return noun if noun.head.tag_ == "NN" else None  # owners and workers say


def _is_relative(noun: Token) -> bool:
    """Whether a comma and "who" or "which" follow a noun."""
    following = noun.doc[noun.i + 1 : noun.i + 3]
    return len(following) > 1 and following[0].text == "," and following[1].tag_ in ("WP", "WDT", "WP$")


def _has_relative_object(verb: Token) -> bool:
    """Whether a verb says something of "which" or "whom": the plan, which the mayor, Ana Bell, called a gift."""
    return any(child.tag_ in ("WDT", "WP") and child.dep_ == "dobj" for child in verb.lefts)


def _compares(noun: Token) -> bool:
    """Whether a noun is whom another is set beside, at the beginning of its sentence: Like the mayor, Bell has spoken."""
    first = noun.left_edge
    return first.i > 0 and first.nbor(-1).text in ("Like", "Unlike")


def is_left_to(verb: Token) -> bool:
    """Return whether somebody is left to say something, which is not said: owners were left to wonder."""
    return verb.tag_ in ("VB", "VBG") and verb.head.lower_ == "left" and any(child.dep_ == "auxpass" for child in verb.head.lefts)


def quoting(verb: Token) -> Token | None:
    """Return the verb of who quotes somebody "as saying" something, None for other verbs."""
    if verb.tag_ != "VBG":
        return None
    link = verb.head
    above = link.head if link.lower_ == "as" or (verb.dep_ == "acl" and link.head.lower_[:4] == "quot") else link  # quoted a clerk saying
    introduced = link.lower_ == "as" or any(child.lower_ == "as" for child in verb.lefts)
    if not introduced and verb.i and verb.lower_ in ("saying", "telling", "asking") and verb.nbor(-1).pos_ in NOMINAL:
        introduced = any(child.dep_ == "dobj" and child.i < verb.i for child in above.rights)  # the Echo quoted Bell telling
    return above if introduced and above.lower_ in _QUOTING else None


def _parsed(verb: Token, page: Layout, cues: Cues) -> Token | None:
    """Return the subject that the parse shows, of the verb or of one that it hangs on."""
    at = main_verb(verb, cues)
    for _ in range(MAX_CLIMB):
        own = [
            c
            for c in at.children
            if c.dep_ in SUBJECTS
            and c.tag_ != "IN"  # Of Bell, Cole, who left, said: "..."
            and page.inside[c.i] == OUTSIDE
            and c.i >= page.sentences[0][0]
            and _may_be_subject(c, at)
        ]
        if own:
            passive = at != verb and verb.tag_ == "VBG" and verb.dep_ != "pcomp" and own[-1].dep_ == "nsubjpass"  # not: after saying
            agent = _instead(at, verb) if passive else None
            subject = in_clause(_described(own, at))
            subject = after_body(subject, at) or after_town(subject, at) or subject
            if subject.lower_ in REFLEXIVE:  # recorded himself shouting
                at = at.head
                continue
            if at != verb and at.dep_ == "relcl" and _is_passed_over(subject, verb, cues.carriers):
                at = _governor(at.head)  # repealed the laws which had angered them and vowed to...
                continue
            return agent or stands_for(subject, at)
        if (other := elsewhere(at, verb, page, cues)) is not None:
            return other
        aims = any(child.lower_ == "to" for child in at.lefts) and (at != verb or at.head.lower_ not in cues.carriers)
        if (at.dep_ == "relcl" and aims) or (at.dep_ == "acl" and (aims or _is_of_governor(at, cues))):
            at = _governor(at.head)  # made an attempt to deflect it, writing that...
            continue
        noun = headed(at) if at == verb and at.dep_ == "acl" and at.tag_ in ("VBN", "VBD") else at.head
        if at.dep_ in ("acl", "relcl") and not (_is_carried(at, cues.carriers) and noun == at.head):
            return noun
        if at.dep_ == "acl":
            at = at.head
        elif at.head == at or not (at.dep_ in _CLIMBS or (at.dep_ == "dobj" and verb.dep_ == "conj" and verb.head == at)):
            break
        at = above_of(at, cues)
    return None


def _is_of_governor(participle: Token, cues: Cues) -> bool:
    """Whether a participle is of who has or does the thing before it: spent her speech defending it, spoke at a ceremony announcing that...

    Not: was arrested at a rally accusing the president of theft.

    Also after a comma, where the thing was to do something: made an attempt to deflect it, writing that...
    """
    above, event = _governor(participle.head).lower_, participle.head.lower_
    if event in cues.events:
        return above in cues.speaking_at and not (event in _GATHERINGS and participle.lower_ in _PROTESTING)
    if above in _SPENDING or event == "point":
        return True  # has battled with the council, at one point calling it late
    earlier = (child for child in participle.head.rights if child.dep_ == "acl" and child.i < participle.i)
    aimed = any(below.lower_ == "to" for child in earlier for below in child.lefts)
    return aimed and participle.tag_ == "VBG" and participle.nbor(-1).text == ","


def _is_passed_over(relative: Token, verb: Token, carriers: frozenset[str]) -> bool:
    """Whether a thing acts in a relative clause, and who acts in the main clause speaks: had a moment that could help, denouncing Cole."""
    thing = relative.head.head
    return relative.lower_ == "which" or (relative.tag_ == "WDT" and verb.tag_ == "VBG" and thing.lower_ not in carriers)


def _instead(verb: Token, participle: Token) -> Token | None:
    """Return who speaks where the subject of a passive does not: denied by Bell, hinting that...; they were sent a memo stating that..."""
    if (agent := agent_of(verb)) is not None:
        return agent
    sent = participle.dep_ == "acl" and participle.head.dep_ == "dobj" and participle.head.head == verb
    return participle.head if sent else None


def agent_of(verb: Token) -> Token | None:
    """Return by whom something is done."""
    links = (child for child in verb.rights if child.dep_ == "agent" or child.lower_ == "by")
    return next((below for link in links for below in link.rights if below.dep_ == "pobj"), None)


def _described(subjects: list[Token], verb: Token) -> Token:
    """Return which of a verb's subjects is one: the last, unless it is of what describes the first: says Bell, head of Vale."""
    first, last = subjects[0], subjects[-1]
    if first.tag_ == "PRP" and first.i == verb.i - 1 and verb.i < last.i:
        return first  # he said Cole, who “did well”, was tired
    beside = next((child for child in first.rights if child.dep_ == "appos" and child.i == verb.i - 1 and child.pos_ == "PROPN"), None)
    leads = [child for child in verb.lefts if child.dep_ == "advcl" and child.i < first.i]
    if beside is not None and leads and all(token.text != "," for token in first.doc[leads[-1].i : first.i]):
        return beside  # To understand Bell, Anna Cole said, one must...
    if first.pos_ == "PROPN" and last.lower_ == "one" and last.nbor(-1).text == ",":
        return first  # Ana Bell, one of the victims said
    if verb.i < first.i < last.i and first.right_edge.i < last.i:
        apart = any(token.text == "," for token in first.doc[first.i : last.i])
        return first if apart or first.pos_ == "PROPN" else last  # said co-author Ana Bell, which the parse takes apart
    return first if any(child.dep_ == "relcl" and first.i < child.i < last.i for child in first.rights) else last


def _governor(noun: Token) -> Token:
    """Return the verb that a noun is an object of, straight or after a preposition."""
    at = noun
    while at.dep_ in ("dobj", "pobj", "prep", "attr", "conj") and at.head != at and at.pos_ not in ("VERB", "AUX"):
        at = at.head
    return at


def _is_carried(verb: Token, carriers: frozenset[str]) -> bool:
    """Whether the noun before a participle is what carries the words or whom they go to: a letter saying, told reporters saying."""
    noun = verb.head
    if noun.dep_ == "dobj" and (noun.head.lower_ in _RECEIVING or (noun.lower_ in _PRINTED and noun.head.lower_ in _PASSING)):
        return False  # received a letter saying, sent out an article saying: the letter says so
    if noun.dep_ == "dobj" and noun.lower_ in carriers:
        return True
    if noun.dep_ == "pobj" and (noun.head.lower_ == "with" or (noun.head.lower_ == "from" and noun.head.head.lower_ in _COMING)):
        return False  # shots were heard, with neighbours saying; some came from owners saying
    told = verb.tag_ == "VBG" and verb.dep_ == "acl" and noun.tag_ == "NNS" and noun.dep_ in ("dobj", "pobj", "dative")
    return told and verb.lower_ != "showing" and not (noun.dep_ == "dobj" and noun.head.lower_ in _HOLDING)  # polls showing that...


def _may_be_subject(noun: Token, verb: Token) -> bool:
    """Whether what the parse takes for a subject can be one: no participle, and not "it" of "said it would"."""
    if (
        (noun.tag_ == "VBN" and noun.dep_ != "csubj")
        or (noun.lower_ in _SETTING_OUT and noun.tag_ == "VBG" and noun.left_edge == noun)
        or (noun.ent_type_ in WHEN and noun.pos_ in ("NOUN", "PROPN") and noun.lower_ not in ("old", "minutes"))
    ):
        return False
    if noun.i < verb.i or noun.pos_ != "PRON":
        return True
    return noun.lower_ != "it" and (noun.i + 1 >= len(noun.doc) or noun.nbor(1).pos_ not in ("AUX", "VERB"))


def _beside(verb: Token, page: Layout, carriers: frozenset[str]) -> Token | None:
    """Return the noun or pronoun right beside a verb that the parse gives no subject, or the one described beside it.

    A day and an adverb between them are passed over: the mayor on Monday said.
    """
    doc, before = page.doc, verb.i - 1
    while before > 0 and (
        doc[before].ent_type_ in WHEN
        or doc[before].pos_ == "ADV"
        or (doc[before].lower_ in ("on", "had") and before < verb.i - 1)  # had earlier on Monday said
    ):
        before -= 1
    if doc[before].text == ")":  # Sen. Bell (so young he has been taken for a clerk) says
        opened = next((at for at in range(before, max(before - MAX_BRACKETS, 0), -1) if doc[at].text == "("), 0)
        before = opened - 1 if doc[opened - 1].pos_ == "PROPN" else before
    dated = before < verb.i - 1 and doc[verb.i - 1].ent_type_ in WHEN and doc[before].pos_ in NOMINAL  # Ana Bell Monday said the hall...
    for at in (before,) if dated or verb.tag_ in ("VBG", "VB") else (verb.i + 1, before):  # after a participle stands its object
        if 0 <= at < len(doc) and page.inside[at] == OUTSIDE and doc[at].pos_ in NOMINAL and _may_be_subject(doc[at], verb):
            return _who_did(doc[at]) or _whole(doc[at])
    last = doc[verb.i - 2] if verb.i > 1 and doc[verb.i - 1].text == "," else verb
    if last.dep_ != "appos" or page.inside[last.i] != OUTSIDE or last.head.i > last.i:
        return None
    if not is_written_to(last.head, carriers):
        return last.head
    return next((child for child in last.head.rights if child.dep_ == "appos" and child.ent_type_ == "PERSON"), None)


def _who_did(noun: Token) -> Token | None:
    """Return the person before a clause with "who" that ends in a noun: a clerk who spoke to discuss private talks said."""
    clause = next((above for above in noun.ancestors if above.dep_ == "relcl"), None)
    return clause.head if clause is not None and clause.head.i < noun.i and clause.left_edge.lower_ == "who" else None


def _whole(token: Token) -> Token:
    """Return the head of the name or phrase that a token is the beginning of."""
    while token.dep_ in ("compound", "poss", "amod", "det") and token.head.i > token.i and token.head.pos_ in NOMINAL:
        if token.head.ent_type_ in WHEN:
            break  # Ana Bell Monday said
        token = token.head
    return token
