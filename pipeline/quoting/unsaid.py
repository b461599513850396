"""Verbs of saying that say nothing: what may be said only, what the writer or nobody says, what is done and not said.

Each function looks at one verb, with the subject that subjects.py found for it.
"""

from __future__ import annotations

from collections.abc import Set
from itertools import chain

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout
from pipeline.parsing.noun_phrases import SUBJECTS
from pipeline.parsing.tree import Token
from pipeline.quoting.clause_starts import is_adding
from pipeline.quoting.deeds import is_in_name
from pipeline.quoting.hearers import is_told_right_after
from pipeline.quoting.misparsed import set_off
from pipeline.quoting.subjects import REFLEXIVE, is_left_to
from pipeline.quoting.things import only_shows

SAYS_NOTHING = frozenset(  # a verb with the word after it
    (
        ("relate", "to"),
        ("feel", "free"),
        ("plead", "guilty"),
        ("plead", "not"),
        ("note", "whether"),
        ("note", "if"),
        ("think", "for"),
        ("say", "whatever"),
    )
)
_DONE_TO = frozenset(("dobj", "oprd", "npadvmod", "advmod"))  # beside a verb, what it does something to: said a lot
_SOME = frozenset(("that", "these", "those"))  # of whom "those asked" says who
_SERVING = frozenset(("app", "apps", "website", "site", "device", "software", "guide", "system", "service", "tool"))  # the reader
_PLAIN = frozenset(("say", "claim", "report", "state", "announce", "confirm"))  # what somebody did
_FILED = frozenset(("motion", "motions", "appeal", "appeals", "petition", "application", "lawsuit", "suit", "case"))  # with a court
_WITH_MARKS = frozenset(("reject", "dismiss", "tweet", "predict"))  # verbs that say something of an object with marks after it
_OFFERED = frozenset(("proposal", "proposals", "plan", "plans", "draft", "deal"))
_OUTCOMES = frozenset(("finding", "findings", "result", "results"))  # of a test, which says nothing
_TO_OTHERS = frozenset(("tell", "inform", "notify", "warn", "ask", "advise", "remind"))
_REQUIRING = frozenset(("require", "requires", "required", "requiring", "mandates", "mandated", "stipulates", "stipulated"))
_ANYBODY = frozenset(("folks", "people", "everyone", "everybody"))  # of whose thoughts the writer tells
_CALLING = frozenset(("call", "brand", "label", "dub", "accuse", "blame", "describe"))
_FORESEEN = frozenset(("likely", "unlikely", "expected", "set", "poised", "due", "bound", "sure"))  # to do something
_HOW = frozenset(("ADP", "ADV"))  # a word that begins how somebody speaks
_PERHAPS = frozenset(("possibly", "perhaps", "maybe"))
_WILL = frozenset(("will", "'ll", "’ll"))
NEAR = 4  # tokens beside a verb, among which a quote mark stands that it goes with


def speaks_not(page: Layout, verb: Token, subject: Token | None, *, passive: bool, cues: Cues) -> bool:
    """Whether the subject of a verb is no speaker: nobody, "there", or the writer where no quote mark stands near."""
    if subject is not None and (_is_nobody(subject, cues) or subject.dep_ == "expl") and subject.lower_ != "it":
        return True
    before = {(child.lower_, child.dep_) for child in verb.lefts}
    words, kinds = {word for word, _ in before}, {kind for _, kind in before}
    lemma, own = cues.lemma[verb.lower_], subject.lower_ if subject is not None else ""
    if _is_kept_from(verb, lemma, words, kinds) or (lemma == "read" and _is_worn(verb, own, cues)):
        return True
    ordered = subject is None and verb.tag_ == "VB" and verb.dep_ == "ROOT" and "aux" not in kinds
    if ordered or is_left_to(verb) or verb.head.lower_ == "worth" or _is_subject(verb) or _is_conditional(verb, subject, before):
        return True  # reminding people that it was late did not help; owners were left to wonder: "..."
    dummy = own == "it" and subject is not None and subject.head != verb and subject.head.pos_ == "AUX" and verb.tag_ == "VBG"
    dummy = dummy and not (subject is not None and subject.head.dep_ == "ccomp" and subject.head.head.lower_ in cues.stance)
    if dummy or (not passive and "expl" in kinds):
        return True  # it is likely that more join the cause: defending the town
    if "as" in words and not words.isdisjoint(("would", "might")):
        return True  # as Bell would say
    if subject is not None and (own in REFLEXIVE or _is_mute(verb, subject, cues)):
        return True
    if not words.isdisjoint(_WILL) and (own in _SERVING or lemma not in ("tell", "remind", "assure")) and _is_to_reader(verb):
        return True  # the Echo will accuse you of a theft; but any farmer will tell you that
    if lemma in cues.thinking and (not words.isdisjoint(("can", "may", "might", "should")) or is_perhaps(verb, subject)):
        return True  # owners can expect him to leave; maybe he thinks that it is late
    if own in ("we", "you") and ("what", "dobj") in before:
        return True  # what we call “the old hall”
    near = page.inside[max(verb.i - NEAR, 0) : verb.i + NEAR]
    return (_is_writer(verb, subject, cues) or _is_supposed(verb, before)) and all(inside == OUTSIDE for inside in near)


