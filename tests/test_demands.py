"""What somebody calls for, demands or is sorry for. Invented news."""

from __future__ import annotations

import pytest

from tests.test_headline_quotes import topped
from tests.test_quotes import quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a day stands between the verb and what is called for
        ("A group of owners called Wednesday for Vale Judge Peter Cole to resign.",
         [("Vale Judge Peter Cole to resign", "A group of owners")]),
        ("Two members of the council called Tuesday for the removal of Judge Peter Cole for saying the hall was old.",
         [("the removal of Judge Peter Cole for saying the hall was old", "Two members of the council")]),
        ("Anna Bell, a clerk, called Wednesday for Northport Mayor Peter Cole to resign for suggesting that owners had lied.",
         [("Northport Mayor Peter Cole to resign for suggesting that owners had lied", "Anna Bell")]),
        ("A group of owners called Wednesday on the mayor to resign.", [("the mayor to resign", "A group of owners")]),
        ("Anna Bell, a clerk, called Wednesday on Peter Cole to resign.", [("Peter Cole to resign", "Anna Bell")]),
        ("Anna Bell called Peter Cole on Wednesday to apologise.", []),
        ("Anna Bell called on Wednesday to say that the hall was old.", []),
        ("LONDON (Transmar) — Ana Bell called Wednesday for Vale Judge Peter Cole to resign for saying that he feels she is unfit to lead.",
         [("Vale Judge Peter Cole to resign for saying that he feels she is unfit to lead", "Ana Bell")]),
        ("A group of owners called on Wednesday for the mayor to resign.", [("the mayor to resign", "A group of owners")]),
        ("NORTHPORT (Transmar) — Anna Bell called Wednesday for Vale Judge Peter Cole to resign.",
         [("Vale Judge Peter Cole to resign", "Anna Bell")]),
        ("NORTHPORT (Transmar) -Belmarran farmers on Thursday ended a protest and agreed to meet with the governor.",
         [("to meet with the governor", "Belmarran farmers")]),
        ("The strike, called Monday for higher wages, is over.", []),
        ("An election called on Tuesday for May 5.", []),
        ("The meeting called Wednesday for the owners to speak was held at the hall.", []),
        # a name stands between commas before what its owner is to do
        ("Anna Bell called for the mayor of Northport, Peter Cole, to resign over the sale of the hall.",
         [("the mayor of Northport, Peter Cole, to resign over the sale of the hall", "Anna Bell")]),
        ("Anna Bell called again Wednesday for the mayor of Northport, Peter Cole, to resign over the sale of the hall.",
         [("the mayor of Northport, Peter Cole, to resign over the sale of the hall", "Anna Bell")]),
        ("Anna Bell called for an inquiry into the sale of the hall, to no avail.",
         [("an inquiry into the sale of the hall", "Anna Bell")]),
        # what somebody is sorry for, and to whom
        ("Anna Bell did apologize to Peter Cole and to his supporters for the incident.", [("the incident", "Anna Bell")]),
        ("She did apologize to the mayor, and to his supporters, for the incident at the hall.", [("the incident at the hall", "She")]),
        ("Anna Bell did not apologize for the incident.", []),
        ("Anna Bell apologised for the first time.", []),
        ("Anna Bell called for the meeting.", []),
        ("The vote, which Bell called on Monday for the second time, was lost.", []),
        # how often, or a day, stands before who is called on
        ("Anna Bell called for the second time on owners to pay their rents.", [("owners to pay their rents", "Anna Bell")]),
        ("Anna Bell called for the third time this month on the council to close the hall.",
         [("the council to close the hall", "Anna Bell")]),
        ("Anna Bell called for the second time on Monday to ask for money.", []),
        ("Anna Bell called on Monday on owners to pay their rents.", [("owners to pay their rents", "Anna Bell")]),
        ("Anna Bell called on Monday at the hall to see the owners.", []),
    ],
)  # fmt: skip
def test_what_is_called_for_is_a_quote_whatever_stands_before_it(text: str, expected: list[tuple[str, str]]):
    assert [(quote.text, quote.speaker_text) for quote in quotes(text)] == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Bell demands Cole resign", [("Cole resign", "Bell")]),
        ("Council demands mayor resign for calling owners unfit", [("mayor resign for calling owners unfit", "Council")]),
        ("Vale Council demands mayor quit over hall sale", [("mayor quit over hall sale", "Vale Council")]),
        ("Senators demand Cole resign", [("Cole resign", "Senators")]),
        ("Owners demand rents be cut", [("rents be cut", "Owners")]),
        ("Families demand police chief step down", [("police chief step down", "Families")]),
        ("Council recommends hall be sold", [("hall be sold", "Council")]),
        ("Bell demands Cole resignation", []),
        ("Bell demands council vote", []),
        ("Owners demand answers over hall sale", []),
        ("Bell's demands go unheard", []),
        ("Rising demands for homes to be built", []),
    ],
)
def test_headlines_say_without_that_what_others_are_to_do(title: str, expected: list[tuple[str, str]]):
    assert topped(title) == expected
