"""Speakers as printed to the things that the article names.

Abstains (entity_no None) where it is not sure: no name is better than a wrong one.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.language import Language
from pipeline.model import ArticleEntity, Mention, Quote
from pipeline.parse import Paragraph

_PERSONAL = frozenset(("he", "she", "him", "her", "his", "i", "who"))


def resolve(
    quotes: list[Quote],
    *,
    paragraphs: list[Paragraph],
    mentions: tuple[Mention, ...],
    entities: tuple[ArticleEntity, ...],
    language: Language,
) -> tuple[Quote, ...]:
    """Return the quotes with the number of the entity that speaks."""
    resolved: list[Quote] = []
    last: int | None = None
    for quote in quotes:
        number = _named(quote, mentions)
        if (
            number is None
            and quote.speaker_text is not None
            and (quote.speaker_text.lower() in _PERSONAL or quote.speaker_text.lower().startswith("the "))
        ):
            number = last
        if number is not None and entities[number].label == "PERSON":
            last = number
        resolved.append(replace(quote, entity_no=number))
    return tuple(resolved)


def _named(quote: Quote, mentions: tuple[Mention, ...]) -> int | None:
    """Return the person named in the speaker as printed, else the thing."""
    if quote.speaker_start is None or quote.speaker_end is None:
        return None
    inside = [m for m in mentions if quote.speaker_start <= m.start_char and m.end_char <= quote.speaker_end]
    people = [m for m in inside if m.label == "PERSON"]
    chosen = people[:1] or [m for m in inside if m.end_char == quote.speaker_end]
    return chosen[0].entity_no if chosen else None
