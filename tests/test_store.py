"""The store: a batch is appended whole, once, and only what holds; the live database is one writer's."""

from __future__ import annotations

import gzip
import hashlib
import re
import shutil
import subprocess
import sys
from dataclasses import fields, replace
from datetime import timedelta

import pytest
from warehouse_values import NOON, TEXT, annotated, batch, quote, run, with_quotes

from pipeline.errors import Problem, WrongUse
from pipeline.model import (
    Appearance,
    Article,
    ArticleEntity,
    Batch,
    Counts,
    Dropped,
    Failure,
    Fetch,
    Mention,
    Quote,
    RawRecord,
    SeenPage,
)
from warehouse import process, spool, store


@pytest.fixture
def warehouse():
    with store.memory() as connection:
        yield connection


@pytest.fixture
def load(warehouse, tmp_path):
    """Append batches to the warehouse in memory, by way of the spool."""

    def append(*batches):
        counts = [store.append(warehouse, spool.write(tmp_path, each, name=f"b{number}"), run()) for number, each in enumerate(batches)]
        return counts if len(counts) > 1 else counts[0]

    return append


def rows(connection, text):
    return list(store.query(connection, text).rows)


def everything(connection):
    """Every row of every table that a load appends to, without what names the run or the time of loading."""
    left_out = {"run": None, "batch_ledger": None, "schema_migration": None, "view_state": None}
    tables = [name for (name,) in rows(connection, "select table_name from duckdb_tables() where not temporary") if name not in left_out]
    return {
        name: rows(connection, f"select columns(lambda c: c not in ('run_id', 'failed_at', 'loaded_at')) from {name}") for name in tables
    }


def test_an_article_comes_back_as_it_went_in(load, warehouse):
    value = annotated(7)
    load(Batch(annotated=(value,)))
    names = (
        "url",
        "origin",
        "outlet",
        "title",
        "text",
        "body_start",
        "published_at",
        "published_source",
        "language",
        "extractor",
        "text_sha256",
    )
    (row,) = rows(warehouse, f"select {', '.join(names)}, wire from article_versions")
    assert row == (*(getattr(value.article, name) for name in names), list(value.article.wire))


def test_append_counts_what_it_brings(load):
    failure = Failure(url="file:x.bin", stage="read", reason="not-a-page", detail="")
    assert load(batch(1, 2, failures=(failure, failure))) == Counts(
        pages=3, articles=2, quotes=2, mentions=2, dropped=2, failures=1, by_reason=(("not-a-page", 1),)
    )


def test_an_article_that_was_not_read_as_a_whole_is_counted_once_and_shows_its_flags(load, warehouse):
    value = replace(annotated(1), flags=("too-long", "shortened"))
    counts = load(Batch(annotated=(value, annotated(2))), Batch(annotated=(value,)))
    assert [each.flagged for each in counts] == [1, 0]
    assert rows(warehouse, "select url, flags from articles order by url") == [
        ("https://gazette.example/1", ["too-long", "shortened"]),
        ("https://gazette.example/2", []),
    ]


def test_a_batch_that_was_written_before_there_were_flags_has_none(warehouse, tmp_path):
    lines = gzip.decompress(spool.write(tmp_path, batch(1), name="b").read_bytes())
    older = lines.replace(b'"flags":[],', b"")
    path = tmp_path / "spool" / "pending" / f"a-{hashlib.sha256(older).hexdigest()[:16]}.jsonl.gz"
    path.write_bytes(gzip.compress(older))
    assert older != lines
    assert store.append(warehouse, path, run()).articles == 1
    assert rows(warehouse, "select flags from articles") == [([],)]


def test_a_batch_loaded_twice_adds_nothing(load, warehouse):
    load(batch(1, 2))
    before = everything(warehouse)
    assert load(batch(1, 2)) == Counts(pages=2, known=2)
    assert everything(warehouse) == before


def test_an_article_in_two_batches_is_appended_once(load, warehouse):
    assert load(batch(1, 2), batch(2, 3))[1] == Counts(pages=2, articles=1, quotes=1, mentions=1, dropped=1, known=1)
    assert rows(warehouse, "select article_id, version, url from articles order by 1") == [
        (number, 1, f"https://gazette.example/{number}") for number in (1, 2, 3)
    ]


