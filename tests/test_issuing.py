"""Paragraphs in quote marks after one that says who gave out a statement, an apology or a letter. Invented local news."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes

BEFORE = "Tom Vale told the council on Monday that the hall had been shut.\n\n"
SAID = "We fully accept that the hall was cold. We are deeply sorry for it."


def speaker_after(paragraph: str) -> str | None:
    """Return who speaks in the paragraph of quoted words after some words."""
    found = {quote.text: quote.speaker_text for quote in quotes(f"{BEFORE}{paragraph}\n\n“{SAID}”")}
    return found[SAID]


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("Anna Cole issued a statement on Monday.", "Anna Cole"),
        ("Anna Cole issued an apology.", "Anna Cole"),
        ("Anna Cole sent a letter to the council on Monday.", "Anna Cole"),
        ("Anna Cole read a statement outside the court.", "Anna Cole"),
        ("Anna Cole then gave evidence.", "Anna Cole"),
        ("Anna Cole released the following statement.", "Anna Cole"),
        ("Anna Cole made the following remarks.", "Anna Cole"),
        ("Anna Cole left the hall and issued a statement.", "Anna Cole"),
        ("Anna Cole was not there. She later issued a statement.", "She"),
        ("Vale Council has issued a statement.", "Vale Council"),
        # nobody known
        ("Anna Cole read a letter from the hospital.", None),
        ("Anna Cole read a statement on behalf of the family.", None),
        ("A statement was issued on Monday.", None),
        # who spoke before
        ("Anna Cole read the statement.", "Tom Vale"),
        ("Anna Cole read a book on Monday.", "Tom Vale"),
        ("Anna Cole has not issued a statement.", "Tom Vale"),
        ("Anna Cole lost the letter on Monday.", "Tom Vale"),
        ("Anna Cole gave the council a book.", "Tom Vale"),
        ("Anna Cole made the trip in the following weeks.", "Tom Vale"),
        ("Anna Cole issued a statement, but Peter Bell was not happy with it.", "Tom Vale"),
        ("Police found evidence at the hall.", "Tom Vale"),
    ],
)
def test_words_below_who_gives_out_a_paper_are_that_ones(paragraph: str, speaker: str | None):
    assert speaker_after(paragraph) == speaker


def test_a_statement_over_paragraphs_closed_once_is_one_quote_of_who_issued_it():
    text = "Anna Bell issued a statement.\n\n“Five were hurt today. The council regrets the fire.\n\n“We are sorry for their families.”"
    assert [(quote.text.split()[0], quote.text.split()[-1], quote.speaker_text) for quote in quotes(text)] == [
        ("Five", "families.", "Anna Bell")
    ]


def test_whoever_is_named_beside_the_words_speaks_before_who_issued_a_statement():
    text = f"{BEFORE}Anna Cole issued a statement.\n\n“We fully accept that the hall was cold,” Peter Bell said."
    assert [quote.speaker_text for quote in quotes(text)] == ["Tom Vale", "Peter Bell"]


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("“The hall was shut,” said Tom Vale. Anna Cole issued a statement on Monday.", "Anna Cole"),
        ("Tom Vale said the hall was shut. The council released a statement.", "The council"),
        ("Tom Vale said Anna Cole had issued a statement on Monday.", "Tom Vale"),
        ("Tom Vale said the hall was shut, and the council released a statement.", "Tom Vale"),
        ("The council issued a statement on Monday. Tom Vale said the hall was shut.", "Tom Vale"),
    ],
)
def test_the_last_sentence_of_a_paragraph_that_quotes_somebody_tells_who_gives_out_a_paper(paragraph: str, speaker: str):
    assert {quote.text: quote.speaker_text for quote in quotes(f"{paragraph}\n\n“{SAID}”")}[SAID] == speaker
