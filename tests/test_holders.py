"""Offices in bodies and governments: who holds which, and who does not. Invented local news."""

from __future__ import annotations

import pytest

from tests.test_speakers import speakers

UNION = "the Vale Farmers’ Association (VFA)"
MET = "The VFA president said rents were low."
SAID = f"has called on the town to wait.\n\nAccording to the VFA, prices have fallen.\n\n{MET}\n\nHe added it was late."


@pytest.mark.parametrize(
    "who", [f"The president of {UNION} Peter Bell", f"The president of {UNION}, Peter Bell,", f"Peter Bell, president of {UNION},"]
)
def test_an_office_in_a_body_is_held_by_who_is_told_to_hold_it_there(who: str):
    assert speakers(f"{who} {SAID}")[-3:] == ["Vale Farmers’ Association", "Peter Bell", "Peter Bell"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Peter Bell is president of the Vale Farmers’ Association. Cole was there. {MET}", "Peter Bell"),
        ("Anna Cole, who is head of the Vale Union, met us. Peter Bell left. The head of the Vale Union said it was late.", "Anna Cole"),
        (f"Peter Bell, president of the Northport Farmers’ Association (NFA), left. He wrote to {UNION}. {MET}", None),
        (f"Peter Bell met the president of {UNION}. {MET}", None),
        (
            "The director of the Vale Museum was in tears. Vale Museum director Anna Bell met owners."
            " The director of the Vale Museum said it was late.",
            "Anna Bell",
        ),
        ("Ana Bell, president of the Vale Union, left. The Northport Union president said it was late.", None),
        ("Ana Bell, the president of the Vale Union, left. The Vale Union's president said it was late.", "Ana Bell"),
        ("Ana Bell is the deputy director of the Vale Union. Peter Cole left. The director of the Vale Union said it was late.", None),
        ("Ana Bell was president of the Vale Union. Peter Cole left. The president of the Vale Union said it was late.", None),
        (f"Peter Bell, chairman of {UNION}, left. {MET}", None),
        ("The president of the Vale Union, Ana Bell, met us. At ten pm Peter Cole left. The prime minister said it was late.", None),
        ("The Vale Club met. A study of the Vale Club said it was late.", None),
        ("Ana Bell and Peter Cole said it was late.", "Ana Bell"),
        ("Bell Corp. met. The company (Acme) said it was late.", "Acme"),
        ("Chairman Peter Cole spoke. The chairman of the club said it was late.", "Peter Cole"),
        ("Ana Bell, president of the Vale Union, left. Peter Cole left. A former Vale Union president said it was late.", None),
        ("Ana Bell is the president of the Vale Union. The Vale Union president said it was late.", "Ana Bell"),
        (f"The former president of {UNION}, Peter Bell, left. {MET}", None),
        (
            "Peter Bell, head of the VU's office, left. Anna Cole, head of the VU, met us. It is late, the VU head said.",
            "Anna Cole",
        ),
        ("President Peter Bell must be removed, the president of the ruling party said.", None),
        ("Governor Peter Bell was there. The governor of the bank said it was late.", None),
        ("President Peter Bell was there. The president of the republic said it was late.", "Peter Bell"),
        ("Mayor Anna Bell was there. The mayor of the town said it was late.", "Anna Bell"),
        ("Bank of Vale governor Peter Bell was there. The governor of the bank said it was late.", "Peter Bell"),
        ("Peter Bell, president of the Vale Club, was there. The president of the club said it was late.", "Peter Bell"),
    ],
)
def test_an_office_in_one_body_is_not_that_in_another_or_in_a_land(text: str, speaker: str | None):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("before", "office", "speaker"),
    [
        ("Local Government Minister Simeon Bell met the council.", "prime minister", None),
        ("Simeon Bell, the local government minister, met the council.", "prime minister", None),
        ("Minister Simeon Bell met the council.", "prime minister", None),
        ("Local Government Minister Simeon Bell met the council.", "health minister", None),
        ("Local Government Minister Simeon Bell met the council.", "minister", "Simeon Bell"),
        ("Local Government Minister Simeon Bell met the council.", "local government minister", "Simeon Bell"),
        ("Prime Minister Simeon Bell met the council.", "prime minister", "Simeon Bell"),
        ("PM Peter Bell met the council.", "prime minister", "Peter Bell"),
        ("Deputy Prime Minister Simeon Bell met the council.", "deputy prime minister", "Simeon Bell"),
    ],
)
def test_a_prime_minister_is_no_other_minister(before: str, office: str, speaker: str | None):
    assert speakers(f"{before} “It is late,” the {office} said.") == [speaker]
