"""Feeds of every kind we read, whole and broken."""

import json
import random
import time
from datetime import UTC, datetime, timedelta

import pytest

from pipeline.errors import FeedError, NotAFeed
from pipeline.feed import MAX_ENTRIES, MAX_TITLE, parse_feed

NOW = datetime(2031, 5, 6, 12, tzinfo=UTC)
URL = "https://paper.example/news/feed.xml"


def read(body, content_type="application/xml"):
    return parse_feed(body if isinstance(body, bytes) else body.encode(), url=URL, content_type=content_type, now=NOW)


def rss(*items, head="<title>Paper</title>"):
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{"".join(f"<item>{item}</item>" for item in items)}</channel></rss>'


ITEM = "<title>Quay opens</title><link>/quay?utm_source=rss</link><guid>q1</guid><pubDate>Tue, 06 May 2031 09:30:00 +0200</pubDate>"
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Paper</title><entry><id>q1</id><title type="html">Quay &amp;amp; opens</title>
<link rel="self" href="https://paper.example/api/1"/><link href="/quay?utm_source=rss"/>
<published>2031-05-06T07:30:00Z</published></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Paper</title></channel><item rdf:about="q1">
 <title>Quay opens</title><link>https://paper.example/quay?utm_source=rss</link><dc:date>2031-05-06T09:30:00+02:00</dc:date></item></rdf:RDF>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Paper",
        "items": [{"id": "q1", "url": "/quay?utm_source=rss", "title": "Quay opens", "date_published": "2031-05-06T07:30:00Z"}],
    }
)
SITEMAP = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://paper.example/quay?utm_source=rss</loc><news:news>
 <news:publication_date>2031-05-06T07:30:00Z</news:publication_date><news:title>Quay opens</news:title></news:news></url>
 <url><loc>https://paper.example/about</loc></url></urlset>"""


@pytest.mark.parametrize(
    ("body", "kind", "title"),
    [
        (rss(ITEM), "rss20", "Quay opens"),
        (ATOM, "atom10", "Quay & opens"),
        (RDF, "rss10", "Quay opens"),
        (JSON, "json", "Quay opens"),
        (SITEMAP, "sitemap", "Quay opens"),
    ],
)
def test_every_kind_of_feed_gives_the_same_entry(body, kind, title):
    feed = read(body)
    (entry,) = feed.entries
    assert (feed.kind, feed.verdict) == (kind, "ok")
    assert (entry.link, entry.url) == ("https://paper.example/quay?utm_source=rss", "https://paper.example/quay")
    assert (entry.title, entry.published_at) == (title, datetime(2031, 5, 6, 7, 30, tzinfo=UTC))


def test_a_body_that_is_a_file_name_is_no_feed(tmp_path):
    secret = tmp_path / "secret.xml"
    secret.write_text(rss(ITEM))
    with pytest.raises(NotAFeed):
        read(str(secret))


def test_an_entity_does_not_bring_a_file_in(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden words")
    doctype = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]>'
    for body in (rss(ITEM.replace("Quay", "&x;")), SITEMAP.replace("Quay", "&x;")):
        feed = read(body.replace('<?xml version="1.0"?>', doctype))
        assert "hidden" not in repr(feed)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"   \n",
        b"<!doctype html><html><head><title>Paper</title></head><body><p>News</p></body></html>",
        b'{"error": "not found"}',
        b"plain words",
        b"\x00\x01\x02" * 50,
        b'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>x</loc></sitemap></sitemapindex>',
        b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://paper.example/</loc></url></urlset>',
    ],
)
def test_what_is_no_feed_is_said_to_be_none(body):
    with pytest.raises(NotAFeed):
        read(body)


@pytest.mark.parametrize(
    "body", [b'{"version": "https://jsonfeed.org/version/1", "items": [', b'{"a":' * 100_000, b"<rss version='2.0'><channel><item"]
)
def test_a_feed_broken_from_its_start_is_a_bad_feed(body):
    with pytest.raises(FeedError):
        read(body)


def test_a_feed_cut_in_two_keeps_its_whole_entries_and_is_partial():
    whole = rss(ITEM, ITEM.replace("/quay", "/pier"), ITEM.replace("/quay", "/dock"))
    feed = read(whole[: whole.index("/dock")])
    assert feed.verdict == "partial"
    assert [entry.url for entry in feed.entries][:2] == ["https://paper.example/quay", "https://paper.example/pier"]


@pytest.mark.parametrize("reference", ["&#xD83D;", "&#x110000;", "&#9999999;"])
def test_references_to_characters_that_do_not_exist_cost_no_entry(reference):
    feed = read(rss(ITEM.replace("opens", f"opens {reference} & more")))
    assert [entry.url for entry in feed.entries] == ["https://paper.example/quay"]


def test_markup_before_the_feed_costs_no_entry():
    feed = read("<p>Notice: cache is off</p>\n" + rss(ITEM))
    assert [entry.url for entry in feed.entries] == ["https://paper.example/quay"]


def test_a_style_of_fifty_thousand_letters_takes_no_time():
    began = time.process_time()
    read(rss(ITEM + f'<description>&lt;p style="{"a" * 50_000}"&gt;x&lt;/p&gt;</description>'))
    assert time.process_time() - began < 10  # it takes 0.1


