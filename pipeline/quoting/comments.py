"""What the writer adds to a report after a comma or dash: relative clauses, participles, who else did, when it was.

Where the report then ends is for report_ends.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, is_dash
from pipeline.parsing.noun_phrases import FINITE, VOICES, WITH_EXPLETIVES
from pipeline.parsing.tree import Doc, Token
from pipeline.quoting.asides import in_company, recalled
from pipeline.quoting.bidding import QUESTIONS
from pipeline.quoting.crediting import per
from pipeline.quoting.direct import is_title
from pipeline.quoting.tails import after_time, compares
from pipeline.quoting.things import may_speak

MAX_BETWEEN = 60  # tokens between two dashes around an aside
MIN_WORDS = 3  # tokens between marks that are more than a name or a word held at a distance
MAX_TELLING = 3  # tokens after a dash and "who" in which a verb of saying tells that it is an aside
_COMMENTS = frozenset(
    ("raising", "drawing", "deploying", "using", "engaging", "reversing", "looking", "considering", "dispelling")
)  # of the writer
_AFTER_DASH = frozenset(("a", "an", "to", "which", "who", "except", "though", "although"))  # an aside of the writer's begins
_DATING = frozenset(("beginning", "starting"))  # in May, on Monday
_REMARKS = frozenset(
    ("swipe", "jab", "dig", "allusion", "claim", "assertion", "accusation", "allegation", "reference")
)  # what somebody said, to the writer
_RECALLING = frozenset(("having", "echoing", "repeating", "reversing"))  # after a dash, what was said before
_SOME = frozenset(("some", "others", "many", "several"))
_COUNTED = frozenset(("all", "few", "most", "half", "majority", "none"))
_JUDGING = frozenset(("essentially", "effectively", "further", "thus", "thereby", "apparently"))  # of the writer, before a participle
_MULTIPLES = frozenset(("double", "twice", "triple", "half"))  # the number of those who said so of Cole
SPEAKING_FOR = frozenset(  # somebody
    (
        "agent",
        "lawyer",
        "lawyers",
        "attorney",
        "attorneys",
        *VOICES,
        "publicist",
        "representative",
        "office",
        "campaign",
    )
)
_DETAILS = frozenset(
    ("details", "detail", "figure", "figures", "comment", "explanation", "reason", "reasons", "information", "specifics", "timeline")
)
_STRIKING = frozenset(("sounded", "sounds", "struck", "strikes"))  # a note or tone
_BEING = frozenset(("is", "are", "was", "were", "be", "been", "am"))
_TAKING = frozenset(("took", "takes", "adopted", "adopts"))  # a tone
_IN_NAME = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PRON", "PART", "ADV"))  # what who says something is made of
MIN_JUDGED = 2  # tokens after a noun for who says something of it
_RELATIVES = frozenset(("which", "who", "whose", "whom"))


def adds(page: Layout, token: Token, cues: Cues, start: int) -> bool:
    """Whether a comma or dash begins an aside of the writer."""
    doc = page.doc
    if token.i + 1 >= len(doc):
        return False
    following = doc[token.i + 1]
    if is_dash(token):
        if following.lower_ == "having" and recalled(following.head, page) is not None:
            return True  # Cole is fit -- having said in May that he was not -- but said
        participle = doc[following.i + 1] if following.lower_ in _JUDGING and following.i + 1 < len(doc) else following
        if participle.tag_ == "VBG" and (participle != following or participle.lower_ in _RECALLING):
            return not _is_part(participle, cues, start)  # it is late -- having said in May that it was not
        if following.lower_ not in _AFTER_DASH:
            return False
        before = range(max(start, token.i - MAX_BETWEEN), token.i)
        ends = len([at for at in before if page.inside[at] == OUTSIDE and is_dash(doc[at])]) % 2 == 1  # an aside
        saying = (doc[at] for at in range(following.i + 1, min(following.i + 1 + MAX_TELLING, len(doc))))
        tells = following.lower_ == "who" and any(verb.lower_ in cues.stance and verb.tag_ in FINITE for verb in saying)
        return not ends or tells or following.lower_ in ("a", "an")
    if token.text != ",":
        return False
    second = doc[token.i + 2] if token.i + 2 < len(doc) else following
    if (following.tag_ == "VBG" or following.lower_ == "with") and is_of_some(following, start):
        return False
    return (
        following.lower_ in _RELATIVES
        or (following.lower_ in ("a", "an") and following.head.lower_ in _REMARKS and following.head.dep_ == "appos")
        or _turns_round(doc, token.i, start, cues)
        or (following.lower_ in _MULTIPLES and any(other.lower_ in ("said", "say") for other in following.head.subtree))
        or (following.lower_ == "also" and second.lower_ == "known" and second.tag_ == "VBN")
        or (compares(page, token.i + 1) and not _goes_with(page, doc[after_time(page, token.i + 1)], start, cues))
        or (following.tag_ == "IN" and second.lower_ in ("whom", "which") and second.head == following)
        or (following.tag_ == "VBG" and following.dep_ in ("advcl", "acl") and not _is_part(following, cues, start))
        or (second.tag_ == "VBG" and second.lower_ in cues.stance and goes_further(second, cues) and not _is_part(second, cues, start))
        or following.lower_ == "according"
        or (following.lower_ == "per" and per(page, following, cues) is not None)
        or (_is_soon_after(doc, following.i) and any(page.lower[at] in ("would", "will") for at in range(start, token.i)))
        or (following.lower_ == "without" and second.lower_ in cues.withheld)
        or (following.lower_ == "with" and _says_besides(following, cues))
    )


def is_of_some(token: Token, start: int) -> bool:
    """Return whether a participle, or "with" after a comma, tells what some did of those of whom a report counts how many did it.

    Said few owners liked it, with some calling her out, saying she lied; not: said owners had left, with some calling it cruel.
    """
    doc = token.doc
    link = next((doc[at] for at in range(token.i, start, -1) if doc[at].lower_ == "with" and doc[at - 1].text == ","), None)
    if link is None or link.i + 2 >= len(doc) or doc[link.i + 1].lower_ not in _SOME or doc[link.i + 2].tag_ not in ("VBG", "NN"):
        return False
    subject = next((child for child in link.head.lefts if child.dep_ in WITH_EXPLETIVES), None)
    return subject is not None and subject.i >= start and any(below.lower_ in _COUNTED for below in subject.subtree)


def goes_further(participle: Token, cues: Cues) -> bool:
    """Return whether an adverb tells that who speaks goes on with a participle: it was late, further adding; it was late, later adding.

    Not what a person of the report may do: said Cole lied to voters, even claiming that.
    """
    adverb = participle.nbor(-1).lower_ if participle.i else ""
    if adverb not in cues.afterwards or participle.lower_ == "adding":
        return adverb in cues.further | cues.afterwards
    subject = next((child for child in participle.head.lefts if child.dep_ in WITH_EXPLETIVES), None)
    return subject is not None and subject.pos_ == "NOUN" and not may_speak(subject, cues)


def is_quoted_of(page: Layout, comma: int, end: int, cues: Cues) -> bool:
    """Return whether a relative clause after a comma is in the speaker's words, with some in quote marks: thanked Cole, who “did well”.

    Not where somebody speaks in it, and not for what a thing is called: Cole, who wrote “A Gift to All”; who is known as “the gift”;
    whose slogan is “...”.
    """
    if comma + 1 >= end or page.words[comma] != "," or page.lower[comma + 1] not in _RELATIVES:
        return False
    plain = (page.lower[at] for at in range(comma, end) if page.inside[at] == OUTSIDE)
    if any(word in cues.stance or word in cues.nouns for word in plain):
        return False
    marked = [page.stretches[number] for number in {page.inside[at] for at in range(comma, end)} - {OUTSIDE}]
    if page.lower[comma + 1] == "whose" and any(page.lower[s.outer_start - 1] in _BEING for s in marked):
        return False
    return any(
        s.end - s.start >= MIN_WORDS and page.lower[s.outer_start - 1] not in ("as", "called") and not is_title(page, s, at_end=True)
        for s in marked
    )


def _turns_round(doc: Doc, comma: int, start: int, cues: Cues) -> bool:
    """Whether the writer says after a comma what praise or blame is: Bell praised Cole, a change of tone.

    Not: said he came, a change; announced a new plan, a shift to wind power.
    """
    noun, verb = comma + 2, start - 1
    while verb > 0 and doc[verb].is_quote:
        verb -= 1
    if cues.lemma.get(doc[verb].lower_) not in cues.naming:
        return False
    turns = noun < len(doc) and doc[comma + 1].lower_ in ("a", "an") and doc[noun].lower_ in cues.turnabouts
    return turns and all(token.tag_ not in FINITE for token in doc[start:comma])


def is_judged(page: Layout, comma: int, cues: Cues) -> bool:
    """Return whether others say something of what was said, after a comma: said it would close, a move the union called “cruel”.

    Also: told of a fight, an event that Bell says taught her; said it was lost, something that Cole mocked.
    """
    noun, thing = comma + 2, page.lower[comma + 1 : comma + 2]
    if noun + MIN_JUDGED >= len(page.words) or page.inside[comma + 1] != OUTSIDE or thing not in (["a"], ["an"], ["something"]):
        return False
    noun = noun + (page.doc[noun].pos_ == "ADJ") if thing != ["something"] else comma + 1
    verb = noun + 1 + (page.lower[noun + 1] == "that")
    named = verb
    while verb < len(page.words) and page.doc[verb].pos_ in _IN_NAME and page.lower[verb] not in cues.stance:
        verb += 1
    others = named < verb < len(page.words) and page.doc[named].tag_ != "PRP"  # not: something that she called a shame
    says = others and page.lower[verb] in cues.stance and page.doc[verb].tag_[0] == "V"
    return says and (noun == comma + 1 or page.lower[noun] in cues.moves) and page.inside[verb] == OUTSIDE


def _says_besides(link: Token, cues: Cues) -> bool:
    """Whether what follows "with" is that others speak: with the Herald saying; with Ana Bell, a clerk, adding; not: with crops failing."""
    if any(child.dep_ == "pcomp" and child.tag_ == "VBG" and child.lower_ in cues.stance for child in link.rights):
        return True
    says = (token for token in link.doc[link.i + 1 : link.sent.end] if token.tag_ == "VBG" and token.lower_ in cues.stance)
    return any(who.head == link for verb in says if (who := in_company(verb)) is not None)


def _is_soon_after(doc: Doc, start: int) -> bool:
    """Whether some words tell when somebody spoke of what will be: hours after the vote, just days after; not two days after it."""
    at = start + (start < len(doc) and doc[start].tag_ == "RB")
    if at + 1 >= len(doc) or doc[at].lower_ not in ("minutes", "hours", "days") or doc[at + 1].lower_ != "after":
        return False
    verb = doc[at + 1].head if doc[at + 1].dep_ == "mark" else doc[at + 1]
    return doc[start - 2].ent_type_ not in ("DATE", "TIME", "CARDINAL") and verb.tag_ in ("IN", "VBD")


def _is_part(participle: Token, cues: Cues, start: int) -> bool:
    """Whether a participle after a comma tells what comes of what is said, or how it was done: he left, walking away from his friends."""
    dates = participle.lower_ in _DATING and participle.i + 1 < len(participle.doc) and participle.nbor(1).pos_ == "ADP"
    if participle.lower_ == "considering" and participle.i + 1 < len(participle.doc) and participle.nbor(1).lower_ == "that":
        return True
    if _is_predicate(participle) or _is_foretold(participle, cues):
        return True
    says = (participle.lower_ in cues.stance and not dates) or participle.lower_ in _COMMENTS
    return participle.lower_ in cues.results or (participle.head.i >= start and not says)


def _is_foretold(participle: Token, cues: Cues) -> bool:
    """Whether a participle is what another will do in a speech: aides said Bell will make a plea for the hall, stressing its age.

    Not: aides said the hall will close, stressing its age; aides said Bell will make a plea for it, stressing that it was old.
    """
    speaks = next((verb for verb in (participle.head, *participle.head.ancestors) if verb.dep_ == "ccomp"), participle.head)
    who = next((child for child in speaks.lefts if child.dep_ in WITH_EXPLETIVES), None)
    if participle.lower_ not in cues.stressing or who is None or who.pos_ == "PRON" or not may_speak(who, cues):
        return False
    will = any(child.lower_ in ("will", "would", "'ll", "’ll") for child in speaks.lefts if child.tag_ == "MD")
    speech = speaks.lower_ in ("speak", "talk", "campaign")
    speech = speech or any(child.dep_ == "dobj" and child.lower_ in cues.pitches for child in speaks.rights)
    return will and speech and all(child.dep_ != "ccomp" for child in participle.rights)


def _is_predicate(participle: Token) -> bool:
    """Whether a participle is the verb of a clause, after an aside between commas: the council was, for safety reasons, using the hall."""
    be = participle.head
    apart = be.lower_ in _BEING and be.i + 2 < participle.i and be.nbor(1).text == ","
    return apart and all(child.dep_ not in ("acomp", "attr") for child in be.rights)


def _goes_with(page: Layout, participle: Token, start: int, cues: Cues) -> bool:
    """Whether "while" and a participle go on from what is said: it would cut growth, while lowering wages."""
    joint = next((child.i for child in participle.lefts if child.lower_ == "while"), participle.i - 1)
    marked = page.inside[joint - 2] != OUTSIDE
    says = participle.lower_ in cues.stance
    return participle.tag_ == "VBG" and not (marked or says) and start <= participle.head.i < participle.i


def runs_to(token: Token, end: int) -> bool:
    """Whether the aside that begins after the token goes on to the end."""
    following = token.doc[token.i + 1]
    if is_dash(token):
        return not any(is_dash(token.doc[at]) for at in range(token.i + 1, end))
    if following.lower_ in _RELATIVES or (following.tag_ == "IN" and following.head.dep_ == "relcl"):
        head = following.head
        while head.dep_ not in ("relcl", "ROOT", "ccomp", "advcl") and head.head != head:
            head = head.head
        return head.right_edge.i + 1 >= end - 1 or _is_relative(token.doc, head.right_edge.i + 1)
    if _is_soon_after(token.doc, following.i):
        return not any(other.text == "," for other in token.doc[following.i : end])
    top = following.head if following.dep_ in ("mark", "det", "advmod", "predet", "quantmod") else following
    return top.right_edge.i + 1 >= end - 1


def _is_relative(doc: Doc, start: int) -> bool:
    """Whether a further relative clause is joined on: the party, which is led by Bell, and of which Cole is a member."""
    at = start + (doc[start].text == ",") if start < len(doc) else start
    if at + 2 >= len(doc) or doc[at].lower_ != "and":
        return False
    at += 1 + (doc[at + 1].pos_ == "ADP")
    return doc[at].lower_ in _RELATIVES


def _sets_tone(page: Layout, but: int, end: int) -> bool:
    """Whether the writer goes on with how somebody spoke: ..., but she struck a cautious note, but he took a softer tone."""
    if but + 2 >= end or page.lower[but] != "but" or page.lower[but + 1] not in ("he", "she", "they"):
        return False
    verb = page.doc[but + 2]
    sound = next((child for child in verb.rights if child.dep_ == "dobj" and child.lower_ in ("note", "tone")), None)
    if sound is None:
        return False
    return verb.lower_ in _STRIKING or (verb.lower_ in _TAKING and sound.lower_ == "tone")


def withholds(page: Layout, but: int, end: int, cues: Cues) -> bool:
    """Whether the writer goes on with what was not said: ..., but he gave no details; but declined to say when.

    Or with how somebody spoke: ..., but she struck a cautious note.
    """
    doc, at = page.doc, but + 1
    if _sets_tone(page, but, end):
        return True
    at += at < end and page.lower[at] in ("he", "she", "they", "it")
    other = at + 2 < end and doc[at + 1].dep_ in WITH_EXPLETIVES and page.words[but - 1] == ","
    own = other and doc[at].tag_ == "PRP$" and page.lower[at + 1] in SPEAKING_FOR
    named = own or (other and page.lower[at] == "the")
    at += 2 if named else 0
    if named and at < end and page.words[at] == ",":  # her agent, Ana Cole, offered no details
        at = next((after + 1 for after in range(at + 1, end) if page.words[after] == ","), end)
    while at < end and (doc[at].pos_ in ("AUX", "ADV") or doc[at].dep_ == "neg"):
        at += 1
    if at >= end or doc[at].tag_[0] != "V":
        return False
    verb = doc[at]
    if verb.lower_ in cues.declining and not named:
        return any(child.dep_ == "xcomp" and child.lower_ in cues.answering for child in verb.rights)
    if verb.lower_ not in cues.withheld:
        return False
    withheld = [child for child in verb.rights if child.dep_ == "dobj" and any(below.lower_ in ("no", "few") for below in child.lefts)]
    nothing = bool(withheld)
    open_ = at + 1 < end and (page.lower[at + 1] in QUESTIONS or page.words[at + 1] in ".,;")
    who = page.lower[at - 1]
    body = who in cues.withholders and who not in page.lower[doc[but].sent.start : but]  # of whom was not spoken
    details = (own or body) and any(child.lower_ in _DETAILS for child in withheld)
    open_ = open_ or any(child.dep_ == "dobj" and child.lower_ in _DETAILS for child in verb.rights)  # did not release details of it
    return (nothing and (details or not named)) or (open_ and any(child.dep_ == "neg" for child in verb.lefts))