def test_an_article_twice_in_one_batch_is_appended_once(load, warehouse):
    assert load(batch(1, 1)).articles == 1
    assert rows(warehouse, "select count(*) from quotes") == [(1,)]


def test_ids_follow_the_order_of_the_batch(load, warehouse):
    load(batch(5, 3), batch(9, 3, 1))
    ids = rows(warehouse, "select url from articles order by article_id")
    assert [url for (url,) in ids] == [f"https://gazette.example/{number}" for number in (5, 3, 9, 1)]


def test_a_changed_text_is_a_new_version_of_the_same_article(load, warehouse):
    load(batch(1, 2), Batch(annotated=(annotated(2, text=TEXT + " Later she returned."), annotated(2, text=TEXT + " Nobody knew why."))))
    assert rows(warehouse, "select article_id, version from article_versions order by all") == [(1, 1), (2, 1), (2, 2), (2, 3)]
    assert rows(warehouse, "select article_id, version from articles order by all") == [(1, 1), (2, 3)]


@pytest.mark.parametrize("view", ["quotes", "mentions", "dropped", "who_said_what"])
def test_a_view_holds_the_newest_version_only(load, warehouse, view):
    load(batch(1), Batch(annotated=(annotated(1, text=TEXT + " Later she returned."),)))
    assert rows(warehouse, f"select article_id, version from {view}") == [(1, 2)]


def test_an_old_text_that_comes_back_adds_nothing(load, warehouse):
    new = Batch(annotated=(annotated(1, text=TEXT + " Later she returned."),))
    load(batch(1), new)
    assert load(batch(2, 1)) == Counts(pages=2, articles=1, quotes=1, mentions=1, dropped=1, known=1)
    assert rows(warehouse, "select article_id, version from articles order by all") == [(1, 2), (2, 1)]


def again(replaces, **article):
    return Batch(annotated=(replace(annotated(1, **article), annotator="onrecord 0.2.0, en_test 2", replaces=replaces),))


def test_an_article_annotated_again_is_a_new_version_of_the_same_text(load, warehouse):
    load(batch(1))
    assert load(again(1)).articles == 1
    assert rows(warehouse, "select version, annotator from article_versions order by version") == [
        (1, "onrecord 0.1.0, en_test 1"),
        (2, "onrecord 0.2.0, en_test 2"),
    ]
    assert rows(warehouse, "select version from quotes") == [(2,)]


def test_an_article_annotated_again_keeps_the_time_of_capture(warehouse, tmp_path):
    store.append(warehouse, spool.write(tmp_path, batch(1), name="b0"), run())
    later = run("run-2", started_at=NOON + timedelta(days=1))
    store.append(warehouse, spool.write(tmp_path, again(1), name="b1"), later)
    assert rows(warehouse, "select distinct captured_at from article_versions") == [(NOON,)]


@pytest.mark.parametrize("replaces", [1, 3])
def test_a_version_that_is_not_the_newest_is_not_replaced(load, warehouse, replaces):
    load(batch(1), Batch(annotated=(annotated(1, text=TEXT + " Later."),)))
    assert load(again(replaces)).articles == 0
    assert rows(warehouse, "select version, text from articles") == [(2, TEXT + " Later.")]


def test_the_same_version_is_replaced_once(load):
    load(batch(1))
    twice = again(1).annotated + again(1, byline="By another").annotated
    assert load(Batch(annotated=twice)).articles == 1
    assert load(again(1, byline="By a third")).articles == 0


def test_a_text_that_another_annotator_annotated_adds_nothing_unless_it_is_to_replace(load):
    load(batch(1))
    assert load(again(None)).articles == 0


def test_an_article_that_is_not_there_is_not_replaced(load):
    assert load(again(1)).articles == 0


def test_a_failure_is_recorded_once_though_it_comes_in_two_batches(load, warehouse):
    failure = Failure(url="file:x.bin", stage="read", reason="not-a-page", detail="zero bytes")
    load(batch(1, failures=(failure,)), batch(2, failures=(failure, replace(failure, detail="other"))))
    assert rows(warehouse, "select url, stage, reason, detail from failures order by detail") == [
        ("file:x.bin", "read", "not-a-page", "other"),
        ("file:x.bin", "read", "not-a-page", "zero bytes"),
    ]


HOLDS = TEXT.index("cafe\u0301 \U0001f468\u200d\U0001f469\u200d\U0001f467 stays")


