"""What people and bodies are called after their names, in invented news: the congressman, the Ohioan, it, they."""

from __future__ import annotations

import pytest

from tests.test_speakers import speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rep. Paul Holt spoke on Monday. The hall is old, the congressman said.", "Paul Holt"),
        ("Rep. Anna Holt spoke on Monday. “The hall is old,” the congresswoman said.", "Anna Holt"),
        ("Rep. Anna Holt spoke on Monday. “The hall is old,” the congressman said.", None),
        ("Paul Holt, of Maryland, spoke on Monday. “The hall is old,” the Marylander said.", "Paul Holt"),
        ("Paul Holt, a Democrat from Ohio, spoke on Monday. “The hall is old,” the Ohioan said.", "Paul Holt"),
        ("Paul Holt, of Maryland, spoke on Monday. “The hall is old,” the baker said.", None),
        ("Wells Fargo paid a fine.\n\nThe bank said it would close three halls.", "Wells Fargo"),
        ("Union Trust lost money. Shares of the bank fell on Monday.\n\nThe bank said it would close three halls.", "Union Trust"),
        ("Union Trust lost money. Acme Fund won. The merger of Acme Fund and the bank failed.\n\nThe bank said it would close.", None),
        ("Acme Boats met the bank on Monday. It rained in the town.\n\nThe bank said it would close three halls.", None),
        ("Acme Boats paid a fine.\n\nThe bank said it would close three halls.", None),
    ],
)
def test_a_person_or_body_may_be_called_by_what_it_is_or_where_it_is_from(text: str, name: str | None):
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Interior Department did not move. “The department will read the order,” it said in a statement.", "Interior Department"),
        ("Four other Democrats signed the letter. “The hall is old,” they wrote.", None),
        ("The Democrats signed the letter. “The hall is old,” they wrote.", "Democrats"),
    ],
)
def test_it_and_they_are_all_of_a_body_and_not_some(text: str, name: str | None):
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Martin Luther Bell Jr. led the march. “My father was here,” Martin Luther Bell III told them.", "Martin Luther Bell III"),
        ("Donald Cole Jr. spoke on Monday. “The hall is old,” said Cole.", "Donald Cole Jr."),
        ("Donald Cole spoke on Monday. “The hall is old,” said Donald Cole Jr.", "Donald Cole Jr."),
    ],
)
def test_names_with_two_suffixes_are_of_two_people(text: str, name: str):
    assert speakers(text)[-1] == name