@pytest.mark.parametrize(
    ("item", "links"),
    [
        ("<title>No link</title>", []),
        ("<link>javascript:alert(1)</link>", []),
        ("<link>http://me:secret@paper.example/a</link>", []),
        ('<guid isPermaLink="true">https://paper.example/g</guid>', ["https://paper.example/g"]),
        ('<link>mailto:desk@paper.example</link><guid isPermaLink="false">https://paper.example/g</guid>', ["https://paper.example/g"]),
        ("<link>//other.example/a</link>", ["https://other.example/a"]),
    ],
)
def test_an_entry_has_an_address_of_a_page_or_is_counted_as_without(item, links):
    feed = read(rss(item))
    assert [entry.link for entry in feed.entries] == links
    assert feed.without_link == 1 - len(links)


@pytest.mark.parametrize(
    "date", ["Tue, 06 May 2099 09:30:00 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "0000-00-00", "yesterday", "99999-12-31T00:00:00Z", ""]
)
def test_a_date_that_cannot_be_is_no_date_and_costs_no_entry(date):
    (entry,) = read(rss(f"<link>/a</link><pubDate>{date}</pubDate>")).entries
    assert entry.published_at is None


def test_several_entries_of_one_page_are_one_and_one_guid_may_name_several_pages():
    same_page = [ITEM, ITEM.replace("q1", "q2")]
    same_guid = [ITEM, ITEM.replace("/quay", "/pier"), ITEM.replace("/quay", "/dock")]
    assert len(read(rss(*same_page)).entries) == 1
    assert len(read(rss(*same_guid)).entries) == 3


def test_an_edited_entry_has_another_fingerprint_and_a_moved_one_has_not():
    (before,), (edited,) = read(rss(ITEM)).entries, read(rss(ITEM.replace("opens", "closes"))).entries
    (first, _), (_, moved) = read(rss(ITEM, "<link>/x</link>")).entries, read(rss("<link>/x</link>", ITEM)).entries
    assert before.sha256 != edited.sha256
    assert first.sha256 == moved.sha256 == before.sha256


def test_the_newest_entries_are_kept_where_there_are_too_many():
    items = [
        f"<link>/{number}</link><pubDate>{(NOW - timedelta(minutes=number)).strftime('%a, %d %b %Y %H:%M:%S GMT')}</pubDate>"
        for number in reversed(range(MAX_ENTRIES + 10))
    ]
    entries = read(rss(*items)).entries
    assert len(entries) == MAX_ENTRIES
    assert entries[0].url == "https://paper.example/0"


def test_titles_are_plain_and_bounded():
    (entry,) = read(rss(f"<link>/a</link><title>&lt;b&gt;Salt \u202e &amp;amp; sea&lt;/b&gt; {'x' * 3000}</title>")).entries
    assert entry.title.startswith("Salt & sea xxx")
    assert len(entry.title) == MAX_TITLE


@pytest.mark.parametrize(("head", "ttl"), [("<ttl>60</ttl>", 60), ("<ttl>soon</ttl>", None), ("<ttl>99999999999</ttl>", None), ("", None)])
def test_the_time_to_live_is_read_where_it_is_one(head, ttl):
    assert read(rss(ITEM, head=head)).ttl == (ttl and timedelta(minutes=ttl))


def test_a_content_type_that_lies_is_no_problem():
    assert read(rss(ITEM), "text/html; charset=utf-8").verdict == "ok"


def mutations(body, dice):
    """Yield the body cut, with noise, with another one's bytes before it, with NULs, and in another encoding."""
    yield body[: dice.randrange(len(body))]
    noise = bytearray(body)
    for _ in range(dice.randrange(1, 20)):
        noise[dice.randrange(len(noise))] = dice.randrange(256)
    yield bytes(noise)
    yield (
        dice.choice([b"<html><body>oops", b"\x1f\x8b", b"\xff\xfe", b"<!DOCTYPE x [<!ENTITY a '&a;'>]>", b"&#xD800;", b"{", b"]]>"]) + body
    )
    at = dice.randrange(len(body))
    yield (
        body[:at]
        + dice.choice([b"\0" * 9, b"&#x110000;", b"<![CDATA[", b"</item>", b"<!--", b"\xed\xa0\x80", b"<a b=" + b"x" * 9_999])
        + body[at:]
    )
    yield body.decode().encode(dice.choice(["utf-16", "utf-32", "utf-7"]))


@pytest.mark.parametrize("body", [rss(ITEM, ITEM), ATOM, RDF, JSON, SITEMAP], ids=["rss", "atom", "rdf", "json", "sitemap"])
def test_a_feed_broken_at_random_ends_in_a_verdict(body):
    dice = random.Random(7)  # noqa: S311 - noise that repeats, no secret
    verdicts = set()
    for _ in range(60):
        for broken in mutations(body.encode(), dice):
            try:
                verdicts.add(read(broken, dice.choice(["application/xml", "text/html; charset=latin-1", "x", None])).verdict)
            except FeedError as error:
                verdicts.add(error.reason)
    assert verdicts <= {"ok", "partial", "not-a-feed", "bad-feed"}
    assert len(verdicts) > 2


def test_a_feed_of_a_million_entries_is_read_as_far_as_is_worth_it():
    began = time.process_time()
    feed = read(rss()[:-16] + "<item/>" * 1_000_000)
    assert (feed.verdict, feed.without_link) == ("partial", MAX_ENTRIES)
    assert time.process_time() - began < 20  # it takes 1
