"""The article as speakers are looked for in it: what is named and where, who is who, who spoke so far.

Holds and looks up; which of several is meant is for speakers.py, pronouns.py and bodies.py.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from pipeline.language import Language
from pipeline.model import ArticleEntity, Mention
from pipeline.parse import Paragraph
from pipeline.parsing.marks import marked
from pipeline.parsing.tree import Doc, Token
from pipeline.quoting.printed import Printed
from pipeline.speaking.roles import Person, RoleWords, gender_of, is_role, people, role_words

NAMED, BY_ROLE, BY_PRONOUN, GUESSED = 1.0, 0.9, 0.85, 0.6  # how far each way of knowing lowers a quote's confidence
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
GROUPS = frozenset(("ORG", "GPE", "NORP"))
_NAMED_DIRECTLY = SUBJECTS | {"poss"}  # relations of a name between marks that is not the speaker's own
_NAMED_INDIRECTLY = _NAMED_DIRECTLY | {"dobj", "pobj", "attr", "dative"}  # the same in a report
_ONE = frozenset(("one", "another"))
_OF = frozenset(("of", "for", "to", "with", "by", "from", "in", "at"))

Answer = tuple[int | None, float]  # the entity that speaks, and how sure that is
Fit = tuple[str, frozenset[str], frozenset[str]]  # head, words and names of a description


class Named(NamedTuple):
    """A mention in tokens."""

    paragraph: int
    start: int
    end: int
    mention: Mention


_start = attrgetter("start")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoke:
    """A speaker as far as the article is read."""

    at: int  # position in the article
    entity: int | None  # None for one whom the article leaves unnamed
    gender: str | None = None  # of such a one
    many: bool = False  # such a one is several
    asks: bool = False  # whom somebody may answer
    questions: str = ""  # genders that may be those of whom such a one asked: m, f, mf


@dataclass(slots=True)
class Scene:
    """The article as far as it is read."""

    paragraphs: list[Paragraph]
    starts: list[int]  # where each paragraph begins
    entities: tuple[ArticleEntity, ...]
    named: list[list[Named]]  # by paragraph
    persons: dict[int, Person]
    language: Language
    words: RoleWords
    order: list[tuple[int, int]]  # positions where entities are mentioned or speak, with the entity
    quoted: list[list[tuple[int, int]]]  # characters of the article between marks, by paragraph
    fitting: dict[Fit, frozenset[int]] = field(default_factory=dict)  # by description
    kinds: dict[str, frozenset[int]] | None = None  # entities by what the article says they are, filled when first asked for
    weights: dict[tuple[int, int], float] = field(default_factory=dict)  # how prominent a mention is, by paragraph and first token
    sentences: list[int] = field(default_factory=list)  # where each sentence begins, filled when first asked for
    acting: dict[int, list[int]] = field(default_factory=dict)  # by paragraph: tokens that are subjects, filled when first asked for
    pronouns: dict[tuple[int, int], Answer] = field(default_factory=dict)  # by paragraph and token: who is meant
    authors: dict[str, tuple[int, int | None]] = field(default_factory=dict)  # of the last report, the last letter: paragraph and writer
    introduced: dict[tuple[int, str], list[int]] = field(default_factory=dict)  # by paragraph and noun: tokens at which it has no name
    parties: dict[int, set[str]] | None = None  # by person: words of the parties told of with the name, filled when first asked for
    told_of: dict[int, set[int]] = field(default_factory=dict)  # by where a speaker is printed: who is named in his words
    spoken: list[Spoke] = field(default_factory=list)  # in order

    def position(self, number: int, token: Token) -> int:
        """Return where a token of a paragraph stands in the article."""
        return self.starts[number] + token.idx

    def subjects(self, number: int, start: int, end: int) -> list[Token]:
        """Return the tokens of a stretch of a paragraph that are subjects."""
        doc = self.paragraphs[number].doc
        if number not in self.acting:
            self.acting[number] = [token.i for token in doc if token.dep_ in SUBJECTS]
        found = self.acting[number]
        return [doc[at] for at in found[bisect_left(found, start) : bisect_left(found, end)]]

    def speaks(self, spoke: Spoke) -> None:
        """Keep that somebody spoke."""
        self.spoken.append(spoke)
        if spoke.entity is not None:
            insort(self.order, (spoke.at, spoke.entity))


def scene_of(
    quotes: list[Printed],
    *,
    paragraphs: list[Paragraph],
    mentions: tuple[Mention, ...],
    entities: tuple[ArticleEntity, ...],
    language: Language,
) -> Scene:
    """Return the article before anybody has spoken."""
    words = role_words(language)
    starts = [paragraph.start_char for paragraph in paragraphs]
    named: list[list[Named]] = [[] for _ in paragraphs]
    placed: list[tuple[int, int, int, int]] = []
    for mention in mentions:
        number = bisect_right(starts, mention.start_char) - 1
        at, begins = mention.start_char - starts[number], paragraphs[number].doc.starts
        first, last = bisect_right(begins, at) - 1, bisect_left(begins, at + len(mention.text))
        named[number].append(Named(number, first, last, mention))
        if mention.label == "PERSON":
            placed.append((number, first, last, mention.entity_no))
    quoted: list[list[tuple[int, int]]] = [[] for _ in paragraphs]
    for quote in quotes:
        for start, end in quote.spans if quote.kind != "indirect" else ():
            for number in range(bisect_right(starts, start) - 1, bisect_left(starts, end)):
                quoted[number] += [(start, end)] if quote.kind == "direct" else _between_marks(paragraphs[number], start, end)
    return Scene(
        paragraphs=paragraphs,
        starts=starts,
        entities=entities,
        named=named,
        persons=people([paragraph.doc for paragraph in paragraphs], placed, entities, words),
        language=language,
        words=words,
        order=sorted((mention.start_char, mention.entity_no) for mention in mentions),
        quoted=quoted,
        told_of=_told_of(quotes, paragraphs, starts, named),
    )


def _told_of(quotes: list[Printed], paragraphs: list[Paragraph], starts: list[int], named: list[list[Named]]) -> dict[int, set[int]]:
    """Return who is named in what a speaker says, by where the speaker is printed.

    Between marks only who does or owns something there, for some call themselves by name, unless the speaker says “I” beside it. Not in
    brackets, which the writer adds.
    """
    found: dict[int, set[int]] = {}
    for quote in quotes:
        at = quote.speaker_start
        for start, end in quote.spans if at is not None else ():
            number = bisect_right(starts, start) - 1  # spans end with their paragraph
            doc = paragraphs[number].doc
            for one in named[number]:
                inside = start <= one.mention.start_char < end and doc[max(one.start - 1, 0)].text not in "(["
                if not inside:
                    continue
                sentence = doc[one.start].sent
                of_self = quote.kind == "direct" and "I" in doc.words[sentence.start : sentence.end]
                roles = _NAMED_INDIRECTLY if of_self or quote.kind == "indirect" else _NAMED_DIRECTLY
                if root_of(doc, one.start, one.end).dep_ in roles:
                    found.setdefault(at or 0, set()).add(one.mention.entity_no)
    return found


def _between_marks(paragraph: Paragraph, start: int, end: int) -> list[tuple[int, int]]:
    """Return which characters of a span of the article stand between quote marks."""
    inside = (paragraph.span(m.start, m.end) for m in marked(paragraph.text) if m.start < m.end)
    return [(max(first, start), min(last, end)) for first, last in inside if first < end and start < last]


def latest(scene: Scene, entities: frozenset[int], position: int) -> int | None:
    """Return which of some entities was named, or spoke, last before a position; the one named first if none was."""
    if not entities:
        return None
    for at in range(bisect_left(scene.order, (position, -1)) - 1, -1, -1):
        if scene.order[at][1] in entities:
            return scene.order[at][1]
    return min(entities)


def first_named(scene: Scene, entity: int) -> int:
    """Return the position at which a thing is named first."""
    return next(at for at, other in scene.order if other == entity)


def sentences_between(scene: Scene, start: int, end: int) -> int:
    """Return how many sentences begin between two positions."""
    if not scene.sentences:
        for paragraph in scene.paragraphs:
            scene.sentences += [
                paragraph.start_char + paragraph.doc.starts[first] for first in paragraph.doc.sentences if paragraph.doc.starts
            ]
    return bisect_right(scene.sentences, end) - bisect_right(scene.sentences, start)


def is_quoted(scene: Scene, number: int, position: int) -> bool:
    """Return whether a position of the article, in a paragraph, stands between quote marks of a quote."""
    return any(start <= position < end for start, end in scene.quoted[number])


def name_at(scene: Scene, number: int, token: int) -> Named | None:
    """Return the mention that a token is part of."""
    row = scene.named[number]
    at = bisect_right(row, token, key=_start) - 1
    return row[at] if at >= 0 and token < row[at].end else None


def is_person(scene: Scene, noun: Token) -> bool:
    """Return whether a noun stands for a person: the mayor, a woman, one of them."""
    word = noun.lower_
    return is_role(word, scene.words) or word in _ONE or gender_of({word}, scene.words) is not None


def is_several(noun: Token) -> bool:
    """Return whether a noun stands for more than one."""
    return noun.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in noun.rights)


def leads_on(noun: Token) -> bool:
    """Whether a noun after a name and a comma is the subject of what follows: In a memo to Acme, the carmaker said."""
    return noun.dep_ in SUBJECTS and noun.i + 1 < len(noun.doc) and noun.nbor(1).pos_ in ("VERB", "AUX") and noun.head.i > noun.i


def root_of(doc: Doc, start: int, end: int) -> Token:
    """Return the head of some tokens. The model's own look-up, which takes ten times as long, is asked where there are several."""
    if end - start == 1:
        return doc[start]
    heads = [token for token in map(doc.__getitem__, range(start, end)) if token.head.i == token.i or not start <= token.head.i < end]
    if len({token.head.i for token in heads}) == 1 and all(token.dep_ in ("compound", "det", "amod") for token in heads):
        return heads[-1]  # of a verb that the parse takes for a noun: "the Bell campaign" projects that
    return heads[0] if len(heads) == 1 else doc.tokens(start, end).root


def belongs(doc: Doc, named: Named) -> bool:
    """Return whether a name only says whose or of what: Bell's spokesman, a friend of Bell, the aides of Cole and Bell."""
    follows = doc[named.end].text if named.end < len(doc) else ""
    root = root_of(doc, named.start, named.end)
    while root.dep_ == "conj":
        root = root.head
    before = doc[named.start - 1].lower_ if named.start else ""
    return follows in ("'s", "’s", "'", "’") or root.dep_ == "poss" or before in _OF or (root.dep_ == "pobj" and root.head.lower_ in _OF)
