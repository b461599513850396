"""Lines of text pages: what stays, and why the rest goes."""

from __future__ import annotations

import re
import tomllib
from importlib import resources
from pathlib import Path

import pytest

from pipeline.boilerplate import STAYS, line_key, strip
from pipeline.extract import text_lines
from pipeline.pages.zones import KINDS

ARTICLE = """Harbour of Aston to stay closed for a week

The harbour master of Aston, Mira Olt, said on Monday that the harbour would stay closed for a week.

Mayor Jo Brandt told reporters that the ferries would leave from the old pier until the gate was mended.

“We had no choice but to close the gate,” Olt said at the harbour, where some forty boats were waiting.

Brandt added that the council would meet on Tuesday to talk about who has to pay for the harbour gate."""
SHAPES = {
    "separator", "counter", "teaser", "repeated", "printed-twice", "seen-elsewhere", "title-repeat", "short-line", "outside", "too-long",
    "share", "byline", "date", "caption", "navigation",
}  # fmt: skip


def fates(text: str, **known) -> dict[str, str]:
    lines = text_lines(text)
    return {line.text: fate for line, fate in zip(lines, strip(lines, language="en", **known), strict=True)}


def dropped(text: str, **known) -> dict[str, str]:
    return {line: fate for line, fate in fates(text, **known).items() if fate not in STAYS}


def test_a_page_without_furniture_loses_nothing():
    assert dropped(ARTICLE) == {}


def test_the_beginning_of_a_text_stays_though_its_lines_stand_close_and_labels_follow():
    beginning = "\n".join(ARTICLE.split("\n\n"))
    rest = [
        "Other ports near Aston are older than its harbour, a survey by the council of Aston found on Monday.",
        "The harbour of Vale was built before that of Aston, and its pier is kept by the boats of the valley.",
        "“There was no gate at the harbour of Vale,” Olt told reporters who were waiting on the old pier there.",
        "The council of Aston would meet on Tuesday to talk about the gate of the harbour and of the ferries.",
        "The harbour master of Vale, Ada Quill, said that the ferries of Aston would leave from her pier too.",
    ]
    text = "\n\n".join([beginning, "Mira Olt / Pictures", "Jo Brandt", "In Aston", *rest])
    assert set(dropped(text)) <= {"Mira Olt / Pictures", "Jo Brandt", "In Aston"}


def test_the_headline_is_found_without_being_told():
    assert fates(ARTICLE)["Harbour of Aston to stay closed for a week"] == "title"


@pytest.mark.parametrize(
    "form",
    [
        "Harbour of Aston to stay closed for a week | The Aston Mail",
        "Tracker AstonTV - Harbour of Aston to stay closed for a week",
        "Harbour of Aston to stay closed",
    ],
)
def test_other_forms_of_the_headline_go(form):
    assert dropped(f"{form}\n\n{ARTICLE}") == {form: "title-repeat"}


def test_what_stands_between_two_headlines_is_the_deck():
    title = "Harbour of Aston to stay closed for a week"
    deck = "Harbour master says the gate is broken and nobody knows who has to pay"
    page = ARTICLE.replace(title, f"{title}\n\n{deck}\n\n{title}.")
    assert fates(page)[deck] == "deck"


def test_an_advertisement_inside_the_text_goes_and_the_text_goes_on():
    page = ARTICLE.replace("“We had", "- Advertisement -\n\n“We had")
    assert dropped(page) == {"- Advertisement -": "advertisement"}


def test_a_section_header_is_kept_apart():
    page = ARTICLE.replace("“We had", "-Boats are waiting-\n\n“We had")
    assert fates(page)["-Boats are waiting-"] == "header"


def test_teasers_below_a_header_go_though_they_read_as_prose():
    teasers = [
        "Authorities said that a total of forty cows had been found on the island of Brenn.",
        "The bill, published on Friday, is to cut the price of bread in the whole country.",
        "The film festival of Castel opens tomorrow with a comedy about two postmen.",
    ]
    page = ARTICLE + "\n\n Top stories\n" + "\n".join(teasers)
    assert set(dropped(page)) == {"Top stories", *teasers}


def test_text_that_goes_on_below_a_box_of_teasers_is_kept():
    more = (
        "\n\nOlt and Brandt will speak at the harbour again on Friday.\n\nThe ferries of Aston carry some nine hundred people on a Monday."
    )
    page = ARTICLE + "\n\nMost read\n\n• Forty cows found\n\n• Bread gets cheaper\n\n• Comedy opens festival" + more
    assert {line for line, fate in fates(page).items() if fate == "body"} >= set(more.strip().split("\n\n"))


def test_comments_go_to_the_last():
    page = (
        ARTICLE
        + "\n\nComments\n\n• harbourfan says:\nMay 4, 2026 at 7:19 am\n\nThe mayor should pay for the gate of the harbour himself, I think."
    )
    assert not {fate for line, fate in fates(page).items() if "himself" in line} & STAYS


def test_a_list_that_the_text_announces_is_part_of_it():
    page = ARTICLE + "\n\nThe ferries that leave from the old pier are these:\n\n• Brenn, 8 in the morning\n• Castel, noon\n• Old Aston"
    assert dropped(page) == {}


def test_a_post_is_kept_with_who_posted_it():
    post = "Who will pay for the gate? We will see you in court https://posts.example/1\n\n— Jo Brandt (@jobrandt) May 4, 2026"
    page = ARTICLE.replace("“We had", post + "\n\n“We had")
    assert dropped(page) == {}


def test_site_memory_takes_a_note_that_reads_as_prose():
    note = "Aston Mail reporters work in three towns and two languages, and you can visit them on Fridays."
    page = f"{ARTICLE}\n\n{note}"
    assert dropped(page) == {}
    assert dropped(page, seen=frozenset({line_key(note)})) == {note: "seen-elsewhere"}


def test_site_memory_does_not_take_an_article_that_stands_at_several_addresses():
    assert dropped(ARTICLE, seen=frozenset(line_key(line) for line in ARTICLE.split("\n\n")[1:])) == {}


def test_every_reason_is_documented_and_no_other():
    known = set(SHAPES) | set(KINDS)
    for name in ("en", "all"):
        table = tomllib.loads((resources.files("pipeline") / "languages" / f"{name}.toml").read_text(encoding="utf-8"))["boilerplate"]
        for kind in ("phrases", "headers", "patterns"):
            known |= set(table[kind])
    document = (Path(__file__).parent.parent / "docs" / "stripping.md").read_text(encoding="utf-8")
    reasons = document.partition("## Why a line goes")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `([a-z-]+)` \|", reasons, re.M)) == known
