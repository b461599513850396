"""The command line: `onrecord COMMAND`. One module in flows/commands/ for each command.

Nothing heavy is imported here: `onrecord --help` answers at once.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from typing import NoReturn

from pipeline.errors import Problem

# In the order of the help. Each module has add(commands), which declares the command, and run(arguments), which returns the exit status.
COMMANDS = ("demo", "load", "ingest", "link", "reannotate", "up", "sql", "strip", "verify", "check", "doctor", "feeds")

EPILOG = """Exit status: 0 done; 1 ran, and found something wrong (a failed item, a broken quote, a silent feed); 2 wrong use.
Settings come from the environment (ONRECORD_*): `onrecord doctor` lists them."""


class Parser(argparse.ArgumentParser):
    """An argument parser that says in one line what is right."""

    def error(self, message: str) -> NoReturn:
        """Print the message and where to read more, and exit with 2."""
        self.exit(2, f"{self.prog}: {message} (see `{self.prog} --help`)\n")


def build_parser() -> argparse.ArgumentParser:
    """Return the parser with every command."""
    parser = Parser(prog="onrecord", description="Who said what, in which outlet, in which words, with proof.", epilog=EPILOG)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)
    for name in COMMANDS:
        importlib.import_module(f"flows.commands.{name}").add(commands)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit status. No traceback reaches a user but for a bug."""
    parsed = build_parser().parse_args(arguments)
    try:
        status: int = parsed.run(parsed)
        sys.stdout.flush()
    except Problem as problem:
        print(f"onrecord: {problem}", file=sys.stderr)
        return problem.status
    except BrokenPipeError:  # `onrecord sql ... | head`: who reads has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the interpreter complains at exit
        return 0
    except KeyboardInterrupt:
        print("onrecord: stopped", file=sys.stderr)
        return 130
    return status


if __name__ == "__main__":
    sys.exit(main())
