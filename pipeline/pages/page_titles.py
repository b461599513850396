"""Which of a page's titles is its headline: OpenGraph, Twitter, JSON-LD, the page's title and its first-level headings often differ.

Compares what the page has and decides; metadata.py reads JSON-LD and the `meta` tags. Knows no outlet by its name but the one told.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from lxml import html

from pipeline.pages.phrases import plain
from pipeline.text import clean

SAME_TITLE = 0.4  # share of the words of a heading that the page's titles have, for it to be the headline
STEM = 6  # letters that two forms of a word have in common
HEAD_WORDS = 5  # words; a heading that is shorter and unlike the titles is a section's
MIN_TITLE = 15  # characters; a form that is shorter may be a section's name
MAX_TITLE = 400  # characters; a heading that is longer was never closed
OUTLET_WORDS = 4  # words; longer names of outlets are rare, parts of a headline are not

_MARKS = "|-–—:•·»｜"
_SEPARATOR = re.compile(r"\s+[|»·•–—:-]+\s+|\s*[|｜]\s*")
_CUT = ("...", "…")
_KICKER = re.compile(r"(?::|\s[|»·•–—-])\s+")  # between a kicker and the headline


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the page says to machines about its headline; None where it says nothing."""

    opengraph: str | None = None
    twitter: str | None = None
    headline: str | None = None  # of JSON-LD
    alternative: str | None = None  # of JSON-LD
    page: str | None = None  # its `title`
    site: str | None = None


def find_titles(tree: html.HtmlElement, told: Told) -> tuple[str, ...]:
    """Return the forms of the headline that the page has, the best first.

    The printed one is the first-level heading that shares most words with the others; pages have such headings for menus too.
    """
    whole = [form for form in (told.opengraph, told.headline, told.page) if form]
    named = {form: _without_outlet(form, told.site) for form in (*whole, told.twitter) if form}
    words = Counter(word for form in whole for word in set(plain(named[form]).split()))
    heads = _heads(tree, words)
    printed = max(heads, key=lambda head: _overlap(head, words), default=None)
    others = [*(named[form] for form in whole), *([printed] if printed else [])]
    short = {form: _shortest(title, others) for form, title in named.items()}
    bare = replace(
        told,
        opengraph=short.get(told.opengraph or ""),
        twitter=short.get(told.twitter or ""),
        headline=short.get(told.headline or ""),
        page=short.get(told.page or ""),
    )
    best = [_choose(tree, bare, printed)] if bare.opengraph and printed else []
    forms = [form for form in (*best, bare.opengraph, printed, bare.headline, bare.page) if form]
    return tuple(dict.fromkeys([*forms, *heads, *whole, *([told.twitter] if told.twitter else [])]))


def _heads(tree: html.HtmlElement, words: Counter[str]) -> list[str]:
    """Return the first-level headings that may be the headline: those made of the titles' words, else those that share a long one."""
    heads = [head for h1 in tree.iter("h1") if 0 < len(head := line_of(h1)) <= MAX_TITLE]
    if not words:
        return heads
    stems = {word[:STEM] for word in words if len(word) >= STEM}
    alike = [head for head in heads if _overlap(head, words) >= SAME_TITLE]
    return alike or [head for head in heads if len(own := plain(head).split()) >= HEAD_WORDS and any(word[:STEM] in stems for word in own)]


def line_of(element: html.HtmlElement) -> str:
    """Return what the element holds, as one line."""
    return clean(" ".join(str(element.text_content()).split()))


def _choose(tree: html.HtmlElement, told: Told, printed: str) -> str:
    """Return the headline where OpenGraph's and the printed one may differ: OpenGraph's, unless the page speaks for the printed one.

    It does if JSON-LD has the printed one too, and OpenGraph's is the page's title, or told to be the alternative, or its alone and
    seen no more often than the printed one; and if JSON-LD has a third one. Without that, outlets that tell OpenGraph another headline
    than they print mean it.
    """
    own = told.opengraph or ""
    told_so, shown, headline = plain(own), plain(printed), plain(told.headline or "")
    if told_so == shown:
        return own
    if tail := _without_kickers(own, printed):
        return tail
    if own.endswith(_CUT) and shown.startswith(told_so):
        return printed
    if headline in {"", told_so}:
        return own
    if headline != shown or told_so in {plain(form) for form in (told.page, told.alternative) if form}:
        return printed
    alone = told.twitter is None or plain(told.twitter) != told_so
    return printed if alone and _seen(tree, own) <= _seen(tree, printed) else own


def _without_kickers(first: str, second: str) -> str | None:
    """Return the headline that two forms end with, each under a kicker of its own: "Storm: Harbour closed" and "Aston - Harbour closed"."""
    halves = [(form[: found.start()], form[found.end() :]) for form in (first, second) if (found := _KICKER.search(form))]
    if len(halves) < 2 or len(halves[1][1]) < MIN_TITLE or plain(halves[0][1]) != plain(halves[1][1]):
        return None
    return None if set(plain(halves[0][0]).split()) & set(plain(halves[1][0]).split()) else halves[1][1]


def _seen(tree: html.HtmlElement, title: str) -> int:
    """Return how often the page's body has the form, in its text and in attributes: pictures, links, buttons to share."""
    return sum(str(text).count(title) for text in tree.xpath("//body//text()[not(parent::script)] | //body//@*"))


def _shortest(title: str, forms: list[str]) -> str:
    """Return the form that the title begins with, where only an outlet's name or a section follows: set off by a mark."""
    for form in forms:
        rest = title.removeprefix(form).lstrip()
        if len(form) >= MIN_TITLE and rest and len(rest) < len(title) and rest[0] in _MARKS:
            return form
    return title


def _overlap(text: str, words: Counter[str]) -> float:
    own = plain(text).split()
    return sum(word in words for word in own) / len(own) if own else 0.0


def _without_outlet(title: str, outlet: str | None) -> str:
    """Return the title without the outlet's name at its end, set off by a mark."""
    pieces = _SEPARATOR.split(title)
    while len(pieces) > 1 and len(pieces[-1].split()) <= OUTLET_WORDS and len(pieces[-1]) < len(title) / 2:
        short = title[: title.rindex(pieces[-1])].rstrip(_MARKS + " ")
        bar = "|" in title[len(short) : len(short) + 4]
        if not (bar or (outlet and plain(outlet) in plain(pieces[-1])) or "." in pieces[-1]):
            break
        title, pieces = short, pieces[:-1]
    return title
