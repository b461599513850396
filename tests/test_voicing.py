"""What somebody expresses, raises or asks for with a noun: support for a plan, an appeal to drivers. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell expressed support for wider roads.", [("wider roads", "Anna Bell", "expressed support for")]),
        ("Anna Bell has said she wants a hall and has expressed support for wider roads, without giving a figure.",
         [("she wants a hall", "Anna Bell", "has said"), ("wider roads", "she", "has expressed support for")]),
        ("Anna Bell expressed deep concern about the road.", [("deep concern about the road", "Anna Bell", "expressed")]),
        ("Owners have raised concerns over the cost of the hall.", [("the cost of the hall", "Owners", "have raised concerns over")]),
        ("Owners are expressing frustration with the council.",
         [("the council", "Owners", "are expressing frustration with")]),
        ("Anna Bell wrote to the council on Monday, expressing concern about the road.",
         [("the road", "Anna Bell", "expressing concern about")]),
        ("Anna Bell expressed “deep concern” about the road.", [("deep concern” about the road", "Anna Bell", "expressed")]),
        ("The union raised alarm at the price of the lease.", [("the price of the lease", "The union", "raised alarm at")]),
        ("The charity raised concerns about the smell.", [("the smell", "The charity", "raised concerns about")]),
        ("Neighbours raised alarm over the smell.", [("the smell", "Neighbours", "raised alarm over")]),
        ("Anna Bell expressed hope that the hall would stay open.", [("the hall would stay open", "Anna Bell", "hope")]),
        ("Anna Bell raises concerns that the hall is old.", [("the hall is old", "Anna Bell", "concerns")]),
        ("Anna Bell voiced doubt that the hall would stay open.", [("the hall would stay open", "Anna Bell", "doubt")]),
        ("Police made an appeal to drivers to stay at home.", [("drivers to stay at home", "Police", "appeal")]),
        ("Police issued an appeal for witnesses to come forward.", [("witnesses to come forward", "Police", "appeal")]),
        ("Police are issuing an appeal to drivers to slow down.", [("drivers to slow down", "Police", "appeal")]),
        ("The club launched an appeal for fans to be patient.", [("fans to be patient", "The club", "appeal")]),
        ("Anna Bell expressed outrage that the hall was shut.", [("the hall was shut", "Anna Bell", "expressed outrage")]),
        ("Owners have voiced anger that the hall, which is old, will close in May.",
         [("the hall, which is old, will close in May", "Owners", "have voiced anger")]),
        ("Anna Bell expressed confidence in the police.", [("the police", "Anna Bell", "expressed confidence in")]),
        ("Not only owners but the mayor voiced opposition to the plan.",
         [("the plan", "Not only owners but the mayor", "voiced opposition to")]),
        ("Only then did Anna Bell express support for the plan.", [("the plan", "Anna Bell", "express support for")]),
        ("A few owners voiced opposition to the plan.", [("the plan", "A few owners", "voiced opposition to")]),
        ("Anna Bell voiced opposition to the plan.", [("the plan", "Anna Bell", "voiced opposition to")]),
        ("The letter expressed concern about the road.", [("the road", "The letter", "expressed concern about")]),
        ("Anna Bell expressed concern about inflation in a letter to clients.",
         [("concern about inflation", "Anna Bell", "expressed")]),
        ("Owners have raised concerns about the plan for years.", [("the plan", "Owners", "have raised concerns about")]),
        ("Anna Bell expressed concern about errors in the memo.",
         [("errors in the memo", "Anna Bell", "expressed concern about")]),
        ("The minister renewed his call for Cole to resign on Monday.", [("Cole to resign", "The minister", "call")]),
        ("Police issued an appeal to drivers to stay at home in a statement on Monday.",
         [("drivers to stay at home", "Police", "appeal")]),
        ("The minister renewed his call for Cole to resign.", [("Cole to resign", "The minister", "call")]),
    ],
)  # fmt: skip
def test_what_is_voiced_or_asked_for_with_a_noun_is_a_quote(text: str, expected: list[tuple[str, str, str]]):
    assert [(quote.text, quote.speaker_text, quote.cue) for quote in quotes(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The crash raised concerns about the road.",
        "The crash raised alarm over the bridge.",
        "Neighbours raised the alarm over the smell.",
        "The group raised no alarm at the terms of the lease.",
        "Anna Bell raised alarm at a meeting of the council.",
        "The plan raised hopes for the town.",
        "The talks in Northport raised hopes that the war would end.",
        "Falling prices raised hopes that the bank would cut rates.",
        "The figures raised concerns about the road.",
        "The news raises concerns that the hall is old.",
        "The charity launched an appeal for funds to build a hall.",
        "Anna Bell raised support for the plan among owners.",
        "Anna Bell gave her support to the plan.",
        "Anna Bell did not express support for the plan.",
        "Anna Bell refused to express support for the plan.",
        "Anna Bell would express concern about the road if she were asked.",
        "Anna Bell expressed support that nobody wanted.",
        "Anna Bell felt outrage that the hall was shut.",
        "Anna Bell expressed concern on Monday.",
        "Anna Bell expressed concern in a letter to the council.",
        "Anna Bell expressed concern at a meeting of the council.",
        "Anna Bell expressed concern for the first time.",
        "No owners voiced opposition to the plan at the hearing.",
        "Not a single owner raised concerns about the dogs.",
        "Few owners expressed support for the bridge.",
        "Very few owners expressed support for the bridge.",
        "Hardly any owners voiced opposition to the plan.",
        "Neither candidate expressed support for the tax.",
        "Anyone who expresses support for the group faces up to 14 years in prison.",
        "Those who voice support for the ban may be fined.",
        "Did Bell raise concerns about the lift?",
        "Anna Bell expressed concern to the council.",
        "Anna Bell expressed interest in the hall.",
        "His face expressed doubts about the plan.",
        "Anna Bell’s hope that the hall would stay open was dashed.",
        "The charity made an appeal for money to build a hall.",
        "The council made an appeal to the court to overturn the ruling.",
        "Anna Bell made calls to friends to ask for money.",
    ],
)
def test_what_is_felt_or_done_without_a_word_is_no_quote(text: str):
    assert quotes(text) == ()
