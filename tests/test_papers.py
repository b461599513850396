"""What files, records and minutes show, and what only looks like it. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes
from tests.test_speakers import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Files from the council show that four accounts made 24 searches.",
         [("four accounts made 24 searches", "Files from the council", None)]),
        ("Property records reviewed by the Northport Gazette show that Bell bought the hall in May.",
         [("Bell bought the hall in May", "Property records", "Northport Gazette")]),
        ("Letters found by the council show that the hall was sold in May.", [("the hall was sold in May", "Letters", None)]),
        ("Emails seen by the Northport Gazette show that Bell knew of the sale.",
         [("Bell knew of the sale", "Emails", "Northport Gazette")]),
        ("Text messages obtained by CNN show Peter Cole asked Bell to sell the hall.",
         [("Peter Cole asked Bell to sell the hall", "Text messages", "CNN")]),
        ("Cole was last seen by the BBC in May, Bell said.", [("Cole was last seen by the BBC in May", "Bell", None)]),
        ("Transcripts of the hearing show that Bell lied to the court.", [("Bell lied to the court", "Transcripts of the hearing", None)]),
        ("Minutes of the meeting show that Bell voted for the sale of the hall.",
         [("Bell voted for the sale of the hall", "Minutes of the meeting", None)]),
        ("Council meeting minutes show that Bell voted for the sale of the hall.",
         [("Bell voted for the sale of the hall", "Council meeting minutes", None)]),
        ("Documents filed in court show that Bell sold the hall.", [("Bell sold the hall", "Documents", None)]),
        ("Papers filed at Companies House show that Bell sold the hall.", [("Bell sold the hall", "Papers", None)]),
        ("Minutes of the meeting show Bell voted for the sale of the hall in May.",
         [("Bell voted for the sale of the hall in May", "Minutes of the meeting", None)]),
        ("Bank statements show that Bell was paid ten million pounds.", [("Bell was paid ten million pounds", "Bank statements", None)]),
        ("The audit files from VALE show that four accounts made searches.",
         [("four accounts made searches", "The audit files from VALE", None)]),
        ("Papers sold at the boat show that Bell opened in May.", []),
        ("Papers on the talk show that Bell hosted in May were lost.", []),
        ("The first minutes of the match showed that Cole can play.", []),
        ("His last minutes on the pitch show that Cole can play.", []),
        ("The messages of the show that opened in May were plain.", []),
        ("Letters to the show that Bell hosts were late.", []),
        ("Pictures from the hall show that Bell was there.", []),
    ],
)  # fmt: skip
def test_papers_show_what_they_hold(text: str, expected: list[tuple[str, str, str | None]]):
    assert [(quote.text, quote.speaker_text, quote.via) for quote in quotes(text)] == expected


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("A Facebook post by Vale Police said the road was closed.", "Vale Police", "Facebook"),
        ("A Facebook message by Vale Police said the road was closed.", "Vale Police", "Facebook"),
        ("A WhatsApp message from Anna Bell said the road was closed.", "Anna Bell", "WhatsApp"),
        ("A Telegram post by the army said the road was closed.", None, "Telegram"),
        ("The department's Facebook post said the road was closed.", None, "Facebook"),
        ("A Facebook post from the school said the road was closed.", None, "Facebook"),
        ("Vale Fire Department's Facebook post said the road was closed.", "Vale Fire Department", "Facebook"),
        ("Facebook said the road to its office was closed.", "Facebook", None),
        ("A report by Facebook said the road was closed.", "Facebook", None),
        ("A Vale Council post said the road was closed.", "Vale Council", None),
    ],
)
def test_a_post_speaks_for_who_wrote_it_and_not_for_the_platform(text: str, speaker: str | None, via: str | None):
    assert speakers(text) == [speaker]
    assert [quote.via for quote in quotes(text)] == [via]
