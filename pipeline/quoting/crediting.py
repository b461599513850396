"""Cues that are no verbs: whose words they are (according to Bell, in Bell's words), and nouns with a clause (Bell's claim that...).

Each function returns the frame of one word, None where nobody is credited by it.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run, is_dash
from pipeline.parsing.noun_phrases import FINITE, SUBJECTS, WHEN, noun_phrase
from pipeline.parsing.tree import Doc, Token
from pipeline.quoting.frame import MADE_CLEAR, Frame
from pipeline.quoting.subjects import agent_of, subject_of
from pipeline.quoting.tails import pauses
from pipeline.quoting.things import may_speak

_AT = frozenset(("in", "on", "at", "during"))
_ANSWERING = frozenset(  # with chants
    ("answered", "responded", "replied", "erupted", "broke", "burst", "respond", "answer", "reply", "erupt", "break", "burst", "joined")
)
_CROWDS = frozenset(("opposition", "student", "fan", "crowd", "union", "supporter", "protester", "farmer", "worker"))  # cries of
_MAKING = frozenset(("make", "makes", "made", "making"))
_VERY = frozenset(("very", "abundantly", "perfectly", "quite", "absolutely", "crystal"))  # clear
_NOBODY = frozenset(("no", "neither", "few"))
_SINGLE = frozenset(("a", "one", "all", "every", "many"))  # after "not"
_HARDLY = frozenset(("hardly", "scarcely", "barely", "rarely", "seldom"))
_OPEN = frozenset(("if", "unless", "whether", "until"))  # before what may be
_HAVING = frozenset(("has", "have", "had", "having", "did", "’ve", "'ve", "’s", "'s", "is", "are", "was", "were", "been"))
_COPULAS = frozenset(("is", "was", "'s", "’s"))
_COMPLETING = frozenset(("dobj", "acomp", "attr", "prep", "ccomp", "xcomp", "prt", "oprd"))  # a clause, after its verb


def according(doc: Doc, token: Token, cues: Cues) -> Frame | None:
    """Return the frame of who is credited: according to Bell; no frame of "according to plan"."""
    if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "to":
        return None
    heads = [child for child in doc[token.i + 1].children if child.dep_ in ("pobj", "pcomp")]
    if not heads or _is_scheme(heads[0], cues):
        return None
    named = heads[0]
    if named.tag_ == "VBG" and named.i == token.i + 2:  # according to charging documents
        named = next((child for child in named.rights if child.dep_ == "dobj" and child.i == named.i + 1), named)
    start, end = noun_phrase(named)
    start = max(min(start, heads[0].i), token.i + 2)
    end = next((at for at in range(start, end) if doc[at].text in (",", "(")), end)
    if start >= end:
        return None
    return _crediting(token.i, token.i + 2, token.i, (start, end))


def _is_scheme(head: Token, cues: Cues) -> bool:
    """Whether a noun is what things go according to, and nobody who speaks: according to plan; according to their deepest needs."""
    of = head.lower_ != "index" and any(child.lower_ == "of" for child in head.rights)  # according to the size of the house
    lefts = (child for child in head.lefts if not (of and child.lower_ == "the"))
    return head.lower_ in cues.schemes and all(child.tag_ == "PRP$" or child.dep_ in ("amod", "compound") for child in lefts)


def per(page: Layout, token: Token, cues: Cues) -> Frame | None:
    """Return the frame of who is credited between commas: rats, per the Health Office, are rare; two men ran in, as per the police.

    So too at the beginning: As per Bell, the hall is old. No frame of "twice per month", nor of: it was sold for ten pounds, per the plan.
    """
    head = next((child for child in token.rights if child.dep_ == "pobj"), None)
    start = token.i - (token.i > 0 and page.lower[token.i - 1] == "as")
    opens = start == token.sent.start and page.words[start][0].isupper()
    parted = start > 0 and pauses(page, start - 1) and not is_dash(page.doc[start - 1])
    if not (opens or parted) or head is None:
        return None
    if head.lower_ in cues.schemes and all(child.pos_ != "PROPN" for child in head.lefts):
        return None
    if opens or start < token.i:  # not: as per the rules, per Section 4
        credited = is_somebody(head, cues) and (head.ent_type_ or head.pos_ != "PROPN")
    else:
        credited = head.pos_ == "PROPN" or head.left_edge.lower_ == "the"
    if not credited:
        return None
    return _crediting(start, token.i + 1, token.i, noun_phrase(head))


def in_words(page: Layout, words: Token) -> Frame | None:
    """Return the frame of whose words stand in the marks that follow: in Bell's words, “...”; in the words of Bell, “...”."""
    marked = any(page.inside[at] != OUTSIDE for at in range(words.i, words.sent.end))
    if words.head.lower_ != "in" or words.dep_ != "pobj" or not marked:
        return None
    owner = next((child for child in words.lefts if child.dep_ == "poss"), None)
    of = next((child for child in words.rights if child.lower_ == "of"), None) if owner is None else None
    owner = next((child for child in of.rights if child.dep_ == "pobj"), None) if of is not None else owner
    if owner is None:
        return None
    return _crediting(words.head.i, (words if of is None else of).i + 1, words.i, noun_phrase(owner))


