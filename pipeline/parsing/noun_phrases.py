"""Noun phrases: which words a noun heads, as who speaks is printed: the head of the Bay Centre, coach Ana Bell, Sen. Bell (Vt.).

Which noun that is, is for subjects.py and crediting.py to find.
"""

from __future__ import annotations

from pipeline.parsing.layout import Run, is_dash
from pipeline.parsing.tree import Doc, Token

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))  # what the parse calls them
WITH_EXPLETIVES = SUBJECTS | {"expl"}  # and "there", which stands in a subject's place
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))  # tags of verbs with a tense
WHEN = frozenset(("DATE", "TIME"))
_RECENT = frozenset(("last", "this"))
_DAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
NOMINAL = frozenset(("PROPN", "NOUN", "PRON"))
_BEFORE_NOUN = frozenset(("preconj", "det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "predet", "advmod"))
_WITH_NOUN = frozenset(("of", "for", "from", "at", "in", "with"))
_SENT = frozenset(  # to whom they are one
    ("ambassador", "envoy", "adviser", "advisor", "aide", "assistant", "secretary", "counsel", "lawyer", "solicitor")
)
_WRITTEN = frozenset(
    (
        *("study", "survey", "poll", "report", "analysis", "review", "statement", "letter", "audit", "count", "tally", "estimate", "story"),
        *("studies", "surveys", "polls", "reports", "estimates", "calculations", "figures", "data", "numbers", "research"),
    )
)
STATED = frozenset(("statement", "interview", "briefing", "letter", "post", "tweet", "email", "memo", "speech", "release"))
ADDRESSES = frozenset(("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx", "mx."))  # before a name, and never within one
VOICES = frozenset(("spokesman", "spokeswoman", "spokesperson"))  # between the body that one speaks for and one's name
_FOR = VOICES | {"minister", "secretary", "commissioner", "director", "representative"}
_AFTER_NOUN = frozenset(("general", "elect"))  # attorneys general of four states
_NOT_OF_NAME = frozenset(("what", "that", "which", "even", "separately"))  # words before who speaks


def noun_phrase(head: Token) -> Run:
    """Return the phrase that a noun heads: with what stands before it, what is joined to it, and `of` and the like."""
    start = head.i
    for child in head.lefts:
        if child.dep_ in _BEFORE_NOUN:
            start = min(start, child.left_edge.i)
    for at in range(start, head.i):
        token = head.doc[at]
        if token.is_space or (
            at == start and (token.is_punct or token.text == "-" or _is_outside(token, head) or _links(token) or _dates(token, head))
        ):
            start = at + 1
    start = max([start, *(at + 1 for at in range(start, head.i) if _breaks(head.doc[at], head))])
    while start > 1 and head.doc[start - 1].text == "-" and not head.doc[start - 1].whitespace_ and not head.doc[start - 2].whitespace_:
        start -= 2  # "neo-banks", which the parse takes apart
        start -= start > 0 and head.doc[start - 1].dep_ == "det"
    while (
        start
        and head.pos_ == "PROPN"
        and head.doc[start - 1].pos_ == "PROPN"
        and (head.doc[start - 1].dep_ in ("compound", "pobj", "nmod") or _is_land(head.doc[start - 1]))
        and head.doc[start - 1].ent_type_ not in WHEN
    ):
        start -= 1
    start += head.doc[start].is_punct and start < head.i
    start = max([start, *(at for at in range(start + 2, head.i) if head.doc[at].lower_ in ADDRESSES and _is_full_name(head.doc, at))])
    if head.dep_ == "pobj" and head.head.tag_ == "IN" and head.head.dep_ == "nsubj":  # Of Bell, Cole, who left, said
        start = max([start, *(at + 1 for at in range(start, head.i) if head.doc[at].text == ",")])
    end = _with_others(head, _without_brackets(head, _full_end(head)))
    while end - 1 > head.i and head.doc[end - 1].text in ",;:":
        end -= 1
    while (
        end - 1 > start
        and (head.doc[end - 1].ent_type_ in WHEN or is_day(head.doc[end - 1]))
        and head.doc[start].pos_ == "PROPN"
        and head.doc[start].ent_type_ not in WHEN
    ):
        end -= 1  # Bell Sunday night recounted
    return start, end


def _is_outside(token: Token, head: Token) -> bool:
    """Whether a word before who speaks is no part of that: that owners said; not: That report said."""
    points = token.lower_ == "that" and token.is_sent_start and token.dep_ == "det" and token.head == head
    return token.lower_ in _NOT_OF_NAME and not points


def _is_full_name(doc: Doc, end: int) -> bool:
    """Whether a person's name ends before a token: in a letter to Ana Bell [Mr] Cole said."""
    return all(token.ent_type_ == "PERSON" for token in doc[end - 2 : end])


def _is_land(token: Token) -> bool:
    """Whether a land before an office is read as another name of a place: the hall in Belmarra, UK Prime Minister Ana Bell said."""
    return token.dep_ == "appos" and token.ent_type_ == "GPE" and token.i > 0 and token.nbor(-1).text == ","


def _breaks(token: Token, head: Token) -> bool:
    """Whether a phrase begins only after a token: VALE - Sen. Bell; ten were among the dead, army officials said."""
    told = token.text == "," and token.nbor(1).dep_ == "nmod" and head.dep_ not in SUBJECTS
    return told or is_dash(token) or token.text == "):"


def is_day(token: Token) -> bool:
    """Return whether a day right after a name tells when, whatever name the model takes it for: Ana Bell Wednesday said."""
    return token.dep_ == "npadvmod" and token.lower_ in _DAYS


def _full_end(head: Token) -> int:
    """Return the end of a phrase with the rest of a name, or of a word with a hyphen: coach Ana Bell, the vice-president of the club.

    Of a body's with the name of who speaks for it: Office for Vale Statistics spokesman Peter Bell said.
    """
    joined = _phrase_end(head)
    end = _whole_name(head.doc, joined)
    if head.pos_ == "PROPN" and end + 1 < len(head.doc) and head.doc[end].lower_ in VOICES and head.doc[end + 1].ent_type_ == "PERSON":
        end = _whole_name(head.doc, end + 1)
    if end > joined and head.doc[joined].text == "-" and head.pos_ == "NOUN":
        end = max(end, _phrase_end(head.doc[end - 1]))
    return end + _owns_itself(head, end)


def _with_others(head: Token, end: int) -> int:
    """Return the end of a phrase with the people whom the parse takes for what describes the first: brothers Ana and Lee Bell said.

    Ana Bell, Lee Cole and Amy Vale said; not: Ana Bell, the mayor, and Lee Cole said.
    """
    doc, starts = head.doc, (end, end + 1)
    for other in head.rights:
        beside = other.i == end - 1 or (doc.tokens(end, end + 1).text == "," and other.left_edge.i in starts)
        if other.dep_ == "appos" and other.ent_type_ == "PERSON" and beside:
            last = [child.i for child in other.rights if child.dep_ == "conj" and child.ent_type_ == "PERSON"]
            if last and last[-1] + 1 < len(doc) and doc[last[-1] + 1] == head.head and head.head.pos_ == "VERB":
                return last[-1] + 1
    return end


def _owns_itself(head: Token, end: int) -> bool:
    """Whether what looks like a possessive is the end of a name, with no noun after it but the verb: Macy's said."""
    doc = head.doc
    if end + 1 >= len(doc) or doc[end].tag_ != "POS" or doc[end + 1] != head.head:
        return False
    return head.pos_ == "PROPN" and head.dep_ == "nsubj" and head.head.pos_ == "VERB"


def _without_brackets(head: Token, end: int) -> int:
    """Return the end of a phrase before its brackets, unless it goes on after each of them: Sen. Bell (Vt.) and Mr. Cole."""
    doc = head.doc
    opened = next((at for at in range(head.i + 1, end) if doc[at].text == "("), end)
    closed = [at for at in range(opened, end) if doc[at].text == ")"]
    goes_on = bool(closed) and closed[-1] + 1 < end and all(doc[at + 1].text == "," or doc[at + 1].dep_ == "cc" for at in closed)
    return end if goes_on else opened


def _dates(token: Token, head: Token) -> bool:
    """Whether a word before who speaks tells when that was: Yesterday the firm said; Last month the town's mayor, Ana Bell, said."""
    if token.ent_type_ not in WHEN or not token.is_alpha or head.ent_type_ in WHEN:
        return False
    following = token.nbor(1)
    if token.lower_ in _RECENT and following.ent_iob_ == "I":
        return following.i + 1 < head.i and following.nbor(1).ent_type_ not in WHEN
    if token.ent_iob_ == "I" and token.i > 0 and token.nbor(-1).lower_ in _RECENT:
        return following.is_alpha and following.ent_type_ not in WHEN
    return following.is_alpha and following.ent_type_ not in WHEN and head.pos_ == "PROPN"


def _links(token: Token) -> bool:
    """Whether an adverb before who speaks only links sentences: First his wife said."""
    return (
        token.pos_ == "ADV"
        and token.ent_type_ in ("", "ORDINAL")
        and token.i + 1 < len(token.doc)
        and token.nbor(1).tag_ in ("PRP$", "NNP")
    )


def _phrase_end(head: Token) -> int:
    """Return the end of a noun with its `of` and the like, and with the nouns joined to it."""
    end = _entity_end(head)
    last: Token | None = head
    while last is not None:
        joined = None
        for child in last.rights:
            if child.dep_ == "conj" and (child.pos_ in NOMINAL or child.lower_ == "one"):
                joined, end = child, child.i + 1
            elif child.dep_ == "prep" and child.i == end and _goes_on(head if last.lower_ in _AFTER_NOUN else last, child):
                end = _before_apposition(child)
            elif child.lower_ in _AFTER_NOUN and child.i == end:
                joined, end = child, child.i + 1
            elif child.dep_ == "acl" and [token.lower_ for token in child.doc[child.i : child.i + 2]] == ["running", "back"]:
                end = child.right_edge.i + 1  # star running back Ana Bell
            elif child.dep_ == "acl" and child.i == end and _names(child):
                end = child.right_edge.i + 1  # a witness named Ana Bell
        last = joined
    return end


def _names(participle: Token) -> bool:
    """Whether a participle only tells somebody's name: a witness named Ana Bell."""
    last = participle.right_edge
    if participle.lower_ not in ("named", "called") or last.dep_ != "oprd" or last.left_edge.i != participle.i + 1:
        return False
    return last.ent_type_ == "PERSON" or (participle.lower_ == "named" and last.tag_ == "NNP")


def _before_apposition(link: Token) -> int:
    """Return where what follows a preposition ends, before what describes it: a study by the Bay Centre, a think tank; one of those who."""
    first = [token.left_edge for token in link.subtree if token.dep_ == "appos"]
    apposed = [token.i - 1 for token in first if token.i and token.nbor(-1).text == "," and token.lower_ in ("a", "an", "the")]
    described = (token for token in link.subtree if token.dep_ == "relcl" and token.head.lower_ != "those")
    relative = [token.left_edge.i for token in described if token.left_edge.tag_ in ("WP", "WDT")]
    return min([link.right_edge.i + 1, *apposed, *(at for at in relative if at > link.i + 1)])


def _entity_end(noun: Token) -> int:
    """Return where a name ends that goes on after its noun: the Centre for Disease Control, the Office for the District of Vale."""
    doc, end = noun.doc, noun.i + 1
    last = len(doc) if noun.ent_type_ == "ORG" else end
    while end < last and doc[end].ent_iob_ == "I" and (doc[end].text != "the" or doc[end - 1].pos_ == "ADP"):
        end += 1
    linked = end
    while end - 1 > noun.i and linked < len(doc) and doc[end - 1].pos_ == "ADP" and doc[linked].pos_ == "PROPN":
        linked += 1
    return linked if linked > end else end - (end - 1 > noun.i and doc[end - 1].pos_ == "ADP")


def _goes_on(noun: Token, preposition: Token) -> bool:
    """Whether a preposition after a noun belongs to what it names: the head of the bank, the Bank of Vale; not to a person's name."""
    if noun.pos_ == "NOUN":
        word = preposition.lower_
        if word == "in" and any(child.lower_ in STATED and child.left_edge.lower_ in ("a", "an") for child in preposition.rights):
            return False  # the army in a statement said
        if word == "in" and any(child.ent_type_ in WHEN and child.left_edge.tag_ != "PRP$" for child in preposition.rights):
            return False  # officials in May said; not: a man in his 40s
        return word in _WITH_NOUN or (word == "to" and noun.lower_ in _SENT) or (word == "by" and noun.lower_ in _WRITTEN)
    if preposition.lower_ == "in" and preposition.nbor(1).lower_ == "chief":
        return True  # the Commander in Chief of the army
    held = preposition.lower_ == "for" and noun.lower_ in _FOR  # the Minister of State for Petroleum
    return (preposition.lower_ == "of" or held) and noun.ent_type_ != "PERSON"


def _is_hyphen(mark: Token) -> bool:
    """Whether a hyphen joins two words."""
    return not mark.whitespace_ and not mark.nbor(-1).whitespace_


def _whole_name(doc: Doc, end: int) -> int:
    """Return the end of a name that follows at once: "coach Ana Bell", "Khaled Al-Amin"."""
    while end < len(doc) and doc[end].ent_type_ not in WHEN:
        if doc[end].pos_ == "PROPN" and not doc[end].is_punct:
            end += 1
        elif doc[end].dep_ == "nummod" and doc[end].head.i == end - 1:
            return end + 1  # Goal 11
        elif doc[end].text == "-" and end + 1 < len(doc) and _is_hyphen(doc[end]) and doc[end + 1].is_alpha:
            described = doc[end + 1].dep_ in ("amod", "compound") and doc[end + 1].head.i > end + 1
            end = doc[end + 1].head.i + 1 if described else end + 2  # the Labour-run town; the under-secretary-general
        else:
            break
    return end
