"""Names beside the words for who speaks: the mayor, Ana Bell, said; coach Ana Bell; the state of Vale.

Which of several people is meant where no name stands there, is for descriptions.py and pronouns.py.
"""

from __future__ import annotations

from pipeline.naming.names import PLACES
from pipeline.parsing.noun_phrases import VOICES, WHEN
from pipeline.parsing.tree import Doc, Token, Tokens
from pipeline.quoting.subjects import MAX_BRACKETS
from pipeline.speaking.body_kinds import body_words
from pipeline.speaking.scene import SUBJECTS, Named, Scene, is_person, is_several, name_at

_BEFORE_TITLES = frozenset(("state", "former", "retired", "acting", "then", "deputy"))  # the sponsor, state Sen. Anna Bell,
_CLOSING = frozenset((",", "(", "-", "–", "—"))  # after a name beside what describes it
_ENDING = frozenset((".", "of"))  # the same, where no other person stands between: said the mayor of Vale, Dr Ana Bell of the Old Hall.
_PLACING = frozenset(("in", "on", "at", "from", "near", "outside", "inside"))
MAX_TITLES = 4  # tokens between a comma and a name that may be its title: "the mayor, Dame Anna Bell,"
MAX_SETTING = 6  # tokens between somebody without a name and the comma before it


def is_apposed(scene: Scene, tokens: Tokens, head: Token, named: Named) -> bool:
    """Whether the name follows a noun that describes it: coach Ana Bell, the head of Harbour Council Ana Bell.

    So it does between commas, after all else that the noun says: The head of Vale Hospital in Northport, Ana Bell, said.
    """
    if named.mention.label != "PERSON" or named.start == head.i + 1:
        return named.mention.label == "PERSON"
    if named.start > head.i and named.end == tokens.end and _is_aside(named, tokens.doc):
        return head.pos_ == "NOUN" and is_person(scene, head)
    before = name_at(scene, named.paragraph, named.start - 1) if named.start > head.i and named.end == tokens.end else None
    return before is not None and before.mention.label != "PERSON" and is_person(scene, head) and not is_several(head)


def is_voice(tokens: Tokens, head: Token, named: Named) -> bool:
    """Whether the name is of who speaks for the body before it: High Commissioner for Vale Refugees spokesman Peter Bell said.

    Not in: a spokesman for the Vale council.
    """
    follows = head.i + 1 < named.start and tokens.doc[named.start - 1].lower_ in VOICES
    return follows and named.mention.label == "PERSON" and named.end == tokens.end


def holds(scene: Scene, tokens: Tokens, head: Token, named: Named) -> bool:
    """Whether the name ends the words for an office: Minister for Enterprise, Trade and Work Peter Bell; not: Aide for Mayor Peter Bell."""
    doc, before = tokens.doc, tokens.doc[named.start - 1] if named.start else head
    office = head.pos_ == "PROPN" and head.i + 1 < named.start and doc[head.i + 1].lower_ in ("of", "for") and is_person(scene, head)
    ends = named.mention.label == "PERSON" and named.end == tokens.end and named.end - named.start > 1
    return office and ends and before.pos_ == "PROPN" and not is_person(scene, before)


def _is_aside(named: Named, doc: Doc) -> bool:
    """Whether a name stands between commas: the head of Vale Hospital, Ana Bell, said."""
    return named.end < len(doc) and doc[named.start - 1].text == doc[named.end].text == ","


def beside(scene: Scene, number: int, tokens: Tokens, head: Token) -> Named | None:
    """Return the name of the one person whom some words describe: "the mayor, Anna Bell, said", "Anna Bell, the mayor, said"."""
    doc = tokens.doc
    if (is_several(head) and not _is_one(scene, head)) or not (is_person(scene, head) or (head.pos_ == "NOUN" and head.dep_ in SUBJECTS)):
        return None
    described = name_at(scene, number, head.head.i) if head.dep_ == "appos" and head.head.i < head.i else None
    described = None if described is not None and _is_fronted(head.head, tokens) else described
    if described is not None and described.mention.entity_no in scene.persons:
        return described
    for token in (below for aside in head.rights if aside.dep_ == "appos" for below in aside.rights if below.lower_ in ("called", "named")):
        called = next((named for child in token.rights if (named := name_at(scene, number, child.i)) is not None), None)
        if called is not None and called.mention.entity_no in scene.persons:
            return called  # another official, a spokesman called Bell
    end = _after_brackets(doc, _after_setting(head, tokens.end))
    if end + 1 >= len(doc) or doc[end].text != ",":
        return None
    for at in range(end + 1, min(end + 2 + MAX_TITLES, len(doc))):
        named = name_at(scene, number, at)
        if named is not None and named.mention.entity_no in scene.persons:
            closed = named.end >= len(doc) or doc[named.end].text in _CLOSING or doc[named.end].pos_ in ("VERB", "AUX")
            closed = closed or (doc[named.end].lower_ in _ENDING and _is_of_nobody(scene, number, head, doc[end - 1]))
            return named if closed and named.start == at else None
        titled = doc[at].pos_ == "PROPN" or doc[at].tag_ == "PRP$" or doc[at].lower_ in _BEFORE_TITLES
        if not (titled or is_person(scene, doc[at]) or _is_of_trade(scene, doc[at])):
            return None  # the mayor, his friend Anna Bell, said
    return None


