"""Rows as a table: drawn by rich on a terminal, aligned plain text in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence


def shown(value: object) -> str:
    """Return a value as a cell shows it: one line, nothing for null."""
    if value is None:
        return ""
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else " ".join(str(value).split())


def table(names: Sequence[str], rows: Iterable[Sequence[object]], *, title: str = "", grow: str = "", width: int = 60) -> str:
    """Return rows as text for where the output goes: the terminal's width is used, in a pipe no cell is cut or wrapped.

    `grow` names the column that takes what room is left; `width` is what the others may have at most.
    """
    cells = [[shown(value) for value in row] for row in rows]
    return _drawn(names, cells, title, grow=grow, width=width) if sys.stdout.isatty() else _plain(names, cells, title)


def _plain(names: Sequence[str], cells: list[list[str]], title: str) -> str:
    lines = [list(names), *cells]
    widths = [max(len(line[column]) for line in lines) for column in range(len(names))]
    text = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    rule = "  ".join("-" * width for width in widths)
    return "\n".join(([title] if title else []) + [text[0], rule, *text[1:]])


def _drawn(names: Sequence[str], cells: list[list[str]], title: str, *, grow: str, width: int) -> str:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(title=title or None, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, pad_edge=False)
    for name in names:
        drawn.add_column(name, overflow="fold", ratio=1 if name == grow else None, max_width=None if name == grow else width)
    for line in cells:
        drawn.add_row(*(Text(cell) for cell in line))  # Text: what a page says is no markup
    console = Console()
    with console.capture() as capture:
        console.print(drawn)
    return capture.get().rstrip("\n")
