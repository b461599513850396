"""Mentions of one article to things: which names are of one.

Within an article a bare surname is the person of that name who was mentioned last. Nothing here knows of other articles.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain, islice

from pipeline.model import ArticleEntity, Mention
from pipeline.naming.names import PLACES, Names, initials, is_acronym, key, without_honours, words
from pipeline.naming.persons import SUFFIXES, folded, parts, suffixes_differ

FULL = 2  # words of a person's name in full, at least
FULL_NAME_VOTES = 3  # on the type: names of several words are typed right more often
SHORT_WORDS = 6  # of a name at most that a shorter printing leaves
NEAR = 4  # mentions back in which the other of two of one surname stands
MAX_OTHERS = 20  # mentions of others of a surname that are passed over for one of the right gender or given name
ALIKE = 4  # letters that a place and its people share: Norway, Norwegian
MISSPELT_LETTERS = 5  # of a surname at least; among shorter ones a letter more or less tells two people apart
_BODIES = frozenset({"ORG", "PRODUCT", "FAC"})  # types that a model mixes up
_ALIKE = {label: sorted({other for alike in (PLACES, _BODIES) if label in alike for other in alike}) for label in PLACES | _BODIES}

_OWNING = re.compile(r"['’‘]s$")

# What a mention is found by: "name", "end", "start", "first" and "middle" word of one, or "letters", with its type and words; "given" name,
# "form" and "initial" of it, with surname and word.
Hook = tuple[str, str, str]


@dataclass(slots=True)
class Thing:
    """What is known so far of one thing."""

    label: str
    hooks: set[Hook]
    texts: set[str]
    mentions: list[int]  # positions in the list of mentions
    gender: str | None = None  # "m" or "f" where the given name or "Mr." tells


@dataclass(slots=True)
class Things:
    """All that are known so far, and the look-ups that keep the time from growing with their number."""

    all: list[Thing]
    hooked: dict[Hook, list[tuple[int, int]]]  # mentions of things with that hook: position, number of the thing; in order
    owners: dict[Hook, set[int]]  # the things with that hook
    slips: dict[str, set[int]]  # the persons whose surname is that with one letter more


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What stands beside mentions and tells whom they name, by their positions in the list of mentions."""

    addressed: Mapping[int, str]  # "m" or "f" of a form of address: Mrs. Bell is not Peter Bell
    relatives: Set[str]  # names of another's kin: Pat Bell, his son, is not Patrick Bell
    explained: Set[str]  # initials that stand in brackets after the name: the Academy of Allergy and Pain (AAP)
    hinted: Mapping[int, str]  # "m" or "f" of who speaks by how the clause goes on, which may be of another: Bell said he was late
    apart: Set[int]  # surnames of who holds an office, which are not those of kin: President Bell, his wife Ana Bell
    owners: Mapping[int, str]  # whose a body is: Norway's Foreign Ministry is not the Swedish Foreign Ministry


def group(mentions: Sequence[Mention], names: Names, told: Told) -> tuple[tuple[ArticleEntity, ...], tuple[Mention, ...]]:
    """Return the things that are named, in order of first mention, and the mentions with their number and type.

    Fuller names are grouped first, so that a short one finds what it may be short for, also where it comes before.
    """
    things = Things(all=[], hooked={}, owners={}, slips={})
    hooks: dict[tuple[str, str], set[Hook]] = {}
    lengths = [len(words(mention.text)) for mention in mentions]
    for position in sorted(range(len(mentions)), key=lambda at: (-lengths[at], at)):
        mention = mentions[position]
        gender = told.addressed.get(position) or (_gender(mention.text, names) if mention.label == "PERSON" else None)
        owner = told.owners.get(position)
        other, explained = mention.text in told.relatives, mention.text in told.explained
        found = _spouse(mention, position, things, names, hinted=told.hinted.get(position)) if gender is None else None
        alone = position in told.apart and ("name", "PERSON", _key(mention.text, names)) not in things.owners
        if found is None and not (alone and gender is None):
            found = _thing(mention, position, things, names, gender=gender, other=other, explained=explained, owner=owner)
        if found is None and mention.label == "PERSON" and gender is None and position not in told.hinted:
            found = _company(mention.text, position, things, names)
        if found is None:
            things.all.append(Thing(label=mention.label, hooks=set(), texts=set(), mentions=[]))
            found = len(things.all) - 1
        label = things.all[found].label
        if (mention.text, label) not in hooks:
            hooks[mention.text, label] = _hooks(mention.text, label, names)
        things.all[found].texts.add(mention.text)
        things.all[found].gender = things.all[found].gender or gender
        _add(things, found, position, hooks[mention.text, label])
    return _numbered(mentions, sorted(things.all, key=lambda thing: min(thing.mentions)), names)


