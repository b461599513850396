"""Lines of a transcript: COLE: Will the hall be sold? They stand without quote marks, or within those of the page that copied them.

A name in capitals tells a line; a name as elsewhere, or Q and A, only where lines take turns.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace

from pipeline.cue_words import Cues
from pipeline.model import ArticleEntity
from pipeline.parse import Paragraph
from pipeline.parsing.layout import OUTSIDE, Layout
from pipeline.quoting.claims import CARRIED, Claim, verbatim_claim
from pipeline.quoting.frame import Frame

MAX_LABEL = 80  # characters up to the colon; four words are seldom longer
MIN_WORDS = 2  # tokens of what is said
MIN_TURNS = 3  # lines with the names of two or more people before a colon, one of whom speaks twice
SPOKEN = 3  # lines of which one at least is spoken: no list of what people did
ANSWERING = frozenset(("A", "A."))  # who answers, as printed
_LABEL = re.compile(r"\W?((?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w’'-]*):\s*(?=\S)")
_QUESTION, _ANSWER = re.compile(r"Q[.:]\s+(?=\S)"), re.compile(r"A[.:]\s+(?=(\w+))")
_FIRST = re.compile(r"\b(?:I|[Ww]e|[Mm]y|me)\b")
_TALK = re.compile(r"\b(?:I|[Ww]e|[Mm]y|me|[Yy]ou)\b")
_EDITORS = re.compile(r"We (?:asked|contacted|approached)\b|.*\btold (?:our|the [A-Z])", re.DOTALL)  # paragraphs, not an answer's
_NOTES = ("(", "[", "*")  # what an editor's note begins with


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """Who speaks in lines of an article."""

    surnames: frozenset[str]  # of all the people it names, in lower case
    labels: frozenset[str]  # as printed before a colon, of people who speak in turn
    asked: tuple[int, ...]  # paragraphs that begin with Q, if others begin with A
    reporters: tuple[int, ...]  # paragraphs in which a reporter asks: REPORTER: ...?
    dateline: int | None  # the first paragraph of the body, if the only line with a name in capitals is there


def turns_of(paragraphs: list[Paragraph], entities: tuple[ArticleEntity, ...], cues: Cues) -> Turns:
    """Return who speaks in lines of the article: the people it names, if two speak in turn, or one with an outlet; Q and A."""
    names = [name for entity in entities if entity.label == "PERSON" for name in (entity.name, *entity.aliases)]
    other = cues.script | cues.papers | cues.outlets  # what the model may take for somebody: SOUNDBITE, Gazette
    surnames = frozenset(name.split()[-1].casefold() for name in names if name.split() and name.casefold() not in other)
    lines = [(number, match) for number, paragraph in enumerate(paragraphs) if (match := _line(paragraph.text)) is not None]
    shouted = [(number, match[1]) for number, match in lines if match[1].isupper()]
    first = next((number for number, paragraph in enumerate(paragraphs) if paragraph.place == "body"), None)
    place = len(shouted) == 1 and shouted[0][0] == first and " " not in shouted[0][1]
    return Turns(
        surnames=surnames,
        labels=_taking_turns([(match[1], match.string[match.end() :]) for _, match in lines], surnames, cues)
        | _questioned([match for _, match in lines], cues),
        asked=_asked(paragraphs, surnames),
        reporters=tuple(number for number, match in lines if _is_asking(match, cues)),
        dateline=first if place else None,
    )


def _questioned(lines: list[re.Match[str]], cues: Cues) -> frozenset[str]:
    """Return the labels in capitals that stand more than once beside a reporter's who asks, whoever that is: MAYOR BELL, REPORTER."""
    counts = Counter(line[1] for line in lines if line[1].isupper())
    asking = {line[1] for line in lines if _is_asking(line, cues)}
    return frozenset(label for label, count in counts.items() if count > 1 and label not in asking) if asking else frozenset()


def _is_asking(line: re.Match[str], cues: Cues) -> bool:
    """Whether a line is a reporter's question: REPORTER: Will the hall be sold?"""
    return line[1].isupper() and line[1].split()[-1].casefold() in cues.asking and "?" in line.string


