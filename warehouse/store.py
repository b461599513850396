"""The warehouse's database: connect, migrate, append, ask. The only module that imports duckdb.

One process at a time writes, under a lock of our own on live/.lock. Never open the live file by other means in a process that has it
open here, not even to copy it: Linux then drops DuckDB's lock, and rows of the next writer are lost.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import duckdb

from pipeline.errors import BadBatch, Problem, WrongUse
from pipeline.model import Counts, Failure, Run
from warehouse import process, spool

Connection = duckdb.DuckDBPyConnection

NAME = "onrecord.duckdb"
WAIT = 600.0  # seconds for another loader to end: one batch takes less than one, a publish of 10 GB some 20
POLL = 0.05  # seconds between two tries at the lock
WITNESSES = 2  # pages of an outlet on which a line must have stood to count: a page must not be its own witness
SITE_MEMORY = 500  # newest articles of an outlet whose lines count: its pages change, and memory should not grow
LONGEST = 16 * 2**20  # bytes that DuckDB expects in a line at least (its default)
_FORMAT = "v1.5.0"  # of the file: 1.5 and 2.0 read and write it, and refuse a log that is another file's
_CONFIG: dict[str, Any] = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
COUNTED = ("pages", "articles", "quotes", "mentions", "dropped", "failures", "known")  # of Counts, and columns
_STAGES = ("stage_version", "stage_mention", "stage_quote", "stage_failure")
_TABLES = (
    "superseded",
    "article",
    "article_entity",
    "mention",
    "quote",
    "dropped_line",
    "outlet_line",
    "page_seen",
    "raw_record",
    "request",
    "appearance",
    "failure",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a query gave. Rows come as they are asked for, while the connection is open."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Any, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """A numbered step of the schema."""

    number: int
    name: str
    text: str

    @property
    def sha256(self) -> str:
        """The text's SHA-256, in hex: a step that was applied must not change."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@contextmanager
def live(home: Path, *, wait_seconds: float = WAIT) -> Iterator[Connection]:
    """Open the live database under the lock, migrated, and close it.

    Raises:
        Problem: another loader does not end, or the database is of a newer onrecord.
    """
    path = live_path(home)
    with lock(home, wait_seconds=wait_seconds), _said_in_one_line(path):
        connection = _open_current(path)
        try:
            yield connection
        finally:
            connection.close()


def memory() -> Connection:
    """Return an empty warehouse in memory."""
    connection = _connect(":memory:", {})
    _migrate(connection, migrations())
    _renew_views(connection)
    return connection


def published(home: Path) -> Connection:
    """Return the published warehouse, read-only. What is published later needs another call, once this one is closed.

    Raises:
        WrongUse: nothing is published yet.
    """
    path = home / NAME
    if not path.exists():
        raise WrongUse(f"nothing is published yet in {home}: run `onrecord load PATH` or `onrecord demo`")
    return open_read_only(path)


def open_read_only(path: Path) -> Connection:
    """Return a database that nobody writes, read-only."""
    try:
        connection = duckdb.connect(str(path), read_only=True, config=_CONFIG)
    except duckdb.IOException as error:
        raise Problem(f"{path} does not open: {_one_line(error)}") from error
    connection.execute("set timezone = 'UTC'")
    return connection


@contextmanager
def lock(home: Path, *, wait_seconds: float = WAIT) -> Iterator[None]:
    """Hold the lock of the live database. It ends with the process, however that ends.

    Raises:
        Problem: another process holds it for longer than wait_seconds.
    """
    path = live_path(home).with_name(".lock")
    with spool.writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("a+")
    with file:
        _take(file.fileno(), path, wait_seconds)
        file.truncate(0)
        file.write(f"process {os.getpid()}")
        file.flush()
        yield


def _take(descriptor: int, path: Path, wait_seconds: float) -> None:
    until = time.monotonic() + wait_seconds
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise Problem(f"{path.read_text() or 'another process'} writes the warehouse: try again when it has ended") from None
            time.sleep(POLL)
        else:
            return


def checkpoint(home: Path) -> None:
    """Bring everything of the live database into its file and close it. The caller holds the lock."""
    with _said_in_one_line(live_path(home)), _open_current(live_path(home)) as connection:
        connection.execute("checkpoint")


@contextmanager
def _said_in_one_line(path: Path) -> Iterator[None]:
    """Turn what stops the database into one line for the user: a full disk, a file that is not ours or is no database."""
    try:
        yield
    except (duckdb.OperationalError, duckdb.FatalException) as error:
        raise Problem(f"{path}: {_one_line(error)}. Nothing that was taken in is lost: try again when that is put right") from error


def live_path(home: Path) -> Path:
    """Return where the live database stands."""
    return home / "live" / NAME


