"""Cues: the words that say that somebody says something, with the words for who it is.

A cue is found by its form and its place in the parse; what is said is for direct.py and indirect.py to find.
"""

from __future__ import annotations

from pipeline.cue_words import CLEAR, CRIES, Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run, places
from pipeline.parsing.noun_phrases import FINITE, SUBJECTS, noun_phrase
from pipeline.parsing.tree import Token
from pipeline.quoting.complements import POLLS
from pipeline.quoting.crediting import according, cried, in_words, knows, made_clear, noun_frame, per, pleaded
from pipeline.quoting.frame import HEARD, Frame, Shape, cue_end
from pipeline.quoting.gaps import without_thing
from pipeline.quoting.hearers import is_court, is_hearing
from pipeline.quoting.inherited import inherited
from pipeline.quoting.misparsed import is_paper, outlet_before, papers_before
from pipeline.quoting.participles import (
    accuser_of,
    agent_after_marks,
    is_bidden,
    is_labelled,
    is_main,
    is_name_given,
    is_passive,
    takes_for,
)
from pipeline.quoting.subjects import agent_of, quoting, subject_of
from pipeline.quoting.things import may_speak
from pipeline.quoting.unsaid import is_deed, is_perhaps, speaks_not
from pipeline.quoting.voicing import voiced

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
        "leading",
        "forced",
        "forcing",
        "prompted",
        "prompting",
        "compelled",
        "compelling",
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
_MAKING_SURE = frozenset(("ensure", "ensures", "ensured", "ensuring"))  # that something is so
_LEARNING = frozenset(("mps", "senators", "lawmakers", "parliament", "council"))  # who are told things, beside courts and outlets
_HOSTS = frozenset(("host", "hosts", "presenter", "presenters", "anchor", "star", "creator"))  # of a show
_SOME = frozenset(("some", "many", "several", "others"))
_ALL = frozenset(("everything", "anything", "nothing", "whatever"))  # that somebody says
_THINGS = frozenset(("claims", "reports", "charges"))  # that several do not do, and that one probes or backs
NEAR_AS = 12  # tokens after "quoted" in which "as saying" stands: whom it quotes may have a title
_CONCLUDE = "conclude"  # what a study or a file does that finds or shows something


def frames(page: Layout, cues: Cues, *, leads: bool = False) -> list[Frame]:
    """Return the cues outside quote marks with their speakers, in order. `leads`: quoted words may follow in the next paragraph."""
    found: list[Frame] = []
    triggers = cues.triggers if page.stretches or leads else cues.unmarked
    for at in places(page.lower, triggers):
        if page.inside[at] == OUTSIDE and (frame := _frame(page, page.doc[at], cues)) is not None:
            found.append(inherited(page, frame, found, cues))
    return found


def _frame(page: Layout, token: Token, cues: Cues) -> Frame | None:
    """Return the frame of a word that may say that somebody says something."""
    form = token.lower_
    if form == "according":
        return according(page.doc, token, cues)
    if form == "per":
        return per(page, token, cues)
    if form == "words":
        return in_words(page, token)
    if form in CLEAR:
        return made_clear(page, token, cues)
    if form in cues.pleading or form in cues.knowing:
        return pleaded(page, token, cues) if form in cues.pleading else knows(page, token, cues)
    if form in CRIES and token.pos_ == "NOUN" and form not in cues.nouns:
        return cried(page, token, cues)
    if form in cues.stance:
        if _is_verb(token, cues):
            return _verb_frame(page, token, cues)
        edge = (token.head if token.dep_ == "amod" else token).left_edge
        first = edge.i + (edge.dep_ == "cc")
        first += 2 if page.doc[first].pos_ == "ADV" and page.words[first + 1 : first + 2] == [","] else 0  # Separately, the office projects
        speaker = first, token.i
        torn = _torn_from(token)
        run = (
            noun_phrase(torn)
            if torn is not None
            else speaker
            if is_misread(token)
            else _named_after(page, token) or _before_last(page, token) or outlet_before(token) or papers_before(token, cues)
        )
        if run is not None:
            lemma = _CONCLUDE if cues.lemma[form] in cues.finding else cues.lemma[form]  # files show that...
            return Frame(verb=token.i, start=token.i, end=token.i + 1, speaker=run, lemma=lemma, stance=cues.stance[form])
    return _of_noun(page, token, cues) if token.pos_ == "NOUN" else None


