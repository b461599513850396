"""Pronouns to the persons and groups that they stand for: the most prominent one before them that fits.

Somebody whom the article leaves unnamed stands in the way like anybody else: then the pronoun is nobody's.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.cue_words import cues_of
from pipeline.parsing.tree import Token, Tokens
from pipeline.speaking.bodies import body_of, fighters_before
from pipeline.speaking.body_kinds import body_words
from pipeline.speaking.descriptions import just_named, role_of
from pipeline.speaking.roles import gender_of, is_role
from pipeline.speaking.scene import (
    BY_PRONOUN,
    GROUPS,
    GUESSED,
    NAMED,
    SUBJECTS,
    Answer,
    Named,
    Scene,
    Spoke,
    first_named,
    is_person,
    is_quoted,
    is_several,
    name_at,
    root_of,
    sentences_between,
)
from pipeline.speaking.testimony import in_row
from pipeline.speaking.unnamed import may_be_new

MAX_CHAIN = 4  # pronouns, each in the sentence before the next, that are followed back
MAX_BACK = 3  # sentences, its own among them, in which the same pronoun is looked for before it
FIRST_OWNED = 2  # token at which a noun can stand after whose it is
REACH = 3  # paragraphs back in which a pronoun's person is looked for
NEAR, FAR = 1, 3  # sentences back in which the group is looked for that acted: for `it`, for `they`
SURE = 0.5  # by which the first must lead the second: less than half a sentence's distance is a guess
GENDER = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
GROUP = frozenset(("it", "they", "their", "its"))
_SUBJECT, _TOPIC, _OWNER, _GENDERED, _SPEAKER = 0.8, 1.05, -0.5, 0.3, 1.2  # in sentences: how much nearer prominence brings a candidate
_TOLD_OF = 1.5  # how much farther who is named in what is said: few call themselves by name
_MAIN = 0.15  # the subject of the main clause before that of another
_SAYING = frozenset(("said", "says"))
_REPLYING = frozenset(("replied", "replies", "responded", "responds", "answered", "answers", "retorted"))
_TOPICS = frozenset(("for", "to"))  # at the beginning, before whom a sentence is about: "For Bell, the bridge is...", "As for Bell, ..."


def person_of(scene: Scene, number: int, pronoun: Token, *, depth: int = 0) -> Answer:
    """Return the person that a pronoun stands for: the most salient one before it of that gender. `depth` counts pronouns followed back."""
    place = number, pronoun.i
    if place not in scene.pronouns:
        scene.pronouns[place] = _person(scene, number, pronoun, depth=depth)
    return scene.pronouns[place]


def _person(scene: Scene, number: int, pronoun: Token, *, depth: int) -> Answer:
    scores: dict[int | None, float] = {}
    met = _met(scene, number, pronoun)
    told_of = scene.told_of.get(scene.position(number, pronoun), set())
    for entity, found in _scored(scene, number, pronoun, depth=depth):
        if entity not in met:
            score = found - (_TOLD_OF if entity in told_of else 0.0)
            scores[entity] = max(score, scores.get(entity, score))
    asked = scene.spoken[-1] if scene.spoken and scene.spoken[-1].asks else None
    said = pronoun.i > 1 and pronoun.nbor(-1).is_quote and pronoun.nbor(-2).text != "?" and pronoun.head.lower_ in _SAYING
    answers = asked is not None and said and GENDER[pronoun.lower_] in asked.questions  # a further question is the asker's
    if asked is not None and (answers or (pronoun.head.lower_ in _REPLYING and scores.keys() - {asked.entity})):
        scores.pop(asked.entity, None)  # nobody replies to himself
    if not scores:
        return in_row(scene, number, pronoun, GENDER[pronoun.lower_])
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    sure = len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= SURE
    chosen = ranked[0][0]
    if sure and chosen is not None and scene.spoken and scene.spoken[-1].entity == chosen:
        scene.persons[chosen].gender = GENDER[pronoun.lower_]  # whoever spoke last, and is "he" now, will not be "she"
    return chosen, BY_PRONOUN if sure else GUESSED


def _met(scene: Scene, number: int, pronoun: Token) -> set[int]:
    """Return whom the pronoun's own verb is about: "he told Cole", "his friend Cole", "he and Cole", "he said Cole was late"."""
    rights = list(pronoun.head.rights) if pronoun.dep_ in SUBJECTS else []
    objects = [child for child in rights if child.dep_ in ("dobj", "dative")]
    below = [child for clause in rights if clause.dep_ in ("ccomp", "xcomp") for child in clause.lefts if child.dep_ in SUBJECTS]
    below = [child for child in below if not any(token.is_quote or token.text == "," for token in child.doc[pronoun.head.i : child.i])]
    owned = [token for token in pronoun.head.subtree if token.i > pronoun.i] if pronoun.tag_ == "PRP$" else []
    joined = [child for child in pronoun.rights if child.dep_ == "conj"]
    named = (name_at(scene, number, token.i) for token in (*objects, *below, *owned, *joined))
    return {name.mention.entity_no for name in named if name is not None}


