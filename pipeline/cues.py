"""Cues: the words that say that somebody says something, with the words for who it is.

A cue is found by its form and its place in the parse; what is said is for direct.py and indirect.py to find.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from pipeline.complements import POLLS
from pipeline.crediting import according, in_words, noun_frame, per
from pipeline.cue_words import Cues
from pipeline.frame import Frame, Shape, cue_end
from pipeline.layout import OUTSIDE, Layout, Run
from pipeline.noun_phrases import SUBJECTS, noun_phrase
from pipeline.participles import is_main, is_name_given, is_passive
from pipeline.subjects import REFLEXIVE, agent_of, is_left_to, quoting, subject_of
from pipeline.tails import pauses

_CARRIED_OUT = frozenset(  # before "to say" it was said, by its subject or by whom the verb names
    (
        "on",
        "went",
        "going",
        "goes",
        "continued",
        "continues",
        "continuing",
        "proceeded",
        "quick",
        "led",
        "leads",
        "forced",
        "prompted",
        "compelled",
        "allowed",
        "allows",
    )
)
_NEEDED = {"put": ("it",), "point": ("out", "to"), "go": ("on",)}  # words without which a verb says nothing
_NO_REPORT = {
    "VBG": ("without", "from", "no"),
    "VBN": ("being",),
    "VBD": ("being",),
}  # words before a verb of that form: "That being said, ..."
SAYS_NOTHING = frozenset(  # a verb with the word after it
    (("relate", "to"), ("feel", "free"), ("plead", "guilty"), ("plead", "not"), ("note", "whether"), ("note", "if"), ("think", "for"))
)
_ALL = frozenset(("everything", "anything", "nothing", "whatever"))  # that somebody says
_SOME = frozenset(("that", "these", "those"))  # of whom "those asked" says who
NEAR = 4  # tokens beside a verb, among which a quote mark stands that it goes with
NEAR_AS = 12  # tokens after "quoted" in which "as saying" stands: whom it quotes may have a title


def frames(page: Layout, cues: Cues, *, leads: bool = False) -> list[Frame]:
    """Return the cues outside quote marks with their speakers, in order. `leads`: quoted words may follow in the next paragraph."""
    found: list[Frame] = []
    triggers = cues.triggers if page.stretches or leads else cues.unmarked
    for at, form in enumerate(page.lower):
        if form in triggers and page.inside[at] == OUTSIDE and (frame := _frame(page, page.doc[at], cues)) is not None:
            found.append(_inherited(page, frame, found, cues))
    return found


def _frame(page: Layout, token: Token, cues: Cues) -> Frame | None:
    """Return the frame of a word that may say that somebody says something."""
    form = token.lower_
    if form == "according":
        return according(page.doc, token, cues)
    if form == "per":
        return per(page, token)
    if form == "words":
        return in_words(page, token)
    if form in cues.stance:
        if _is_verb(token):
            return _verb_frame(page, token, cues)
        edge = (token.head if token.dep_ == "amod" else token).left_edge
        first = edge.i + (edge.dep_ == "cc")
        first += 2 if page.doc[first].pos_ == "ADV" and page.words[first + 1] == "," else 0  # Separately, the office projects
        speaker = first, token.i
        run = speaker if is_misread(token) else _named_after(page, token) or _before_last(page, token)
        if run is not None:
            return Frame(verb=token.i, start=token.i, end=token.i + 1, speaker=run, lemma=cues.lemma[form], stance=cues.stance[form])
    return noun_frame(page, token, cues) if form in cues.nouns and token.pos_ == "NOUN" else None


def _inherited(page: Layout, frame: Frame, found: list[Frame], cues: Cues) -> Frame:
    """Return the frame with the speaker of a cue before it in its sentence that it goes on from: Bell said..., adding that..."""
    token = page.doc[frame.verb]
    if frame.shape != "verb" or not found or any(child.dep_ == "nsubj" for child in token.lefts):
        return frame
    before = [
        other for other in found if other.lemma not in cues.thinking and (other.speaker is not None or other.lemma not in cues.marks_only)
    ]
    if not before:
        return frame
    last = before[-1]
    if frame.speaker is None and token.dep_ == "conj" and (other := next((o for o in before if o.verb == token.head.i), None)):
        return replace(frame, speaker=other.speaker)
    if (outer := _turned(token, before)) is not None:
        return replace(frame, speaker=outer.speaker)
    if token.tag_ == "VBG":
        goes_on = token.i > 0 and (pauses(page, token.i - 1) or token.nbor(-1).text in ("and", "while", "before", "after"))
    else:
        last = next((other for other in before if other.verb == token.head.head.i), last)
        goes_on = _is_parallel(page, frame, last)
    if not goes_on or last.shape != "verb" or last.speaker is None:
        return frame
    if any(start <= last.verb < end and start <= token.i < end for start, end in page.sentences):
        return replace(frame, speaker=last.speaker)
    return frame


def _turned(verb: Token, before: list[Frame]) -> Frame | None:
    """Return the outer cue that a verb goes with by its tense, not with the inner one: Bell said Cole lied and alleges that he stole."""
    inner = verb.head
    if verb.dep_ != "conj" or inner.dep_ != "ccomp" or (inner.tag_, verb.tag_) != ("VBD", "VBZ"):
        return None
    return next((other for other in before if other.verb == inner.head.i), None)


def _is_parallel(page: Layout, frame: Frame, outer: Frame) -> bool:
    """Whether a cue that the parse joins to what an outer cue reports goes with that cue: Bell said it was late, and called a vote."""
    verb, head = page.doc[frame.verb], page.doc[frame.verb].head
    if verb.dep_ != "conj" or head.dep_ != "ccomp" or head.head.i != outer.verb:
        return False
    if frame.lemma == outer.lemma or any(child.dep_ == "dobj" and child.lower_ in ("him", "her", "them") for child in verb.rights):
        return True  # they claimed that he was rich and claim that he lied; she said he was rich and accused him of a theft
    if verb.tag_ != page.doc[outer.verb].tag_:
        return False
    subject = next((child for child in head.lefts if child.dep_ in SUBJECTS), None)
    joint = next((child for child in head.rights if child.dep_ == "cc"), None)
    apart = joint is not None and joint.i > 0 and joint.nbor(-1).text == ","
    return apart or subject is None or (subject.ent_type_ != "PERSON" and subject.lower_ not in ("he", "she", "they", "who"))


def _is_verb(token: Token) -> bool:
    """Whether the token is a verb that says that something is said: not in "it goes without saying", "that being said"."""
    if token.tag_[0] != "V" or token.dep_ in ("amod", "compound") or (token.lower_ == "regarding" and token.dep_ != "ROOT"):
        return False
    before = token.nbor(-1) if token.i else token
    if before.text == "-" and not before.whitespace_:
        return False  # choke-slammed
    summing = token.lower_ == "told" and before.lower_ == "all" and token.i + 1 < len(token.doc) and token.nbor(1).text == ","
    return before.lower_ not in _NO_REPORT.get(token.tag_, ()) and not summing  # All told, ten came


def _is_infinitive(token: Token) -> bool:
    """Whether the verb is a plan ("to say", "to leave and say"), not a report ("went on to say")."""
    if token.tag_ == "VB" and token.dep_ == "conj" and token.head.tag_ == "VB" and not any(child.dep_ == "aux" for child in token.lefts):
        return _is_infinitive(token.head)
    carried_out = token.head.lower_ in _CARRIED_OUT and not _goes_somewhere(token.head)
    if token.tag_ != "VB" or not any(child.lower_ == "to" for child in token.lefts) or carried_out:
        return False  # went on to say; but went to the hall on Monday to defend
    return not (token.dep_ == "advcl" and token.head.tag_ == "VBD" and token.head.i < token.i and _has_clause(token))


def _goes_somewhere(verb: Token) -> bool:
    """Whether somebody goes to a place: went on the air to defend it; not went on to say, went out of her way to deny."""
    links = (child for child in verb.rights if child.lower_ in ("to", "on") and child.dep_ == "prep")
    return any(below.dep_ == "pobj" for link in links for below in link.rights)


def _has_clause(verb: Token) -> bool:
    return any(child.dep_ == "ccomp" for child in verb.rights)


def is_misread(token: Token) -> bool:
    """Whether what the parse takes for a noun, or part of one, is a verb before a clause: the ABC estimates it has..."""
    doc = token.doc
    if token.dep_ == "amod" and token.i > 1 and doc[token.i - 2 : token.i].text.lower() == "-old" and token.head.dep_ in SUBJECTS:
        named = token.nbor(1).pos_ == token.head.pos_ == "PROPN" and token.head.i + 1 == token.head.head.i
        return named and token.head.head.tag_ in ("VBD", "VBZ")  # the 37-year-old revealed Bell left
    if token.tag_ == "NNS" and token.dep_ == "ROOT" and token.i and doc[token.i - 1].pos_ in ("PROPN", "NOUN") and token.i + 1 < len(doc):
        return doc[token.i + 1].lower_ == "that" and doc[token.i + 1].tag_ == "IN"  # the Bell campaign projects that...
    if token.tag_ != "NNS" or token.dep_ != "nsubj" or token.i == 0 or doc[token.i - 1].pos_ != "PROPN":
        return False
    following = doc[token.i + 1 : token.i + 5]
    verb = next((other for other in following if other.tag_ in ("VBZ", "VBD", "VBP", "MD")), None)
    return (verb is not None and verb.i > token.i + 1) or (
        len(following) > 1 and following[0].text.isupper() and following[1].pos_ in ("AUX", "VERB")
    )


def _named_after(page: Layout, cue: Token) -> Run | None:
    """Return who speaks after a first word that the parse takes for part of a name: Continued Bell: “...”"""
    if not cue.is_title or not cue.lower_.endswith("ed") or all(cue.i != first for first, _ in page.sentences):
        return None
    end = cue.i + 1
    while end < len(page.words) and page.doc[end].pos_ == "PROPN":
        end += 1
    return (cue.i + 1, end) if cue.i + 1 < end < len(page.words) and page.words[end] == ":" else None


def _before_last(page: Layout, noun: Token) -> Run | None:
    """Return who speaks before a last word that the parse takes for a noun with a clause before it: ..., the owner's agent claims."""
    clause = next((child for child in noun.lefts if child.dep_ == "ccomp"), None)
    last = noun.i + 1 >= len(page.words) or page.words[noun.i + 1] in ".!?"
    if noun.tag_ != "NNS" or noun.dep_ != "ROOT" or clause is None or not last:
        return None
    comma = max((at for at in range(clause.i, noun.i) if page.words[at] == ","), default=noun.i)
    return (comma + 1, noun.i) if comma + 1 < noun.i else None


