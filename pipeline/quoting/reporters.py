"""Who only passes on what a sentence says: ..., reports the Gazette; ..., Ana Bell of the Gazette reported.

Which outlet that is, is for via.py.
"""

from __future__ import annotations

from pipeline.parsing.layout import Layout
from pipeline.quoting.frame import Frame

MAX_AFTER = 5  # tokens after such a cue, of the outlet or place and the full stop: ..., Ana Bell reports for the Vale Gazette.


def passes_on(page: Layout, frame: Frame, end: int) -> bool:
    """Return whether a frame after a comma only tells who says all before it: ..., reports the Gazette; ..., the Gazette reported."""
    if frame.speaker is None or frame.start < frame.speaker[0]:
        return frame.speaker is not None
    after = frame.speaker[1]
    beside = after == frame.start or page.lower[after] == "of"  # Ana Bell of the Gazette reports
    return frame.right >= end - 1 and beside and page.doc[after - 1].pos_ != "PRON"


def credits_all(page: Layout, frame: Frame, inner: list[Frame], reporting: frozenset[str]) -> bool:
    """Return whether a cue tells who reports what others say in its sentence: ..., Bell said, reports Dagbladet; ..., Ana Cole reported.

    `inner` are the cues before it, `reporting` the verbs. Not: Ana Cole reported to the council.
    """
    if frame.lemma not in reporting or frame.left == 0 or page.words[frame.left - 1] != ",":
        return False
    if any(other.right == frame.left - 1 for other in inner):
        return True
    return frame.shape == "verb" and _is_reporter(page, frame) and _ends(page, frame.right)


def _is_reporter(page: Layout, frame: Frame) -> bool:
    """Whether who speaks in a frame is a person with a name."""
    return frame.speaker is not None and any(token.ent_type_ == "PERSON" for token in page.doc[slice(*frame.speaker)])


def _ends(page: Layout, at: int) -> bool:
    """Whether a sentence ends at a token, or after the outlet or place that follows there: ..., Ana Bell reports for the Gazette."""
    rest = page.words[at : at + MAX_AFTER]
    after = rest.index(".") if "." in rest else len(rest)
    return after == 0 or at >= len(page.words) or (page.lower[at] in ("for", "of", "from") and after < len(rest))