def _scored(scene: Scene, number: int, pronoun: Token, *, depth: int) -> Iterator[tuple[int | None, float]]:
    """Yield whom a pronoun may stand for, None for one without a name, with how near that one is: minus sentences back, and prominence."""
    gender = GENDER[pronoun.lower_]
    position = scene.position(number, pronoun)
    for named, distance in _candidates(scene, number, position):
        person = scene.persons[named.mention.entity_no]
        if person.gender in (None, gender):
            yield named.mention.entity_no, -float(distance) + _weight(scene, named) + (_GENDERED if person.gender == gender else 0.0)
    if depth < MAX_CHAIN and (before := _same_before(scene, number, pronoun)) is not None:
        same, way = person_of(scene, before[0], before[1], depth=depth + 1)
        if same is not None or way != NAMED:  # he met Cole. He said: the first "he" is as prominent as a name in its place
            yield same, -float(sentences_between(scene, scene.position(*before), position)) + _SUBJECT + _GENDERED
    for entity, distance in _by_role(scene, number, pronoun):
        yield entity, -float(distance) + _SUBJECT + _GENDERED
    for distance, certain in _unnamed(scene, number, pronoun):
        yield None, -float(distance) + _SUBJECT + (_GENDERED if certain else 0.0)
    if (last := _last_speaker(scene, position, gender)) is not None:
        certain = last.entity is not None and scene.persons[last.entity].gender == gender
        yield last.entity, -float(sentences_between(scene, last.at, position)) + _SPEAKER + (_GENDERED if certain else 0.0)


def _last_speaker(scene: Scene, position: int, gender: str) -> Spoke | None:
    """Return who spoke last before a position, None where that one is several or of the other gender."""
    if not scene.spoken or scene.spoken[-1].at >= position:
        return None
    last = scene.spoken[-1]
    if last.entity is None:
        return last if not last.many and last.gender in (None, gender) else None
    person = scene.persons.get(last.entity)
    return last if person is not None and person.gender in (None, gender) else None


def _same_before(scene: Scene, number: int, pronoun: Token) -> tuple[int, Token] | None:
    """Return paragraph and token of the same pronoun as a subject in its sentence or one before it, outside quotes, None without one.

    Not behind the sentence before, where a person is named in that.
    """
    if pronoun.tag_ == "PRP$":  # his ties to Cole belie his claim that...
        owner = next((at for at in range(pronoun.i - 1, pronoun.sent.start - 1, -1) if pronoun.doc[at].tag_ == "PRP$"), None)
        if owner is not None and pronoun.doc[owner].lower_ == pronoun.lower_:
            return number, pronoun.doc[owner]
    for back, (paragraph, start, end) in enumerate(_sentences(scene, number, pronoun)):
        for token in reversed(scene.subjects(paragraph, start, end)):
            same = GENDER.get(token.lower_) == GENDER[pronoun.lower_]
            if same and not is_quoted(scene, paragraph, scene.position(paragraph, token)):
                return paragraph, token
        if back and any(start <= named.start < end and named.mention.entity_no in scene.persons for named in scene.named[paragraph]):
            return None
    return None


def _sentences(scene: Scene, number: int, pronoun: Token) -> Iterator[tuple[int, int, int]]:
    """Yield paragraph, first token and end of what stands before a pronoun in its sentence, and of the sentences before that."""
    start, end = pronoun.sent.start, pronoun.i
    for _ in range(MAX_BACK):
        yield number, start, end
        if start == 0:
            number -= 1
            if number < 0 or len(scene.paragraphs[number].doc) == 0:
                return
        end = start or len(scene.paragraphs[number].doc)
        start = scene.paragraphs[number].doc[end - 1].sent.start


