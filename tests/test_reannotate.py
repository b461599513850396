"""flows/reannotate.py: stored articles once more through the current code and model."""

from __future__ import annotations

import shutil
import signal
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from command_line import begin, onrecord, rows
from warehouse_values import NOON, TEXT, annotated, batch, run

from flows import raw, workers
from flows.http import Answer
from flows.launch import launch
from flows.link import link_all
from flows.reannotate import Asked, Stored, find_due, work
from flows.settings import Settings
from pipeline.annotate import annotate, annotator_for
from pipeline.errors import BadArchive, NoModel
from pipeline.model import Batch, Extracted, RawRecord
from warehouse import publish, spool, store

OLD = "onrecord 0.0.1, en_old 1"
NOW = annotator_for("en", models={})
GERMAN = {"language": "de", "text": 'Der Hafen\n\nMayor Ada Quill sagte "alles bleibt offen," und ging.', "body_start": 11}
HTML = b"""<html lang="en"><head><title>Harbour reopens</title><meta property="og:site_name" content="Another Name">
<meta property="article:published_time" content="2020-01-01T00:00:00Z"></head><body><article><h1>Harbour reopens</h1>
<p>Mayor Ada Quill said on Friday that the harbour of Novaport would reopen before the end of the week.</p>
<p>"The cranes will turn again on Monday," Quill told reporters who had waited at the quay since the early morning.</p>
<p>Ferries to the islands are to follow once the pilots have looked at the channel, according to the harbour office.</p>
</article></body></html>"""

# All that the views show of articles, but version, annotator, and what names the run; and who voted on names.
SHOWN = {
    "articles": "article_id, url, origin, outlet, title, text, body_start, published_at, language, wire, story_id, captured_at, extractor",
    "quotes": "article_id, kind, place, text, spans, cue, stance, speaker, speaker_id, speaker_text, via, confidence",
    "mentions": "article_id, start_char, end_char, text, label, entity_id, entity",
    "entities": "entity_id, name, label, aliases, articles, mentions, quotes",
    "entity": "entity_id, names, labels",
    "stories": "story_id, title, articles, outlets",
    "dropped": "article_id, line_no, text, reason",
}
VERSIONS = {
    "article_versions": "article_id, version, annotator, text, captured_at, story_id",
    "quote_versions": "quote_id, text, spans, speaker, speaker_id",
    "mention_versions": "article_id, version, start_char, text, entity_id",
    "failures": "url, stage, reason, detail",
}


def shown(home, views=SHOWN):
    return {view: rows(home, f"select {columns} from {view} order by all") for view, columns in views.items()}


def fill(home, *batches):
    """Publish a warehouse that holds batches, linked."""
    with store.live(home) as live:
        store.begin_run(live, run())
        for number, each in enumerate(batches):
            store.append(live, spool.write(home, each, name=f"b{number:03}"), run())
        link_all(live, run())
    publish.publish(home)
    return home


def reannotate(home, **parameters):
    return launch(Settings(home=home, workers=1), "reannotate", None, **parameters)[1]


def versions(home):
    return rows(home, "select article_id, version, annotator from article_versions order by all")


def die_once_there_is_more(home, folder):
    """Begin to annotate again, and kill that at its next batch in a folder of the spool."""
    before = len(list(folder.iterdir()))
    dying = begin("reannotate", home=home)
    while len(list(folder.iterdir())) <= before and dying.poll() is None:
        time.sleep(0.002)
    dying.send_signal(signal.SIGKILL)
    assert dying.wait() == -signal.SIGKILL


@pytest.fixture(scope="module")
def samples(annotated_samples, tmp_path_factory):
    """The sample pages, annotated by older code to the same effect, and what is shown of them; then annotated again."""
    home = tmp_path_factory.mktemp("samples")
    fill(home, Batch(annotated=tuple(replace(each, annotator=OLD) for each in annotated_samples.values() if each.article.language == "en")))
    before = shown(home)
    return home, before, reannotate(home)


def test_what_older_code_annotated_is_a_new_version_of_the_same_article(samples):
    home, _, counts = samples
    count = len(rows(home, "select 1 from articles"))
    assert (counts.articles, counts.again, counts.failures) == (count, count, 0)
    assert rows(home, "select version, annotator, count(*) from article_versions group by all order by all") == [
        (1, OLD, count),
        (2, NOW, count),
    ]


def test_where_the_same_is_found_views_show_what_they_showed(samples):
    home, before, _ = samples
    assert len(before["entities"]) > 20
    assert shown(home) == before


def test_the_older_version_keeps_what_was_found_in_it(samples):
    home, before, _ = samples
    assert rows(home, "select count(*) from quote_versions where version = 1") == [(len(before["quotes"]),)]


def test_everything_is_proved(samples):
    assert onrecord("verify", home=samples[0]).returncode == 0


def test_a_second_time_there_is_nothing_to_do(samples):
    before = shown(samples[0], VERSIONS)
    counts = reannotate(samples[0])
    assert (counts.pages, counts.articles) == (0, 0)
    assert shown(samples[0], VERSIONS) == before


def test_all_looks_at_what_the_current_code_annotated_and_adds_what_differs(samples, tmp_path):
    home = shutil.copytree(samples[0], tmp_path / "home")
    with store.live(home) as live:
        live.execute("delete from quote where article_id = 1 and version = 2 and ordinal = 1")
        live.execute("update batch_ledger set quotes = quotes - 1 where batch = (select max(batch) from batch_ledger)")
    counts = reannotate(home, everything=True)
    assert (counts.articles, counts.known) == (1, counts.pages - 1)
    assert rows(home, "select version from articles where article_id = 1") == [(3,)]


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    """Articles of two outlets, three days and two languages, some annotated by the current code."""
    articles = (
        annotated(1),
        annotated(2, outlet="herald", published_at=NOON + timedelta(days=1)),
        annotated(3, outlet="herald", published_at=None),
        replace(annotated(4), annotator=NOW),
        replace(annotated(5, **GERMAN), annotator="none", entities=(), mentions=(), quotes=()),
        annotated(6, **GERMAN),
    )
    return fill(tmp_path_factory.mktemp("mixed"), Batch(annotated=articles))


@pytest.fixture(scope="module")
def pool(mixed):
    with workers.pool(Settings(home=mixed, workers=1)) as children:
        yield children


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (Asked(), [1, 2, 3]),
        (Asked(outlets=("herald",)), [2, 3]),
        (Asked(outlets=("herald", "gazette"), since=NOON + timedelta(hours=1)), [2]),
        (Asked(since=NOON), [1, 2]),
        (Asked(language="de"), []),
        (Asked(language="en", everything=True), [1, 2, 3, 4]),
        (Asked(everything=True), [1, 2, 3, 4, 5, 6]),
    ],
)
def test_due_is_what_is_asked_for_and_would_have_another_annotator_now(mixed, pool, asked, due):
    assert find_due(asked, Settings(home=mixed, workers=1), pool) == due


def test_outlets_are_named_by_id_too(mixed, pool, tmp_path):
    (tmp_path / "outlets.toml").write_text('[the-h]\nname = "herald"\n')
    settings = Settings(home=mixed, workers=1, outlets=tmp_path / "outlets.toml")
    assert find_due(Asked(outlets=("the-h",)), settings, pool) == [2, 3]


def test_a_date_is_the_beginning_of_that_day(mixed, tmp_path):
    home = shutil.copytree(mixed, tmp_path / "home")
    reannotate(home, since="2026-03-05", outlets=["herald", "gazette"])
    assert [article for article, version, _ in versions(home) if version == 2] == [2]


def test_articles_that_a_model_is_missing_for_stay_as_they_are(mixed, tmp_path):
    home = shutil.copytree(mixed, tmp_path / "home")
    before = shown(home, VERSIONS)
    ended = onrecord("reannotate", home=home, ONRECORD_MODELS="en=no_such_pipeline")
    assert ended.returncode == 0
    assert "left language=en reason=no-model" in ended.stderr
    assert shown(home, VERSIONS) == before


