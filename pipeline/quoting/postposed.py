"""What a sentence says around the words for who says it: before them, after them, or on both sides.

"..., Bell said", "As Bell noted, ...", "According to Bell, ...", "The fever, as Bell explained, is rare". Works on one sentence at a time;
the runs that come back are in tokens, end exclusive.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import DASHES, OUTSIDE, Layout, Run, before_semicolon, is_dash
from pipeline.parsing.noun_phrases import FINITE, WITH_EXPLETIVES
from pipeline.parsing.tree import Doc, Token
from pipeline.quoting.frame import Frame
from pipeline.quoting.joined_verbs import speaks_of
from pipeline.quoting.report_ends import is_clause, trimmed
from pipeline.quoting.subjects import after_verb, quoting
from pipeline.quoting.tails import pauses

MIN_REPORTED = 2  # tokens; one word is no statement
MAX_LINK = 3  # tokens before "as Bell noted" that link its sentence to the one before: "For example,"
MIN_SPLIT = 2  # tokens of a statement before "he said", with its comma
_CONDITIONS = frozenset(("if", "unless", "although", "because", "until"))  # what they begin goes on after “he said”
_LISTS = frozenset(("including", "such", "especially", "particularly", "except", "rather"))  # more of what was just said
_WRITERS = frozenset(("you", "there", ",", "that", "this", "anyone", "anybody"))  # after "if", where nobody else supposes it
_FURTHER = frozenset(("because", "and", "but", "or"))
_LINKS = frozenset(("for example", "for instance", "however", "moreover", "indeed", "still", "meanwhile", "but", "so", "then", "yet"))
_NOTING = frozenset(("say", "tell", "explain", "note", "report", "write", "observe", "point", "remark", "mention", "state"))
_WRITING = frozenset(("write", "email", "text", "inform", "assure"))
_MARKERS = frozenset(("still", "however", "meanwhile", "later", "then", "yet", "nevertheless", "moreover", "also", "but", "and", "so"))
_LEADS = frozenset(("while", "if", "as", "when", "though", "although", "because", "after", "before", "since", "in", "on", "at", "during"))


def is_postposed(page: Layout, sentence: Run, frame: Frame, verb: Token) -> bool:
    """Return whether the sentence says something first and then who says so: "..., Bell said"."""
    left = frame.left
    if left - sentence[0] < 2 or not pauses(page, left - 1) or frame.speaker is None or page.doc[left].tag_ in ("WP", "WDT"):
        return False
    if frame.lemma in ("refer", "call") or (
        verb.tag_ == "VBG" and not any(child.dep_ in WITH_EXPLETIVES or child.dep_ == "aux" for child in verb.lefts)
    ):
        return False
    if page.lower[sentence[0]] in ("asked", "pressed"):
        return False  # Asked whether it was late, he replied:
    if speaks_of(page, sentence, frame):
        return False
    objects = verb.rights if not is_cut_off(page, verb) else ()
    said = [child for child in objects if child.dep_ in ("dobj", "ccomp", "xcomp", "acomp", "oprd") and not _begins_with(child, frame)]
    if verb.dep_ == "parataxis" and all(child.dep_ == "xcomp" for child in said):
        return True
    if said and frame.lemma != "tell" and not _is_written_to(frame, said):
        return False
    if any(child.dep_ == "ccomp" for child in verb.lefts):
        return True
    right = _after_object(frame, verb)
    if right < sentence[1] and page.doc[right].text == "," and has_subject(page, right, sentence[1]):
        return True
    if page.lower[sentence[0]] not in _LEADS:
        return has_subject(page, sentence[0], left)
    comma = next((at for at in range(sentence[0], left - 1) if page.words[at] == ","), None)  # In town, the hall is open, Bell said
    return comma is not None and verb.dep_ != "relcl" and has_subject(page, comma, left)


def _begins_with(clause: Token, frame: Frame) -> bool:
    """Whether the parse takes who speaks for the beginning of a clause: Prices were high, said Ana Bell, a clerk, and rents rose."""
    return frame.speaker is not None and frame.verb < frame.speaker[0] == clause.left_edge.i and clause.dep_ == "ccomp"


def before_quoting(page: Layout, sentence: Run, verb: Token) -> Run | None:
    """Return what a sentence says before it tells who quotes whom as saying it: The hall is sold, the Gazette quoted Bell as saying."""
    above = quoting(verb)
    if above is None or any(child.dep_ in ("ccomp", "dobj", "mark") for child in verb.rights):
        return None
    outlet = next((child for child in above.lefts if child.dep_ in WITH_EXPLETIVES), None)
    comma = outlet.left_edge.i - 1 if outlet is not None else 0
    if comma <= sentence[0] or page.words[comma] != "," or not has_subject(page, sentence[0], comma):
        return None
    return trimmed(page, sentence[0], comma)


def _is_written_to(frame: Frame, said: list[Token]) -> bool:
    """Return whether a verb has whom somebody writes to for its only object: ..., Bell wrote Cole."""
    return frame.lemma in _WRITING and [child.ent_type_ for child in said] == ["PERSON"]


def is_in_passing(page: Layout, sentence: Run, frame: Frame, verb: Token) -> bool:
    """Return whether a sentence says between commas who says it: The fever, as the Echo explained, is rare."""
    link, right = frame.left - 1, _after_object(frame, verb)
    if frame.shape != "verb" or frame.lemma not in _NOTING or link - sentence[0] < MIN_SPLIT or page.lower[link] != "as":
        return False
    if not pauses(page, link - 1) or any(child.dep_ in ("dobj", "ccomp", "xcomp", "oprd") for child in verb.rights):
        return False
    return right < sentence[1] and page.words[right] in (",", ".") and has_subject(page, sentence[0], link)


def leads(page: Layout, sentence: Run, frame: Frame) -> bool:
    """Return whether the sentence begins with who says it: As Bell noted, ..."""
    doc, left, right = page.doc, frame.left, _after_object(frame, page.doc[frame.verb])
    begin = _after_link(page, sentence[0])
    if frame.lemma == "speak" or left - begin != 1 or doc[left - 1].lower_ != "as" or right >= sentence[1]:
        return False
    return doc[right].text == "," and has_subject(page, right, sentence[1])


def _is_dated(page: Layout, start: int) -> bool:
    """Whether words begin with a time, at which something is said rather than done: Monday; On Monday; Minutes later."""
    first = start + (page.lower[start] == "on" and start + 1 < len(page.words))
    return page.doc[first].ent_type_ in ("DATE", "TIME")


def _after_link(page: Layout, start: int) -> int:
    """Return where a sentence begins after what links it to the one before: "But", "For example,"."""
    start += page.doc[start].dep_ == "cc"
    comma = next((at for at in range(start, min(start + MAX_LINK, len(page.words))) if page.words[at] == ","), start)
    return comma + 1 if " ".join(page.lower[start:comma]) in _LINKS else start


def split_off(page: Layout, sentence: Run, frame: Frame, further: int, *, cues: Cues) -> Run | None:
    """Return what a sentence says before it names its speaker and goes on at `further`: No change, he said, "hides..."."""
    left = frame.left
    if frame.shape != "verb" or frame.speaker is None or left - sentence[0] < MIN_SPLIT or page.words[left - 1] != ",":
        return None
    if page.lower[left] == "who":
        return None  # It was the mayor, Peter Cole, who told them: “We pay for it.”
    if page.doc[frame.verb].tag_ == "VBG" and page.words[frame.start - 1] == "," and frame.start > frame.speaker[1] + 1:
        return None  # The hall is old, Bell said, adding: “We pay for it.”
    right = _after_object(frame, page.doc[frame.verb])
    if right >= further:
        return None
    quoted = page.inside[further] != OUTSIDE
    opens = quoted and not page.words[further].islower() and page.lower[sentence[0]] not in _CONDITIONS
    leads_on = page.words[right] == ":" and _begins_with_subject(page, sentence[0], left)  # The hall is old, Bell said: "We pay for it."
    if not (leads_on or (page.words[right] == "," and not opens)):
        return None
    if _is_dated(page, sentence[0]) or (right > frame.right and _is_meanwhile(page.doc, sentence[0], left, further)):
        return None
    if _is_of_speaker(page, (sentence[0], left), (further, sentence[1]), cues):
        return None
    if any(page.inside[at] != OUTSIDE for at in range(sentence[0], left)) or (quoted and _is_relative(page.doc[left - 2])):
        return None  # Cole spoke of the hall, which, he said, “leaks”
    start, end = trimmed(page, sentence[0] + (page.lower[sentence[0]] in ("but", "and")), left)
    return (start, end) if start < end and not (end - start == 1 and page.lower[start] in _MARKERS) else None


def condition(page: Layout, sentence: Run, frame: Frame, *, said: Run, others: list[Frame]) -> Run | None:
    """Return the condition that a sentence begins with, of what is said that will be: If rents rise, Bell said owners will go."""
    first = sentence[0] + (page.doc[sentence[0]].dep_ == "cc")
    comma = frame.left - 1
    if frame.shape != "verb" or frame.speaker is None or comma - first < MIN_SPLIT or page.lower[first] not in ("if", "unless"):
        return None
    if page.words[comma] != "," or page.inside[comma] != OUTSIDE or page.doc[frame.verb].dep_ not in ("ROOT", "conj"):
        return None
    will_be = any(page.doc[at].tag_ == "MD" or page.lower[at] in ("need", "needs") for at in range(*said))
    writers = page.lower[first + 1] in _WRITERS  # if you ask owners, they will tell you that...
    between = page.doc[frame.speaker[1] : frame.start]  # if she was tired, Bell hid it and said that...
    writers = writers or any(token.tag_ in FINITE or token.is_punct for token in between)
    if not will_be or writers or any(first <= other.verb < comma for other in others) or not has_subject(page, first, comma):
        return None
    return trimmed(page, first, comma)


def _is_meanwhile(doc: Doc, start: int, end: int, further: int) -> bool:
    """Whether some tokens say what somebody did meanwhile: Passing sentence, Bell told the boy, who was 15, that he was lucky.

    Not where they are the subject of what goes on `further`: Closing the hall, Bell told owners, would be a mistake.
    """
    return (
        start < end and doc[start].tag_ == "VBG" and not _has_finite(doc, start, end) and doc[min(further, len(doc) - 1)].tag_ not in FINITE
    )


def _is_of_speaker(page: Layout, run: Run, further: Run, cues: Cues) -> bool:
    """Whether words before who speaks tell how or where it was said: Speaking in Vale, Bell said, the hall was old; Angry at it, ..."""
    at = run[0] + (page.doc[run[0]].tag_ == "RB")
    tells = page.lower[at] in cues.setting_out or (page.doc[at].tag_ == "JJ" and page.doc[at].dep_ in ("advcl", "acl", "ccomp"))
    return tells and not _has_finite(page.doc, *run) and has_subject(page, *further)


def _begins_with_subject(page: Layout, start: int, end: int) -> bool:
    """Whether some tokens begin with a subject, "But" left aside: no setting, and nothing that was asked."""
    start += page.doc[start].dep_ == "cc"
    return any(page.doc[at].dep_ in WITH_EXPLETIVES and page.doc[at].left_edge.i == start for at in range(start, end))


def _after_object(frame: Frame, verb: Token) -> int:
    """Return the end of a frame with whom, when and where it was said to: Bell told the council on Monday."""
    right = frame.right
    for child in verb.rights:
        told = frame.lemma == "tell" and child.dep_ in ("dobj", "dative")
        if child.left_edge.i == right and (told or child.dep_ in ("prep", "npadvmod")):
            right = child.right_edge.i + (child.right_edge.text != ",")
            torn = told and right < len(verb.doc) and verb.doc[right].tag_ in FINITE and verb.doc[child.i + 1].text == ","
            right = child.i + 1 if torn else right  # In fact, Bell told ABC, Sen. Peter Cole lied: not two who were told
    return right


def on_both_sides(page: Layout, sentence: Run, frame: Frame) -> list[Run] | None:
    """Return the parts of a clause between which it is told who says it, None elsewhere: The hall, said Bell, a clerk, is old.

    Only the second of two clauses where it is told between them: The hall closed and, according to Bell, was sold; It closed because, ...
    """
    if frame.shape in ("verb", "according") and (second := _after_joint(page, sentence, frame)) is not None:
        return [second]
    between = after_verb(page.doc[frame.verb]) if frame.shape == "verb" else None
    if between is None:
        return None
    end = before_semicolon(page, frame.right, sentence[1])
    return [trimmed(page, sentence[0], frame.left), trimmed(page, between[1] + 1, end)]


def _after_joint(page: Layout, sentence: Run, frame: Frame) -> Run | None:
    """Return what follows who says it between commas after "and" or "but", None where none stands before the first comma."""
    left, right = frame.left, frame.right
    if left - sentence[0] <= MIN_SPLIT or page.words[left - 1] != "," or page.lower[left - 2] not in ("and", "but", "because"):
        return None
    told = any(token.dep_ == "ccomp" and token.head.i < token.i for token in page.doc[sentence[0] : left])
    if told and frame.shape == "verb" and page.lower[left - 2] == "because":
        return None  # replied that she was glad he had come because, she said, it was late
    if right + MIN_REPORTED >= sentence[1] or page.words[right] != "," or page.inside[right] != OUTSIDE or page.lower[right + 1] == "of":
        return None  # because, Bell said, of the noise
    return trimmed(page, right + 1, _without_stop(page, right, before_semicolon(page, right, sentence[1])))


def around(page: Layout, sentence: Run, frame: Frame, cues: Cues) -> list[Run]:
    """Return the sentence without the frame."""
    doc = page.doc
    start, end = sentence[0], _without_stop(page, *sentence)
    left, right = frame.left, frame.right if frame.shape == "according" else _after_object(frame, doc[frame.verb])
    colon = max((at for at in range(start, left) if doc[at].text == ":" and page.inside[at] == OUTSIDE), default=None)
    start = colon + 1 if colon is not None and (_has_finite(doc, colon, left) or not _has_finite(doc, start, colon)) else start
    end = before_semicolon(page, right, end)
    if left > 1 and doc[left - 1].text == "," and _is_relative(doc[left - 2]) and _has_finite(doc, start, left):
        return [trimmed(page, right, end)]  # a crane that, Bell says, had been reported as unsafe
    before = trimmed(page, start, left)
    if right < end and page.words[right] == "(":
        closed = next((at + 1 for at in range(right, end) if page.words[at] == ")"), end)
        right, end = (closed, end) if before[1] - before[0] < MIN_REPORTED else (right, right)  # according to the BC (Bay Council), ...
    comma = next((at for at in range(right, end) if page.words[at] in (",", "—") and page.inside[at] == OUTSIDE), None)
    comma, passed = (_after_apposition(page, comma, end, frame), comma) if comma is not None else (None, None)
    linked = _after_link(page, start)
    if (page.lower[left - 1] == "as" and linked == left - 1) or linked == left:
        before = before[0], before[0]  # But as Bell noted, ...; And so, Bell said, ...
    first = before[1] - before[0] < MIN_REPORTED and not (before[1] > before[0] and doc[before[0]].dep_ in ("nsubj", "nsubjpass"))
    first = first or (right > frame.right and _is_meanwhile(doc, *before, comma + 1 if comma is not None else right))
    first = first or (comma is not None and _is_of_speaker(page, before, (comma + 1, end), cues))
    if first:
        begin = right if comma is None or (comma > right and comma == passed and not _is_apposed(doc[right], frame)) else comma + 1
        return [trimmed(page, _past_relative(doc, frame, begin), end)]
    apart = doc[frame.verb].dep_ == "parataxis" and not _is_dated(page, before[0])  # At current rates, Bell said, there will be...
    found = [before] if has_subject(page, *before) or comma is None or apart or doc[before[0]].lower_ not in _LEADS else []
    concludes = comma is not None and _concludes(page, frame, comma, end)
    may_go_on = (
        comma is not None and not concludes and (frame.start > left or frame.shape == "according" or _lacks_verb(page, before, comma + 1))
    )
    broken = frame.shape == "verb" and before[1] > before[0] and doc[before[1] - 1].pos_ == "AUX"
    if comma is not None and broken and comma == right:
        described = doc[comma + 1].tag_ in ("WP", "WDT") or (doc[comma + 1].tag_ == "NN" and doc[comma + 1].left_edge.i == comma + 1)
        further = next((at for at in range(comma + 2, end) if page.words[at] == ","), end) if described else comma
        return [before, trimmed(page, further + 1, end)] if further < end else [before]  # It was, said Bell, clerk of Vale, a disgrace
    if comma is not None and may_go_on and not _is_comment(page, comma + 1, end, cues) and _goes_on(page, comma + 1, end, frame):
        found.append(trimmed(page, comma + 1, end))
    return found


def _past_relative(doc: Doc, frame: Frame, begin: int) -> int:
    """Return where what is said begins after a relative clause without a comma: According to a plan that was read the hall will close."""
    main = doc[frame.left].head
    if frame.shape != "according" or begin + 1 >= len(doc) or doc[begin].tag_ not in ("WDT", "WP", "VBN") or main.i < begin:
        return begin
    return next((child.left_edge.i for child in main.lefts if child.dep_ in WITH_EXPLETIVES and child.left_edge.i > begin), begin)


def _concludes(page: Layout, frame: Frame, comma: int, end: int) -> bool:
    """Whether the writer goes on after a comma behind who says it: ..., according to Bell, so it is fine; ..., a judge ruled, but it is."""
    following = page.lower[comma + 1 : comma + 3]
    if frame.lemma == "rule":
        return following[:1] in (["but"], ["and"])
    if frame.shape != "according":
        return False
    marked = page.inside[frame.left - 1] != OUTSIDE and all(page.inside[at] == OUTSIDE for at in range(frame.right, end))
    turns = following[:1] == ["but"] and marked  # “a gift”, according to Bell, but
    return turns or (following[:1] == ["so"] and following[1:] not in (["that"], ["far"]))


def _is_relative(subject: Token) -> bool:
    """Whether a subject is one of a relative clause: that, whose book."""
    return subject.tag_ in ("WDT", "WP") or any(child.tag_ == "WP$" for child in subject.lefts)


def _is_comment(page: Layout, start: int, end: int, cues: Cues) -> bool:
    """Whether what stands after the speaker is the writer's, without a verb: it fell, according to Bell, a loss for the town."""
    if start < end and page.doc[start].tag_ == "VBG" and page.lower[start] not in cues.results:
        return page.doc[start].dep_ == "advcl"  # ..., he said, swiping at Cole
    named = start > 1 and page.lower[start : start + 1] == ["the"] and page.doc[start - 2].pos_ == "PROPN"  # from KVAL, the station
    begins = start < end and (page.lower[start] in ("a", "an") or named)
    return begins and not is_clause(page.doc, start, end)


