"""Clauses whose subject stands before who speaks: the car police said had been stolen was found. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import said


@pytest.mark.parametrize(
    ("text", "reported", "speaker"),
    [
        ("The car police said had been stolen was found.", "had been stolen", "police"),
        ("The money officials said was missing has been found.", "was missing", "officials"),
        ("The money council officials said was missing has been found.", "was missing", "council officials"),
        ("It was the man police said fled the scene.", "fled the scene", "police"),
        ("Cole, the man police say fired the shots, was held.", "fired the shots", "police"),
        ("The plan Anna Bell said would cost jobs was dropped.", "would cost jobs", "Anna Bell"),
        ("The plan Anna Bell said would cost jobs if it was passed was dropped.", "would cost jobs if it was passed", "Anna Bell"),
        ("But the one farmers said made them nervous was the tax bill.", "made them nervous", "farmers"),
        ("They found a boat officials said had been stolen in May.", "had been stolen in May", "officials"),
        ("Two men police say were armed fled the town on Monday.", "were armed", "police"),
        ("The hall Mayor Anna Bell said would never close is to be sold.", "would never close", "Mayor Anna Bell"),
        ("The 30-year-old man police say killed two people in Vale was charged.", "killed two people in Vale", "police"),
        # no gap
        ("Officials said burned cars were taken from the town.", "burned cars were taken from the town", "Officials"),
        ("The money which officials said was missing has been found.", "was missing", "officials"),
        ("The city police said the hall was old.", "the hall was old", "The city police"),
        ("Officials said fires had burned for days.", "fires had burned for days", "Officials"),
        ("The council officials said Cole was late.", "Cole was late", "The council officials"),
    ],
)
def test_a_thing_that_is_spoken_of_is_no_part_of_who_speaks(text: str, reported: str, speaker: str):
    assert said(text) == [("indirect", reported, speaker)]
