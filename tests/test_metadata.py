"""What a page says of itself to machines."""

from __future__ import annotations

import json

import pytest

from pipeline.pages.html_lines import parse
from pipeline.pages.metadata import Metadata, read_metadata

NODE = {"@type": "NewsArticle", "headline": "Harbour closed", "datePublished": "2026-05-04T18:40:00+02:00", "author": {"name": "Mira Olt"}}


def read(head: str = "", body: str = "<p>x</p>") -> Metadata:
    tree = parse(f"<html><head>{head}</head><body>{body}</body></html>")
    assert tree is not None
    return read_metadata(tree)


def ld(node: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize(
    "node",
    [
        NODE,
        [NODE],
        {"@graph": [{"@type": "WebSite"}, NODE]},
        {"@type": ["NewsArticle", "Thing"], **{k: v for k, v in NODE.items() if k != "@type"}},
    ],
)
def test_json_ld_is_found_however_it_is_wrapped(node):
    found = read(ld(node))
    assert (found.title, found.byline, found.published_source) == ("Harbour closed", "Mira Olt", "json-ld")


def test_json_ld_with_a_comma_too_many_is_read():
    assert read(f'<script type="application/ld+json">{json.dumps(NODE)[:-1]},}}</script>').title == "Harbour closed"


@pytest.mark.parametrize("script", ["", "{", "[" * 100_000, "null", "7"])
def test_json_ld_that_is_none_says_nothing(script):
    assert read(f'<script type="application/ld+json">{script}</script>').title is None


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Harbour closed | The Aston Mail</title>", "", "Harbour closed"),
        ("<title>Harbour of Aston closed - Politics</title>", "<h1>Harbour of Aston closed</h1>", "Harbour of Aston closed"),
        ("<title>Harbour closed - and what now</title>", "", "Harbour closed - and what now"),
        (
            "<meta property='og:title' content='Harbour closed - The Aston Mail'><meta property='og:site_name' content='The Aston Mail'>",
            "",
            "Harbour closed",
        ),
        (ld(NODE), "<h1>Log in</h1><h1>Harbour closed</h1>", "Harbour closed"),
        ("", "<h1>Harbour closed</h1>", "Harbour closed"),
    ],
)
def test_the_headline_is_without_the_outlet_and_no_menu(head, body, title):
    assert read(head, body).title == title


OG, PRINTED, THIRD = (
    "Harbour of Aston closed for a week",
    "Week without ships: Aston's harbour is closed",
    "What a closed harbour means for Aston",
)


def told(
    *, og: str = OG, twitter: str | None = None, headline: str | None = None, alternative: str | None = None, page: str = PRINTED
) -> str:
    """Return the head of a page that tells its headline in these forms."""
    twitter_tag = f'<meta name="twitter:title" content="{twitter}">' if twitter else ""
    node = ld({"@type": "NewsArticle", "headline": headline, "alternativeHeadline": alternative}) if headline else ""
    return f'<meta property="og:title" content="{og}">{twitter_tag}<title>{page} | The Aston Mail</title>{node}'


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (told(), OG),  # nothing speaks for the printed one but itself
        (told(headline=OG), OG),
        (told(headline=PRINTED, twitter=OG), OG),  # two that are made for sharing
        (told(headline=PRINTED), PRINTED),  # OpenGraph's stands alone
        (told(headline=PRINTED, twitter=PRINTED), PRINTED),
        (told(headline=PRINTED, twitter=OG, page=OG), PRINTED),  # one for machines, one for readers
        (told(headline=PRINTED, twitter=OG, alternative=OG), PRINTED),
        (told(headline=THIRD, twitter=OG), PRINTED),  # three forms: what readers see
        (told(og="Week without ships: Aston's harb..."), PRINTED),
    ],
)
def test_the_headline_is_what_most_of_the_page_speaks_for(head, title):
    assert read(head, f"<h1>{PRINTED}</h1>").title == title


def test_a_headline_told_to_opengraph_alone_is_kept_if_the_page_shows_it_more_often():
    assert read(told(headline=PRINTED), f'<h1>{PRINTED}</h1><img alt="{OG}"><a title="{OG}">share</a>').title == OG


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Aston - Harbour closed for a week", "Harbour closed for a week"),  # each form has its own kicker
        ("Week of storm - Harbour closed for a week", "Storm: Harbour closed for a week"),  # the kickers say the same
        ("Aston - Harbour shut", "Storm: Harbour closed for a week"),
    ],
)
def test_two_kickers_over_one_headline_are_left_out(printed, title):
    assert read(told(og="Storm: Harbour closed for a week", page="Storm"), f"<h1>{printed}</h1>").title == title


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("So ships will get around the closed port", "So ships will get around the closed port"),
        ("Ships", OG),
        ("Weather for the whole of Brenn today", OG),
    ],
)
def test_a_heading_unlike_the_titles_is_the_headline_only_if_it_is_about_the_same(heading, title):
    assert read(told(headline=THIRD, page=THIRD), f"<h1>{heading}</h1>").title == title


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ({"name": "Mira Olt"}, "Mira Olt"),
        ([{"name": "Mira Olt"}, {"name": "Jo Brandt"}], "Mira Olt, Jo Brandt"),
        ("By Mira Olt and Jo Brandt", "Mira Olt, Jo Brandt"),
        ("Von Mira Olt (olt)", "Mira Olt"),
        ({"name": "The Aston Mail"}, "The Aston Mail"),
    ],
)
def test_the_byline_is_names_apart_by_commas(author, byline):
    assert read(ld({**NODE, "author": author, "publisher": {"name": "The Aston Mail"}})).byline == byline


def test_a_person_signs_before_the_outlet_does():
    found = read(
        ld({**NODE, "author": {"name": "The Aston Mail"}, "publisher": {"name": "The Aston Mail"}}), "<a rel='author'>Mira Olt</a>"
    )
    assert found.byline == "Mira Olt"


def test_zone_and_precision_of_the_time_stay():
    found = read(ld(NODE)).published
    assert found is not None
    assert (found.at.isoformat(), found.precision) == ("2026-05-04T18:40:00+02:00", "second")


@pytest.mark.parametrize(
    ("head", "body", "source"),
    [
        ("<meta property='article:published_time' content='2026-05-04'>", "", "opengraph"),
        ("", "<span itemprop='datePublished' content='2026-05-04'>x</span>", "microdata"),
        ("<meta name='date' content='2026-05-04'>", "", "html"),
        ("", "<time datetime='2026-05-04'>x</time>", "html"),
    ],
)
def test_where_the_time_stood_is_told(head, body, source):
    found = read(head, body)
    assert (found.published_source, found.published and found.published.precision) == (source, "day")


@pytest.mark.parametrize(("free", "paywall"), [("False", True), (False, True), (True, False), (None, None)])
def test_the_paywall_is_what_the_page_tells_machines(free, paywall):
    assert read(ld({**NODE, "isAccessibleForFree": free})).paywall is paywall


def test_outlet_modification_and_addresses_are_read():
    found = read(
        ld({**NODE, "publisher": {"name": "The Aston Mail"}, "dateModified": "2026-05-05T08:00:00Z"})
        + "<link rel='canonical' href='https://mail.example/a'><meta property='og:url' content='https://mail.example/b'>"
    )
    assert found.outlet == "The Aston Mail"
    assert found.modified_at is not None
    assert found.modified_at.isoformat() == "2026-05-05T08:00:00+00:00"
    assert found.urls == ("https://mail.example/a", "https://mail.example/b")
