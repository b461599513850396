"""Lines of a transcript: COLE: Will the hall be sold? They stand without quote marks, or within those of the page that copied them."""

from __future__ import annotations

from pipeline.claims import Claim, verbatim_claim
from pipeline.cues import Frame
from pipeline.layout import OUTSIDE, Layout
from pipeline.model import ArticleEntity
from pipeline.report_ends import trimmed

MAX_NAME = 4  # words before the colon: "MAYOR ANNA BELL"
MIN_WORDS = 2  # tokens of what is said


def surnames(entities: tuple[ArticleEntity, ...]) -> frozenset[str]:
    """Return the last words of the names of people, in lower case."""
    names = [name for entity in entities if entity.label == "PERSON" for name in (entity.name, *entity.aliases)]
    return frozenset(name.split()[-1].casefold() for name in names if name.split())


def transcript(number: int, page: Layout, known: frozenset[str]) -> Claim | None:
    """Return what a paragraph gives as the words of a person named in capitals before a colon, None if it is no such line."""
    doc, words = page.doc, page.words
    start = next((token.i for token in doc if token.is_alpha), len(doc))
    colon = next((at for at in range(start, min(start + MAX_NAME + 1, len(doc))) if words[at] == ":"), None)
    if colon is None or colon == start or colon + MIN_WORDS >= len(doc) or words[colon - 1].casefold() not in known:
        return None
    if not all(words[at].isupper() for at in range(start, colon)):
        return None
    if page.inside[colon + 1] not in (OUTSIDE, page.inside[start]):
        return None
    run = trimmed(page, colon + 1, len(doc))
    frame = Frame(verb=colon, start=colon, end=colon + 1, speaker=(start, colon), lemma=":", stance="neutral", shape="label")
    return verbatim_claim(number, page, run, frame) if run[1] - run[0] >= MIN_WORDS else None
