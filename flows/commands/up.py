"""`onrecord up`"""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import Any

DEFAULT_PORT = 4200  # Prefect's own


def add(commands: Any) -> None:
    """Declare the command."""
    command: ArgumentParser = commands.add_parser(
        "up",
        help="serve the Prefect UI and run the schedules until Ctrl-C",
        description="Starts a Prefect server and a worker, makes the deployments of prefect.yaml and runs their schedules until Ctrl-C.",
    )
    command.add_argument("--port", type=_port, default=DEFAULT_PORT, metavar="N", help=f"of the UI and the API ({DEFAULT_PORT})")
    command.set_defaults(run=run)


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 2**16:
        raise ArgumentTypeError("give a port from 1 to 65535")
    return int(text)


def run(arguments: Namespace) -> int:
    """Serve until a signal comes, and return 0."""
    from functools import partial

    from flows.settings import load_settings
    from flows.up import up

    up(load_settings(), arguments.port, partial(print, flush=True))
    return 0
