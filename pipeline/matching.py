"""Whether a name of an article is an entity that is known: the rules, each with how sure it is.

A full name holds everywhere; a bare surname, an unexplained acronym or a shortened name only inside the story. Where two entities
fit alike, none is taken. Which entities are looked at is for pipeline/resolve.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from pipeline.model import ArticleEntity
from pipeline.naming.names import PLACES, Names, initials, is_acronym, key, words
from pipeline.naming.persons import (
    BY_INITIAL,
    LESS_FULL,
    MISSPELLED,
    SAME_NAME,
    SPELLED_ALIKE,
    SURNAME_START,
    folded,
    parts,
    same_person,
    sound,
)

PERSON, THING = "person", "thing"
OTHER_NAME = 0.85
IN_STORY = 0.7
FAMOUS = 0.6
FAME = 10  # articles that print the full name, before a bare surname of another story is taken for it
FAME_SHARE = 0.9  # of the articles that print a full name of that surname
LONG_NAME = 8  # letters; among shorter names one letter tells two things apart
LONG_NAME_START = 3  # letters that a misspelling leaves alone
LONG_LIKENESS = 0.96  # Jaro-Winkler of long names: centre and center, one letter lost
_SHORTENED = frozenset({"ORG", "EVENT", "PRODUCT"})  # types whose names lose any word: the Colts, the commission
_RULES = {SAME_NAME: "name", SPELLED_ALIKE: "spelling", LESS_FULL: "fuller-name", BY_INITIAL: "initial", MISSPELLED: "misspelt-in-story"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A thing across articles. Its name and type are those that most articles give it."""

    entity_id: int
    kind: str  # "person" or "thing": decides how names are compared, and stays
    name: str
    label: str
    names: tuple[tuple[str, int], ...]  # as printed, with votes, in order of first printing; 0 for one that was never an article's fullest
    labels: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An entity that a name is, and why."""

    entity: Entity
    rule: str  # a slug listed in docs/linking.md
    score: float  # 0 to 1


def kind_of(named: ArticleEntity) -> str:
    """Return how the thing's names are compared."""
    return PERSON if named.label == "PERSON" else THING


def sought_keys(named: ArticleEntity, names: Names) -> tuple[str, ...]:
    """Return the keys of which an entity of the warehouse has one, if the thing may be that entity outside its story."""
    if named.label == "PERSON" and not _written_out(named.name):
        return (f"person:{_surname(named.name)}",)
    return keys_of(named, names)


def keys_of(named: ArticleEntity, names: Names) -> tuple[str, ...]:
    """Return the keys by which the entity that the thing is will be found. None for a bare surname: it is everybody's."""
    keys: dict[str, None] = {}
    for name in (named.name, *named.aliases):
        full = len(words(name)) > 1
        if full and named.label == "PERSON":
            keys[f"person:{sound(parts(name)[-1])}"] = None
        if full or named.label != "PERSON":
            keys[f"thing:{_key(name, names)}"] = None
    return tuple(keys)


def sought_hints(printed: Iterable[str], names: Names) -> set[str]:
    """Return the hints of which an entity of the story has one, if a rule could fit it to a thing with these names."""
    hints: set[str] = set()
    for name in printed:
        own = _key(name, names)
        letters = {initials(name), name.replace(".", "") if is_acronym(name) else ""} - {""}
        hints |= {f"surname:{_surname(name)[:SURNAME_START]}", f"start:{own[:LONG_NAME_START]}"}
        hints |= {f"word:{word}" for word in own.split()} | {f"letters:{each}" for each in letters}
    return hints


def hints_of(entity: Entity, names: Names) -> set[str]:
    """Return by what an entity is found inside its story."""
    kinds = ("surname:",) if entity.kind == PERSON else ("start:", "word:", "letters:")
    return {hint for hint in sought_hints((name for name, _ in entity.names), names) if hint.startswith(kinds)}