def _candidates(scene: Scene, number: int, position: int) -> Iterator[tuple[Named, int]]:
    """Yield the mentions of people before a position, outside quoted words, with how many sentences back they stand."""
    for paragraph in range(number, max(number - REACH, -1), -1):
        for named in reversed(scene.named[paragraph]):
            at = named.mention.start_char
            if named.mention.entity_no not in scene.persons or at >= position:
                continue
            if not is_quoted(scene, paragraph, at):
                yield named, sentences_between(scene, at, position)


def _by_role(scene: Scene, number: int, pronoun: Token) -> Iterator[tuple[int | None, int]]:
    """Yield the person whom a subject names by role, in the pronoun's sentence or the one before, with how many sentences back.

    The one before may end the paragraph before, as its main clause: The mayor nodded. / “...,” he said. None for who holds an office
    in an article that does not tell who that is: The president nodded.
    """
    doc, paragraph = pronoun.doc, scene.paragraphs[number]
    own = pronoun.sent.start
    first = paragraph.doc[own - 1].sent.start if own else own
    subjects = [(number, token, int(token.i < own)) for token in scene.subjects(number, first, pronoun.i)]
    before = scene.paragraphs[number - 1].doc if own == 0 and number else doc[:0]
    if len(before):
        last = scene.subjects(number - 1, before[-1].sent.start, len(before))
        subjects += [(number - 1, token, 1) for token in last if token.head.dep_ == "ROOT"]
    for at, token, back in subjects:
        if token.pos_ == "NOUN" and token.left_edge.lower_ == "the" and is_person(scene, token):
            entity, _ = role_of(scene, at, token.left_edge.i, token)
            gender = scene.persons[entity].gender if entity is not None else gender_of({token.lower_}, scene.words)
            if gender in (None, GENDER[pronoun.lower_]) and (
                entity is not None or _is_holder(scene, at, token, gender=GENDER[pronoun.lower_])
            ):
                yield entity, back


def _is_holder(scene: Scene, number: int, noun: Token, *, gender: str) -> bool:
    """Whether a main clause is about who holds an office of which a land has one: The mayor nodded; not: the captain, the former mayor.

    Not where what stands before is about somebody of whom no role is told, who may be meant.
    """
    if noun.head.dep_ != "ROOT" or (noun.lower_ != "minister" and noun.lower_ not in scene.words.sole_offices):
        return False
    if any(child.lower_ not in ("the", "prime") for child in noun.lefts):
        return False
    before = just_named(scene, number, noun, far=True)
    rivals = {before} if before is not None else _may_be_meant(scene, number, noun, gender=gender)
    return not any(may_be_new(scene, entity) for entity in rivals)


def _may_be_meant(scene: Scene, number: int, noun: Token, *, gender: str) -> set[int]:
    """Return the one man or woman named before an office, else whom the paragraph before tells of: Bell won. Few voted. / The mayor sat."""
    position = scene.position(number, noun)
    before = {entity for at, entity in scene.order if at < position and entity in scene.persons}
    named = {entity for entity in before if scene.persons[entity].gender in (None, gender)}
    if len(named) == 1 or number == 0:
        return named if len(named) == 1 else set()
    doc = scene.paragraphs[number - 1].doc
    roots = [(one.mention.entity_no, root_of(doc, one.start, one.end)) for one in scene.named[number - 1]]
    about = {entity for entity, root in roots if entity in named and root.dep_ in SUBJECTS and root.head.dep_ == "ROOT"}
    return about if len(about) == 1 else set()


def _unnamed(scene: Scene, number: int, pronoun: Token) -> Iterator[tuple[int, bool]]:
    """Yield how far back a person without a name is the subject whom a pronoun may stand for, and whether the gender is said.

    Only in the pronoun's sentence and the one before: a woman, one of the pilots, his mother.
    """
    doc, gender, paragraph = pronoun.doc, GENDER[pronoun.lower_], scene.paragraphs[number]
    own = pronoun.sent.start
    first = paragraph.doc[own - 1].sent.start if own else own
    for token in scene.subjects(number, first, pronoun.i):
        if token.head.dep_ == "relcl" or not is_person(scene, token) or is_several(token):
            continue
        if token.pos_ == "PROPN" or is_quoted(scene, number, scene.position(number, token)):
            continue
        said = gender_of({token.lower_}, scene.words)
        whose = any(child.dep_ == "poss" or child.lower_ in scene.words.indefinite for child in token.lefts)
        named = any(name_at(scene, number, at) is not None for at in range(token.i + 1, min(token.i + 3, len(doc))))
        if said in (None, gender) and whose and not named and not any(child.dep_ == "appos" for child in token.rights):
            yield int(token.i < own), said is not None


