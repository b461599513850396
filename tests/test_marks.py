"""Which stretches of a paragraph stand between quote marks."""

from __future__ import annotations

import time

import pytest

from pipeline.parsing.marks import marked


def inside(text: str) -> list[str]:
    return [text[m.start : m.end] for m in marked(text)]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("“We go,” said Bell.", ["We go,"]),
        ('"We go," said Bell. "We stay."', ["We go,", "We stay."]),
        ("„Wir gehen“, said Bell.", ["Wir gehen"]),
        ("«We go», said Bell.", ["We go"]),
        ("''We go,'' said Bell.", ["We go,"]),
        ("“We go,’’ said Bell. “We stay,’’ she added.", ["We go,", "We stay,"]),
        ("‘‘We go,’’ said Bell. ‘‘We stay.’’", ["We go,", "We stay."]),
        ("‘We are going,’ said Bell.", ["We are going,"]),
        ("'We are going,' said Bell.", ["We are going,"]),
        ("The U.N.'s help came after the U.S.'s exit.", []),
        ("Bell said the U.S.'s exit was 'a big mistake'.", ["a big mistake"]),
        # a closing mark where one should open
        ("” … we are going,” wrote Bell. “We stay.”", [" … we are going,", "We stay."]),
        ("” said Bell. “We stay.”", ["We stay."]),
        # inches before the mark that closes
        ("“He’s tall; he is like 6’2”,” said Bell.", ["He’s tall; he is like 6’2”,"]),
        ("“Someone who is 5’2”. You know that.” Bell left.", ["Someone who is 5’2”. You know that."]),
        # closed by a single mark
        ("“We are going,’ said Bell. He left.", ["We are going,"]),
        ("“We will be ministers’, Bell said. He left.", ["We will be ministers"]),
        ("“We will be ministers’, she said. She left.", ["We will be ministers"]),
        ("“We want the nurses’, or anybody’s, money.", ["We want the nurses’, or anybody’s, money."]),
        ("“He said, ‘We go,’ and left.", ["He said, ‘We go,’ and left."]),
        ("“We took the workers’ flag, and left.", ["We took the workers’ flag, and left."]),
    ],
)
def test_marked_finds_every_kind_of_mark(text: str, stretches: list[str]):
    assert inside(text) == stretches


@pytest.mark.parametrize(
    "text",
    [
        "Don't",
        "the workers' union and the drivers' club",
        "rock 'n' roll of the '90s",
        "a 6'2\" man",
        "the ’80s and the ’90s",
        'a 70"+ screen',
    ],
)
def test_marked_takes_apostrophes_and_inches_for_no_quote(text: str):
    assert inside(text) == []


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("‘We back the nurses’ claim,’ said Bell.", ["We back the nurses’ claim,"]),
        ("‘We back the nurses’ claim and the drivers’ claim’, said Bell.", ["We back the nurses’ claim and the drivers’ claim"]),
        ("'It is the teachers' fault. They did it,' said Bell.", ["It is the teachers' fault. They did it,"]),
        ("Bell called them ‘Lyin’ Cole’ and ‘Old Vale’.", ["Lyin’ Cole", "Old Vale"]),
        ("Bell called them ‘old liars’ and shut the drivers’ room.", ["old liars"]),
        ("Bell called them ‘old liars’ and said ‘we go,’ before she left.", ["old liars", "we go,"]),
    ],
)
def test_marked_tells_the_apostrophe_of_a_plural_from_the_mark_that_closes(text: str, stretches: list[str]):
    assert inside(text) == stretches


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("The waits were ‘unacceptable’ to Bell.", ["unacceptable"]),
        ("Bell spoke of a 'joke' inspection, 'old-fashioned' and 'slow'.", ["joke", "old-fashioned", "slow"]),
        ("the 'A' team", []),
        ("rock ‘n’ roll in the 'hood for the fans'", []),
        ("the ‘90s’", []),
    ],
)
def test_marked_finds_one_word_between_single_marks_but_no_letter_or_number(text: str, stretches: list[str]):
    assert inside(text) == stretches


@pytest.mark.parametrize("text", ["”We go,” said Bell.", "“We go,“ said Bell.", "“We go,” said Bell."])
def test_marked_reads_marks_that_point_the_wrong_way(text: str):
    assert inside(text) == ["We go,"]


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("“He called it “a day of joy” and left,” said Bell.", "He called it “a day of joy” and left,"),
        ("“He called it ‘a day of joy’ and left,” said Bell.", "He called it ‘a day of joy’ and left,"),
        ("''He said, 'We go,''' said Bell.", "He said, 'We go,"),
    ],
)
def test_marked_keeps_a_quote_within_a_quote_as_part_of_it(text: str, stretch: str):
    assert inside(text) == [stretch]


def test_marked_ends_an_unclosed_quote_with_its_paragraph_and_says_so():
    (stretch,) = marked("“We go. We never come back.")
    assert (stretch.closed, stretch.end) == (False, 27)


def test_marked_loses_one_quote_at_most_to_an_odd_mark():
    assert inside("It is “odd, said Bell. “We go,” said Cole. “We stay,” said Bell.")[1:] == ["We go,", "We stay,"]


def test_marked_loses_one_sentence_at_most_to_two_closing_marks_that_nothing_opens():
    assert inside("Bell said no. Cole said it helps,” For example, we may go”.") == ["Cole said it helps,"]


def test_marked_takes_a_straight_mark_with_its_space_on_the_wrong_side_for_the_opening_one():
    assert inside('Bell said no. Cole said," For example, we may go". Bell said "no".') == [" For example, we may go", "no"]


def test_marked_opens_a_second_part_that_no_mark_closes():
    assert inside('"We go," said Bell, "but it is late. We stay.') == ["We go,", "but it is late. We stay."]


def test_marked_takes_no_time_that_grows_with_the_square_of_ten_thousand_pairs():
    began = time.process_time()
    marked("“We 'all go” 'at once' " * 10_000)
    assert time.process_time() - began < 10  # it takes 0.1
