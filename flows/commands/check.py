"""`onrecord check`"""

from __future__ import annotations

from argparse import Namespace
from typing import Any

SHOWN = 20  # rows of a check; the statement in warehouse/checks/ gives them all


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "check",
        help="run the warehouse checks; exit 1 if one finds something",
        description="Runs every statement of warehouse/checks/ on the published warehouse. Each returns rows only when something is wrong.",
    )
    command.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print what each check found, and return 1 if one found something."""
    from flows.settings import load_settings
    from flows.tables import table
    from warehouse import checks, store

    settings = load_settings()
    with store.published(settings.home) as warehouse:
        findings = [checks.find(warehouse, check, settings.home) for check in checks.checks()]
    rows = [(f.check.name, f.check.severity, "ok" if not f.rows else f"{len(f.rows):,} found", f.check.says) for f in findings]
    print(table(("check", "severity", "result", "looks for"), rows, grow="looks for"))
    wrong = [finding for finding in findings if finding.rows]
    for finding in wrong:
        print()
        print(table(finding.columns, finding.rows[:SHOWN], title=f"{finding.check.name}: {finding.check.why}", grow=finding.columns[-1]))
        if len(finding.rows) > SHOWN:
            print(f"and {len(finding.rows) - SHOWN:,} more")
    return 1 if wrong else 0
