"""Who holds an office in a body, as the article says beside the body's name: the president of the Vale Union, Ana Bell.

Roles without a body are for descriptions.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.naming.names import words
from pipeline.parsing.tree import Doc, Token
from pipeline.speaking.body_kinds import body_words
from pipeline.speaking.roles import PARTIES, by_place
from pipeline.speaking.scene import SUBJECTS, Named, Scene, name_at

_BEFORE_OFFICES = frozenset(("the", "a", "an", "its", "their", "acting", "interim"))
_LINKING = frozenset(("is", "remains"))
MAX_BRACKETS = 3  # tokens of initials in brackets: (HDU)

Held = tuple[int | None, int]  # a person, None for one without a name, and the body


def held(scene: Scene, head: Token) -> set[Held]:
    """Return who holds an office in which body: the president of the Vale Union, Ana Bell; Ana Bell, president of the Vale Union."""
    return {
        (person, named.mention.entity_no)
        for number, row in enumerate(scene.named)
        for named in row
        if scene.entities[named.mention.entity_no].label == "ORG"
        for person in _holders(scene, number, named, head.lower_)
    }


def is_elsewhere(scene: Scene, person: int | None, body: int | None, told: set[Held]) -> bool:
    """Whether somebody is told to hold an office in a body of quite another name than one: the Vale Union, the Northport Union."""
    own = words(scene.entities[body].name.lower()) if body is not None else []
    others = [words(scene.entities[place].name.lower()) for holder, place in told if holder == person]
    return bool(own and others) and all(own[0] not in other for other in others)


def body_beside(scene: Scene, number: int, head: Token) -> int | None:
    """Return the body in which a description says that somebody holds an office: the VU president, the president of the VU."""
    doc, at = head.doc, head.i - 1
    at -= at > 0 and doc[at].tag_ == "POS"
    after = head.i + 2 + (head.i + 2 < len(doc) and doc[head.i + 2].lower_ == "the")
    of = after < len(doc) and doc[head.i + 1].lower_ == "of"
    for token in (at if at >= 0 else None, after if of else None):
        named = name_at(scene, number, token) if token is not None else None
        if named is not None and scene.entities[named.mention.entity_no].label == "ORG" and not _is_party_of_state(scene, named):
            return named.mention.entity_no
    return None


def _is_party_of_state(scene: Scene, named: Named) -> bool:
    """Whether a name is of a party and a state, which the model takes for a body: the Independent Vermont senator."""
    party, *state = words(scene.entities[named.mention.entity_no].name.lower())
    return party in PARTIES | scene.words.party_of.keys() and " ".join(state) in scene.words.states.values()


def is_of_state(scene: Scene, person: int, head: Token) -> bool:
    """Whether somebody holds an office of a place, and a description means one in a body: President Bell; the president of the club."""
    noun = next((below for child in head.rights if child.lower_ == "of" for below in child.rights if below.dep_ == "pobj"), None)
    kinds = body_words(scene.language)
    if noun is None or head.lower_ not in scene.words.sole_offices or noun.lower_ not in kinds.kinds or noun.lower_ in kinds.places:
        return False
    named = by_place((entity.name.lower() for entity in scene.entities if entity.label in ("GPE", "NORP")), scene.words)
    roles = [role for role in scene.persons[person].roles if head.lower_ in role]
    return bool(roles) and not _is_of_body(scene, person) and all(role <= named | {head.lower_, "former"} for role in roles)


def _is_of_body(scene: Scene, person: int) -> bool:
    """Whether a body stands after somebody's name: President Ana Bell of Vale Rovers."""
    named = ((number, name) for number, row in enumerate(scene.named) for name in row if name.mention.entity_no == person)
    for number, name in named:
        doc, at = scene.paragraphs[number].doc, name.end
        of = at + 2 < len(doc) and doc[at].lower_ == "of"
        body = name_at(scene, number, at + 1 + (doc[at + 1].lower_ == "the")) if of else None
        if body is not None and scene.entities[body.mention.entity_no].label == "ORG":
            return True
    return False


def _holders(scene: Scene, number: int, body: Named, office: str) -> Iterator[int | None]:
    """Yield who holds an office that stands before the name of a body, None where nobody is named, or one who held it once."""
    doc, at = scene.paragraphs[number].doc, body.start - 1
    if body.end < len(doc) and doc[body.end].tag_ == "POS":
        return  # the head of the Vale Union's office
    at -= at > 0 and doc[at].lower_ == "the"
    if at < 1 or doc[at].lower_ != "of" or doc[at - 1].lower_ != office:
        return
    once = at > 1 and doc[at - 2].lower_ in ("former", "late")
    named = None if once else _after(scene, number, doc, body.end) or _before(scene, number, doc, at - 1)
    yield named.mention.entity_no if named is not None and named.mention.entity_no in scene.persons else None


def _after(scene: Scene, number: int, doc: Doc, end: int) -> Named | None:
    """Return the name after a body's: the president of the Vale Union (VU), Ana Bell, ..."""
    if end + MAX_BRACKETS < len(doc) and doc[end].text == "(" and doc[end + 2].text == ")":
        end += MAX_BRACKETS
    comma = end < len(doc) and doc[end].text == ","
    named = name_at(scene, number, end + comma) if end + comma < len(doc) else None
    return named if named is not None and named.mention.label == "PERSON" else None


def _before(scene: Scene, number: int, doc: Doc, office: int) -> Named | None:
    """Return the name before an office: Ana Bell, president of the Vale Union; Ana Bell is president of the Vale Union."""
    at = office - 1
    while at > 0 and doc[at].lower_ in _BEFORE_OFFICES:
        at -= 1
    if at > 0 and doc[at].text == ",":
        named = name_at(scene, number, at - 1)
        return named if named is not None and named.mention.label == "PERSON" else None
    subject = next((child for child in doc[at].lefts if child.dep_ in SUBJECTS), None) if at > 0 and doc[at].lower_ in _LINKING else None
    if subject is not None and subject.lower_ == "who":
        subject = subject.head.head  # Ana Bell, who is president of the Vale Union
    return name_at(scene, number, subject.i) if subject is not None else None
