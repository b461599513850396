"""Paragraph to names proposed: those that the model sees and those that the language file knows.

One paragraph at a time. What the article as a whole says of a name is for pipeline/mentions.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, pairwise

from pipeline.model import Span
from pipeline.naming.cut_names import FULL, after_office, apart, is_described, is_initials, is_other, is_title, of_body, with_given
from pipeline.naming.family_first import family_first
from pipeline.naming.given_names import cut_at_given
from pipeline.naming.joint_names import joint_bodies
from pipeline.naming.names import Names, occurrences
from pipeline.naming.offices import offices
from pipeline.naming.whole_names import before_hyphen, whole_names
from pipeline.parse import Paragraph
from pipeline.parsing.noun_phrases import ADDRESSES, WHEN, is_day
from pipeline.parsing.tree import Token, Tokens

KEPT = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})  # no dates, no numbers
_PLACE_LIKE = frozenset({"GPE", "LOC", "ORG", "PERSON", "NORP"})  # types that the model gives to "Vale" in "Vale Province"
_BODIES = frozenset({"ORG", "LAW", "PRODUCT"})  # types that the model gives to a body with a person
MAX_JOINED = 4  # words of a person's name that the model takes apart
MAX_CONJUNCTS = 10  # names before this one in a list; in a longer list a name says nothing of the last
_BREAK = re.compile(r"[-–—]+")  # ends a name where a space stands before it
_WORD = re.compile(r"\w+")
_APPOSED = re.compile(r"\b((?:[A-Z][a-z][\w’'-]* ){1,2}[A-Z][a-z][\w’'-]*), (?:an?|the) ")  # a name with what its person is after it
_CREDITED = re.compile(r"[”\"»] ?[–—―] ?((?:[A-Z][\w.’'-]* ){1,3}[A-Z][\w’'-]*)(?=\.?\s*$|,|\.?\n)", re.MULTILINE)  # after a quote
_CALL_SIGN = re.compile(r"\b([KW][A-Z]{2,3}-(?:TV|FM|AM|DT|LP|CD))\b")  # of a station in the United States: 47 CFR 73.3550
_SOURCE = re.compile(r"\b[Aa]ccording to ([A-Z]{2,6})\b")  # a body that is named by its initials
_NICKNAME = re.compile(r"\b([A-Z]\w+) [“\"‘'](?:The )?[A-Z]\w+[”\"’'] [A-Z][\w’'-]*\w")  # Marcia “Cia” Price
_THE = re.compile(r"\b[Tt]he (?=[A-Z])")
_NOT_IN_PERSONS = frozenset(("that", "who", "is", "are", "was", "as", "after", "with"))  # a headline's: Claim That Ana Bell
_SIDES = frozenset(("pro", "anti", "ex", "non"))  # before a hyphen and a name
_NAME_TAGS = frozenset({"PROPN", "NOUN", "ADJ", "NUM"})  # what the tagger takes a name for, at worst
_SURE_TAGS = frozenset({"VERB", "X", "INTJ"})  # what it takes a name for that is certain to be one: "Rush", "Trump"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A name in a paragraph; offsets count in Paragraph.text."""

    start: int
    end: int
    text: str
    label: str
    joint: bool = False  # a body with an "and" in its name


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reading:
    """A paragraph as the model reads it."""

    paragraph: Paragraph
    shouted: bool  # all in capitals
    named: tuple[Tokens, ...]  # names, in order
    others: list[Span]  # where dates, numbers and the like stand, in order; offsets count in Paragraph.text
    titled: dict[int, bool] = field(default_factory=dict)  # whether a sentence is printed as a headline, by first token; filled when asked


def read(paragraph: Paragraph) -> Reading:
    """Return the paragraph with what the model says of it, in lists: the model's own look-ups take a time that grows with its length."""
    named = tuple(paragraph.doc.ents)
    return Reading(
        paragraph=paragraph,
        shouted=paragraph.text.isupper(),
        named=tuple(entity for entity in named if entity.label_ in KEPT),
        others=[(entity.start_char, entity.end_char) for entity in named if entity.label_ not in KEPT],
    )


