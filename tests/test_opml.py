"""Lists of feeds."""

import pytest

from pipeline.errors import NotAFeed
from pipeline.opml import Listed, read_opml, write_opml

LIST = b"""<?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body><outline text="News">
<outline type="rss" text="Paper &amp; Co" xmlUrl="https://paper.example/feed" htmlUrl="https://paper.example/"/>
<outline type="rss" text="Again" xmlUrl="https://paper.example/feed"/><outline text="No feed"/><outline xmlUrl="javascript:alert(1)"/>
</outline><outline xmlUrl="https://other.example/rss" title="Other" language="fr"/></body></opml>"""


def test_a_list_is_flat_and_names_each_feed_once():
    assert read_opml(LIST, name="x") == [
        Listed(title="Paper & Co", feed="https://paper.example/feed"),
        Listed(title="Other", feed="https://other.example/rss", language="fr"),
    ]


def test_what_is_written_reads_back_the_same():
    feeds = read_opml(LIST, name="x")
    assert read_opml(write_opml(feeds).encode(), name="x") == feeds


def test_an_entity_brings_nothing_in(tmp_path):
    local = tmp_path / "words.txt"
    local.write_text("hidden words")
    body = f'<!DOCTYPE opml [<!ENTITY x SYSTEM "file://{local}">]><opml><body><outline xmlUrl="https://a.example/f">&x;</outline></body></opml>'
    assert "hidden" not in repr(read_opml(body.encode(), name="x"))


@pytest.mark.parametrize("body", [b"", b"words", b"<rss/>", b"{}", b"\x00\xff"])
def test_what_is_no_list_is_said_to_be_none(body):
    with pytest.raises(NotAFeed):
        read_opml(body, name="x")
