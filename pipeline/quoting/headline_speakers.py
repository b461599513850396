"""Who speaks in a headline: a name, with what it is of ("Bell camp"), or somebody without a name ("police", "health minister").

What is no speaker is a topic: "Northport weather", "Storm Bell", "the A1 crash". What they say is for headline_quotes.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import Run
from pipeline.parsing.noun_phrases import FINITE
from pipeline.parsing.tree import Doc, Token
from pipeline.quoting.bidding import QUESTIONS

SEPARATORS = frozenset((":", "–", "—", "-", "--", "|"))
MIN_OWNED = 3  # tokens of who speaks for somebody: Bell's lawyer
MAX_NAME = 8  # tokens of who speaks in a headline
_NOUNS = frozenset(("NOUN", "PROPN", "ADJ"))
_LINKS = frozenset(("ADP", "DET", "CCONJ", "PART"))  # within what an office is of: head of the Trade and Health Office
_STORMS = frozenset(("storm", "hurricane", "cyclone", "typhoon"))  # before the name that one is given


def is_speaker(doc: Doc, run: Run, named: list[bool], cues: Cues) -> bool:
    """Whether some words are a name, or whoever belongs to one: Anna Bell, Bell camp; not: Bell murder, Storm Bell."""
    start, end = run
    if end <= start or doc[start].lower_ in _STORMS:
        return False
    return is_name(doc, run, named) or is_of_name(doc, run, named, cues)


def is_of_name(doc: Doc, run: Run, named: list[bool], cues: Cues) -> bool:
    """Whether some words are whoever belongs to a name: Bell camp, Northport boss; not: Bell murder."""
    start, end = run
    return doc[end - 1].lower_ in cues.camps | cues.tellers and is_name(doc, (start, end - 1), named)


def is_owned(doc: Doc, run: Run, named: list[bool], cues: Cues) -> bool:
    """Return whether some words are whoever somebody has: Bell's lawyer, Coach's mother; not: Bell's speech, Today's mayor."""
    start, end = run
    if end - start < MIN_OWNED or doc[end - 2].tag_ != "POS" or doc[end - 1].lower_ not in cues.people | cues.tellers:
        return False
    owner = start, end - 2
    return is_name(doc, owner, named) or is_teller(doc, owner, cues) or (end - start == MIN_OWNED and doc[start].lower_ in cues.people)


def is_name(doc: Doc, run: Run, named: list[bool]) -> bool:
    """Whether some words are a name, by the article's mentions: Anna Bell, Bell and Cole, Northport's Anna Bell."""
    start, end = run
    if not 0 < end - start <= MAX_NAME // 2 + 1:
        return False
    parts = (named[at] or doc[at].text[:1].isupper() or doc[at].lower_ == "and" or doc[at].tag_ == "POS" for at in range(start, end))
    return named[end - 1] and all(parts)


def is_teller(doc: Doc, run: Run, cues: Cues) -> bool:
    """Whether some words are somebody without a name: police, health minister, Minister of Health, mayor of Vale."""
    start, end = run
    if end - start == 1:
        return doc[start].lower_ in cues.tellers
    of = next((at for at in range(start + 1, end - 1) if doc[at].lower_ == "of"), None)
    if of is not None and doc[of - 1].lower_ in cues.held_of and end - start <= MAX_NAME:
        return doc[start].pos_ != "DET" and all(doc[at].pos_ in _NOUNS | _LINKS for at in range(of + 1, end))
    plain = 1 < end - start <= MAX_NAME // 2 and all(doc[at].pos_ in _NOUNS for at in range(start, end - 1))
    return plain and doc[end - 1].lower_ in cues.offices


def tells(doc: Doc, start: int, end: int) -> bool:
    """Whether some words of a headline may be what is said: they have a verb, and ask nothing."""
    verbal = any(doc[at].tag_[0] == "V" or doc[at].tag_ == "MD" for at in range(start, end))
    return start < end and verbal and doc[start].lower_ not in QUESTIONS


def is_hyphen(doc: Doc, at: int) -> bool:
    """Return whether a token is a hyphen within a word, and no dash."""
    apart = doc[at - 1].whitespace_ and (doc[at].whitespace_ or doc[at - 1].is_quote)  # ‘We are safe’ -Vale chief
    return doc[at].text == "-" and not apart


def parts(doc: Doc, at: int) -> bool:
    """Return whether a token parts a headline, and is no hyphen of a name: Anna Bell-Cole's lawyer says."""
    return doc[at].text == "," or (doc[at].text in SEPARATORS and not is_hyphen(doc, at))


def is_ruling(token: Token) -> bool:
    """Return whether a verb tells what is or must be: Treasurer: Hall must close; not: Premier: Rovers hold Northport to draw."""
    return token.tag_ == "MD" or (token.pos_ == "AUX" and token.tag_ in FINITE)
