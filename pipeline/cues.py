"""Cues: the words that say that somebody says something, with the words for who it is.

A cue is found by its form and its place in the parse; what is said is for quotes.py and indirect.py to find.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pipeline.language import Language
from pipeline.layout import OUTSIDE, Layout

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cues:
    """The cue words of a language, by the forms they are printed in."""

    stance: dict[str, str]
    lemma: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A cue and its speaker, in tokens, end exclusive."""

    verb: int  # the token that governs what is said
    start: int  # of the cue as printed
    end: int
    speaker: tuple[int, int] | None
    lemma: str
    stance: str

    @property
    def left(self) -> int:
        """The first token of cue and speaker."""
        return min(self.start, self.speaker[0]) if self.speaker else self.start

    @property
    def right(self) -> int:
        """The end of cue and speaker."""
        return max(self.end, self.speaker[1]) if self.speaker else self.end


@cache
def cues_of(language: Language) -> Cues:
    """Return the cue words of the language."""
    section = language.sections["quotes"]
    doubling = frozenset(section["words"]["doubling"])
    stance: dict[str, str] = {}
    lemma: dict[str, str] = {}
    for name, verbs in section["stances"].items():
        for verb in verbs:
            for form in _forms(verb, section["forms"].get(verb), doubling):
                stance.setdefault(form, name)
                lemma.setdefault(form, verb)
    return Cues(stance=stance, lemma=lemma)


def _forms(verb: str, past: list[str] | None, doubling: frozenset[str]) -> list[str]:
    """Return the forms of an English verb; `past` holds those that do not end in -ed."""
    stem = verb + verb[-1] if verb in doubling else verb
    consonant_y = verb.endswith("y") and verb[-2] not in _VOWELS
    third = verb[:-1] + "ies" if consonant_y else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    ing = (stem[:-1] if stem.endswith("e") and not stem.endswith("ee") else stem) + "ing"
    ed = verb[:-1] + "ied" if consonant_y else stem + ("d" if stem.endswith("e") else "ed")
    return [verb, third, ing, *(past or [ed])]


def frames(page: Layout, cues: Cues) -> list[Frame]:
    """Return the cues outside quote marks with their speakers, in order."""
    found = []
    for token in page.doc:
        form = token.lower_
        if form == "according" and page.inside[token.i] == OUTSIDE:
            if frame := _according(page.doc, token):
                found.append(frame)
        elif form in cues.stance and page.inside[token.i] == OUTSIDE and _is_verb(token):
            found.append(_frame(page, token, cues))
    return found


def _is_verb(token: Token) -> bool:
    return token.tag_[0] == "V" and token.dep_ not in ("amod", "compound")


def _according(doc: Doc, token: Token) -> Frame | None:
    if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "to":
        return None
    objects = [child for child in doc[token.i + 1].children if child.dep_ in ("pobj", "pcomp")]
    if not objects:
        return None
    return Frame(verb=token.i, start=token.i, end=token.i + 2, speaker=noun_phrase(objects[0]), lemma="according", stance="neutral")


def _frame(page: Layout, verb: Token, cues: Cues) -> Frame:
    start = verb.i
    while start and page.doc[start - 1].dep_ in ("aux", "auxpass", "neg") and page.doc[start - 1].head == verb:
        start -= 1
    subject = _subject(verb, page)
    form = verb.lower_
    speaker = noun_phrase(subject) if subject is not None else None
    return Frame(verb=verb.i, start=start, end=verb.i + 1, speaker=speaker, lemma=cues.lemma[form], stance=cues.stance[form])


def _subject(verb: Token, page: Layout) -> Token | None:
    """Return the head of the phrase that names who speaks, None where the parse shows none."""
    seen = 0
    at = verb
    while seen < 6:
        own = [child for child in at.children if child.dep_ in _SUBJECTS and page.inside[child.i] == OUTSIDE]
        if own:
            subject = own[-1] if at == verb and own[-1].i > verb.i else own[0]
            if subject.tag_ in ("WP", "WDT") and at.dep_ == "relcl":
                return at.head
            return subject
        if at.dep_ in ("conj", "advcl", "xcomp", "pcomp", "prep", "ccomp", "aux") and at.head != at:
            at = at.head
        elif at.dep_ in ("acl", "relcl"):
            return at.head
        else:
            break
        seen += 1
    return _beside(verb, page)


def _beside(verb: Token, page: Layout) -> Token | None:
    """Return the noun or pronoun right beside a verb that the parse gives no subject."""
    doc = page.doc
    for at in (verb.i + 1, verb.i - 1):
        if 0 <= at < len(doc) and page.inside[at] == OUTSIDE and doc[at].pos_ in ("PROPN", "PRON", "NOUN"):
            token = doc[at]
            while token.dep_ == "compound" and token.head.i > token.i and token.head.pos_ in ("PROPN", "NOUN"):
                token = token.head
            return token
    return None


def noun_phrase(head: Token) -> tuple[int, int]:
    """Return the phrase that a noun heads, in tokens: with what stands before it, what is joined to it, and `of` and the like."""
    start = head.i
    for child in head.lefts:
        if child.dep_ in ("det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "predet", "advmod"):
            start = min(start, child.left_edge.i)
    end = head.i + 1
    for child in head.rights:
        if child.dep_ == "conj" and child.pos_ in ("PROPN", "NOUN", "PRON"):
            end = max(end, noun_phrase(child)[1])
        elif child.dep_ == "prep" and child.i == end and head.pos_ == "NOUN" and child.lower_ in ("of", "for", "from", "at", "in", "with"):
            end = child.right_edge.i + 1
    return start, end


def clauses(verb: Token) -> Iterator[Token]:
    """Yield the heads of the clauses that a verb of saying governs."""
    for child in verb.children:
        if child.dep_ == "ccomp":
            yield child
