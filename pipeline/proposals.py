"""Paragraph to names proposed: those that the model sees and those that the language file knows.

One paragraph at a time. What the article as a whole says of a name is for pipeline/mentions.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from pipeline.names import Names
from pipeline.parse import Paragraph

KEPT = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})  # no dates, no numbers
_PLACE_LIKE = frozenset({"GPE", "LOC", "ORG", "PERSON", "NORP"})  # types that the model gives to "Vale" in "Vale Province"
_BREAK = re.compile(r"[-–—]+")  # ends a name where a space stands before it
_NAME_TAGS = frozenset({"PROPN", "NOUN", "ADJ", "NUM"})  # what the tagger takes a name for, at worst


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A name in a paragraph; offsets count in Paragraph.text."""

    start: int
    end: int
    text: str
    label: str


def proposed(paragraph: Paragraph, names: Names) -> list[Found]:
    """Return the names of one paragraph, in order, disjoint: of two that overlap the longer, or the known one."""
    known = [
        Found(start=match.start(), end=match.end(), text=match[0], label=names.known[match[0]].label)
        for match in names.known_pattern.finditer(paragraph.text)
        if not _shouted(paragraph, match[0]) and not _inside_other(paragraph, *match.span())
    ]
    return disjoint([*known, *_seen(paragraph, names)])


def disjoint(found: Iterable[Found], taken: Iterable[Found] = ()) -> list[Found]:
    """Return in order those that overlap no longer one, no earlier one of their length, and none of those taken."""
    kept = list(taken)
    for name in sorted(found, key=lambda name: name.start - name.end):
        if all(name.end <= other.start or other.end <= name.start for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda name: name.start)


def stands_as_name(paragraph: Paragraph, start: int, end: int) -> bool:
    """Return whether some text can be a name here: outside dates and shouted lines, read by the tagger as a name can be."""
    tokens = paragraph.doc.char_span(start, end, alignment_mode="expand")
    if tokens is None or _shouted(paragraph, paragraph.text[start:end]) or _inside_other(paragraph, start, end):
        return False
    return len(tokens) > 1 or tokens[0].pos_ in _NAME_TAGS


def _inside_other(paragraph: Paragraph, start: int, end: int) -> bool:
    """Return whether some text overlaps a date, a number or the like."""
    return any(start < other.end_char and other.start_char < end for other in paragraph.doc.ents if other.label_ not in KEPT)


def _shouted(paragraph: Paragraph, text: str) -> bool:
    return text.isupper() and paragraph.text.isupper()


def extended(tokens: Tokens, label: str, names: Names) -> tuple[Tokens, str]:
    """Return the name with the word that belongs to it and settles its type: "Upper Vale" Province, the "German"-Russian Forum."""
    doc, end = tokens.doc, tokens.end
    adjective = label == "NORP" and tokens[-1].tag_ != "NNP"
    after = doc[end] if end < len(doc) and label in _PLACE_LIKE and not adjective else None
    if after and (after.lower_ in names.place_words_small or (after.lower_ in names.place_words and after.text[0].isupper())):
        return doc[tokens.start : end + 1], "GPE"
    if label == "NORP":
        while end < len(doc) and (doc[end].text == "-" or doc[end].text[0].isupper()):
            end += 1
        if end > tokens.end and doc[end - 1].lower_ in names.org_heads:
            return doc[tokens.start : end], "ORG"
    if label != "PERSON" and len(tokens) > 1 and tokens[-1].lower_ in names.org_heads | names.org_forms:
        return tokens, "ORG"
    if label in _PLACE_LIKE and not adjective and _stands_as_place(tokens, label, names):
        return tokens, "GPE"
    return tokens, label


def _stands_as_place(tokens: Tokens, label: str, names: Names) -> bool:
    """Return whether the sentence says that the name is a place: the village of Northport; for a people's name, in Northport."""
    token = tokens.root
    while token.dep_ == "conj":
        token = token.head
    if token.dep_ != "pobj":
        return False
    if label == "NORP" and token.head.lower_ in names.place_prepositions:
        return True
    return token.head.lower_ in names.place_links and token.head.head.lower_ in names.place_heads


def _seen(paragraph: Paragraph, names: Names) -> Iterator[Found]:
    """Yield the model's names."""
    for entity in paragraph.doc.ents:
        if entity.label_ in KEPT:
            tokens = _trimmed(entity, names)
            if tokens and _is_name(tokens, names):
                tokens, label = extended(tokens, entity.label_, names)
                yield Found(start=tokens.start_char, end=tokens.end_char, text=tokens.text, label=label)


def _trimmed(tokens: Tokens, names: Names) -> Tokens:
    """Return the tokens without leading article or title, without trailing possessive, marks at either edge, and what a dash cuts off."""
    doc, start, end = tokens.doc, tokens.start, tokens.end
    leading = names.articles | names.titles if tokens.label_ == "PERSON" else names.articles
    while start < end - 1 and (doc[start].lower_ in leading or doc[start].is_punct or doc[start].is_space):
        start += 1
    end = next((at for at in range(start + 1, end) if _breaks(doc[at])), end)
    while end > start and (doc[end - 1].lower_ in names.possessives or doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return doc[start:end]


def _breaks(token: Token) -> bool:
    """Return whether a name does not go on here."""
    return token.text == ":" or bool(_BREAK.fullmatch(token.text) and token.nbor(-1).whitespace_)


def _is_name(tokens: Tokens, names: Names) -> bool:
    """Return whether the tokens can be a name: known, or with a capital, no handle, and not a shouted word of speech."""
    shouted = len(tokens) == 1 and tokens.text.isupper() and tokens[0].pos_ not in _NAME_TAGS
    return tokens.text in names.known or (any(map(str.isupper, tokens.text)) and not shouted and not tokens.text.startswith(("@", "#")))
