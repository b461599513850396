"""What a cue reports when the words are not, or not all, between quote marks.

Works on one sentence at a time; the runs that come back are in tokens, end exclusive.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from pipeline.complements import complement
from pipeline.cues import Cues, Frame, is_misread
from pipeline.layout import OUTSIDE, Layout, Run, Stretch
from pipeline.report_ends import FINITE, SUBJECTS, cut, trimmed
from pipeline.tails import pauses

MIN_REPORTED = 2  # tokens; one word is no statement
MIN_SPLIT = 2  # tokens of a statement before "he said", with its comma
MIN_DATED = 4  # tokens of a report that begins with the day on which it was made
MAX_APART = 3  # tokens between a cue and the words in quote marks that it goes with
_FURTHER = frozenset(("because", "and", "but", "or"))
_ASKING = frozenset(("ask", "asks", "asked", "asking", "wonder", "wonders", "wondered", "wondering", "inquired", "questioned", "questions"))
_CALLING = frozenset(("call", "describe", "dub", "refer", "see", "view", "know"))  # as Bell called it: of a name, not a statement
_UNSAID = frozenset(("indicate", "announce", "reveal", "disclose", "specify", "deny", "confirm", "comment", "explain", "mention", "report"))
_QUESTIONS = frozenset(("how", "when", "where", "whether", "why", "if", "who", "which"))
_ABOUT = frozenset(("speak", "talk"))  # of something, never that something is so
A_PAIR = 2  # commas around an aside
_MARKERS = frozenset(("still", "however", "meanwhile", "later", "then", "yet", "nevertheless", "moreover", "also", "but", "and", "so"))
_LEADS = frozenset(("while", "if", "as", "when", "though", "although", "because", "after", "before", "since", "in", "on", "at", "during"))


def contents(page: Layout, sentence: Run, frame: Frame, *, others: list[Frame], cues: Cues) -> list[Run]:
    """Return what the frame reports in its sentence, empty if nothing does."""
    if frame.shape == "infinitive" or (frame.lemma == "point" and page.lower[frame.end - 1] == "to"):
        return []
    if frame.shape != "according" and frame.lemma in cues.marks_only:
        run = complement(page, sentence, frame, cues) if frame.lemma in cues.bidding else None
        run = _whole(page, run, frame) if run is not None else (0, 0)
        return [run] if any(page.inside[at] != OUTSIDE for at in range(*run)) else []
    found = _contents(page, sentence, frame, others=others, cues=cues)
    if not found:
        return []
    attributions = {(other.left, other.right) for other in others if other.verb != frame.verb and other.lemma not in cues.marks_only}
    reporting = {
        other.left for other in others if other.verb != frame.verb and other.speaker is not None and other.lemma not in cues.silent
    }
    anothers = [run for run in found[1:] if not reporting.isdisjoint(range(run[0], run[0] + 2))]  # ..., Bell said, and Cole added that...
    said = [run for run in found if run[1] > run[0] and run not in attributions and run not in anothers]
    return said if any(end - start >= MIN_REPORTED for start, end in said) else []


def _contents(page: Layout, sentence: Run, frame: Frame, *, others: list[Frame], cues: Cues) -> list[Run]:
    verb = page.doc[frame.verb]
    if frame.shape == "according":
        return _around(page, sentence, frame)
    if is_misread(verb):
        return [trimmed(page, frame.end, sentence[1])]
    if frame.lemma == "put":
        return _around(page, sentence, frame) if _is_postposed(page, sentence, frame, verb) or _leads(page, sentence, frame) else []
    if _is_beside_clause(page, verb, sentence):
        return [trimmed(page, frame.end, sentence[1])]
    run = _clause(page, sentence, verb) if frame.lemma not in _ABOUT else None
    if run is None and frame.lemma == "tell":  # its object is who was told
        run = _that(page, sentence, frame, verb) or _told(page, sentence, verb)
    run = run or complement(page, sentence, frame, cues) or _that(page, sentence, frame, verb)
    if run is not None and _is_not_said(page, frame, run, others, cues):
        return []
    whole = _whole(page, run, frame) if run is not None else None
    if whole is not None and whole[0] < whole[1]:
        speaking = [other for other in others if other.lemma not in cues.thinking and _may_report(page, other, cues)]
        run = cut(page, whole, frame, others=speaking, cues=cues)
        begun = split_off(page, sentence, frame, run[0])
        return [begun, run] if begun is not None else [run]
    if frame.speaker is not None and _is_in_passing(page, sentence, frame, verb):
        return _around(page, sentence, replace(frame, speaker=(frame.speaker[0] - 1, frame.speaker[1])))
    postposed = frame.shape == "verb" and _is_postposed(page, sentence, frame, verb)
    if postposed or (frame.shape in ("verb", "passive") and _leads(page, sentence, frame)):
        return _around(page, sentence, frame)
    return []


def _is_not_said(page: Layout, frame: Frame, run: Run, others: list[Frame], cues: Cues) -> bool:
    """Whether what a verb governs is left open (did not say how many, has not indicated that), or another's (countered her claims that)."""
    if any(child.dep_ == "neg" for child in page.doc[frame.verb].lefts) and (page.lower[run[0]] in _QUESTIONS or frame.lemma in _UNSAID):
        return True
    reach = run[0] + (MAX_APART if frame.lemma in cues.opposing else 0)
    return any(other.shape == "noun" and other is not frame and frame.verb < other.start < reach for other in others)


