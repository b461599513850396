"""Who runs: what tells a process from any other, also from a later one with the same number."""

from __future__ import annotations

import os
import platform
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """A process of a machine."""

    host: str
    pid: int
    started: str  # as the system says it; empty where it does not


def this_process() -> Process:
    """Return the process that asks."""
    return Process(host=platform.node(), pid=os.getpid(), started=started(os.getpid()) or "")


def started(pid: int) -> str | None:
    """Return when a process of this machine started, as the system says it, None when there is no such process."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return None
    except PermissionError:
        pass  # there is one, of another user
    if Path("/proc/self/stat").exists():
        return _started_on_linux(pid)
    told = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False)  # noqa: S603, S607  # our arguments, the system's ps
    return told.stdout.strip() or None


def _started_on_linux(pid: int) -> str | None:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()  # from field 3 of proc(5)
    except FileNotFoundError:
        return None
    return None if fields[0] == "Z" else fields[19]  # field 22: ticks since boot; a zombie has ended
