"""Participles: what is done to a subject, a name that only tells what a thing is called, and verbs that the parse takes for one.

Whether a verb of saying is one is for cues.py to ask; who its subject is, for subjects.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout
from pipeline.parsing.noun_phrases import FINITE, SUBJECTS, WHEN
from pipeline.parsing.tree import Token
from pipeline.quoting.asides import past_aside
from pipeline.quoting.relatives import named_twice
from pipeline.quoting.tails import pauses

MAX_AUXILIARY = 4  # tokens between an auxiliary and its verb
MAX_RELATED = 5  # tokens before a verb in which "who" and a name tell that it is no participle
MAX_CALLED = 8  # tokens after whom a verb names and before what it calls them, between marks
_LETTING_KNOW = frozenset(("told", "informed", "assured", "reminded"))  # somebody, unless they say whom: "was called in and told that"
_CALLING = frozenset(("called", "calls", "yelled", "cried", "shouted"))  # out
_BESIDE = frozenset(("standing", "sitting", "living", "waiting", "passing", "abiding", "sticking"))  # somebody or something
_BEFORE_DAY = frozenset(("on", "late", "early", "again"))
_BIDDING = frozenset(("tell", "urge", "advise", "instruct", "order", "warn", "encourage", "remind", "command", "exhort"))  # others


def is_passive(verb: Token) -> bool:
    """Return whether the verb says what is done to its subject, or to the noun before it."""
    if verb.tag_ not in ("VBN", "VBD") or calls_out(verb):
        return False
    passive = [child for child in verb.lefts if child.dep_ == "auxpass" and verb.i - child.i <= MAX_AUXILIARY]
    if passive and passive[0].text in ("'s", "’s") and any(child.lower_ in ("he", "she", "who") for child in verb.lefts):
        return verb.lower_ in _LETTING_KNOW and any(child.lower_ == "who" for child in verb.lefts)  # she's said that...: has said
    if passive:
        return True
    if any(child.dep_ == "agent" and child.i - verb.i <= MAX_AUXILIARY for child in verb.rights):
        return True
    if verb.dep_ == "conj" and verb.lower_ in _LETTING_KNOW and any(child.dep_ == "auxpass" for child in verb.head.lefts):
        return verb.nbor(1).lower_ in ("that", "to") if verb.i + 1 < len(verb.doc) else False
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and not any(child.dep_ in ("aux", "nsubj") for child in verb.lefts)


def calls_out(verb: Token) -> bool:
    """Return whether a verb with "out" ends its clause: “You first!” a man called out, and the room laughed."""
    out = verb.lower_ in _CALLING and verb.i + 2 < len(verb.doc) and verb.nbor(1).lower_ == "out"
    return out and verb.nbor(2).text in (",", ".")


def is_bidden(verb: Token, lemma: str) -> bool:
    """Return whether it is the subject that is to do something, as in a headline: Residents urged to stay; with owners told to go."""
    if lemma not in _BIDDING or verb.tag_ not in ("VBD", "VBN"):
        return False
    at = verb.i + 1 + (verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "not")
    aims = at + 1 < len(verb.doc) and verb.doc[at].tag_ == "TO" and verb.doc[at + 1].tag_ == "VB"
    return aims and verb.dep_ != "relcl" and not any(child.dep_ == "aux" for child in verb.lefts)


def _is_past_dashes(page: Layout, verb: Token) -> bool:
    """Whether a participle is the verb of a person named before an aside in dashes: the mayor, Ana Bell — who built it — promised to stay.

    Not: they met Ana Bell — who built it — accused of theft.
    """
    main = verb.head
    if verb.dep_ not in ("acl", "advcl") or verb.tag_ != "VBN" or main.dep_ != "ROOT" or main.i > verb.i:
        return False
    who = past_aside(verb, page)
    own = main.pos_ in ("NOUN", "PROPN") or (who is not None and main.i > who.i)
    return own and who is not None and who.ent_type_ == "PERSON"


def is_main(page: Layout, verb: Token) -> bool:
    """Return whether what the parse takes for a participle is the verb of its sentence, which has no other.

    Bell, the mayor, tweeted in response: "..."; one clerk called Bell a “gift”.
    """
    if verb.dep_ != "acl" or verb.head.i > verb.i or verb.tag_ == "VBG":
        return _is_past_dashes(page, verb)
    if _calls_for(page, verb) or _is_past_dashes(page, verb):
        return True
    if named_twice(verb) is not None:
        return True  # which the mayor, Ana Bell, called “a gift”
    if verb.sent.root.pos_ in ("NOUN", "PROPN", "NUM", "PRON", "ADJ") and _names_another(page, verb):
        return True
    if verb.head.dep_ == "ROOT" and verb.head.pos_ in ("NOUN", "PROPN") and any(child.dep_ == "dobj" for child in verb.rights):
        return True  # owners condemned on Monday the sale of the hall
    if verb.head.lower_ == "old" and verb.head.i == verb.i - 1 and verb.nbor(-2).text == "-":
        return True  # the 43-year-old asked
    if verb.nbor(-1).text != "," or verb.head.pos_ not in ("PROPN", "NOUN"):
        return False
    described = any(child.dep_ == "appos" and child.i < verb.i for child in verb.head.rights)
    clauses = [*(child for child in verb.rights if child.dep_ == "ccomp"), *(child for child in verb.head.rights if _is_apart(child, verb))]
    if described and verb.lower_ not in _LETTING_KNOW and clauses:
        return True  # two clerks, Ana Bell and Peter Cole, found that it was late and the hall was cold
    start, end = next((run for run in page.sentences if run[0] <= verb.i < run[1]), (0, len(page.doc)))
    return not any(page.doc[at].tag_ in ("VBD", "VBZ", "VBP", "MD") for at in range(start, end) if page.inside[at] == OUTSIDE)


def _is_apart(clause: Token, verb: Token) -> bool:
    """Whether a clause with "that" after a date goes with a verb before it, not with the name: Bell announced on March 2, 2023, that..."""
    that = clause.left_edge
    return clause.dep_ == "relcl" and that.i > verb.i and that.lower_ == "that" and that.tag_ == "IN" and that.nbor(-1).text == ","


def _calls_for(page: Layout, verb: Token) -> bool:
    """Whether a verb has a day beside it, then what is called for: A group of owners called Wednesday for the mayor to leave."""
    end = next((stop for start, stop in page.sentences if start <= verb.i < stop), len(page.doc))
    at = verb.i + 1
    while at + 1 < end and (page.doc[at].ent_type_ in WHEN or (page.lower[at] in _BEFORE_DAY and page.doc[at + 1].ent_type_ in WHEN)):
        at += 1
    root = verb.head.head if verb.head.dep_ == "appos" else verb.head
    called = verb.lower_ == "called" and root.dep_ == "ROOT" and page.words[end - 1] == "."  # no headline: Vote called Monday for May
    return called and at < end - 1 and page.lower[at] in ("for", "on", "upon") and page.doc[at + 1].ent_type_ not in WHEN


def _names_another(page: Layout, verb: Token) -> bool:
    """Whether a verb has both whom and what it calls them beside it: called Bell a gift, called Bell's plan “a gift”."""
    named = [child for child in verb.rights if child.dep_ in ("oprd", "dobj") and page.inside[child.i] == OUTSIDE]
    if not named or named[0].left_edge.i != verb.i + 1:
        return False
    after = range(named[0].i + 1, min(named[0].i + 1 + MAX_CALLED, len(page.doc)))
    called = next((at for at in after if page.inside[at] != OUTSIDE or page.doc[at].pos_ in ("VERB", "AUX", "PUNCT")), None)
    marked = called is not None and page.inside[called] != OUTSIDE
    place = marked and page.doc[page.stretches[page.inside[called or 0]].start].pos_ == "ADP"  # a play called Pier Nine “with a twist”
    return len(named) > 1 or (marked and not place)


