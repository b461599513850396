"""What is said on both sides of who says it, and what others or the same one do next, in invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In court, Anna Bell said, he had asked her for money.", [("In court he had asked her for money", "Anna Bell")]),
        ("In May, Anna Bell said, he promised her a job.", [("In May he promised her a job", "Anna Bell")]),
        ("At first, Anna Bell said, they told her nothing.", [("At first they told her nothing", "Anna Bell")]),
        ("Months later, Anna Bell said, doctors told her she had a cold.",
         [("Months later doctors told her she had a cold", "Anna Bell")]),
        ("When she was ten, Anna Bell said, her mother told her to go to Vale.",
         [("When she was ten her mother told her to go to Vale", "Anna Bell")]),
        ("On Monday, Anna Bell said, Peter Cole told her to leave.", [("Peter Cole told her to leave", "Anna Bell")]),
        ("The hall was old, Anna Bell said, and Peter Cole added that the roof leaked.",
         [("The hall was old", "Anna Bell"), ("the roof leaked", "Peter Cole")]),
        ("At a meeting in Vale, Anna Bell said that he had asked her for money.", [("he had asked her for money", "Anna Bell")]),
    ],
)  # fmt: skip
def test_a_clause_after_a_setting_and_who_says_it_is_theirs_whatever_its_verb(text: str, expected: list[tuple[str, str | None]]):
    assert [(words, speaker) for _, words, speaker in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peter Cole said profits were up and raised the dividend.", [("profits were up", "Peter Cole")]),
        ("The analyst said sales fell and lowered his rating.", [("sales fell", "The analyst")]),
        ("Peter Cole said the firm did well and raised its dividend.", [("the firm did well and raised its dividend", "Peter Cole")]),
        ("Peter Cole said the new law protects tenants and raises the target for homes.",
         [("the new law protects tenants and raises the target for homes", "Peter Cole")]),
        ("Analysts said the plan could save a million, and raised their target for the stock.",
         [("the plan could save a million", "Analysts")]),
        ("Peter Cole said the deal lowered costs and raised estimates of profit.",
         [("the deal lowered costs and raised estimates of profit", "Peter Cole")]),
        ("Peter Cole said profits were up and raised hopes of a deal.", [("profits were up and raised hopes of a deal", "Peter Cole")]),
        ("Anna Bell said the hall was old, while at the same time claiming that the council was broke.",
         [("the hall was old", "Anna Bell"), ("the council was broke", "Anna Bell")]),
        ("Anna Bell said it would cut growth, while at the same time lowering wages.",
         [("it would cut growth, while at the same time lowering wages", "Anna Bell")]),
        ("The firm said it will close its mill in May, a move the union called “a kick in the gut.”",
         [("it will close its mill in May", "The firm"), ("a kick in the gut.", "the union")]),
        ("The firm said it will close its mill in May, a decision critics described as cruel.",
         [("it will close its mill in May", "The firm")]),
        ("The mayor said that the curfew, a measure residents called harsh, would be lifted on Sunday.",
         [("the curfew, a measure residents called harsh, would be lifted on Sunday", "The mayor")]),
        ("Anna Bell told the court that Cole took the money, an accusation he denies, and spent it on a boat.",
         [("Cole took the money, an accusation he denies, and spent it on a boat", "Anna Bell")]),
        ("The firm said it will close its mill in May, a move that will cost 200 jobs.",
         [("it will close its mill in May, a move that will cost 200 jobs", "The firm")]),
        ("Peter Cole said the hall would close, a decision made in May.",
         [("the hall would close, a decision made in May", "Peter Cole")]),
        ("Anna Bell was ill, a statement from her office said.", [("Anna Bell was ill", "a statement from her office")]),
        ("She said he laughed and told her to leave.", [("he laughed and told her to leave", "She")]),
        ("She said the mayor laughed and told her to leave.", [("the mayor laughed and told her to leave", "She")]),
        ("She said he was rich and told him to pay.", [("he was rich", "She"), ("him to pay", "She")]),
        ("She said the plan failed and told her to leave.", [("the plan failed", "She"), ("her to leave", "She")]),
        ("Anna Bell accused Cole of theft, a shift from her words in May.", [("Cole of theft", "Anna Bell")]),
        ("Anna Bell announced a change of plan, a shift from oil to wind power for the town, at a meeting.",
         [("a change of plan, a shift from oil to wind power for the town", "Anna Bell")]),
        ("Anna Bell directed that the money be paid to the widow, and the treasurer, Peter Cole, signed the cheque.",
         [("the money be paid to the widow", "Anna Bell")]),
        ("Anna Bell directed that the hall be shut and that the mill be sold.",
         [("the hall be shut and that the mill be sold", "Anna Bell")]),
        ("Anna Bell said the town would charge fees, a change from last year.",
         [("the town would charge fees, a change from last year", "Anna Bell")]),
    ],
)  # fmt: skip
def test_a_report_ends_before_what_else_who_speaks_does_and_what_others_say_of_it(text: str, expected: list[tuple[str, str | None]]):
    assert [(words, speaker) for _, words, speaker in said("The town met on Monday.\n\n" + text)] == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Bell had a plan ready before anybody had asked a question: “We stay.”", "Anna Bell"),
        ("The mayor laughed, and Anna Bell had a warning for him: “You will lose.”", "Anna Bell"),
        ("In the end it was Peter Cole who summed it up: “We lost our way.”", "Peter Cole"),
        ("The campaign pointed to a tweet the mayor sent on Friday: “We will not pay for it.”", "the mayor"),
        ("The campaign pointed to a letter that Peter Cole wrote: “We will not pay for it.”", "Peter Cole"),
        ("The campaign pointed to a tweet by the mayor: “We will not pay for it.”", "The campaign"),
        ("Anna Bell responded to the statement the firm issued on Friday: “We will say so in court.”", "Anna Bell"),
        ("Owners were hurt by the letter that the council sent: “It was cruel,” said Anna Bell.", "Anna Bell"),
        ("The mayor left before Anna Bell told them: “You will lose.”", "Anna Bell"),
        ("The mayor laughed and gave a warning: “You will lose.”", "The mayor"),
        ("Anna Bell told the council, and the mayor, one thing: “You will lose.”", "Anna Bell"),
    ],
)
def test_words_after_a_colon_go_to_whom_its_clause_is_about(text: str, speaker: str):
    assert [speaker for _, _, speaker in said("The town met on Monday.\n\n" + text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“You first!” a man hollered back, and the room roared.", [("You first!", "a man")]),
        ("“You first!” a man called out, and the room laughed.", [("You first!", "a man")]),
        ("“Leave us alone!” a woman hollered from the back.", [("Leave us alone!", "a woman")]),
        ("“You first!” the woman called Ana said.", [("You first!", "the woman called Ana")]),
    ],
)
def test_words_called_out_go_to_who_calls_not_to_who_laughs(text: str, expected: list[tuple[str, str | None]]):
    assert [(words, speaker) for _, words, speaker in said("The town met on Monday.\n\n" + text)] == expected


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ("who led the unit.", True),
        ("the head of the unit.", True),
        ("meaning himself too.", True),
        ("the sign on the wall read.", False),
    ],
)
def test_a_quote_goes_on_though_the_writer_tells_whom_its_end_means(after: str, *, found: bool):
    text = f"“The board is at work,” said Peter Farrell, 61. “It can hold all of us to account, including Joyce Lindgren,” {after}"
    whole = ("direct", "It can hold all of us to account, including Joyce Lindgren", "Peter Farrell")
    assert (said(text)[1:] == [whole]) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("But ''it is a wiser use of time,'' she added, to build a small hall, including a room for the clerks.",
         [("mixed", "it is a wiser use of time to build a small hall, including a room for the clerks", "she")]),
        ("“It is better,” Anna Bell said, to sell the hall.", [("mixed", "It is better to sell the hall", "Anna Bell")]),
        ("“It was a shame,” Anna Bell said, to see the hall close.", [("mixed", "It was a shame to see the hall close", "Anna Bell")]),
        ("“It was an honour,” Anna Bell said, to serve with Peter Cole, who died in May.",
         [("mixed", "It was an honour to serve with Peter Cole", "Anna Bell")]),
        # why it is said, or what it leads to
        ("“It is Monday,” Anna Bell said, to see if he was awake.", [("direct", "It is Monday", "Anna Bell")]),
        ("“It is a mistake,” Peter Cole said, to explain why he left the hall.", [("direct", "It is a mistake", "Peter Cole")]),
        ("“It is a mistake to wait,” Peter Cole said, to make the clerks laugh.", [("direct", "It is a mistake to wait", "Peter Cole")]),
        ("“We are late,” Peter Cole said, to keep the clerks awake.", [("direct", "We are late", "Peter Cole")]),
    ],
)  # fmt: skip
def test_what_is_judged_stands_after_who_judges_it(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peter Cole will come to the next vote, because, according to Cole, the papers would call him a “coward” if he stayed away.",
         [("the papers would call him a “coward” if he stayed away", "Cole")]),
        ("The hall closed because, Anna Bell said, the roof had failed.", [("the roof had failed", "Anna Bell")]),
        ("Anna Cole said she was glad Peter Bell had asked because, she said, the hall had been cold.",
         [("she was glad Peter Bell had asked because the hall had been cold", "Anna Cole")]),
        ("Owners left because, the council said, of the noise.", [("Owners left because of the noise", "the council")]),
        ("The hall closed, according to Anna Bell, because the roof had failed.",
         [("The hall closed because the roof had failed", "Anna Bell")]),
    ],
)  # fmt: skip
def test_who_says_it_after_because_says_only_what_follows(text: str, expected: list[tuple[str, str | None]]):
    assert [(words, speaker) for _, words, speaker in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Send the boats.” Peter Cole said. He sat down.", [("Send the boats.", "Peter Cole", "said")]),
        ("“We left,” Anna Bell said. “It was cold.” Peter Cole said.",
         [("We left", "Anna Bell", "said"), ("It was cold.", "Peter Cole", "said")]),
        ("“We left,” Anna Bell said. “It was cold.” Peter Cole agreed.",
         [("We left", "Anna Bell", "said"), ("It was cold.", "Anna Bell", None)]),
        ("“We left,” Anna Bell said. “It was cold.” Peter Cole said he was old.",
         [("We left", "Anna Bell", "said"), ("It was cold.", "Anna Bell", None), ("he was old", "Peter Cole", "said")]),
    ],
)  # fmt: skip
def test_a_sentence_that_only_tells_who_said_something_is_of_the_words_before_it(text: str, expected: list[tuple[str, str, str | None]]):
    assert [(quote.text, quote.speaker_text, quote.cue) for quote in quotes(text)] == expected
