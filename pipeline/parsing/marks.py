"""Quote marks: which stretches of a paragraph stand between them.

Reads characters, not words: what a quoted stretch is (a statement, a title, a scare quote) is for quotes.py to say.
One odd mark costs no more than its own stretch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, NamedTuple

Side = Literal["open", "close", "either"]

_DOUBLE = '"“”„‟«»″'
# Both are alternatives that each begin with a character of their own, which the engine then looks for: a fourth of the time of sets.
_MARK = re.compile("'''|''|``|‘‘|’’’|’’|" + r",,(?=\w)|" + "|".join("\"“”„‟«»″‘’‚‹›'`"))
_ANY = re.compile("|".join('"“”„‟«»″‘‚‹`') + r"|''|,,|'(?<!\w')|’(?!\w)")  # no apostrophe within a word: half of all paragraphs have none
_OPENING = frozenset(("“", "„", "‟", "«", "``", ",,", "‘", "‘‘", "‚", "‹", "`"))
_CLOSING = frozenset(("”", "»", "’", "’’", "’’’", "›", "''", "'''"))
_OPENED = re.compile("|".join(("“", "„", '"', "‘‘", "``")))  # what two single closing marks may close as one
# Before an opening mark and after a closing one; dashes, brackets and the other kind of marks stand on both sides.
_BEFORE = frozenset(" \t\n\u00a0([{—–-/‘“\"'…")
_AFTER = frozenset(" \t\n\u00a0)]}—–-/.,;:!?’”\"'…")
_ELISION = re.compile(r"(?:\d\d(?:s|\b)|n\b|til\b|em\b|cause\b|tis\b|twas\b|round\b|bout\b|hood\b)", re.IGNORECASE)
_OWNS = re.compile(r"s\b")  # after the mark for whose something is
_FEET = re.compile(r"\d['’′]\s?\d{1,2}$")  # what stands before the mark for inches
_CLOSED_NEXT = re.compile("[^“”]*”")  # what follows a mark for inches in a stretch: he is like 6’2”,” she said
_CREDIT = re.compile(r", (?:[^\W\d_a-zß-ÿ]|s?he\b)")  # a comma before who says it
_STOP = re.compile(r"[.?!]\s+(?=[A-Z])")
_WORD = re.compile(r"[^\W\d_]{3,}(?:[-’'][^\W\d_]+)*[,.!?]?")  # one that may stand alone between single marks: not rock 'n' roll
MAX_KEPT = 256  # paragraphs whose stretches are kept: an article's, of which speakers are asked for after quotes
MIN_GOING_ON = 5  # words of a paragraph in single marks that the next one goes on; a shorter one may be a heading with an odd mark
MAX_POSSESSIVES = 3  # in a stretch between single marks: ‘We back the nurses’ claim and the drivers’ claim,’


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A stretch between quote marks. Offsets in the paragraph's text, code points, end exclusive."""

    start: int  # of what is inside
    end: int
    outer_start: int  # with the marks, where they stand
    outer_end: int
    opened: bool  # False: no opening mark, the stretch begins where the paragraph or sentence does
    closed: bool  # False: no closing mark, the stretch ends where the paragraph does


class _Mark(NamedTuple):
    start: int
    end: int
    side: Side
    single: bool


@lru_cache(maxsize=MAX_KEPT)
def marked(text: str) -> tuple[Marked, ...]:
    """Return the outermost quoted stretches of a paragraph, in order; what is quoted inside them is part of them."""
    if not _ANY.search(text):
        return ()
    marks = list(_marks(text))
    doubles = [_closed_by_single(m, marks, text) for m in _pair([mark for mark in marks if not mark.single], text)]
    covered = bytearray(len(text) + 1)
    for m in doubles:
        covered[m.outer_start : m.outer_end] = b"\1" * (m.outer_end - m.outer_start)
    singles = _pair([mark for mark in marks if mark.single and not covered[mark.start]], text)
    kept = [m for m in singles if m.opened and (m.closed or _may_go_on(m, text)) and _is_quotable(text[m.start : m.end])]
    kept = [m for m in kept if not any(covered[m.outer_start : m.outer_end])]
    return tuple(sorted(doubles + kept, key=lambda m: m.outer_start))