def _verb_frame(page: Layout, verb: Token, cues: Cues) -> Frame | None:
    start = verb.i
    while start and page.doc[start - 1].dep_ in ("aux", "auxpass", "neg") and page.doc[start - 1].head == verb:
        start -= 1
    form = verb.lower_
    lemma = cues.lemma[form]
    end = cue_end(verb)
    if (needed := _NEEDED.get(lemma)) is not None:
        if verb.i + 1 == len(page.doc) or page.lower[verb.i + 1] not in needed:
            return None
        end = verb.i + 2
    asked = lemma == "ask" and any(verb.i == first for first, _ in page.sentences)  # Asked why, Bell laughed
    passive = asked or (is_passive(verb) and not is_main(page, verb))
    quotes = lemma in ("quote", "cite")
    saying = next((other for other in page.doc[end : end + NEAR_AS] if quoting(other) == verb), None) if quotes else None
    if saying is None and passive and quotes and agent_of(verb) is not None:
        return None  # "quoted by": the way the words came
    if lemma in cues.calling and is_name_given(verb) and not is_main(page, verb):
        return None
    passive = passive and saying is None
    if _is_deed(page, verb, lemma, cues):
        return None
    subject = agent_of(verb) if passive and not quotes else subject_of(saying or verb, page, cues.carriers)
    if _speaks_not(page, verb, subject, passive=passive, cues=cues) or (lemma == "go" and not _goes_on(verb, subject, cues)):
        return None
    if lemma in cues.finding and subject is not None and _finds(verb, subject, cues):
        lemma = "conclude"  # a study found that..., the ministry found that...
    speaker = _speaker(verb, start, subject) if subject is not None else None
    if speaker is not None and not _ALL.isdisjoint(page.lower[max(speaker[0] - 1, 0) : speaker[1] - 1]) and speaker[1] <= verb.i:
        return None  # everything Bell says is late
    planned = verb.tag_ == "VBG" and verb.dep_ == "advcl" and lemma in cues.promising  # must sign, agreeing to pay
    infinitive = _is_infinitive(verb.head if planned else verb) or (verb.tag_ == "VB" and speaker is None and not page.stretches)
    shape: Shape = "passive" if passive else "infinitive" if infinitive else "verb"
    return Frame(verb=verb.i, start=start, end=end, speaker=speaker, lemma=lemma, stance=cues.stance[form], shape=shape)


