"""The parts of names."""

from __future__ import annotations

import pytest

from pipeline.language import load_language
from pipeline.naming.names import initials, is_acronym, key, names_of, occurrences, surfaces_of
from pipeline.naming.persons import LESS_FULL, SAME_NAME, SPELLED_ALIKE, same_person, sound

ENGLISH = load_language("en")
assert ENGLISH is not None
NAMES = names_of(ENGLISH)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the Harbour Council", "Harbour Council"),
        ("Tidewell Inc.", "Tidewell"),
        ("Vale Province", "Vale"),
        ("V.A.C.", "VAC"),
        ("O’Dell Corp", "O'Dell"),
    ],
)
def test_a_name_has_one_key_with_and_without_what_does_not_belong_to_it(left, right):
    assert key(left, NAMES) == key(right, NAMES)


@pytest.mark.parametrize(("left", "right"), [("Harbour Council", "Harbour Court"), ("North Vale", "Vale"), ("The Company", "The Group")])
def test_different_names_have_different_keys(left, right):
    assert key(left, NAMES) != key(right, NAMES)


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Harbour Dockers Union", "HDU"), ("Office for Weights and Measures", "OWM"), ("Vale Port", ""), ("UN Harbour Council", "")],
)
def test_initials_are_of_three_large_words_at_least(name, letters):
    assert initials(name) == letters


@pytest.mark.parametrize(("name", "yes"), [("HDU", True), ("H.D.U.", True), ("Hdu", False), ("H", False), ("HDU Port", False)])
def test_an_acronym_is_two_to_eight_capitals(name, yes):
    assert is_acronym(name) is yes


def test_a_pattern_finds_whole_words_and_the_longest_name():
    text = "Vales, @Vale, Vale Port and Vale; the C.I. said"
    found = [text[start:end] for start, end in occurrences(surfaces_of(["Vale", "Vale Port", "C.I."]), text)]
    assert found == ["Vale Port", "Vale", "C.I."]


def test_a_pattern_of_nothing_finds_nothing():
    assert list(occurrences(surfaces_of([]), "Vale")) == []


def test_occurrences_end_with_the_text():
    assert list(occurrences(surfaces_of(["Vale", "Vale Port"]), "to Vale")) == [(3, 7)]


@pytest.mark.parametrize(
    ("left", "right", "score"),
    [
        ("Ana Bell", "Ana Bell", SAME_NAME),
        ("Ana Bell", "ANA BELL", SAME_NAME),
        ("Ana Maria Bell", "Ana Bell", LESS_FULL),
        ("Ana M. Bell", "Ana Maria Bell", LESS_FULL),
        ("Sergei Varlov", "Sergey Varlov", SPELLED_ALIKE),
        ("Sergei Varlov", "Sergey Varloff", SPELLED_ALIKE),
        ("William Bell", "Bill Bell", SPELLED_ALIKE),
        ("Ana Bell Jr.", "Ana Bell", SAME_NAME),
        ("José Peña", "Jose Pena", SAME_NAME),
        ("Omar al-Haddan", "Omar Haddan", SAME_NAME),
    ],
)
def test_two_printings_of_one_name_are_one_person(left, right, score):
    assert same_person(left, right, NAMES, near=False) == score
    assert same_person(right, left, NAMES, near=False) == score


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("John Harker", "Mary Harker"),
        ("George W. Tarn", "George H. W. Tarn"),
        ("Paul Tarn Sr.", "Paul Tarn Jr."),
        ("Venna Willis", "Serra Willis"),
        ("Sergei Varlov", "Sergio Varlov"),
        ("Heiko Maar", "Heike Maar"),
        ("Volodymyr Sten", "Vladimir Sten"),
        ("John Kessel", "John Keller"),
        ("Boris Jonsen", "Boris Jonston"),
        ("Mario Costa", "Maria Costa"),
        ("Will Tarn", "Phil Tarn"),
        ("Bell", "Ana Bell"),
        ("Bell", "Bell"),
    ],
)
def test_two_people_are_not_one(left, right):
    assert same_person(left, right, NAMES, near=False) == 0.0
    assert same_person(right, left, NAMES, near=False) == 0.0


def test_a_misspelling_counts_inside_a_story_only():
    assert same_person("Leonard Vestergard", "Leonard Vestegard", NAMES, near=True) > 0.0
    assert same_person("Leonard Vestergard", "Leonard Vestegard", NAMES, near=False) == 0.0


@pytest.mark.parametrize(
    ("left", "right"), [("lavrov", "lavroff"), ("zelensky", "zelenskyy"), ("al-haddan", "haddan"), ("khatib", "hatib")]
)
def test_a_surname_sounds_the_same_in_any_transliteration(left, right):
    assert sound(left) == sound(right)
