"""Paragraphs to names: where things are named in an article, and which names are one thing.

Names are proposed paragraph by paragraph (pipeline/proposals.py); the article as a whole decides on types and finds what was
missed; pipeline/grouping.py says which are one thing. Who that is outside this article is for pipeline/resolve.py.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from pipeline.grouping import group
from pipeline.language import Language
from pipeline.model import ArticleEntity, Mention
from pipeline.names import Names, names_of, surfaces_pattern, words
from pipeline.parse import Paragraph
from pipeline.proposals import Found, disjoint, extended, proposed, stands_as_name

FULL_NAME_WEIGHT = 3  # votes of "Ana Bell" for "Bell" being a person: a full name is rarely typed wrong, a bare one often
MIN_VOTES = 2  # mentions of a single word before the places that the model missed are looked for
_RIVALS = ("GPE", "PERSON")  # types that a bare surname may have in earnest (Jordan); as ORG or NORP it is mistyped

Votes = dict[str, Counter[str]]  # how often a surface was given which type


def find_mentions(paragraphs: list[Paragraph], language: Language) -> tuple[tuple[ArticleEntity, ...], tuple[Mention, ...]]:
    """Return the things that the article names, and where, in order; mentions never overlap."""
    names = names_of(language)
    found = [proposed(paragraph, names) for paragraph in paragraphs]
    votes = _votes(found)
    pattern = surfaces_pattern(_sought(votes))
    mentions = []
    for paragraph, row in zip(paragraphs, found, strict=True):
        complete = disjoint(_missed(paragraph, pattern, votes, names), row)
        mentions += [replace(mention, label=_label(mention, votes, names)) for mention in _placed(paragraph, complete)]
    return group(mentions, names)


def _votes(found: list[list[Found]]) -> Votes:
    """Return the votes of all paragraphs; a full name speaks for its last word too."""
    votes: Votes = {}
    for name in (name for row in found for name in row):
        votes.setdefault(name.text, Counter())[name.label] += 1
        parts = words(name.text)
        if name.label == "PERSON" and len(parts) > 1:
            votes.setdefault(parts[-1], Counter())["PERSON"] += FULL_NAME_WEIGHT
    return votes


def _label(mention: Mention, votes: Votes, names: Names) -> str:
    """Return the type that the article gives to the surface."""
    if known := names.known.get(mention.text):
        return known.label
    counts = votes.get(mention.text) or Counter([mention.label])
    if counts["PERSON"] >= FULL_NAME_WEIGHT:
        return max(_RIVALS, key=lambda label: counts[label])
    return counts.most_common(1)[0][0]


def _sought(votes: Votes) -> list[str]:
    """Return the surfaces worth looking for where nothing was proposed."""
    return [
        surface
        for surface, counts in votes.items()
        if len(surface) > 1 and surface[0].isupper() and (counts.total() >= MIN_VOTES or len(words(surface)) > 1)
    ]


def _missed(paragraph: Paragraph, pattern: re.Pattern[str], votes: Votes, names: Names) -> Iterator[Found]:
    """Yield where a name of the article stands once more."""
    for match in pattern.finditer(paragraph.text):
        start, end = match.span()
        if not stands_as_name(paragraph, start, end):
            continue
        label = votes[match[0]].most_common(1)[0][0]
        tokens = paragraph.doc.char_span(start, end)
        if tokens is not None:
            tokens, label = extended(tokens, label, names)
            start, end = tokens.start_char, tokens.end_char
        yield Found(start=start, end=end, text=paragraph.text[start:end], label=label)


def _placed(paragraph: Paragraph, found: list[Found]) -> Iterator[Mention]:
    """Yield the names as mentions of the article; a name that was cut short for the model is none."""
    for name in found:
        start, end = paragraph.span(name.start, name.end)
        if end - start == len(name.text):
            yield Mention(start_char=start, end_char=end, text=name.text, label=name.label, entity_no=-1)
