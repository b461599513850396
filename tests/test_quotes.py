"""Quotes in invented news: what is found, of which kind, and what is left alone."""

from __future__ import annotations

import random
import time
from itertools import pairwise
from pathlib import Path

import pytest

from pipeline.language import load_language
from pipeline.mentions import find_mentions
from pipeline.model import Article, Quote
from pipeline.parse import load_model, parse
from pipeline.quotes import find_quotes

TITLE = "Town hall to close"


def article(text: str, title: str = TITLE) -> Article:
    return Article(
        origin="file:test", url="file:test", outlet=None, title=title, deck=None, byline=None, published_at=None, published_precision=None,
        published_source=None, language="en", text=f"{title}\n\n{text}", body_start=len(title) + 2, extractor="test", page_sha256="0",
    )  # fmt: skip


def quotes(text: str, title: str = TITLE) -> tuple[Quote, ...]:
    english = load_language("en")
    assert english is not None
    written = article(text, title)
    paragraphs = parse(written, load_model(english.model))
    entities, mentions = find_mentions(paragraphs, english)
    found = find_quotes(paragraphs, mentions, entities, english)
    for quote in found:
        assert quote.text == " ".join(written.text[start:end] for start, end in quote.spans)
        assert all(end <= start for (_, end), (start, _) in pairwise(quote.spans))
        if quote.speaker_start is not None:
            assert quote.speaker_text == written.text[quote.speaker_start : quote.speaker_end]
    return found


def said(text: str, title: str = TITLE) -> list[tuple[str, str, str | None]]:
    return [(quote.kind, quote.text, quote.speaker_text) for quote in quotes(text, title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are leaving the town,” said Anna Bell.", ("direct", "We are leaving the town", "Anna Bell")),
        ("“We are leaving the town,” Bell said on Monday.", ("direct", "We are leaving the town", "Bell")),
        ("“Why are we leaving?” Bell asked.", ("direct", "Why are we leaving?", "Bell")),
        ("“Is it late?” Lee Bell, the mayor of Vale, asked on Monday.", ("direct", "Is it late?", "Lee Bell")),
        ("“We are leaving the town,” muttered Bell.", ("direct", "We are leaving the town", "Bell")),
        ("Bell said: “We are leaving the town.”", ("direct", "We are leaving the town.", "Bell")),
        ("Bell said in a statement on Monday, “We are leaving the town.”", ("direct", "We are leaving the town.", "Bell")),
        ("Bell went even further: “We are leaving the town.”", ("direct", "We are leaving the town.", "Bell")),
        ("SOT, ANNA BELL, MAYOR (French): “We are leaving the town.”", ("direct", "We are leaving the town.", "ANNA BELL")),
        ("“We are leaving the town.” — Anna Bell", ("direct", "We are leaving the town.", "Anna Bell")),
        ("According to Bell, “there is no money left.”", ("direct", "there is no money left.", "Bell")),
        (
            "Anna Bell spoke just up the hill from the old mill — now owned by Peter Cole — where about 50 owners had queued on"
            " Wednesday morning, chanting “no hall, no peace” after talks failed.",
            ("direct", "no hall, no peace", "about 50 owners"),
        ),
        ("Bell spoke of her staff – “the best in the state” – and left.", ("direct", "the best in the state", "Bell")),
        (
            "Anna Bell often clashed with Cole during the talks, mocking him, “Who will ever pay for all of that in the end?” when"
            " questioned about the price.",
            ("direct", "Who will ever pay for all of that in the end?", "Anna Bell"),
        ),
        ("Bell said the town had “no money left.”", ("mixed", "the town had “no money left", "Bell")),
        ("The town had “no money left,” Bell said.", ("mixed", "The town had “no money left", "Bell")),
        ("Bell called the plan “a gift to nobody.”", ("mixed", "the plan “a gift to nobody", "Bell")),
        ("He expects the council to “fight to the end.”", ("mixed", "the council to “fight to the end", "He")),
        ("Bell said that the town would close its hall.", ("indirect", "the town would close its hall", "Bell")),
        ("The town will close its hall, Bell said.", ("indirect", "The town will close its hall", "Bell")),
        ("The town will close its hall, according to Bell.", ("indirect", "The town will close its hall", "Bell")),
        ("Bell urged the council to keep the hall open.", ("indirect", "the council to keep the hall open", "Bell")),
        ("As Bell noted, the hall is older than the town.", ("indirect", "the hall is older than the town", "Bell")),
    ],
)
def test_find_quotes_reads_each_kind_and_form(text: str, expected: tuple[str, str, str]):
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # words that go on without marks after a closing one
        ("Bell called the plan “a gift” for the people who own the harbour.", "the plan “a gift” for the people who own the harbour"),
        ("Bell called the vote a “rush to nowhere,” because nobody read it.", "the vote a “rush to nowhere,” because nobody read it"),
        ("Bell called the plan “a gift”, particularly for owners of shops.", "the plan “a gift”, particularly for owners of shops"),
        # who is included: among those who speak, or in what is said
        ("Owners called the plan “cruel”, including Cole, who left.", "the plan “cruel"),
        ("Many on the left say it is “a gift,” including Peter Cole, the mayor.", "it is “a gift"),
        ("Bell said they made “mistakes,” including one that led to a fire.", "they made “mistakes,” including one that led to a fire"),
        ("Owners said they made “mistakes”, including one in May.", "they made “mistakes”, including one in May"),
        ("Bell described the mayor as “kind” with a “heart of gold.”", "the mayor as “kind” with a “heart of gold"),
        ("Bell questioned the mayor’s “harbour values” and his love of boats.", "the mayor’s “harbour values” and his love of boats"),
        ("Bell called the plan “a gift” in an interview with the Echo on Monday.", "the plan “a gift"),
        ("Bell said she was tired – “but not beaten” – and at home.", "she was tired – “but not beaten” – and at home"),
        ("Bell called the plan “a gift,” echoing the mayor.", "the plan “a gift"),
        ("Bell called the plan “a gift” — adding a smile.", "the plan “a gift"),
        ("Bell called the plan “a gift to nobody” and went home.", "the plan “a gift to nobody"),
        ("“There is no money left,” and the hall needs a new roof, Bell said.", "There is no money left,” and the hall needs a new roof"),
        # a clause, a colon, and the words
        ("Bell said the town had two choices: “We pay or we leave.”", "the town had two choices: “We pay or we leave"),
        # the speaker after the object of the verb, or after one word
        ("Instead, Bell told the council, the plan would only be “a gift to nobody.”", "the plan would only be “a gift to nobody"),
        ("As Bell told the council in May, the plan is “a gift to nobody.”", "the plan is “a gift to nobody"),
        ("Bell told one of her friends on a bus in Vale that “money is the answer.”", "money is the answer."),
        ("Bell told The Vale Post he was “not half sold yet” on boats.", "he was “not half sold yet” on boats"),
        ("Bell promised Sunday at a rally to end “the wasteful old regime.”", "to end “the wasteful old regime"),
        ("Those asked said the mayor has the “best hall of all.”", "the mayor has the “best hall of all"),
        ("Bell’s loudest claim is that the council is a “witch hunt” against her.", "the council is a “witch hunt” against her"),
        ("It was a gag long before Carl sang “The Old Hall,” Bell noted.", "It was a gag long before Carl sang “The Old Hall"),
        ("Boats, Bell said, have made “a strange little town” rich.", "Boats have made “a strange little town” rich"),
        ("The plans offer a choice that “sells the town,” Bell said.", "The plans offer a choice that “sells the town"),
        ("A report found that the town was not sure that “the boat money” came.", "the town was not sure that “the boat money” came"),
    ],
)  # fmt: skip
def test_find_quotes_reads_all_that_is_said_around_quoted_words(text: str, expected: str):
    assert [quote.text for quote in quotes(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Why do we leave?” Bell asked the council.", "Bell"),
        ("In a letter to the Echo, her old adviser, Harry Dale, said: “We are leaving the town.”", "her old adviser"),
        ("Angered by the noise in Vale, Mayor Harry Dale, the old leader, said that he would leave.", "Mayor Harry Dale"),
        ("He then put on a hat and joked, “We are leaving the town.”", "He"),
        ("“We are leaving the town,” the two write in a letter.", "the two"),
        ("“We are leaving the town,” Anna Bell, mayor of Lagos state, told reporters.", "Anna Bell"),
        ("“We are leaving the town,” Anna Bell, of Vale, Lagos state, said.", "Anna Bell"),
        ("“We are leaving the town,” read the letter, which Bell had signed.", "the letter"),
        ("“We are leaving the town,” Bell said on Monday in Vale, Calif. “There is no money.”", "Bell"),
        ("Bell, who had failed to win the vote of his town, called for a “new kind of hall.”", "Bell"),
        ("Anna Bell (D-Vale), noting the size of the crowd, said, “We are leaving the town.”", "Anna Bell"),
        ("“We are leaving the town,” said his French colleague, Luc Petit.", "his French colleague"),
        ("Asked about the hall, the 44-year-old said it was too late to sing.", "the 44-year-old"),
        ("Its chairman, Viktor Bell, compared the plan to “two boats in one harbour.”", "Its chairman"),
        ("Said Otto Bell: “We are leaving the town.”", "Otto Bell"),
        (
            "The brothers Jonathan and Delante Clark said the hall was old.",
            "The brothers Jonathan and Delante Clark",
        ),
        ("James Moss, Anna Cole and Paul Hill said the hall was old.", "James Moss, Anna Cole and Paul Hill"),
        ("James Moss, son of Anna Cole and Paul Hill, said the hall was old.", "James Moss"),
        ("The Commander in Chief of the Vale Forces said the hall was old.", "The Commander in Chief of the Vale Forces"),
        ("The mayor emailed supporters saying: “We are leaving the town.”", "The mayor"),
        ("Bell said it was too late to sing but added, “We are leaving the town.”", "Bell"),
        ("Bell said the plan would cost a hall, and called it “a gift to nobody.”", "Bell"),
    ],
)
def test_find_quotes_finds_the_speaker_where_the_parse_does_not(text: str, speaker: str):
    assert {quote.speaker_text for quote in quotes(text)} == {speaker}


