"""Quotes without a cue: stretches between marks that go on from what was said before, or follow a colon.

Who spoke before is for quotes.py to keep; whoever the sentence or paragraph before tells of speaks first.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import NamedTuple

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run, Stretch, is_dash
from pipeline.parsing.noun_phrases import FINITE, SUBJECTS, noun_phrase
from pipeline.parsing.tree import Token, Tokens
from pipeline.quoting.claims import PENDING, Claim, direct_claim, reported_claim
from pipeline.quoting.colons import Colon, quoted_below
from pipeline.quoting.direct import is_title, last_sign
from pipeline.quoting.issuing import issued
from pipeline.quoting.tails import tail

_DEAD = frozenset(("dead", "died", "killed", "murdered"))
_INTERRUPTING = frozenset(("cut", "chimed", "broke", "jumped"))  # in
_MEANING = frozenset(("meaning", "referring"))
_STOPS = frozenset((".", "?", "!"))
_GENDERS = {"he": "m", "she": "f"}
MIN_LINE = 8  # tokens of a line in single marks with its full stop; a shorter one may be a heading
MIN_FLOATING = 2  # tokens between marks that go on from a statement without a cue of their own
MIN_ALONE = 10  # tokens of a paragraph that is one quote of which nobody is said to be the speaker
MIN_FURTHER = 5  # tokens between marks that go on from a statement, when they go on without marks in their turn
MIN_ENDING = 6  # tokens between marks that end a sentence, when the writer's words begin it and nobody is said to speak
MAX_PREFIX = 4  # tokens before a colon that say what the next words are about, not who says them: "On taxes: ..."
_FURTHER = frozenset(("ADP", "PART", "CCONJ", "SCONJ"))  # what such words go on with


class Before(NamedTuple):
    """What a sentence needs to know of what stands before it."""

    claim: Claim | None = None  # the last one
    colon: Colon | None = None  # that ends the paragraph just before
    above: tuple[int, Layout] | None = None  # the paragraph just before, if it is one of the body in which nobody is quoted
    closing: tuple[int, Layout] | None = None  # the paragraph just before, if its last sentence quotes nobody
    turned: Run | None = None  # to whom that one turns: But Ana Bell disagreed.


def floating(number: int, page: Layout, sentence: Run, stretch: Stretch, *, known: Before, cues: Cues) -> Claim | None:
    """Return the claim of a stretch without a cue: it goes on from the one before, or follows a colon. None if it is no statement."""
    if (below := quoted_below(number, page, stretch, known.colon)) is not None:
        return below
    if number == 0 and _ends_headline(page, stretch):
        return replace(direct_claim(number, page, [stretch], None), confidence=PENDING)
    if (
        stretch.outer_start == sentence[0]
        and len(page.sentences) == 1
        and stretch.marked.start - stretch.marked.outer_start == 1
        and page.text[stretch.marked.outer_start] in "'‘"
        and (stretch.end - stretch.start < MIN_LINE or page.text[stretch.marked.end - 1] not in ".!?…")
        and page.words[stretch.outer_end : stretch.outer_end + 1] != ["."]
    ):
        return replace(direct_claim(number, page, [stretch], None), confidence=PENDING) if number == 0 else None  # a heading
    if stretch.end - stretch.start < MIN_FLOATING or _is_bracketed(page, stretch):
        return None
    if stretch.outer_start == sentence[0] and stretch.end - stretch.start >= MIN_ALONE:
        given = _given_out(number, page, sentence, known, cues=cues)
        if given is not None:
            return replace(direct_claim(number, page, [stretch], None), speaker=given[0] if given else None)
    if known.claim is None or _is_heading(page, sentence, stretch):
        if known.claim is None and _is_statement(page, stretch):
            return direct_claim(number, page, [stretch], None)  # nobody is named
        # who says it may stand after the next paragraph, if the quote goes on there, or below, where it stands again
        opens = stretch.outer_start == sentence[0] and len(page.sentences) == 1
        return replace(direct_claim(number, page, [stretch], None), confidence=PENDING) if opens else None
    return _further(number, page, sentence, stretch, last=known.claim, known=known, cues=cues)


def _ends_headline(page: Layout, stretch: Stretch) -> bool:
    """Whether words in marks end a headline after a dash, which somebody may say below: Two held over fire – ‘The worst is coming’."""
    last = all(token.is_space or token.is_punct for token in page.doc[stretch.outer_end :])
    dash = stretch.outer_start > 1 and is_dash(page.doc[stretch.outer_start - 1])
    return last and dash and not is_title(page, stretch)


def _further(number: int, page: Layout, sentence: Run, stretch: Stretch, *, last: Claim, known: Before, cues: Cues) -> Claim | None:
    """Return the claim of a stretch that goes on from the last one, None if it does not."""
    prefix = page.doc.tokens(sentence[0], stretch.outer_start)
    linked = page.words[stretch.start].islower() and 0 < len(prefix) <= MAX_PREFIX
    if linked and _goes_on(page, sentence, stretch, last if last.paragraph == number else None):
        return _going_on(reported_claim(number, page, [(sentence[0], stretch.end)], None), last)
    if not _begins(prefix, page.doc[stretch.start]):
        return None
    after = page.doc[stretch.outer_end] if stretch.outer_end < len(page.doc) else page.doc[stretch.end - 1]
    further = tail(page, sentence, stretch.outer_end, own=[], cues=cues)
    if further > stretch.outer_end and stretch.end - stretch.start >= MIN_FURTHER and after.pos_ in _FURTHER:
        return _going_on(reported_claim(number, page, [(stretch.start, further)], None), last)
    set_in = (after.pos_ == "ADP" or _tells_whom(page, stretch, after, sentence[1])) and _is_long(
        page, sentence, stretch
    )  # “...” in a letter in May
    followed = sentence[1] - stretch.outer_end > 1 and not (_is_aside(after) or set_in)
    if followed or (last_sign(page, stretch) not in ".?!…—" and is_title(page, stretch)):
        return None
    claim = direct_claim(number, page, [stretch], None)
    speaker = _speaker_before(number, page, sentence, known)
    return replace(claim, speaker=speaker) if speaker is not None else _going_on(claim, last)


def _speaker_before(number: int, page: Layout, sentence: Run, known: Before) -> tuple[int, Run] | None:
    """Return the paragraph and tokens of the person whom what stands right before a sentence is about, None where that is nobody."""
    last = known.claim
    before = page.sentences[bisect_left(page.sentences, sentence) - 1] if sentence != page.sentences[0] else (0, 0)
    related = last is not None and last.paragraph == number and last.cued is None and last.runs[-1][1] in range(*before)[-2:]
    if related and last is not None and last.speaker is not None and page.lower[slice(*last.speaker[1])] == ["who"]:
        return None  # Bell left it to Cole, who said it was late. “I am new.”
    if (acts := _acting(page, sentence)) is not None:
        return number, acts
    if known.above is None or sentence != page.sentences[0]:
        return None
    person = known.turned or _introduced(known.above[1], [word for word in page.lower[slice(*sentence)] if word.isalpha()])
    return (known.above[0], person) if person is not None else None


def _is_statement(page: Layout, stretch: Stretch) -> bool:
    """Whether a paragraph is one quote of several sentences, which is no heading."""
    whole = stretch.outer_start == 0 and stretch.outer_end >= len(page.words) - 1 and stretch.marked.closed
    said = page.doc[stretch.start : stretch.end]
    acts = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in said)
    return whole and acts and len(said) >= MIN_ALONE and sum(word in _STOPS for word in page.words[stretch.start : stretch.end]) > 1


def _is_long(page: Layout, sentence: Run, stretch: Stretch) -> bool:
    """Whether a stretch begins its sentence with a capital and holds a sentence of some length itself."""
    whole = stretch.outer_start == sentence[0] and page.words[stretch.start][:1].isupper() and stretch.end - stretch.start >= MIN_ALONE
    acts = any(page.doc[at].tag_ in FINITE for at in range(stretch.start, stretch.end))
    described = any(page.doc[at].tag_ in FINITE and page.doc[at].dep_ in ("ROOT", "ccomp") for at in range(stretch.outer_end, sentence[1]))
    return whole and acts and not described  # “...” in white paint covered the wall


def _tells_whom(page: Layout, stretch: Stretch, after: Token, end: int) -> bool:
    """Whether the writer tells after a comma in the marks who is meant there: “... with Bell,” who led the unit; “...,” the head of it."""
    if last_sign(page, stretch) != ",":
        return False
    if after.tag_ in ("WP", "WP$") or after.lower_ in _MEANING:
        return True
    rest = page.doc[after.i : end]
    described = next((token.i for token in rest if token.tag_ in ("WP", "WDT", "WP$")), end)
    acts = any(token.pos_ in ("VERB", "AUX") or token.lower_ == "read" for token in rest if token.i < described)
    return after.tag_ in ("DT", "PRP$") and not acts


def _is_heading(page: Layout, sentence: Run, stretch: Stretch) -> bool:
    """Whether a paragraph is one quote without a sign, in it or after it: its words stand elsewhere, or nobody is known to say them."""
    if not _STOPS.isdisjoint(page.words[stretch.start : stretch.outer_end + 1]):
        return False  # “We go. We win”.
    alone = stretch.outer_start == sentence[0] == 0 and stretch.outer_end >= len(page.words) - 1 and len(page.sentences) == 1
    return alone and stretch.marked.closed and last_sign(page, stretch).isalnum()


def _going_on(claim: Claim, last: Claim) -> Claim:
    """Return a claim without a cue as one that goes on from another: told the Echo, “A.” “B.”"""
    return replace(claim, speaker=last.speaker, via=last.via)


def _is_bracketed(page: Layout, stretch: Stretch) -> bool:
    """Whether all between the marks stands in brackets; not in “(Bell) knows the town.”."""
    return page.words[stretch.start] == "(" and ")" not in page.words[stretch.start : stretch.end - 2]


def _goes_on(page: Layout, sentence: Run, stretch: Stretch, last: Claim | None) -> bool:
    """Whether a sentence that begins in the writer's words goes on from the quote before it: That makes it “a gift to us all.”."""
    if last is None or last.kind == "indirect" or stretch.end - stretch.start < MIN_ENDING or sentence[1] - stretch.outer_end > 1:
        return False
    before = page.sentences[bisect_left(page.sentences, sentence) - 1] if sentence != page.sentences[0] else (0, 0)
    return any(start < before[1] and before[0] < end for start, end in last.runs)


