"""Text made safe and even, with the way back to where each character stood.

Two needs, two functions: `clean` makes the text that is stored and that all offsets count in; `guard` makes what the model may
see of it, and keeps a map, because a tokenizer is quadratic on a run of marks.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

MAX_RUN = 8  # marks of punctuation in a row; a run of n costs the tokenizer n squared (1,000: 0.2 s, 10,000: minutes)
MAX_TOKEN = 200  # characters without a space; no word is longer, an encoded file is

MIN_ODD = 1_000  # characters of a paragraph that is looked at for words; shorter ones are rules, tables and addresses
MIN_WORDS = 0.5  # of its characters stand in words; of prose some 0.8 do, of tables of figures 0.6
MIN_PIECE = 3.25  # characters to a word or mark; prose has five, its densest paragraphs 3.5. A parse takes a step for each
MAX_ODD = 200  # characters of an odd text that are parsed
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])[’‘](?=[A-Za-z])|(?<= \d)’(?=s )")  # don’t, BBC Radio 4’s guests
_POSSESSIVE = re.compile(r"(?<=s)’(?= [a-z])")  # the workers’ union; a closing mark where a single one opens
_PIECE = re.compile(r"\w+|[^\w\s]")

# Controls but tab and line feed, surrogates, bidi overrides, zero-width marks and byte-order marks. ZWJ and ZWNJ stay: emoji
# and some scripts need them. Source: Unicode 16, general categories Cc, Cs and part of Cf.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u00ad]")
_LINE_END_MARKS = "\r\x0b\x0c\x85\u2028\u2029"
_LINE_ENDS = re.compile(f"\r\n|[{_LINE_END_MARKS}]")
_TOO_MUCH = re.compile(rf"([^\w\s])(?:[^\w\s]){{{MAX_RUN},}}|\S{{{MAX_TOKEN + 1},}}")


def clean(text: str) -> str:
    """Return the text in NFC, without unwanted characters, each line with single spaces and no edges. Line breaks stay."""
    if any(mark in text for mark in _LINE_END_MARKS):
        text = _LINE_ENDS.sub("\n", text)
    text = unicodedata.normalize("NFC", _UNWANTED.sub("", text))
    return "\n".join(line if _is_even(line) else " ".join(line.split()) for line in text.split("\n"))


def _is_even(line: str) -> bool:
    """Return whether the line has single spaces and no edges: all other white space is not printable. Three times as fast as to split."""
    return line.isprintable() and "  " not in line and line == line.strip(" ")


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return start and end of each paragraph: what stands between blank lines."""
    return [match.span() for match in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text)]


@dataclass(frozen=True, slots=True)
class Guarded:
    """A text that is safe to parse. `offset(i)` is where its character i stands in the text it was made from."""

    text: str
    cuts: tuple[tuple[int, int], ...]  # (position in text, characters left out before it), in order
    whole: bool = True  # False: only the beginning of an odd text

    def offset(self, position: int) -> int:
        """Return where the character at `position` stands in the original; the end maps to the end."""
        return position + sum(length for at, length in self.cuts if at <= position) if self.cuts else position


def guard(text: str) -> Guarded:
    """Return the text with runs of marks cut to MAX_RUN and words to MAX_TOKEN, and the way back; of an odd one only the beginning."""
    if is_odd(text):
        kept = guard(text[:MAX_ODD])
        return Guarded(kept.text, (*kept.cuts, (len(kept.text), len(text) - MAX_ODD)), whole=False)
    pieces: list[str] = []
    cuts: list[tuple[int, int]] = []
    done = length = 0
    for match in _TOO_MUCH.finditer(text):
        keep = match.start() + (MAX_RUN if match[1] else MAX_TOKEN)
        pieces.append(text[done:keep])
        length += keep - done
        done = match.end()
        cuts.append((length, done - keep))
    pieces.append(text[done:])
    return Guarded("".join(pieces), tuple(cuts))


def plain(text: str) -> str:
    """Return a text of the same length with the usual dash, and the straight apostrophe within words and after an s.

    The models have hardly seen the others. After an s an apostrophe stays where a single mark opens, which it may close.
    """
    text = _APOSTROPHE.sub("'", text).replace("―", "—")
    return text if "‘" in text else _POSSESSIVE.sub("'", text)


def is_odd(text: str) -> bool:
    """Return whether a paragraph is hardly made of words: rows of marks, brackets, single letters, encoded bytes."""
    if len(text) < MIN_ODD:
        return False
    pieces = _PIECE.findall(text)
    in_words = sum(len(piece) for piece in pieces if len(piece) <= MAX_TOKEN and (piece[0].isalnum() or piece[0] == "_"))
    return in_words < MIN_WORDS * len(text) or len(pieces) * MIN_PIECE > len(text)
