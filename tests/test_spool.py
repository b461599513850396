"""The spool: batches are whole and on the disk, or not there; what is broken is found."""

from __future__ import annotations

import gzip
import json
import os
import time
from dataclasses import replace
from datetime import datetime

import pytest
from warehouse_values import annotated, batch

from pipeline.errors import BadBatch
from pipeline.model import Batch, Failure
from warehouse import spool


def test_a_batch_is_pending_once_written_and_nothing_else_is_left(tmp_path):
    path = spool.write(tmp_path, batch(1, 2), name="load-1")
    assert spool.pending(tmp_path) == [path]
    assert [file for file in (tmp_path / "spool").iterdir() if file.is_file()] == []


def test_the_same_batch_gets_the_same_name_and_the_same_bytes(tmp_path):
    one, two = (spool.write(tmp_path / home, batch(1, 2), name="load-1") for home in ("one", "two"))
    assert one.name == two.name
    assert one.read_bytes() == two.read_bytes()


def test_another_batch_gets_another_name(tmp_path):
    assert spool.write(tmp_path, batch(1), name="load-1") != spool.write(tmp_path, batch(2), name="load-1")


def test_batches_wait_in_the_order_of_their_names(tmp_path):
    written = [spool.write(tmp_path, batch(number), name=f"load-{number:03}") for number in (3, 1, 2)]
    assert spool.pending(tmp_path) == sorted(written)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("a\x00b", "a\ufffdb"),
        ("a\ud800b", "a\ufffdb"),
        (r"a\u0000b", r"a\u0000b"),
        ("a\\\x00b", "a\\\ufffdb"),
        ("\U0001f6a2", "\U0001f6a2"),
    ],
)
def test_what_utf8_cannot_hold_becomes_one_replacement_character(tmp_path, text, stored):
    path = spool.write(tmp_path, Batch(failures=(Failure(url="u", stage="read", reason="empty", detail=text),)), name="b")
    assert json.loads(gzip.decompress(path.read_bytes()))["failure"]["detail"] == stored


def test_a_time_without_zone_cannot_stand_in_a_batch(tmp_path):
    article = annotated(1, published_at=datetime(2026, 1, 1))  # noqa: DTZ001  # the mistake that is tested
    with pytest.raises(TypeError, match="cannot stand in a batch"):
        spool.write(tmp_path, Batch(annotated=(article,)), name="b")
    assert spool.pending(tmp_path) == []


def test_inspect_finds_the_longest_line(tmp_path):
    long = replace(annotated(2), line_keys=("x" * 5000,))
    path = spool.write(tmp_path, Batch(annotated=(annotated(1), long)), name="b")
    assert spool.inspect(path)[1] == max(len(line) + 1 for line in gzip.decompress(path.read_bytes()).split(b"\n"))


@pytest.mark.parametrize("harm", ["cut", "flip", "rename", "empty", "junk"])
def test_inspect_refuses_a_file_that_is_not_what_its_name_says(tmp_path, harm):
    path = spool.write(tmp_path, batch(1, 2, 3), name="b")
    whole = path.read_bytes()
    if harm == "rename":
        path = path.replace(path.with_name(f"b-{0:016x}.jsonl.gz"))
    else:
        middle = len(whole) // 2
        flipped = whole[:middle] + bytes([whole[middle] ^ 0xFF]) + whole[middle + 1 :]
        path.write_bytes({"cut": whole[:-20], "flip": flipped, "empty": b"", "junk": b"not gzip"}[harm])
    with pytest.raises(BadBatch):
        spool.inspect(path)


def test_a_settled_batch_is_not_pending(tmp_path):
    path = spool.write(tmp_path, batch(1), name="b")
    moved = spool.settle(path, "failed")
    assert spool.pending(tmp_path) == []
    assert spool.failed(tmp_path) == [moved]


def test_tidy_removes_what_a_dead_worker_left_but_nothing_that_is_being_written(tmp_path):
    spool.write(tmp_path, batch(1), name="b")
    old, new = (tmp_path / "spool" / f".{name}.tmp" for name in ("old", "new"))
    for file in (old, new):
        file.write_bytes(b"half")
    os.utime(old, (time.time() - 2 * spool.ABANDONED,) * 2)
    spool.tidy(tmp_path)
    assert (old.exists(), new.exists()) == (False, True)
