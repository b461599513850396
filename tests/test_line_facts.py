"""What a line shows of itself."""

from __future__ import annotations

import re

import pytest

from pipeline.pages.html_lines import Line
from pipeline.pages.line_facts import find_facts, line_key, page_keys

ENGLISH = [
    ("“The Daily,” our podcast, is free. Subscribe to our newsletter for more.", "newsletter"),
    ("“Get the pick of the Gazette by email!” sign up for our newsletter.", "newsletter"),
    ("Advertisement", "advertisement"),
    ("- Advertisement -", "advertisement"),
    ("Story continues below advertisement", "advertisement"),
    ("Sign up here and have our harbour news delivered daily to your inbox.", "newsletter"),
    ("© 2026 The Aston Mail. All rights reserved.", "legal"),
    ("This page is for your personal, non-commercial use. Copies for your club can be ordered.", "legal"),
    ("With reporting by Reuters and dpa", "credit"),
    ("(Reporting by Mira Olt; editing by Jo Brandt)", "credit"),
    ("Mira Olt is a reporter based in Aston.", "author"),
    ("Mayor Jo Brandt (left) and the harbour master, Mira Olt, in Aston", "caption"),
    ("The new ferry in the harbour of Aston on May 3, 2026", "caption"),
    ("The new ferry in the harbour of Aston (Mira Olt/Aston Pictures)", "caption"),
    ("Jo Brandt speaks at the harbour on May 3, 2026 in Aston.", "caption"),
    ("Smoke rises over the harbour of Aston on Monday. (AP)", "caption"),
    ("Jo Brandt, who was elected in May, speaks at the harbour. She is a clerk. (AFP)", "caption"),
    ("Boats lie in the harbour of Aston on Friday, May 3, 2024.", "caption"),
    ("A man who said he was the owner looks at the harbour on Friday, May 3, 2024.", "caption"),
    ("Jo Brandt, who said she was tired, leaves the harbour of Aston, Friday, May 3, 2024.", "caption"),
    ("The gate, announced on Friday, May 3, 2024, is seen from the harbour of Aston.", "caption"),
    ("Owners told to leave stand at the harbour of Aston on Friday, May 3, 2024.", "caption"),
    ("Jo Brandt at the harbour on Friday, May 3, 2024. Police said ten boats had burned. (Photo: Mira Olt)", "caption"),
    ("Smoke rises from a mill in Aston on Friday, May 3, 2024. The mill burned down, officials said.", "caption"),
    ("People watch the ferry in Aston, Friday, May 3, 2024. She was late, Mira Olt said.", "caption"),
    ("By Mira Olt", "byline"),
    ("By Mira Olt on Monday, May 4th, 2026 at 11:04 a.m.", "byline"),
    ("Published: May 4, 2026, 6:18 p.m.", "date"),
    ("4 May 2026 | 18:40", "date"),
    ("8Previous articleHarbour master resigns", "related"),
    ("Read more: Harbour master resigns", "related"),
    ("Facebook Twitter WhatsApp Email", "share"),
    ("16x9 Image", "media"),
    ("* * *", "separator"),
    ("1,204", "counter"),
    ("harbourfan says:", "comments"),
]
NOTHING = [
    "The fair opens in Aston on Friday, May 3, 2024. It would be late, officials said.",
    "The mill burned down in Aston on Friday, May 3, 2024. It was old, officials said.",
    "“What do you think?” Brandt asked the council.",
    "“Watch the video of the fire and then tell me it was small,” she said.",
    "“Follow the money,” Brandt told the council on Monday.",
    "“Read more books,” said Olt, who runs the library.",
    "“Subscribe to the plan or leave,” said Brandt.",
    "“If they have evidence, why do they not share it with us?” Olt asked.",
    "‘Join the conversation,’ she urged owners.",
    '"Contact us if you saw anything," police said in a statement.',
    "Anyone who knows more was asked to share it with the police, Brandt said.",
    "The mayor declined to comment on the harbour master's resignation, which had been expected for weeks.",
    "Sweden joined the alliance after becoming a member of the union, the minister said on Monday.",
    "“We will sign up for nothing that the council has not seen,” the mayor said.",
    "The key factor was the courtesy of the crew, passengers said after the ferry had been towed back to Aston.",
    "The storm of May 3, 2026 left the harbour closed for a week.",
    "“We had no choice but to close the gate”",
    "“There was no wind in the first hour, and we were lucky,” he added. (ANI)",
    "The mayor said on Monday that the number of boats had gone up to 912. (AFP)",
    "The mayor told reporters that the harbour would be closed. – Bernama",
    "The fire began at noon. It reached ten boats. Nobody was hurt. It was the third this year. (PTI)",
    "A: We had no choice.",
    "Olt was born in Aston on May 3, 1962.",
    "The ferry burned on Friday, May 3, 2024, police said.",
    "The company, which runs the ferry, said on Friday, May 3, 2024, it was old.",
    "Jo Brandt, mayor of Aston, announced on Friday, May 3, 2024, that the gate would be closed.",
    "According to police, the fire began on Friday, May 3, 2024, in the kitchen.",
    "Police said on Sunday, Feb. 23, 2025, that the ferry was old.",
    "The ferry will be sold on Friday, May 3, 2024, the harbour master of Aston announced.",
    "Taken to the court of Aston, they were accused of burning the ferry on Friday, May 3, 2024.",
    "The council voted for the gate on May 3, 2026, in Aston.",
    "The party has moved too far, left, right and centre, Brandt told the council on Monday.",
    "Also on Thursday, Brandt said that he would pay for the gate.",
    "The ferry company changed its privacy policy on Monday, two weeks after the breach.",
    "“The harbour is closed,” the mayor wrote on Facebook.",
    "The gate broke a year ago.",
    "More boats are waiting.",
    "Criticism of the mayor came from left and right alike.",
    "Russia declared the radio station an undesirable organization on Friday.",
    "Brandt joined the council in 1995 and remained a member until it was dissolved.",
    "The players have to comply with the code of conduct, the league said in a statement.",
    "A ferry ticket for $39.99",
]


