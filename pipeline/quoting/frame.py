"""A cue with its speaker, beside which what is said is looked for. cues.py, crediting.py and direct.py find them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from pipeline.parsing.layout import Run
from pipeline.parsing.tree import Token

_PARTICLES = frozenset(("on", "in", "back"))

HEARD = "hear"  # lemma of a cue whose subject hears what nobody is said to say: the court heard that, the jury was told that
MADE_CLEAR = "make clear"  # lemma of a cue of several words, of which the verb may have "it" for its object
VOICED = "voice feeling"  # lemma of a cue whose object is what somebody feels or asks: expressed support for, issued an appeal to
Shape = Literal["verb", "infinitive", "passive", "noun", "according", "label"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A cue and its speaker, in tokens, end exclusive."""

    verb: int  # the token that governs what is said
    start: int  # of the cue as printed
    end: int
    speaker: Run | None
    lemma: str
    stance: str
    shape: Shape = "verb"
    left: int = field(init=False)  # the first token of cue and speaker
    right: int = field(init=False)  # the end of both

    def __post_init__(self) -> None:
        """Keep where cue and speaker begin and end together, which is asked for often."""
        object.__setattr__(self, "left", min(self.start, self.speaker[0]) if self.speaker else self.start)
        object.__setattr__(self, "right", max(self.end, self.speaker[1]) if self.speaker else self.end)


def cue_end(verb: Token) -> int:
    """Return the end of a cue that begins with a verb: after its particle, if it has one, as in went on, chimed in, shot back."""
    doc, at = verb.doc, verb.i + 1
    if at == len(doc) or doc[at].lower_ not in _PARTICLES or doc[at].head != verb or doc[at].children:
        return at
    dated = doc[at].lower_ == "back" and at + 2 < len(doc) and doc[at + 1].lower_ == "in" and doc[at + 2].ent_type_ == "DATE"
    return at if dated else at + 1  # said back in May