def _taking_turns(lines: list[tuple[str, str]], surnames: frozenset[str], cues: Cues) -> frozenset[str]:
    """Return the labels of the people who speak in turn; `lines` has label and text of each line that may be one."""
    counts = Counter(label.split()[-1].casefold() for label, _ in lines)
    people = {name: count for name, count in counts.items() if name in surnames}
    again = {name for name, count in counts.items() if count > 1}
    own = [(label, text) for label, text in lines if label.split()[-1].casefold() in people]
    talk = sum(_TALK.search(text) is not None for _, text in own) * SPOKEN >= len(own)
    full = any(" " in label for label, _ in own) or not again.isdisjoint(cues.papers | cues.outlets)  # The Star: ... Bell: ...
    several = len(people) > 1 and sum(people.values()) >= MIN_TURNS
    turn = talk and full and (several or len(again) > 1) and not again.isdisjoint(people)
    return frozenset(label for label, _ in own) if turn else frozenset()


def _asked(paragraphs: list[Paragraph], surnames: frozenset[str]) -> tuple[int, ...]:
    """Return the paragraphs of an interview that begin with Q: something is asked, and somebody answers who speaks of himself."""
    asked = tuple(number for number, paragraph in enumerate(paragraphs) if _QUESTION.match(paragraph.text))
    answers = [paragraph.text for paragraph in paragraphs[asked[0] :] if _is_answer(paragraph.text, surnames)] if asked else []
    asks = any("?" in paragraphs[number].text for number in asked)
    return asked if asks and any(_FIRST.search(text) for text in answers) else ()


def _is_answer(text: str, surnames: frozenset[str]) -> bool:
    """Whether a paragraph begins with A, and that is nobody's initial: A: No, I do not; not A. Cole said."""
    match = _ANSWER.match(text)
    return match is not None and (text[1] == ":" or match[1].casefold() not in surnames)


def _line(text: str) -> re.Match[str] | None:
    """Return what a line begins with, if that may name who speaks: Bell: ...; not whom a letter greets: Dear Bell: ..."""
    match = _LABEL.match(text) if ":" in text[:MAX_LABEL] else None
    return match if match is not None and not match[1].casefold().startswith("dear ") else None


def first_question(paragraphs: list[Paragraph]) -> int:
    """Return the number of the first paragraph that begins with Q, 0 without one."""
    return next((number for number, paragraph in enumerate(paragraphs) if _QUESTION.match(paragraph.text)), 0)


def transcript(number: int, page: Layout, turns: Turns) -> Claim | None:
    """Return what a paragraph gives as the words of who is named before a colon, None if it is no such line.

    That is a person named in capitals, or who speaks in turn with others, or whoever answers an interview's questions. What an outlet asks
    is left out: nobody cites it.
    """
    answers = bool(turns.asked) and number > turns.asked[0] and _is_answer(page.text, turns.surnames)
    answer = _ANSWER.match(page.text) if answers else None
    line = answer or _line(page.text)
    if line is None:
        return None
    begins = [token.idx for token in page.doc[:MAX_LABEL]]
    start, said = bisect_left(begins, line.start(1) if answer is None else 0), bisect_left(begins, line.end())
    shouted = answer is None and line[1].isupper() and line[1].split()[-1].casefold() in turns.surnames and number != turns.dateline
    if not (answer or shouted or line[1] in turns.labels) or said + MIN_WORDS > len(page.words):
        return None
    if page.inside[said] not in (OUTSIDE, page.inside[start]):
        return None
    colon = said - 1
    frame = Frame(verb=colon, start=colon, end=said, speaker=(start, max(colon, start + 1)), lemma=":", stance="neutral", shape="label")
    return verbatim_claim(number, page, (said, len(page.words) - page.doc[-1].is_quote), frame)


def answered(number: int, page: Layout, last: Claim | None, turns: Turns) -> Claim | None:
    """Return a further paragraph of an answer, in which somebody speaks of himself, None where a paragraph is no such one."""
    if last is None or last.speaker is None or not turns.asked or not turns.asked[0] < number < turns.asked[-1]:
        return None
    spoken = _FIRST.search(page.text) is not None and not page.stretches
    notes = page.text.startswith(_NOTES) or _EDITORS.match(page.text) is not None
    if not spoken or notes or _is_answer(page.text, turns.surnames) or len(page.words) < MIN_WORDS:
        return None
    return replace(verbatim_claim(number, page, (0, len(page.words)), None), speaker=last.speaker, confidence=CARRIED)
