"""Names in an article: invented people and places."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pipeline.language import load_language
from pipeline.mentions import find_mentions
from pipeline.model import Article, ArticleEntity, Mention
from pipeline.parse import load_model, parse


def article(text: str) -> Article:
    return Article(
        origin="file:a.txt", url="file:a.txt", outlet=None, title=None, deck=None, byline=None, published_at=None, published_precision=None,
        published_source=None, language="en", text=text, body_start=0, extractor="test", page_sha256="",
    )  # fmt: skip


def named(text: str) -> tuple[tuple[ArticleEntity, ...], tuple[Mention, ...]]:
    language = load_language("en")
    assert language is not None
    return find_mentions(parse(article(text), load_model(language.model)), language)


def entity_of(text: str, surface: str) -> set[str]:
    """Return the names of the things that a surface was taken for."""
    entities, mentions = named(text)
    return {entities[mention.entity_no].name for mention in mentions if mention.text == surface}


VARDEN = "Foreign Minister Elena Varden arrived in Paris on Monday.\n\nMs. Varden said the talks were hard. Varden left at noon."


def test_a_mention_is_the_text_at_its_offsets_and_overlaps_no_other():
    _, mentions = named(VARDEN)
    assert mentions
    assert all(VARDEN[m.start_char : m.end_char] == m.text for m in mentions)
    assert all(a.end_char <= b.start_char for a, b in pairwise(mentions))


def test_a_surname_and_a_title_with_a_surname_are_the_person_named_in_full():
    assert entity_of(VARDEN, "Varden") == {"Elena Varden"}


def test_two_people_of_one_surname_stay_two():
    text = "John Harker met his wife, Mary Harker, in London.\n\nMary Harker said that John Harker was late."
    entities, _ = named(text)
    assert {entity.name for entity in entities if entity.label == "PERSON"} == {"John Harker", "Mary Harker"}


@pytest.mark.parametrize("surface", ["U.N.", "United Nations"])
def test_a_known_name_is_one_thing_by_all_its_printings(surface):
    text = "The United Nations sent a team. The U.N. said it would stay."
    assert entity_of(text, surface) == {"United Nations"}


def test_a_text_without_names_has_none():
    assert named("the rain fell and the river rose.") == ((), ())
