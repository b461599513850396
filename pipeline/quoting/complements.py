"""What a cue reports without a clause: what to do, what one will do, a name given to something, a thing demanded.

Each function returns a run of tokens, end exclusive, or None where the verb has no such complement.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run, is_dash
from pipeline.parsing.noun_phrases import SUBJECTS, WHEN
from pipeline.parsing.tree import Doc, Token
from pipeline.quoting.bidding import MIN_QUOTED, action_of, counted, dates, demanded, urged, vowed, wanted
from pipeline.quoting.direct import is_title
from pipeline.quoting.frame import Frame
from pipeline.quoting.pairs import charge_end, thing_end
from pipeline.quoting.participles import agent_after_marks, takes_for
from pipeline.quoting.told_deeds import confessed, doing

MIN_THING = 5  # tokens of an object that is said: "the charges" is what a prosecutor drops as well as denies
MIN_NAMED = 3  # tokens of an object that is blamed or praised with no word of what for or as what
MAX_GAP = 2  # tokens from a verb to the preposition that goes with it
MAX_ASIDE = 6  # tokens of an aside between commas
MAX_NAMED = 20  # tokens between "called" and the name given in quote marks
MAX_KNOWN = 2  # tokens of a thing that is only named: "the meeting"
POLLS = frozenset(("poll", "polls", "survey", "surveys"))
_STANDING = frozenset(("with", "at", "ahead", "behind"))  # how a poll finds a candidate
_AIMING = frozenset(("announce", "propose", "outline"))  # something to do something
_ANYBODY = frozenset(("they", "locals", "some", "people", "many", "others", "law"))  # who call things by a name that they have
_UNITS = frozenset(("minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "decades"))
_OWNING_UP = frozenset(("deny", "admit", "confess"))  # to a deed, whatever comes after it
_SORRY = frozenset(("apologize", "apologise"))  # for the delay: what it is for is all that is said
_MENTIONING = frozenset(("speak", "talk", "tweet", "complain", "comment", "joke", "tell"))  # what is only spoken of
_PLACING = frozenset(("on", "in", "at", "during"))
_NAMING_PREPOSITIONS = frozenset(("as", "of", "for", "to", "about", "on"))


def complement(page: Layout, sentence: Run, frame: Frame, cues: Cues) -> Run | None:
    """Return what the verb of a frame reports without a clause."""
    verb, lemma = page.doc[frame.verb], frame.lemma
    rights = [child for child in verb.rights if child.i < sentence[1]]
    named = frame.shape == "passive" and page.stretches and takes_for(page, verb, lemma, cues)
    after = agent_after_marks(page, verb) if named else None
    if after is not None:  # branded “old” by Bell
        first = verb.i + 1 + (page.doc[verb.i + 1].dep_ == "prep")
        title = is_title(page, page.stretches[page.inside[after[1] - 1]])
        return None if title and lemma in cues.calling else (first, after[1])
    run = counted(page, frame, cues) or action_of(rights, frame, cues) or urged(page, rights, frame, cues)
    if run is not None and lemma == "ask" and verb.tag_ == "VBG" and all(page.inside[at] == OUTSIDE for at in range(*run)):
        return None  # a petition asking them to leave, people who started asking: what they do, not say
    if frame.shape != "passive":  # asked about the hall: what others asked
        run = run or _after_preposition(page, rights, frame, cues)
    run = run or wanted(rights, frame, cues) or demanded(page, rights, frame, cues) or vowed(page, rights, frame)
    run = run or (doing(rights, cues, timed=lemma not in _OWNING_UP) if lemma in cues.doing else None) or confessed(rights, frame)
    if run is None and lemma in cues.naming:
        run = _named(rights, cues.objects, lemma)
        run = run or (_named_in_marks(page, sentence, verb, rights) if frame.shape != "passive" else None)
        run = run or (_what_is_named(verb, rights, lemma) if frame.speaker is not None and frame.shape == "verb" else None)
        run = run or (_charged(page, rights, frame) if frame.shape == "passive" and lemma not in ("call", "refer") else None)
    elif run is None:
        run = _thing(page, rights, frame, cues)
    run = _only_marked(page, verb, run) if run is not None and frame.shape == "passive" else run
    if run is None or (verb.tag_ == "VBG" and verb.dep_ in ("pcomp", "acl") and _is_deed(page, verb, run, cues)):
        return None
    return run[0], min(run[1], sentence[1])


def _is_deed(page: Layout, verb: Token, run: Run, cues: Cues) -> bool:
    """Whether a participle tells what is done, not said: drills focused on defending the coast, lawmakers defending the budget."""
    if any(page.inside[at] != OUTSIDE for at in range(*run)) or verb.head.lower_ in cues.carriers | cues.nouns.keys() | {"with"}:
        return False
    doer = verb.head if verb.dep_ == "acl" else next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if doer is not None:
        return doer.ent_type_ != "PERSON" and not (doer.dep_ == "pobj" and doer.head.lower_ == "with")  # with owners accusing them of
    return verb.head.lower_ not in ("by", "in", "while", "after", "before")


def _charged(page: Layout, rights: list[Token], frame: Frame) -> Run | None:
    """Return what somebody is said to be or to have done: he was accused of a theft, described as a thief, accused of lying [by Bell]."""
    charge = next((child for child in rights if child.dep_ == "prep" and child.lower_ in ("of", "as", "for")), None)
    if charge is None:
        return None
    end = charge_end(charge, rights)
    by = frame.speaker[0] - 1 if frame.speaker is not None else end
    return charge.i + 1, by if charge.i + 1 < by < end and page.lower[by] == "by" else end


def _only_marked(page: Layout, verb: Token, run: Run) -> Run:
    """Return a run up to the marks with which nobody known names a thing: threw what was described as “a punch” at a clerk."""
    first = run[0] + (page.words[run[0] : run[1]][:1] == [","])
    whats = any(child.lower_ == "what" and child.dep_ in SUBJECTS for child in verb.lefts)
    return (first, page.stretches[page.inside[first]].outer_end) if whats and first < run[1] and page.inside[first] != OUTSIDE else run


def _after_preposition(page: Layout, rights: list[Token], frame: Frame, cues: Cues) -> Run | None:
    """Return what stands after a preposition that goes with the verb ("called for talks"), or after any if it is quoted."""
    for child in rights:
        if child.dep_ not in ("prep", "prt") or any(other.dep_ == "neg" for other in child.head.lefts) or _lasts(frame, child):
            continue
        if child.i - frame.verb > MAX_GAP and not _is_told_between(rights, frame, child, cues):
            continue
        if frame.lemma == "call" and any(other.dep_ == "dobj" for other in rights):
            continue  # called the race for Bell
        end = child.right_edge.i + 1
        end = max(
            [end, *(other.right_edge.i + 1 for other in rights if other.dep_ == "dobj" and child.dep_ == "prt" and other.i > child.i)]
        )
        named = [other.right_edge.i + 1 for other in rights if other.i > child.i and other.lower_ == "as"]
        if frame.lemma == "refer":
            first = child.i + 1 + (child.i + 1 < len(child.doc) and child.nbor(1).lower_ == "as")  # which she referred to as a gift
            if frame.start and child.doc[frame.start - 1].text == "," and first > child.i + 1:
                return None  # patches, referred to as Harbour Bulletins
            return (first, max(named)) if named else None
        favoured = next((below for below in _favoured(child) if f"{frame.lemma} in favor of" in cues.with_preposition), None)
        if favoured is not None:
            return favoured.left_edge.i, favoured.right_edge.i + 1
        topic = frame.lemma == "hint" and all(page.inside[at] == OUTSIDE for at in range(child.i, min(end, len(page.inside))))
        if f"{frame.lemma} {child.lower_}" in cues.with_preposition and end > child.i + 1 and not topic:
            after = end + (end < len(page.words) and page.words[end] == "," and child.doc[end - 1].ent_type_ == "PERSON")
            aims = [other for other in rights if other.dep_ in ("advcl", "xcomp") and other.left_edge.tag_ == "TO"]
            further = [other for other in aims if other.left_edge.i in (end, after)]  # called for the mayor, Peter Cole, to leave
            further += [other for other in rights if other.dep_ == "prep" and other.i == end and other.lower_ == "for"]
            end = max([end, *(other.right_edge.i + 1 for other in further)])
            known = end - child.i - 1 <= MAX_KNOWN and child.doc[child.i + 1].lower_ == "the" and frame.lemma not in _SORRY
            known = known or (f"{frame.lemma} {child.lower_}" == "agree on" and end - child.i <= MIN_THING)  # agreed on a new hall
            known = known or (frame.lemma in _MENTIONING and _is_only_named(page, child.i + 1, end, cues))  # about what she called “a gift”
            thing = (
                frame.lemma in cues.topical
                and child.lower_ != "for"
                and not any(other.dep_ == "pcomp" and other.tag_ != "VBG" for other in child.rights)
            )
            topic = thing and not _has_marks(page, child.i + 1, end)
            return None if known or topic else (child.i + 1, end)  # called for the meeting: nothing is said of it
    return None


def _is_only_named(page: Layout, start: int, end: int, cues: Cues) -> bool:
    """Whether some words are only what somebody calls a thing in marks: what she called “a gift to nobody”."""
    if start + 2 >= end or page.lower[start] != "what" or page.inside[end - 1] == OUTSIDE:
        return False
    first = page.stretches[page.inside[end - 1]].outer_start
    verb = first - 1 - (page.lower[first - 1] == "as")
    return start < verb and cues.lemma.get(page.lower[verb]) in cues.naming


def _lasts(frame: Frame, preposition: Token) -> bool:
    """Whether what stands after "for" is how long or how often somebody spoke: argued for an hour, called for the second time.

    Not: apologised for years of delay.
    """
    time = next((child for child in preposition.rights if child.dep_ == "pobj"), None)
    if time is not None and time.lower_ == "time" and any(child.ent_type_ == "ORDINAL" for child in time.lefts):
        return True
    if time is None or time.lower_ not in _UNITS or preposition.lower_ != "for" or frame.lemma in ("call", "ask", "appeal"):
        return False
    return all(child.lower_ != "of" for child in time.rights) and all(token.text != "-" for token in time.subtree)  # a four-day week


def _is_told_between(rights: list[Token], frame: Frame, preposition: Token, cues: Cues) -> bool:
    """Whether only a day, or who is told, stands between verb and preposition: called on Monday for talks; warned Bell against it."""
    between = [child for child in rights if frame.verb < child.i < preposition.i]
    days = all(child.ent_type_ in ("DATE", "TIME") or child.lower_ in ("on", "again") for child in between)
    told = frame.lemma in cues.told_first and all(
        child.lower_ in ("to", "with", ",", "and") or child.dep_ == "dobj" or child.ent_type_ in ("DATE", "TIME") for child in between
    )
    return days or told


def _favoured(link: Token) -> Iterator[Token]:
    """Yield what stands after "in favor of", of which a token is the first word."""
    for noun in link.rights if link.lower_ == "in" else ():
        if noun.lower_ in ("favor", "favour"):
            yield from (below for of in noun.rights if of.lower_ == "of" for below in of.rights)


def _named_in_marks(page: Layout, sentence: Run, verb: Token, rights: list[Token]) -> Run | None:
    """Return what is called something in quote marks: he called it a “disgrace”."""
    start = verb.i + 1
    if start < sentence[1] and page.doc[start].dep_ == "prep" and any(child.i == start for child in rights):
        start += 1
    if any(child.lower_ == "what" and child.dep_ in ("dobj", "pobj") for child in verb.lefts) and _is_phrase(page, start, sentence[1]):
        return start, page.stretches[page.inside[start]].outer_end  # what owners called “a gift for the rich”
    at, relative = start, False
    while at < min(start + MAX_NAMED, sentence[1]):
        token = page.doc[at]
        if page.inside[at] != OUTSIDE:
            begin = at if page.lower[at - 1] == "as" and page.lower[start - 1] in _PLACING else start  # blasted on a call as “wrong”
            return (begin, page.stretches[page.inside[at]].outer_end) if at > start else None
        aside = _after_aside(page, at) if token.text == "," else None
        within = any(thing.is_ancestor(token) for thing in rights if thing.dep_ == "dobj")  # the idea that he had to prove it a “lie”
        relative = relative or (token.tag_ in ("WDT", "WP") and token.dep_ in SUBJECTS)  # the fire that killed two a “disgrace”
        verbal = token.tag_ in ("VBD", "VBZ", "VB", "VBP", "MD") and not (relative and token.dep_ in ("relcl", "aux", "auxpass"))
        verbal = verbal and not within and page.doc[at - 1].tag_ != "POS"  # Monday's drills
        if verbal or (token.is_punct and token.text != "-" and aside is None):
            return None
        at = aside or at + 1
    return None


def named_first(page: Layout, frame: Frame) -> Run | None:
    """Return what is called something in quote marks, where that stands first: dismissed as “lies” claims that he was late."""
    link, doc = frame.end, page.doc
    if (
        frame.shape != "verb"
        or doc[frame.verb].dep_ == "relcl"
        or link + 1 >= len(doc)
        or page.lower[link] != "as"
        or page.inside[link + 1] == OUTSIDE
    ):
        return None
    stretch = page.stretches[page.inside[link + 1]]
    after = stretch.outer_end
    if after < len(doc) and page.lower[after] == "that" and doc[after].head.i > after:
        return stretch.outer_start, doc[after].head.right_edge.i + 1  # described as “mad” that owners pay
    if after >= len(doc) or not (doc[after].pos_ in ("DET", "NOUN", "PROPN") or doc[after].tag_ == "PRP$") or doc[after].ent_type_ in WHEN:
        return None
    thing = doc[after]
    while thing.dep_ in ("det", "poss", "amod", "compound", "nmod") and thing.head.i > thing.i:
        thing = thing.head
    further = page.lower[thing.i + 1 : thing.i + 2] in (["that"], ["of"], ["to"], ["for"], ["about"], ["by"])
    return (stretch.outer_start, thing.right_edge.i + 1) if thing.pos_ in ("NOUN", "PROPN") and (further or thing.i > after) else None


def _what_is_named(verb: Token, rights: list[Token], lemma: str) -> Run | None:
    """Return what something is called that has no other name there: posing what the mayor called a real threat."""
    someone = any(child.dep_ in SUBJECTS and child.lower_ not in _ANYBODY for child in verb.lefts)
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and verb.dep_ == "pcomp")  # in what his own lawyer described as
    if lemma not in ("call", "describe") or not past or not someone or not any(child.lower_ == "what" for child in verb.lefts):
        return None
    named = next((child for child in rights if child.dep_ == "oprd" and child.i > verb.i), None) if lemma == "call" else None
    link = next((child for child in rights if child.dep_ == "prep" and child.lower_ == "as"), None) if lemma == "describe" else None
    named = next((child for child in link.rights if child.dep_ == "pobj"), None) if link is not None else named
    long = named is not None and named.right_edge.i - named.left_edge.i >= MIN_NAMED - 1
    return (named.left_edge.i, named.right_edge.i + 1) if named is not None and long else None


def _is_phrase(page: Layout, start: int, limit: int) -> bool:
    """Whether a token begins quoted words of some length, and no title."""
    if start >= limit or page.inside[start] == OUTSIDE:
        return False
    stretch = page.stretches[page.inside[start]]
    return stretch.end - stretch.start >= MIN_QUOTED - 1 and not is_title(page, stretch)


def _after_aside(page: Layout, comma: int) -> int | None:
    """Return where a sentence goes on after a short aside between commas without a verb: him, among other things, a “gift”."""
    for at in range(comma + 1, min(comma + MAX_ASIDE, len(page.doc))):
        if page.words[at] == ",":
            return at + 1
        if page.inside[at] != OUTSIDE or page.doc[at].pos_ in ("VERB", "AUX", "PUNCT"):
            return None
    return None


def _named(rights: list[Token], objects: frozenset[str], lemma: str) -> Run | None:
    """Return what is called something, with what it is called: "called him divisive", "accused them of lying"."""
    names = [child for child in rights if child.dep_ == "oprd" and not any(other.lower_ == "what" for other in child.head.lefts)]
    direct = next((child for child in rights if child.dep_ in ("dobj", "dative")), names[0] if len(names) > 1 else None)
    if direct is None:
        return None
    predicate = [child for child in rights if child.i > direct.i and child.dep_ in ("oprd", "xcomp", "prep", "acomp")]
    heated = (child for child in rights if child.dep_ == "advcl" and child.left_edge == child.nbor(-1))
    predicate += [child for child in heated if child.nbor(-1).lower_ == "as"]  # described the session as heated
    if lemma in ("label", "brand", "term", "dub"):
        predicate += [child for child in rights if child.i > direct.i and child.dep_ == "dobj"]  # labelled the move an act of war
    if lemma == "call":  # not to call a meeting of ministers, to call somebody to ask
        named = [child for child in predicate if child.dep_ != "prep" and not any(below.lower_ == "to" for below in child.lefts)]
        end = max((child.right_edge.i + 1 for child in named), default=0)
        end = max([end, *(child.right_edge.i + 1 for child in predicate if child.i == end and child.lower_ in ("at", "of", "for"))])
        return (direct.left_edge.i, end) if named else None
    naming = _NAMING_PREPOSITIONS if lemma != "refer" else frozenset(("as",))  # referred him to a clinic
    ends = [child.right_edge.i + 1 for child in predicate if child.dep_ != "prep" or (child.lower_ in naming and not dates(child))]
    whom = [child for child in rights if child.dep_ in ("dobj", "dative")]  # Vale militants, whom the parse takes for two
    whom += [joint for child in whom for joint in child.conjuncts]  # accused Bell and the council of lying
    links = ("of", "for", "as", "on") if lemma == "blame" else ("of", "for", "as")
    charged = lemma != "refer" and any(child.lower_ in links for noun in (direct, *whom) for child in noun.rights)
    deeds = (child for child in predicate if lemma == "accuse" and child.lower_ == "in" and next(iter(child.rights), child).tag_ == "VBG")
    ends += [child.right_edge.i + 1 for child in deeds]  # accused them of greed in refusing to pay
    charged = charged or (lemma == "attribute" and any(token.lower_ == "to" for token in direct.subtree))
    start, end = direct.left_edge.i, max([direct.right_edge.i + 1, *ends, *(noun.right_edge.i + 1 for noun in whom if charged)])
    end = _with_aim(rights, _with_span(rights, end))
    further = next((child for child in rights if child.dep_ == "conj" and child.tag_ == "VBG" and child.i > end), None)
    joint = end + is_dash(direct.doc[end]) if further is not None else end
    if charged and further is not None and direct.doc[joint].dep_ == "cc" and further.left_edge.i == joint + 1:
        end = further.right_edge.i + 1  # accused them of greed and using boats
    return (start, end) if ends or charged or (lemma in objects and end - start >= MIN_NAMED) else None


def _with_aim(rights: list[Token], end: int) -> int:
    """Return where a charge ends that the parse breaks off: thanked them for their help in finding him; for hitting him, biting and.

    With what should have been done instead: accused them of selling it so soon, rather than waiting.
    """
    if rights and (instead := _instead(rights[0].doc, end)) is not None:
        return instead
    for child in rights:
        first, doc = child.left_edge.i, child.doc
        aims = any(below.dep_ == "pcomp" or below.lower_ == "order" for below in child.rights)
        aims = aims and first == end and child.lower_ in ("in", "over")  # their anger over losing the hall
        listed = first == end + 1 and doc[end].text == "," and child.tag_ == "VBG" and any(below.dep_ == "conj" for below in child.rights)
        end = child.right_edge.i + 1 if aims or listed else end
    return end


def _with_span(rights: list[Token], end: int) -> int:
    """Return where a name ends with the time of which something is the most, if the parse hangs it on the verb: the worst in years."""
    span = next((child for child in rights if child.i == end and child.lower_ in ("in", "for", "of", "since")), None)
    counted = span is not None and any(below.lower_ in _UNITS for below in span.rights)
    return span.right_edge.i + 1 if span is not None and counted and span.nbor(-1).tag_ in ("JJS", "RBS") else end


def _instead(doc: Doc, end: int) -> int | None:
    """Return where what should have been done instead ends, right after what was done: sold it [so soon, rather than waiting]."""
    at = end
    while at < len(doc) and (doc[at].pos_ == "ADV" or doc[at].text == ",") and doc[at].lower_ != "rather":
        at += 1
    if at + 2 >= len(doc) or (doc[at].lower_, doc[at + 1].lower_) != ("rather", "than"):
        return None
    return doc[at + 2].right_edge.i + 1 if doc[at + 2].tag_ == "VBG" else None


def _polls(page: Layout, frame: Frame) -> bool:
    """Whether it is a poll that speaks."""
    return frame.speaker is not None and not POLLS.isdisjoint(page.lower[slice(*frame.speaker)])


def _says_on(page: Layout, at: int, thing: Token, cues: Cues) -> bool:
    """Whether somebody goes on to speak at a participle after the object of a verb: denied the charges saying they were old.

    Not where the object says it: denied reports saying he left.
    """
    if page.lower[at] not in ("saying", "claiming", "stating", "arguing", "insisting"):
        return False
    after_comma = page.lower[at] == "saying" and page.words[at - 1] == ","
    own = page.doc[at].head == thing and any(child.dep_ == "ccomp" for child in page.doc[at].rights)
    return after_comma or (own and thing.lower_.removesuffix("s") not in cues.sayers)


def _has_marks(page: Layout, start: int, end: int) -> bool:
    """Return whether some of the tokens stand between quote marks, what a relative clause after a comma tells left aside."""
    end = next((at for at in range(start, end) if page.words[at] == "," and page.doc[at + 1].tag_ in ("WDT", "WP")), end)
    return any(page.inside[at] != OUTSIDE for at in range(start, end))


def _marked(page: Layout, noun: Token) -> list[int]:
    """Return which tokens of a noun's phrase stand between quote marks."""
    return [at for at in range(noun.left_edge.i, noun.right_edge.i + 1) if page.inside[at] != OUTSIDE]


