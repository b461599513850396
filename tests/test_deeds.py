"""Verbs of saying that tell what is done to a thing or a person, and others near them that say something. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import said


@pytest.mark.parametrize(
    "text",
    [
        # a name, which the parse takes for a clause
        "An anti-Bell group called Our Principles is opening a second hall in Vale.",
        # a race, a vote
        "By ten, the networks were calling Vale for Peter Bell, and the crowd in the hall roared.",
        "Harbour Radio called Belmarra for Anna Bell shortly after the polls closed.",
        "The chairman, Peter Cole, called for a voice vote, and most of the hall shouted yes.",
        "The chairman called for a show of hands.",
        "Peter Cole fell in the hall, and the clerk called for an ambulance.",
        # ads, pictures
        "Her campaign on Friday blasted out a new robocall in which Peter Cole speaks.",
        "Peter Cole has been tweeting pictures of his dinner with the mayor of Northport all week.",
        # a vote, a ruling
        "Voters showed their anger in June by rejecting a treaty that would tie Belmarra to the union.",
        "The election board rejected both objections that Peter Cole had filed against the petition.",
        "The Supreme Court dismissed Bell's objections to the plan.",
        "On Monday the tribunal dismissed the complaint against Anna Bell, the mayor of Vale.",
        "A judge in Vale rejected the claims of Anna Bell, the mayor.",
        # in court
        "He went to work for a law firm that defended troubled fund companies and their owners.",
        "Anna Bell is a lawyer who defended the owners of the old mill in court.",
        # guesses, money, a danger
        "Anna Bell, a professor who has correctly predicted the winner of every election since 1984, will speak in Vale.",
        "So far the school has found 12 million of the 19 million pounds it pledged to help pay for the roof.",
        "The company paid only half of the ten million dollars that it pledged to clean up the river.",
        "Peter Cole opposes the plan because it threatens the work that they did on the orchard.",
        "The sum that Ana Bell promised to give to the hall was late.",
    ],
)
def test_what_is_done_to_a_thing_or_person_is_no_report(text: str):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor called Peter Cole a liar who is paid by the council.",
         [("Peter Cole a liar who is paid by the council", "The mayor")]),
        ("Police said the gang called Red Nine was behind the theft.", [("the gang called Red Nine was behind the theft", "Police")]),
        ("The minister called Tuesday for an inquiry into the fire.", [("an inquiry into the fire", "The minister")]),
        ("The mayor called for a vote on the plan to sell the hall.", [("a vote on the plan to sell the hall", "The mayor")]),
        ("The mayor called the race for the senator “a farce.”", [("the race for the senator “a farce", "The mayor")]),
        ("The chairman called for a voice vote, declaring that the hall was old.", [("the hall was old", "The chairman")]),
        ("Peter Cole blasted the plan to sell the hall.", [("the plan to sell the hall", "Peter Cole")]),
        ("Peter Cole blasted out the message that “nobody pays.”", [("the message that “nobody pays", "Peter Cole")]),
        ("Anna Bell tweeted that the picture was old.", [("the picture was old", "Anna Bell")]),
        ("Voters rejected the claim that the hall was old.", [("the claim that the hall was old", "Voters")]),
        ("The council rejected objections that the hall was too old.", [("objections that the hall was too old", "The council")]),
        ("Anna Bell shocked the town by rejecting the plan of the council as a gift to the rich.",
         [("the plan of the council as a gift to the rich", "Anna Bell")]),
        ("His lawyer defended the decision to sell the hall.", [("the decision to sell the hall", "His lawyer")]),
        ("The minister defended the police officers who had fired.", [("the police officers who had fired", "The minister")]),
        ("Anna Bell predicted the result would shock the town.", [("the result would shock the town", "Anna Bell")]),
        ("Anna Bell predicted the outcome: “We will win by ten.”", [("We will win by ten.", "Anna Bell")]),
        ("The company pledged to pay the ten million dollars it owes.",
         [("to pay the ten million dollars it owes", "The company")]),
        ("Peter Cole threatened owners that he would burn the hall.", [("he would burn the hall", "Peter Cole")]),
        ("Ana Bell is the lawyer who defended the decision to close the hall.", [("the decision to close the hall", "who")]),
        ("Voters rejected the plan as a trick on the town.", [("the plan as a trick on the town", "Voters")]),
        ("Voters rejected the claims of Ana Bell.", [("the claims of Ana Bell", "Voters")]),
        ("The court dismissed the claim that the hall was old.", [("the claim that the hall was old", "The court")]),
        ("The court dismissed the claims of Ana Bell as “a waste of time.”", [("the claims of Ana Bell as “a waste of time", "The court")]),
        ("The mayor dismissed the complaint against the council.", [("the complaint against the council", "The mayor")]),
        ("The council rejected the idea of a new hall.", [("the idea of a new hall", "The council")]),
        ("The council rejected calls for Cole to resign.", [("calls for Cole to resign", "The council")]),
        ("Voters rejected the treaty as a trick.", [("the treaty as a trick", "Voters")]),
        ("The board rejected both objections, ruled Cole eligible and ordered that his boat be painted.",
         [("his boat be painted", "The board")]),
        ("Anna Bell is a lawyer who defended the sale of the hall.", [("the sale of the hall", "who")]),
        ("The owner threatened staff that they would be fired.", [("they would be fired", "The owner")]),
        ("Critics called what the council did a trick.", [("what the council did a trick", "Critics")]),
        ("One owner called it a scandal that the hall was sold.", [("it a scandal that the hall was sold", "One owner")]),
        ("Bell calls Cole unqualified to lead the town.", [("Cole unqualified to lead the town", "Bell")]),
    ],
)  # fmt: skip
def test_what_is_near_to_such_a_deed_is_a_report(text: str, expected: list[tuple[str, str]]):
    assert [(words, speaker) for _, words, speaker in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell admitted to not knowing that the hall was cold.", "not knowing that the hall was cold"),
        ("Peter Cole admitted to stealing the car in May.", "stealing the car in May"),
        ("Anna Bell confessed to knowing that the hall was cold.", "knowing that the hall was cold"),
        ("Anna Bell admitted not knowing that the hall was cold.", "not knowing that the hall was cold"),
        ("Peter Cole admitted lying when he said that he was ill.", "lying when he said that he was ill"),
        ("Peter Cole denied lying when he told police that he was ill.", "lying when he told police that he was ill"),
        ("Peter Cole admitted that the hall was cold when he left.", "the hall was cold when he left"),
        ("Peter Cole confessed to the court that the hall was cold.", "the hall was cold"),
    ],
)
def test_a_deed_that_somebody_admits_is_told_whole(text: str, expected: str):
    assert [(quoted, speaker.split()[-1] if speaker else None) for _, quoted, speaker in said(text)] == [(expected, text.split()[1])]


@pytest.mark.parametrize("text", ["Peter Cole confessed to the theft of a car.", "Peter Cole admitted to the theft of a car in May."])
def test_a_deed_that_somebody_only_owns_up_to_is_no_quote(text: str):
    assert said(text) == []
