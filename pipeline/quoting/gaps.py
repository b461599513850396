"""Clauses with a gap where their subject would stand: The car police said had been stolen was found; the plan Ana Bell said would fail.

The parse takes the thing before who speaks for a part of who speaks, and the verb of the whole sentence for a part of what is said.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run
from pipeline.parsing.noun_phrases import FINITE
from pipeline.parsing.tree import Token
from pipeline.quoting.frame import Frame
from pipeline.quoting.report_ends import trimmed

_SAYING = frozenset(("say", "claim", "allege", "argue", "insist", "admit", "acknowledge"))
_OPEN = frozenset(("what", "all", "everything", "whatever", "nothing", "which", "who", "that"))  # before who speaks, no thing with a name
_WITHIN = frozenset(("who", "which", "that", "and", "or", "but", "he", "she", "they", "it", "we", "i", "you"))  # before a verb of a clause
_LEADING = frozenset(("because", "if", "when", "while", "as", "after", "before", "since", "although", "though", "until", "where", "than"))
_POINTING = frozenset(("the", "a", "an", "this", "one", "another"))
A_PAIR = 2  # nouns: the thing and who speaks of it


def is_gap(page: Layout, verb: Token) -> bool:
    """Whether the verb of a clause without a subject follows a verb of saying: the car police said had been stolen."""
    if verb.tag_ not in FINITE or verb.i == 0 or verb.i + 2 >= len(page.doc):
        return False
    following = page.doc[verb.i + 1]
    acts = following.tag_ in ("VBD", "MD") or (following.pos_ == "AUX" and following.tag_ in FINITE)
    return acts and page.inside[following.i] == OUTSIDE and following.is_lower and page.doc[verb.i - 1].pos_ in ("NOUN", "PROPN")


def without_thing(page: Layout, verb: Token, speaker: Run, cues: Cues) -> Run:
    """Return who speaks without the thing that is spoken of: the car police said had been stolen; not: the vice police said was."""
    start, end = speaker
    if cues.lemma[verb.lower_] not in _SAYING or end != verb.i or not is_gap(page, verb) or page.lower[start] not in _POINTING:
        return speaker
    last = page.doc[end - 1]
    if last.ent_type_ == "PERSON":
        first = end - 1
        while first > start + 1 and page.doc[first].ent_iob_ == "I":
            first -= 1
        return (first, end) if first > start + 1 else speaker
    nouns = [at for at in range(start, end) if page.doc[at].pos_ in ("NOUN", "PROPN", "NUM") or page.lower[at] == "one"]
    if len(nouns) < A_PAIR or last.lower_ not in cues.tellers:
        return speaker
    first = end - 1
    before = page.doc[first - 1]
    described = before.lower_ in cues.bodies or before.pos_ == "PROPN"  # the money council officials said was missing
    return (first - (described and len(nouns) > A_PAIR), end)


def gap_clause(page: Layout, sentence: Run, frame: Frame) -> Run | None:
    """Return what is said of a thing before who speaks: [The car] police said [had been stolen] was found; None elsewhere."""
    verb = page.doc[frame.verb]
    if frame.lemma not in _SAYING or frame.shape != "verb" or frame.speaker is None or frame.speaker[1] != frame.verb:
        return None
    thing = frame.speaker[0] - 1
    if thing < sentence[0] or page.lower[thing] in _OPEN or page.inside[thing] != OUTSIDE or not is_gap(page, verb):
        return None
    if page.doc[thing].pos_ not in ("NOUN", "PROPN", "NUM") and page.lower[thing] != "one":
        return None
    first = frame.end
    return trimmed(page, first, _gap_end(page, sentence, thing, first))


def _gap_end(page: Layout, sentence: Run, thing: int, first: int) -> int:
    """Return where a clause with a gap ends: before the verb of its thing, at the comma that closes an aside, or with its sentence."""
    at = thing
    while at > sentence[0] and page.doc[at].pos_ not in ("DET", "VERB", "AUX", "ADP", "PUNCT", "PRON"):
        at -= 1
    apart = at > sentence[0] and page.words[at - 1] == ","  # Cole, the man police say fired the shots, was held
    begins = not any(page.doc[before].tag_ in FINITE for before in range(sentence[0], at))
    led = False
    for place in range(first + 1, sentence[1]):
        token = page.doc[place]
        if page.inside[place] != OUTSIDE:
            continue
        if token.text in (",", ";") and (apart or page.doc[min(place + 1, len(page.doc) - 1)].tag_ in FINITE):
            return place
        led = led or token.lower_ in _LEADING
        if token.tag_ in FINITE:
            if begins and not (apart or led or page.lower[place - 1] in _WITHIN):
                return place
            led = False  # the verb of what "because" or "who" leads
    return sentence[1]
