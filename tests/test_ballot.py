"""Lines of HTML pages: what the voters, the furniture and the rules make of them."""

from __future__ import annotations

import pytest

from pipeline.boilerplate import STAYS
from pipeline.extract import explain
from pipeline.model import Page
from pipeline.pages.html_lines import parse, read_lines
from pipeline.pages.zones import zones

PARAGRAPHS = [
    "The harbour master of Aston, Mira Olt, said on Monday that the harbour would stay closed for a week.",
    "Mayor Jo Brandt told reporters that the ferries would leave from the old pier until the gate was mended.",
    "“We had no choice but to close the gate,” Olt said at the harbour, where some forty boats were waiting.",
    "Brandt added that the council would meet on Tuesday to talk about who has to pay for the harbour gate.",
]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def page(body: str, head: str = "<title>Harbour closed | The Aston Mail</title>") -> Page:
    text = f"<html><head>{head}</head><body><h1>Harbour closed</h1>{body}</body></html>"
    return Page(origin="https://mail.example/harbour", body=text.encode(), media_type="text/html")


def fates(body: str, **known) -> dict[str, str]:
    return {text: fate for _, text, fate in explain(page(body), **known).lines}


def test_the_text_is_kept_and_the_headline_known():
    assert fates(f"<article>{BODY}</article>") == {"Harbour closed": "title"} | dict.fromkeys(PARAGRAPHS, "body")


@pytest.mark.parametrize(
    ("furniture", "reason"),
    [
        ("<nav><ul><li><a href='/'>Weather in Aston today</a></li></ul></nav>", "navigation"),
        ("<figure><figcaption>The gate of the harbour, seen from the old pier.</figcaption></figure>", "caption"),
        ("<div class='wp-caption-text'>The gate of the harbour, seen from the old pier.</div>", "caption"),
        ("<div class='articleRelatedPosts'><p>Forty cows were found on the island of Brenn on Sunday.</p></div>", "related"),
        ("<aside><p>The harbour has three gates, two piers and a light that works.</p></aside>", "aside"),
        ("<div id='comments'><p>The mayor should pay for the gate himself, I think.</p></div>", "comments"),
        ("<p class='article__byline'>Written for you by our team in the harbour</p>", "byline"),
        ("<p>Subscribe to our newsletter</p>", "newsletter"),
        ("<p><a href='/cows'>Forty cows were found on the island of Brenn</a></p>", "related"),
        ("<blockquote class='twitter-tweet'><p>Who pays for the gate? We will see.</p></blockquote>", "widget"),
    ],
)
def test_furniture_inside_the_article_goes(furniture, reason):
    found = fates(f"<article>{BODY[: len(BODY) // 2]}{furniture}{BODY[len(BODY) // 2 :]}</article>")
    assert [fate for text, fate in found.items() if text not in PARAGRAPHS and text != "Harbour closed" and fate not in STAYS] == [reason]


def test_a_block_that_holds_the_article_is_no_furniture_whatever_its_name():
    assert set(fates(f"<div class='with-sidebar related-layout'>{BODY}</div>").values()) == {"title", "body"}


def test_a_section_header_is_kept_apart():
    assert fates(f"<article>{BODY}<h2>Boats are waiting</h2>{BODY.replace('Monday', 'Friday')}</article>")["Boats are waiting"] == "header"


def test_a_standfirst_that_no_voter_keeps_is_the_deck():
    deck = "The gate is broken, forty boats are waiting, and nobody knows who has to pay"
    more = "".join(
        f"<p>Gate number {number} of the harbour will be looked at on Friday, the harbour master said.</p>" for number in range(9)
    )
    found = fates(f"<div class='x1'>{deck}</div><main><article>{BODY}{more}</article></main>")
    assert found[deck] == "deck"


def test_line_breaks_inside_a_paragraph_are_spaces():
    assert "one two" in [line.text for line in read_lines(parse("<p>one<br>two</p>"))]


def test_what_is_hidden_is_no_line():
    html = "<p>seen</p><p hidden>a</p><p style='display: none'>b</p><p aria-hidden='true'>c</p><script>d</script><template>e</template>"
    assert [line.text for line in read_lines(parse(html))] == ["seen"]


def test_a_card_that_opens_over_a_name_is_no_part_of_the_sentence():
    card = "<span class='rollover-people-block'><img src='a.jpg'><a href='/p'>Ana Bell</a><a href='/1'>Bell opens hall</a> MORE</span>"
    html = f"<p>Mayor <span class='rollover-people'><a href='/p'>Ana Bell</a>{card}</span> (R) is late.</p>"
    assert [line.text for line in read_lines(parse(html))] == ["Mayor Ana Bell (R) is late."]


def test_blocks_nested_without_end_still_give_their_text():
    assert [line.text for line in read_lines(parse("<body>" + "<div>" * 5_000 + "<p>deep down</p>"))] == ["deep down"]


def test_a_page_too_long_for_the_voters_is_judged_by_its_lines():
    found = explain(page(f"<article>{BODY}</article>" + "<ul>" + "<li>one more thing</li>" * 9_000 + "</ul>"))
    assert found.agreement is None
    assert {text for _, text, fate in found.lines if fate == "body"} == set(PARAGRAPHS)


def test_a_name_counts_once_it_is_taken_apart():
    lines = read_lines(
        parse("<div><div class='storyHeader_captionText'>a</div><div class='shared-values'>b</div><div class='pad-top'>c</div></div>")
    )
    assert [zone and zone.kind for zone in zones(lines, [True] * 3)] == ["caption", None, None]
