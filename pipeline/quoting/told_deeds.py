"""What somebody says of a deed, told with -ing: denied having met him, described hearing a shot, admitted to stealing a boat.

Each function looks at what a verb of saying governs on its right; the runs that come back are in tokens, end exclusive.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.cue_words import Cues
from pipeline.parsing.layout import Run
from pipeline.parsing.tree import Token
from pipeline.quoting.frame import Frame

_TIMED = frozenset(("before", "after", "to"))
_CONFESSING = frozenset(("admit", "confess"))  # to a deed


def doing(rights: list[Token], cues: Cues, *, timed: bool) -> Run | None:
    """Return what somebody says of a deed: she denied having met him, neighbours described hearing a shot.

    `timed`: with what comes before or after it, as in recommended closing it before leaving; not in denied it after a trial.
    """
    deed = next((child for child in _deeds(rights) if _is_deed_done(child)), None)
    if deed is not None and (lied := _lied_when(deed, rights)) is not None:
        return deed.left_edge.i, lied
    if deed is not None and deed.right_edge.i > deed.i:
        end = deed.right_edge.i + 1
        later = (child for child in rights if timed and child.dep_ in ("prep", "advcl", "xcomp") and child.left_edge.i == end)
        later = (child for child in later if child.lower_ in _TIMED or any(below.lower_ in _TIMED for below in child.lefts))
        return deed.left_edge.i, max([end, *(child.right_edge.i + 1 for child in later)])  # closing it before leaving
    thing = next((child for child in rights if child.dep_ == "dobj"), None)  # "hearing shots", read as a kind of shots
    if thing is None or not _is_glued(thing.left_edge, rights, cues, timed=timed):
        return None
    further = [child.right_edge.i + 1 for child in rights if child.i > thing.i and child.tag_ == "VBG"]
    if thing.left_edge.tag_ != "VBG" and not further:
        return None  # the report suggests housing projects
    return thing.left_edge.i, max([thing.right_edge.i + 1, *further])


def _deeds(rights: list[Token]) -> Iterator[Token]:
    """Yield the verbs of what somebody may tell to have done: admitted [knowing] it, admitted to not [knowing] that it was late."""
    for child in rights:
        if child.dep_ in ("xcomp", "ccomp"):
            yield child
        elif child.lower_ == "to":
            below = (deed for deed in child.rights if deed.dep_ == "pcomp")
            yield from (deed for deed in below if any(clause.dep_ == "ccomp" for clause in deed.rights))


def _lied_when(deed: Token, rights: list[Token]) -> int | None:
    """Return where what somebody said ends, which was untrue: admitted lying when he said that he was ill."""
    said = next((child for child in rights if child.dep_ == "advcl" and child.left_edge.i == deed.right_edge.i + 1), None)
    lied = said is not None and said.left_edge.lower_ == "when" and any(child.dep_ == "ccomp" for child in said.rights)
    return said.right_edge.i + 1 if said is not None and lied and deed.right_edge == deed else None


def _is_deed_done(verb: Token) -> bool:
    """Whether a participle begins what is told of, with at most an adverb before it: banning boats, temporarily banning boats."""
    first = verb.left_edge
    beside = first.dep_ in ("advmod", "neg") and first.i == verb.i - 1 and first.tag_ == "RB"
    return first.tag_ == "VBG" or (verb.tag_ == "VBG" and beside)


def confessed(rights: list[Token], frame: Frame) -> Run | None:
    """Return the deed that somebody owns up to: admitted to stealing a boat, confessed to having been there; not: confessed to police."""
    if frame.lemma not in _CONFESSING or frame.shape == "passive":
        return None
    link = next((child for child in rights if child.lower_ == "to" and child.dep_ == "prep" and child.i == frame.end), None)
    deed = next((child for child in link.rights if child.dep_ == "pcomp"), None) if link is not None else None
    done = deed is not None and (deed.tag_ == "VBG" or deed.left_edge.lower_ in ("having", "being"))
    if link is None or not done or not link.nbor(1).lower_.endswith("ing"):
        return None
    run = range(link.i + 1, link.right_edge.i + 1)
    return run.start, next((at for at in run if link.doc[at].lower_ == "according"), run.stop)


def _is_glued(first: Token, rights: list[Token], cues: Cues, *, timed: bool) -> bool:
    """Whether the parse takes a deed for a part of its object: hearing shots; after a denial, abusing athletes; not: growing anger."""
    if not first.lower_.endswith("ing"):
        return False
    denied = not timed and first.dep_ == "amod" and first.tag_ == "VBG" and first.lower_ not in cues.states
    return first.dep_ == "compound" or (denied and bool(rights) and first.i == rights[0].head.i + 1)
