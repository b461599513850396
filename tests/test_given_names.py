"""Full names by the given name that they begin with, which the model cuts or takes for a body or place. Invented local news."""

from __future__ import annotations

import pytest

from tests.test_cut_names import labels
from tests.test_speakers import speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Defendant Jodi Arvias was adamant. She said the jury was wrong.", "Jodi Arvias"),
        ("Teresa Drennich, a spokeswoman for the county, said the hall was closed.", "Teresa Drennich"),
        ("A warning came from Lord Mayor Adrian Schrinnar, who said the river was high.", "Adrian Schrinnar"),
        ("Local MCA Gideon Mulari said many houses were under water.", "Gideon Mulari"),
        ("The novelist Aminatta Fornell was at the fair on Sunday.\n\n“The hall is old,” she said.", "Aminatta Fornell"),
        ("Adrian Dix says it's the duty of parents. He was at a school.\n\nHe says rates could be higher.", "Adrian Dix"),
        ("Senior forecaster Christie Johnson stated that the rain would go on.\n\nShe said the wind was strong.", "Christie Johnson"),
        ("Adrian Vale said it was raining at the hall. He was there.", "Adrian Vale"),
        ("The president of the Harbour Fishing Association, Kishore Boodall.\n\nHe said the sea was cold.", "Kishore Boodall"),
    ],
)
def test_two_words_of_which_the_first_is_a_given_name_are_a_person(text: str, name: str):
    assert [name for name, label in labels(text).items() if label == "PERSON"] == [name]
    assert set(speakers(text)) == {name}


def test_a_surname_is_the_persons_who_was_cut_in_full():
    text = "Two — Rand Cole of Kentucky and Thom Tillar of North Carolina — joined the plan. “It is late,” Tillar said."
    assert speakers(text) == ["Thom Tillar"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eli Lilly said sales had fallen on Monday. The shops are old.", "Eli Lilly"),
        ("Adrian Vale said it would close three shops in Northport. The shops are old.", "Adrian Vale"),
        ("Adrian Vale lost a third of its worth on Monday. The shops are old.", "Adrian Vale"),
        ("Victoria Police said the man was held on Monday.", "Victoria Police"),
        ("Peter Bell & Sons said the shop was closed.", "Peter Bell & Sons"),
        ("The man, 40, of Adrian Street, Northport, was held on Monday.", "Adrian Street"),
        ("The Betty Vale Center said she had left.", "Betty Vale Center"),
        ("He works for the San Francisco Chronicle, which is old.", "San Francisco Chronicle"),
        ("Jackson Health said it was full on Monday.", "Jackson Health"),
        ("The Adrian Vale says it is late.", "Adrian Vale"),
        ("The Brackwater Gazette is old.", "Brackwater Gazette"),
    ],
)
def test_a_body_or_place_whose_name_begins_with_a_given_name_is_no_person(text: str, name: str):
    assert labels(text)[name] != "PERSON"
    assert "PERSON" not in labels(text).values()


def test_who_speaks_is_a_person_also_after_the_verb_and_where_the_name_ends_in_an_initial():
    text = "Anna Bell sang. “Rest in power,” wrote the rapper BB Cool J. “You were a good man.” “It is late,” said Orvane."
    assert speakers(text) == ["BB Cool J.", "Orvane"]


@pytest.mark.parametrize("who", ["the Mayor", "Police", "the Governor"])
def test_what_somebody_is_after_the_verb_is_no_name(who: str):
    assert set(labels(f"Anna Bell sang on Monday. “It is late for us,” said {who} on Tuesday.")) == {"Anna Bell"}


def test_two_words_with_more_of_a_name_after_them_are_no_person():
    assert labels("The Laura Orvane Show was late.") == {}


def test_a_given_name_with_which_much_else_begins_tells_of_no_person():
    assert labels("Owners of the Rose Bowl met on Monday.") == {}


def test_a_person_may_stand_after_a_dash_without_its_space():
    assert labels("The hall is late. -Rosa Arvian explains why owners left.") == {"Rosa Arvian": "PERSON"}
