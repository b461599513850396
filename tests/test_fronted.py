"""What stands before who speaks and is not what is said: phrases with marks, participles with a name after them. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In a debate over “free parking,” Mayor Anna Bell said the council was late.", ("the council was late", "Mayor Anna Bell")),
        ("Amid claims of “dirty tricks,” Anna Bell told the Echo the vote was fair.", ("the vote was fair", "Anna Bell")),
        ("In a heated row over 'free parking', the mayor criticized the council, saying it was late.", ("it was late", "the mayor")),
        ("On the question of “free parking,” Anna Bell said: “We are late.”", ("We are late.", "Anna Bell")),
        ("But after a week of “lies and insults,” Anna Bell denied she was late.", ("she was late", "Anna Bell")),
        # what is said itself
        ("In “the worst of times,” Anna Bell said, the council was late.", ("In “the worst of times || the council was late", "Anna Bell")),
        ("With a roof that “leaks like a sieve,” Anna Bell said, the hall was old.", ("With a roof that “leaks like a sieve", "Anna Bell")),
        ("The hall was “old and cold,” Anna Bell said as she left.", ("The hall was “old and cold", "Anna Bell")),
        ("In “the worst of times,” Anna Bell told the council.", ("In “the worst of times", "Anna Bell")),
        ("After he “ran home,” officers say Cole was held.", ("After he “ran home", "officers")),
    ],
)
def test_words_in_marks_that_only_tell_of_what_somebody_spoke_are_not_said(text: str, expected: tuple[str, str]):
    found = said(text)
    assert [(words, who) for _, words, who in found] == [(expected[0].replace(" || ", " "), expected[1])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Answering a question, Anna Bell, at a rally in Vale, said the hall was old.", [("the hall was old", "Anna Bell")]),
        (
            "Calling the plan an “aggressive exercise” against the town, Peter Cole, the director of the harbour, said the hall was old.",
            [("the plan an “aggressive exercise” against the town", "Peter Cole"), ("the hall was old", "Peter Cole")],
        ),
        (
            "Calling the plan an “aggressive exercise” against the town, Peter Cole, the director of the department of harbour affairs,"
            " said the hall was old.",
            [("the plan an “aggressive exercise” against the town", "Peter Cole"), ("the hall was old", "Peter Cole")],
        ),
        (
            "Acknowledging the seats that were lost, the leader of Vale council, Anna Bell, promised to sell the hall.",
            [("the seats that were lost", "Anna Bell"), ("to sell the hall", "Anna Bell")],
        ),
        ("Answering a question, Anna Bell said the hall was old.", [("the hall was old", "Anna Bell")]),
        ("Asking Peter Cole, the mayor, to leave, Anna Bell said the hall was old.", [("the hall was old", "Anna Bell")]),
        ("Speaking in Vale, Peter Cole, the mayor, said the hall was old.", [("the hall was old", "Peter Cole")]),
    ],
)
def test_who_is_named_between_commas_after_a_participle_speaks(text: str, expected: list[tuple[str, str]]):
    assert [(words, who) for _, words, who in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Bell spoke of the council, which, she said, “confuses the hall with the mill.”",
            [("direct", "confuses the hall with the mill.", "she")],
        ),
        (
            "Anna Bell met Peter Cole, who, she said, “confuses the hall with the mill.”",
            [("direct", "confuses the hall with the mill.", "she")],
        ),
        ("The hall, she said, “leaks like a sieve.”", [("mixed", "The hall leaks like a sieve.", "she")]),
        ("That, she said, “is late and old.”", [("mixed", "That is late and old.", "she")]),
        ("No change, she said, “hides the cost.”", [("mixed", "No change hides the cost.", "she")]),
    ],
)
def test_what_a_sentence_tells_before_which_is_not_said_with_it(text: str, expected: list[tuple[str, str, str]]):
    assert said(text) == expected
