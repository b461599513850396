"""What an article says about the people in it: man or woman, and by which roles they are called.

Reads titles before a name ("Prime Minister Ana Bell"), descriptions beside it ("Bell, the prime minister,") and first names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile
from typing import Any

from pipeline.language import Language
from pipeline.model import ArticleEntity
from pipeline.naming.told_gender import told_gender
from pipeline.parsing.tree import Doc, Token

MIN_HEARD = 2  # times that the same is said of one whose gender nothing else tells
MAX_TITLE = 7  # tokens before a name that may be its title
MAX_DESCRIPTION = 9  # tokens beside a name, after a comma, in which its role stands
YEAR = 4  # digits
MAX_SEAT = 4  # tokens of a party, a hyphen and a place with its full stop: D-Vt.
_PARTIES = {"D": "democrat", "R": "republican", "I": "independent"}
PARTIES = frozenset(_PARTIES.values())
_OPENING = frozenset((",", "("))  # before a description beside a name
_HELD = frozenset(("to", "of", "for", "at"))
_UNTIL = frozenset(("until", "till"))  # after an office that somebody held
_FROM = frozenset(("from", "between"))  # the same, before a date
_TO = frozenset(("to", "and", "until", "-", "–"))  # between two dates
_YEARS = frozenset(("years", "decades"))  # for which somebody held a role, or has held it
_TITLE_PARTS = frozenset(("PROPN", "NOUN", "ADJ"))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RoleWords:
    """The words of a language that tell of people, in lower case but for first names."""

    male: frozenset[str]
    female: frozenset[str]
    kin: frozenset[str]  # of these, those that are somebody else's: her husband
    men: frozenset[str]
    women: frozenset[str]
    roles: frozenset[str]
    told_by_name: frozenset[str]  # of whom a name in the description and the sentence before tell
    once: frozenset[frozenset[str]]  # words that say that somebody held a role before: former, one-time
    leaving: frozenset[str]  # what tells that somebody left what he was: resigned, was sacked, left office
    told_by_former: frozenset[str]  # of whom "former" and the sentence before tell
    one_each: frozenset[str]  # of which a place or body has one, so that another name tells of somebody else
    of_teams: frozenset[str]  # of these, those of which a team has one
    revealing: frozenset[str]  # forms of verbs after which a team's may be meant, who made something known
    in_titles: dict[str, frozenset[str]]  # a role whose word is part of other titles -> the words of those
    sole_offices: frozenset[str]  # of which a place has one
    loose_roles: frozenset[str]
    called_loosely: frozenset[str]  # what who speaks alone may be called, whatever that one is: the Ohio fan
    epithets: dict[str, frozenset[str]]  # what else who has just spoken may be called -> roles that he may have: the star, an actor
    standing: frozenset[str]  # of these, those of who stands for an office, whatever else that one is: the nominee
    for_office: frozenset[str]  # what stands before such a word, and before no other nominee: the presumptive one
    own_names: frozenset[str]  # nouns that may have the name after them: the sister of the accused, Peter Cole
    variously_named: frozenset[str]  # places that stand for others too
    opposite_roles: frozenset[str]  # of who deals with the person that the sentence before is about
    role_endings: tuple[str, ...]  # of roles that no list holds: hydrologist
    indefinite: frozenset[str]
    initials: dict[str, frozenset[str]]  # of an office -> its words: the DA
    states: dict[str, str]  # a state as it is shortened -> the state
    also_called: dict[str, tuple[frozenset[str], ...]]  # an office -> the words of others that are called so where nobody holds it
    short: dict[str, str]  # a title as it is shortened before a name -> the title
    field_of: dict[str, str]  # what a minister is for -> the same, spelled or named in one way: defense -> defence
    party_of: dict[str, str]  # what a party, and one of its members, is called -> the party: gop -> republican
    place_of: dict[str, str]  # what else a place and its people are called -> the place: swedish -> sweden


@dataclass(slots=True)
class Person:
    """What an article says of one person. Grows while the article is read."""

    gender: str | None = None  # "m", "f", None where nothing tells
    age: str | None = None  # as printed after the name: "34"
    roles: set[frozenset[str]] = field(default_factory=set)  # words of each title or description, in lower case


@cache
def role_words(language: Language) -> RoleWords:
    """Return the words of the language that tell of people."""
    section: dict[str, Any] = dict(language.sections["speakers"])
    states: dict[str, str] = section.pop("states")
    short, initials = section.pop("short"), {name: frozenset(words) for name, words in section.pop("initials").items()}
    endings = tuple(section.pop("role_endings"))
    epithets = {word: frozenset(of) for word, of in section.pop("epithets").items()}
    in_titles = {word: frozenset(of) for word, of in section.pop("in_titles").items()}
    also_called = {word: tuple(map(frozenset, of)) for word, of in section.pop("also_called").items()}
    past = frozenset(frozenset(word.split("-")) for word in section.pop("once"))
    field_of = {word: same[0] for same in section.pop("fields") for word in same}
    place_of = {word: place for place, words in section.pop("peoples").items() for word in words}
    party_of = {word: party for party, words in section.pop("parties").items() for word in (party, *words)}
    lists = {name: frozenset(words) for name, words in section.items()}
    addressed: dict[str, list[str]] = language.sections["names"]
    kin = frozenset(word for key in ("for_men", "for_women") for word in addressed[key] if word.islower())
    return RoleWords(
        short=short,
        initials=initials,
        field_of=field_of,
        place_of=place_of,
        party_of=party_of,
        role_endings=endings,
        epithets=epithets,
        also_called=also_called,
        in_titles=in_titles,
        once=past,
        states=states,
        kin=kin,
        **lists,
    )


def by_place(printed: Iterable[str], words: RoleWords) -> frozenset[str]:
    """Return the words of a description in lower case, the people of a place as the place: the Swedish minister is Sweden's."""
    plain = frozenset(printed)
    return plain if plain.isdisjoint(words.place_of) else frozenset(words.place_of.get(word, word) for word in plain)


