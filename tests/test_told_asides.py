"""What stands between who is told and what is said: asides, and words that the parse takes for part of what is told. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import said


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Anna Bell told the councillors, including Peter Cole, cash was needed to keep the hall.", "cash was needed to keep the hall"),
        ("Anna Bell told the councillors, including Peter Cole, that cash was needed.", "cash was needed"),
        ("Anna Bell told councillors, among them Peter Cole, that cash was needed.", "cash was needed"),
        ("Anna Bell told reporters, including one from the Echo, that cash was needed.", "cash was needed"),
        ("Anna Bell told councillors, who met on Monday, that cash was needed.", "cash was needed"),
        ("Anna Bell told residents, including Peter Cole, a farmer, that cash was needed.", "cash was needed"),
        ("Anna Bell warned owners, many of them old, that the river was rising.", "the river was rising"),
        ("Anna Bell told the council on Monday, a day of rain, that the river was rising.", "the river was rising"),
        ("Anna Bell defended the plan, telling reporters it was cheap.", "it was cheap"),
        ("Anna Bell, head of the Vale Party, defended the plan, telling reporters her words in a video were misread.",
         "her words in a video were misread"),
        # what is to be done
        (
            "Anna Bell told residents, including Peter Cole, to leave the hall.",
            "residents, including Peter Cole, to leave the hall",
        ),
        # whom a warning goes to
        ("Anna Bell warned families of the students that the bus was late.", "the bus was late"),
        ("Anna Bell warned users of the hall that the roof was old.", "the roof was old"),
        ("Anna Bell warned owners of plans that Cole had made.", "owners of plans that Cole had made"),
        ("Anna Bell warned families of the students that Cole had hired.", "families of the students that Cole had hired"),
    ],
)  # fmt: skip
def test_a_report_begins_after_an_aside_about_who_is_told(text: str, reported: str):
    assert said(text) == [("indirect", reported, "Anna Bell")]
