"""Party leaders: of which party a description says that somebody leads it, and whether a person may be meant by it.

Who leads it is for descriptions.py: whom the article calls so, else who has just spoken.
"""

from __future__ import annotations

from pipeline.naming.names import words as words_of
from pipeline.parsing.tree import Token
from pipeline.speaking.roles import RoleWords
from pipeline.speaking.scene import Scene, name_at

_PARTY = frozenset(("party", "parties", "the"))  # words of a party's name that other parties have too


def party_led(scene: Scene, number: int, head: Token) -> frozenset[str]:
    """Return the words of the party of a description: the Harbour Party leader, the Labour leader, the GOP leader; none of other roles."""
    if head.lower_ != "leader" or head.i == 0:
        return frozenset()
    before = head.nbor(-1).lower_
    if before in scene.words.party_of:
        return frozenset((scene.words.party_of[before],))
    named = name_at(scene, number, head.i - 1)
    name = words_of(scene.entities[named.mention.entity_no].name.lower()) if named is not None else []
    return _same(name, scene.words) if "party" in name else frozenset()


def may_lead(scene: Scene, person: int, party: frozenset[str]) -> bool:
    """Return whether the article tells of no other party of a person than one: Ana Bell of the Harbour Party is not the Labour leader."""
    if scene.parties is None:
        scene.parties = _parties(scene)
    told = {word for role in scene.persons[person].roles for word in role if word in scene.words.party_of}
    own = _same(told | scene.parties.get(person, set()), scene.words)
    return not own or not party.isdisjoint(own)


def _parties(scene: Scene) -> dict[int, set[str]]:
    """Return the words of the parties that stand beside each person's name: Ana Bell of the Harbour Party, Labour's Ana Bell."""
    found: dict[int, set[str]] = {}
    for number, row in enumerate(scene.named):
        doc = scene.paragraphs[number].doc
        for named in row:
            if named.mention.entity_no not in scene.persons:
                continue
            at, owner = named.end + 1, named.start - 2
            told = set[str]()
            if owner >= 0 and doc[named.start - 1].tag_ == "POS":
                told = {doc[owner].lower_} & scene.words.party_of.keys() or _party_named(scene, number, owner)
            if at < len(doc) and doc[named.end].lower_ == "of":
                told |= _party_named(scene, number, at + (doc[at].lower_ == "the" and at + 1 < len(doc)))
            found.setdefault(named.mention.entity_no, set()).update(told)
    return found


def _party_named(scene: Scene, number: int, at: int) -> set[str]:
    """Return the words of the party whose name a token is part of, none of what is no party: the Harbour Party."""
    body = name_at(scene, number, at)
    name = words_of(scene.entities[body.mention.entity_no].name.lower()) if body is not None else []
    return set(name) if "party" in name or not scene.words.party_of.keys().isdisjoint(name) else set()


def _same(words: set[str] | list[str], names: RoleWords) -> frozenset[str]:
    """Return words with those for a party as one word for it, and without "party": gop, republicans -> republican."""
    return frozenset(names.party_of.get(word, word) for word in words) - _PARTY
