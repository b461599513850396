"""Words in marks whose last line is only who said them, and words that name somebody in brackets. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes

LINES = "[Bell] should wait until she gets the money. She has earned it."


@pytest.mark.parametrize(
    ("last", "said", "speaker"),
    [
        ("Former union president Peter Cole.", LINES, "Former union president Peter Cole"),
        ("The hall is old.\n\nFormer union president Peter Cole.", f"{LINES}\n\nThe hall is old.", "Former union president Peter Cole"),
        ("Peter Cole.", LINES, "Peter Cole"),
        ("So has Peter Cole.", f"{LINES}\n\nSo has Peter Cole.", None),
        ("And my old friend Peter Cole.", f"{LINES}\n\nAnd my old friend Peter Cole.", None),
    ],
)
def test_a_last_line_of_a_role_and_a_name_is_who_speaks(last: str, said: str, speaker: str | None):
    quote = quotes(f"“It is late,” said Anna Bell.\n\n“{LINES}\n\n{last}”\n\nPeter Cole left at noon.")[-1]
    assert (quote.text, quote.speaker_text) == (said, speaker)


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("[Bell] should wait.", None),
        ("[Mayor Bell] should wait.", None),
        ("[She] should wait.", "Anna Bell"),
        ("Bell should wait.", "Anna Bell"),
    ],
)
def test_nobody_says_words_that_name_that_one_in_brackets(words: str, speaker: str | None):
    assert quotes(f"“It is late,” said Anna Bell. “{words}”")[-1].speaker_text == speaker