def _hooks(text: str, label: str, names: Names) -> set[Hook]:
    """Return by what a thing of that type is found once the text names it."""
    own = _key(text, names)
    own_words = own.split()
    hooks = (
        {("name", label, own)}
        | {("name", label, bare) for bare in _bare(text, label, names)}
        | {("letters", "", letters) for letters in [initials(text)] if letters}
    )
    if label == "ORG" and len(own_words) == FULL and (own_words[1] in names.org_tails or _has_form(text, names)):
        hooks.add(("first", label, own_words[0]))
    if label == "PERSON" and len(own_words) >= FULL:
        *given, surname = parts(own)
        hooks |= {("given", surname, word) for word in given}
        hooks |= {("form", surname, form) for word in given[:1] for form in names.short_forms.get(word, ())}
        hooks |= {("initial", surname, word[0]) for word in given[:1]}
        hooks |= {("middle", label, word) for word in given[1:] if len(word) > 1 and word not in names.particles}
    if label == "PERSON" and len(own_words) > FULL and own_words[-1] in SUFFIXES:
        hooks.add(("end", label, own_words[-2]))  # Bell, of Peter Bell Jr.
    shortened = label in ("PERSON", "ORG") and own_words[0] not in names.teams  # Bell is not Team Bell
    for length in range(1, min(len(own_words), SHORT_WORDS + 1)) if shortened else ():
        hooks.add(("end", label, " ".join(own_words[-length:])))
        if label == "PERSON" or (length == 1 and own_words[0] in names.org_firsts and own_words[1] in names.place_links):
            hooks.add(("start", label, " ".join(own_words[:length])))
    return hooks


def _has_form(text: str, names: Names) -> bool:
    """Return whether a name ends in what a company is in law: Vale Foods Inc."""
    return words(text)[-1].casefold() in names.org_forms


def _bare(text: str, label: str, names: Names) -> set[str]:
    """Return the name of a place without what it is: Northport for the City of Northport."""
    printed = words(text)
    bare = " ".join(printed[2:])
    if not bare or label not in PLACES or printed[0].casefold() not in names.place_kinds or printed[1].casefold() not in names.place_links:
        return set()
    return {_key(bare, names)}


def _add(things: Things, number: int, position: int, hooks: set[Hook]) -> None:
    """Make a mention, which is found by some hooks, one of a thing's."""
    thing = things.all[number]
    for hook in hooks - thing.hooks:
        for other in thing.mentions:
            insort(things.hooked.setdefault(hook, []), (other, number))
        things.owners.setdefault(hook, set()).add(number)
        for slip in _slips(hook[2]) if hook[:2] == ("end", "PERSON") else ():
            things.slips.setdefault(slip, set()).add(number)
    thing.hooks |= hooks
    known = bool(thing.mentions) and thing.mentions[0] < position  # named in full before
    thing.mentions.append(position)
    for hook in thing.hooks:
        if hook[0] != "end" or hook in hooks or known:  # “her husband, Tom” is not the Bell whom one read of last
            insort(things.hooked.setdefault(hook, []), (position, number))


def _key(text: str, names: Names) -> str:
    known = names.known.get(text)
    return folded(key(known.name if known else text, names))


def _gender(name: str, names: Names) -> str | None:
    given = name.split()[0]
    return None if given == name else "m" if given in names.men else "f" if given in names.women else None


