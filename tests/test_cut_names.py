"""Names that the model cuts in the wrong place, and what people are called besides: invented news from many lands."""

from __future__ import annotations

import pytest

from tests.test_mentions import entity_of, named
from tests.test_speakers import speakers


def labels(text: str) -> dict[str, str]:
    """Return the type of each thing, by its name."""
    return {entity.name: entity.label for entity in named(text)[0]}


@pytest.mark.parametrize(
    ("text", "called", "name"),
    [
        ("Governor Fadli Bowono is drawing criticism.\n\nFadli demanded that the rally disband.", "Fadli", "Fadli Bowono"),
        ("Rights Minister Natan Pigome came.\n\n“We enjoy freedom,” Natan told the Post.", "Natan", "Natan Pigome"),
        ("Governor Dida Galgalo came on Monday. “We need help now,” pleaded Dida.", "Dida", "Dida Galgalo"),
        ("Jordan Bell came on Monday. She lives in Jordan. Jordan said it would close the border.", "Jordan", "Jordan"),
        ("Israel Katz spoke on Monday. Israel said it would close. The Israeli army said it was ready.", "Israel", "Israel"),
        ("Dida closed its road on Monday. Governor Dida Galgalo was there.", "Dida", "Dida"),
    ],
)
def test_a_first_name_is_whom_the_article_named_in_full_before(text: str, called: str, name: str):
    assert entity_of(text, called) == {name}


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Datuk Rusli Hassan said the police would wait.\n\nRusli said the roads were closed on Monday.", "Rusli"),
        ("Tan Sri Khairul Hassan said the hall was old. Khairul added that it was closed.", "Khairul"),
        ("Alhaji Musa Bellan said the hall was old. Musa added that it was closed.", "Musa"),
        ("Minister of Health Karim Bellan said the hall was old. Bellan added that it was closed.", "Bellan"),
        ("Minister of Vale Anna Bellan said the hall was old. Bellan added that it was closed.", "Bellan"),
        ("Harbour Front (HF) Chair Recep Emir Bellan said the hall was old. Bellan added that it was closed.", "Bellan"),
        ("Deputy Head of the Mayor's Office Danylo Varenko said the hall was old. Varenko left.", "Varenko"),
    ],
)
def test_an_honour_is_no_part_of_a_name(text: str, called: str):
    assert len(entity_of(text, called) | {entity.name for entity in named(text)[0] if entity.label == "PERSON"}) == 1


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Bell QC, prosecuting, spoke first. “There is no doubt,” said Ms Bell.", "Anna Bell"),
        ("Judge Guy Bell QC told the jury the man was old. “That is all,” Judge Bell said.", "Guy Bell"),
        ("The leader of the council, Afra Bell MBE, was there. “That is all,” Bell said.", "Afra Bell"),
    ],
)
def test_what_follows_a_name_is_no_part_of_it(text: str, speaker: str):
    assert set(speakers(text)) == {speaker}


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("Before that, Numwa President Andries Chirume said the utility was seeking an order.", "Andries Chirume", "Numwa"),
        ('Slamming the mayor, Labour spokesperson Sandeep Bellan in a press briefing said "It is late."', "Sandeep Bellan", "Labour"),
    ],
)
def test_a_person_named_with_a_body_and_an_office_is_two_names(text: str, person: str, body: str):
    found = labels(text)
    assert found[person] == "PERSON"
    assert found[body] == "ORG"


def test_a_body_named_with_words_of_persons_is_one_name():
    text = "The Home Department Refugee Housing Center said that it was late."
    assert labels(text) == {"Home Department Refugee Housing Center": "ORG"}


def test_an_office_is_no_name():
    text = "The ferry would wait, according to Inspector-General of Police Datuk Seri Khairul Hassan."
    assert labels(text) == {"Khairul Hassan": "PERSON"}


