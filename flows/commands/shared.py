"""What the commands that write have in common: where they run, and what they say at the end."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any

from flows.settings import Settings
from pipeline.model import Counts

FAILURES = 'sql "select url, stage, reason, detail from failures"'


def start(settings: Settings, command: str, total: int | None, **parameters: Any) -> Counts:
    """Run a command where a Prefect server answers, else in this process, with progress on a terminal; return what came of it."""
    from flows import server
    from flows.launch import launch
    from flows.progress import shown

    api_url = server.api_url(settings)
    if api_url is None:
        asked = f"{settings.prefect_api_url} does not answer" if settings.prefect_api_url else "no Prefect server answers"
        print(f"{asked}: running in this process (`onrecord up` starts one)", file=sys.stderr)
    with shown(command, total):
        _, counts = launch(settings, command, api_url, **parameters)
    return counts


def say(settings: Settings, counts: Counts) -> None:
    """Print what a run did, and where to look further."""
    from flows.report import sentence

    print(sentence(counts))
    if counts.failures:
        print("what failed, and why:", invoked(), FAILURES)
    print(f"warehouse: {settings.home / 'onrecord.duckdb'}")


def invoked() -> str:
    """Return the command as its user may type it again: by its name where the shell finds it, else by its path from here."""
    command = Path(sys.argv[0])
    found = shutil.which(command.name)
    if found and Path(found).resolve() == command.resolve():
        return command.name
    return os.path.relpath(command)