def _is_worn(verb: Token, subject: str, cues: Cues) -> bool:
    """Whether what reads something is what somebody wears: shirts that read “Leave”, a hat reading “Leave”."""
    if verb.i + 1 < len(verb.doc) and verb.nbor(1).text == ":":
        return False
    return not cues.worn.isdisjoint((subject, verb.head.lower_, verb.nbor(-1).lower_ if verb.i else ""))


def is_perhaps(verb: Token, subject: Token | None) -> bool:
    """Return whether the writer only supposes what a verb tells: Perhaps the mayor thinks that it is late; maybe he figures that."""
    first = subject.left_edge if subject is not None else verb
    return any(verb.doc[max(at, 0)].lower_ in _PERHAPS for at in (first.i, first.i - 1))


def _is_to_reader(verb: Token) -> bool:
    return any(child.lower_ == "you" and child.dep_ in ("dobj", "dative") for child in verb.rights)


def _is_subject(verb: Token) -> bool:
    """Whether a clause with a verb of saying is what its sentence is about: what Bell said was wrong; not: what Bell said was that...

    Nor where the parse takes for one whom somebody told it: her father told her enough was enough.
    """
    if verb.dep_ != "csubj" or is_adding(verb) or set_off(verb) is not None or is_told_right_after(verb):
        return False
    told = verb.left_edge.lower_ == "what" and verb.head.lower_ in ("is", "was")
    return not (told and any(child.dep_ == "ccomp" and child.left_edge.lower_ == "that" for child in verb.head.rights))


def _is_kept_from(verb: Token, lemma: str, words: set[str], kinds: set[str]) -> bool:
    """Whether something is done to somebody, not said: the goal denied Vale a place, was denied a permit, felt threatened.

    `words` and `kinds` are what stands before the verb.
    """
    if lemma == "deny":
        return any(child.dep_ == "dative" or ("auxpass" in kinds and child.dep_ == "dobj") for child in verb.rights)
    return lemma == "threaten" and not words.isdisjoint(("feel", "feels", "felt", "feeling"))


def _is_mute(verb: Token, subject: Token, cues: Cues) -> bool:
    """Whether a subject does what a verb says without speaking: the storm threatens to cut off the town, blood tests revealed that."""
    lemma, thing = cues.lemma[verb.lower_], subject.lower_
    if only_shows(verb, subject, lemma, cues):
        return True
    if thing in _OUTCOMES and lemma in cues.showing | cues.finding:  # post-mortem findings showed
        tested = subject.doc[subject.left_edge.i : subject.i]
        return any(token.lower_ in cues.tests for token in tested)
    if lemma == "call" and thing in cues.needing and subject.pos_ != "PROPN" and verb.i + 1 < len(verb.doc):
        return verb.nbor(1).lower_ == "for"  # the plan calls for ten homes, Bell's bill calls for a vote
    if lemma in cues.showing:
        return (thing in cues.mute and subject.pos_ != "PROPN") or _bears_out(verb, cues)
    if lemma == "show" and (subject.tag_ == "PRP" or subject.ent_type_ == "PERSON"):
        return verb.tag_ == "VBG" and not any(child.dep_ == "ccomp" for child in verb.rights)  # showing “contempt” for the town
    if lemma == "encourage":
        named = subject.pos_ == "PROPN" or subject.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") or subject.tag_ in ("PRP", "WP")
        return thing == "it" or not (named or thing in cues.tellers | cues.carriers | cues.encouraging)
    return lemma in ("threaten", "promise") and thing in cues.looming and any(child.dep_ == "xcomp" for child in verb.rights)


