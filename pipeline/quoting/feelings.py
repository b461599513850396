"""What goes on after a feeling in quote marks: he was “sure” the hall would close, she was “tired” and hoped to rest.

Where other words go on after a closing mark is for tails.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Stretch
from pipeline.parsing.noun_phrases import FINITE, SUBJECTS, WITH_EXPLETIVES
from pipeline.parsing.tree import Token

_BEING = frozenset(
    ("is", "was", "are", "were", "am", "be", "been", "'s", "’s", "'re", "’re", "felt", "feels", "feel", "remained", "remains")
)
_TOLD = frozenset(("told", "warned", "assured", "informed"))
_SURE = frozenset(("certain", "sure", "confident", "hopeful", "afraid", "worried", "convinced", "glad", "proud", "sorry"))
MAX_SUBJECT = 6  # tokens from a closing mark to the end of the subject of a clause right after it


def goes_on(page: Layout, stretch: Stretch, at: int, limit: int, *, cues: Cues) -> bool:
    """Return whether what begins at a token goes on from a feeling in marks: they were “hopeful” they would win."""
    being = _being(page, stretch)
    if being is None or at + 1 >= limit or page.inside[at] != OUTSIDE or not page.text[stretch.marked.end - 1].isalnum():
        return False
    if page.lower[at] == "and":
        own = any(child.dep_ in SUBJECTS and child.tag_ == "PRP" for child in being.lefts)
        return own and _is_minding(page, at + 1, limit, cues)
    return _begins_clause(page, at, limit)


def _being(page: Layout, stretch: Stretch) -> Token | None:
    """Return the verb before a stretch that tells what somebody is: was “sure”, was very “sure”; None for another."""
    at = stretch.outer_start - 1
    at -= at > 0 and page.doc[at].pos_ == "ADV"
    verb = page.doc[max(at, 0)]
    if verb.lower_ not in _BEING:
        return None
    return verb.head if verb.dep_ == "auxpass" else verb


def _is_minding(page: Layout, at: int, limit: int, cues: Cues) -> bool:
    """Whether a verb is one of the mind: hoped, was certain, was told she would die; not: was told to leave."""
    follows = page.doc[min(at + 1, limit - 1)]
    if page.lower[at] not in ("was", "were", "is", "are"):
        return page.lower[at] in cues.minding and page.doc[at].tag_ in FINITE
    told = follows.lower_ in _TOLD and any(child.dep_ == "ccomp" for child in follows.rights)
    return told or follows.lower_ in _SURE


def _begins_clause(page: Layout, at: int, limit: int) -> bool:
    """Whether a clause with its own subject and verb begins at a token."""
    subjects = (token for token in page.doc[at : min(at + MAX_SUBJECT, limit)] if token.dep_ in WITH_EXPLETIVES)
    subject = next(subjects, None)
    if subject is None or subject.left_edge.i != at or subject.tag_ in ("WDT", "WP"):
        return False
    return any(token.tag_ in FINITE and token.i > subject.i for token in (subject.head, *subject.head.lefts))
