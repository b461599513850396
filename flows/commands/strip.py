"""`onrecord strip FILE`"""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.extract import Explained

STYLES = {"title": "bold cyan", "deck": "cyan", "header": "bold", "body": ""}  # of what stays; what goes is dim
FATE_WIDTH = 16  # characters; the longest reason


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "strip",
        help="show what is kept of a page, and why the rest goes",
        description="Prints each line of a saved page with its number and what becomes of it: what it is, or the reason why it goes.",
        epilog="The reasons: docs/stripping.md",
    )
    command.add_argument("file", metavar="FILE", help="a saved page: .txt, .html, or an archive of pages")
    command.add_argument("--kept", action="store_true", help="only the lines that are kept")
    command.add_argument("--dropped", action="store_true", help="only the lines that go")
    command.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print the lines of each page with their fates; return 1 if a page could not be read or has no article."""
    from flows import sources, workers
    from flows.settings import load_settings
    from pipeline.errors import NewsError
    from pipeline.extract import explain

    failed = 0
    with workers.pool(replace(load_settings(), workers=1)) as pool:
        for page in sources.read([Path(arguments.file)], sources.Told()):
            found = page if isinstance(page, NewsError) else workers.result(page.origin, workers.submit(pool, explain, page))
            if isinstance(found, NewsError):
                failed += 1
                print(f"onrecord: {found}", file=sys.stderr)
            else:
                failed += not _print(found, kept=arguments.kept, dropped=arguments.dropped)
    return 1 if failed else 0


def _print(page: Explained, *, kept: bool, dropped: bool) -> bool:
    """Print the lines, coloured on a terminal, apart by tabs in a pipe; return whether any of them stays."""
    from rich.console import Console
    from rich.text import Text

    from pipeline.boilerplate import STAYS

    both = kept == dropped
    shown = [(number, text, fate) for number, text, fate in page.lines if both or (fate in STAYS) == kept]
    console = Console(highlight=False, soft_wrap=True)
    if console.is_terminal:
        agreement = "" if page.agreement is None else f", the voters agree by {page.agreement:.0%}"
        console.print(Text(f"{page.origin}: {page.language or 'unknown language'}, {page.extractor}{agreement}", style="bold"))
    for number, text, fate in shown:
        if console.is_terminal:
            style = STYLES.get(fate, "dim")
            console.print(Text.assemble((f"{number:5} ", "dim"), (f"{fate:<{FATE_WIDTH}} ", style or "green"), (text, style)))
        else:
            print(number, fate, text, sep="\t")
    return any(fate in STAYS for _, _, fate in page.lines)