def takes_for(page: Layout, verb: Token, lemma: str, cues: Cues) -> bool:
    """Return whether a verb tells as what somebody takes something: called “cold” by Bell, recommended as a “safe tool” by the panel.

    Not: recommended in a “long letter” by the panel.
    """
    follows = page.lower[verb.i + 1] if verb.i + 1 < len(page.lower) else ""
    return lemma in cues.naming or (lemma in cues.approving and follows == "as")


def agent_after_marks(page: Layout, verb: Token) -> tuple[Token, int] | None:
    """Return by whom something is called what stands between marks after a verb, and where the marks end: branded “old” in May by Bell."""
    at, doc = verb.i + 1, page.doc
    while at < min(verb.i + MAX_CALLED, len(doc)) and page.inside[at] == OUTSIDE and doc[at].pos_ not in ("VERB", "AUX", "PUNCT"):
        at += 1
    if at >= len(doc) or page.inside[at] == OUTSIDE:
        return None
    end = by = _further_marks(page, page.stretches[page.inside[at]].outer_end)
    while by < len(doc) and doc[by].ent_type_ in WHEN:
        by += 1
    if by >= len(doc) or doc[by].lower_ != "by":
        return None
    agent = next((child for child in doc[by].rights if child.dep_ == "pobj"), None)
    return (agent, end) if agent is not None and agent.tag_ != "VBG" else None