def match(named: ArticleEntity, near: Sequence[Entity], far: Sequence[Entity], names: Names) -> Match | None:
    """Return the entity that the thing is, None if it is new or if two fit alike.

    `near` are the entities of its story that share a hint with it, `far` those that share a key.
    """
    if kind_of(named) == THING:
        return _thing(named, near, far, names)
    if len(words(named.name)) > 1:
        return _full_person(named, near, far, names)
    return _bare_person(named, near, far, names)


def _full_person(named: ArticleEntity, near: Sequence[Entity], far: Sequence[Entity], names: Names) -> Match | None:
    for entities, in_story in ((near, True), (far, False)):
        scored = [(_person_score(named.name, entity, names, near=in_story), entity) for entity in entities if entity.kind == PERSON]
        best = max((score for score, _ in scored), default=0.0)
        fitting = [entity for score, entity in scored if score == best]
        if best == SAME_NAME or (best > 0.0 and len(fitting) == 1):
            return Match(entity=fitting[0], rule=_RULES[best], score=best)
        if best > 0.0:
            return None
    if bare := _one(entity for entity in near if _is_bare(entity) and _surname(named.name) == _surname(entity.name)):
        return Match(entity=bare, rule="surname-in-story", score=IN_STORY)
    return _same_key(named, [entity for entity in far if entity.kind == THING], names)


def _person_score(name: str, entity: Entity, names: Names, *, near: bool) -> float:
    """Return how sure it is that a full name is the entity's; a name that most articles print must not speak against it."""
    scores = {other: same_person(name, other, names, near=near) for other in _full_names(entity)}
    best = max(scores.values(), default=0.0)
    if best < SAME_NAME and any(votes and scores.get(other) == 0.0 for other, votes in entity.names):
        return 0.0
    return best


def _bare_person(named: ArticleEntity, near: Sequence[Entity], far: Sequence[Entity], names: Names) -> Match | None:
    surname = _surname(named.name)
    bare = _one(entity for entity in near if _is_bare(entity) and _surname(entity.name) == surname)
    found = bare or _one(entity for entity in near if any(_surname(full) == surname for full in _full_names(entity)))
    if found:
        return Match(entity=found, rule="surname-in-story", score=IN_STORY)
    if famous := None if any(surname in _surnames(entity) for entity in near) else _famous(surname, far):
        return Match(entity=famous, rule="famous-surname", score=FAMOUS)
    return _same_key(named, [entity for entity in near if entity.kind == THING], names)


def _famous(surname: str, entities: Iterable[Entity]) -> Entity | None:
    """Return the person whom nearly all articles with a full name of that surname name: only the famous go without a first name."""
    votes = {entity.entity_id: (sum(votes for name, votes in entity.names if name in _full_names(entity)), entity) for entity in entities}
    count, leader = max(votes.values(), key=lambda pair: pair[0], default=(0, None))
    total = sum(count for count, _ in votes.values())
    return leader if count >= FAME and count >= FAME_SHARE * total and leader and _surname(leader.name) == surname else None


def _thing(named: ArticleEntity, near: Sequence[Entity], far: Sequence[Entity], names: Names) -> Match | None:
    if same := _same_key(named, far, names):
        return same
    things = [entity for entity in near if entity.kind == THING]
    for rule, fits in (
        ("other-name-in-story", _other_name),
        ("acronym-in-story", _acronym),
        ("shorter-in-story", _shorter),
        ("misspelt-in-story", _misspelt),
    ):
        if found := _one(entity for entity in things if fits(named, entity, names)):
            return Match(entity=found, rule=rule, score=IN_STORY)
    if not _written_out(named.name) and named.name not in names.known:
        surname = _surname(named.name)
        if found := _one(entity for entity in near if entity.kind == PERSON and surname in {_surname(name) for name, _ in entity.names}):
            return Match(entity=found, rule="surname-in-story", score=IN_STORY)
    return None


def _other_name(named: ArticleEntity, entity: Entity, names: Names) -> bool:
    """Return whether any name is printed for both, as a short one is beside the full one."""
    own = {_key(name, names) for name in (named.name, *named.aliases)}
    common = own & {_key(name, names) for name, _ in entity.names}
    return bool(common) and _like(named.label, entity.label) and not _rivals(named, entity, names)


