"""Where a report ends: at the writer's aside, at another cue, after a second clause or a list's last part.

What is said, and where it begins, is for indirect.py to find.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from pipeline.comments import adds, runs_to
from pipeline.complements import POLLS, QUESTIONS, complement
from pipeline.cue_words import Cues
from pipeline.frame import HEARD, Frame
from pipeline.layout import DASHES, OUTSIDE, Layout, Run, is_dash
from pipeline.noun_phrases import FINITE, WHEN
from pipeline.subjects import is_of_thing

MAX_APART = 3  # tokens between a speaker and a new cue after a joining word
MAX_JOINED = 6  # tokens between a joining word and the quoted stretch it joins
SUBJECTS = frozenset(("nsubj", "nsubjpass", "expl", "csubj"))
_BEING = frozenset(("is", "was", "are", "were", "be", "been"))
# Words that quoted words after a comma begin with, where they go on from what stands before it.
_GOING_ON = frozenset(("in", "to", "for", "because", "so", "if", "with", "of", "by", "from", "as", "on", "at", "not"))
_NAMED = frozenset(("slogan", "motto", "hashtag", "mantra", "song", "hymn", "anthem", "book", "film", "essay"))  # by what follows
_EDGE = frozenset((",", ";", ":", "-", "–", "—", "--", '"', "“", "”", "''", "``", "that", "’", "‘", "'", "«", "»", "„"))
_LAST = _EDGE | {".", "?", "!", "and", "but", "or", "("}
_JOINS = frozenset(("and", "but", "or", "while", "as", "before", "after", "when", "though", "although", "then"))
_TURNS = _JOINS | DASHES | {","}  # where the writer may take over
_FIGURES = frozenset(("percent", "to"))
# Whom polls ask.
_POLLED = frozenset(("supporters", "voters", "respondents", "people", "adults", "women", "men", "democrats", "republicans"))
_BACKSHIFTED = frozenset(("would", "could", "might", "should"))  # what will be, as told in the past
_HAVING = frozenset(("has", "have", "had"))


def cut(page: Layout, run: Run, frame: Frame, *, others: list[Frame], cues: Cues) -> Run:
    """Return the run without what the writer adds at its end: relative clauses, participles, asides, other cues."""
    start, end = run
    doc = page.doc
    end = next((at for at in range(start + 1, end) if _is_over(page, at, run, frame, others=others, cues=cues)), end)
    end = max(end, page.stretches[page.inside[end - 1]].outer_end) if page.inside[end - 1] != OUTSIDE else end
    if end >= run[1] and not (doc[frame.verb].dep_ == "relcl" and _is_anothers(page, end, others)):
        end = joined(page, end, others)
        end = end if _is_quoted(page, start, end) else _coordinate(page, end, frame, others=others, cues=cues)
    return trimmed(page, start, end)


def _is_over(page: Layout, at: int, run: Run, frame: Frame, *, others: list[Frame], cues: Cues) -> bool:
    """Whether what is said is over at a token of a run, where the writer or another cue goes on."""
    doc, (start, end) = page.doc, run
    if page.inside[at] == OUTSIDE != page.inside[at - 1] and at > start and _is_writers(page, at, end, others):
        return True
    if page.lower[at] == "via" and page.inside[at] == OUTSIDE and not cues.settings.isdisjoint(page.lower[at + 1 : at + 2]):
        verb = next((doc[before] for before in range(at - 1, start, -1) if doc[before].pos_ in ("VERB", "AUX")), doc[start])
        acts = verb.lower_ not in _BEING and doc[at - 1].text != ","  # had met him via Facebook
        return not (acts or is_clause(doc, at, end))  # confirmed that it was late via Twitter
    if page.lower[at] not in _TURNS or page.inside[at] != OUTSIDE:
        return False
    token = doc[at]
    if token.text == ",":
        if _counts(page, at, end, frame) or any(_tells_all(page, other, at, end) for other in others):
            return True
    elif is_dash(token) and start > 1 and page.lower[start - 1] == "that" and is_dash(doc[start - 2]):
        return True  # a broadside - that it was late - which he repeated
    lists = page.lower[start].endswith("ing") and at + 1 < end and doc[at + 1].tag_ == "VBG"  # suggested playing games, reading books
    inner = any(other.verb in (at + 1, at + 2) and _is_inner(page, other, frame, at) for other in others)
    if not lists and not inner and adds(page, token, cues, start) and runs_to(token, end):
        return page.lower[start - 1] != "that" or is_clause(doc, start, at)
    return token.lower_ in _JOINS and _takes_over(page, at, end, frame, others=others, cues=cues)


def _is_writers(page: Layout, at: int, end: int, others: list[Frame]) -> bool:
    """Whether the writer goes on right after a closing mark: “it is late,” the Gazette reports; “it is late,” citing a case."""
    cites = page.lower[at] == "citing" and page.words[at - 2] == ","
    return cites or any(other.left == at and passes_on(page, other, end) for other in others)


def _takes_over(page: Layout, joint: int, end: int, frame: Frame, *, others: list[Frame], cues: Cues) -> bool:
    """Whether a joining word leads to another cue, or to what the writer tells of who speaks."""
    verb, word = page.doc[frame.verb], page.lower[joint]
    if word == "but" and _withholds(page, joint, end, cues):
        return True
    if (word == "and" and _resumes(page.doc, joint, frame.verb)) or _leaves(page.doc, joint, end, verb):
        return True
    follows = page.doc[joint + 1].tag_ if joint + 1 < end else ""
    if word == "and" and verb.tag_ == "VBG" and verb.dep_ == "pcomp" and follows in ("VBD", "VBZ"):
        return not is_clause(page.doc, frame.right, joint)  # began by slamming the plan and went on to others
    new = [other for other in others if _is_new(page, other, frame, joint) and not _is_inner(page, other, frame, joint)]
    return any(not _says_nothing(page, other, verb, cues) for other in new)


def _is_inner(page: Layout, other: Frame, frame: Frame, at: int) -> bool:
    """Whether who speaks in another cue is a person of whom the report tells so far: Bell said Cole came and told her."""
    if other.speaker is None or not (frame.right <= other.speaker[0] and other.speaker[1] <= at):
        return False
    return any(token.ent_type_ == "PERSON" for token in page.doc[slice(*other.speaker)])


def _is_anothers(page: Layout, joint: int, others: list[Frame]) -> bool:
    """Whether another speaks of the same thing after a joining word: a law that owners say is late but that Cole defended."""
    joint += joint < len(page.words) and page.words[joint] == ","
    begins = joint + 2 < len(page.words) and page.lower[joint] in ("and", "but") and page.lower[joint + 1] in ("that", "which")
    return begins and any(other.left == joint + 2 for other in others)


def passes_on(page: Layout, frame: Frame, end: int) -> bool:
    """Return whether a frame after a comma only tells who says all before it: ..., reports the Gazette; ..., the Gazette reported."""
    if frame.speaker is None or frame.start < frame.speaker[0]:
        return frame.speaker is not None
    return frame.right >= end - 1 and frame.start == frame.speaker[1] and page.doc[frame.speaker[1] - 1].pos_ != "PRON"


def _tells_all(page: Layout, other: Frame, comma: int, end: int) -> bool:
    """Whether another cue follows a comma and ends what is said there, as who passes it on: ..., reported the Gazette."""
    return other.shape == "verb" and other.left == comma + 1 and other.right >= end - 1 and passes_on(page, other, end)


def _counts(page: Layout, comma: int, end: int, frame: Frame) -> bool:
    """Whether nothing but figures follows a comma, or those of others after a share who say so: 42% say they will come, 34% that..."""
    doc = page.doc
    if comma + 1 >= end or doc[comma + 1].tag_ != "CD":
        return False
    if frame.speaker is None or page.lower[comma + 2 : comma + 3] not in (["%"], ["percent"]):
        return False
    who = doc[slice(*frame.speaker)]
    if all(doc[at].tag_ == "CD" or doc[at].is_punct or doc[at].lower_ in _FIGURES for at in range(comma + 1, end)):
        return who.root.lower_ in _POLLED
    compares = page.lower[comma + 3 : comma + 4] in (["less"], ["more"], ["fewer"], ["higher"], ["lower"])
    return not compares and any(token.lower_ in ("%", "percent") for token in who)


def is_clause(doc: Doc, start: int, end: int) -> bool:
    """Return whether some words have a verb of their own: not "those who left" in "those who left, which is most, were young"."""
    finite = (doc[at] for at in range(start, end) if doc[at].tag_ in FINITE)
    return any((token.head if token.dep_ in ("aux", "auxpass") else token).dep_ != "relcl" for token in finite)


def _is_quoted(page: Layout, start: int, end: int) -> bool:
    """Whether a run is one stretch between marks, after which the writer goes on."""
    return page.inside[start] == page.inside[end - 1] != OUTSIDE


def _coordinate(page: Layout, end: int, frame: Frame, *, others: list[Frame], cues: Cues) -> int:
    """Return the end with a second clause that goes on in the speaker's words: she got a grant, but her parents made too much."""
    doc, end = page.doc, _before_joint(page, end)
    at = end + (end < len(doc) and doc[end].text == ",")
    if end < at < len(doc) and doc[at].lower_ == "then" and (told := _then(page, at, frame, others)) is not None:
        return told
    if at + 1 >= len(doc) or doc[at].lower_ not in ("and", "but") or _joined_to(doc[at]) != frame.verb or frame.shape == "noun":
        return end
    further = _further(page, at + 1, others)
    if further is not None:
        return further
    if _turns(page, at, frame, cues):
        return end
    if not any(child.dep_ == "ccomp" and child.left_edge.lower_ not in QUESTIONS for child in doc[frame.verb].rights):
        return end  # he agreed to pay, and he did; they asked whether he would, but he did not
    turned = doc[at].lower_ == "but" and page.inside[end - 1] != OUTSIDE  # “a gift,” but Cole was not there
    for child in doc[frame.verb].rights:
        within = range(child.left_edge.i, child.right_edge.i + 1) if turned else (child.i,)
        reports = any(other.verb in within and not _is_backshifted(other, doc[at], doc[frame.verb], cues) for other in others)
        if child.dep_ != "conj" or child.i <= at or reports:
            continue
        subject = next((below for below in child.lefts if below.dep_ in SUBJECTS), None)
        if subject is not None:
            return end if turned and subject.pos_ != "PRON" else child.right_edge.i + 1
        if frame.lemma not in ("deny", "admit") and _is_told(child, doc[at], doc[frame.verb], cues):
            return child.right_edge.i + 1
    return end


