"""Who says a quoted stretch: the cue before it, after it, or none.

Looks at what stands around the marks, with the parse for subjects; works on one sentence at a time.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run, Stretch, is_dash
from pipeline.parsing.noun_phrases import SUBJECTS, noun_phrase
from pipeline.parsing.tree import Token
from pipeline.quoting.crediting import came_from
from pipeline.quoting.frame import Frame, cue_end
from pipeline.quoting.labels import name_before
from pipeline.quoting.leading import before_colon, outermost
from pipeline.quoting.participles import calls_out
from pipeline.quoting.subjects import subject_of

SAYING = frozenset(("verb", "passive", "infinitive"))
NEAR_UNENDED = 4  # tokens of a speaker after a stretch that ends without comma or stop: "...too" Bell said
MIN_NAMED = 4  # tokens between marks of what is attacked or hailed in somebody's words
MAX_NICKNAME = 2  # tokens between marks within a name
MAX_BEAT = 3  # tokens of who does something after a question: "Ms. Anna Bell pressed."
MAX_NAME = 4  # tokens of a name, with a word before it, between a word that the parse takes for a verb and the cue
NEAR_LABEL = 3  # tokens before a colon, among which a word tells that what follows is a name
MAX_ADDRESSED = 3  # tokens between a cue and a colon, for whom it tells something
MAX_LABEL = 3  # words after a colon that may be a name of something
MIN_DISTANT = 3  # tokens between a cue and a stretch from which on the stretch must begin like a sentence
NEAR = 30  # tokens after a stretch in which its cue begins; names with titles are long
_PAUSES = frozenset((",", "—", "–", "-", "--", "…"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_PASSING_ON = frozenset(("quote", "cite"))  # somebody "as saying", who speaks
_NOMINAL = frozenset(("PROPN", "NOUN", "PRON", "NUM"))
_IN_NAME = frozenset(("PROPN", "NOUN", "ADP", "ADV"))
_IN_PHRASE = frozenset(("PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM", "PART"))
_SMALL = frozenset(["a", "an", "the", "of", "on", "in", "for", "to", "and", "or", "at", "by", "with", "from", "vs", "is"])
_CLOSING_NOUN = frozenset((",", "'s", "’s"))  # after a noun that looks like a cue: governor of Vale state, told; the state's
_CLOSERS = "’'”\"»)]"


def last_sign(page: Layout, stretch: Stretch) -> str:
    """Return the last character of a stretch, closing marks within it left aside."""
    text = page.text[stretch.marked.start : stretch.marked.end].rstrip()
    return text.rstrip(_CLOSERS)[-1:] or text[-1:]


def after(page: Layout, stretch: Stretch, sentence: Run, limit: int, *, own: list[Frame], cues: Cues) -> Frame | None:
    """Return the frame right after a stretch: "...," Bell said. Nothing at or after `limit` is looked at."""
    at = stretch.outer_end
    paused = at < limit and page.doc[at].text in _PAUSES
    sign = last_sign(page, stretch)
    begins = begins_statement(page, sentence, stretch)
    if is_title(page, stretch) and (not begins or sign not in ",?!"):
        return None
    ended = paused or sign in ",?!—–-…"
    at += paused
    if not (ended or begins) or (at < limit and page.doc[at].tag_ == "WDT"):
        return None  # the “gift,” which Bell wants to keep
    known = {frame.verb: frame for frame in own}
    for index in range(at, min(limit, at + NEAR)):
        token = page.doc[index]
        if _is_over(page, index):
            return None
        if not _may_cue(token, at, known, cues):
            continue
        frame = known.get(index)
        frame = None if frame is not None and frame.shape == "passive" and token.dep_ == "acl" else frame
        if frame is None and _describes(page, index, at, [other for other in own if index < other.verb < min(limit, at + NEAR)]):
            continue
        near = paused or sign == "," or (index == at and token.is_lower) or _is_beat(page, at, index)
        says = begins and near and _may_follow(page.doc[at]) and _says(token, stretch, at, cues)
        if (frame is None and not says) or _is_led(page, stretch, own, cue=frame is not None):
            return None
        if (frame is not None and frame.shape != "verb") or (not ended and (index - at > NEAR_UNENDED or "," in page.words[at:index])):
            return None
        if page.lower[at] in ("and", "but") and (index == at + 1 or any(child.dep_ == "ccomp" for child in token.rights)):
            return None  # the hall – “a gift” – and said that it was old, and praised the mayor
        return _framed(page, (at, index), frame, limit=limit, cues=cues)
    return None


def _is_led(page: Layout, stretch: Stretch, own: list[Frame], *, cue: bool) -> bool:
    """Whether a cue and a colon stand before a stretch, so that a verb after it says nothing: when they told him: “No,” he laughed."""
    colon = stretch.outer_start - 1
    if colon <= 0 or page.words[colon] != ":":
        return False
    leads = (page.doc[frame.verb] for frame in own if 0 <= colon - frame.right <= MAX_ADDRESSED)
    return any(not cue or verb.dep_ == "advcl" for verb in leads)


def _is_over(page: Layout, at: int) -> bool:
    """Whether who says a stretch cannot stand after a token: a stop, or the beginning of another stretch."""
    if page.inside[at] == OUTSIDE:
        return page.words[at] in ".;:"
    return not is_nickname(page, page.stretches[page.inside[at]])


def is_nickname(page: Layout, stretch: Stretch) -> bool:
    """Return whether a stretch is a part of a name: Marcia “Cia” Price."""
    around = [page.doc[at] for at in (stretch.outer_start - 1, stretch.outer_end) if 0 <= at < len(page.doc)]
    named = [token.is_title and token.ent_type_ != "" for token in around]
    return stretch.end - stretch.start <= MAX_NICKNAME and named == [True, True]


def _describes(page: Layout, index: int, first: int, later: list[Frame]) -> bool:
    """Whether a word that the parse takes for a verb describes who speaks: "...," lead actor Bell said; "...," defensive back Bell said."""
    if index == first and page.doc[index].is_lower and later:
        return True
    if page.doc[index].tag_ not in _FINITE and any(frame.speaker is not None and frame.speaker[0] == first for frame in later):
        return True  # Ana Bell, the host of the Harbour show, said
    between = [page.doc[index + 1 : frame.start] for frame in later if index + 1 < frame.start <= index + 1 + MAX_NAME]
    return any(run[-1].pos_ == "PROPN" and all(token.pos_ in _IN_NAME for token in run) for run in between)


def _may_cue(token: Token, at: int, known: dict[int, Frame], cues: Cues) -> bool:
    """Whether a token may be the verb of who says a stretch that ends at `at`: finite, and of no relative clause."""
    if token.tag_ not in _FINITE and not (token.i in known and token.tag_ == "VBN") and not _is_misread(token, at, cues):
        return False
    described = token.dep_ in ("relcl", "acl") and token.head.i >= at and not _is_main(token, at)
    return token.dep_ not in ("aux", "auxpass") and not described


def _may_follow(first: Token) -> bool:
    """Whether the word after a stretch may begin who says it."""
    return first.pos_ != "CCONJ" and first.tag_ != "WDT"


def _says(verb: Token, stretch: Stretch, at: int, cues: Cues) -> bool:
    return _may_say(verb, stretch) or _is_misread(verb, at, cues)


def _is_beat(page: Layout, start: int, verb: int) -> bool:
    """Whether a sentence is a person and a verb and no more: "Why?" Bell pressed."""
    follows = page.words[verb + 1] if verb + 1 < len(page.words) else "."
    who = page.doc[verb - 1 - (page.lower[verb - 1] == "further" and verb - 1 > start)]  # she further probed
    return follows == "." and verb - start <= MAX_BEAT and (who.ent_type_ == "PERSON" or who.pos_ == "PRON")


def _is_main(verb: Token, start: int) -> bool:
    """Whether a verb that the parse takes for a relative clause is none: nothing relative stands before it."""
    only = verb.head.dep_ == "ROOT" or not any(token.tag_ in _FINITE for token in verb.doc[start : verb.sent.end])
    described = verb.head.pos_ == "PROPN" and any(child.dep_ == "appos" for child in verb.head.rights)  # Bell, a clerk, asked
    described = described or verb.head.pos_ == "NOUN" or verb.head.lower_ == "old"
    participle = verb.tag_ == "VBN" and only and described  # of a sentence without a verb
    participle = participle or calls_out(verb)
    main = (verb.tag_ in _FINITE or participle) and (verb.head.i == verb.i - 1 or (participle and verb.nbor(-1).text == ","))
    return main and not any(t.tag_ in ("WP", "WDT") for t in verb.doc[start : verb.i])


def _is_misread(token: Token, at: int, cues: Cues) -> bool:
    """Whether what the parse takes for a noun is a cue: "...," Bell answers; "...," the two write; "...," read the letter.

    Not: "...," Ana Bell, mayor of Lagos state, said.
    """
    if token.lower_ not in cues.stance or token.tag_ not in ("NNS", "NN", "VB") or token.lower_ in cues.carriers:
        return False
    if token.tag_ == "NN" and (token.dep_ == "pobj" or (token.i + 1 < len(token.doc) and token.nbor(1).text in _CLOSING_NOUN)):
        return False
    if token.i == at:
        return token.tag_ == "VB"
    return token.nbor(-1).pos_ in ("PROPN", "NOUN", "NUM", "ADJ") and (token.i - at == 1 or token.doc[at].pos_ in ("DET", "PROPN", "PRON"))


def begins_statement(page: Layout, sentence: Run, stretch: Stretch) -> bool:
    """Whether a stretch begins its sentence, or what a colon or dash sets apart."""
    if stretch.outer_start <= sentence[0]:
        return True
    previous = page.doc[stretch.outer_start - 1]
    return previous.text[-1] == ":" or is_dash(previous) or (previous.text == "(" and previous.i == sentence[0])


def _may_say(verb: Token, stretch: Stretch) -> bool:
    """Whether a verb that is no cue may be one beside a statement: "...," she riffed."""
    if verb.pos_ != "VERB" or verb.lower_ in ("was", "were", "is", "are", "has", "had", "have", "did", "does", "do"):
        return False
    return not any(child.dep_ in ("ccomp", "dobj", "xcomp") and child.i >= stretch.outer_end for child in verb.children)


def _framed(page: Layout, gap: Run, frame: Frame | None, *, limit: int, cues: Cues) -> Frame | None:
    """Return the frame of the verb at the end of the gap, with its speaker on the side where one stands."""
    doc, verb = page.doc, gap[1]
    if frame is not None and frame.lemma in _PASSING_ON and frame.speaker is not None and frame.speaker[0] > verb:
        return frame
    if frame is None and (cries := came_from(doc[verb], cues)) is not None:
        return cries
    words = [at for at in range(*gap) if _may_name(doc[at])]
    glued = doc[verb].lower_ == "read" and gap[1] - gap[0] > 1 and doc[verb - 1].pos_ == "ADJ"  # the editorial read: one noun
    speaker = gap if glued else _left(page, gap) if words else _right(page, verb, limit, frame)
    if speaker is None:
        return None
    if frame is not None:
        return Frame(verb=verb, start=frame.start, end=frame.end, speaker=speaker, lemma=frame.lemma, stance=frame.stance)
    form, end = doc[verb].lower_, cue_end(doc[verb])
    lemma, stance = cues.lemma.get(form, form), cues.stance.get(form, "neutral")
    return Frame(verb=verb, start=verb, end=end, speaker=speaker, lemma=lemma, stance=stance)


def _left(page: Layout, gap: Run) -> Run | None:
    """Return the speaker between a stretch and the verb after it, appositions left aside, None if other words stand there too."""
    doc = page.doc
    start, end = gap
    while start < end and not _may_name(doc[start]) and (doc[start].pos_ in ("ADV", "CCONJ", "INTJ", "SPACE") or doc[start].lower_ == "as"):
        start += 1
    if (
        start == end
        or (
            doc[start].dep_ not in ("amod", "nmod")
            and doc[start].tag_ != "VB"  # screenwriter Ana Bell said, which the parse takes for a command
            and doc[start].pos_ in ("ADP", "SCONJ", "VERB", "AUX", "PUNCT", "PART")
            and not doc[start].text[:1].isupper()
        )
    ):
        return None
    whole = end
    end = next((at for at in range(start, end) if doc[at].text in (",", "(", "—") or is_dash(doc[at])), end)
    if end < whole and any(doc[at].tag_ in ("VBD", "VBZ", "VBP", "MD") for at in range(start, end)):
        return None  # and rooms are cold, he said: a clause of what is said
    while end > start and doc[end - 1].pos_ in ("ADV", "AUX", "PUNCT") and not _may_name(doc[end - 1]):
        end -= 1
    return (start, end) if any(_may_name(doc[at]) for at in range(start, end)) else None


def _may_name(token: Token) -> bool:
    """Whether a token may be who speaks: a noun, or a subject with a capital or digit, whatever its tag: "...," Rush said."""
    named = (token.is_title or not token.is_alpha) and (token.dep_ in SUBJECTS or token.ent_type_ == "PERSON")
    return (token.pos_ in _NOMINAL and token.tag_ != "WDT") or named


def _right(page: Layout, verb: int, limit: int, frame: Frame | None) -> Run | None:
    """Return the speaker after the verb: of the parse where it has one there, else the nearest phrase."""
    if frame is not None and frame.speaker is not None and frame.speaker[0] > verb:
        return frame.speaker
    doc = page.doc
    if verb + 1 < limit and doc[verb + 1].lower_ in ("me", "him", "them", "us", "her"):
        return None
    start = verb + 1
    end = start
    while end < limit and page.inside[end] == OUTSIDE and (doc[end].pos_ in _IN_PHRASE or doc[end].lower_ in ("of",)):
        end += 1
    heads = [at for at in range(start, end) if doc[at].pos_ in _NOMINAL]
    if not heads:
        return None
    return start, end


def before(page: Layout, sentence: Run, stretch: Stretch, *, own: list[Frame], cues: Cues) -> Frame | None:
    """Return the frame that leads to a stretch: Bell said: "..."."""
    doc = page.doc
    first = stretch.outer_start
    if first <= sentence[0]:
        return None
    previous = doc[first - 1]
    leading = [frame for frame in own if frame.verb < first and frame.shape in SAYING and frame.lemma not in cues.thinking]
    while len(leading) > 1 and _is_occasion(page, leading[-1], leading[-2]):
        leading.pop()
    if previous.text[-1] == ":":
        if leading and leading[-1].end == first - 1 and leading[-1].speaker is not None:
            return outermost(page, leading)
        named = _after_dash(page, sentence[0], first - 1, cues)
        if not leading and _is_label(page, sentence, stretch, cues):
            return named
        return named or before_colon(page, sentence, first - 1, leading=leading, cues=cues)
    near = [frame for frame in leading if all(page.inside[at] == OUTSIDE for at in range(frame.right, first))]
    if not near:
        return None
    frame = near[-1]
    if previous.text == "," and _may_lead(page, stretch, frame, cues):
        return frame
    if previous.i in (frame.verb, frame.right - 1) and frame.lemma not in cues.naming and _is_statement(page, stretch):
        return frame
    return None


def _after_dash(page: Layout, start: int, colon: int, cues: Cues) -> Frame | None:
    """Return the frame of a name between a dash and a colon: It is late – Anna Bell: “...”; not: her town's – and land's – needs: “...”."""
    dashes = [at for at in range(start, colon) if is_dash(page.doc[at])]
    closes = len(dashes) > 0 and len(dashes) % 2 == 0 and page.doc[dashes[-1] + 1].pos_ not in ("PROPN", "DET")
    return name_before(page, dashes[-1] + 1, colon, cues) if dashes and not closes else None


def _is_occasion(page: Layout, frame: Frame, outer: Frame) -> bool:
    """Whether a cue only tells when another was said: told the council when asked about the hall: "..."."""
    verb = page.doc[frame.verb]
    asked = frame.shape == "passive" and frame.speaker is None and verb.dep_ == "advcl" and verb.head.i == outer.verb
    return asked and outer.shape == "verb" and verb.head.tag_ in _FINITE


def _is_label(page: Layout, sentence: Run, stretch: Stretch, cues: Cues) -> bool:
    """Whether what follows a colon is what something is called, and no sentence: got a new title: “song writer.”"""
    words = [at for at in range(stretch.start, stretch.end) if not page.doc[at].is_punct]
    near = page.lower[max(stretch.outer_start - 1 - NEAR_LABEL, sentence[0]) : stretch.outer_start - 1]
    listed = not cues.listing.isdisjoint(near)  # had a name for it: “...”
    return len(words) <= MAX_LABEL and page.doc[stretch.start].is_lower and listed


def _may_lead(page: Layout, stretch: Stretch, frame: Frame, cues: Cues) -> bool:
    """Whether a frame with a comma between it and a stretch leads to it: Bell said on Monday, "..."."""
    first = stretch.outer_start
    if frame.right == first - 1:
        return True
    if (frame.lemma in cues.naming and not _is_to_one(page, stretch, frame)) or _has_clause(page, frame.right, first):
        return False
    if is_title(page, stretch, at_end=True):
        return False
    if first - frame.right > MIN_DISTANT and page.doc[stretch.start].is_lower:
        return False
    return _opens(page, stretch)


def _is_to_one(page: Layout, stretch: Stretch, frame: Frame) -> bool:
    """Whether a verb that judges has only whom one speaks to before a whole sentence: mocking him, “What is it now?”"""
    alone = stretch.outer_start - frame.right == 2 and page.doc[frame.right].tag_ == "PRP"
    return alone and last_sign(page, stretch) in ".?!" and _is_statement(page, stretch)


def _has_clause(page: Layout, start: int, end: int) -> bool:
    """Whether a clause begins between a cue and a stretch, so that the stretch is only its part."""
    whole = not page.doc[page.stretches[page.inside[end]].start].is_lower
    for token in page.doc[start:end]:
        if token.lower_ in ("that", "because", "if", "although", "while", "since", "but") and token.dep_ in ("mark", "cc"):
            return True
        if token.lower_ == "matter" and token.i > start and token.nbor(-1).lower_ == "no":
            return any(page.doc[at].tag_ in _FINITE for at in range(token.i, end))
        of_quote = whole and token.head.i >= end  # said of her child, a girl born in May, “We are happy.”
        if token.dep_ in ("nsubj", "nsubjpass") and token.head.dep_ not in ("relcl", "advcl", "acl") and not of_quote:
            return True
    return False


def loose(page: Layout, stretch: Stretch, cues: Cues) -> Frame | None:
    """Return the frame of any verb right before a whole sentence between marks: she smiled, "We go."."""
    doc, comma = page.doc, stretch.outer_start - 1
    if comma < 1 or doc[comma].text != "," or not _is_statement(page, stretch) or last_sign(page, stretch) not in ".?!":
        return None
    carrier = doc[comma - 1].lower_ in cues.carriers and doc[comma - 1].dep_ == "dobj"  # Bell issued a statement, "We go."
    issued = carrier and doc[comma - 1].head.lower_ in cues.issuing
    verb = doc[comma - 1].head if issued else doc[comma - 1]
    if verb.tag_ not in _FINITE or verb.pos_ != "VERB":
        return None
    subject = subject_of(verb, page, cues)
    if subject is None or subject.tag_ in ("WDT", "WP"):
        return None
    return Frame(verb=verb.i, start=verb.i, end=verb.i + 1, speaker=noun_phrase(subject), lemma=verb.lower_, stance="neutral")


def beside(page: Layout, stretch: Stretch, *, own: list[Frame], cues: Cues) -> Frame | None:
    """Return the frame whose cue stands right before a stretch that nothing else accounts for: they chanted "..."."""
    first = stretch.outer_start
    if stretch.end - stretch.start < 2 or is_title(page, stretch) or first == 0:
        return None
    previous = page.doc[first - 1]
    for frame in own:
        says = frame.lemma not in cues.thinking or (frame.lemma in cues.naming and stretch.end - stretch.start >= MIN_NAMED)
        if (
            frame.shape == "verb"
            and says
            and (previous.i == frame.verb or (previous.lower_ in ("that", "as") and previous.i - frame.right in (0, 1)))
        ):
            return frame
    return None


def _opens(page: Layout, stretch: Stretch) -> bool:
    token = page.doc[stretch.start]
    return not token.is_lower or last_sign(page, stretch) in ".?!"


def _is_statement(page: Layout, stretch: Stretch) -> bool:
    """Whether a stretch right after a verb is all that is said: a sentence of its own, not a word or a part."""
    words = stretch.end - stretch.start
    return words > 2 and page.doc[stretch.start].text[:1].isupper() and not is_title(page, stretch)


def is_title(page: Layout, stretch: Stretch, *, at_end: bool = False) -> bool:
    """Whether the stretch reads like the title of a work, or what somebody is called: every word of weight with a capital, no full stop.

    `at_end`: a full stop does not count, since it may end the sentence around the title.
    """
    if last_sign(page, stretch) in ("?!" if at_end else ".?!"):
        return False
    words = [word for word in page.words[stretch.start : stretch.end] if word[:1].isalnum()]
    return bool(words) and all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in words)
