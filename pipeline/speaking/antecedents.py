"""What a relative clause or a predicate tells of who speaks: the clerk who said, a lawyer and critic who said, who gave her name as.

Finds the noun or name; who that is, is for speakers.py.
"""

from __future__ import annotations

import re

from pipeline.parsing.tree import Token, Tokens
from pipeline.speaking.scene import Named, Scene, name_at

_NAMING = frozenset(("identified", "named", "introduced"))  # oneself
_GIVING = _NAMING | {"gave", "gives"}  # one's own name
_TITLES = frozenset(("PROPN", "NOUN", "ADJ", "DET"))
_INSERTED = re.compile(r"\[([^\][]{2,40})\]")
MAX_GIVING = 8  # tokens from "who" to "as" before that name
MAX_TITLE = 4  # tokens between a comma and a name that may be its title


def antecedent(pronoun: Token) -> Token | None:
    """Return the noun that a relative clause describes."""
    verb = pronoun.head
    while verb.dep_ in ("conj", "xcomp", "aux") and verb.head != verb:
        verb = verb.head
    noun = verb.head.head if verb.head.dep_ == "appos" and verb.head.head.pos_ == "PROPN" else verb.head  # Bell, a clerk who said
    return noun if verb.dep_ == "relcl" and noun.i < pronoun.i else None


def is_one_of_several(person: Token, pronoun: Token) -> bool:
    """Return whether "who" may be any of some people, or all of them: guests like Ana Bell, Lee Cole and Amy Vale, who said..."""
    others = (other for other in person.conjuncts if person.i < other.i < pronoun.i)
    return person.ent_type_ == "PERSON" and any(other.ent_type_ == "PERSON" for other in others)


def between_commas(scene: Scene, number: int, pronoun: Token) -> Named | None:
    """Return the name of a person that stands alone before "who": After meeting Peter Cole, Mayor Ana Bell, who said..., left.

    The parse takes such a name for another one of what the sentence begins with.
    """
    doc, comma = pronoun.doc, pronoun.i - 1
    named = name_at(scene, number, comma - 1) if comma > 1 and doc[comma].text == "," else None
    if named is None or named.mention.entity_no not in scene.persons or named.end != comma:
        return None
    at = named.start - 1
    first = max(at - MAX_TITLE, pronoun.sent.start)
    while at > first and doc[at].pos_ in _TITLES:
        at -= 1
    full = " " in scene.entities[named.mention.entity_no].name
    return named if full and at >= pronoun.sent.start and doc[at].text == "," else None


def subject_of_predicate(scene: Scene, number: int, noun: Token) -> Named | None:
    """Return the name of who is said to be what a noun says: Bell is a lawyer and a critic who..."""
    if noun.i + 1 >= len(noun.doc) or noun.nbor(1).lower_ not in ("who", ","):
        return None  # the lawyer for Ana Bell who...
    while noun.dep_ == "conj":
        noun = noun.head
    subject = next((child for child in noun.head.lefts if child.dep_ == "nsubj"), None) if noun.dep_ == "attr" else None
    named = name_at(scene, number, subject.i) if subject is not None else None
    return named if named is not None and named.mention.entity_no in scene.persons else None


def giving_name(scene: Scene, number: int, tokens: Tokens) -> int | None:
    """Return the person whose name somebody gives: a resident who gave her name as Ana Bell."""
    doc, end = tokens.doc, tokens.end
    if end + 2 >= len(doc) or doc[end].lower_ != "who" or doc[end + 1].lower_ not in _GIVING:
        return None
    link = next((at for at in range(end + 2, min(end + MAX_GIVING, len(doc) - 1)) if doc[at].lower_ == "as"), None)
    named = name_at(scene, number, link + 1) if link is not None and _is_own(doc.tokens(end + 1, link)) else None
    if named is None or (named.end < len(doc) and doc[named.end].tag_ == "POS"):
        return None  # who identified herself as Ana Bell's lawyer
    return named.mention.entity_no if named.mention.entity_no in scene.persons else None


def in_brackets(words: str, name: str) -> bool:
    """Return whether an editor puts the last word of a name into some words, which that one does not say: “[Bell] should stay.”"""
    return any(inserted.split()[-1:] == name.split()[-1:] for inserted in _INSERTED.findall(words))


def _is_own(given: Tokens) -> bool:
    """Return whether it is the speaker's own name: gave her name, identified herself; not identified the boy, gave her son's name."""
    if given[0].lower_ in _NAMING:
        return len(given) > 1 and given[1].lower_.endswith(("self", "selves"))
    return len(given) > 1 and given[1].tag_ == "PRP$" and given[1].head == given[-1]
