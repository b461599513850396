"""The checks: each a statement in checks/ that returns rows only when something is wrong, with a header that says how grave and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from warehouse import spool, store

_HEADER = re.compile(r"(?P<says>(?:-- (?!severity:|why:).*\n)+)-- severity: (?P<severity>error|warning)\n-- why: (?P<why>.+)\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A check as its file describes it."""

    name: str
    says: str  # what it finds
    severity: str  # "error" or "warning"
    why: str  # what follows when it finds something
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a check returned: no rows when all is well."""

    check: Check
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def checks() -> tuple[Check, ...]:
    """Return the checks by name.

    Raises:
        ValueError: a file does not begin with what it finds, `-- severity:` and `-- why:`.
    """
    found = sorted(files("warehouse").joinpath("checks").iterdir(), key=lambda file: file.name)
    return tuple(_check(file.name.removesuffix(".sql"), file.read_text(encoding="utf-8")) for file in found if file.name.endswith(".sql"))


def find(connection: store.Connection, check: Check, home: Path) -> Finding:
    """Return what a check finds. The statement may use getvariable('failed_batches'), the names of the files in spool/failed/."""
    connection.execute("set variable failed_batches = ?", [[path.name for path in spool.failed(home)]])
    answer = store.query(connection, check.text)
    return Finding(check=check, columns=answer.columns, rows=tuple(answer.rows))


def _check(name: str, text: str) -> Check:
    header = _HEADER.match(text)
    if header is None:
        raise ValueError(f"warehouse/checks/{name}.sql does not begin with what it finds, its severity and why")
    says = " ".join(line.removeprefix("-- ") for line in header["says"].splitlines())
    return Check(name=name, says=says, severity=header["severity"], why=header["why"], text=text)