def _thing(
    mention: Mention, position: int, things: Things, names: Names, *, gender: str | None, other: bool, explained: bool, owner: str | None
) -> int | None:
    """Return which thing the mention names, None if it is new. Of several persons it is the one mentioned last.

    `other` says that it is not the person of a fuller name, `explained` that the article tells what it is short for, `owner` whose a
    body is.
    """
    own = _key(mention.text, names)
    alike = _ALIKE.get(mention.label, (mention.label,))
    same = _explained(mention.text, position, things, names) if explained else _half(mention, things, names)
    same = _nearest(things, [("name", label, own) for label in alike], position, gender) if same is None else same
    if same is None and mention.label == "PERSON":
        same = _nearest(things, [("end", "PERSON", own), ("start", "PERSON", own)], position, gender)
    if same is None and mention.label == "PERSON" and not other:
        same = _fuller(own, things, names, gender=gender)
        same = _by_initial(own, things, gender=gender) if same is None else same
        same = _by_middle(own, position, things) if same is None else same
    if same is None and mention.label == "PERSON" and own not in names.short_forms:
        same = _misspelt(own, things)
    if same is None and is_acronym(mention.text) and mention.text not in names.known:
        same = _nearest(things, [("letters", "", mention.text.replace(".", ""))], position)
    if same is None and mention.label == "ORG" and mention.text not in names.known and not is_acronym(mention.text):
        owners = things.owners.get(("end", "ORG", own), set()) | things.owners.get(("start", "ORG", own), set())
        known = {at for at in owners if things.all[at].texts & names.known.keys()}
        longer = sorted(owners - known) or (sorted(known) if own in names.org_heads else [])  # the Commission: the European one
        longer = [at for at in longer if owner is None or _is_of(things.all[at], owner, names)]
        same = longer[0] if len(longer) == 1 else None
        if same is None and longer and known.issuperset(longer):  # two well-known commissions
            same = _nearest(things, [("end", "ORG", own)], position)
    if same is None and own in names.papers:  # the Chronicle, whatever the model takes it for
        same = _nearest(things, [("end", "ORG", own)], position)
    if same is None and mention.label == "ORG" and mention.text not in names.known:
        same = _begun(own, position, things)
    return same


def _spouse(mention: Mention, position: int, things: Things, names: Names, *, hinted: str | None) -> int | None:
    """Return who of two of one surname speaks, where the clause tells: Peter Bell lives with Ana Bell. Bell said he was out.

    None where the one mentioned last may be meant, or where the other is not near.
    """
    if hinted is None or mention.label != "PERSON":
        return None
    row = things.hooked.get(("end", "PERSON", _key(mention.text, names)), [])
    at = bisect_left(row, (position, -1))
    before = [(place, number) for place, number in reversed(row[max(at - MAX_OTHERS, 0) : at]) if position - place <= NEAR]
    if not before or things.all[before[0][1]].gender in (None, hinted):
        return None
    return next((number for _, number in before if things.all[number].gender == hinted), None)


def _explained(text: str, position: int, things: Things, names: Names) -> int | None:
    """Return the body of the article whose initials a known name's short form are: the Academy of Allergy and Pain (AAP)."""
    known = text in names.known and is_acronym(text)
    return _nearest(things, [("letters", "", text.replace(".", ""))], position) if known else None


def _is_of(body: Thing, owner: str, names: Names) -> bool:
    """Return whether a body may be its owner's: Norway's ministry is the Norwegian one, not the Swedish; whose Cole's is, none can tell."""
    known = owner.casefold() in names.place_of or owner.casefold() in names.place_of.values()
    if not known:
        return True  # a leader or a capital: Moscow's ministry is the Russian one
    firsts = {words(text)[0].casefold() for text in body.texts}
    return names.place_of.get(owner.casefold(), owner.casefold())[:ALIKE] in {names.place_of.get(first, first)[:ALIKE] for first in firsts}


def _begun(own: str, position: int, things: Things) -> int | None:
    """Return the one body whose name begins with a single word, and which was named in full before: Alden Capital, then Alden."""
    if " " in own:
        return None
    owners = things.owners.get(("first", "ORG", own), set())
    found = [at for at in owners if min(things.all[at].mentions) < position]
    return found[0] if len(owners) == len(found) == 1 else None


def _company(text: str, position: int, things: Things, names: Names) -> int | None:
    """Return the one company with a person's name that is called by that alone: Cole Foods Inc. reported a loss. Cole said it..."""
    found = _begun(_key(text, names), position, things) if text not in names.known else None
    return found if found is not None and any(_has_form(full, names) for full in things.all[found].texts) else None


def _fuller(own: str, things: Things, names: Names, *, gender: str | None) -> int | None:
    """Return the one person of that surname whose given names are fuller, or another form of them: Patrick Bell for Pat Bell."""
    short = parts(own)
    if len(short) < FULL:
        return None
    *given, surname = short
    rarest = min((things.owners.get(("given", surname, word), set()) for word in given), key=len)
    forms = (things.owners.get(("form", surname, form), set()) for form in names.short_forms.get(given[0], ()))
    found: set[int] = set()
    for at in chain(rarest, islice(chain(*forms), MAX_OTHERS)):
        thing = things.all[at]
        alike = (gender is None or thing.gender in (None, gender)) and not any(suffixes_differ(own, text) for text in thing.texts)
        if alike and at not in found and any(_is_form(short, parts(text), names) for text in thing.texts):
            found.add(at)
        if len(found) > 1:
            return None
    return found.pop() if found else None


