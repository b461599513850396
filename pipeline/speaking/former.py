"""Roles that somebody held once: who is meant by the former mayor.

Which people the words of a role fit is for descriptions.py, what an article says of each of them for roles.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.parsing.tree import Token
from pipeline.speaking.roles import Person
from pipeline.speaking.scene import SUBJECTS, Scene, first_named, root_of


def once(scene: Scene, fitting: frozenset[int], role: str) -> frozenset[int]:
    """Return those of some people who held a role once: ex-Mayor Bell; Bell, a retired nurse; else who left it: Mayor Bell resigned.

    The former mayor is not Mayor Bell.
    """
    told = frozenset(entity for entity in fitting if any(role in own and _is_past(own, scene) for own in scene.persons[entity].roles))
    return told or frozenset(entity for entity in fitting if _has_left(scene, entity))


def is_former(person: Person, role: str) -> bool:
    """Whether a person is told of only as a former holder of a role: the former mayor, Ana Bell."""
    held = [words for words in person.roles if role in words]
    return bool(held) and all("former" in words for words in held)


def are_known(scene: Scene, people: frozenset[int], position: int) -> bool:
    """Whether one of some people is named before a position: Mayor Bell came. The former mayor said..."""
    return any(first_named(scene, entity) < position for entity in people)


def _is_past(role: frozenset[str], scene: Scene) -> bool:
    """Whether the words of a role say that somebody held it once: a retired nurse, the one-time mayor."""
    return any(words <= role for words in scene.words.once)


def _has_left(scene: Scene, entity: int) -> bool:
    """Whether an article tells that a person left what he was: Mayor Bell resigned, Coach Bell was sacked, Bell, who left office in May."""
    return any(_leaves(scene, verb) for verb in _deeds(scene, entity))


def _deeds(scene: Scene, entity: int) -> Iterator[Token]:
    """Yield the verbs of which a person is the subject, and those joined to them: Bell lost the vote and resigned."""
    for named in (named for row in scene.named for named in row if named.mention.entity_no == entity):
        root = root_of(scene.paragraphs[named.paragraph].doc, named.start, named.end)
        if root.dep_ in SUBJECTS:
            yield root.head
            yield from (child for child in root.head.rights if child.dep_ == "conj" and not any(at.dep_ in SUBJECTS for at in child.lefts))
        yield from (
            child
            for child in root.rights
            if child.dep_ == "relcl" and any(at.lower_ == "who" and at.dep_ in SUBJECTS for at in child.lefts)
        )


def _leaves(scene: Scene, verb: Token) -> bool:
    """Whether a verb tells that its subject left what he was: resigned, stepped down, was sacked; not: may have resigned."""
    if any(child.dep_ == "neg" or child.tag_ == "MD" for child in verb.lefts):
        return False
    form = f"was {verb.lower_}" if any(child.dep_ == "auxpass" for child in verb.lefts) else verb.lower_
    return form in scene.words.leaving or any(f"{form} {child.lower_}" in scene.words.leaving for child in verb.rights)
