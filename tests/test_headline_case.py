"""Headlines whose words all begin with capitals, read as the sentences that they are; invented news."""

from __future__ import annotations

import pytest

from pipeline.annotate import annotate
from pipeline.extract import extract
from pipeline.model import Annotated, Page
from pipeline.parsing.headline_case import MAX_WORDS, as_sentence, printed

BODY = (
    "Anna Bell, the mayor of Vale, came to the town on Monday to see the hall that the council wants to sell. The council has no "
    "money left, and the members of it want to sell the hall before the winter. Peter Cole, who owns boats, was there too, with "
    "people of the White House. A flood is possible, and the rents are high. The opponent of Cole was not there for the vote. The "
    "police were there, and a man was shot."
)
BODIES = frozenset(("council", "department", "party"))
VERBS = frozenset(("urges", "warns", "to", "for", "will", "be"))


@pytest.mark.parametrize(
    ("headline", "sentence"),
    [
        ("Bell Urges Council to Pay for Hall", "Bell urges council to Pay for hall"),
        ("Bell Warns of Possible Flood", "Bell warns of possible flood"),
        ("White House Urges Vale to Sell Boats", "White House urges Vale to sell boats"),
        ("People of White House Sell the Boats", "People of White House sell the boats"),
        ("State Department Urges Vale to Sell Boats", "State Department urges Vale to sell boats"),
        ("Police Wanting Boats Selling Halls", "Police wanting boats selling halls"),
        ("The Hall: Council Urges Cole to Sell", "The hall: Council urges Cole to sell"),
        ("Bell urges the Council to pay for Hall", "Bell urges the Council to pay for Hall"),
        ("BELL URGES COUNCIL TO PAY FOR HALL", "BELL URGES COUNCIL TO PAY FOR HALL"),
        ("Bell Urges VALE Council to Sell Hall", "Bell Urges VALE Council to Sell Hall"),
        ("Sell Hall", "Sell Hall"),
        ("", ""),
    ],
)
def test_a_headline_in_capitals_is_read_as_a_sentence(headline: str, sentence: str):
    assert as_sentence(headline, printed(BODY), VERBS, BODIES) == sentence


def test_a_long_line_is_no_headline():
    line = " ".join(["Council"] * (MAX_WORDS + 1))
    assert as_sentence(line, printed(BODY), VERBS, BODIES) == line


def annotated(headline: str) -> Annotated:
    body = "".join(f"<p>{part}.</p>" for part in BODY.split(". "))
    page = f"<html><head><title>{headline}</title></head><body><article><h1>{headline}</h1>{body}</article></body></html>"
    return annotate(extract(Page(origin="file:a.html", body=page.encode(), media_type="text/html")), models={})


@pytest.mark.parametrize(
    ("headline", "words", "speaker"),
    [
        ("Council Urges Vale to Pay for Hall", "Vale to Pay for Hall", "Council"),
        ("Bell Urges Council to Pay for Hall", "Council to Pay for Hall", "Bell"),
        ("Bell Warns of Possible Flood", "Possible Flood", "Bell"),
        ("Bell Accuses Opponent of Cole of Fraud", "Opponent of Cole of Fraud", "Bell"),
        ("Bell Calls for New Vote", "New Vote", "Bell"),
        ("Anna Bell Says the Hall Will Be Sold", "the Hall Will Be Sold", "Anna Bell"),
        ("Police Say Man Shot Outside Hall in Vale", "Man Shot Outside Hall in Vale", "Police"),
        ("Council in contact with owners, spokesperson tells Vale News Agency", "Council in contact with owners", "spokesperson"),
        ("Town had no talks with bank in past months: spokesman", "Town had no talks with bank in past months", "spokesman"),
        ("Town had no talks with bank in past months: finance minister", "Town had no talks with bank in past months", "finance minister"),
        ("Finance minister: Town had no talks with bank", "Town had no talks with bank", "Finance minister"),
        ("'We have no more money': Mayor tells residents of the town", "We have no more money", "Mayor"),
        ("'Where is the money?': Court asks council in hall case", "Where is the money?", "Court"),
        ("Health minister: beds are free", "beds are free", "Health minister"),
        ("Work to begin on road: mayor", "Work to begin on road", "mayor"),
        ("Town must wait – minister", "Town must wait", "minister"),
        ("Vale City Council Says Boats Are Old", "Boats Are Old", "Vale City Council"),
        ("Fire accused was angry about rent, court told", "Fire accused was angry about rent", None),
    ],
)
def test_a_headline_says_who_says_what(headline: str, words: str, speaker: str | None):
    found = annotated(headline)
    assert found.article.title == headline
    assert [(quote.text, quote.speaker_text) for quote in found.quotes if quote.place == "headline"] == [(words, speaker)]


def test_a_headline_names_the_outlet_that_was_told():
    assert [quote.via for quote in annotated("Hall will close, Bell tells BBC").quotes if quote.place == "headline"] == ["BBC"]


@pytest.mark.parametrize(
    "headline",
    [
        "City council: what to watch",
        "Junior doctors: what do they want?",
        "Rail workers: the story so far",
        "Job of the week: coach",
        "‘Game of Thrones’: HBO confirms new show",
        "Residents told to leave early as hall burns",
        "Cole maintains his stake in the hall",
    ],
)
def test_a_feature_or_a_deed_is_no_report(headline: str):
    assert [quote for quote in annotated(headline).quotes if quote.place == "headline"] == []


@pytest.mark.parametrize("headline", ["Army Enters Vale", "Bell Came to Vale: A Portrait", "Council Sells Hall of Vale to Cole"])
def test_a_headline_that_says_nothing_has_no_quote_and_no_names_but_the_bodys(headline: str):
    found = annotated(headline)
    assert [quote for quote in found.quotes if quote.place == "headline"] == []
    assert {entity.name for entity in found.entities} <= {"Anna Bell", "Vale", "Peter Cole", "White House", "Council"}


def test_a_name_that_the_model_glues_to_what_stands_before_it_in_a_headline_is_the_bodys():
    found = annotated("Owners Are Following Cole to Nowhere")
    assert "Peter Cole" in {entity.name for entity in found.entities}
    assert not any("Following" in entity.name for entity in found.entities)
