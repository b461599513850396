"""Speakers as printed to the things that the article names.

Names first, then roles ("the minister"), bodies ("the council") and pronouns, in the order of the article, so that who spoke last
counts. Abstains (entity_no None) where it is not sure: no name is better than a wrong one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import replace

from pipeline.cue_words import Cues, cues_of
from pipeline.language import Language
from pipeline.model import ArticleEntity, Mention, Quote, Span
from pipeline.parse import Paragraph
from pipeline.parsing.noun_phrases import noun_phrase
from pipeline.parsing.tree import Token, Tokens
from pipeline.quoting.claims import spaced
from pipeline.quoting.outlets import is_call_sign, via_words
from pipeline.quoting.printed import Printed
from pipeline.quoting.transcripts import ANSWERING, first_question
from pipeline.speaking.antecedents import antecedent, between_commas, giving_name, in_brackets, is_one_of_several, subject_of_predicate
from pipeline.speaking.asking import genders_asked
from pipeline.speaking.beside_names import beside, holds, is_apposed, is_voice, place_of
from pipeline.speaking.bodies import body_of, is_platform, paper_before
from pipeline.speaking.body_kinds import body_words
from pipeline.speaking.descriptions import just_named, role_of
from pipeline.speaking.epithets import speaking_alone
from pipeline.speaking.pronouns import GENDER, GROUP, group_of, person_of
from pipeline.speaking.roles import PARTIES, gender_of, is_role
from pipeline.speaking.scene import (
    BY_ROLE,
    GUESSED,
    NAMED,
    SUBJECTS,
    Answer,
    Named,
    Scene,
    Spoke,
    belongs,
    is_person,
    is_several,
    name_at,
    root_of,
    scene_of,
)

_ASKING = frozenset(("ask", "asks", "asked", "pressed", "wondered"))
_CALLING = frozenset(("must", "should", "will", "won't", "cannot", "not"))  # on somebody, or for something
_READING = frozenset(("read", "reads", "stated"))
_SAYING = frozenset(("said", "says", "added"))
_AGED = re.compile(r"[Tt]he (\d+)-year-old(?: \w+)?")
TOLD = 4  # answers of which one at most may name whoever gives them
MIN_SAME = 4  # words that a headline and a quote have in common
REACH = 3  # paragraphs back in which some of a party may have been told of
MAX_CLIMB = 6  # steps from a noun up to the person whom it helps to describe


def resolve(
    quotes: list[Printed],
    *,
    paragraphs: list[Paragraph],
    mentions: tuple[Mention, ...],
    entities: tuple[ArticleEntity, ...],
    language: Language,
) -> tuple[Quote, ...]:
    """Return the quotes with the number of the entity that speaks."""
    if not quotes:
        return ()
    scene = scene_of(quotes, paragraphs=paragraphs, mentions=mentions, entities=entities, language=language)
    resolved: list[Quote] = []
    known: dict[tuple[int, int], Answer] = {}
    persons = {name for entity in entities if entity.label == "PERSON" for name in (entity.name, *entity.aliases)}
    persons = {name for name in persons if not (name.lower() in via_words(language).outlets or is_call_sign(name))}  # no outlets
    for quote in quotes:
        if quote.speaker_start is None or quote.speaker_end is None:
            resolved.append(quote.said_by(None, via=quote.via))
            continue
        where = (quote.speaker_start, quote.speaker_end)
        if where not in known:
            known[where] = _heard(scene, where, cue=quote.cue)
        number, certainty = known[where]
        if number is not None and quote.cue is None and in_brackets(quote.text, scene.entities[number].name):
            quote, number = quote._replace(speaker_text=None, speaker_start=None, speaker_end=None), None
        through = quote.via if quote.via not in persons else None
        resolved.append(quote.said_by(number, certainty=certainty, via=through))
    spoke = {quote.entity_no for quote in resolved if quote.place != "headline"}
    kept = [quote for quote in resolved if quote.entity_no in spoke or not _is_topic(quote, scene, cues_of(language))]
    return tuple(_repeated(quote, resolved, scene) if quote.place == "headline" else quote for quote in kept)


def _is_topic(quote: Quote, scene: Scene, cues: Cues) -> bool:
    """Whether what is named before a headline's colon may only be what it is about: Sudan: Bakers killed in fire; World Cup: Vale win."""
    label = scene.entities[quote.entity_no].label if quote.entity_no is not None else ""
    told = quote.kind != "indirect" or not _CALLING.isdisjoint(quote.text.lower().split())
    about = quote.place == "headline" and quote.cue == ":" and (quote.speaker_end or 0) <= quote.spans[0][0]
    speaks = told or (quote.speaker_text or "").lower().split(" ")[-1] in cues.tellers  # Vale Police: Two held
    return about and not speaks and label not in ("", "PERSON", "NORP")


