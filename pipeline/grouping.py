"""Mentions of one article to things: which names are of one.

Within an article a bare surname is the person of that name who was mentioned last. Nothing here knows of other articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.model import ArticleEntity, Mention
from pipeline.names import PLACES, Names, initials, is_acronym, key, words
from pipeline.persons import folded

FULL_NAME_VOTES = 3  # on the type: names of several words are typed right more often
_BODIES = frozenset({"ORG", "PRODUCT", "FAC"})  # types that a model mixes up


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What is known so far of one thing."""

    label: str
    keys: frozenset[str]
    texts: frozenset[str]
    mentions: tuple[int, ...]  # positions in the list of mentions


def group(mentions: Sequence[Mention], names: Names) -> tuple[tuple[ArticleEntity, ...], tuple[Mention, ...]]:
    """Return the things that are named, in order of first mention, and the mentions with their number and type.

    Fuller names are grouped first, so that a short one finds what it may be short for, also where it comes before.
    """
    things: list[Thing] = []
    for position in sorted(range(len(mentions)), key=lambda at: (-len(words(mentions[at].text)), at)):
        mention = mentions[position]
        found = _thing(mention, position, things, names)
        if found is None:
            things.append(Thing(label=mention.label, keys=frozenset(), texts=frozenset(), mentions=()))
            found = len(things) - 1
        thing = things[found]
        things[found] = replace(
            thing, keys=thing.keys | {_key(mention, names)}, texts=thing.texts | {mention.text}, mentions=(*thing.mentions, position)
        )
    return _numbered(mentions, sorted(things, key=lambda thing: min(thing.mentions)))


def _key(mention: Mention, names: Names) -> str:
    known = names.known.get(mention.text)
    return folded(key(known.name if known else mention.text, names))


def _thing(mention: Mention, position: int, things: list[Thing], names: Names) -> int | None:
    """Return which thing the mention names, None if it is new. Of several persons it is the one mentioned last."""
    own = _key(mention, names)
    alike = [at for at, thing in enumerate(things) if _may_be_one(thing.label, mention.label)]
    same = [at for at in alike if own in things[at].keys]
    if not same and mention.label == "PERSON":
        same = [at for at in alike if any(_short_for(own, other) for other in things[at].keys)]
    if not same and is_acronym(mention.text) and mention.text not in names.known:
        bare = mention.text.replace(".", "")
        same = [at for at, thing in enumerate(things) if bare in map(initials, thing.texts)]
    if not same and mention.label == "ORG" and mention.text not in names.known and not is_acronym(mention.text):
        longer = [at for at in alike if _is_longer(things[at], own, names)]
        same = longer if len(longer) == 1 else []
    return max(same, key=lambda at: _nearness(things[at], position), default=None)


def _is_longer(thing: Thing, own: str, names: Names) -> bool:
    """Return whether an organisation's name ends in the words; one that the language file knows is never cut."""
    return thing.label == "ORG" and not thing.texts & names.known.keys() and any(other.endswith(f" {own}") for other in thing.keys)


def _may_be_one(left: str, right: str) -> bool:
    return left == right or {left, right} <= PLACES or {left, right} <= _BODIES


def _short_for(short: str, full: str) -> bool:
    """Return whether the words of one name are the last, or the first, of the other."""
    few, many = short.split(), full.split()
    return len(few) < len(many) and few in (many[-len(few) :], many[: len(few)])


def _nearness(thing: Thing, position: int) -> tuple[bool, int]:
    """Return how near the last mention before a position is; one before beats any after."""
    before = [other for other in thing.mentions if other < position]
    return (True, max(before)) if before else (False, -min(thing.mentions))


def _numbered(mentions: Sequence[Mention], things: list[Thing]) -> tuple[tuple[ArticleEntity, ...], tuple[Mention, ...]]:
    entities, numbered = [], list(mentions)
    for number, thing in enumerate(things):
        inside = [mentions[position] for position in sorted(thing.mentions)]
        texts = list(dict.fromkeys(_clean(mention.text) for mention in inside))
        label = _label(inside)
        name = max(texts, key=lambda text: (len(words(text)), len(text)))
        entities.append(ArticleEntity(entity_no=number, name=name, label=label, aliases=tuple(text for text in texts if text != name)))
        for position in thing.mentions:
            numbered[position] = replace(mentions[position], label=label, entity_no=number)
    return tuple(entities), tuple(numbered)


def _label(inside: list[Mention]) -> str:
    """Return the type that most mentions have; full names have more votes."""
    votes: Counter[str] = Counter()
    for mention in inside:
        votes[mention.label] += FULL_NAME_VOTES if len(words(mention.text)) > 1 else 1
    return votes.most_common(1)[0][0]


def _clean(text: str) -> str:
    """Return a name as printed, without the brackets of an editor and the line break that it may run over."""
    return " ".join(text.replace("[", "").replace("]", "").split())
