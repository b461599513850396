"""Asides between a cue and what is said: told Ana Bell, prosecuting, that; told owners, including Peter Cole, that; said, smiling, that.

Where the parse shows no aside, clauses.py and hearers.py find the clause.
"""

from __future__ import annotations

from pipeline.parsing.layout import OUTSIDE, Layout, Run
from pipeline.parsing.noun_phrases import FINITE, WHEN, WITH_EXPLETIVES
from pipeline.quoting.clause_starts import is_adding
from pipeline.quoting.frame import Frame
from pipeline.quoting.hearers import is_told_right_after
from pipeline.quoting.report_ends import trimmed

MAX_MEANWHILE = 25  # tokens between a cue and its clause that tell what somebody did meanwhile
MAX_COUNSEL = 8  # tokens of the name of who is told in court, and of for whom that one acts
MAX_TOLD = 6  # tokens of who is told, before an aside
MAX_ASIDE = 16  # tokens of an aside about who is told
_ACTING = frozenset(("prosecuting", "defending", "mitigating", "representing", "appearing"))  # for somebody in court
WARNING = frozenset(("warn", "remind", "assure", "reassure", "inform"))  # somebody that
_TOLD = WARNING | {"tell"}
_MEANWHILE = frozenset(("while", "when", "after", "before", "upon"))  # somebody spoke
_NAMING_SOME = frozenset(("including", "among"))
_OPENING = _NAMING_SOME | {"who", "which", "most", "many", "some", "led"}
_IN_SUBJECT = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADV"))
_IN_PHRASE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "ADP"))  # what stands in the words for who is told


def after_participle(page: Layout, sentence: Run, frame: Frame) -> Run | None:
    """Return the clause after what somebody did meanwhile: Bell said, commenting on it, that he was late."""
    if frame.lemma == "tell" and (told := _after_counsel(page, sentence, frame)) is not None:
        return told
    begin = frame.right + 1
    begin += begin < sentence[1] and page.lower[begin] in _MEANWHILE  # said, while speaking in court, that he was late
    if begin >= sentence[1] or page.words[frame.right] != "," or page.doc[begin].tag_ != "VBG":
        return None
    limit = min(begin + MAX_MEANWHILE, sentence[1] - 1)
    comma = next((at for at in range(begin + 1, limit) if page.words[at] == "," and page.lower[at + 1] == "that"), None)
    if comma is None or page.inside[comma] != OUTSIDE:
        return None
    return trimmed(page, comma + 1, sentence[1])


def _after_counsel(page: Layout, sentence: Run, frame: Frame) -> Run | None:
    """Return what somebody told who acts in a trial: told Ana Bell BL, prosecuting, that he was late."""
    last = min(frame.right + MAX_COUNSEL, sentence[1] - 2)
    acting = next((at for at in range(frame.right + 1, last) if page.words[at - 1] == "," and page.lower[at] in _ACTING), None)
    if acting is None:
        return None
    that = next((at for at in range(acting + 1, min(acting + MAX_COUNSEL, sentence[1])) if page.lower[at] == "that"), None)
    start = that if that is not None else acting + 1
    return trimmed(page, start, sentence[1]) if that is not None or page.words[start] == "," else None


def told_besides(page: Layout, sentence: Run, frame: Frame) -> Run | None:
    """Return what is told by a participle that the parse takes for a subject: defended it, telling reporters his words were misread.

    Or right after a pronoun for who is told.
    """
    if (run := _after_pronoun(page, sentence, frame)) is not None:
        return run
    verb = page.doc[frame.verb]
    if frame.lemma not in _TOLD or not is_adding(verb) or frame.verb + 3 >= sentence[1]:
        return None
    told = page.doc[frame.verb + 1]
    whom = told.head == verb and told.dep_ in ("dative", "dobj") and not told.lefts and told.tag_ in ("NNS", "NNP", "PRP")
    return trimmed(page, told.i + 1, sentence[1]) if whom and page.doc[told.i + 1].pos_ in _IN_PHRASE else None


def _after_pronoun(page: Layout, sentence: Run, frame: Frame) -> Run | None:
    """Return what is told right after a pronoun where the parse misreads its subject: told her enough was enough; told her boats were late.

    Not: told her father the hall was old; what Bell told her mother was a lie.
    """
    verb, first = page.doc[frame.verb], frame.verb + 2
    if frame.shape != "verb" or not is_told_right_after(verb) or first >= sentence[1]:
        return None
    finite = next((at for at in range(first, sentence[1]) if page.doc[at].tag_ in FINITE or page.doc[at].is_punct), sentence[1])
    between = page.doc[first:finite]
    if not first < finite < sentence[1] or page.doc[finite].is_punct or any(token.pos_ not in _IN_SUBJECT for token in between):
        return None
    if any(token.pos_ in ("DET", "PRON", "PROPN") for token in between[1:]) or any(token.tag_[0] == "W" for token in between):
        return None
    main = page.doc[finite].head if page.doc[finite].dep_ in ("aux", "auxpass") else page.doc[finite]
    own = any(child.dep_ in WITH_EXPLETIVES and child.i >= first for child in main.lefts)
    return None if own else trimmed(page, first, min(main.right_edge.i + 1, sentence[1]))


def after_told(page: Layout, sentence: Run, frame: Frame) -> Run | None:
    """Return what is told after an aside about who is told: told owners, including Peter Cole, that it was late; told them, among ...

    Without "that" only after who is among them: told the politicians, including Peter Cole, cash was needed; not: told the council,
    which met on Monday, money was short, and left.
    """
    if frame.lemma not in _TOLD or frame.shape != "verb" or "," not in page.words[frame.end : frame.end + MAX_TOLD]:
        return None
    comma = page.words.index(",", frame.end)
    last = min(comma + MAX_ASIDE, sentence[1] - 2)
    if comma == frame.end or comma + 2 >= last or page.lower[comma + 1] not in _OPENING:
        return None
    if any(page.doc[at].pos_ not in _IN_PHRASE or page.inside[at] != OUTSIDE for at in range(frame.end, comma)):
        return None
    ends = [at for at in range(comma + 2, last) if page.words[at] == "," and page.inside[at] == OUTSIDE]
    that = next((at + 2 for at in ends if page.lower[at + 1] == "that"), None)
    if that is not None:
        return trimmed(page, that, sentence[1])
    some = page.lower[comma + 1] in _NAMING_SOME and bool(ends) and _begins_clause(page, ends[0] + 1)
    return trimmed(page, ends[0] + 1, sentence[1]) if some else None


def _begins_clause(page: Layout, first: int) -> bool:
    """Whether a clause with its subject begins at a token: cash was needed; not: a farmer, Ana Bell, who was there."""
    if page.doc[first].ent_type_ in WHEN or page.doc[first].pos_ not in _IN_PHRASE:
        return False
    phrase = (token for token in page.doc[first + 1 : first + MAX_TOLD] if token.pos_ not in _IN_PHRASE or token.tag_[0] == "W")
    after = next(phrase, page.doc[first])
    return after.tag_ in FINITE and page.inside[after.i] == OUTSIDE
