"""What a verb of saying governs that is no statement: what is left open, another's, or a thing of which nothing is told.

Each function looks at a cue and the tokens that indirect.py found for it.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run
from pipeline.parsing.noun_phrases import FINITE, SUBJECTS, WITH_EXPLETIVES
from pipeline.quoting.bidding import QUESTIONS
from pipeline.quoting.direct import is_title
from pipeline.quoting.frame import Frame
from pipeline.quoting.leading import ABOUT
from pipeline.quoting.outlets import OWNS
from pipeline.quoting.postposed import MIN_REPORTED
from pipeline.quoting.tails import pauses

MAX_APART = 3  # tokens between a cue and the words in quote marks that it goes with
_UNSAID = frozenset(("indicate", "announce", "reveal", "disclose", "specify", "deny", "confirm", "comment", "explain", "mention", "report"))
_REFUSING = frozenset(("reject", "dismiss", "deny"))
_PASSING_ON = frozenset(("report", "according"))  # what somebody says
_GLOSSING = ABOUT | {"reference", "invoke", "evoke", "comment"}


def is_hollow(page: Layout, frame: Frame, found: list[Run], cues: Cues) -> bool:
    """Return whether runs that a frame reports, at least one, hold no statement."""
    first = found[0]
    antecedent = _is_of_antecedent(page, frame, first) or _points_back(page, frame, first) or _says_this(page, frame, found, cues)
    return antecedent or _is_torn(page, frame, first) or _is_bare(page, frame, found, cues) or _is_memory(page, frame, found)


def without_occasion(page: Layout, frame: Frame, found: list[Run], others: list[Frame]) -> list[Run]:
    """Return runs that go back to somebody without when or where another spoke: “...,” Bell told them, according to the Echo, at a talk.

    Not: The hall was sold, according to the Echo, at a loss.
    """
    start, end = found[-1] if found else (0, 0)
    if frame.shape != "according" or start >= end or start < frame.right or page.inside[start] != OUTSIDE:
        return found
    first = page.doc[start]
    alone = first.pos_ == "ADP" and first.dep_ == "prep" and first.right_edge.i + 1 >= end
    quoted = any(page.inside[at] != OUTSIDE for at in range(*found[0]))
    another = quoted and any(found[0][0] < other.verb < found[0][1] for other in others)
    return found[:-1] if alone and (len(found) == 1 or another) else found


def _is_of_antecedent(page: Layout, frame: Frame, run: Run) -> bool:
    """Whether what is said lacks its object, which stands before the clause: a ruling which Bell has vowed to ignore."""
    verb = page.doc[frame.verb]
    if run[1] - run[0] != MIN_REPORTED or page.lower[run[0]] != "to" or verb.dep_ != "relcl":
        return False
    return any(child.dep_ in WITH_EXPLETIVES and child.tag_ not in ("WP", "WDT") and child.lower_ != "that" for child in verb.lefts)


def _points_back(page: Layout, frame: Frame, run: Run) -> bool:
    """Whether a run holds no statement: said as much in May; Asked of the hall on a day that was long, Bell laughed."""
    said = page.lower[slice(*run)]
    if said[:2] == ["as", "much"]:
        return not any(page.doc[at].tag_ in FINITE for at in range(*run))
    asks = frame.shape == "passive" and frame.lemma == "ask" and frame.speaker is None
    return asks and QUESTIONS.isdisjoint(said[:MAX_APART])


def _says_this(page: Layout, frame: Frame, found: list[Run], cues: Cues) -> bool:
    """Whether an outlet only reports who said what stands elsewhere: Bell said this on Monday, Vale Radio reports; This was said by Bell.

    Not: Bell said this hall was old, according to Vale Radio.
    """
    run = page.doc[found[0][0] : found[0][1]] if "this" in page.vocabulary and frame.lemma in _PASSING_ON else []
    if len(found) > 1 or sum(token.tag_ in FINITE for token in run) != 1:
        return False
    points = (token for token in run if token.lower_ == "this" and token.dep_ in ("dobj", "nsubjpass"))
    return any(token.head.lower_ in cues.stance and page.inside[token.i] == OUTSIDE for token in points)


def _is_bare(page: Layout, frame: Frame, found: list[Run], cues: Cues) -> bool:
    """Whether all that is said is a thing, of which nothing is told: the school denies the claim."""
    start, end = found[0]
    if start >= end or page.inside[start] != OUTSIDE or frame.lemma not in cues.objects or frame.lemma in cues.bidding:
        return False
    owned = frame.lemma in _REFUSING and end - start == MIN_REPORTED + 1 and page.words[start + 1] in OWNS  # rejected Bell's report
    bare = owned or (frame.lemma != "demand" and end - start <= MIN_REPORTED and page.lower[start] in ("a", "the"))
    return len(found) == 1 and bare


def _is_memory(page: Layout, frame: Frame, found: list[Run]) -> bool:
    """Whether what is said is only a thing that somebody recalls: the rescue of a woman; not: Bell as a friend, hearing a shot."""
    if frame.lemma != "recall" or len(found) > 1:
        return False
    run = range(*found[0])
    says = any(page.doc[at].tag_ in FINITE or page.lower[at] in ("as", "how") or page.inside[at] != OUTSIDE for at in run)
    return not says and page.lower[run.start] in ("a", "an", "the") and frame.shape == "verb" and frame.right <= run.start


def _is_torn(page: Layout, frame: Frame, run: Run) -> bool:
    """Whether a run is a sentence's predicate, after a participle that the parse takes for its verb: names heard in May [are those]."""
    if run[0] >= run[1]:
        return False
    verb, first = page.doc[frame.verb], page.doc[run[0]]
    participle = verb.tag_ in ("VBN", "VBD") and verb.dep_ != "relcl" and verb.i + 1 < run[0] and page.doc[verb.i + 1].pos_ == "ADP"
    finite = first.pos_ == "AUX" and first.tag_ in FINITE and first.tag_ != "MD" and page.inside[run[0]] == OUTSIDE
    return frame.shape == "verb" and participle and finite


