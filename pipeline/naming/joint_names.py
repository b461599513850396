"""Bodies with an "and" in their names: Tyne and Wear Fire and Rescue Service, Avon and Somerset Police, Vale Fire and Rescue.

The model takes most of them for two names. An "and" is part of a name only where the language file has its words: Bell and Vale Police
are two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.naming.names import Names
from pipeline.parsing.tree import Doc, Token, Tokens

_AND = frozenset(("and", "&"))
MAX_TRUST = 9  # tokens of an NHS trust's name after its first place
MAX_AFTER = 5  # tokens after the last "and" of such a name


def joint_bodies(doc: Doc, places: Iterable[Tokens], names: Names) -> Iterator[Tokens]:
    """Yield the bodies whose names hold an "and". `places` are known places as they stand in the text: Avon and Somerset."""
    ends: dict[int, int] = {}  # where a place with an "and" in its name ends -> where it begins
    for place in places:
        if any(token.lower_ in _AND for token in place):
            ends[place.end] = place.start
            end = _end(doc, place.end, names)
            if end > place.end and doc[end - 1].lower_ in names.joint_heads | names.org_heads:
                yield doc.tokens(place.start, end)
    for joint in doc[1 : len(doc) - 1]:
        duty = joint.nbor(-1)
        if joint.lower_ in _AND and duty.is_title and f"{duty.lower_} {joint.lower_} {joint.nbor(1).lower_}" in names.joint_duties:
            start = _start(duty, names, ends)
            if start < joint.i - 1:
                yield doc.tokens(start, _end(doc, joint.i + 2, names))
        elif joint.lower_ == "and" and (body := _of_fields(joint, names)) is not None:
            yield body
        elif joint.lower_ in _AND and duty.is_title and duty.pos_ == "PROPN" and (trust := _trust_end(doc, joint.i + 1)) is not None:
            yield doc.tokens(duty.i, trust)


def _trust_end(doc: Doc, start: int) -> int | None:
    """Return where the name of an NHS trust ends that has two places: Vale and Northport Teaching Hospitals NHS Foundation Trust."""
    at = start
    while at < min(start + MAX_TRUST, len(doc)) and _is_named(doc[at]):
        at += 1
    return at if at - start > 1 and doc[at - 1].text == "Trust" and any(token.text == "NHS" for token in doc[start:at]) else None


def _of_fields(joint: Token, names: Names) -> Tokens | None:
    """Return the body named for two things it does: the Vale Bureau of Roads and Water Works.

    Not: the Bureau of Roads and Peter Cole; the Ministry of Health and Sports Minister Anna Bell.
    """
    doc, first, end = joint.doc, joint.i - 1, joint.i + 1
    while first and _is_named(doc[first]) and joint.i - first < MAX_AFTER:
        first -= 1
    while end < min(joint.i + 1 + MAX_AFTER, len(doc)) and _is_named(doc[end]):
        end += 1
    kind = doc[first - 1] if first else joint
    told = doc[first].lower_ in ("of", "for") and kind.is_title and kind.lower_ in names.state_bodies
    if not told or first + 1 == joint.i or end == joint.i + 1 or doc[end - 1].lower_ not in names.fields:
        return None
    return doc.tokens(_start(kind, names, {}), end)


def _start(duty: Token, names: Names, ends: dict[int, int]) -> int:
    """Return where the name begins that a duty stands in: with its place."""
    doc, start = duty.doc, duty.i
    while start and start not in ends and _is_named(doc[start - 1]) and doc[start - 1].lower_ not in names.articles:
        start -= 1
    return ends.get(start, start)


def _end(doc: Doc, start: int, names: Names) -> int:
    """Return where the name ends: with the last word for a body, of those with capitals that follow."""
    last = end = start
    while last < min(start + MAX_AFTER, len(doc)) and _is_named(doc[last]):
        last += 1
        end = last if doc[last - 1].lower_ in names.joint_heads | names.org_heads else end
    crime = end + 1 < len(doc) and doc[end].lower_ in _AND and doc[end + 1].is_title and doc[end + 1].lower_ in names.joint_offices
    return start if crime else end


def _is_named(token: Token) -> bool:
    """Whether a token may be part of such a name."""
    return token.pos_ in ("PROPN", "NOUN", "ADJ") and token.text[0].isupper()
