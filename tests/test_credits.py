"""Who else is behind an article."""

from __future__ import annotations

import pytest

from pipeline.pages.credits import find_byline, find_outlet, find_wire
from pipeline.pages.html_lines import Line

TITLE = "Harbour of Aston closed"


def pairs(*lines: tuple[str, str]) -> list[tuple[Line, str]]:
    return [(Line(text=text, line_no=number), fate) for number, (fate, text) in enumerate(lines, 1)]


@pytest.mark.parametrize(
    ("fate", "text", "wire"),
    [
        ("credit", "With reporting by Reuters and dpa", ("Reuters", "dpa")),
        ("credit", "The Associated Press contributed to this report.", ("AP",)),
        ("body", "ASTON (AP) — The harbour of Aston is closed.", ("AP",)),
        ("body", "The harbour of Aston is closed, Brenn Island News reports.", ("Brenn Island News",)),
        ("body", "Quoted by Interfax, the mayor said that the harbour was closed.", ()),
        ("caption", "The gate of the harbour (Reuters)", ()),
        ("credit", "Happy reporting by the PAPER", ()),
        ("credit", "With reporting by Brenn Island News and Reuters", ("Brenn Island News", "Reuters")),
        ("credit", "Additional reporting by Mira Olt and Jo Brandt", ()),
        ("credit", "Additional reporting by Mira Olt, the Brenn Press and BIN.", ("Brenn Press", "BIN")),
        ("credit", "The Brenn Press contributed to this report.", ("Brenn Press",)),
        ("credit", "Mira Olt contributed reporting from Aston.", ()),
        ("credit", "Additional reporting by Brennwire", ("Brennwire",)),
        ("credit", "With reporting by Brennwire and dpa", ("Brennwire", "dpa")),
        ("credit", "Additional reporting by Mira Olt, Aston, and Jo Brandt, Brenn", ()),
        ("credit", "Additional reporting by staff", ()),
        ("body", "ASTON, Brenn (Brenn Island News) - The harbour is closed.", ("Brenn Island News",)),
        ("body", "ASTON, May 4 (BIN) — “The harbour is closed,” said the mayor.", ("BIN",)),
        ("body", "Aston (bin) - Der Hafen ist gesperrt.", ("bin",)),
        ("body", "Aston Harbour Board (AHB) – Nobody else may close the harbour.", ()),
        ("body", "Aston Harbour (closed since Monday) - Nobody may enter.", ()),
        ("body", "Aston (Brenn) - The harbour is closed.", ()),
        ("body", "ASTON (2026) - The harbour is closed.", ()),
    ],
)
def test_agencies_are_credited_where_they_are_said_to_have_a_part(fate, text, wire):
    assert find_wire(pairs((fate, text)), None, language="en") == wire


def test_only_the_beginning_of_the_text_has_a_dateline_of_an_unknown_agency():
    assert find_wire(pairs(("body", "The harbour is closed."), ("body", "ASTON (BIN) - The gate too.")), None, language="en") == ()


def test_an_agency_in_the_byline_is_credited_once():
    assert find_wire(pairs(("credit", "Reporting by Reuters")), "Mira Olt, Reuters", language="en") == ("Reuters",)


@pytest.mark.parametrize(
    ("fate", "text", "outlet"),
    [
        ("title-repeat", f"{TITLE} | The Aston Mail", "The Aston Mail"),
        ("title-repeat", f"Tracker AstonTV - {TITLE}", "AstonTV"),
        ("title-repeat", f"• {TITLE}", None),
        ("body", "AstonNews.Net - The harbour of Aston is closed.", "AstonNews.Net"),
        ("outlet", "Aston Mail is an independent newspaper in three towns.", "Aston Mail"),
        ("body", "The harbour of Aston is closed.", None),
    ],
)
def test_the_outlet_is_read_where_only_lines_tell(fate, text, outlet):
    assert find_outlet(pairs((fate, text)), TITLE, language="en") == outlet


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        ("By Mira Olt", "Mira Olt"),
        ("By Mira Olt and Jo van Brandt on Monday, May 4th, 2026", "Mira Olt, Jo van Brandt"),
        ("Von Mira Olt, Jo Brandt | 4. Mai 2026", "Mira Olt, Jo Brandt"),
        ("by Mira Olt on May 4, 2026", "Mira Olt"),
        ("By Mira Olt, Aston", "Mira Olt"),
        ("By our correspondent", None),
        ("4 May 2026", None),
    ],
)
def test_the_byline_is_read_where_only_lines_tell(text, byline):
    assert find_byline(pairs(("title", TITLE), ("byline", text), ("body", "The harbour is closed."))) == byline


def test_a_name_below_the_text_signs_nothing():
    assert find_byline(pairs(("body", "The harbour is closed."), ("byline", "By Mira Olt"))) is None
