"""Asides between a speaker and a verb of saying, between commas or dashes: Bell, who was tired, said; Bell — who left — said.

Where the parse takes such words for a clause of its own, the noun before them is the subject; subjects.py asks.
"""

from __future__ import annotations

from pipeline.parsing.layout import DASHES, OUTSIDE, Layout, Run, is_dash
from pipeline.parsing.noun_phrases import FINITE, SUBJECTS, WHEN
from pipeline.parsing.tree import Token
from pipeline.quoting.frame import Frame

_ASIDES = frozenset(("who", "whose", "which", "meanwhile", "however", "though", "too", "a", "an", "the", "one", "then", "now", "also"))
_SHOWING = frozenset(("show", "shows", "showed", "feature", "features", "featured", "saw", "heard"))
_ASKED = frozenset(("asked", "questioned", "pressed"))  # Bell, asked about the hall, said: the parse takes it for the past tense
MAX_NAME = 6  # tokens before a verb among which the dash before who speaks stands
MIN_BEFORE = 3  # tokens of who speaks, a dash and an aside
MAX_ASIDE = 25  # tokens between a speaker and the verb that say more of the speaker: Bell, who has led the town for years, said


def past_aside(verb: Token, page: Layout) -> Token | None:
    """Return who speaks before an aside in dashes that ends at a verb: Bell spoke — at length — warning that...; Bell — who left — said."""
    if verb.tag_ not in ("VBG", "VBD", "VBZ", "VBN") or not 0 < verb.i < len(verb.doc) - 1 or not is_dash(verb.nbor(-1)):
        return None
    start = next(start for start, end in page.sentences if start <= verb.i < end)
    opening = next((at for at in range(verb.i - 3, start, -1) if is_dash(page.doc[at]) and page.inside[at] == OUTSIDE), None)
    if opening is None:
        return None
    if verb.tag_ == "VBG":
        shown = _governed_by(page.doc[opening - 1])  # it showed a series of people — including children — declaring
        if page.lower[opening + 1] == "including" and shown.dep_ == "dobj" and shown.head.lower_ in _SHOWING:
            return shown
        subjects = [token for token in page.doc[start:opening] if token.dep_ in SUBJECTS and token.head.dep_ != "relcl"]
        return subjects[0] if subjects and page.inside[subjects[0].i] == OUTSIDE else None
    if verb.nbor(1).pos_ == "PROPN" or any(child.dep_ in SUBJECTS for child in verb.rights):
        return None  # They arrested Cole - who was armed - said Bell
    noun = _topmost(page.doc[opening - 1])
    lists = noun.tag_ == "NNS" and "," in page.words[opening : verb.i]  # four owners — Bell, Cole and Hill — said
    described = (lists or page.doc[opening + 1].tag_ in ("WP", "WP$")) and noun.pos_ in ("PROPN", "NOUN") and noun.ent_type_ not in WHEN
    return noun if described and page.inside[noun.i] == OUTSIDE else None


def recalled(verb: Token, page: Layout) -> Token | None:
    """Return who said something before, in an aside of the writer's: Bell said A -- having claimed in May that B -- but said that C.

    What follows the second dash tells who it is. Not: Police said Cole had fled -- having told a clerk that he would -- and was in Vale.
    """
    dash = verb.i - 2
    if verb.tag_ != "VBN" or dash < 1 or page.lower[verb.i - 1] != "having" or not is_dash(page.doc[dash]):
        return None
    end = next(end for start, end in page.sentences if start <= verb.i < end)
    closing = next((at for at in range(verb.i + 1, end - 2) if is_dash(page.doc[at]) and page.inside[at] == OUTSIDE), None)
    if closing is None or page.lower[closing + 1] not in ("and", "but"):
        return None
    deed = page.doc[closing + 2]
    first = deed.head if deed.dep_ == "conj" and deed.tag_ in FINITE and deed.head.i < dash else None
    return next((child for child in first.lefts if child.dep_ in SUBJECTS), None) if first is not None else None


def after_day(verb: Token) -> Token | None:
    """Return who is named right after the day that a sentence begins with, before an aside: On Monday Ana Bell, for the council, said.

    The parse takes such a name for a part of the day.
    """
    doc, start = verb.doc, verb.sent.start
    if verb.tag_ not in FINITE or doc[verb.i - 1].text != "," or doc[start].lower_ != "on" or doc[start + 1].ent_type_ not in WHEN:
        return None
    comma = next((at for at in range(start + 2, verb.i - 1) if doc[at].text == ","), start)
    name = doc[comma - 1]
    whole = comma > start + 2 and all(token.ent_type_ == "PERSON" for token in doc[start + 2 : comma])
    if not whole or name.dep_ != "pobj" or name.head != doc[start]:
        return None
    acts = any(token.tag_ in FINITE and token.head.dep_ != "relcl" and token.dep_ != "relcl" for token in doc[comma : verb.i])
    return None if acts else name