def _repeated(quote: Quote, quotes: list[Quote], scene: Scene) -> Quote:
    """Return a headline's quote, if a role says it, with who says the same words below: “We had some issues,” mayor says."""
    if quote.entity_no is not None or not quote.speaker_text or not is_role(quote.speaker_text.split()[-1].lower(), scene.words):
        return quote
    words = spaced(quote.text)
    known = [other for other in quotes if other.place == "body" and other.kind != "indirect" and words in spaced(other.text)]
    same = min(known, key=lambda other: len(other.text), default=None) if len(words.split()) >= MIN_SAME else None
    if same is None or same.entity_no is None:
        return quote
    person, gender = scene.persons.get(same.entity_no), gender_of({quote.speaker_text.split()[-1].lower()}, scene.words)
    if person is None or gender not in (None, person.gender) or " of " in quote.speaker_text:
        return quote
    return replace(quote, entity_no=same.entity_no, confidence=min(quote.confidence, same.confidence))


def _heard(scene: Scene, where: Span, *, cue: str | None) -> Answer:
    """Return who the words at an article's offsets name, beside a cue as printed, and keep that this one spoke."""
    start, end = where
    number = bisect_right(scene.starts, start) - 1
    tokens = scene.paragraphs[number].doc.between(start - scene.starts[number], end - scene.starts[number])
    head = root_of(tokens.doc, tokens.start, tokens.end)
    asks, questions = cue in _ASKING, genders_asked(scene, number, head.head) if cue in _ASKING else ""
    if cue in (":", tokens.text) and tokens.text in ANSWERING:
        found = _interviewed(scene)
    else:
        it = head.lower_ == "it" and (cue in _READING or cue in _SAYING)
        read = paper_before(scene, number, head, acting=cue in _SAYING) if it else None
        found = _who(scene, number, tokens, head) if read is None or (read[0] is None and cue not in ("read", "reads")) else read
    if found[0] is not None:
        scene.speaks(Spoke(at=start, entity=found[0], asks=asks, questions=questions))
    elif head.pos_ == "PROPN" or is_person(scene, head) or is_several(head) or _is_by_somebody(scene, head):
        gender = gender_of({head.lower_}, scene.words)
        scene.speaks(Spoke(at=start, entity=None, gender=gender, many=is_several(head), asks=asks, questions=questions))
    return found


def _is_by_somebody(scene: Scene, paper: Token) -> bool:
    """Whether what speaks is a paper by a person: said a statement by a minister."""
    links = (child for child in paper.rights if child.lower_ in ("by", "from")) if paper.pos_ == "NOUN" else ()
    return any(is_person(scene, below) for link in links for below in link.rights if below.dep_ == "pobj")


