"""What the furniture of pages says."""

from __future__ import annotations

import re

import pytest

from pipeline.pages.phrases import compiled, load_phrases

PATTERNS = [r"^more\b|\bread (?:on|more)$|^\W*see\b", r"a[|(]b|^\(x\|y\)|[^]|]z$", r"^only", r"anywhere\b"]
LINES = [
    "more of it",
    "no more",
    "read on",
    "you read more",
    " see",
    "a|b",
    "a(b",
    "(x|y)",
    "u(x|y)",
    "]z",
    "az",
    "only",
    "not only",
    "from anywhere",
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_in_two_parts_finds_what_it_found_in_one(pattern):
    whole = re.compile(pattern, re.IGNORECASE)
    parts = list(compiled(pattern))
    assert [any(part(line) for part in parts) for line in LINES] == [whole.search(line) is not None for line in LINES]


def test_alternatives_that_begin_a_line_are_not_searched_for():
    assert [part.__name__ for part in compiled(PATTERNS[0])] == ["match", "search"]
    assert [part.__name__ for part in compiled(PATTERNS[2])] == ["match"]


def test_a_word_behind_the_digit_of_an_icon_is_looked_at():
    phrases = load_phrases("en")
    assert phrases.reason("8Previous article: harbour", ("8previous", "article", "harbour")) == "related"
