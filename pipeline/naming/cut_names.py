"""Names that the model cuts in the wrong place: one that is two, half of one, or only what somebody is.

Looks at the tokens of one name. Which names there are is for proposals.py.
"""

from __future__ import annotations

from pipeline.naming.names import COUNSEL, Names
from pipeline.parsing.noun_phrases import ADDRESSES
from pipeline.parsing.tree import Token, Tokens

FULL, MAX_FULL = 2, 3  # words of a person's name in full
_IN_COURT = frozenset(
    ("court", "jury", "judge", "trial", "prosecuting", "defending", "barrister", "counsel", "client", "prosecution", "defence")
)
_SAINTS = frozenset(("st", "st.", "saint", "san", "santa"))  # before a name that is a place's or a body's
_LEADING = frozenset(("leader", "chief", "boss"))  # a body, before the name of who does, beside the titles


def with_given(tokens: Tokens, label: str, names: Names) -> tuple[Tokens, str]:
    """Return a surname with the given name that the model leaves out, and its type.

    It does so after a body or a title (the head of Vale Council Enver Orvane, Superintendent Enver Orvane), and where it
    takes a surname for a people (Rosa Arvian, a dentist).
    """
    doc, at = tokens.doc, tokens.start - 1
    if label == "PERSON" and tokens.end < len(doc) and _is_half_a_name(doc[tokens.end]):
        return doc.tokens(tokens.start, tokens.end + 1), label  # Paul Ndung'u
    if label != "PERSON" and (titled := _titled(tokens, names)) is not None:
        return titled, "PERSON"
    if label == "PERSON" and FULL <= len(tokens) <= MAX_FULL + 1 and at >= 0 and _is_first_of_three(doc[at], tokens, names):
        return doc.tokens(at, tokens.end), label
    if (
        label not in ("PERSON", "NORP")
        or len(tokens) != 1
        or at < 0
        or doc[at].ent_type_
        or doc[at].pos_ != "PROPN"
        or not doc[at].is_title
    ):
        return tokens, label
    if label == "PERSON" and _begins_text(doc[at], tokens, names):
        return doc.tokens(at, tokens.end), label
    other = names.ranks | names.org_heads | names.org_forms
    after_body = at > 0 and (doc[at - 1].ent_type_ == "ORG" or doc[at - 1].lower_ in names.titles or _ends_office(doc[at - 1], names))
    person = after_body if label == "PERSON" else tokens[0].tag_ == "NNP" and doc[at].head == tokens[0] and is_described(tokens, names)
    return (doc.tokens(at, tokens.end), "PERSON") if person and doc[at].lower_ not in other | names.offices else (tokens, label)


def _begins_text(given: Token, tokens: Tokens, names: Names) -> bool:
    """Return whether a given name, at the head of a paragraph, is that of the surname after it: Ivy Orvane walked; not: Ivy Park opened."""
    named = given.i == 0 and given.text in names.given_names and given.head == tokens[0]
    return named and tokens[0].lower_ not in names.never_in_full_names


def _ends_office(token: Token, names: Names) -> bool:
    """Return whether a word ends the name of whose office it is: Head of the Mayor's Office Enver Orvane."""
    return token.is_title and token.lower_ in names.offices and token.i > 0 and token.nbor(-1).tag_ == "POS"


def _is_first_of_three(token: Token, tokens: Tokens, names: Names) -> bool:
    """Return whether a word before a person's name is its first, which the model leaves out, or takes for a place.

    Dr Suresh Kumar Das; Pankaj Kumar Das, whose second name none begins with; Karim Peter Das, at the head of a sentence. Not: Det Con
    Ana Bell, nor In Vale Kumar Das.
    """
    doc, at = token.doc, token.i
    if not _may_be_person(doc.tokens(at, at + 1), names):
        return False
    if at > 0 and doc[at - 1].lower_ in names.titles:
        return f"{doc[at - 1].lower_} {token.lower_}" not in names.double_titles
    alone = token.ent_iob_ != "I" and token.text not in names.known and token.lower_ not in names.place_of
    joined = token.dep_ == "compound" and token.head in tokens
    if alone and joined and token.text in names.given_names:
        return token.is_sent_start is True or _is_told(doc[at - 1], tokens, names)
    return alone and joined and tokens[0].lower_ in names.middle_names and not (at > 0 and doc[at - 1].pos_ in ("PROPN", "ADP"))