def _who(scene: Scene, number: int, tokens: Tokens, head: Token) -> Answer:
    """Return the entity that some words of a paragraph name, and how sure that is."""
    if head.lower_ in GENDER and (len(tokens) == 1 or any(child.dep_ == "conj" for child in head.rights)):
        return person_of(scene, number, head)  # he; he and other owners
    if len(tokens) == 1 and head.lower_ in GROUP:
        return group_of(scene, number, head)
    if len(tokens) == 1 and head.lower_ == "who" and (alone := between_commas(scene, number, head)) is not None:
        return alone.mention.entity_no, NAMED
    if len(tokens) == 1 and head.lower_ == "who" and (noun := antecedent(head)) is not None:
        return _described(scene, number, noun) if not is_one_of_several(noun, head) else (None, NAMED)
    if tokens.text.isupper() and (shouted := _in_capitals(scene, tokens.text)) is not None:
        return shouted, NAMED
    if len(tokens) == 1 and (same := _user(scene, tokens.text)) is not None:
        return same, NAMED
    if len(tokens) == 1 and (same := _by_first_name(scene, number, head)) is not None:
        return same, GUESSED
    if len(tokens) > 1 and tokens[0].lower_ in scene.words.indefinite and (head.tag_ in ("NNS", "NNPS") or head.ent_type_ == "NORP"):
        return None, NAMED  # several Democrats, one Democrat
    if head.ent_type_ == "NORP" and head.tag_ == "NNPS" and tokens[0].lower_ == "the" and _takes_up_some(scene, number, head):
        return None, NAMED
    return _named(scene, number, tokens, head)


def _takes_up_some(scene: Scene, number: int, people: Token) -> bool:
    """Whether an article spoke before of some of a party or people: Several House Democrats left. The Democrats said..."""
    earlier = [paragraph.text for paragraph in scene.paragraphs[max(number - REACH, 0) : number]]
    words = " ".join((*earlier, people.doc.text[: people.idx])).split()
    places = (at for at, word in enumerate(words) if word.lower().strip(".,;:") == people.lower_)
    some = (words[at - 1 - back] for at in places for back in (0, 1) if at > back and (back == 0 or words[at - 1].istitle()))
    return any(word.lower() in scene.words.indefinite for word in some)


def _explained(scene: Scene, initials: str) -> int | None:
    """Return the body whose initials, which may be an office's too, an article explains: The Dock Association (DA) met. The DA said..."""
    for number, paragraph in enumerate(scene.paragraphs):
        at = paragraph.text.find(f" ({initials})")
        named = name_at(scene, number, bisect_right(paragraph.doc.starts, at - 1) - 1) if at > 0 else None
        if named is not None and scene.entities[named.mention.entity_no].label == "ORG":
            return named.mention.entity_no
    return None


def _named(scene: Scene, number: int, tokens: Tokens, head: Token) -> Answer:
    """Return the entity whose name stands in some words or beside them, else whom they describe."""
    inside = [named for named in scene.named[number] if named.start < tokens.end and tokens.start < named.end]
    inside = [named for named in inside if not is_platform(scene, head, named)]
    if head.lower_ in scene.words.initials and (body := _explained(scene, head.text)) is not None:
        return body, NAMED
    if head.lower_ in scene.words.initials and (holder := role_of(scene, number, tokens.start, head))[0] is not None:
        return holder  # the AG
    if (named_so := giving_name(scene, number, tokens)) is not None:
        return named_so, NAMED
    if _is_one_of_people(scene, tokens, head, inside):
        holder = role_of(scene, number, tokens.start, head)
        return holder if holder[0] is not None else _epithet(scene, number, tokens)
    named_people = [named for named in inside if named.mention.label == "PERSON"]
    leads = bool(named_people) and named_people[0].start == tokens.start and tokens.doc[named_people[0].end - 1].dep_ == "nmod"
    joined = leads and any(token.dep_ == "cc" for token in tokens.doc[named_people[0].end : head.i])
    first = tokens.doc[named_people[0].end - 1] if joined else head
    other = any(
        child.dep_ == "conj" and child.i < head.i and child.pos_ == "PROPN" and child.nbor(1).pos_ == "NOUN" for child in first.rights
    )
    if joined and not (other and len(named_people) > 1) and (len(named_people) == 1 or head.pos_ == "PROPN"):
        return named_people[0].mention.entity_no, NAMED  # Bell and council leaders, Bell and Peter Cole; not Bell and Cole aides
    for named in sorted(inside, key=lambda named: not is_voice(tokens, head, named)):
        described = is_apposed(scene, tokens, head, named) or holds(scene, tokens, head, named)
        if is_voice(tokens, head, named) or named.start <= head.i < named.end or described:
            return named.mention.entity_no, NAMED
    apposed = beside(scene, number, tokens, head) or place_of(scene, number, head, inside)
    if apposed is not None:
        return apposed.mention.entity_no, NAMED
    people_inside = [n for n in inside if n.mention.label == "PERSON" and n.start > head.i and not belongs(tokens.doc, n)]
    if people_inside and head.pos_ != "PRON" and head.tag_ not in ("NNS", "NNPS"):
        return people_inside[0].mention.entity_no, NAMED
    return _by_description(scene, number, tokens, head)