def _may_report(page: Layout, other: Frame, cues: Cues) -> bool:
    """Whether a cue that reports only quoted words has some near: not in "it began when he was young and continued for years"."""
    near = range(max(other.start - MAX_APART, 0), min(other.end + MAX_APART, len(page.doc)))
    return other.lemma not in cues.marks_only or any(page.inside[at] != OUTSIDE for at in near)


def _is_beside_clause(page: Layout, verb: Token, sentence: Run) -> bool:
    """Whether a clause that the parse hangs elsewhere follows the cue of ", with the Herald reporting he will go"."""
    if verb.tag_ != "VBG" or verb.dep_ != "pcomp" or verb.head.lower_ != "with" or verb.right_edge != verb or verb.i + 1 >= sentence[1]:
        return False
    return page.inside[verb.i + 1] == OUTSIDE and not page.doc[verb.i + 1].is_punct and _has_subject(page, verb.i + 1, sentence[1])


def _whole(page: Layout, run: Run, frame: Frame) -> Run:
    """Return the run from after its cue, without the time before it, with all of the stretches that it touches."""
    doc = page.doc
    start, end = max(run[0], frame.verb + 1), run[1]
    if start >= end:
        return end, end
    while start < end - MIN_REPORTED and page.inside[start] == OUTSIDE and _is_aside(doc[start]):
        start += 1
    if start == frame.verb + 1 and end - start > MIN_DATED and page.lower[start] == "on" and doc[start + 1].ent_type_ == "DATE":
        start += 1  # said on Tuesday it would close
        while start < end - MIN_REPORTED and doc[start].ent_type_ == "DATE":
            start += 1
    if page.inside[start] != OUTSIDE:
        start = page.stretches[page.inside[start]].outer_start
    if end < len(doc) and page.inside[end] != OUTSIDE and page.inside[end] != page.inside[end - 1]:
        end = page.stretches[page.inside[end]].outer_end
    return start, end


def _is_aside(token: Token) -> bool:
    """Whether the token tells when something was said, before what was said begins: told them this weekend he would..."""
    if token.ent_type_ in ("DATE", "TIME"):
        top = token
        while top.head.ent_type_ in ("DATE", "TIME") and top.head != top:
            top = top.head
        described = _is_described(top) or (top.i + 1 < len(top.doc) and top.nbor(1).lower_ in ("before", "after", "since"))
        return top.dep_ == "npadvmod" and not described
    return token.lower_ in ("only", "also") and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "that"


