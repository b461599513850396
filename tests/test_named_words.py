"""What somebody calls another in quote marks, in the passive and after a verb that only speaks of it. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell was called “arrogant” by Peter Cole.", [("arrogant", "Peter Cole")]),
        ("Anna Bell was called “arrogant” and a “liar” by Peter Cole.", [("arrogant” and a “liar", "Peter Cole")]),
        ("The plan was described as “cruel” by residents.", [("cruel", "residents")]),
        ("The plan was condemned as “cruel” by neighbours.", [("cruel", "neighbours")]),
        ("Anna Bell was accused of lying by Peter Cole.", [("lying", "Peter Cole")]),
        ("Anna Bell was accused of lying by hiding the books.", [("lying by hiding the books", None)]),
        ("Anna Bell was accused of standing by Peter Cole.", [("standing by Peter Cole", None)]),
        ("The hall was called “Old Gull” by sailors.", []),
        ("The hall was called “cold” by mistake.", []),
        ("The “cold” hall was shut by Peter Cole.", []),
    ],
)
def test_a_word_in_marks_is_of_who_calls_another_so(text: str, expected: list[tuple[str, str | None]]):
    assert [(quote.text, quote.speaker_text) for quote in quotes(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell spoke about what Peter Cole called “a gift to nobody”.", [("a gift to nobody", "Peter Cole", "called")]),
        ("Anna Bell tweeted about what she called “a gift to nobody”.", [("a gift to nobody", "she", "called")]),
        ("Anna Bell complained about what she described as “a gift to nobody”.", [("a gift to nobody", "she", "described")]),
        ("Anna Bell attacked what she called “a gift to nobody”.", [("what she called “a gift to nobody", "Anna Bell", "attacked")]),
        ("Anna Bell spoke about how the hall was built.", [("how the hall was built", "Anna Bell", "spoke")]),
    ],
)
def test_who_calls_something_so_says_it_and_not_who_only_speaks_of_it(text: str, expected: list[tuple[str, str, str]]):
    assert [(quote.text, quote.speaker_text, quote.cue) for quote in quotes(text)] == expected


def test_who_further_probes_asks_a_question():
    found = quotes("“Why is the hall cold?” Anna Bell asked. “Who has paid for it?” she further probed.")
    assert [(quote.text, quote.cue) for quote in found] == [("Why is the hall cold?", "asked"), ("Who has paid for it?", "probed")]
