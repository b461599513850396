"""A headline whose words all begin with capitals, as the sentence that it is: Bell Urges Council to Pay for Hall.

The models take such words for names, and verbs for parts of them. What the body prints in small letters is no name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MIN_LONG, LONG = 3, 4  # words of so many letters, all with a capital, before a line is taken for such a headline
MAX_WORDS = 40  # of a headline; a longer line is none
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_WITHIN = re.compile(r"[a-z,;] (?=[A-Z])")  # before a capital within a sentence of the body
_ENDS = ("", "s", "es", "d", "ed", "ing", "e")  # of the forms of a word
_OPENING = (":", "–", "—", "|")  # before a word that begins a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """How a text prints its words."""

    words: frozenset[str]  # as printed
    names: frozenset[str]  # with a capital within a sentence
    text: str


def printed(text: str) -> Printed:
    """Return how a text prints its words."""
    names = (_WORD.match(text, within.end()) for within in _WITHIN.finditer(text))
    return Printed(words=frozenset(_WORD.findall(text)), names=frozenset(match[0] for match in names if match), text=text)


def as_sentence(text: str, body: Printed, others: frozenset[str], bodies: frozenset[str]) -> str:
    """Return a headline of the same length, its words in small letters where the body prints them so, or they are among `others`.

    `bodies` are words that names of bodies end in; they keep their capital after another one: State Department.

    Lines that do not give all their long words a capital come back as they are; so do the first word, and what the body prints with a
    capital within its sentences.
    """
    words = list(_WORD.finditer(text))
    long = [word[0] for word in words if len(word[0]) >= LONG]
    if not MIN_LONG <= len(long) <= len(words) <= MAX_WORDS or not all(word[0].isupper() and word[1:].islower() for word in long):
        return text
    small = list(text)
    for at, (word, following) in enumerate(zip(words, [*words[1:], None], strict=True)):
        before, plain = text[: word.start()], word[0].lower()
        opens = before[-1:] != " " or before.rstrip()[-1:] in _OPENING
        beside = following is not None and following.start() == word.end() + 1
        joined = text[word.start() : following.end()] if following is not None else ""
        known = word[0] in body.names or (joined != "" and joined in body.text)  # White House
        body_part = beside and following is not None and following[0].lower() in bodies and plain not in others  # State Department
        kept = text[words[at - 1].start()] == small[words[at - 1].start()] if at else True
        body_end = plain in bodies and kept and small[words[at - 1].start()].isupper()
        if opens or known or body_part or body_end:
            continue
        if plain in others or not _forms(plain).isdisjoint(body.words):
            small[word.start()] = plain[0]
    return "".join(small)


def _forms(word: str) -> set[str]:
    """Return a word in its other forms: votes, vote, voted, voting; denies, deny, denied."""
    stems = {word.removesuffix(end) for end in _ENDS if word.endswith(end)}
    stems |= {stem.removesuffix("i") + "y" for stem in stems if stem.endswith("i")} | {stem.removesuffix("y") + "i" for stem in stems}
    return {stem + end for stem in stems for end in _ENDS}
