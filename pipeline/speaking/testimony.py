"""Testimony: the “he” that goes on as the man who spoke before, past paragraphs that tell of women only.

Pronouns near whom they stand for are for pronouns.py.
"""

from __future__ import annotations

from bisect import bisect_right

from pipeline.parsing.tree import Token
from pipeline.speaking.roles import gender_of
from pipeline.speaking.scene import GUESSED, NAMED, SUBJECTS, Answer, Scene, Spoke

MIN_ROW = 2  # quotes of one person that make a row of testimony
FAR = 8  # paragraphs back in which that one spoke


def in_row(scene: Scene, number: int, pronoun: Token, gender: str) -> Answer:
    """Return who spoke twice in a row last, of those of a gender: He said no. He said it was late. / Ana Bell wept. / He said...

    None where anybody else who may be meant is named, speaks or acts since, with a name or without one.
    """
    row = [spoke for spoke in scene.spoken if not _is_of_other(scene, spoke, gender)]
    last = row[-1] if row else None
    if last is None or last.entity not in scene.persons or [spoke.entity for spoke in row[-MIN_ROW:]] != [last.entity] * MIN_ROW:
        return None, NAMED
    position, first = scene.position(number, pronoun), bisect_right(scene.starts, last.at) - 1
    since = {entity for at, entity in scene.order if last.at < at < position and entity in scene.persons}
    rivals = {entity for entity in since if scene.persons[entity].gender in (None, gender)} - {last.entity}
    near = number - first <= FAR and scene.persons[last.entity].gender == gender
    return (last.entity, GUESSED) if near and not rivals and not _acts(scene, gender, range(first + 1, number)) else (None, NAMED)


def _is_of_other(scene: Scene, spoke: Spoke, gender: str) -> bool:
    """Whether somebody who spoke has a name and cannot be whom a pronoun of a gender stands for."""
    return spoke.entity in scene.persons and scene.persons[spoke.entity].gender not in (None, gender)


def _acts(scene: Scene, gender: str, numbers: range) -> bool:
    """Whether somebody of a gender acts without a name in some paragraphs: Her husband left."""
    return any(
        gender_of({token.lower_}, scene.words) == gender
        for number in numbers
        for token in scene.paragraphs[number].doc
        if token.dep_ in SUBJECTS
    )