def _goes_on(verb: Token, subject: Token | None, cues: Cues) -> bool:
    """Whether it is words that go on: she went on, the letter goes on; not in "as time went on"."""
    if subject is None or verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.dep_ == "advcl":
        return False
    named = subject.ent_type_ == "PERSON" or subject.pos_ == "PROPN" or subject.tag_ in ("PRP", "WP")
    return named or subject.lower_ in cues.carriers or subject.lower_ in cues.tellers


def _speaker(verb: Token, start: int, subject: Token) -> Run:
    """Return the words for the subject of a verb whose cue begins at a token."""
    if subject.head == verb and subject.dep_ == "compound" and subject.tag_ != "NNP":
        return verb.left_edge.i, start  # the owner's agent claims, read as one noun
    first, end = noun_phrase(subject)
    return (first, start) if first < verb.i < end else (first, end)


def _is_deed(page: Layout, verb: Token, lemma: str, cues: Cues) -> bool:
    """Whether a verb tells what is done: answered the door, denied the motion, found it difficult."""
    follows = page.lower[verb.i + 1] if verb.i + 1 < len(page.lower) else ""
    if lemma in cues.finding and (follows in REFLEXIVE or (follows == "it" and _is_object(verb.nbor(1)))):
        return True
    if verb.dep_ == "relcl" and verb.head.lower_ in ("way", "manner"):
        return True  # they imitate the way she says “huge”
    if (lemma, follows) in SAYS_NOTHING or (lemma == "agree" and verb.dep_ == "relcl" and verb.tag_ == "VBP"):
        return True  # owners who agree that it is late
    if lemma in cues.bidding - cues.naming and follows in REFLEXIVE and not page.stretches:
        return True  # challenging itself to build a hall
    if lemma in cues.calling and follows in REFLEXIVE and _tells_of_anybody(verb):
        return True
    things = cues.deeds.get(lemma)
    return things is not None and any(child.dep_ in ("dobj", "oprd") and child.lower_ in things for child in verb.rights)