def _joined_to(joint: Token) -> int:
    """Return which verb a joining word goes with: that of saying, where the parse hangs it on the clause before and not what follows."""
    clause = joint.head
    apart = clause.dep_ == "ccomp" and not any(child.dep_ == "conj" for child in clause.rights)
    return clause.head.i if apart else clause.i


def _turns(page: Layout, joint: int, frame: Frame, cues: Cues) -> bool:
    """Whether a joining word after a report leads back to the writer: polls showed that she won, but they tell little."""
    if (frame.lemma in cues.thinking and frame.lemma != HEARD) or _withholds(page, joint, len(page.doc), cues):
        return True
    polled = frame.speaker is not None and not POLLS.isdisjoint(page.lower[slice(*frame.speaker)])
    return polled and not _is_found(page.doc, joint)


def _before_joint(page: Layout, end: int) -> int:
    """Return an end without the words of the next clause that the parse takes for part of this one: ..., [and even] then he left."""
    at = end
    while at > 1 and (page.doc[at - 1].pos_ == "ADV" or page.lower[at - 1] in ("and", "but", ",")) and page.inside[at - 1] == OUTSIDE:
        at -= 1
    passed = page.lower[at:end]
    return at if passed == [","] or (passed[:1] == [","] and ("and" in passed or "but" in passed)) else end


