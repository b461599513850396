"""Where a command runs: as a Prefect flow run where a server answers, in this process otherwise."""

from __future__ import annotations

from functools import partial
from typing import Any

from flows import server
from flows.jobs import JOBS
from flows.progress import current
from flows.runs import record
from flows.settings import Settings, extend_environment
from flows.steps import at_once
from pipeline.model import Counts, Run


def launch(settings: Settings, command: str, api_url: str | None, **parameters: Any) -> tuple[Run, Counts]:
    """Run a command with its parameters and return the run with what came of it."""
    if api_url is None:
        job = JOBS[command](**parameters)
        return record(settings, job, partial(job.work, settings=settings, step=at_once, progress=current()))
    # Before the first import of Prefect, which reads them then. Its own lines on the console would break the progress.
    extend_environment(**server.quiet(settings), PREFECT_API_URL=api_url, PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL="WARNING")
    from flows import deployments

    return deployments.run_to_end(command, **parameters)
