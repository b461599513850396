"""A paragraph laid out for reading: which tokens stand between quote marks, and where sentences end around them.

The parser's sentence ends are of no use near quote marks, so these come from punctuation.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import compress, product

from pipeline.parse import Paragraph
from pipeline.parsing.marks import Marked, marked
from pipeline.parsing.tree import Doc, Token

_ENDS = frozenset(".?!…")
_CLOSERS = frozenset(("'", "’", "''", "”", '"', "»", ")", "]"))
_BEGINNINGS = frozenset(("(", "[", "—", "–", "-", "--", "•", "*", "$", "£", "€", "#", "@"))
_STOPS = frozenset("".join(signs) for length in (1, 2, 3) for signs in product(".?!…", repeat=length))  # tokens that end a sentence
_MONTHS = frozenset(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"))
_SHORT = frozenset(("ST", "FT", "MT", "PT"))  # what a place in capitals begins with, before a full stop
# A place, a day and an agency, with an agency between slashes.
_SENT = re.compile(r"[A-Z][A-Z .'’-]+, [A-Z][^/\n]{2,16}/[A-Z][^/\n]{1,24}/\.?\s+")
OUTSIDE = -1

Run = tuple[int, int]  # tokens, end exclusive

MONTH = 3  # letters of a month that is shortened
MIN_CAPITALS = 3  # letters of a place in capitals at the head of a dispatch
MAX_CREDIT = 5  # tokens of a name and a verb of saying
MAX_TOWN = 4  # tokens of a place before its land
MAX_DAY = 4  # tokens of a comma, a day and a dash
MAX_PLACE = 8  # tokens of a place and a day, and of an agency
MAX_DATELINE = 14  # tokens from there to its dash: "WASHINGTON, Sept. 3 (Reuters) -"
MAX_SENT = MAX_DATELINE + MAX_DAY  # tokens in which every dash stands that ends a dateline


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A quoted stretch in tokens, end exclusive; `outer` has the marks in it."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    marked: Marked


@dataclass(frozen=True, kw_only=True, eq=False)
class Layout:
    """The tokens of a paragraph, its quoted stretches and its sentences."""

    doc: Doc
    text: str  # of the doc, which takes its time to tell
    words: list[str]  # of each token
    lower: list[str]  # the same in lower case
    vocabulary: frozenset[str]  # each of these once: what a paragraph does not have need not be looked for in a sentence
    stretches: tuple[Stretch, ...]
    inside: list[int]  # for each token the number of the stretch it stands in, marks included, or OUTSIDE

    @cached_property
    def sentences(self) -> tuple[Run, ...]:
        """The sentences, read where they are first asked for: a paragraph without a cue or mark may never be."""
        return tuple(_sentences(self))

    @cached_property
    def begins(self) -> frozenset[int]:
        """The first token of each sentence."""
        return frozenset(start for start, _ in self.sentences)


DASHES = frozenset(("-", "–", "—", "--"))


def is_pause(token: Token) -> bool:
    """Return whether a comma stands here, or a closing mark with one before it: Law ‘must stay,’ says Bell."""
    return token.text == "," or (token.is_quote and token.i > 0 and token.nbor(-1).text == ",")


def is_dash(token: Token) -> bool:
    """Whether the token is a dash between words, no hyphen within one; its space may stand before it alone: (Transmar) -The mayor said."""
    apart = token.whitespace_ or token.text in ("–", "—", "--") or (token.i > 0 and token.nbor(-1).whitespace_)
    return token.text in DASHES and bool(apart)


def places(words: list[str], wanted: frozenset[str]) -> Iterator[int]:
    """Yield where one of some words stands. Looks at every word of an article, so without a loop of its own."""
    return compress(range(len(words)), map(wanted.__contains__, words))


def before_semicolon(page: Layout, start: int, end: int) -> int:
    """Return where the part of a sentence that holds a token ends: at a semicolon outside quote marks, else where the sentence does."""
    if ";" not in page.vocabulary:
        return end
    return next((at for at in range(start, end) if page.words[at] == ";" and page.inside[at] == OUTSIDE), end)


def layout(paragraph: Paragraph, verbs: Container[str]) -> Layout:
    """Return how the paragraph is laid out; `verbs` has the forms of verbs of saying."""
    doc, text = paragraph.doc, paragraph.text
    stretches = tuple(_stretches(paragraph, verbs))
    inside = [OUTSIDE] * len(doc)
    for number, stretch in enumerate(stretches):
        for at in range(stretch.outer_start, stretch.outer_end):
            inside[at] = number
    vocabulary = frozenset(doc.lower)
    return Layout(doc=doc, text=text, words=doc.words, lower=doc.lower, vocabulary=vocabulary, stretches=stretches, inside=inside)


def _stretches(paragraph: Paragraph, verbs: Container[str]) -> list[Stretch]:
    found = marked(paragraph.text)
    if not found:
        return []
    doc, starts = paragraph.doc, paragraph.doc.starts
    made = []
    for m in found:
        start, end = bisect_left(starts, m.start), bisect_left(starts, m.end)
        if start < end:
            outer_start = max(bisect_right(starts, m.outer_start) - 1, 0)
            made.append(
                Stretch(start=start, end=end, outer_start=outer_start, outer_end=max(bisect_left(starts, m.outer_end), end), marked=m)
            )
    if made and not made[-1].marked.closed:
        turned = _before_credit(doc, made[-1], verbs) if len(made) == 1 else None
        made[-1] = turned or _without_credit(doc, made[-1], verbs)
    return made


def _before_credit(doc: Doc, stretch: Stretch, verbs: Container[str]) -> Stretch | None:
    """Return what stands before a mark that begins with who says it, its space on the wrong side: But it takes time, "Bell said."""
    at = stretch.start
    while at < stretch.end and at - stretch.start < MAX_CREDIT and doc[at].pos_ == "PROPN":
        at += 1
    if at == stretch.start or at + 1 >= len(doc) or not _says(doc[at], verbs) or doc[at + 1].text != ".":
        return None
    comma, mark = stretch.outer_start - 1, stretch.marked
    if comma < 1 or doc[comma].text not in (",", "?", "!") or doc[stretch.start - 1].whitespace_:
        return None
    before = replace(mark, start=0, end=mark.outer_start, outer_start=0, outer_end=mark.start, opened=False, closed=True)
    return Stretch(start=0, end=stretch.outer_start, outer_start=0, outer_end=stretch.start, marked=before)


