"""Paragraphs that turn to somebody else before a quote without a verb: But Ana Bell disagreed. / “It is a shambles.”

Who is introduced in a paragraph, and what goes on from whom, is for floating.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import Layout, Run
from pipeline.parsing.noun_phrases import SUBJECTS, noun_phrase
from pipeline.parsing.tree import Token

_BE = frozenset(("was", "is", "were", "are", "remained", "remains", "seemed"))
_BACK = frozenset(("hit", "shot", "fired"))  # before "back"
_STANDING = frozenset(("stood", "stands"))  # by one's words


def turned_to(page: Layout, cues: Cues) -> Run | None:
    """Return the person or body to which a paragraph of one sentence turns, by what that one holds: But Ana Bell stood by her comments.

    Not one who only did or was something: Ana Bell left the council; nor one with a deed of another kind: Ana Bell repeated the test; nor
    a body that passes on or backs what another said: the Echo repeated the claim.
    """
    views = (cues.moods, cues.differing, cues.repeating, _BACK, _STANDING)
    if all(words.isdisjoint(page.vocabulary) for words in views) or len(page.sentences) != 1:
        return None
    subject = next((token for token in page.doc if token.dep_ in SUBJECTS and token.head.dep_ == "ROOT"), None)
    if subject is None or subject.pos_ != "PROPN" or any(child.dep_ == "conj" for child in subject.rights):
        return None
    body = subject.ent_type_ != "PERSON" or subject.left_edge.tag_ == "DT"
    passed_on = body and subject.head.lower_ in cues.repeating and not _are_own(subject.head, cues)
    return noun_phrase(subject) if not passed_on and _holds_view(subject.head, cues) else None


def _are_own(verb: Token, cues: Cues) -> bool:
    """Whether what somebody repeats is his own: the council repeated its warnings, repeated calls for a ban; not: backed her calls."""
    again = verb.lower_.startswith("re")
    own = ("its", "their", "his", "her") if again else ("its", "their")
    asked = any(child.dep_ == "dobj" and child.lower_ in cues.own_calls for child in verb.rights)
    return (again and asked) or any(below.lower_ in own for child in verb.rights if child.dep_ == "dobj" for below in child.lefts)


def _holds_view(verb: Token, cues: Cues) -> bool:
    """Whether a verb tells of a view and not what it is: disagreed, repeated her criticism, stood by her comments, was unmoved."""
    rights = list(verb.rights)
    if verb.tag_ == "VBN":
        return verb.lower_ in cues.moods
    if verb.tag_ not in ("VBD", "VBZ") or any(child.dep_ == "neg" for child in verb.lefts):
        return False
    objects = [child for child in rights if child.dep_ in ("dobj", "prep")]
    if verb.lower_ in _BE:
        moods = [child for child in rights if child.dep_ == "acomp" and child.lower_ in cues.moods]
        return any(mood.lower_ != "critical" or any(below.lower_ == "of" for below in mood.rights) for mood in moods)  # in hospital
    if verb.lower_ in _BACK:
        return any(child.lower_ == "back" for child in rights) and not objects  # not: hit back through Peter Cole
    if verb.lower_ in cues.differing:
        return not any(child.dep_ == "dobj" or child.lower_ in ("to", "on") for child in objects)  # not: agreed to the plan
    if verb.lower_ in _STANDING:
        return any(child.lower_ == "by" and any(below.lower_ in cues.views for below in child.rights) for child in objects)
    return verb.lower_ in cues.repeating and any(child.dep_ == "dobj" and child.lower_ in cues.views for child in objects)
