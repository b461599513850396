"""What an article says that its bodies are: the Bay Council, a council; Acme, a maker of boats; the group, Acme.

Reads names and what stands beside them. Which body a noun stands for is for bodies.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from pipeline.language import Language
from pipeline.naming.names import PLACES, names_of
from pipeline.naming.names import words as words_of
from pipeline.parsing.tree import Doc
from pipeline.speaking.scene import GROUPS, Named, Scene, leads_on

LONG = 3  # words of a name in which what it is stands before a place: National Theatre Vale
MAX_KIND = 8  # tokens after a name, and a comma, in which what it is stands: "Acme, a maker of bridges and large boats"
_MEETING = frozenset(("committee", "commission", "council", "board"))  # on or for something
_OF_PEOPLE = frozenset(("party", "group", "movement"))  # kinds of what a people or the members of a party are
THINGS = GROUPS | {"LOC", "FAC", "PRODUCT", "WORK_OF_ART"}  # types that a model gives to what can speak and is nobody


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BodyWords:
    """The words of a language for organisations and places, in lower case."""

    staff: frozenset[str]  # plurals for those who speak for an organisation
    fighters: frozenset[str]  # plurals for those who are what a body is
    papers: frozenset[str]  # what speaks for who wrote it
    between: frozenset[str]  # words that may stand between a body and its paper
    kept: frozenset[str]  # papers that a body keeps for itself: the policy manual of the Vale Council
    issuing: frozenset[str]  # verbs of who did
    findings: frozenset[str]  # papers that are one: the poll's results
    studied: frozenset[str]  # initials of what papers are about
    probes: frozenset[str]  # what a body looks into something by, and a report tells of
    passed_on: frozenset[str]  # papers that who releases them has seldom written
    after_names: frozenset[str]  # kinds that, after a name, stand for what has the name: the Gazette newspaper
    companies: frozenset[str]  # kinds that are seldom part of the name
    places: frozenset[str]  # kinds of places, and what else a place speaks as: the state of Vale
    services: frozenset[str]  # last words of the names of a state's services, which are no companies
    of_groups: frozenset[str]  # kinds that the names of groups and companies end in too
    books: dict[str, frozenset[str]]  # what a book may be called, and the same book after that
    stations: tuple[str, ...]  # what a station's name ends in
    kinds: dict[str, frozenset[str]]  # a kind -> all words for it
    also: dict[str, frozenset[str]]  # the word of a name that says what it is -> what else the body is called
    known: dict[str, frozenset[str]]  # a kind -> names of well-known bodies of that kind


@cache
def body_words(language: Language) -> BodyWords:
    """Return the words of the language for organisations and places."""
    section = language.sections["bodies"]
    kinds = {word: frozenset(row) for row in section["kinds"] for word in row}
    known = {kind: frozenset(names) for kind, names in section["known"].items()}
    stations = tuple(before + word for word in section["stations"] for before in " -")
    lists = {
        name: frozenset(section[name])
        for name in (
            "staff",
            "fighters",
            "papers",
            "issuing",
            "findings",
            "passed_on",
            "probes",
            "studied",
            "after_names",
            "companies",
            "services",
            "places",
        )
    }
    books = {word: frozenset(section["books"]) for word in section["books"]}
    also = {word: frozenset(others) for word, others in section["also"].items()}
    lists |= {name: frozenset(section[name]) for name in ("of_groups", "between", "kept")}
    return BodyWords(kinds=kinds, also=also, known=known, books=books, stations=stations, **lists)


def kinds_of(scene: Scene) -> dict[str, frozenset[int]]:
    """Return the organisations and places by what the article says that they are, in their names and beside them."""
    found: dict[str, set[int]] = {}
    words = body_words(scene.language)
    things = names_of(scene.language).thing_tails  # Bank Street is no bank
    placed = {word for entity in scene.entities if entity.label in PLACES for word in words_of(entity.name.lower())[-1:]}
    for entity in scene.entities:
        for name in (entity.name, *entity.aliases) if entity.label in THINGS else ():
            parts = words_of(name.lower())
            head = _kind_of(parts, words, placed)
            if len(parts) > 1 and head in words.kinds and entity.label != "LOC":  # not: the Lake District
                found.setdefault(head, set()).add(entity.entity_no)
            place = head in words.kinds or parts[-1] in things
            first = len(parts) > 1 and (head == parts[0] or not place)
            for word in chain(words.kinds.get(parts[0], ()) if first else (), told_by_name(name, words)):
                found.setdefault(word, set()).add(entity.entity_no)
    for number, row in enumerate(scene.named):
        for named in row:
            label = scene.entities[named.mention.entity_no].label
            for word in _beside(scene.paragraphs[number].doc, named, words) if label in THINGS else ():
                people = label == "NORP" and words.kinds[word].isdisjoint(_OF_PEOPLE)  # committee Democrats are no committee
                if not people and (word in words.places) == (label in PLACES):
                    for other in words.kinds[word]:
                        found.setdefault(other, set()).add(named.mention.entity_no)
    return {word: frozenset(entities) for word, entities in found.items()}


def _kind_of(parts: list[str], words: BodyWords, placed: set[str]) -> str:
    """Return which word of a name says what it is, also before a place: the Bay Council, National Theatre Vale."""
    head = head_word(parts)
    if head in words.kinds or len(parts) < LONG or parts[-1] not in placed:
        return head
    return next(filter(words.kinds.__contains__, parts[-2:0:-1]), head)


def told_by_name(name: str, words: BodyWords) -> Iterator[str]:
    """Yield the kinds of a well-known body, and of a station by the end of its name: NASA, an agency; WKLO-TV."""
    for kind in words.known:
        if name in words.known[kind]:
            yield from words.kinds[kind]
    if name.lower().endswith(words.stations):
        yield from words.kinds["station"]


def head_word(parts: list[str]) -> str:
    """Return which of the words of a name says what it is: the Bay Council, the Ministry of Health, the Committee on Boats."""
    if (linked := next((at for at in range(1, len(parts)) if parts[at] in ("on", "for") and parts[at - 1] in _MEETING), 0)) > 0:
        return parts[linked - 1]
    return parts[parts.index("of") - 1] if "of" in parts[1:] else parts[-1]


def _beside(doc: Doc, named: Named, words: BodyWords) -> Iterator[str]:
    """Yield the kinds that stand beside a name: the city of Bay, the carmaker Acme, the group, Acme, the Acme airline, Acme, a carmaker."""
    at = named.start - 1
    if at > 0 and (doc[at].lower_ in ("of", ",") or (doc[at].text == "(" and doc[at - 1].is_lower)):  # the housing authority (NHA)
        at -= 1
    if at >= 0 and doc[at].lower_ in words.kinds:
        yield doc[at].lower_
    if named.end < len(doc) and doc[named.end].lower_ in words.after_names:
        yield doc[named.end].lower_
    if named.end + 1 < len(doc) and doc[named.end].text == "," and doc[named.end + 1].lower_ in ("a", "an", "the"):
        for token in doc[named.end + 2 : named.end + 2 + MAX_KIND]:
            if token.lower_ in words.kinds:
                yield from () if leads_on(token) else (token.lower_,)
                break
            if token.pos_ in ("VERB", "AUX", "ADP") or (token.is_punct and token.text != "-"):
                break
