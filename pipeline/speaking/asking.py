"""Whom somebody asks something, who may then answer: Bell asked Cole when it began. “In May,” he said.

Whom the pronoun of the answer stands for is for pronouns.py.
"""

from __future__ import annotations

from pipeline.parsing.noun_phrases import FINITE
from pipeline.parsing.tree import Token
from pipeline.speaking.roles import gender_of
from pipeline.speaking.scene import Scene, is_person, name_at


def genders_asked(scene: Scene, number: int, verb: Token) -> str:
    """Return which genders a person may have whom a verb asks something, both where nothing tells: asked the clerk when it began.

    None: asked the council to act, asked when it began.
    """
    clauses = [child for child in verb.rights if child.dep_ in ("ccomp", "pcomp")]
    if not any(child.tag_ in FINITE or any(below.tag_ in FINITE for below in child.lefts) for child in clauses):
        return ""
    for child in verb.rights:
        named = name_at(scene, number, child.i) if child.dep_ in ("dobj", "dative") else None
        if named is not None and named.mention.entity_no in scene.persons:
            return scene.persons[named.mention.entity_no].gender or "mf"
        if child.dep_ in ("dobj", "dative") and child.pos_ == "NOUN" and is_person(scene, child):
            return gender_of({child.lower_}, scene.words) or "mf"
    return ""