def made_clear(page: Layout, clear: Token, cues: Cues) -> Frame | None:
    """Return the frame of who makes something clear: Bell made it clear that...; no frame of: the fire made it clear that..."""
    at = clear.i - 1 - (page.lower[clear.i - 1] in _VERY)
    at -= page.lower[at] == "it"
    if at < 1 or page.lower[at] not in _MAKING or page.inside[at] != OUTSIDE:
        return None
    verb = page.doc[at]
    subject = subject_of(verb, page, cues) if has_done(verb) and (verb.tag_ != "VBG" or _is_besides(verb, cues)) else None
    if subject is None or subject.i > at or not is_somebody(subject, cues) or is_nobody(subject):
        return None
    start = min([at, *(child.i for child in verb.lefts if child.dep_ == "aux" and child.i > subject.i)])
    return Frame(verb=at, start=start, end=clear.i + 1, speaker=noun_phrase(subject), lemma=MADE_CLEAR, stance="insisting")


def pleaded(page: Layout, verb: Token, cues: Cues) -> Frame | None:
    """Return the frame of who holds or submits something in court: the court held that...; ..., the bench held; not: held a vote."""
    if verb.tag_ not in ("VBD", "VBN") or verb.i + 1 >= len(page.doc) or any(child.dep_ == "auxpass" for child in verb.lefts):
        return None
    if any(child.tag_ == "MD" for child in verb.lefts):
        return None  # the court would have held that; the will directed that, where the parse takes it for a verb
    that = page.lower[verb.i + 1] == "that" and page.doc[verb.i + 1].dep_ == "mark" and page.doc[verb.i + 1].head.head == verb
    subject = subject_of(verb, page, cues) if that or (verb.lower_ == "held" and page.doc[verb.i + 1].is_punct) else None
    if subject is None or subject.i > verb.i:
        return None
    court = subject.lower_ in cues.courts or subject.lower_ in cues.benches
    party = subject.lower_ in cues.parties or (may_speak(subject, cues) and subject.lower_ not in cues.nouns)
    if not (court or (that and party)):  # not: the goal was late, the defence held
        return None
    start = min([verb.i, *(child.i for child in verb.lefts if child.dep_ in ("aux", "neg") and child.i > subject.i)])
    return Frame(verb=verb.i, start=start, end=verb.i + 1, speaker=noun_phrase(subject), lemma="rule", stance="neutral")


def knows(page: Layout, verb: Token, cues: Cues) -> Frame | None:
    """Return the frame of an outlet that says what it knows: the Echo understands that...; ..., the Northport Times has learned.

    Not: Bell understands that; the Echo learned of the plan; the council has learned that; the Star understands its readers want more.
    """
    aux = [child for child in verb.lefts if child.dep_ == "aux"]
    now = verb.tag_ == "VBZ" and not aux
    done = verb.tag_ == "VBN" and [child.lower_ for child in aux] == ["has"]
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None) if now or done else None
    if subject is None or not subject.text[0].isupper() or subject.lower_ not in cues.outlets | cues.papers:
        return None
    clause = next((child for child in verb.children if child.dep_ == "ccomp"), None)
    if clause is None or clause.left_edge.lower_ in ("it", "its"):
        return None
    if any(token.ent_type_ == "PERSON" for token in page.doc[subject.left_edge.i : subject.i + 1]):
        return None
    start = aux[0].i if aux else verb.i
    return Frame(verb=verb.i, start=start, end=verb.i + 1, speaker=noun_phrase(subject), lemma="state", stance="neutral")


