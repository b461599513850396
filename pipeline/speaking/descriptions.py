"""Roles to the persons who hold them: the minister, the Syrian minister, the expert.

What the article says of each person is for roles.py; abstains where nobody or several fit.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from pipeline.parsing.tree import Token
from pipeline.quoting.outlets import via_words
from pipeline.speaking.bodies import ALIKE
from pipeline.speaking.epithets import is_alone_near, may_be_called, only_near
from pipeline.speaking.former import are_known, is_former, once
from pipeline.speaking.holders import body_beside, held, is_elsewhere, is_of_state
from pipeline.speaking.party_leaders import may_lead, party_led
from pipeline.speaking.roles import PARTIES, by_place, field_after, gender_of, is_role
from pipeline.speaking.scene import (
    BY_ROLE,
    GUESSED,
    NAMED,
    SUBJECTS,
    Answer,
    Scene,
    first_named,
    is_quoted,
    is_several,
    latest,
    root_of,
    sentences_between,
)
from pipeline.speaking.unnamed import is_unnamed

_PLACES = frozenset(("GPE", "NORP"))
_OF_FIELDS = frozenset(("minister", "secretary"))  # of whom a government has one for each field
_OF_PARTIES = frozenset(
    ("leader", "whip", "chairman", "chairwoman", "lawmaker", "senator", "congressman", "congresswoman", "representative")
)
_OTHERS = frozenset(("he", "she", "him", "her", "his", "hers"))
_OWN = frozenset(("i", "we", "my", "our", "me", "us"))
_OWN_PEOPLE = frozenset(("staff", "office", "campaign", "team", "party"))  # of somebody who is told of
MIN_STEM = 5  # letters that a place and its people share at least, all but one of the place's: Belmarra, Belmarran


def role_of(scene: Scene, number: int, start: int, head: Token) -> Answer:
    """Return the person that a role names; of a role in a body that is named, who is told to hold it there: the Harbour Union president."""
    body = body_beside(scene, number, head) if is_role(head.lower_, scene.words) else None
    told = held(scene, head) if body is not None and not any(child.lower_ == "former" for child in head.lefts) else set()
    holders = {person for person, place in told if place == body}
    if own := holders - {None}:
        return (own.pop(), BY_ROLE) if len(own) == 1 else (None, NAMED)
    found = _by_role(scene, number, start, head)
    roles = scene.persons[found[0]].roles if found[0] is not None else []
    if holders and not any(head.lower_ in role and "former" not in role for role in roles):
        return None, NAMED  # it was told of somebody without a name
    elsewhere = found[0] is not None and (is_elsewhere(scene, found[0], body, told) or is_of_state(scene, found[0], head))
    return (None, NAMED) if elsewhere else found


def _by_role(scene: Scene, number: int, start: int, head: Token) -> Answer:
    """Return the person to whom the article gives a role."""
    doc = scene.paragraphs[number].doc
    words = [token for token in doc[start : head.i + 1] if token.pos_ in ("NOUN", "PROPN", "ADJ")]
    first = doc[start].lower_
    if (office := scene.words.initials.get(head.lower_)) is not None:
        holders = frozenset(entity for entity, person in scene.persons.items() if any(office <= role for role in person.roles))
        return latest(scene, holders, scene.position(number, head)), BY_ROLE
    if not is_role(head.lower_, scene.words) or first in scene.words.indefinite or head.tag_ in ("NNS", "NNPS"):
        return None, NAMED
    printed = [scene.words.short.get(token.lower_, token.lower_) for token in (*words, *_places_after(head))]
    wanted = by_place((*printed, *field_after(doc, head.i + 1, scene.words)), scene.words)  # the minister for health
    proper = by_place((token.lower_ for token in words if token.text[0].isupper() and token.i > start), scene.words) - {head.lower_}
    position = scene.position(number, doc[start])
    fitting = _fitting(scene, head.lower_, wanted, proper=proper) or _only(scene, head)
    former = any(scene.words.short.get(child.lower_, child.lower_) == "former" for child in head.lefts)
    held = fitting
    fitting = once(scene, held, head.lower_) if former else _in_office(scene, held, head.lower_, position)
    other = former and not fitting and are_known(scene, held, position) and not _has_just_spoken(scene, number, doc[start])
    if other or (head.lower_ in PARTIES and len(held) > 1):
        return None, NAMED  # two Democrats of Vermont; the former mayor, where Mayor Bell is named
    chosen = latest(scene, fitting, position)
    tied = _tied(scene, fitting, chosen, position) if first == "the" and chosen is not None else {}
    if tied and (chosen := _foremost(scene, tied, head.lower_)) is None:
        return None, NAMED
    if chosen is not None and doc[start].ent_type_ in _PLACES and _serves_another(scene, chosen, head):
        return None, NAMED
    known = chosen is not None and first_named(scene, chosen) < position
    if first == "the" and (known or chosen is None) and is_unnamed(scene, number, head, known=known):
        return None, NAMED
    if chosen is not None and not known and not former and is_former(scene.persons[chosen], head.lower_):
        return None, NAMED  # the officer; Bell, a former officer, who comes later
    if chosen is not None:
        return chosen, GUESSED if doc[start].tag_ == "PRP$" else BY_ROLE
    return _taken_up(scene, number, doc[start], head, words=words, proper=proper, former=former)


def _taken_up(scene: Scene, number: int, first: Token, head: Token, *, words: list[Token], proper: frozenset[str], former: bool) -> Answer:
    """Return whom a role takes up that the article tells of nobody: the person just told of, or the only one who has spoken."""
    lists, plain = scene.words, not proper and len(words) == 1
    if not head.is_lower and head.lower_ in via_words(scene.language).last_words:
        return None, NAMED  # the Star
    told = head.lower_ in lists.told_by_name if proper else former and head.lower_ in lists.told_by_former
    if proper and told and (titled := _titled_before(scene, number, first, head.lower_)) is not None:
        return titled, GUESSED
    party = party_led(scene, number, head)
    office, team = bool(party) or (bool(proper) and head.lower_ in lists.one_each), head.lower_ in lists.of_teams
    last = _just_heard(scene, number, first, told=told, office=office, team=team, plain=plain)
    last = only_near(scene, number, head) if last is None and told and _is_seat(proper, scene) else last
    if party and last in scene.persons and not may_lead(scene, last, party):
        return None, NAMED
    if last is None and not proper and head.lower_ in lists.told_by_name:
        acted = just_named(scene, number, first, far=True, alone=True)  # Bell fired back. / “...,” the billionaire wrote
        last = acted if is_alone_near(scene, number, acted, head) else None
    spoke = scene.spoken[-1].entity if scene.spoken and last is None and proper else None
    if spoke in scene.persons and any(proper <= role for role in scene.persons[spoke].roles) and may_be_called(scene, number, spoke, head):
        return spoke, GUESSED  # the City manager; the City boss
    owned = any(child.dep_ == "poss" for child in head.lefts)  # the star's agent is not the star
    called = last in scene.persons and may_be_called(scene, number, last, head, spoke=not told)
    if first.lower_ == "the" and not owned and last in scene.persons and (called or not _faces(scene, number, head)):
        gender = gender_of({head.lower_}, lists)
        roles = [role for role in scene.persons[last].roles if not (head.lower_ in _OF_PARTIES and _is_party(role))]
        wanted = frozenset(token.lower_ for token in words)
        held = [role for role in roles if head.lower_ in role]
        still = former and held  # the former mayor is not Mayor Bell
        known = not roles or (not plain and not still and any(_is_of_field(role, head.lower_, wanted, scene) for role in held))
        of_some = head.i + 1 < len(head.doc) and head.nbor(1).lower_ == "of"  # the mother of three
        if (gender in (None, scene.persons[last].gender) or (of_some and scene.persons[last].gender is None)) and (known or called):
            return last, GUESSED
    if first.lower_ == "the" and not owned and (acted := _just_acted(scene, number, first, head, words=words)) is not None:
        return acted, GUESSED
    if first.lower_ == "the" and len(words) == 1 and head.lower_ in lists.loose_roles:
        heard = {spoke.entity for spoke in scene.spoken if spoke.entity in scene.persons}
        return (heard.pop(), GUESSED) if len(heard) == 1 else (None, NAMED)
    return None, NAMED


def _is_seat(proper: frozenset[str], scene: Scene) -> bool:
    """Whether the names in a description are of a party and a place: the Independent Vermont senator."""
    return len(proper) > 1 and not proper.isdisjoint(PARTIES | scene.words.party_of.keys())


def _just_acted(scene: Scene, number: int, first: Token, head: Token, *, words: list[Token]) -> int | None:
    """Return the one person in the sentence before, whom a role takes up that fits his own: Sen. Bell left. / “...,” the lawmaker said."""
    if not all(is_role(token.lower_, scene.words) for token in words):
        return None
    acted = just_named(scene, number, first, far=True, alone=True)
    if acted is None or not may_be_called(scene, number, acted, head, spoke=False):
        return None
    return acted if gender_of({head.lower_}, scene.words) in (None, scene.persons[acted].gender) else None


def _is_party(role: frozenset[str]) -> bool:
    """Whether what an article says of somebody is only party and place, as for a lawmaker: D-Vt."""
    return not role.isdisjoint(PARTIES) and "a" not in role


def _places_after(head: Token) -> list[Token]:
    """Return the words of the place that a role is of: the mayor of New Vale."""
    doc, of = head.doc, head.i + 1
    return [token for token in doc.tokens(of + 1, of + 3) if token.ent_type_ in _PLACES] if doc.tokens(of, of + 1).text == "of" else []


def _fields(words: Iterable[str], scene: Scene) -> set[str]:
    """Return what a role is for by its words: the trade minister."""
    return {scene.words.field_of[word] for word in words if word in scene.words.field_of}


def _faces(scene: Scene, number: int, head: Token) -> bool:
    """Return whether a role is of somebody who deals with the person just told of, of whom nothing says the same: the prosecutor."""
    before = (scene.paragraphs[number - 1].text if number else "") + head.doc.tokens(0, head.left_edge.i).text
    return head.lower_ in scene.words.opposite_roles and head.lower_ not in before


def _just_heard(scene: Scene, number: int, first: Token, *, told: bool, office: bool, team: bool, plain: bool) -> int | None:
    """Return whom a description may take up: whom the sentence before is about, else who spoke just before, where nobody else is near.

    `told`: the description tells of whoever that is: the Vale senator. `office`: of one holder, who must have spoken to be meant across a
    paragraph: Bell said no. / The Vale mayor said... `team`: of a team's, who may have told something there too. `plain`: a noun alone.
    """
    acting = just_named(scene, number, first, far=told, alone=office)
    last = scene.spoken[-1] if scene.spoken else None
    if acting is not None:
        return acting
    if office and not told:
        before = just_named(scene, number, first, far=True, alone=True)
        spoke = last is not None and last.entity == before
        return before if spoke or (team and before is not None and _told_something(scene, number, first)) else None
    if last is None:
        return None
    if plain or not told:
        return last.entity if plain else None
    near = [named for row in scene.named[max(number - 1, 0) : number + 1] for named in row if named.mention.entity_no in scene.persons]
    return last.entity if {named.mention.entity_no for named in near} == {last.entity} else None


def _has_just_spoken(scene: Scene, number: int, first: Token) -> bool:
    """Whether whom the sentence before is about is who spoke last: Bell said no. The former mayor said..."""
    acting = just_named(scene, number, first, far=True, alone=True)
    return acting is not None and bool(scene.spoken) and scene.spoken[-1].entity == acting


def _told_something(scene: Scene, number: int, token: Token) -> bool:
    """Whether the main verb of the sentence before is one of making known, and of something: Bell revealed a fresh concern.

    Not where what is said then is of somebody else: “He served the club well,” the Vale captain said.
    """
    said = {word.lower_ for word in token.sent if is_quoted(scene, number, scene.position(number, word))}
    if not said.isdisjoint(_OTHERS) and said.isdisjoint(_OWN):
        return False
    number, start, end = _sentence_before(scene, number, token, far=True)
    root = next((word for word in scene.paragraphs[number].doc[start:end] if word.dep_ == "ROOT"), None)
    return root is not None and root.lower_ in scene.words.revealing and any(child.dep_ in ("dobj", "ccomp") for child in root.rights)


def _tied(scene: Scene, fitting: frozenset[int], chosen: int, position: int) -> dict[int, int]:
    """Return the holders of a role who were named last in one sentence before a position, with where, if they are several."""
    before = scene.order[: bisect_left(scene.order, (position, -1))]
    last = next((at for at, entity in reversed(before) if entity == chosen), None)
    found: dict[int, int] = {}
    for at, entity in reversed(before if last is not None else []):
        if last is None or sentences_between(scene, at, last) != 0:
            break
        if entity in fitting:
            found.setdefault(entity, at)
    return found if len(found) > 1 else {}


def _foremost(scene: Scene, tied: dict[int, int], role: str) -> int | None:
    """Return who of some people is meant by a role: the one who is only called so, else the subject of their sentence.

    Cole attacked Mayor Bell's plan before a visit of Northport Mayor Vale. None where neither tells.
    """
    plain = [entity for entity in tied if frozenset((role,)) in scene.persons[entity].roles]
    if len(plain) == 1:
        return plain[0]
    named = [named for row in scene.named for named in row if named.mention.start_char in tied.values()]
    roots = [(one.mention.entity_no, root_of(scene.paragraphs[one.paragraph].doc, one.start, one.end)) for one in named]
    acting = {entity for entity, root in roots if root.dep_ in SUBJECTS and root.head.dep_ == "ROOT" and not is_several(root)}
    return acting.pop() if len(acting) == 1 else None


def _in_office(scene: Scene, fitting: frozenset[int], role: str, position: int) -> frozenset[int]:
    """Return those of some people who hold an office, if one of them was named before a position: not former Prime Minister Bell.

    “The minister” is no prime minister either, beside another one.
    """
    held = frozenset(entity for entity in fitting if not is_former(scene.persons[entity], role))
    if role == "minister":
        held = frozenset(e for e in held if any(role in own and "prime" not in own for own in scene.persons[e].roles)) or held
    return held if any(first_named(scene, entity) < position for entity in held) else fitting


def just_named(scene: Scene, number: int, token: Token, *, far: bool, alone: bool = False) -> int | None:
    """Return the person whom the sentence just before is about, its main clause first: Bell laughed. "No," the mayor said.

    `far`: it may be what the token's own sentence asks, or end the paragraph before. `alone`: nobody else may be named there, since a
    description with a name in it may be of somebody else: the Belmarran minister.
    """
    if far and (asked := _asked_of(scene, number, token.sent.start, token.i)) is not None:
        return asked
    number, start, end = _sentence_before(scene, number, token, far=far)
    return _subject(scene, number, start, end, alone=alone) if end else None


def _sentence_before(scene: Scene, number: int, token: Token, *, far: bool) -> tuple[int, int, int]:
    """Return paragraph, first token and end of the sentence before a token's own, or of the one that ends the paragraph before.

    All is zero where there is none.
    """
    own = token.sent.start
    if own == 0 and far:
        number -= 1
        own = len(scene.paragraphs[number].doc) if number >= 0 else 0
    return (number, scene.paragraphs[number].doc[own - 1].sent.start, own) if own else (0, 0, 0)


def _titled_before(scene: Scene, number: int, first: Token, title: str) -> int | None:
    """Return the one person in the sentence before of whom nothing but a title is told: Cole leads Sen. Bell. The Vale senator said..."""
    number, start, end = _sentence_before(scene, number, first, far=True)
    people = {entity for entity, _ in _named(scene, number, start, end)}
    holders = [entity for entity in people if scene.persons[entity].roles == {frozenset((title,))}]
    return holders[0] if len(holders) == 1 else None


def _named(scene: Scene, number: int, start: int, end: int) -> list[tuple[int, Token]]:
    """Return the persons named among some tokens, outside quotes, each with the head of the name."""
    doc = scene.paragraphs[number].doc
    return [
        (named.mention.entity_no, root_of(doc, named.start, named.end))
        for named in scene.named[number]
        if start <= named.start < end
        and named.mention.entity_no in scene.persons
        and not is_quoted(scene, number, named.mention.start_char)
    ]


def _asked_of(scene: Scene, number: int, start: int, end: int) -> int | None:
    """Return the person of whom something is asked before a description: asked whether Bell was late, the Vale senator said..."""
    about = [entity for entity, root in _named(scene, number, start, end) if root.dep_ in SUBJECTS and root.head.dep_ in ("ccomp", "pcomp")]
    return about[0] if len(about) == 1 else None


def _subject(scene: Scene, number: int, start: int, end: int, *, alone: bool) -> int | None:
    """Return the one person who is subject of the main clause of some tokens; else the one named last there, who is subject of another."""
    people = _named(scene, number, start, end)
    if alone and len({entity for entity, _ in people}) > 1:
        return None
    nouns = ((entity, root.head if root.dep_ == "appos" else root) for entity, root in people)  # the head of the office, Ana Bell, spoke
    main = {entity: noun for entity, noun in nouns if (noun.dep_ in SUBJECTS or _is_singled_out(noun)) and noun.head.dep_ == "ROOT"}
    main = main or {entity: noun for entity, noun in people if noun.dep_ in SUBJECTS and _is_told_first(noun.head)}
    if main:
        return next((entity for entity, noun in main.items() if len(main) == 1 and not is_several(noun)), None)
    return people[-1][0] if people and people[-1][1].dep_ in SUBJECTS else None


def _is_told_first(verb: Token) -> bool:
    """Whether those of whom a clause is about tell it: Ana Bell met the pope, her aides said; not: a clerk said, her lawyer said."""
    speaker = next((child for child in verb.head.lefts if child.dep_ in SUBJECTS), None)
    if speaker is None or not (is_several(speaker) or speaker.lower_ in _OWN_PEOPLE):
        return False
    own = any(child.tag_ == "PRP$" for child in speaker.lefts)
    return own and verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" and verb.i < verb.head.i


def _is_singled_out(name: Token) -> bool:
    """Whether a sentence says that it was somebody who acted: It was Bell who won."""
    dummy = any(child.lower_ == "it" and child.dep_ in SUBJECTS for child in name.head.lefts)
    return name.dep_ == "attr" and dummy and any(child.dep_ == "relcl" for child in name.rights)


def _fitting(scene: Scene, head: str, wanted: frozenset[str], *, proper: frozenset[str]) -> frozenset[int]:
    """Return the people whose roles fit a description best; the Syrian minister is not the Russian one.

    `proper` are the names among the wanted words. The trade minister is not the prime minister, who is no other minister either.
    """
    asked = (head, wanted, proper)
    if asked not in scene.fitting:
        ranks: dict[int, int] = {}
        parties = scene.words.party_of if head == "leader" else {}
        for entity, person in scene.persons.items():
            named = [role for role in person.roles if head in role and (not proper or _shared(proper, role, parties))]
            named = [role for role in named if _is_of_field(role, head, wanted, scene) and _is_headed(role, head, wanted, scene)]
            fits = [len(wanted & role) + len(_shared(proper - role, role, parties)) for role in named]
            if fits:
                ranks[entity] = max(fits)
        best = max(ranks.values(), default=0)
        scene.fitting[asked] = frozenset(entity for entity, rank in ranks.items() if rank == best)
    return scene.fitting[asked]


def _is_of_field(role: frozenset[str], head: str, wanted: frozenset[str], scene: Scene) -> bool:
    """Whether a role may be of the field that a description names: no prime minister is minister of something else."""
    field, own = _fields(wanted, scene) if head in _OF_FIELDS else set(), _fields(role, scene)
    return not field or bool(own & field) or not (own or "prime" in field)


def _is_headed(role: frozenset[str], head: str, wanted: frozenset[str], scene: Scene) -> bool:
    """Whether a word that may stand in other titles is what somebody is: Executive Secretary Bell is no chief executive."""
    chief = "chief" in wanted
    others = scene.words.in_titles.get(f"chief {head}" if chief else head)
    return others is None or (chief and "chief" in role) or others.isdisjoint(role - wanted)


def _serves_another(scene: Scene, person: int, head: Token) -> bool:
    """Return whether what an article says of a person names other places only: Vale's minister is not the Northport minister."""
    office = head.lower_ in scene.words.sole_offices or head.lower_ == "minister"
    named = by_place((token.lower_ for token in head.subtree), scene.words)
    place = scene.words.place_of.get(head.left_edge.lower_, head.left_edge.lower_)
    role = {word for role in scene.persons[person].roles for word in role}
    if not office or not (role | {place}).isdisjoint(scene.words.variously_named) or any(word[:ALIKE] == place[:ALIKE] for word in role):
        return False
    places = by_place((entity.name.lower() for entity in scene.entities if entity.label in _PLACES), scene.words) - named
    return any(word in places and not is_role(word.removesuffix("ic"), scene.words) for word in role)  # no party: Democratic


def _only(scene: Scene, head: Token) -> frozenset[int]:
    """Return the one person who holds an office of which a place has one, where nothing says whose: President Bell is Vale's president."""
    if head.lower_ not in scene.words.sole_offices:
        return frozenset()
    holders = frozenset(entity for entity, person in scene.persons.items() if any(head.lower_ in role for role in person.roles))
    plain = frozenset(entity for entity in holders if scene.persons[entity].roles == {frozenset((head.lower_,))})
    return plain if len(holders) == len(plain) == 1 else frozenset()


def _shared(proper: frozenset[str], role: frozenset[str], parties: dict[str, str]) -> set[str]:
    """Return which names of a description stand in a role, as they are or as the people of a place or party: Belmarran, of Belmarra."""
    stems = tuple(word[: max(MIN_STEM, len(word) - 1)] for word in role if len(word) >= MIN_STEM)
    same = {parties[word] for word in role if word in parties}
    return {name for name in proper if name in role or name.startswith(stems) or parties.get(name) in same}
