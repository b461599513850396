"""The spool: batches on their way from the workers to the loader, as immutable files named by what they hold.

A worker writes a batch and forgets it; the loader appends it and moves the file away. Knows nothing of the database.
A batch is JSON lines in one gzip file, each line one thing with its `kind`; queries/stage.sql reads them.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, Literal
from uuid import uuid4

from pipeline.errors import BadBatch, Problem
from pipeline.model import Batch

PENDING, LOADED, FAILED = "pending", "loaded", "failed"
ABANDONED = 24 * 3600.0  # seconds after which an unfinished file is nobody's: writing one takes seconds
LEVEL = 6  # of gzip: 9 makes a batch 1 % smaller and takes twice as long
_KINDS = {"failures": "failure", "fetches": "fetch", "appearances": "appearance", "raw": "raw", "pages": "page"}  # fields of Batch
_SUFFIX = ".jsonl.gz"
_NAME = re.compile(rf".*-(?P<digest>[0-9a-f]{{16}}){re.escape(_SUFFIX)}")
_SURROGATE = re.compile("[\ud800-\udfff]")  # UTF-8 has none; a file name that is no UTF-8 brings them
_ESCAPE = re.compile(r"\\(?:u0000|.)")  # of JSON; NUL ends a string for some readers


def write(home: Path, batch: Batch, *, name: str) -> Path:
    """Return the batch's file in pending/. It is there whole, and on the disk, or not at all; the same batch gets the same name.

    A character that UTF-8 cannot hold becomes U+FFFD, so that offsets stay.

    Raises:
        Problem: the disk is full, or not ours to write.
    """
    content = b"".join(_encode(number, line) for number, line in enumerate(_lines(batch), start=1))
    digest = hashlib.sha256(content).hexdigest()[:16]
    unfinished = home / "spool" / f".{uuid4().hex}.tmp"
    with writing(home):
        target = home / "spool" / PENDING / f"{name}-{digest}{_SUFFIX}"
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with unfinished.open("wb") as file:
                file.write(gzip.compress(content, LEVEL, mtime=0))
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
        sync_folder(target.parent)
    return target


def storable(text: str) -> str:
    """Return the text as it is stored: each character that UTF-8 cannot hold as U+FFFD."""
    return _SURROGATE.sub("\ufffd", text)


def pending(home: Path) -> list[Path]:
    """Return the batches that wait, in the order of their names."""
    return sorted((home / "spool" / PENDING).glob(f"*{_SUFFIX}"))


def failed(home: Path) -> list[Path]:
    """Return the batches that could not be loaded, in the order of their names."""
    return sorted((home / "spool" / FAILED).glob("*"))


def settle(path: Path, folder: Literal["loaded", "failed"]) -> Path:
    """Move a batch out of pending/ and return where it is now."""
    target = path.parent.parent / folder / path.name
    target.parent.mkdir(exist_ok=True)
    path.replace(target)
    sync_folder(target.parent)
    sync_folder(path.parent)
    return target


def tidy(home: Path) -> None:
    """Remove what dead workers left half-written."""
    for file in (home / "spool").glob(".*.tmp"):
        with suppress(FileNotFoundError):  # its worker has just finished it
            if time.time() - file.stat().st_mtime > ABANDONED:
                file.unlink()


def inspect(path: Path) -> tuple[str, int]:
    """Return the SHA-256 of what a batch holds, and the bytes of its longest line.

    Raises:
        BadBatch: the file is not what its name says.
    """
    digest = hashlib.sha256()
    longest = 0
    try:
        with gzip.open(path) as lines:
            for line in lines:
                digest.update(line)
                longest = max(longest, len(line))
    except (OSError, EOFError, zlib.error) as error:
        raise BadBatch(f"spool:{path.name}", str(error)) from error
    name = _NAME.fullmatch(path.name)
    if name is None or name["digest"] != digest.hexdigest()[:16]:
        raise BadBatch(f"spool:{path.name}", "the content does not have the SHA-256 that its name says")
    return digest.hexdigest(), longest


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Turn an error of the disk into one line for the user."""
    try:
        yield
    except OSError as error:
        raise Problem(f"{error.filename or folder} cannot be written: {error.strerror}") from error


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last through a loss of power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _lines(batch: Batch) -> Iterator[dict[str, Any]]:
    for annotated in batch.annotated:
        yield {"kind": "article", **asdict(annotated)}
    for field, kind in _KINDS.items():
        for value in getattr(batch, field):
            yield {"kind": kind, kind: asdict(value)}


def _encode(number: int, line: dict[str, Any]) -> bytes:
    text = json.dumps({"line": number, **line}, ensure_ascii=False, allow_nan=False, sort_keys=True, default=_time, separators=(",", ":"))
    if "\\u0000" in text:
        text = _ESCAPE.sub(lambda match: "\ufffd" if match[0] == "\\u0000" else match[0], text)
    return storable(text).encode() + b"\n"


def _time(value: object) -> str:
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.isoformat()
    raise TypeError(f"{value!r} cannot stand in a batch")