def _tells_of_anybody(verb: Token) -> bool:
    """Whether a verb says what no particular person does: a boy who calls himself a girl."""
    if verb.dep_ != "relcl" or verb.head.left_edge.lower_ not in ("a", "an", "any"):
        return False
    return any(child.tag_ in ("WP", "WDT") and child.dep_ in SUBJECTS for child in verb.lefts)


def _is_object(token: Token) -> bool:
    """Whether an "it" after a verb is no subject of what was found: found it difficult; not found it was late."""
    return not (token.dep_ in SUBJECTS and token.head.pos_ in ("VERB", "AUX"))


def _finds(verb: Token, subject: Token, cues: Cues) -> bool:
    """Whether what a subject found or shows is said: of a study and the like, and of a body that found that something is so."""
    if subject.lower_ not in cues.evidence and (subject.ent_type_ != "ORG" or cues.lemma[verb.lower_] != "find"):
        return False
    if subject.lower_ in POLLS:
        return True  # the poll showed Bell leading
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    return not clauses or any(child.tag_ != "VBG" or any(below.dep_ in ("aux", "mark") for below in child.lefts) for child in clauses)


def _speaks_not(page: Layout, verb: Token, subject: Token | None, *, passive: bool, cues: Cues) -> bool:
    """Whether the subject of a verb is no speaker: nobody, "there", or the writer where no quote mark stands near."""
    if subject is not None and (_is_nobody(subject, cues) or subject.dep_ == "expl") and subject.lower_ != "it":
        return True
    ordered = subject is None and verb.tag_ == "VB" and verb.dep_ == "ROOT" and not any(child.dep_ == "aux" for child in verb.lefts)
    if ordered or is_left_to(verb) or verb.head.lower_ == "worth" or verb.dep_ == "csubj" or _is_conditional(verb):
        return True  # reminding people that it was late did not help; owners were left to wonder: "..."
    dummy = subject is not None and subject.lower_ == "it" and subject.head != verb and subject.head.pos_ == "AUX" and verb.tag_ == "VBG"
    if dummy or (not passive and any(child.dep_ == "expl" for child in verb.lefts)):
        return True  # it is likely that more join the cause: defending the town
    if "as" in (child.lower_ for child in verb.lefts) and any(child.lower_ in ("would", "might") for child in verb.lefts):
        return True  # as Bell would say
    if subject is not None and (subject.lower_ in REFLEXIVE or _is_mute(verb, subject, cues)):
        return True
    near = range(max(verb.i - NEAR, 0), min(verb.i + NEAR, len(page.doc)))
    return all(page.inside[at] == OUTSIDE for at in near) and (_is_writer(verb, subject) or _is_supposed(verb))