def _thing(page: Layout, rights: list[Token], frame: Frame, cues: Cues) -> Run | None:
    """Return the object of the verb, if it is long enough, or quoted enough, to be what is said."""
    direct = next((child for child in rights if child.dep_ == "dobj"), None)
    if direct is None or frame.shape != "verb" or (frame.lemma == "allege" and direct.lower_ in cues.bodies | cues.people):
        return None  # ..., alleges the council
    if frame.lemma == "say" and any(child.dep_ == "acl" and child.tag_ in ("VBN", "VBD") for child in direct.rights):
        return direct.left_edge.i, direct.right_edge.i + 1  # said more than ten people registered: nobody says people
    if frame.lemma == "add" and any(child.lower_ == "to" and page.inside[child.i] == OUTSIDE for child in [*rights, *direct.rights]):
        return None  # to add a word to a text
    if frame.lemma == "add" and any(is_title(page, page.stretches[page.inside[at]]) for at in _marked(page, direct)):
        return None  # to add “Northport Nights” to the programme
    start, end = direct.left_edge.i, thing_end(direct, rights)
    standing = next((child for child in rights if child.i == end and child.lower_ in _STANDING), None)
    if standing is not None and direct.pos_ == "PROPN" and _polls(page, frame) and standing.right_edge.i > standing.i:
        return start, standing.right_edge.i + 1  # a poll found Bell with a lead of ten points
    ways = (at for at in range(start + 1, end) if page.inside[at] == OUTSIDE and _says_on(page, at, direct, cues))
    end = next(ways, end)  # explain ways to be heard, saying that...
    if frame.lemma in _AIMING:  # announced a website to explain the plan
        end = max([end, *(child.right_edge.i + 1 for child in rights if child.left_edge.i == end and child.left_edge.tag_ == "TO")])
    if frame.lemma in cues.objects:  # cited the fire as a reason
        near = (end, end + (end < len(page.words) and page.words[end] == ","))  # recalled Bell, the mayor, as a friend
        end = max([end, *(child.right_edge.i + 1 for child in rights if child.lower_ == "as" and child.dep_ == "prep" and child.i in near)])
    quoted = len([at for at in range(start, end) if page.inside[at] != OUTSIDE]) >= MIN_QUOTED
    charges = direct.lower_ in cues.nouns and frame.lemma in cues.opposing  # denied accusations of greed
    denies = frame.lemma == "deny" and direct.lower_ in cues.denied and end - start > 1  # denied any wrongdoing
    link = next((child for child in direct.head.rights if denies and child.i == end and child.lower_ in ("to", "with")), None)
    end = link.right_edge.i + 1 if link is not None else end  # denied any link to the theft
    if frame.lemma == "demand" and direct.lower_ in cues.demanded:  # Bell's release, the release of Bell; not: all of the cash
        whose = any(child.dep_ == "poss" and child.tag_ == "NNP" for child in direct.lefts)
        charges = charges or whose or any(child.lower_ == "of" for child in direct.rights)
    if quoted or denies or (frame.lemma in cues.objects and end - start >= (MIN_NAMED if charges else MIN_THING)):
        return start, end
    return None
