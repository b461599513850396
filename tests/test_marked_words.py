"""Reports of which some words stand in marks: where they end, and whether the marks quote or only name a thing."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Bell said waits were ‘unacceptable’ and that staff were tired.",
            [("mixed", "waits were ‘unacceptable’ and that staff were tired")],
        ),
        ("Anna Bell slammed the club for a ‘joke’ inspection.", [("mixed", "the club for a ‘joke’ inspection")]),
        ("Anna Bell branded the plan ‘pathetic’.", [("mixed", "the plan ‘pathetic")]),
        (
            "Anna Bell said the band played 'Harbour' and liked rock 'n' roll.",
            [("indirect", "the band played 'Harbour' and liked rock 'n' roll")],
        ),
        ("The 'experts' came on Monday, and Anna Bell came too.", []),
        ("The hall can stay “for now,” Bell said, although it is old.", [("mixed", "The hall can stay “for now although it is old")]),
        ("The hall can stay “for now,” Bell said, but the roof is old.", [("mixed", "The hall can stay “for now but the roof is old")]),
        (
            "After a fight with rivals who “wanted it,” Bell said, Cole left the town.",
            [("mixed", "After a fight with rivals who “wanted it Cole left the town")],
        ),
        ("The hall can stay “for now,” Bell said, but she declined to comment further.", [("mixed", "The hall can stay “for now")]),
        (
            "The hall can stay “for now,” Bell said, and called on the council to pay.",
            [("mixed", "The hall can stay “for now"), ("indirect", "the council to pay")],
        ),
        ("The hall can stay “for now,” Bell said, while Cole left the room.", [("mixed", "The hall can stay “for now")]),
        ("The hall can stay “for now,” said Bell, who has led the town for years.", [("mixed", "The hall can stay “for now")]),
        ("Anna Bell attacked the plan to “sack” the clerks.", [("mixed", "the plan to “sack” the clerks")]),
        (
            "Anna Bell attacked the decision to “humiliate and sack” her clerks.",
            [("mixed", "the decision to “humiliate and sack” her clerks")],
        ),
        ("Anna Bell vowed to “fight” the plan, the council said.", [("mixed", "Anna Bell vowed to “fight” the plan")]),
        ("Anna Bell accused them of “greed” in running the hall.", [("mixed", "them of “greed” in running the hall")]),
        ("Anna Bell accused them of “greed” in refusing to pay.", [("mixed", "them of “greed” in refusing to pay")]),
        ("Anna Bell accused them of “greed” in an interview on Monday.", [("mixed", "them of “greed")]),
        (
            "Anna Bell called the plan “a gift” in urging the council to vote.",
            [("mixed", "the plan “a gift"), ("indirect", "the council to vote")],
        ),
        ("“The hall is old,” Sheriff Bell said on his series, “Mornings with Sheriff Bell.”", [("direct", "The hall is old")]),
        ("“The hall is old,” Anna Bell said on her podcast, “We are leaving.”", [("direct", "The hall is old We are leaving.")]),
        (
            "Anna Bell described the group, known as the “Big Tent”, as comical.",
            [("indirect", "the group, known as the “Big Tent”, as comical")],
        ),
        (
            "Anna Bell described the plan, known as the “Big Tent”, as “comical”.",
            [("mixed", "the plan, known as the “Big Tent”, as “comical")],
        ),
        ("Anna Bell proposed variations on the “flat fee” system.", [("indirect", "variations on the “flat fee” system")]),
        ("Anna Bell discussed changes to “flat-fee” systems used by towns.", [("indirect", "changes to “flat-fee” systems used by towns")]),
        ("Anna Bell proposed a “good neighbour” plan.", [("mixed", "a “good neighbour” plan")]),
        ("Anna Bell proposed dropping the “hate fee” system.", [("mixed", "dropping the “hate fee” system")]),
        ("Anna Bell proposed changes to the “cruel” system.", [("mixed", "changes to the “cruel” system")]),
        ("Anna Bell hailed Cole as the “Big Tent” of the town.", [("mixed", "Cole as the “Big Tent” of the town")]),
        (
            '"The hall is old," said Anna Bell, "but it is loved. We will pay for it.\n\n"We will go on. We are not tired."',
            [("direct", 'The hall is old but it is loved. We will pay for it.\n\n"We will go on. We are not tired.')],
        ),
        (
            "Anna Bell blamed what she called “Fear” in the town for the sale.",
            [("mixed", "what she called “Fear” in the town for the sale")],
        ),
        (
            "Mr Cole said “I am, yes” when asked by Ana Bell whether he was “really hoping to prove it was late”.",
            [("direct", "I am, yes"), ("mixed", "whether he was “really hoping to prove it was late")],
        ),
        ("Anna Bell said Cole “lied” when asked about the hall.", [("mixed", "Cole “lied” when asked about the hall")]),
        ("Mr Bell claimed “normal service” had resumed in the town.", [("mixed", "normal service” had resumed in the town")]),
        ("Cole threw what was described as “a heavy cake” at a clerk behind, who was sitting.", [("direct", "a heavy cake")]),
        ("The hall was described as “a gift” for the town.", [("mixed", "a gift” for the town")]),
        ("Peter Cole dismissed as “lies” claims that he paid for the hall.", [("mixed", "lies” claims that he paid for the hall")]),
        ("Peter Cole described as “a gift” the plan to close the hall.", [("mixed", "a gift” the plan to close the hall")]),
        ("Cole left the hall that Bell described as “a gift” last week.", [("direct", "a gift")]),
        (
            "But Cole, of Vale, said: “Just leave them to it” and held the man's arm, Mr Bell added.",
            [("mixed", "Cole, of Vale, said: “Just leave them to it” and held the man's arm")],
        ),
        (
            "Cole said: “Just leave them to it” and walked away, the court heard.",
            [("mixed", "Cole said: “Just leave them to it” and walked away")],
        ),
        (
            "Cole said: “Just leave them to it” and Bell said it was late.",
            [("direct", "Just leave them to it"), ("indirect", "it was late")],
        ),
        ("Anna Bell said all of them lived in Vale, the Gazette reports.", [("indirect", "all of them lived in Vale")]),
        ("The town is “ready,” the mayor said, even as the boats left.", [("mixed", "The town is “ready")]),
        ("The town “can win,” Bell said, and Peter Cole nodded.", [("mixed", "The town “can win")]),
        ("The town “can win,” Bell said, but only if the council pays.", [("mixed", "The town “can win but only if the council pays")]),
        (
            "Peter Cole described as “mad” that owners would build on land while they “sit on it”.",
            [("mixed", "mad” that owners would build on land while they “sit on it")],
        ),
    ],
)
def test_marked_words_of_a_report_are_told_from_names_and_the_rest_goes_on(text: str, expected: list[tuple[str, str]]):
    assert [(quote.kind, quote.text) for quote in quotes(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cole described the talks, which were about pay, as very important.",
            [("indirect", "the talks, which were about pay, as very important")],
        ),
        ("Cole dismissed the plan, which cost ten millions, as “a gift”.", [("mixed", "the plan, which cost ten millions, as “a gift")]),
        ("Cole described the plan, which cost much, as he left the hall.", []),
        ("Cole described the plan as weak, which pleased Bell, as it did the council.", [("indirect", "the plan as weak")]),
        ("Anna Bell denied the hall, which burned in May, was old.", [("indirect", "the hall, which burned in May, was old")]),
        (
            "Anna Bell admitted the loss of Cole, who left with a bad leg, was a blow.",
            [("indirect", "the loss of Cole, who left with a bad leg, was a blow")],
        ),
        (
            "Anna Bell admitted the sale of the hall, built in 1900, was a mistake.",
            [("indirect", "the sale of the hall, built in 1900, was a mistake")],
        ),
        ("Anna Bell denied the charges, which were filed in May.", []),
        ("Anna Bell denied the charges, which were filed in May, and was fined.", []),
        ("Anna Bell accused Cole of “hiding bills” during a heated debate on ferries.", [("mixed", "Cole of “hiding bills")]),
        ("Anna Bell called the plan “a gift” during a debate on housing.", [("mixed", "the plan “a gift")]),
        ("Anna Bell said that Cole left during a debate on housing.", [("indirect", "Cole left during a debate on housing")]),
        (
            "Anna Bell urged owners “to use all means,” reminding them “the hall is old.”",
            [("mixed", "owners “to use all means"), ("direct", "the hall is old.")],
        ),
        (
            "Anna Bell urged owners to pay, reminding them the hall was old.",
            [("indirect", "owners to pay"), ("indirect", "the hall was old")],
        ),
        ("Anna Bell said, shaking her head, that the hall was old.", [("indirect", "the hall was old")]),
        ("Anna Bell warned the council against closing the hall.", [("indirect", "closing the hall")]),
        (
            "Police say the 52-year-old baker, a.k.a. Peter Cole, robbed a mill.",
            [("indirect", "the 52-year-old baker, a.k.a. Peter Cole, robbed a mill")],
        ),
        ("The rapper is Peter Cole, a.k.a. Bell. Cole said the hall was old.", [("indirect", "the hall was old")]),
    ],
)
def test_a_report_goes_on_after_an_aside_and_ends_where_it_is_told_where_that_was(text: str, expected: list[tuple[str, str]]):
    assert [(quote.kind, quote.text) for quote in quotes(text)] == expected


@pytest.mark.parametrize("further", ["“We will go to court. We have to win”.", "‘We will go to court’.", '"We will go to court".'])
def test_a_paragraph_in_marks_goes_on_where_its_stop_stands_outside(further: str):
    found = said(f"“The case is strong,” Anna Bell said on Monday.\n\n{further}\n\nThe hall is old and cold.")
    assert [(kind, speaker) for kind, _, speaker in found] == [("direct", "Anna Bell")] * 2