def people(
    docs: list[Doc], placed: list[tuple[int, int, int, int]], entities: tuple[ArticleEntity, ...], words: RoleWords
) -> dict[int, Person]:
    """Return what the article says of each person. `placed` has paragraph, first token, end and entity of each mention of one."""
    found = {entity.entity_no: Person(gender=_by_name(entity, words)) for entity in entities if entity.label == "PERSON"}
    sure: set[int] = set()  # of whom a title tells
    heard: dict[int, list[str]] = {}  # by person: what the writer goes on with: Bell said she...
    for number, start, end, entity in placed:
        found[entity].age = found[entity].age or _age(docs[number], end)
        if entity not in sure and (title := _sure_gender(docs[number], start, end, words)):
            found[entity].gender = title
            sure.add(entity)
        if found[entity].gender is None and (gender := told_gender(docs[number][end - 1])):
            heard.setdefault(entity, []).append(gender)
        for role in _descriptions(docs[number], start, end, words):
            found[entity].roles.add(by_place(role, words))
            found[entity].gender = found[entity].gender or gender_of(role, words)
    for entity, genders in heard.items():
        if len(genders) >= MIN_HEARD and len(set(genders)) == 1:  # once it may be somebody else: Bell said she, his wife, was late
            found[entity].gender = found[entity].gender or genders[0]
    told = {word for person in found.values() for role in person.roles for word in role}
    for office, others in words.also_called.items():
        if office not in told and any(other <= told for other in others):
            for person in found.values():
                person.roles |= {role - other | {office} for role in person.roles for other in others if other <= role}
    return found


def _age(doc: Doc, end: int) -> str | None:
    """Return the age that stands after a name: Bell, 34, said."""
    stands = end + 2 < len(doc) and doc[end].text == doc[end + 2].text == "," and doc[end + 1].text.isdigit()
    return doc[end + 1].text if stands else None


def _sure_gender(doc: Doc, start: int, end: int, words: RoleWords) -> str | None:
    """Return "m" or "f" where what a person is called beside the name tells, kin left out: Ms Joe Bell; the chairwoman, Joe Bell,."""
    name, before = doc[end - 1], doc[start - 1] if start else None
    told = before is not None and (before.text == "," or before.lower_ in words.male or before.lower_ in words.female)
    if not told and not (end < len(doc) and doc[end].text == ","):
        return None
    if before is not None and before.text == "," and start > 1:
        before = doc[start - 2] if name.dep_ == "appos" and name.head == doc[start - 2] else None
    elif before is not None and before.head.i not in range(start, end) and name.head != before:
        before = None
    if before is not None and (gender := gender_of({before.lower_} - words.kin, words)) is not None:
        return gender
    aside = next((child for child in name.rights if child.dep_ == "appos" and child.left_edge.i == end + 1), None)
    plain = aside is not None and doc[end].text == "," and aside.i + 1 < len(doc) and aside.nbor(1).pos_ != "PROPN"
    return gender_of({aside.lower_} - words.kin, words) if aside is not None and plain else None


def is_role(word: str, words: RoleWords) -> bool:
    """Return whether a noun is what a person may be called instead of by name."""
    return word in words.roles or word.endswith(words.role_endings)


def gender_of(role: frozenset[str] | set[str], words: RoleWords) -> str | None:
    """Return "m" or "f" where a word of a description tells."""
    return "m" if role & words.male else "f" if role & words.female else None


def _by_name(entity: ArticleEntity, words: RoleWords) -> str | None:
    for name in (entity.name, *entity.aliases):
        parts = name.split()
        if len(parts) > 1:
            if parts[0] in words.men:
                return "m"
            if parts[0] in words.women:
                return "f"
    return None