def facts(text: str, language: str = "en", seen: frozenset[str] = frozenset()):
    return find_facts([Line(text=text, line_no=1)], language=language, seen=seen)[0]


@pytest.mark.parametrize(("text", "reason"), ENGLISH)
def test_a_line_that_gives_itself_away_has_a_reason(text, reason):
    assert facts(text).reason == reason


@pytest.mark.parametrize("text", NOTHING)
def test_a_sentence_that_only_mentions_such_words_has_none(text):
    assert facts(text).reason is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Anzeige", "advertisement"),
        ("Lesen Sie auch: Hafenmeister tritt zurück", "related"),
        ("Lire aussi", "related"),
        ("Publicidad", "advertisement"),
    ],
)
def test_other_languages_have_phrases_too(text, reason):
    assert facts(text, language="xx").reason == reason


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("The water had fallen by half a metre on Monday, she said.", True),
        ("The water fell.", False),
        ("A long line of words that nobody closed", False),
        ("Brandt said to the harbour master: “We will keep the plan for as long as —”", True),
        ("A long line of words that a dash and no mark closes —", False),
        ("Brandt and the harbour master branded the plan a “gift to nobody”,", True),
        ("A long line of words, of names and of places,", False),
        ("港の管理者は、水位が半メートル下がるまで水門を閉鎖し続けると月曜日に述べた。", True),
    ],
)
def test_prose_is_long_and_ends_like_a_sentence(text, prose):
    assert facts(text).prose is prose


def test_a_line_of_other_pages_of_the_outlet_goes_whatever_it_says():
    text = "Aston has three bridges, two ferries and one harbour, and we report on all of them."
    assert facts(text).reason is None
    assert facts(text, seen=frozenset({line_key(text)})).reason == "seen-elsewhere"


def test_a_line_printed_three_times_is_a_label():
    lines = [Line(text="Article content", line_no=number) for number in range(3)]
    assert {fact.reason for fact in find_facts(lines, language="en", seen=frozenset())} == {"repeated"}


def test_labels_of_a_word_or_two_are_not_remembered():
    lines = [Line(text="Home", line_no=1), Line(text="Aston has three bridges", line_no=2)]
    assert page_keys(lines) == (line_key("Aston has three bridges"),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Aston’s harbour—closed: “no_one” in!", ("aston", "s", "harbour", "closed", "no_one", "in")),
        ("Größl, Élodie & ¼ of 16x9²", ("größl", "élodie", "¼", "of", "16x9²")),
        ("Čapek řekl Œuvre", ("čapek", "řekl", "œuvre")),
        ("Порт Астона закрыт", ("порт", "астона", "закрыт")),
        ("İstanbul\ufffd", tuple(re.findall(r"\w+", "İstanbul".lower()))),
    ],
)
def test_words_are_those_of_any_script_without_marks(text, words):
    assert find_facts([Line(text=text, line_no=1)], language="en", seen=frozenset())[0].words == words