def append(connection: Connection, path: Path, run: Run) -> Counts:
    """Append a batch of the spool in one transaction and move its file to loaded/. Return what it brought.

    A batch that is in already brings nothing. A file that is broken goes to failed/ and is a row in `failures`.
    """
    if not path.exists():  # another run found it in the spool and took it in, or to failed/
        return _counts_before(connection, path) or Counts(failures=1)
    try:
        counts = _append(connection, path, run)
    except BadBatch as error:
        _record(connection, Failure(url=error.url, stage=error.stage, reason=error.reason, detail=error.detail), run)
        spool.settle(path, "failed")
        return Counts(failures=1, by_reason=((error.reason, 1),))
    spool.settle(path, "loaded")
    return counts


def _append(connection: Connection, path: Path, run: Run) -> Counts:
    digest, longest = spool.inspect(path)
    if before := _counts_before(connection, path):
        return before
    try:
        with transaction(connection):
            named(connection, "stage", path=str(path), longest=max(longest, LONGEST), run_id=run.run_id, started_at=run.started_at)
            for name in _STAGES:
                named(connection, name)
            appended = {name: named(connection, f"append_{name}")[0][0] for name in _TABLES}
            ((pages, articles, flagged),) = named(connection, "batch_pages")
            reasons = tuple(named(connection, "batch_reasons"))
            counts = Counts(
                pages=pages,
                articles=appended["article"],
                flagged=flagged,
                quotes=appended["quote"],
                mentions=appended["mention"],
                dropped=appended["dropped_line"],
                failures=sum(number for _, number in reasons),
                known=articles - appended["article"],
                by_reason=reasons,
            )
            _enter(connection, path.name, digest, run=run, counts=counts, entities=appended["article_entity"])
    except (duckdb.DataError, duckdb.InvalidInputException, duckdb.IntegrityError) as error:
        raise BadBatch(f"spool:{path.name}", _one_line(error)) from error
    return counts


def _counts_before(connection: Connection, path: Path) -> Counts | None:
    """Return what a batch that is in already brings now, None for one that is not in."""
    return next((Counts(pages=pages, known=known) for pages, known in named(connection, "batch_counts", batch=path.name)), None)


def _enter(connection: Connection, batch: str, digest: str, *, run: Run, counts: Counts, entities: int) -> None:
    """Enter a batch in the ledger, in its own transaction: a batch that stands there is in whole."""
    numbers = {name: getattr(counts, name) for name in COUNTED}
    named(connection, "append_batch_ledger", batch=batch, sha256=digest, run_id=run.run_id, entities=entities, **numbers)


def _record(connection: Connection, failure: Failure, run: Run) -> None:
    """Append one failure that no batch holds."""
    with transaction(connection):
        named(connection, "stage_failure_alone", **asdict(failure), run_id=run.run_id)
        named(connection, "append_failure")


def begin_run(connection: Connection, run: Run) -> None:
    """Append the row of a run, and mark those whose process is gone as died."""
    here = process.this_process()
    with transaction(connection):
        for run_id, pid, started in named(connection, "running", host=here.host):
            if process.started(pid) != started:
                named(connection, "run_died", run_id=run_id)
        named(connection, "begin_run", **asdict(run), host=here.host, pid=here.pid, process_started=here.started)


def end_run(connection: Connection, run_id: str, state: str, counts: Counts) -> None:
    """Say how a run ended and what it did."""
    numbers = {name: getattr(counts, name) for name in COUNTED}
    named(connection, "end_run", run_id=run_id, state=state, by_reason=json.dumps(dict(counts.by_reason)), **numbers)


def known_pages(connection: Connection, pages: Sequence[tuple[str, str]], *, annotator: str) -> set[tuple[str, str]]:
    """Return those of the pages (origin, SHA-256) in which the annotator would find nothing that is not stored or failed already."""
    asked = {(spool.storable(origin), digest): (origin, digest) for origin, digest in pages}
    origins, digests = [origin for origin, _ in asked], [digest for _, digest in asked]
    found = named(connection, "known_pages", origins=origins, pages=digests, annotator=annotator)
    return {asked[origin, digest] for origin, digest in found}


def seen_lines(connection: Connection, outlet: str, *, pages: int = WITNESSES) -> frozenset[str]:
    """Return the keys of the lines that stood on so many of the newest pages of an outlet, when the last finished run ended."""
    return frozenset(key for (key,) in named(connection, "seen_lines", outlet=spool.storable(outlet), newest=SITE_MEMORY, pages=pages))


def named(connection: Connection, query_name: str, /, **parameters: Any) -> list[tuple[Any, ...]]:
    """Return the rows of a statement in queries/, by its name. The parameters are those that it has, no more.

    A list goes in as JSON ($ids::json::bigint[]): DuckDB looks for pandas at every element of a Python list, 0.2 ms each.
    """
    values = {name: json.dumps(value) if isinstance(value, list) else value for name, value in parameters.items()}
    return connection.execute(sql(f"queries/{query_name}"), values or None).fetchall()


