"""What the parse breaks off at the end of a clause that a verb of saying governs: its reason, what else would happen.

The clause itself is for clauses.py to find; where the writer takes over in it, for report_ends.py.
"""

from __future__ import annotations

from pipeline.parsing.layout import OUTSIDE, Layout
from pipeline.parsing.noun_phrases import FINITE
from pipeline.parsing.tree import Token

_MUST = frozenset(("must", "should", "need", "needs", "needed", "to"))  # be done, before a verb
_CONTRASTS = frozenset(("instead", "rather", "despite", "far", "unlike"))  # what a subject did not do
MAX_SUBJECT = 8  # tokens of a subject with its joining words
MAX_CONTRAST = 25  # tokens of what it did not do
_NOW = frozenset(("VBZ", "VBP"))


def with_reason(page: Layout, verb: Token, end: int, limit: int) -> int:
    """Return where a clause ends with a reason that the parse hangs on the verb of saying: added that it was old, given that it leaks."""
    first = end + (end < limit and page.words[end] == ",")
    reason = page.doc[first] if end < first and first + 1 < limit else verb
    given = reason.lower_ in ("given", "considering") and page.lower[first + 1 : first + 2] == ["that"] and reason.head == verb
    return min(reason.right_edge.i + 1, limit) if given else end


def with_otherwise(page: Layout, start: int, end: int, limit: int) -> int:
    """Return where a clause ends with what happens if its order is not met: owners were told to pay, otherwise the hall would close.

    Not where nothing is to be done, or the writer tells what is so: Bell said owners were told to pay, otherwise he had no comment.
    """
    comma = end - (page.words[end - 1] == ",")
    if comma + 2 >= limit or page.words[comma] != "," or page.lower[comma + 1] != "otherwise" or page.inside[comma] != OUTSIDE:
        return end
    wanted = any(page.lower[at] in _MUST and page.doc[at + 1].tag_ == "VB" for at in range(start, comma))
    verb = page.doc[comma + 1].head
    foreseen = verb.tag_ in _NOW or any(child.tag_ == "MD" for child in verb.lefts)
    return min(verb.right_edge.i + 1, limit) if wanted and foreseen and verb.i > comma else end


def past_contrast(page: Layout, end: int) -> int:
    """Return where a last clause ends of which the parse leaves only the subject: and that Cole[, instead of mending it, had left].

    Not where nothing is set against what the subject did: and that it was old, instead of new, had been said.
    """
    opening = end - (page.words[end - 1] == ",")
    that = next((at for at in range(opening - 1, max(opening - MAX_SUBJECT, 1), -1) if page.lower[at] == "that"), None)
    if that is None or opening + 2 >= len(page.doc) or page.words[opening] != "," or page.lower[opening + 1] not in _CONTRASTS:
        return end
    bare = page.lower[that - 1] in ("and", "but") and all(page.doc[at].pos_ not in ("VERB", "AUX") for at in range(that + 1, opening))
    last = min(opening + MAX_CONTRAST, len(page.doc) - 1)
    comma = next((at for at in range(opening + 2, last) if page.words[at] == "," and page.inside[at] == OUTSIDE), None)
    if not bare or that + 1 == opening or comma is None or page.doc[comma + 1].tag_ not in FINITE:
        return end
    finite = page.doc[comma + 1]
    return (finite.head if finite.dep_ in ("aux", "auxpass") else finite).right_edge.i + 1
