"""`onrecord strip`, as its users run it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line import onrecord

PAGE = """Harbour of Aston closed

The harbour master of Aston, Mira Olt, said on Monday that the harbour would stay closed for a week.

Subscribe to our newsletter
"""


@pytest.fixture
def page(tmp_path: Path) -> str:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    return str(tmp_path / "page.txt")


@pytest.mark.parametrize(
    ("option", "fates"),
    [([], ["1\ttitle", "3\tbody", "5\tnewsletter"]), (["--kept"], ["1\ttitle", "3\tbody"]), (["--dropped"], ["5\tnewsletter"])],
)
def test_strip_prints_each_line_with_its_fate_apart_by_tabs(option, fates, page, tmp_path):
    done = onrecord("strip", *option, page, home=tmp_path)
    assert [line.rpartition("\t")[0] for line in done.stdout.splitlines()] == fates
    assert (done.returncode, done.stderr) == (0, "")


def test_strip_finds_something_wrong_where_there_is_no_article(tmp_path):
    (tmp_path / "menu.txt").write_text("Home\nNews\n", encoding="utf-8")
    done = onrecord("strip", str(tmp_path / "menu.txt"), home=tmp_path)
    assert (done.returncode, done.stdout) == (1, "1\tnavigation\tHome\n2\tnavigation\tNews\n")


def test_strip_says_what_is_right_where_there_is_no_file(tmp_path):
    done = onrecord("strip", str(tmp_path / "nothing.txt"), home=tmp_path)
    assert done.returncode == 2
    assert "no such file" in done.stderr
