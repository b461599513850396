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


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        # what who speaks did meanwhile
        ("The clerk further said, while speaking to the council last week, that Cole was not honest.", "Cole was not honest"),
        ("Anna Bell said, when leaving the hall, that Cole was late.", "Cole was late"),
        ("Anna Bell said, when she left the hall, Cole was late.", "when she left the hall, Cole was late"),
        # a place after who is told
        ("Anna Bell told owners in the harbour that the ferry opened in May was a gift.", "the ferry opened in May was a gift"),
        ("Anna Bell told clerks in Northport that the pier built there was unsafe.", "the pier built there was unsafe"),
        ("Anna Bell told the crowd in the hall that Cole had built there was no money.", "there was no money"),
        # a subject without an article after a pronoun
        ("After the storm, her father told her enough was enough.", "enough was enough"),
        ("Peter Cole told her rents were rising.", "rents were rising"),
        ("Peter Cole told her father the hall was old.", "the hall was old"),
    ],
)
def test_a_report_begins_after_who_is_told_and_what_who_speaks_did(text: str, reported: str):
    assert [quoted for _kind, quoted, _speaker in said(text)] == [reported]


@pytest.mark.parametrize("text", ["What Bell told her mother was a lie.", "Bell told him stories about the sea that were untrue."])
def test_what_was_told_is_no_report_where_the_sentence_is_about_it(text: str):
    assert said(text) == []
