"""Who goes on in the same sentence: after "but", with a second verb, in a clause after "with"; and who only acts there. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "but" after a second verb
        ("Anna Bell said she would wait and added that the issue was not the number, but the speed.",
         [("indirect", "she would wait", "Anna Bell"),
          ("indirect", "the issue was not the number, but the speed", "Anna Bell")]),
        ("Anna Bell promised to wait and said that the town was old, but the roof was new.",
         [("indirect", "to wait", "Anna Bell"),
          ("indirect", "the town was old, but the roof was new", "Anna Bell")]),
        ("Anna Bell welcomed the plan and warned that the roof was new, but the hall was old.",
         [("indirect", "the roof was new, but the hall was old", "Anna Bell")]),
        ("Anna Bell went home and said that the roof was new, and the town would pay.",
         [("indirect", "the roof was new, and the town would pay", "Anna Bell")]),
        ("Anna Bell welcomed the plan and warned that the roof was new, but left early.", [("indirect", "the roof was new", "Anna Bell")]),
        ("Anna Bell welcomed the plan and warned that the roof was new, but gave no details.",
         [("indirect", "the roof was new", "Anna Bell")]),
        ("Anna Bell welcomed the plan and warned that the roof was new, but Peter Cole said it was old.",
         [("indirect", "the roof was new", "Anna Bell"),
          ("indirect", "it was old", "Peter Cole")]),
        ("Anna Bell opened the hall and urged the council to pay, but the council was broke.",
         [("indirect", "the council to pay", "Anna Bell")]),
        # a second verb after who speaks
        ("The hall is old, Anna Bell said, and urged the council to pay.",
         [("indirect", "The hall is old", "Anna Bell"),
          ("indirect", "the council to pay", "Anna Bell")]),
        ("The hall is old, Anna Bell said on Monday, and also warned that the roof was late.",
         [("indirect", "The hall is old", "Anna Bell"),
          ("indirect", "the roof was late", "Anna Bell")]),
        ("The hall is old, she told the Echo, and accused the council of sleeping.",
         [("indirect", "The hall is old", "she"),
          ("indirect", "the council of sleeping", "she")]),
        ("There was no money left, Anna Bell said, but promised to pay for the roof.",
         [("indirect", "There was no money left", "Anna Bell"),
          ("indirect", "to pay for the roof", "Anna Bell")]),
        ("She would stay, Anna Bell said, and urged others to come.",
         [("indirect", "She would stay", "Anna Bell"),
          ("indirect", "others to come", "Anna Bell")]),
        ("The man ran in, police said, and told a clerk to pay.", [("indirect", "The man ran in and told a clerk to pay", "police")]),
        ("The council was late, Anna Bell said, and refused to say why.",
         [("indirect", "The council was late and refused to say why", "Anna Bell")]),
        ("The letter was late, Anna Bell said, and warned of cuts.", [("indirect", "The letter was late and warned of cuts", "Anna Bell")]),
        ("The hall is old, Anna Bell said, and needs a new roof.", [("indirect", "The hall is old and needs a new roof", "Anna Bell")]),
        ("The hall was closed, Anna Bell said, and called a trap by many.",
         [("indirect", "The hall was closed and called a trap by many", "Anna Bell")]),
        # an adverb before a participle
        ("Anna Bell said that housing is the biggest task facing the council, further adding that it was late.",
         [("indirect", "housing is the biggest task facing the council", "Anna Bell"),
          ("indirect", "it was late", "Anna Bell")]),
        ("Anna Bell said that housing is the biggest task facing the council, also calling it a gift to nobody.",
         [("indirect", "housing is the biggest task facing the council", "Anna Bell"),
          ("indirect", "it a gift to nobody", "Anna Bell")]),
        ("Anna Bell said that housing is the biggest task facing the council, while also warning that it was late.",
         [("indirect", "housing is the biggest task facing the council", "Anna Bell"),
          ("indirect", "it was late", "Anna Bell")]),
        ("Anna Bell said that prices had fallen, also leaving owners without money.",
         [("indirect", "prices had fallen, also leaving owners without money", "Anna Bell")]),
        ("Police said the man ran into the hall, also threatening to kill a clerk.",
         [("indirect", "the man ran into the hall, also threatening to kill a clerk", "Police")]),
        ("Police said the man ran into the hall, threatening to kill a clerk.",
         [("indirect", "the man ran into the hall, threatening to kill a clerk", "Police")]),
        # who speaks in a clause after "with"
        ("Owners welcomed the plan, with Anna Bell, 54, saying she was happy about it.",
         [("indirect", "she was happy about it", "Anna Bell")]),
        ("Owners welcomed the plan, with Anna Bell, who runs the hall, saying she was happy about it.",
         [("indirect", "she was happy about it", "Anna Bell")]),
        ("Owners welcomed the plan, with the mayor, Anna Bell, saying she was happy about it.",
         [("indirect", "she was happy about it", "the mayor")]),
        ("The vote was late, with Anna Bell, a member of the council, saying she was happy about it.",
         [("indirect", "she was happy about it", "Anna Bell")]),
        ("Anna Bell said the hall was old, with Peter Cole, a baker, adding that it was cold.",
         [("indirect", "the hall was old", "Anna Bell"),
          ("indirect", "it was cold", "Peter Cole")]),
        ("Anna Bell welcomed the plan with Peter Cole, a baker, saying it was a gift.", [("indirect", "it was a gift", "Anna Bell")]),
        ("Anna Bell told owners of the plan, with help from Peter Cole, saying it was late.", [("indirect", "it was late", "Anna Bell")]),
        ("Anna Bell welcomed the plan, with a speech, saying it was late.", [("indirect", "it was late", "Anna Bell")]),
    ],
)  # fmt: skip
def test_who_goes_on_in_a_sentence_is_told_from_who_only_acts(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected
