"""Linking in a warehouse: invented articles in, entities and stories in the views."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from warehouse_values import NOON, annotated, run

from flows.link import link, link_all
from pipeline.model import Annotated, ArticleEntity, Batch
from warehouse import spool, store

HARBOUR = (
    'Harbour reopens\n\nMayor Ada Quill said "the harbour café stays open while dockers repair the rusting cranes," and left. Ships waited '
    "at anchor, tugs idled, containers piled up along the quay, and the stevedores of the night shift kept their pickets at gate seven."
)
DAM = (
    'Dam cracks\n\nMayor Ada Quill said "the valley villagers should leave before water rises behind the spillway," and left. Engineers '
    "found the crack at dawn, farmers drove cattle uphill, schools shut, and soldiers laid sandbags below the reservoir wall."
)
TABLES = ("entity", "entity_key", "entity_link", "story", "story_link", "story_term")


def article(number: int, text: str, name: str, *, days: int = 0, **more: object) -> Annotated:
    """Return an article in which a person of that name is mentioned and quoted."""
    value = annotated(number, text=text, published_at=NOON + timedelta(days=days), **more)
    return replace(value, entities=(ArticleEntity(entity_no=0, name=name, label="PERSON", aliases=()),))


ARTICLES = (
    article(1, HARBOUR, "Sergei Quill"),
    article(2, DAM, "Otto Quill"),
    article(3, HARBOUR, "Sergey Quill", outlet="herald"),
    article(4, HARBOUR, "Quill", days=1),
    article(5, DAM, "Quill", days=1),
    article(6, HARBOUR, "Sergei Quill", days=60),
    article(7, DAM, "Ruth Quill", language="xx"),
)


@pytest.fixture
def warehouse():
    with store.memory() as connection:
        yield connection


@pytest.fixture
def load(tmp_path):
    def append(connection, *articles):
        counts = store.append(connection, spool.write(tmp_path, Batch(annotated=articles), name=f"b{articles[0].article.url[-1]}"), run())
        assert counts.articles == len(articles)

    return append


def rows(connection, text):
    return list(store.query(connection, text).rows)


def everything(connection):
    """Every row that linking wrote, in any order, without what names the run."""
    return {name: sorted(map(repr, rows(connection, f"select columns(lambda c: c != 'run_id') from {name}"))) for name in TABLES}


def test_a_link_links_what_is_new_and_another_one_nothing(load, warehouse):
    load(warehouse, *ARTICLES)
    counts = link_all(warehouse, run("link-1"))
    assert (counts.articles, counts.stories, counts.links) == (7, 4, 6)
    before = everything(warehouse)
    assert link_all(warehouse, run("link-2")).articles == 0
    assert everything(warehouse) == before


def test_links_stand_in_the_views(load, warehouse):
    load(warehouse, *ARTICLES)
    link_all(warehouse, run())
    speakers = rows(warehouse, "select article_id, speaker from quotes order by article_id")
    assert speakers == [
        *((1, "Sergei Quill"), (2, "Otto Quill"), (3, "Sergei Quill"), (4, "Sergei Quill"), (5, "Otto Quill"), (6, "Sergei Quill")),
        (7, "Ruth Quill"),
    ]
    assert rows(warehouse, "select name, aliases, articles, mentions, quotes from entities where name = 'Sergei Quill'") == [
        ("Sergei Quill", ["Sergey Quill", "Quill"], 4, 4, 4)
    ]
    assert rows(
        warehouse, "select title, articles, outlets, last_published_at - first_published_at from stories order by story_id limit 2"
    ) == [
        ("Harbour reopens", 3, 2, timedelta(days=1)),
        ("Dam cracks", 2, 1, timedelta(days=1)),
    ]
    assert rows(warehouse, "select distinct story from who_said_what where speaker = 'Otto Quill'") == [("Dam cracks",)]


def test_what_is_not_linked_yet_has_its_own_names_and_no_story(load, warehouse):
    load(warehouse, ARTICLES[2])
    assert rows(warehouse, "select speaker, speaker_id from quotes") == [("Sergey Quill", None)]
    assert rows(warehouse, "select entity, entity_id from mentions") == [("Sergey Quill", None)]
    assert rows(warehouse, "select story_id from articles") == [(None,)]


@pytest.mark.parametrize("size", [1, 2, 3])
def test_windows_of_any_size_give_the_same_rows(load, warehouse, size):
    load(warehouse, *ARTICLES)
    with store.memory() as other:
        load(other, *ARTICLES)
        link_all(other, run(), size=size)
        link_all(warehouse, run())
        assert everything(other) == everything(warehouse)


def test_links_between_loads_give_the_rows_of_one_link_at_the_end(load, warehouse):
    load(warehouse, *ARTICLES)
    link_all(warehouse, run())
    with store.memory() as other:
        for some in (ARTICLES[:2], ARTICLES[2:5], ARTICLES[5:]):
            load(other, *some)
            link_all(other, run())
        assert everything(other) == everything(warehouse)


def test_a_link_that_dies_in_a_window_leaves_nothing_of_it(load, warehouse):
    load(warehouse, *ARTICLES)
    nameless = replace(run(), run_id=None)  # type: ignore[arg-type]  # refused by story_link, once the stories are in
    with pytest.raises(Exception, match="NOT NULL"):
        link_all(warehouse, nameless)
    assert not any(everything(warehouse).values())
    link_all(warehouse, run())
    with store.memory() as other:
        load(other, *ARTICLES)
        link_all(other, run())
        assert everything(other) == everything(warehouse)


def test_a_later_version_keeps_the_story_and_replaces_the_counts(load, warehouse):
    load(warehouse, ARTICLES[0], ARTICLES[1])
    link_all(warehouse, run())
    changed = article(1, DAM, "Sergei Quill")
    load(warehouse, replace(changed, article=replace(changed.article, url=ARTICLES[0].article.url)))
    assert link_all(warehouse, run()).articles == 1
    assert rows(warehouse, "select version, story_id from articles where article_id = 1") == [(2, 1)]
    assert rows(warehouse, "select articles, mentions from entities where name = 'Sergei Quill'") == [(1, 1)]


LATER = (
    ARTICLES[0],
    ARTICLES[1],
    replace(ARTICLES[0], article=replace(ARTICLES[0].article, text=HARBOUR + " Later."), entities=ARTICLES[2].entities),
    replace(ARTICLES[1], article=replace(ARTICLES[1].article, text=DAM + " Later."), entities=(), mentions=(), quotes=()),
    replace(ARTICLES[0], article=replace(ARTICLES[0].article, text=HARBOUR + " At last.")),
    replace(ARTICLES[1], article=replace(ARTICLES[1].article, text=DAM + " At last.")),
)


@pytest.mark.parametrize(
    ("versions", "votes"),
    [(2, {"Sergei Quill": 1, "Otto Quill": 1}), (4, {"Sergei Quill": 0, "Sergey Quill": 1, "Otto Quill": 0}), (6, {"Sergei Quill": 1})],
)
def test_an_article_votes_with_its_newest_version_alone(load, warehouse, versions, votes):
    load(warehouse, *LATER[:versions])
    link_all(warehouse, run())
    cast = dict(rows(warehouse, "select unnest(names, max_depth := 2) from entity"))
    assert {name: cast[name] for name in votes} == votes


def test_versions_give_the_same_rows_linked_one_by_one_and_at_once(load, warehouse):
    load(warehouse, *LATER)
    link_all(warehouse, run())
    with store.memory() as other:
        for some in (LATER[:2], LATER[2:3], LATER[3:4], LATER[4:]):
            load(other, *some)
            link_all(other, run())
        assert everything(other) == everything(warehouse)


def test_link_takes_the_lock_of_the_live_database(load, tmp_path):
    with store.live(tmp_path) as connection:
        load(connection, *ARTICLES)
    assert link(tmp_path, run()).articles == len(ARTICLES)