@pytest.mark.parametrize(
    ("spans", "text"),
    [
        (((HOLDS, HOLDS + 5),), "cafe\u0301"),
        (((HOLDS, HOLDS + 4),), "cafe"),
        (((HOLDS + 6, HOLDS + 11),), "\U0001f468\u200d\U0001f469\u200d\U0001f467"),
        (((HOLDS, HOLDS + 5), (HOLDS + 12, HOLDS + 17)), "cafe\u0301 stays"),
        (((0, len(TEXT)),), TEXT),
    ],
)
def test_a_quote_that_stands_at_its_offsets_is_appended(load, warehouse, spans, text):
    load(Batch(annotated=(with_quotes(annotated(), quote(text, spans)),)))
    (row,) = rows(warehouse, "select text, start_char, end_char, spans from quotes")
    assert row == (text, spans[0][0], spans[-1][1], [{"start_char": start, "end_char": end} for start, end in spans])


@pytest.mark.parametrize(
    "lie",
    [
        quote("cafe\u0301", ((HOLDS + 1, HOLDS + 6),)),
        quote("cafe", ((HOLDS, HOLDS + 5),)),
        quote("caf\u00e9", ((HOLDS, HOLDS + 5),)),
        quote("cafe\u0301  stays", ((HOLDS, HOLDS + 5), (HOLDS + 12, HOLDS + 17))),
        quote("", ()),
        quote("", ((3, 3),)),
        quote("and left.", ((len(TEXT) - 9, len(TEXT) + 4),)),
        quote("t.", ((-2, 0),)),
        quote("cafe", ((HOLDS, HOLDS + 4),), speaker_text="Ada Quill", speaker_start=0, speaker_end=9),
        quote("cafe", ((HOLDS, HOLDS + 4),), speaker_text="Ada Quill", speaker_start=0, speaker_end=None),
    ],
)
def test_a_quote_that_lies_is_refused_and_recorded_and_the_rest_is_appended(load, warehouse, lie):
    true = quote("stays", ((HOLDS + 12, HOLDS + 17),))
    counts = load(Batch(annotated=(with_quotes(annotated(), lie, true), annotated(2))))
    assert counts == Counts(pages=2, articles=2, quotes=2, mentions=2, dropped=2, failures=1, by_reason=(("offset-lies", 1),))
    assert rows(warehouse, "select quote_id, text from quotes where article_id = 1") == [("1.1.2", "stays")]
    assert rows(warehouse, "select url, stage, reason from failures") == [(annotated().article.origin, "append", "offset-lies")]


@pytest.mark.parametrize(("start", "end"), [(0, 9), (-1, 9), (24, 33), (25, 35), (25, 25), (34, 25)])
def test_a_mention_that_lies_is_refused_and_recorded(load, warehouse, start, end):
    good = annotated().mentions[0]
    lie = Mention(start_char=start, end_char=end, text="Ada Quill", label="PERSON", entity_no=0)
    load(Batch(annotated=(replace(annotated(), mentions=(lie, good)),)))
    assert rows(warehouse, "select start_char, entity from mentions") == [(25, "Ada Quill")]
    assert rows(warehouse, "select reason from failures") == [("offset-lies",)]
    assert rows(warehouse, "select mentions from article_entity") == [(1,)]


def test_a_batch_with_lies_loaded_again_with_another_adds_nothing(load, warehouse):
    lying = with_quotes(annotated(), quote("nowhere", ((0, 7),)))
    load(Batch(annotated=(lying,)))
    before = everything(warehouse)
    load(Batch(annotated=(lying, lying)))
    assert everything(warehouse) == before


def test_a_broken_batch_goes_to_failed_and_is_a_failure(warehouse, tmp_path):
    path = spool.write(tmp_path, batch(1), name="b")
    path.write_bytes(path.read_bytes()[:-9])
    assert store.append(warehouse, path, run()).by_reason == (("bad-batch", 1),)
    assert [file.name for file in spool.failed(tmp_path)] == [path.name]
    assert rows(warehouse, "select url, stage, reason from failures") == [(f"spool:{path.name}", "append", "bad-batch")]


def test_a_batch_that_no_table_takes_goes_to_failed_and_leaves_no_row(warehouse, tmp_path):
    path = spool.write(tmp_path, Batch(annotated=(annotated(1), annotated(2, body_start=None))), name="b")
    assert store.append(warehouse, path, run()).failures == 1
    assert rows(warehouse, "select count(*) from articles") == [(0,)]
    assert rows(warehouse, "select count(*) from batch_ledger") == [(0,)]


