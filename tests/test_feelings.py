"""What goes on after a feeling in quote marks, and what is told of who speaks after other marks. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peter Cole said they were “hopeful” they would win the cup.", "they were “hopeful” they would win the cup"),
        ("Peter Cole said he was “confident” the hall would close.", "he was “confident” the hall would close"),
        ("Peter Cole said he was “proud” the hall would stay, and left.", "he was “proud” the hall would stay"),
        ("Peter Cole said it was “a shame” the hall would close.", "it was “a shame” the hall would close"),
        ("Peter Cole said he was “tired” and hoped he could rest.", "he was “tired” and hoped he could rest"),
        ("Peter Cole said he was “tired” and wanted to rest in May.", "he was “tired” and wanted to rest in May"),
        ("Peter Cole said he was “angry” and thought the plan was late.", "he was “angry” and thought the plan was late"),
        ("Anna Cole said she was “terrified” and was certain it was late.", "she was “terrified” and was certain it was late"),
        ("Anna Cole said she was “terrified” and was told she would die.", "she was “terrified” and was told she would die"),
        # the writer goes on
        ("Anna Cole said she was “sorry” and was fined ten pounds by the court.", "she was “sorry"),
        ("Anna Cole said she was “tired” and refused to answer questions.", "she was “tired"),
        ("Anna Cole said she was “ready,” both halls of the town were full.", "she was “ready"),
    ],
)
def test_a_report_goes_on_after_a_feeling_in_marks_where_the_speaker_does(text: str, expected: str):
    assert [quote.text for quote in quotes(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Anna Bell shouted: “We are leaving” as she left the hall.", "We are leaving"),
        ("Anna Bell told the council: “We are leaving” before the vote.", "We are leaving"),
        ("Anna Bell tweeted: “Get out” on Monday.", "Get out"),
        ("Anna Bell told the crowd: “We are leaving now” to cheers.", "We are leaving now"),
        ("Anna Bell replied: “No” with a smile.", "No"),
        ("Anna Bell wrote: “We are leaving” in a letter to the council.", "We are leaving"),
        ("Anna Bell said, “We are leaving” as she left the hall.", "We are leaving"),
        # the speaker goes on
        ("Anna Bell said: “We are leaving” because the hall was cold.", "We are leaving” because the hall was cold"),
        ("Anna Bell said: “I cried” when he told her of it.", "I cried” when he told her of it"),
        ("Anna Bell said: “We are proud” of the hall.", "We are proud” of the hall"),
        ("Anna Bell said, “We will stay” after the vote on the plan.", "We will stay” after the vote on the plan"),
    ],
)
def test_what_a_writer_tells_of_who_speaks_after_a_mark_is_no_part_of_what_is_said(text: str, said: str):
    assert [(quote.text, quote.kind) for quote in quotes(text)] == [(said, "mixed" if "”" in said else "direct")]