def _is_aside(token: Token) -> bool:
    """Whether what follows a stretch is the writer's: after a dash or bracket, or with "which"."""
    return is_dash(token) or token.text == "(" or token.tag_ == "WDT"


def _acting(page: Layout, sentence: Run) -> Run | None:
    """Return the person whom the sentence just before is about, if it quotes nobody: Bell pressed. "Why not?"."""
    at = bisect_left(page.sentences, sentence) - 1
    if at < 0:
        return None
    start, end = page.sentences[at]
    if any(page.inside[i] != OUTSIDE for i in range(start, end)):
        return _cutting_in(page, end)
    subjects = [token for token in page.doc[start:end] if token.dep_ == "nsubj" and token.head.dep_ in ("ROOT", "conj")]
    return noun_phrase(subjects[-1]) if subjects and (subjects[-1].ent_type_ == "PERSON" or subjects[-1].lower_ in ("he", "she")) else None


def _given_out(number: int, page: Layout, sentence: Run, known: Before, *, cues: Cues) -> list[tuple[int, Run]] | None:
    """Return the paragraph and tokens of who gives out a paper in the sentence or paragraph just before: Ana Bell issued a statement.

    Empty for nobody, None where none is given out.
    """
    at = bisect_left(page.sentences, sentence) - 1
    if at >= 0:
        who = issued(page, page.sentences[at], cues)
    elif known.closing is not None:
        number, page = known.closing
        who = issued(page, page.sentences[-1], cues)
    else:
        who = None
    return [(number, run) for run in who] if who is not None else None


