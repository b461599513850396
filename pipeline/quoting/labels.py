"""Names apart from what they say, without a verb: before a colon, after a dash.

Pence: "..."; a line of a script; "..." — Ana Bell, mayor. Who says quoted words with a verb is for direct.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import DASHES, Layout, Run, Stretch, is_dash
from pipeline.parsing.noun_phrases import noun_phrase
from pipeline.parsing.tree import Doc, Token
from pipeline.quoting.frame import Frame

NEAR = 30  # tokens of a name with its titles
_TELLING = frozenset(("say", "add", "explain", "write", "note", "continue", "conclude", "recall"))  # after words with a full stop


def label(page: Layout, sentence: Run, stretch: Stretch, cues: Cues) -> Frame | None:
    """Return the frame of a name before a colon: Pence: "...", or a line of a script."""
    colon = stretch.outer_start - 1
    if colon <= sentence[0]:
        return None
    if (stated := _stated(page, sentence, stretch, cues)) is not None or page.doc[colon].text[-1] != ":":
        return stated
    return name_before(page, sentence[0], colon, cues)


def _stated(page: Layout, sentence: Run, stretch: Stretch, cues: Cues) -> Frame | None:
    """Return the frame of whose paper a sentence without a verb quotes: In a statement by Anna Bell: “...”; From a letter by Bell, “...”

    Not: In a letter from Bell, “we stay” was the first line.
    """
    start, pause, doc = sentence[0], stretch.outer_start - 1, page.doc
    if page.lower[start] not in ("in", "from") or page.words[pause] not in (":", ",") or sentence[1] - stretch.outer_end > 1:
        return None
    by = next((at for at in range(start + 1, pause) if page.lower[at] in ("by", "from")), None)
    if by is None or page.lower[by - 1] not in cues.carriers or any(token.pos_ in ("VERB", "AUX") for token in doc[start:pause]):
        return None
    writer = next((child for child in doc[by].rights if child.dep_ == "pobj" and child.i < pause), None)
    if writer is None:
        return None
    end = next((at for at in range(by + 1, pause) if doc[at].text in (",", "(")), pause)
    speaker = (by + 1, min(noun_phrase(writer)[1], end))
    return Frame(verb=start, start=start, end=by + 1, speaker=speaker, lemma="according", stance="neutral", shape="according")


def scripted(page: Layout, colon: int, cues: Cues) -> Frame | None:
    """Return the frame of a colon with who speaks in a line of a script, whatever describes him: SOUNDBITE (English) Anna Bell, Mayor:"""
    if not page.words or page.lower[0] not in cues.script or not page.words[0].isupper():
        return None
    begin = 1
    while begin < colon and (page.doc[begin].pos_ == "PUNCT" or page.words[begin] in "(:,"):
        closed = next((at for at in range(begin, colon) if page.words[at] == ")"), begin) if page.words[begin] == "(" else begin
        begin = closed + 1
    end = begin
    while end < colon and page.doc[end].pos_ == "PROPN":
        end += 1
    named = begin < end and page.words[begin][0].isupper() and (end == colon or page.words[end] in ",(")
    return (
        Frame(verb=colon, start=colon, end=colon + 1, speaker=(begin, end), lemma=":", stance="neutral", shape="label") if named else None
    )


def name_before(page: Layout, start: int, colon: int, cues: Cues) -> Frame | None:
    """Return the frame of a colon with the name of a person or group before it, None where no name stands."""
    if (frame := scripted(page, colon, cues)) is not None:
        return frame
    if colon - start > NEAR or any(token.pos_ in ("VERB", "AUX") for token in page.doc[start:colon]):
        return None
    heads: list[Token] = [token for token in page.doc[start:colon] if token.pos_ in ("PROPN", "NOUN") and token.lower_ not in cues.script]
    if not heads or heads[0].ent_type_ in ("DATE", "TIME", "CARDINAL"):
        return None
    begin = heads[0].i
    end = next((at for at in range(begin, colon) if page.doc[at].text in (",", "(")), colon)
    return Frame(verb=colon, start=colon, end=colon + 1, speaker=(begin, end), lemma=":", stance="neutral", shape="label")


def credit(page: Layout, sentence: Run, stretch: Stretch) -> Frame | None:
    """Return the frame of a dash with a name after it: "..." — Ana Bell, mayor."""
    return _after_dash(page.doc, stretch.outer_end, sentence[1]) if stretch.outer_start == sentence[0] else None


def signature(page: Layout) -> Frame | None:
    """Return the frame of a paragraph that is only a dash with a name after it, as below a letter: — Ana Bell, mayor."""
    if not page.words or page.words[0] not in DASHES or page.stretches:
        return None
    if (end := _masked_end(page)) is not None:
        return Frame(verb=0, start=0, end=1, speaker=(1, end), lemma="—", stance="neutral", shape="label")
    frame = _after_dash(page.doc, 0, len(page.words))
    return frame if frame is not None and page.doc[1].ent_type_ == "PERSON" else None


def _masked_end(page: Layout) -> int | None:
    """Return where a name after a dash ends of which all words are cut short by stars: – Be** Co**; not: – Anna Bell*, a footnote's."""
    end = next((at for at in range(1, len(page.words)) if page.words[at] == ","), len(page.words))
    parts = "".join(f" {word}" if word.isalpha() else word for word in page.words[1:end]).split()
    masked = all(part.endswith("**") and part.rstrip("*").istitle() for part in parts)
    return end if parts and masked else None


def _after_dash(doc: Doc, dash: int, limit: int) -> Frame | None:
    """Return the frame of a dash with a name after it, None where it is no dash or a verb follows."""
    if dash + 1 >= limit or not is_dash(doc[dash]):
        return None
    if limit - dash > NEAR or doc[dash + 1].pos_ != "PROPN" or any(token.pos_ in ("VERB", "AUX") for token in doc[dash:limit]):
        return None
    end = next((at for at in range(dash + 1, limit) if doc[at].is_space or (doc[at].is_punct and doc[at].text != "-")), limit)
    return Frame(verb=dash, start=dash, end=dash + 1, speaker=(dash + 1, end), lemma="—", stance="neutral", shape="label")


def only_says(page: Layout, sentence: Run, found: list[Frame]) -> bool:
    """Return whether a sentence only tells who said the words in marks before it: “We are leaving.” Anna Bell said.

    Not: “We are leaving.” Bell agreed; “We are leaving.” Bell said it was late.
    """
    start, end = sentence
    frame = next((frame for frame in found if start <= frame.verb < end), None)
    if frame is None or frame.speaker is None or frame.lemma not in _TELLING:
        return False
    return frame.left == start and frame.right == end - 1 == frame.verb + 1 and page.words[end - 1] == "."
