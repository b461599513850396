"""Nouns to the organisations and places that they stand for: Harbour Council officials, the Harbour Council letter, the council.

Persons are for speakers.py. Who only belongs to an organisation ("a council official") stays unnamed: one voice is not the whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pipeline.language import Language
from pipeline.names import PLACES
from pipeline.names import words as words_of
from pipeline.scene import BY_ROLE, GROUPS, GUESSED, NAMED, SUBJECTS, Answer, Named, Scene, is_several, latest, name_at, root_of
from pipeline.via import via_words

MAX_KIND = 8  # tokens after a name, and a comma, in which what it is stands: "Acme, a maker of bridges and large boats"
NEAR = 1  # sentences back in which a company without a name of its kind may have acted
_ANY = frozenset(("company", "firm", "organisation", "organization", "group"))  # what any body may be called
_PICKING = frozenset(("amod", "nummod", "poss", "quantmod", "nmod"))  # what picks some out of all: senior officials, two officials
_THINGS = GROUPS | {"LOC", "FAC", "PRODUCT", "WORK_OF_ART"}  # types that a model gives to what can speak and is nobody


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BodyWords:
    """The words of a language for organisations and places, in lower case."""

    staff: frozenset[str]  # plurals for those who speak for an organisation
    papers: frozenset[str]  # what speaks for who wrote it
    after_names: frozenset[str]  # kinds that, after a name, stand for what has the name: the Gazette newspaper
    companies: frozenset[str]  # kinds that are seldom part of the name
    places: frozenset[str]  # kinds of places
    kinds: dict[str, frozenset[str]]  # a kind -> all words for it


@cache
def body_words(language: Language) -> BodyWords:
    """Return the words of the language for organisations and places."""
    section = language.sections["bodies"]
    kinds = {word: frozenset(row) for row in section["kinds"] for word in row}
    return BodyWords(kinds=kinds, **{name: frozenset(section[name]) for name in ("staff", "papers", "after_names", "companies", "places")})


def body_of(scene: Scene, number: int, head: Token) -> Answer:
    """Return the organisation or place that a noun stands for, or whoever wrote the paper that it is."""
    words = body_words(scene.language)
    word = head.lower_
    before = name_at(scene, number, head.i - 1) if head.i else None
    if word in words.papers:
        return _author(scene, number, head, before)
    if word in words.staff:
        first = head.left_edge
        some = first.tag_ == "CD" or first.lower_ in scene.words.indefinite
        plain = not some and not any(child.dep_ in _PICKING for child in head.lefts)
        return (before.mention.entity_no, BY_ROLE) if plain and before is not None and _is_thing(scene, before) else (None, NAMED)
    if word not in words.kinds or is_several(head):
        return None, NAMED
    after = name_at(scene, number, head.i + 1) if head.i + 1 < len(head.doc) else None
    for named in (after, before if word in words.after_names else None):
        if named is not None and _is_thing(scene, named):
            return named.mention.entity_no, NAMED
    if head.i and head.nbor(-1).lower_ in ("the", "this"):
        return _kind(scene, number, head)
    return None, NAMED


def _is_thing(scene: Scene, named: Named) -> bool:
    """Return whether a name is one of an organisation."""
    return scene.entities[named.mention.entity_no].label in _THINGS - {"NORP", "GPE"}


def _author(scene: Scene, number: int, paper: Token, before: Named | None) -> Answer:
    """Return who wrote a paper: the Harbour Council letter, Bell's letter, a letter from Bell."""
    owners = [child for child in paper.lefts if child.dep_ == "poss"]
    links = [token for token in paper.subtree if token.i > paper.i and token.lower_ in ("by", "from")]
    writers = [below for link in links for below in link.rights if below.dep_ == "pobj"]
    for token in (*owners, *writers):
        named = name_at(scene, number, token.i)
        if named is not None:
            return named.mention.entity_no, BY_ROLE
    return (before.mention.entity_no, BY_ROLE) if before is not None and _is_thing(scene, before) else (None, NAMED)