def test_an_appended_batch_moves_to_loaded(warehouse, tmp_path):
    path = spool.write(tmp_path, batch(1), name="b")
    store.append(warehouse, path, run())
    assert (tmp_path / "spool" / "loaded" / path.name).exists()
    assert spool.pending(tmp_path) == []


def test_a_line_longer_than_duckdb_expects_is_read(load):
    long = replace(annotated(1), line_keys=("x" * (store.LONGEST + 1000),))
    assert load(Batch(annotated=(long,))).articles == 1


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("article", Article),
        ("dropped[1]", Dropped),
        ("entities[1]", ArticleEntity),
        ("mentions[1]", Mention),
        ("quotes[1]", Quote),
        ("failure", Failure),
        ("fetch", Fetch),
        ("appearance", Appearance),
        ("raw", RawRecord),
        ("page", SeenPage),
    ],
)
def test_every_field_of_a_value_is_read_from_the_spool(warehouse, load, column, value):
    load(batch(1))
    ((kept,),) = rows(warehouse, f"select typeof(stage.{column}) from stage limit 1")
    assert [field.name for field in fields(value) if not re.search(rf"\b{field.name}\b", kept)] == []


def test_an_appearance_again_adds_no_row(load, warehouse):
    appearance = Appearance(url="u", feed="f", guid=None, title="t", published_at=None, seen_at=NOON, link="l", entry_sha256="aa")
    again = replace(appearance, seen_at=NOON + timedelta(hours=1))
    load(batch(1, appearances=(appearance, again)), batch(2, appearances=(again, replace(again, entry_sha256="bb", edited=True))))
    assert rows(warehouse, "select entry_sha256, seen_at = timestamptz '2026-03-04 12:00:00+00' from appearance") == [
        ("aa", True),
        ("bb", False),
    ]


def test_known_pages_are_those_that_the_same_annotator_saw(load, warehouse):
    pages = [
        SeenPage(origin="file:a.html", page_sha256="aa", annotator="one"),
        SeenPage(origin="file:b.html", page_sha256="bb", annotator="two"),
    ]
    load(Batch(pages=tuple(pages)))
    asked = [("file:a.html", "aa"), ("file:b.html", "bb"), ("file:c.html", "aa"), ("file:a.html", "cc")]
    assert store.known_pages(warehouse, asked, annotator="one") == {("file:a.html", "aa")}
    assert store.known_pages(warehouse, [], annotator="one") == set()


def test_a_page_whose_name_is_no_utf8_is_known_again(load, warehouse):
    page = SeenPage(origin="file:caf\udce9.html", page_sha256="aa", annotator="one")
    load(Batch(pages=(page,)))
    assert store.known_pages(warehouse, [(page.origin, "aa")], annotator="one") == {(page.origin, "aa")}


def test_a_page_seen_again_adds_no_row(load, warehouse):
    page = SeenPage(origin="file:a.html", page_sha256="aa", annotator="one")
    load(Batch(pages=(page,)), Batch(pages=(page, page), failures=(Failure(url="u", stage="read", reason="empty", detail=""),)))
    assert rows(warehouse, "select count(*) from page_seen") == [(1,)]


def test_a_raw_record_again_adds_no_row(load, warehouse):
    record = RawRecord(page_sha256="aa", file="2026.warc.gz", offset=17)
    load(batch(1, raw=(record,)), batch(2, raw=(record, record)))
    assert rows(warehouse, "select * from raw_record") == [("aa", "2026.warc.gz", 17)]


def finish(warehouse, run_id="run-1"):
    store.begin_run(warehouse, run(run_id))
    store.end_run(warehouse, run_id, "done", Counts())


def test_lines_that_stood_on_two_pages_of_an_outlet_are_remembered(load, warehouse):
    load(batch(1, 2), Batch(annotated=(annotated(3, outlet="herald"), annotated(4, outlet=None))))
    finish(warehouse)
    assert store.seen_lines(warehouse, "gazette") == {"menu"}
    assert store.seen_lines(warehouse, "herald") == frozenset()


