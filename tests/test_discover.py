"""The feeds that a page names."""

from pipeline.discover import find_feeds

PAGE = b"""<!doctype html><html><head><title>Paper</title><link rel="stylesheet" href="/x.css">
<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
<link rel="ALTERNATE" type="application/atom+xml" href="atom.xml"><link rel="alternate" hreflang="fr" href="/fr/">
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><link rel='alternate' type='application/rss+xml'>
<link rel="alternate home" type="application/rss+xml" href="https://feeds.example/paper"></head>"""


def test_feeds_come_in_the_pages_order_and_comments_last():
    assert find_feeds(PAGE, url="https://paper.example/news/") == [
        "https://paper.example/news/atom.xml",
        "https://feeds.example/paper",
        "https://paper.example/comments/feed/",
    ]


def test_a_page_without_feeds_names_none():
    assert find_feeds(b"<html><p>words", url="https://paper.example/") == []
