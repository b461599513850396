"""pipeline/quotes.py, with the model that is installed."""

import pytest

from pipeline.language import load_language
from pipeline.mentions import find_mentions
from pipeline.model import Article
from pipeline.parse import load_model, parse
from pipeline.quotes import find_quotes

TITLE = "Town hall to close"


def article(text):
    return Article(
        origin="file:test", url="file:test", outlet=None, title=TITLE, deck=None, byline=None, published_at=None, published_precision=None,
        published_source=None, language="en", text=f"{TITLE}\n\n{text}", body_start=len(TITLE) + 2, extractor="test", page_sha256="0",
    )  # fmt: skip


def quotes(text):
    english = load_language("en")
    paragraphs = parse(article(text), load_model(english.model))
    entities, mentions = find_mentions(paragraphs, english)
    found = find_quotes(paragraphs, mentions, entities, english)
    for quote in found:
        assert quote.text == " ".join(article(text).text[start:end] for start, end in quote.spans)
    return found


def said(text):
    return [(quote.kind, quote.text, quote.speaker_text) for quote in quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are leaving the town,” said Anna Bell.", ("direct", "We are leaving the town", "Anna Bell")),
        ("“We are leaving the town,” Bell said on Monday.", ("direct", "We are leaving the town", "Bell")),
        ("Bell said: “We are leaving the town.”", ("direct", "We are leaving the town.", "Bell")),
        ("According to Bell, “there is no money left.”", ("direct", "there is no money left.", "Bell")),
        ("Bell said the town had “no money left.”", ("mixed", "the town had “no money left", "Bell")),
        ("Bell said that the town would close its hall.", ("indirect", "the town would close its hall", "Bell")),
        ("The town will close its hall, Bell said.", ("indirect", "The town will close its hall", "Bell")),
    ],
)
def test_find_quotes_reads_each_kind(text, expected):
    assert said(text) == [expected]


def test_find_quotes_joins_the_two_parts_of_a_split_sentence():
    (quote,) = quotes("“We are leaving the town,” Bell said, “and we never come back.”")
    assert quote.text == "We are leaving the town and we never come back."
    assert len(quote.spans) == 2


def test_find_quotes_carries_the_speaker_to_a_quote_that_stands_alone():
    found = said("“We are leaving the town,” said Bell.\n\n“There is no money left for anything here.”")
    assert [speaker for _, _, speaker in found] == ["Bell", "Bell"]


def test_find_quotes_leaves_scare_quotes_alone():
    assert said("The “experts” of the town met in the “Blue Room” on Monday.") == []