def _then(page: Layout, at: int, frame: Frame, others: list[Frame]) -> int | None:
    """Return the end of what was done next, which goes with what is said: said she saw a car, then heard a shot."""
    verb = page.doc[at].head
    clause = next((child for child in page.doc[frame.verb].rights if child.dep_ == "ccomp"), None)
    did = clause is not None and clause.tag_ == verb.tag_ == "VBD" and clause.pos_ == "VERB" and clause.lower_ != "had"
    if not did or verb.i != at + 1 or any(other.verb == verb.i for other in others):
        return None
    return verb.right_edge.i + 1


def _is_found(doc: Doc, joint: int) -> bool:
    """Whether a clause after a joining word may be a finding too: 40 percent will go, and 30 percent stay."""
    return doc[joint].lower_ in ("and", "but") and any(token.tag_ == "CD" for token in doc[joint + 1 : doc[joint].sent.end])


def _is_backshifted(cue: Frame, joint: Token, own: Token, cues: Cues) -> bool:
    """Whether a cue tells what was before another: he said that he was late, and he had told her; and her records had shown that..."""
    verb = joint.doc[cue.verb]
    if own.tag_ != "VBD" or joint.lower_ == "but" or all(child.lower_ != "had" or child.dep_ != "aux" for child in verb.lefts):
        return False
    subject = next((child.tag_ for child in verb.lefts if child.dep_ in SUBJECTS), None)
    shown = cues.lemma[verb.lower_] in cues.showing | cues.finding
    return (subject == "PRP" and joint.lower_ == "and") or (subject in ("NN", "NNS") and shown)