def proposed(reading: Reading, names: Names) -> list[Found]:
    """Return the names of one paragraph, in order, disjoint: of two that overlap the longer, or the known one."""
    text = reading.paragraph.text
    known = [
        Found(start=start, end=end, text=text[start:end], label=names.known[text[start:end]].label)
        for start, end in occurrences(names.known_surfaces, text)
        if not _shouted(reading, text[start:end]) and not _inside_other(reading, start, end)
    ]
    places = [reading.paragraph.doc.between(name.start, name.end) for name in known if name.label == "GPE"]
    joint = [replace(_found(reading, tokens, "ORG"), joint=True) for tokens in joint_bodies(reading.paragraph.doc, places, names)]
    held = [_found(reading, tokens, "ORG") for tokens in offices(reading.paragraph.doc, names)] if reading.paragraph.place == "body" else []
    first = [_found(reading, tokens, "PERSON") for tokens in family_first(reading.paragraph.doc, names)]
    first += [_found(reading, tokens, "PERSON") for tokens in cut_at_given(reading.paragraph.doc, names)]
    first += [_found(reading, tokens, "PERSON") for tokens in whole_names(reading.paragraph.doc, names)]
    return disjoint([*known, *joint, *held, *first, *_full_names(reading, list(_seen(reading, names)), names)])


def _full_names(reading: Reading, seen: list[Found], names: Names) -> Iterator[Found]:
    """Yield the names, two persons, or places, that stand side by side as one person: nothing but a comma tells a place from its land."""
    text = reading.paragraph.text
    pairs = {
        at: Found(start=name.start, end=after.end, text=text[name.start : after.end], label="PERSON")
        for at, (name, after) in enumerate(pairwise(seen))
        if text[name.end : after.start] == " " and not name.text.isupper() and _are_one(reading, name, after, names)
    }
    for at, name in enumerate(seen):
        if at - 1 not in pairs:
            yield pairs.get(at, name)


def _are_one(reading: Reading, name: Found, after: Found, names: Names) -> bool:
    """Return whether two names side by side are one person's: Mohammad Tajul Islam Bell, which the model takes apart."""
    if name.label == after.label == "PERSON":
        tokens = reading.paragraph.doc.between(name.start, after.end)
        other = any(token.lower_ in names.ranks for token in tokens)
        two = all(part.text.split()[0] in names.given_names for part in (name, after))  # Alongside Ana Bell Peter Cole sang
        return reading.paragraph.place == "body" and " " in name.text and len(tokens) <= MAX_JOINED and not other and not two
    return name.label == after.label == "GPE" and name.text.isalpha() and after.text.isalpha() and _acts(reading, name, after, names)


def _acts(reading: Reading, name: Found, after: Found, names: Names) -> bool:
    """Return whether two words side by side are one noun, and the subject of a sentence or all of it, or follow what that one is."""
    first, last = reading.paragraph.doc.between(name.start, after.end)
    told = last.dep_ == "appos" and last.head.i == first.i - 1 and last.head.lower_ in names.callings
    return first.head == last and (told or last.dep_ in ("nsubj", "nsubjpass", "ROOT"))


def stands_in_place(reading: Reading, name: Found, names: Names) -> bool:
    """Return whether the word before a name says that it is a place: in Paris."""
    first = reading.paragraph.doc.between(name.start, name.end).start
    return first > 0 and reading.paragraph.doc[first - 1].lower_ in names.place_prepositions


def disjoint(found: Iterable[Found], taken: Iterable[Found] = ()) -> list[Found]:
    """Return in order those that overlap no longer one, no earlier one of their length, and none of those taken."""
    kept = sorted(taken, key=lambda name: name.start)
    starts = [name.start for name in kept]
    for name in sorted(found, key=lambda name: name.start - name.end):
        at = bisect_right(starts, name.start)
        if (at == 0 or kept[at - 1].end <= name.start) and (at == len(kept) or name.end <= kept[at].start):
            kept.insert(at, name)
            starts.insert(at, name.start)
    return kept


def stands_as_name(reading: Reading, start: int, end: int, *, certain: bool) -> bool:
    """Return whether some text can be a name here: outside dates and shouted lines, read by the tagger as a name can be.

    A name that is `certain` may be read as anything where it is a subject, "Rush never said", or within a sentence, "said Rush".
    """
    if _shouted(reading, reading.paragraph.text[start:end]) or _inside_other(reading, start, end):
        return False
    tokens = reading.paragraph.doc.between(start, end)
    if len(tokens) > 1 or tokens[0].pos_ in _NAME_TAGS:
        return True
    within = reading.paragraph.place == "body" and not tokens[0].is_sent_start and tokens[0].pos_ in _SURE_TAGS
    return certain and (within or (tokens[0].dep_ == "nsubj" and not (tokens[0].pos_ == "PRON" and tokens[0].is_stop)))


