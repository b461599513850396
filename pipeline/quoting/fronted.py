"""Words in marks that stand in a phrase before who speaks, and tell where or of what: In a debate over “free parking,” Bell said...

What is said stands after the verb there. A stretch that is said itself, with words before it, is for statements.py.
"""

from __future__ import annotations

from pipeline.parsing.layout import OUTSIDE, Layout, Run, Stretch
from pipeline.parsing.noun_phrases import FINITE, SUBJECTS
from pipeline.quoting.frame import Frame
from pipeline.quoting.hearers import TELLING

_SAID = frozenset(("ccomp", "xcomp", "dobj"))  # relations of what a verb of saying has after it
_IN_OFFICE = frozenset(("DET", "ADJ", "NOUN", "PROPN", "ADP", "CCONJ", "PART"))  # what the name of an office is made of
_LEADS = frozenset((":", "that"))  # to what is said


def is_fronted(page: Layout, sentence: Run, stretch: Stretch, frame: Frame) -> bool:
    """Whether a stretch only ends what a sentence begins with, and its cue has its own words: Over “free parking,” Bell said she was late.

    Not: In “the worst of times,” Bell said, the hall was open; The hall was “old,” Bell said as she left; In “bad times,” Bell told Cole.
    """
    start = sentence[0] + (page.doc[sentence[0]].dep_ == "cc")
    if not start < stretch.outer_start or frame.left < stretch.outer_end or frame.speaker is None or frame.speaker[0] > frame.verb:
        return False
    front = [page.doc[at] for at in range(start, stretch.outer_start) if page.inside[at] == OUTSIDE]
    if page.doc[start].pos_ not in ("ADP", "SCONJ"):
        return False
    if any(token.tag_ in FINITE or token.tag_ == "MD" or token.dep_ in SUBJECTS for token in front):
        return False  # After he “ran home,” police say Cole came
    return _has_own(page, sentence, frame)


def _has_own(page: Layout, sentence: Run, frame: Frame) -> bool:
    """Whether what somebody says stands right after its verb: said she was late, said: “I am late”; not: said, told Cole, said in May."""
    first = frame.end
    if first + 1 >= sentence[1]:
        return False
    if page.lower[first] in _LEADS:
        return True
    below = [child for child in page.doc[frame.verb].rights if child.dep_ in _SAID]
    if page.lower[frame.verb] in TELLING:
        return any(child.dep_ == "ccomp" for child in below)
    return any(child.left_edge.i == first for child in below)


def up_to_speaker(page: Layout, sentence: Run, frame: Frame) -> Run:
    """Return a sentence up to who speaks, named between commas after a participle that begins it: Calling it “old,” Bell, the mayor, ..."""
    verb, speaker = page.doc[frame.verb], frame.speaker
    leads = verb.tag_ == "VBG" and frame.verb == sentence[0] and speaker is not None and speaker[0] > frame.end + 1
    apart = leads and speaker is not None and page.words[speaker[0] - 1] == "," and speaker[1] < len(page.words)
    within = apart and speaker is not None and page.words[speaker[1]] == "," and verb in page.doc[speaker[1] - 1].ancestors
    if not within or speaker is None:
        return sentence
    comma = next((at for at in range(speaker[0] - 2, frame.end, -1) if page.words[at] == ","), speaker[0] - 1)
    described = page.doc[comma + 1].dep_ == "det" and all(page.doc[at].pos_ in _IN_OFFICE for at in range(comma + 1, speaker[0] - 1))
    return sentence[0], comma if described else speaker[0] - 1  # the seats that were lost, the leader of the council, Bell, ...
