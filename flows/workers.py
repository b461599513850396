"""Child processes where untrusted bytes are parsed.

A page can hang a parser, eat the memory or crash a C library; a thread cannot be stopped and takes the process with it. So each
piece of work runs in a child with a limit on CPU time, wall time and memory; a child that breaks one is ended, replaced, and its
piece of work ends in an error that names the limit. Children that annotate are forked from a process that has the model loaded.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import TimeoutError as WallLimit
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.context import BaseContext
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from flows.settings import Settings, extend_environment
from pipeline.errors import ChildDied, LimitError, NewsError, OutOfMemory, OutOfTime

WALL_FACTOR = 3  # wall seconds for a CPU second: on a machine with other work a page must not fail for waiting
START = 30.0  # wall seconds more where `ready` may have something to load
TASKS = 5_000  # pieces of work before a child is replaced: the caches of the extractors grow (adbar/trafilatura#216)

ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1"}  # there is a child for each core already

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """Children that wait for work; made by `pool`, and closed by it."""

    children: ProcessPool
    cpu_seconds: float
    memory: int  # bytes


@contextmanager
def pool(settings: Settings, *, annotates: bool = False) -> Iterator[Pool]:
    """Yield a pool of children. On an error or Ctrl-C they are ended at once, else when their work is done.

    Those of a pool that `annotates` come up with the default model loaded where the system can fork safely.
    """
    children = ProcessPool(
        max_workers=settings.workers, max_tasks=TASKS, initializer=_begin, context=_warm(settings) if annotates else get_context("spawn")
    )
    try:
        yield Pool(children=children, cpu_seconds=settings.page_seconds, memory=settings.page_memory * 2**20)
    except BaseException:
        children.stop()
        raise
    else:
        children.close()
    finally:
        children.join()


def _warm(settings: Settings) -> BaseContext:
    """Return how children are made that annotate: on Linux forked from a process with one thread; a fork on macOS may crash."""
    if sys.platform != "linux":
        return get_context("spawn")
    extend_environment(**ONE_THREAD)  # read when that process imports the libraries
    context = get_context("forkserver")
    context.set_forkserver_preload(["pipeline.annotate"] if settings.models else ["flows.warm"])
    return context


def submit(pool: Pool, function: Callable[..., R], *arguments: Any, ready: Callable[[], None] | None = None) -> ProcessFuture[R]:
    """Return the future of one piece of work, which runs with the pool's limits.

    `ready` is called before them, and must be cheap the second time: it loads what every piece of such work needs.
    """
    limits = (pool.cpu_seconds, pool.memory)
    seconds = pool.cpu_seconds * WALL_FACTOR + (START if ready else 0)
    return pool.children.schedule(_limited, (function, arguments, limits, ready), timeout=seconds)


def result(name: str, future: ProcessFuture[R]) -> R | NewsError:
    """Return what a piece of work gave, or the NewsError it ended in."""
    try:
        return future.result()
    except NewsError as error:
        return error
    except WallLimit:
        return OutOfTime(name, "wall time")
    except MemoryError:
        return OutOfMemory(name)
    except ProcessExpired as error:
        return _died(name, error.exitcode)


def _died(name: str, status: int | None) -> LimitError:
    if status == -signal.SIGXCPU:
        return OutOfTime(name, "CPU time")
    if status is not None and status < 0:
        return ChildDied(name, signal.Signals(-status).name)
    return ChildDied(name, f"exit status {status}")


def _begin() -> None:
    """Prepare a child: one thread, and no Ctrl-C of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us
    threading.Thread(target=_end_with_parent, daemon=True).start()
    extend_environment(**ONE_THREAD)


def _end_with_parent() -> None:
    """End this process when its parent is gone: a killed run leaves no child behind."""
    if (parent := parent_process()) is not None:
        parent.join()
    os._exit(1)


def _address_space() -> int:
    """Return the bytes of address space in use, 0 where the system does not tell (macOS, which also ignores RLIMIT_AS)."""
    try:
        with open("/proc/self/statm", encoding="ascii") as statm:
            return int(statm.read().split()[0]) * resource.getpagesize()
    except FileNotFoundError:
        return 0


def _limited(function: Callable[..., R], arguments: tuple[Any, ...], limits: tuple[float, int], ready: Callable[[], None] | None) -> R:
    """Run the function with limits on CPU seconds and bytes of memory from here on. In the child."""
    cpu_seconds, memory = limits
    if ready:
        _limit(resource.RLIMIT_CPU, None)
        _limit(resource.RLIMIT_AS, None)
        ready()
    usage = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, int(usage.ru_utime + usage.ru_stime + cpu_seconds) + 1)
    _limit(resource.RLIMIT_AS, _address_space() + memory)
    return function(*arguments)


def _limit(kind: int, limit: int | None) -> None:
    """Set a limit of this process, or lift it: what was set is the soft limit, which may rise again."""
    _, hard = resource.getrlimit(kind)
    resource.setrlimit(kind, (hard if limit is None else limit, hard))
