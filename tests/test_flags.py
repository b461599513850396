"""pipeline/flags.py: an article that was not read as a whole says so, and an ordinary one says nothing."""

from __future__ import annotations

import pytest

from pipeline.annotate import annotate, unannotated
from pipeline.flags import FLAGS
from pipeline.language import load_language
from pipeline.model import Annotated, Article, Dropped, Extracted
from pipeline.parse import MAX_PARAGRAPH, MAX_TEXT, load_model, parse
from pipeline.quotes import MAX_CUES, MAX_STRETCHES
from pipeline.text import MAX_RUN, MAX_TOKEN, MIN_ODD

HEAD = "Brackwater keeps its bridge\n\n"
LONG = "a" * 150 + " "  # a long text of few tokens, which is soon parsed
MOST_TOKENS = 2_500  # of a hostile article; some 20,000 are parsed in the longest ordinary one
SAID = "“We keep the bridge,” said Mayor Anna Bell. "


def extracted(text: str, *dropped: Dropped, language: str = "en") -> Extracted:
    """Return an article with a headline."""
    told = dict.fromkeys(("outlet", "deck", "byline", "published_at", "published_precision", "published_source"))
    article = Article(
        **told, origin="file:x", url="file:x", title=HEAD.strip(), text=HEAD + text, body_start=len(HEAD), language=language, extractor="x",
        page_sha256="0",
    )  # fmt: skip
    return Extracted(article=article, dropped=dropped)


def found(text: str, *dropped: Dropped) -> Annotated:
    return annotate(extracted(text, *dropped), models={})


def stripped(text: str, reason: str = "separator") -> Dropped:
    return Dropped(line_no=1, text=text, reason=reason)


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        (SAID + "word " * (MAX_PARAGRAPH // 5), ("long-paragraph",)),
        ("\n\n".join([LONG * 40] * (MAX_TEXT // len(LONG * 40) + 1)), ("too-long",)),
        ("“the harbour” and " * (MAX_STRETCHES + 1), ("too-many-marks",)),
        ("Bell said that " + "she said that " * MAX_CUES + "it rains.", ("too-many-cues",)),
        ("Bell wrote " + "?" * (MAX_RUN + 1) + " on the wall.", ("shortened",)),
        ("Bell wrote " + "a" * (MAX_TOKEN + 1) + " on the wall.", ("shortened",)),
        ("[ a ] " * (MIN_ODD // 5), ("shortened", "not-words")),
        ("a, b, “c” " * (MIN_ODD // 5), ("shortened", "not-words")),
        ("“" * 10_000, ("shortened", "not-words")),
    ],
)
def test_flags_name_what_was_left_out(text: str, flags: tuple[str, ...]):
    assert found(text).flags == flags


@pytest.mark.parametrize(
    "text",
    [
        SAID,
        "The lake rose. " * (MAX_PARAGRAPH // 15),
        "\n\n".join([LONG * 40] * 16),
        "“the harbour” and " * (MAX_STRETCHES - 1),
        "Bell wrote " + "?" * MAX_RUN + " and " + "a" * (MAX_TOKEN - 1) + ".",
        "\n\n".join("[ a ]" for _ in range(MIN_ODD)),
    ],
)
def test_text_within_the_limits_has_no_flag(text: str):
    assert found(text).flags == ()


@pytest.mark.parametrize(
    ("line", "flags"),
    [
        (stripped("-" * 80), ()),
        (stripped('"' * 10_000), ("not-words",)),
        (stripped("a" * 100_000, "outside"), ("not-words",)),
        (stripped("The lake rose. " * 100, "too-long"), ("too-long",)),
    ],
)
def test_what_was_stripped_or_not_looked_at_in_the_page_is_told_too(line: Dropped, flags: tuple[str, ...]):
    assert found(SAID, line).flags == flags
    assert unannotated(extracted(SAID, line, language="de")).flags == flags


def test_what_stands_beside_a_hostile_paragraph_is_found():
    assert [quote.text for quote in found("“" * 10_000 + "\n\n" + SAID).quotes] == ["We keep the bridge"]


def test_the_sample_pages_have_no_flag(annotated_samples: dict[str, Annotated]):
    assert {name: value.flags for name, value in annotated_samples.items() if value.flags} == {}


@pytest.mark.parametrize(
    "text", ['"' * 10_000, "a" * 100_000, "[" * 10_000, "[]" * 5_000, '" ' * 40_000, "[ ] " * 20_000, "“ab” and " * 10_000]
)
@pytest.mark.parametrize("form", ["{}", "She wrote {} and left the hall with the others on Friday."])
def test_of_hostile_text_little_is_parsed_and_nothing_is_quoted(text: str, form: str):
    english = load_language("en")
    assert english is not None
    hostile = extracted(SAID + "\n\n" + form.format(text))
    parsed = parse(hostile.article, load_model(english.model))
    annotated = annotate(hostile, models={})
    assert sum(len(paragraph.doc) for paragraph in parsed) < MOST_TOKENS
    assert [quote.text for quote in annotated.quotes] == ["We keep the bridge"]
    assert set(annotated.flags) & set(FLAGS)
