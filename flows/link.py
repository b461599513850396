"""Link what is new: stories and entities across articles, window by window.

Gathers what is known, calls pipeline/stories.py and pipeline/resolve.py, and appends what comes of it, one transaction a window: a
link that dies leaves whole windows, and the next one takes up after the last.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pipeline.language import load_language
from pipeline.matching import Entity, sought_keys
from pipeline.model import ArticleEntity, Run
from pipeline.resolve import Known, Named, Resolved, names_of_code, resolve
from pipeline.stories import REACH, WINDOW, Clustered, KnownStories, Story, Told, cluster, terms_of
from warehouse import store

WINDOW_SIZE = 500  # articles: one transaction; the known rows that it needs fit in some 50 MB

Things = dict[tuple[int, int], list[tuple[ArticleEntity, int]]]  # (article_id, version) -> its things, each with its mentions

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What a link did. Adds up."""

    articles: int = 0  # versions that had no story yet
    stories: int = 0  # new
    entities: int = 0  # new
    links: int = 0  # from things of articles to entities

    def __add__(self, other: Linked) -> Linked:
        return Linked(
            articles=self.articles + other.articles,
            stories=self.stories + other.stories,
            entities=self.entities + other.entities,
            links=self.links + other.links,
        )


def link(home: Path, run: Run) -> Linked:
    """Link every article version that is not linked yet, in the order in which they were appended. Takes the lock."""
    with store.live(home) as connection:
        return link_all(connection, run)


def link_all(connection: store.Connection, run: Run, *, size: int = WINDOW_SIZE) -> Linked:
    """Link every article version of an open warehouse that is not linked yet, `size` at a time."""
    counts = Linked()
    while (linked := _link_window(connection, run, size)).articles:
        counts += linked
    log.info("linked articles=%d stories=%d entities=%d links=%d", counts.articles, counts.stories, counts.entities, counts.links)
    return counts


def _link_window(connection: store.Connection, run: Run, size: int) -> Linked:
    with store.transaction(connection):
        store.named(connection, "link_window", size=size)
        articles = store.named(connection, "link_articles")
        if not articles:
            return Linked()
        things = _things(connection)
        seen, last_story, last_entity = store.named(connection, "link_last")[0]
        told = [_told(article, things) for article in articles]
        clustered = cluster(told, _known_stories(connection, told, seen=seen, next_id=last_story + 1))
        _append_stories(connection, clustered, run)
        named = list(_named(articles, things, clustered))
        resolved = resolve(named, _known(connection, named, next_id=last_entity + 1))
        _append_entities(connection, resolved, run)
    return Linked(
        articles=len(articles),
        stories=sum(story.story_id > last_story for story in clustered.stories),
        entities=sum(entity.entity_id > last_entity for entity in resolved.entities),
        links=len(resolved.links),
    )


def _things(connection: store.Connection) -> Things:
    """Return what the articles of the window name, with how often."""
    things: Things = {}
    for article_id, version, entity_no, name, label, aliases, mentions in store.named(connection, "link_entities"):
        entity = ArticleEntity(entity_no=entity_no, name=name, label=label, aliases=tuple(aliases))
        things.setdefault((article_id, version), []).append((entity, mentions))
    return things


def _told(article: tuple[Any, ...], things: Things) -> Told:
    article_id, version, code, at, text = article
    language = load_language(code) if code else None
    terms = terms_of(text, things.get((article_id, version), []), language) if language else ()
    return Told(article_id=article_id, version=version, at=at, terms=terms)


def _named(articles: Iterable[tuple[Any, ...]], things: Things, clustered: Clustered) -> Iterator[Named]:
    """Yield the articles in a language that we have a file for; nothing is named in the others."""
    for (article_id, version, code, *_), told in zip(articles, clustered.links, strict=True):
        entities = tuple(entity for entity, _ in things.get((article_id, version), []))
        if code and load_language(code):
            yield Named(article_id=article_id, version=version, story_id=told.story_id, language=code, entities=entities)