def _without_credit(doc: Doc, stretch: Stretch, verbs: Container[str]) -> Stretch:
    """Return an unclosed stretch without who says it at its end: “The hall is old, Bell says. Such a closing mark was forgotten."""
    end = stretch.end - (doc[stretch.end - 1].text == ".")
    first = end
    while first > stretch.start and end - first <= MAX_CREDIT and (_may_be_who(doc[first - 1]) or _says(doc[first - 1], verbs)):
        first -= 1
    said = [at for at in range(first, end) if _says(doc[at], verbs)]
    if said not in ([first], [end - 1]) or end - first == 1 or first - 1 <= stretch.start or doc[first - 1].text != ",":
        return stretch
    until = doc[first - 1].idx + 1
    return replace(stretch, end=first, outer_end=first, marked=replace(stretch.marked, end=until, outer_end=until, closed=True))


def _may_be_who(token: Token) -> bool:
    """Whether a token may be part of who speaks: Ana Bell, she."""
    return token.pos_ == "PROPN" or token.lower_ in ("he", "she", "they")


def _says(token: Token, verbs: Container[str]) -> bool:
    return token.tag_ in ("VBD", "VBZ") and token.lower_ in verbs


def _sentences(page: Layout) -> list[Run]:
    words, inside = page.words, page.inside
    found: list[Run] = []
    begin, limit = _after_slashes(page) or _after_dateline(page.doc), len(words)
    begin = _after_credit(page.doc, begin) if "):" in words[begin : begin + MAX_DATELINE] else begin
    begin = _after_agency(page.doc, begin) if "(" in words[begin : begin + MAX_PLACE] else begin
    for at, ends in _pauses(page, begin):
        while at < limit and words[at].isspace():
            ends = ends or "\n" in words[at]
            at += 1
        if ends and at < limit and (inside[at] != OUTSIDE or _begins(words[at])):
            found.append((begin, at))
            begin = at
    return [*found, (begin, limit)] if begin < limit else found


