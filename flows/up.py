"""`onrecord up`: the Prefect server, its deployments and a worker that runs their schedules, in one process tree until Ctrl-C."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from types import FrameType

from flows import server
from flows.settings import CHECKOUT, Settings, child_environment, extend_environment
from pipeline.errors import Problem

POOL = "onrecord"
POLL_SECONDS = "5"  # how often the worker looks for runs that are due
DUE_SOON = timedelta(seconds=10)  # from the start to the first run of each schedule

Say = Callable[[str], None]


def up(settings: Settings, port: int, say: Say) -> None:
    """Serve until a signal ends it; whatever was started is ended then.

    Raises:
        Problem: the port is in use, or a part did not start, or ended by itself.
    """
    ended = threading.Event()
    with ExitStack() as stack:
        stack.enter_context(_signals(ended))
        say("starting the Prefect server")
        running = stack.enter_context(server.serve(settings, port))
        environment = {**server.quiet(settings), "PREFECT_API_URL": running.api_url, "PREFECT_WORKER_QUERY_SECONDS": POLL_SECONDS}
        say("making the deployments")
        _prefect(["work-pool", "create", POOL, "--type", "process", "--overwrite"], environment)
        _prefect(["--no-prompt", "deploy", "--all"], environment)
        _make_due(environment)
        worker = stack.enter_context(_worker(settings, environment))
        say(f"up: {running.ui_url} shows the runs; Ctrl-C ends it")
        while not ended.wait(1.0):
            for name, process in (("server", running.process), ("worker", worker)):
                if process.poll() is not None:
                    raise Problem(f"the Prefect {name} ended by itself: see {server.prefect_home(settings) / name}.log")
        say("stopping")


@contextmanager
def _signals(ended: threading.Event) -> Iterator[None]:
    """Let SIGINT and SIGTERM end the block's wait rather than the process, so that the children are ended first."""

    def end(number: int, frame: FrameType | None) -> None:
        if ended.is_set():
            raise KeyboardInterrupt  # a second Ctrl-C while stopping
        ended.set()

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _worker(settings: Settings, environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run a worker of our pool during the block."""
    command = [sys.executable, "-m", "prefect", "worker", "start", "--pool", POOL, "--type", "process", "--name", "onrecord up"]
    log = server.prefect_home(settings) / "worker.log"
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter, no shell
            command,
            cwd=CHECKOUT,
            env=child_environment(**environment),
            stdout=output,
            stderr=output,
            start_new_session=True,
            preexec_fn=server.end_with_us,
        )
    try:
        yield process
    finally:
        server.end(process)


def _prefect(arguments: list[str], environment: dict[str, str]) -> None:
    """Run a command of Prefect's.

    Raises:
        Problem: it failed.
    """
    command = [sys.executable, "-m", "prefect", *arguments]
    ended = subprocess.run(command, cwd=CHECKOUT, env=child_environment(**environment), capture_output=True, text=True)  # noqa: S603 - as above
    if ended.returncode:
        raise Problem(f"`prefect {' '.join(arguments)}` failed:\n{ended.stdout}{ended.stderr}".rstrip())


def _make_due(environment: dict[str, str]) -> None:
    """Count every interval from now on, so that what was missed while nothing ran is made up for at once."""
    extend_environment(**environment)  # before the first import of Prefect, which reads it then
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.schedules import IntervalSchedule

    start = datetime.now(UTC) + DUE_SOON
    with get_client(sync_client=True) as client:
        for deployment in client.read_deployments():
            for schedule in deployment.schedules:
                if isinstance(schedule.schedule, IntervalSchedule):
                    due = IntervalSchedule(interval=schedule.schedule.interval, anchor_date=start)
                    client.update_deployment_schedule(deployment.id, schedule.id, schedule=due)