def _clause(page: Layout, sentence: Run, verb: Token) -> Run | None:
    """Return the clause that the verb or noun governs on its right."""
    wanted = ("ccomp",) if verb.pos_ != "NOUN" else ("acl", "ccomp", "relcl")
    for child in verb.rights:
        asked = child.dep_ == "advcl" and child.left_edge.lower_ in ("if", "whether") and verb.lower_ in _ASKING
        gap = child.dep_ == "xcomp" and child.tag_ in FINITE and verb.dep_ == "relcl"  # a law which he argued [saves money]
        apart = _is_cut_off(page, verb)
        if (child.dep_ in wanted or asked or gap) and child.i < sentence[1] and not apart:
            if child.tag_ == "VBG" and not any(below.dep_ in ("nsubj", "aux") for below in child.lefts):
                continue
            end = child.right_edge.i + 1
            rest = (other for other in verb.rights if other.dep_ == "ccomp" and other.left_edge.i == end and not _has_own_subject(other))
            end = max([end, *(other.right_edge.i + 1 for other in rest)])
            end = min(end, sentence[1])
            return _subject_start(page, verb, child), end if verb.dep_ == "relcl" else _unbroken(page, end, sentence[1])
    return None


def _is_cut_off(page: Layout, verb: Token) -> bool:
    """Whether a semicolon stands between a verb and what follows it: the hall had closed, Bell said; it was cold."""
    return verb.i + 1 < len(page.words) and page.words[verb.i + 1] == ";"


def _has_own_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.lefts)


def _subject_start(page: Layout, verb: Token, clause: Token) -> int:
    """Return where a clause begins, with a subject that the parse cuts off: she argued [his fight for the schools] is..."""
    start = max(clause.left_edge.i, verb.i + 1)
    opened = next((at + 1 for at in range(verb.i + 1, start) if page.lower[at] == "that" and page.doc[at].tag_ == "IN"), None)
    if opened is not None and page.doc[start].tag_ in FINITE:
        return opened  # told them that the bridge opened in May [was a gift]
    between = page.doc[verb.i + 1 : start]
    if (
        any(child.dep_ in SUBJECTS for child in clause.lefts)
        or len(between) == 0
        or between[0].pos_ not in ("DET", "PRON", "PROPN", "NOUN", "ADJ")
    ):
        return start
    commas = [token.i for token in between if token.text == "," and page.inside[token.i] == OUTSIDE]
    first = page.stretches[page.inside[start]].outer_start if page.inside[start] != OUTSIDE else start
    if len(commas) == A_PAIR and commas[-1] == first - 1 and commas[0] > verb.i + 1:
        between = page.doc[verb.i + 1 : commas[0]]  # said inflation, now at 5 per cent, should return to...
    if any(_ends_subject(page, token) for token in between) or verb.lower_ in ("told", "tells", "tell"):
        return start
    return verb.i + 1


def _ends_subject(page: Layout, token: Token) -> bool:
    """Whether no subject goes on over the token."""
    if token.dep_ == "npadvmod":
        return not _is_described(token)
    return token.dep_ in ("mark", "dative") or (token.is_punct and page.inside[token.i] == OUTSIDE)


def _is_described(time: Token) -> bool:
    """Whether a time is what is spoken of, not when it is spoken of: the days when we had no bridge..."""
    return any(child.dep_ == "relcl" for child in time.rights)


def _unbroken(page: Layout, end: int, limit: int) -> int:
    """Return where a clause ends that the parse breaks off before its verb: to the next comma or stop."""
    if end < limit and page.doc[end].tag_ in FINITE and page.inside[end] == OUTSIDE:
        while end < limit and not (page.doc[end].is_punct and page.inside[end] == OUTSIDE):
            end += 1
    return end