def _is_told(before: Token, tokens: Tokens, names: Names) -> bool:
    """Return whether what stands beside a name of three words says that it is one person's: said Penelope Lune Orvane; ..., who left.

    After a field it is so too: Minister for Minority Affairs Karim Peter Das. Not: in Vale Peter Das.
    """
    doc, end = tokens.doc, tokens.end
    according = before.lower_ == "to" and before.i > 0 and before.nbor(-1).lower_ == "according"
    described = before.pos_ != "ADP" and end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ == "who"
    return before.tag_ == "NNPS" or before.lower_ in names.speaking or according or described


def _is_half_a_name(token: Token) -> bool:
    """Return whether a token is a surname with an apostrophe within it, which the model leaves out: Ndung'u."""
    inner = token.text[1:-1].replace("’", "'")
    return token.pos_ == "PROPN" and not token.ent_type_ and "'" in inner and token.text.replace("’", "'").replace("'", "").istitle()


def _titled(tokens: Tokens, names: Names) -> Tokens | None:
    """Return the name of a person whom the model takes for something else, by a title: Ms Landry, PM Bell, Councillor Orvane, Bell KC."""
    if len(tokens) == 0:
        return None
    doc, first = tokens.doc, tokens[0]
    if first.is_title and first.lower_ in names.shortened_titles:
        named = tokens[next((at for at, token in enumerate(tokens) if token.lower_ not in names.titles), len(tokens)) :]
        return named if _may_be_person(named, names) and len(named[-1].text) > 1 else None
    if is_initials(tokens, names) and _may_be_person(tokens[1:], names):
        return tokens[1:]
    if first.is_title and first.lower_ in names.personal_titles and _may_be_person(tokens[1:], names):
        return tokens[1:]
    held = len(tokens) > FULL and first.is_title and first.lower_ in names.titles and tokens[1].text in names.given_names
    if held and _may_be_person(tokens[1:], names) and all(token.lower_ not in names.never_in_full_names for token in tokens[1:]):
        return tokens[1:]  # Chair Rosa Arvian, of whom the model makes a body
    if tokens[-1].text in COUNSEL and _may_be_person(tokens[:-1], names) and any(token.lower_ in _IN_COURT for token in doc):
        return tokens  # Harpreet Orvane KC, prosecuting
    if (holder := _holder(tokens, names) or _of_party(tokens, names)) is not None:
        return holder
    counsel = tokens.end >= FULL >= len(tokens) and _may_be_person(doc.tokens(tokens.end - 2, tokens.end - 1), names)
    if tokens[-1].text in COUNSEL and counsel and any(token.lower_ in _IN_COURT for token in doc):
        return doc.tokens(tokens.end - 2, tokens.end)
    return None


def _holder(tokens: Tokens, names: Names) -> Tokens | None:
    """Return who ends a name that begins with an office: Coordinator of Harbour Works for Vale Rosa Arvian, Leas Ceann Comhairle Arvian."""
    pairs = [f"{token.lower_} {tokens[at + 1].lower_}" for at, token in enumerate(tokens[:-1])]
    after = max((at + 2 for at, pair in enumerate(pairs[:2]) if pair in names.double_titles), default=0)
    if after and _may_be_person(tokens[after:], names):
        return tokens[after:]
    first = int(tokens[0].lower_ == "deputy")
    office = len(tokens) > MAX_FULL + 1 and tokens[first].lower_ in names.ranks and tokens[first + 1].lower_ in ("of", "for")
    before = tokens.doc[max(tokens.start - FULL, 0) : tokens.start]  # Minister of [Health Rosa Arvian]
    led = len(tokens) > FULL and len(before) == FULL and before[0].lower_ in names.ranks and before[1].lower_ in ("of", "for")
    led = led and all(token.lower_ not in names.never_in_full_names for token in tokens[-FULL:])  # not: head of Kubang Jaya Village
    office = office or (led and tokens[-FULL - 1].lower_ not in _SAINTS)
    given = office and tokens[-FULL].text in names.given_names and tokens[-FULL - 1].pos_ == "PROPN"
    return tokens[-FULL:] if given and _may_be_person(tokens[-FULL:], names) else None