def has_done(verb: Token) -> bool:
    """Return whether a verb tells what somebody has done or does: not what he refused to do, should have done, hardly did or may do if."""
    if any(child.dep_ == "neg" or child.lower_ in _HARDLY or (child.dep_ == "mark" and child.lower_ in _OPEN) for child in verb.lefts):
        return False
    aux = {child.lower_ for child in verb.lefts if child.dep_ == "aux"}
    return aux <= _HAVING and (verb.tag_ != "VB" or bool(aux))


def is_nobody(subject: Token) -> bool:
    """Return whether a subject tells that nobody or hardly anybody did so: no owner, very few owners, not a single owner.

    Not: a few owners, not only owners.
    """
    first = subject.left_edge
    first = first.nbor(1) if first.lower_ in ("very", "so") else first
    none = first.lower_ in _NOBODY | _HARDLY or any(child.dep_ == "det" and child.lower_ in _NOBODY for child in subject.lefts)
    before = first.nbor(-1) if first.lower_ != "not" and first.i > 0 else first
    return none or (before.lower_ == "not" and before.nbor(1).lower_ in _SINGLE)


def _is_besides(making: Token, cues: Cues) -> bool:
    """Whether a participle tells what somebody does who speaks: wrote to the council, making it clear that; not: fell, making it clear."""
    speaks = making.head.lower_ in cues.stance or any(
        child.dep_ == "dobj" and child.lower_ in cues.carriers for child in making.head.rights
    )
    active = not any(child.dep_ in ("auxpass", "neg") for child in making.head.lefts)
    return making.dep_ == "advcl" and making.head.i < making.i and speaks and active


def is_somebody(subject: Token, cues: Cues) -> bool:
    """Return whether a subject is a person or body by its own word: Bell, she, the council's owners, officials; not: the fire, it."""
    if subject.pos_ == "PRON":
        return (subject.tag_ == "PRP" and subject.lower_ not in ("it", "i", "we", "you")) or subject.lower_ == "who"
    if subject.ent_type_:
        return subject.ent_type_ in ("PERSON", "NORP", "ORG", "GPE")  # not: Hurricane Cole, the First Amendment
    if subject.lower_ in cues.members:
        return True
    listed = (cues.tellers, cues.offices, cues.camps, cues.hearing, cues.voting, cues.finders, cues.people)
    return subject.pos_ == "PROPN" or any(subject.lower_ in words for words in listed)


def cried(page: Layout, noun: Token, cues: Cues) -> Frame | None:
    """Return the frame of who cries what stands in the marks that follow: the crowd answered with chants of “...”."""
    of = noun.i + 1
    if of + 1 >= len(page.doc) or page.lower[of] != "of" or page.inside[of + 1] == OUTSIDE:
        return None
    who = next((child for child in noun.lefts if child.dep_ == "poss" or (child.dep_ == "compound" and _is_crowd(child))), None)
    above = noun.head.head
    if who is None and noun.dep_ == "pobj" and above.lower_ in _ANSWERING and noun.head.lower_ in ("with", "into", "in"):
        who = subject_of(above, page, cues)
    who = who or _from_whom(page, of + 1)
    if who is None and not _is_met(noun, cues):
        return None
    who_says = noun_phrase(who) if who is not None else None
    return Frame(verb=of, start=noun.i, end=of + 1, speaker=who_says, lemma="chant", stance="neutral")


def _from_whom(page: Layout, quoted: int) -> Token | None:
    """Return from whom cries come, told after what stands in marks at a token: The vote drew chants of “Shame” from the gallery."""
    end = page.stretches[page.inside[quoted]].outer_end
    if end + 1 >= len(page.doc) or page.lower[end] != "from":
        return None
    return next((child for child in page.doc[end].rights if child.dep_ == "pobj"), None)


