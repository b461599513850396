"""Outlets whose names stand in quote marks, after the noun of what they are or after what leads to one.

"told the newspaper “Harbour Gazette”", "in comments carried by “Vale TV”". Names without marks are for outlets.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.parsing.layout import OUTSIDE, Layout, Run, Stretch
from pipeline.parsing.noun_phrases import FINITE
from pipeline.parsing.tree import Token
from pipeline.quoting.direct import is_title
from pipeline.quoting.frame import Frame
from pipeline.quoting.outlets import MAX_NAME, ViaWords

MAX_BEFORE = 4  # tokens between what leads to an outlet and its name: the French state broadcaster
_SPOKEN_IN = frozenset(("on", "in", "during"))  # an episode
_BEFORE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PUNCT", "PRON", "PART"))  # what stands there


def marked_outlet(page: Layout, sentence: Run, frame: Frame, *, others: list[Frame], led: list[int], words: ViaWords) -> Iterator[Run]:
    """Yield the outlets in marks to which a sentence says that somebody spoke: told the weekly “Vale Echo”, interview with “Vale TV”.

    `led` are the words in which what leads to an outlet ends: interview with. Not: told the crowd “Vale Echo”, a talk with the “Old Boys”.
    """
    if not page.stretches:
        return
    told = [frame.end - 1] if frame.lemma in words.telling else []
    told += [other.speaker[0] - 1 for other in others if other.lemma in words.reporting and other.verb != frame.verb and other.speaker]
    leads = [at + 1 for at in (*told, *_phrases(page, led, words))]
    for stretch in page.stretches:
        if sentence[0] < stretch.outer_start < sentence[1] and _is_aired(page, sentence, frame, stretch, words=words):
            yield stretch.start, _end(page, stretch)
        elif sentence[0] < stretch.outer_start < sentence[1] and _names_outlet(page, stretch, words):
            starts = [at for at in leads if 0 <= stretch.outer_start - at <= MAX_BEFORE]
            passes_on = any(other.verb == stretch.outer_end and other.lemma in words.reporting for other in others)  # as “Vale TV” reported
            led_to = any(all(_may_stand_before(token) for token in page.doc[at : stretch.outer_start]) for at in starts)
            if passes_on or led_to:
                yield stretch.start, _end(page, stretch)


def _is_aired(page: Layout, sentence: Run, frame: Frame, stretch: Stretch, *, words: ViaWords) -> bool:
    """Whether somebody speaks in what is named between marks, by its day or its words: On Monday's episode of “Vale Lives,” Bell said...

    Not: In the last episode of “The Harbour,” the queen said...; a fire shown on Monday's episode of “Vale Lives,” Bell said...
    """
    noun = page.doc[max(stretch.outer_start - 2, sentence[0])]
    if noun.lower_ not in words.broadcasts or page.lower[noun.i + 1] != "of" or not is_title(page, stretch, at_end=True):
        return False
    leads = noun.head.lower_ in _SPOKEN_IN and (noun.head.head.i == frame.verb or noun.head.i == sentence[0])
    dated = any(child.dep_ == "poss" and child.ent_type_ == "DATE" for child in noun.lefts)
    return leads and (dated or not words.shows.isdisjoint(page.lower[stretch.start : stretch.end]))


def _may_stand_before(token: Token) -> bool:
    """Whether a word may stand between what leads to an outlet and its name: told [the French weekly] “Vale Echo”."""
    return token.pos_ in _BEFORE and token.text != ","


def _names_outlet(page: Layout, stretch: Stretch, words: ViaWords) -> bool:
    """Whether what stands between marks is an outlet's name, by itself or by the noun before it; not: told owners “Vale Echo” was late."""
    before, after = stretch.outer_start - 1, stretch.outer_end
    short = 0 < _end(page, stretch) - stretch.start <= MAX_NAME
    if not short or (after < len(page.doc) and page.doc[after].tag_ in FINITE and page.lower[after] not in ("reported", "reports")):
        return False
    kind = page.lower[before] in words.kinds and page.inside[before] == OUTSIDE
    return (kind and is_title(page, stretch, at_end=True)) or _is_known(page, stretch, words)


def _phrases(page: Layout, led: list[int], words: ViaWords) -> Iterator[int]:
    """Yield those of some words that end what leads to an outlet: interview with, carried by."""
    for at in led:
        phrase = f"{page.lower[at - 1]} {page.lower[at]}"
        if phrase in words.phrases or phrase in words.known_phrases:
            yield at


def _end(page: Layout, stretch: Stretch) -> int:
    """Return where the name between marks ends, the sentence's comma or full stop left aside."""
    end = stretch.end
    while end > stretch.start and page.doc[end - 1].is_punct:
        end -= 1
    return end


def _is_known(page: Layout, stretch: Stretch, words: ViaWords) -> bool:
    """Whether a name between marks is an outlet's by its words: “Vale TV”, “Harbour Gazette”, “Bild am Sonntag”; not: “the times”."""
    name = page.words[stretch.start : _end(page, stretch)]
    if not name[0][:1].isupper() or not name[-1][:1].isupper():
        return False
    known = " ".join(name).lower() in words.outlets or name[0].lower() in words.outlets
    return known or (len(name) > 1 and name[-1].lower() in words.last_words and is_title(page, stretch, at_end=True))
