"""Where a report ends: at the writer's aside, at another cue, after a second clause or a list's last part.

What is said, and where it begins, is for indirect.py to find.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import DASHES, OUTSIDE, Layout, Run, is_dash
from pipeline.parsing.noun_phrases import FINITE, WITH_EXPLETIVES
from pipeline.parsing.tree import Doc, Token
from pipeline.quoting.comments import SPEAKING_FOR, adds, is_judged, is_of_some, is_quoted_of, runs_to, withholds
from pipeline.quoting.complements import complement
from pipeline.quoting.frame import HEARD, Frame
from pipeline.quoting.pairs import named_too, names_speakers
from pipeline.quoting.reporters import passes_on
from pipeline.quoting.second_clauses import (
    coordinate,
    had_done,
    is_meanwhile,
    is_next_deed,
    is_to_others,
    resets,
    shuts,
    turns_to_others,
    was_doing,
)
from pipeline.quoting.subjects import is_of_thing
from pipeline.quoting.tails import is_when_asked
from pipeline.quoting.that import is_part

MAX_APART = 3  # tokens between a speaker and a new cue after a joining word
MAX_JOINED = 6  # tokens between a joining word and the quoted stretch it joins
_MATTERS = frozenset(  # which decline nothing
    (
        "it",
        "case",
        "cases",
        "investigation",
        "inquiry",
        "probe",
        "review",
        "matter",
        "incident",
        "talks",
        "decision",
        "plan",
        "plans",
        "hall",
        "claims",
    )
)
_BEING = frozenset(("is", "was", "are", "were", "be", "been"))
# Words that quoted words after a comma begin with, where they go on from what stands before it.
_GOING_ON = frozenset(("in", "to", "for", "because", "so", "if", "with", "of", "by", "from", "as", "on", "at", "not"))
_NAMED = frozenset(("slogan", "motto", "hashtag", "mantra", "song", "hymn", "anthem", "book", "film", "essay"))  # by what follows
_EDGE = frozenset((",", ";", ":", "-", "–", "—", "--", '"', "“", "”", "''", "``", "that", "’", "‘", "'", "«", "»", "„"))
_LAST = _EDGE | {".", "?", "!", "and", "but", "or", "("}
_JOINS = frozenset(("and", "but", "or", "while", "as", "before", "after", "when", "though", "although", "then"))
_TURNS = _JOINS | DASHES | {","}  # where the writer may take over
_ENDING = _TURNS | {"via"}
_FIGURES = frozenset(("percent", "to"))
# Whom polls ask.
_POLLED = frozenset(("supporters", "voters", "respondents", "people", "adults", "women", "men", "democrats", "republicans"))
_DEEDS = frozenset(("threaten", "demand", "accuse", "beg", "promise", "offer", "refuse"))  # that others are told to have done
_MOMENTS = frozenset(("after", "before", "when", "until", "once", "because"))
_ORDERING = frozenset(("tell", "ask", "order", "urge", "warn", "advise", "instruct"))
_MEASURES = frozenset(("years", "months", "weeks", "days", "hours", "minutes", "moments", "long", "shortly"))
_HAVING = frozenset(("has", "have", "had"))


def cut(page: Layout, run: Run, frame: Frame, *, others: list[Frame], cues: Cues) -> Run:
    """Return the run without what the writer adds at its end: relative clauses, participles, asides, other cues."""
    start, end = run
    doc = page.doc
    inside, lower = page.inside, page.lower
    turns = (at for at in range(start + 1, end) if lower[at] in _ENDING or (inside[at - 1] != OUTSIDE == inside[at]))
    end = next((at for at in turns if _is_over(page, at, run, frame, others=others, cues=cues)), end)
    end = max(end, page.stretches[page.inside[end - 1]].outer_end) if page.inside[end - 1] != OUTSIDE else end
    if end >= run[1] and not (doc[frame.verb].dep_ == "relcl" and _is_anothers(page, end, others)):
        end = max(joined(page, end, others), named_too(page, end, frame, cues))
        end = end if _is_quoted(page, start, end) else coordinate(page, end, frame, others=others, cues=cues)
    return trimmed(page, start, end)


def _is_over(page: Layout, at: int, run: Run, frame: Frame, *, others: list[Frame], cues: Cues) -> bool:
    """Whether what is said is over at a token of a run, where the writer or another cue goes on."""
    doc, (start, end) = page.doc, run
    if page.inside[at] == OUTSIDE != page.inside[at - 1] and at > start and _is_writers(page, at, (start, end), others):
        return True
    if page.lower[at] == "via" and page.inside[at] == OUTSIDE and not cues.settings.isdisjoint(page.lower[at + 1 : at + 2]):
        verb = next((doc[before] for before in range(at - 1, start, -1) if doc[before].pos_ in ("VERB", "AUX")), doc[start])
        acts = verb.lower_ not in _BEING and doc[at - 1].text != ","  # had met him via Facebook
        return not (acts or is_clause(doc, at, end))  # confirmed that it was late via Twitter
    if page.lower[at] not in _TURNS or page.inside[at] != OUTSIDE:
        return False
    token = doc[at]
    if token.text == ",":
        if (
            _counts(page, at, end, frame)
            or names_speakers(page, at, (start, end), frame, cues=cues)
            or any(_tells_all(page, other, at, end) for other in others)
        ):
            return True
        if is_judged(page, at, cues) and runs_to(token, end):
            return True
        if (joint := _after_withheld(page, at, end, cues)) is not None and _takes_over(page, joint, end, frame, others=others, cues=cues):
            return True
    elif is_dash(token) and start > 1 and page.lower[start - 1] == "that" and is_dash(doc[start - 2]):
        return True  # a broadside - that it was late - which he repeated
    lists = page.lower[start].endswith("ing") and at + 1 < end and doc[at + 1].tag_ == "VBG"  # suggested playing games, reading books
    inner = any(other.verb in (at + 1, at + 2) and _is_inner(page, other, frame, at, doers=cues.doers) for other in others)
    named = frame.lemma in cues.naming and _is_named_after(page, at, end, frame)
    told = is_quoted_of(page, at, end, cues)
    if not (lists or inner or named or told) and adds(page, token, cues, start) and runs_to(token, end):
        return page.lower[start - 1] != "that" or is_clause(doc, start, at)
    goes_on = at + 1 < end and page.doc[at + 1].tag_ == "VBG" and is_of_some(page.doc[at + 1], start)
    return token.lower_ in _JOINS and not goes_on and _takes_over(page, at, end, frame, others=others, cues=cues)


def _after_withheld(page: Layout, comma: int, end: int, cues: Cues) -> int | None:
    """Return the joining word after what was not said: he said it was late, without giving details, [and] insisted that it was old."""
    if comma + 2 >= end or page.lower[comma + 1] != "without" or page.lower[comma + 2] not in cues.withheld:
        return None
    joint = page.doc[comma + 1].right_edge.i + 1
    joint += joint < end and page.words[joint] == ","
    return joint if joint < end and page.lower[joint] in ("and", "but") else None


def _is_named_after(page: Layout, comma: int, end: int, frame: Frame) -> bool:
    """Whether what something is called follows an aside that begins at a comma: described the talks, which were long, as useful."""
    if "as" in page.lower[frame.right : comma]:
        return False
    named = next((at for at in range(comma + 2, end - 1) if page.words[at - 1] == "," and page.lower[at] == "as"), None)
    return named is not None and not any(page.doc[at].tag_ in FINITE and page.inside[at] == OUTSIDE for at in range(named, end))


def _is_writers(page: Layout, at: int, run: Run, others: list[Frame]) -> bool:
    """Whether the writer goes on right after a closing mark: “it is late,” the Gazette reports; “it is late,” citing a case."""
    start, end = run
    says = any(other.verb == at for other in others) and page.doc[at].tag_ == "VBG"  # “it is late,” accusing her of a “trick”
    cites = (says or page.lower[at] == "citing") and page.words[at - 2] == ","
    asked = _is_quoted(page, start, at) and is_when_asked(page, at)  # “I am” when asked whether he was late
    return cites or asked or any(other.left == at and passes_on(page, other, end) for other in others)


def _takes_over(page: Layout, joint: int, end: int, frame: Frame, *, others: list[Frame], cues: Cues) -> bool:
    """Whether a joining word leads to another cue, or to what the writer tells of who speaks."""
    verb, word = page.doc[frame.verb], page.lower[joint]
    if is_to_others(page, joint, verb, cues):
        return True
    if withholds(page, joint, end, cues) and (word == "but" or _declines(page, joint, frame, cues)):
        return True
    if word == "and" and (_resumes(page.doc, joint, frame.verb) or turns_to_others(page.doc, joint, cues)):
        return True
    if word == "and" and (resets(page.doc, joint, cues) or shuts(page.doc, joint, verb, cues)):
        return True
    if _leaves(page.doc, joint, end, verb):
        return True
    if word == "and" and ((frame.lemma in cues.bidding and _acts_next(page, joint, end, frame)) or is_meanwhile(page.doc, joint, verb)):
        return True
    new = [other for other in others if _is_new(page, other, frame, joint) and not _is_inner(page, other, frame, joint, doers=cues.doers)]
    new = [other for other in new if not (was_doing(page.doc[other.verb], verb) or had_done(page.doc[other.verb], verb))]
    new = [other for other in new if not (_is_deed_told(page, other, frame) or is_next_deed(page.doc, other, verb, cues))]
    return any(not _says_nothing(page, other, verb, cues) for other in new)


def _acts_next(page: Layout, joint: int, end: int, frame: Frame) -> bool:
    """Whether "and" leads from what is to be done to what who speaks does: urged Bell to leave and has hired Cole."""
    at = joint + 1
    while at < end and page.doc[at].pos_ == "ADV":
        at += 1
    acts = at < end and page.doc[at].tag_ in ("VBD", "VBZ", "MD") and page.inside[at] == OUTSIDE
    return acts and not any(page.doc[before].tag_ in FINITE for before in range(frame.right, joint))


def _declines(page: Layout, joint: int, frame: Frame, cues: Cues) -> bool:
    """Whether what follows a joining word is that who speaks would not say more: the hall was old and declined to comment.

    Not whom the report is about: police said Cole was drunk and refused to give his name.
    """
    if page.lower[joint] != "and":
        return False
    if page.words[joint - 1] == "," and page.doc[joint + 1].tag_ == "PRP$":
        return page.lower[joint + 2] in SPEAKING_FOR  # and her agent, Ana Cole, offered no details
    if cues.declining.isdisjoint(page.lower[joint + 1 : joint + 3]) or frame.speaker is None:
        return False
    clause = next((child for child in page.doc[frame.verb].rights if child.dep_ == "ccomp"), None)
    subject = next((child for child in clause.lefts if child.dep_ in WITH_EXPLETIVES), None) if clause is not None else None
    if clause is None or subject is None or subject.ent_type_:
        return False
    own = page.lower[frame.speaker[1] - 1]
    if subject.lower_ in ("he", "she"):
        if page.lower[joint + 1] in ("he", "she", "they", "it") and page.lower[joint + 1] != subject.lower_:
            return False  # she stopped the driver and he declined to answer
        return own == subject.lower_ or own not in ("he", "she", "they")
    return subject.lower_ in _MATTERS


def _is_inner(page: Layout, other: Frame, frame: Frame, at: int, *, doers: frozenset[str]) -> bool:
    """Whether who speaks in another cue is a person of whom the report tells so far: Bell said Cole came and told her.

    Of those without a name only what they threaten or demand is told: police said the man ran in, threatening to shoot.
    """
    if other.speaker is None or not (frame.right <= other.speaker[0] and other.speaker[1] <= at):
        return False
    who = page.doc[slice(*other.speaker)]
    return (other.lemma in _DEEDS and who[-1].lower_ in doers) or any(token.ent_type_ == "PERSON" for token in who)


def _is_anothers(page: Layout, joint: int, others: list[Frame]) -> bool:
    """Whether another speaks of the same thing after a joining word: a law that owners say is late but that Cole defended."""
    joint += joint < len(page.words) and page.words[joint] == ","
    begins = joint + 2 < len(page.words) and page.lower[joint] in ("and", "but") and page.lower[joint + 1] in ("that", "which")
    return begins and any(other.left == joint + 2 for other in others)


def _tells_all(page: Layout, other: Frame, comma: int, end: int) -> bool:
    """Whether another cue follows a comma and ends what is said there, as who passes it on: ..., reported the Gazette."""
    first = other.left - (page.lower[other.left - 1] == "the")  # ..., the Gazette reports, which the parse takes apart
    return other.shape == "verb" and first == comma + 1 and other.right >= end - 1 and passes_on(page, other, end)


def _counts(page: Layout, comma: int, end: int, frame: Frame) -> bool:
    """Whether nothing but figures follows a comma, or those of others after a share who say so: 42% say they will come, 34% that..."""
    doc = page.doc
    if comma + 1 >= end or doc[comma + 1].tag_ != "CD":
        return False
    if frame.speaker is None or page.lower[comma + 2 : comma + 3] not in (["%"], ["percent"]):
        return False
    who = doc.tokens(*frame.speaker)
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
    if doc[joint].lower_ == "and" and not any(child.dep_ in WITH_EXPLETIVES and child.tag_ == "PRP" for child in clause.lefts):
        return False  # has said that his store will stay open and sells only local goods
    return will_be and clause.head == verb and clause.dep_ == "ccomp" and all(child.dep_ not in WITH_EXPLETIVES for child in doc[at].lefts)


def joined(page: Layout, end: int, others: list[Frame]) -> int:
    """Return the end of a quoted stretch that is joined to what ends at `end`: "..., and of “all the people”"."""
    doc = page.doc
    at = end + (end < len(doc) and doc[end].text == ",")
    if end < at < len(doc) and page.inside[at] != OUTSIDE:
        stretch = page.stretches[page.inside[at]]
        first = doc[stretch.start]
        named = doc[end - 1].lower_ in _NAMED and first.is_title
        begin = next(start for start, stop in reversed(page.sentences) if start < end)
        alone = all(page.inside[before] == OUTSIDE for before in range(begin, end)) and all(other.left < end for other in others)
        turns = first.text in ("and", "but") and alone  # it was old, “and nobody wants it”
        if first.lower_ in _GOING_ON or (first.tag_ == "VBG" and first.is_lower) or named or turns:
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
    lied = page.lower[at] == "when" and page.doc[at - 1].tag_ == "VBG" and verb.head.i == frame.verb  # admitted lying when he said that...
    moment = page.lower[at] in ("when", "before", "after") and frame.verb < verb.head.i < at
    if own_deed and verb.dep_ == "advcl" and (lied or moment):
        return False  # asked whether he lied when he testified that...
    if page.lower[at] in _MOMENTS and other.lemma in _ORDERING and _is_ordered(page.doc[other.verb]):
        return False  # ran out after police told them to leave
    if page.lower[at] in ("before", "after") and page.lower[at - 1] in _MEASURES:
        return False  # knew of it years before the council said that it was safe
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


def _is_ordered(verb: Token) -> bool:
    """Whether a verb tells somebody, by a pronoun, to do something: told them to leave."""
    whom = any(child.dep_ in ("dobj", "dative", "nsubj") and child.tag_ == "PRP" and child.i == verb.i + 1 for child in verb.subtree)
    return whom and verb.i + 2 < len(verb.doc) and verb.nbor(2).lower_ == "to"


def _is_deed_told(page: Layout, other: Frame, frame: Frame) -> bool:
    """Whether a cue joined to what is told of somebody is one more of his deeds: police said he beat her and threatened to kill her.

    Not where he may be who speaks: Bell said he was ill and threatened to sue.
    """
    verb = first = page.doc[other.verb]
    while first.dep_ == "conj":
        first = first.head
    if other.lemma not in _DEEDS or first == verb or any(child.dep_ in WITH_EXPLETIVES for child in verb.lefts):
        return False
    own = page.doc[frame.verb]
    if first.dep_ in ("advcl", "relcl"):
        return own in first.ancestors
    subject = next((child.lower_ for child in first.lefts if child.dep_ in WITH_EXPLETIVES), "")
    speaker = page.doc[frame.speaker[1] - 1] if frame.speaker is not None else None
    person = speaker is not None and (speaker.pos_ in ("PRON", "PROPN") or speaker.tag_ == "NN")
    return first.dep_ == "ccomp" and first.head == own and (frame.lemma == HEARD or (subject in ("he", "she") and not person))


def _says_nothing(page: Layout, other: Frame, own: Token, cues: Cues) -> bool:
    """Whether a cue joined to the clause that another reports says nothing itself: ... that people ran out and called him."""
    verb = first = page.doc[other.verb]
    while first.dep_ == "conj":
        first = first.head
    within = first.dep_ == "advcl" and first.tag_ in FINITE and first.head != own and own in first.ancestors  # after a clerk called him
    if (
        not ((first.dep_ == "ccomp" and first.head == own) or within)
        or other.end > other.verb + 1
        or any(_may_be_said(child) for child in verb.rights)
    ):
        return False
    end = verb.sent.end
    marked = any(page.inside[at] != OUTSIDE for at in range(verb.i + 1, min(verb.i + 1 + MAX_APART, end)))
    return not marked and complement(page, (0, end), other, cues) is None


def _may_be_said(token: Token) -> bool:
    """Whether what a verb governs may be what is said: a clause, or a thing; not whom it is about."""
    tells = token.dep_ == "xcomp" and token.head.lower_ in ("said", "says")  # but said to keep the keys
    asks = token.dep_ == "advcl" and token.left_edge.lower_ in ("if", "whether") and token.left_edge.i == token.head.i + 1  # and asked if
    return tells or asks or token.dep_ in ("ccomp", "mark") or (token.dep_ == "dobj" and token.pos_ != "PRON")


def _has_object(page: Layout, verb: Token) -> bool:
    """Whether something may be what a verb says: not in "while volunteering for the town"."""
    marked = verb.i + 1 < len(page.doc) and page.inside[verb.i + 1] != OUTSIDE
    return marked or any(child.dep_ in ("ccomp", "xcomp", "dobj", "mark") or child.text == ":" for child in verb.rights)


def trimmed(page: Layout, start: int, end: int) -> Run:
    """Return the run without marks, commas and the conjunction `that` at its edges."""
    lower = page.lower
    while start < end and lower[start] in _EDGE and not (lower[start] == "that" and is_part(page, start)):
        start += 1
    while start < end and (
        (
            lower[end - 1] in _LAST
            and not (lower[end - 1] in "?!" and page.inside[end - 1] != OUTSIDE)
            and not (lower[end - 1] == "that" and is_part(page, end - 1))
        )
        or (lower[end - 1] == ")" and "(" not in lower[start:end])
        or (lower[end - 1] == "even" and lower[end : end + 1] in (["as"], ["though"], ["if"]))
    ):
        end -= 1
    return start, end
