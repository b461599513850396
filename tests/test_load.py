"""flows/load.py: pages through the whole house, without Prefect."""

import json
import shutil
import signal
import time
from pathlib import Path

import pytest
from command_line import begin, onrecord, rows

SAMPLES = Path(__file__).parent.parent / "seeds" / "articles"
PAGE = """The dam holds, minister says

"The dam holds and it will hold tomorrow," said Interior Minister Greta Solheim on Friday. She added that nobody in the
valley of Sarnholm had been told to leave.

Engineers had warned in March that number {number} of the spillways was cracked, according to the weather service.

"We will look at number {number} again," Solheim told reporters in Brackwater.
"""

TABLES = {
    "articles": "url, version, title, outlet, published_at, text, text_sha256, story_id",
    "quotes": "quote_id, kind, place, text, spans, cue, speaker, speaker_id",
    "mentions": "article_id, start_char, end_char, text, label, entity_id",
    "entities": "entity_id, name, label, aliases",
    "stories": "story_id, title, articles",
    "dropped": "article_id, line_no, text, reason",
    "failures": "url, stage, reason, detail",
}


def state(home):
    """Everything that a load leaves, runs and times apart."""
    return {table: rows(home, f"select {columns} from {table} order by all") for table, columns in TABLES.items()}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    assert onrecord("load", str(SAMPLES), home=home).returncode == 0
    return home


def test_the_sample_pages_become_articles_quotes_and_entities(loaded):
    pages = len([path for path in SAMPLES.iterdir() if path.suffix != ".toml"])
    assert rows(loaded, "select count(*) from articles") == [(pages,)]
    assert rows(loaded, "select count(*) > 50 from quotes where speaker is not null") == [(True,)]


def test_everything_that_was_appended_is_proved(loaded):
    shown = onrecord("verify", home=loaded)
    assert shown.returncode == 0, shown.stdout


def test_the_same_pages_again_add_a_run_and_nothing_else(loaded):
    before, runs = state(loaded), rows(loaded, "select count(*) from runs")[0][0]
    assert onrecord("load", str(SAMPLES), home=loaded).returncode == 0
    assert state(loaded) == before
    assert rows(loaded, "select count(*) from runs") == [(runs + 1,)]


def test_what_fails_is_a_row_and_the_rest_is_loaded(tmp_path):
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "good.txt").write_text(PAGE.format(number=1))
    (pages / "empty.txt").write_text("")
    (pages / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    (pages / "nothing.html.gz").write_bytes(b"")
    (pages / "deutsch.txt").write_text(
        "Der Damm hält\n\nDie Ministerin sagte am Freitag, der Damm werde auch morgen halten. Niemand im Tal müsse "
        "gehen, und die Schulen blieben am Montag geöffnet, teilte das Amt der Stadt mit.\n"
    )
    lines = [json.dumps({"text": PAGE.format(number=number), "url": f"https://post.example/{number}"}) for number in range(2, 9)]
    (pages / "lines.jsonl").write_text("\n".join([*lines[:3], "{", *lines[3:], '{"url": "https://post.example/x"}', "4"]))
    (tmp_path / "nopages").mkdir()

    shown = onrecord("load", str(pages), str(tmp_path / "nopages"), home=tmp_path / "home")

    assert shown.returncode == 1
    assert "Traceback" not in shown.stderr
    reasons = {"bad-line": 3, "empty": 2, "no-model": 1, "not-a-page": 2}
    assert dict(rows(tmp_path / "home", "select reason, count(*) from failures group by all")) == reasons
    assert rows(tmp_path / "home", "select count(*) from articles where language = 'en'") == [(8,)]
    assert rows(tmp_path / "home", "select title, annotator from articles where language = 'de'") == [("Der Damm hält", "none")]


def test_hostile_text_is_one_flagged_article_each_and_no_failure(tmp_path):
    pages = tmp_path / "pages"
    pages.mkdir()
    hostile = {"marks": '"' * 10_000, "word": "a" * 100_000, "brackets": "[" * 5_000 + "]" * 5_000}
    for name, text in hostile.items():
        (pages / f"{name}.txt").write_text(PAGE.format(number=1) + f"\n{text}\n")
        (pages / f"{name}-within.txt").write_text(
            PAGE.format(number=1) + f"\nShe wrote {text} and left the hall on Friday with the others.\n"
        )
        (pages / f"{name}-alone.txt").write_text(text)
    (pages / "plain.txt").write_text(PAGE.format(number=1))

    shown = onrecord("load", str(pages), home=tmp_path / "home")

    assert shown.returncode == 0, shown.stderr
    assert "10 new articles" in shown.stdout
    assert "9 flagged" in shown.stdout
    assert rows(tmp_path / "home", "select count(*) from failures") == [(0,)]
    assert dict(rows(tmp_path / "home", "select origin, flags from articles")) == {
        "file:brackets-alone.txt": ["shortened", "not-words"],
        "file:brackets-within.txt": ["long-paragraph", "shortened", "not-words"],
        "file:brackets.txt": ["not-words"],
        "file:marks-alone.txt": ["shortened", "not-words"],
        "file:marks-within.txt": ["long-paragraph", "shortened", "not-words"],
        "file:marks.txt": ["not-words"],
        "file:plain.txt": [],
        "file:word-alone.txt": ["long-paragraph", "shortened", "not-words"],
        "file:word-within.txt": ["too-long", "long-paragraph", "shortened", "not-words"],
        "file:word.txt": ["not-words"],
    }


def test_sql_answers_while_a_load_runs(loaded, tmp_path):
    home = shutil.copytree(loaded, tmp_path / "home")
    pages = tmp_path / "pages.jsonl"
    pages.write_text("\n".join(json.dumps({"text": PAGE.format(number=n), "url": f"https://wire.example/{n}"}) for n in range(20)))
    load = begin("load", str(pages), home=home)
    answers = 0
    while load.poll() is None:
        shown = onrecord("sql", "select speaker, count(*) from quotes group by all order by 2 desc", home=home)
        assert shown.returncode == 0, shown.stderr
        answers += 1
    assert load.returncode == 0
    assert answers > 0


def test_a_load_that_is_killed_anywhere_leaves_what_an_undisturbed_one_leaves(tmp_path):
    pages = tmp_path / "pages.jsonl"
    pages.write_text("\n".join(json.dumps({"text": PAGE.format(number=n), "url": f"https://wire.example/{n}"}) for n in range(30)))
    assert onrecord("load", str(pages), home=tmp_path / "calm").returncode == 0
    for delay in (0.8, 1.8, 2.4):
        load = begin("load", str(pages), home=tmp_path / "killed", ONRECORD_WORKERS="2")
        time.sleep(delay)
        load.send_signal(signal.SIGKILL)
        load.wait()
    assert onrecord("load", str(pages), home=tmp_path / "killed", ONRECORD_WORKERS="2").returncode == 0
    assert state(tmp_path / "killed") == state(tmp_path / "calm")