def _descriptions(doc: Doc, start: int, end: int, words: RoleWords) -> Iterator[frozenset[str]]:
    """Yield the words of what stands before and beside a name."""
    title = list(_before(doc, start, words))
    if title:
        yield frozenset((*title, *_seat(doc, end), *_whose(doc, start - len(title))))
        yield from _seated(doc, start - len(title), title, words)
    if end < len(doc) and doc[end].text in _OPENING:
        told = _until_role(doc, end + 1, words)
        beside = (
            (told | {*_held_once(doc, end + 1, words)} if told else None)
            or _elected(doc, end + 1, words)
            or _until_then(doc, end + 1, words)
        )
        if beside:
            yield beside
    if not title and start > 1 and doc[start - 1].text == "," and is_role(doc[start - 2].lower_, words):
        held = list(_before(doc, start - 1, words))
        yield frozenset((*held, *_whose(doc, start - 1 - len(held))))
    elif start > 1 and doc[start - 1].text == "," and (role := _before_place(doc, start - 1, words)):
        yield role


def _before(doc: Doc, start: int, words: RoleWords) -> Iterator[str]:
    at, first = start, max(start - 1 - MAX_TITLE, -1)
    while (at := at - 1) > first:
        token = doc[at]
        if token.text == ")" and at > 2 and doc[at - 2].text == "(":
            yield doc[at - 1].lower_  # the Harbour Agency (HA) director
            at -= 3
            token = doc[at]
        word = token.lower_
        if token.pos_ not in _TITLE_PARTS and word != "-" and not (word == "and" and _joins(doc, at, start, words)):
            yield from (word,) if word == "then" and at < start - 1 and _is_inside(doc, at) else ()
            break
        yield words.short.get(word, word)
        titled = token.is_upper and at == start - 1 and start < len(doc) and doc[start].text in words.men | words.women
        yield from words.initials.get(word, ()) if titled else ()  # PM Ana Bell


def _is_inside(doc: Doc, at: int) -> bool:
    """Whether "then" before a title tells when it was held: then-President Bell, under then President Bell; not: and then Mayor Bell."""
    return doc[at + 1].text == "-" or (at > 0 and doc[at - 1].pos_ in ("ADP", "DET", "VERB"))


def _joins(doc: Doc, at: int, start: int, words: RoleWords) -> bool:
    """Whether an "and" before a name joins parts of a title: Trade and Industry Minister, leader and Minister; not: the owner and Mayor."""
    if at == 0 or not doc[at + 1].is_title or doc[at - 1].ent_type_ == "PERSON":
        return False  # Insp Peter Cole and Sgt Ana Bell
    role = is_role(doc[at - 1].lower_, words) and at + 1 < start and doc[at - 1].left_edge.pos_ != "DET"
    return doc[at - 1].is_title or role


def _whose(doc: Doc, end: int) -> Iterator[str]:
    """Yield the words of the place that owns what stands after it: Sweden's trade minister."""
    at = end - 2 if end > 1 and doc[end - 1].tag_ == "POS" else -1
    while at >= 0 and doc[at].ent_type_ == "GPE":
        yield doc[at].lower_
        at -= 1


def _seated(doc: Doc, at: int, title: list[str], words: RoleWords) -> Iterator[frozenset[str]]:
    """Yield the words of a role before what it is held of: the ambassador to Belmarra Ana Bell, the manager at Acme Boats Ana Bell.

    A spokesman for Senator Ana Bell is somebody else.
    """
    at -= at > 0 and doc[at - 1].lower_ == "the"
    if at > 1 and doc[at - 1].lower_ in _HELD and is_role(doc[at - 2].lower_, words) and not any(is_role(word, words) for word in title):
        yield frozenset((*_before(doc, at - 1, words), *title))


def _seat(doc: Doc, end: int) -> Iterator[str]:
    """Yield the words of the place after a title, or a name with one: Senator Ana Bell of North Vale."""
    if end < len(doc) and doc[end].lower_ == "of":
        for token in doc[end + 1 : end + 1 + MAX_TITLE]:
            if token.ent_type_ == "GPE":
                yield token.lower_
            elif not token.is_lower or token.head.ent_type_ != "GPE":  # of neighbouring Belmarra
                break


def _of_body(doc: Doc, end: int) -> Iterator[str]:
    """Yield the word that tells a role in a body from one in a land: Ana Bell, president of the Vale Club."""
    if end + 1 < len(doc) and doc[end].lower_ == "of" and doc[end].nbor(1).lower_ == "the":
        yield doc[end].lower_