def test_find_quotes_carries_the_speaker_of_quoted_words_on_past_what_others_said_in_that_sentence():
    text = "“We are leaving the town,” said Anna Bell, a clerk who said the mayor had promised a hall. “There is no money.”"
    assert quotes(text)[-1].speaker_text == "Anna Bell"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The town had asked for a new bridge in May, Bell said, and had been sent a “nice brochure.”",
            ["The town had asked for a new bridge in May and had been sent a “nice brochure"],
        ),
        (
            "The owner said Bell had told the council that the hall was “far too old.”",
            ["Bell had told the council that the hall was “far too old"],
        ),
        ("Bell said that the hall was “far too old,” the Vale Gazette reported.", ["the hall was “far too old"]),
        ("According to the Vale Herald, Bell said the hall was closed.", ["the hall was closed"]),
        ("According to Anna Cole, Bell said the hall was closed.", ["Bell said the hall was closed"]),
        ("A clerk, who spoke on condition of anonymity, said the hall was closed.", ["the hall was closed"]),
        ("A clerk, who asked not to be named, said the hall was closed.", ["the hall was closed"]),
        ("One, who asked to remain anonymous, said the hall was closed.", ["the hall was closed"]),
        ("Bell said the hall was closed. She did not comment on the old bridge.", ["the hall was closed"]),
    ],
)
def test_find_quotes_gives_a_report_of_a_report_to_who_makes_it_but_for_outlets(text: str, expected: list[str]):
    assert [quote.text for quote in quotes(text)] == expected


def test_find_quotes_reads_the_lines_of_a_transcript():
    text = (
        "Anna Bell asked Mayor Otto Cole on Sunday whether the hall will be sold.\n\nBELL: Will the hall be sold?\n\n"
        '"MAYOR COLE: Nobody has asked for it. I like it as it is.\n\nUPDATE: The council meets on Monday.'
    )
    found = quotes(text)
    assert [(quote.kind, quote.text, quote.speaker_text) for quote in found[1:]] == [
        ("direct", "Will the hall be sold?", "BELL"),
        ("direct", "Nobody has asked for it. I like it as it is.", "MAYOR COLE"),
    ]
    assert found[1].entity_no != found[2].entity_no


INTERVIEW = """Anna Bell, a writer, was born and raised in the town. She has written a book about it and spoke to us on Monday.

Q{0} You open your book in May of that year, at school. What did you find when you came home?

A{0} No one came for us that day. No one asked me how I was.

It was hard for all of us in that house, and we did not know what to do about it in the end.

[She laughed for a while and then went on with the story of the house that they lived in.]

Q{0} How did it go for you when you were alone in the house at that time?

A{0} I felt just helpless, and I wanted to leave the town as soon as I could do so!

The book is out on Monday in all the shops of the town, and it costs ten pounds."""


@pytest.mark.parametrize("sign", [":", "."])
def test_find_quotes_gives_the_answers_of_an_interview_to_the_one_person_named_above_it(sign: str):
    found = quotes(INTERVIEW.format(sign))
    assert [(quote.kind, quote.text) for quote in found] == [
        ("direct", "No one came for us that day. No one asked me how I was."),
        ("direct", "It was hard for all of us in that house, and we did not know what to do about it in the end."),
        ("direct", "I felt just helpless, and I wanted to leave the town as soon as I could do so!"),
    ]
    assert [quote.entity_no for quote in found] == [0, 0, 0]
    assert {quote.entity_no for quote in quotes(INTERVIEW.format(sign).replace("about it", "with Peter Cole"))} == {None}


@pytest.mark.parametrize(
    "text",
    [
        # questions that an outlet answers itself
        "Anna Bell signed the new law on Monday. Here is what readers should know.\n\nQ: What does the law do?\n\n"
        "A: It raises the tax on large boats to ten percent, and that will be the law from May on.",
        # lists of what people did, and were
        "Anna Bell: Saved two shots.\n\nPeter Cole: Gave the ball away too often and was taken off.\n\nAnna Bell: Named player of the day.",
        "Anna Bell: Democrat, 54, a lawyer from Vale.\n\nPeter Cole: Republican, 60, a baker.\n\nAnna Bell: raised two million so far.",
    ],
)
def test_find_quotes_takes_no_list_for_words_that_somebody_spoke(text: str):
    assert said(text) == []


def test_find_quotes_leaves_out_where_the_editor_comes_into_an_interview():
    text = INTERVIEW.format(":").replace("It was hard for all of us in that house", "We asked the council about that house")
    assert not any("We asked" in quote.text for quote in quotes(text))


def test_find_quotes_leaves_to_others_what_they_say_in_an_interview():
    text = INTERVIEW.format(":").replace("It was hard for all of us in that house, and we", "“It was hard,” Peter Cole told us. The people")
    found = [(quote.text, quote.speaker_text) for quote in quotes(text)]
    assert ("It was hard", "Peter Cole") in found
    assert not any("The people" in quoted for quoted, _ in found)


def test_find_quotes_takes_no_initial_for_an_answer():
    text = (
        INTERVIEW.format(".")
        + "\n\nA. Cole, who owns the hall, told the Gazette on Monday that he would never sell it.\n\nPeter Cole left."
    )
    assert quotes(text)[-1].kind == "indirect"


def test_find_quotes_reads_a_lone_line_with_a_whole_name():
    assert said("ANNA BELL: We will keep the hall.\n\nMayor Anna Bell spoke on Monday.") == [
        ("direct", "We will keep the hall.", "ANNA BELL")
    ]


def test_find_quotes_reads_lines_in_which_people_take_turns():
    text = (
        "Anna Bell met Peter Cole on television.\n\nAnna Bell: She is right on all these things. But it is not enough.\n\n"
        "Peter Cole: Why do you say so?\n\nBell: Because it costs too much, and nobody pays."
    )
    assert said(text) == [
        ("direct", "She is right on all these things. But it is not enough.", "Anna Bell"),
        ("direct", "Why do you say so?", "Peter Cole"),
        ("direct", "Because it costs too much, and nobody pays.", "Bell"),
    ]


def test_find_quotes_takes_no_list_of_people_for_lines_that_they_say():
    text = (
        "Three of them have plans.\n\nAnna Bell: The loans are too high.\n\nPeter Cole: The scores are bad.\n\nOtto Hill: The hall is old."
    )
    assert said(text) == []


@pytest.mark.parametrize("before", ["", '"The bridge is old.\n\n'])
def test_find_quotes_reads_a_closing_mark_that_stands_beside_the_name_of_who_speaks(before: str):
    (quote,) = quotes(f'{before}But it takes more than that, "Bell said. He left the town.')
    assert quote.text.endswith("But it takes more than that")
    assert (quote.kind, quote.speaker_text) == ("direct", "Bell")


def test_find_quotes_reads_marks_that_a_page_prints_without_a_space():
    assert said("“We are leaving the town,”Bell said.") == [("direct", "We are leaving the town", "Bell")]
    assert said('Mayor Anna Bell:"We are leaving the town."') == [("direct", "We are leaving the town.", "Mayor Anna Bell")]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("“We love the hall,” Bell said, but “when it rains, we love it less.”", "when it rains, we love it less."),
        ("“We love the hall,” Bell said in an interview, “and in the rain we love it less.”", "and in the rain we love it less."),
        ("Bell told the crowd, “We love the hall,” and, “We love the harbour.”", "We love the harbour."),
    ],
)  # fmt: skip
def test_find_quotes_gives_the_second_part_of_a_sentence_to_the_speaker_of_the_first(text: str, second: str):
    (quote,) = quotes(text)
    assert (quote.kind, quote.speaker_text) == ("direct", "Bell")
    assert quote.text.endswith(second)
    assert len(quote.spans) == 2


def test_find_quotes_reads_who_reports_something_besides():
    text = "Officials tell Vale News every claim will be heard, with the Herald reporting no one will be refused."
    assert said(text)[1:] == [("indirect", "no one will be refused", "the Herald")]


def test_find_quotes_reads_a_clause_whose_verb_the_parse_misses():
    clause = "the 2011 closing date of the orchard scheme, which is part of the Vale Foundation for the Arts,"
    clause += " coincided with the 30th anniversary of the mill in 1981"
    assert said(f"Cole observed that {clause}.") == [("indirect", clause, "Cole")]


