"""Who is told, who speaks at the end of a sentence or beside a day, and what a court hears. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes, said

HALL = "The hall is old"


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Anna Bell told reporters Peter Cole was wrong.", "Peter Cole was wrong"),
        ("Anna Bell told CNN Peter Cole was wrong.", "Peter Cole was wrong"),
        ("Anna Bell told the BBC Cole was out.", "Cole was out"),
        ("Bell told the news agency ata that the hall was old.", "the hall was old"),
        ("Bell told the news agency tass that the hall was old.", "the hall was old"),
        (
            "Cole told friends and staff that the interview aired on Friday was a “great success”.",
            "the interview aired on Friday was a “great success",
        ),
        ("Bell told the crowd Peter Cole was out.", "Peter Cole was out"),
        ("Anna Bell told reporters Cole, 30, was armed.", "Cole, 30, was armed"),
        ("Peter Cole told reporters on Monday talks had failed.", "talks had failed"),
        ("Cole told reporters police had tried to follow a van.", "police had tried to follow a van"),
        ("Bell told AFP people had fled.", "people had fled"),
        ("Bell told Newstalk ZB the hall was old.", "the hall was old"),
        ("Bell told Reuters Health she would stay.", "she would stay"),
        ("Bell told CNN business was bad.", "business was bad"),
        ("Bell told Reuters Health Minister Peter Cole would resign.", "Health Minister Peter Cole would resign"),
        ("Bell told a news conference talks had failed.", "talks had failed"),
        ("Bell told the police chief Peter Cole was late.", "Peter Cole was late"),
        ("Bell told the council leader he was late.", "he was late"),
        ("Bell told the jury members she was late.", "she was late"),
        ("Bell told the court clerk the hall was old.", "the hall was old"),
        ("Bell told police officers the hall was old.", "the hall was old"),
        ("Bell told reporters in Vale the hall was old.", "the hall was old"),
    ],
)
def test_a_report_begins_after_who_is_told(text: str, reported: str):
    assert [(words, speaker) for _, words, speaker in said(text)] == [(reported, text.split(" told")[0])]


def test_who_is_told_of_is_no_outlet():
    assert {quote.via for quote in quotes("Anna Bell told reporters Mayor Peter Cole was late.")} == {None}
    assert {quote.via for quote in quotes("Anna Bell told the BBC Cole was late.")} == {"BBC"}
    assert {quote.via for quote in quotes("Anna Bell told the Herald owners had left.")} == {"Herald"}
    assert {quote.via for quote in quotes("Anna Bell told BBC Breakfast the hall was old.")} == {"BBC Breakfast"}
    assert {quote.via for quote in quotes("“It is late,” Anna Bell told Anadolu Agency.")} == {"Anadolu Agency"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Peter Cole Wednesday said Mary Dale was wrong.", "Peter Cole"),
        ("Police Monday said Peter Cole had left.", "Police"),
        ("Peter Cole Sunday accused Mary Dale of lying.", "Peter Cole"),
        ("On Monday Peter Cole said Mary Dale was wrong.", "Peter Cole"),
        ("The plan will help the town, Anna Bell and Peter Cole said.", "Anna Bell and Peter Cole"),
        ("Five of his men were among the dead, army and police officials said.", "army and police officials"),
        ("It broke out in a hall used by workers, police and fire service officials said on Monday.", "police and fire service officials"),
        ("The hall would be kept by a course towards Belmarra, US President Anna Bell said on Monday.", "US President Anna Bell"),
        ("They should leave Belmarra, UK Prime Minister Anna Bell said.", "UK Prime Minister Anna Bell"),
        ("It has no boats, a lawyer for Bell said.", "a lawyer for Bell"),
        ("In a statement sent to the Echo, a lawyer for Bell said Cole’s plan is “late”.", "a lawyer for Bell"),
        ("In a letter to Bell, the mayor, the owner of the hall said it was late.", "the owner of the hall"),
        ("In a note to staff, the mayor of Vale said it was late.", "the mayor of Vale"),
    ],
)
def test_who_speaks_stands_before_the_verb_or_a_day(text: str, speaker: str):
    assert [printed for _, _, printed in said(text)] == [speaker]


@pytest.mark.parametrize(
    "heard",
    [
        "the inquest heard",
        "an inquest heard on Monday",
        "a coroner heard",
        "Cardiff Crown Court heard",
        "the meeting heard",
        "councillors heard",
    ],
)
def test_what_a_court_or_a_meeting_hears_is_said_by_nobody_named(heard: str):
    assert said(f"{HALL}, {heard}.") == [("indirect", HALL, None)]


def test_who_hears_of_something_near_a_court_is_no_court():
    assert said("He grew up beside the court and heard of it.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The police arrested Cole and, according to Bell, charged him with fraud.", [("charged him with fraud", "Bell")]),
        ("The hall is old but, Bell insists, it can be mended.", [("it can be mended", "Bell")]),
        ("The hall, said Bell, is old and cold.", [("The hall is old and cold", "Bell")]),
    ],
)
def test_who_speaks_between_two_clauses_speaks_of_the_second(text: str, expected: list[tuple[str, str]]):
    assert [(words, speaker) for _, words, speaker in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Bell said the council had criticised the plan, adding that the hall was old.", ["Bell", "Bell"]),
        ("Bell said Vale has protested, stressing that it would go on.", ["Bell", "Bell"]),
        ("Bell said that Cole had told her he was ill, saying he would leave.", ["Bell", "Cole"]),
    ],
)
def test_who_adds_something_is_who_spoke_first(text: str, speakers: list[str]):
    assert [speaker for _, _, speaker in said(text)] == speakers


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("Bell accused Peter Cole and the council of lying.", "Peter Cole and the council of lying"),
        ("The army raided halls on Monday, accusing Vale militants of hiding in them.", "Vale militants of hiding in them"),
        ("She accused the firm of theft and left for the town of Vale.", "the firm of theft"),
    ],
)
def test_an_accusation_names_all_whom_it_meets(text: str, charge: str):
    assert [words for _, words, _ in said(text)] == [charge]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Bell expressed grief over the fire and prayed for the injured, his office tweeted.",
         [("Mr Bell expressed grief over the fire and prayed for the injured", "his office")]),
        ("Reacting, counsel to the suspect, Barrister Tunde Cole, described the arrest as a witch-hunt.",
         [("the arrest as a witch-hunt", "counsel to the suspect")]),
        ("The quarrel began at noon, as Bell, mocking Cole, said he had left.", [("he had left", "Bell")]),
        ("Ms Bell flagged that masks could remain.", [("masks could remain", "Ms Bell")]),
        ("Ms Bell flagged down a taxi.", []),
        ("According to the mayor, Anna Bell, the hall is old.", [("the hall is old", "the mayor")]),
        ("According to a report, Anna Bell, the mayor, sold the hall.", [("Anna Bell, the mayor, sold the hall", "a report")]),
        ("Prices were high, said Tina Bell, a clerk, and rents rose.", [("Prices were high", "Tina Bell")]),
        ("Two men were shot by police and witnesses said that they ran.", [("they ran", "witnesses")]),
        ("NORTHPORT (Agencies): The talks have failed, Governor Anna Bell told reporters.",
         [("The talks have failed", "Governor Anna Bell")]),
        ("Bell has promised to work until the hall opens in May.", [("to work until the hall opens in May", "Bell")]),
        ("The council resolved that it would sell the hall.", [("it would sell the hall", "The council")]),
        ("Bell described Monday’s session as heated.", [("Monday’s session as heated", "Bell")]),
        ("The hall is old, Minister Anna Bell announced on Monday, reported local media.", [("The hall is old", "Minister Anna Bell")]),
        ("Owners condemned on Sunday the sale of a ship.", [("the sale of a ship", "Owners")]),
        ("Auditors criticised the way the ferry was run, said the catering was dear and called for new boats.",
         [("the way the ferry was run", "Auditors"), ("the catering was dear", "Auditors"), ("new boats", "Auditors")]),
        ("The council rejected Bell's claim the plan was safe.", [("the plan was safe", "Bell")]),
        ("The council rejected Bell's report.", []),
        ("Men accused on Sunday of theft left the town.", []),
        ("Bell requested that the hall be closed.", [("the hall be closed", "Bell")]),
        ("Bell requested the council to close the hall.", [("the council to close the hall", "Bell")]),
        ("Bell regretted that the hall was closed.", [("the hall was closed", "Bell")]),
        ("Bell requested papers on Monday.", []),
        ("Bell said it was likely there might have been six crates in the barn.",
         [("it was likely there might have been six crates in the barn", "Bell")]),
        ("The plan was rejected by the council on Monday, which said it was old.", [("it was old", "the council")]),
        ("The school denies the claim and headteacher Anna Bell says the inspection was unfair.",
         [("the inspection was unfair", "headteacher Anna Bell")]),
        ("The watchdog found that pupils were happy.", [("pupils were happy", "The watchdog")]),
        ("Inspectors found that staff were late.", [("staff were late", "Inspectors")]),
        ("Anna Bell found that the door was open.", []),
        ("Sheriff Bell warned Cole that custody was likely.", [("custody was likely", "Sheriff Bell")]),
        ("They write that mining could threaten the town.", [("mining could threaten the town", "They")]),
        ("Bell called that vision “a necessary one for us all”.", [("that vision “a necessary one for us all", "Bell")]),
        ("Bell said that day was the worst of all.", [("that day was the worst of all", "Bell")]),
    ],
)  # fmt: skip
def test_reports_that_the_parse_hides(text: str, expected: list[tuple[str, str]]):
    assert [(words, speaker) for _, words, speaker in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bell says when he saw the orchard he was amazed that anyone would fell it.",
         ["when he saw the orchard he was amazed that anyone would fell it"]),
        ("Bell said when she was asked that it was late.", ["it was late"]),
        ("Bell said that he would not sell it, even as he said he would leave.", ["he would not sell it", "he would leave"]),
        ("Bell said the firm broke even.", ["the firm broke even"]),
        ("The court was told by lawyer Peter Cole that lead counsel Anna Bell was ill.", ["lead counsel Anna Bell was ill"]),
        ("The court heard he beat her and threatened to kill her.", ["he beat her and threatened to kill her"]),
        ("Her team has argued that she left after he hit and threatened to drown her, and that he fell on the quay.",
         ["she left after he hit and threatened to drown her, and that he fell on the quay"]),
        ("Bell said he was ill and threatened to sue.", ["he was ill", "to sue"]),
        ("Bell said officials knew of the fault years before the council said it was safe.",
         ["officials knew of the fault years before the council said it was safe"]),
        ("Bell said it was late before Cole said it was early.", ["it was late", "it was early"]),
        ("The road was shut, with campaigners accusing the council of sloth.", ["the council of sloth"]),
        ("The clerk said in May 2010, VMDB former chief executive officer Datuk Aziz Omral Idris Hamzi took a parcel to the mill.",
         ["VMDB former chief executive officer Datuk Aziz Omral Idris Hamzi took a parcel to the mill"]),
        ("Bell thanked nurses for their help in finding the boy.", ["nurses for their help in finding the boy"]),
        ("Bell said owners ran out after police told them to leave.", ["owners ran out after police told them to leave"]),
        ("Bell said a nurse gave her tea and then left.", ["a nurse gave her tea and then left"]),
        ("Anna Bell said the men met and Peter Cole gave the boy a lift.", ["the men met and Peter Cole gave the boy a lift"]),
        ("Anna Bell said it was late and Peter Cole said it was early.", ["it was late", "it was early"]),
        ("The court heard the man had been ill, but was at work that day.", ["the man had been ill, but was at work that day"]),
        ("Anna Bell recalled the rescue of a woman from the hall.", []),
        ("Anna Bell recalled hearing a shot.", ["hearing a shot"]),
        ("Bell blamed the violence and the fire on men from outside the town.", ["the violence and the fire on men from outside the town"]),
    ],
)  # fmt: skip
def test_reports_end_and_begin_where_the_parse_breaks_them_off(text: str, expected: list[str]):
    assert [words for _, words, _ in said(text)] == expected


def test_words_after_a_relative_clause_go_on_from_who_speaks_in_it():
    text = "Peter Cole left the questions to Anna Bell, who said it was too soon. “I have only been here a day.”"
    assert [quote.entity_no for quote in quotes(text)] == [quotes(text)[0].entity_no] * 2


def test_a_request_for_anonymity_is_no_statement():
    assert said("Three clerks requested anonymity to speak of the hall.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A post shared on Facebook by the school read: “We are closed for now.”", "A post shared on Facebook by the school"),
        ("A statement issued by the council read: “We are closed for now.”", "A statement issued by the council"),
        ("A sign on the door read: “We are closed for now.”", "A sign"),
    ],
)
def test_what_is_read_somewhere_is_what_speaks(text: str, speaker: str):
    assert said(text) == [("direct", "We are closed for now.", speaker)]


@pytest.mark.parametrize(
    "text",
    ["The jury found Peter Cole guilty of theft.", "Researchers saw signs of harm in May, after Acme's “Gull Day” report."],
)
def test_a_verdict_and_a_sight_are_no_statements(text: str):
    assert said(text) == []


def test_a_request_is_for_what_its_clause_says():
    asked = said("Bell requested money the agency says it needs.")
    assert [(words, speaker) for _, words, speaker in asked] == [("it needs", "the agency")]
    assert [words for _, words, _ in said("Bell requested for the hall to be closed.")] == ["the hall to be closed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An inquest into the death of Peter Cole resumed on Monday. It heard that he was ill.", ["he was ill"]),
        ("The court sat on Monday. It heard how Peter Cole stole the car.", ["how Peter Cole stole the car"]),
        ("The court sat on Monday. It heard the case of Peter Cole.", []),
        ("The dog ran home on Monday. It heard that the door was shut.", []),
        ("Anna Bell left the court on Monday. It heard that the door was shut.", []),
        ("Anna Bell told the inquest she strongly believed the hall was cold.", ["she strongly believed the hall was cold"]),
        ("Anna Bell told the inquest she firmly believed that it was cold.", ["she firmly believed that it was cold"]),
        ("Anna Bell told the man she strongly disliked to leave.", []),
    ],
)
def test_a_court_that_it_stands_for_hears_and_is_told_what_somebody_strongly_believes(text: str, expected: list[str]):
    assert [quote.text for quote in quotes(text)] == expected
