"""`onrecord ingest`"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from typing import Any


def add(commands: Any) -> None:
    """Declare the command."""
    command: ArgumentParser = commands.add_parser(
        "ingest",
        help="poll the feeds that are due, once, and take in what is new",
        description="Polls the feeds that are due and takes in the articles they name, as politely as docs/fetching.md says. "
        "Ctrl-C ends it when what was fetched is stored; a second one at once.",
    )
    command.add_argument("--outlet", action="append", default=[], metavar="ID", dest="outlets", help="only this outlet; may be given again")
    command.add_argument("--all", action="store_true", dest="all_feeds", help="also feeds that are not due yet, or were given up")
    command.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Poll, print what came of it, and return 1 if something failed."""
    from flows.commands.shared import say, start
    from flows.outlets import choose, load_outlets
    from flows.settings import load_settings
    from warehouse import store

    settings = load_settings()
    choose(load_outlets(settings), arguments.outlets)  # a wrong id is said before anything starts
    counts = start(settings, "ingest", None, outlets=arguments.outlets, all_feeds=arguments.all_feeds)
    say(settings, counts)
    with store.published(settings.home) as warehouse:
        waiting = len(store.named(warehouse, "pages_due", now=datetime.now(UTC), at_most=10_000))
    if waiting:
        print(f"{waiting:,} pages that feeds named wait for the next run (docs/fetching.md says why)")
    return 1 if counts.failures else 0