def _weight(scene: Scene, named: Named) -> float:
    """Return how prominent a mention is in its sentence: subjects and topics most, owners least."""
    place = named.paragraph, named.start
    if place not in scene.weights:
        scene.weights[place] = _prominence(root_of(scene.paragraphs[named.paragraph].doc, named.start, named.end))
    return scene.weights[place]


def _prominence(head: Token) -> float:
    kind = head.dep_
    noun = head.head if kind == "appos" else head  # the landlady, Anna Bell, has stopped
    while kind == "appos" and noun.dep_ == "conj":
        noun = noun.head
    if noun.dep_ in SUBJECTS:
        return _SUBJECT + (_MAIN if noun.head.dep_ == "ROOT" else 0.0)
    if kind == "pobj" and head.head.lower_ in _TOPICS:
        link = head.head
        if link.is_sent_start or (link.i and link.nbor(-1).lower_ == "as" and link.nbor(-1).is_sent_start):
            return _TOPIC
    return _OWNER if kind == "poss" else 0.0


def group_of(scene: Scene, number: int, pronoun: Token) -> Answer:
    """Return the organisation or place that `it` or `they` stand for: the one that spoke or acted last, just before."""
    position = scene.position(number, pronoun)
    acted = _acted(scene, number, pronoun)
    last = scene.spoken[-1] if scene.spoken and scene.spoken[-1].at < position else None
    if acted is not None and (last is None or acted[0] >= last.at):
        return (acted[1], GUESSED) if acted[1] is not None else (None, NAMED)
    if last is None or last.entity is None or scene.entities[last.entity].label not in GROUPS:
        return None, NAMED
    people = scene.entities[last.entity].label == "NORP" and pronoun.lower_ in ("it", "its")
    return (None, NAMED) if people else (last.entity, GUESSED)


def _by_kind(scene: Scene, number: int, subject: Token) -> int | None:
    """Return the body that a subject is by its kind: the council thinks it is late. “...,” it said."""
    plain = (
        subject.tag_ == "NN" and subject.i > 0 and subject.nbor(-1).lower_ == "the" and subject.lower_ in body_words(scene.language).kinds
    )
    body = body_of(scene, number, subject)[0] if plain and not is_quoted(scene, number, scene.position(number, subject)) else None
    if body is None or scene.entities[body].label != "ORG" or first_named(scene, body) > scene.position(number, subject):
        return None  # the court, which is named only later
    return body


def _acted(scene: Scene, number: int, pronoun: Token) -> tuple[int, int | None] | None:
    """Return position and entity of the last subject before a pronoun that it may stand for.

    It is looked for in the pronoun's sentence and the one before; for `they`, which have few rivals, further back, and in what led to
    the paragraph: "The council denied it:". None where there is none; an entity of None where the subject is a group without a name.
    """
    many = pronoun.lower_ in ("they", "their")
    for paragraph, start, end in _before(scene, number, pronoun, sentences=FAR if many else NEAR):
        doc = scene.paragraphs[paragraph].doc
        for at in range(end - 1, start - 1, -1):
            token = doc[at]
            if token.dep_ not in SUBJECTS or token.pos_ == "PRON":
                continue
            position = scene.position(paragraph, token)
            if not many and (whose := _of_whom(scene, paragraph, token)) is not None:
                return position, whose
            if is_several(token) and not many:
                continue
            named = name_at(scene, paragraph, at)
            if named is not None and not any(child.dep_ == "conj" for child in token.rights):
                label = scene.entities[named.mention.entity_no].label
                some = label == "NORP" and _are_some(scene, token)
                if some or label == "ORG" or (many and label in GROUPS):
                    return position, None if some else named.mention.entity_no
            elif is_several(token) and not _is_told_of(scene, paragraph, token):
                return position, body_of(scene, paragraph, token)[0]
            elif (described := _without_name(scene, paragraph, token, many=many)) is not None or (
                not many and _is_unnamed_speaker(scene, token) and not is_quoted(scene, paragraph, position)
            ):
                return position, described
    return None if many else fighters_before(scene, number, pronoun)


def _are_some(scene: Scene, people: Token) -> bool:
    """Whether a party's or people's name is of some of them only: Four other Democrats signed the letter. They said..."""
    return any(child.tag_ == "CD" or child.lower_ in scene.words.indefinite for child in people.lefts)


def _without_name(scene: Scene, number: int, subject: Token, *, many: bool) -> int | None:
    """Return the body that a subject without a name is, by what stands beside it or, for `it`, by its kind."""
    described = _apposed(scene, number, subject)
    return _by_kind(scene, number, subject) if described is None and not many else described