def _pauses(page: Layout, begin: int) -> Iterator[tuple[int, bool]]:
    """Yield the tokens after which a sentence may end, in order, each with whether it does: stops, line breaks, ends of stretches."""
    words = page.words
    stops = [at + 1 for at in places(words, _STOPS) if page.inside[at] == OUTSIDE]
    lines = "\n" in page.text
    breaks = [at for at, word in enumerate(words) if "\n" in word and page.inside[at] == OUTSIDE] if lines else []
    pauses = dict.fromkeys(breaks, False) | dict.fromkeys(stops, True)
    for stretch in page.stretches:
        after = stretch.outer_end
        last = next((word for word in reversed(words[stretch.start : stretch.end]) if word not in _CLOSERS), words[stretch.outer_start])
        pauses[after] = last[-1] in _ENDS and not (after < len(words) and is_dash(page.doc[after]))
    return ((at, pauses[at]) for at in sorted(pauses) if at > begin)


def _after_dateline(doc: Doc) -> int:
    """Return the first token of the text proper: after LONDON (Reuters) - and the like."""
    first = next((token.i for token in doc if not token.is_space), len(doc))
    if first < len(doc) and not doc[first].is_upper and DASHES.isdisjoint(doc.words[first : first + MAX_SENT]):
        return first
    if first + 1 < len(doc) and "." in doc[first].text[1:-1] and is_dash(doc[first + 1]):
        return first + 2  # Vale.Net - The hall is closed
    if first + 2 < len(doc) and doc[first].ent_type_ == "GPE" and doc[first + 1].text in ("—", "–") and doc[first + 2].is_title:
        if any(is_dash(token) for token in doc[first + 2 : first + 2 + MAX_DATELINE]):
            return first  # Germany — Europe's largest economy — said
        return first + 2  # Paris — The hall is closed
    if (sent := _after_day(doc, first) or _after_land(doc, first)) is not None:
        return sent
    town = first + 2 if first + 2 < len(doc) and doc[first].text in _SHORT and doc[first + 1].text == "." else first  # ST. LOUIS (AP) —
    if town < len(doc) and len(doc[town].text) >= MIN_CAPITALS and doc[town].is_upper and doc[town].is_alpha:
        for token in doc[town : town + MAX_DATELINE]:
            if is_dash(token) or _dates(token):
                return token.i + 1
            described = token.i == town + 1 and token.is_lower and token.pos_ in ("NOUN", "ADJ", "ADV")
            if described or token.pos_ in ("VERB", "AUX", "PRON"):
                break  # GOP leader Ana Bell - who owns the hall - left
    return first


def _after_day(doc: Doc, first: int) -> int | None:
    """Return the token after a place, a day and a dash, None where there is none: Northport, May 28--The mayor said."""
    comma = next((at for at in range(first + 1, min(first + MAX_DATELINE, len(doc) - 4)) if doc[at].text == ","), None)
    if comma is None or not all(token.is_title for token in doc[first:comma]):
        return None
    month, day, dash = doc[comma + 1 : comma + 4]
    return dash.i + 1 if month.is_title and month.ent_type_ == day.ent_type_ == "DATE" and day.like_num and is_dash(dash) else None


