"""What courts hold and people plead, charge, call for and make clear. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import said


@pytest.mark.parametrize(
    ("text", "reported", "speaker"),
    [
        ("The court held that the hall was old.", "the hall was old", "The court"),
        ("The hall was old, the court held.", "The hall was old", "the court"),
        ("Counsel submitted that the hall was old.", "the hall was old", "Counsel"),
        ("Peter Cole, for the council, submitted that he had paid.", "he had paid", "Peter Cole"),
        ("The hall had been sold in secret, Anna Bell charged.", "The hall had been sold in secret", "Anna Bell"),
        ("The board made it clear that it wanted to sell.", "it wanted to sell", "The board"),
        ("Members of the board made it clear that the hall was old.", "the hall was old", "Members of the board"),
        ("Anna Bell called for more ambulances in the north.", "more ambulances in the north", "Anna Bell"),
        ("The council called for the first time for an end to the strike.", "an end to the strike", "The council"),
        ("Anna Bell called for the second time this year for owners to pay.", "owners to pay", "Anna Bell"),
        ("Anna Bell has demanded Cole's resignation.", "Cole's resignation", "Anna Bell"),
        ("Anna Bell demanded the release of her son.", "the release of her son", "Anna Bell"),
        ("The baker wanted more time and demanded a deadline extension.", "a deadline extension", "The baker"),
        ("The owners demanded answers from the council over the sale.", "answers from the council over the sale", "The owners"),
        ("A leader of the campaign demanded an apology on Monday.", "an apology", "A leader of the campaign"),
        ("The minister demanded a delay.", "a delay", "The minister"),
        ("The minister directed that the hall be shut.", "the hall be shut", "The minister"),
        ("The defence held that the hall was old.", "the hall was old", "The defence"),
        ("The hall was old, the bench held.", "The hall was old", "the bench"),
        ("Letters found in the hall show that the town was late.", "the town was late", "Letters"),
        ("Owners described villages being burned, farms robbed and children attacked by soldiers.",
         "villages being burned, farms robbed and children attacked by soldiers", "Owners"),
        ("Owners described villages being burned, and soldiers left and came back.", "villages being burned", "Owners"),
        ("She met officials who warned the effects of the fire are growing fast.", "the effects of the fire are growing fast", "who"),
        ("She read the report that warned the effects of the fire are growing.", "the effects of the fire are growing", "the report"),
    ],
)  # fmt: skip
def test_what_is_pleaded_or_called_for_is_said(text: str, reported: str, speaker: str):
    assert said(text) == [("indirect", reported, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "The council held a vote that the mayor had won.",
        "The council held that seat for ten years.",
        "The view held that the hall was old.",
        "The will directed that the hall be sold.",
        "The talks were long, and the vote was held.",
        "Peter Cole submitted a plan that the council liked.",
        "The gate was open, and the horses charged.",
        "The mob demanded its money.",
        "The thieves demanded an extension lead.",
        "The delay demanded answers from the council.",
        "The owner demanded six months of rent up front.",
        "The man demanded all of the cash.",
        "They had ten men for an hour, the defence held, and the keeper saved a late shot.",
        "The river rose on Monday, the flood defence held, and no homes were lost.",
        "After ten days of talks, protesting owners made their point.",
        "Officials who warned the council were sacked.",
        "The fire made it clear that the hall was old.",
        "Neighbours called for an ambulance in the north.",
        "Anna Bell called for the second time in an hour.",
        "Anna Bell called for the second time that night",
        "Owners called for the third time this year",
    ],
)
def test_what_is_held_or_called_without_a_word_is_not_said(text: str):
    assert said(text) == []


def test_what_a_council_had_made_clear_stands_beside_another_report():
    assert said("Anna Bell said it was late and the council had made it clear that the hall was old.") == [
        ("indirect", "it was late", "Anna Bell"),
        ("indirect", "the hall was old", "the council"),
    ]
