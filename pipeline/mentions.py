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
from pipeline.names import PLACES, Names, names_of, surfaces_pattern, words
from pipeline.parse import Paragraph
from pipeline.proposals import Found, disjoint, extended, proposed, stands_as_name

FULL_NAME_WEIGHT = 3  # votes of "Ana Bell" for "Bell" being a person: a full name is rarely typed wrong, a bare one often
MIN_VOTES = 2  # mentions of a single word before the places that the model missed are looked for
_RIVALS = ("GPE", "PERSON")  # types that a bare surname may have in earnest (Jordan); as ORG or NORP it is mistyped

_JOINT = re.compile(r"['’]s | and | & ")  # where two names may be glued

Votes = dict[str, Counter[str]]  # how often a surface was given which type


def find_mentions(paragraphs: list[Paragraph], language: Language) -> tuple[tuple[ArticleEntity, ...], tuple[Mention, ...]]:
    """Return the things that the article names, and where, in order; mentions never overlap."""
    names = names_of(language)
    found = _unglued(paragraphs, [proposed(paragraph, names) for paragraph in paragraphs], names)
    votes = _votes(found)
    pattern = surfaces_pattern(_sought(votes))
    mentions = []
    for paragraph, row in zip(paragraphs, found, strict=True):
        complete = disjoint(_missed(paragraph, pattern, votes, names), row)
        mentions += [replace(mention, label=_label(mention, votes, names)) for mention in _placed(paragraph, complete)]
    return group(mentions, names)


def _unglued(paragraphs: list[Paragraph], found: list[list[Found]], names: Names) -> list[list[Found]]:
    """Return the names without those that are several: "Varden Meets Harbour Council" in a headline, "the Gazette's Ada Quill".

    Such a name stands once and holds one that stands in the body, which is then found in its place.
    """
    pairs = list(zip(paragraphs, found, strict=True))
    counts = Counter(name.text for row in found for name in row)
    body = {name.text for paragraph, row in pairs if paragraph.place == "body" for name in row}
    persons = {name.text for _, row in pairs for name in row if name.label == "PERSON"}
    pattern = surfaces_pattern(text for text in body if not _JOINT.search(text) or counts[text] > 1)

    def is_glued(name: Found, paragraph: Paragraph) -> bool:
        if counts[name.text] > 1 or name.text in names.known or name.label in PLACES:
            return False
        held = {match[0] for match in pattern.finditer(name.text)} - {name.text}
        return bool(held) and bool(
            _JOINT.search(name.text) or (paragraph.place == "headline" and (held & persons or _has_verb(name, paragraph)))
        )

    return [[name for name in row if not is_glued(name, paragraph)] for paragraph, row in pairs]


def _has_verb(name: Found, paragraph: Paragraph) -> bool:
    tokens = paragraph.doc.char_span(name.start, name.end, alignment_mode="expand")
    return tokens is not None and any(token.pos_ in ("VERB", "AUX") for token in tokens)


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
