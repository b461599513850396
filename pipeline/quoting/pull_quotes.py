"""Pull quotes: words in marks whose last line, before the closing mark, is only who said them.

A name behind a dash is for labels.py.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.parse import Paragraph
from pipeline.parsing.layout import Run
from pipeline.quoting.claims import CARRIED, Claim

NEAR = 12  # tokens of a name with its titles
MIN_NAME = 2  # tokens of a name that stands alone
_IN_TITLE = frozenset(("PROPN", "NOUN", "ADJ", "ADP", "DET", "PART", "PUNCT", "CCONJ"))
_ENDS = (".", "!", "?", "…")


def signed_within(claims: list[Claim], paragraphs: list[Paragraph]) -> list[Claim]:
    """Return the claims, those whose last line is a role and a name without it and of that one: “We pay. / Former mayor Ana Bell.”"""
    return [_signed(claim, paragraphs) for claim in claims]


def _signed(claim: Claim, paragraphs: list[Paragraph]) -> Claim:
    if claim.until is None or claim.frame is not None or claim.kind != "direct" or not claim.closed:
        return claim
    last, end = claim.until
    before = paragraphs[last - 1].text
    run = _name_alone(paragraphs[last], end) if before.rstrip().endswith(_ENDS) else None
    if run is None:
        return claim
    until = (last - 1, len(before.rstrip())) if last - 1 > claim.paragraph else None
    return replace(claim, until=until, speaker=(last, run), confidence=CARRIED)


def _name_alone(paragraph: Paragraph, end: int) -> Run | None:
    """Return the tokens of a line, up to a character, if it is only a person's name with a role before it: Former mayor Ana Bell."""
    tokens = [token for token in paragraph.doc if token.idx < end]
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    while tokens and tokens[0].is_punct:
        del tokens[0]
    if not MIN_NAME <= len(tokens) <= NEAR or any(token.pos_ not in _IN_TITLE for token in tokens):
        return None
    named = all(token.ent_type_ == "PERSON" and token.text[0].isupper() for token in tokens[-MIN_NAME:])
    return (tokens[0].i, tokens[-1].i + 1) if named and tokens[0].text[0].isupper() else None