def _is_one_of_people(scene: Scene, tokens: Tokens, head: Token, inside: list[Named]) -> bool:
    """Whether some words name one of a people or party, not all of it: the Texan, the Vale Democrat, the Valer; not: the Greens."""
    if head.tag_ != "NNP" or tokens[0].lower_ != "the" or head.text.endswith("s"):
        return False
    if any(named.start <= head.i < named.end and named.mention.label == "NORP" for named in inside):
        return True
    if not head.lower_.endswith("er"):
        return False
    places = {entity.name.lower() for entity in scene.entities if entity.label == "GPE"} | set(scene.words.states.values())
    return head.lower_.removesuffix("er") in places


def _epithet(scene: Scene, number: int, tokens: Tokens) -> Answer:
    """Return the person whom the sentence before is about, or who has just spoken, for words that would fit anybody: the Texan.

    Nobody, where the article says of somebody that he is one, or of that person that he is of other people.
    """
    found = just_named(scene, number, tokens[0], far=True)
    if found is None and scene.spoken:
        found = scene.spoken[-1].entity
    if found not in scene.persons:
        return None, NAMED
    own, peoples = tokens[-1].lower_, {entity.name.lower() for entity in scene.entities if entity.label == "NORP"}
    roles = {word for role in scene.persons[found].roles for word in role}
    others = {word for entity, person in scene.persons.items() if entity != found for role in person.roles for word in role}
    plain = all(token.lower_ in ("the", own) for token in tokens)
    other = peoples - {own} if own in PARTIES else peoples - PARTIES - {own}  # an Ohioan may be a Democrat
    contradicted = (plain and own in others) or bool(roles & other)
    return (None, NAMED) if contradicted else (found, GUESSED)


def _is_about_another(scene: Scene, number: int, first: Token) -> bool:
    """Whether the sentence before is about somebody without a name: the former model defended him. “...,” said the 46-year-old."""
    doc, end = first.doc, first.sent.start
    if end == 0 and number:
        doc = scene.paragraphs[number - 1].doc
        end = len(doc)
    before = doc[doc[end - 1].sent.start : end] if end else doc[:0]
    return any(token.dep_ in SUBJECTS and token.head.dep_ == "ROOT" and token.tag_ == "NN" and is_person(scene, token) for token in before)


def _is_told_before(scene: Scene, number: int, tokens: Tokens, words: str) -> bool:
    """Whether an article has some words before these: a 17-year-old boy was hit; the 17-year-old said."""
    earlier = (paragraph.text for paragraph in scene.paragraphs[:number])
    return words in tokens.doc.text[: tokens.start_char] or any(words in text for text in earlier)


