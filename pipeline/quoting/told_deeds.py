"""A deed that somebody tells of, with a verb in -ing: she denied having met him, neighbours described hearing a shot.

Deeds with which nobody says anything are for deeds.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.parsing.layout import Run
from pipeline.parsing.tree import Token

_TIMED = frozenset(("before", "after", "to"))


def told_deed(rights: list[Token], *, timed: bool) -> Run | None:
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
    if thing is None or thing.left_edge.dep_ != "compound" or not thing.left_edge.lower_.endswith("ing"):
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
