"""flows/report.py and flows/tables.py: what a run did, for people."""

from dataclasses import replace

import pytest
from warehouse_values import annotated, run

from flows.report import markdown, sentence
from flows.settings import load_settings
from flows.tables import table
from pipeline.model import Batch, Counts, Failure
from warehouse import publish, spool, store


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (Counts(), "0 new articles, 0 quotes, 0 mentions"),
        (Counts(articles=1, quotes=1, mentions=1200), "1 new article, 1 quote, 1,200 mentions"),
        (Counts(articles=3, flagged=1), "3 new articles, 0 quotes, 0 mentions, 1 flagged"),
        (
            Counts(known=4, failures=3, by_reason=(("empty", 2), ("no-model", 1))),
            "0 new articles, 0 quotes, 0 mentions, 4 known already, 3 failed (empty 2, no-model 1)",
        ),
    ],
)
def test_a_sentence_counts_what_there_is(counts, said):
    assert sentence(counts) == said


def test_counts_add_up_with_their_reasons():
    first = Counts(pages=2, failures=1, by_reason=(("empty", 1),))
    second = Counts(pages=3, failures=2, by_reason=(("empty", 1), ("bad-line", 1)))
    assert first + second == Counts(pages=5, failures=3, by_reason=(("bad-line", 1), ("empty", 2)))


def test_a_table_in_a_pipe_is_aligned_and_cuts_nothing():
    words = "x" * 200
    text = table(("who", "words"), [("Ferreth", f"a\nb {words}"), (None, "short")], title="Said")
    assert text.splitlines() == ["Said", "who      words", f"-------  {'-' * 204}", f"Ferreth  a b {words}", "         short"]


@pytest.fixture
def settings(tmp_path):
    settings = replace(load_settings({}), home=tmp_path)
    failure = Failure(url="https://post.example/a|b", stage="extract", reason="no-article", detail="<script>alert(1)</script> [x](y)")
    flagged = replace(annotated(2), flags=("too-long", "not-words"))
    path = spool.write(tmp_path, Batch(annotated=(annotated(1), flagged), failures=(failure,)), name="b")
    with store.live(tmp_path) as live:
        store.begin_run(live, run())
        store.append(live, path, run())
    publish.publish(tmp_path)
    return settings


def test_a_report_has_outlets_quotes_flags_and_failures(settings):
    text = markdown(settings, run(), Counts(articles=2))
    assert "| gazette | 2 | 2 | 2 | 2 |" in text
    assert "## New quotes" in text
    assert "| https://gazette.example/2 | Harbour reopens 🚢 | too-long, not-words |" in text
    assert "no-article" in text


def test_nothing_in_a_report_is_markup_of_a_page(settings):
    text = markdown(settings, run(), Counts(articles=2))
    assert "<script>" not in text
    assert "a\\|b" in text
    assert "\\[x\\](y)" in text
