"""What leads to a colon: the cue before it, or whoever its clause tells of, where none of its verbs is one.

Used for a colon before a quoted stretch (direct.py) and at the end of a paragraph (colons.py).
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run
from pipeline.parsing.noun_phrases import FINITE, NOMINAL, SUBJECTS, WHEN, noun_phrase
from pipeline.parsing.tree import Token
from pipeline.quoting.frame import Frame
from pipeline.quoting.subjects import is_left_to
from pipeline.quoting.tails import pauses

ABOUT = frozenset(("speak", "talk", "refer"))  # of something, which is not what is said
_GETTING = frozenset(("gets", "get", "got", "getting", "happened", "happens"))  # it gets better: nobody does
_WORDS = frozenset(
    (
        "line",
        "message",
        "answer",
        "response",
        "reply",
        "words",
        "verdict",
        "conclusion",
        "advice",
        "view",
        "point",
        "statement",
        "question",
        "comment",
    )
)
_ANYBODY = frozenset(("anybody", "anyone", "somebody", "someone"))
_BEFORE = frozenset(("before", "until"))
_IN_NAME = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PRON", "PART", "SCONJ"))  # of who sent something
_POINTING = frozenset(("pointed", "points", "pointing", "cited", "cites", "citing", "referred", "refers", "referring"))  # to a tweet
_VOICED = frozenset(("in", "with", "by"))  # a claim of his
_WANTING = frozenset(("demand", "insist", "propose", "urge", "ask"))  # that others do something


MAX_CARRIER = 4  # tokens at the beginning of a sentence, among which what is read is named
_SIGNS = frozenset(("sign", "signs", "banner", "banners", "placard", "placards", "caption", "poster", "posters", "inscription", "plaque"))


def before_colon(page: Layout, sentence: Run, colon: int, *, leading: list[Frame], cues: Cues) -> Frame | None:
    """Return the frame of what leads to a colon: its last cue, else its main clause."""
    if is_left_to(page.doc[colon - 1]):
        return None
    if (reads := _reading(page, sentence[0], colon, cues)) is not None:
        return reads
    if (sent := _sent(page, sentence[0], colon, cues)) is not None:
        return sent
    leading = [frame for frame in leading if not _is_too_late(page, frame, sentence[0])]
    if (noun := _said_noun(page, leading[-1].right if leading else sentence[0], colon, cues)) is not None:
        return noun
    if not leading or leading[-1].speaker is None:
        return lead(page, sentence[0], colon, cues)
    for at in range(leading[-1].right + 1, colon - 1):  # Bell said it was old, but she made an offer: "..."
        if page.lower[at] in ("but", "and") and pauses(page, at - 1) and _begins_clause(page, at + 1, colon):
            return lead(page, at + 1, colon, cues)
    return _without_blow(page, outermost(page, leading), colon)


def _begins_clause(page: Layout, start: int, end: int) -> bool:
    """Whether a subject begins at a token: [Ana Bell] had a warning: “...”"""
    return any(page.doc[at].dep_ in SUBJECTS and page.doc[at].left_edge.i == start for at in range(start, end))


def _is_too_late(page: Layout, frame: Frame, start: int) -> bool:
    """Whether a cue tells what came after somebody acted: Bell had a plan ready before anybody had asked a question: “...”

    Not: Bell left before Cole told them: “...”
    """
    verb = page.doc[frame.verb]
    link = next((child for child in verb.lefts if child.dep_ == "mark" and child.lower_ in _BEFORE), None)
    main = verb.head
    acts = main.i < verb.i and main.tag_ in FINITE and any(child.dep_ in SUBJECTS and child.i >= start for child in main.lefts)
    some = frame.speaker is not None and page.lower[frame.speaker[0]] in _ANYBODY
    asks = some or any(child.dep_ == "dobj" and child.lower_ in ("question", "questions") for child in verb.rights)
    return verb.dep_ == "advcl" and link is not None and acts and asks


def _sent(page: Layout, start: int, colon: int, cues: Cues) -> Frame | None:
    """Return the frame of who wrote what somebody points to: Cole pointed to a tweet the mayor sent on Friday: “...”

    Not: Cole responded to the letter that the mayor sent: “...”
    """
    verb = colon - 1
    while verb > start and (page.doc[verb].ent_type_ in WHEN or page.lower[verb] == "on"):
        verb -= 1
    if page.lower[verb] not in cues.sent or page.inside[verb] != OUTSIDE:
        return None
    carried = verb - 1
    while carried > start and page.lower[carried] not in cues.carriers and page.doc[carried].pos_ in _IN_NAME:
        carried -= 1
    first = carried + 1 + (page.lower[carried + 1] in ("that", "which"))
    if _POINTING.isdisjoint(page.lower[start:carried]):
        return None
    if first >= verb or page.lower[carried] not in cues.carriers or page.doc[verb - 1].pos_ not in NOMINAL:
        return None
    return Frame(verb=verb, start=verb, end=verb + 1, speaker=(first, verb), lemma=page.lower[verb], stance="neutral")


def _without_blow(page: Layout, frame: Frame, colon: int) -> Frame:
    """Return the frame with the colon for its cue where its verb tells what the words do: it hits owners where they live: “...”."""
    hits = frame.lemma == "hit" and frame.end == frame.verb + 1 and "where" in page.lower[frame.end : colon]
    return replace(frame, start=colon, end=colon + 1, lemma=":", stance="neutral") if hits else frame


def _reading(page: Layout, start: int, colon: int, cues: Cues) -> Frame | None:
    """Return the frame of what is read somewhere: A post shared on Facebook by the school read: “...”, whatever the parse makes of it."""
    read = colon - 1
    if page.lower[read] not in ("read", "reads") or page.inside[read] != OUTSIDE:
        return None
    start += page.lower[start] in ("but", "and")
    first = next((at for at in range(start, min(start + MAX_CARRIER, read)) if page.lower[at] in cues.carriers | _SIGNS), None)
    if first is None or any(page.words[at] == "," or page.doc[at].tag_ in FINITE for at in range(start, read)):
        return None
    return Frame(verb=read, start=read, end=colon, speaker=(start, read), lemma="read", stance="neutral")


def _said_noun(page: Layout, start: int, colon: int, cues: Cues) -> Frame | None:
    """Return the frame of a noun of saying after a comma, with whose words they are: ..., voiced in his demand in May: “...”."""
    for at in range(colon - 1, start, -1):
        noun = page.doc[at]
        if page.inside[at] != OUTSIDE or noun.pos_ in ("VERB", "AUX"):
            return None
        owner = next((child for child in noun.lefts if child.dep_ == "poss"), None) if noun.lower_ in cues.nouns else None
        held = noun.dep_ != "pobj" or noun.head.lower_ in _VOICED  # not: reacted to his claim, despite his warning
        if owner is not None and held and "," in page.words[start:at]:
            stance = cues.nouns[noun.lower_]
            return Frame(verb=at, start=at, end=at + 1, speaker=noun_phrase(owner), lemma=noun.lower_, stance=stance, shape="noun")
    return None


def outermost(page: Layout, leading: list[Frame]) -> Frame:
    """Return the last cue before a colon, or the one that says that it was said: he continued, speaking of the town: "..."."""
    last = leading[-1]
    above = next((frame for frame in leading if frame.verb == page.doc[last.verb].head.i and frame.speaker is not None), None)
    if above is None or last.shape != "verb":
        return last
    wanted = above.lemma in _WANTING and page.doc[last.verb].dep_ == "ccomp"  # demanded that owners answer: "..."
    return above if wanted or last.lemma in ABOUT or _is_reported(page, last, above) else last


def _is_reported(page: Layout, inner: Frame, outer: Frame) -> bool:
    """Whether a person, no outlet, says that another said something: Bell said Cole told her: "..."."""
    if page.doc[inner.verb].dep_ != "ccomp" or outer.speaker is None or outer.lemma == "report":
        return False
    who = page.doc[slice(*outer.speaker)]
    himself = any(child.dep_ in ("dobj", "dative") and child.lower_ in ("him", "her", "me") for child in page.doc[inner.verb].rights)
    surname = himself and len(who) == 1 and who[0].tag_ == "NNP" and who[0].is_title
    return surname or any(token.ent_type_ == "PERSON" or token.lower_ in ("he", "she") for token in who)


def _moved(subject: Token, cues: Cues) -> Token | None:
    """Return the person whom a thing moves: the rise does not surprise Ana Bell: "..."."""
    if subject.head.lower_ not in cues.moving or subject.ent_type_ == "PERSON" or subject.pos_ == "PRON":
        return None
    return next((child for child in subject.head.rights if child.dep_ == "dobj" and child.pos_ == "PROPN"), None)


def _singled_out(being: Token, end: int) -> Frame | None:
    """Return the frame of the person whom "it was" singles out: It was Ana Bell who summed it up: “...”"""
    person = next((child for child in being.rights if child.dep_ == "attr"), None)
    deed = next((child for child in person.rights if child.dep_ == "relcl"), None) if person is not None else None
    if person is None or deed is None or deed.i >= end or deed.left_edge.lower_ != "who":
        return None
    first = noun_phrase(person)[0]
    return Frame(verb=deed.i, start=deed.i, end=deed.i + 1, speaker=(first, deed.left_edge.i), lemma=deed.lower_, stance="neutral")


def lead(page: Layout, start: int, end: int, cues: Cues) -> Frame | None:
    """Return the main clause of a stretch of tokens as a frame: He went further; None where nobody acts in it: It gets better."""
    for at in range(start, end):
        token = page.doc[at]
        if (
            token.dep_ in ("nsubj", "nsubjpass")
            and page.inside[at] == OUTSIDE
            and token.head.pos_ in ("VERB", "AUX")
            and token.head.i < end
        ):
            owner = next((child for child in token.lefts if child.dep_ == "poss"), None) if token.lower_ in _WORDS else _moved(token, cues)
            speaker = noun_phrase(owner or token)  # Bell's answer was: "..."
            verb = token.head.i
            if token.head.dep_ in ("relcl", "advcl", "acl"):
                continue
            if token.lower_ == "it" and (named := _singled_out(token.head, end)) is not None:
                return named
            points = token.lower_ in ("that", "this", "these", "those")  # That was her answer: "..."
            if token.lower_ in cues.nobody and not points and (token.lower_ != "it" or token.head.lower_ in _GETTING):
                return None
            at = end if token.head.pos_ == "AUX" else verb  # the board was clear in its findings: only the colon tells
            return Frame(verb=verb, start=at, end=at + 1, speaker=None if points else speaker, lemma=token.head.lower_, stance="neutral")
    return None
