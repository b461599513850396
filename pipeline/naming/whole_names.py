"""Persons whom the model sees in part or not at all, by what stands beside them: a dateline, an office, a hyphen.

Looks at the tokens of one paragraph. What the model does see is for cut_names.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.naming.names import Names
from pipeline.parsing.layout import DASHES
from pipeline.parsing.tree import Doc, Token, Tokens

FULL, MAX_FULL = 2, 3  # words of a person's name in full
MAX_DATELINE = 6  # tokens before a dateline's dash: NORTHPORT, Vale, March 5
MAX_OFFICE = 4  # tokens before the noun of an office: a former deputy vice director
_BESIDE = frozenset(("DET", "ADJ", "PROPN", "PART", "NUM"))  # before a word that is part of what follows: the Junior Cup
_BEFORE_OFFICE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PUNCT"))


def whole_names(doc: Doc, names: Names) -> Iterator[Tokens]:
    """Yield the persons of a paragraph by what stands beside their names."""
    yield from _family_before_office(doc, names)
    yield from _after_dateline(doc, names)
    yield from _before_hyphen(doc, names)
    yield from _juniors(doc, names)


def before_hyphen(tokens: Tokens, names: Names) -> Tokens:
    """Return a name without what it does, after a hyphen: the [Anna Bell]-led council, the Anna Bell-era rules; not: Anna Bell-Cole."""
    doc = tokens.doc
    end = next((at for at in range(tokens.start + 1, tokens.end - 1) if _leads(doc, at, names)), tokens.end)
    return doc.tokens(tokens.start, end, tokens.label_)


def _leads(doc: Doc, hyphen: int, names: Names) -> bool:
    """Whether a token is the hyphen between a name and what its person does: Bell-led."""
    within = 0 < hyphen < len(doc) - 1 and doc[hyphen].text == "-" and not doc[hyphen].whitespace_ and not doc[hyphen - 1].whitespace_
    return within and doc[hyphen + 1].is_lower and doc[hyphen + 1].lower_ in names.deeds


def _before_hyphen(doc: Doc, names: Names) -> Iterator[Tokens]:
    """Yield the full names before a hyphen, which the model cuts there: the Anna Bell-backed plan."""
    for hyphen in range(FULL, len(doc) - 1):
        if _leads(doc, hyphen, names) and doc[hyphen - FULL].text in names.given_names and _may_be_name(doc[hyphen - 1], names):
            yield doc.tokens(hyphen - FULL, hyphen)


def _family_before_office(doc: Doc, names: Names) -> Iterator[Tokens]:
    """Yield the persons whose family name, an English word besides, begins a sentence: Fan Ruo, head of the harbour office, said...

    Not: Fan clubs, head to head; An Anglican left.
    """
    for family in doc[: max(len(doc) - FULL, 0)]:
        if family.is_sent_start and family.is_title and family.lower_ in names.family_words:
            given, pause = family.nbor(1), family.i + FULL
            named = given.pos_ == "PROPN" and _may_be_name(given, names) and doc[pause].text == ","
            if named and _is_office(doc, pause + 1, names):
                yield doc.tokens(family.i, pause)


def _is_office(doc: Doc, start: int, names: Names) -> bool:
    """Whether the words from a place on say what somebody is: deputy head of the office; not: who is a head."""
    for token in doc[start : start + MAX_OFFICE]:
        if token.lower_ in names.ranks and token.is_lower and token.lower_ not in ("deputy", "vice"):
            return True
        if token.pos_ not in _BEFORE_OFFICE or token.text == ",":
            return False
    return False


def _after_dateline(doc: Doc, names: Names) -> Iterator[Tokens]:
    """Yield the person after the dash of a dateline, where the model cuts it: VALE - Anna Bell said...; not: VALE - Harbour Council."""
    dash = next((token.i for token in doc[: MAX_DATELINE + 1] if token.text in DASHES and token.i and token.nbor(-1).whitespace_), 0)
    if not dash or not doc[0].is_upper or len(doc[0].text) < FULL or any(token.is_alpha and token.is_lower for token in doc[:dash]):
        return
    end = dash + 1
    while end < len(doc) and end - dash <= MAX_FULL and doc[end].tag_ == "NNP" and _may_be_name(doc[end], names):
        end += 1
    goes_on = end < len(doc) and doc[end].pos_ == "PROPN"
    if end - dash > FULL and doc[dash + 1].text in names.given_names and not goes_on:
        yield doc.tokens(dash + 1, end)


def _juniors(doc: Doc, names: Names) -> Iterator[Tokens]:
    """Yield the persons called Junior, of whom the model sees at most the surname: we have Junior Orvane as our chief.

    Not: the Junior Cup; Junior Anna Bell scored.
    """
    for given in doc[1 : max(len(doc) - 1, 1)]:
        before, surname = given.nbor(-1), given.nbor(1)
        called = given.is_title and given.lower_ in names.first_words and not given.is_sent_start
        if called and before.pos_ not in _BESIDE and before.dep_ != "poss" and surname.tag_ == "NNP" and _may_be_name(surname, names):
            after = doc[surname.i + 1] if surname.i + 1 < len(doc) else before
            if after.pos_ not in ("PROPN", "NOUN") and after.text != "-":
                yield doc.tokens(given.i, surname.i + 1)


def _may_be_name(token: Token, names: Names) -> bool:
    """Whether a word has a capital and is none of bodies, offices and things."""
    return token.is_title and token.lower_ not in names.never_in_full_names