def test_find_quotes_takes_nobody_who_was_told_for_the_speaker():
    assert said("Bell was hauled in and told that the hall had closed.") == [("indirect", "the hall had closed", None)]


@pytest.mark.parametrize(
    ("title", "text", "speaker"),
    [
        ("Bell Says Town Must Wait For Its Hall", "Town Must Wait For Its Hall", "Bell"),
        ("Town must wait for its hall: Bell", "Town must wait for its hall", "Bell"),
        ("Town must wait for its hall – Bell", "Town must wait for its hall", "Bell"),
        ("Bell: Town must wait for its hall", "Town must wait for its hall", "Bell"),
        ("Town must wait for its hall, Bell says", "Town must wait for its hall", "Bell"),
        ("Police: Hall burned for two days", "Hall burned for two days", "Police"),
        ("Newspaper: Hall burned for two days", "Hall burned for two days", "Newspaper"),
        ("Bell and Anna Bell: Hall burned for two days", "Hall burned for two days", "Bell and Anna Bell"),
        ("Bell camp: Town must wait for its hall", "Town must wait for its hall", "Bell camp"),
        ("Bell warns of long delays on the bridge", "long delays on the bridge", "Bell"),
        ("Bell admits errors over the bridge - report", "errors over the bridge", "Bell"),
        ("Bell says bridge is the safest of all, but experts disagree", "bridge is the safest of all", "Bell"),
        ("Bell to council: Town must wait for its hall", "Town must wait for its hall", "Bell"),
        ("Bell says bridge is the safest of all; ships wait outside", "bridge is the safest of all", "Bell"),
        ("Sailors say they moved US, Danish ferries for 3 owners", "they moved US, Danish ferries for 3 owners", "Sailors"),
        ("Bell calls strike a “ransom demand” as talks collapse", "strike a “ransom demand", "Bell"),
        ("Bell calls the “Harbour” film a masterpiece of our time", "the “Harbour” film a masterpiece of our time", "Bell"),
        ("Bell pleads for help for the town", "help for the town", "Bell"),
    ],
)
def test_find_quotes_reads_headlines(title: str, text: str, speaker: str):
    found = [quote for quote in quotes("Anna Bell is the mayor. Bell met the council. Anna Bell left.", title) if quote.place == "headline"]
    assert [(quote.text, quote.speaker_text) for quote in found] == [(text, speaker)]


def test_find_quotes_reads_a_headline_that_stands_in_the_body():
    (quote,) = quotes("Anna Bell is the mayor. She left.\n\nAnna Bell: Town Must Wait For Its Hall\n\nThe council met on Monday.")
    assert (quote.place, quote.text, quote.speaker_text) == ("body", "Town Must Wait For Its Hall", "Anna Bell")


@pytest.mark.parametrize(
    "title",
    [
        "More New Emails To Bell Found In Town Hall",
        "Battleground States To See New Town Halls",
        "Bell adds five firms to the plan for a new hall",
        "Northport man pleads guilty to setting hall on fire",
        "What owners say about the hall of the town",
        "Owners say little about the hall of the town",
        "Northport man discovers wife is his cousin",
        "Doctors say no to pay deal with the town",
        "Bell says ‘no’ to new hall in town",
        "Five things doctors say about the hall",
        "The lies politicians say to win votes",
        "Prayers soldiers say before the fight of their lives",
        "People say things that they come to regret",
        "Valemar Issues Summer Leaflet to Stop Sandwich-Stealing Gulls",
    ],
)
def test_find_quotes_finds_nothing_said_in_a_headline_that_tells_what_was_done(title: str):
    assert said("Anna Bell is the mayor. Bell met the council.", title) == []


def test_find_quotes_joins_the_two_parts_of_a_split_sentence():
    (quote,) = quotes("“We are leaving the town,” Bell said, “and we never come back.”")
    assert quote.text == "We are leaving the town and we never come back."
    assert len(quote.spans) == 2


def test_find_quotes_keeps_a_quote_that_runs_over_paragraphs_as_one_span():
    (first, second) = quotes("“We are leaving,” said Bell.\n\n“There is no money left.\n\n“There never was any.”")
    assert first.text == "We are leaving"
    assert second.text == "There is no money left.\n\n“There never was any."
    assert len(second.spans) == 1


@pytest.mark.parametrize(
    "text",
    [
        "“We are leaving the town,” said Bell. “There is no money left.”",
        "“We are leaving the town,” said Bell.\n\n“There is no money left for anything here.”",
        "Bell told the council to go home:\n\n“There is no money left for anything here.”",
    ],
)
def test_find_quotes_carries_the_speaker_on(text: str):
    assert quotes(text)[-1].kind == "direct"
    assert quotes(text)[-1].speaker_text == "Bell"