def _is_unnamed_speaker(scene: Scene, subject: Token) -> bool:
    """Return whether a body without a name spoke, so that a name before it is not meant: The council said... It urged..."""
    kind = subject.tag_ == "NN" and subject.lower_ in body_words(scene.language).kinds
    return kind and subject.i > 0 and subject.nbor(-1).lower_ == "the" and subject.head.lower_ in cues_of(scene.language).stance


_MANY = frozenset(("group", "groups", "band", "bands", "dozens", "scores", "hundreds", "thousands", "number", "members"))
_PEOPLE = frozenset(("people", "men", "women", "children", "police", "staff", "members", "families", "crowds", "locals", "others"))


def _is_told_of(scene: Scene, number: int, several: Token) -> bool:
    """Return whether a body speaks of several things, not people: The council said many roads were flooded. They said..."""
    verb = several.head.head if several.head.dep_ == "ccomp" else several
    speaker = next((child for child in verb.lefts if child.dep_ == "nsubj"), None) if verb != several else None
    named = name_at(scene, number, speaker.i) if speaker is not None else None
    people = several.lower_ in _PEOPLE or is_person(scene, several) or is_role(several.lower_.removesuffix("s"), scene.words)
    return named is not None and not people and scene.entities[named.mention.entity_no].label == "ORG"


def _apposed(scene: Scene, number: int, noun: Token) -> int | None:
    """Return the body whose name stands beside a noun that says what it is: the owner, Harbour Front, did not answer."""
    kind = noun.lower_ in body_words(scene.language).kinds or is_person(scene, noun)
    beside = next((child for child in noun.rights if child.dep_ == "appos" and kind and noun.left_edge.lower_ == "the"), None)
    named = name_at(scene, number, beside.i) if beside is not None and noun.head.dep_ == "ROOT" else None
    return named.mention.entity_no if named is not None and scene.entities[named.mention.entity_no].label == "ORG" else None


def _of_whom(scene: Scene, number: int, subject: Token) -> int | None:
    """Return the body whose fighters a sentence is about, not its staff or users: Harbour Front fighters came. It vowed to stay.

    Also where it tells how many: a group of the Harbour Front’s fighters.
    """
    of = next((child for child in subject.rights if child.lower_ == "of" and subject.lower_ in _MANY), None)
    several = next((child for child in of.rights if child.dep_ == "pobj"), subject) if of is not None else subject
    if subject.head.dep_ != "ROOT" or several.lower_ not in body_words(scene.language).fighters or several.i < FIRST_OWNED:
        return None
    owned = several.nbor(-1).dep_ == "case"
    before = name_at(scene, number, several.i - 1 - owned) if owned or several.nbor(-1).dep_ == "compound" else None
    return before.mention.entity_no if before is not None and scene.entities[before.mention.entity_no].label == "ORG" else None


def _before(scene: Scene, number: int, pronoun: Token, *, sentences: int) -> Iterator[tuple[int, int, int]]:
    """Yield paragraph, first token and end of what stands before a pronoun: some sentences, then a paragraph that ends in a colon."""
    paragraph = scene.paragraphs[number]
    first = own = pronoun.sent.start
    for _ in range(sentences):
        first = paragraph.doc[first - 1].sent.start if first else first
    yield number, first, pronoun.i
    if first > 0 or number == 0:
        return
    before = scene.paragraphs[number - 1].doc
    if sentences == FAR and scene.paragraphs[number - 1].text.rstrip().endswith(":"):
        yield number - 1, 0, len(before)
    elif own == 0 and len(before):
        last = before[-1].sent
        rivals = _are_several(last) if sentences == FAR else _has_bodies(scene, number - 1, last)
        if not rivals:
            yield number - 1, last.start, last.end


def _are_several(sentence: Tokens) -> bool:
    """Whether a sentence has people in it whom `they` may stand for: The council hired two experts. They said..."""
    return any(token.tag_ in ("NNS", "NNPS") or token.ent_type_ == "PERSON" for token in sentence)


def _has_bodies(scene: Scene, number: int, sentence: Tokens) -> bool:
    """Whether a sentence names several bodies that `it` may stand for: The court fined Alden Steel. It said..."""
    named = (name_at(scene, number, at) for at in range(sentence.start, sentence.end))
    return len({name.mention.entity_no for name in named if name is not None and scene.entities[name.mention.entity_no].label == "ORG"}) > 1
