"""Speakers as printed to the things that the article names.

Names first, then roles ("the minister"), then pronouns, in the order of the article, so that who spoke last counts.
Abstains (entity_no None) where it is not sure: no name is better than a wrong one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Token

from pipeline.cues import noun_phrase
from pipeline.language import Language
from pipeline.model import ArticleEntity, Mention, Quote
from pipeline.parse import Paragraph
from pipeline.roles import Person, RoleWords, gender_of, people, role_words

REACH = 3  # paragraphs back in which a pronoun's person is looked for
NAMED, BY_ROLE, BY_PRONOUN, GUESSED = 1.0, 0.9, 0.85, 0.6  # how far each way of knowing lowers a quote's confidence
_GENDER = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_GROUPS = frozenset(("ORG", "GPE", "NORP"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A mention in tokens."""

    paragraph: int
    start: int
    end: int
    mention: Mention


@dataclass(slots=True)
class Scene:
    """The article as far as it is read."""

    paragraphs: list[Paragraph]
    entities: tuple[ArticleEntity, ...]
    named: list[list[Named]]  # by paragraph
    persons: dict[int, Person]
    words: RoleWords
    order: list[tuple[int, int]]  # positions where entities are mentioned or speak, with the entity
    quoted: list[list[tuple[int, int]]]  # characters of the article between marks, by paragraph
    fitting: dict[tuple[str, frozenset[str], frozenset[str]], frozenset[int]] = field(default_factory=dict)  # by description
    sentences: list[int] = field(default_factory=list)  # where each sentence begins, filled when first asked for
    spoken: list[tuple[int, int]] = field(default_factory=list)  # position and entity of each speaker found, in order


def resolve(
    quotes: list[Quote],
    *,
    paragraphs: list[Paragraph],
    mentions: tuple[Mention, ...],
    entities: tuple[ArticleEntity, ...],
    language: Language,
) -> tuple[Quote, ...]:
    """Return the quotes with the number of the entity that speaks."""
    if not quotes:
        return ()
    scene = _scene(quotes, paragraphs=paragraphs, mentions=mentions, entities=entities, language=language)
    resolved: list[Quote] = []
    known: dict[tuple[int, int], tuple[int | None, float]] = {}
    for quote in quotes:
        if quote.speaker_start is None or quote.speaker_end is None:
            resolved.append(quote)
            continue
        where = (quote.speaker_start, quote.speaker_end)
        if where not in known:
            known[where] = _who(scene, *where)
            if known[where][0] is not None:
                scene.spoken.append((where[0], known[where][0] or 0))
                insort(scene.order, scene.spoken[-1])
        number, certainty = known[where]
        resolved.append(replace(quote, entity_no=number, confidence=round(quote.confidence * certainty, 2)))
    return tuple(resolved)


def _scene(
    quotes: list[Quote],
    *,
    paragraphs: list[Paragraph],
    mentions: tuple[Mention, ...],
    entities: tuple[ArticleEntity, ...],
    language: Language,
) -> Scene:
    words = role_words(language)
    starts = [paragraph.start_char for paragraph in paragraphs]
    named: list[list[Named]] = [[] for _ in paragraphs]
    for mention in mentions:
        number = bisect_right(starts, mention.start_char) - 1
        paragraph = paragraphs[number]
        start = mention.start_char - paragraph.start_char
        tokens = paragraph.doc.char_span(start, start + len(mention.text), alignment_mode="expand")
        if tokens is not None:
            named[number].append(Named(paragraph=number, start=tokens.start, end=tokens.end, mention=mention))
    quoted: list[list[tuple[int, int]]] = [[] for _ in paragraphs]
    for quote in quotes:
        for start, end in quote.spans if quote.kind == "direct" else ():
            quoted[bisect_right(starts, start) - 1].append((start, end))
    placed = [
        (n.paragraph, n.start, n.end, n.mention.entity_no) for row in named for n in row if entities[n.mention.entity_no].label == "PERSON"
    ]
    order = sorted((mention.start_char, mention.entity_no) for mention in mentions)
    persons = people([paragraph.doc for paragraph in paragraphs], placed, entities, words)
    return Scene(paragraphs=paragraphs, entities=entities, named=named, persons=persons, words=words, order=order, quoted=quoted)