def _known_stories(connection: store.Connection, told: list[Told], *, seen: int, next_id: int) -> KnownStories:
    terms = sorted({term for article in told for term, _ in article.terms})
    stories = store.named(connection, "link_stories", window_days=WINDOW.days, seen=seen, reach=REACH)
    return KnownStories(
        stories=tuple(
            Story(story_id=story_id, first_at=first_at, last_at=last_at, last_seen=last_seen, terms=tuple(zip(words, weights, strict=True)))
            for story_id, first_at, last_at, last_seen, words, weights in stories
        ),
        printed=dict(store.named(connection, "link_terms", terms=json.dumps(terms))),
        seen=seen,
        versions=dict(store.named(connection, "link_versions")),
        next_id=next_id,
    )


def _known(connection: store.Connection, named: list[Named], *, next_id: int) -> Known:
    keys = {key for article in named for entity in article.entities for key in sought_keys(entity, names_of_code(article.language))}
    store.named(
        connection, "link_known", keys=json.dumps(sorted(keys)), stories=json.dumps(sorted({article.story_id for article in named}))
    )
    return Known(
        entities=tuple(
            Entity(
                entity_id=entity_id,
                kind=kind,
                name=name,
                label=label,
                names=tuple(zip(names, name_votes, strict=True)),
                labels=tuple(zip(labels, label_votes, strict=True)),
            )
            for entity_id, kind, name, label, names, name_votes, labels, label_votes in store.named(connection, "link_known_entities")
        ),
        keys=tuple(store.named(connection, "link_known_keys")),
        stories=tuple(store.named(connection, "link_known_stories")),
        next_id=next_id,
        votes=tuple(
            (article_id, entity_id, ArticleEntity(entity_no=entity_no, name=name, label=label, aliases=()))
            for article_id, entity_id, entity_no, name, label in store.named(connection, "link_votes")
        ),
    )


def _append_stories(connection: store.Connection, clustered: Clustered, run: Run) -> None:
    store.named(connection, "link_drop_stories", ids=json.dumps([story.story_id for story in clustered.stories]))
    store.named(connection, "link_append_stories", rows=_json(map(_story_row, clustered.stories)))
    store.named(connection, "link_append_story_links", rows=_json(map(asdict, clustered.links)), run_id=run.run_id)
    terms = _json({"term": term, "articles": articles} for term, articles in clustered.printed.items())
    store.named(connection, "link_count_terms", rows=terms)
    store.named(connection, "link_append_terms", rows=terms)


def _append_entities(connection: store.Connection, resolved: Resolved, run: Run) -> None:
    store.named(connection, "link_drop_entities", ids=json.dumps([entity.entity_id for entity in resolved.entities]))
    store.named(connection, "link_append_entities", rows=_json(map(_entity_row, resolved.entities)))
    store.named(connection, "link_append_keys", rows=_json({"key": key, "entity_id": entity_id} for key, entity_id in resolved.keys))
    store.named(connection, "link_append_links", rows=_json(map(asdict, resolved.links)), run_id=run.run_id)
    store.named(connection, "link_mark_quotes")
    store.named(connection, "link_mark_mentions")


def _story_row(story: Story) -> dict[str, Any]:
    terms = [{"term": term, "weight": weight} for term, weight in story.terms]
    return {
        "story_id": story.story_id,
        "first_at": story.first_at and story.first_at.isoformat(),
        "last_at": story.last_at and story.last_at.isoformat(),
        "last_seen": story.last_seen,
        "terms": terms,
    }


def _entity_row(entity: Entity) -> dict[str, Any]:
    return {
        "entity_id": entity.entity_id,
        "kind": entity.kind,
        "name": entity.name,
        "label": entity.label,
        "names": [{"name": name, "votes": votes} for name, votes in entity.names],
        "labels": [{"label": label, "votes": votes} for label, votes in entity.labels],
    }


def _json(rows: Iterable[dict[str, Any]]) -> str:
    """Return rows as one parameter: DuckDB looks for modules at each element of a list, which takes ten times longer."""
    return json.dumps(list(rows))