def _closed_by_single(stretch: Marked, marks: list[_Mark], text: str) -> Marked:
    """Return a stretch that no double mark closes up to the single one beside a comma that was meant to: “The hall is old,’ said Bell.

    Not where a single mark opens before it (“He said, ‘I go,’ and left), nor after a possessive: “The nurses’, or anybody's, hall.
    """
    if stretch.closed:
        return stretch
    for mark in (mark for mark in marks if mark.single and stretch.start < mark.start < stretch.end):
        if mark.side != "close":
            return stretch
        if text[mark.start - 1] == "," or _CREDIT.match(text, mark.end):
            return replace(stretch, end=mark.start, outer_end=mark.end, closed=True)
    return stretch


def _may_go_on(stretch: Marked, text: str) -> bool:
    """Whether a single mark that nothing closes opens what a colon leads to: She added: ‘I am tired.

    Or a paragraph of a quote that the next ones go on: ‘The hall is cold. We have waited for years.
    """
    if text[stretch.outer_start : stretch.start] != "‘":
        return False
    whole = stretch.outer_start == 0 and text[stretch.end - 1] in ".?!" and len(text[stretch.start :].split()) >= MIN_GOING_ON
    return whole or text.endswith(": ", 0, stretch.outer_start)


def _is_quotable(words: str) -> bool:
    """Whether what stands between single marks may be quoted: several words, or one that is no letter or number: a ‘joke’ of a plan."""
    return len(words.split()) > 1 or _WORD.fullmatch(words) is not None


def _marks(text: str) -> Iterator[_Mark]:
    opened = _OPENED.search(text)
    first, closes_two = opened.start() if opened is not None else len(text), "’’" in text or "''" in text
    for match in _MARK.finditer(text):
        sign, start, end = match[0], match.start(), match.end()
        if (sign == "‘‘" and not closes_two) or (sign == "’’" and start < first):  # ‘He said ‘no’’
            side: Side = "open" if sign == "‘‘" else "close"
            yield from (_Mark(at, at + 1, side, single=True) for at in (start, start + 1))
            continue
        before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
        single = len(sign) == 1 and sign not in _DOUBLE
        if single and _is_apostrophe(text, start, before=before, after=after):
            continue
        if sign == '"' and before.isdigit() and after == "+":
            continue  # a 70"+ screen
        if (sign in '"″' or (sign == "”" and _CLOSED_NEXT.match(text, end))) and _FEET.search(text, max(0, start - 5), start):
            continue
        yield _Mark(start, end, _side(sign, before, after), single=single)


def _is_apostrophe(text: str, start: int, *, before: str, after: str) -> bool:
    """Whether a single mark is part of a word: don't, '90s, the workers' union, the U.S.'s exit."""
    if before.isalnum() and after.isalnum():
        return True
    if not before.isalnum() and after.isalnum():
        owns = before == "." and text[start - 2 : start - 1].isupper() and _OWNS.match(text, start + 1) is not None
        return owns or bool(_ELISION.match(text, start + 1)) or text[start] == "’"
    return False


def _side(sign: str, before: str, after: str) -> Side:
    """Return the side a mark is on: by what stands around it, and by its shape where that does not tell."""
    may_open = before in _BEFORE and not after.isspace()
    may_close = after in _AFTER and not before.isspace()
    if may_open != may_close:
        return "open" if may_open else "close"
    return "open" if sign in _OPENING else "close" if sign in _CLOSING else "either"


def _pair(marks: list[_Mark], text: str) -> list[Marked]:
    """Return the outermost pairs. An opening mark while one is open nests if two closing ones follow, else replaces it."""
    found: list[Marked] = []
    opened: _Mark | None = None
    depth = 0
    for at, mark in enumerate(marks):
        side = _side_within(marks, at, text, opened=opened, first=not found)
        if side == "open" and opened and _nests(marks, at):
            depth += 1
        elif side == "open":
            found += [_unclosed(opened, mark.start, text)] if opened else []
            opened, depth = mark, 0
        elif side == "either":
            continue
        elif depth:
            depth -= 1
        elif opened:
            found.append(Marked(start=opened.end, end=mark.start, outer_start=opened.start, outer_end=mark.end, opened=True, closed=True))
            opened = None
        elif _is_turned(mark, marks[at + 1 :], text):
            opened, depth = mark, 0
        elif not found and not mark.single:
            start = _last_sentence(text, mark.start) if mark.side == "close" and _ends_nothing(marks[at + 1 :]) else 0
            found.append(Marked(start=start, end=mark.start, outer_start=start, outer_end=mark.end, opened=False, closed=True))
    if opened:
        found.append(_unclosed(opened, len(text), text))
    return [m for m in found if text[m.start : m.end].strip()]


