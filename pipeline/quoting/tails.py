"""Where words that end at a closing mark go on without marks: a “rush to judgment” because nobody has voted.

The parse often ends a clause at its quote marks; here what stands after them decides. Works on one sentence at a time.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run, Stretch, is_dash
from pipeline.parsing.noun_phrases import SUBJECTS, WHEN
from pipeline.parsing.tree import Token
from pipeline.quoting import feelings
from pipeline.quoting.clause_ends import past_contrast
from pipeline.quoting.frame import Frame

MIN_TAIL = 2  # tokens after a closing mark; a single one is the beginning of something else
MIN_CLAUSE = 3  # tokens up to the marks after which “as” tells what happened meanwhile
MAX_SETTING = 12  # tokens of where it was said
_SETTING = frozenset(("in", "on", "during", "at"))
MIN_BETWEEN = 1  # tokens between a stretch and who says it that are no part of the speaker
MAX_AFTER = 3  # tokens after the speaker at a sentence's end: "on Monday"
_PLACING = frozenset(("in", "on", "at", "during", "after", "before"))  # may tell where or when something was said
# after a comma, what is said goes on
_REASONS = frozenset(("because", "especially", "particularly", "if", "when", "unless", "even", "since"))
_AIMED = frozenset(("designed", "meant", "intended", "aimed", "calculated", "made"))  # to do something
_FINITE = frozenset(("VBD", "VBZ", "VBP", "VBG", "VBN", "MD"))
_AUXILIARIES = frozenset(("has", "have", "had", "did", "does", "do"))
_SEVERAL = frozenset(("many", "several", "some", "others", "both"))
_RELATIVES = frozenset(("which", "who", "whose", "whom"))
_LEADING = frozenset(("when", "while", "as", "after", "before", "although", "though", "if", "because", "since"))  # to a main clause
_LISTED = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP", "CCONJ", "PART"))  # what stands in a list of things
_ASKED = frozenset(("asked", "pressed", "questioned", "quizzed", "challenged", "pushed", "prompted"))
SAME_TIME = ("at", "the", "same", "time")
_WITHIN = frozenset(("ADP", "SCONJ", "NOUN", "PROPN", "PART", "ADJ"))


def tail(page: Layout, sentence: Run, end: int, *, own: list[Frame], cues: Cues) -> int:
    """Return the end of words attributed that end at `end`, further on where they go on after a closing mark."""
    doc = page.doc
    if page.inside[end - 1] == OUTSIDE:
        return end
    stretch, limit = page.stretches[page.inside[end - 1]], _limit(page, sentence)
    first = stretch.outer_end
    if first + 1 < limit and is_dash(doc[first]) and _opened(page, sentence[0], stretch.outer_start):
        first += 1  # tired – “but not beaten” – and at home
    if any(not doc[at].is_punct for at in range(end, stretch.end)) or first >= limit:
        return end
    felt = feelings.goes_on(page, stretch, first, limit, cues=cues)
    if not (felt or _goes_on(page, stretch, first, limit)):
        return end
    stop = first + (doc[first].text == ",")
    led = page.lower[sentence[0]] in _LEADING and "," not in page.words[sentence[0] : stretch.outer_start]
    reason = doc[stop].lower_ in _REASONS and not led
    marks = {at for frame in own if frame.shape != "noun" for at in (frame.left, frame.verb)}
    marks -= set(range(first, first + MIN_CLAUSE)) if felt else set()
    while stop < limit:
        if page.inside[stop] == OUTSIDE and (stop in marks or _breaks(page, stop, limit, marks)) and not (reason and doc[stop].text == ","):
            listed = _listed(page, stop, limit, marks)
            if listed == stop:
                break
            stop = listed
        else:
            stop += 1
    described = stop - first == 1 and doc[first].pos_ == "NOUN" and doc.tokens(stretch.start, stretch.end).root.head.i == first
    return min(past_contrast(page, stop), limit) if stop - first >= MIN_TAIL or described else end


def _opened(page: Layout, start: int, end: int) -> bool:
    """Whether one of the dashes among some tokens opens an aside that none of them closes."""
    return sum(page.inside[at] == OUTSIDE and is_dash(page.doc[at]) for at in range(start, end)) % 2 == 1


def _listed(page: Layout, comma: int, limit: int, cues: set[int]) -> int:
    """Return the end of a list that goes on at a comma, the comma itself if none does: by the town, the county and others, Bell said."""
    at, joined = comma + 1, False
    while page.words[comma] == "," and at < limit and at not in cues and page.inside[at] == OUTSIDE:
        token = page.doc[at]
        if not (token.pos_ in _LISTED or token.text == ","):
            return comma
        joined = joined or token.lower_ in ("and", "or")
        at += 1
    at -= at > comma and page.words[at - 1] == ","
    return at if joined and page.doc[at - 1].pos_ in ("NOUN", "PROPN", "NUM") else comma


def without_setting(page: Layout, run: Run, cues: Cues) -> Run:
    """Return a run without where it was said at its end: the plan is “a gift” in an interview on Monday."""
    start, end = run
    settings = cues.settings
    last = max((s.outer_end for s in page.stretches if start <= s.start and s.outer_end <= end), default=end)
    whole = last < end and page.inside[start] == page.inside[last - 1] != OUTSIDE
    last += last < end and page.doc[last].text == ","
    for at in range(last, end):
        if page.lower[at] in _SETTING and page.inside[at] == OUTSIDE and end - at <= MAX_SETTING:
            if any(t.pos_ in ("VERB", "AUX") and t.lower_ != "following" and page.inside[t.i] == OUTSIDE for t in page.doc[at:end]):
                continue  # but: in a statement following the news
            if at == last and page.lower[start] == "to" and _is_contest(page, at, cues):
                return run
            if _is_occasion(page, at, settings, clause=_is_clause(page, start, at)) or (
                at == last and _is_setting(page, (at, end), settings, whole=whole)
            ):
                return start, at
    return run


def _is_contest(page: Layout, at: int, cues: Cues) -> bool:
    """Whether some words tell in what somebody will do what is promised: vowed to “win” in the last vote in Vale on Friday.

    Not where or when the promise was made: vowed to “win” in Vale on Friday.
    """
    noun = next((child for child in page.doc[at].rights if child.dep_ == "pobj"), None)
    return noun is not None and page.lower[at] in ("in", "at", "during") and noun.lower_ in cues.contests


def _is_occasion(page: Layout, at: int, settings: frozenset[str], *, clause: bool) -> bool:
    """Whether some words name an occasion of their own at which somebody spoke: in their radio appearances, on Monday's broadcast.

    `clause`: they follow one, of which they may be a part: Cole had “insulted” a family in an interview.
    """
    noun = next((child for child in page.doc[at].rights if child.dep_ == "pobj"), None)
    if noun is None or noun.ent_type_ in WHEN:
        return False
    first = noun.left_edge
    if page.inside[noun.i] != OUTSIDE:
        return first.ent_type_ in WHEN  # on Friday's “Harbour Hour”
    if clause and first.ent_type_ not in WHEN:
        return False
    press = noun.lower_ != "conference" or any(child.lower_ in ("news", "press") for child in noun.lefts)
    return press and noun.lower_ in settings and (first.tag_ == "PRP$" or first.lower_ in ("a", "an") or first.ent_type_ in WHEN)


def _is_setting(page: Layout, run: Run, settings: frozenset[str], *, whole: bool) -> bool:
    """Whether some words right after marks tell where something was said; `whole`: nothing but what stands in the marks was."""
    rest = page.doc[run[0] : run[1]]
    if whole and all(token.ent_type_ in WHEN for token in rest[1:]):
        return True
    nouns = [token for token in rest if token.pos_ in ("NOUN", "PROPN")]
    dated = bool(nouns) and nouns[-1].lower_ in settings and (nouns[-1].ent_type_ != "DATE" or nouns[-1].nbor(-1).lower_ == "on")
    return bool(nouns) and (nouns[0].lower_ in settings or dated)


def without_aside(page: Layout, run: Run, frame: Frame) -> Run:
    """Return a run without an aside of the writer after the marks at its end: “a gift,” echoing the mayor; “a gift” without saying why."""
    start, end = run
    at = max((s.outer_end for s in page.stretches if start <= s.start and s.outer_end <= end), default=end)
    if at + 1 < end and ((page.lower[at] == "without" and page.doc[at + 1].tag_ == "VBG") or _is_meanwhile(page, at, run)):
        return start, at
    adds = at + (at < end and page.words[at] == ",")
    if adds + 1 < end and page.lower[adds] == "including" and (adds > at or pauses(page, at - 1)):
        return (start, at) if _speaks_too(page, adds, frame) else run
    if at >= end or not (pauses(page, at - 1) or is_dash(page.doc[at])):
        return run
    if is_dash(page.doc[at]) and any(is_dash(page.doc[i]) for i in range(at + 1, end)):
        return run  # “every owner” - Bell among them - knew it
    first = page.doc[at + is_dash(page.doc[at])] if at + 1 < end else page.doc[at]
    comments = first.tag_ == "VBG" or (first.tag_ == "RB" and first.i + 1 < end and page.doc[first.i + 1].tag_ == "VBG")
    comments = comments or first.lower_ in ("a", "an") or (adds < end and _refers(page, adds, end))
    comments = comments or (first.lower_ in _RELATIVES and _is_last_clause(page, first, end) and not _is_clause(page, start, at))
    return (start, at) if comments or compares(page, first.i) else run


def _refers(page: Layout, at: int, end: int) -> bool:
    """Whether the writer tells what words before a comma were about: “a bad joke,” in reference to its roof; with regard to the hall."""
    about = page.lower[at + 1 : at + 2] in (["reference"], ["references"], ["regard"], ["regards"], ["allusion"])
    return about and page.lower[at] in ("in", "with") and at + 2 < end and page.lower[at + 2] == "to" and page.inside[at] == OUTSIDE


def _is_meanwhile(page: Layout, at: int, run: Run) -> bool:
    """Whether the clause that begins at a token tells what happened while somebody spoke: “a gift to the town” as he left the hall."""
    start, end = run
    if page.lower[at] != "as" or page.doc[at].dep_ != "mark" or at - start <= MIN_CLAUSE or "as" in page.lower[start:at]:
        return False
    verb = page.doc[at].head
    who = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    later = verb.tag_ in ("VBD", "VBZ", "VBP") and who is not None and who.lower_ != "it" and verb.right_edge.i + 1 >= end
    return later and not _is_clause(page, start, at)  # not: he was “attacked” as he walked home


def _is_clause(page: Layout, start: int, end: int) -> bool:
    """Whether some words have a subject of their own, outside marks: no thing that is called or denounced."""
    return any(page.doc[at].dep_ in SUBJECTS and page.inside[at] == OUTSIDE for at in range(start, end))


def _speaks_too(page: Layout, including: int, frame: Frame) -> bool:
    """Whether one of several who speak is included: Owners called it “cruel”, including Bell; not: they had “weapons”, including knives."""
    if frame.speaker is None or page.doc[including + 1].pos_ == "ADP":
        return False
    who, last = range(*frame.speaker), including - 1
    several = any(page.doc[at].head.i not in who and (page.doc[at].tag_ == "NNS" or page.lower[at] in _SEVERAL) for at in who)
    while page.doc[last].is_punct:
        last -= 1
    return several and page.doc[last].tag_ != "NNS"


def _is_last_clause(page: Layout, relative: Token, end: int) -> bool:
    """Whether a relative clause without marks goes on to the end: “a gift,” which nobody wanted."""
    verb = relative.head
    while verb.dep_ not in ("relcl", "ROOT", "ccomp", "advcl") and verb.head != verb:
        verb = verb.head
    return verb.right_edge.i + 1 >= end and all(page.inside[at] == OUTSIDE for at in range(relative.i, end))


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.lefts)


def compares(page: Layout, at: int) -> bool:
    """Return whether the writer sets something beside what was said, after a comma: as have her rivals; while leaving the hall."""
    after = page.doc[after_time(page, at)] if at + 1 < len(page.doc) else page.doc[at]
    return (page.lower[at] == "as" and after.lower_ in _AUXILIARIES) or (page.lower[at] == "while" and after.tag_ == "VBG")


def after_time(page: Layout, at: int) -> int:
    """Return the token after a joining word, "also" or "at the same time" passed over: while at the same time claiming that it was late."""
    same = page.lower[at + 1 : at + 1 + len(SAME_TIME)] == [*SAME_TIME]
    after = at + 1 + (len(SAME_TIME) if same else page.lower[at + 1] == "also")
    return min(after, len(page.doc) - 1)


def closing(page: Layout, sentence: Run, stretch: Stretch, *, own: list[Frame]) -> Frame | None:
    """Return the frame that ends a sentence that begins with a stretch and goes on without marks: "...," and we left, Bell said."""
    frame = own[-1] if own else None
    if frame is None or frame.shape != "verb" or frame.speaker is None or stretch.outer_start > sentence[0]:
        return None
    between = range(stretch.outer_end, frame.left - 1)
    if len(between) < MIN_BETWEEN or page.doc[frame.left - 1].text != "," or any(other.verb in between for other in own):
        return None
    if _limit(page, sentence) - frame.right > MAX_AFTER or page.text[stretch.marked.end - 1] in ".?!":
        return None
    said = any(child.dep_ in ("dobj", "ccomp", "xcomp") for child in page.doc[frame.verb].rights)
    return frame if not said and page.doc[frame.verb].tag_ != "VBG" else None


def is_when_asked(page: Layout, at: int) -> bool:
    """Return whether the words that begin at a token tell what somebody was asked: “I am” when asked whether he was late."""
    asked = page.lower[at] in ("when", "after") and at + 1 < len(page.words) and page.lower[at + 1] in _ASKED
    return asked and page.doc[at + 1].tag_ in ("VBN", "VBD")


def pauses(page: Layout, at: int) -> bool:
    """Return whether a token is a comma or dash, or a closing mark after a comma."""
    if page.inside[at] == OUTSIDE:
        return page.doc[at].text in (",", "—", "–")
    stretch = page.stretches[page.inside[at]]
    return at == stretch.outer_end - 1 and page.text[stretch.marked.end - 1] == ","


def _limit(page: Layout, sentence: Run) -> int:
    """Return the end of a sentence without its last signs."""
    limit = sentence[1]
    while limit > sentence[0] and page.inside[limit - 1] == OUTSIDE and (page.doc[limit - 1].is_punct or page.doc[limit - 1].is_space):
        limit -= 1
    return limit


def _goes_on(page: Layout, stretch: Stretch, end: int, limit: int) -> bool:
    """Whether the words after a stretch belong to those before its end."""
    doc = page.doc
    token = doc[end]
    sign = page.text[stretch.marked.end - 1]
    if sign in ".?!":
        return False
    if token.text == "," or sign == ",":
        at = end + (token.text == ",")
        at += at + 1 < limit and doc[at].lower_ == "but" and doc[at + 1].lower_ in _REASONS  # not because of “this,” but because
        aims = at + 1 < limit and doc[at].lower_ in _AIMED and page.lower[at + 1] in ("to", "at")  # “lies,” designed to win votes
        return at < limit and (doc[at].lower_ in _REASONS or aims) and page.inside[at] == OUTSIDE and not _tells_time(doc[at])
    if token.lower_ in ("and", "or"):
        if end + 1 < limit and page.inside[end + 1] != OUTSIDE:
            return True
        others = any(doc[at].tag_ == "VBG" and _has_subject(doc[at]) and doc[at].left_edge.i == end + 1 for at in range(end + 1, limit))
        return end + 1 < limit and doc[end + 1].tag_ not in (*_FINITE, "PRP") and doc[end + 1].pos_ != "ADV" and not others
    if token.lower_ in _PLACING:
        return token.lower_ == "in" and end + 1 < limit and doc[end + 1].tag_ == "VBG"  # of “greed” in selling the hall
    begun = "to" in page.lower[max(stretch.outer_start - 1, 0) : stretch.start + 1]
    if begun and (token.pos_ == "DET" or token.tag_ == "PRP$"):
        return True  # the plan to “sack” the clerks
    return token.pos_ in _WITHIN or token.lower_ in ("who", "that")


def _tells_time(link: Token) -> bool:
    """Whether "since" has no clause of its own after it: since joining, since 2010, since demolished."""
    return link.lower_ == "since" and (link.dep_ != "mark" or not any(child.dep_ in SUBJECTS for child in link.head.lefts))


def _breaks(page: Layout, at: int, limit: int, cues: set[int]) -> bool:
    """Whether the writer takes over at a token: at a comma, dash or semicolon, or where another cue follows a joining word."""
    token = page.doc[at]
    if token.text in (",", ";", ":", "(") or is_dash(token):
        return True
    return token.lower_ in ("and", "but", "while", "as") and any(near in cues for near in range(at + 1, min(at + 3, limit)))