def _of_party(tokens: Tokens, names: Names) -> Tokens | None:
    """Return who ends a name that begins with their party: Top Republican Rosa Arvian; not: House Republican Study Group."""
    at = max((at for at, token in enumerate(tokens[:-FULL]) if token.is_title and token.lower_ in names.partisans), default=None)
    person = tokens[at + 1 :] if at is not None else tokens[:0]
    return person if len(person) >= FULL and person[0].text in names.given_names and _may_be_person(person, names) else None


def apart(tokens: Tokens) -> list[Tokens]:
    """Return the two persons whom the model takes for one, where the second is addressed: in a letter to Ana Bell Mr Cole said."""
    at = next((at for at in range(1, len(tokens) - 1) if tokens[at].lower_ in ADDRESSES), None) if tokens.label_ == "PERSON" else None
    if at is None:
        return [tokens]
    doc, second = tokens.doc, tokens.start + at
    return [doc.tokens(tokens.start, second, tokens.label_), doc.tokens(second, tokens.end, tokens.label_)]


def is_initials(tokens: Tokens, names: Names) -> bool:
    """Return whether a name begins with a title in its initials: PM Bell, DCI Ana Bell, DC Ana Bell; not: DC Comics."""
    if len(tokens) < FULL or not tokens[0].is_upper:
        return False
    shared = tokens[0].lower_ in names.shared_initials and len(tokens) > FULL and tokens[1].text in names.given_names
    return shared or tokens[0].lower_ in names.title_initials


def is_title(token: Token, names: Names) -> bool:
    """Return whether a token is a title, or one in its initials before a given name: Minister, Vale TD Ana Bell; not: Acme AG Ana."""
    if token.lower_ in names.titles:
        return True
    initials = token.is_upper and token.lower_ in (names.title_initials | names.shared_initials) - names.org_forms
    return initials and token.i + 1 < len(token.doc) and token.nbor(1).text in names.given_names


def _may_be_person(tokens: Tokens, names: Names) -> bool:
    """Return whether some words may be a person's name, or part of one: with capitals, and none that bodies or offices have."""
    other = names.never_of_people
    return 0 < len(tokens) <= MAX_FULL and all(token.is_title and token.pos_ == "PROPN" and token.lower_ not in other for token in tokens)


def of_body(tokens: Tokens, names: Names) -> tuple[Tokens, Tokens] | None:
    """Return a person's name and a body's which the model takes for one: Ana Bell of the University of Vale, Vale News Peter Bell."""
    given = next((token.i for token in tokens[1:-1] if token.text in names.given_names), None)
    if given is not None and tokens.doc[given - 1].lower_ in names.papers and tokens.end - given <= MAX_FULL:
        return tokens.doc.tokens(given, tokens.end), tokens.doc.tokens(tokens.start, given)
    comma = next((token.i for token in tokens if token.text == ","), tokens.start)
    person = tokens.doc.tokens(comma + 1, tokens.end)
    apart = comma > tokens.start and tokens.end < len(tokens.doc) and tokens.doc[tokens.end].text == ","
    if apart and len(person) == FULL and _is_headed(tokens.doc.tokens(tokens.start, comma)) and _may_be_person(person, names):
        return person, tokens.doc.tokens(tokens.start, comma)  # the head of the Vale Association, Ana Bell, said
    at = next((token.i for token in tokens if token.lower_ == "of"), tokens.start)
    first = at + 1 + (at + 1 < tokens.end and tokens.doc[at + 1].lower_ in names.articles)
    bodies = names.body_ends
    if not FULL <= at - tokens.start <= MAX_FULL or first >= tokens.end or tokens.doc[first].lower_ not in names.org_firsts:
        return None
    person = tokens.doc.tokens(tokens.start, at)
    return (
        None if any(token.lower_ in bodies or token.pos_ != "PROPN" for token in person) else (person, tokens.doc.tokens(first, tokens.end))
    )


