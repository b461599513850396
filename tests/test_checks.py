"""The checks: each finds what it is for, says why that matters, and is silent otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from warehouse_values import annotated, batch, run, with_quotes

from flows import cli
from pipeline.model import Batch, Counts, Fetch
from warehouse import checks, publish, spool, store

DOCS = (Path(__file__).parent.parent / "docs" / "warehouse.md").read_text(encoding="utf-8")
NOW = datetime.now(UTC)


def lie(connection, home):
    connection.execute("update quote set text = 'nobody said this'")


def lying_mention(connection, home):
    connection.execute("update mention set start_char = start_char + 1")


def empty(connection, home):
    connection.execute("update article set words = 0")


def broken(connection, home):
    path = spool.write(home, batch(9), name="b9")
    path.write_bytes(b"junk")
    store.append(connection, path, run())


def died(connection, home):
    store.begin_run(connection, run("dead", started_at=NOW))
    connection.execute("update run set state = 'died'")


def unresolved(connection, home):
    quote = annotated().quotes[0]
    for start, speaker, days in ((1000, 0, 20), (2000, None, 1)):
        value = tuple(annotated(start + number, published_at=NOW - timedelta(days=days)) for number in range(60))
        path = spool.write(
            home, Batch(annotated=tuple(with_quotes(each, replace(quote, entity_no=speaker)) for each in value)), name=f"b{start}"
        )
        store.append(connection, path, run())


def poll(days_ago, **more):
    """Return a poll of the gazette's feed."""
    at, feed = NOW - timedelta(days=days_ago), "https://gazette.example/rss"
    values = {"verdict": "ok", "next_poll_at": at + timedelta(hours=1), **more}
    return Fetch(url=feed, kind="feed", outlet="gazette", feed=feed, fetched_at=at, **values)


def silent(connection, home):
    path = spool.write(home, Batch(fetches=(poll(3), poll(0, verdict="http-status", failures_weight=4.0))), name="polls")
    store.append(connection, path, run())


def given_up(connection, home):
    path = spool.write(home, Batch(fetches=(poll(1), poll(0, verdict="gone", failures_weight=30.0, next_poll_at=None))), name="polls")
    store.append(connection, path, run())


def fallen(connection, home):
    articles = [annotated(100 * day + number, fetched_at=NOW - timedelta(days=day)) for day in range(2, 7) for number in range(12)]
    path = spool.write(home, Batch(annotated=tuple(articles), fetches=(poll(6), poll(0))), name="fallen")
    store.append(connection, path, run())


WRONGS = {
    "feeds_silent": silent,
    "outlets_fallen": fallen,
    "quotes_lie": lie,
    "mentions_lie": lying_mention,
    "articles_without_text": empty,
    "batches_failed": broken,
    "runs_died": died,
    "speakers_unresolved": unresolved,
}


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path))
    return tmp_path


def make(home, wrong=None):
    path = spool.write(home, batch(1, 2), name="b")
    with store.live(home) as connection:
        store.begin_run(connection, run())
        store.append(connection, path, run())
        store.end_run(connection, "run-1", "done", Counts())
        if wrong:
            wrong(connection, home)
    publish.publish(home)


def found(home):
    with store.published(home) as connection:
        return {check.name for check in checks.checks() if checks.find(connection, check, home).rows}


def test_a_sound_warehouse_passes_every_check(home, capsys):
    make(home)
    assert found(home) == set()
    assert cli.main(["check"]) == 0
    assert "quotes_lie" in capsys.readouterr().out


@pytest.mark.parametrize("name", WRONGS)
def test_a_check_finds_what_it_is_for_and_no_other_does(home, capsys, name):
    make(home, WRONGS[name])
    assert found(home) == {name}
    assert cli.main(["check"]) == 1
    assert f"\n{name}: " in capsys.readouterr().out


def test_a_feed_that_is_given_up_is_silent(home):
    make(home, given_up)
    assert found(home) == {"feeds_silent"}


def test_a_failed_batch_is_forgiven_once_its_file_is_gone(home):
    make(home, broken)
    for path in spool.failed(home):
        path.unlink()
    assert found(home) == set()


def test_a_dead_run_is_forgiven_once_a_later_one_ended_well(home):
    make(home, died)
    with store.live(home) as connection:
        store.begin_run(connection, run("later", started_at=NOW + timedelta(minutes=1)))
        store.end_run(connection, "later", "done", Counts())
    publish.publish(home)
    assert found(home) == set()


def test_every_check_is_in_the_documentation():
    assert [check.name for check in checks.checks() if f"| `{check.name}` | {check.severity} |" not in DOCS] == []


def test_every_check_has_a_wrong_that_it_finds():
    assert {check.name for check in checks.checks()} == set(WRONGS)


def test_a_check_without_a_reason_is_refused():
    with pytest.raises(ValueError, match="does not begin with"):
        checks._check("mine", "-- Something.\n-- severity: error\nselect 1;\n")
