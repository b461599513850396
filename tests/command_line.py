"""The command line, run as its users run it: a process of its own with a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb


def environment(home: Path, **more: str) -> dict[str, str]:
    """The environment of a command: no Prefect server unless one is named, and one child, because tests run beside each other."""
    return {**os.environ, "ONRECORD_HOME": str(home), "PREFECT_API_URL": "", "ONRECORD_WORKERS": "1", **more}


def onrecord(*arguments: str, home: Path, seconds: float = 100, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    command = [sys.executable, "-m", "flows.cli", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment(home, **more), check=False, timeout=seconds)


def begin(*arguments: str, home: Path, **more: str) -> subprocess.Popen[bytes]:
    """Start a command and return at once."""
    command = [sys.executable, "-m", "flows.cli", *arguments]
    return subprocess.Popen(command, env=environment(home, **more), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def rows(home: Path, sql: str) -> list[tuple[Any, ...]]:
    """What the published warehouse answers, as any tool would ask it."""
    with duckdb.connect(str(home / "onrecord.duckdb"), read_only=True) as connection:
        return connection.execute(sql).fetchall()
