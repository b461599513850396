"""Offices: bodies that are named for who holds them, as printed: the Vale County Sheriff's Office, the U.S. Attorney's Office for Vale.

The model takes them apart at the possessive, and its half is no name.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.naming.names import Names
from pipeline.parsing.noun_phrases import WHEN
from pipeline.parsing.tree import Doc, Token, Tokens


def offices(doc: Doc, names: Names) -> Iterator[Tokens]:
    """Yield the bodies that are named for who holds an office."""
    for noun in doc:
        if noun.is_title and noun.lower_ in names.offices and noun.i > 1 and doc[noun.i - 1].tag_ == "POS":
            holder = doc[noun.i - 2]
            if holder.is_title and holder.lower_ in names.office_holders:
                yield doc.tokens(_start(holder, names), _end(noun))


def _start(holder: Token, names: Names) -> int:
    """Return where the name begins: with the place that has the office."""
    doc, start = holder.doc, holder.i
    verbs = names.headline_verbs | names.speaking
    while start and _is_named(doc[start - 1]) and doc[start - 1].lower_ not in verbs:
        start -= 1
    return start


def _end(noun: Token) -> int:
    """Return where the name ends: after where the office acts, if that is told with it: for the Western District of Vale."""
    doc, end = noun.doc, noun.i + 1
    for link in ("for", "of"):
        first = end + 1 if end < len(doc) and doc[end].lower_ == link else len(doc)
        first += first < len(doc) and doc[first].text == "the"
        last = first
        while last < len(doc) and _is_named(doc[last]):
            last += 1
        end = last if last > first else end
    return end


def _is_named(token: Token) -> bool:
    """Whether a token may be part of a name: Vale, U.S."""
    return token.pos_ == "PROPN" and token.text[0].isupper() and token.ent_type_ not in WHEN