def _that(page: Layout, sentence: Run, frame: Frame, verb: Token) -> Run | None:
    """Return a clause with `that` which the parse hangs on another word: he told a crowd in the capital that..."""
    for at in range(frame.right, sentence[1]):
        if page.inside[at] != OUTSIDE or page.words[at] in (",", ";", ":"):
            return None
        if page.lower[at] != "that":
            continue
        token = page.doc[at]
        if token.dep_ in ("mark", "nsubj", "dobj", "advmod") and token.tag_ in ("IN", "WDT") and token.head.i > at:
            if frame.shape == "passive" and token.dep_ != "mark":
                return None  # is said to be the only person that they trust
            cut_off = at == frame.verb + 1 and token.dep_ == "mark" and token.head.head == verb
            if not cut_off and not any(child.dep_ in SUBJECTS and child.i > at for child in token.head.lefts):
                return None
            return at + 1, min(token.head.right_edge.i + 1, sentence[1])
    return None


def _is_postposed(page: Layout, sentence: Run, frame: Frame, verb: Token) -> bool:
    """Whether the sentence says something first and then who says so: "..., Bell said"."""
    left = frame.left
    if left - sentence[0] < 2 or not pauses(page, left - 1) or frame.speaker is None or page.doc[left].tag_ in ("WP", "WDT"):
        return False
    if frame.lemma == "refer" or (verb.tag_ == "VBG" and verb.dep_ in ("acl", "pcomp")):
        return False
    objects = verb.rights if not _is_cut_off(page, verb) else ()
    said = [child for child in objects if child.dep_ in ("dobj", "ccomp", "xcomp", "acomp", "oprd")]
    if verb.dep_ == "parataxis" and all(child.dep_ == "xcomp" for child in said):
        return True
    if said and frame.lemma != "tell":
        return False
    if any(child.dep_ == "ccomp" for child in verb.lefts):
        return True
    right = _after_object(frame, verb)
    if right < sentence[1] and page.doc[right].text == "," and _has_subject(page, right, sentence[1]):
        return True
    if page.lower[sentence[0]] not in _LEADS:
        return _has_subject(page, sentence[0], left)
    comma = next((at for at in range(sentence[0], left - 1) if page.words[at] == ","), None)  # In town, the hall is open, Bell said
    return comma is not None and verb.dep_ != "relcl" and _has_subject(page, comma, left)


def _is_in_passing(page: Layout, sentence: Run, frame: Frame, verb: Token) -> bool:
    """Whether a sentence says between commas who says it: The fever, as the Echo explained, is rare."""
    link, right = frame.left - 1, _after_object(frame, verb)
    if frame.shape != "verb" or frame.lemma in _CALLING or link - sentence[0] < MIN_SPLIT or page.lower[link] != "as":
        return False
    if not pauses(page, link - 1) or any(child.dep_ in ("dobj", "ccomp", "xcomp", "oprd") for child in verb.rights):
        return False
    return right < sentence[1] and page.words[right] in (",", ".") and _has_subject(page, sentence[0], link)


def _told(page: Layout, sentence: Run, verb: Token) -> Run | None:
    """Return a clause right after who is told, which the parse hangs elsewhere: Bell told the Echo he was leaving."""
    told = next((child for child in verb.rights if child.dep_ in ("dobj", "dative")), None)
    if told is None or told.right_edge.i + 2 >= sentence[1]:
        return None
    subject = page.doc[told.right_edge.i + 1]
    if page.inside[subject.i] != OUTSIDE or subject.tag_ != "PRP" or subject.dep_ != "nsubj" or subject.nbor(1).pos_ not in ("AUX", "VERB"):
        return None
    return subject.i, min(subject.head.right_edge.i + 1, sentence[1])


def _leads(page: Layout, sentence: Run, frame: Frame) -> bool:
    """Whether the sentence begins with who says it: As Bell noted, ..."""
    doc, left, right = page.doc, frame.left, _after_object(frame, page.doc[frame.verb])
    begin = sentence[0] + (doc[sentence[0]].dep_ == "cc")
    if left - begin != 1 or doc[left - 1].lower_ != "as" or right >= sentence[1]:
        return False
    return doc[right].text == "," and _has_subject(page, right, sentence[1])