def _of_noun(page: Layout, noun: Token, cues: Cues) -> Frame | None:
    """Return the frame of a noun with a clause, or with what somebody voices: Bell's claim that, expressed support for, an appeal to."""
    found = noun_frame(page, noun, cues) if noun.lower_ in cues.nouns else None
    return voiced(page, noun, cues) if found is None and (noun.lower_ in cues.attitudes or noun.lower_ in cues.appeals) else found


def _is_verb(token: Token, cues: Cues) -> bool:
    """Whether the token is a verb that says that something is said: not in "it goes without saying", "that being said"."""
    if is_hearing(token, cues):
        return True
    if token.tag_[0] != "V" or token.dep_ in ("amod", "compound") or (token.lower_ == "regarding" and token.dep_ != "ROOT"):
        return False
    before = token.nbor(-1) if token.i else token
    if token.lower_ == "show" and _is_programme(token):
        return False
    if (before.text == "-" and not before.whitespace_) or (before.tag_ in ("NNS", "VBZ") and before.is_lower and token.lower_ in _THINGS):
        return False  # choke-slammed; council probes claims
    if token.lower_ in _THINGS and token.i + 2 < len(token.doc) and _is_relative(token.nbor(1)):
        return False  # police reports that describe it were lost
    summing = token.lower_ == "told" and before.lower_ == "all" and token.i + 1 < len(token.doc) and token.nbor(1).text == ","
    named = before.lower_ == "being" and agent_of(token) is not None  # after being warned by Cole that; but that being said, ...
    return (named or before.lower_ not in _NO_REPORT.get(token.tag_, ())) and not summing  # All told, ten came


def _is_relative(that: Token) -> bool:
    """Whether "that" stands for the thing before it, and its verb follows at once: reports that describe the theft."""
    stands = that.lower_ == "that" and that.tag_ == "WDT"
    if not stands:
        return False
    after = that.doc[that.head.i + 1 : that.sent.end]
    further = next((token for token in after if token.tag_ in FINITE or token.dep_ == "mark"), None)
    return further is not None and further.tag_ in FINITE  # not: the firm claims that would be late, claims that means that it is


def _is_programme(show: Token) -> bool:
    """Whether "show" ends the name of what somebody hosts, right before the host's: the host of the Harbour Mornings show Ana Bell."""
    first = show
    while first.i > 1 and first.nbor(-1).pos_ == "PROPN":
        first = first.nbor(-1)
    first = first.nbor(-1) if first.i > 1 and first.nbor(-1).dep_ == "det" else first
    return first != show and first.i > 1 and first.nbor(-1).lower_ == "of" and first.nbor(-2).lower_ in _HOSTS


def _is_infinitive(token: Token, cues: Cues) -> bool:
    """Whether the verb is a plan ("to say", "to leave and say"), not a report ("went on to say")."""
    if token.tag_ != "VB":
        return False
    if token.dep_ == "conj" and token.head.tag_ == "VB" and not any(child.dep_ == "aux" for child in token.lefts):
        return _is_infinitive(token.head, cues)
    above = token.head
    if any(child.lower_ == "for" and child.dep_ == "mark" for child in token.lefts):
        return True  # prompting calls for Bell to say why
    carried_out = (above.lower_ in _CARRIED_OUT and not _goes_somewhere(above)) or _takes_to(above, cues) or _comes_forward(above)
    goes_on = above.lower_ == "continue" and above.tag_ == "VBP" and above.dep_ != "relcl"
    carried_out = carried_out or (goes_on and all(child.dep_ != "mark" for child in above.lefts))
    if carried_out or not any(child.lower_ == "to" for child in token.lefts):
        return False  # went on to say; but went to the hall on Monday to defend
    return not (token.dep_ == "advcl" and token.head.tag_ == "VBD" and token.head.i < token.i and _has_clause(token))


def _takes_to(verb: Token, cues: Cues) -> bool:
    """Whether somebody goes where one is heard: took to Twitter to accuse; not took Cole to the hall to accuse."""
    link = next((child for child in verb.rights if child.lower_ == "to" and child.i == verb.i + 1 and child.dep_ == "prep"), None)
    place = next((child for child in link.rights if child.dep_ == "pobj"), None) if link is not None else None
    heard = place is not None and (place.pos_ == "PROPN" or place.lower_ in cues.stages)
    return heard and verb.lower_ in ("took", "takes", "take", "taking", "taken")


def _comes_forward(verb: Token) -> bool:
    """Whether somebody comes forward, to say something."""
    return verb.lower_ in ("come", "comes", "came", "coming") and any(child.lower_ == "forward" for child in verb.rights)