def _acronym(named: ArticleEntity, entity: Entity, names: Names) -> bool:
    """Return whether one is printed as the initials of the other."""
    if named.name in names.known:
        return False
    own, other = {named.name, *named.aliases}, {name for name, _ in entity.names}
    return any(
        initials(full) == short.replace(".", "") for a, b in ((own, other), (other, own)) for full in a for short in b if is_acronym(short)
    )


def _shorter(named: ArticleEntity, entity: Entity, names: Names) -> bool:
    """Return whether one is the end of the other: the Herons, the Amsel Herons. Of a place two words: "York" is never New York."""
    if not _like(named.label, entity.label) or named.name in names.known or entity.name in names.known:
        return False
    short, long = sorted((_key(named.name, names).split(), _key(entity.name, names).split()), key=len)
    enough = named.label in _SHORTENED or (named.label in PLACES and len(short) > 1)
    return enough and len(short) < len(long) and long[-len(short) :] == short


def _misspelt(named: ArticleEntity, entity: Entity, names: Names) -> bool:
    """Return whether both are long names of as many words that differ in a letter or two, not among the first."""
    own, other = _key(named.name, names), _key(entity.name, names)
    long = (
        min(len(own), len(other)) >= LONG_NAME and own[:LONG_NAME_START] == other[:LONG_NAME_START] and own.count(" ") == other.count(" ")
    )
    return long and named.label != "NORP" and _like(named.label, entity.label) and JaroWinkler.similarity(own, other) >= LONG_LIKENESS


def _same_key(named: ArticleEntity, entities: Iterable[Entity], names: Names) -> Match | None:
    """Return the entity of the thing's name; else the only one with a name in common, of like type and without a rival full name."""
    own = _key(named.name, names)
    alike = []
    for entity in entities:
        voted = {_key(name, names) for name, votes in entity.names if votes}
        if own in voted and not (is_acronym(named.name) and _rivals(named, entity, names)):
            return Match(entity=entity, rule="name", score=SAME_NAME)
        common = _telling(named.name, *named.aliases, names=names) & _telling(*(name for name, _ in entity.names), names=names)
        if common and _like(named.label, entity.label) and not _rivals(named, entity, names):
            alike.append(entity)
    found = _one(alike)
    return Match(entity=found, rule="other-name", score=OTHER_NAME) if found else None


def _telling(*printed: str, names: Names) -> set[str]:
    """Return the keys of names that say something outside their article: acronyms, known names and those of several words."""
    return {_key(name, names) for name in printed if is_acronym(name) or name in names.known or _written_out(name)}


def _rivals(named: ArticleEntity, entity: Entity, names: Names) -> bool:
    """Return whether both are written out, differently, so that an acronym or short name in common says nothing."""
    own = {_key(name, names) for name in (named.name, *named.aliases) if _written_out(name)}
    other = {_key(name, names) for name, _ in entity.names if _written_out(name)}
    return bool(own and other) and not own & other


def _written_out(name: str) -> bool:
    return len(words(name)) > 1


def _like(left: str, right: str) -> bool:
    return left == right or {left, right} <= PLACES


@lru_cache(maxsize=100_000)
def _key(name: str, names: Names) -> str:
    known = names.known.get(name)
    return folded(key(known.name if known else name, names))


def _full_names(entity: Entity) -> list[str]:
    return [name for name, _ in entity.names if len(words(name)) > 1] if entity.kind == PERSON else []


def _is_bare(entity: Entity) -> bool:
    """Return whether it is a person of whom no article of the story printed more than one name."""
    return entity.kind == PERSON and not _full_names(entity)


def _surnames(entity: Entity) -> set[str]:
    return {_surname(name) for name, _ in entity.names} if entity.kind == PERSON else set()


def _surname(name: str) -> str:
    return sound(parts(name)[-1])


def _one(entities: Iterable[Entity]) -> Entity | None:
    """Return the only one, None if there is none or a second."""
    found = list(entities)
    return found[0] if len(found) == 1 else None