def came_from(verb: Token, cues: Cues) -> Frame | None:
    """Return the frame of whose cries come after quoted words: “Go home,” came shouts from the crowd.

    Not: “Go home,” came a voice, or shouts that are nobody's.
    """
    noun = next((child for child in verb.rights if child.dep_ == "nsubj" and child.lower_ in cues.coming), None)
    if verb.lower_ not in ("came", "comes", "come") or noun is None:
        return None
    link = next((child for child in (*noun.rights, *verb.rights) if child.lower_ == "from" and child.i > noun.i), None)
    who = next((child for child in link.rights if child.dep_ == "pobj"), None) if link is not None else None
    if who is None:
        return None
    return Frame(verb=verb.i, start=noun.i, end=noun.i + 1, speaker=noun_phrase(who), lemma="chant", stance="neutral")


def _is_met(cries: Token, cues: Cues) -> bool:
    """Whether cries are what somebody or something is met with: Bell was greeted with chants of “...”, The vote drew shouts of “...”"""
    if cries.dep_ == "dobj":
        return cries.head.lower_ in cues.drawing
    link = cries.head if cries.dep_ == "pobj" else cries
    return link.lower_ in ("with", "by") and link.head.lower_ in cues.met_with


def _is_crowd(word: Token) -> bool:
    """Whether a word before cries or chants tells whose they are: Labour cries of; not battle cries of."""
    return word.ent_type_ in ("PERSON", "ORG", "NORP") or word.lower_ in _CROWDS


def _crediting(start: int, end: int, at: int, speaker: Run) -> Frame:
    """Return the frame of words that credit somebody, at a token, without a verb."""
    return Frame(verb=at, start=start, end=end, speaker=speaker, lemma="according", stance="neutral", shape="according")


def noun_frame(page: Layout, noun: Token, cues: Cues) -> Frame | None:
    """Return the frame of a noun with a clause: "her claim that", "her claim is that", None without one or without a speaker."""
    felt = noun.lower_ in cues.feelings and not (noun.dep_ == "dobj" and noun.head.lower_ in cues.voicing)
    if felt or _holds_cue(noun, cues):
        return None  # investors' hope that rents will fall
    copula = _holder(page, noun, cues)
    leads = ("that", "to") if noun.lower_ in cues.intending else ("that",)
    governor = noun if _governs(noun, ("acl", "ccomp", "relcl"), leads) else copula if _governs(copula, ("ccomp",), leads) else None
    made = _made(noun)
    governor = governor or (noun if _has_bare_clause(noun) else _occasion(noun, cues)) or (made[0] if made is not None else None)
    if governor is None:
        return None
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), made[1] if made is not None else None)
    if owner is None and noun.dep_ == "pobj" and noun.head.lower_ == "with" and _governs(noun, ("acl",), ("that",)):
        owner = _using(noun, page, cues)
    if owner is None and noun.dep_ == "dobj" and noun.head.lower_ in cues.voicing:
        owner = _voicer(noun, page, cues)
    if owner is None:
        owner = next(
            (child for child in noun.lefts if child.dep_ == "compound" and (child.lower_ in cues.tellers or child.ent_type_ == "ORG")), None
        )  # police claims that, the DOJ demand that
    if owner is None:
        prepositions = [child for child in noun.rights if child.lower_ in ("by", "from", "of")]
        owner = next((below for child in prepositions for below in child.rights if below.dep_ == "pobj"), None)
    if owner is None:
        return None
    speaker = noun_phrase(owner)
    end = (noun if governor.pos_ == "NOUN" else max(governor, noun, key=lambda token: token.i)).i + 1
    return Frame(verb=governor.i, start=noun.i, end=end, speaker=speaker, lemma=noun.lower_, stance=cues.nouns[noun.lower_], shape="noun")


def _voicer(noun: Token, page: Layout, cues: Cues) -> Token | None:
    """Return who voices something: they voiced concerns that...; nobody in: the crash raised fears, the talks raised hopes."""
    owner = subject_of(noun.head, page, cues)
    if owner is None or (owner.tag_ == "NNS" and owner.lower_ in ("comments", "remarks")):
        return None  # his comments raised concerns
    if owner.tag_ == "NN" and not owner.ent_type_ and owner.lower_ not in cues.tellers:
        return None
    hopes = noun.lower_ in cues.feelings and noun.head.lower_ in cues.raising
    return owner if not hopes or is_somebody(owner, cues) else None


