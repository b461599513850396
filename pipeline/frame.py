"""A cue with its speaker, beside which what is said is looked for. cues.py, crediting.py and direct.py find them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pipeline.layout import Run

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

    @property
    def left(self) -> int:
        """The first token of cue and speaker."""
        return min(self.start, self.speaker[0]) if self.speaker else self.start

    @property
    def right(self) -> int:
        """The end of cue and speaker."""
        return max(self.end, self.speaker[1]) if self.speaker else self.end
