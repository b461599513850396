"""Names of persons whose family name comes first: Moon Jae-won, Yoon Suk Hwa, as Koreans and people of Taiwan print them.

The model cuts many of them at the hyphen, or after two of three words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.naming.names import Names
from pipeline.parsing.tree import Doc, Tokens

GIVEN = 2  # syllables of a given name
_SYLLABLE = re.compile(r"[bcdghjklmnprstwyz]{0,2}[aeiouwy]{1,3}(?:ng|ck|[klmnpt])?", re.IGNORECASE)


def family_first(doc: Doc, names: Names) -> Iterator[Tokens]:
    """Yield the persons whose family name comes first, with all of their given name: President Moon Jae-won, Yoon Suk Hwa."""
    for family in doc[: max(len(doc) - GIVEN, 0)]:
        if family.is_title and family.lower_ in names.family_first and doc[family.i + 1].is_title:
            end = _end(doc, family.i + 1)
            if end is not None:
                yield doc.tokens(family.i, end)


def _end(doc: Doc, start: int) -> int | None:
    """Return where a given name of two syllables ends, None where there is none: Jae-won, Suk Hwa; not: Hill Road, Lane-based."""
    hyphen = doc[start + 1].text == "-" and not doc[start].whitespace_ and not doc[start + 1].whitespace_
    last = start + 1 + hyphen
    if last >= len(doc) or not (_SYLLABLE.fullmatch(doc[start].text) and _SYLLABLE.fullmatch(doc[last].text)):
        return None
    if hyphen:
        return last + 1
    named = all(token.is_title and token.pos_ == "PROPN" for token in doc[start : last + 1]) and doc[start].ent_type_ == "PERSON"
    goes_on = last + 1 < len(doc) and doc[last + 1].text in ("-", "–")
    return last + 1 if named and not goes_on else None
