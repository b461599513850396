"""Lines of a broadcaster's script and of questions and answers, with who speaks before a colon. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import said
from tests.test_speakers import speakers

WORDS = "We are late and the hall is old."


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        (f"SOUNDBITE (English) Anna Bell, Mayor: “{WORDS}”", "Anna Bell"),
        (f"SOUNDBITE: (French) Anna Bell, Mayor of Vale: “{WORDS}”", "Anna Bell"),
        (f"SOUNDBITE (Creole) David Ames, wounded in the leg during protests: “{WORDS}”", "David Ames"),
        (f"SOUNDBITE: Anna Bell, Mayor of Vale:\n\n“{WORDS}”", "Anna Bell"),
        (f"SOT, ANNA BELL, MAYOR (French): “{WORDS}”", "ANNA BELL"),
    ],
)
def test_a_line_of_a_script_names_who_speaks_after_its_word_and_language(line: str, speaker: str):
    assert said(f"Anna Bell spoke in the hall on Monday.\n\n{line}") == [("direct", WORDS, speaker)]


@pytest.mark.parametrize("line", ["SOUNDBITE (English)", "SOUNDBITE: the hall in the rain:", "The soundbite: a hall in the rain."])
def test_a_line_of_a_script_without_a_name_says_nothing(line: str):
    assert said(f"Anna Bell spoke in the hall on Monday.\n\n{line}\n\nThe hall was cold.") == []


@pytest.mark.parametrize(
    ("label", "speaker"),
    [("MAYOR OKORO", "Emeka Okoro"), ("OKORO", "Emeka Okoro"), ("MAYOR SUGA", None)],
)
def test_whoever_a_reporter_asks_speaks_in_capitals(label: str, speaker: str | None):
    text = f"Emeka Okoro spoke in the hall.\n\n{label}: {WORDS}\n\nREPORTER: Will you sell it?\n\n{label}: No, we will not."
    assert speakers(text) == [speaker, speaker]
    assert [words for _, words, _ in said(text)] == [WORDS, "No, we will not."]


@pytest.mark.parametrize(
    "text",
    [
        "PHOTO: The hall in the rain.\n\nPHOTO: The harbour in the rain.\n\nREPORTER: Anna Cole",
        "WHEN: On Monday, when we meet.\n\nWHERE: In the hall that you know.\n\nREPORTER: Will you come?",
    ],
)
def test_labels_in_capitals_without_questions_and_answers_speak_not(text: str):
    assert said(f"Emeka Okoro spoke in the hall.\n\n{text}") == []


@pytest.mark.parametrize("question", ["Anna Bell says it is old. Will you sell it?", "“Will you sell the old hall?”"])
def test_what_a_reporter_asks_is_left_out(question: str):
    text = f"Anna Bell spoke in the hall.\n\nREPORTER: {question}\n\nMAYOR OKORO: “We will not sell it.”"
    assert said(text) == [("direct", "We will not sell it.", "MAYOR OKORO")]


def test_a_reporter_who_asks_nothing_may_be_quoted():
    text = "Anna Bell spoke in the hall.\n\nREPORTER: “We saw the hall burn in the night.”"
    assert said(text) == [("direct", "We saw the hall burn in the night.", "REPORTER")]


@pytest.mark.parametrize("outlet", ["The Star", "Gazette", "BBC"])
def test_an_outlet_asks_and_a_surname_answers(outlet: str):
    text = f"Anna Bell spoke in the hall.\n\n{outlet}: Will you sell it?\n\nBell: No, I will not.\n\n{outlet}: Why?\n\nBell: We love it."
    assert said(text) == [("direct", "No, I will not.", "Bell"), ("direct", "We love it.", "Bell")]
    assert speakers(text) == ["Anna Bell", "Anna Bell"]


def test_a_list_of_names_and_results_is_no_talk():
    text = "Anna Bell won in Vale.\n\nRovers: Two goals by Hill.\n\nBell: Two cups in May.\n\nRovers: One goal.\n\nBell: One cup."
    assert said(text) == []
