"""What a writer tells right after words in quote marks of how and when they were said: “We are leaving” as she left; to cheers.

What the speaker's own words go on with there is for statements.py and tails.py.
"""

from __future__ import annotations

from pipeline.parsing.layout import Layout
from pipeline.parsing.noun_phrases import SUBJECTS, WHEN
from pipeline.parsing.tree import Token

_MEANWHILE = frozenset(("as", "while"))
_AROUND = _MEANWHILE | {"before", "after", "during"}
_PLACING = frozenset(("on", "in", "at"))
_CROWD = frozenset(("cheers", "applause", "laughter", "jeers", "boos", "groans", "whoops"))
_FACES = frozenset(("smile", "laugh", "grin", "shrug", "sigh", "nod", "wink", "chuckle", "frown"))
_OTHERS = frozenset(("he", "she", "they"))


def is_scene(page: Layout, at: int, limit: int, *, whole: bool, settings: frozenset[str]) -> bool:
    """Return whether the words that begin at a token, after a closing mark, tell of who speaks: “We are leaving” as she left the hall.

    `whole`: a colon leads to the marks, so that all that is said stands in them: “Go home” before the vote, “No” on Monday. `settings`
    are where something is said: in a letter.
    """
    link = page.doc[at]
    if at + 1 >= limit:
        return False
    if link.lower_ in (_AROUND if whole else _MEANWHILE):
        verb = link.head if link.dep_ in ("mark", "advmod") else None
        if verb is None:
            return whole and link.dep_ == "prep"
        return verb.tag_ == "VBD" and any(_may_act(child, whole=whole) for child in verb.lefts)
    thing = next((child for child in link.rights if child.dep_ == "pobj"), None)
    if thing is None or not whole:
        return False
    if link.lower_ in _PLACING:
        return thing.ent_type_ in WHEN or thing.lower_ in settings
    return (link.lower_ == "to" and thing.lower_ in _CROWD) or (link.lower_ == "with" and thing.lower_ in _FACES)


def _may_act(subject: Token, *, whole: bool) -> bool:
    """Whether a subject may be who does something while somebody speaks: as she left; after a colon as the hall burned too."""
    return subject.dep_ in SUBJECTS and (whole or subject.lower_ in _OTHERS)
