"""Whose words they are, told without a verb, and outlets that only tell who said them. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As per the council, the hall is old.", ("the hall is old", "the council")),
        ("Two men ran in with a gun, as per the police.", ("Two men ran in with a gun", "the police")),
        ("Two men ran in with a gun, as per police sources.", ("Two men ran in with a gun", "police sources")),
        ("The hall is “old and cold,” as per Anna Bell.", ("The hall is “old and cold", "Anna Bell")),
        ("Per Anna Bell, the hall is old.", ("the hall is old", "Anna Bell")),
        ("As per Vale Police, two men ran in.", ("two men ran in", "Vale Police")),
        ("Gulls, per the Harbour Council, are rare.", ("Gulls are rare", "the Harbour Council")),
    ],
)
def test_per_and_as_per_name_whose_words_they_are(text: str, expected: tuple[str, str]):
    assert [(words, who) for _, words, who in said(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "As per the plan, the hall will close.",
        "As per the rules, the hall will close.",
        "Per the contract with the town, the hall will close.",
        "As per Section 4 of the Hall Act, the hall will close.",
        "As per usual, the hall was late.",
        "The hall was sold, as per the law.",
        "Prices rose by five percent per year.",
    ],
)
def test_what_things_go_by_says_nothing(text: str):
    assert quotes(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "According to Vale Radio, Anna Bell said this on Telegram.",
        "This was announced by Anna Bell, according to Vale Radio.",
        "Anna Bell stated this at a briefing, Vale Radio reports.",
    ],
)
def test_that_somebody_said_this_is_no_quote_of_the_outlet(text: str):
    assert quotes(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell said this hall was old, according to Vale Radio.", ("this hall was old", "Anna Bell")),
        ("This was sold by Anna Bell, according to Vale Radio.", ("This was sold by Anna Bell", "Vale Radio")),
        ("Anna Bell sold this hall in May, according to Vale Radio.", ("Anna Bell sold this hall in May", "Vale Radio")),
    ],
)
def test_what_an_outlet_tells_of_this_is_a_quote(text: str, expected: tuple[str, str]):
    assert [(words, who) for _, words, who in said(text)] == [expected]
