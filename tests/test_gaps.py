"""Clauses whose subject stands before who speaks: the car police said had been stolen was found. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import said


@pytest.mark.parametrize(
    ("text", "reported", "speaker"),
    [
        ("The car police said had been stolen was found.", "had been stolen", "police"),
        ("The money officials said was missing has been found.", "was missing", "officials"),
        ("The money council officials said was missing has been found.", "was missing", "council officials"),
        ("It was the man police said fled the scene.", "fled the scene", "police"),
        ("Cole, the man police say fired the shots, was held.", "fired the shots", "police"),
        ("The plan Anna Bell said would cost jobs was dropped.", "would cost jobs", "Anna Bell"),
        ("The plan Anna Bell said would cost jobs if it was passed was dropped.", "would cost jobs if it was passed", "Anna Bell"),
        ("But the one farmers said made them nervous was the tax bill.", "made them nervous", "farmers"),
        ("They found a boat officials said had been stolen in May.", "had been stolen in May", "officials"),
        ("Two men police say were armed fled the town on Monday.", "were armed", "police"),
        ("The hall Mayor Anna Bell said would never close is to be sold.", "would never close", "Mayor Anna Bell"),
        ("The 30-year-old man police say killed two people in Vale was charged.", "killed two people in Vale", "police"),
        ("A deal Bell said would bring peace collapsed on Friday after an attack near Vale.", "would bring peace", "Bell"),
        ("In the village locals say is haunted, nobody goes out after dark, and the pub closes at nine.", "is haunted", "locals"),
        ("The club made an offer Bell said was too low, and talks between the two were broken off.", "was too low", "Bell"),
        ("It was a result the coach said was fair, but the fans, who had booed, did not agree.", "was fair", "the coach"),
        ("They have a plan officials say will cut crime, bills, and waits.", "will cut crime, bills, and waits", "officials"),
        (
            "It was the man police said fled the scene because he was late, and hid.",
            "fled the scene because he was late, and hid",
            "police",
        ),
        # after "who" or "which", where the parse hangs the clause elsewhere
        ("The man who police say shot Peter Cole was held on Monday.", "shot Peter Cole", "police"),
        ("The woman who prosecutors allege stole the boat was held on Monday.", "stole the boat", "prosecutors"),
        ("Peter Cole, who police say killed two owners, was held on Monday.", "killed two owners", "police"),
        ("The plan which the mayor said needed money was dropped.", "needed money", "the mayor"),
        ("The man who police said had shot Cole was held on Monday.", "had shot Cole", "police"),
        ("Anna Bell met the man who she said helped her son.", "helped her son", "she"),
        # a verb that the parse takes for a noun
        ("Owners fought the fee system, which clerks say disadvantages small boats.", "disadvantages small boats", "clerks"),
        ("They fought the fee, which owners argue targets the poor.", "targets the poor", "owners"),
        ("Cole read the letters which owners say sailors sent.", "sailors sent", "owners"),
        # no gap
        ("Officials said burned cars were taken from the town.", "burned cars were taken from the town", "Officials"),
        ("The money which officials said was missing has been found.", "was missing", "officials"),
        ("The city police said the hall was old.", "the hall was old", "The city police"),
        ("Officials said fires had burned for days.", "fires had burned for days", "Officials"),
        ("The council officials said Cole was late.", "Cole was late", "The council officials"),
    ],
)
def test_a_thing_that_is_spoken_of_is_no_part_of_who_speaks(text: str, reported: str, speaker: str):
    assert said(text) == [("indirect", reported, speaker)]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Bell has made comments critics say were racist, and the club has said that it will look into them.",
            ("indirect", "were racist", "critics"),
            ("indirect", "it will look into them", "the club"),
        ),
        (
            "The council has a plan officials say will cut crime, but the union says it will do nothing for victims.",
            ("indirect", "will cut crime", "officials"),
            ("indirect", "it will do nothing for victims", "the union"),
        ),
    ],
)
def test_a_clause_with_a_gap_ends_before_the_next_speaker(text: str, first: tuple[str, str, str], second: tuple[str, str, str]):
    assert said(text) == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "Another thing the captain said was that young players needed more time on the field in the cup.",
        "The first thing the new owner Peter Cole said was that nobody would lose a job at the mill.",
    ],
)
def test_the_clause_after_a_thing_that_somebody_said_is_whole(text: str):
    [(_, reported, _)] = said(text)
    assert reported.endswith(text.split("was that ")[1].rstrip("."))


def test_things_that_somebody_says_are_no_verb():
    assert said("They spoke of the words, which owners say things about the sea.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cole lost his job after Bell testified “dozens” of files had been lost.", [("mixed", "dozens” of files had been lost", "Bell")]),
        ("The clerk warned “hundreds” of files had been lost.", [("mixed", "hundreds” of files had been lost", "The clerk")]),
        ("The man who claimed “dozens” of letters was hurt.", []),
        ("Bell claimed “dozens” of votes in Vale.", []),
        # a verb that the parse takes for a part of the subject after it
        ("The mayor added talks would go on until June.", [("indirect", "talks would go on until June", "The mayor")]),
        ("Peter Cole added rents had risen by a third.", [("indirect", "rents had risen by a third", "Peter Cole")]),
        ("The winger added pace to the side.", []),
        ("The mayor added rooms to the hall.", []),
    ],
)
def test_a_clause_is_whole_whose_subject_the_parse_takes_for_an_object(text: str, expected: list[tuple[str, str, str]]):
    assert said(text) == expected
