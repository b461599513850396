"""Paragraphs to names: where things are named in an article, and which names are one thing.

The model proposes; the article as a whole decides on types and finds what was missed. Names are judged in pipeline/names.py,
grouped in pipeline/grouping.py; who they are outside this article is for pipeline/resolve.py.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span as Tokens

from pipeline.grouping import group
from pipeline.language import Language
from pipeline.model import ArticleEntity, Mention
from pipeline.names import Names, names_of, surfaces_pattern, words
from pipeline.parse import Paragraph

KEPT = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})
FULL_NAME_WEIGHT = 3  # votes of "Ana Bell" for "Bell" being a person: a full name is rarely typed wrong, a bare one often
MIN_VOTES = 2  # mentions of a surface before the places that the model missed are looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A name in a paragraph; offsets count in Paragraph.text."""

    start: int
    end: int
    text: str
    label: str


def find_mentions(paragraphs: list[Paragraph], language: Language) -> tuple[tuple[ArticleEntity, ...], tuple[Mention, ...]]:
    """Return the things that the article names, and where, in order; mentions never overlap."""
    names = names_of(language)
    found = [list(_proposed(paragraph, names)) for paragraph in paragraphs]
    votes = _votes(found)
    found = [[replace(name, label=_label(name, votes, names)) for name in row] for row in found]
    pattern = surfaces_pattern(_sought(votes))
    found = [
        _completed(paragraph, row, (pattern, names.known_pattern), votes, names) for paragraph, row in zip(paragraphs, found, strict=True)
    ]
    return group(list(_placed(paragraphs, found)), names)


def _proposed(paragraph: Paragraph, names: Names) -> Iterator[Found]:
    """Yield the model's names, without article, title and possessive, with the word that makes a place of it."""
    for entity in paragraph.doc.ents:
        if entity.label_ not in KEPT:
            continue
        tokens = _trimmed(entity, names)
        if not tokens or (not any(map(str.isupper, tokens.text)) and tokens.text not in names.known):
            continue
        label = entity.label_
        after = tokens.doc[tokens.end : tokens.end + 1]
        if label in ("GPE", "LOC", "ORG", "PERSON") and after and after.text.casefold() in names.place_words and after.text[0].isupper():
            tokens, label = tokens.doc[tokens.start : tokens.end + 1], "GPE"
        yield Found(start=tokens.start_char, end=tokens.end_char, text=tokens.text, label=label)


def _trimmed(tokens: Tokens, names: Names) -> Tokens:
    """Return the tokens without leading article or title and without trailing possessive; without marks at either edge."""
    start, end = tokens.start, tokens.end
    doc = tokens.doc
    leading = names.articles | names.titles if tokens.label_ == "PERSON" else names.articles
    while start < end - 1 and (doc[start].lower_ in leading or doc[start].is_punct or doc[start].is_space):
        start += 1
    while end > start and (doc[end - 1].lower_ in names.possessives or doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return doc[start:end]


def _votes(found: list[list[Found]]) -> dict[str, Counter[str]]:
    """Return for each surface how often it was given which type; a full name speaks for its last word too."""
    votes: dict[str, Counter[str]] = {}
    for name in (name for row in found for name in row):
        votes.setdefault(name.text, Counter())[name.label] += 1
        parts = words(name.text)
        if name.label == "PERSON" and len(parts) > 1:
            votes.setdefault(parts[-1], Counter())["PERSON"] += FULL_NAME_WEIGHT
    return votes


def _label(name: Found, votes: dict[str, Counter[str]], names: Names) -> str:
    known = names.known.get(name.text)
    return known.label if known else votes[name.text].most_common(1)[0][0]


def _sought(votes: dict[str, Counter[str]]) -> list[str]:
    """Return the surfaces worth looking for where the model saw nothing."""
    return [surface for surface, counts in votes.items() if counts.total() >= MIN_VOTES and len(surface) > 1 and surface[0].isupper()]


def _completed(
    paragraph: Paragraph, row: list[Found], patterns: tuple[re.Pattern[str], ...], votes: dict[str, Counter[str]], names: Names
) -> list[Found]:
    """Return the paragraph's names with those that the model missed, in order."""
    taken = [(name.start, name.end) for name in row] + [
        (entity.start_char, entity.end_char) for entity in paragraph.doc.ents if entity.label_ not in KEPT
    ]
    added = []
    for pattern in patterns:
        for match in pattern.finditer(paragraph.text):
            start, end = match.span()
            if any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            name = Found(start=start, end=end, text=match[0], label="")
            if _stands_as_name(paragraph, name, names):
                taken.append((start, end))
                added.append(replace(name, label=_label(name, votes, names)))
    return sorted(row + added, key=lambda name: name.start)


def _stands_as_name(paragraph: Paragraph, name: Found, names: Names) -> bool:
    """Return whether a word of the text is a name here: read as one by the tagger, or known, and not part of a shouted line."""
    tokens = paragraph.doc.char_span(name.start, name.end, alignment_mode="expand")
    if tokens is None or (name.text.isupper() and paragraph.text.isupper()):
        return False
    return name.text in names.known or len(tokens) > 1 or tokens[0].pos_ == "PROPN"


def _placed(paragraphs: list[Paragraph], found: list[list[Found]]) -> Iterator[Mention]:
    """Yield the names as mentions of the article; a name that was cut short for the model is none."""
    for paragraph, row in zip(paragraphs, found, strict=True):
        for name in row:
            start, end = paragraph.span(name.start, name.end)
            if end - start == len(name.text):
                yield Mention(start_char=start, end_char=end, text=name.text, label=name.label, entity_no=-1)