def _after_apposition(page: Layout, comma: int, end: int, frame: Frame) -> int:
    """Return the comma after which a sentence goes on, past what describes the speaker: said Bell, mayor of the town, the hall was old."""
    first = page.doc[comma + 1] if comma + 1 < end else page.doc[comma]
    while first.dep_ in ("compound", "amod", "det", "poss", "nmod") and first.head.i > first.i:
        first = first.head
    last = first.right_edge.i + 1
    described = frame.speaker is not None and first.dep_ == "appos" and frame.speaker[0] <= first.head.i < frame.speaker[1]
    if frame.shape == "according" and _is_name_of_role(page, comma, first):
        described, last = True, first.i + 1  # according to the mayor, Ana Bell, the hall is old
    if first.dep_ == "acl" and first.tag_ == "VBN" and first.i + 1 < end and page.doc[first.i + 1].pos_ == "ADP":
        described = frame.speaker is not None and frame.speaker[0] <= first.head.i < frame.speaker[1]  # the study, published in a journal
    if page.lower[comma + 1 : comma + 2] in (["who"], ["whose"], ["which"]) and first.head.dep_ == "relcl":
        first, last = first.head, first.head.right_edge.i + (first.head.right_edge.text != ",")  # according to Bell, who owns the hall, ...
        described = frame.speaker is not None and frame.speaker[0] <= first.head.i < frame.speaker[1]
    if page.lower[comma + 1 : comma + 2] in (["citing"], ["quoting"]):
        described = True  # according to the Gazette, citing clerks, the hall is old
    if first.tag_ == "CD" and first.i == comma + 1 and last == first.i + 1:
        described = True  # according to Ana Bell, 34, ...
    listed = last + 1 < end and page.lower[last + 1] in ("and", "or")
    goes_on = last + 1 < end and (has_subject(page, last, end) or page.doc[last + 1].tag_ in FINITE)
    return last if described and goes_on and page.words[last] == "," and not listed else comma


