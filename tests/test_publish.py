"""Publishing: whole copies under one name, and readers who notice nothing."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from warehouse_values import batch, run

from pipeline.errors import Problem
from warehouse import publish, spool, store


def load(home, *numbers):
    path = spool.write(home, batch(*numbers), name="b")
    with store.live(home) as connection:
        store.append(connection, path, run())


def count(connection):
    ((number,),) = store.query(connection, "select count(*) from articles").rows
    return number


def test_what_is_published_can_be_read(tmp_path):
    load(tmp_path, 1, 2)
    assert publish.publish(tmp_path) == tmp_path / "onrecord.duckdb"
    with store.published(tmp_path) as connection:
        assert count(connection) == 2


def test_publishing_leaves_nothing_beside_the_warehouse(tmp_path):
    load(tmp_path, 1)
    publish.publish(tmp_path)
    publish.publish(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["live", "onrecord.duckdb", "spool"]


def test_an_empty_warehouse_can_be_published(tmp_path):
    publish.publish(tmp_path)
    with store.published(tmp_path) as connection:
        assert count(connection) == 0


def test_nothing_new_is_not_published_again(tmp_path):
    load(tmp_path, 1)
    before = publish.publish(tmp_path).stat()
    with store.live(tmp_path):
        pass
    assert publish.publish(tmp_path).stat().st_ino == before.st_ino


def test_something_new_is_published(tmp_path):
    load(tmp_path, 1)
    before = publish.publish(tmp_path).stat()
    load(tmp_path, 1, 2)
    assert publish.publish(tmp_path).stat().st_ino != before.st_ino
    with store.published(tmp_path) as connection:
        assert count(connection) == 2


def test_who_reads_keeps_what_was_opened(tmp_path):
    load(tmp_path, 1)
    publish.publish(tmp_path)
    with store.published(tmp_path) as connection:
        load(tmp_path, 2)
        publish.publish(tmp_path)
        assert count(connection) == 1
    with store.published(tmp_path) as connection:
        assert count(connection) == 2


def test_readers_of_other_processes_read_while_the_live_database_is_open(tmp_path):
    load(tmp_path, 1)
    publish.publish(tmp_path)
    code = "import duckdb, sys; print(duckdb.connect(sys.argv[1], read_only=True).execute('select count(*) from articles').fetchone()[0])"
    with store.live(tmp_path):
        read = subprocess.run([sys.executable, "-c", code, str(tmp_path / "onrecord.duckdb")], capture_output=True, text=True, check=True)
    assert read.stdout == "1\n"


def test_a_log_that_another_program_left_does_not_change_what_is_published(tmp_path):
    load(tmp_path, 1)
    target = publish.publish(tmp_path)
    log = target.with_name(f"{target.name}.wal")
    log.write_bytes(b"of another file")
    load(tmp_path, 2)
    publish.publish(tmp_path)
    assert not log.exists()
    with store.published(tmp_path) as connection:
        assert count(connection) == 2


def test_what_a_dead_publisher_left_is_overwritten(tmp_path):
    load(tmp_path, 1)
    (tmp_path / ".onrecord.duckdb.tmp").write_bytes(b"half a copy")
    (tmp_path / ".onrecord.duckdb.tmp").chmod(0o444)
    publish.publish(tmp_path)
    with store.published(tmp_path) as connection:
        assert count(connection) == 1


def test_rows_that_the_ledger_does_not_know_are_not_published(tmp_path):
    load(tmp_path, 1, 2)
    publish.publish(tmp_path)
    with store.live(tmp_path) as connection:
        connection.execute("delete from article where article_id = 2")
    with pytest.raises(Problem, match="not published"):
        publish.publish(tmp_path)
    with store.published(tmp_path) as connection:
        assert count(connection) == 2


def test_the_live_database_must_be_closed_to_publish(tmp_path):
    with store.live(tmp_path), pytest.raises(Problem, match="writes the warehouse"):
        publish.publish(tmp_path, wait_seconds=0.1)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write what is read-only")
def test_the_published_warehouse_is_not_opened_for_writing_by_mistake(tmp_path):
    load(tmp_path, 1)
    with pytest.raises(store.duckdb.IOException):
        store.duckdb.connect(str(publish.publish(tmp_path)))


def test_the_published_warehouse_is_read_only(tmp_path):
    load(tmp_path, 1)
    assert publish.publish(tmp_path).stat().st_mode & 0o777 == 0o444


def test_what_was_published_outlives_a_live_database_that_is_lost(tmp_path):
    load(tmp_path, 1)
    publish.publish(tmp_path)
    store.live_path(tmp_path).unlink()
    load(tmp_path, 2)
    publish.publish(tmp_path)
    with store.published(tmp_path) as connection:
        assert count(connection) == 2
