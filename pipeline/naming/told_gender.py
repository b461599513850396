"""Whether a name is a man's by how its sentence goes on: Bell said she was late.

What titles and first names tell is for pipeline/speaking/roles.py.
"""

from __future__ import annotations

from pipeline.parsing.tree import Token

_GENDER = {"he": "m", "she": "f"}


def told_gender(subject: Token) -> str | None:
    """Return "m" or "f" where a name, by its last word, is told of in a clause that begins with "he" or "she": Bell said she..."""
    if subject.dep_ != "nsubj" or subject.head.pos_ != "VERB" or subject.i > subject.head.i:
        return None
    clause = next((child for child in subject.head.rights if child.dep_ == "ccomp"), None)
    told = any(child.dep_ in ("dobj", "dative") for child in subject.head.rights)
    first = next((child for child in clause.lefts if child.dep_ in ("nsubj", "nsubjpass")), None) if clause is not None else None
    return _GENDER.get(first.lower_) if first is not None and not told else None
