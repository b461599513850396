"""A loader that is killed at any moment, and one that follows it, leave the rows of one that was left alone."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from warehouse_values import NOON, batch, run

from warehouse import proof, publish, spool, store

BATCHES = 8
# Seconds after the child's first step at which it dies, one after the other on one warehouse. Alone it needs one or two seconds.
DEATHS = [(0.0, 0.09, 0.25), (0.03, 0.15, 0.33, 0.7), (0.06, 0.4, 0.5)]

# What a load does: batches into the spool, each appended, and the whole published now and then. Batches overlap, as loads do.
CHILD = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(Path(__file__).parent)!r})
from warehouse_values import batch, run
from pipeline.model import Failure, SeenPage
from warehouse import publish, spool, store
home = Path(sys.argv[1])
print("ready", flush=True)
me = run(sys.argv[2])
with store.live(home) as connection:
    store.begin_run(connection, me)
    for path in spool.pending(home):
        store.append(connection, path, me)
for number in range({BATCHES}):
    some = range(number * 15, number * 15 + 20)
    more = dict(
        failures=tuple(Failure(url=f"file:{{each // 7}}", stage="read", reason="empty", detail="") for each in some),
        pages=tuple(SeenPage(origin=f"file:{{each}}", page_sha256=f"{{each:064x}}", annotator="one") for each in some),
    )
    path = spool.write(home, batch(*some, **more), name=f"b{{number:03}}")
    with store.live(home) as connection:
        store.append(connection, path, me)
    if number % 2:
        publish.publish(home)
publish.publish(home)
"""


def child(home, run_id):
    started = subprocess.Popen([sys.executable, "-c", CHILD, str(home), run_id], stdout=subprocess.PIPE)
    assert started.stdout
    assert started.stdout.readline() == b"ready\n"
    return started


def rows(home):
    """Every row that a load brings, without what names the run or the time of loading."""
    left_out = {"run", "batch_ledger", "schema_migration", "view_state"}
    with store.published(home) as connection:
        tables = store.query(connection, "select table_name from duckdb_tables() where not temporary order by 1").rows
        kept = "columns(lambda c: c not in ('run_id', 'failed_at', 'loaded_at'))"
        return {
            table: list(store.query(connection, f"select {kept} from {table}").rows) for (table,) in list(tables) if table not in left_out
        }


def holds(home):
    """Tell whether what is published opens and is true, if anything is."""
    if not (home / store.NAME).exists():
        return True
    with store.published(home) as connection:
        return not any(some.lies for some in proof.prove(connection))


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    home = tmp_path_factory.mktemp("undisturbed")
    with child(home, "alone") as alone:
        assert alone.wait() == 0
    return rows(home)


@pytest.mark.parametrize("deaths", DEATHS)
def test_a_load_that_follows_dead_ones_leaves_the_rows_of_one_left_alone(undisturbed, tmp_path, deaths):
    for number, seconds in enumerate(deaths):
        with child(tmp_path, f"run-{number}") as dying:
            time.sleep(seconds)
            dying.send_signal(signal.SIGKILL)
        assert holds(tmp_path)
    with child(tmp_path, "last") as last:
        assert last.wait() == 0
    assert rows(tmp_path) == undisturbed
    assert spool.pending(tmp_path) == []
    assert spool.failed(tmp_path) == []


def test_something_is_at_stake(undisturbed):
    assert {len(undisturbed[table]) for table in ("article", "quote", "mention")} == {BATCHES * 15 + 5}
    assert 0 < len(undisturbed["failure"]) < BATCHES * 15
    assert undisturbed["article"][0][8] == NOON


@pytest.mark.parametrize("when", ["after the spool", "after the transaction"])
def test_a_batch_is_appended_once_though_the_loader_died(tmp_path, when):
    path = spool.write(tmp_path, batch(1, 2), name="b")
    if when == "after the transaction":
        content = path.read_bytes()
        with store.live(tmp_path) as connection:
            store.append(connection, path, run())
        path.write_bytes(content)
    with store.live(tmp_path) as connection:
        for waiting in spool.pending(tmp_path):
            store.append(connection, waiting, run())
    publish.publish(tmp_path)
    assert len(rows(tmp_path)["article"]) == 2
    assert spool.pending(tmp_path) == []


FULL = f"""
import resource, signal, sys
from pathlib import Path
sys.path.insert(0, {str(Path(__file__).parent)!r})
from warehouse_values import batch, run
from pipeline.errors import Problem
from warehouse import publish, spool, store
home = Path(sys.argv[1])
paths = [spool.write(home, batch(*range(number * 100, number * 100 + 100)), name=f"b{{number:03}}") for number in range(12)]
with store.live(home):
    pass
publish.publish(home)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (store.live_path(home).stat().st_size + 300 * 1024, resource.RLIM_INFINITY))
for path in paths:
    try:
        with store.live(home) as connection:
            store.append(connection, path, run())
    except Problem as problem:
        print(problem)
        break
    print("appended", flush=True)
try:
    publish.publish(home)
except Problem as problem:
    print(problem)
"""


def test_a_full_disk_is_said_in_one_line_and_loses_nothing(tmp_path):
    """A limit on the size of files stands for the disk."""
    ran = subprocess.run([sys.executable, "-c", FULL, str(tmp_path)], capture_output=True, text=True, check=True)
    lines = ran.stdout.splitlines()
    appended = lines.count("appended")
    assert 0 < appended < 12
    assert [line.partition(": ")[0] for line in lines[appended:]] == [str(store.live_path(tmp_path))] * 2
    assert holds(tmp_path)
    with store.live(tmp_path) as connection:
        assert store.named(connection, "held")[0][1] == appended * 100
        for path in spool.pending(tmp_path):
            store.append(connection, path, run())
    publish.publish(tmp_path)
    assert len(rows(tmp_path)["article"]) == 12 * 100