def _inside_other(reading: Reading, start: int, end: int) -> bool:
    """Return whether some text overlaps a date, a number or the like."""
    at = bisect_left(reading.others, (end, end))
    return at > 0 and start < reading.others[at - 1][1]


def _shouted(reading: Reading, text: str) -> bool:
    return reading.shouted and text.isupper()


def extended(tokens: Tokens, label: str, names: Names) -> tuple[Tokens, str]:
    """Return the name with the word that belongs to it and settles its type: "Upper Vale" Province, the "German"-Russian Forum."""
    doc, end = tokens.doc, tokens.end
    adjective = label == "NORP" and tokens[-1].tag_ != "NNP"
    after = doc[end] if end < len(doc) and label in _PLACE_LIKE and not adjective else None
    if after and (after.lower_ in names.place_words_small or (after.lower_ in names.place_words and after.text[0].isupper())):
        return doc.tokens(tokens.start, end + 1), "GPE"
    if label == "NORP":
        while end < len(doc) and (doc[end].text == "-" or doc[end].text[0].isupper()):
            end += 1
        if end > tokens.end and doc[end - 1].lower_ in names.org_heads:
            return doc.tokens(tokens.start, end), "ORG"
    if len(tokens) > 1 and tokens[-1].lower_ in names.org_heads | names.org_forms | names.sites:
        return tokens, "ORG"
    titled = tokens.start and doc[tokens.start - 1].lower_ == "the" and len(tokens) > 1 and tokens[0].text not in names.given_names
    if label == "PERSON" and titled and tokens[-1].lower_ in names.papers:
        return tokens, "ORG"  # the Brackwater Gazette
    if (told := _told_before(tokens, label, names)) is not None:
        return tokens, told
    if label == "PERSON" and len(tokens) > 1 and tokens[-1].lower_ in names.structures:
        return tokens, "FAC"
    if label in _PLACE_LIKE and not adjective and _stands_as_place(tokens, label, names):
        return tokens, "GPE"
    return tokens, label


def _told_before(tokens: Tokens, label: str, names: Names) -> str | None:
    """Return the type that the word before a name tells where the model takes it for another: the newspaper Dagens Vale, Mr Bell."""
    before = tokens.doc[tokens.start - 1].lower_ if tokens.start else ""
    team = len(tokens) == FULL and tokens[0].lower_ in names.teams  # Team Bell
    if label == "PERSON" and (team or before in names.body_kinds):
        return "ORG"
    return "PERSON" if label in ("PRODUCT", "WORK_OF_ART") and before in ADDRESSES else None


def _stands_as_place(tokens: Tokens, label: str, names: Names) -> bool:
    """Return whether the sentence says that the name is a place: the village of Northport; for a people's name, in Northport."""
    token = tokens.root
    for _ in range(MAX_CONJUNCTS):
        if token.dep_ != "conj":
            break
        token = token.head
    if token.dep_ != "pobj":
        return False
    if label == "NORP" and token.head.lower_ in names.place_prepositions:
        return True
    return token.head.lower_ in names.place_links and token.head.head.lower_ in names.place_heads


def _seen(reading: Reading, names: Names) -> Iterator[Found]:
    """Yield the model's names, and those of whoever speaks."""
    for entity in chain.from_iterable(map(apart, reading.named)):
        tokens, label = with_given(_trimmed(entity, names), entity.label_, names)
        if label in _BODIES and (cut := of_body(tokens, names) or after_office(tokens, names)) is not None:
            person, body = cut  # Ana Bell of the University of Vale
            yield _found(reading, person, "PERSON")
            yield _found(reading, body, "ORG")
        elif tokens and _is_name(tokens, names) and not is_other(tokens, label, names):
            tokens, label = extended(tokens, label, names)
            yield _found(reading, tokens, label)
    if reading.paragraph.place != "body":
        return
    yield from _papers(reading, names)
    for match in chain(_CALL_SIGN.finditer(reading.paragraph.text), _SOURCE.finditer(reading.paragraph.text)):
        if not reading.paragraph.doc.between(match.start(1), match.end(1))[0].ent_type_:
            yield Found(start=match.start(1), end=match.end(1), text=match[1], label="ORG")
    yield from _nicknamed(reading, names)
    yield from _linked(reading, names)
    yield from _described(reading, names)
    if names.speaking.isdisjoint(_WORD.findall(reading.paragraph.text)):
        return
    for token in reading.paragraph.doc:
        speaker = _speaker(token, names) if token.lower_ in names.speaking else None
        if speaker is not None and not _shouted(reading, speaker.text):
            yield _found(reading, speaker, "ORG" if speaker[-1].lower_ in names.joint_heads else "PERSON")