def split_off(page: Layout, sentence: Run, frame: Frame, further: int) -> Run | None:
    """Return what a sentence says before it names its speaker and goes on at `further`: No change, he said, "hides..."."""
    left = frame.left
    if frame.shape != "verb" or frame.speaker is None or left - sentence[0] < MIN_SPLIT or page.words[left - 1] != ",":
        return None
    right = _after_object(frame, page.doc[frame.verb])
    quoted = page.inside[further] != OUTSIDE
    if right >= further or page.words[right] != "," or (quoted and not page.words[further].islower()):
        return None
    if page.doc[sentence[0]].ent_type_ == "DATE":
        return None
    if any(page.inside[at] != OUTSIDE for at in range(sentence[0], left)):
        return None
    start, end = trimmed(page, sentence[0] + (page.lower[sentence[0]] in ("but", "and")), left)
    return (start, end) if start < end and not (end - start == 1 and page.lower[start] in _MARKERS) else None


def _after_object(frame: Frame, verb: Token) -> int:
    """Return the end of a frame with whom, when and where it was said to: Bell told the council on Monday."""
    right = frame.right
    for child in verb.rights:
        told = frame.lemma == "tell" and child.dep_ in ("dobj", "dative")
        if child.left_edge.i == right and (told or child.dep_ in ("prep", "npadvmod")):
            right = child.right_edge.i + (child.right_edge.text != ",")
    return right


def _has_subject(page: Layout, start: int, end: int) -> bool:
    return any(page.doc[at].dep_ in SUBJECTS for at in range(start, end))


def _around(page: Layout, sentence: Run, frame: Frame) -> list[Run]:
    """Return the sentence without the frame."""
    doc = page.doc
    start, end = sentence[0], _without_stop(page, *sentence)
    left, right = frame.left, frame.right if frame.shape == "according" else _after_object(frame, doc[frame.verb])
    colon = max((at for at in range(start, left) if doc[at].text == ":" and page.inside[at] == OUTSIDE), default=None)
    start = colon + 1 if colon is not None and (_has_finite(doc, colon, left) or not _has_finite(doc, start, colon)) else start
    end = next((at for at in range(right, end) if doc[at].text == ";" and page.inside[at] == OUTSIDE), end)
    if left > 1 and doc[left - 1].text == "," and doc[left - 2].tag_ in ("WDT", "WP") and _has_finite(doc, start, left):
        return [trimmed(page, right, end)]  # a crane that, Bell says, had been reported as unsafe
    before = trimmed(page, start, left)
    if right < end and page.words[right] == "(":
        closed = next((at + 1 for at in range(right, end) if page.words[at] == ")"), end)
        right, end = (closed, end) if before[1] - before[0] < MIN_REPORTED else (right, right)  # according to the BC (Bay Council), ...
    comma = next((at for at in range(right, end) if page.words[at] in (",", "—") and page.inside[at] == OUTSIDE), None)
    comma, passed = (_after_apposition(page, comma, end, frame), comma) if comma is not None else (None, None)
    if before[1] - before[0] == MIN_REPORTED and doc[before[0]].dep_ == "cc" and doc[before[0] + 1].lower_ == "as":
        before = before[0], before[0]  # But as Bell noted, ...
    first = before[1] - before[0] < MIN_REPORTED and not (before[1] > before[0] and doc[before[0]].dep_ in ("nsubj", "nsubjpass"))
    if first:
        begin = right if comma is None or (comma > right and comma == passed and not _is_apposed(doc[right], frame)) else comma + 1
        return [trimmed(page, begin, end)]
    found = [before] if _has_subject(page, *before) or comma is None or doc[before[0]].lower_ not in _LEADS else []
    may_go_on = comma is not None and (frame.start > left or frame.shape == "according" or _lacks_verb(page, before, comma + 1))
    if comma is not None and may_go_on and not _is_comment(page, comma + 1, end) and _goes_on(page, comma + 1, end, frame):
        found.append(trimmed(page, comma + 1, end))
    return found


def _is_comment(page: Layout, start: int, end: int) -> bool:
    """Whether what stands after the speaker is the writer's, without a verb: it fell, according to Bell, a loss for the town."""
    return start < end and page.lower[start] in ("a", "an") and not _has_finite(page.doc, start, end)


