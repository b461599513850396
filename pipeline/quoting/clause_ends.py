"""What the parse breaks off at the end of a clause that a verb of saying governs: its reason, what else would happen.

The clause itself is for clauses.py to find; where the writer takes over in it, for report_ends.py.
"""

from __future__ import annotations

from pipeline.parsing.layout import OUTSIDE, Layout
from pipeline.parsing.tree import Token

_MUST = frozenset(("must", "should", "need", "needs", "needed", "to"))  # be done, before a verb
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