def _found(reading: Reading, tokens: Tokens, label: str) -> Found:
    """Return some tokens as a name, as the article prints it."""
    start, end = tokens.start_char, tokens.end_char
    return Found(start=start, end=end, text=reading.paragraph.text[start:end], label=label)


def _papers(reading: Reading, names: Names) -> Iterator[Found]:
    """Yield the newspapers that the model does not see, or takes for persons: the Brackwater News."""
    doc = reading.paragraph.doc
    for match in _THE.finditer(reading.paragraph.text):
        first = last = bisect_left(reading.paragraph.doc.starts, match.end())
        while last < len(doc) and doc[last].pos_ == "PROPN" and doc[last].ent_type_ in ("", "PERSON"):
            last += 1
        if last - first > 1 and doc[last - 1].lower_ in names.papers and doc[first].text not in names.given_names:
            yield _found(reading, doc.tokens(first, last), "ORG")


def _nicknamed(reading: Reading, names: Names) -> Iterator[Found]:
    """Yield the persons with what else they are called within their name: Marcia “Cia” Price."""
    for match in _NICKNAME.finditer(reading.paragraph.text):
        last = reading.paragraph.doc.between(match.end() - 1, match.end())
        if match[1] in names.given_names and last[-1].ent_type_ not in WHEN:  # told Robert “Yes” Monday
            yield Found(start=match.start(), end=match.end(), text=match[0], label="PERSON")


def _linked(reading: Reading, names: Names) -> Iterator[Found]:
    """Yield the persons whose names have a small word within, at which the model cuts them: Rhys ap Owain."""
    doc = reading.paragraph.doc
    for token in doc[1 : len(doc) - 1] if not names.name_links.isdisjoint(reading.paragraph.text.split()) else ():
        if token.is_lower and token.lower_ in names.name_links and token.nbor(-1).is_title and token.nbor(1).is_title:
            first = token.i - 1
            if doc[first].lower_ not in names.titles and doc[first].pos_ == "PROPN":
                yield _found(reading, doc.tokens(first, token.i + 2), "PERSON")


def _described(reading: Reading, names: Names) -> Iterator[Found]:
    """Yield the persons that the model does not see, by what stands beside them: Amit Orvane, an analyst at Cole; “...” — Amit Orvane."""
    text = reading.paragraph.text
    for match in chain(_APPOSED.finditer(text), _CREDITED.finditer(text)):
        tokens = reading.paragraph.doc.between(match.start(1), match.end(1))
        credited = match.re is _CREDITED
        if all(token.ent_type_ for token in tokens) or any(token.pos_ != "PROPN" for token in tokens):
            continue
        if not credited and (any(token.ent_type_ for token in tokens) or not is_described(tokens, names)):
            continue
        if not any(token.lower_ in names.titles | names.body_ends | names.papers for token in tokens):
            yield _found(reading, tokens, "PERSON")


def _speaker(verb: Token, names: Names) -> Tokens | None:
    """Return the name of who speaks where the model sees no name in it: "Orvane said", “...,” wrote the rapper BB Cool J."""
    noun = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    other = names.callings | names.titles | names.org_heads | names.org_forms | names.place_words | names.place_heads
    if noun is None or noun.pos_ != "PROPN" or noun.ent_type_ or noun.lower_ in other | names.no_names:
        return None
    if not noun.text.replace("'", "").istitle():  # Ndung'u is a name
        return None
    start = noun.i
    while start and noun.doc[start - 1].pos_ == "PROPN" and noun.doc[start - 1].dep_ == "compound" and not noun.doc[start - 1].ent_type_:
        start -= 1
    while noun.doc[start].lower_ in names.ranks:
        start += 1
    start = max((at + 1 for at in range(start, noun.i) if is_title(noun.doc[at], names)), default=start)  # Acting Insp Bell
    ranked = is_initials(noun.doc.tokens(start, noun.i + 1), names)
    start += ranked
    before = noun.doc[start - 1].lower_ if start else ""
    described = not (ranked or before in names.titles | names.title_initials | names.shared_initials) and any(
        child.lower_ == "of" for child in noun.rights
    )  # not: Mr Bell of the Harbour Party
    kind = start == noun.i and noun.lower_ in names.joint_heads  # Police, without which one
    return None if described or kind or before in names.articles else noun.doc.tokens(start, noun.i + 1)