def _by_description(scene: Scene, number: int, tokens: Tokens, head: Token) -> Answer:
    """Return who some words describe without a name: the 34-year-old, the minister, the council."""
    if (aged := _AGED.fullmatch(tokens.text)) is not None:
        of_age = [entity for entity, person in scene.persons.items() if person.age == aged[1]]
        if len(of_age) == 1:
            return of_age[0], BY_ROLE
        told = any(person.age for person in scene.persons.values()) or _is_told_before(scene, number, tokens, f"{aged[1]}-year-old")
        told = told or head.lower_ in scene.words.opposite_roles  # the 16-year-old defendant is not the boy who died
        return (None, NAMED) if told or _is_about_another(scene, number, tokens[0]) else _epithet(scene, number, tokens)
    owner = next((child for child in head.lefts if child.tag_ == "PRP$"), None)
    wrote = head.lower_ != "report" and head.lower_ in body_words(scene.language).papers  # his autopsy report is not by him
    if owner is not None and wrote and owner.lower_ in GENDER:
        return person_of(scene, number, owner)  # according to her account
    if owner is not None and wrote and owner.lower_ == "its":
        return group_of(scene, number, owner)  # its statement said
    if (body := _in_small_letters(scene, tokens, head)) is not None:
        return body, BY_ROLE
    found = role_of(scene, number, tokens.start, head)
    if found[0] is None and (alone := speaking_alone(scene, number, head)) is not None:
        return alone, GUESSED
    if found[0] is None and tokens[0].lower_ == "our" and head.lower_ in via_words(scene.language).reporters:
        return _own_reporter(scene)
    return found if found[0] is not None else body_of(scene, number, head)


def _interviewed(scene: Scene) -> Answer:
    """Return the one person who is named above an interview: in its headline, else before the first question."""
    asked = first_question(scene.paragraphs)
    outlets = via_words(scene.language).outlets
    answers = [row for row, paragraph in zip(scene.named, scene.paragraphs, strict=True) if paragraph.text.startswith(("A:", "A."))]
    told = Counter(entity for row in answers for entity in {named.mention.entity_no for named in row})  # who is spoken of, and not asked
    people = {entity for entity in scene.persons if told[entity] * TOLD <= max(len(answers), TOLD)}
    people = {entity for entity in people if scene.entities[entity].name.lower() not in outlets}
    for rows in (scene.named[:1], scene.named[:asked]):
        named = {named.mention.entity_no for row in rows for named in row} & people
        if len(named) == 1:
            return named.pop(), GUESSED
    return None, NAMED


def _in_small_letters(scene: Scene, tokens: Tokens, head: Token) -> int | None:
    """Return the body whose name some words are, but for capitals: the Vale army; Vale's health office, of Vale's Health Office.

    The sheriff's office is that of which the name ends so.
    """
    owned = (token.i for token in reversed(tokens.doc[tokens.start : head.i]) if token.tag_ == "POS" and token.nbor(-1).pos_ == "PROPN")
    mark = next(owned, None)
    first = mark + 1 if mark is not None else tokens.start
    first += tokens.doc[first].pos_ == "DET"
    if first >= head.i or not head.is_lower:
        return None
    name = tokens.doc.tokens(first, head.i + 1).text.lower().replace("’", "'")
    owner = tokens.doc[mark - 1].text if mark else ""
    ends = f" {name}" if not owner and " " in name else name  # the health office, of the Vale Health Office
    definite = owner or tokens.doc[first - 1].lower_ in ("the", "this", "that")
    bodies = [(entity.entity_no, f" {entity.name.lower().replace('’', chr(39))}") for entity in scene.entities if entity.label == "ORG"]
    found = [number for number, whole in bodies if whole == f" {name}"] or [number for number, whole in bodies if whole.endswith(ends)]
    place = _place_beside(head)
    if len(found) != 1 or not definite or (place is not None and place not in scene.entities[found[0]].name.lower()):
        return None
    printed = (f"{owner}{sign}s {scene.entities[found[0]].name}" for sign in "'’")
    return found[0] if not owner or any(whole in paragraph.text for whole in printed for paragraph in scene.paragraphs) else None


