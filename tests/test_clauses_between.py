"""Who speaks where another clause, a bracket or whom a letter goes to stands before the verb. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("He sent out an email as the council meeting began vowing to “fight on.”", "vowing", "He"),
        ("Anna Bell sent a letter while the vote was held urging members to “wait a year.”", "urging", "Anna Bell"),
        ("Anna Bell sent a letter as Peter Cole took the floor vowing to “wait a year.”", "vowing", "Peter Cole"),
        ("Anna Bell bristled at the suggestion that she was to blame for telling Peter Cole to leave, saying, “the advice is to wait.”",
         "saying", "Anna Bell"),
        ("Anna Bell scoffed at claims that Peter Cole had blamed her for the fire, saying, “it was late.”", "saying", "Anna Bell"),
        ("Anna Bell said that Peter Cole had blamed her for the fire, adding, “it was late.”", "adding", "Anna Bell"),
        ("Bell’s staff told nobody after Chairman Peter Cole (R-Ohio) earlier in the day praised progress the council has made.",
         "praised", "Chairman Peter Cole"),
        ("The plan fell after Mayor Peter Cole (D-Vale) earlier said it was old.", "said", "Mayor Peter Cole"),
        ("Anna Bell left after a row with Peter Cole and on Monday said it was old.", "said", "Anna Bell"),
    ],
)  # fmt: skip
def test_a_verb_goes_with_who_does_it_past_what_stands_between(text: str, cue: str, speaker: str):
    assert [quote.speaker_text for quote in quotes(text) if quote.cue == cue] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In a May 5 letter to Anna Bell, who was head of the council and Peter Cole, the harbour secretary, said they would pay.", None),
        ("In an email to Anna Bell, the mayor, and Peter Cole, the harbour secretary, said the pier would close.", None),
        ("In a May 5 letter to Anna Bell, Peter Cole, the harbour secretary, said they would pay.", "Peter Cole"),
        ("In a letter to Anna Bell and Mary Vale, Peter Cole said they would pay.", "Peter Cole"),
        ("In an email to Anna Bell and the council, the harbour secretary said the pier would close.", "the harbour secretary"),
    ],
)
def test_whom_a_letter_goes_to_says_nothing_in_it(text: str, speaker: str | None):
    assert [quote.speaker_text for quote in quotes(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("“Count the votes,” came shouts from the crowd, as the members sat down.", "shouts", "the crowd"),
        ("“Go home!” came cries from the gallery.", "cries", "the gallery"),
        ("“Go home,” came the reply from Anna Bell.", "reply", "Anna Bell"),
        ("“Go home,” came a voice from the back.", "came", "a voice"),
    ],
)
def test_cries_come_from_who_speaks(text: str, cue: str, speaker: str):
    assert [(quote.cue, quote.speaker_text) for quote in quotes(text)] == [(cue, speaker)]