def _is_told(further: Token, joint: Token, verb: Token, cues: Cues) -> bool:
    """Whether a verb joined to a cue goes with what is said by its form, not with the cue.

    Said she hoped to win, and would go; says he fell, and left; said guesses could be off, and have been late.
    """
    aux = [child for child in further.lefts if child.dep_ in ("aux", "auxpass")]
    if further.lower_ in cues.answering and any(child.dep_ == "neg" for child in further.lefts):
        return False  # and would not comment
    clause = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    said = [child.lower_ for child in clause.lefts if child.tag_ == "MD"] if clause is not None else []
    modal = next((child.lower_ for child in aux if child.tag_ == "MD"), None)
    if modal is not None and not any(child.tag_ == "MD" for child in verb.lefts):
        return modal in said or (verb.tag_ == "VBD" and modal in _BACKSHIFTED)
    one = any(child.dep_ in SUBJECTS and (child.tag_ in ("NN", "NNP") or child.lower_ in ("he", "she")) for child in verb.lefts)
    many = bool(aux) and aux[0].lower_ in ("have", "are", "were")
    past = clause is not None and "VBD" in (clause.tag_, *(child.tag_ for child in clause.lefts))
    fell = verb.tag_ in ("VBZ", "VBP") and further.tag_ == "VBD" and past and joint.lower_ == "and"
    return (one and many and not _have_joined(verb)) or fell


def _have_joined(verb: Token) -> bool:
    """Return whether the subject of a verb is two or more: Bell and Cole said."""
    return any(below.dep_ == "conj" for child in verb.lefts if child.dep_ in SUBJECTS for below in child.rights)


def _resumes(doc: Doc, joint: int, verb: int) -> bool:
    """Whether a joining word leads back to the cue's auxiliary: has said she wants a hall, and has shown how."""
    own = [child for child in doc[verb].lefts if child.dep_ == "aux" and child.lower_ in _HAVING]
    clause = next((child for child in doc[verb].rights if child.dep_ in ("ccomp", "xcomp")), None)
    if not own or clause is None or clause.i > joint or any(child.dep_ == "aux" for child in clause.lefts):
        return False
    return (
        joint + 2 < len(doc) and doc[joint + 1].lower_ == own[0].lower_ and doc[joint + 2].tag_ == "VBN" and doc[joint + 2].lower_ != "been"
    )


def _leaves(doc: Doc, joint: int, end: int, verb: Token) -> bool:
    """Whether what a joining word adds goes with the cue by its tense: has said it would be hard, but played down the matter."""
    at = joint + 1
    while at < end and doc[at].pos_ == "ADV":
        at += 1
    if doc[joint].lower_ not in ("and", "but") or at >= end or doc[at].tag_ not in ("VBD", "VBZ") or doc[at].dep_ != "conj":
        return False
    if verb.tag_ == "VBD":
        return False  # said she could not come but knew why others did
    clause = doc[at].head
    will_be = clause.tag_ == "VB" and any(child.tag_ == "MD" for child in clause.lefts)
    if doc[joint].lower_ == "and" and not any(child.dep_ in SUBJECTS and child.tag_ == "PRP" for child in clause.lefts):
        return False  # has said that his store will stay open and sells only local goods
    return will_be and clause.head == verb and clause.dep_ == "ccomp" and all(child.dep_ not in SUBJECTS for child in doc[at].lefts)