def test_a_line_counts_from_as_many_pages_as_are_asked_for(load, warehouse):
    load(batch(1, 2))
    finish(warehouse)
    assert store.seen_lines(warehouse, "gazette", pages=3) == frozenset()


def test_two_versions_of_a_page_are_one_witness(load, warehouse):
    load(batch(1), Batch(annotated=(annotated(1, text=TEXT + " Later."),)))
    finish(warehouse)
    assert store.seen_lines(warehouse, "gazette") == frozenset()


@pytest.mark.parametrize(
    ("text", "dropped", "versions"),
    [
        ("{lead}", ("Follow us.", "seen-elsewhere"), 1),  # what went has been seen on other pages since
        ("{lead}", ("Follow us.", "newsletter"), 2),  # it went for another reason: the outlet's text is another
        ("{lead}", ("Something else.", "seen-elsewhere"), 2),  # what went is not what was seen
        ("{lead}\n\nA new line.", ("Follow us.", "seen-elsewhere"), 2),  # something came
    ],
)
def test_a_line_that_the_memory_of_the_site_takes_out_is_no_new_version(load, warehouse, text, dropped, versions):
    line = Dropped(line_no=1, text=dropped[0], reason=dropped[1])
    first = annotated(1, text=f"{TEXT}\n\nFollow us.")
    again = replace(annotated(1, text=text.format(lead=TEXT)), dropped=(line,))
    load(Batch(annotated=(first,)), Batch(annotated=(again,)))
    assert rows(warehouse, "select count(*) from article_versions") == [(versions,)]


OTHER = 'Ferry sold\n\nMayor Ada Quill said "we had two of them," and smiled.'


@pytest.mark.parametrize("together", [True, False])
def test_another_text_under_the_name_of_a_file_takes_nobodys_place(load, warehouse, together):
    name = {"url": "file:001.txt", "origin": "file:001.txt"}
    monday, tuesday = annotated(1, **name), annotated(1, text=OTHER, **name)
    load(*([Batch(annotated=(monday, tuesday))] if together else [Batch(annotated=(monday,)), Batch(annotated=(tuesday,))]))
    assert rows(warehouse, "select article_id, version, title from articles order by 1") == [
        (1, 1, monday.article.title),
        (2, 1, "Ferry sold"),
    ]


def test_a_text_of_a_file_that_was_edited_is_a_new_version_of_the_article_it_comes_from(load, warehouse):
    name = {"url": "file:001.txt", "origin": "file:001.txt"}
    edited = annotated(1, text=OTHER + "\n\nIt was cheap.", **name)
    load(*(Batch(annotated=(one,)) for one in (annotated(1, **name), annotated(1, text=OTHER, **name), edited, edited)))
    assert rows(warehouse, "select article_id, version from article_versions order by all") == [(1, 1), (2, 1), (2, 2)]


def test_another_text_at_an_address_is_a_new_version(load, warehouse):
    load(Batch(annotated=(annotated(1),)), Batch(annotated=(annotated(1, text=OTHER),)))
    assert rows(warehouse, "select article_id, version from article_versions order by all") == [(1, 1), (1, 2)]


def test_lines_count_once_their_run_has_ended(load, warehouse):
    load(batch(1, 2))
    store.begin_run(warehouse, run())
    assert store.seen_lines(warehouse, "gazette") == frozenset()
    store.end_run(warehouse, "run-1", "done", Counts())
    assert store.seen_lines(warehouse, "gazette") == {"menu"}


def test_lines_of_old_pages_are_forgotten(load, warehouse, monkeypatch):
    monkeypatch.setattr(store, "SITE_MEMORY", 1)
    load(batch(1, 2, 3))
    finish(warehouse)
    assert store.seen_lines(warehouse, "gazette") == frozenset()


@pytest.mark.parametrize(
    ("states", "remembered"),
    [
        (("done", "done"), {"menu"}),
        (("died",), set()),
        (("died", "died"), set()),
        (("died", "running"), set()),
        (("died", "done"), {"menu"}),
        (("failed", "done", "died"), {"menu"}),
    ],
)
def test_lines_of_a_run_that_died_count_once_a_later_one_ended_well(warehouse, tmp_path, states, remembered):
    """Else a load that follows a dead one would strip by what the dead one saw, and leave other rows than one left alone."""
    for number, state in enumerate(states):
        this = run(f"run-{number}", started_at=NOON + timedelta(minutes=number))
        store.begin_run(warehouse, this)
        store.append(warehouse, spool.write(tmp_path, batch(2 * number, 2 * number + 1), name=f"b{number}"), this)
        warehouse.execute("update run set state = ? where run_id = ?", [state, this.run_id])
    assert store.seen_lines(warehouse, "gazette") == remembered