def _bears_out(participle: Token, cues: Cues) -> bool:
    """Whether a participle tells what comes of a deed: Rovers lost again, confirming their relegation; not: spoke again, confirming it."""
    if participle.tag_ != "VBG" or participle.dep_ != "advcl" or participle.head.lower_ in cues.stance:
        return False
    sent = any(child.dep_ == "dobj" and child.lower_ in cues.carriers for child in participle.head.rights)
    own = (child.tag_ == "PRP$" for thing in participle.rights if thing.dep_ == "dobj" for child in thing.lefts)
    return not sent and any(own) and not any(child.dep_ == "ccomp" for child in participle.rights)


def _is_conditional(verb: Token, subject: Token | None, before: Set[tuple[str, str]]) -> bool:
    """Whether nobody knows that it is said: whether they will agree, unless he denies it, in case he does; not in "as if to say".

    `before` are the words that stand before a verb, and what they are to it.
    """
    words = {word for word, kind in before if kind in ("mark", "aux")}
    first = subject.left_edge.i if subject is not None and subject.i < verb.i else 0
    case = first > 1 and verb.doc[first - 1].lower_ == "case" and verb.doc[first - 2].lower_ == "in"
    if case or "unless" in words:
        return True
    if "until" in words and verb.tag_ in ("VBZ", "VBP"):
        return True  # until he says so; but until he said so
    return (("if" in words or "whether" in words) and "to" not in words) or _is_hypothetical(verb, words)


def _is_hypothetical(verb: Token, words: Set[str]) -> bool:
    """Whether it would only be said if something else were so: owners would call him a “coward” if he stayed away.

    Not: I would call it a “joke” if it were not so sad.
    """
    if "would" not in words or verb.lower_ not in _CALLING or any(child.lower_ in ("i", "we") for child in verb.lefts):
        return False
    cases = (child for child in verb.rights if child.dep_ == "advcl" and any(below.lower_ == "if" for below in child.lefts))
    return any("VBD" in (case.tag_, *(below.tag_ for below in case.lefts)) for case in cases)


def _is_supposed(verb: Token, before: Set[tuple[str, str]]) -> bool:
    """Whether something only may be said, or will be: others might argue that it is late; they would win by demanding a hall.

    So what one must tell others, or is required to. A plan (will be reminding voters that) is none, a refusal (would not comment,
    saying that) is a report.
    """
    aux = {word for word, kind in before if kind == "aux"}
    if {"will", "be"} <= aux or ("must" in aux and verb.lower_ in _TO_OTHERS):
        return True
    if verb.dep_ == "ccomp" and verb.tag_ in ("VB", "VBP") and verb.head.lower_ in _REQUIRING and ("that", "mark") in before:
        return True
    if verb.tag_ == "VBG" and verb.i and verb.nbor(-1).lower_ in _PERHAPS:
        return True
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ == "by":
        above = verb.head.head
        open_to = _is_foreseen(above) or any(child.lower_ in ("would", "could", "might", "may") for child in above.lefts)
        return above.dep_ != "ccomp" and open_to
    return not aux.isdisjoint(("may", "might", "could", "should")) or ("have" in aux and "would" in aux)


def _is_foreseen(verb: Token) -> bool:
    """Whether something is only likely to be done: is expected to begin by saying that; not: was expected to, and began by saying."""
    return verb.dep_ == "xcomp" and verb.tag_ == "VB" and verb.head.lower_ in _FORESEEN


def _is_writer(verb: Token, subject: Token | None, cues: Cues) -> bool:
    """Whether it is the writer, or the reader, who says or hears something: as we have noted; when you talk about; I was told that.

    So what the writer praises or blames (we mocked the plan), but not what he says with a clause: we said that the hall was old.
    """
    places = (verb, verb.head) if verb.dep_ == "conj" else (verb,)
    who = subject or next((child for at in places for child in at.lefts if child.dep_ in SUBJECTS), None)
    if who is not None and verb.lower_.startswith("wonder") and (who.lower_ in _ANYBODY or _is_one_of_many(who)):
        return True  # people are wondering if it is late
    if who is None or who.lower_ not in ("i", "we", "you"):
        return False
    judges = cues.lemma[verb.lower_] in (cues.objects | cues.naming) - cues.bidding - cues.promising
    objects = {child.dep_ for child in verb.rights}
    if judges and who.tag_ == "PRP" and who.lower_ in ("i", "we") and "dobj" in objects and "ccomp" not in objects:
        return True
    checks = who.lower_ == "we" and verb.lower_ in ("confirm", "confirmed", "recommend", "suggest", "found")
    return checks or who.lower_ == "you" or who.dep_ == "nsubjpass" or any(child.dep_ == "aux" for child in (*who.head.lefts, *verb.lefts))


