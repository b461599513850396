"""Where a clause begins that a verb of saying governs: with a condition or setting before it, with a subject that the parse cuts off.

The clause itself is for clauses.py to find.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout
from pipeline.parsing.noun_phrases import FINITE, STATED, WHEN, WITH_EXPLETIVES
from pipeline.parsing.tree import Token
from pipeline.quoting.hearers import TELLING, after_hearer

_ADVISING = frozenset(("recommend", "recommends", "recommended", "suggest", "suggests", "suggested", "propose", "proposes", "proposed"))
_CONDITIONS = frozenset(("if", "for", "unless", "although", "though", "until"))
_SAID_IN = STATED | {
    "text",
    "interview",
    "interviews",
    "letters",
    "statements",
    "posts",
    "tweets",
    "papers",
    "words",
    "questioning",
    "circumstances",
}
_ADDING = frozenset(  # which describe nobody, as in: protesting owners left
    ("observing", "noting", "saying", "adding", "arguing", "claiming", "insisting", "stressing", "explaining", "stating", "alleging")
)
_SOME = frozenset(("most", "many", "some", "several", "few", "all", "other", "both"))
# what lasts too long to tell when something was said
_LASTING = {
    "in": frozenset(("winter", "summer", "spring", "autumn")),
    "during": frozenset(("war", "pandemic", "lockdown", "lockdowns", "drought", "occupation", "famine", "blitz", "winter", "summer")),
}
AUDIENCE = 2  # tokens of who is told: the meeting
A_PAIR = 2  # commas around an aside, halves of a clause, subjects that the parse gives to one verb


def asked_beside(verb: Token) -> list[Token]:
    """Return the question that the parse hangs beside "asked", not under it: Asked on Vale Radio if that was so, Bell laughed."""
    if verb.lower_ != "asked" or verb.dep_ != "advcl" or verb.head.i < verb.i or any(child.dep_ in WITH_EXPLETIVES for child in verb.lefts):
        return []
    beside = (child for child in verb.head.lefts if child.dep_ == "advcl" and child.left_edge.i == verb.right_edge.i + 1)
    return [child for child in beside if child.left_edge.lower_ in ("if", "whether")]


def begins_before(page: Layout, verb: Token, clause: Token) -> bool:
    """Whether what is said begins with a condition that the parse hangs on the verb: said for Bell to win they must vote; said if..."""
    first = page.doc[verb.i + 1]
    after = first.right_edge.i + 1
    if has_own_subject(clause) and after == clause.left_edge.i and _is_fronted(first, verb):
        return True
    if has_own_subject(clause) and page.words[after : after + 1] == [","] and after + 1 == _first_word(clause) and _is_setting(first, verb):
        return True
    condition = first.dep_ == "mark" and first.lower_ in _CONDITIONS and first.head.dep_ == "advcl" and first.head.head == verb
    led = first.lower_ == "for" or clause.left_edge.lower_ != "that"
    return condition and led and first.head.i < clause.i and page.inside[first.i] == OUTSIDE


def _first_word(clause: Token) -> int:
    """Return where a clause begins, without the comma before it that the parse hangs on it."""
    return clause.left_edge.i + (clause.left_edge.text == ",")


def _is_setting(link: Token, verb: Token) -> bool:
    """Whether a preposition right after a verb of saying tells where something is so: said in two towns, rents fell; not in May, ..."""
    thing = next((child for child in link.rights if child.dep_ == "pobj"), None) if link.dep_ == "prep" and link.head == verb else None
    if thing is not None and (link.lower_ == "despite" or thing.lower_ in _LASTING.get(link.lower_, ())):
        return True
    if thing is None or thing.ent_type_ in WHEN | {"GPE"} or thing.lower_ in _SAID_IN:
        return False
    if link.lower_ == "in":  # not: said in its decision, in Spanish, in the Senate, in tears
        return thing.lower_ == "case" or (
            thing.tag_ == "NNS" and any(child.dep_ == "nummod" or child.lower_ in _SOME for child in thing.lefts)
        )
    return link.lower_ in ("under", "with") and (thing.left_edge.lower_ == "the" or thing.left_edge.tag_ == "NNP")


def _is_fronted(link: Token, verb: Token) -> bool:
    """Whether what a preposition leads to belongs to the clause after it: said by leaving she would lose; without the hall they ..."""
    if link.dep_ != "prep" or link.head != verb or link.i + 1 >= len(link.doc):
        return False
    following = link.nbor(1)
    one = following.lower_ == "the" or following.tag_ in ("PRP$", "NNP", "NNPS")  # not: claimed without evidence the vote was...
    return (link.lower_ == "by" and following.tag_ == "VBG") or (link.lower_ == "without" and one)


def is_adding(participle: Token) -> bool:
    """Whether a participle after a comma stands right before a clause that the parse hangs it on: ..., she said, observing it was late."""
    clause = participle.head
    if participle.tag_ != "VBG" or participle.dep_ != "csubj" or participle.i == 0 or participle.nbor(-1).text != ",":
        return False
    own = participle.lower_ in _ADDING and any(
        child.dep_ in WITH_EXPLETIVES and child.left_edge.i == participle.i + 1 for child in clause.lefts
    )
    told = participle.lower_ in TELLING and any(child.dep_ == "ccomp" and child.i < participle.i for child in clause.lefts)
    return clause.tag_ in FINITE and (own or told)  # he defended it, telling owners it was cheap


def subject_start(page: Layout, verb: Token, clause: Token, cues: Cues) -> int:
    """Return where a clause begins, with a subject that the parse cuts off: she argued [his fight for the schools] is..."""
    heard = after_hearer(page, verb, clause, cues) or _joined_to_hearer(page, verb, clause) or _after_agency(verb, clause)
    if heard is not None:
        return heard
    start = _whole_name(page, verb, max(clause.left_edge.i, verb.i + 1))
    if _is_office(page, verb, start):
        return verb.i + 1
    start += AUDIENCE if verb.lower_ in TELLING and _is_heard_by(clause, start, cues) else 0
    opened = next((at + 1 for at in range(verb.i + 1, start) if page.lower[at] == "that" and _opens(page.doc[at], verb)), None)
    if opened is not None and (page.doc[start].tag_ in FINITE or page.lower[start] == "that" or _was_done(page.doc[start - 1], opened)):
        return opened  # told them that the bridge opened in May [was a gift]; that they had hope [that it would be]
    between = page.doc[verb.i + 1 : start]
    if _is_set_apart(clause, list(between)):
        return verb.i + 1
    own = any(child.dep_ in WITH_EXPLETIVES for child in clause.lefts)
    told = verb.tag_ == "VBN" and verb.lower_ in TELLING and any(child.dep_ == "auxpass" for child in verb.lefts)
    if told and not own and len(between) and page.doc[start].tag_ in FINITE and between[-1].head == verb and between[-1].dep_ == "dobj":
        return between[-1].left_edge.i  # the court was told the hall was old
    if not own and _follows_at_once(page, verb, clause, start):
        return verb.i + 1
    if own or len(between) == 0 or between[0].pos_ not in ("DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"):
        return start
    commas = [token.i for token in between if token.text == "," and page.inside[token.i] == OUTSIDE]
    first = page.stretches[page.inside[start]].outer_start if page.inside[start] != OUTSIDE else start
    if len(commas) == A_PAIR and commas[-1] == first - 1 and commas[0] > verb.i + 1:
        between = page.doc[verb.i + 1 : commas[0]]  # said inflation, now at 5 per cent, should return to...
    if any(_ends_subject(page, token, verb) for token in between) or verb.lower_ in TELLING:
        return start
    return verb.i + 1


def _opens(that: Token, verb: Token) -> bool:
    """Whether "that" begins a clause, also where the parse hangs it on a place: told owners in Vale [that] a ferry sold was late."""
    return that.tag_ == "IN" or (that.tag_ == "WDT" and that.dep_ == "dobj" and verb.lower_ in TELLING)


def _was_done(before: Token, opened: int) -> bool:
    """Whether a participle before "there" says what was done to the subject of a clause: told them that [the pier built] there was old.

    Not: told the crowd in a hall that Cole had built there was no money.
    """
    subject = next((child for child in before.lefts if child.dep_ in WITH_EXPLETIVES), None)
    done = before.tag_ == "VBN" and all(child.dep_ != "aux" for child in before.lefts)
    return done and before.nbor(1).lower_ == "there" and subject is not None and subject.left_edge.i == opened


def _joined_to_hearer(page: Layout, verb: Token, clause: Token) -> int | None:
    """Return where a subject begins that the parse takes for another who is told: Bell told ABC, [Sen. Peter Cole] was late."""
    start, own = clause.left_edge.i, any(child.dep_ in WITH_EXPLETIVES for child in clause.lefts)
    hearer = next((child for child in verb.rights if child.dep_ == "dobj"), None) if verb.lower_ in TELLING and not own else None
    if hearer is None or hearer.i + 2 >= start or page.words[hearer.i + 1] != "," or page.doc[start].tag_ not in FINITE:
        return None
    who = page.doc[hearer.i + 2 : start]
    return hearer.i + 2 if all(token.pos_ == "PROPN" and token.head.i <= start for token in who) else None


def _after_agency(verb: Token, clause: Token) -> int | None:
    """Return where a clause begins after the name of who is told, which the parse takes into it: told the news agency ata that [it was]."""
    name = clause.left_edge
    told = verb.lower_ in TELLING and name.i > verb.i + 1 and name.i + 1 < clause.right_edge.i and name.nbor(-1).pos_ == "NOUN"
    return name.i + 2 if told and name.nbor(1).lower_ == "that" and name.nbor(1).tag_ == "IN" else None


def _follows_at_once(page: Layout, verb: Token, clause: Token, start: int) -> bool:
    """Whether a clause that the parse gives no subject begins right after the verb of saying, before the `start` of its predicate.

    Claimed “normal service” had resumed; said just because it was cold did not mean it was late; recommends all owners above 60 close; he
    said Cole, who “did well”, was tired.
    """
    finite, first = page.doc[start].tag_ in FINITE, verb.i + 1
    marked = page.inside[first]
    if marked != OUTSIDE and page.stretches[marked].outer_end == start and finite:
        return True
    subjects = [child for child in verb.children if child.dep_ in WITH_EXPLETIVES]
    if len(subjects) == A_PAIR and subjects[0].i == verb.i - 1 and subjects[1].left_edge.i == first:
        return True
    if first + 1 < start and finite and page.lower[first : first + 2] == ["just", "because"]:
        return True
    advises = clause.tag_ in ("VB", "VBP") and verb.lower_ in _ADVISING
    return advises and first < start and page.doc[first].pos_ in ("DET", "NOUN", "PROPN")


def _whole_name(page: Layout, verb: Token, start: int) -> int:
    """Return where a clause begins that the parse begins within a name: said in May, council chief Aziz Bell [Cole sent it]."""
    before = page.doc[start - 1]
    if page.doc[start].pos_ != "PROPN" or before.pos_ != "PROPN" or before.dep_ == "pobj" or start - 1 <= verb.i:
        return start
    at = start - 1
    while at > verb.i and page.doc[at].ent_type_ not in WHEN and not page.doc[at].is_punct:
        if page.doc[at].pos_ not in ("PROPN", "NOUN", "ADJ") and page.words[at].islower():
            break
        at -= 1
    return at + 1 if page.words[at] == "," or at == verb.i else start


def _is_office(page: Layout, verb: Token, start: int) -> bool:
    """Whether what stands between a verb of saying and the name that begins a clause is whose office that is, up to a comma.

    Said [the head of the council,] Ana Cole will leave; not: told the council, Ana Cole will leave.
    """
    first, end = verb.i + 1, start if page.words[start] == "," else start - 1
    if verb.lower_ in TELLING or first >= end or page.words[end] != ",":
        return False
    office = next((token for token in page.doc[first:end] if token.left_edge.i == first and token.right_edge.i == end - 1), None)
    named = office is not None and office.pos_ in ("NOUN", "PROPN") and office.ent_type_ not in WHEN
    return named and page.lower[first] in ("the", "his", "her", "their", "its")


def _is_heard_by(clause: Token, start: int, cues: Cues) -> bool:
    """Whether the parse takes who is told for part of a subject: told the meeting developers had lied."""
    doc = clause.doc
    if start + AUDIENCE >= clause.i or doc[start].dep_ != "det" or doc[start + 1].dep_ not in ("compound", "amod"):
        return False
    subject = doc[start + 1].head
    acts = subject.dep_ in WITH_EXPLETIVES and subject.head == clause
    return acts and doc[start + 1].lower_ in cues.hearing and subject.tag_ in ("NNS", "NNP")


def _is_set_apart(clause: Token, between: list[Token]) -> bool:
    """Whether a clause begins with what its subject does, set off from it by a comma: said the storm, [carrying rain,] hit ten towns."""
    doing = any(child.dep_ == "csubj" and child.tag_ == "VBG" for child in clause.lefts)
    return doing and bool(between) and between[-1].text == "," and any(token.dep_ == "dobj" for token in between)


def _ends_subject(page: Layout, token: Token, verb: Token) -> bool:
    """Whether no subject of what the verb reports goes on over the token."""
    if token.dep_ == "npadvmod":
        return not is_described(token) and not verb.i < token.head.i < token.i  # people [crossing the sound last year] drove up prices
    return token.dep_ in ("mark", "dative") or (token.is_punct and page.inside[token.i] == OUTSIDE)


def is_described(time: Token) -> bool:
    """Whether a time is what is spoken of, not when it is spoken of: the days when we had no bridge..."""
    return any(child.dep_ == "relcl" for child in time.rights)


def has_own_subject(verb: Token) -> bool:
    """Return whether a verb has a subject before it."""
    return any(child.dep_ in WITH_EXPLETIVES for child in verb.lefts)
