"""`onrecord demo`"""

from __future__ import annotations

import hashlib
from argparse import Namespace
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.tables import table

if TYPE_CHECKING:
    from flows.settings import Settings

NEXT = (
    "select speaker, count(*) as quotes, count(distinct outlet) as outlets from quotes group by all order by quotes desc limit 10",
    "select outlet, cue, text from who_said_what where speaker ilike '%kolvas%' order by published_at",
    "select outlet, reason, text from dropped join articles using (article_id) where length(dropped.text) > 80",
)


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "demo",
        help="run the main job on the sample pages in seeds/ and show who said what",
        description="Loads the sample pages as a Prefect flow run, on a server of its own where none answers, and prints who said what.",
    )
    command.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Load the sample pages, print what they hold, and return 1 if a page failed."""
    from flows import server, sources
    from flows.commands.shared import invoked
    from flows.launch import launch
    from flows.loopback import free_port
    from flows.progress import shown
    from flows.report import sentence
    from flows.settings import CHECKOUT, load_settings

    settings = load_settings()
    pages = CHECKOUT / "seeds" / "articles"
    with ExitStack() as stack:
        api_url = server.api_url(settings)
        if api_url is None:
            print("starting a Prefect server for this run", flush=True)
            api_url = stack.enter_context(server.serve(settings, free_port())).api_url
        with shown("demo", sources.count([pages])):
            run, counts = launch(settings, "load", api_url, paths=[str(pages)])
    _show(settings, pages)
    print(f"\nThis run: {sentence(counts)}. Prefect flow run {run.flow_run_id}")
    print(f"Warehouse: {settings.home / 'onrecord.duckdb'}\n\nTry next:")
    for line in NEXT:
        print(f'  {invoked()} sql "{line}"')
    return 1 if counts.failures else 0


def _show(settings: Settings, pages: Path) -> None:
    """Print who said what on the pages, story by story, and what was stripped from them."""
    from warehouse import store

    hashes = [hashlib.sha256(page.read_bytes()).hexdigest() for page in sorted(pages.iterdir())]
    with store.published(settings.home) as warehouse:
        quotes = store.named(warehouse, "demo_quotes", pages=hashes)
        dropped = store.named(warehouse, "demo_dropped", pages=hashes)
    for story, rows in groupby(quotes, key=lambda row: row[0]):
        print()
        print(table(("outlet", "speaker", "cue", "words"), [row[1:] for row in rows], title=story, grow="words", width=24))
    print()
    print(table(("reason", "lines", "for example"), dropped, title="Stripped, and why", grow="for example"))
