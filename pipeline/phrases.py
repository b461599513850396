"""What the furniture of pages says, in the page's language and in English: the words of languages/xx.toml, table [boilerplate].

Looks at one line and nothing around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.language import load_language

MAX_PHRASE = 12  # words; longer whole lines are listed nowhere
MAX_WORDS = 70  # words; a longer line is somebody's prose, whatever it mentions
OTHERS = "all"  # languages/all.toml: the furniture of languages that have no file of their own

_GLYPHS = "0123456789"  # an icon of a font comes out as a digit glued to the word: "8Previous article"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Phrases:
    """The furniture of one language. Lines are as plain makes them."""

    whole: dict[str, str]  # key of a line to its reason
    headers: dict[str, str]  # the same, of lines that open a block
    patterns: dict[str, tuple[tuple[str, re.Pattern[str]], ...]]  # a word to reasons and patterns

    def reason(self, text: str, words: Sequence[str]) -> str | None:
        """Return why the line is furniture, None where nothing in it says so."""
        if len(words) <= MAX_PHRASE:
            key = " ".join(words)
            if reason := self.headers.get(key) or self.whole.get(key):
                return reason
        if len(words) <= MAX_WORDS:
            for word in words:
                for reason, pattern in self.patterns.get(word.lstrip(_GLYPHS), ()):
                    if pattern.search(text):
                        return reason
        return None

    def opens(self, words: Sequence[str]) -> str | None:
        """Return the kind of block that the line opens, None where it opens none."""
        return self.headers.get(" ".join(words)) if len(words) <= MAX_PHRASE else None


def plain(text: str) -> str:
    """Return the line's words in lower case, without marks: what two lines that say the same have in common."""
    return " ".join(_WORD.findall(text.lower()))


@cache
def load_phrases(code: str | None) -> Phrases:
    """Return the phrases of a language: its own, and the English ones, which stand on pages of every language."""
    names = ["en"] if code == "en" else [code or OTHERS, OTHERS, "en"]
    tables = [
        language.sections["boilerplate"] for name in names if (language := load_language(name)) and "boilerplate" in language.sections
    ]
    whole: dict[str, str] = {}
    headers: dict[str, str] = {}
    patterns: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for table in tables:
        for reason, lines in table["phrases"].items():
            whole.update((plain(line), reason) for line in lines)
        for reason, lines in table["headers"].items():
            headers.update((plain(line), reason) for line in lines)
        for reason, by_word in table["patterns"].items():
            for word, pattern in by_word.items():
                patterns.setdefault(word, []).append((reason, re.compile(pattern, re.IGNORECASE)))
    return Phrases(whole, headers, {word: tuple(found) for word, found in patterns.items()})