def _withholds(page: Layout, but: int, end: int, cues: Cues) -> bool:
    """Whether the writer goes on with what was not said: ..., but he gave no details; but declined to say when."""
    doc, at = page.doc, but + 1
    at += at < end and page.lower[at] in ("he", "she", "they", "it")
    named = at + 2 < end and page.lower[at] == "the" and doc[at + 1].dep_ in SUBJECTS and page.words[but - 1] == ","
    at += 2 if named else 0
    while at < end and (doc[at].pos_ in ("AUX", "ADV") or doc[at].dep_ == "neg"):
        at += 1
    if at >= end or doc[at].tag_[0] != "V":
        return False
    verb = doc[at]
    if verb.lower_ in cues.declining and not named:
        return any(child.dep_ == "xcomp" and child.lower_ in cues.answering for child in verb.rights)
    if verb.lower_ not in cues.withheld:
        return False
    nothing = any(below.lower_ in ("no", "few") for child in verb.rights if child.dep_ == "dobj" for below in child.lefts)
    open_ = at + 1 < end and (page.lower[at + 1] in QUESTIONS or page.words[at + 1] in ".,;")
    return (nothing and not named) or (open_ and any(child.dep_ == "neg" for child in verb.lefts))


def _further(page: Layout, start: int, others: list[Frame]) -> int | None:
    """Return the end of a list's last part, which the parse puts elsewhere: up to a stop, None where it has a verb or cue."""
    cues = {other.verb for other in others}
    for at in range(start, len(page.doc)):
        token = page.doc[at]
        if at in cues or token.tag_ in FINITE or token.dep_ in SUBJECTS or page.inside[at] != OUTSIDE:
            return None
        if token.text in (".", ";", ":", "!", "?") or is_dash(token):
            return at
    return None


def joined(page: Layout, end: int, others: list[Frame]) -> int:
    """Return the end of a quoted stretch that is joined to what ends at `end`: "..., and of “all the people”"."""
    doc = page.doc
    at = end + (end < len(doc) and doc[end].text == ",")
    if end < at < len(doc) and page.inside[at] != OUTSIDE:
        stretch = page.stretches[page.inside[at]]
        first = doc[stretch.start]
        named = doc[end - 1].lower_ in _NAMED and first.is_title
        if first.lower_ in _GOING_ON or (first.tag_ == "VBG" and first.is_lower) or named:
            return stretch.outer_end  # pushing it back to May, “in order to be safe”; the slogan, “Boats First”
    if at >= len(doc) or doc[at].lower_ not in ("and", "or", "but"):
        return end
    if at + 1 < len(doc) and doc[at + 1].lower_ == "that" and doc[at + 1].head.i > at + 1:
        return doc[at + 1].head.right_edge.i + 1
    for index in range(at + 1, min(at + MAX_JOINED, len(doc))):
        if page.inside[index] != OUTSIDE:
            return page.stretches[page.inside[index]].outer_end
        if doc[index].tag_ in ("VBD", "VBZ") or doc[index].is_punct or any(other.verb == index for other in others):
            return end
    return end


