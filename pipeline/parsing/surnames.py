"""Surnames that the model reads as a time or number: Postecoglou, once the article has named Ange Postecoglou.

Mends the kinds of single words, all of an article's paragraphs at once; the parse stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from pipeline.parsing.tree import Doc, Tokens

_COUNTED = frozenset(("DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "MONEY", "PERCENT"))  # types that no name has
_CALENDAR = re.compile(
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|"
    "Spring|Summer|Autumn|Winter|Christmas|Easter"
)


def mend_surnames(docs: Sequence[Doc]) -> None:
    """Give single words that are surnames of persons named in full that type, where the model takes them for a time or number."""
    counted = [(doc, at) for doc in docs for at, ent in enumerate(doc.ents) if ent.label_ in _COUNTED and _may_be_surname(ent)]
    if not counted:
        return
    full = (ent for ent in chain.from_iterable(doc.ents for doc in docs) if ent.label_ == "PERSON" and len(ent) > 1)
    surnames = {ent[-1].text for ent in full}
    for doc, at in counted:
        ent = doc.ents[at]
        if ent[0].text in surnames:
            ent[0].ent_type_ = "PERSON"
            doc.ents = (*doc.ents[:at], doc.tokens(ent.start, ent.end, "PERSON"), *doc.ents[at + 1 :])


def _may_be_surname(ent: Tokens) -> bool:
    """Whether what the model takes for a time or number is a single word with a capital: not May, Monday or Five."""
    word = ent[0]
    return len(ent) == 1 and word.tag_ == "NNP" and word.text.istitle() and word.text.isalpha() and not _CALENDAR.fullmatch(word.text)