def _is_one_of_many(who: Token) -> bool:
    """Whether a writer tells what anybody like somebody thinks: Bakers like him are wondering if; not: The bakers are wondering if."""
    return who.tag_ == "NNS" and who.left_edge == who and any(child.lower_ == "like" for child in who.rights)


def _is_nobody(subject: Token, cues: Cues) -> bool:
    """Whether a subject is no speaker: "that", "anything above it", but not "those asked"."""
    none = (child for child in subject.lefts if child.lower_ == "no" and child.dep_ == "det")
    if subject.tag_ != "CD" and not all(child.nbor(1).text[0].isdigit() for child in none):  # not: a No 10 spokesman
        return True  # no council has claimed that...
    first = subject.left_edge
    if first != subject and first.lower_ in ("not", "neither") and first.nbor(1).lower_ not in ("only", "just", "merely", "one"):
        return True  # not a single poll shows that...
    if subject.lower_ == "few" and all(child.lower_ == "very" for child in subject.lefts):
        return True  # few are calling for a hall
    described = any(child.dep_ in ("acl", "relcl", "prep", "amod") for child in subject.rights)
    if subject.lower_ in ("'s", "’s"):
        return True  # let's say that it costs ten
    return subject.lower_ in cues.nobody and not (described and subject.lower_ in _SOME)


def is_deed(page: Layout, verb: Token, lemma: str, cues: Cues) -> bool:
    """Whether a verb tells what is done: answered the door, denied the motion, found it difficult."""
    follows = page.lower[verb.i + 1] if verb.i + 1 < len(page.lower) else ""
    if lemma in cues.finding and (follows in REFLEXIVE or (follows == "it" and _is_object(verb.nbor(1)))):
        return True
    if verb.tag_ == "VBG" and (_is_aside(page, verb, lemma, cues) or _credits(page, verb, lemma, cues)):
        return True
    if lemma in cues.marks_only and lemma not in cues.ruling and follows not in (",", ":") and _is_told_of(verb, cues):
        return True  # the army said it had sunk a boat and hit “storage sites”
    if _is_manner(verb, lemma):
        return True
    if (lemma, follows) in SAYS_NOTHING or (lemma == "agree" and verb.dep_ == "relcl" and verb.tag_ == "VBP"):
        return True  # owners who agree that it is late
    if follows in REFLEXIVE and lemma in cues.bidding - cues.naming and not page.stretches:
        return True  # challenging itself to build a hall
    if lemma in cues.calling and follows in REFLEXIVE and _tells_of_anybody(verb):
        return True
    if lemma == "blame" and verb.tag_ == "VBN" and verb.dep_ == "acl" and follows == "for" and not page.stretches:
        return True  # the fever blamed for ten deaths is gone
    if lemma == "remind" and follows in ("me", "us") and any(child.lower_ == "of" for child in verb.rights):
        return True  # he reminds us of a guest who will not leave
    return (lemma == "call" and is_in_name(verb)) or _is_done_to_something(page, verb, lemma, cues)


def _is_manner(verb: Token, lemma: str) -> bool:
    """Whether marks only tell how somebody speaks: spoke “from the heart”; they imitate the way she says “huge”."""
    how = lemma in ("speak", "talk") and verb.i + 2 < len(verb.doc) and verb.nbor(1).is_quote and verb.nbor(2).pos_ in _HOW
    return how or (verb.dep_ == "relcl" and verb.head.lower_ in ("way", "manner"))


def _is_done_to_something(page: Layout, verb: Token, lemma: str, cues: Cues) -> bool:
    """Whether a verb does something to its object, of which nothing more is said: denied the motion; not: denied a bid was rigged."""
    objects = [child for child in verb.rights if child.dep_ in _DONE_TO]
    if lemma == "agree":  # agreed on a date
        objects += [below for link in verb.rights if link.lower_ == "on" and link.i == verb.i + 1 for below in link.rights]
    done = next((child for child in objects if _is_acted_on(verb, child, lemma, cues)), None)
    if done is None or (lemma in _WITH_MARKS and any(page.inside[at] != OUTSIDE for at in range(verb.i, verb.sent.end))):
        return False  # rejected bills that “punish the poor”
    if done.lower_ in _FILED or lemma not in ("reject", "dismiss", "deny"):
        return True  # denied the motion as too late
    told = any(child.dep_ == "ccomp" for child in chain(verb.rights, done.rights))  # denied a bid was rigged
    return not told and not _says_as_what(verb)


