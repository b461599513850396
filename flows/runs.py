"""A command that writes is a run: a row in `runs` from its first moment, with what came of it at its end."""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, datetime
from importlib.metadata import version

from flows.jobs import Job
from flows.settings import Settings
from pipeline.model import Counts, Run
from warehouse import publish, store

log = logging.getLogger(__name__)


def run_id(now: datetime) -> str:
    """Return a new id that sorts by time: runs are read in the order they began."""
    return f"{now:%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"


def record(settings: Settings, job: Job, work: Callable[[Run], Counts], *, flow_run_id: str | None = None) -> tuple[Run, Counts]:
    """Do a job's work with a row in `runs`, publish, and return the run with what came of it. What the work raises passes through."""
    now = datetime.now(UTC)
    run = Run(run_id=run_id(now), command=job.command, name=job.name, started_at=now, flow_run_id=flow_run_id, code=version("onrecord"))
    with store.live(settings.home) as live:
        store.begin_run(live, run)
    if not (settings.home / store.NAME).exists():
        publish.publish(settings.home)  # so that who asks while the first run works is told what there is
    began = time.monotonic()
    counts, state = Counts(), "failed"
    try:
        counts = work(run)
        state = "done"
    except KeyboardInterrupt:
        state = "stopped"
        raise
    finally:
        with store.live(settings.home) as live:
            store.end_run(live, run.run_id, state, counts)
        publish.publish(settings.home)
        log.info("%s state=%s seconds=%.1f %s", job.command, state, time.monotonic() - began, _fields(counts))
    return run, counts


def _fields(counts: Counts) -> str:
    return " ".join(f"{field.name}={getattr(counts, field.name)}" for field in fields(counts) if field.name != "by_reason")
