"""Page to article: what is put together, and what outweighs what."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from pipeline.errors import NoArticle, Undecodable
from pipeline.extract import MAX_LINES, extract
from pipeline.model import Page
from pipeline.pages.line_facts import line_key
from pipeline.text import clean

PARAGRAPHS = (
    "The harbour master of Aston, Mira Olt, said on Monday that the harbour would stay closed for a week.",
    "Mayor Jo Brandt told reporters that the ferries would leave from the old pier until the gate was mended.",
    "“We had no choice but to close the gate,” Olt said at the harbour, where some forty boats were waiting.",
)
TITLE = "Harbour of Aston closed"
TEXT = "\n\n".join((TITLE, *PARAGRAPHS))
NODE = {
    "@type": "NewsArticle",
    "headline": TITLE,
    "datePublished": "2026-05-04T18:40:00+02:00",
    "author": "Mira Olt",
    "publisher": {"name": "The Aston Mail"},
}
GERMAN = """Hafen von Aston bleibt geschlossen

Die Hafenmeisterin von Aston, Mira Olt, sagte am Montag, dass der Hafen eine Woche lang geschlossen bleibt.

Bürgermeister Jo Brandt sagte den Reportern, dass die Fähren vom alten Pier ablegen, bis das Tor repariert ist.

Am Dienstag will der Rat darüber sprechen, wer für das neue Tor bezahlen soll, sagte Brandt am Abend im Rathaus.
"""


def text_page(text: str = TEXT, **told) -> Page:
    return Page(**{"origin": "file:harbour.txt", "body": text.encode(), "media_type": "text/plain", **told})


def html_page(head: str = "", body: str = "", **told) -> Page:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    html = f"<html lang='en'><head>{head}</head><body><h1>{TITLE}</h1><article>{paragraphs}</article>{body}</body></html>"
    return Page(**{"origin": "https://mail.example/harbour?utm_source=x", "body": html.encode(), "media_type": "text/html", **told})


def ld(**more) -> str:
    return f'<script type="application/ld+json">{json.dumps({**NODE, **more})}</script>'


@pytest.mark.parametrize("page", [text_page(), html_page()])
def test_the_text_is_headline_and_body_apart_by_one_blank_line(page):
    article = extract(page).article
    assert article.text == TEXT
    assert article.text[article.body_start :] == "\n\n".join(PARAGRAPHS)


def test_the_text_is_clean():
    article = extract(text_page(TEXT.replace("gate", "ga\u00adte ").replace("\n\n", "\r\n\r\n \r\n"))).article
    assert clean(article.text) == article.text
    assert "\n\n\n" not in article.text


def test_what_goes_keeps_its_place_and_reason():
    dropped = extract(text_page(TEXT + "\n\nSubscribe to our newsletter\n")).dropped
    assert [(line.line_no, line.text, line.reason) for line in dropped] == [(9, "Subscribe to our newsletter", "newsletter")]


def test_a_page_tells_headline_time_byline_outlet_and_language():
    article = extract(html_page(ld())).article
    assert (article.title, article.byline, article.outlet, article.language) == (TITLE, "Mira Olt", "The Aston Mail", "en")
    assert article.published_at == datetime(2026, 5, 4, 16, 40, tzinfo=UTC)
    assert (article.published_precision, article.published_source) == ("second", "json-ld")


def test_what_was_told_outweighs_what_the_page_says():
    at = datetime(2026, 5, 1, tzinfo=UTC)
    article = extract(html_page(ld(), title="Another headline", outlet="A paper", published_at=at, language="de")).article
    assert (article.title, article.outlet, article.published_at, article.published_source) == ("Another headline", "A paper", at, "told")
    assert article.language == "de"
    assert article.text.startswith("Another headline\n\n")


def test_a_date_printed_above_the_text_counts_where_nothing_else_tells():
    article = extract(text_page(TEXT.replace(TITLE, f"{TITLE}\n\nBy Mira Olt on 4 May 2026"))).article
    assert (article.published_at, article.published_precision, article.published_source) == (
        datetime(2026, 5, 4, tzinfo=UTC),
        "day",
        "text",
    )


def test_a_page_without_a_date_has_none():
    assert extract(text_page()).article.published_at is None


@pytest.mark.parametrize(
    ("head", "told", "url"),
    [
        ("", {}, "https://mail.example/harbour"),
        ("<link rel='canonical' href='https://www.mail.example/2026/harbour'>", {}, "https://www.mail.example/2026/harbour"),
        ("<link rel='canonical' href='https://mail.example/'>", {}, "https://mail.example/harbour"),
        (
            "<link rel='canonical' href='https://mail.example/'><meta property='og:url' content='https://mail.example/b'>",
            {},
            "https://mail.example/b",
        ),
        ("<link rel='canonical' href='https://other.example/harbour'>", {}, "https://mail.example/harbour"),
        ("<link rel='canonical' href='https://other.example/harbour'>", {"origin": "file:a.html"}, "https://other.example/harbour"),
        ("", {"origin": "file:a.html"}, "file:a.html"),
        ("", {"url": "https://mail.example/moved"}, "https://mail.example/moved"),
    ],
)
def test_the_address_is_the_printed_one_if_it_is_of_the_same_site(head, told, url):
    assert extract(html_page(head, **told)).article.url == url


def test_origin_passes_through():
    assert extract(html_page(url="https://mail.example/moved")).article.origin == "https://mail.example/harbour?utm_source=x"


def test_html_names_the_voters_and_how_far_they_agree():
    article = extract(html_page()).article
    assert article.extractor.startswith("lines 1 (trafilatura ")
    assert article.agreement == 1


def test_text_pages_have_no_voters():
    article = extract(text_page()).article
    assert (article.extractor, article.agreement) == ("lines 1", None)


def test_a_language_without_a_model_still_gets_title_text_and_language():
    article = extract(text_page(GERMAN)).article
    assert (article.language, article.title) == ("de", "Hafen von Aston bleibt geschlossen")
    assert article.text == "\n\n".join(GERMAN.strip().split("\n\n"))


def test_the_lines_of_the_page_are_there_to_be_remembered_kept_or_not():
    keys = extract(text_page(TEXT + "\n\nSubscribe to our newsletter\n")).line_keys
    assert {line_key("Subscribe to our newsletter"), line_key(PARAGRAPHS[0])} <= set(keys)


def test_the_same_page_gives_the_same_article_again_and_again():
    assert len({extract(html_page(ld())).article.text for _ in range(5)}) == 1


@pytest.mark.parametrize(
    "page", [text_page("\n \n"), text_page("Home\nNews\nSport"), Page(origin="file:a.html", body=b"<p></p>", media_type="text/html")]
)
def test_a_page_without_prose_has_no_article(page):
    with pytest.raises(NoArticle):
        extract(page)


def test_a_type_we_do_not_read_is_refused():
    with pytest.raises(Undecodable):
        extract(text_page(media_type="application/pdf"))


def test_what_is_too_long_to_be_looked_at_leaves_a_row():
    page = text_page(TEXT + "\n" + "a line of words\n" * (MAX_LINES + 10))
    assert [line.reason for line in extract(page).dropped][-1] == "too-long"
