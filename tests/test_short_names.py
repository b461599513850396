"""Shorter ways to print a name: a name within, an initial, half the name of a land. Invented news."""

from __future__ import annotations

import pytest

from tests.test_mentions import entity_of


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
