"""Who gives out what stands in the quote marks after it: Ana Bell issued a statement. / “He died in peace ...”

A statement that a colon or a cue leads to is for colons.py and statements.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run
from pipeline.parsing.noun_phrases import SUBJECTS, noun_phrase
from pipeline.parsing.tree import Token

_CONFIRMING = frozenset(("confirmed", "announced", "revealed", "responded", "explained", "apologised", "apologized"))  # in a statement
_OTHERS = frozenset(("from", "by", "behalf"))  # whose paper somebody reads


def may_issue(page: Layout, cues: Cues) -> bool:
    """Return whether a paragraph has a word for giving something out, without which `issued` finds nothing."""
    return not (cues.giving.isdisjoint(page.vocabulary) and _CONFIRMING.isdisjoint(page.vocabulary))


def issued(page: Layout, sentence: Run, cues: Cues) -> list[Run] | None:
    """Return who gives out a paper in a sentence, nobody in the passive or if it is another's, None if it tells of none or quotes from it.

    Ana Bell released a statement. “He died in peace ...”; His death was confirmed in a statement. “He died in peace ...”
    """
    start, end = sentence
    papers = [page.doc[at] for at in range(start, end) if _is_paper(page.doc[at], cues)]
    if not papers or any(page.inside[i] != OUTSIDE for i in range(start, end)):
        return None
    paper = papers[-1]
    confirms = _is_confirmed(paper)
    verb = paper.head.head if confirms else paper.head
    if not (confirms or _is_given(paper, cues)) or any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.lefts):
        return None
    if any(token.dep_ in SUBJECTS for token in page.doc[paper.i + 1 : end]):
        return None  # issued a statement, but Bell was not happy with it
    if verb.lower_ == "read" and (paper.lower_ == "letter" or _is_anothers(paper, end)):
        return [] if _is_by_others(paper, end) else None  # read a letter from the hospital
    return [noun_phrase(child) for child in _first(verb).lefts if child.dep_ == "nsubj"]


def _is_anothers(paper: Token, end: int) -> bool:
    """Whether a paper that somebody reads in a sentence that ends at a token is another's: read the statement, one from the council."""
    return _is_by_others(paper, end) or any(child.lower_ == "the" for child in paper.lefts)


def _is_by_others(paper: Token, end: int) -> bool:
    """Whether a sentence tells of whom a paper is: a letter from the hospital, a statement on behalf of the family."""
    return any(token.lower_ in _OTHERS for token in paper.doc[paper.i + 1 : end])


def _is_paper(noun: Token, cues: Cues) -> bool:
    """Whether a noun may be what is given out: a statement, the following remarks."""
    return noun.lower_ in cues.given_out or _is_following(noun)


def _is_following(noun: Token) -> bool:
    """Whether what a noun names comes next: released the following statement; not: in the following weeks."""
    return noun.dep_ == "dobj" and any(child.lower_ == "following" for child in noun.lefts)


def _is_given(paper: Token, cues: Cues) -> bool:
    """Whether its verb says that a paper is given out: issued an apology, gave evidence; not: read a book, lost the letter."""
    verbs = cues.giving if _is_following(paper) else cues.given_out.get(paper.lower_, frozenset())
    return paper.dep_ in ("dobj", "nsubjpass") and paper.head.lower_ in verbs


def _is_confirmed(paper: Token) -> bool:
    """Whether something is confirmed in a statement: His death was confirmed in a statement."""
    stated = paper.lower_ == "statement" and paper.dep_ == "pobj" and paper.head.lower_ in ("in", "by")
    return stated and paper.head.head.lower_ in _CONFIRMING


def _first(verb: Token) -> Token:
    """Return the verb that has the subject: Ana Bell [left] the hall and issued a statement."""
    while verb.dep_ == "conj" and not any(child.dep_ in SUBJECTS for child in verb.lefts):
        verb = verb.head
    return verb
