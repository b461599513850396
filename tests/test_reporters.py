"""Reporters who pass on what others say, and platforms on which somebody writes or of which one speaks. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes


@pytest.mark.parametrize(
    ("credit", "via"),
    [
        ("Anna Bell of the Echo reports", "Echo"),
        ("Anna Bell of the Echo reported", "Echo"),
        ("reports Anna Bell of the Echo", "Echo"),
        ("Anna Bell reports for the Echo", "Echo"),
        ("the Echo reported", "Echo"),
        ("the Echo and the Post reported", "Echo"),
        ("the Vale Gazette's Anna Bell reports", "Vale Gazette"),
        ("Anna Bell and Peter Cole reported", None),
        ("Anna Bell reported from Northport", None),
    ],
)
def test_a_reporter_after_what_somebody_says_only_passes_it_on(credit: str, via: str | None):
    found = quotes(f"Vale Bank said it would pay its debts, {credit}.")
    assert [(quote.text, quote.speaker_text, quote.via) for quote in found] == [("it would pay its debts", "Vale Bank", via)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Vale Bank said it would pay its debts, Anna Bell reported to the council.", "Anna Bell"),
        ("Vale Bank said it would pay its debts, Anna Bell added.", "Anna Bell"),
        ("Vale Bank will pay its debts, Anna Bell of the Echo reports.", "Anna Bell"),
        ("Police said the man was seen in the hall, a woman reported.", "a woman"),
    ],
)
def test_who_tells_of_what_somebody_says_and_is_no_reporter_of_it_speaks(text: str, speaker: str):
    assert [quote.speaker_text for quote in quotes(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Anna Bell called for rules on Facebook that protect the young.", None),
        ("Anna Bell is proposing new restrictions on Facebook that will cost it money.", None),
        ("Anna Bell criticised the cruelty on Twitter of the young of the town.", None),
        ("Anna Bell took to Twitter to share her thoughts, after Peter Cole called her songs “raw and late.”", None),
        ("Anna Bell took to Twitter to say the hall was old.", "Twitter"),
        ("Anna Bell took to Twitter on Monday, calling the hall “a gift to nobody”.", "Twitter"),
        ("Anna Bell wrote on Facebook that the hall was old.", "Facebook"),
        ("Anna Bell called on Facebook for a vote in the town.", "Facebook"),
        ("Anna Bell told users on Facebook that the hall was cold.", "Facebook"),
    ],
)
def test_a_platform_of_which_somebody_speaks_is_not_the_way_the_words_came(text: str, via: str | None):
    assert [quote.via for quote in quotes(text)] == [via]