def _is_name_of_role(page: Layout, comma: int, name: Token) -> bool:
    """Whether a name between commas is that of a role before it, and not the subject of what follows: the mayor, Ana Bell, the hall is."""
    plain = name.dep_ == "nsubj" and name.ent_type_ == "PERSON" and page.words[name.i + 1 : name.i + 2] == [","]
    if not plain or page.doc[comma - 1].pos_ == "PROPN" or any(page.doc[at].pos_ != "PROPN" for at in range(comma + 1, name.i)):
        return False
    return any(child.dep_ in WITH_EXPLETIVES and child.i > name.i for child in name.head.lefts)


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
    top = token.head if token.tag_ in ("WDT", "WP") and token.head.dep_ == "relcl" else token  # according to reports that track it, Bell
    return token.text == "(" or (top.dep_ in ("prep", "relcl", "acl") and frame.speaker[0] <= top.head.i < frame.speaker[1])


def _goes_on(page: Layout, start: int, end: int, frame: Frame) -> bool:
    """Whether what stands before the frame goes on after it: The hall, Bell said on Monday, was old."""
    left = frame.left
    if frame.speaker is not None and any(token.dep_ == "appos" and token.head.i in range(*frame.speaker) for token in page.doc[start:end]):
        return False  # ..., according to Bell, mayor of the town
    if page.lower[start : start + 1] in (["reported"], ["reports"]):
        return False  # ..., Bell said on Monday, reported local media
    if start < end and frame.shape == "verb" and page.doc[start].tag_ in FINITE and page.inside[start] == OUTSIDE:
        return True
    if page.lower[start : start + 2] == ["as", "it"] and page.lower[start + 2 : start + 3] in (["emerged"], ["emerges"], ["transpired"]):
        return False  # ..., Bell said, as it emerged that...
    for at in range(start, end):
        token = page.doc[at]
        if token.dep_ == "ROOT" or (token.dep_ == "ccomp" and any(child.i < left for child in token.lefts)):
            return True
        if token.head.i < left and token.dep_ not in ("punct", "cc"):
            return True
        if at == start and (token.lower_ in _LISTS or _gives_reason(page, start, left) or (token.tag_ == "TO" and token.head.tag_ == "VB")):
            return True  # has no plans, Bell said, to leave
        if at == start and frame.shape == "verb" and token.lower_ in _FURTHER and frame.verb in (token.head.i, token.head.head.i):
            return True
    return False


