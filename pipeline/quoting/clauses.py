"""The clause that a verb or noun of saying governs: where the parse hangs it, and where it hangs it on another word.

Works on one sentence at a time; the runs that come back are in tokens, end exclusive. What of it is said is for indirect.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run, Stretch
from pipeline.parsing.noun_phrases import FINITE, NOMINAL, WITH_EXPLETIVES
from pipeline.parsing.tree import Token
from pipeline.quoting.clause_ends import with_otherwise, with_reason
from pipeline.quoting.clause_starts import A_PAIR, asked_beside, begins_before, has_own_subject, is_adding, subject_start
from pipeline.quoting.frame import Frame
from pipeline.quoting.hearers import TELLING
from pipeline.quoting.postposed import is_cut_off
from pipeline.quoting.report_ends import is_clause, trimmed

_ASKING = frozenset(("ask", "asks", "asked", "asking", "wonder", "wonders", "wondered", "wondering", "inquired", "questioned", "questions"))
_PLAIN = frozenset(
    ("say", "add", "claim", "admit", "insist", "note", "reveal", "recall", "explain", "allege", "acknowledge", "state", "argue", "warn")
)
_SETTLING = frozenset(("deny", "confirm", "concede", "dispute"))
_WHILE = frozenset(("after", "before", "when", "while", "once", "since"))
_MOMENTS = frozenset(("moment", "minute", "instant", "day", "night", "morning", "week", "time"))


def clause_under(page: Layout, sentence: Run, verb: Token, cues: Cues) -> Run | None:
    """Return the clause that the verb or noun governs on its right."""
    if is_cut_off(page, verb):
        return None
    below = verb.head if verb.tag_ == "VBG" and verb.dep_ == "advcl" else verb
    for child in (*verb.rights, *asked_beside(verb), *(child for child in below.rights if _participle_before(child) == verb)):
        if child.i < sentence[1] and _is_governed(child, verb) and _participle_before(child) in (None, verb):
            start = verb.i + 1 if begins_before(page, verb, child) else subject_start(page, verb, child, cues)
            return start, _clause_end(page, verb, child, (start, sentence[1]))
    return None


def _participle_before(clause: Token) -> Token | None:
    """Return the participle whose clause the parse hangs on the verb before it: urged them to pay, reminding them the hall was old."""
    if clause.dep_ != "ccomp" or clause.head.i > clause.i:
        return None
    first = clause.left_edge.i
    deeds = (child for child in clause.head.rights if child.tag_ == "VBG" and child.dep_ == "advcl" and child.i < first)
    return next((deed for deed in deeds if deed.right_edge.i + 1 == first and deed.nbor(1).dep_ in ("dobj", "dative")), None)


def _is_governed(clause: Token, verb: Token) -> bool:
    """Whether a word on the right of a verb or noun is the clause that it governs."""
    wanted = ("ccomp",) if verb.pos_ != "NOUN" else ("acl", "ccomp", "relcl")
    asked = clause.dep_ == "advcl" and clause.left_edge.lower_ in ("if", "whether") and verb.lower_ in _ASKING
    plain = clause.tag_ in FINITE or (clause.tag_ == "VB" and verb.tag_ == "VBP" and not any(below.tag_ == "TO" for below in clause.lefts))
    gap = clause.dep_ == "xcomp" and plain and verb.dep_ == "relcl"  # a law which he argued [saves money], which owners say [cost money]
    if not (clause.dep_ in wanted or asked or gap):
        return False
    if clause.tag_ == "VBG" and not any(below.dep_ in ("nsubj", "aux", "mark") for below in clause.lefts):
        return False
    if verb.pos_ == "NOUN" and clause.dep_ == "relcl" and clause.lower_ == "made" and clause.left_edge.lower_ != "that":
        return False  # comments he made that it was late
    if clause.tag_ == "VBN" and clause.left_edge == clause and clause.nbor(-1).pos_ == "NOUN":
        return False  # said in an interview taped in May that...
    if clause.left_edge.i > verb.i + 1 and clause.left_edge.nbor(-1).lower_ in (";", "now", "so"):
        return False  # tell owners to leave; rents rise
    apart = clause.left_edge.i > verb.i + 1 and clause.left_edge.nbor(-1).text == "," and clause.left_edge.lower_ != "that"
    if apart and verb.lower_.startswith("announc"):
        return False  # days since he announced his candidacy, here we are
    if clause.left_edge.lower_ == "whenever" or (clause.left_edge.text == "," and verb.lower_.startswith("call")):
        return False  # objected whenever he spoke; called for a report, Bell left
    relative = clause.left_edge.tag_ == "WP" and verb.i < clause.left_edge.i
    return not (relative and _describes(clause.left_edge.nbor(-1), verb))  # for the Chiefs, who had lost; told readers who wonder


def _clause_end(page: Layout, verb: Token, clause: Token, within: Run) -> int:
    """Return where a clause ends, with what the parse hangs on its verb of saying, or breaks off before the clause's own verb.

    `within` is from where the clause begins to where its sentence ends.
    """
    (start, limit), end = within, clause.right_edge.i + 1
    whole = clause.tag_ in ("VB", "VBG") or is_clause(page.doc, start, end)
    joint = end + (end < limit and page.words[end] == ",")
    rest = [other for other in verb.rights if other.dep_ == "ccomp" and other.i > clause.i and other.left_edge.i in (end, joint)]
    if any(child.dep_ == "dep" and child.pos_ == "NOUN" for child in verb.lefts):
        return end  # one reason they say they came was the fear
    rest = [other for other in rest if not whole or not has_own_subject(other) or _is_joined(page, other, clause)]
    if verb.dep_ == "relcl":
        rest = [other for other in rest if "," not in page.words[other.left_edge.i - 1 : other.left_edge.i + 1]]  # which he won, [came]
    end = max([end, *(other.right_edge.i + 1 for other in rest)])
    end = min(end, limit)
    if verb.dep_ == "relcl" or verb.dep_ in WITH_EXPLETIVES:
        return end  # his claim that it was late has been denied
    if not whole and end + 1 < limit and page.words[end] == "," and _is_of(page.doc[end + 1], verb, clause):
        end += 1  # says that people, who are many, had left
    end = with_otherwise(page, start, with_reason(page, verb, end, limit), limit)
    return max(_unbroken(page, verb, end, limit), _listed(page, verb, clause, (end, limit)), _matched(page, start, (end, limit)))


def _is_joined(page: Layout, other: Token, clause: Token) -> bool:
    """Whether a clause that the parse hangs on the verb of saying goes on from another: met and Cole gave him a lift."""
    return _is_list(page, other) or _is_judged(other, clause) or page.lower[other.left_edge.i - 1] == "and"


def _is_judged(other: Token, clause: Token) -> bool:
    """Whether a clause is what another judges: said it was likely [there might have been six crates]."""
    judges = any(child.dep_ == "acomp" and child.i == other.left_edge.i - 1 for child in clause.rights)
    return judges and any(child.lower_ == "it" for child in clause.lefts)


def _listed(page: Layout, verb: Token, clause: Token, within: Run) -> int:
    """Return where a list of what is to be done ends, the rest of which the parse hangs on the verb of saying: to build, buy and sell."""
    end, limit = within
    comma = end - (page.words[end - 1] == ",")
    after = comma + 1 + (comma + 1 < limit and page.doc[comma + 1].is_quote)
    further = next((child for child in verb.rights if child.i == after and child.tag_ == "VB"), None)
    if further is None or page.words[comma] != "," or not any(token.dep_ == "cc" for token in further.subtree):
        return end
    infinitive = any(token.tag_ == "TO" and token.head.tag_ == "VB" for token in page.doc[clause.left_edge.i : end])
    return min(further.right_edge.i + 1, limit) if infinitive else end


def _matched(page: Layout, start: int, within: Run) -> int:
    """Return where a clause ends with the second half that it needs: the earlier they come, the better it is."""
    end, limit = within
    comma = end - (page.words[end - 1] == ",")
    halves = [at for at in (start, comma + 1) if at + 1 < limit and page.lower[at] == "the" and page.doc[at + 1].tag_ in ("JJR", "RBR")]
    if len(halves) < A_PAIR or page.words[comma] != ",":
        return end
    return next((at for at in range(comma + 1, limit) if page.doc[at].is_punct and page.inside[at] == OUTSIDE), limit)


def _is_of(finite: Token, verb: Token, clause: Token) -> bool:
    """Whether a finite verb is the one that the clause under a verb of saying lacks: the parse hangs it on either."""
    main = finite.head if finite.dep_ in ("aux", "auxpass") else finite
    return finite.tag_ in FINITE and main.head in (verb, clause, verb.head if verb.pos_ == "NOUN" else verb)


def _describes(before: Token, verb: Token) -> bool:
    """Whether what stands before a relative word says that it describes a noun: a comma, or the noun that something is told."""
    told = before.head == verb and before.pos_ == "NOUN" and verb.lower_ in TELLING
    return before.text == "," or told


def _is_list(page: Layout, clause: Token) -> bool:
    """Whether a clause is the last but one of three: said prices had risen, wages had fallen and nobody could pay."""
    joined = [child.left_edge for child in clause.rights if child.dep_ == "conj" and has_own_subject(child)]
    return page.inside[clause.i] == OUTSIDE and any(first.i > 0 and first.nbor(-1).lower_ in ("and", "or") for first in joined)


def _unbroken(page: Layout, verb: Token, end: int, limit: int) -> int:
    """Return where a clause ends that the parse breaks off before its verb: to the next comma or stop.

    Not where that is the verb of whatever says so: a letter warning that the hall would close was sent.
    """
    if end < limit and page.doc[end].tag_ in FINITE and page.inside[end] == OUTSIDE and not _is_main(page.doc[end], verb):
        while end < limit and not (page.doc[end].is_punct and page.inside[end] == OUTSIDE):
            end += 1
    return end


def _is_main(finite: Token, verb: Token) -> bool:
    """Whether a finite verb has for its subject what a participle describes: a letter warning that it was late was sent."""
    main = finite.head if finite.dep_ in ("aux", "auxpass") else finite
    beside = verb.dep_ == "acl" and verb.i > 0 and verb.nbor(-1).pos_ in NOMINAL
    return beside and any(child.dep_ in WITH_EXPLETIVES and child.is_ancestor(verb) for child in main.lefts)


def that_clause(page: Layout, sentence: Run, frame: Frame, cues: Cues) -> Run | None:
    """Return a clause with `that` which the parse hangs on another word: he told a crowd in the capital that..."""
    passed = frame.right
    if "," in page.words[frame.end : frame.right]:
        return None  # in addition to denying it, Bell said that...
    for at in range(frame.right, sentence[1]):
        if at < passed:
            continue
        if page.words[at] == "," and (passed := _after_place(page, at)) > at:
            continue  # told owners in Northport, Vale, that...; announced on Monday, March 2, 2023, that...
        if page.inside[at] != OUTSIDE or page.words[at] in (",", ";", ":"):
            return None
        if page.lower[at] != "that" or page.lower[at - 1] in ("now", "so"):
            continue  # bragged of the hall now that it is old; proposed a levy so that it could stay
        token = page.doc[at]
        if token.dep_ in ("mark", "nsubj", "dobj", "advmod") and token.tag_ in ("IN", "WDT") and token.head.i > at:
            another = _says_it(page, frame, at, cues) or _is_of_another(page, frame, token, cues)
            return None if another else (at + 1, min(token.head.right_edge.i + 1, sentence[1]))
    return None


def _after_place(page: Layout, comma: int) -> int:
    """Return the token after a place or date between commas, the first comma itself if none stands there."""
    at = comma + 1
    while at < len(page.doc) and page.doc[at].ent_type_ in ("GPE", "DATE"):
        at += 1
    return at + 1 if comma + 1 < at < len(page.doc) and page.words[at] == "," else comma


def _says_it(page: Layout, frame: Frame, that: int, cues: Cues) -> bool:
    """Whether another verb between a cue and `that` has the clause: they cite no law but feel that; figures reported suggest that."""
    own = page.doc[frame.verb]
    for at in range(frame.right, that):
        verb = page.doc[at]
        if own.dep_ in ("acl", "relcl") and verb.tag_ in FINITE and verb in own.ancestors:
            return True  # one of the reasons she is not recognized is that...
        if page.lower[at] not in cues.stance:
            continue
        if verb.tag_ in FINITE and verb.dep_ == "relcl":
            return True  # it underscored the problems that owners say they have with the rule that...
        if verb.dep_ == "conj" and verb.head == own and at + 1 == that:
            return True
    return False


def _is_of_another(page: Layout, frame: Frame, that: Token, cues: Cues) -> bool:
    """Whether a clause with `that` goes with another word than the cue before it, or has no subject."""
    verb, plain = page.doc[frame.verb], that.head.head
    if plain != verb and plain.tag_ == "VBG" and plain.lower_ in cues.stance and not plain.is_ancestor(verb):
        return True  # they would respond by demanding that...
    if frame.lemma == "ask" and that.head.dep_ in ("acl", "relcl") and that.head.head.head.lower_ == "about":
        return True  # asked Bell about claims that it was late
    if plain.dep_ == "advcl" and any(child.dep_ == "acomp" for child in plain.rights):
        return True  # wrote a rant when it was plain that...
    if plain.dep_ == "advcl" and any(child.lower_ in ("if", "unless") for child in plain.lefts):
        return True  # the rules announced Thursday apply if owners determine that...
    if frame.shape == "passive" and that.dep_ != "mark":
        return True  # is said to be the best ferry that they own
    thing = that.head.head if that.head.dep_ == "relcl" else that
    if that.tag_ == "WDT" and that.dep_ == "nsubj" and frame.lemma in cues.objects and thing.dep_ == "dobj" and thing.head == verb:
        return True  # questioned the plan that costs ten millions
    cut_off = that.i == frame.verb + 1 and that.dep_ == "mark" and plain == verb
    return not cut_off and not any(child.dep_ in WITH_EXPLETIVES and child.i > that.i for child in that.head.lefts)


def told_clause(page: Layout, sentence: Run, verb: Token, cues: Cues) -> Run | None:
    """Return a clause right after who is told, which the parse hangs elsewhere: Bell told the Echo he was leaving."""
    told = next((child for child in verb.rights if child.dep_ in ("dobj", "dative")), None)
    if told is None or told.i + 2 >= sentence[1]:
        return None
    subject = page.doc[told.i + 1]
    related = subject.head.dep_ == "relcl" and subject.head.head == told and told.lower_ in cues.hearing  # told the network she was late
    if not related:
        subject = page.doc[min(told.right_edge.i + 1, sentence[1] - 1)]
    if subject.i + 1 >= sentence[1]:
        return None
    if (
        page.inside[subject.i] != OUTSIDE
        or subject.tag_ != "PRP"
        or subject.dep_ not in WITH_EXPLETIVES
        or next((token for token in subject.doc[subject.i + 1 : sentence[1]] if token.pos_ != "ADV"), subject).pos_ not in ("AUX", "VERB")
    ):
        return None
    return subject.i, min(subject.head.right_edge.i + 1, sentence[1])


def placed_clause(page: Layout, sentence: Run, frame: Frame, cues: Cues) -> Run | None:
    """Return a clause that the parse takes for what tells of where it was said: Bell said at the hearing he was planning to leave."""
    link = page.doc[frame.end] if frame.end < sentence[1] else page.doc[frame.verb]
    if frame.lemma not in _PLAIN or link.dep_ != "prep" or link.head.i != frame.verb or page.inside[link.i] != OUTSIDE:
        return None
    place = next((child for child in link.rights if child.dep_ == "pobj" and child.lower_ in cues.settings | cues.hearing), None)
    clause = next((child for child in place.rights if child.dep_ == "relcl"), None) if place is not None else None
    if place is None or clause is None or page.doc[place.i + 1].tag_ != "PRP" or clause.left_edge.i != place.i + 1:
        return None
    own = page.doc[place.i + 1].dep_ in WITH_EXPLETIVES and any(token.tag_ in FINITE for token in (clause, *clause.lefts))
    objects = any(child.dep_ in ("dobj", "ccomp", "xcomp", "acomp", "attr", "prep") for child in clause.rights)
    return (place.i + 1, min(clause.right_edge.i + 1, sentence[1])) if own and objects else None


def aimed_clause(page: Layout, sentence: Run, frame: Frame) -> Run | None:
    """Return a clause of which the parse takes the subject for an object, by its aim: Bell said a search to find the boat was over."""
    verb = page.doc[frame.verb]
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None) if frame.lemma in _PLAIN else None
    if thing is None or thing.left_edge.i != frame.end or page.inside[thing.i] != OUTSIDE:
        return None
    named = next((child for child in thing.rights if child.dep_ == "relcl" and child.left_edge.i == thing.i + 1), None)
    bare = thing.tag_ == "NN" and thing.left_edge == thing and frame.lemma == "say"
    if named is not None and bare and named.left_edge.ent_type_ == "PERSON" and named.tag_ in FINITE:
        return thing.left_edge.i, min(named.right_edge.i + 1, sentence[1])  # said winger Peter Cole felt ill
    aims = (child for child in thing.rights if child.dep_ == "acl" and child.tag_ == "VB")
    clauses = (below for aim in aims for below in aim.rights if below.dep_ == "ccomp" and below.tag_ in FINITE)
    found = next((clause for clause in clauses if clause.left_edge.lower_ != "that" and has_own_subject(clause)), None)
    return (thing.left_edge.i, min(found.right_edge.i + 1, sentence[1])) if found is not None else None


def interrupted(page: Layout, sentence: Run, frame: Frame) -> Run | None:
    """Return a clause whose subject the parse takes for an object, before an aside: Bell said the talks, taking weeks, were poor."""
    verb = page.doc[frame.verb]
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None) if frame.lemma in _PLAIN | _SETTLING else None
    if thing is None or thing.left_edge.i != frame.end or thing.right_edge.i + 2 >= sentence[1]:
        return None
    if page.words[thing.right_edge.i] == "," or (
        page.words[thing.right_edge.i + 1] == "," and "," in page.words[thing.i : thing.right_edge.i]
    ):
        return _with_predicate(page, sentence, thing)
    if page.words[thing.right_edge.i + 1] != "," or page.doc[thing.right_edge.i + 2].tag_ != "VBG":
        return None
    clause = next((child for child in verb.rights if child.dep_ == "ccomp" and child.i > thing.i and not has_own_subject(child)), None)
    first = next((at for at in range(thing.right_edge.i + 3, sentence[1]) if page.words[at - 1] == ","), sentence[1])
    finite = clause is not None and first < sentence[1] and page.doc[first].tag_ in FINITE
    return (thing.left_edge.i, min(clause.right_edge.i + 1, sentence[1])) if finite and clause is not None else None


def _with_predicate(page: Layout, sentence: Run, thing: Token) -> Run | None:
    """Return a thing with a predicate that the parse joins to the cue, after an aside: Bell denied the hall, which burned, was old."""
    first = thing.right_edge.i + 1
    first += page.words[first] == ","
    verb = page.doc[first]
    main = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    if verb.pos_ != "AUX" or verb.tag_ not in FINITE or main.dep_ != "conj" or main.head != thing.head or page.words[first - 1] != ",":
        return None
    joins = any(child.dep_ == "cc" for child in (*main.children, *thing.head.rights))  # denied the hall, which burned, and was fined
    return None if joins else (thing.left_edge.i, min(main.right_edge.i + 1, sentence[1]))


def what_clause(page: Layout, sentence: Run, verb: Token) -> Run | None:
    """Return the clause with which a sentence tells what somebody said: What Bell said was that the hall was old."""
    if verb.dep_ != "csubj" or verb.left_edge.lower_ != "what" or verb.head.lower_ not in ("is", "was"):
        return None
    clause = next((child for child in verb.head.rights if child.dep_ == "ccomp" and child.left_edge.lower_ == "that"), None)
    return (clause.left_edge.i + 1, min(clause.right_edge.i + 1, sentence[1])) if clause is not None else None


def led_in(page: Layout, sentence: Run, frame: Frame) -> Run | None:
    """Return a clause that begins with when it was, which the parse takes for when it was said: Bell said the moment she saw it she ran.

    Only at the beginning of a sentence: there nothing else is left that could be said.
    """
    at, doc = frame.verb + 1, page.doc
    if frame.lemma not in _PLAIN or frame.shape != "verb" or frame.end != at or frame.left - sentence[0] > 1 or at + 1 >= sentence[1]:
        return None
    if page.lower[at] not in _WHILE and not (page.lower[at] == "the" and page.lower[at + 1] in _MOMENTS):
        return None
    end = next((i for i in range(at, sentence[1]) if doc[i].is_punct), sentence[1])
    quoted = any(page.inside[i] != OUTSIDE for i in range(at, sentence[1]))
    end = next((i for i in range(at, end) if page.lower[i] == "that" and doc[i].dep_ == "mark"), end)  # when she was asked that it was late
    own = [i for i in range(at, end) if doc[i].dep_ in WITH_EXPLETIVES and doc[i].pos_ in ("PRON", "PROPN") and _has_verb(page, i)]
    joined = len(own) > 1 and page.lower[own[1] - 1] in ("and", "but", "what", "how", "why")  # added when he sat and he smiled
    return (at, sentence[1]) if len(own) > 1 and not quoted and not joined else None


def begun_clause(page: Layout, sentence: Run, frame: Frame) -> Run | None:
    """Return a clause right after its cue whose subject is a deed, or which the parse hangs the cue on: said closing it was a mistake."""
    verb, limit = page.doc[frame.verb], sentence[1]
    first = verb.i + 1 + (verb.i + 1 < limit and page.lower[verb.i + 1] == "that")
    if frame.shape != "verb" or frame.end != verb.i + 1 or first + 1 >= limit or page.inside[first] != OUTSIDE:
        return None
    adding = is_adding(verb)
    if verb.dep_ != "advcl" and page.doc[first].tag_ != "VBG" and not adding:
        return None
    stop = next((at for at in range(first, limit) if page.doc[at].is_punct and page.inside[at] == OUTSIDE and page.words[at] != "-"), limit)
    above = verb.head
    if (verb.dep_ == "advcl" or adding) and first < above.i < stop and above.tag_ in FINITE and above.left_edge.i <= first:
        subject = next((child for child in above.lefts if child.dep_ in WITH_EXPLETIVES and child.i >= first), None)
        begins = adding or (subject is not None and subject.left_edge.i == first)
        return (first, stop) if begins else None  # While she admits people left, she stays
    deed = page.doc[first]
    if deed.tag_ != "VBG" or verb not in deed.ancestors or frame.lemma not in _PLAIN:
        return None
    finite = (page.doc[at] for at in range(first + 2, stop) if page.doc[at].tag_ in FINITE and page.inside[at] == OUTSIDE)
    main = next((token for token in finite if _is_predicate(token, deed, verb)), None)
    if main is None:
        return None
    end = max(child.right_edge.i + 1 for child in (main, *verb.rights) if child.right_edge.i >= first)
    return first, min(end, limit)


def _is_predicate(finite: Token, deed: Token, verb: Token) -> bool:
    """Whether a finite verb is that of a clause whose subject is a deed, not of one that says more of it or when it was."""
    main = finite.head if finite.dep_ in ("aux", "auxpass") else finite
    led = any(child.dep_ in ("mark", "advmod") and child.left_edge.i == main.left_edge.i for child in main.lefts)
    joined = main.dep_ == "conj" and main.head == verb  # admitted stealing a boat and was fined
    return main.dep_ not in ("relcl", "advcl", "acl") and not (led or joined) and main.head in (deed, verb, verb.head)


def _has_verb(page: Layout, subject: int) -> bool:
    """Whether a verb in the past or present follows a subject at once."""
    return subject + 1 < len(page.doc) and page.doc[subject + 1].tag_ in FINITE


def quoted_clause(page: Layout, sentence: Run, stretch: Stretch) -> tuple[int, Run] | None:
    """Return the verb, whatever it is, and the clause with `that` under it in which a stretch stands: he fired back that "..."."""
    at = page.doc.tokens(stretch.start, stretch.end).root
    while at.head != at:
        outside = at.head.i < stretch.start and page.inside[at.head.i] == OUTSIDE
        if outside and at.head.pos_ == "VERB" and at.dep_ in ("ccomp", "acl", "relcl"):
            break
        at = at.head
    if at.head == at:
        return None
    start = next(
        (i + 1 for i in range(at.head.i + 1, stretch.outer_start) if page.doc[i].lower_ == "that" and page.doc[i].dep_ == "mark"), None
    )
    if start is None:
        return None
    return at.head.i, trimmed(page, start, max(stretch.outer_end, min(at.right_edge.i + 1, sentence[1])))