def _after_land(doc: Doc, first: int) -> int | None:
    """Return the token after a place, its land and a dash, None where there is none: Northport, Belmarra (Transmar) – The mayor said.

    Not: Northport, Belmarra – the mayor's home – said.
    """
    comma = next((at for at in range(first + 1, min(first + MAX_TOWN, len(doc) - 2)) if doc[at].text == ","), None)
    if comma is None or not all(token.is_title or token.is_upper for token in (*doc[first:comma], doc[comma + 1])):
        return None
    end = next((at for at in range(comma + 2, min(comma + MAX_PLACE, len(doc) - 1)) if is_dash(doc[at])), None)
    if end is None or "GPE" not in (doc[comma - 1].ent_type_, doc[comma + 1].ent_type_):
        return None
    named = all(token.pos_ in ("PROPN", "NUM", "PUNCT") and token.text not in ("“", '"') for token in doc[comma + 1 : end])
    begins = doc[end + 1].text[0].isupper() or doc[end + 1].is_quote
    aside = any(is_dash(token) for token in doc[end + 1 : end + MAX_DATELINE])
    return end + 1 if named and begins and not aside else None


def _dates(day: Token) -> bool:
    """Whether a number is the day on which a dispatch without a dash was sent: NORTHPORT, July 5 The mothers said."""
    if not day.like_num or not 0 < day.i < len(day.doc) - 1 or day.nbor(-1).ent_type_ != "DATE" or not day.nbor(-1).is_title:
        return False
    following = day.nbor(1)
    return following.is_title and (following.pos_ in ("DET", "PRON", "NOUN", "ADJ") or following.ent_type_ == "PERSON")


def _after_slashes(page: Layout) -> int:
    """Return the first token after a place, a day and an agency between slashes: NORTHPORT, March 28. /TRANSMAR/. The mayor said.

    Return 0 where no agency stands so.
    """
    sent = _SENT.match(page.text)
    return next((token.i for token in page.doc if token.idx >= sent.end()), 0) if sent is not None else 0


def _after_credit(doc: Doc, first: int) -> int:
    """Return the first token after a place, a day and an agency before a colon: Northport, Aug 1 (ANI): The mayor said."""
    last = min(first + MAX_DATELINE, len(doc) - 1)
    closed = next((at for at in range(first + 3, last) if doc[at].text == "):"), None)  # one token, a face to the tokenizer
    if closed is None or not doc[first].text[0].isupper():
        return first
    agency = doc[closed - 1].text[0].isupper() and doc[closed - 2].text == "("
    dated = any(token.lower_[:MONTH] in _MONTHS and token.nbor(1).like_num for token in doc[first : closed - 1])
    shouted = doc[first].is_upper and len(doc[first].text) >= MIN_CAPITALS and closed - first <= MAX_CREDIT  # NORTHPORT (Agencies): The
    return closed + 1 if agency and (dated or shouted) else first


def _after_agency(doc: Doc, first: int) -> int:
    """Return the first token after a place and an agency in brackets, with no dash: Northport, (Transmar) Ten people are lost."""
    opened = next((at for at in range(first + 1, min(first + MAX_PLACE, len(doc))) if doc[at].text == "("), None)
    closed = next((at for at in range(opened + 2, min(opened + MAX_PLACE, len(doc) - 1)) if doc[at].text == ")"), None) if opened else None
    if opened is None or closed is None:
        return first
    place = doc[first:opened]
    apart = place[-1].text == "," or doc[first].is_upper or any(token.ent_type_ in ("DATE", "CARDINAL") for token in place)
    named = all(token.pos_ in ("PROPN", "NUM", "PUNCT") for token in place) and all(
        token.is_title or token.is_upper for token in doc[opened + 1 : closed]
    )
    after = doc[closed + 1]
    return closed + 1 if apart and named and after.is_title and after.pos_ not in ("VERB", "AUX", "PROPN") else first


def _begins(word: str) -> bool:
    """Whether a sentence may begin with the word."""
    return not word.islower() and (word[0].isalnum() or word in _BEGINNINGS or not word.isprintable())
