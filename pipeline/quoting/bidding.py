"""What somebody is to do, or will do: urged them to leave, called for the council to leave, promised to leave.

Works on one verb; the runs that come back are in tokens, end exclusive. What else a verb reports is for complements.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run
from pipeline.parsing.noun_phrases import SUBJECTS, WHEN
from pipeline.parsing.tree import Token
from pipeline.quoting.frame import Frame

_VOWING = frozenset(("promise", "vow", "pledge"))
_OF_WHOM = frozenset(("from", "over", "about", "for"))  # somebody demands answers
MIN_QUOTED = 4  # tokens, marks among them, of quoted words that make any object a statement; one word is a scare quote
MAX_GAP = 2  # tokens, a comma or a joining word, between two parts of what is to be done
QUESTIONS = frozenset(("how", "what", "when", "where", "whether", "which", "who", "whom", "whose", "why", "if"))
_BIDDING_LINKS = {"call": ("on", "upon"), "plead": ("with",)}  # verb -> the words before who is to do something
_OWN_NAME = frozenset(("name", "names", "surname", "surnames", "identity", "identities"))


def wanted(rights: list[Token], frame: Frame, cues: Cues) -> Run | None:
    """Return what others are to do: she called for the council to leave."""
    aims = (child for child in rights if child.dep_ in ("advcl", "xcomp", "ccomp"))
    action = next((child for child in aims if child.tag_ == "VB" or (child.tag_ == "VBN" and _is_infinitive(child))), None)
    links = ("for", "with") if frame.lemma == "plead" else ("for",)
    link = next((child for child in action.lefts if child.dep_ == "mark" and child.lower_ in links), None) if action is not None else None
    if action is None or link is None or f"{frame.lemma} for" not in cues.with_preposition:
        return None
    if any(child.dep_ == "nsubjpass" and child.lower_ in _OWN_NAME for child in action.lefts):
        return None  # asked for his name to be withheld
    if any(
        token.ent_type_ not in ("DATE", "TIME") and token.lower_ not in ("on", "again") for token in action.doc[frame.verb + 1 : link.i]
    ):
        return None
    return link.i + 1, action.right_edge.i + 1


def demanded(page: Layout, rights: list[Token], frame: Frame, cues: Cues) -> Run | None:
    """Return what somebody demands that others do, told by a noun: demanded a deadline extension, answers from the council.

    Not: demanded an extension lead, the delay demanded answers.
    """
    act = next((child for child in rights if child.dep_ == "dobj"), None) if frame.lemma == "demand" and frame.shape == "verb" else None
    plain = page.doc[frame.verb].tag_ in ("VBD", "VBN", "VBG")  # not in a headline: Owners demand answers
    if act is None or not plain or act.lower_ not in cues.sought or frame.speaker is None:
        return None
    if page.doc.tokens(*frame.speaker).root.lower_ in cues.looming | cues.mute:
        return None
    start, end = act.left_edge.i, act.right_edge.i + 1
    link = next((child for child in rights if child.i == end and child.lower_ in _OF_WHOM), None)
    return start, link.right_edge.i + 1 if link is not None else end


def vowed(page: Layout, rights: list[Token], frame: Frame) -> Run | None:
    """Return a thing that somebody promises, with how or when that stands in marks after it: promises report “as soon as possible”.

    Not: promised Cole “a gift”.
    """
    thing = next((child for child in rights if child.dep_ == "dobj"), None) if frame.lemma in _VOWING and frame.shape == "verb" else None
    if thing is None or thing.pos_ != "NOUN" or page.inside[thing.i] != OUTSIDE:
        return None
    end = next((at for at in range(thing.i + 1, thing.sent.end) if page.inside[at] != OUTSIDE), None)
    if end is None or end != thing.i + 1 or thing.left_edge.i <= frame.verb:
        return None
    stretch = page.stretches[page.inside[end]]
    return (thing.left_edge.i, stretch.outer_end) if page.doc[stretch.start].pos_ in ("ADV", "ADP", "SCONJ") else None


def _is_infinitive(participle: Token) -> bool:
    """Whether a participle is to be done: for the hall to be sold."""
    return any(child.tag_ == "TO" for child in participle.lefts) and any(child.dep_ == "auxpass" for child in participle.lefts)


def counted(page: Layout, frame: Frame, cues: Cues) -> Run | None:
    """Return what somebody calls for after how often: called for the first time for an end to the strike, on Bell to resign.

    Not: called for the second time in an hour.
    """
    at, doc = frame.end + 4, page.doc
    if at + 1 >= len(doc) or page.lower[frame.end : frame.end + 2] != ["for", "the"] or page.lower[at - 1] != "time":
        return None
    if doc[at - 2].ent_type_ != "ORDINAL" or f"{frame.lemma} for" not in cues.with_preposition:
        return None
    while at + 1 < len(doc) and doc[at].ent_type_ in WHEN:
        at += 1
    if at + 1 >= len(doc) or page.inside[at] != OUTSIDE or doc[at + 1].ent_type_ in WHEN:
        return None
    if page.lower[at] in _BIDDING_LINKS.get(frame.lemma, ()):
        action = next((child for child in doc[frame.verb].rights if child.dep_ in ("xcomp", "advcl") and child.i > at), None)
        bids = action is not None and any(child.tag_ == "TO" for child in action.lefts)
        return (at + 1, action.right_edge.i + 1) if action is not None and bids else None
    if page.lower[at] != "for":
        return None
    above = doc[at].head if doc[at].dep_ == "mark" else doc[at]
    return at + 1, max(above.right_edge.i, doc[frame.end].right_edge.i) + 1


def urged(page: Layout, rights: list[Token], frame: Frame, cues: Cues) -> Run | None:
    """Return what somebody is told to do in words between marks, whoever says so: owners were urged to “stay at home”."""
    if frame.shape != "passive" or frame.speaker is not None or frame.lemma not in cues.bidding - cues.naming:
        return None
    action = next((child for child in rights if child.dep_ == "xcomp" and any(below.lower_ == "to" for below in child.lefts)), None)
    if action is None or any(token.lower_ == "by" for token in action.subtree) or page.doc[frame.verb].dep_ == "relcl":
        return None
    if sum(page.inside[at] != OUTSIDE for at in range(action.left_edge.i, action.right_edge.i + 1)) < MIN_QUOTED:
        return None
    return action.left_edge.i, action.right_edge.i + 1


def action_of(rights: list[Token], frame: Frame, cues: Cues) -> Run | None:
    """Return what somebody is to do ("urged them to leave") or will do ("promised to leave")."""
    bids = frame.lemma in cues.bidding and frame.lemma not in cues.naming and any(child.dep_ == "dobj" for child in rights)
    links = (child for child in rights if child.lower_ in _BIDDING_LINKS.get(frame.lemma, ()) and not dates(child))
    bids = bids or any(_is_beside(link, frame.end) for link in links)  # called on owners over the week to pay; pleaded with owners to leave
    loose = ("xcomp", "advcl") if frame.lemma in cues.promising or frame.lemma == "tell" or bids else ("xcomp",)
    action = next((child for child in rights if child.dep_ in loose and any(below.lower_ == "to" for below in child.lefts)), None)
    if action is None or _is_secrecy(action):
        return None
    if frame.shape == "passive" and frame.speaker is not None and frame.lemma in cues.bidding - cues.naming:
        return action.left_edge.i, _before_when(action)  # owners were advised by Bell to leave
    if frame.shape != "verb":
        return None
    before = [child for child in rights if child.i < action.i]
    if frame.lemma == "tell" and action.left_edge.lower_ in QUESTIONS:
        return action.left_edge.i, action.right_edge.i + 1  # told them how to leave
    if frame.lemma in cues.promising and any(child.dep_ == "neg" for child in action.head.lefts):
        return None  # what nobody promised
    if any(child.lower_ == "what" for child in (*action.head.lefts, *action.lefts)):
        return None  # what he promises to do
    if frame.lemma in cues.promising and not any(child.dep_ == "dobj" and child.ent_type_ != "DATE" for child in before):
        end = _before_when(action)
        return action.left_edge.i, _with_further(action, rights) if end == action.right_edge.i + 1 else end
    calls = any(child.lower_ in ("on", "upon", "for") and not dates(child) for child in before)
    summons = frame.lemma == "call" and not calls  # or a phone call
    if (frame.lemma in cues.bidding and not summons) or frame.lemma in cues.thinking:
        told = [child for child in before if not dates(child)]
        start = min((child.left_edge.i + (child.dep_ in ("prep", "prt")) for child in told), default=action.left_edge.i)
        return start, _with_further(action, rights)
    return None


def _is_beside(link: Token, end: int) -> bool:
    """Whether nothing but a day stands between a cue, which ends at a place, and a word after it: called on Monday on owners to pay."""
    first = end + (link.doc[end].lower_ == "on" and end < link.i)
    return link.i == end or (link.i > first and all(token.ent_type_ in WHEN for token in link.doc[first : link.i]))


def _with_further(action: Token, rights: list[Token]) -> int:
    """Return where what is to be done ends, with more of it which the parse hangs on the cue: urged them to sell it, pay and leave."""
    end, doc = action.right_edge.i + 1, action.doc
    for child in rights:
        base = child.dep_ == "conj" and child.tag_ in ("VB", "VBP") and action.head.tag_ in ("VBD", "VBN", "VBZ", "VBG")
        things = (
            child.dep_ == "dobj" and any(below.dep_ == "conj" for below in child.rights) and any(c.dep_ == "dobj" for c in action.rights)
        )
        between = doc[end : child.left_edge.i]
        joined = child.i > action.i and len(between) <= MAX_GAP and all(token.text == "," or token.dep_ == "cc" for token in between)
        until = child.dep_ == "advcl" and child.left_edge.lower_ in ("until", "unless") and child.left_edge.i == end
        if until or ((base or things) and joined and not any(below.dep_ in SUBJECTS for below in child.lefts)):
            end = child.right_edge.i + 1
    return end


def dates(child: Token) -> bool:
    """Return whether what hangs on a verb tells when: called on Monday on the council to pay."""
    return child.ent_type_ in WHEN or (
        child.dep_ == "prep" and any(below.dep_ == "pobj" and below.ent_type_ in WHEN for below in child.rights)
    )


def _before_when(action: Token) -> int:
    """Return where a promise ends before what tells when it was made: agreed to wait after Bell left the town."""
    later = next(
        (
            child
            for child in action.rights
            if child.dep_ == "advcl" and child.left_edge.lower_ == "after" and any(below.dep_ == "nsubj" for below in child.lefts)
        ),
        None,
    )
    end = later.left_edge.i if later is not None else action.right_edge.i + 1
    joined = (child for child in action.rights if child.dep_ == "conj" and child.i < end)
    further = next((child for child in joined if child.tag_ in ("VBD", "VBZ", "VBN")), None)
    joint = next((child.i for child in action.rights if child.dep_ == "cc"), end)
    return joint if further is not None and joint < further.i else end  # vowed to keep it and praised the court


def _is_secrecy(action: Token) -> bool:
    """Whether what is asked is to stay unnamed, which is about the report and no part of it: she asked not to be named.

    Nor anonymity, to speak of something.
    """
    if any(child.lower_ == "anonymity" for child in action.head.rights):
        return True
    if action.lower_ in ("remain", "stay"):
        return any(child.lower_ in ("anonymous", "unnamed") for child in action.rights)
    return action.tag_ == "VBN" and [child.lower_ for child in action.lefts] == ["not", "to", "be"]
