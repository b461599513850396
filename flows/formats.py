"""Rows as text in the formats of `onrecord sql`: exact for programs (csv, json), easy on the eye for people (table, markdown)."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from flows.tables import table

Row = Sequence[Any]


def lines(columns: Sequence[str], rows: Iterable[Row], form: str) -> Iterator[str]:
    """Yield what to print, line by line; the table comes in one piece, because its widths need all rows."""
    return _FORMS[form](columns, rows)


def _table(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    cells = [[_cell(value) for value in row] for row in rows]
    if columns:
        width = {name: sum(len(row[place]) for row in cells) for place, name in enumerate(columns)}
        yield table(columns, cells, grow=max(columns, key=lambda name: width[name]))


def _markdown(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    yield f"| {' | '.join(map(_markdown_cell, columns))} |"
    yield f"|{' --- |' * len(columns)}"
    for row in rows:
        yield f"| {' | '.join(map(_markdown_cell, row))} |"


def _csv(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """Null is an empty field, an empty text is quoted: the csv module of Python 3.11 cannot tell them apart."""
    yield ",".join(map(_field, columns))
    for row in rows:
        yield ",".join(map(_field, row))


def _json(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """One array, an object a line, so that a program may also read it line by line."""
    names = _distinct(columns)
    before = "["
    for row in rows:
        yield before + json.dumps(dict(zip(names, map(plain, row), strict=True)), ensure_ascii=False)
        before = ","
    yield "]" if before == "," else "[]"


def plain(value: Any) -> Any:
    """Return a value as JSON has it: times in ISO 8601, what JSON has no word for as null or text."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, Decimal):
        return float(value) if Decimal(repr(float(value))) == value else str(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {str(plain(key)): plain(each) for key, each in value.items()}
    return value.hex() if isinstance(value, bytes) else str(value)


def _cell(value: Any) -> str:
    """Return a value as a person reads it: numbers without separators, because they may be copied."""
    if value is None:
        return ""
    if isinstance(value, datetime | timedelta):
        return str(value).removesuffix("+00:00")
    return value if isinstance(value, str) else _exact(value)


def _exact(value: Any) -> str:
    kept = plain(value)
    return kept if isinstance(kept, str) else json.dumps(kept, ensure_ascii=False)


def _field(value: Any) -> str:
    if value is None:
        return ""
    text = _exact(value)
    return '"' + text.replace('"', '""') + '"' if not text or any(mark in text for mark in ',"\r\n') else text


def _markdown_cell(value: Any) -> str:
    return " ".join(_cell(value).split()).replace("\\", "\\\\").replace("|", "\\|")


def _distinct(columns: Sequence[str]) -> list[str]:
    """Return the names with a number after those that stand before already: an object has each once."""
    names: list[str] = []
    for column in columns:
        name, number = column, 1
        while name in names:
            number += 1
            name = f"{column}_{number}"
        names.append(name)
    return names


_FORMS: dict[str, Callable[[Sequence[str], Iterable[Row]], Iterator[str]]] = {
    "table": _table,
    "csv": _csv,
    "json": _json,
    "markdown": _markdown,
}
