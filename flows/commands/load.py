"""`onrecord load PATH...`"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any


def add(commands: Any) -> None:
    """Declare the command."""
    command: ArgumentParser = commands.add_parser(
        "load",
        help="take in files and folders of saved pages",
        description="Takes in .txt, .html, .jsonl, .warc and .zip files, and folders of them. What was loaded before is not loaded again.",
    )
    command.add_argument("paths", nargs="+", metavar="PATH", help="a file, or a folder with files anywhere below it")
    command.add_argument("--outlet", help="who published the pages, where they do not say")
    command.add_argument("--language", help="their language, as a code such as en, where it is known")
    command.add_argument("--url", help="the address of a single page")
    command.add_argument("--published", metavar="TIME", help="when a single page was published: 2026-11-24T09:30+01:00, or a day")
    command.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Load, print what came of it, and return 1 if a page failed."""
    from flows import sources
    from flows.commands.shared import say, start
    from flows.settings import load_settings

    settings = load_settings()
    sources.given_moment(arguments.published)  # a wrong one is said before anything starts
    paths = [Path(path) for path in arguments.paths]
    total = sources.count(paths)
    known = {"outlet": arguments.outlet, "url": arguments.url, "published": arguments.published, "language": arguments.language}
    counts = start(settings, "load", total, paths=arguments.paths, **known)
    say(settings, counts)
    return 1 if counts.failures else 0
