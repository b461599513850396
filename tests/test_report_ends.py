"""Where reports end: what the writer adds after them is no part of a quote, what goes on after a mark or comma is."""

from __future__ import annotations

import pytest

from tests.test_quotes import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jacobs credited Cole with holding “the entire town together” through the boat crisis, the troubles in the market, and the"
        " fears over storms.",
         [("mixed",
          "Cole with holding “the entire town together” through the boat crisis, the troubles in the market, and the fears over"
          " storms",
          "Jacobs")]),
        ("Sidney Hill said that he has “no idea” if he would have told Bell not to use the boat on Wednesday’s broadcast of “New Day.”",
         [("mixed", "he has “no idea” if he would have told Bell not to use the boat", "Sidney Hill")]),
        ("Bell says that Cole is “a gift to nobody” on Friday’s “Harbour Hour.”",
         [("mixed", "Cole is “a gift to nobody", "Bell")]),
        ("Donald Hill says he's “losing the war on boats,” part of a verbal lashing that he has given the mayor since the storm.",
         [("mixed", "he's “losing the war on boats", "Donald Hill")]),
        ("Peter Cole, leader of the party, says such votes are preludes to the “Brexit” vote on whether Vale should leave, a move"
        " that could trigger the end of the union.",
         [("indirect",
          "such votes are preludes to the “Brexit” vote on whether Vale should leave",
          "Peter Cole")]),
        ("Hill vowed to “bomb the hell” out of the Harbour Front, also known as HF or HFB.",
         [("mixed", "to “bomb the hell” out of the Harbour Front", "Hill")]),
        ("When Mr. Hill tried to defend his remarks calling the council “strong” when it ended the protest in May, Mr. Cole"
        " forcefully differed.",
         [("mixed", "the council “strong” when it ended the protest in May", "Mr. Hill")]),
        ("Many reporters noted on Monday the change from the usual campaign slogan, “Make the Harbour Great Again.”",
         [("mixed",
          "the change from the usual campaign slogan, “Make the Harbour Great Again",
          "Many reporters")]),
        ("It is strange that Hill would denounce “deals of all kinds,” which is like a sundae compared to his own plans.",
         [("direct", "deals of all kinds", "Hill")]),
        ("Carlos Hill, 55, said he had been willing to “look the other way” on many of the mayor's talks - including “the way he"
        " speaks of owners” - because he liked his message.",
         [("mixed",
          "he had been willing to “look the other way” on many of the mayor's talks - including “the way he speaks of owners” -"
          " because he liked his message",
          "Carlos Hill")]),
        ("The union was late, with the Federation of Teachers calling her “the champion working families need” and powerful"
        " President Anna Weingarten hugging her on stage.",
         [("mixed", "her “the champion working families need", "the Federation of Teachers")]),
        ("Jeb Bush says he’s “excited where we stand” as he faces a critically important test in South Carolina’s Republican primary.",
         [("mixed", "he’s “excited where we stand", "Jeb Bush")]),
        ("Cecile Hill noted that the work is “central” to the party’s platform for the first time, reported the Harbour Examiner.",
         [("mixed", "the work is “central” to the party’s platform for the first time", "Cecile Hill")]),
        ("Hill, the mayor, asked what it meant, repeating a broadside - that the old mayor was responsible for the attacks of May -"
        " that he used in a debate.",
         [("indirect", "what it meant", "Hill"),
          ("indirect", "the old mayor was responsible for the attacks of May", "Hill")]),
        ("John Cole ended his bid Wednesday evening, telling supporters in Columbus, Ohio, that he had “renewed faith” that “the"
        " Lord will show me the way forward.”",
         [("mixed", "he had “renewed faith” that “the Lord will show me the way forward", "John Cole")]),
        ("Anna Bell, 35, said on Twitter on Monday, in reference to her first child, a girl born Sept, 26, 2014, “Next summer, Rosa"
        " is going to be a big sister!”",
         [("direct", "Next summer, Rosa is going to be a big sister!", "Anna Bell")]),
        ("Peter Hill, while being interviewed Monday morning, called again for President Cole to resign for not calling the attack"
        " an act of “radical terrorism.”",
         [("mixed",
          "President Cole to resign for not calling the attack an act of “radical terrorism",
          "Peter Hill")]),
        ("Gorka also made the point that Bell’s philosophy, bent even further to the left by a challenge from Cole, would make her"
        " “completely a third term.”",
         [("mixed",
          "Bell’s philosophy, bent even further to the left by a challenge from Cole, would make her “completely a third term",
          "Gorka")]),
    ],
)  # fmt: skip
def test_reports_end_where_the_writer_comments_and_go_on_where_nobody_does(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected
