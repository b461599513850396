"""The proof of the published warehouse: it holds where the loader was right, and finds what became wrong later."""

from __future__ import annotations

import pytest
from warehouse_values import TEXT, annotated, batch, run

from flows import cli
from pipeline.model import Batch
from warehouse import proof, publish, spool, store


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path))
    for number, each in enumerate((batch(1, 2), Batch(annotated=(annotated(2, text=TEXT + " \U0001f6a2 Later."),)))):
        path = spool.write(tmp_path, each, name=f"b{number}")
        with store.live(tmp_path) as connection:
            store.append(connection, path, run())
    return tmp_path


def harm(home, statement):
    with store.live(home) as connection:
        connection.execute(statement)
    publish.publish(home)


def test_every_version_is_proved(home, capsys):
    publish.publish(home)
    assert cli.main(["verify"]) == 0
    assert capsys.readouterr().out == "proved 3 quotes and 3 mentions in 3 versions of articles\n"


def test_windows_leave_nothing_out(home, monkeypatch):
    monkeypatch.setattr(proof, "WINDOW", 1)
    with store.live(home) as connection:
        proofs = list(proof.prove(connection))
    assert [(some.articles, some.quotes, some.mentions, some.lies) for some in proofs] == [(1, 1, 1, ()), (2, 2, 2, ())]


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("update quote set text = upper(text) where article_id = 1", "1 of 3 quotes do not hold"),
        ("update quote set spans = [{start_char: 0, end_char: 7}] where version = 2", "quote 2.2.1"),
        ("update quote set spans = []", "3 of 3 quotes do not hold"),
        ("update quote set start_char = start_char + 1", "3 of 3 quotes do not hold"),
        ("update quote set speaker_start = 0, speaker_end = 9", "3 of 3 quotes do not hold"),
        (
            "update mention set start_char = start_char - 1, end_char = end_char - 1 where article_id = 1",
            "mention 1.1 at 24:33 'Ada Quill'",
        ),
        ("update mention set end_char = 100000", "3 of 3 mentions do not hold"),
        ("update mention set version = 7 where article_id = 1", "mention 1.7"),
        ("update article set text = text || '!' where article_id = 1", "article 1.1"),
    ],
)
def test_what_became_wrong_is_found(home, capsys, statement, says):
    harm(home, statement)
    assert cli.main(["verify"]) == 1
    assert says in capsys.readouterr().out


def test_an_empty_warehouse_holds(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path))
    publish.publish(tmp_path)
    assert cli.main(["verify"]) == 0
    assert "proved 0 quotes" in capsys.readouterr().out
