"""Reports with more than one actor in them: who is told, who rules, who is made to speak. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell said it was old, “and nobody wants it.”",
         [("mixed", "it was old, “and nobody wants it", "Anna Bell")]),
        ("Anna Bell said the council has to pay, “and it will.”",
         [("mixed", "the council has to pay, “and it will", "Anna Bell")]),
        ("Anna Bell said the hall would be closed for good, “and that’s that.”",
         [("mixed", "the hall would be closed for good, “and that’s that", "Anna Bell")]),
        ("The army said it had sunk three boats and had hit “storage sites” belonging to the group.",
         [("mixed", "it had sunk three boats and had hit “storage sites” belonging to the group", "The army")]),
        ("The mayor said she closed the hall, which cost 30 million dollars according to the council.",
         [("indirect", "she closed the hall", "The mayor"),
          ("indirect", "cost 30 million dollars", "the council")]),
        ("Boats have picked up 40 people from the ferry, police in Northport, Belgium said Saturday.",
         [("indirect", "Boats have picked up 40 people from the ferry", "police in Northport")]),
        ("Oil prices will fall, Russia said Monday. After talks in Vale, Egypt said it was late.",
         [("indirect", "Oil prices will fall", "Russia"),
          ("indirect", "it was late", "Egypt")]),
        ("Anna Bell was mocked by the council after telling a hearing that the hall was lost.",
         [("indirect", "the hall was lost", "Anna Bell")]),
        ("Anna Bell has been criticised by Peter Cole after claiming that the hall was lost.",
         [("indirect", "the hall was lost", "Anna Bell")]),
        ("The fire grew, prompting Anna Bell to say that the hall was lost.",
         [("indirect", "the hall was lost", "Anna Bell")]),
        ("Anna Bell laughed. She has told the Macquarie network she was being badgered.",
         [("indirect", "she was being badgered", "She")]),
        ("Anna Bell said an investigation to find the driver was over.",
         [("indirect", "an investigation to find the driver was over", "Anna Bell")]),
        ("The ferry did not have enough lifeboats, a lawyer for Anna Bell said.",
         [("indirect", "The ferry did not have enough lifeboats", "a lawyer for Anna Bell")]),
        ("Anna Bell expressed optimism that the talks will be different. She expressed concern Thursday that the hall would fall.",
         [("indirect", "the talks will be different", "Anna Bell"),
          ("indirect", "the hall would fall", "She")]),
        ("Anna Bell said the hall was old and declined to comment on its price. She said she was tired and wanted to go home.",
         [("indirect", "the hall was old", "Anna Bell"),
          ("indirect", "she was tired and wanted to go home", "She")]),
        ("What Anna Bell said was that the hall was old. What Cole said was wrong. What both bakers told her was that it was late.",
         [("indirect", "the hall was old", "Anna Bell"),
          ("indirect", "it was late", "both bakers")]),
        ("Peter Cole is praising the state budget and offering some criticism.",
         [("indirect", "the state budget", "Peter Cole")]),
        ("Doctors tell patients to leave; calls rise.",
         [("indirect", "patients to leave", "Doctors")]),
        ("Peter Cole jokingly offered the man a job as clerk of the town, then says he will welcome advice from anyone.",
         [("indirect", "he will welcome advice from anyone", "Peter Cole")]),
        ("Peter Cole called it “shameful” and called on leaders “not to feed that dark impulse”.",
         [("mixed", "it “shameful", "Peter Cole"),
          ("mixed", "leaders “not to feed that dark impulse", "Peter Cole")]),
        ("Northport, Aug 1 (ANI): Mayor Anna Bell on Thursday said that the hall was old.",
         [("indirect", "the hall was old", "Mayor Anna Bell")]),
        ("NORTHPORT, Fla., July 5 The mothers of Anna Bell and Peter Cole told jurors on Friday that they recognized the screams.",
         [("indirect", "they recognized the screams", "The mothers of Anna Bell and Peter Cole")]),
        ("The council rejected the claim that the hall was old. Anna Bell rejected the plan.",
         [("indirect", "the claim that the hall was old", "The council")]),
        ("The council called on owners over the past week to close the hall.",
         [("indirect", "owners over the past week to close the hall", "The council")]),
        ("Anna Bell called on Monday on the council to pay.",
         [("indirect", "the council to pay", "Anna Bell")]),
        ("Owners have come forward to say the hall was old.",
         [("indirect", "the hall was old", "Owners")]),
    ],
)  # fmt: skip
def test_reports_are_whole_and_are_of_who_speaks(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Workers rejected a contract offer of a pay raise and voted to strike.",
        "The judge rejected a request to move the trial to Vale.",
        "The council rejected a bid by Peter Cole to close the hall.",
        "Judge Anna Bell denied a defense request to throw out the case.",
        "There will be no vote until the committee reports its version of the budget in May.",
        "Anna Bell wrote a memoir of her time in the town entitled The Doctor.",
        "Anna Bell called on Tuesday evening, which was late for a visit to the hall.",
        "Peter Cole reminds us of the guest who won't leave the hall at night.",
    ],
)
def test_rulings_votes_and_books_are_no_reports(text: str):
    assert said(text) == []


@pytest.mark.parametrize(
    ("title", "spoken", "speaker"),
    [
        ("Bell slams council, says hall is asleep", "hall is asleep", "Bell"),
        ("Town faces cuts, says teachers' union", "Town faces cuts", "teachers' union"),
        ("Prices keep rising, says bank as wages stall", "Prices keep rising", "bank"),
        ("Vale military says raid lasted an hour, says it was brief", "raid lasted an hour", "Vale military"),
        ("Hall must close and sell its boats, says Anna Bell", "Hall must close and sell its boats", "Anna Bell"),
    ],
)
def test_a_headline_that_goes_on_to_say_something_keeps_its_subject(title: str, spoken: str, speaker: str):
    text = "Anna Bell, the mayor of Vale, spoke of the hall on Monday and it was late."
    found = [(quote.text, quote.speaker_text) for quote in quotes(text, title) if quote.place == "headline"]
    assert found == [(spoken, speaker)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was, said Anna Bell, a disgrace. The hall was, said Bell, too old to keep.",
         [("indirect", "It was a disgrace", "Anna Bell"),
          ("indirect", "The hall was too old to keep", "Bell")]),
        ("Anna Bell said there was a street where the bakers could not pay and insisted the hall was old.",
         [("indirect", "there was a street where the bakers could not pay", "Anna Bell"),
          ("indirect", "the hall was old", "Anna Bell")]),
        ("Anna Bell met bakers who said the hall was old and warned it would fall.",
         [("indirect", "the hall was old", "who"),
          ("indirect", "it would fall", "who")]),
        ("Anna Bell announced in May that the hall would close. Bell announced a ban on boats so that the harbour could recover.",
         [("indirect", "the hall would close", "Anna Bell")]),
        ("Peter Cole, team lead for Vale Power, said crews were out.",
         [("indirect", "crews were out", "Peter Cole")]),
        ("The roof hit three bakers on Monday, Lt. Peter Cole with the Vale County Sheriff's Office said.",
         [("indirect", "The roof hit three bakers on Monday", "Lt. Peter Cole")]),
        ("The hall was old, the statement reads. The bakers met on Monday, Bell reads.",
         [("indirect", "The hall was old", "the statement")]),
        ("Anna Bell said the hall was old, but the council gave no figure.",
         [("indirect", "the hall was old", "Anna Bell")]),
        ("Anna Bell said she can't comment on the case, and her agent, Mary Cole, offered no details.",
         [("indirect", "she can't comment on the case", "Anna Bell")]),
        ("Police said Cole was drunk and refused to give his name.",
         [("indirect", "Cole was drunk and refused to give his name", "Police")]),
        ("Bell said winger Marlon Byrd felt ill.",
         [("indirect", "winger Marlon Byrd felt ill", "Bell")]),
        ("Anna Bell urged Cole to sell the hall, pay the clerks and leave.",
         [("indirect", "Cole to sell the hall, pay the clerks and leave", "Anna Bell")]),
        ("The council agreed to cut financial aid, freeze its assets at the bank, and to recall its clerks.",
         [("indirect",
          "to cut financial aid, freeze its assets at the bank, and to recall its clerks",
          "The council")]),
        ("Anna Bell urged owners to sell the hall, the boats and the pier.",
         [("indirect", "owners to sell the hall, the boats and the pier", "Anna Bell")]),
        ("Anna Bell urged the council to sell the hall, took a bus and left.",
         [("indirect", "the council to sell the hall", "Anna Bell")]),
        ("The council rejected a proposal Cole submitted on Monday. Bell dismissed Cole as a clown and a liar.",
         [("indirect", "Cole as a clown and a liar", "Bell")]),
        ("Addressing a meeting in Vale, Trade Minister Cole alleged that Bell has lied.",
         [("indirect", "Bell has lied", "Trade Minister Cole")]),
        ("A No 10 spokesman said the hall was old. No spokesman said the hall was new.",
         [("indirect", "the hall was old", "A No 10 spokesman")]),
        ("London — Vale Airways will pay guests, CEO Anna Bell said on Friday.",
         [("indirect", "Vale Airways will pay guests", "CEO Anna Bell")]),
        ("Greek officials in March said it was late. Police in Vale said it was cold.",
         [("indirect", "it was late", "Greek officials"),
          ("indirect", "it was cold", "Police in Vale")]),
        ("Witnesses said the man opened fire, shouting “Allahu akbar.”",
         [("direct", "Allahu akbar.", "the man"),
          ("indirect", "the man opened fire", "Witnesses")]),
        ("It will send aid to three towns, camps in Sudan, Egypt said.",
         [("indirect", "It will send aid to three towns, camps in Sudan", "Egypt")]),
        ("Peter Cole told the man he shot to lie down.",
         [("indirect", "the man he shot to lie down", "Peter Cole")]),
        ("The mayor dismissed the request as “political theatre.” Bell denied a bid was rigged.",
         [("mixed", "the request as “political theatre", "The mayor"),
          ("indirect", "a bid was rigged", "Bell")]),
        ("Anna Bell said she was sorry and offered “a thousand thanks” to the town.",
         [("indirect", "she was sorry", "Anna Bell"),
          ("direct", "a thousand thanks", "she")]),
        ("Investors' optimism that rates will fall drove shares up. Anna Bell voiced confidence that rents would fall.",
         [("indirect", "rents would fall", "Anna Bell")]),
        ("Anna Bell, 40 (Northport): “It is lost and I am sad for the town.”",
         [("direct", "It is lost and I am sad for the town.", "Anna Bell")]),
    ],
)  # fmt: skip
def test_reports_of_police_councils_and_agencies(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected
