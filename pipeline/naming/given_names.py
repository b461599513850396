"""Full names by the given name that they begin with, where the model cuts them or takes them for a body or a place.

Looks at the tokens of one name. What the article as a whole says of a name is for pipeline/mentions.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.naming.cut_names import FULL, MAX_FULL, is_title
from pipeline.naming.names import Names
from pipeline.parsing.noun_phrases import FINITE, SUBJECTS
from pipeline.parsing.tree import Doc, Token, Tokens

_TAKEN_FOR = frozenset(("", "PERSON", "ORG", "GPE", "PRODUCT"))  # types that the model gives to half of a name
MAX_FIELD = 4  # tokens of what an office is for: Public Works
_BE = frozenset(("is", "was", "'s", "’s"))


def cut_at_given(doc: Doc, names: Names) -> Iterator[Tokens]:
    """Yield the full names of which the model sees only the last word, or none: Defendant Rosa Arvian."""
    for given in doc[: len(doc) - 1]:
        tokens = doc.tokens(given.i, given.i + FULL)
        if _is_given(given, names) and given.ent_type_ == "" and _is_alone(tokens, names) and is_full_name(tokens, names):
            yield tokens


def acts_as_person(tokens: Tokens, names: Names) -> bool:
    """Whether what the model takes for a body or place is a full name, and does what a person may do: Adrian Vale says it's late.

    Not: Adrian Vale said it would close; Adrian Vale lost a third of its worth.
    """
    if not is_full_name(tokens, names) or not _is_given(tokens[0], names) or tokens.text in names.namesakes:
        return False
    doc, name = tokens.doc, tokens.root
    if tokens.start and doc[tokens.start - 1].pos_ == "DET":
        return False
    return name.dep_ in SUBJECTS and name.head.tag_ in FINITE and not _goes_on_as_body(name.head)


def is_full_name(tokens: Tokens, names: Names) -> bool:
    """Whether some words have capitals as a person's name has, and none is one of a body, an office or a thing: not Vale Cup."""
    other = names.never_in_full_names
    return FULL <= len(tokens) <= MAX_FULL and all(
        token.tag_ == "NNP" and token.text[0].isupper() and token.lower_ not in other for token in tokens
    )


def _is_given(token: Token, names: Names) -> bool:
    """Whether a word is a given name, and one with which little else begins: Adrian; not Victoria."""
    return token.text in names.given_names and token.lower_ not in names.shared_given


def _is_alone(tokens: Tokens, names: Names) -> bool:
    """Whether nothing beside two words may be of the same name, but for what that one is: Mayor Rosa Arvian; not San Rosa Arvian."""
    doc, start, end = tokens.doc, tokens.start, tokens.end
    before, after = doc[start - 1] if start else None, doc[end] if end < len(doc) else None
    if (after is not None and after.pos_ == "PROPN") or any(part.ent_type_ not in _TAKEN_FOR for part in tokens):
        return False
    if before is None or before.pos_ != "PROPN":
        return True
    told = is_title(before, names) or before.lower_ in names.callings or (before.is_upper and len(before.text) > 1)
    return told or _is_field(before, names)


def _is_field(last: Token, names: Names) -> bool:
    """Whether a word ends what an office is for, before who holds it: Director of Public Works, Minister of State for Trade Rosa Arvian."""
    doc, at = last.doc, last.i
    while at > 1 and last.i - at < MAX_FIELD and doc[at].pos_ == "PROPN" and doc[at].is_title and not doc[at].ent_type_:
        at -= 1
    holder = at - 1 if at < FULL + 1 or doc[at - 1].lower_ != "state" else at - 1 - FULL  # Minister of State
    return at < last.i and doc[at].lower_ in ("of", "for") and doc[holder].is_title and doc[holder].lower_ in names.ranks


def _goes_on_as_body(verb: Token) -> bool:
    """Whether a sentence goes on of its subject as of a body: said it would close, lost its licence; not: says it's late."""
    later = [token for token in verb.sent if token.i > verb.i]
    return any(token.lower_ == "its" or (token.lower_ == "it" and token.dep_ in SUBJECTS and not _is_dummy(token)) for token in later)


def _is_dummy(pronoun: Token) -> bool:
    """Whether "it" may stand for nothing: it's late, it was a mistake."""
    return pronoun.head.lower_ in _BE or any(child.lower_ in _BE for child in pronoun.head.lefts)