def _kind(scene: Scene, number: int, head: Token) -> Answer:
    """Return the thing of which the article says that it is of a kind: the council, where it names one; the latest of several."""
    if scene.kinds is None:
        scene.kinds = _kinds(scene)
    position = scene.position(number, head)
    known = scene.kinds.get(head.lower_, frozenset())
    company = head.lower_ in body_words(scene.language).companies
    if company:  # any body may be one: one that is named later is not meant
        known = frozenset(entity for entity in known if _first(scene, entity) < position)
    if known:
        return latest(scene, known, position), BY_ROLE if len(known) == 1 else GUESSED
    if company and (actor := _actor(scene, number, head)) is not None:
        return actor, GUESSED
    return None, NAMED


def _first(scene: Scene, entity: int) -> int:
    """Return where a thing is named first."""
    return next(at for at, other in scene.order if other == entity)


def _actor(scene: Scene, number: int, head: Token) -> int | None:
    """Return the only organisation before a noun in its sentence; else the one that was subject in the sentence before.

    Of "the company", which any may be, it is also the only one there.
    """
    doc = head.doc
    first = head.sent.start
    own = {named.mention.entity_no for named in scene.named[number] if first <= named.start < head.i and _is_body(scene, named)}
    if own:
        return own.pop() if len(own) == 1 else None
    number, end = (number, first) if first else (number - 1, len(scene.paragraphs[number - 1].doc) if number else 0)
    if end == 0:
        return None
    doc = scene.paragraphs[number].doc
    start = doc[end - 1].sent.start
    bodies = [named for named in scene.named[number] if start <= named.start < end and _is_body(scene, named)]
    acting = {named.mention.entity_no for named in bodies if root_of(doc, named.start, named.end).dep_ in SUBJECTS}
    found = acting or {named.mention.entity_no for named in bodies if head.lower_ in _ANY}
    return found.pop() if len(found) == 1 else None


def _is_body(scene: Scene, named: Named) -> bool:
    """Return whether a name may be a company's: of no ministry, and of no outlet, which a sentence names for other reasons."""
    entity = scene.entities[named.mention.entity_no]
    outlets, kinds = via_words(scene.language), body_words(scene.language)
    parts = words_of(entity.name.lower())
    if entity.label != "ORG" or entity.name.lower() in outlets.outlets or parts[-1] in outlets.last_words:
        return False
    head = _head(parts)
    return head in kinds.companies or head not in kinds.kinds


def _kinds(scene: Scene) -> dict[str, frozenset[int]]:
    """Return the organisations and places by what the article says that they are, in their names and beside them."""
    found: dict[str, set[int]] = {}
    words = body_words(scene.language)
    for entity in scene.entities:
        for name in (entity.name, *entity.aliases) if entity.label in _THINGS else ():
            parts = words_of(name.lower())
            head = _head(parts)
            if len(parts) > 1 and head in words.kinds:
                found.setdefault(head, set()).add(entity.entity_no)
            for word in words.kinds.get(parts[0], ()) if len(parts) > 1 else ():
                found.setdefault(word, set()).add(entity.entity_no)
    for number, row in enumerate(scene.named):
        for named in row:
            label = scene.entities[named.mention.entity_no].label
            for word in _beside(scene.paragraphs[number].doc, named, words) if label in _THINGS else ():
                if (word in words.places) == (label in PLACES):
                    for other in words.kinds[word]:
                        found.setdefault(other, set()).add(named.mention.entity_no)
    return {word: frozenset(entities) for word, entities in found.items()}


def _head(parts: list[str]) -> str:
    """Return which of the words of a name says what it is: the Bay Council, the Ministry of Health."""
    return parts[parts.index("of") - 1] if "of" in parts[1:] else parts[-1]


def _beside(doc: Doc, named: Named, words: BodyWords) -> Iterator[str]:
    """Yield the kinds that stand beside a name: the city of Bay, the carmaker Acme, the group, Acme, the Acme airline, Acme, a carmaker."""
    at = named.start - 1
    if at > 0 and doc[at].lower_ in ("of", ","):
        at -= 1
    if at >= 0 and doc[at].lower_ in words.kinds:
        yield doc[at].lower_
    if named.end < len(doc) and doc[named.end].lower_ in words.after_names:
        yield doc[named.end].lower_
    if named.end + 1 < len(doc) and doc[named.end].text == "," and doc[named.end + 1].lower_ in ("a", "an", "the"):
        for token in doc[named.end + 2 : named.end + 2 + MAX_KIND]:
            if token.lower_ in words.kinds:
                yield token.lower_
                break
            if token.pos_ in ("VERB", "AUX", "ADP") or (token.is_punct and token.text != "-"):
                break
