"""Where a request for an article ended that did not end at an article."""

import pytest

from pipeline.landing import no_story

ASKED = "https://paper.example/news/quay-opens?id=7"
STORY = b"<html><title>Quay opens</title><p>Mara Voss said it opens on Monday.</p>"


@pytest.mark.parametrize(
    ("landed", "body"),
    [
        ("https://consent.paper.example/collect?to=x", STORY),
        ("https://paper.example/consent/?return=x", STORY),
        ("https://paper.example/login", STORY),
        ("https://paper.example/404.html", STORY),
        ("https://paper.example/", STORY),
        ("https://www.paper.example", STORY),
        (ASKED, b"<title>404 - Paper</title>"),
        (ASKED, b"<TITLE lang='en'>\n Page not found | Paper</TITLE>"),
        (ASKED, b"<title>Seite nicht gefunden</title>"),
        (ASKED, b"<title>Just a moment...</title>"),
        (ASKED, b"<title>Before you continue to Paper</title>"),
    ],
)
def test_walls_front_pages_and_pages_for_nothing_are_no_story(landed, body):
    assert no_story(ASKED, landed, body)


@pytest.mark.parametrize(
    ("asked", "landed", "body"),
    [
        (ASKED, ASKED, STORY),
        (ASKED, "https://www.paper.example/news/quay-opens", STORY),
        (ASKED, ASKED, b"<title>Found: the painting that was not lost</title>"),
        (ASKED, ASKED, b"<title>Consent is the issue, says minister</title>"),
        ("https://paper.example/politics/consent/law-passes", "https://paper.example/politics/consent/law-passes", STORY),
        ("https://paper.example/", "https://paper.example/", STORY),
        (ASKED, ASKED, b""),
    ],
)
def test_articles_are_let_through(asked, landed, body):
    assert no_story(asked, landed, body) is None