@pytest.mark.parametrize(
    "text",
    [
        "The “experts” of the town met in the “Blue Room” on Monday.",
        "Bell wore a “Keep Our Hall” hat on Monday.",
        "Bell was speaking on “The Morning Hour.”",
        "Police questioned the student in the afternoon.",
        "It goes without saying that the hall is old.",
        "The council met to discuss the hall.",
    ],
)
def test_find_quotes_leaves_alone_what_nobody_said(text: str):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bell said the hall, which is the oldest in the valley, would close.", "the hall, which is the oldest in the valley, would close"),
        ("Bell said the town would close its hall, which is the oldest in the valley.", "the town would close its hall"),
        ("Bell said the hall was too old and called for help.", "the hall was too old"),
        ("Bell said the hall was too old, adding that it was cold.", "the hall was too old"),
        (
            "Officials tell Vale News every claim will be heard, with the Herald reporting no one will be refused.",
            "every claim will be heard",
        ),
        ("Bell has said she wants a hall for the town and has shown how it would pay for it.", "she wants a hall for the town"),
        ("Bell said the hall was too old for the town, without giving details.", "the hall was too old for the town"),
        ("Bell said the town could pay for it without raising any tax.", "the town could pay for it without raising any tax"),
        (
            "Bell explained the town's obsession with halls began when he first collected coins as a child and continued as a student.",
            "the town's obsession with halls began when he first collected coins as a child and continued as a student",
        ),
    ],
)
def test_find_quotes_ends_a_report_where_the_writer_takes_over(text: str, expected: str):
    assert quotes(text)[0].text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bell asked the council if it had read the plan.", [("if it had read the plan", "Bell")]),
        ("As reported by the Herald, the hall burned for two days.", [("the hall burned for two days", "the Herald")]),
        ("But as Bell noted, the hall burned for two days.", [("the hall burned for two days", "Bell")]),
        ("The fire led Bell to declare that the hall was lost.", [("the hall was lost", "Bell")]),
        ("Bell was quick to add that the hall was insured.", [("the hall was insured", "Bell")]),
        ("Bell took to the stage to say that the hall was lost.", [("the hall was lost", "Bell")]),
        ("They claim Bell is a burglar and claim he has a key.", [("Bell is a burglar", "They"), ("he has a key", "They")]),
        (
            "Bell told the Herald in a statement that the hall fire was being treated as arson.",
            [("the hall fire was being treated as arson", "Bell")],
        ),
        (
            "Bell said the thief was taken to an office in Vale, where he was questioned for two hours.",
            [("the thief was taken to an office in Vale, where he was questioned for two hours", "Bell")],
        ),
        ("The hall was old, Bell said, and Cole added that it was cold.", [("The hall was old", "Bell"), ("it was cold", "Cole")]),
        ("He had no debts, the council added, and had passed all checks.", [("He had no debts and had passed all checks", "the council")]),
        ("The hall can stay, Bell said, because taste has changed.", [("The hall can stay because taste has changed", "Bell")]),
        (
            "The big event of the evening, the Herald observed from the back row, was the hall where guests could dance.",
            [("The big event of the evening was the hall where guests could dance", "the Herald")],
        ),
        (
            "Bell said inflation, now at 5.1 percent, should return to its old level.",
            [("inflation, now at 5.1 percent, should return to its old level", "Bell")],
        ),
        ("Bell said that the hall was “far too old” without giving a reason.", [("the hall was “far too old", "Bell")]),
        ("Asked what she thought of the word, Bell laughed.", [("what she thought of the word", None)]),
        ("The hall, said Bell, was the work of fools.", [("The hall was the work of fools", "Bell")]),
        ("The delay, said Bell, was what he calls “a gift to all”.", [("The delay was what he calls “a gift to all", "Bell")]),
        ("Two men were hurt by a crane that, the owners say, had been seen as safe.", [("had been seen as safe", "the owners")]),
        (
            "Bell, the author of “Old Halls,” said the days when the town had “a bridge of its own” are gone.",
            [("the days when the town had “a bridge of its own” are gone", "Bell")],
        ),
        (
            "The plan has a part on schools, which Bell argued seeks to restore what was lost.",
            [("seeks to restore what was lost", "Bell")],
        ),
        ("Critics cited the debts of the hall as a sign of need.", [("the debts of the hall as a sign of need", "Critics")]),
        ("Bell agreed to pay for the hall, and he put a sum into the fund.", [("to pay for the hall", "Bell")]),
        ("Bell is accused of setting the town hall on fire.", [("setting the town hall on fire", None)]),
        ("Bell was criticized by Cole for closing the town hall.", [("closing the town hall", "Cole")]),
        ("Bell said the hall would close, leaving the town without one.", [("the hall would close, leaving the town without one", "Bell")]),
        (
            "Bell said that he would miss the hall but did not suggest it would close.",
            [("he would miss the hall", "Bell"), ("it would close", "he")],
        ),
        (
            "The hall is lost, according to Anna Bell, a former head of the council, referring to the fire.",
            [("The hall is lost", "Anna Bell")],
        ),
        ("Bell paused, then revealed why the fire was especially sad.", [("why the fire was especially sad", "Bell")]),
        (
            "Bell said both he and Cole promised to pay for the hall.",
            [("both he and Cole promised to pay for the hall", "Bell")],
        ),
        ("Voters who say the economy is important were split.", [("the economy is important", "who")]),
        ("According to Ana Bell, who owns the hall, the fire began at night.", [("the fire began at night", "Ana Bell")]),
        ("According to Ana Bell, whose hall burned, the fire began at night.", [("the fire began at night", "Ana Bell")]),
        ("The fire began at night, according to Ana Bell, who owns the hall.", [("The fire began at night", "Ana Bell")]),
        ("Tehran denied any link to the strikes.", [("any link to the strikes", "Tehran")]),
        ("Peter Bell has denied links with Vale.", [("links with Vale", "Peter Bell")]),
        # made clear
        ("Bell has made it very clear that the hall will close.", [("the hall will close", "Bell")]),
        ("Bell made clear the hall would close in May.", [("the hall would close in May", "Bell")]),
        ("Bell, who made it plain she would stand, met owners on Friday.", [("she would stand", "who")]),
        ("Bell made clear in a letter to staff that the hall would close.", [("the hall would close", "Bell")]),
        ("The fire made it clear that the hall was old.", []),
        ("We made it clear that the hall was old.", []),
        ("Bell made clear her dislike of the hall.", []),
        ("Bell made clear her anger that the hall had been sold.", []),
        ("Bell never made it clear that the hall was old.", []),
        ("Bell hardly made it clear that the hall was old.", []),
        ("Bell refused to make it clear who would pay for the hall.", []),
        ("Bell should have made it clear that the hall was old.", []),
        ("Bell will leave if the council makes it clear that it will not pay.", []),
        ("Neither Bell nor Cole made clear who would pay for the hall.", []),
        ("Hurricane Bell made it clear that the hall was old.", []),
    ],
)
def test_find_quotes_reads_reports_without_marks(text: str, expected: list[tuple[str, str | None]]):
    assert [(what, who) for _, what, who in said(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The law keeps strangers from claiming the hall is theirs.",
        "Bell was calling a meeting of the council for Monday.",
        "The council added the words “and Garden” to the name.",
        "People were encouraged to visit the hall and suggest what the council should do.",
        "Several towns have started asking schools to pay for the hall.",
        "Bell spoke in the lobby of the town hall.",
        "Nobody asked about the hall, so Bell brought it up himself.",
        "The friend of Bell does not claim to belong to the council.",
        "Reminding people that the hall was old did not help the council.",
        "They vote for the hall according to their deepest preference.",
        "Bell talked about the hall and spoke about its history.",
        "What do you call a miller who calls himself a baker?",
        "The storm threatened to cut the town off from the hall.",
        "A ballot initiative threatens to close the hall.",
        "The fight went on, “street by street”, for weeks.",
        "Many want what they want without knowing that Bell simply can't do what she promises to do.",
        "The two presidents introduced the “War On Boats,” which came with laws.",
        "Although she left the town, Bell has written and spoken about the hall as a safe place.",
        "They also dispute control of the islands in the bay.",
        "They would respond by demanding that the hall be sold.",
        "Bell said Cole then announced “: (” today.",
        "Call it a love of old halls.",
        "All told, ten people could be let into the hall.",
        "There's no denying that the hall was full.",
        "It is likely that more join the cause: defending the way of life of the town.",
        "Bell bragged of the hall now that others are paying for it.",
        "Asked of the hall, the admiral laughed.",
        "Asked on a day that was long of the hall she was proud to call her own, Bell laughed.",
        "The bureau weighs rules relating to “gross neglect” of the hall.",
        "Bell will find it difficult to repeat her attacks on the hall.",
        "The plan will be reminding voters that the hall is old.",
        "Her husband would be the first to take the role, possibly calling himself the first man of the town.",
        "Anything above that would signal that the hall was full.",
        "She steered around the charged term, “radical fishing,” which some councillors want the town to use.",
        "No council has claimed responsibility for the fire, leading the police to ask whether it was lit.",
        "Bell acknowledged as much in a Vale Times article Monday.",
        "Bell offered a few details beyond her plan for the hall.",
        "Bell pleads guilty to setting the hall on fire.",
        "The new app offers to translate any text in seconds.",
        "The survey found water at a depth of ten metres.",
        "Bell pleaded guilty to “setting the old hall on fire”.",
        "The 37-year-old confessed Vale killer left the hall on Monday.",
        "Bell went on the air on Monday to defend his recent move to the hall.",
        "The town is exploring breaches of the law regarding provisions relating to “gross neglect” of the hall.",
        "Owners who agree that the hall should close were angry.",
        "The town has gone beyond what it must do, challenging itself to build a better hall.",
        "The team looked at the hall and noted whether people used it.",
        "The FBI found Peter Cole at his home with a gun.",
        "Judge Anna Bell concluded the hearing at noon.",
        "The 37-year-old alleged Mafia boss was arrested in Vale on Monday.",
        "Bell added when he sat down and he smiled.",
        "Bell will defend her world title against Anna Cole of the town.",
        "The fees announced Friday would allow harbour wardens to skip the town on some days if the wardens determined that the "
        "hall would not be harmed.",
        "Netflix offers to refund users of the hall.",
        "Not a single poll shows that the hall is old.",
        "The scheme offered to cover half the cost of the hall.",
        "Northline has gone well beyond what it is asked to do, challenging itself to sail every ferry on cooking oil.",
        "What will they do about it, tell us to sail to the hall?",
        "Something was going on in the town: “The boats are leaving the harbour today.”",
        "But it gets better: “The boats are leaving the harbour today.”",
        "The 37-year-old alleged Mafia boss left the town on Monday.",
    ],
)
def test_find_quotes_leaves_alone_cue_words_that_report_nothing(text: str):
    assert said(text) == []


@pytest.mark.parametrize(
    ("cue", "stance"), [("said", "neutral"), ("claimed", "doubting"), ("admitted", "conceding"), ("insisted", "insisting")]
)
def test_find_quotes_tells_the_stance_of_a_verb(cue: str, stance: str):
    (quote,) = quotes(f"Bell {cue} that the town had no money left.")
    assert (quote.cue, quote.stance) == (cue, stance)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“It is late,” Bell went on, “and the hall is cold.”", "went on"),
        ("Bell went on: “It is late, and the hall is cold.”", "went on"),
        ("Bell went on:\n\n“It is late, and the hall is cold.”", "went on"),
        ("“It is late, and the hall is cold,” Bell shot back at him.", "shot back"),
        ("“It is late, and the hall is cold,” Bell fired back on Monday.", "fired back"),
        ("“It is late, and the hall is cold,” Bell chimed in.", "chimed in"),
        ("“It is late, and the hall is cold,” Bell said back in May.", "said"),
        ("“It is late, and the hall is cold,” Bell said on Monday.", "said"),
        ("“It is late,” Bell, the host of the Vale Mornings show, said on Monday.", "said"),
    ],
)
def test_find_quotes_prints_the_particle_of_a_verb_with_the_cue(text: str, cue: str):
    (quote,) = quotes(text)
    assert (quote.kind, quote.cue, quote.speaker_text) == ("direct", cue, "Bell")


@pytest.mark.parametrize(
    "text", ["The work went on in Vale.", "The fight went on, and the hall was cold.", "Bell went on a “walk of shame”."]
)
def test_find_quotes_takes_what_goes_on_for_no_speaker(text: str):
    assert quotes(text) == ()


def test_find_quotes_ends_what_is_said_in_dashes_where_they_end():
    found = said(
        "Mill owner Peter Cole - who previously said he would “shake the [expletive] out of” trees owned by the Orchard Guild - said at a "
        "Sunday fair in Vale that the Northport ferry should also raise its fares."
    )
    assert found == [
        ("mixed", "he would “shake the [expletive] out of” trees owned by the Orchard Guild", "who"),
        ("indirect", "the Northport ferry should also raise its fares", "Mill owner Peter Cole"),
    ]


