"""Things that show or stress something without words, and who does so in words. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import said


@pytest.mark.parametrize(
    "text",
    [
        # what a thing underlines
        "Their show of force in the north underscored how important it was to win in Vale.",
        "The victory of Anna Bell highlights how narrow the path of Peter Cole is.",
        "The scene at the border underlines the fact that the towns of the coast are poor.",
        "The loss of the mill underlines the fact that the towns of the coast are poor.",
        "The poll numbers underscored how little people trust the mayor.",
        "The results of the vote highlighted how little people trust the mayor.",
        # what the deed of a body shows
        "The court may soon be overturning laws, highlighting how the death of the judge has changed it.",
        "The council held a vote on Monday, underlining how much the hall costs.",
        "By highlighting how poor the town is, it drew voters.",
        "By highlighting that the town is poor, it drew voters.",
        "Acme Corp cut its prices on Monday, highlighting how weak demand is.",
        # what a role calls on somebody to do, what a scheme encourages
        "The role carries no powers, instead calling on the mayor's husband to organize events.",
        "The job calls on its holder to greet guests at the hall.",
        "Peter Cole came with the Clean Harbour Project, which encourages farmers to move to Vale.",
        "The Clean Harbour Initiative encourages boats to slow down.",
        # what a thing offers
        "The scheme offers “real hope” to owners of the hall.",
        "The home offers “a warm welcome” to owners of the hall.",
    ],
)
def test_what_a_thing_shows_or_asks_for_is_no_report(text: str):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell highlighted how important it was to win in Vale.", [("how important it was to win in Vale", "Anna Bell")]),
        ("The plumber underlined that the hall was safe.", [("the hall was safe", "The plumber")]),
        ("Her aides underlined that the hall would stay open.", [("the hall would stay open", "Her aides")]),
        ("The embassy underscored that the talks would go on.", [("the talks would go on", "The embassy")]),
        ("The companies underscored that the talks would go on.", [("the talks would go on", "The companies")]),
        ("The two countries underscored that the talks would go on.", [("the talks would go on", "The two countries")]),
        ("Others highlighted how much the hall costs.", [("how much the hall costs", "Others")]),
        ("The study underlines that fish are rare.", [("fish are rare", "The study")]),
        ("The mayor's remarks underscored how far apart the two sides are.", [("how far apart the two sides are", "The mayor's remarks")]),
        ("Anna Bell spoke for an hour, underlining that the hall would stay open.", [("the hall would stay open", "Anna Bell")]),
        ("The council issued a letter on Monday, underlining that the hall would stay open.",
         [("the hall would stay open", "The council")]),
        ("Anna Bell said the loss underlines how small the town is.", [("the loss underlines how small the town is", "Anna Bell")]),
        ("The charity encourages owners to move to Vale.", [("owners to move to Vale", "The charity")]),
        ("The council called on the mayor to go.", [("the mayor to go", "The council")]),
        ("The verdict underlined that the hall was old.", [("the hall was old", "The verdict")]),
        ("The family underlined that the hall was old.", [("the hall was old", "The family")]),
        ("The notice underlined that the hall was old.", [("the hall was old", "The notice")]),
        ("The files underlined that the hall was old.", [("the hall was old", "The files")]),
        ("The council met on Monday. It highlighted that the hall was old.", [("the hall was old", "It")]),
        ("The council warned owners, highlighting how old the hall was.", [("how old the hall was", "The council")]),
        ("Anna Bell offered “her condolences” to the owners of the hall.", [("her condolences", "Anna Bell")]),
        ("The council offers “real hope” to owners of the hall.", [("real hope", "The council")]),
        ("Buckingham Palace offered “heartfelt thanks” to owners of the hall.", [("heartfelt thanks", "Buckingham Palace")]),
        ("The Vatican offered “heartfelt thanks” to owners of the hall.", [("heartfelt thanks", "The Vatican")]),
        ("The letter offered “sincere apologies” to owners of the hall.", [("sincere apologies", "The letter")]),
        ("It highlighted that the hall is old.", [("the hall is old", "It")]),
        ("The council said it was late, highlighting that the hall was old.", [("it was late", "The council")]),
        ("The court warned that it was late, underlining that the hall was old.",
         [("it was late", "The court"), ("the hall was old", "The court")]),
        ("Highlighting that the hall was old, the council closed it.", [("the hall was old", "the council")]),
    ],
)  # fmt: skip
def test_what_somebody_underlines_or_asks_for_is_a_report(text: str, expected: list[tuple[str, str]]):
    assert [(words, speaker) for _, words, speaker in said(text)] == expected


@pytest.mark.parametrize(
    "who",
    [
        "astronaut",
        "agency",
        "assertion",
        "affidavit",
        "census",
        "cabinet",
        "army",
        "camp",
        "inquest",
        "senate",
        "pedestrian",
        "policemen",
    ],
)
def test_a_word_of_each_list_of_speakers_underlines_something(who: str):
    assert said(f"The {who} underlined that the hall was old.") == [("indirect", "the hall was old", f"The {who}")]
