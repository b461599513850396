"""Addresses: one form for one article, and what may not be asked for."""

import random

import pytest

from pipeline.urls import MAX_URL, askable, canonical, host_of, same_site


@pytest.mark.parametrize(
    ("url", "form"),
    [
        ("HTTP://Paper.Example:80/a", "http://paper.example/a"),
        ("https://paper.example:443", "https://paper.example/"),
        ("https://paper.example:8443/a", "https://paper.example:8443/a"),
        ("https://me:secret@paper.example/a", "https://paper.example/a"),
        ("https://paper.example./a#top", "https://paper.example/a"),
        ("  https://paper.example/a\n", "https://paper.example/a"),
        ("https://paper.example/long\n/address", "https://paper.example/long/address"),
        ("https://paper.example/a/../b/./c", "https://paper.example/b/c"),
        ("https://paper.example/a/%2e%2e/b", "https://paper.example/b"),
        ("https://paper.example/a/..", "https://paper.example/"),
        ("https://paper.example/%7ejo/%c3%a4", "https://paper.example/~jo/%C3%A4"),
        ("https://paper.example/ä b", "https://paper.example/%C3%A4%20b"),
        ("https://paper.example/100%", "https://paper.example/100%25"),
        ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
        ("http://[2001:DB8:0::1]:80/a", "http://[2001:db8::1]/a"),
    ],
)
def test_canonical_writes_one_address_in_one_way(url, form):
    assert canonical(url) == form


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("?utm_source=rss&utm_Medium=x&id=3", "?id=3"),
        ("?fbclid=a&gclid=b&mc_cid=c&mc_eid=d&_ga=e&at_medium=f", ""),
        ("?page=2&id=3", "?id=3&page=2"),
        ("?tag=b&tag=a", "?tag=b&tag=a"),
        ("?a=1;b=2&y=&flag", "?a=1;b=2&flag&y="),
        ("?ref=home&source=wire", "?ref=home&source=wire"),
        ("?&&", ""),
        ("?q=a%2fb%7e", "?q=a%2Fb~"),
    ],
)
def test_canonical_drops_only_parameters_that_choose_no_page(query, kept):
    assert canonical("https://paper.example/a" + query) == "https://paper.example/a" + kept


@pytest.mark.parametrize(
    "url",
    [
        "https://paper.example/story/amp",
        "https://paper.example/story/amp/",
        "https://paper.example/story/amp/amp",
        "https://paper.example/story?amp",
        "https://paper.example/story?amp=1",
        "https://paper.example/story?outputType=amp",
        "https://paper-example.cdn.ampproject.org/c/s/paper.example/story",
        "https://www.google.com/amp/s/paper.example/story/amp",
    ],
)
def test_canonical_undoes_amp(url):
    assert canonical(url) == "https://paper.example/story"


def test_canonical_keeps_a_page_about_amp():
    assert canonical("https://paper.example/amp") == "https://paper.example/amp"


NO_ADDRESS = [
    "",
    "story.html",
    "//paper.example/a",
    "javascript:alert(1)",
    "file:///etc/hosts",
    "ftp://paper.example/a",
    "http:///a",
    "http://[paper/a",
    "http://paper.example:99999/",
    "http://paper.example:port/",
    "http://paper.example\\@other.example/",
    "http://pa per.example/",
    "http://%70aper.example/",
    "http://paper..example/",
    "http://0x7f.1/",
    "http://2130706433/",
    "http://127.1/",
    "http://[fe80::1%25eth0]/",
    "http://paper.example/\x00",
    "http://paper\u2100.example/",
    "https://paper.example/" + "a" * MAX_URL,
    "https://paper.example/" + "ä" * (MAX_URL // 4),
]


@pytest.mark.parametrize("url", NO_ADDRESS)
def test_canonical_and_askable_refuse_what_is_no_address(url):
    assert canonical(url) is None
    assert askable(url) is None


def test_canonical_changes_nothing_the_second_time():
    dice = random.Random(5)  # noqa: S311 - noise that repeats, no secret
    pieces = [
        "/",
        "a",
        "..",
        ".",
        "%2e",
        "%",
        "%41",
        "?",
        "&",
        "=",
        "utm_x=1",
        "amp",
        ".amp",
        ".html",
        "ü",
        "#",
        ";",
        "b=2",
        "a=1",
        " ",
        "@",
        ":",
    ]
    forms = 0
    for _ in range(5_000):
        form = canonical("https://paper.example/" + "".join(dice.choices(pieces, k=12)))
        forms += form is not None
        assert form is None or canonical(form) == form
    assert forms > 4_000


@pytest.mark.parametrize(
    ("link", "asked"),
    [
        ("/a?utm_source=x&b=1&a=2#top", "https://paper.example/a?utm_source=x&b=1&a=2"),
        ("a", "https://paper.example/news/a"),
        ("//other.example/a", "https://other.example/a"),
        ("https://other.example/a", "https://other.example/a"),
        ("https://me:secret@other.example/a", None),
        ("mailto:desk@paper.example", None),
        ("http://[broken", None),
    ],
)
def test_askable_resolves_links_and_keeps_their_parameters(link, asked):
    assert askable(link, base="https://paper.example/news/feed.xml") == asked


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("https://www.paper.co.uk/a", "http://news.paper.co.uk/b", True),
        ("https://paper.co.uk/", "https://other.co.uk/", False),
        ("https://amp.paper.test/", "https://paper.test/", True),
        ("https://paper.test/", "https://other.test/", False),
        ("https://one.blogspot.com/", "https://two.blogspot.com/", False),
        ("http://127.0.0.1:1/", "http://127.0.0.1:2/", True),
        ("http://127.0.0.1/", "http://10.0.0.1/", False),
        ("http://localhost/", "http://localhost/a", True),
        ("javascript:1", "javascript:1", False),
    ],
)
def test_same_site_goes_by_registered_domain(a, b, same):
    assert same_site(a, b) is same


@pytest.mark.parametrize(
    ("url", "host"), [("https://Paper.example:443/a", "paper.example"), ("http://127.0.0.1:8000/", "127.0.0.1:8000"), ("mailto:a", None)]
)
def test_host_of_names_the_port_only_where_it_is_unusual(url, host):
    assert host_of(url) == host
