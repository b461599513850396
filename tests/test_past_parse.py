"""Reports that go on past the parse: a time since something, words after a possessive, what came of it for those spoken of."""

from __future__ import annotations

import pytest

from tests.test_quotes import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Bell praised the progress the board has made in the two years since a meeting with Peter Cole.",
            [("indirect", "the progress the board has made in the two years since a meeting with Peter Cole", "Anna Bell")],
        ),
        (
            "Anna Bell praised the progress the board has made in two years, since it has no money.",
            [("indirect", "the progress the board has made in two years", "Anna Bell")],
        ),
        (
            "Anna Bell said that the council should renew its aid for the owners’ “faithful friends,” specifically naming Northport.",
            [("mixed", "the council should renew its aid for the owners’ “faithful friends", "Anna Bell")],
        ),
        (
            "Anna Bell said the council should back the owners, “faithful friends” all of them.",
            [("mixed", "the council should back the owners, “faithful friends” all of them", "Anna Bell")],
        ),
    ],
)
def test_reports_go_on_with_what_a_time_counts_from_and_what_is_owned(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Bell replied that the “owners of Vale elected me twice” to the board, so plainly trusted her work.",
            [("mixed", "the “owners of Vale elected me twice” to the board, so plainly trusted her work", "Anna Bell")],
        ),
        (
            "Anna Bell said that the council had lost the papers, so could not pay the clerks.",
            [("indirect", "the council had lost the papers, so could not pay the clerks", "Anna Bell")],
        ),
        (
            "Anna Bell fired back that the “people of Vale picked me twice” for the board, so plainly believed in her plans.",
            [("mixed", "the “people of Vale picked me twice” for the board, so plainly believed in her plans", "Anna Bell")],
        ),
        (
            "Anna Bell said the people of Vale had picked her twice, so plainly believed in her plans.",
            [("indirect", "the people of Vale had picked her twice, so plainly believed in her plans", "Anna Bell")],
        ),
        # what who speaks does
        ("Bell said the hall was old, so sold it.", [("indirect", "the hall was old", "Bell")]),
        ("Anna Bell said she was ill, so left the hall.", [("indirect", "she was ill", "Anna Bell")]),
    ],
)
def test_what_came_of_it_for_those_spoken_of_is_part_of_a_report(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected
