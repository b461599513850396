"""Where the text proper begins after a place, its land and a dash. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes


@pytest.mark.parametrize("dateline", ["Nairobi, Kenya –", "Lagos, Nigeria -", "Paris, France (Transmar) —", "New Delhi, India, May 3 –"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell said the plan was old.", ("the plan was old", "Anna Bell")),
        ("The plan is old, Anna Bell said on Monday.", ("The plan is old", "Anna Bell")),
        ("“The plan is old,” Anna Bell said on Monday.", ("The plan is old,", "Anna Bell")),
    ],
)
def test_a_place_and_its_land_before_a_dash_say_nothing(dateline: str, text: str, expected: tuple[str, str]):
    (quote,) = quotes(f"{dateline} {text}")
    assert (quote.text.removesuffix(","), quote.speaker_text) == (expected[0].removesuffix(","), expected[1])


@pytest.mark.parametrize("dateline", ["ST. LOUIS (AP) —", "FT. WORTH, Texas (Transmar) —", "MT. VERNON —", "ST. PETERSBURG, Russia -"])
def test_a_shortened_word_before_a_place_in_capitals_ends_no_sentence(dateline: str):
    (quote,) = quotes(f"{dateline} The plan is old, Anna Bell said on Monday.")
    assert (quote.text, quote.speaker_text) == ("The plan is old", "Anna Bell")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Austin, Texas – the only city with a hall – said on Monday that the plan was old.", "Austin"),
        ("Austin, Texas — Anna Bell's home town — said the plan was old.", "Austin"),
        ("Peter Cole, Northport - I said the plan was old.", "I"),
    ],
)
def test_an_aside_after_a_place_and_its_land_is_no_text_of_its_own(text: str, speaker: str):
    (quote,) = quotes(text)
    assert quote.speaker_text == speaker