@pytest.mark.parametrize(
    "text", ["The court ruled on Monday, which Bell has vowed to ignore.", "The plan, which Bell promised to fight, is old."]
)
def test_find_quotes_takes_no_verb_for_a_statement_whose_object_stands_before_the_clause(text: str):
    assert quotes(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "As time went on, “things got worse,” Bell said.",
        "Life goes on, “no matter what”, Bell said.",
        "The lights went on. “Why?” Bell said.",
    ],
)
def test_find_quotes_gives_no_quote_to_what_went_on(text: str):
    (quote,) = quotes(text)
    assert (quote.cue, quote.speaker_text) == ("said", "Bell")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The administration threatened to veto the bill.", "to veto the bill"),
        ("Kidnappers threatened to kill the mayor.", "to kill the mayor"),
        ("The opposition promised to cut taxes.", "to cut taxes"),
        ("Anna Bell, who has threatened to resign, left the hall.", "to resign"),
        ("The union, which has promised to strike, met on Monday.", "to strike"),
        ("Anna Bell — who told the town that the bridge — the oldest — was unsafe — left.", "the bridge — the oldest — was unsafe"),
        ("Anna Bell - who said the hall was closed - left the town on Monday.", "the hall was closed"),
    ],
)
def test_find_quotes_finds_what_is_threatened_promised_or_said_in_passing(text: str, said: str):
    (quote,) = quotes(text)
    assert quote.text == said


def test_find_quotes_takes_a_number_in_capitals_at_the_beginning_for_no_day():
    (quote,) = quotes("SEVEN men were held in Northport on Monday, police said.")
    assert quote.text == "SEVEN men were held in Northport on Monday"


@pytest.mark.parametrize("dateline", ["WASHINGTON and LONDON -", "ABOARD the plane —", "NEAR VALE, Belmar (Reuters) -"])
def test_find_quotes_leaves_a_dateline_with_small_words_aside(dateline: str):
    (quote,) = quotes(f"{dateline} The hall is closed, Anna Bell said on Monday.")
    assert quote.text == "The hall is closed"


def test_find_quotes_gives_what_stands_after_an_aside_to_who_is_named_after_the_verb():
    (quote,) = quotes("The police met Peter Cole — who was armed — said the mayor of Vale, Anna Bell.")
    assert (quote.text, quote.speaker_text) == ("The police met Peter Cole — who was armed", "the mayor of Vale, Anna Bell")


def test_find_quotes_keeps_what_for_after_who_is_credited():
    (quote,) = quotes("The hall is closed, according to Bell, so that workers can repair the roof.")
    assert quote.text == "The hall is closed so that workers can repair the roof"


@pytest.mark.parametrize(
    ("noun", "stance"), [("report", "neutral"), ("allegation", "doubting"), ("admission", "conceding"), ("warning", "insisting")]
)
def test_find_quotes_tells_the_stance_of_a_noun(noun: str, stance: str):
    (quote,) = quotes(f"Bell's {noun} that the town had no money left was read out.")
    assert (quote.cue, quote.stance) == (noun, stance)


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Bell told the Daily Echo that the town had no money left.", "Daily Echo"),
        ("“We have no money left,” said Bell in an interview with the Nordic news agency nvb.", "nvb"),
        ("Bell told reporters that the town had no money left.", None),
        ("Bell told the Shangri-La Dialogue that the town had no money left.", None),
        ("Bell told the BBC interviewer that the town had no money left.", "BBC"),
        ("Bell said that the town had no money left; the hall, according to the Daily Echo, was sold.", None),
        ("In an interview with the Daily Echo, Bell said the hall was old; she added that it was cold.", "Daily Echo"),
        ("In an interview with the Daily Echo, Bell said the hall was old; Cole said that it was cold.", None),
        ("Belmarra told the UN that the talks were over.", None),
        ("Bell told Vale Times host Dean Marrity that the talks were over.", "Vale Times"),
    ],
)
def test_find_quotes_names_the_outlet_that_words_came_through(text: str, via: str | None):
    assert quotes(text)[-1].via == via


def test_find_quotes_gives_what_it_carried_on_less_confidence():
    first, second = quotes("“We are leaving the town,” said Anna Bell. “There is no money left.”")
    assert 0 < second.confidence < first.confidence <= 1


@pytest.mark.parametrize(
    "text",
    [
        '"' * 10_000,
        '" he said ' * 2_000,
        "The boats " + "and rains " * 800 + "said that it was late" + " and said that it was old" * 38,
        "“a 'b ”c' " * 2_000,
        "a" * 100_000,
        "([{" * 5_000,
        "Bell said " + "and he said " * 2_000,
        "according to Bell " * 2_000,
        "Bell and Cole and " * 1_500 + "said so.",
    ],
)
def test_find_quotes_takes_no_time_that_grows_with_the_square_of_hostile_text(text: str):
    english = load_language("en")
    assert english is not None
    paragraphs = parse(article(text), load_model(english.model))
    began = time.process_time()
    find_quotes(paragraphs, (), (), english)
    assert time.process_time() - began < 10  # the longest takes 0.5


def test_find_quotes_keeps_that_where_it_is_a_word_of_what_is_said():
    assert [quote.text for quote in quotes("That makes the town look poor, Bell said.")] == ["That makes the town look poor"]


def test_find_quotes_prints_no_speaker_where_only_that_was_the_message():
    (quote,) = quotes("That was her message to the council: “We have no money left.”")
    assert (quote.text, quote.speaker_text) == ("We have no money left.", None)


def test_find_quotes_takes_no_rumour_for_what_somebody_said():
    assert quotes("The mayor is said to be the only one that Bell and Cole trust to run the hall.") == ()


def test_find_quotes_takes_a_name_after_a_dash_for_who_signs_the_quote_above():
    town, hall = quotes("“We like the town. It is old.”\n\n– Anna Bell\n\n“We like the hall.”\n\n— Peter Cole, visitor\n\nThe hall is old.")
    assert (town.speaker_text, town.cue, hall.speaker_text) == ("Anna Bell", "–", "Peter Cole")
    for below in ("- Boats for sale", "— Peter Cole, Vale Herald"):
        assert quotes(f"Mark Steen came. “We like the town,” he said.\n\n“It is old.”\n\n{below}")[-1].speaker_text == "he"


def test_find_quotes_prints_a_colon_after_a_bracket_as_the_cue():
    (quote,) = quotes("SOT, ANNA BELL, MAYOR (French): “We are leaving the town.”")
    assert quote.cue == ":"


@pytest.mark.parametrize("credit", ["Bell says", "said Anna Bell"])
def test_find_quotes_ends_a_quote_whose_closing_mark_was_forgotten_before_who_says_it(credit: str):
    text = f"“No fire, no play. I told them that the house is old, {credit}.\n\nThe council met on Monday."
    assert said(text) == [
        ("direct", "No fire, no play. I told them that the house is old", credit.replace("says", "").replace("said", "").strip())
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bell told the Echo that on Friday Cole “walked into the hall and gave up the keys”, and told the police, “everything he knew”.",
        "Officials tell the Echo every form will be read, with the Gazette reporting no one will be shut out \n “based on the form alone”.",
    ],
)
def test_find_quotes_puts_no_word_into_two_quotes(text: str):
    assert len(quotes(text)) == 1


def test_find_quotes_leaves_to_the_writer_what_follows_a_quote_after_but():
    said = "a late answer to the form may result in a berth being given up in keeping with the harbour rules"
    (quote,) = quotes(f"The letter says “{said}”, but the council will provide a second copy before the summer.")
    assert (quote.kind, quote.text) == ("direct", said)


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("Nobody was forced to leave the hall. The doors were open.", "Nobody was forced to leave the hall. The doors were open"),
        ("The hall stays open. We pay for it. Cole wrote that he would leave.", "The hall stays open. We pay for it"),
    ],
)
def test_find_quotes_takes_a_paragraph_below_a_colon_for_a_block_quote_up_to_the_next_cue(block: str, said: str):
    first, *_ = quotes(f"In a letter to the Echo, Anna Bell denied the claims:\n\n{block}")
    assert (first.kind, first.text, first.speaker_text, first.cue) == ("indirect", said, "Anna Bell", "denied")
    assert first.confidence < quotes("Anna Bell said that the hall was old.")[0].confidence


@pytest.mark.parametrize("text", ["The plan has two parts:\n\nThe hall closes in May.", "Anna Bell wrote:\n\n1) Close the hall in May."])
def test_find_quotes_takes_no_list_below_a_colon_for_a_block_quote(text: str):
    assert quotes(text) == ()


def test_find_quotes_takes_a_heading_in_marks_for_no_quote_that_goes_on():
    assert len(quotes("“It is late,” Anna Bell said. “We pay.”\n\n“… the town keeps strangers out of the camp”\n\nThe camp is old.")) == 2


def test_find_quotes_keeps_a_quote_one_that_begins_in_a_sentence_with_another_report():
    found = quotes("Anna Bell said that she was “so glad”, adding: “It is a gift.\n\n“I cannot wait for it.”")
    assert [quote.text for quote in found] == ["It is a gift.\n\n“I cannot wait for it.", "she was “so glad"]


def test_find_quotes_takes_words_in_curly_marks_for_no_part_of_a_passage_in_straight_ones():
    found = quotes('Cole wrote of it:\n\n"Kevin was asleep.\n\n“Here he is,” Bell said.')
    assert [quote.text for quote in found] == ["Kevin was asleep.", "Here he is"]