def _is_new(page: Layout, other: Frame, frame: Frame, at: int) -> bool:
    """Whether another cue begins right after the joining word at `at`, on a par with the frame."""
    if other.verb <= at or other.verb == frame.verb or other.shape not in ("verb", "passive") or page.doc[at + 1].lower_ == "that":
        return False
    verb, own = page.doc[other.verb], page.doc[frame.verb]
    own_deed = other.speaker is not None and page.lower[slice(*other.speaker)] in (["he"], ["she"], ["they"])
    if own_deed and page.lower[at] in ("when", "before", "after") and verb.dep_ == "advcl" and frame.verb < verb.head.i < at:
        return False  # asked whether he lied when he testified that...
    if page.lower[at] == "but" and verb.i == at + 1 and verb.dep_ == "conj" and verb.head.head == own and is_of_thing(verb):
        return True  # says the aim is to win, but conceded that it was late
    if other.start - at == 1 or (other.start - at == 2 and page.doc[at + 1].pos_ not in ("NOUN", "PROPN", "PRON")):
        tags = {verb.tag_, page.doc[other.start].tag_}  # "did not suggest" is past, as "said" is
        tags |= {"VBN"} if "VBD" in tags else set()  # has said he goes and pointed to others
        return own.tag_ in tags or (verb.tag_ == "VBG" and (other.lemma == "add" or _has_object(page, verb))) or other.lemma == frame.lemma
    same = (
        other.speaker is not None and frame.speaker is not None and page.lower[slice(*other.speaker)] == page.lower[slice(*frame.speaker)]
    )
    again = same and own_deed is False and page.lower[at] == "and"  # Bell said it was late and Bell says it is cold
    if other.speaker is None or not at < other.speaker[0] <= at + 2 or not (verb.tag_ == own.tag_ or again):
        return False
    return 0 <= other.start - other.speaker[1] <= MAX_APART


def _says_nothing(page: Layout, other: Frame, own: Token, cues: Cues) -> bool:
    """Whether a cue joined to the clause that another reports says nothing itself: ... that people ran out and called him."""
    verb = first = page.doc[other.verb]
    while first.dep_ == "conj":
        first = first.head
    if first.dep_ != "ccomp" or first.head != own or other.end > other.verb + 1 or any(_may_be_said(child) for child in verb.rights):
        return False
    end = verb.sent.end
    marked = any(page.inside[at] != OUTSIDE for at in range(verb.i + 1, min(verb.i + 1 + MAX_APART, end)))
    return not marked and complement(page, (0, end), other, cues) is None


def _may_be_said(token: Token) -> bool:
    """Whether what a verb governs may be what is said: a clause, or a thing; not whom it is about."""
    tells = token.dep_ == "xcomp" and token.head.lower_ in ("said", "says")  # but said to keep the keys
    return tells or token.dep_ in ("ccomp", "mark") or (token.dep_ == "dobj" and token.pos_ != "PRON")


def _has_object(page: Layout, verb: Token) -> bool:
    """Whether something may be what a verb says: not in "while volunteering for the town"."""
    marked = verb.i + 1 < len(page.doc) and page.inside[verb.i + 1] != OUTSIDE
    return marked or any(child.dep_ in ("ccomp", "xcomp", "dobj", "mark") or child.text == ":" for child in verb.rights)


def trimmed(page: Layout, start: int, end: int) -> Run:
    """Return the run without marks, commas and the conjunction `that` at its edges."""
    lower = page.lower
    while start < end and lower[start] in _EDGE and not (lower[start] == "that" and _is_said(page, start)):
        start += 1
    while start < end and (
        (
            lower[end - 1] in _LAST
            and not (lower[end - 1] in "?!" and page.inside[end - 1] != OUTSIDE)
            and not (lower[end - 1] == "that" and _is_said(page, end - 1))
        )
        or (lower[end - 1] == ")" and "(" not in lower[start:end])
    ):
        end -= 1
    return start, end


def _is_said(page: Layout, at: int) -> bool:
    """Whether "that" is a word of what is said: between marks, or "That makes it hard"."""
    token, following = page.doc[at], page.doc[min(at + 1, len(page.words) - 1)]
    subject = token.dep_ == "nsubj" and (token.tag_ != "IN" or following.text == ",")  # That, Bell said, is late
    finite = following.tag_ in FINITE or (following.pos_ == "ADV" and any(verb.tag_ in FINITE for verb in page.doc[at + 2 : at + 3]))
    dated = at > 0 and page.doc[at - 1].ent_type_ in WHEN and token.dep_ != "dobj"
    if dated and finite and following.dep_ not in SUBJECTS:
        return True  # said on Monday that would be a mistake
    joins = token.dep_ == "mark" or dated or (token.tag_ == "WDT" and following.pos_ in ("NOUN", "PROPN"))  # said this year that cuts were
    return page.inside[at] != OUTSIDE or (not joins and (token.tag_ == "DT" or subject))