def _goes_somewhere(verb: Token) -> bool:
    """Whether somebody goes to a place: went on the air to defend it; not went on to say, went out of her way to deny."""
    links = (child for child in verb.rights if child.lower_ in ("to", "on") and child.dep_ == "prep")
    return any(below.dep_ == "pobj" for link in links for below in link.rights)


def _has_clause(verb: Token) -> bool:
    return any(child.dep_ == "ccomp" for child in verb.rights)


def _torn_from(token: Token) -> Token | None:
    """Return the subject of what the parse takes for a participle before a noun: the clerk added efforts would continue."""
    if token.dep_ != "amod" or token.tag_ not in ("VBN", "VBD"):
        return None
    if token.lower_ == "accused" and token.i and token.nbor(-1).lower_ in _SOME and any(child.lower_ == "of" for child in token.rights):
        return token.nbor(-1)  # some accused owners of hiding money
    return next((child for child in token.lefts if child.dep_ == "nsubj" and child.i == token.i - 1), None)


def is_misread(token: Token) -> bool:
    """Whether what the parse takes for a noun, or part of one, is a verb before a clause: the ABC estimates it has..."""
    doc = token.doc
    if _torn_from(token) is not None:
        return True
    if token.dep_ == "amod" and token.i > 1 and doc.tokens(token.i - 2, token.i).text.lower() == "-old" and token.head.dep_ in SUBJECTS:
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
    if not cue.is_title or not cue.lower_.endswith("ed") or cue.i not in page.begins:
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
    asked = lemma == "ask" and (verb.i in page.begins or _is_asked_first(page, verb))  # Asked why, Bell laughed
    passive = asked or (is_passive(verb) and not is_main(page, verb)) or is_bidden(verb, lemma)
    quotes = lemma in ("quote", "cite")
    saying = next((other for other in page.doc[end : end + NEAR_AS] if quoting(other) == verb), None) if quotes else None
    if saying is None and passive and quotes and agent_of(verb) is not None:
        return None  # "quoted by": the way the words came
    lemma = "quote" if saying is not None else lemma  # cited Bell as saying
    if lemma in cues.calling and (is_labelled(page, verb) or (is_name_given(verb) and not is_main(page, verb))):
        return None
    lemma = _heard(verb, lemma, passive=passive, cues=cues)
    passive = passive and saying is None and lemma != HEARD
    if not lemma or is_deed(page, verb, lemma, cues):
        return None
    subject = _agent(page, verb, lemma, cues) if passive and not quotes else subject_of(saying or verb, page, cues)
    subject = _judge(verb, cues) or subject
    if speaks_not(page, verb, subject, passive=passive, cues=cues) or (lemma == "go" and not _goes_on(verb, subject, cues)):
        return None
    if lemma in cues.finding and subject is not None and _finds(verb, subject, cues):
        lemma = _CONCLUDE  # a study found that..., the ministry found that...
    speaker = without_thing(page, verb, _speaker(verb, start, subject, cues), cues) if subject is not None else None
    if speaker is not None and not _ALL.isdisjoint(page.lower[max(speaker[0] - 1, 0) : speaker[1] - 1]) and speaker[1] <= verb.i:
        return None  # everything Bell says is late
    planned = verb.tag_ == "VBG" and verb.dep_ == "advcl" and lemma in cues.promising  # must sign, agreeing to pay
    infinitive = _is_infinitive(verb.head if planned else verb, cues) or (verb.tag_ == "VB" and speaker is None and not page.stretches)
    shape: Shape = "passive" if passive else "infinitive" if infinitive else "verb"
    return Frame(verb=verb.i, start=start, end=end, speaker=speaker, lemma=lemma, stance=cues.stance[form], shape=shape)


def _agent(page: Layout, verb: Token, lemma: str, cues: Cues) -> Token | None:
    """Return by whom something is said in the passive, before what is said or after its marks."""
    after = agent_after_marks(page, verb) if page.stretches and takes_for(page, verb, lemma, cues) else None
    accuser = accuser_of(verb) if after is None else None
    accuser = accuser if accuser is not None and may_speak(accuser, cues) else None
    return after[0] if after is not None else accuser or agent_of(verb)


def _judge(participle: Token, cues: Cues) -> Token | None:
    """Return who blames or praises somebody whom the parse lets speak: Bell slammed Cole saying that it was late; not: described Cole."""
    above = participle.head
    lemma = cues.lemma.get(above.lower_)
    if participle.tag_ != "VBG" or participle.dep_ != "advcl" or lemma == "describe" or lemma not in cues.hailing or above.i > participle.i:
        return None
    blamed = any(child.dep_ in SUBJECTS and child.i == participle.i - 1 for child in participle.lefts)
    return next((child for child in above.lefts if child.dep_ in SUBJECTS), None) if blamed else None


