"""Names that the model cuts or misses, by what stands beside them: invented news."""

from __future__ import annotations

import pytest

from tests.test_cut_names import labels
from tests.test_mentions import entity_of
from tests.test_quotes import quotes
from tests.test_speakers import speakers


def persons(text: str) -> list[str]:
    return [name for name, label in labels(text).items() if label == "PERSON"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a family name that is a word besides
        ("Fan Qing, deputy head of the harbour office, told the media that the pier was safe.", "Fan Qing"),
        ("He Lihua, chairman of the Vale Bank, said the hall was old.", "He Lihua"),
        ("It rained. An Delan, minister for harbours, said the hall was old.", "An Delan"),
        # after a dateline
        ("VALE - Rosa Arvian said on Friday the hall was old.", "Rosa Arvian"),
        ("NORTHPORT, Vale - Ana Bell said the hall was old.", "Ana Bell"),
        # before a hyphen
        ("A Rosa Arvian-run firm said it was late.", "Rosa Arvian"),
        ("Peter Cole-era rules were harsh, the council said.", "Peter Cole"),
        ("Critics say the Ana Bell-backed plan is bad.", "Ana Bell"),
        # after a party
        ("Top Republican Pete Arvian said that the hall was old.", "Pete Arvian"),
        ("House Republican Elise Arvian said it was old.", "Elise Arvian"),
        # called Junior
        ("“We are thrilled to have Junior Orvane as our new chief,” the firm said.", "Junior Orvane"),
        ("Doctors say Junior Bell is well.", "Junior Bell"),
        # at the head of a text
        ("Olive Joseph walked to the hall on Monday with her friend.", "Olive Joseph"),
        ("Ivy James walked to the hall on Monday with her friend.", "Ivy James"),
        # of three words
        ("“We are leaving,” said Penelope Wren Arvian, the head of the press centre.", "Penelope Wren Arvian"),
        ("The hall is old, according to Penelope Lune Abernold, a professor.", "Penelope Lune Abernold"),
        ("The hall is old, according to Marguerite Lune Arvian, a professor.", "Marguerite Lune Arvian"),
    ],
)
def test_a_persons_name_is_whole_by_what_stands_beside_it(text: str, name: str):
    assert persons(text) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fan clubs, led by the director of the hall, left.", []),
        ("An Anglican, bishop of Vale, left.", []),
        ("VALE - Harbour Council said it was late.", []),
        ("Anna Bell-Cole said it was late.", ["Anna Bell-Cole"]),
        ("Top Republican Study Group said it was late.", []),
        ("Vale won the Junior Cup on Monday.", []),
        ("Ivy Park opened on Monday.", []),
        ("In the hall Junior Anna Bell scored.", ["Anna Bell"]),
    ],
)
def test_what_is_no_persons_name_is_not_made_one_by_what_stands_beside_it(text: str, names: list[str]):
    assert [name for name in persons(text) if name != "Vale"] == names


def test_a_surname_is_the_persons_and_not_that_of_who_works_for_the_person():
    text = "Team Arvian posted a video on Monday.\n\nArvian said the town was safe, and Rosa Arvian has led it since May."
    assert entity_of(text, "Arvian") == {"Rosa Arvian"}
    assert labels(text)["Team Arvian"] == "ORG"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Swedish Agency of Roads and Sea Transport said it was late.", "Swedish Agency of Roads and Sea Transport"),
        ("A report by the Philippine Bureau of Harbours and Sea Works was late.", "Philippine Bureau of Harbours and Sea Works"),
        ("Seeds were sent to the Philippine Bureau of Plants and Garden Seeds.", "Philippine Bureau of Plants and Garden Seeds"),
    ],
)
def test_a_body_named_for_two_duties_is_one(text: str, body: str):
    assert labels(text) == {body: "ORG"}


@pytest.mark.parametrize(
    "text",
    ["The Department of Health and Peter Cole met on Friday.", "The Department of Roads and Vale Council met on Friday."],
)
def test_a_body_named_for_one_duty_and_another_one_are_two(text: str):
    assert not any(" and " in name for name in labels(text))


def test_what_people_are_is_no_name_before_whose_they_are():
    assert set(speakers("Veterans of Norway's navy have voiced doubts about the dam.\n\nThey say it will leak.")) == {None}
    assert "Veterans of Foreign Wars" in labels("Veterans of Foreign Wars said it was late.")


@pytest.mark.parametrize("name", ["Be**", "Ma** Co**", "Ali***", "Ba**"])
def test_a_name_cut_short_by_stars_signs_and_is_nobody(name: str):
    (quote,) = quotes(f"“We had no water for a week. The pumps were dry.”\n\n– {name}")
    assert (quote.speaker_text, quote.entity_no) == (name, None)


def test_a_name_with_the_star_of_a_footnote_signs_as_it_does_without():
    (quote,) = quotes("“We had no water for a week. The pumps were dry.”\n\n– Anna Bell*")
    assert (quote.speaker_text, quote.entity_no) == ("Anna Bell", 0)
