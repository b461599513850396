"""The documents, held to what the code does: what is shown runs, what exists is documented, links lead somewhere."""

from __future__ import annotations

import argparse
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flows.cli import build_parser
from flows.settings import settings_table
from pipeline import errors
from pipeline.flags import FLAGS
from warehouse import store

ROOT = Path(__file__).parent.parent
DOCUMENTS = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"))
}
README = DOCUMENTS["README.md"]
EVERYTHING = "\n".join(DOCUMENTS.values())
CODE_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.M | re.S)


def blocks(language: str) -> list[tuple[str, str]]:
    """Return document and text of each code block in a language."""
    return [(name, text) for name, document in DOCUMENTS.items() for kind, text in CODE_BLOCK.findall(document) if kind == language]


def commands() -> dict[str, argparse.ArgumentParser]:
    """Return the parser of each command; those of a command with commands of its own, such as `feeds add`, under both names."""
    return dict(_commands(build_parser(), ""))


def _commands(parser: argparse.ArgumentParser, prefix: str) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                yield prefix + name, command
                yield from _commands(command, f"{prefix}{name} ")


def reasons() -> set[str]:
    """Return the slug of every error that ends in a row of `failures`."""
    kinds = [errors.NewsError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    return {kind.reason for kind in kinds if not kind.__subclasses__()}


def shell_lines() -> list[str]:
    """Return each command shown in a block of shell, lines with a backslash joined, comments and output left out."""
    lines = []
    for _, text in blocks("sh"):
        lines += [line for line in text.replace("\\\n", " ").splitlines() if line.strip() and not line.startswith("#")]
    return lines


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The published warehouse with the sample pages in it."""
    from flows.launch import launch
    from flows.settings import Settings

    home = tmp_path_factory.mktemp("docs")
    launch(Settings(home=home, workers=1), "load", None, paths=[str(ROOT / "seeds" / "articles")])
    with store.published(home) as connection:
        yield connection


@pytest.mark.parametrize(("document", "text"), blocks("sql"))
def test_sql_in_the_documents_runs(document: str, text: str, warehouse: Any):
    rows = list(store.query(warehouse, text).rows)
    assert rows or document != "README.md", f"a new user sees no rows from\n{text}"


@pytest.mark.parametrize("line", [line for line in shell_lines() if "onrecord sql" in line])
def test_sql_on_a_command_line_in_the_documents_runs(line: str, warehouse: Any):
    arguments = shlex.split(line.partition("onrecord ")[2].partition(" | ")[0], comments=True)
    query = build_parser().parse_args(arguments).query
    assert query is None or list(store.query(warehouse, query).rows) is not None


@pytest.mark.parametrize("line", [line for line in shell_lines() if "onrecord" in line])
def test_commands_in_the_documents_are_right(line: str):
    call = line.partition("onrecord ")[2].partition(" | ")[0]
    build_parser().parse_args(shlex.split(call, comments=True))  # exits where it is wrong


@pytest.mark.parametrize("line", [line for line in shell_lines() if line.startswith("make ")])
def test_targets_in_the_documents_exist(line: str):
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert {word for word in shlex.split(line, comments=True)[1:] if "=" not in word} <= targets


@pytest.mark.parametrize("name", commands())
def test_every_command_is_in_the_readme(name: str):
    assert re.search(rf"^\| `{name}\b", README, re.M) or (" " in name and name.split()[1] in README)


@pytest.mark.parametrize("name", commands())
def test_every_option_says_what_it_does(name: str):
    unexplained = [action.dest for action in commands()[name]._actions if not (action.help or "").strip()]
    assert [dest for dest in unexplained if dest != "==SUPPRESS=="] == []


@pytest.mark.parametrize(("variable", "default", "text"), settings_table())
def test_every_setting_is_in_the_readme_with_its_default(variable: str, default: str, text: str):
    row = re.search(rf"^\| `{variable}` \|.*$", README, re.M)
    assert row, f"| `{variable}` | `{default}` | {text} |"
    assert default in row[0]


def test_no_setting_is_in_the_documents_that_does_not_exist():
    assert set(re.findall(r"\bONRECORD_[A-Z_]+\b", EVERYTHING)) <= {variable for variable, _, _ in settings_table()}


def test_every_view_is_documented(warehouse: Any):
    views = {name for (name,) in store.query(warehouse, "select view_name from duckdb_views() where not internal").rows}
    assert {view for view in views if f"`{view}`" not in EVERYTHING} == set()


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "warehouse" / "checks").glob("*.sql")))
def test_every_check_is_documented(name: str):
    assert f"`{name}`" in EVERYTHING


@pytest.mark.parametrize("reason", sorted(reasons()))
def test_every_reason_for_a_failure_is_documented(reason: str):
    assert f"`{reason}`" in EVERYTHING


def test_every_reason_for_a_stripped_line_is_documented(warehouse: Any):
    seen = {reason for (reason,) in store.query(warehouse, "select distinct reason from dropped").rows}
    assert {reason for reason in seen if f"`{reason}`" not in EVERYTHING} == set()


@pytest.mark.parametrize("flag", FLAGS)
def test_every_flag_of_an_article_is_documented(flag: str):
    assert f"| `{flag}` |" in DOCUMENTS["docs/quotes.md"]


@pytest.mark.parametrize(
    ("document", "target"), [(name, link) for name, text in DOCUMENTS.items() for link in re.findall(r"\]\(([^)#]+)[^)]*\)", text)]
)
def test_links_between_documents_lead_somewhere(document: str, target: str):
    assert target.startswith("https://") or (ROOT / document).parent.joinpath(target).exists()


def test_files_that_the_code_sends_its_reader_to_exist():
    named = {
        name
        for room in ("pipeline", "warehouse", "flows")
        for path in (ROOT / room).rglob("*")
        if path.suffix in {".py", ".sql", ".toml"}
        for name in re.findall(r"docs/\w+\.md", path.read_text(encoding="utf-8"))
    }
    assert {name for name in named if name not in DOCUMENTS} == set()


def test_every_decision_says_what_would_change_our_mind():
    decisions = re.findall(r"^\*\*.+?(?=\n\n|\Z)", DOCUMENTS["docs/decisions.md"], re.M | re.S)
    assert decisions
    assert [text.partition(".")[0] for text in decisions if "would change" not in " ".join(text.split())] == []


def test_the_changelog_begins_with_what_is_unreleased():
    assert re.findall(r"^## (.+)$", DOCUMENTS["CHANGELOG.md"], re.M)[0].startswith("[Unreleased]")