def resumed(verb: Token, page: Layout) -> Token | None:
    """Return who goes on after an aside in dashes with words in quote marks: Owners spoke out — “Go,” one cried — or mocking Bell."""
    dash = verb.i - 2
    if verb.tag_ != "VBG" or dash < 1 or not is_dash(page.doc[dash]):
        return None
    start = next(start for start, end in page.sentences if start <= verb.i < end)
    opening = next((at for at in range(dash - 1, start, -1) if is_dash(page.doc[at]) and page.inside[at] == OUTSIDE), None)
    if opening is None:
        return None
    subjects = (token for token in page.doc[start:opening] if token.dep_ in SUBJECTS)
    return next((token for token in subjects if page.inside[token.i] == OUTSIDE), None)


def by_dashes(verb: Token, page: Layout) -> Token | None:
    """Return who speaks before an aside in dashes, or in one: Bell – no friend – said; The hall – Bell said it was cold – is late."""
    if DASHES.isdisjoint(page.words[max(verb.i - MAX_NAME, 0) : verb.i]):
        return None
    return _past_dashes(verb, page) or resumed(verb, page) or recalled(verb, page)


def _past_dashes(verb: Token, page: Layout) -> Token | None:
    """Return who a sentence begins with before an aside in dashes that ends at a verb: As Bell – no friend – put it; Bell - 54 - said.

    Not: Vale won - a good day - said Bell.
    """
    doc, closing = verb.doc, verb.i - 1 - (verb.i > 1 and verb.nbor(-1).pos_ == "ADV")
    if verb.tag_ not in ("VBD", "VBZ", "VBN") or closing < MIN_BEFORE or not is_dash(doc[closing]) or page.inside[closing] != OUTSIDE:
        return None
    start = next(start for start, end in page.sentences if start <= verb.i < end)
    start += page.lower[start] == "as"
    opening = next((at for at in range(start + 1, closing) if is_dash(doc[at])), None)
    if opening is None or opening + 1 >= closing:
        return None
    who = doc.tokens(start, opening)
    plain = all(page.inside[token.i] == OUTSIDE for token in who)
    return who.root if plain and who.root.pos_ in ("PROPN", "NOUN", "PRON") else None


def closing_dash(page: Layout, first: int) -> int | None:
    """Return the dash after which a sentence goes on to its verb, where an aside of it begins at a token; None where none begins there."""
    doc = page.doc
    if first == 0 or page.words[first - 1] not in DASHES or not is_dash(doc[first - 1]):
        return None
    start, end = next((run for run in page.sentences if run[0] <= first < run[1]), (first, first))
    if first - 1 <= start:
        return None
    dashes = [at for at in range(start, end - 1) if is_dash(doc[at]) and page.inside[at] == OUTSIDE]
    return dashes[1] if len(dashes) > 1 else None


def in_company(verb: Token) -> Token | None:
    """Return who speaks in a clause after "with", before an aside between commas: ..., with the mayor, Ana Bell, insisting it was late.

    So too: with Ana Bell, 54, saying; with Ana Bell, who runs the hall, saying; with Ana Bell, a member of the council, saying.
    """
    if verb.tag_ != "VBG" or verb.i < MIN_BEFORE or verb.nbor(-1).text != ",":
        return None
    nearest = range(verb.i - 2, max(verb.i - MAX_ASIDE, 0), -1)
    link = next((verb.doc[at] for at in nearest if verb.doc[at].lower_ == "with" and verb.nbor(at - 1 - verb.i).text == ","), None)
    who = next((child for child in link.rights if child.dep_ == "pobj"), None) if link is not None else None
    if link is None or who is None or who.left_edge.i != link.i + 1 or who.right_edge.i not in (verb.i - 1, verb.i - 2):
        return None
    comma = next((at for at in range(who.i + 1, verb.i - 1) if verb.doc[at].text == ","), None)
    if comma is None or any(child.dep_ == "conj" for child in who.rights):
        return None
    beside = [child.pos_ for child in who.rights if child.dep_ == "appos"]
    return who if verb.doc[comma + 1].lower_ == "who" or "PROPN" in (who.pos_, *beside) else None


def _governed_by(noun: Token) -> Token:
    """Return the noun of which another says more after "of": a series of people."""
    return noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN" else noun