def test_find_quotes_takes_cue_and_outlet_of_a_quote_below_a_colon_from_before_it():
    told, further = quotes("Bell told the Northport Echo:\n\n“We have no money left.”\n\n“We are leaving.”")
    assert (told.kind, told.cue, told.via, further.cue) == ("direct", "told", "Northport Echo", None)
    (quote,) = quotes("Bell continued on Monday:\n\n“We have no money left.”")
    assert (quote.cue, quote.speaker_text) == ("continued", "Bell")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The club's investment in its grounds, Bell said, “is a fine example of adapting.”",
            ["The club's investment in its grounds is a fine example of adapting."],
        ),
        ("When their turn came, Bell said in an interview, the mayor left the hall.", ["When their turn came the mayor left the hall"]),
        ("Still, Bell said, “we have no money.”", ["we have no money."]),
        ("Bell said the town had “set itself apart” on fuel, as have its rivals.", ["the town had “set itself apart” on fuel"]),
        ("She said she was “going to close the hall,” while trying to explain her plan.", ["she was “going to close the hall"]),
        (
            "Bell said it failed not because of “some feud,” but because the hall is “old.”",
            ["it failed not because of “some feud,” but because the hall is “old"],
        ),
        (
            "Bell said both are “guests in the town,” but he made the council an offer: “We pay for it.”",
            ["We pay for it.", "both are “guests in the town"],
        ),
        ("Bell said one of them had “left the town” while working for it.", ["one of them had “left the town” while working for it"]),
        ("The Bell campaign projects that “a tax on boats” would raise a million.", ["a tax on boats” would raise a million"]),
        (
            "In her speech, Mrs. Bell drew cheers as she thanked her town and then boomed, “Today you proved there is no place like home.”",
            ["Today you proved there is no place like home."],
        ),
        ("Bell, the mayor of the town, tweeted in response: “We pay for it.”", ["We pay for it."]),
        (
            "Bell called the fire that killed five people “an attack on the town.”",
            ["the fire that killed five people “an attack on the town"],
        ),
        (
            "Early in his campaign, Cole attacked Bell, calling him, among other things, “a useless mayor.”",
            ["him, among other things, “a useless mayor"],
        ),
        (
            "The mayor is so reckless, Bell said, that if his son had planned to join the council he would have stopped him.",
            ["The mayor is so reckless if his son had planned to join the council he would have stopped him"],
        ),
        ("Bell won 52 percent, according to early counts (a handsome lead, but one that is smaller than Cole's).", ["Bell won 52 percent"]),
        (
            "At the root of the quarrel, according to Anna Bell, a former mayor, was a decision by the council that it needed to sell.",
            ["was a decision by the council that it needed to sell"],
        ),
        ("Bell fell ill in May, according to the club, a loss for a town of its size.", ["Bell fell ill in May"]),
        ("He also argued the hall, which is old, “would never pay” for itself.", ["the hall, which is old, “would never pay” for itself"]),
        (
            "“We pay,” Bell wrote in a letter to the town explaining why she left, “but the hall is old.”",
            ["We pay but the hall is old.", "why she left"],
        ),
        (
            "Bell said the town had limited the boats — and locked them away on Sundays — to protect the hall.",
            ["the town had limited the boats — and locked them away on Sundays — to protect the hall"],
        ),
        (
            "Most have made up their minds compared to three in ten — 29 percent — who said they could alter them.",
            ["they could alter them"],
        ),
        ("Bell announced the town would sell the boats, beginning in May.", ["the town would sell the boats, beginning in May"]),
        (
            "Bell said she was lured into the hall with another owner – an old friend – who Cole said the mayor “was in love with.”",
            ["she was lured into the hall with another owner – an old friend", "the mayor “was in love with"],
        ),
        ("Police reported at least ten people came, but the force didn’t estimate how many left.", ["at least ten people came"]),
        ("The hall was a “stone in the shoe” according to Bell, but the town was saved.", ["The hall was a “stone in the shoe"]),
        ("Asked if that gave him pause, Bell replied: “No, it is the law.”", ["No, it is the law.", "if that gave him pause"]),
        ("Asked if that gave him pause, Bell replied:\n\n“No, it is the law.”", ["if that gave him pause", "No, it is the law."]),
        (
            "Bell called the mayor’s criticism of higher spending on the hall in the face of rising prices in the town “fatuous.”",
            ["the mayor’s criticism of higher spending on the hall in the face of rising prices in the town “fatuous"],
        ),
        ("Of the owners, 42% say they are tired, 34% angry.", ["they are tired"]),
        ("Bell said boats would take over the hall, just hours after talks broke down.", ["boats would take over the hall"]),
        (
            "Bell said the storm would hit on Friday, hours after the vote.",
            ["the storm would hit on Friday, hours after the vote"],
        ),
        ("Cole said he asked for help, but the council gave no answer.", ["he asked for help, but the council gave no answer"]),
        ("Bell said Cole had asked, but the bank refused to say why.", ["Cole had asked, but the bank refused to say why"]),
        ("Bell said the hall would open, hours after the polls close.", ["the hall would open, hours after the polls close"]),
        ("The hall is “old,” Bell said, while Cole left the town.", ["The hall is “old"]),
        ("The laws are not “old things,” Bell said, and “embedded in us.”", ["The laws are not “old things embedded in us."]),
        ("Not only owners but many others said the hall went too far.", ["the hall went too far"]),
        ("“I can do this,” Bell told herself before the vote.", ["I can do this"]),
        (
            "While the plan is “a gift to all,” Bell said, Cole warned that it would fail.",
            ["While the plan is “a gift to all", "it would fail"],
        ),
        ("Bell said as much time should be spent outside as inside.", ["as much time should be spent outside as inside"]),
        ("That was her message to the council: “We have no money left.”", ["We have no money left."]),
        ("Bell's claim that the vote was stolen has been rejected by the council.", ["the vote was stolen"]),
        ("Sales were “weak,” according to Bell, but profits were “strong.”", ["Sales were “weak but profits were “strong"]),
        ("Bell said he was tired, in the weeks after the vote, of the town.", ["he was tired, in the weeks after the vote, of the town"]),
        (
            "Police said the boat was found on Tuesday, two days after it was last seen.",
            ["the boat was found on Tuesday, two days after it was last seen"],
        ),
        (
            "Bell said the hall would open in May, two weeks before the vote.",
            ["the hall would open in May, two weeks before the vote"],
        ),
        ("Bell said as much as 10 inches of rain could fall by May.", ["as much as 10 inches of rain could fall by May"]),
        ("Officials said the vote was close, 51% to 49%.", ["the vote was close, 51% to 49%"]),
        ("About 60% of owners said they would pay more, 10% less than in May.", ["they would pay more, 10% less than in May"]),
        ("Bell said the mayor had left the hall, hours after the vote.", ["the mayor had left the hall, hours after the vote"]),
        ("Bell said the hall would close, hours before the vote.", ["the hall would close, hours before the vote"]),
        (
            "61 percent said they have made up their minds compared to three in ten — 29 percent — who said they could alter them.",
            ["they have made up their minds compared to three in ten — 29 percent", "they could alter them"],
        ),
        ("Bell said the town would pay - to the last cent - a vow that Cole mocked.", ["the town would pay - to the last cent"]),
        ("Bell denied killing Cole after a trial that lasted weeks.", ["killing Cole"]),
        ("Cole testified that he called for help but the captain gave no orders.", ["he called for help but the captain gave no orders"]),
        ("Trump said during a rally he held in Ohio on Monday: “We are going to win.”", ["We are going to win."]),
        ("Asked just how many boats were lost, Bell left.", ["just how many boats were lost"]),
        ("Bell said when he met Cole she laughed: “We have won the hall.”", ["We have won the hall."]),
        ("Harbour Front was sorry. It went further: “We will pay for all of it.”", ["We will pay for all of it."]),
        ("Supporters of Bell say boats should use the hall of the town, 76%-21%.", ["boats should use the hall of the town"]),
        (
            "The poll found that owners liked Bell, 72 percent to 8 percent, and voters liked Cole, 52 percent to 6 percent.",
            ["owners liked Bell, 72 percent to 8 percent, and voters liked Cole, 52 percent to 6 percent"],
        ),
        (
            "Bell spoke of her life. She added: ‘I’m just tired of the town. I have a dog.\n\n“I love it,” she said.",
            ["I’m just tired of the town. I have a dog.", "I love it"],
        ),
    ],
)
def test_find_quotes_gives_a_statement_whole_and_nothing_of_the_writers(text: str, said: list[str]):
    assert [quote.text for quote in quotes(text)] == said


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        ("“We pay,” Anna Bell said. Peter Cole pressed. “Why not now?”", "Why not now?", "Peter Cole"),
        ("“We pay,” Anna Bell said. The hall is old. “Why not now?”", "Why not now?", "Anna Bell"),
        ("“We pay,” Anna Bell said.\n\nPeter Cole, a baker, wants to stay in the hall.\n\n“Why not now?”", "Why not now?", "Peter Cole"),
        (
            "“We pay,” Anna Bell said.\n\nPeter Cole, 54, was there in May. He saw it all.\n\n“It made a sound like a whip.”",
            "It made a sound like a whip.",
            "Peter Cole",
        ),
        ("“We pay,” Anna Bell said.\n\nPeter Cole won the vote there last year.\n\n“Why not now?”", "Why not now?", "Anna Bell"),
        ("“We pay,” Anna Bell said.\n\nThe hall of Peter Cole is old.\n\n“Why not now?”", "Why not now?", "Anna Bell"),
        ("“It is late,” Bell said. It has led to “a very long list of repairs.”", "It has led to “a very long list of repairs", "Bell"),
        ("“It is late,” said Bell. “The hall is old.\n\n“And it is cold,” he continued.", "And it is cold", "he"),
        ("“It is late,” said Bell. “It is cold in the hall,” which closes in May.", "It is cold in the hall", "Bell"),
        ("“It is late,” said Bell. “(Cole) knows the hall.”", "(Cole) knows the hall.", "Bell"),
        ("''It is late,'' said Bell.\n\n''The hall is cold.''", "The hall is cold.", "Bell"),
        ("“It is late,” Rush said.", "It is late", "Rush"),
        ("“It is late,”\u00a0Bell said.", "It is late", "Bell"),
    ],
)
def test_find_quotes_gives_a_quote_to_who_goes_on_or_is_named_anew(text: str, said: str, speaker: str):
    last = quotes(text)[-1]
    assert (last.text.rstrip("”."), last.speaker_text) == (said.rstrip("”."), speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Would it be possible?” Anna Bell pressed.", "Anna Bell"),
        ("Bell spoke for an hour — a speech that drew cheers — warning that the hall would close.", "Bell"),
        ("The mayor, who spent much of her speech defending the hall as “a gift to us”, left.", "who"),
        ("Linebacker Peter Cole, probably playing his last game, said he had to fight back tears.", "Linebacker Peter Cole"),
        ("“It is late,” the gardener described in the harbour letter.", "the gardener"),
        ("It was drier, said study co-author Anezina Bell, a fellow.", "study co-author Anezina Bell"),
        ("MYRTLE VALE, S.C. - Sen. Anna Bell called for the hall to close.", "Sen. Anna Bell"),
        ("Bell said that Cole stands for “old values,” stating that they are “poor or rich or new.”", "Bell"),
        ("Speaking to the Echo Bell claimed that the hall was old.", "the Echo Bell"),
        ("Yesterday Acme Boats Inc. announced its purchase of the hall in the town.", "Acme Boats Inc."),
        ("Anna Bell said Cole then announced that he was late and alleges that he was drunk.", "Anna Bell"),
        ("Then his wife, Huma Bell, announced that they would leave.", "his wife"),
        ("“It is late,” said Dist. Atty. Anna Bell.", "Dist. Atty. Anna Bell"),
        ("It was late, said Sgt. Anna Bell.", "Sgt. Anna Bell"),
        ("Cole said the report was late. Adding, “We pay for it.”", "Cole"),
        ("Bell said Mr. Cole was late and criticized him for leaving the hall.", "Bell"),
        ("Mr. Cole largely ran on his ability to build bridges and accused Bell of closing the hall.", "Mr. Cole"),
        ("Even after Bell, answering Cole, dropped her plan and agreed to leave the hall, Cole continued to press for more.", "Bell"),
        ("The town sent out a news article reporting that “Bell is showing flashes of anger”.", "a news article"),
        ("The town issued a statement saying that “Bell is showing flashes of anger”.", "The town"),
        (
            "A study by the Centre for Economic Harbour Research, a small group, concluded that boats were old.",
            "A study by the Centre for Economic Harbour Research",
        ),
        (
            "Sen. Anna Bell (Vt.) and former mayor Peter Cole suggested that the hall was closed.",
            "Sen. Anna Bell (Vt.) and former mayor Peter Cole",
        ),
        ("Anna Bell (the mayor) suggested that the hall was closed.", "Anna Bell"),
        ("Bell said Cole told her: “We are going to have a day in the hall.”", "Bell"),
        ("The Guardian said Cole told him: “Get out of the hall.”", "Cole"),
        ("BBC said Cole told him: “Get out of the hall.”", "Cole"),
        ("No 10 said the mayor would come to the hall.", "No 10"),
        ("The candidate, Andy Steen — whose father, also as mayor, built a hall in the town — promised to protect it.", "Andy Steen"),
        ("The company fired 12 people — including two directors — saying they broke the rules.", "The company"),
        ("Anna Bell shared an article claiming that the hall was old.", "Anna Bell"),
        ("But Mary Connolly has gone farther, defending Cole’s right to play a role in the town.", "Mary Connolly"),
        ("Describing Vale as a “rather muddy” place, Anna Bell left the town.", "Anna Bell"),
        ("Anna Bell is a baker and other village cooks jokingly call her “their duchess”.", "other village cooks"),
        ("The video showed a series of owners — including young ones — declaring, “I’m on meth.”", "a series of owners"),
        # who wants others to say something, and does something meanwhile
        ("Anna Bell had the courage to demand that voters answer the question: “Is this the conduct that you want?”", "Anna Bell"),
        ("“What do you do if a gun is sold to him that he misused?” Bell asked rhetorically, shaking his head.", "Bell"),
        # between the two parts of a clause
        ("Peter Cole, said Anna Bell, his lawyer, will not speak to the police.", "Anna Bell"),
        ("The town, claimed the man, the owner of two boats, had stolen his pier.", "the man"),
        ("The report, said Anna Bell, who wrote it, shows that the council lied.", "Anna Bell"),
        # after a dateline, in a relative clause, with a nickname, with a paper between
        (
            "LISBON, Portugal (AP) — U.S. Treasury Secretary Mark Bell on Friday accused Norway of hiding ferries.",
            "U.S. Treasury Secretary Mark Bell",
        ),
        ("Most of the noise was aimed at Reed, who Beck on Friday called “a lazy, careless boat builder.”", "Beck"),
        (
            "The harbour wants to collect fees — which the ferry's chief executive, Tim Brook, called “complete nonsense.”",
            "the ferry's chief executive",
        ),
        ("Lee read the plan, which Peter Cole, chief of the ferry line, described as “a gift to nobody.”", "Peter Cole"),
        ("Lee read the plan, which its author, Peter Cole, said was old.", "its author"),
        ("Lee left the hall, which the council, its owner, has said is unsafe.", "the council"),
        ("The rule, which in May, Peter Cole said, had cost the town dearly, was dropped.", "Peter Cole"),
        ("“This is a fine day for our mill!” Cole's niece, Del. Martha “Mia” Reed, shouted to the crowd.", "Cole's niece"),
        ("Immediately after the attacks, Bell issued a statement, “Last night, our town was attacked. It was bad.”", "Bell"),
        # whom the parse takes for a part of the verb, or joins to a preposition; a user's name with a digit
        ("When someone in the hall shouted, “Cole,” Beck joked, again using an accent, “Amen to that, brother!”", "Beck"),
        ("Of Reed, Tomlin, who has lent boats to the school, said, “He is quite useless to us.”", "Tomlin"),
        ("“Sharing is always ethical,” harbour1 posted.", "harbour1"),
    ],
)
def test_find_quotes_finds_the_speaker_of_a_verb_that_has_none_beside_it(text: str, speaker: str):
    assert quotes(text)[-1].speaker_text == speaker


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("He was unable to find a buyer, he said, on a condition of anonymity to speak openly.", ["He was unable to find a buyer"]),
        (
            "She said that the plans were strong, to which Cole interjected: “It is just not true.”",
            ["It is just not true.", "the plans were strong"],
        ),
        (
            "In nearby Bay, the mill is holding out, but it is in trouble over rents, said its keeper, Anna Bell.",
            ["In nearby Bay, the mill is holding out, but it is in trouble over rents"],
        ),
        ("While she was in town, Bell said.", []),
        ("Anna Bell called on Wednesday for Peter Cole to resign for his remarks.", ["Peter Cole to resign for his remarks"]),
        ("Anna Bell apologized to the town and to Peter Cole for the noise of the hall.", ["the noise of the hall"]),
        ("Bell spoke to the Echo on Monday about the noise of the hall.", []),
        ("She argued in favor of building the hall at the harbour.", ["building the hall at the harbour"]),
        ("The hall is empty, the owner's lawyer argues.", ["The hall is empty"]),
        ("There is no hall, the Harbour Council's report claims.", ["There is no hall"]),
        ("The mayor tells voters who wonder why he left that he “was never asked to come”.", ["he “was never asked to come"]),
        ("Bell had said in an Echo interview taped before the fire that the hall was safe.", ["the hall was safe"]),
        ("She really cared if few liked her (at one point as low as a tenth, Bell says).", ["at one point as low as a tenth"]),
        ("She kept the hall, Bell says, and she felt free to close it.", ["She kept the hall and she felt free to close it"]),
        (
            "The boats are in the shed, and there is no reason to paint them, Cole wrote Peter Reed.",
            ["The boats are in the shed, and there is no reason to paint them"],
        ),
        ("Bell stirred a debate in May with an assertion that the hall was never full.", ["the hall was never full"]),
        ("Prosecutors charged that Cole hid the keys.", ["Cole hid the keys"]),
        ("She posted in a group for mothers that the hall was closed.", ["the hall was closed"]),
        (
            "Bell said the sale would shake the town, affecting all who fish there.",
            ["the sale would shake the town, affecting all who fish there"],
        ),
        ("Bell calls for a million in new spending to repair the hall.", ["a million in new spending to repair the hall"]),
        ("Three of her guests gave testimony that the hall was closed.", ["the hall was closed"]),
        ("The spokesman confirmed Wednesday owner Tom Benson was ill.", ["owner Tom Benson was ill"]),
        (
            "Analysts say for the mill's owner to win they will need to convince farmers that they, and not Cole, have a better oven.",
            ["for the mill's owner to win they will need to convince farmers that they, and not Cole, have a better oven"],
        ),
        (
            "Bell said she hoped to get the hall back, and then would leave the town.",
            ["she hoped to get the hall back, and then would leave the town"],
        ),
        ("The papers show, he said in an interview, that the hall was closed.", ["The papers show the hall was closed"]),
        ("Anna Bell said Peter Cole told her: “We are leaving the town.”", ["Peter Cole told her: “We are leaving the town"]),
        ("The Gazette reported that Bell told aides: “We are leaving the town.”", ["We are leaving the town."]),
        ("The hall is old, Bell said: “We pay for it.”", ["The hall is old We pay for it."]),
        ("Bell said the team left the town, walking away from its friends.", ["the team left the town, walking away from its friends"]),
        ("Bell said the team left the town, drawing cheers from the crowd.", ["the team left the town"]),
        (
            'The orchard needs little water, "they bear more fruit when you ignore them," according to Bell, so it is perfect for anyone.',
            ['The orchard needs little water, "they bear more fruit when you ignore them'],
        ),
        ("Whatever the plan, Bell says that while it may be old, it is good.", ["while it may be old, it is good"]),
        ("Farmers threatened to block the road.", ["to block the road"]),
        ("Acme would not comment, saying that the case was still open.", ["the case was still open"]),
        ("The inquiry found it was caused by a leak.", ["it was caused by a leak"]),
        ("Bell said the plan was good, raising his voice.", ["the plan was good"]),
        ("Asked whether it was old, Bell said: “We pay for it.”", ["We pay for it.", "whether it was old"]),
        ("But “it will not be cheap,” said Anna Bell.", ["it will not be cheap"]),
        ("(“It will not be cheap,” Bell said.)", ["It will not be cheap"]),
        ("Minutes later, she sent Cole a mail saying, “we pay.”", ["we pay."]),
        (
            "The bank projected that the tax would cut growth by a tenth, while lowering wages.",
            ["the tax would cut growth by a tenth, while lowering wages"],
        ),
        (
            "Last week, Bell agreed to pause the sale of the hall after Cole offered ten boats to the town.",
            ["to pause the sale of the hall"],
        ),
        ("Tom Bell said that the plan would show that the hall was safe, he said.", ["the plan would show that the hall was safe"]),
        (
            "Anna Bell said she felt the hall was worth it because “most people like it.”",
            ["she felt the hall was worth it because “most people like it"],
        ),
        ("The mayor denounced suggestions by Bell that the town would close the hall.", ["the town would close the hall"]),
        ("Bell spoke about how the hall was built.", ["how the hall was built"]),
        ("Microsoft said it saw a “huge rise” in attacks last Saturday.", ["it saw a “huge rise” in attacks last Saturday"]),
        (
            "Bell said that she sent all of them one text: “Will you come? Please write. Thanks!”",
            ["she sent all of them one text: “Will you come? Please write. Thanks!"],
        ),
        ("Files from the harbour show that the hall was never full.", ["the hall was never full"]),
        (
            "The mails were on many things, the Gazette said, including speeches, meetings and visits.",
            ["The mails were on many things including speeches, meetings and visits"],
        ),
        (
            "One of the men had served in the war – “a year in hell” – and said he was sure that the town would pay.",
            ["he was sure that the town would pay"],
        ),
        # where it was said stands between a noun and its clause; a semicolon ends what another says
        ("The letter belies her claim in the same interview that roofs were “not safe”.", ["roofs were “not safe"]),
        ("Cole left the town, Bell noted; the hall, according to the Echo, was sold.", ["Cole left the town", "the hall was sold"]),
        # what begins with when it was; a deed with its adverb; an offer
        ("Bell, who saw it, said the moment he heard the noise he ran to the hall.", ["the moment he heard the noise he ran to the hall"]),
        ("Bell said after he left she lived in the hall.", ["after he left she lived in the hall"]),
        ("Bell has proposed temporarily closing the hall and has gone to town.", ["temporarily closing the hall"]),
        ("Bell gave in to the town and offered to leave the hall in May.", ["to leave the hall in May"]),
        ("The 37-year-old revealed Cole wooed her slowly and gained her trust.", ["Cole wooed her slowly and gained her trust"]),
        # what the parse takes apart: pupils, who are many, had a cold; a law that owners say hurts
        (
            "The school has estimated that 318 pupils age 9 and under, which account for half of the roll, reported a cold.",
            ["318 pupils age 9 and under, which account for half of the roll, reported a cold"],
        ),
        (
            "The town issued two rules on Thursday that owners say weaken the hall but that the mayor defended as a good attempt.",
            ["weaken the hall"],
        ),
        ("He recommended closing the hall before leaving the town.", ["closing the hall before leaving the town"]),
        ("They reported receiving demands to pay even after they had paid.", ["receiving demands to pay even after they had paid"]),
        # what joins two parts; a main clause after what leads to it
        (
            "The boats are not “weekend toys,” Peter Cole said, but instead “part of how they live.”",
            ["The boats are not “weekend toys but instead “part of how they live."],
        ),
        (
            "While some people have two halls, and “we love you for that,” Peter Cole said, most do with one.",
            ["While some people have two halls, and “we love you for that most do with one"],
        ),
        (
            "Reed blamed the trouble of late ferries on “idlers” and suggested opening schools to train them.",
            ["the trouble of late ferries on “idlers", "opening schools to train them"],
        ),
        ("In response to Cole's charge that she has been slow on roofs, Bell left.", ["she has been slow on roofs"]),
        ("An average of recent polls by the Echo shows Bell leads Cole by ten points.", ["Bell leads Cole by ten points"]),
        ("Researchers discovered that the hall was built in May.", ["the hall was built in May"]),
        ("Bell shared that the hall was built in May.", ["the hall was built in May"]),
        # how a poll finds somebody
        ("The poll showed Anna Bell leading Peter Cole among voters.", ["Anna Bell leading Peter Cole among voters"]),
        ("A survey by the institute found Ms. Bell with a lead of ten points.", ["Ms. Bell with a lead of ten points"]),
        ("Cole spoke at length about what many owners called “a fraud on the town” in May.", ["a fraud on the town"]),
    ],
)
def test_find_quotes_finds_reports_beside_settings_and_other_speakers(text: str, said: list[str]):
    assert [quote.text for quote in quotes(text)] == said