def test_what_fails_is_a_row_and_the_rest_is_annotated_again(mixed, tmp_path):
    home = shutil.copytree(mixed, tmp_path / "home")
    ended = onrecord("reannotate", "--all", home=home)
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert "4 articles annotated again" in ended.stdout
    assert rows(home, "select url, reason from failures") == [("https://gazette.example/6?from=feed", "no-model")]
    assert [article for article, version, _ in versions(home) if version == 2] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--outlet", "nobody"), "no article is of outlet nobody"),
        (("--language", "english"), "they are in de, en"),
        (("--since", "soon"), "--since soon: give a time such as"),
    ],
)
def test_wrong_use_is_one_line_and_no_run(mixed, arguments, said):
    before = rows(mixed, "select count(*) from runs")
    ended = onrecord("reannotate", *arguments, home=mixed)
    assert (ended.returncode, said in ended.stderr, ended.stderr.count("\n")) == (2, True, 1)
    assert rows(mixed, "select count(*) from runs") == before


def test_a_page_loaded_again_after_an_upgrade_adds_no_version(samples, annotated_samples):
    before = shown(samples[0], VERSIONS)
    newer = tuple(replace(each, annotator="onrecord 9.0, en_new 1") for each in annotated_samples.values() if each.article.language == "en")
    with store.live(samples[0]) as live:
        assert store.append(live, spool.write(samples[0], Batch(annotated=newer), name="newer"), run()).articles == 0
    publish.publish(samples[0])
    assert shown(samples[0], VERSIONS) == before


def test_one_that_is_killed_anywhere_and_another_leave_what_one_leaves(tmp_path):
    calm = fill(tmp_path / "calm", *(batch(*range(start, start + 30)) for start in range(0, 150, 30)))
    killed = shutil.copytree(calm, tmp_path / "killed")
    reannotate(calm)
    assert rows(calm, "select count(*) from articles where version = 2") == [(150,)]
    for folder in ("pending", "loaded", "pending"):
        die_once_there_is_more(killed, killed / "spool" / folder)
    publish.publish(killed)
    assert 0 < len(rows(killed, "select 1 from articles where version = 2")) < 150
    reannotate(killed)
    assert shown(killed, VERSIONS | SHOWN) == shown(calm, VERSIONS | SHOWN)
    assert spool.pending(killed) == []


def test_a_batch_left_by_one_that_died_gives_way_to_a_page_that_has_changed(tmp_path):
    fill(tmp_path, batch(1))
    spool.write(tmp_path, Batch(annotated=(replace(annotated(1), replaces=1, annotator=NOW),)), name="left")
    with store.live(tmp_path) as live:
        changed = replace(annotated(1, text=TEXT + " Later."), annotator=NOW)
        store.append(live, spool.write(tmp_path, Batch(annotated=(changed,)), name="changed"), run())
    reannotate(tmp_path)
    assert rows(tmp_path, "select version, text from articles") == [(2, changed.article.text)]


@pytest.fixture
def kept(tmp_path):
    """A warehouse whose article 1 has its page under raw/, told by its feed; article 2 came from a file."""
    answer = Answer(
        url="https://gazette.example/1",
        final_url="https://gazette.example/1",
        status=200,
        headers=(("Content-Type", "text/html; charset=utf-8"),),
        body=HTML,
    )
    with raw.writing(tmp_path, "20260304T120000-aaaaaa") as file:
        offset = raw.write(file, answer, fetched_at=NOON)
    record = RawRecord(page_sha256=sha256(HTML).hexdigest(), file=file.name, offset=offset)
    first = annotated(1, page_sha256=record.page_sha256, published_source="told", fetched_at=NOON)
    return fill(tmp_path, Batch(annotated=(first, annotated(2)), raw=(record,)))