def _cutting_in(page: Layout, end: int) -> Run | None:
    """Return who interrupts at the end of a sentence that quotes another: “We went,” Bell said, and her husband cut in."""
    verb = page.doc[end - 3] if end > 3 else page.doc[0]
    if verb.lower_ not in _INTERRUPTING or page.lower[end - 2] != "in" or page.inside[verb.i] != OUTSIDE:
        return None
    if verb.dep_ not in ("conj", "ROOT"):
        return None  # Bell said of the night when burglars broke in
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    return noun_phrase(subject) if subject is not None else None


def _introduced(page: Layout, said: list[str]) -> Run | None:
    """Return the person whom a paragraph without quote marks introduces, by a full name and what that one is, and is about.

    Ana Bell, a baker, was there. Ana Bell, 54, was there. She left. Not one who is dead, or whom the words below it, `said`, are about.
    """
    if page.stretches or not page.sentences:
        return None
    subjects = [token for token in page.doc if token.dep_ == "nsubj" and token.head.dep_ == "ROOT"]
    named = [token for token in subjects if token.ent_type_ == "PERSON" and token.i and token.nbor(-1).ent_type_ == "PERSON"]
    pronouns = [token.lower_ for token in subjects if token.lower_ in _GENDERS]
    beside = [child for child in named[0].rights if child.dep_ in ("appos", "relcl")] if len(named) == 1 else []
    aged = any(child.tag_ == "CD" for child in beside)
    if not beside or len(subjects) > 1 + len(pronouns) or (pronouns and not aged) or len({_GENDERS[word] for word in pronouns}) > 1:
        return None
    about = bool(said) and said[0] in _GENDERS
    return noun_phrase(named[0]) if not about and not _is_dead(named[0]) else None


def _is_dead(name: Token) -> bool:
    """Whether a sentence says that who is named is dead, not that one's wife or brother: Ana Bell, who was killed in May, lived here."""
    verbs = [name.head, *(child for child in name.rights if child.dep_ in ("relcl", "acl"))]
    dead = [verb for verb in verbs if verb.lower_ in _DEAD]
    return any(all(child.lower_ == "who" or child == name for child in verb.lefts if child.dep_ in SUBJECTS) for verb in dead)


def _begins(prefix: Tokens, first: Token) -> bool:
    """Whether words before a stretch leave it the beginning of a statement: none, "But", "On taxes:", or some that end in "Calif."."""
    if len(prefix) == 1 and prefix[0].pos_ == "CCONJ":
        return True
    if len(prefix) > 1 and prefix[-1].text == ":" and prefix[0].text[:4].isdigit():
        return False  # an entry of a list: 1959: “...”
    if len(prefix) > MAX_PREFIX and prefix[-1].text[-1] == "." and not first.is_lower:
        return True
    return len(prefix) == 0 or (len(prefix) <= MAX_PREFIX and prefix[-1].text in (":", ","))
