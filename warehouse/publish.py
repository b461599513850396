"""Publishing: the live database becomes a copy that anybody may read at any time.

The copy is whole, verified and without a log when it takes the place of the one before it; who has that one open keeps reading it.
Nothing else is kept: the live database, the spool and raw/ are what a warehouse is made again from.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from pipeline.errors import Problem
from warehouse import spool, store


def publish(home: Path, *, wait_seconds: float = store.WAIT) -> Path:
    """Publish what is new and return where it stands. Does nothing when nothing is new. The live database must be closed.

    Raises:
        Problem: another loader does not end, the disk is full, or the copy does not hold what the ledger says.
    """
    live, target = store.live_path(home), home / store.NAME
    with store.lock(home, wait_seconds=wait_seconds):
        if _same(live, target):
            return target
        log = live.with_name(f"{live.name}.wal")
        if log.exists() or not live.exists():  # a loader died, or there has been none; one that ends well leaves no log
            store.checkpoint(home)
        if log.exists():
            raise Problem(f"{live} has a log although it is closed: is another program writing it?")
        unfinished = target.with_name(f".{target.name}.tmp")
        unfinished.unlink(missing_ok=True)
        with spool.writing(unfinished):
            shutil.copyfile(live, unfinished)
        _verify(unfinished)
        _replace(live, unfinished, target)
        spool.tidy(home)
    return target


def _same(live: Path, target: Path) -> bool:
    """Tell whether the target was copied from the live file as it stands: _replace gives it its time."""
    if not (live.exists() and target.exists()) or live.with_name(f"{live.name}.wal").exists():
        return False
    before, now = target.stat(), live.stat()
    return (before.st_size, before.st_mtime_ns) == (now.st_size, now.st_mtime_ns)


def _verify(path: Path) -> None:
    with store.open_read_only(path) as connection:
        ledger, tables = (row[1:] for row in store.named(connection, "held"))
    if ledger != tables:
        path.unlink()
        raise Problem(f"the copy holds {tables} where the ledger says {ledger}: it is not published")


def _replace(live: Path, unfinished: Path, target: Path) -> None:
    made = live.stat()
    os.utime(unfinished, ns=(made.st_atime_ns, made.st_mtime_ns))
    unfinished.chmod(0o444)  # a program that opens it for writing would shut out the readers, and its changes would be lost
    with unfinished.open("rb") as file:
        os.fsync(file.fileno())
    target.with_name(f"{target.name}.wal").unlink(missing_ok=True)  # whose log it is, it is not this file's
    unfinished.replace(target)
    spool.sync_folder(target.parent)
