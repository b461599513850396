"""What of an article was left unread, and what in it is hardly writing: slugs that stand beside what was found.

Every limit that keeps the work bounded leaves something out, and none may do so in silence: a reader who finds no quote in a flagged
article knows that none may have been looked for.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from pipeline.cue_words import Cues, cues_of
from pipeline.language import Language
from pipeline.model import Extracted
from pipeline.parse import MAX_PARAGRAPH, MAX_TEXT, Paragraph
from pipeline.parsing.layout import Layout, layout
from pipeline.quotes import MAX_CUES, MAX_STRETCHES
from pipeline.quoting.cues import frames
from pipeline.text import is_odd, paragraphs

FLAGS = ("too-long", "long-paragraph", "too-many-marks", "too-many-cues", "shortened", "not-words")  # docs/quotes.md says what they mean
_SIGN = re.compile(r"[^\w\s]")  # what a quote mark may be
_LETTERS = re.compile(r"[^\W\d_]+")  # what a cue may be


def page_flags(extracted: Extracted) -> tuple[str, ...]:
    """Return the flags of an article that nobody annotates: what its page shows alone."""
    return _in_order(_of_page(extracted))


def flags(extracted: Extracted, read: list[Paragraph], language: Language) -> tuple[str, ...]:
    """Return the flags of an article, in the order of FLAGS; `read` is what was parsed of it."""
    return _in_order({*_of_page(extracted), *_of_text(extracted.article.text), *_of_reading(read, cues_of(language))})


def _in_order(found: set[str]) -> tuple[str, ...]:
    return tuple(flag for flag in FLAGS if flag in found)


def _of_page(extracted: Extracted) -> set[str]:
    text = extracted.article.text
    found = {"too-long" for line in extracted.dropped if line.reason == "too-long"}
    odd = any(is_odd(text[start:end]) for start, end in paragraphs(text)) or any(is_odd(line.text) for line in extracted.dropped)
    return found | {"not-words"} if odd else found


def _of_text(text: str) -> Iterator[str]:
    """Yield the flags of what pipeline/parse.py leaves unread or cuts in pieces."""
    if len(text) > MAX_TEXT:
        yield "too-long"
    if any(end - start > MAX_PARAGRAPH for start, end in paragraphs(text[:MAX_TEXT])):
        yield "long-paragraph"


def _of_reading(read: list[Paragraph], cues: Cues) -> Iterator[str]:
    """Yield the flags of what was parsed: where it was cut short for the model, and where pipeline/quotes.py looks for no quote."""
    for paragraph in read:
        if paragraph.guarded.cuts:
            yield "shortened"
        if _may_be_full(paragraph, cues):
            page = layout(paragraph, cues.stance)
            if len(page.stretches) > MAX_STRETCHES:
                yield "too-many-marks"
            elif _most_cues(page, cues) > MAX_CUES:
                yield "too-many-cues"


def _may_be_full(paragraph: Paragraph, cues: Cues) -> bool:
    """Return whether there can be too many marks or cues in a paragraph: told from its characters, and true of next to none."""
    text = paragraph.text
    if len(text) > 2 * MAX_STRETCHES and len(_SIGN.findall(text)) > MAX_STRETCHES:  # a mark and a character each
        return True
    return len(paragraph.doc) > MAX_CUES and sum(word in cues.triggers for word in _LETTERS.findall(text.lower())) > MAX_CUES


def _most_cues(page: Layout, cues: Cues) -> int:
    """Return the cues of the sentence that has most, two that stand side by side taken for one: quotes.py may read them as one."""
    verbs = sorted(frame.verb for frame in frames(page, cues))
    counts = [bisect_left(verbs, end) - bisect_left(verbs, start) for start, end in page.sentences]
    return max((one + other for one, other in pairwise([0, *counts])), default=0)