def _gives_reason(page: Layout, start: int, left: int) -> bool:
    """Whether words begin with a reason, which is part of what is said: ..., Bell said, given the cost; because, Bell said, of it."""
    given = page.lower[start] == "given" or (page.lower[start], page.lower[left - 2]) == ("of", "because")
    return given or page.lower[start : start + 2] in (["for", "fear"], ["for", "lack"], ["for", "want"])


def _without_stop(page: Layout, start: int, end: int) -> int:
    """Return the end of some tokens without the signs at it, but for those of a figure: rents rose by 20%."""
    while end > start and page.doc[end - 1].is_punct and page.words[end - 1] != "%" and page.inside[end - 1] == OUTSIDE:
        end -= 1
    return end


def has_subject(page: Layout, start: int, end: int) -> bool:
    """Return whether a subject stands among some tokens."""
    return any(page.doc[at].dep_ in WITH_EXPLETIVES for at in range(start, end))


def is_cut_off(page: Layout, verb: Token) -> bool:
    """Return whether a semicolon or dash stands between a verb and what follows: it had closed, Bell said; it was cold."""
    if (sign := page.words[verb.i + 1] if verb.i + 1 < len(page.words) else "") not in DASHES:
        return sign == ";"
    return is_dash(verb.nbor(1)) and any(child.dep_ == "ccomp" for child in verb.lefts)  # it ends the grant, Bell said — gutting the law