def _is_asked_first(page: Layout, verb: Token) -> bool:
    """Whether somebody was asked something before he spoke: In Vale, asked whether it was late, Bell said; Bell, when asked why, said."""
    if verb.i == 0 or any(child.dep_ in SUBJECTS and child.i == verb.i - 1 for child in verb.lefts):
        return False
    if page.words[verb.i - 1] == ",":
        return verb.dep_ == "advcl" and verb.head.i > verb.i
    return page.lower[verb.i - 1] == "when" and not any(child.dep_ in SUBJECTS for child in verb.lefts)


def _heard(verb: Token, lemma: str, *, passive: bool, cues: Cues) -> str:
    """Return the lemma of a cue: HEARD where a court heard or was told something, none where somebody else heard it."""
    court = any(is_court(child, cues) for child in verb.lefts if child.dep_ in SUBJECTS)
    court = court or (lemma == "tell" and any(child.ent_type_ == "ORG" or child.lower_ in _LEARNING for child in verb.lefts))
    if lemma == HEARD:
        if is_hearing(verb, cues):
            return lemma
        done = verb.tag_ in FINITE or any(child.lower_ in ("has", "have", "had") for child in verb.lefts)
        return lemma if court and done else ""
    told = passive and lemma == "tell" and agent_of(verb) is None and not any(child.dep_ == "xcomp" for child in verb.rights)
    told = told or (lemma == "tell" and not verb.rights)  # ..., court told
    return HEARD if court and told else lemma  # not: the jury was told to leave


def _goes_on(verb: Token, subject: Token | None, cues: Cues) -> bool:
    """Whether it is words that go on: she went on, the letter goes on; not in "as time went on"."""
    if subject is None or verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.dep_ == "advcl":
        return False
    named = subject.ent_type_ == "PERSON" or subject.pos_ == "PROPN" or subject.tag_ in ("PRP", "WP")
    return named or subject.lower_ in cues.carriers or subject.lower_ in cues.tellers


def _speaker(verb: Token, start: int, subject: Token, cues: Cues) -> Run:
    """Return the words for the subject of a verb whose cue begins at a token."""
    if subject.head == verb and subject.dep_ == "compound" and subject.tag_ != "NNP":
        return verb.left_edge.i, start  # the owner's agent claims, read as one noun
    first, end = noun_phrase(subject)
    if is_hearing(verb, cues):
        first = next((at + 1 for at in range(verb.i - 1, -1, -1) if verb.doc[at].text == ","), first)  # ..., the inquest heard
    end = start if first < verb.i < end else end
    return first, end - (end - 1 > first and verb.doc[end - 1].text == ",")


def _finds(verb: Token, subject: Token, cues: Cues) -> bool:
    """Whether what a subject found or shows is said: of a study and the like, and of a body that found that something is so."""
    finds = cues.lemma[verb.lower_] == "find"
    if not is_paper(subject, cues.evidence) and not (finds and (subject.ent_type_ == "ORG" or subject.lower_ in cues.finders)):
        return False
    if subject.lower_ in POLLS:
        return True  # the poll showed Bell leading
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    if subject.lower_ in cues.finders and subject.lower_ not in cues.evidence:
        return any(child.pos_ in ("VERB", "AUX") for child in clauses)  # not: the jury found Cole guilty
    if not clauses:
        return verb.tag_ != "VBD" or "show" not in [token.lower_ for token in verb.subtree]  # Letters found in the hall show that
    return any(child.tag_ != "VBG" or any(below.dep_ in ("aux", "mark") for below in child.lefts) for child in clauses)


def subject_frame(page: Layout, verb: int, cues: Cues) -> Frame | None:
    """Return the frame of a verb that is no cue, None where it has no subject."""
    lemma = page.doc[verb].lower_
    if lemma in _MAKING_SURE or cues.lemma.get(lemma) in cues.showing:
        return None
    subject = subject_of(page.doc[verb], page, cues)
    if subject is None or subject.lower_ in cues.nobody or is_perhaps(page.doc[verb], subject):
        return None
    end, stance = cue_end(page.doc[verb]), cues.stance.get(lemma, "neutral")
    return Frame(verb=verb, start=verb, end=end, speaker=noun_phrase(subject), lemma=lemma, stance=stance)
