"""What the furniture of pages says, in the page's language and in English: the words of languages/xx.toml, table [boilerplate].

Looks at one line and nothing around it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.language import load_language

MAX_PHRASE = 12  # words; longer whole lines are listed nowhere
MAX_WORDS = 70  # words; a longer line is somebody's prose, whatever it mentions
OTHERS = "all"  # languages/all.toml: the furniture of languages that have no file of their own

_GLYPHS = "0123456789"  # an icon of a font comes out as a digit glued to the word: "8Previous article"
_AFTER_DIGITS = ":"  # the character after the last of them
_WORD = re.compile(r"\w+")
_BRACKETS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]")  # what is escaped or a set of characters has none

Test = Callable[[str], "re.Match[str] | None"]


@dataclass(frozen=True, slots=True)
class Phrases:
    """The furniture of one language. Lines are as plain makes them."""

    whole: dict[str, str]  # key of a line to its reason
    headers: dict[str, str]  # the same, of lines that open a block
    tests: dict[str, tuple[tuple[str, Test], ...]]  # a word to reasons, and what a line with the word must pass
    triggers: frozenset[str]  # the words of tests

    def reason(self, text: str, words: Sequence[str]) -> str | None:
        """Return why the line is furniture, None where nothing in it says so."""
        if len(words) <= MAX_PHRASE:
            key = " ".join(words)
            if reason := self.headers.get(key) or self.whole.get(key):
                return reason
        if len(words) <= MAX_WORDS:
            glued = bool(words) and min(words) < _AFTER_DIGITS  # digits come before letters
            for word in words if glued or not self.triggers.isdisjoint(words) else ():
                for reason, test in self.tests.get(word.lstrip(_GLYPHS) if glued else word, ()):
                    if test(text):
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
    tests: dict[str, list[tuple[str, Test]]] = {}
    for table in tables:
        for reason, lines in table["phrases"].items():
            whole.update((plain(line), reason) for line in lines)
        for reason, lines in table["headers"].items():
            headers.update((plain(line), reason) for line in lines)
        for reason, by_word in table["patterns"].items():
            for word, pattern in by_word.items():
                tests.setdefault(word, []).extend((reason, test) for test in compiled(pattern))
    return Phrases(whole, headers, {word: tuple(found) for word, found in tests.items()}, frozenset(tests))


def compiled(pattern: str) -> Iterator[Test]:
    """Yield one test for the alternatives that begin a line and one for those that stand anywhere.

    The first need no search: a search for "^more" looks at every character of the line.
    """
    first: list[str] = []
    anywhere: list[str] = []
    for alternative in _alternatives(pattern):
        (first if alternative.startswith("^") else anywhere).append(alternative)
    if first:
        yield re.compile("|".join(first), re.IGNORECASE).match
    if anywhere:
        yield re.compile("|".join(anywhere), re.IGNORECASE).search


def _alternatives(pattern: str) -> Iterator[str]:
    """Yield what stands between the bars of a pattern that are in no brackets."""
    start = depth = 0
    for match in _BRACKETS.finditer(pattern):
        mark = match[0]
        depth += (mark == "(") - (mark == ")")
        if mark == "|" and not depth:
            yield pattern[start : match.start()]
            start = match.end()
    yield pattern[start:]
