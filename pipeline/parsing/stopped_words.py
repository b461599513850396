"""Words in capitals whose full stop ends no sentence, as an article prints them: the ID. Wagon, all ID. models.

The model ends a sentence there. Which words have a full stop in every article is for the language file.
"""

from __future__ import annotations

import re
from collections.abc import Set

_WORD = re.compile(r"\b([A-Z]{2,4})\b(\. [a-z]|\.)?")
_BEFORE_WORD = re.compile(r"\b([A-Z]{2,4})\.(?= (\w+))")
_READ_AS = "X"  # a letter in the place of the full stop
MIN_PRINTED = 2  # times in an article


def stopped_words(text: str) -> frozenset[str]:
    """Return the words that an article never prints without a full stop, and once before a small letter; not: an ID. It was an ID card."""
    printed: dict[str, list[str]] = {}
    for match in _WORD.finditer(text):
        printed.setdefault(match[1], []).append(match[2] or "")
    return frozenset(
        word for word, stops in printed.items() if len(stops) >= MIN_PRINTED and all(stops) and any(len(stop) > 1 for stop in stops)
    )


def read_on(text: str, stopped: Set[str], plain: Set[str]) -> str:
    """Return a text of the same length in which the full stop of such a word is a letter, as in "IDX Wagon".

    Not before a plain word with a capital, which begins a sentence: We sold the ID. It was late.
    """

    def letter(match: re.Match[str]) -> str:
        begins = match[2][0].isupper() and match[2].lower() in plain
        return match[0] if match[1] not in stopped or begins else match[1] + _READ_AS

    return _BEFORE_WORD.sub(letter, text) if stopped else text