def _is_inverted(tokens: Tokens, names: Names) -> bool:
    """Return whether a name begins with the verb of its sentence, before a colon: Stated Bell: “...”; not Ted Bell: “...”"""
    doc, verb, end = tokens.doc, tokens[0], tokens.end
    leads = len(tokens) > 1 and bool(verb.is_sent_start) and end < len(doc) and doc[end].text == ":"
    return leads and (verb.lower_ == "said" or (verb.text.endswith("ed") and verb.text not in names.given_names))


def _trimmed(tokens: Tokens, names: Names) -> Tokens:
    """Return the tokens without leading article or title, without possessives, marks at either edge, and what a dash cuts off."""
    tokens = before_hyphen(tokens, names)
    doc, start, end = tokens.doc, tokens.start, tokens.end
    person = tokens.label_ == "PERSON" and tokens[-1].lower_ not in names.org_heads  # Garda Headquarters
    leading = (names.articles | names.titles if person else names.articles) | names.possessives
    start += 2 * (end - start > 2 and f"{doc[start].lower_} {doc[start + 1].lower_}" in names.double_titles)
    while start < end - 1 and (doc[start].lower_ in leading or doc[start].is_punct or doc[start].is_space):
        start += 1
    start += person and end - start > FULL and start > 0 and f"{doc[start - 1].lower_} {doc[start].lower_}" in names.double_titles
    start += person and is_initials(doc.tokens(start, end), names)  # DCI Bell
    if end - start > 2 and doc[start].lower_ in _SIDES and doc[start + 1].text == "-":
        start += 2
    while person and end - start > 1 and _precedes(doc[start], end - start, names):
        start += 1  # "Certainly Ana Bell", "Farmer Ana Bell", "Producer Bell"
    start += person and _is_inverted(doc.tokens(start, end), names)
    start = max((at + 1 for at in range(start, end - 1) if person and doc[at].lower_ in _NOT_IN_PERSONS), default=start)
    start += person and end - start > FULL and doc[start].tag_ == "VBZ" and doc[start].lower_ in names.headline_verbs
    within = range(start, end - FULL) if person else range(0)
    start = max((at + 1 for at in within if is_title(doc[at], names)), default=start)  # Acme CTO Ana Bell, Vale TD Ana Bell
    start = max((at + 1 for at in within if doc[at].tag_ == "POS"), default=start)  # Harbour Voice's Ana Bell
    verbs = names.speaking | names.headline_verbs  # Bell told Cole, Bell slams council
    end = next((at for at in range(start + 1, end) if doc[at].is_lower and doc[at].lower_ in verbs), end)
    end -= person and end - start > 1 and (doc[end - 1].lower_ in names.headline_verbs or is_day(doc[end - 1]))
    end = next((at for at in range(start + 1, end) if _breaks(doc[at])), end)
    opened = next((at for at in range(start + 1, end) if doc[at].text == "("), end)
    end = end if ")" in (token.text for token in doc[opened:end]) else opened  # Harbour Voice (Voice of the People
    while end > start and (doc[end - 1].lower_ in names.possessives or doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return doc.tokens(start, end)


def _precedes(token: Token, length: int, names: Names) -> bool:
    """Return whether the first word of a person's name of some tokens is none of it: an adverb, or what that one is."""
    if length > FULL and token.pos_ == "ADV":
        return True
    alone = length == FULL and (token.text in names.given_names or token.nbor(1).lower_ in names.headline_verbs)
    return token.lower_ in names.callings and not alone  # not "Dean Bell", nor "Pastor Wants" in a headline


def _breaks(token: Token) -> bool:
    """Return whether a name does not go on here: at a colon, a dash, or the article of the next one in "Rell the Harbour Council"."""
    if token.text == "the" and token.ent_type_ == "ORG":
        return token.nbor(-1).is_title
    return token.text == ":" or bool(_BREAK.fullmatch(token.text) and token.nbor(-1).whitespace_)


def _is_name(tokens: Tokens, names: Names) -> bool:
    """Return whether the tokens can be a name: known, or with a capital, no handle, not a shouted word of speech, and not cut: Be**."""
    if len(tokens) == 1 and tokens.end + 1 < len(tokens.doc) and tokens.doc[tokens.end].text == tokens.doc[tokens.end + 1].text == "*":
        return tokens.start > 0 and tokens.doc[tokens.start - 1].text == "*"  # **Bell** in bold
    shouted = len(tokens) == 1 and tokens.text.isupper() and tokens[0].pos_ not in _NAME_TAGS
    return tokens.text in names.known or (any(map(str.isupper, tokens.text)) and not shouted and not tokens.text.startswith(("@", "#")))
