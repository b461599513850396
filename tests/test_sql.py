"""`onrecord sql`: the published warehouse, read-only, from the command line."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest
from warehouse_values import batch, run

from flows import cli
from warehouse import publish, spool, store


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    path = spool.write(home, batch(1, 2), name="b")
    with store.live(home) as connection:
        store.append(connection, path, run())
    publish.publish(home)
    return home


@pytest.fixture(autouse=True)
def _at_home(home, monkeypatch):
    monkeypatch.setenv("ONRECORD_HOME", str(home))


def stdin(monkeypatch, text):
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_it_prints_what_the_query_gives(capsys):
    assert cli.main(["sql", "--format", "csv", "select speaker, count(*) as n from quotes group by all order by 2 desc"]) == 0
    assert capsys.readouterr().out == "speaker,n\nAda Quill,2\n"


@pytest.mark.parametrize("form", ["table", "csv", "json", "markdown"])
def test_every_format_shows_every_row(capsys, form):
    assert cli.main(["sql", "--format", form, "select url from articles"]) == 0
    out = capsys.readouterr().out
    assert "gazette.example/1" in out
    assert "gazette.example/2" in out


def test_it_reads_a_file(capsys, tmp_path):
    (tmp_path / "q.sql").write_text("-- how many\nselect count(*) as n from articles;\n", encoding="utf-8")
    assert cli.main(["sql", "--format", "json", "--file", str(tmp_path / "q.sql")]) == 0
    assert json.loads(capsys.readouterr().out) == [{"n": 2}]


def test_it_reads_a_pipe(capsys, monkeypatch):
    stdin(monkeypatch, "select 41 + 1 as n")
    assert cli.main(["sql", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"n": 42}]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["selec 1"], "syntax error"),
        (["select nothing from articles"], "nothing"),
        (["select * from nowhere"], "nowhere"),
        (["select text::integer from articles"], "Harbour"),
        (["create table mine (n integer)"], "read-only"),
        (["delete from article"], "read-only"),
        ([""], "give a query"),
        (["  \n"], "give a query"),
        ([], "give a query"),
        (["select 1", "--file", "q.sql"], "not both"),
        (["--file", "nowhere.sql"], "nowhere.sql cannot be read"),
        (["--file", "."], "cannot be read"),
    ],
)
def test_wrong_use_is_one_line_and_status_2(capsys, monkeypatch, arguments, says):
    stdin(monkeypatch, "")
    assert cli.main(["sql", *arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert says in printed.err


def test_nothing_published_is_one_line_and_status_2(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path))
    assert cli.main(["sql", "select 1"]) == 2
    assert "nothing is published yet" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_it_needs_no_model_and_no_server(home):
    code = (
        "import sys; from flows.cli import main; status = main(['sql', 'select 1']);"
        "print([name for name in ('spacy', 'prefect', 'trafilatura', 'lxml', 'aiohttp', 'rich') if name in sys.modules]); sys.exit(status)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


def test_a_reader_who_has_had_enough_is_no_error(home):
    command = [sys.executable, "-m", "flows.cli", "sql", "--format", "csv", "select * from range(1000000)"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as ran:
        assert ran.stdout
        assert ran.stderr
        assert ran.stdout.readline() == b"range\n"
        ran.stdout.close()
        assert ran.stderr.read() == b""
        assert ran.wait() == 0