def _further_marks(page: Layout, end: int) -> int:
    """Return where marks end that are joined to some that end at a token: “cruel” and a “liar”."""
    at = end + 1
    at += at < len(page.doc) and page.doc[at].dep_ == "det"
    joined = at < len(page.doc) and page.lower[end] == "and" and page.inside[at] != OUTSIDE
    return page.stretches[page.inside[at]].outer_end if joined else end


def accuser_of(verb: Token) -> Token | None:
    """Return by whom somebody is accused, where the parse takes that for how it was done: was accused of lying by Ana Bell."""
    of = next((child for child in verb.rights if child.lower_ == "of" and child.dep_ == "prep"), None)
    deed = next((child for child in of.rights if child.dep_ == "pcomp" and child.tag_ == "VBG"), None) if of is not None else None
    rights = list(deed.rights) if deed is not None and deed.lower_ not in _BESIDE else []
    if verb.lower_ != "accused" or [child.lower_ for child in rights] != ["by"]:
        return None
    return next((child for child in rights[0].rights if child.dep_ == "pobj"), None)


def is_labelled(page: Layout, verb: Token) -> bool:
    """Return whether what stands between marks after a verb describes the subject of another: the clerk labeled “a leader” is late."""
    at = verb.i + 1
    if at >= len(page.doc) or page.inside[at] == OUTSIDE or verb.dep_ not in ("ROOT", "acl"):
        return False
    if any(child.dep_ in ("aux", "auxpass", "dobj") or child.tag_ in ("WP", "WDT") for child in verb.lefts):
        return False  # what Bell called “a gift” was late
    end = page.stretches[page.inside[at]].outer_end
    return end < len(page.doc) and page.doc[end].tag_ in FINITE and not pauses(page, end - 1)


def is_name_given(verb: Token) -> bool:
    """Return whether a participle after a noun only tells its name: the prison, dubbed the “Hotel”; advice called “Be Ready”."""
    if verb.tag_ not in ("VBN", "VBD") or verb.dep_ not in ("acl", "advcl", "conj"):
        return False
    if any(child.dep_ in SUBJECTS or child.dep_ in ("aux", "auxpass") for child in verb.lefts):
        return False
    before = verb.doc[max(verb.i - MAX_RELATED, verb.sent.start) : verb.i]
    if any(token.tag_ == "WP" for token in before) and any(token.tag_ == "NNP" and token.ent_type_ == "PERSON" for token in before):
        return False  # Cole, who Bell on Monday called “a gift”
    named = any(child.dep_ == "oprd" for child in verb.rights)
    return named and not any(child.dep_ == "dobj" for child in verb.rights)
