"""What else a person may be called, by the roles that the article tells: the actor, then the star; the senator who runs, the nominee.

Which person is meant is for descriptions.py.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from pipeline.parsing.tree import Token
from pipeline.speaking.roles import by_place
from pipeline.speaking.scene import SUBJECTS, Scene, root_of
from pipeline.speaking.unnamed import may_be_new

MANY = 3  # quotes before a description that one speaks alone
REACH = 2  # paragraphs back in which that one spoke: a heading may stand between
_RUNNING = frozenset(("run", "runs", "ran", "running", "standing", "stands", "stood"))  # for an office
_CAMPAIGNS = frozenset(("campaign", "candidacy"))  # of who runs


def may_be_called(scene: Scene, number: int, person: int, head: Token, *, spoke: bool = True) -> bool:
    """Return whether somebody who has just spoken, or acted, has a role with which he may be called so: the actor, the star.

    Not where the noun says of whom or which: the lawyer for the victim; nor where somebody is near of whom no role is told.
    """
    fitting = scene.words.epithets.get(head.lower_, frozenset())
    if not fitting or (spoke and (not scene.spoken or scene.spoken[-1].entity != person)) or _is_of_others(scene, person, head):
        return False
    if head.lower_ in scene.words.standing and not _stands(scene, person, head):
        return False
    after = (child for child in head.rights if child.dep_ in ("prep", "relcl", "acl"))
    counted = ("of", "NUM")  # the mother of three
    if any((child.lower_, child.nbor(1).pos_) != counted for child in after if child.i + 1 < len(head.doc)):
        return False
    near = {named.mention.entity_no for row in scene.named[max(number - 1, 0) : number + 1] for named in row}
    rival = any(entity != person and may_be_new(scene, entity) for entity in near)
    return not rival and any(not fitting.isdisjoint(role) for role in scene.persons[person].roles)


def _is_of_others(scene: Scene, person: int, head: Token) -> bool:
    """Whether an article says that a person is of another people or party than a noun: the Democratic governor, the Republican nominee."""
    peoples = by_place((entity.name.lower() for entity in scene.entities if entity.label == "NORP"), scene.words)
    wanted = by_place((child.lower_ for child in head.lefts), scene.words) & peoples
    own = {word for role in scene.persons[person].roles for word in role} & peoples
    return bool(own and wanted) and own.isdisjoint(wanted)


def _stands(scene: Scene, person: int, head: Token) -> bool:
    """Whether somebody is told to stand for an office, or a noun is of one who does: Bell runs for mayor; the presumptive nominee.

    Not for any senator or mayor, since a nominee may be for a court: Governor Bell named a judge. The nominee said...
    """
    if any(child.lower_ in scene.words.for_office | scene.words.party_of.keys() for child in head.lefts):
        return True
    if any(not scene.words.standing.isdisjoint(role) for role in scene.persons[person].roles):
        return True
    own = ((number, named) for number, row in enumerate(scene.named) for named in row if named.mention.entity_no == person)
    return any(_runs(root_of(scene.paragraphs[number].doc, named.start, named.end)) for number, named in own)


def _runs(name: Token) -> bool:
    """Whether a sentence tells of somebody that he runs for an office: Bell runs for mayor, Bell, who ran for mayor, Bell's campaign.

    Also: Bell began her campaign; not: Bell began a campaign against rats.
    """
    relatives = (child for noun in (name, *name.rights) if noun == name or noun.dep_ == "appos" for child in noun.rights)
    clauses = [child for child in relatives if child.dep_ == "relcl" and child.left_edge.lower_ == "who"]
    verbs = [name.head, *clauses] if name.dep_ in SUBJECTS else clauses
    if any(child.lower_ == "for" for verb in verbs if verb.lower_ in _RUNNING for child in verb.rights):
        return True
    own = (child for verb in verbs for child in verb.rights if any(below.tag_ == "PRP$" for below in child.lefts))
    held = name.head if name.dep_ in ("poss", "compound") else name
    return held.lower_ in _CAMPAIGNS or any(child.lower_ in _CAMPAIGNS for child in own)


def speaking_alone(scene: Scene, number: int, head: Token) -> int | None:
    """Return who has spoken alone in the last quotes, for a description that fits anybody: Bell said no. / The Ohio fan said...

    None where somebody else is named since, or a fan without a name.
    """
    last, position = scene.spoken[-1] if scene.spoken else None, scene.position(number, head)
    if head.lower_ not in scene.words.called_loosely or head.left_edge.lower_ != "the" or last is None or last.entity not in scene.persons:
        return None
    alone = {spoke.entity for spoke in scene.spoken[-MANY:]} == {last.entity} and last.at >= scene.starts[max(number - REACH, 0)]
    described = all(child.dep_ in ("det", "compound", "nmod", "amod") for child in head.lefts) and head.i - head.left_edge.i > 1
    since = scene.order[bisect_right(scene.order, (last.at, last.entity)) : bisect_left(scene.order, (position, -1))]
    other = any(entity in scene.persons and entity != last.entity for _, entity in since)
    return last.entity if alone and described and not other and not _is_told_of(scene, number, head) else None


def _is_told_of(scene: Scene, number: int, head: Token) -> bool:
    """Whether somebody without a name is so called near: A fan cheered. The Ohio fan said...; not: Ana Bell, a fan, cheered."""
    near = (token for row in range(max(number - REACH, 0), number + 1) for token in scene.paragraphs[row].doc)
    same = (token for token in near if token.lower_ == head.lower_ and token.dep_ not in ("appos", "attr"))
    return any(child.lower_ in scene.words.indefinite for token in same for child in token.lefts)


def only_near(scene: Scene, number: int, head: Token) -> int | None:
    """Return the one person whom a noun's paragraph, up to it, and the one before name: It mocks Bell. / The Vale Democrat said..."""
    position, rows = scene.position(number, head), range(max(number - 1, 0), number + 1)
    near = {named.mention.entity_no for row in rows for named in scene.named[row] if named.mention.start_char < position}
    people = near & scene.persons.keys()
    return people.pop() if len(people) == 1 else None


def is_alone_near(scene: Scene, number: int, person: int | None, head: Token) -> bool:
    """Return whether a person is the only one told of in a noun's paragraph and the one before, where nobody is called so.

    Not: Ana Bell plays in a film with Mary Hart. / “...,” the actress said; The senator is up. Ana Bell runs too. / The senator said.
    """
    position, rows = scene.position(number, head), range(max(number - 1, 0), number + 1)
    near = {named.mention.entity_no for row in rows for named in scene.named[row] if named.mention.start_char < position}
    same = (scene.position(row, token) for row in rows for token in scene.paragraphs[row].doc if token.lower_ == head.lower_)
    return person is not None and near & scene.persons.keys() == {person} and all(at >= position for at in same)