def _is_headed(body: Tokens) -> bool:
    """Return whether a body is one that somebody leads or speaks for: the president of the Vale Association."""
    link = body.root.head
    return link.lower_ in ("of", "for") and link.head.tag_ == "NN" and link.head.dep_ in ("nsubj", "pobj", "dobj", "appos")


def after_office(tokens: Tokens, names: Names) -> tuple[Tokens, Tokens] | None:
    """Return a person's name and a body's that the model takes for one, with the office between: Numwa President Andries Bell."""
    office = max((token.i for token in tokens if is_title(token, names) or token.lower_ in _LEADING), default=tokens.start)
    person = tokens.doc.tokens(office + 1, tokens.end)
    bodies = names.body_words | names.callings
    if office == tokens.start or not FULL <= len(person) <= MAX_FULL:
        return None
    other = any(token.pos_ != "PROPN" or not token.is_title or token.lower_ in bodies for token in person)
    return None if other else (person, tokens.doc.tokens(tokens.start, office))


def is_other(tokens: Tokens, label: str, names: Names) -> bool:
    """Return whether what the model takes for a name is none, or half of one: the King, Neighbours, Glass of Glass-Steagall."""
    if label == "PERSON" and len(tokens) > 1 and _are_titled(tokens[-1], names):
        return True
    return (
        (len(tokens) == 1 and tokens[0].lower_ in names.no_names)
        or (len(tokens) == 1 and _opens_in_capitals(tokens[0], names))
        or (len(tokens) == 1 and _are_people(tokens[0], names))
        or _is_half(tokens, label)
        or _is_countryman(tokens, label, names)
        or _is_office(tokens, label, names)
        or (label == "ORG" and _is_held(tokens, names))
        or (label == "ORG" and _is_common(tokens, names))
    )


def _opens_in_capitals(word: Token, names: Names) -> bool:
    """Return whether a word is what somebody is, in the capitals that open a story: A MAN was hurt, TWO MEN left; not: A NASA probe."""
    if not word.is_upper or word.i > 1 or not all(token.is_upper for token in word.doc[: word.i]):
        return False
    return any(form in names.callings | names.openers for form in (word.lower_, word.lower_.removesuffix("s")))


def _are_people(word: Token, names: Names) -> bool:
    """Return whether a word that begins a sentence is what some people are: Veterans of Norway's navy; not: Friends of Vale."""
    of = word.i + 1 < len(word.doc) and word.nbor(1).lower_ == "of"
    plural = word.text[-1] == "s" and word.lower_ != "friends" and word.lower_.removesuffix("s") in names.callings
    return of and plural and word.is_sent_start is True


def _are_titled(last: Token, names: Names) -> bool:
    """Return whether the last word of a name is a title in its initials, of several: Harbour MPs."""
    initials = last.text.removesuffix("s")
    return initials != last.text and initials.isupper() and initials.casefold() in names.title_initials | names.shared_initials


def _is_half(tokens: Tokens, label: str) -> bool:
    """Return whether what the model takes for a person is half of a double name: Glass of Glass-Steagall."""
    doc, end = tokens.doc, tokens.end
    hyphen = end + 1 < len(doc) and doc[end].text == "-" and not doc[end].whitespace_ and not doc[end - 1].whitespace_
    return label == "PERSON" and len(tokens) == 1 and hyphen and doc[end + 1].is_title


