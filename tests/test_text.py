"""pipeline/text.py: safe text, and the way back."""

import time

import pytest

from pipeline.text import MAX_RUN, MAX_TOKEN, clean, guard, paragraphs, plain


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("a\x00b\x07c", "abc"),
        ("e\u0301t\u00e9", "\u00e9t\u00e9"),
        ("one\u00a0two  three\t four ", "one two three four"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("evil\u202etxt\u202c\ufeff", "eviltxt"),
        ("half \ud83d smile", "half smile"),
        ("👩\u200d🚒 and 😀", "👩\u200d🚒 and 😀"),
        ("so\u00adft", "soft"),
    ],
)
def test_clean_keeps_what_a_reader_sees_and_nothing_else(raw, kept):
    assert clean(raw) == kept


def test_clean_changes_nothing_the_second_time():
    text = clean("A\u030a  \u00a0b\r\n\x0bc")
    assert clean(text) == text


def test_paragraphs_are_what_stands_between_blank_lines():
    text = "\none\ntwo\n\n\nthree"
    assert [text[start:end] for start, end in paragraphs(text)] == ["one\ntwo", "three"]


@pytest.mark.parametrize(
    "text",
    [
        'nothing to cut here, "she" said... (really)',
        "x " + '"' * 50 + " y",
        "long " + "a" * 500 + " end",
        "((((((((((((((((((((" + "b" * 300 + ")))))))))))))))))))) tail",
        "“” " * 5 + "«»" * 40,
        "“a” , " * 400 + "tail",
        "x " + "'" * 50 + " , a" * 400,
    ],
)
def test_guard_maps_every_character_back_to_itself(text):
    guarded = guard(text)
    assert all(text[guarded.offset(position)] == character for position, character in enumerate(guarded.text))


def test_guard_leaves_no_long_run_and_no_long_word():
    guarded = guard("a" * 5000 + " " + '"' * 5000 + " " + "[" * 5000)
    assert max(map(len, guarded.text.split())) <= MAX_TOKEN
    assert '"' * (MAX_RUN + 1) not in guarded.text


def test_guard_maps_the_end_to_the_end():
    text = "a" * 500
    guarded = guard(text)
    assert guarded.offset(len(guarded.text)) == len(text)


def test_guard_is_linear_on_a_million_marks():
    began = time.process_time()
    guard('"' * 1_000_000 + "('" * 500_000)
    assert time.process_time() - began < 5  # it takes 0.1; quadratic would be hours


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("It isn’t O’Hara’s.", "It isn't O'Hara's."),
        ("BBC Radio 4’s guests", "BBC Radio 4's guests"),
        ("the workers’ union", "the workers' union"),
        ("the ‘old workers’ of the hall", "the ‘old workers’ of the hall"),
        ("“We go,” he said.", "“We go,” he said."),
    ],
)
def test_plain_writes_apostrophes_as_the_models_know_them_and_leaves_marks(text, read):
    assert plain(text) == read
