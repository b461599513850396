"""Agencies that an article tells of itself: in its credit, or beside the words that say what a name is; invented news."""

from __future__ import annotations

import pytest

from pipeline.annotate import annotate
from pipeline.extract import extract
from pipeline.language import load_language
from pipeline.model import Annotated, Page
from pipeline.naming.agencies import agencies_of
from pipeline.parse import load_model, parse
from tests.test_mentions import article


def told(text: str, *, wire: tuple[str, ...] = ()) -> set[str]:
    language = load_language("en")
    assert language is not None
    return set(agencies_of(wire, parse(article(text), load_model(language.model)), language))


def annotated(text: str) -> Annotated:
    return annotate(extract(Page(origin="file:a", body=text.encode(), media_type="text/plain")), models={})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bell told the Transmar news agency that the hall was closed.", {"Transmar"}),
        ("Bell told the news agency Transmar that the hall was closed.", {"Transmar"}),
        ("Bell told the Vale news agency Transmar that the hall was closed.", {"Transmar"}),
        ("Bell told the Vale Press news agency that the hall was closed.", {"Vale Press"}),
        ("Bell told the Russian news agency that the hall was closed.", set()),
        ("Bell told a local news agency that the hall was closed.", set()),
        ("News agency staff left. The news agency is old.", set()),
        ("Bell told the Transmar shipping agency that the hall was closed.", set()),
        ("The Press Trust of India news agency said that the hall was closed.", set()),
        ("The Northport news agency said that the hall was closed. Bell lives in Northport.", set()),
        ("The press agency Anna Bell works for said that the hall was closed.", set()),
    ],
)
def test_an_agency_is_what_an_article_calls_one(text: str, names: set[str]):
    assert told(text) == names


def test_an_agency_is_what_an_article_credits():
    assert told("Bell said that the hall was closed.", wire=("Transmar", "Norda")) == {"Transmar", "Norda"}


TEXT = (
    "Lake falls\n\nViktor Brandl, who leads the service in Northport, told Transmar on Monday that the level of the lake had fallen by a "
    "metre.\n\n“The wall of the dam is sound, and we had breakfast on it,” he told {again}.\n\n{credit}\n"
)


@pytest.mark.parametrize(
    ("again", "credit"),
    [
        ("the Transmar news agency", "The lake is the largest of the valley, and has been closed for a week."),
        ("Transmar", "Additional reporting by Transmar"),
    ],
)
def test_what_is_told_to_an_agency_of_the_article_came_through_it(again: str, credit: str):
    found = annotated(TEXT.format(again=again, credit=credit))
    assert [quote.via for quote in found.quotes] == ["Transmar", "Transmar"]
    assert {entity.label for entity in found.entities if entity.name == "Transmar"} == {"ORG"}


def test_what_is_told_to_a_name_of_which_nothing_is_said_came_through_nobody():
    text = TEXT.format(again="Transmar", credit="The lake is the largest of the valley, and has been closed for a week.")
    assert [quote.via for quote in annotated(text).quotes] == [None, None]


def test_a_person_is_no_agency_though_one_has_the_name():
    text = "Agency sold\n\nThe Cole news agency was founded by Anna Cole, and sold on Monday.\n\nCole, who is 40, said that she was sad.\n"
    found = annotated(text)
    assert {entity.name: entity.label for entity in found.entities} == {"Anna Cole": "PERSON"}
