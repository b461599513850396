"""Offices, councillors, carriers and forces: who speaks for a body, and what a body is called besides. Invented local news."""

from __future__ import annotations

import pytest

from tests.test_cut_names import labels
from tests.test_mentions import entity_of, named
from tests.test_quotes import said
from tests.test_speakers import speakers

WESTERN = "U.S. Attorney’s Office for the Western District of New York"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cole is guilty, the U.S. Attorney’s Office said Monday.", "U.S. Attorney’s Office"),
        (f"Cole left, the {WESTERN} said.", WESTERN),
        ("The Vale County District Attorney's Office said Cole had left.", "Vale County District Attorney's Office"),
        ("According to the Vale Crown Prosecutor's Office, Cole has left.", "Vale Crown Prosecutor's Office"),
        ("The Prime Minister’s Office said it was late on Monday.", "Prime Minister’s Office"),
        ("The Attorney General's Office declined. The hall is closed, the Attorney General's Office said.", "Attorney General's Office"),
        ("The Office of the High Commissioner said that it was late.", "Office of the High Commissioner"),
    ],
)
def test_a_body_that_is_named_for_who_holds_an_office_is_one_body(text: str, name: str):
    (_, _, printed), *_ = said(text)
    assert printed is not None
    assert printed.removeprefix("the ").removeprefix("The ") == name
    assert labels(text)[name] == "ORG"
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Vale County Sheriff’s Office said Cole had left. He was in the hall, the sheriff's office said.",
            "Vale County Sheriff’s Office",
        ),
        ("The Vale County Sheriff’s Office said Cole had left. He was in the hall, the office said.", "Vale County Sheriff’s Office"),
        ("The Vale Medical Examiner’s Office named Cole. The medical examiner's office said he was 40.", "Vale Medical Examiner’s Office"),
        ("Cole's office said he was ill. The Vale Sheriff's Office closed. Cole's office said it was late.", None),
        ("Vale Police closed a road. It was late. “We pay,” the force said.", "Vale Police"),
        ("West Vale Constabulary closed a road. Ana Bell laughed. “We pay,” the force said.", "West Vale Constabulary"),
        ("Vale Airlines closed a route. Ana Bell laughed. The carrier said it was sorry.", "Vale Airlines"),
        ("Harbour Motors lost money this year, the country's largest carmaker said on Friday.", "Harbour Motors"),
        ("Air Vale left on Monday. It will pay, the country's biggest airline said.", "Air Vale"),
        ("Harbour Motors closed on Monday, the country's largest union said.", None),
        ("Ana Bell took the hall on Monday, the town's oldest baker said.", None),
        ("Army spokesman Peter Cole left.\n\nThe militant group confirmed that three of its men were dead.", None),
        ("The province of Ontario said the hall was old.", "Ontario"),
        ("The hall was closed by the state of Texas, which argued that it was old.", "Texas"),
        ("The people of Texas said the hall was old.", None),
        ("The European Commission sued Vale on Monday. The Commission said the hall was old.", "European Commission"),
    ],
)
def test_a_body_is_known_by_what_it_is_called_besides(text: str, name: str | None):
    assert speakers(text)[-1] == name


@pytest.mark.parametrize("title", ["Coun.", "Ald.", "Const.", "Cllr.", "Cr.", "Cr", "Snr Const", "Cllr"])
def test_a_shortened_title_ends_no_sentence_and_is_no_part_of_a_name(title: str):
    text = f"Anna Cole closed the hall on Monday for good. “We pay,” {title} Cole said. “It is late,” said {title} Anna Cole."
    assert [spoken for _, spoken, _ in said(text)] == ["We pay", "It is late"]
    assert speakers(text) == ["Anna Cole", "Anna Cole"]


def test_a_form_of_address_shows_a_person_whatever_the_model_takes_the_name_for():
    text = "Michelle Landry accused the mayor of a theft. It was late.\n\n“The hall is old,” Ms Landry said."
    assert entity_of(text, "Landry") == {"Michelle Landry"}
    assert [entity.name for entity in named(text)[0]] == ["Michelle Landry"]


def test_a_councillor_is_known_by_the_title_that_was_shortened():
    text = (
        "Ward 1 Coun. Peter Cole is opposed to it. He held a meeting on Sunday.\n\nThe meeting drew 300 people, the city councillor said."
    )
    assert speakers(text)[-1] == "Peter Cole"


@pytest.mark.parametrize(
    "text",
    [
        "A spokeswoman for Rep. Peter Cole said he was glad. The spokeswoman said the hall was old.",
        "A lawyer for Mayor Peter Cole said he was glad. The lawyer said the hall was old.",
    ],
)
def test_who_speaks_for_somebody_with_a_title_is_somebody_else(text: str):
    assert speakers(text) == [None, None]


def test_who_speaks_for_somebody_with_a_title_may_be_named():
    text = "Mary Vale, a spokeswoman for Gov. Peter Cole, spoke on Monday. “It is old,” the spokeswoman said."
    assert speakers(text) == ["Mary Vale"]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Anna Bell said housing was the No. 1 issue in Vale.", "housing was the No. 1 issue in Vale"),
        ("Rents are the town's No. 1 issue, Anna Bell said.", "Rents are the town's No. 1 issue"),
        ("Anna Bell said Sec. 5 of the law was old.", "Sec. 5 of the law was old"),
        ("The vote was a clear No. Anna Bell said it was over.", "it was over"),
        ("Anna Bell left the town on Monday. “No,” she said.", "No"),
    ],
)
def test_a_full_stop_before_a_number_ends_no_sentence(text: str, spoken: str):
    assert [words for _, words, _ in said(text)] == [spoken]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Bell was at the meeting. Bell QC, defending, said her client was sorry.", "Anna Bell"),
        ("Peter Cole QC spoke on Monday. Dale laughed. Cole KC said it was cold.", "Peter Cole"),
        ("Vale captain Peter Cole, who scored twice, said it was late. The striker added that it was cold.", "Peter Cole"),
        ("Harbour manager Peter Cole said it was late. The striker added that it was cold.", None),
    ],
)
def test_a_person_is_known_by_a_surname_with_letters_and_a_player_by_where_he_plays(text: str, name: str | None):
    assert speakers(text)[-1] == name
