"""`onrecord link`"""

from __future__ import annotations

from argparse import Namespace
from typing import Any


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "link",
        help="resolve entities, stories and echoes for what is new",
        description="Links what was appended since the last link. Every load and ingest does so at its end.",
    )
    command.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Link, and return 0."""
    from flows.commands.shared import say, start
    from flows.settings import load_settings

    settings = load_settings()
    say(settings, start(settings, "link", None))
    return 0
