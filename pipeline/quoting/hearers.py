"""Who is told: where the words for it end and what is said begins, where no `that` shows it: told reporters Ana Bell was late.

The parse takes who is told for part of the subject there, or the subject for whom one is told of.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run
from pipeline.parsing.noun_phrases import FINITE, VOICES, WHEN, WITH_EXPLETIVES
from pipeline.parsing.tree import Token
from pipeline.quoting.things import may_speak

TELLING = frozenset(("tell", "tells", "told", "telling"))
MAX_HEARER = 4  # tokens of who is told, with an article: a joint news conference
_OF = frozenset(("of", "in", "from", "at"))  # between who is told and of what they are
_OPENING = frozenset(("DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM"))  # what a clause begins with
_WHOM = frozenset(("her", "him", "them", "me", "us", "you"))
HOLDERS = VOICES | {"minister", "secretary", "commissioner"}  # after a field: Health Minister Bell
_ASKING = frozenset(("who", "that", "how", "what", "whether", "if", "why", "when", "which", "where", "whom", "whose"))


def is_told_right_after(verb: Token) -> bool:
    """Return whether a clause of its own tells whom somebody told something, by a pronoun: Bell told her; not: what Bell told her."""
    whom = verb.lower_ in TELLING and verb.tag_ in FINITE and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ in _WHOM
    return whom and verb.dep_ != "relcl" and not any(child.tag_[0] == "W" or child.dep_ == "mark" for child in verb.lefts)


def is_hearing(token: Token, cues: Cues) -> bool:
    """Return whether a word at the end of a sentence says that a court heard it, whatever the parse calls it: ..., the inquest heard."""
    if token.lower_ != "heard" or token.i <= 1 or token.nbor(-1).lower_ not in cues.courts:
        return False
    return token.i + 1 == len(token.doc) or token.nbor(1).text == "." or token.nbor(1).lower_ == "on"


def is_court(subject: Token, cues: Cues) -> bool:
    """Return whether what stands before "heard" is a court, or "it" for the one of the sentence before: The inquest resumed. It heard..."""
    if subject.lower_ != "it":
        return subject.lower_ in cues.courts
    first = subject.sent.start
    before = subject.doc[subject.doc[first - 1].sent.start : first] if first else ()
    return any(token.lower_ in cues.courts and token.dep_ in WITH_EXPLETIVES and token.head.dep_ == "ROOT" for token in before)


def after_hearer(page: Layout, verb: Token, clause: Token, cues: Cues) -> int | None:
    """Return where a clause begins right after who is told, None where the parse may be trusted or nobody is told.

    Bell told CNN [Ana Cole was late], told reporters on Monday [talks had failed], told the crowd [Peter Cole was out]; not: told the
    council leader he was late, told jury members she was late.
    """
    end = _hearer_end(page, verb, cues) if verb.lower_ in TELLING else None
    if end is None:
        return None
    start = _after_day(page, end)
    if start + 1 >= clause.right_edge.i or page.inside[start] != OUTSIDE:
        return None
    first, following = page.doc[start], page.doc[start + 1]
    if first.pos_ not in _OPENING or page.lower[start] in _ASKING or first.tag_ == "POS":
        return None
    if any(page.words[at] == ":" or page.inside[at] != OUTSIDE or page.doc[at].dep_ == "mark" for at in range(start, clause.i)):
        return None  # told the BBC correspondent that it was late
    members = first.tag_ in ("NN", "NNS") and start == end and not _acts(following)  # told the court clerk the hall was old
    finite = any(page.doc[at].tag_ in FINITE for at in range(start + 1, clause.i + 1))
    return start if finite and start <= clause.i and not members else None


def warned_clause(page: Layout, sentence: Run, verb: Token, cues: Cues) -> Run | None:
    """Return the clause that the parse hangs on the last word of who is told: warned families of the students that it was late.

    Not what tells of something else: warned owners of plans that Cole had made, warned families of the students that Cole had hired.
    """
    told = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if told is None or told.left_edge.i != verb.i + 1 or told.pos_ != "NOUN":
        return None
    last = next((below for link in told.rights if link.lower_ in _OF for below in link.rights if below.dep_ == "pobj"), None)
    clause = next((child for child in last.rights if child.dep_ == "relcl"), None) if last is not None else None
    if last is None or clause is None or clause.i >= sentence[1] or clause.left_edge.lower_ != "that" or not _is_people(last, cues):
        return None
    that = clause.left_edge
    whole = last.i + 1 == that.i and any(child.dep_ in WITH_EXPLETIVES and child.i > that.i for child in clause.lefts)
    whole = whole and any(not child.is_punct for child in clause.rights)
    return (that.i + 1, min(clause.right_edge.i + 1, sentence[1])) if whole else None


def _is_people(noun: Token, cues: Cues) -> bool:
    """Whether a noun is of people or of a body, by its word or as the model has it."""
    return may_speak(noun, cues) and noun.lower_ not in cues.carriers | cues.evidence | cues.nouns.keys()


def _hearer_end(page: Layout, verb: Token, cues: Cues) -> int | None:
    """Return where the words for who is told end, if they stand right after the verb and are such as are often told."""
    at, doc = verb.i + 1, page.doc
    if at + 1 >= len(doc):
        return None
    if page.lower[at] in cues.outlets and (doc[at].pos_ == "PROPN" or not doc[at].is_lower):
        return _outlet_end(page, at, cues)
    if page.lower[at] in cues.hearing:
        return at + 1 if doc[at].tag_ in ("NNS", "NN") and page.lower[at] != "court" else None
    if doc[at].dep_ != "det" and doc[at].tag_ != "DT":
        return None
    for last in range(at + 1, min(at + MAX_HEARER, len(doc) - 1)):
        if (page.lower[last] in cues.hearing or page.lower[last] in cues.outlets) and doc[last + 1].tag_ != "NN":
            further = page.lower[last + 1] in cues.hearing or (doc[last + 1].pos_ == "ADP" and _after_day(page, last + 1) == last + 1)
            return None if further else last + 1
        if doc[last].pos_ not in ("ADJ", "NOUN", "PROPN"):
            return None
        if doc[last].tag_ == "NN" and doc[last + 1].ent_type_ == "PERSON" and doc[last].dep_ == "dobj":
            return last + 1  # told the police chief Peter Cole was late
    return None


def _outlet_end(page: Layout, at: int, cues: Cues) -> int:
    """Return where the name of an outlet ends that begins with a token: Fox News, BBC Radio 4, Politico Vale."""
    doc, end = page.doc, at + 1
    while end + 1 < len(doc) and ((page.lower[end] in cues.channels and not doc[end].is_lower) or doc[end].text.isdigit()):
        if page.lower[end + 1] in HOLDERS:
            return end  # told Reuters Health Minister Bell was late
        end += 1
    edition = end + 1 < len(doc) and doc[end].ent_type_ == "GPE" and doc[end + 1].pos_ in ("DET", "PRON", "SCONJ")
    return end + edition


def _after_day(page: Layout, at: int) -> int:
    """Return the token after a day that tells when somebody was told: told reporters on Monday, told the court today."""
    start = at + (page.lower[at] == "on")
    end = start
    while end < len(page.doc) - 1 and page.doc[end].ent_type_ in WHEN and (page.doc[end].is_title or page.doc[end].pos_ != "PROPN"):
        end += 1
    return end if end > start else at


def _acts(token: Token) -> bool:
    """Whether a token is a verb with a tense, or stands beside one."""
    return token.tag_ in FINITE or token.pos_ in ("ADV", "ADP")
