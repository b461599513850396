"""The word "that" at the edge of a report: whether it only joins the report to its verb, or is a word of what is said.

Where a report begins and ends otherwise is for clauses.py and report_ends.py.
"""

from __future__ import annotations

from pipeline.parsing.layout import OUTSIDE, Layout
from pipeline.parsing.noun_phrases import FINITE, WHEN, WITH_EXPLETIVES
from pipeline.parsing.tree import Token

_TELLING = frozenset(("told", "warned", "reminded", "informed", "assured", "tells", "warns", "reminds"))  # somebody that
_POINTED_AT = frozenset(  # that meeting, with an article or without
    ("thing", "meeting", "building", "evening", "morning", "election", "decision", "position", "statement", "moment", "city")
)

MAX_CONTRAST = 10  # tokens of what something is not


def _is_bare(that: Token, following: Token) -> bool:
    """Whether "that" stands between a verb and a noun that has no article, so that it joins and does not point: write that mining..."""
    verb = that.nbor(-1)
    thing = following.tag_ == "NN" and following.lower_ not in _POINTED_AT and following.text.endswith(("ing", "ion", "ism", "ty", "ment"))
    acts = following.dep_ in WITH_EXPLETIVES and following.head.pos_ in ("VERB", "AUX")  # not: called that vision “a gift”
    return that.tag_ == "DT" and verb.pos_ == "VERB" and acts and (thing or following.tag_ in ("NNS", "NNP"))


def _is_told(noun: Token) -> bool:
    """Whether a noun is who is told something, or by whom: warned Bell that; was told by Bell that."""
    by = noun.head if noun.dep_ == "pobj" and noun.head.lower_ == "by" else noun
    return (by != noun or noun.dep_ in ("dobj", "dative")) and by.head.lower_ in _TELLING


def _is_contrasted(page: Layout, at: int) -> bool:
    """Whether "that" is what something is, and not another thing: said that, and not the price, was the reason; that, not rain, was."""
    first = at + 2 + (page.lower[at + 2 : at + 3] == ["and"])
    contrasts = page.lower[first : first + 1] == ["not"] or page.lower[first : first + 2] == ["rather", "than"]
    if page.words[at + 1 : at + 2] != [","] or not contrasts:
        return False
    comma = next((index for index in range(first, min(first + MAX_CONTRAST, len(page.words) - 1)) if page.words[index] == ","), None)
    return comma is not None and page.doc[comma + 1].tag_ in FINITE


def is_part(page: Layout, at: int) -> bool:
    """Return whether "that" is a word of what is said: between marks, or "That makes it hard"."""
    token, following = page.doc[at], page.doc[min(at + 1, len(page.words) - 1)]
    if following.text == "," and _is_contrasted(page, at):
        return True
    if at > 0 and page.inside[at] == OUTSIDE and (_is_told(page.doc[at - 1]) or _is_bare(token, following)):
        return False  # warned Bell that custody was likely; they write that mining may harm it
    subject = token.dep_ == "nsubj" and (token.tag_ != "IN" or following.text == ",")  # That, Bell said, is late
    finite = following.tag_ in FINITE or (following.pos_ == "ADV" and any(verb.tag_ in FINITE for verb in page.doc[at + 2 : at + 3]))
    dated = at > 0 and page.doc[at - 1].ent_type_ in WHEN and token.dep_ != "dobj"
    if dated and finite and following.dep_ not in WITH_EXPLETIVES:
        return True  # said on Monday that would be a mistake
    joins = token.dep_ == "mark" or dated or (token.tag_ == "WDT" and following.pos_ in ("NOUN", "PROPN"))  # said this year that cuts were
    return page.inside[at] != OUTSIDE or (not joins and (token.tag_ == "DT" or subject))