def _after_apposition(page: Layout, comma: int, end: int, frame: Frame) -> int:
    """Return the comma after which a sentence goes on, past what describes the speaker: said Bell, mayor of the town, the hall was old."""
    first = page.doc[comma + 1] if comma + 1 < end else page.doc[comma]
    while first.dep_ in ("compound", "amod", "det", "poss", "nmod") and first.head.i > first.i:
        first = first.head
    last = first.right_edge.i + 1
    described = frame.speaker is not None and first.dep_ == "appos" and frame.speaker[0] <= first.head.i < frame.speaker[1]
    if first.dep_ == "acl" and first.tag_ == "VBN" and first.i + 1 < end and page.doc[first.i + 1].pos_ == "ADP":
        described = frame.speaker is not None and frame.speaker[0] <= first.head.i < frame.speaker[1]  # the study, published in a journal
    if first.tag_ == "CD" and first.i == comma + 1 and last == first.i + 1:
        described = True  # according to Ana Bell, 34, ...
    listed = last + 1 < end and page.lower[last + 1] in ("and", "or")
    return last if described and last < end and page.words[last] == "," and not listed and _has_subject(page, last, end) else comma


def _lacks_verb(page: Layout, run: Run, after: int) -> bool:
    """Whether words have no verb of their own, and one stands after the frame: The hall, said Bell, was old."""
    goes_on = after < len(page.doc) and page.doc[after].tag_ in FINITE and page.inside[after] == OUTSIDE
    return goes_on and not _has_finite(page.doc, *run)


def _has_finite(doc: Doc, start: int, end: int) -> bool:
    return any(doc[at].tag_ in FINITE for at in range(start, end))


def _is_apposed(token: Token, frame: Frame) -> bool:
    """Whether the token belongs to a speaker's description rather than to what is said."""
    if frame.speaker is None:
        return False
    return token.text == "(" or (token.dep_ in ("prep", "relcl", "acl") and frame.speaker[0] <= token.head.i < frame.speaker[1])


def _goes_on(page: Layout, start: int, end: int, frame: Frame) -> bool:
    """Whether what stands before the frame goes on after it: The hall, Bell said on Monday, was old."""
    left = frame.left
    if frame.speaker is not None and any(token.dep_ == "appos" and token.head.i in range(*frame.speaker) for token in page.doc[start:end]):
        return False  # ..., according to Bell, mayor of the town
    if start < end and frame.shape == "verb" and page.doc[start].tag_ in FINITE and page.inside[start] == OUTSIDE:
        return True
    for at in range(start, end):
        token = page.doc[at]
        if token.dep_ == "ROOT" or (token.dep_ == "ccomp" and any(child.i < left for child in token.lefts)):
            return True
        if token.head.i < left and token.dep_ not in ("punct", "cc"):
            return True
        if at == start and frame.shape == "verb" and token.lower_ in _FURTHER and frame.verb in (token.head.i, token.head.head.i):
            return True
    return False


def _without_stop(page: Layout, start: int, end: int) -> int:
    while end > start and page.doc[end - 1].is_punct and page.inside[end - 1] == OUTSIDE:
        end -= 1
    return end


def quoted_clause(page: Layout, sentence: Run, stretch: Stretch) -> tuple[int, Run] | None:
    """Return the verb, whatever it is, and the clause with `that` under it in which a stretch stands: he fired back that "..."."""
    at = page.doc[stretch.start : stretch.end].root
    while at.head != at:
        outside = at.head.i < stretch.start and page.inside[at.head.i] == OUTSIDE
        if outside and at.head.pos_ == "VERB" and at.dep_ in ("ccomp", "acl", "relcl"):
            break
        at = at.head
    if at.head == at:
        return None
    start = next((i + 1 for i in range(at.head.i + 1, stretch.outer_start) if page.doc[i].lower_ == "that"), None)
    if start is None:
        return None
    return at.head.i, trimmed(page, start, max(stretch.outer_end, min(at.right_edge.i + 1, sentence[1])))