MARKS = ("“", "”", '"', "''", ",", ".", ":", "—", "(", ")", "?", "\u00a0", "\n")


@pytest.mark.parametrize("seed", range(12))
def test_find_quotes_holds_what_it_promises_whatever_marks_are_lost_or_added(seed: int):
    dice = random.Random(seed)  # noqa: S311 no secret
    pages = Path(__file__).parent.parent / "seeds" / "articles"
    written = [part for page in sorted(pages.glob("*.txt")) for part in page.read_text().split("\n\n") if "said" in part]
    paragraphs = []
    for _ in range(12):
        words = dice.choice(written).split()
        for _ in range(8):
            at = dice.randrange(len(words))
            words[at] = words[at].strip('“”".,') if dice.random() < 0.5 else f"{words[at]} {dice.choice(MARKS)}"
        paragraphs.append(" ".join(words))
    found = quotes("\n\n".join(paragraphs))
    text = article("\n\n".join(paragraphs)).text
    spans = sorted(span for quote in found for span in quote.spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert all(quote.text == " ".join(text[start:end] for start, end in quote.spans) for quote in found)
    assert all(quote.speaker_text == text[quote.speaker_start : quote.speaker_end] for quote in found if quote.speaker_text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell and Peter Cole live in Vale. When doctors told him: “You must rest,” Cole laughed.",
         [("direct", "You must rest", "doctors")]),
        ("After officials told residents: “Stay indoors,” Bell drove to the hall.",
         [("direct", "Stay indoors", "officials")]),
        ("After the nurse said: “Go home,” Cole drove to the hall.",
         [("direct", "Go home", "the nurse")]),
    ],
)  # fmt: skip
def test_who_leads_to_words_with_a_colon_says_them(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ("‘", "’")])
def test_find_quotes_keeps_a_quote_over_paragraphs_as_one_in_single_marks_too(opening: str, closing: str):
    text = (
        f"{opening}The hall is cold. We’ve waited for years.\n\n{opening}Nobody has helped us in all that time."
        f"\n\n{opening}We will go to court,{closing} added Peter Cole."
    )
    (quote,) = quotes(text)
    assert (quote.text[:8], quote.text[-8:], quote.speaker_text) == ("The hall", "to court", "Peter Cole")


@pytest.mark.parametrize(
    "text",
    ["‘Tis the season of the boats, and it is cold.", "‘90s music was played in the hall of Vale.", "‘Cold owners leave."],
)
def test_find_quotes_takes_an_odd_single_mark_for_no_quote(text: str):
    assert quotes(f"The hall was full on Monday.\n\n{text}") == ()