def _is_of_trade(scene: Scene, word: Token) -> bool:
    """Whether a word begins what a person is called right before a name: His rival, [drug] company executive Bob Hugo, said."""
    at = word
    while at.i + 1 < len(at.doc) and at.dep_ in ("compound", "amod") and at.is_lower and not is_person(scene, at):
        at = at.nbor(1)
    return at != word and at.is_lower and at.i + 1 < len(at.doc) and at.nbor(1).pos_ == "PROPN" and is_person(scene, at)


def place_of(scene: Scene, number: int, head: Token, inside: list[Named]) -> Named | None:
    """Return the place that a noun says what it is of: the state of Vale."""
    linked = head.lower_ in body_words(scene.language).places and head.i + 2 < len(head.doc) and head.nbor(1).lower_ == "of"
    place = next((named for named in inside if named.start == head.i + 2 and named.mention.label in PLACES), None) if linked else None
    after = head.doc[place.end] if place is not None and place.end < len(head.doc) else None
    return None if after is not None and after.pos_ in ("PART", "NOUN", "PROPN") else place  # not: the state of Vale's minister


def _is_of_nobody(scene: Scene, number: int, head: Token, last: Token) -> bool:
    """Whether a description does not end with somebody whom the name after it may be of: the mother of the boy, of who sang, Ana Bell.

    Nor with an animal that may have it: the owner of the dog, Max.
    """
    named = name_at(scene, number, last.i)
    if last.lower_ in scene.words.own_names or (named is None and last.pos_ not in ("NOUN", "PROPN", "NUM")):
        return False
    return last == head or not (is_person(scene, last) or (named is not None and named.mention.entity_no in scene.persons))


def _is_fronted(name: Token, tokens: Tokens) -> bool:
    """Whether a name ends what a sentence begins with, before a speaker: In a letter to Peter Cole, the mayor said."""
    first = name.sent[0]
    leads = first.dep_ == "prep" or first.tag_ in ("VBG", "VBN") or first.lower_ in ("after", "before")
    verb = tokens.doc[tokens.end] if tokens.end < len(tokens.doc) else name
    return leads and name.dep_ in ("pobj", "dobj", "conj") and verb.pos_ in ("VERB", "AUX")


def _after_setting(noun: Token, at: int) -> int:
    """Return where a sentence goes on after what says where somebody stands: one delegate not on the Vale slate, Anna Bell, said.

    Also after for how long: the harbour president for the week of June, Anna Bell.
    """
    first = at + (at < len(noun.doc) and noun.doc[at].dep_ == "neg")
    timed = first < len(noun.doc) and _is_time(noun.doc[first])
    if not timed and all(child.i != first or child.lower_ not in _PLACING for child in noun.rights):
        return at
    return next((end for end in range(first, min(first + MAX_SETTING, len(noun.doc))) if noun.doc[end].text == ","), at)


def _is_time(link: Token) -> bool:
    """Whether a preposition leads to a time: for the month of May."""
    return link.lower_ == "for" and any(below.dep_ == "pobj" and below.ent_type_ in WHEN for below in link.rights)


def _after_brackets(doc: Doc, at: int) -> int:
    """Return where a sentence goes on after what stands in brackets: the head of the HC (Harbour Council), Anna Bell."""
    if at < len(doc) and doc[at].text == "(":
        return next((end + 1 for end in range(at + 1, min(at + MAX_BRACKETS, len(doc))) if doc[end].text == ")"), at)
    return at


def _is_one(scene: Scene, noun: Token) -> bool:
    """Whether nouns that are joined describe one person: the author and journalist, the mayor and one of the owners."""
    joined = [child for child in noun.rights if child.dep_ == "conj"]
    return noun.tag_ not in ("NNS", "NNPS") and all(
        child.lower_ == "one" or (child.tag_ == "NN" and child.left_edge == child and is_person(scene, child)) for child in joined
    )
