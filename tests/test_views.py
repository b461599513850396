"""The views: those that users were promised, each with its columns and a comment, empty or not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from warehouse_values import annotated, quote, run, with_quotes

from pipeline.model import Batch
from warehouse import spool, store

DOCS = (Path(__file__).parent.parent / "docs" / "warehouse.md").read_text(encoding="utf-8")

ARTICLES = """article_id version outlet url origin title deck byline published_at published_precision published_source language text
body_start words story_id wire fetched_at run_id"""
PROMISED = {
    "articles": ARTICLES,
    "article_versions": f"{ARTICLES} captured_at text_sha256 extractor",
    "quotes": """quote_id article_id version outlet published_at kind place text start_char end_char spans cue stance speaker speaker_id
        speaker_text speaker_start speaker_end via confidence run_id""",
    "mentions": "article_id version start_char end_char text label entity_id entity",
    "entities": "entity_id name label aliases articles mentions quotes wikidata_id",
    "stories": "story_id title first_published_at last_published_at articles outlets",
    "echoes": "echo_id quote_id relation similarity is_first",
    "who_said_what": "quote_id outlet story speaker echo_id text",
    "dropped": "article_id version line_no text reason",
    "feeds": "outlet feed",
    "fetches": "url fetched_at",
    "runs": "run_id flow_run_id command state",
    "failures": "url stage reason detail",
    "source_health": "outlet day expected seen",
}


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    with store.memory() as connection:
        articles = (annotated(1), annotated(2), with_quotes(annotated(3), quote("Harbour", ((0, 7),), place="headline", entity_no=None)))
        path = spool.write(home, Batch(annotated=articles), name="b")
        store.append(connection, path, run())
        yield connection


def views(connection):
    found: dict[str, list[str]] = {}
    for view, column in store.query(connection, "select table_name, column_name from duckdb_columns() where not internal").rows:
        found.setdefault(view, []).append(column)
    kept = {name for (name,) in store.query(connection, "select view_name from duckdb_views() where not internal").rows}
    return {name: columns for name, columns in found.items() if name in kept}


@pytest.mark.parametrize("view", PROMISED)
def test_a_promised_view_is_there_with_its_columns(warehouse, view):
    assert set(PROMISED[view].split()) - set(views(warehouse)[view]) == set()


@pytest.mark.parametrize("view", PROMISED)
def test_a_promised_view_can_be_read(warehouse, view):
    assert list(store.query(warehouse, f"select * from {view}").rows) is not None


def test_every_view_says_what_it_holds(warehouse):
    silent = store.query(warehouse, "select view_name from duckdb_views() where not internal and comment is null").rows
    assert list(silent) == []


def test_every_view_and_column_is_in_the_documentation(warehouse):
    for view, columns in views(warehouse).items():
        section = re.search(rf"^### {view}\n(.*?)(?=^##|\Z)", DOCS, re.MULTILINE | re.DOTALL)
        assert section, f"docs/warehouse.md has no section on {view}"
        assert [column for column in columns if f"`{column}`" not in section[1]] == []


def test_every_table_is_in_the_documentation(warehouse):
    tables = store.query(warehouse, "select table_name from duckdb_tables() where not internal and not temporary").rows
    assert [table for (table,) in tables if f"`{table}`" not in DOCS] == []


def samples():
    return re.findall(r"```sql\n(.*?)```", DOCS, re.DOTALL)


def test_the_documentation_shows_sql():
    assert len(samples()) >= 5


@pytest.mark.parametrize("sample", samples())
def test_the_sql_of_the_documentation_runs(warehouse, sample):
    assert store.query(warehouse, sample).columns


def test_who_said_what_has_one_row_a_quote(warehouse):
    rows = list(store.query(warehouse, "select quote_id, speaker, title, outlet from who_said_what order by 1").rows)
    title = "Harbour reopens \U0001f6a2"
    assert rows == [
        ("1.1.1", "Ada Quill", title, "gazette"),
        ("2.1.1", "Ada Quill", title, "gazette"),
        ("3.1.1", None, title, "gazette"),
    ]


def test_views_are_made_anew_when_their_file_changed(tmp_path, monkeypatch):
    with store.live(tmp_path):
        pass
    changed = store.sql("views") + "\ncreate view later as select 1 as one;\n"
    read = store.sql
    monkeypatch.setattr(store, "sql", lambda name: changed if name == "views" else read(name))
    with store.live(tmp_path) as connection:
        assert list(store.query(connection, "select one from later").rows) == [(1,)]
    monkeypatch.undo()
    with store.live(tmp_path) as connection:
        assert "later" not in views(connection)