def test_a_run_says_what_it_did(warehouse):
    store.begin_run(warehouse, run(flow_run_id="f-1"))
    assert rows(warehouse, "select state, ended_at from runs") == [("running", None)]
    store.end_run(warehouse, "run-1", "done", Counts(pages=3, articles=2, failures=1, by_reason=(("empty", 1),)))
    (row,) = rows(
        warehouse, "select flow_run_id, command, name, state, pages, articles, failures, by_reason, ended_at is not null, code from runs"
    )
    assert row == ("f-1", "load", "load pages", "done", 3, 2, 1, '{"empty": 1}', True, "0.1.0")


@pytest.mark.parametrize("alive", [True, False])
def test_the_next_run_marks_those_whose_process_is_gone(warehouse, monkeypatch, alive):
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        there = process.Process(host=process.this_process().host, pid=other.pid, started=process.started(other.pid) or "")
        monkeypatch.setattr(process, "this_process", lambda: there)
        store.begin_run(warehouse, run("first"))
        monkeypatch.undo()
        if not alive:
            other.communicate(b"\n")
        store.begin_run(warehouse, run("second"))
        assert rows(warehouse, "select run_id, state from runs order by 1") == [
            ("first", "running" if alive else "died"),
            ("second", "running"),
        ]
        other.kill()


def test_a_process_of_the_same_number_that_started_later_is_another(warehouse, monkeypatch):
    monkeypatch.setattr(
        process, "this_process", lambda: process.Process(host=process.platform.node(), pid=process.os.getpid(), started="earlier")
    )
    store.begin_run(warehouse, run("first"))
    monkeypatch.undo()
    store.begin_run(warehouse, run("second"))
    assert rows(warehouse, "select state from runs where run_id = 'first'") == [("died",)]


def test_the_live_database_keeps_what_was_appended(tmp_path):
    path = spool.write(tmp_path, batch(1), name="b")
    with store.live(tmp_path) as connection:
        store.append(connection, path, run())
    with store.live(tmp_path) as connection:
        assert rows(connection, "select count(*) from articles") == [(1,)]


def test_a_second_loader_is_told_who_writes(tmp_path):
    with store.live(tmp_path), pytest.raises(Problem, match=r"process \d+ writes the warehouse"), store.live(tmp_path, wait_seconds=0.1):
        pass


def test_a_live_file_that_is_no_database_is_said_in_one_line(tmp_path):
    store.live_path(tmp_path).parent.mkdir(parents=True)
    store.live_path(tmp_path).write_bytes(b"no database" * 1000)
    with pytest.raises(Problem, match=r"onrecord\.duckdb: .*valid DuckDB"), store.live(tmp_path):
        pass


def test_a_home_that_cannot_be_written_is_said_in_one_line(tmp_path):
    (tmp_path / "home").write_text("a file")
    with pytest.raises(Problem, match="cannot be written"), store.live(tmp_path / "home"):
        pass
    with pytest.raises(Problem, match="cannot be written"):
        spool.write(tmp_path / "home", batch(1), name="b")


def test_a_newer_schema_is_refused(tmp_path):
    with store.live(tmp_path) as connection:
        connection.execute("insert into schema_migration values (9999, '9999_later', 'x', now())")
    with pytest.raises(Problem, match="schema 9999"), store.live(tmp_path):
        pass


def test_a_schema_that_was_edited_is_refused(tmp_path):
    with store.live(tmp_path) as connection:
        connection.execute("update schema_migration set sha256 = 'x' where number = 1")
    with pytest.raises(Problem, match="0001_base"), store.live(tmp_path):
        pass


def test_a_migration_of_a_warehouse_with_rows_leaves_a_copy_beside_it(tmp_path, monkeypatch):
    path = spool.write(tmp_path, batch(1), name="b")
    with store.live(tmp_path) as connection:
        store.append(connection, path, run())
    later = store.Migration(number=9999, name="9999_later", text="create table later (n integer); insert into later values (1);")
    steps = (*store.migrations(), later)
    monkeypatch.setattr(store, "migrations", lambda: steps)
    with store.live(tmp_path) as connection:
        assert rows(connection, "select n, (select count(*) from article) from later") == [(1, 1)]
    copy = store.live_path(tmp_path).with_name("onrecord.before-9999_later.duckdb")
    with store.open_read_only(copy) as connection:
        assert rows(connection, "select count(*) from article") == [(1,)]


