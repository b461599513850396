"""Our own Prefect server: started, waited for, found again, and ended.

Its database lives under ONRECORD_HOME, it listens on this machine alone, and it tells nobody that it runs.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flows.loopback import HOST, answers, is_free
from flows.settings import Settings, child_environment
from pipeline.errors import Problem

START_SECONDS = 120  # a first start migrates its database: 10 s on an idle machine, a minute on a busy one
STOP_SECONDS = 10  # then it is killed
PR_SET_PDEATHSIG = 1  # prctl(2)
SHOWN = 15  # lines of its log, when it does not start


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A Prefect server that runs."""

    api_url: str
    ui_url: str
    process: subprocess.Popen[bytes]


def prefect_home(settings: Settings) -> Path:
    """Return the folder of everything Prefect keeps."""
    return settings.home / "prefect"


def quiet(settings: Settings) -> dict[str, str]:
    """Return the variables with which anything of Prefect is to run: our home, no telemetry, no advertising."""
    return {
        "PREFECT_HOME": str(prefect_home(settings)),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
        "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "5",  # a minute by default: the first run after a start would be late
        "PREFECT_LOGGING_EXTRA_LOGGERS": "flows,pipeline,warehouse",
    }


def api_url(settings: Settings) -> str | None:
    """Return the API of the Prefect server that runs are to be recorded on, None where none answers."""
    if settings.prefect_api_url:
        return settings.prefect_api_url if answers(settings.prefect_api_url) else None
    return running(settings)


def running(settings: Settings) -> str | None:
    """Return the API of the server that runs on our home, None where none does."""
    try:
        url: str = json.loads(_note(settings).read_text())["api_url"]
    except (OSError, ValueError, KeyError):
        return None
    return url if answers(url) else None


@contextmanager
def serve(settings: Settings, port: int) -> Iterator[Server]:
    """Run a server on the port, from the moment it is healthy to the end of the block.

    Raises:
        Problem: the port is in use, a server runs on our home already, or the server does not start.
    """
    if url := running(settings):  # two on one database would each do what is due, and the first to end would hide the other
        raise Problem(f"a Prefect server of {settings.home} runs already: {url}")
    if not is_free(port):
        raise Problem(f"port {port} is in use: end what listens there, or give another with --port")
    home = prefect_home(settings)
    home.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", HOST, "--port", str(port)]
    url = f"http://{HOST}:{port}/api"
    # The UI takes the address of the API from the setting, not from the flag; and no profile of the user's may send it elsewhere.
    own = {
        "PREFECT_SERVER_API_HOST": HOST,
        "PREFECT_SERVER_API_PORT": str(port),
        "PREFECT_API_URL": url,
        "PREFECT_SERVER_LOGGING_LEVEL": "WARNING",
    }
    with (home / "server.log").open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter, no shell
            command,
            env=child_environment(**quiet(settings), **own),
            stdout=output,
            stderr=output,
            start_new_session=True,
            preexec_fn=end_with_us,
        )
    server = Server(api_url=url, ui_url=f"http://{HOST}:{port}", process=process)
    try:
        _wait(server, home / "server.log")
        _note(settings).write_text(json.dumps({"api_url": url}))
        yield server
    finally:
        _note(settings).unlink(missing_ok=True)
        end(process)


def end_with_us() -> None:
    """Have this child ended when its parent is, even by SIGKILL, so that its port is free again. To be called in the child; Linux alone."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a child that leads a process group of its own, with all it started."""
    _signal(process, signal.SIGTERM)
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        _signal(process, signal.SIGKILL)
        process.wait()


def _signal(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    try:
        os.killpg(process.pid, number)
    except ProcessLookupError:
        return  # it ended by itself, and its group with it


def _wait(server: Server, output: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not answers(server.api_url):
        if server.process.poll() is not None or time.monotonic() > deadline:
            last = "\n".join(output.read_text(errors="replace").splitlines()[-SHOWN:])
            raise Problem(f"the Prefect server did not start; the end of {output}:\n{last}")
        time.sleep(0.2)


def _note(settings: Settings) -> Path:
    """Return the file that tells other commands where the server is."""
    return prefect_home(settings) / "server.json"