def _is_form(short: tuple[str, ...], full: tuple[str, ...], names: Names) -> bool:
    """Return whether given names before one surname are a part of others, or a short form."""
    if len(full) < FULL or short[-1] != full[-1]:
        return False
    if short[0] == full[0]:
        return set(short) <= set(full)
    return bool(names.short_forms.get(short[0], frozenset()) & names.short_forms.get(full[0], frozenset()))


def _by_initial(own: str, things: Things, *, gender: str | None) -> int | None:
    """Return the one person of that surname whose given name has that first letter, or whom only it names so far: A. Bell, Ana Bell."""
    short = parts(own)
    if len(short) != FULL:
        return None
    letter, alone = short[0][0], len(short[0]) == 1
    owners = things.owners.get(("initial", short[-1], letter), set())
    if len(owners) > MAX_OTHERS:
        return None
    alike = [at for at in owners if gender is None or things.all[at].gender in (None, gender)]
    found = [at for at in alike if alone or all(len(parts(text)[0]) == 1 for text in things.all[at].texts)]
    return found[0] if len(found) == 1 else None


def _by_middle(own: str, position: int, things: Things) -> int | None:
    """Return the one person, named in full before, who has a single word among the names within: Ana Maria Bell, then Maria."""
    owners = things.owners.get(("middle", "PERSON", own), set())
    only = next(iter(owners)) if len(owners) == 1 else None
    return only if only is not None and min(things.all[only].mentions) < position else None


def _half(mention: Mention, things: Things, names: Names) -> int | None:
    """Return the one land that the article names of which a word is half the name: North Korea fired; the North said."""
    lands = (things.owners.get(("name", label, land), set()) for land in names.halves.get(mention.text, ()) for label in PLACES)
    found = set().union(*lands)
    return found.pop() if len(found) == 1 else None


def _misspelt(own: str, things: Things) -> int | None:
    """Return the one person whose surname has a letter more or less than a bare name that is nobody's: Waters, Water."""
    if " " in own:
        return None
    found = things.slips.get(own, set()).union(*(things.owners.get(("end", "PERSON", slip), ()) for slip in _slips(own)))
    return found.pop() if len(found) == 1 else None


def _slips(surname: str) -> set[str]:
    """Return a surname with one letter left out, never the first."""
    if len(surname) < MISSPELT_LETTERS or " " in surname:
        return set()
    return {surname[:at] + surname[at + 1 :] for at in range(1, len(surname))}


def _nearest(things: Things, hooks: list[Hook], position: int, gender: str | None = None) -> int | None:
    """Return which of the things with one of the hooks, and not of the other gender, was mentioned last before a position, else first."""

    def fitting(found: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
        return next((one for one in found if gender is None or things.all[one[1]].gender in (None, gender)), None)

    before, after = [], []
    for row in filter(None, map(things.hooked.get, hooks)):
        at = bisect_left(row, (position, -1))
        before.append(fitting(reversed(row[max(at - MAX_OTHERS, 0) : at])))
        after.append(fitting(row[at : at + MAX_OTHERS]) if before[-1] is None else None)
    found = max(filter(None, before), default=None) or min(filter(None, after), default=None)
    return found[1] if found else None


def _numbered(mentions: Sequence[Mention], things: list[Thing], names: Names) -> tuple[tuple[ArticleEntity, ...], tuple[Mention, ...]]:
    entities, numbered = [], list(mentions)
    for number, thing in enumerate(things):
        inside = [mentions[position] for position in sorted(thing.mentions)]
        label = _label(inside)
        printed = [_clean(mention.text) for mention in inside]
        texts = list(dict.fromkeys(without_honours(text, names) if label == "PERSON" else text for text in printed))
        usual = {known.name for text in texts if (known := names.known.get(text))}
        name = max(texts, key=lambda text: (text in usual, not _bare(text, label, names), len(words(text)), len(text)))
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
    """Return a name as printed, without the brackets of an editor, the line break it may run over, and a possessive with an odd mark."""
    return _OWNING.sub("", " ".join(text.replace("[", "").replace("]", "").split()))
