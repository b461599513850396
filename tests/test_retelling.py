"""Reports and papers that pass on what somebody says, and those that speak themselves. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("Anna Bell said the hall was old, according to the report.", "Anna Bell", None),
        ("Anna Bell said the hall was old, according to court documents.", "Anna Bell", None),
        ("Anna Bell said the hall was old, the report said.", "Anna Bell", None),
        ("Anna Bell said the hall was old, per the report.", "Anna Bell", None),
        ("Anna Bell said the hall was old, per the Echo.", "Anna Bell", "Echo"),
        ("According to reports in local media, officials indicated that the hall was old.", "officials", None),
        ("According to a report in the Gazette, Anna Bell said the hall was old.", "Anna Bell", "Gazette"),
        ("According to ValeTV, a witness named Ana Cole said that the hall was old.", "a witness named Ana Cole", "ValeTV"),
        ("Anna Bell said the hall was old, according to a study by the council.", "a study by the council", None),
        ("According to a report by Peter Cole, Anna Bell said the hall was old.", "a report by Peter Cole", None),
        ("The report said Anna Bell had warned the council that the hall was old.", "The report", None),
        ("According to the report, the hall was old and officials had warned that it would fall.", "the report", None),
    ],
)
def test_who_speaks_in_a_paper_that_nobody_signs_is_the_speaker(text: str, speaker: str, via: str | None):
    assert [(quote.speaker_text, quote.via) for quote in quotes(text)] == [(speaker, via)]


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Anna Bell said the hall was old, per the report.", "the hall was old"),
        ("Anna Bell said the hall was sold for ten pounds, per the plan.", "the hall was sold for ten pounds, per the plan"),
        ("The hall was old, Anna Bell said, according to the report.", "The hall was old"),
    ],
)
def test_what_is_passed_on_ends_before_the_paper(text: str, reported: str):
    assert [quote.text for quote in quotes(text)] == [reported]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("More than half of all tenants said their homes were damp, the report said, and one in ten had mould.", ["the report"]),
        ("Half of the tenants said their homes were damp, according to the report, and many had mould.", ["the report"]),
        ("One in ten owners said their homes were damp, according to the report.", ["the report"]),
        ("Ten owners said their homes were damp, according to the report.", ["Ten owners"]),
        ("Owners in Vale said their homes were damp, according to the report.", ["Owners in Vale"]),
    ],
)
def test_what_a_share_of_people_said_is_what_the_report_found(text: str, speakers: list[str]):
    assert [quote.speaker_text for quote in quotes(text)] == speakers
