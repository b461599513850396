"""Headlines that leave out "was": Bell branded ‘a disgrace’, Bell told ‘leave or pay’ by owners.

The parse takes such a verb for one in the past, and whom it is said of for who speaks. Other sentences are for participles.py.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout
from pipeline.parsing.noun_phrases import noun_phrase
from pipeline.quoting.claims import Claim, reported_claim
from pipeline.quoting.participles import agent_after_marks
from pipeline.quoting.report_ends import trimmed

_AFTER = frozenset(("ADP", "SCONJ", "CCONJ", "PUNCT", "VERB", "AUX", "SPACE"))  # what follows the marks there


def passive(page: Layout, claim: Claim, cues: Cues) -> Claim:
    """Return a headline's claim with who says it by "by", or nobody, where its verb only tells what is said of somebody.

    Bell branded ‘a disgrace to the town’ over sale. Not: Bell branded Cole ‘a disgrace’; Bell told: ‘Leave or pay’.
    """
    frame = claim.frame
    if frame is None or frame.shape != "verb" or frame.speaker is None or frame.speaker[0] > frame.verb:
        return claim
    verb, at = page.doc[frame.verb], frame.end
    lemma = cues.lemma.get(verb.lower_, "")
    related = any(child.dep_ == "aux" or child.tag_ in ("WDT", "WP") for child in verb.lefts)  # the plan, which Bell called ‘a disgrace’
    if verb.tag_ not in ("VBD", "VBN") or verb.lower_ == lemma or related:
        return claim
    links = {"as": cues.hailing, "to": cues.urging}
    verbs = links.get(page.lower[at], frozenset()) if at < len(page.lower) else frozenset()
    marked = at + (lemma in verbs)
    if marked >= len(page.doc) or page.inside[marked] == OUTSIDE or (marked == at and lemma not in cues.branding):
        return claim
    agent = agent_after_marks(page, verb)
    if agent is None and _has_object(page, marked):
        return claim
    who = noun_phrase(agent[0]) if agent is not None else None
    done = replace(frame, shape="passive", speaker=who)
    start, end = claim.runs[0][0], claim.runs[-1][1]
    if agent is not None and start < agent[1] < end:
        return reported_claim(claim.paragraph, page, [trimmed(page, start, agent[1])], done)  # told to ‘leave’ by mayor
    return replace(claim, frame=done, speaker=(claim.paragraph, who) if who is not None else None)


def _has_object(page: Layout, marked: int) -> bool:
    """Whether a thing or a clause follows the marks at a token: dismissed as ‘nonsense’ reports of a split, told ‘Today’ that it must.

    Not: branded ‘a disgrace’ over sale; branded ‘a disgrace’ quits.
    """
    end = page.stretches[page.inside[marked]].outer_end
    return end < len(page.doc) and (page.doc[end].pos_ not in _AFTER or page.lower[end] == "that")
