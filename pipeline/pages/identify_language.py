"""Which language a text is in. No clock, no network; the model comes with py3langid."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable
from functools import cache

from pipeline.language import load_language

LINES = 3  # the longest of the page: body text, not menus
MORE_LINES = 9  # the longest, of which most are to be English where those three are not
PER_LINE = 150  # characters; five times as many cost five times as much, and are right in 1.000 of news pages against 0.993
MAX_WORD = 12  # characters to a word of plain letters; a text in another script has few of these words
MIN_SAMPLE = 40  # characters; fewer are a guess
MIN_LINE = 30  # characters; shorter lines are furniture, often in another language than the article
TAKEN_FOR = {"pcm": "en"}  # Nigerian Pidgin is what English full of names and tags looks like to it
COMMON = 0.18  # share of words that are common in English, from which on it is; others stay below 0.06, among English names 0.16

_WORD = re.compile(r"[a-z]+")


def identify_language(texts: Iterable[str], *, hint: str | None = None) -> str | None:
    """Return the ISO 639-1 code of the language of some lines; the hint (what the page declares) where they are too short to tell.

    Where the longest lines are not all in one language, as in an article with an answer as it was given, most of some more tell.
    """
    longest = [text[:PER_LINE] for text in heapq.nlargest(MORE_LINES, texts, key=len) if len(text) >= MIN_LINE]
    sample = " ".join(longest[:LINES])
    if len(sample) < MIN_SAMPLE:
        return hint
    if _is_english(sample) or sum(_is_english(line) for line in longest) * 2 > len(longest):
        return "en"
    import py3langid  # 0.1 s and 30 MB: only for those who extract something else than English

    found = str(py3langid.classify(sample)[0])
    return TAKEN_FOR.get(found, found)


def _is_english(text: str) -> bool:
    """Whether enough of a text's words are common in English."""
    words = _WORD.findall(text.lower())
    return len(words) * MAX_WORD >= len(text) and sum(word in _common() for word in words) >= COMMON * len(words)


@cache
def _common() -> frozenset[str]:
    """Return words that stand in any English text and in few others."""
    english = load_language("en")
    return frozenset(english.sections["boilerplate"]["common"] if english else ())