def test_from_raw_extracts_again_and_keeps_what_the_feed_told(kept):
    assert reannotate(kept, from_raw=True).again == 2
    assert rows(kept, "select version, url, origin, outlet, published_source, captured_at from articles where article_id = 1") == [
        (2, "https://gazette.example/1", "https://gazette.example/1?from=feed", "gazette", "told", NOON)
    ]
    ((text, published_at),) = rows(kept, "select text, published_at from articles where article_id = 1")
    assert published_at == NOON
    assert "The cranes will turn again on Monday" in text
    assert rows(kept, "select version, text from articles where article_id = 2") == [(2, TEXT)]
    counts = reannotate(kept, from_raw=True, everything=True)
    assert (counts.known, counts.articles) == (2, 0)


def test_without_from_raw_the_stored_text_and_its_stripped_lines_stay(kept):
    reannotate(kept)
    assert rows(kept, "select version, text from articles where article_id = 1") == [(2, TEXT)]
    assert rows(kept, "select version, text, reason from dropped where article_id = 1") == [(2, "- Advertisement -", "ad")]


def test_a_page_that_is_no_longer_kept_is_a_failure_and_its_article_stays(kept):
    (kept / "raw" / "20260304T120000-aaaaaa.warc.gz").unlink()
    ended = onrecord("reannotate", "--from-raw", home=kept)
    assert ended.returncode == 1
    assert rows(kept, "select url, stage, reason from failures") == [("https://gazette.example/1?from=feed", "read", "bad-archive")]
    assert versions(kept) == [(1, 1, "onrecord 0.1.0, en_test 1"), (2, 1, "onrecord 0.1.0, en_test 1"), (2, 2, NOW)]


def test_a_page_of_another_hash_is_not_taken_for_the_article(kept):
    (path,) = (kept / "raw").iterdir()
    record = RawRecord(page_sha256="f" * 64, file=path.name, offset=0)
    with pytest.raises(BadArchive):
        work(Stored(annotated=annotated(), version=1, records=(record,)), kept, frozenset(), {})


def test_an_article_whose_model_is_gone_is_not_stripped_of_its_quotes(tmp_path):
    with pytest.raises(NoModel):
        work(Stored(annotated=annotated(1, **GERMAN), version=1), tmp_path, frozenset(), {})


def test_an_article_that_had_no_model_and_has_none_is_as_it_is_stored(tmp_path):
    bare = replace(annotated(1, **GERMAN), annotator="none", entities=(), mentions=(), quotes=())
    assert work(Stored(annotated=bare, version=1), tmp_path, frozenset(), {}) is None


def test_an_article_that_had_no_model_is_annotated_once_there_is_one(tmp_path):
    bare = replace(annotated(1), annotator="none", entities=(), mentions=(), quotes=())
    found = work(Stored(annotated=bare, version=4), tmp_path, frozenset(), {})
    assert (found.annotator, found.replaces, bool(found.quotes)) == (NOW, 4, True)


def test_an_article_as_it_is_stored_is_not_told_apart(tmp_path):
    value = annotated(1)
    stored = annotate(Extracted(article=value.article, dropped=value.dropped[::-1]), models={})
    assert work(Stored(annotated=stored, version=1), tmp_path, frozenset(), {}) is None


def test_an_article_that_had_no_flags_is_flagged_once_and_keeps_them(tmp_path):
    article = annotated(1, text=TEXT + "!" * 10_000).article
    stored = replace(annotate(Extracted(article=article, dropped=()), models={}), flags=())
    fill(tmp_path, Batch(annotated=(stored,)))
    counts = reannotate(tmp_path, everything=True)
    assert (counts.again, counts.flagged) == (1, 1)
    assert rows(tmp_path, "select version, flags from articles") == [(2, ["long-paragraph", "shortened", "not-words"])]
    assert reannotate(tmp_path, everything=True).articles == 0


def test_a_run_of_reannotate_stands_in_runs(samples):
    assert rows(samples[0], "select state, name from runs where command = 'reannotate' limit 1") == [("done", "reannotate what is due")]
    assert rows(samples[0], "select max(started_at) from runs")[0][0] <= datetime.now(UTC)
