"""Which entity of the warehouse each thing of an article is. Known rows in, links out.

Articles are taken one at a time, in order, and each decision rests only on what came before: however the articles are cut into
windows, the links are the same. The rules are in pipeline/matching.py.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.language import load_language
from pipeline.matching import PERSON, Entity, Match, hints_of, keys_of, kind_of, match, sought_hints, sought_keys
from pipeline.model import ArticleEntity
from pipeline.naming.names import Names, is_acronym, names_of, words
from pipeline.naming.persons import SAME_NAME

FULL_NAME_VOTES = 2  # on the type, of an article that prints a name of several words: those are typed right more often


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An article's things, and the story that it tells."""

    article_id: int
    version: int
    story_id: int
    language: str  # one that has a file: where none has, nothing is named
    entities: tuple[ArticleEntity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityLink:
    """Which entity a thing of an article is, and why."""

    article_id: int
    version: int
    entity_no: int
    entity_id: int
    rule: str  # a slug listed in docs/linking.md
    score: float  # 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the warehouse knows that may matter to some articles."""

    entities: tuple[Entity, ...]
    keys: tuple[tuple[str, int], ...]  # key, entity_id
    stories: tuple[tuple[int, int], ...]  # story_id, entity_id of a thing that one of its articles names
    next_id: int
    votes: tuple[tuple[int, int, ArticleEntity], ...] = ()  # article_id, entity_id, thing: of the version before, where there is one


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What came of it: links, the entities that are new or have changed, and keys that were not known."""

    links: tuple[EntityLink, ...]
    entities: tuple[Entity, ...]
    keys: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Memory:
    """What is known while articles are resolved: the dicts grow with each."""

    entities: dict[int, Entity]
    by_key: dict[str, set[int]]
    by_story: dict[int, set[int]]
    by_hint: dict[int, dict[str, dict[str, set[int]]]]  # story_id -> language -> hint -> entity ids
    changed: dict[int, None]
    new_keys: list[tuple[str, int]]
    votes: dict[int, list[tuple[int, ArticleEntity]]]  # article_id -> what its newest version so far voted on


def resolve(articles: Sequence[Named], known: Known) -> Resolved:
    """Return the links of some articles, which are taken in the order given."""
    entities = {entity.entity_id: entity for entity in known.entities}
    memory = _Memory(entities=entities, by_key={}, by_story={}, by_hint={}, changed={}, new_keys=[], votes={})
    for key, entity_id in known.keys:
        memory.by_key.setdefault(key, set()).add(entity_id)
    for story_id, entity_id in known.stories:
        memory.by_story.setdefault(story_id, set()).add(entity_id)
    for article_id, entity_id, thing in known.votes:
        memory.votes.setdefault(article_id, []).append((entity_id, thing))
    links, next_id = [], known.next_id
    for article in articles:
        names = names_of_code(article.language)
        before = memory.votes.pop(article.article_id, [])
        for named in sorted(article.entities, key=lambda thing: (-len(words(thing.name)), thing.entity_no)):
            found = _found(named, article, memory, names)
            if found is None:
                found = Match(entity=_fresh(next_id, named), rule="new", score=SAME_NAME)
                next_id += 1
            _remember(found.entity, named, article, memory)
            links.append(_link(found, named, article))
        _take_back(before, names, memory)
    return Resolved(
        links=tuple(links), entities=tuple(memory.entities[entity_id] for entity_id in memory.changed), keys=tuple(memory.new_keys)
    )


def names_of_code(language: str) -> Names:
    """Return the names of a language, by its code.

    Raises:
        KeyError: it has no file, so that nothing can have been named in it.
    """
    found = load_language(language)
    if found is None:
        raise KeyError(language)
    return names_of(found)


def _found(named: ArticleEntity, article: Named, memory: _Memory, names: Names) -> Match | None:
    hints = _hints(article, memory, names)
    near = {entity_id for hint in sought_hints((named.name, *named.aliases), names) for entity_id in hints.get(hint, ())}
    far = {entity_id for key in sought_keys(named, names) for entity_id in memory.by_key.get(key, ())}
    return match(named, _entities(near, memory), _entities(far, memory), names)


def _hints(article: Named, memory: _Memory, names: Names) -> dict[str, set[int]]:
    """Return the entities of the article's story by their hints, as its language has them."""
    of_story = memory.by_hint.setdefault(article.story_id, {})
    found = of_story.get(article.language)
    if found is None:
        found = of_story[article.language] = {}
        for entity_id in memory.by_story.get(article.story_id, ()):
            _place(memory.entities[entity_id], found, names)
    return found


def _place(entity: Entity, hints: dict[str, set[int]], names: Names) -> None:
    for hint in hints_of(entity, names):
        hints.setdefault(hint, set()).add(entity.entity_id)


def _entities(ids: set[int], memory: _Memory) -> list[Entity]:
    return [memory.entities[entity_id] for entity_id in sorted(ids)]


def _fresh(entity_id: int, named: ArticleEntity) -> Entity:
    return Entity(entity_id=entity_id, kind=kind_of(named), name=named.name, label=named.label, names=(), labels=())


def _remember(entity: Entity, named: ArticleEntity, article: Named, memory: _Memory) -> None:
    """Count the article's votes, and find the entity by what is new of it from now on."""
    names = names_of_code(article.language)
    entity_id = entity.entity_id
    memory.entities[entity_id] = _voted(entity, named, names)
    memory.changed[entity_id] = None
    memory.votes.setdefault(article.article_id, []).append((entity_id, named))
    memory.by_story.setdefault(article.story_id, set()).add(entity_id)
    for code, hints in memory.by_hint[article.story_id].items():
        _place(memory.entities[entity_id], hints, names_of_code(code))
    for key in keys_of(named, names):
        if entity_id not in memory.by_key.setdefault(key, set()):
            memory.by_key[key].add(entity_id)
            memory.new_keys.append((key, entity_id))


def _take_back(votes: list[tuple[int, ArticleEntity]], names: Names, memory: _Memory) -> None:
    """Take back what an article's earlier version voted on: an article votes with its newest version alone."""
    for entity_id, thing in votes:
        memory.entities[entity_id] = _voted(memory.entities[entity_id], thing, names, votes=-1)
        memory.changed[entity_id] = None


def _voted(entity: Entity, named: ArticleEntity, names: Names, *, votes: int = 1) -> Entity:
    """Return the entity with the article's vote on its name and type."""
    printed = Counter(dict(entity.names))
    printed[named.name] += votes
    printed.update(dict.fromkeys(named.aliases, 0))
    labels = Counter(dict(entity.labels))
    labels[named.label] += votes * (FULL_NAME_VOTES if len(words(named.name)) > 1 else 1)
    entity = replace(entity, names=tuple(printed.items()), labels=tuple(labels.items()), label=labels.most_common(1)[0][0])
    return replace(entity, name=_name(entity, names))


def _name(entity: Entity, names: Names) -> str:
    """Return the name that the language file knows it by, else the one that most articles give it, full names before others."""
    if known := next((names.known[name].name for name, _ in entity.names if name in names.known), None):
        return known
    full = [(name, votes) for name, votes in entity.names if len(words(name)) > 1 or (entity.kind != PERSON and not is_acronym(name))]
    return max(full or entity.names, key=lambda pair: pair[1])[0]


def _link(found: Match, named: ArticleEntity, article: Named) -> EntityLink:
    return EntityLink(
        article_id=article.article_id,
        version=article.version,
        entity_no=named.entity_no,
        entity_id=found.entity.entity_id,
        rule=found.rule,
        score=found.score,
    )
