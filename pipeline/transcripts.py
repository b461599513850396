"""Lines of a transcript: COLE: Will the hall be sold? They stand without quote marks, or within those of the page that copied them."""

from __future__ import annotations

from pipeline.claims import Claim, verbatim_claim
from pipeline.frame import Frame
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
    words = page.words
    colon = next((at for at, word in enumerate(words[: MAX_NAME + 2]) if word == ":"), 0)
    start = next((at for at in range(colon) if words[at].isalpha()), colon)
    if start == colon or colon - start > MAX_NAME or colon + MIN_WORDS >= len(words) or words[colon - 1].casefold() not in known:
        return None
    if not all(words[at].isupper() for at in range(start, colon)):
        return None
    if page.inside[colon + 1] not in (OUTSIDE, page.inside[start]):
        return None
    run = trimmed(page, colon + 1, len(words))
    frame = Frame(verb=colon, start=colon, end=colon + 1, speaker=(start, colon), lemma=":", stance="neutral", shape="label")
    return verbatim_claim(number, page, run, frame) if run[1] - run[0] >= MIN_WORDS else None