def field_after(doc: Doc, end: int, words: RoleWords) -> Iterator[str]:
    """Yield what a role is for, told after it: the minister for health, of health and trade."""
    if end < len(doc) and doc[end].lower_ in _HELD:
        yield from (token.lower_ for token in doc[end + 1 : end + 1 + MAX_TITLE] if token.lower_ in words.field_of)


def _until_role(doc: Doc, start: int, words: RoleWords) -> frozenset[str] | None:
    """Return the words up to the first noun of a role, None if a verb or comma comes first."""
    seen = []
    for at in range(start, min(start + MAX_DESCRIPTION, len(doc))):
        token = doc[at]
        if (token.is_punct and token.text != "-") or token.pos_ in ("VERB", "AUX"):
            return None
        seen.append(words.short.get(token.lower_, token.lower_))
        goes_on = at + 1 < len(doc) and doc[at + 1].pos_ in ("NOUN", "PROPN") and is_role(doc[at + 1].lower_, words)  # chief negotiator
        if token.dep_ in ("nsubj", "nsubjpass") and at + 1 < len(doc) and doc[at + 1].pos_ in ("VERB", "AUX"):
            return None  # In a letter to Ana Bell, the mayor said
        if is_role(token.lower_, words) and not goes_on:
            if at + 1 < len(doc) and doc[at + 1].ent_type_ == "PERSON" and token.head.i > at:
                return None  # after talks with Ana Bell, council spokesman Peter Cole said
            held = [*_seat(doc, token.i + 1), *field_after(doc, token.i + 1, words)]
            return frozenset((*seen, *(held or _of_body(doc, token.i + 1))))
    return None


def _until_then(doc: Doc, start: int, words: RoleWords) -> frozenset[str] | None:
    """Return the words of a role that somebody held once: Ana Bell, who was mayor until May; who served as mayor from 2010 to 2020."""
    if start + 2 >= len(doc) or doc[start].lower_ != "who" or doc[start + 1].lower_ not in ("was", "served"):
        return None
    held = _until_role(doc, start + 2, words)
    after = _after_role(doc, start + 2, words)
    ended = any(token.lower_ in _UNTIL or (token.lower_ in _FROM and _is_before_date(token)) for token in after)
    return held | {"former"} if held is not None and ended else None


def _is_before_date(link: Token) -> bool:
    """Whether a preposition leads to a date: from 2010, between May and June; not: a nurse from Northport."""
    doc = link.doc
    return doc[link.right_edge.i].ent_type_ == "DATE" or (link.i + 1 < len(doc) and doc[link.i + 1].ent_type_ == "DATE")


def _held_once(doc: Doc, start: int, words: RoleWords) -> Iterator[str]:
    """Yield the word that tells of a role beside a name that it is over, or may be: mayor from 2010 to 2020, a nurse for thirty years."""
    after = _after_role(doc, start, words)
    for number, token in enumerate(after):
        rest = [later.lower_ for later in after[number + 1 :]]
        dated = token.lower_ in _FROM and not _TO.isdisjoint(rest) and _is_before_date(token)
        past = token.lower_ in _UNTIL and ("last" in rest or any(later.isdigit() and len(later) == YEAR for later in rest))
        if dated or past:
            yield "former"
        elif token.lower_ == "for":
            yield from _YEARS.intersection(rest)


def _after_role(doc: Doc, start: int, words: RoleWords) -> list[Token]:
    """Return the tokens after the first noun of a role, up to a comma or full stop."""
    at = next((at for at in range(start, min(start + MAX_DESCRIPTION, len(doc))) if is_role(doc[at].lower_, words)), None)
    after = doc[at + 1 : at + 1 + MAX_TITLE] if at is not None else []
    return list(takewhile(lambda token: token.text not in ",.;", after))


def _elected(doc: Doc, start: int, words: RoleWords) -> frozenset[str] | None:
    """Return party and place of a lawmaker in the United States, as they are shortened: Sen. Ana Bell, D-Northport."""
    last = min(start + MAX_SEAT, len(doc))
    if last - start < MAX_SEAT or doc[start].text not in _PARTIES or doc[start + 1].text not in ("-", "–"):
        return None
    seat = [token.lower_.replace(".", "") for token in doc[start + 2 : last] if token.text[0].isupper()]
    return frozenset((_PARTIES[doc[start].text], *(word for at in seat[:1] for word in words.states.get(at, at).split())))


def _before_place(doc: Doc, end: int, words: RoleWords) -> frozenset[str] | None:
    """Return the words of a role with its place before a comma: the transport minister of Vale, Ana Bell."""
    at = end - 1
    while at > 0 and end - at <= MAX_TITLE and doc[at].pos_ == "PROPN":
        at -= 1
    if at < 1 or at == end - 1 or doc[at].lower_ != "of" or not is_role(doc[at - 1].lower_, words):
        return None
    return frozenset((*_before(doc, at, words), *(token.lower_ for token in doc[at + 1 : end])))