def _who(scene: Scene, start: int, end: int) -> tuple[int | None, float]:
    """Return the entity that the words at an article's offsets name, and how sure that is."""
    number = bisect_right([paragraph.start_char for paragraph in scene.paragraphs], start) - 1
    paragraph = scene.paragraphs[number]
    tokens = paragraph.doc.char_span(start - paragraph.start_char, end - paragraph.start_char, alignment_mode="expand")
    if tokens is None:
        return None, NAMED
    head = tokens.root
    inside = [named for named in scene.named[number] if named.start < tokens.end and tokens.start < named.end]
    if len(tokens) == 1 and head.lower_ in _GENDER:
        return _pronoun(scene, number, head, _GENDER[head.lower_])
    if len(tokens) == 1 and head.lower_ in ("it", "they"):
        return _group(scene, start)
    if len(tokens) == 1 and head.lower_ == "who" and (noun := _antecedent(head)) is not None:
        first, last = noun_phrase(noun)
        return _who(scene, *paragraph.tokens(paragraph.doc[first:last]))
    for named in inside:
        if named.start <= head.i < named.end or _is_apposed(named, head):
            return named.mention.entity_no, NAMED
    people_inside = [n for n in inside if n.mention.label == "PERSON" and not _belongs(paragraph.doc, n)]
    if people_inside:
        return people_inside[0].mention.entity_no, NAMED
    return _role(scene, number, tokens.start, head)


def _antecedent(pronoun: Token) -> Token | None:
    """Return the noun that a relative clause describes."""
    verb = pronoun.head
    while verb.dep_ in ("conj", "xcomp", "aux") and verb.head != verb:
        verb = verb.head
    return verb.head if verb.dep_ == "relcl" and verb.head.i < pronoun.i else None


def _is_apposed(named: Named, head: Token) -> bool:
    """Whether the name follows a noun that describes it: coach Ana Bell."""
    return named.mention.label == "PERSON" and named.start == head.i + 1


def _belongs(doc: Doc, named: Named) -> bool:
    """Whether the name only says whose or of what: Bell's spokesman, a friend of Bell."""
    follows = doc[named.end].text if named.end < len(doc) else ""
    before = doc[named.start - 1].lower_ if named.start else ""
    return follows in ("'s", "’s", "'", "’") or before in ("of", "for", "to", "with", "by", "from", "in", "at")


def _role(scene: Scene, number: int, start: int, head: Token) -> tuple[int | None, float]:
    """Return the person that a role names."""
    doc = scene.paragraphs[number].doc
    words = [token for token in doc[start : head.i + 1] if token.pos_ in ("NOUN", "PROPN", "ADJ")]
    first = doc[start].lower_
    if head.lower_ not in scene.words.roles or first in scene.words.indefinite or head.tag_ in ("NNS", "NNPS"):
        return None, NAMED
    wanted = {token.lower_ for token in words}
    proper = {token.lower_ for token in words if token.text[0].isupper() and token.i > start} - {head.lower_}
    position = scene.paragraphs[number].start_char + doc[start].idx
    chosen = _latest(scene, _fitting(scene, head.lower_, frozenset(wanted), frozenset(proper)), position)
    if chosen is not None:
        return chosen, BY_ROLE
    if first == "the" and not proper and len(words) == 1 and scene.spoken and scene.spoken[-1][1] in scene.persons:
        last = scene.spoken[-1][1]
        gender = gender_of({head.lower_}, scene.words)
        if gender in (None, scene.persons[last].gender) and not scene.persons[last].roles:
            return last, GUESSED
    return None, NAMED


