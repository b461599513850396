"""Reports in a relative clause end before what goes with the noun that it describes, or with the verb above it."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Bell wants to persuade some of the owners who have already said they support Cole to change their votes.",
            ["they support Cole"],
        ),
        ("The board hopes to convince those members who said they would back Peter Cole to stay at home.", ["they would back Peter Cole"]),
        # an aim of their own, or that of another verb
        ("The board hopes to convince members who said they would come to vote.", ["they would come to vote"]),
        ("The board knows some members who said they would pay Peter Cole to leave.", ["they would pay Peter Cole to leave"]),
    ],
)
def test_what_others_are_moved_to_do_is_not_what_they_said(text: str, expected: list[str]):
    assert [quote.text for quote in quotes(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Friday's marches were the second time the union said it had held such a day and marked its biggest effort.",
         ["it had held such a day"]),
        ("The strike was the third time the clerks said they had walked out and was the longest of all.", ["they had walked out"]),
        # more of what they did
        ("Monday's vote was the third time owners said they had met and marked their loss with a song.",
         ["they had met and marked their loss with a song"]),
        ("It was the first time Anna Bell said that she was ill and was in pain.", ["she was ill and was in pain"]),
    ],
)  # fmt: skip
def test_what_an_event_was_besides_is_not_what_somebody_said_for_the_third_time(text: str, expected: list[str]):
    assert [quote.text for quote in quotes(text)] == expected