def _holds_cue(noun: Token, cues: Cues) -> bool:
    """Whether a verb of saying has its clause only after what it was said in: stressing in her remarks that the hall is late."""
    link = noun.head
    placed = noun.dep_ == "pobj" and link.lower_ == "in" and link.i > 0 and link.head.i == link.i - 1
    return placed and link.head.lower_ in cues.stance and link.head.pos_ == "VERB"


def _made(noun: Token) -> tuple[Token, Token] | None:
    """Return the verb with the clause of what somebody made, and who made it: a claim Bell made on Monday that owners should pay.

    The noun itself, where the parse hangs the clause on it. Not: a claim Bell made that was late, that nobody believed.
    """
    made = next((child for child in noun.rights if child.dep_ in ("relcl", "acl") and child.lower_ == "made"), None)
    if made is None:
        return None
    after = (child for child in (*made.rights, *noun.rights) if child.i > made.i and child.dep_ in ("ccomp", "acl"))
    clause = next((child for child in after if child.left_edge.lower_ == "that" and child.left_edge.dep_ == "mark"), None)
    who = next((child for child in made.lefts if child.dep_ == "nsubj" and child.tag_ not in ("WDT", "WP")), None) or agent_of(made)
    whole = clause is not None and any(child.dep_ in _COMPLETING for child in clause.rights)  # not: a claim Bell made that nobody believed
    return (clause.head, who) if clause is not None and whole and who is not None else None


def _has_bare_clause(noun: Token) -> bool:
    """Whether a clause without "that" stands right after a noun that somebody owns: Bell's claim the plan was safe."""
    if not any(child.dep_ == "poss" for child in noun.lefts):
        return False
    clauses = (child for child in noun.rights if child.dep_ in ("acl", "ccomp") and child.left_edge.i == noun.i + 1)
    return any(child.tag_ in FINITE and any(below.dep_ == "nsubj" for below in child.lefts) for child in clauses)


def _holder(page: Layout, noun: Token, cues: Cues) -> Token:
    """Return the word on which the parse may hang the clause of a noun: her claim is that...; it belies his claim in May that..."""
    if noun.dep_ == "nsubj" and noun.head.lower_ in _COPULAS:
        return noun.head
    follows = noun.nbor(1) if noun.i + 1 < len(page.doc) else noun
    if noun.dep_ == "dobj" and noun.head.lower_ in cues.voicing and (follows.ent_type_ in WHEN or follows.dep_ in ("prep", "dative")):
        return noun.head  # expressed concern Thursday that the hall would fall, issued a warning to owners that it would
    if not any(child.dep_ == "poss" for child in noun.lefts):
        return noun
    if noun.dep_ == "dobj":
        at_once = noun.i + 1 < len(page.doc) and page.lower[noun.i + 1] == "that"
        return noun.head if at_once or noun.head.lower_ not in cues.stance else noun
    above = noun.head.head  # he was challenged over his claim on Monday that...
    return above if noun.dep_ == "pobj" and above.lower_ in cues.stance and any(c.dep_ == "auxpass" for c in above.lefts) else noun


def _using(noun: Token, page: Layout, cues: Cues) -> Token | None:
    """Return who makes a claim with something: he stirred a debate with an assertion that; not: took issue with the suggestion that."""
    if noun.head.nbor(-1).lower_ == "issue":
        return None
    above = noun.head.head
    return subject_of(above.head if above.pos_ == "NOUN" else above, page, cues)


def _occasion(noun: Token, cues: Cues) -> Token | None:
    """Return where something was said, if the parse hangs the clause there: her claim in an interview that it was late."""
    link = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    setting = next((child for child in link.rights if child.dep_ == "pobj"), None) if link.lower_ in _AT else None
    return setting if setting is not None and setting.lower_ in cues.settings and _governs(setting, ("acl",), ("that",)) else None


def _governs(token: Token, kinds: tuple[str, ...], leads: tuple[str, ...]) -> bool:
    """Whether a clause that begins with one of some words hangs on a word."""
    governed = (child for child in token.rights if child.dep_ in kinds and child.left_edge.lower_ in leads)
    return any(child.dep_ != "relcl" or child.left_edge.dep_ not in SUBJECTS for child in governed)  # not: testimony that said
