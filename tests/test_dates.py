"""Dates as pages write them."""

from __future__ import annotations

import pytest

from pipeline.pages.dates import parse_date, parse_printed


@pytest.mark.parametrize(
    ("text", "at", "precision"),
    [
        ("2026-05-04", "2026-05-04T00:00:00+00:00", "day"),
        ("2026-05-04T18:40:07+02:00", "2026-05-04T18:40:07+02:00", "second"),
        ("2026-05-04T18:40:07.123Z", "2026-05-04T18:40:07+00:00", "second"),
        ("2026-05-04 8:40 -0500", "2026-05-04T08:40:00-05:00", "minute"),
        ("2026-05-04T00:00:00+08:00", "2026-05-04T00:00:00+00:00", "day"),
    ],
)
def test_dates_for_machines_keep_zone_and_precision(text, at, precision):
    when = parse_date(text)
    assert when is not None
    assert (when.at.isoformat(), when.precision) == (at, precision)


@pytest.mark.parametrize("text", ["", "Monday", "2026-13-40", "2026-05-04T25:99", "20260504"])
def test_what_is_no_date_is_none(text):
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "4 May 2026",
        "May 4, 2026",
        "May 4th, 2026 at 11:04 a.m.",
        "4. Mai 2026",
        "le 4 mai 2026",
        "4 de mayo de 2026",
        "4.5.2026",
        "4 maja 2026",
        "2026-05-04",
    ],
)
def test_printed_days_are_read_in_many_languages(text):
    when = parse_printed(text)
    assert when is not None
    assert (when.at.date().isoformat(), when.precision) == ("2026-05-04", "day")


@pytest.mark.parametrize("text", ["Room 4, May 1204", "31 February 2026", "on Monday", "0.5.2026"])
def test_what_cannot_be_a_day_is_none(text):
    assert parse_printed(text) is None


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00", "0001-01-01T05:00:00Z", "9999-12-31T23:59:59-12:00", "1204-05-04"])
def test_a_year_that_stands_for_no_date_is_none(text):
    assert parse_date(text) is None
