"""Progress: said by whoever works, shown by whoever has a terminal, silent otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Progress = Callable[[int, str], None]  # (pages done since the last call, what is under way)


def _silent(done: int, text: str) -> None:
    """Show nothing: nobody watches."""


_current: ContextVar[Progress] = ContextVar("progress", default=_silent)


def current() -> Progress:
    """Return what shows progress here; a flow cannot be handed it, since its parameters go to the server."""
    return _current.get()


@contextmanager
def shown(label: str, total: int | None) -> Iterator[None]:
    """Show progress while the block runs, on a terminal alone. Without a total, only what is done is counted."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.fields[text]}"))
    with Bar(*columns, console=console, transient=True) as bar:
        shown_task = bar.add_task(label, total=total, text="")
        token = _current.set(lambda done, text: bar.update(shown_task, advance=done, text=text[:60]))
        try:
            yield
        finally:
            _current.reset(token)
