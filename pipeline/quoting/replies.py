"""Replies of a word or two before who gives them, without quote marks: Not so, said Bell.

Too short to be told from what happened by a verb; the language file lists them.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run
from pipeline.quoting.frame import Frame

MAX_REPLY = 4  # tokens of a reply


def replied(page: Layout, sentence: Run, frame: Frame, cues: Cues) -> Run | None:
    """Return a reply that a sentence begins with and who gives it ends: Nonsense, said Bell; not: In May, said Bell, the hall closed."""
    start, comma = sentence[0], frame.left - 1
    if frame.shape != "verb" or frame.speaker is None or comma <= start or page.words[comma] != ",":
        return None
    if comma - start > MAX_REPLY or " ".join(page.lower[start:comma]) not in cues.replies:
        return None
    plain = all(page.inside[at] == OUTSIDE for at in range(start, frame.right)) and frame.lemma not in cues.silent
    ends = all(page.words[at] == "." for at in range(frame.right, sentence[1]))
    return (start, comma) if plain and ends else None