def _says_as_what(verb: Token) -> bool:
    """Whether a verb says what it takes something for: rejected the push for a vote as a trick; not: bills painted as harsh."""
    links = (token for token in verb.doc[verb.i : verb.right_edge.i + 1] if token.lower_ == "as" and token.dep_ == "prep")
    return any(link.nbor(-1).lower_ != "such" and (link.head == verb or link.head.pos_ != "VERB") for link in links)


def _is_acted_on(verb: Token, thing: Token, lemma: str, cues: Cues) -> bool:
    """Whether a verb does something to a thing, and does not speak of it: voters rejected the plan, dismissed Peter Cole."""
    if thing.lower_ in cues.deeds.get(lemma, ()):
        return True
    if lemma == "dismiss":
        return thing.ent_type_ in ("PERSON", "ORG")
    if lemma == "question":
        return thing.ent_type_ == "PERSON" or thing.lower_ in cues.people | cues.doers  # police questioned a man over the fire
    if lemma != "reject" or thing.lower_ not in _OFFERED:
        return False
    sent = any(child.dep_ == "relcl" and child.tag_ in ("VBD", "VBN") for child in thing.rights)
    return sent or any(child.dep_ in SUBJECTS and child.lower_ in cues.voting for child in verb.lefts)


def _is_aside(page: Layout, verb: Token, lemma: str, cues: Cues) -> bool:
    """Whether a participle only says who somebody is, or what a paper is about: Bell, defending, told; a report detailing the cost."""
    between = 0 < verb.i < len(page.words) - 1 and page.words[verb.i - 1] in ",," and page.words[verb.i + 1] == ","
    leads = verb.dep_ == "advcl" and verb.head.i > verb.i and verb.head.lower_ in cues.stance  # Explaining the fire, Bell said
    if leads and lemma in ("explain", "describe", "detail", "outline") and not any(child.dep_ == "ccomp" for child in verb.rights):
        return not page.stretches
    papers = lemma in ("detail", "outline") and verb.dep_ == "acl" and not page.stretches
    return (lemma == "defend" and between) or (papers and not any(child.dep_ == "ccomp" for child in verb.rights))


def _credits(page: Layout, verb: Token, lemma: str, cues: Cues) -> bool:
    """Whether a participle only names the paper that something is from: citing a statement by the army; not: a report that he left."""
    paper = next((child for child in verb.rights if child.dep_ == "dobj"), None) if lemma == "cite" else None
    if paper is None or paper.lower_ not in (cues.carriers | cues.evidence) - {"release"}:  # not: the release of prisoners
        return False
    told = any(child.dep_ in ("acl", "relcl", "ccomp", "appos") or child.lower_ == "about" for child in chain(paper.rights, verb.rights))
    return not told and all(page.inside[at] == OUTSIDE for at in range(verb.i, paper.right_edge.i + 1))


def _is_told_of(verb: Token, cues: Cues) -> bool:
    """Whether a verb is that of a clause which another verb of saying governs, or joined to it, and of nobody who may speak himself."""
    while verb.dep_ == "conj":
        verb = verb.head
    own = any(
        child.dep_ in SUBJECTS and child.lower_ in ("he", "she", "they", "i", "we") for child in verb.lefts
    )  # said she was sorry and offered
    return not own and verb.dep_ == "ccomp" and verb.head.i < verb.i and cues.lemma.get(verb.head.lower_) in _PLAIN


def _tells_of_anybody(verb: Token) -> bool:
    """Whether a verb says what no particular person does: a boy who calls himself a girl."""
    if verb.dep_ != "relcl" or verb.head.left_edge.lower_ not in ("a", "an", "any"):
        return False
    return any(child.tag_ in ("WP", "WDT") and child.dep_ in SUBJECTS for child in verb.lefts)


def _is_object(token: Token) -> bool:
    """Whether an "it" after a verb is no subject of what was found: found it difficult; not found it was late."""
    return not (token.dep_ in SUBJECTS and token.head.pos_ in ("VERB", "AUX"))
