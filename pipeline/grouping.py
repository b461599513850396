"""Mentions of one article to things: which names are of one.

Within an article a bare surname is the person of that name mentioned last. Nothing here knows of other articles.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from pipeline.model import ArticleEntity, Mention
from pipeline.names import PLACES, Names, is_acronym, key, words


@dataclass(slots=True)
class Thing:
    """What is known so far of one thing. Changes while an article is read."""

    label: str
    keys: set[str]
    mentions: list[int] = field(default_factory=list)  # positions in the list of mentions


def group(mentions: list[Mention], names: Names) -> tuple[tuple[ArticleEntity, ...], tuple[Mention, ...]]:
    """Return the things that are named, in order of first mention, and the mentions with their number and type."""
    things: list[Thing] = []
    for position in sorted(range(len(mentions)), key=lambda i: (-_fullness(mentions[i]), i)):
        mention = mentions[position]
        thing = _thing(mention, position, things, names)
        if thing is None:
            thing = Thing(label=mention.label, keys=set())
            things.append(thing)
        thing.keys.add(_key(mention, names))
        thing.mentions.append(position)
    things.sort(key=lambda thing: min(thing.mentions))
    return _numbered(mentions, things)


def _fullness(mention: Mention) -> int:
    return len(words(mention.text))


def _key(mention: Mention, names: Names) -> str:
    known = names.known.get(mention.text)
    return key(known.name if known else mention.text, names)


def _thing(mention: Mention, position: int, things: list[Thing], names: Names) -> Thing | None:
    """Return the thing that the mention names, None if it is new."""
    own = _key(mention, names)
    alike = [thing for thing in things if _may_be_one(thing.label, mention.label)]
    same = [thing for thing in alike if own in thing.keys]
    if not same and mention.label == "PERSON":
        same = [thing for thing in alike if any(_short_for(own, other) for other in thing.keys)]
    if not same and is_acronym(mention.text):
        bare = mention.text.replace(".", "")
        same = [thing for thing in things if any(_initials(other) == bare.casefold() for other in thing.keys)]
    return max(same, key=lambda thing: _nearness(thing, position)) if same else None


def _initials(key_: str) -> str:
    parts = key_.split()
    return "".join(part[0] for part in parts) if len(parts) > 2 else ""


def _may_be_one(left: str, right: str) -> bool:
    return left == right or {left, right} <= PLACES or {left, right} <= {"ORG", "PRODUCT", "FAC"}


def _short_for(short: str, full: str) -> bool:
    """Return whether the words of one name are the last, or the first, of the other."""
    a, b = short.split(), full.split()
    return len(a) < len(b) and (b[-len(a) :] == a or b[: len(a)] == a)


def _nearness(thing: Thing, position: int) -> tuple[bool, int]:
    """Return how near the last mention before a position is; one before beats any after."""
    before = [other for other in thing.mentions if other < position]
    return (True, max(before)) if before else (False, -min(thing.mentions))


def _numbered(mentions: list[Mention], things: list[Thing]) -> tuple[tuple[ArticleEntity, ...], tuple[Mention, ...]]:
    entities, numbered = [], list(mentions)
    for number, thing in enumerate(things):
        label = Counter(mentions[position].label for position in sorted(thing.mentions)).most_common(1)[0][0]
        texts = list(dict.fromkeys(mentions[position].text for position in sorted(thing.mentions)))
        name = max(texts, key=lambda text: (len(words(text)), len(text)))
        aliases = tuple(text for text in texts if text != name)
        entities.append(ArticleEntity(entity_no=number, name=name, label=label, aliases=aliases))
        for position in thing.mentions:
            numbered[position] = replace(mentions[position], label=label, entity_no=number)
    return tuple(entities), tuple(numbered)