def is_not_said(page: Layout, frame: Frame, run: Run, *, others: list[Frame], cues: Cues) -> bool:
    """Whether what a verb governs is left open (did not say how many, has not indicated that), or another's (countered her claims that)."""
    if run[0] >= run[1]:
        return True
    if any(child.dep_ == "neg" for child in page.doc[frame.verb].lefts) and (page.lower[run[0]] in QUESTIONS or frame.lemma in _UNSAID):
        return True
    first = page.doc[run[0]]
    within = page.doc[frame.verb].dep_ in ("acl", "advcl", "relcl")  # not: Bell argued on Monday that would be wrong
    if within and first.tag_ == "WDT" and first.lower_ == "that" and first.dep_ in SUBJECTS and run[0] > frame.right:
        return True  # the flood predicted for Sunday that will ruin crops
    reach = run[0] + (MAX_APART if frame.lemma in cues.opposing else 0)
    return any(other.shape == "noun" and other is not frame and frame.verb < other.start < reach for other in others)


def explains(page: Layout, frame: Frame, run: Run) -> bool:
    """Whether the writer says with a participle what was meant: "...," she said, referring to the hall."""
    verb = page.doc[frame.verb]
    after_name = verb.dep_ == "acl" and pauses(page, verb.i - 1)  # said Ana Bell, the mayor, referring to the hall
    if frame.lemma not in _GLOSSING or verb.tag_ != "VBG" or any(child.dep_ == "aux" for child in verb.lefts):
        return False
    if verb.dep_ != "advcl" and not after_name:
        return False
    within = {page.inside[at] for at in range(*run)} - {OUTSIDE}
    return "as" not in page.lower[slice(*run)] and all(is_title(page, page.stretches[at]) for at in within)
