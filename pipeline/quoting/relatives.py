"""Relative clauses: what the pronoun stands for where it speaks (a letter that said), and who speaks of what it stands for.

The noun beside it, unless the verb or a name shows that it is another. Other subjects are for subjects.py to find.
"""

from __future__ import annotations

from pipeline.parsing.noun_phrases import WHEN
from pipeline.parsing.tree import Token

MAX_NAMES = 24  # tokens between "which" and its verb in which somebody is named and described
_IN_PHRASE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "ADP", "PRON"))  # what stands in the words for who speaks


def named_twice(verb: Token) -> Token | None:
    """Return who speaks in a relative clause that names and describes them: a plan, which the mayor, Ana Bell, called a gift."""
    doc, last = verb.doc, verb.i - 1
    while last > 0 and doc[last].lower_ in ("has", "had", "have"):
        last -= 1
    limit = max(last - MAX_NAMES, verb.sent.start)
    if last <= limit or doc[last].text != ",":
        return None
    comma = next((at for at in range(last - 1, limit, -1) if doc[at].text == ","), limit)
    which = next((at for at in range(comma - 1, limit, -1) if doc[at].tag_ in ("WDT", "WP")), comma)
    phrases = doc[which + 1 : comma], doc[comma + 1 : last]
    named = all(phrase and all(token.pos_ in _IN_PHRASE for token in phrase) for phrase in phrases)
    return doc.tokens(which + 1, comma).root if named and doc[which + 1].pos_ != "ADP" else None


def stands_for(subject: Token, verb: Token) -> Token:
    """Return the noun that "which" or "that" stands for; "who" is a speaker as printed, as "he" is."""
    if subject.lower_ == "which" and (agent := _before_day(subject)) is not None:
        return agent
    if subject.tag_ not in ("WP", "WDT") or verb.dep_ != "relcl" or subject.lower_ == "who":
        return subject
    if (some := _several_of(verb)) is not None:
        return some
    before = subject.doc[subject.i - 2] if subject.i > 1 and subject.nbor(-1).text == "," else subject
    if before.ent_type_ == "ORG" and verb.head.is_ancestor(before):
        while before.head.ent_type_ == "ORG":
            before = before.head
        if before.head.lower_ in ("from", "by") and before.head.head == verb.head:
            return before  # a decision from the Board of Elections, which ruled
    return verb.head


def _several_of(verb: Token) -> Token | None:
    """Return those of one thing whom a relative clause is of by its verb: members of the board that have warned that..."""
    thing, first = verb.head, next((child for child in verb.lefts if child.dep_ in ("aux", "auxpass")), verb)
    if first.tag_ != "VBP" or thing.tag_ not in ("NN", "NNP") or thing.dep_ != "pobj" or thing.head.lower_ != "of":
        return None
    return thing.head.head if thing.head.head.tag_ == "NNS" else None


def _before_day(which: Token) -> Token | None:
    """Return by whom something was done on a day that stands before "which": was rejected by the council on Monday, which said."""
    at = which.i - 2
    while at > 0 and (which.doc[at].ent_type_ in WHEN or which.doc[at].lower_ in ("on", "in")):
        at -= 1
    noun = which.doc[max(at, 0)]
    return noun if at < which.i - 2 and noun.dep_ == "pobj" and noun.head.lower_ == "by" else None
