"""Bodies and places with an "and" in their names. Invented local news; the places are real, as the language file lists them."""

from __future__ import annotations

import pytest

from tests.test_cut_names import labels
from tests.test_speakers import speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Avon and Somerset Police said the man had died.", "Avon and Somerset Police"),
        ("Brighton and Hove City Council said it would appeal.", "Brighton and Hove City Council"),
        ("Devon and Cornwall Police Federation said it was late.", "Devon and Cornwall Police Federation"),
        ("The Tyne and Wear Fire and Rescue Service said crews were sent.", "Tyne and Wear Fire and Rescue Service"),
        ("Westvale Fire and Rescue said the road was closed.", "Westvale Fire and Rescue"),
        ("Marks and Spencer said sales rose.", "Marks and Spencer"),
    ],
)
def test_a_body_with_an_and_in_its_name_is_one_body(text: str, name: str):
    assert labels(text) == {name: "ORG"}
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trinidad and Tobago said it would close its ports.", "Trinidad and Tobago"),
        ("Saint Kitts and Nevis said it was late.", "Saint Kitts and Nevis"),
    ],
)
def test_a_land_with_an_and_in_its_name_is_one_land(text: str, name: str):
    assert labels(text) == {name: "GPE"}
    assert speakers(text) == [name]


def test_an_and_joins_two_where_no_list_has_its_words():
    assert set(labels("Bell and Vale Police said it was late.")) == {"Bell", "Vale Police"}


def test_a_commissioner_of_police_and_crime_is_a_person_and_no_police():
    text = "Devon and Cornwall Police and Crime Commissioner Ana Bell said it was late."
    assert speakers(text) == ["Ana Bell"]
    assert labels(text)["Devon and Cornwall"] == "GPE"


def test_a_trust_of_two_places_is_one_body():
    text = "Vale and Northport Teaching Hospitals NHS Foundation Trust said it was late. The trust said it was sorry."
    assert speakers(text) == ["Vale and Northport Teaching Hospitals NHS Foundation Trust"] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It rained in Northport. Northport Fire and Emergency Services told people to leave.", "Northport Fire and Emergency Services"),
        ("Somerset was wet. It rains in Somerset. Avon and Somerset Police said it was late.", "Avon and Somerset Police"),
    ],
)
def test_a_body_with_an_and_in_its_name_is_one_where_its_place_is_named_too(text: str, name: str):
    assert labels(text)[name] == "ORG"
    assert speakers(text) == [name]


def test_two_bodies_joined_once_are_two():
    text = "Vale Police met. Vale Police and Northport Fire and Rescue Service said the road was closed. Vale Police left."
    assert set(labels(text)) == {"Vale Police", "Northport Fire and Rescue Service"}
