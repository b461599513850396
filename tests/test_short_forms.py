"""Short forms of saying something, in invented news: chants, words of reply, deeds that are owned up to, names before a colon."""

from __future__ import annotations

import pytest

from tests.test_quotes import said

BEFORE = "The council of Northport met on Monday.\n\n"


def told(text: str) -> list[tuple[str, str | None]]:
    return [(words, speaker) for _, words, speaker in said(BEFORE + text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vote brought chants of “Shame on you” from the gallery.", [("Shame on you", "the gallery")]),
        ("The vote was met with chants of “Shame on you” from the gallery.", [("Shame on you", "the gallery")]),
        ("Anna Bell was greeted with chants of “Shame on you.”", [("Shame on you.", None)]),
        ("The gallery broke into chants of “Shame on you.”", [("Shame on you.", "The gallery")]),
        ("Chants of “Shame on you” filled the hall.", []),
        ("Anna Bell led chants of “Shame on you” in the hall.", []),
    ],
)
def test_chants_are_of_whom_they_come_from(text: str, expected: list[tuple[str, str | None]]):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Not so, said Ms. Pruett.", [("Not so", "Ms. Pruett")]),
        ("Nonsense, said Anna Bell.", [("Nonsense", "Anna Bell")]),
        ("Not at all, Anna Bell said.", [("Not at all", "Anna Bell")]),
        ("In May, said Anna Bell.", []),
        ("But first, said Anna Bell, the town must pay.", []),
    ],
)
def test_a_word_of_reply_is_all_that_is_said(text: str, expected: list[tuple[str, str | None]]):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Peter Cole admitted to stealing from the hall.", "stealing from the hall"),
        ("Peter Cole confessed to killing the clerk's cat.", "killing the clerk's cat"),
        ("Peter Cole admitted to having met her.", "having met her"),
        ("Peter Cole has admitted abusing athletes.", "abusing athletes"),
        ("Peter Cole denied abusing patients at the clinic.", "abusing patients"),
        ("Peter Cole confessed to the police.", None),
        ("Peter Cole was admitted to training on Monday.", None),
        ("Peter Cole denied growing anger.", None),
        ("Peter Cole denied funding cuts.", None),
    ],
)
def test_a_deed_may_be_owned_up_to_or_denied(text: str, deed: str | None):
    assert [words for words, speaker in told(text) if speaker == "Peter Cole"] == ([deed] if deed else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell called Holt “a thief and a cheat”: “He took the money and ran.”",
         [("He took the money and ran.", "Anna Bell"), ("Holt “a thief and a cheat", "Anna Bell")]),
        ("Anna Bell described Holt in an interview as a backer of “no rules at all”: “He took the money and ran.”",
         [("He took the money and ran.", "Anna Bell"),
          ("Holt in an interview as a backer of “no rules at all", "Anna Bell")]),
        ("Anna Bell dismissed the claim: “He took the money and ran.”", [("He took the money and ran.", "Anna Bell")]),
    ],
)  # fmt: skip
def test_what_somebody_is_called_before_a_colon_is_said_too(text: str, expected: list[tuple[str, str | None]]):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Asked on MSNBC if that meant a halt, Peter Cole replied, “It does.”",
         [("It does.", "Peter Cole"), ("if that meant a halt", None)]),
        ("Asked about the hall, Peter Cole replied, “Nothing at all.”", [("Nothing at all.", "Peter Cole")]),
        ("In fact, Peter Perrin told ABC, Sen. Dick Durham was guilty of “a slur.”",
         [("In fact Sen. Dick Durham was guilty of “a slur", "Peter Perrin")]),
        ("The hall, Peter Perrin told the mayor, Anna Bell, was old.", [("The hall was old", "Peter Perrin")]),
    ],
)  # fmt: skip
def test_what_is_asked_or_told_keeps_its_subject(text: str, expected: list[tuple[str, str | None]]):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Some came from teachers saying that the hall was old.", "teachers"),
        ("Letters arrived from teachers complaining that the hall was old.", "teachers"),
        ("Dozens were from parents reporting that the hall was old.", "parents"),
        ("The letters came from owners, saying that the hall was old.", "The letters"),
        ("A letter from owners saying that the hall was old was read.", "A letter from owners"),
        ("Earlier, she had denied a defense motion to throw out the tapes, ruling that Cole agreed.", "she"),
    ],
)
def test_a_participle_is_of_who_can_speak(text: str, speaker: str):
    assert [who for _, who in told(text)] == [speaker]
