"""Verbs of saying in a headline that say nothing: Storm claims five lives, Council agrees on date, Mayor writes to minister.

Headlines leave out the words by which an article's sentence is told apart, so this looks at what stands after the verb. What is done
in other sentences is for unsaid.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.noun_phrases import FINITE
from pipeline.parsing.tree import Doc
from pipeline.quoting.bidding import QUESTIONS
from pipeline.quoting.things import STRESSING, may_speak
from pipeline.quoting.unsaid import SAYS_NOTHING

_GREETINGS = frozenset(("goodbye", "farewell", "hello", "thanks", "sorry", "nothing", "little", "more", "much"))
_VOTES = frozenset(("no", "yes", "aye", "never"))  # doctors say no to a deal
_CLAUSAL = frozenset(("maintain", "write", "agree"))  # verbs that say something only with a clause, or with what one will do
_PHRASE = frozenset(("DET", "NUM", "ADJ", "NOUN", "PROPN", "ADV", "PRON"))  # of a thing and what stands before it
_AFTER = frozenset(("ADP", "ADV", "PUNCT", "SCONJ", "PART", "CCONJ"))  # what follows a thing of which nothing is said
_LINKS = frozenset(("together", "in", "of", "at", "on", "for", "after", "over", "with", "to"))  # the same, read as names in capitals
MAX_COUNTING = 4  # tokens from a verb to the number of what it takes: at least ten
_TO_CALL = frozenset(("for", "on", "upon", "out"))  # calls for talks, calls on Cole to go, calls out Cole


def is_deed(doc: Doc, at: int, end: int, cues: Cues) -> bool:
    """Whether the verb at a place of a headline that ends at another says nothing: Vale declares day of mourning, Bell adds a firm."""
    lemma, before, last = cues.lemma[doc[at].lower_], doc[at - 1].lower_, at + 1 == end
    if lemma in ("add", "respond", "put") or (lemma in cues.finding and before not in cues.evidence):
        return True
    if not last and (lemma, doc[at + 1].lower_) in SAYS_NOTHING:
        return True
    if lemma in ("speak", "talk") and at + 2 < end and doc[at + 1].is_quote and doc[at + 2].pos_ in ("ADP", "ADV"):
        return True  # Bell speaks ‘straight to owners’ after fire
    if lemma == "remind" and not last and doc[at + 1].lower_ in ("me", "us"):
        return True  # Bell reminds us of guest who will not leave
    if lemma in STRESSING and not may_speak(doc[at - 1], cues):
        return True  # Bell's death underlines how small court is
    marked = any(doc[i].is_quote for i in range(at + 1, end))
    if lemma == "discuss":
        return not marked and not (at + 1 < end and doc[at + 1].lower_ in QUESTIONS)  # discusses sale of hall with Cole
    if lemma in cues.thinking - cues.finding:
        return not marked  # Bell believes hall is old
    if _greets(doc, at) or (lemma == "call" and before in cues.needing):
        return True
    return not (marked or last) and (_lacks_clause(doc, at, end, lemma) or _acts(doc, at, end, lemma=lemma, cues=cues))


def is_meanwhile(doc: Doc, at: int, end: int) -> bool:
    """Return whether a verb has beside it what somebody else does meanwhile: Vale scoffs as minister warns of war."""
    if doc[at].tag_ not in ("VBZ", "VBP") or at + 3 >= len(doc) or doc[at + 1].lower_ != "as":
        return False
    subject = at + 2
    while subject < end and doc[subject].pos_ in _PHRASE and doc[subject].tag_ not in ("VBZ", "VBP"):
        subject += 1
    return subject > at + 2 and subject < len(doc) and doc[subject].tag_ in ("VBZ", "VBP")


def _greets(doc: Doc, at: int) -> bool:
    """Whether somebody says only a word to something: says no to a deal, say ‘yes’ to a bridge."""
    word, link = ([token.lower_ for token in doc[at + 1 :] if token.is_alpha] + ["", ""])[:2]
    return word in _GREETINGS or (word in _VOTES and link == "to")


def _lacks_clause(doc: Doc, at: int, end: int, lemma: str) -> bool:
    """Whether a verb has no clause without which it says nothing: maintains its stake; not: maintains he is innocent, agrees to pay."""
    follows = doc[at + 1]
    if lemma == "concede":
        return follows.pos_ == "ADP" and not any(doc[i].lower_ == "that" for i in range(at + 2, end))  # concedes after long night
    if lemma not in _CLAUSAL or (lemma == "agree" and follows.tag_ == "TO"):
        return False
    apart = lemma != "maintain" and follows.pos_ == "ADP" and follows.lower_ != "that"  # writes to owners who are angry
    return follows.text != ":" and (apart or not any(doc[i].tag_ in FINITE for i in range(at + 1, end)))


def _acts(doc: Doc, at: int, end: int, *, lemma: str, cues: Cues) -> bool:
    """Whether a verb does something to a thing, or to somebody: claims five lives, calls election for June, calls residents together."""
    if lemma == "call" and (called := _called(doc, at, end, cues)) is not None:
        return called
    if lemma in ("reject", "dismiss") and doc[at - 1].lower_ in cues.judging:
        return _is_decided(doc, at, end, cues)
    start = next((i for i in range(at + 1, min(at + MAX_COUNTING, end)) if doc[i].tag_ == "CD"), at + 1)  # at least ten lives
    stop = start
    things = cues.headline_deeds.get(lemma, frozenset())
    while stop < end and (doc[stop].pos_ in _PHRASE or doc[stop].lower_ in things) and doc[stop].lower_ not in _LINKS:
        stop += 1
    follows = doc[stop] if stop < end else None
    if stop == start or (follows is not None and follows.lower_ not in _LINKS and follows.pos_ not in _AFTER):
        return False
    head = next((doc[i] for i in range(stop - 1, at, -1) if doc[i].pos_ in ("NOUN", "PROPN") or doc[i].lower_ in things), doc[stop - 1])
    alone = lemma == "call" and head.i == at + 1 and stop == head.i + 1  # calls police after fire; not: calls Bell a liar
    return alone or head.lower_ in things


def _is_decided(doc: Doc, at: int, end: int, cues: Cues) -> bool:
    """Whether a court rejects what is put to it, of which nothing is said: Court dismisses Bell's plea over hall."""
    stop = next((i for i in range(at + 1, end) if doc[i].lower_ in cues.pleas), end)
    plain = all(token.pos_ in _PHRASE or token.tag_ == "POS" for token in doc[at + 1 : stop])
    return stop < end and plain and not any(token.lower_ in ("that", "as") or token.tag_ in FINITE for token in doc[stop + 1 : end])


def _called(doc: Doc, at: int, end: int, cues: Cues) -> bool | None:
    """Whether a verb calls somebody or something and names nothing, None where what follows does not tell: calls in bailiffs."""
    follows = doc[at + 1]
    if follows.pos_ == "ADP":
        return follows.lower_ not in _TO_CALL
    if any(doc[i].lower_ in ("a", "an") and doc[i - 1].pos_ in ("NOUN", "PROPN") for i in range(at + 2, end)):
        return False  # calls meeting over hall a farce
    plain = at + 2 == end or doc[at + 2].pos_ in _AFTER
    return True if plain and follows.lower_ in cues.headline_deeds["call"] else None
