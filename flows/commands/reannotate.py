"""`onrecord reannotate`"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any


def add(commands: Any) -> None:
    """Declare the command."""
    command: ArgumentParser = commands.add_parser(
        "reannotate",
        help="annotate stored articles again with the current code and model",
        description="Annotates again, as a new version, the articles that other code or another model annotated, or none for want of one. "
        "The versions before stay. What cannot be annotated now is left as it is.",
    )
    command.add_argument(
        "--outlet", action="append", default=[], metavar="ID", dest="outlets", help="only of this outlet, by id or name; may be given again"
    )
    command.add_argument("--language", metavar="CODE", help="only articles in this language: en")
    command.add_argument("--since", metavar="DATE", help="only articles published since then: 2026-11-01")
    command.add_argument("--all", action="store_true", dest="everything", help="also what the current code and model annotated")
    command.add_argument("--from-raw", action="store_true", help="read the page again, where it was kept under raw/, not the text")
    command.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Annotate again, print what came of it, and return 1 if an article failed."""
    from flows.commands.shared import say, start
    from flows.jobs import reannotate
    from flows.reannotate import Asked, check
    from flows.settings import load_settings

    settings = load_settings()
    narrowed = {name: getattr(arguments, name) for name in ("outlets", "language", "since", "everything", "from_raw")}
    reannotate(**narrowed)  # a wrong date is said before anything starts, and so is an outlet that is none
    check(Asked(outlets=tuple(arguments.outlets), language=arguments.language), settings)
    counts = start(settings, "reannotate", None, **narrowed)
    say(settings, counts)
    return 1 if counts.failures else 0