def _side_within(marks: list[_Mark], at: int, text: str, *, opened: _Mark | None, first: bool) -> Side:
    """Return the side of a mark by what is `opened` before it: "either" for an apostrophe. `first`: no stretch is found so far.

    After one the last mark of a paragraph opens what goes on in the next: "It helps," she said, "but it is late.
    """
    mark = marks[at]
    if opened and mark.single and _is_possessive(mark, marks[at + 1 : at + 1 + MAX_POSSESSIVES], text):
        return "either"
    anything, following = opened is not None, marks[at + 1 : at + 2]
    opens = not (anything or first or following)
    if not text[mark.end :].strip() or (not opens and _closes(mark, following, text, anything=anything)):
        return "close"  # nothing is left to open
    return mark.side if mark.side != "either" else "close" if anything else "open"


def _is_possessive(mark: _Mark, following: list[_Mark], text: str) -> bool:
    """Whether a mark after an s is an apostrophe, since the stretch is closed only after it: ‘We back the nurses’ claim,’ said Bell.

    So is one for a g that is not said: ‘Lyin’ Ted’.
    """
    short = text.endswith("in", 0, mark.start)
    if (
        not (short or text[mark.start - 1] in "sS")
        or text[mark.end : mark.end + 1] != " "
        or not text[mark.end + 1 : mark.end + 2].isalpha()
    ):
        return False
    for other in following:
        if other.side != "close":
            return False
        if short or text[other.start - 1] in ",.?!" or text[other.end : other.end + 1] in (",", "."):
            return True
    return False


def _is_turned(mark: _Mark, following: list[_Mark], text: str) -> bool:
    """Whether a closing mark opens: its space on the wrong side (she said," It helps"), or nothing before it (” … it helps,” she said)."""
    apart = text[mark.start : mark.end] in ('"', "''") and text[: mark.start].endswith(",")
    return (apart or mark.start == 0) and _ends_nothing(following)


def _closes(mark: _Mark, following: list[_Mark], text: str, *, anything: bool) -> bool:
    """Whether an opening mark closes what is open, its space on the wrong side: "It helps, "she said. No closing mark may follow it.

    Where it is not `anything` that is open, what it closes began in another paragraph, and a small letter must follow.
    """
    if mark.side != "open" or text[mark.start : mark.end] not in ('"', "''", "“"):
        return False
    if not anything and (text[mark.start] == "“" or not text[mark.end : mark.end + 1].islower()):
        return False
    return (
        text[mark.start - 1 : mark.start] == " "
        and text[mark.start - 2 : mark.start - 1] in (",", "?", "!")
        and not any(other.side == "close" for other in following)
    )


def _ends_nothing(following: list[_Mark]) -> bool:
    """Whether a closing mark that nothing opened is odd: another one follows that nothing opens either."""
    return bool(following) and following[0].side == "close"


def _last_sentence(text: str, end: int) -> int:
    """Return where the last sentence before a position begins, so that an odd mark costs no more than that."""
    return max((match.end() for match in _STOP.finditer(text, 0, end)), default=0)


def _nests(marks: list[_Mark], at: int) -> bool:
    """Whether the opening mark at `at` begins a quote within a quote."""
    sides = [mark.side for mark in marks[at + 1 : at + 3]]
    return sides in (["close", "close"], ["close", "either"], ["either", "close"])


def _unclosed(mark: _Mark, end: int, text: str) -> Marked:
    while end > mark.end and text[end - 1].isspace():
        end -= 1
    return Marked(start=mark.end, end=end, outer_start=mark.start, outer_end=end, opened=True, closed=False)
