"""`onrecord doctor`"""

from __future__ import annotations

from argparse import Namespace
from typing import Any


def add(commands: Any) -> None:
    """Declare the command."""
    command = commands.add_parser(
        "doctor",
        help="say what of this installation works; exit 1 if something does not",
        description="Looks at models, versions, disk, warehouse and server, and lists the settings. With --feeds it also tries every feed.",
    )
    command.add_argument("--feeds", action="store_true", help="try every feed once, over the network")
    command.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print what works and what does not, and return 1 if something does not."""
    from flows.doctor import look, look_at_feeds
    from flows.settings import in_force, load_settings, settings_table
    from flows.tables import table

    settings = load_settings()
    findings = look(settings)
    if arguments.feeds:
        findings += look_at_feeds(settings)
    rows = [("ok" if finding.well else "PROBLEM" if finding.needed else "-", finding.subject, finding.text) for finding in findings]
    print(table(("", "what", "found"), rows, grow="found"))
    print()
    here = in_force(settings)
    listed = [(variable, here[variable], default, text) for variable, default, text in settings_table()]
    print(table(("setting", "here", "default", "what for"), listed, grow="what for"))
    return 1 if any(finding.needed and not finding.well for finding in findings) else 0