def test_a_schema_that_stands_only_in_the_log_outlives_a_crash(tmp_path):
    alive, crashed = tmp_path / "alive.duckdb", tmp_path / "crashed.duckdb"
    with store.duckdb.connect(alive) as connection:
        for step in store.migrations():
            connection.execute(step.text)
        shutil.copy(alive, crashed)
        shutil.copy(f"{alive}.wal", f"{crashed}.wal")
        columns = rows(connection, "select table_name, column_name from duckdb_columns() order by all")
    with store.duckdb.connect(crashed) as connection:
        assert rows(connection, "select table_name, column_name from duckdb_columns() order by all") == columns


def test_articles_of_an_older_warehouse_have_no_flags():
    steps = {step.name: step.text for step in store.migrations()}
    with store.duckdb.connect() as connection:
        connection.execute(steps["0001_base"])
        connection.execute(
            """insert into article by name select 1 as article_id, 1 as version, 'u' as url, 'o' as origin, 't' as text, 0 as body_start,
            1 as words, [] as wire, 'x' as extractor, 'x' as annotator, 's' as text_sha256, 'p' as page_sha256, now() as captured_at,
            'r' as run_id"""
        )
        connection.execute(steps["0006_flags"])
        assert rows(connection, "select url, flags from article") == [("u", [])]


def test_a_migration_that_fails_leaves_the_warehouse_as_it_was(tmp_path, monkeypatch):
    with store.live(tmp_path):
        pass
    broken = store.Migration(number=9999, name="9999_broken", text="create table later (n integer); select * from nowhere;")
    steps = (*store.migrations(), broken)
    with monkeypatch.context() as patch:
        patch.setattr(store, "migrations", lambda: steps)
        with pytest.raises(store.duckdb.CatalogException), store.live(tmp_path):
            pass
    with store.live(tmp_path) as connection:
        assert rows(connection, "select count(*) from duckdb_tables() where table_name = 'later'") == [(0,)]


def test_nothing_published_is_said_in_one_line(tmp_path):
    with pytest.raises(WrongUse, match="nothing is published yet"):
        store.published(tmp_path)


def test_wrong_sql_is_said_in_one_line(warehouse):
    with pytest.raises(WrongUse) as caught:
        store.query(warehouse, "select nothing from nowhere")
    assert "nowhere" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_times_come_back_in_utc(load, warehouse):
    load(batch(1))
    ((at,),) = rows(warehouse, "select published_at from articles")
    assert at.utcoffset().total_seconds() == 0


def test_a_batch_that_another_run_took_in_meanwhile_brings_nothing_more(warehouse, tmp_path):
    path = spool.write(tmp_path, batch(1), name="b")
    store.append(warehouse, path, run())
    again = store.append(warehouse, path, run())
    assert (again.pages, again.articles, again.failures) == (1, 0, 0)
    assert rows(warehouse, "select count(*) from failures") == [(0,)]


def test_a_broken_batch_that_another_run_put_away_is_a_failure_once(warehouse, tmp_path):
    path = spool.write(tmp_path, batch(1), name="b")
    path.write_bytes(path.read_bytes()[:-9])
    assert [store.append(warehouse, path, run()).failures for _ in range(2)] == [1, 1]
    assert rows(warehouse, "select count(*) from failures") == [(1,)]


def test_the_lines_of_an_outlet_whose_name_is_no_utf8_can_be_asked_for(warehouse):
    assert store.seen_lines(warehouse, "Post \udcff") == frozenset()


@pytest.mark.parametrize(
    ("text", "says"),
    [(";", "no statement"), ("-- nothing", "no statement"), ("select if(i < 250000, i, error('late')) from range(300000) t(i)", "late")],
)
def test_sql_that_is_none_or_goes_wrong_late_is_said_in_one_line(warehouse, text, says):
    rows(warehouse, "set threads = 1")  # with more, DuckDB may name the thread that it stopped, not the one that erred
    with pytest.raises(WrongUse, match=says):
        rows(warehouse, text)