def _is_countryman(tokens: Tokens, label: str, names: Names) -> bool:
    """Return whether what the model takes for a name says where somebody is from: the Northporter, the Scot; not the Bell family."""
    word, before = tokens[0], tokens.doc[tokens.start - 1].lower_ if tokens.start else ""
    if len(tokens) > 1 or not word.is_title or before != "the" or word.dep_ in ("compound", "poss", "nmod", "amod"):
        return False
    if word.lower_ in names.papers or label not in ("PERSON", "ORG", "PRODUCT"):
        return False
    return word.lower_ in names.countrymen or word.text.endswith(("man", "woman")) or (label == "PERSON" and word.text.endswith("er"))


def _is_common(tokens: Tokens, names: Names) -> bool:
    """Return whether what the model takes for a body is a plural, or what a person is: Neighbours, Vale Municipal Director."""
    last = tokens[-1]
    if len(tokens) == 1:
        return last.tag_ == "NNS" and last.is_sent_start is True
    return last.lower_ in names.titles and not any(token.lower_ in names.body_ends for token in tokens)


def _is_office(tokens: Tokens, label: str, names: Names) -> bool:
    """Return whether the name is only what somebody is: the King, Datuk before a name; Inspector-General of Police."""
    first, before = tokens[0], tokens.doc[tokens.start - 1].lower_ if tokens.start else ""
    if len(tokens) == 1 and first.is_upper and _is_bare_initials(first, before, names):
        return True
    if len(tokens) == 1 and label in ("ORG", "NORP", "WORK_OF_ART") and first.is_sent_start and _is_headline_role(first, names):
        return True  # a headline's: Coroner says
    if len(tokens) == FULL and first.text[-1] == "." and tokens[1].text[0].isdigit():
        return True  # No. 5
    if tokens.text.casefold() in names.double_titles:
        return True
    if first.lower_ not in names.titles:
        return False
    if len(tokens) == 1 and first.lower_ in names.shortened_titles:
        return True  # Det, before Con Bell
    if len(tokens) == 1:
        leads = tokens.end < len(tokens.doc) and tokens.doc[tokens.end].ent_type_ == "PERSON"
        return before in names.articles or leads
    return tokens[1].text == "-" and "of" in (token.lower_ for token in tokens)


def _is_held(tokens: Tokens, names: Names) -> bool:
    """Return whether what the model takes for a body is what the person named after it does: the Supervisor of Elections, Ana Bell."""
    doc, end = tokens.doc, tokens.end
    held = len(tokens) > FULL and tokens[0].lower_ in names.ranks and tokens[1].lower_ == "of"
    after = end + (end < len(doc) and doc[end].text == ",")
    while after < len(doc) and doc[after].lower_ in names.titles:
        after += 1
    body = any(token.lower_ in names.body_ends for token in tokens)
    return held and not body and after < len(doc) and doc[after].ent_type_ == "PERSON"


def _is_bare_initials(first: Token, before: str, names: Names) -> bool:
    """Return whether a word is a title in its initials alone, or before a name that the model leaves out: the TD, DCI Ana Bell."""
    if first.lower_ in names.title_initials:
        after = first.nbor(1) if first.i + 1 < len(first.doc) else first
        return first.lower_ in names.callings or (after.is_title and after.text in names.given_names)
    return first.lower_ in names.shared_initials & names.callings and before in names.articles


def _is_headline_role(first: Token, names: Names) -> bool:
    """Return whether a first word is what somebody is, before a verb of a headline: Coroner says."""
    verb = first.nbor(1).lower_ if first.i + 1 < len(first.doc) else ""
    return first.lower_ in names.callings - names.titles and verb in names.headline_verbs


def is_described(tokens: Tokens, names: Names) -> bool:
    """Return whether what a name is said to be, between commas, only a person can be: Orvane, an analyst; the mayor, Orvane,."""
    doc, own = tokens.doc, names.callings - names.shared_callings
    head = tokens.root
    if head.dep_ == "appos" and head.head.i < tokens.start and head.head.lower_ in own and doc[tokens.start - 1].text == ",":
        return head.head.tag_ == "NN"
    return any(child.dep_ == "appos" and child.tag_ == "NN" and child.lower_ in own for child in head.rights)
