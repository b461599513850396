"""Paragraphs that turn to somebody else before a quote without a verb. Invented local news."""

from __future__ import annotations

import pytest

from tests.test_speakers import speakers

BEFORE = "“It is late for the town,” Anna Bell said.\n\n"
AFTER = "\n\n“It's a muddle at the harbour, and nobody knows where to row.”"


@pytest.mark.parametrize(
    "turn",
    [
        "But Carla Cole reiterated her comments.",
        "Carla Cole repeated her criticism of the plan.",
        "But Carla Cole disagreed.",
        "Carla Cole agreed with him.",
        "Carla Cole stood by her comments.",
        "But Carla Cole was unmoved.",
        "Carla Cole was also critical of the plan.",
        "However, Carla Cole hit back.",
    ],
)
def test_a_quote_without_a_verb_goes_to_whom_the_paragraph_before_turns_to(turn: str):
    assert speakers(BEFORE + turn + AFTER) == ["Anna Bell", "Carla Cole"]


@pytest.mark.parametrize(
    "turn",
    [
        "She met Carla Cole on Sunday.",
        "Carla Cole joined the council in May.",
        "Carla Cole repeated the test in May.",
        "Carla Cole was late.",
        "Carla Cole has disagreed with her before.",
        "Carla Cole did not agree.",
        "Carla Cole never disagreed.",
        "If Carla Cole disagreed, the council left.",
        "Carla Cole agreed a deal with the council.",
        "Carla Cole agreed to the plan in May.",
        "Carla Cole stood by the door.",
        "Carla Cole heard the comments and echoed the plan.",
        "Carla Cole hit back through Peter Vale.",
        "Carla Cole was critical in hospital.",
        "Carla Cole was unmoved. Bell was not.",
        "Carla Cole and Peter Vale disagreed.",
        "The council disagreed.",
        "The Vale Gazette repeated the claim.",
        "Vale Council backed her calls for a new hall.",
        "Vale Council backed calls for a new hall.",
    ],
)
def test_a_paragraph_that_only_tells_of_somebody_else_leaves_the_quote_to_who_spoke_before(turn: str):
    assert speakers(BEFORE + turn + AFTER) == ["Anna Bell", "Anna Bell"]


def test_a_body_with_a_name_takes_its_turn_too():
    assert speakers(f"{BEFORE}But the Vale Council disagreed.{AFTER}") == ["Anna Bell", "Vale Council"]
    assert speakers(f"{BEFORE}But the Vale Council repeated its warnings.{AFTER}") == ["Anna Bell", "Vale Council"]
    assert speakers(f"{BEFORE}Harbour Union repeated calls for a ban on Friday.{AFTER}")[-1] == "Harbour Union"
    assert speakers(f"{BEFORE}Harbour Union reiterated demands for a ban on Friday.{AFTER}")[-1] == "Harbour Union"


def test_a_person_whom_the_model_takes_for_a_body_repeats_her_own_words():
    assert speakers(f"{BEFORE}But Nicola Wills reiterated her comments.{AFTER}") == ["Anna Bell", "Nicola Wills"]
