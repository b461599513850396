"""`onrecord sql`"""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from pipeline.errors import WrongUse

FORMATS = ("table", "csv", "json", "markdown")
HINT = 'give a query, such as onrecord sql "select * from who_said_what limit 10", or --file'


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "sql",
        help="ask the published warehouse, read-only",
        description="Runs SQL on the published warehouse and prints what it gives. Without QUERY and --file, SQL is read from a pipe.",
        epilog="Views and sample queries: docs/warehouse.md",
    )
    command.add_argument("query", nargs="?", metavar="QUERY", help="SQL, as one argument")
    command.add_argument("--file", metavar="F", help="read the SQL from a file")
    command.add_argument("--format", choices=FORMATS, default="table", help="how to print the rows (default: table)")
    command.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print what the query gives."""
    from flows import formats
    from flows.settings import load_settings
    from warehouse import store

    text = _text(arguments)
    with store.published(load_settings().home) as warehouse:
        answer = store.query(warehouse, text)
        for piece in formats.lines(answer.columns, answer.rows, arguments.format):
            print(piece)
    return 0


def _text(arguments: Namespace) -> str:
    if arguments.query is not None and arguments.file is not None:
        raise WrongUse("give a query or --file, not both")
    text: str | None = arguments.query
    if arguments.file is not None:
        try:
            text = Path(arguments.file).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise WrongUse(f"{arguments.file} cannot be read: {getattr(error, 'strerror', None) or 'it is not UTF-8'}") from error
    elif text is None and not sys.stdin.isatty():
        text = sys.stdin.read()
    if not text or not text.strip():
        raise WrongUse(HINT)
    return text
