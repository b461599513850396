"""Words in capitals with a full stop of their own, in invented news."""

from __future__ import annotations

import pytest

from pipeline.parsing.stopped_words import stopped_words
from tests.test_quotes import said

ALL = "\n\nAll ID. models will follow."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ID. Wagon is late." + ALL, {"ID"}),
        ("The ID.3 is late." + ALL, {"ID"}),
        ("The ID. Wagon is late. The ID. Bus is too.", set()),
        ("She showed an ID. It was an ID card." + ALL, set()),
        ("The hall of the BBC. then fell.", set()),
    ],
)
def test_a_word_is_stopped_if_it_never_stands_without_and_goes_on_once(text: str, words: set[str]):
    assert stopped_words(text) == words


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Acme says that while the ID. SPACE may be late, it is selling." + ALL, "while the ID. SPACE may be late, it is selling"),
        ("Acme said the ID. Wagon may come in May." + ALL, "the ID. Wagon may come in May"),
        ("Acme said that it had sold the ID. It was late." + ALL, "it had sold the ID"),
    ],
)
def test_a_report_goes_on_past_the_full_stop_of_such_a_word(text: str, reported: str):
    assert [words for _, words, _ in said(text)] == [reported]
