"""Shorter ways to print a name: a name within, an initial, half the name of a land. Invented news."""

from __future__ import annotations

import pytest

from tests.test_mentions import entity_of, named
from tests.test_speakers import speakers


@pytest.mark.parametrize(
    ("text", "surface", "found"),
    [
        ("Anna Maria Bell came to the old hall on Monday. Maria said the hall was old.", "Maria", {"Anna Maria Bell"}),
        ("Muhammad Tito Karnavian came to the old hall on Monday. Tito said the hall was old.", "Tito", {"Muhammad Tito Karnavian"}),
        ("Maria said the hall was old. Anna Maria Bell came on Monday.", "Maria", {"Maria"}),
        ("Anna Maria Bell came. Her sister Maria said the hall was old.", "Maria", {"Maria"}),
        ("Anna Maria Bell met the young Ian Maria Cole in the old hall. Maria said the hall was old.", "Maria", {"Maria"}),
        ("Anna Maria Bell met the young Maria Cole in the old hall. Bell left. Maria said it was old.", "Maria", {"Maria Cole"}),
    ],
)
def test_a_name_within_a_full_one_is_that_persons_after_it(text: str, surface: str, found: set[str]):
    assert entity_of(f"The hall was full.\n\n{text}", surface) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna Bell came on Monday. “We are late,” A. Bell said.", {"Anna Bell"}),
        ("“We are late,” A. Bell said. Anna Bell came on Monday.", {"Anna Bell"}),
        ("Anna Bell met Amy Bell on Monday. “We are late,” A. Bell said.", {"A. Bell"}),
        ("Peter Bell came on Monday. “We are late,” A. Bell said.", {"A. Bell"}),
    ],
)
def test_an_initial_is_the_one_person_of_that_surname(text: str, found: set[str]):
    assert entity_of(f"The hall was full.\n\n{text}", "A. Bell") == found


@pytest.mark.parametrize(
    ("text", "surface", "found"),
    [
        ("North Korea fired on Monday. The North said it was late.", "North", {"North Korea"}),
        ("South Korea fired on Monday. The South said it was late.", "South", {"South Korea"}),
        ("Belmarra fired on Monday. The North said it was late.", "North", {"North"}),
        ("North Korea fired on Monday. The North Sea Board said it was late.", "North", set()),
    ],
)
def test_half_the_name_of_a_land_is_the_land_that_is_named(text: str, surface: str, found: set[str]):
    assert entity_of(text, surface) == found


@pytest.mark.parametrize(
    ("name", "label"),
    [("Kyiv", "GPE"), ("Rabat", "GPE"), ("Dakar", "GPE"), ("Boko Haram", "ORG"), ("Jemaah Islamiyah", "ORG"), ("Rosatom", "ORG")],
)
def test_a_place_or_group_in_the_news_is_nobody_who_may_be_he(name: str, label: str):
    text = f"The hall was full.\n\nReports said {name} sold the hall. “We are late,” he said."
    assert {entity.name: entity.label for entity in named(text)[0]} == {name: label}
    assert set(speakers(text)) == {None}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Luiz Inácio Lula da Vale came to the hall.", "Luiz Inácio Lula da Vale"),
        ("Dr Suresh Kumar Das Bell came to the hall.", "Suresh Kumar Das Bell"),
        ("Alongside Peter Karim Das Bell she left the old hall.", "Peter Karim Das Bell"),
        ("Yesterday Anna Maria de Bell left the old hall.", "Anna Maria de Bell"),
        ("Northport Mayor Anna Maria Bell left the old hall.", "Anna Maria Bell"),
    ],
)
def test_a_long_name_begins_with_its_first_word(text: str, name: str):
    assert name in {entity.name for entity in named(f"The hall was full.\n\n{text}")[0]}


def test_a_persons_full_name_is_longer_than_that_of_a_place():
    assert entity_of("The hall was full.\n\nIzmir Bell said it was late.", "Izmir Bell") == {"Izmir Bell"}