def test_a_name_after_an_office_is_a_person():
    text = (
        'Mayor Peter Cole spoke on Sunday. "We will win," Cole said.\n\nGovernment spokesman Phay Bellan said the claim was typical.\n\n'
        '"They do this after every vote," he said.'
    )
    assert speakers(text) == ["Peter Cole", "Phay Bellan", "Phay Bellan"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("General Electric said sales were up. On Monday General Electric said more.", "General Electric"),
        ("Shares in brewer Molson Coors fell on Monday. Molson Coors said it was late.", "Molson Coors"),
        ("Used car dealer Acme Motors said it was late.", "Acme Motors"),
    ],
)
def test_a_firm_is_no_person_though_its_name_or_trade_sounds_like_one(text: str, name: str):
    assert labels(text)[name] == "ORG"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Its chief economist Sailesh Kumar Jha said the market would grow. Sailesh said the dollar would rise.", "Sailesh Kumar Jha"),
        ("Its chief economist Dr Suresh Kumar Das said it will grow. Suresh said the dollar would rise.", "Suresh Kumar Das"),
        ("Director Mohammad Tajul Islam Chowdhury told journalists that it was old.", "Mohammad Tajul Islam Chowdhury"),
        ("Prime Minister Anna Bell admitted that it was old. PM Bell noted that the town was rich.", "Anna Bell"),
        ("Datuk Seri Anna Bell said that it was old. Anna Bell noted that the town was rich.", "Anna Bell"),
    ],
)
def test_a_long_name_is_one_person(text: str, name: str):
    assert labels(text) == {name: "PERSON"}


def test_a_land_is_no_person_though_somebody_is_called_so():
    text = "London Breed, the mayor, spoke. London was hit by a storm. London said it would send aid."
    assert labels(text)["London"] == "GPE"


def test_initials_before_what_a_firm_does_are_of_the_firm():
    found = labels("FM Logistics said trucks were late. AG Mortgage said rents rose. PM Bell said he was glad.")
    assert found == {"FM Logistics": "ORG", "AG Mortgage": "ORG", "Bell": "PERSON"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The president of the Vale Association, Kishore Boodram, said it was old.",
            {"Vale Association": "ORG", "Kishore Boodram": "PERSON"},
        ),
        ("Mr Donnelly of the Sinn Fein party said the hall was old.", {"Donnelly": "PERSON", "Sinn Fein party": "ORG"}),
    ],
)
def test_who_is_of_a_body_is_told_from_it(text: str, found: dict[str, str]):
    assert labels(text) == found


def test_two_full_names_side_by_side_are_two_people():
    assert labels("Alongside Anna Bell Peter Cole said the show was late.") == {"Anna Bell": "PERSON", "Peter Cole": "PERSON"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Councillor Imtiaz Orvane said the bins would be emptied.", "Imtiaz Orvane"),
        ("DC Anna Fell, of Vale Police, said it was late.", "Anna Fell"),
        ("DI Tom Ward said it was late.", "Tom Ward"),
        ("Det Con Lee Hart said it was late.", "Lee Hart"),
        ("Acting Det Insp Cy Root said it was late.", "Cy Root"),
        ("Pankaj Kumar Orvane said the road was closed.", "Pankaj Kumar Orvane"),
        ("In Ohio Kumar Das said the road was closed.", "Kumar Das"),
        ("DCI Jon Fell, of the Harbour Team, said it was late.", "Jon Fell"),
        ("Northport School District Superintendent Jharrett Bryall said it was late.", "Jharrett Bryall"),
        ("Garda Anna Fell said it was late.", "Anna Fell"),
        ("Tánaiste Micheál Bellin said it was late.", "Micheál Bellin"),
        ("Ceann Comhairle Verona Fell said it was late.", "Verona Fell"),
        ("Fine Gael TD Anna Fell said it was late.", "Anna Fell"),
        ("The Independents 4 Change TD Mick Wallis said it was late.", "Mick Wallis"),
        ("Máire Ní Chuinnell said it was late.", "Máire Ní Chuinnell"),
        ("Rhun ap Iorrell said it was late.", "Rhun ap Iorrell"),
    ],
)
def test_a_rank_is_no_part_of_a_name_and_a_first_name_is(text: str, name: str):
    assert [name for name, label in labels(text).items() if label == "PERSON"] == [name]
    assert speakers(text) == [name]


def test_initials_that_mean_other_things_are_a_title_only_before_a_given_name():
    assert "DC Comics" in labels("DC Comics said sales rose.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("TD Bank said rents rose. TD said it was sorry.", {"TD Bank": "ORG", "TD": "ORG"}),
        ("Deutsche Bank AG London Branch said rents rose.", {"Deutsche Bank AG London Branch": "ORG"}),
        ("Fianna Fáil TD Peter Bell left. The TD said he was late.", {"Peter Bell": "PERSON", "Fianna Fáil": "ORG"}),
        ("An Garda Síochána said it was late.", {"An Garda Síochána": "ORG"}),
    ],
)
def test_a_title_in_initials_may_be_a_body_and_a_body_may_be_called_as_its_officers_are(text: str, found: dict[str, str]):
    assert labels(text).items() <= found.items()


