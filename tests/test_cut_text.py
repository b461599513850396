"""Sentences that break off anywhere, as on a damaged page: nothing crashes, and what is found stands in the text."""

from __future__ import annotations

import random

import pytest

from pipeline.annotate import annotate
from pipeline.extract import extract
from pipeline.model import Page

SENTENCES = [
    "“We are late,” Anna Bell, the mayor of Northport, told Vale Radio on Monday, “and nobody wants to pay for it.”",
    "The council rejected claims that the hall was “a wreck” but said that it would, according to its own report, be closed in May.",
    "As Cole – no friend of the council – put it: ‘Nobody told us, and nobody asked.’ He added that files show it was sold.",
    'Asked whether he would resign, Minister for Housing Lee Cole, who was in Bay on Friday, replied: "I\'ve said no and I meant it."',
    "Police called on Sunday for witnesses to come forward after a man, said by neighbours to be 40, was found near the Harbour Hall.",
    "In a statement provided to the Gazette, a spokeswoman for the Vale Group (VG) denied it had been warned, saying the hall is “safe”.",
    "Cole threw what was described as “a punch” at a clerk, and the police did not say how many people saw it or whether he denied it.",
    "Her lawyer, Ana Hill, has not indicated that she will appeal, and would not say what the judge told her, but called it “unfair”.",
    "Letters obtained by the Bay Post show that officials were warned of, and paid for, what one called “a known risk”, the inquiry heard.",
    "What do you call a town which says that it is poor, she asked, and then, as one owner put it, “buys the dearest boat there is”?",
    "Bell, echoing what Cole wrote on Twitter last week, described the plan as too dear; the union's chairman accused both of lying.",
]

MANGLED = (  # ends in a word that the model takes for an adverb beside a verb of saying
    "said Bell of warns Northport hall says summer. on Bell before must Northport of must the dark Friday and that the ‘dark days,’ hall "
    "in days warned close close"
)


def pieces(sentence):
    """Return a sentence without its end, and without its beginning, at each of its words."""
    words = sentence.split(" ")
    return [" ".join(words[:at]) for at in range(1, len(words))] + [" ".join(words[at:]) for at in range(1, len(words))]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("order", [1, -1])
def test_a_sentence_that_breaks_off_crashes_nothing(sentence, order):
    text = "\n\n".join(["The hall of Northport is to be sold, its owners have said.", *pieces(sentence)[::order]])
    annotated = annotate(extract(Page(origin="file:cut", body=text.encode(), media_type="text/plain")), models={})
    assert annotated.quotes
    for quote in annotated.quotes:
        assert all(annotated.article.text[start:end].strip() for start, end in quote.spans)


@pytest.mark.parametrize("seed", range(8))
def test_words_in_any_order_crash_nothing(seed):
    chance = random.Random(seed)  # noqa: S311 no secret
    shuffled = [" ".join(chance.sample(words, len(words))) for words in (sentence.split(" ") for sentence in SENTENCES * 8)]
    text = "\n\n".join(["The hall of Northport is to be sold, its owners have said.", MANGLED, *shuffled])
    annotated = annotate(extract(Page(origin="file:cut", body=text.encode(), media_type="text/plain")), models={})
    assert "Northport" in annotated.article.text
    for quote in annotated.quotes:
        assert all(annotated.article.text[start:end].strip() for start, end in quote.spans)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_headlines_that_break_off_crash_nothing(sentence):
    for piece in pieces(sentence):
        text = f"{piece}\n\nThe hall of Northport is to be sold, its owners have said, and nobody knows when that will be."
        annotated = annotate(extract(Page(origin="file:cut", body=text.encode(), media_type="text/plain")), models={})
        assert [quote for quote in annotated.quotes if quote.place == "body"]
