"""Nouns for what somebody feels or asks, as the object of a verb that says so: voiced concern about the cost, issued an appeal to owners.

What stands after such a noun is said without a clause; a noun with a clause is for crediting.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run
from pipeline.parsing.noun_phrases import FINITE, WHEN, noun_phrase
from pipeline.parsing.tree import Token
from pipeline.quoting.crediting import has_done, is_nobody, is_somebody
from pipeline.quoting.frame import VOICED, Frame
from pipeline.quoting.subjects import subject_of
from pipeline.quoting.things import may_speak

_ABOUT = frozenset(("for", "about", "over", "at", "toward", "towards", "regarding"))
_ANYBODY = frozenset(("anyone", "anybody", "whoever"))
_ALL = frozenset(("those", "everyone", "everybody"))
_ITS_OWN = frozenset(("a", "an", "his", "her", "their", "its"))  # letter
_TO = frozenset(("to", "for"))  # whom something is asked of
MAX_ASKED = 10  # tokens of whom something is asked of


def voiced(page: Layout, noun: Token, cues: Cues) -> Frame | None:
    """Return the frame of who voices something, or asks for something to be done.

    Bell expressed support for the plan; police issued an appeal to drivers to stay at home; not: the crash raised fears for the town.
    """
    verb = noun.head
    asks = noun.lower_ in cues.appeals
    if noun.dep_ != "dobj" or verb.lower_ not in (cues.appealing if asks else cues.sounding) or not has_done(verb):
        return None
    first = noun.left_edge.lower_
    if (verb.lower_ in cues.raising and (noun.lower_ not in cues.raised or first == "the")) or first == "no":
        return None  # raised the alarm about the fire, voiced no concern about the road
    run = _asked(page, noun, cues) if asks else _felt(page, noun, cues)
    subject = subject_of(verb, page, cues) if run is not None else None
    if run is None or subject is None or subject.i > verb.i or is_nobody(subject) or _is_open(subject, verb):
        return None
    bodies = cues.encouraging if verb.lower_ in cues.raising else cues.bodies
    if not is_somebody(subject, cues) and subject.lower_ not in bodies:
        return None  # the figures raised concerns; but the group raised concerns, the letter expressed concern
    start = min([verb.i, *(child.i for child in verb.lefts if child.dep_ == "aux" and child.i > subject.i)])
    link = page.lower[noun.i + 1] != "that"
    cue = (noun.i, noun.i + 1) if asks else (start, verb.i + 1 if run[0] <= noun.i else noun.i + 1 + link)
    stance = "insisting" if asks else "neutral"
    return Frame(verb=verb.i, start=cue[0], end=cue[1], speaker=noun_phrase(subject), lemma=VOICED, stance=stance)


def _is_open(subject: Token, verb: Token) -> bool:
    """Whether it is open who has done something, or if: anyone who voices support for the ban; Did Bell raise concerns about the hall?

    Not: those who voiced support for the ban; Only then did Bell voice support for it.
    """
    some = verb.head if subject.lower_ == "who" and verb.dep_ == "relcl" else subject
    anybody = some.lower_ in _ANYBODY or some.left_edge.lower_ == "any" or (some.lower_ in _ALL and verb.tag_ != "VBD")
    asks = any(child.dep_ == "aux" and child.i < subject.i for child in verb.lefts)
    return anybody or (asks and any(token.text == "?" for token in verb.doc[verb.i : verb.sent.end]))


def voiced_words(page: Layout, sentence: Run, frame: Frame, cues: Cues) -> Run | None:
    """Return what somebody voices: support for [the plan], [strong support for the plan]; or asks: an appeal to [drivers to stay]."""
    nouns = (child for child in page.doc[frame.verb].rights if child.dep_ == "dobj")
    noun = next((child for child in nouns if child.lower_ in cues.appeals | cues.attitudes), None)
    if noun is None:
        return None
    run = _asked(page, noun, cues) if noun.lower_ in cues.appeals else _felt(page, noun, cues)
    return (run[0], min(run[1], sentence[1])) if run is not None else None


def _felt(page: Layout, noun: Token, cues: Cues) -> Run | None:
    """Return what a noun is about, right after it and outside quote marks, with the noun where more is said of it: deep concern about.

    So what a clause tells: expressed outrage that the hall was shut. Not: expressed concern at a hearing, for the first time.
    """
    that = page.doc[noun.i + 1] if noun.i + 1 < len(page.doc) else noun
    if that.lower_ == "that" and that.dep_ == "mark" and that.head.head in (noun, noun.head):
        return that.i + 1, that.head.right_edge.i + 1
    after = (child for child in (*noun.rights, *noun.head.rights) if child.i == noun.i + 1 and child.right_edge.i > child.i)
    link = next((child for child in after if child.lower_ in _ABOUT or f"{noun.lower_} {child.lower_}" in cues.linked), None)
    if link is None:
        return None
    places = cues.settings | cues.hearing if link.lower_ == "at" else frozenset(("time",))
    if any(child.ent_type_ in WHEN or child.lower_ in places for child in link.rights):
        return None
    whole = max(link.right_edge.i, noun.right_edge.i) + 1
    end = _before_setting(page, link.i + 2, whole, cues)
    one = link.i + 2 == end < whole
    first = link.i + 1 if noun.left_edge == noun and not one else noun.left_edge.i
    return (first, end) if all(page.inside[at] == OUTSIDE for at in range(noun.left_edge.i, min(end, len(page.doc)))) else None


def _before_setting(page: Layout, start: int, end: int, cues: Cues) -> int:
    """Return where what is voiced ends before where, or for how long, that was done: inflation in a letter to clients, the plan for years.

    Not: errors in the memo, plans for 2026, a week in May.
    """
    for at in range(start, end):
        noun = next((child for child in page.doc[at].rights if child.dep_ == "pobj"), None)
        if noun is None or page.doc[at].dep_ != "prep":
            continue
        told = page.lower[at] == "in" and page.lower[at + 1] in _ITS_OWN and noun.lower_ in cues.settings
        if told or (page.lower[at] == "for" and noun.ent_type_ in WHEN and noun.tag_ == "NNS"):
            return at
    return end


def _asked(page: Layout, noun: Token, cues: Cues) -> Run | None:
    """Return who is asked to do something, with what that is: an appeal to [drivers to stay at home], a call for [Cole to resign].

    Not: made a call to the police to ask for help, made an appeal to the court to free him.
    """
    doc, link = page.doc, noun.i + 1
    if noun.lower_ in ("call", "calls") and noun.head.lower_ in ("made", "makes", "making") and page.lower[link : link + 1] == ["to"]:
        return None
    if link + 2 >= len(doc) or page.lower[link] not in _TO or page.inside[link] != OUTSIDE:
        return None
    limit = min(link + MAX_ASKED, len(doc) - 1)
    aim = next((at for at in range(link + 2, limit) if doc[at].tag_ == "TO" and doc[at + 1].tag_ == "VB"), None)
    if aim is None or any(token.tag_ in FINITE or token.text in (",", ";") for token in doc[link + 1 : aim]):
        return None
    asked = doc[link + 1]
    while asked.head.i < aim and asked.head.i > link:
        asked = asked.head
    action = doc[aim].head if doc[aim].head.i > aim else doc[aim + 1]
    if asked.lower_ in cues.judging:
        return None
    end = _before_setting(page, aim + 2, action.right_edge.i + 1, cues)
    return (link + 1, end) if may_speak(asked, cues) or (page.lower[link] == "to" and asked.tag_ == "NNS") else None
