"""Verbs of saying that say nothing, and others near them that do. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import said


@pytest.mark.parametrize(
    "text",
    [
        # how long one argued, what tests show, what people wonder, what one is to tell others
        "Anna Bell argued for an hour before deciding to leave the hall.",
        "The owners argued for weeks over pay with the council.",
        "Detectives questioned a 34-year-old man from Vale on Monday over a fire.",
        "Fights threaten to delay the plan for a new hall.",
        "The government of Vale bombed the camp in Northport on Thursday, alleges the large evangelical Christian organization.",
        "Let's say you think a new school will cost ten million.",
        "The weather calls for a new roof on the hall.",
        "Post mortem findings indicated his lungs had been flooded.",
        "Post-mortem results showed she had been hit by a boat.",
        "Folks like him are really wondering if they’ll ever row home.",
        "Bakers like him are quietly wondering if the hall will open.",
        "The bill requires that clerks tell owners the hall is old.",
        "Doctors must tell women that the drug is not safe.",
        # what a plan calls for, the terms of an offer, a date
        "Plans call for 200 homes on the site.",
        "The contract calls for higher wages.",
        "The plan calls for the council to sell the hall.",
        "Bell's proposal calls for three new boats.",
        "To pay for the hall, her plan calls for fees that rise with income.",
        "Forecasts continued to call for freezing fog.",
        "The union rejected the terms of the offer.",
        "The union has also rejected terms of reference announced by the government.",
        "Cole kept on objecting whenever the witness finished reading each paragraph.",
        "The council and the union agreed on a date for the vote. They agreed on a new hall.",
        # what a fact or a trip tells, where words were spoken
        "The fact that the hall is empty suggests that nobody wants it.",
        "The trip suggests that Anna Bell is looking ahead to the vote.",
        "The stop in Vale suggests that Anna Bell wants the seat.",
        # what others are to do
        "Smoke rose over the town, with residents urged to stay at home.",
        "The hall burned on Monday, with owners told to leave by the mayor.",
        # what may be said, what the writer supposes or judges, what somebody will say
        "They will shift their support unless Anna Bell disavows the endorsement that the mayor gave Peter Cole.",
        "The hall will stay shut until the minister says that it may open.",
        "Owners will leave in case the mayor says that the hall must close.",
        "Anna Bell is expected to begin by saying that the town is poor.",
        "Anna Bell is likely to win by mentioning the fact that she grew up in Vale.",
        "Maybe he figures that “an old hall by the sea” was an adequate reward for Cole.",
        "Perhaps Bell believes that the town has “no money left” for a hall.",
        "Unless he denies that he was there, Bell will go.",
        "In our last column, we mocked the ambitions of the three candidates for mayor.",
        "Last week I criticized the mayor for his plan to sell the hall.",
        "The town knows Cole as a clerk who will say whatever helps him in May.",
        # a thing of which a clause tells more, no claim
        "Police reports that describe the theft were lost.",
        "The mayor's report that was sent to the council is long.",
        # in line with what things are done
        "The money is handed out according to the need of each family.",
        "Boats are sorted according to the length of the hull. Fees differ according to income.",
    ],
)
def test_what_is_done_or_only_may_be_said_is_no_report(text: str):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell argued for a new hall in the town.", [("a new hall in the town", "Anna Bell")]),
        ("Anna Bell apologised for years of delay.", [("years of delay", "Anna Bell")]),
        ("Anna Bell argued for a four-day week.", [("a four-day week", "Anna Bell")]),
        ("Anna Bell argued for years that the hall was old.", [("the hall was old", "Anna Bell")]),
        ("The study's findings indicated that the hall was unsafe.", [("the hall was unsafe", "The study's findings")]),
        ("The survey results showed that most owners want a hall.", [("most owners want a hall", "The survey results")]),
        ("Anna Bell is wondering if the hall will ever open.", [("if the hall will ever open", "Anna Bell")]),
        ("Owners are wondering if the hall will ever open.", [("if the hall will ever open", "Owners")]),
        ("Owners like him said that the hall was old.", [("the hall was old", "Owners")]),
        ("The fact that it is empty means that nobody cares, Anna Bell said.",
         [("The fact that it is empty means that nobody cares", "Anna Bell")]),
        ("The guide to the tour suggests that owners stay at home.", [("owners stay at home", "The guide")]),
        ("Anna Bell, who was expected to win, began by saying that the town was poor.", [("the town was poor", "Anna Bell")]),
        ("Clerks tell owners that the hall is old.", [("the hall is old", "Clerks")]),
        ("The law says doctors must tell women that it is not safe.", [("doctors must tell women that it is not safe", "The law")]),
        ("The petition calls for higher taxes on boats.", [("higher taxes on boats", "The petition")]),
        ("His letter calls for higher taxes on boats.", [("higher taxes on boats", "His letter")]),
        ("Anna Bell said her plan was good, and called it “a gift to everybody in the town.”",
         [("her plan was good", "Anna Bell"), ("it “a gift to everybody in the town", "Anna Bell")]),
        ("The union rejected the plan to close the hall.", [("the plan to close the hall", "The union")]),
        ("Anna Bell objected to the sale of the hall.", [("the sale of the hall", "Anna Bell")]),
        ("They agreed on the need for a new hall in the town.", [("the need for a new hall in the town", "They")]),
        ("The council agreed to sell the hall.", [("to sell the hall", "The council")]),
        ("He called for a background report, Bell had bail continued and will return to court in May.", [("a background report", "He")]),
        ("Anna Bell called for a new hall, a new school and a new road.", [("a new hall, a new school and a new road", "Anna Bell")]),
        ("The council urged residents to stay at home.", [("residents to stay at home", "The council")]),
        ("The hall stayed shut until the minister said on Monday that it was safe.", [("it was safe", "the minister")]),
        ("Bell said the hall would close unless owners say they will pay.",
         [("the hall would close unless owners say they will pay", "Bell")]),
        ("In that case the mayor said that the hall would close.", [("the hall would close", "the mayor")]),
        ("In this case, the mayor says, the hall must close.", [("In this case the hall must close", "the mayor")]),
        ("The hall will not open until May, the mayor says.", [("The hall will not open until May", "the mayor")]),
        ("Perhaps most of all, the mayor believes that the town has “no money left” for a hall.",
         [("the town has “no money left” for a hall", "the mayor")]),
        ("The mayor said that perhaps the hall was old.", [("perhaps the hall was old", "The mayor")]),
        ("I praised the mayor. I told the mayor that the hall was old.", [("the hall was old", "I")]),
        ("I urged the council to sell the hall.", [("the council to sell the hall", "I")]),
        ("We mocked him that he was late.", [("he was late", "We")]),
        ("This, I predict, will not float long.", [("will not float long", "I")]),
        ("Bell tweeted a “sad” picture of the hall.", [("a “sad” picture of the hall", "Bell")]),
        ("Bell predicted the winner in a “very close” race.", [("the winner in a “very close” race", "Bell")]),
        ("“We mocked the plan,” Bell said.", [("We mocked the plan", "Bell")]),
        ("According to freshly filed commission reports that track spending, Bell spent more than Cole.",
         [("Bell spent more than Cole", "freshly filed commission reports")]),
        ("The agency reports that rents rose.", [("rents rose", "The agency")]),
        ("The mayor's report that the hall burned was false.", [("the hall burned", "The mayor")]),
        ("According to the value index, rents rose.", [("rents rose", "the value index")]),
        ("According to the mayor of the town, the hall is old.", [("the hall is old", "the mayor of the town")]),
        ("Anna Bell said the hall was old, citing a statement by the army.", [("the hall was old", "Anna Bell")]),
        ("Anna Bell said the hall was old, citing a report that it had burned.",
         [("the hall was old", "Anna Bell"), ("a report that it had burned", "Anna Bell")]),
    ],
)  # fmt: skip
def test_what_is_near_to_a_deed_is_a_report(text: str, expected: list[tuple[str, str]]):
    assert [(words, speaker) for _, words, speaker in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Many wore shirts that read “Save the hall” and sang in the rain.", []),
        ("Anna Bell wore a hat reading “Save the hall” on Monday.", []),
        ("Neighbours held signs that read “Save the hall” as Anna Bell spoke.", ["Save the hall"]),
        ("A sign read “Save the hall” in red letters.", ["Save the hall"]),
        ("The letter that read “We are shut” came on Monday.", ["We are shut"]),
        ("Anna Bell, in a red hat, read “Save the hall now” from a letter.", ["Save the hall now"]),
    ],
)
def test_a_slogan_that_is_worn_is_no_quote_and_a_sign_ends_at_its_mark(text: str, expected: list[str]):
    assert [quoted for _, quoted, _ in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell spoke for an hour, making it clear that the hall would close.", ["the hall would close"]),
        ("The council issued a statement, making it clear that it would pay.", ["it would pay"]),
        ("The fire burned for an hour, making it clear that the hall was lost.", []),
        ("Anna Bell was hurt, making it clear that the hall was unsafe.", []),
        ("Anna Bell lost the vote by ten, making it clear that it would close.", []),
        ("Anna Bell left without making it clear that the hall would close.", []),
    ],
)
def test_who_speaks_may_make_something_clear_besides(text: str, expected: list[str]):
    assert [quoted for _, quoted, _ in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The papers would call Peter Cole a “coward” if he stayed away.", []),
        ("The papers would later call Peter Cole a “coward” on every page.", ["Peter Cole a “coward” on every page"]),
        ("I would call it a “joke” if it were not so sad, Anna Bell said.", ["I would call it a “joke” if it were not so sad"]),
    ],
)
def test_what_others_would_call_somebody_if_something_were_so_is_not_said(text: str, expected: list[str]):
    assert [quoted for _, quoted, _ in said(text)] == expected