def _place_beside(head: Token) -> str | None:
    """Return of what place a sentence says that a body is: the health office in Vale; In Vale, the health office said."""
    doc, first = head.doc, head.sent.start
    opens = doc[first].lower_ == "in" and doc[first + 1].ent_type_ == "GPE"
    placed = (below for child in head.rights if child.dep_ == "prep" for below in child.children if below.pos_ == "PROPN")
    named = doc[first + 1] if opens else next(placed, None)
    return named.lower_ if named is not None else None


def _own_reporter(scene: Scene) -> Answer:
    """Return the one person whom an article calls an outlet's: Vale Radio's Anna Bell was there. Our reporter says..."""
    known = via_words(scene.language)
    found: set[int] = set()
    for number, row in enumerate(scene.named):
        doc = scene.paragraphs[number].doc
        for named in row:
            owned = named.mention.entity_no in scene.persons and named.start > 1 and doc[named.start - 1].tag_ == "POS"
            if owned and doc[named.start - 2].lower_ in known.outlets | known.last_words:
                found.add(named.mention.entity_no)
    return (found.pop(), BY_ROLE) if len(found) == 1 else (None, NAMED)


def _described(scene: Scene, number: int, noun: Token) -> Answer:
    """Return the person for whom "who" stands after a noun, or after what says whose that one is: the coach of Bay who, not Bay."""
    first, last = noun_phrase(noun)
    if (holder := subject_of_predicate(scene, number, noun)) is not None:
        return holder.mention.entity_no, NAMED
    found = _who(scene, number, noun.doc.tokens(first, last), noun)
    if found[0] in scene.persons or is_person(scene, noun) or noun.pos_ == "PRON" or is_several(noun):
        return found
    for _ in range(MAX_CLIMB):
        if noun.dep_ not in ("pobj", "prep", "appos", "compound", "poss"):
            break
        before = name_at(scene, number, noun.i - 1) if noun.dep_ == "prep" and noun.i else None
        if before is not None and before.mention.entity_no in scene.persons:
            return before.mention.entity_no, NAMED  # by Anna Bell from the village who said, where the parse hangs "from" on the verb
        noun = noun.head
        named = name_at(scene, number, noun.i)
        if named is not None and named.mention.entity_no in scene.persons:
            return named.mention.entity_no, NAMED
        if is_person(scene, noun):
            return _described(scene, number, noun)
    return found


def _in_capitals(scene: Scene, text: str) -> int | None:
    """Return the one person whose name, or end of a name, a script prints in capitals, whatever the model makes of those."""
    printed = text.casefold().split()
    wanted = printed[next((at for at, word in enumerate(printed[:-1]) if not is_role(word, scene.words)), len(printed) - 1) :]  # MAYOR BELL
    found = [number for number in scene.persons if scene.entities[number].name.casefold().split()[-len(wanted) :] == wanted]
    return found[0] if len(found) == 1 else None


def _user(scene: Scene, text: str) -> int | None:
    """Return the one person whose whole name a word with a digit is, in whatever letters: ana_bell1."""
    if text.isalpha() or text.isdigit():
        return None
    found = [number for number in scene.persons if scene.entities[number].name.casefold() == text.casefold()]
    return found[0] if len(found) == 1 else None


def _by_first_name(scene: Scene, number: int, word: Token) -> int | None:
    """Return the one person whose first name a word is that the model does not see for a name: Fadli Bell came. Vale News quoted Fadli."""
    if word.pos_ != "PROPN" or not word.text.istitle() or name_at(scene, number, word.i) is not None:
        return None
    found = [person for person in scene.persons if scene.entities[person].name.startswith(f"{word.text} ")]
    return found[0] if len(found) == 1 else None
