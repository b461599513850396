"""Rows as text: exact for programs, easy on the eye for people."""

from __future__ import annotations

import csv
import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from flows import formats

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


def printed(columns, rows, form):
    return "\n".join(formats.lines(columns, rows, form)) + "\n"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (True, True),
        (10**30, 10**30),
        (0.1, 0.1),
        (float("nan"), None),
        (float("inf"), None),
        (Decimal("1.50"), 1.5),
        (Decimal("12345678901234567890.123"), "12345678901234567890.123"),
        (NOON, "2026-03-04T12:00:00+00:00"),
        (date(2026, 3, 4), "2026-03-04"),
        ([{"start_char": 1, "end_char": 2}, None], [{"start_char": 1, "end_char": 2}, None]),
        ({1: "one"}, {"1": "one"}),
        (b"\xff\x00", "ff00"),
        ('café "\U0001f6a2"\n', 'café "\U0001f6a2"\n'),
    ],
)
def test_json_gives_a_value_back(value, expected):
    assert json.loads(printed(["a"], [(value,)], "json")) == [{"a": expected}]


@pytest.mark.parametrize("rows", [[], [(1, "x")], [(1, "x"), (2, None), (3, "")]])
def test_json_is_an_array_with_an_object_a_line(rows):
    text = printed(["a", "b"], rows, "json")
    assert json.loads(text) == [{"a": a, "b": b} for a, b in rows]
    assert len(text.splitlines()) == len(rows) + 1


def test_json_keeps_columns_of_one_name_apart():
    assert json.loads(printed(["a", "a", "a_2", "a"], [(1, 2, 3, 4)], "json")) == [{"a": 1, "a_2": 2, "a_2_2": 3, "a_3": 4}]


@pytest.mark.parametrize("text", ["plain", "a,b", 'say "so"', "two\nlines", "", " edge ", "cr\rhere", "\U0001f6a2", "'"])
def test_csv_gives_a_text_back(text):
    lines = list(csv.reader(printed(["a", "b"], [(text, "next")], "csv").splitlines(keepends=True)))
    assert lines == [["a", "b"], [text, "next"]]


def test_csv_tells_null_from_an_empty_text():
    assert printed(["a", "b"], [(None, "")], "csv") == 'a,b\n,""\n'


def test_csv_writes_times_and_lists_as_json_does():
    assert printed(["a", "b", "c"], [(NOON, [1, 2], True)], "csv") == 'a,b,c\n2026-03-04T12:00:00+00:00,"[1, 2]",true\n'


def test_a_table_in_a_pipe_is_aligned_and_cuts_nothing():
    long = "word " * 60 + "end"
    lines = printed(["id", "text"], [(1234567, long), (2, "b\nc")], "table").splitlines()
    assert lines[0].split() == ["id", "text"]
    assert lines[2] == f"1234567  {long}"
    assert lines[3] == "2        b c"


def test_markdown_keeps_its_columns():
    assert printed(["a", "b"], [("x|y\nz", None)], "markdown") == "| a | b |\n| --- | --- |\n| x\\|y z |  |\n"


def test_nothing_is_asked_for_before_it_is_printed():
    def rows():
        yield (1,)
        raise AssertionError("a second row was asked for")

    pieces = formats.lines(["a"], rows(), "csv")
    assert [next(pieces), next(pieces)] == ["a", "1"]
