"""A run in pieces: each step is a plain call in this process, and a task run in Prefect."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

SIZE = 500  # pages in a step: a task run costs 45 ms and 20 KB
OF_ONE_SIZE = 10  # steps, then they double, so that a million pages are some 20 task runs

Step = Callable[..., Any]  # step(function, *arguments, name=...) runs the function as one piece of work, and returns what it returns


def at_once(function: Callable[..., Any], *arguments: Any, name: str) -> Any:
    """Run a step as a plain call; its name is for Prefect."""
    return function(*arguments)


def sizes() -> Iterator[tuple[str, int]]:
    """Yield a name and a number of pages for each step."""
    start = 1
    for step in count():
        size = SIZE * 2 ** max(0, step - OF_ONE_SIZE + 1)
        yield f"pages {start:,} to {start + size - 1:,}", size
        start += size