def query(connection: Connection, text: str) -> Answer:
    """Return what a statement gives that a user typed.

    Raises:
        WrongUse: it is wrong; the message is DuckDB's, in one line.
    """
    with _said_as_wrong_use():
        result = connection.execute(text)
        if result is None:
            raise WrongUse("there is no statement in it")
        columns = tuple(column[0] for column in result.description or ())
    return Answer(columns=columns, rows=_rows(result))


def _rows(result: Connection) -> Iterator[tuple[Any, ...]]:
    with _said_as_wrong_use():  # what is wrong may show at any row
        while some := result.fetchmany(1000):
            yield from some


@contextmanager
def _said_as_wrong_use() -> Iterator[None]:
    try:
        yield
    except duckdb.Error as error:
        raise WrongUse(_one_line(error)) from error


@cache
def sql(name: str) -> str:
    """Return the text of an SQL file of the warehouse, by its path without the suffix."""
    return files("warehouse").joinpath(f"{name}.sql").read_text(encoding="utf-8")


@cache
def migrations() -> tuple[Migration, ...]:
    """Return the steps of the schema, in order."""
    names = sorted(file.name.removesuffix(".sql") for file in files("warehouse").joinpath("schema").iterdir() if file.name.endswith(".sql"))
    return tuple(Migration(number=int(name.partition("_")[0]), name=name, text=sql(f"schema/{name}")) for name in names)


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Commit what is done within, or nothing of it."""
    connection.execute("begin")
    try:
        yield
    except BaseException:
        with suppress(duckdb.Error):  # where the database stopped altogether there is nothing to roll back
            connection.execute("rollback")
        raise
    connection.execute("commit")


def _connect(path: str, config: dict[str, Any]) -> Connection:
    connection = duckdb.connect(path, config=_CONFIG | config)
    connection.execute("set timezone = 'UTC'")
    return connection


def _open_current(path: Path) -> Connection:
    """Return the database, migrated; a copy of it as it was stands beside it when a step was missing."""
    if not path.exists() and (lasting := path.parent.parent / NAME).exists():  # or the next publish would end what was published
        _copy(lasting, path)
    connection = _connect(str(path), {"storage_compatibility_version": _FORMAT})
    missing = _missing(connection, path)
    if missing and missing != migrations():
        connection.execute("checkpoint")
        connection.close()
        _copy(path, path.with_name(f"{path.stem}.before-{missing[0].name}{path.suffix}"))
        connection = _connect(str(path), {"storage_compatibility_version": _FORMAT})
    _migrate(connection, missing)
    _renew_views(connection)
    return connection


def _missing(connection: Connection, path: Path) -> tuple[Migration, ...]:
    if not connection.execute("select 1 from duckdb_tables() where table_name = 'schema_migration'").fetchone():
        return migrations()
    applied = dict(connection.execute("select number, sha256 from schema_migration").fetchall())
    known = {step.number for step in migrations()}
    if newer := sorted(applied.keys() - known):
        connection.close()
        raise Problem(f"{path} has schema {newer[-1]}, this onrecord knows up to {max(known)}: use the newer one")
    if changed := [step.name for step in migrations() if step.number in applied and applied[step.number] != step.sha256]:
        connection.close()
        raise Problem(f"{path} was made with another {changed[0]}.sql than this onrecord has")
    return tuple(step for step in migrations() if step.number not in applied)


def _copy(source: Path, target: Path) -> None:
    unfinished = target.with_suffix(".copy.tmp")
    shutil.copyfile(source, unfinished)
    unfinished.replace(target)


def _migrate(connection: Connection, steps: Sequence[Migration]) -> None:
    """Apply steps, each in a transaction; the log is emptied right after, because DuckDB may not be able to replay a step."""
    for step in steps:
        with transaction(connection):
            connection.execute(step.text)
            connection.execute("insert into schema_migration values (?, ?, ?, now())", [step.number, step.name, step.sha256])
        connection.execute("checkpoint")


def _renew_views(connection: Connection) -> None:
    text = sql("views")
    digest = hashlib.sha256(text.encode()).hexdigest()
    if connection.execute("select 1 from view_state where sha256 = ?", [digest]).fetchone():
        return
    with transaction(connection):
        for (view,) in connection.execute("select view_name from duckdb_views() where not internal").fetchall():
            connection.execute(f'drop view "{view}"')
        connection.execute(text)
        connection.execute("delete from view_state")
        connection.execute("insert into view_state values (?, now())", [digest])
    connection.execute("checkpoint")


def _one_line(error: Exception) -> str:
    """Return what DuckDB says, without the statement that it repeats below."""
    return " ".join(str(error).strip().partition("\n\n")[0].split())