def before_aside(verb: Token, page: Layout, carriers: frozenset[str]) -> Token | None:
    """Return the noun before an aside between commas that ends at the verb: Bell, who was tired, said."""
    doc, end = page.doc, verb.i - 1
    while end > 0 and doc[end].dep_ in ("aux", "advmod", "neg") and doc[end].head == verb:
        end -= 1
    if end < 2 or page.words[end] != ",":
        return None
    for at in range(end - 1, max(end - MAX_ASIDE, 1), -1):
        if page.inside[at] != OUTSIDE or page.words[at] in ".;:":
            return None
        if page.words[at] == "," and _opens_aside(doc[at + 1]):
            if doc[at + 1].pos_ == "DET" and any(doc[i].dep_ == "ROOT" for i in range(at + 1, end)):
                return None  # Published in Vale, the study tells of fish, revealing that...
            adverb = doc[at + 1].pos_ in ("ADV", "SCONJ") and verb.tag_ == "VBG"
            if adverb and any(doc[i].dep_ in SUBJECTS for i in range(at + 2, end)):
                return None  # known as the Front, though he went on, saying...; at that time, however, she was late, saying...
            before = _described(page, at)
            if before is None or is_written_to(before, carriers):
                return None
            named = before.pos_ in ("PROPN", "NOUN") and before.ent_type_ not in WHEN
            return before if named and page.inside[before.i] == OUTSIDE else None
    return None


def _described(page: Layout, comma: int) -> Token | None:
    """Return the noun that an aside which begins at a comma says more of: Bell (D-Vt.), who; Bell, meanwhile, who."""
    doc, before = page.doc, page.doc[comma - 1]
    if before.pos_ == "ADV" and comma > 2 and page.words[comma - 2] == ",":
        before = doc[comma - 3]
    if before.text == ")":
        before = next((doc[i - 1] for i in range(comma - 2, max(comma - 8, 0), -1) if doc[i].text == "("), before)
    if before.dep_ == "pobj" and before.head.head.lower_ == "addition":
        return next((child for child in before.rights if child.dep_ == "appos"), None)  # in addition to Bell, two clerks, A and B, said
    return _topmost(before)


def is_written_to(noun: Token, carriers: frozenset[str]) -> bool:
    """Return whether a noun is whom a letter goes to: in a letter to Bell, who was late, and Cole, the mayor, they said.

    Also where the parse joins a name to what stands in the clause before: a letter to Bell, who led the hall and Cole, the mayor, said.
    Not: in a letter to Ana Bell, Peter Cole, the mayor, said.
    """
    joined = noun.left_edge.i > 0 and noun.left_edge.nbor(-1).lower_ == "and"
    while noun.dep_ in ("conj", "appos"):
        if noun.dep_ == "appos" and noun.ent_type_ == noun.head.ent_type_ == "PERSON":
            return False
        noun = noun.head
    above = (noun.head, *noun.head.ancestors) if joined else (noun.head,)
    return noun.dep_ == "pobj" and any(link.lower_ == "to" and link.head.lower_ in carriers for link in above)


def _topmost(noun: Token) -> Token:
    """Return the noun that one only says more of, if it is a subject: a study by the Bay Centre."""
    at = noun
    while at.dep_ in ("pobj", "prep", "agent", "acl") and at.head.i < at.i:
        at = at.head
    if at.tag_ == "VBG" and at != noun:  # the lawyer acting for the officer, who...
        at = next((child for child in at.lefts if child.dep_ == "nsubj"), at)
    if at.dep_ in SUBJECTS and at.pos_ == "NOUN":
        return at
    while noun.ent_iob_ == "I" and noun.dep_ in ("pobj", "prep") and noun.head.i < noun.i and noun.head.ent_type_ == noun.ent_type_:
        noun = noun.head  # the Centre for Bay Research, which...
    return noun


def _opens_aside(token: Token) -> bool:
    """Whether an aside about the noun before its comma begins at a token."""
    late = token.pos_ == "ADV" and token.i + 1 < len(token.doc) and token.nbor(1).tag_ in ("VBG", "VBN")  # Bell, probably leaving, said
    return late or token.lower_ in _ASIDES or token.tag_ in ("VBG", "VBN", "CD") or (token.tag_ == "VBD" and token.lower_ in _ASKED)


def within_aside(page: Layout, sentence: Run, frame: Frame) -> Run:
    """Return the part of a sentence between the brackets, or dashes before "who", in which a frame stands, else the whole of it."""
    if page.doc[frame.left].tag_ == "WP" and frame.left > sentence[0] and is_dash(page.doc[frame.left - 1]):
        dashes = [at for at in range(frame.right, sentence[1]) if page.inside[at] == OUTSIDE and is_dash(page.doc[at])]
        within = len(dashes) > 1 and len(dashes) % 2  # who said that the hall — an old one — is open — left
        return frame.left, dashes[-1 if within else 0] if dashes else sentence[1]
    if (closing := closing_dash(page, frame.left)) is not None and frame.right < closing:
        return frame.left, closing  # The hall – Bell said it was cold – is late
    opened = next((at for at in range(frame.left - 1, sentence[0] - 1, -1) if page.words[at] in "()"), None)
    if opened is None or page.words[opened] != "(":
        return sentence
    closed = next((at for at in range(frame.right, sentence[1]) if page.words[at] in "()"), None)
    return (opened + 1, closed) if closed is not None and page.words[closed] == ")" else sentence
