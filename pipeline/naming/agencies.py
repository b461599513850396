"""Agencies that an article itself tells of: in its credit, and where it says of a name what it is.

No list holds every agency, and the model takes an unknown one for a person or a place.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from pipeline.language import Language
from pipeline.parse import Paragraph
from pipeline.parsing.tree import Doc

MAX_NAME = 3  # tokens


def agencies_of(wire: tuple[str, ...], paragraphs: list[Paragraph], language: Language) -> frozenset[str]:
    """Return the agencies that an article credits, and those of which it says that they are one, as printed: the Transmar news agency."""
    kinds: list[str] = language.sections["quotes"]["via"]["agencies"]
    told = {name for paragraph in paragraphs for kind in kinds if kind in paragraph.text for name in _told(paragraph, kind)}
    links: list[str] = language.sections["names"]["place_prepositions"]
    placed = {name for name in told for link in links if any(f"{link} {name}" in paragraph.text for paragraph in paragraphs)}
    return frozenset(wire) | (told - placed)


def _told(paragraph: Paragraph, kind: str) -> Iterator[str]:
    """Yield the names that stand before or after a kind of agency: the Transmar news agency, the news agency Transmar."""
    text, at = paragraph.text, -1
    while (at := text.find(kind, at + 1)) >= 0:
        first, after = bisect_right(paragraph.doc.starts, at) - 1, bisect_left(paragraph.doc.starts, at + len(kind))
        start, end = first, after
        while start > 0 and first - start < MAX_NAME and _may_be_name(paragraph.doc, start - 1):
            start -= 1
        while end < len(paragraph.doc) and end - after < MAX_NAME and _may_be_name(paragraph.doc, end):
            end += 1
        run = (after, end) if end > after else (start, first)  # the Vale news agency Transmar
        if run[0] < run[1] and not _is_part(paragraph.doc, *run):
            yield paragraph.doc.tokens(*run).text


def _is_part(doc: Doc, start: int, end: int) -> bool:
    """Whether some words are part of a name, or a person: Press Trust of [India], Interfax-[Ukraine], the agency Ana Bell works for."""
    person = end - start > 1 and all(token.ent_type_ == "PERSON" for token in doc[start:end])
    return person or (start > 0 and doc[start - 1].lower_ in ("of", "-"))


def _may_be_name(doc: Doc, at: int) -> bool:
    """Whether a token may be part of an agency's name, and does not say whose agency it is: the Belmarran news agency."""
    return doc[at].pos_ == "PROPN" and doc[at].ent_type_ != "NORP"