def test_several_of_one_title_are_no_person():
    assert labels("The council met. Jubilee MPs now claim that the hall was old.") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peter Cole Jr. said the hall was old. Cole said he would wait.", "Peter Cole Jr."),
        ("Peter Locsall Sr. said the hall was old. Locsall said he would wait.", "Peter Locsall Sr."),
        ("Rhun ap Iorrell said the hall was old. Mr ap Iorrell said it was late.", "Rhun ap Iorrell"),
        ("Seán Ó Fearghell said the hall was old. Mr Ó Fearghell said it was late.", "Seán Ó Fearghell"),
    ],
)
def test_a_surname_is_that_of_the_full_name_whatever_follows_or_begins_it(text: str, name: str):
    assert labels(text) == {name: "PERSON"}
    assert speakers(text) == [name, name]


@pytest.mark.parametrize("people", ["Neighbours", "Gardaí"])
def test_people_at_the_beginning_of_a_sentence_are_no_name(people: str):
    assert people not in labels(f"{people} told the Echo it was loud. {people} said the road was closed.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chief Nurse Vicky Morris said it was late.", "Vicky Morris"),
        ("Hooker Sam Orvane said it was late.", "Sam Orvane"),
    ],
)
def test_a_post_is_no_part_of_a_name(text: str, name: str):
    assert speakers(text) == [name]


@pytest.mark.parametrize("who", ["Dubliner", "Welshman", "Corkman", "Scot"])
def test_where_somebody_is_from_is_no_name_after_an_article(who: str):
    assert who not in labels(f"“It was a great night for the club,” said the {who}, who scored twice.")


def test_a_paper_has_a_name_after_an_article_and_a_person_without_one():
    assert "Inquirer" in labels("“It was a great night for the club,” said the Inquirer, which praised them twice.")
    assert "Scot" in labels("“It was a great night for the club,” said Scot, who scored twice.")


@pytest.mark.parametrize(
    "text", ["“It is a lie,” Orvane told The Northport Gazette.", "The Northport Gazette said that the hall was old. Orvane read it."]
)
def test_a_newspaper_that_the_model_takes_for_a_person_is_a_body(text: str):
    assert labels(text)["Northport Gazette"] == "ORG"


def test_a_person_called_as_newspapers_are_is_no_body():
    assert labels("“It was a great night,” Emily Post told the Vale Herald. Anna Herald left.") == {
        "Emily Post": "PERSON",
        "Vale Herald": "ORG",
        "Anna Herald": "PERSON",
    }


def test_a_news_site_and_a_headquarters_are_bodies():
    assert labels("Sean Orvane said so. “I am sorry,” Orvane told Cork Live.")["Cork Live"] == "ORG"
    assert labels("A spokesman for Garda Headquarters said the inquiry was going on.") == {"Garda Headquarters": "ORG"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We are leaving the hall,” South Korean President Moon Jae-won said.", "Moon Jae-won"),
        ("Captain Son Heung-jin said it was late.", "Son Heung-jin"),
        ("President Yoon Suk Hwa must be removed, the leader of the party said.", "Yoon Suk Hwa"),
        ("Lee Jae-hyun said it was late.", "Lee Jae-hyun"),
        ("Karim Peter Hadad, the attorney general, blamed the council.", "Karim Peter Hadad"),
        ("Minister for Minority Affairs Karim Peter Hadad said that the hall was old.", "Karim Peter Hadad"),
    ],
)
def test_a_persons_name_is_whole_where_the_family_name_comes_first_or_a_long_office_before_it(text: str, name: str):
    assert [name for name, label in labels(text).items() if label == "PERSON"] == [name]


def test_a_word_with_a_hyphen_after_a_family_name_is_no_given_name():
    assert "Park Lane-based" not in labels("Park Lane-based Orvane said it was late. Song Co-op members said no to it.")


def test_what_somebody_supervises_is_no_body():
    assert labels("The county’s Supervisor of Elections, Anna Bell, said that the hall was cold.") == {"Anna Bell": "PERSON"}


def test_a_verb_in_small_letters_ends_a_name():
    assert [entity.name for entity in named("Bell slams council, vows to fight on\n\nAnna Bell was there.")[0]] == ["Anna Bell"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A MAN said he was hurt in the fire.", {}),
        ("A DOCTOR has told a court that the hall was cold.", {}),
        ("TWO DRIVERS said the road was shut.", {}),
        ("A GROUP of men said the road was shut.", {}),
        ("A NASA official said the road was shut. NASA was late.", {"NASA": "ORG"}),
        ("TWO UNISON officials said the road was shut.", {"UNISON": "ORG"}),
    ],
)
def test_capitals_that_open_a_story_make_no_name(text: str, expected: dict[str, str]):
    assert labels(text) == expected