def _is_mute(verb: Token, subject: Token, cues: Cues) -> bool:
    """Whether a subject does what a verb says without speaking: the storm threatens to cut off the town, blood tests revealed that."""
    lemma, thing = cues.lemma[verb.lower_], subject.lower_
    if lemma in cues.showing:
        return thing in cues.mute and subject.pos_ != "PROPN"
    if lemma == "encourage":
        named = subject.pos_ == "PROPN" or subject.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") or subject.tag_ in ("PRP", "WP")
        return thing == "it" or not (named or thing in cues.tellers | cues.carriers | cues.encouraging)
    return lemma in ("threaten", "promise") and thing in cues.looming and any(child.dep_ == "xcomp" for child in verb.rights)


def _is_conditional(verb: Token) -> bool:
    """Whether nobody knows that it is said: whether they will agree; not in "as if to say"."""
    lefts = [child.lower_ for child in verb.lefts if child.dep_ in ("mark", "aux")]
    return ("if" in lefts or "whether" in lefts) and "to" not in lefts


def _is_supposed(verb: Token) -> bool:
    """Whether something only may be said, or will be: others might argue that it is late; they would win by demanding a hall.

    A plan (will be reminding voters that) is none, a refusal (would not comment, saying that) is a report.
    """
    aux = {child.lower_ for child in verb.lefts if child.dep_ == "aux"}
    if {"will", "be"} <= aux:
        return True
    if verb.tag_ == "VBG" and verb.i and verb.nbor(-1).lower_ in ("possibly", "perhaps", "maybe"):
        return True
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ == "by":
        above = verb.head.head
        return above.dep_ != "ccomp" and any(child.lower_ in ("would", "could", "might", "may") for child in above.lefts)
    return not aux.isdisjoint(("may", "might", "could", "should")) or ("have" in aux and "would" in aux)


def _is_writer(verb: Token, subject: Token | None) -> bool:
    """Whether it is the writer, or the reader, who says or hears something: as we have noted; when you talk about; I was told that."""
    places = (verb, verb.head) if verb.dep_ == "conj" else (verb,)
    who = subject or next((child for at in places for child in at.lefts if child.dep_ in SUBJECTS), None)
    if who is None or who.lower_ not in ("i", "we", "you"):
        return False
    checks = who.lower_ == "we" and verb.lower_ in ("confirm", "confirmed", "recommend", "suggest", "found")
    return checks or who.lower_ == "you" or who.dep_ == "nsubjpass" or any(child.dep_ == "aux" for child in (*who.head.lefts, *verb.lefts))


def _is_nobody(subject: Token, cues: Cues) -> bool:
    """Whether a subject is no speaker: "that", "anything above it", but not "those asked"."""
    if subject.tag_ != "CD" and any(child.lower_ == "no" and child.dep_ == "det" for child in subject.lefts):
        return True  # no council has claimed that...
    first = subject.left_edge
    if first != subject and first.lower_ in ("not", "neither") and first.nbor(1).lower_ not in ("only", "just", "merely", "one"):
        return True  # not a single poll shows that...
    described = any(child.dep_ in ("acl", "relcl", "prep", "amod") for child in subject.rights)
    return subject.lower_ in cues.nobody and not (described and subject.lower_ in _SOME)


def subject_frame(page: Layout, verb: int, cues: Cues) -> Frame | None:
    """Return the frame of a verb that is no cue, None where it has no subject."""
    subject = subject_of(page.doc[verb], page, cues.carriers)
    if subject is None or subject.lower_ in cues.nobody:
        return None
    lemma = page.doc[verb].lower_
    end, stance = cue_end(page.doc[verb]), cues.stance.get(lemma, "neutral")
    return Frame(verb=verb, start=verb, end=end, speaker=noun_phrase(subject), lemma=lemma, stance=stance)
