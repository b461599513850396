"""`onrecord verify`"""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from typing import Any

EXAMPLES = 5  # lies shown of a kind


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "verify",
        help="prove again that every quote and mention stands in its article; exit 1 if one does not",
        description="Proves in every version of every published article that each quote and mention is the article's text at its offsets.",
    )
    command.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print how much was proved, and what does not hold; return 1 if something does not."""
    from flows import progress
    from flows.settings import load_settings
    from warehouse import proof, store

    proved: Counter[str] = Counter()
    lies: dict[str, list[str]] = {}
    with store.published(load_settings().home) as warehouse, progress.shown("verify", proof.extent(warehouse)):
        for some in proof.prove(warehouse):
            proved.update(articles=some.articles, mentions=some.mentions, quotes=some.quotes)
            for kind, which in some.lies:
                lies.setdefault(kind, []).append(which)
            progress.current()(some.articles, "")
    for kind, found in lies.items():
        print(f"{len(found):,} of {proved[f'{kind}s']:,} {kind}s do not hold")
        for which in found[:EXAMPLES]:
            print(f"  {kind} {which}")
    if lies:
        return 1
    print(f"proved {proved['quotes']:,} quotes and {proved['mentions']:,} mentions in {proved['articles']:,} versions of articles")
    return 0