def _fitting(scene: Scene, head: str, wanted: frozenset[str], proper: frozenset[str]) -> frozenset[int]:
    """Return the people whose roles fit a description best; the Syrian minister is not the Russian one."""
    asked = (head, wanted, proper)
    if asked not in scene.fitting:
        ranks: dict[int, int] = {}
        for entity, person in scene.persons.items():
            fits = [len(wanted & role) for role in person.roles if head in role and (not proper or proper & role)]
            if fits:
                ranks[entity] = max(fits)
        best = max(ranks.values(), default=0)
        scene.fitting[asked] = frozenset(entity for entity, rank in ranks.items() if rank == best)
    return scene.fitting[asked]


def _latest(scene: Scene, entities: frozenset[int], position: int) -> int | None:
    """Return which of some entities was named, or spoke, last before a position; the one named first if none was."""
    if not entities:
        return None
    for at in range(bisect_left(scene.order, (position, -1)) - 1, -1, -1):
        if scene.order[at][1] in entities:
            return scene.order[at][1]
    return min(entities)


def _group(scene: Scene, position: int) -> tuple[int | None, float]:
    """Return the organisation or place that spoke last, for `it` and `they`."""
    for at, entity in reversed(scene.spoken):
        if at < position:
            return (entity, GUESSED) if scene.entities[entity].label in _GROUPS else (None, NAMED)
    return None, NAMED


def _pronoun(scene: Scene, number: int, pronoun: Token, gender: str) -> tuple[int | None, float]:
    """Return the person that a pronoun stands for: the most salient one before it of that gender."""
    position = scene.paragraphs[number].start_char + pronoun.idx
    scores: dict[int, float] = {}
    for named, distance in _candidates(scene, number, pronoun.i):
        person = scene.persons[named.mention.entity_no]
        if person.gender not in (None, gender):
            continue
        score = -float(distance) + _weight(scene, named) + (0.3 if person.gender == gender else 0.0)
        entity = named.mention.entity_no
        scores[entity] = max(score, scores.get(entity, -99.0))
    if scene.spoken and scene.spoken[-1][0] < position and scene.spoken[-1][1] in scene.persons:
        last_at, last = scene.spoken[-1]
        if scene.persons[last].gender in (None, gender):
            sentences = _sentences_between(scene, last_at, position)
            scores[last] = max(scores.get(last, -99.0), -float(sentences) + 1.2)
    if not scores:
        return None, NAMED
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    sure = len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= 0.5
    return ranked[0][0], BY_PRONOUN if sure else GUESSED


def _candidates(scene: Scene, number: int, token: int) -> list[tuple[Named, int]]:
    """Return the mentions of people before a token, outside quoted words, with how many sentences back they stand."""
    found = []
    position = scene.paragraphs[number].start_char + scene.paragraphs[number].doc[token].idx
    for paragraph in range(number, max(number - REACH, -1), -1):
        for named in reversed(scene.named[paragraph]):
            at = named.mention.start_char
            if named.mention.entity_no not in scene.persons or at >= position:
                continue
            if any(start <= at < end for start, end in scene.quoted[paragraph]):
                continue
            found.append((named, _sentences_between(scene, at, position)))
    return found


def _sentences_between(scene: Scene, start: int, end: int) -> int:
    """Return how many sentences begin between two positions."""
    if not scene.sentences:
        for paragraph in scene.paragraphs:
            scene.sentences += [paragraph.start_char + sentence.start_char for sentence in paragraph.doc.sents]
    return bisect_right(scene.sentences, end) - bisect_right(scene.sentences, start)


def _weight(scene: Scene, named: Named) -> float:
    """Return how prominent a mention is in its sentence: subjects most, owners least."""
    doc = scene.paragraphs[named.paragraph].doc
    head = doc[named.start : named.end].root
    if head.dep_ in _SUBJECTS:
        return 0.8
    if head.dep_ in ("appos", "compound") and head.head.dep_ in _SUBJECTS:
        return 0.8
    return -0.5 if head.dep_ == "poss" else 0.0
