"""Outlets' names: which words of a text are one, by the words of the language and by how they are printed.

Knows Vale Radio, KIRO 7, the news agency dpa, state TV. Where words came through an outlet is for via.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pipeline.language import Language
from pipeline.parsing.layout import OUTSIDE, Layout, Run, Stretch
from pipeline.parsing.noun_phrases import FINITE
from pipeline.parsing.tree import Doc, Token
from pipeline.quoting.direct import is_title
from pipeline.quoting.hearers import HOLDERS

_NOT_OUTLETS = frozenset(("PERSON", "NORP", "DATE", "TIME", "EVENT", "LAW", "GPE", "LOC"))  # types of entity that are no outlet
TIMES = frozenset(("DATE", "TIME"))
_SCREENS = frozenset(("TV", "Television", "Radio"))  # part of an outlet's name, whatever the model takes them for
# Words that go on a name that is an outlet's: Fox Business.
_JOINED = _SCREENS | {"-", "Sport", "Sports", "Business", "News", "Agency", "Breakfast", "Tonight", "Newsnight", "Health", "Music"}
_JOINED |= {"Wales", "Scotland", "Ulster", "London", "Africa", "Arabic", "Persian", "Urdu", "Hindi"}
OWNS = frozenset(("'s", "’s", "'", "’"))
_TELLING = frozenset(("told", "tells", "telling"))
CALL_SIGN = 4  # letters of a station: WXVL
MAX_CHANNEL = 2  # digits of a channel
MAX_INITIALS = 4  # letters of a name that some print in small ones: dpa, ntv
STATION = 2  # tokens of the name of a station that begins with the word: Radio Vale
MAX_NAME = 6  # tokens of an outlet's name


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ViaWords:
    """The words that lead to an outlet, in lower case."""

    telling: frozenset[str]  # verbs whose object may be an outlet
    phrases: frozenset[str]  # word and preposition: "interview with"
    known_phrases: frozenset[str]  # the same, where only a name that is an outlet's by its words is one: "essay in"
    reporting: frozenset[str]  # verbs of which an outlet is the subject beside another speaker
    audiences: frozenset[str]  # who is told something and is no outlet, alone or as the last word of a name
    kinds: frozenset[str]  # nouns before a name that is not capitalised: "the news agency dpa"
    programmes: frozenset[str]  # nouns that, after a name, say that it is one: the Morning Vale programme
    shows: frozenset[str]  # words of a programme's name in quote marks
    broadcasts: frozenset[str]  # what of a programme somebody speaks in: Monday's episode of
    studies: frozenset[str]  # what learned journals publish
    reporters: frozenset[str]  # who is told something for an outlet
    last_words: frozenset[str]  # words that outlets' names end in
    outlets: frozenset[str]  # names of outlets that no such word tells
    joint_names: frozenset[str]  # of outlets, with "and"
    ordinary: frozenset[str]  # the same as printed, where in small letters it is an ordinary word
    unnamed: frozenset[str]  # what outlets without a name are called: local media, the newspaper
    retelling: frozenset[str]  # papers that pass on what others say
    shares: frozenset[str]  # of people who were asked, of whom a paper itself tells
    state_media: frozenset[str]  # after "state", what outlets without a name are called
    platforms: frozenset[str]
    found_on: frozenset[str]  # what there is or should be on a platform: abuse on Facebook
    services: frozenset[str]  # parts of an outlet: Vale Radio's English service
    pieces: frozenset[str]  # what carries words in an outlet: a Gazette interview
    sending: frozenset[str]  # verbs that put words on a platform: posted to his Telegram channel
    prepositions: frozenset[str]  # that the phrases end in


@cache
def via_words(language: Language) -> ViaWords:
    """Return the words of the language that lead to an outlet."""
    section: dict[str, list[str]] = language.sections["quotes"]["via"]
    ends = frozenset(phrase.split()[-1] for name in ("phrases", "known_phrases") for phrase in section[name])
    lists = {name: frozenset(words) for name, words in section.items() if name != "agencies"}
    return ViaWords(prepositions=ends, **lists)


def known_outlet(page: Layout, at: int, words: ViaWords) -> Run | None:
    """Return the name that a token is part of if its words say that it is an outlet's or a platform's."""
    doc = page.doc
    if doc[at].text in words.ordinary and at > 0 and not doc[at].is_sent_start and _stands_alone(doc, at):
        return at, at + 1
    at -= at > 0 and (doc[at].lower_ in words.kinds or doc[at].lower_ in words.programmes) and doc[at].pos_ != "PROPN"
    start, end = _printed_around(page, at)
    if start == end:
        return None
    start = at if doc[at].is_lower else start  # the state news agency sana
    name = doc.tokens(start, end).text.lower()
    if _is_numbered(doc, start, end, known=name in words.outlets or doc[end - 1].lower_ in words.last_words):
        return start, end + 1
    if end - start == 1 and (name in words.platforms or name in words.outlets or (doc[start].text.endswith("TV") and name != "tv")):
        return start, end  # NDTV
    if end - start > 1 and (doc[end - 1].lower_ in words.last_words or (doc[start].lower_ == "radio" and end - start == STATION)):
        return start, end
    place = all(token.ent_type_ == "GPE" for token in doc[start:end])  # a Northport newspaper has another name
    follows = doc[end].lower_ if end < len(doc) else ""
    if name in words.outlets or follows in words.programmes or (follows in words.kinds and not place):
        return start, end
    if start and doc[start - 1].lower_ in words.kinds and (doc[start - 1].is_lower or doc[start - 1].pos_ in ("NOUN", "ADJ")) and not place:
        return start, end  # in the daily Vale Courrier
    if doc[start].lower_ in words.outlets or doc[start].lower_ in words.platforms:
        joined = start + 1 < end and page.words[start + 1] in _JOINED  # the Post-Courier, BBC Radio Vale
        joined = joined and not (start + 2 < end and page.lower[start + 2] in HOLDERS)  # Reuters Health Minister Bell
        end = next((at for at in range(start + 2, end) if doc[at].ent_type_ == "PERSON"), end)  # told BBC Sport Peter Cole was late
        return start, end if joined else start + 1
    return None


def _printed_around(page: Layout, at: int) -> Run:
    """Return the words of a name around a token, none if it is part of none."""
    doc, start, end = page.doc, at, at
    while end < len(doc) and end - start < MAX_NAME and in_name(doc[end]) and page.inside[end] == OUTSIDE:
        end += 1
    while start > 0 and end - start < MAX_NAME and in_name(doc[start - 1]) and page.inside[start - 1] == OUTSIDE and end > at:
        start -= 1
    if start < at and doc[start - 1].pos_ == "ADJ" and doc[start - 1].is_title and not doc[start - 1].is_sent_start and end > at:
        start -= 1  # Oriental Daily News
    return start, end + (start < end < len(doc) and page.words[end] in _SCREENS)


def _is_numbered(doc: Doc, start: int, end: int, *, known: bool) -> bool:
    """Whether a number after a name is part of it: KIRO 7, BBC Radio 4; not told the BBC 5 people had left."""
    if end >= len(doc) or not doc[end].text.isdigit() or len(doc[end].text) > MAX_CHANNEL:
        return False
    if end - start > 1 and doc[end - 1].text not in _SCREENS:
        return False
    following = doc[end + 1] if end + 1 < len(doc) else doc[end]
    station = doc[start].is_upper or doc[start].lower_ in ("channel", "radio")
    return (known or station) and following.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM")


def _stands_alone(doc: Doc, at: int) -> bool:
    """Whether a word is no part of a longer name: People, not the People's Party."""
    before, after = doc[at - 1], doc[at + 1] if at + 1 < len(doc) else doc[at - 1]
    return before.pos_ not in ("PROPN", "DET") and after.pos_ != "PROPN" and after.text not in OWNS


def in_name(token: Token) -> bool:
    """Return whether a token may be part of a name: a word with a capital, a hyphen or a number within it."""
    if token.text.endswith("TV") and token.text[0].isupper():
        return True  # KompasTV, read as a number
    if token.pos_ == "NUM" and 0 < token.i < len(token.doc) - 1:
        return token.nbor(-1).pos_ == token.nbor(1).pos_ == "PROPN" and token.ent_type_ == "ORG"  # CBS 4 News
    if token.text == "-" and 0 < token.i < len(token.doc) - 1 and not token.whitespace_ and not token.nbor(-1).whitespace_:
        return token.nbor(-1).pos_ == "PROPN" and (token.nbor(1).pos_ == "PROPN" or token.nbor(1).text in _SCREENS)  # the Post-Courier
    return (token.pos_ == "PROPN" and token.ent_type_ not in TIMES) or token.text == "X"


def any_outlet(page: Layout, head: Token, words: ViaWords) -> Run | None:
    """Return the name that a noun is or ends with, if it may be an outlet's."""
    doc = page.doc
    if page.inside[head.i] != OUTSIDE or head.lower_ in words.audiences or _is_plural(head, words):
        return _by_full_name(page, head, words)  # not: told reporters Mayor Ana Bell was late
    if (reporter := next((child for child in head.lefts if child.lower_ in words.reporters), None)) is not None and reporter.i:
        return known_outlet(page, reporter.i - 1, words)  # told Fox News host Ana Bell
    if (head.pos_ == "PROPN" or in_name(head) or head.text in words.ordinary) and (
        run := known_outlet(page, head.i, words) or _owner(page, head, words)
    ) is not None:
        return run
    the = head.i - 1 - (head.i > 1 and page.doc[head.i - 1].is_title and page.words[head.i - 2] == "The")  # told The Vale Insight
    if the > 0 and page.words[the] == "The" and head.tag_ == "NNP" and head.ent_type_ not in ("GPE", "LOC", "FAC"):
        return the, head.i + 1  # told The Northern: only a title has its own article
    if (head.like_url and "." in head.text) or _is_station(head):
        return head.i, head.i + 1  # told vale.com, told WXVL
    if (run := owning(page, head, words) or _unnamed(page, head, words)) is not None or head.ent_type_ in _NOT_OUTLETS:
        return run
    if head.lower_ in words.kinds and not (head.is_title and head.i and doc[head.i - 1].pos_ == "PROPN"):  # the Vale News Agency
        return _named_kind(head, words)
    start, end = _capitalised(head)
    if start == end and head.i and doc[head.i - 1].lower_ in words.kinds:
        start = head.i
    titled = start + 1 < end and doc[start].text.endswith(".") and doc[start].text[1:-1].islower()  # told Coun. Bell
    return (start, end) if start < end and doc[end - 1].lower_ not in words.audiences and not titled else None


def is_call_sign(text: str) -> bool:
    """Return whether a word is made as the letters of a station are: WXVL, KXVL."""
    return text.isalpha() and text.isupper() and len(text) == CALL_SIGN and text[0] in "WK"


def _is_station(token: Token) -> bool:
    """Whether a word alone may be the letters of a station: told WXVL that...; not: WXVL Vale."""
    beside = (token.i > 0 and token.nbor(-1).pos_ == "PROPN") or (token.i + 1 < len(token.doc) and token.nbor(1).pos_ == "PROPN")
    return is_call_sign(token.text) and token.pos_ == "PROPN" and not beside


def joint_name(page: Layout, run: Run, words: ViaWords) -> Run:
    """Return a name with its second half: the Post and Courier, the News & Observer; not: the Echo and the Herald."""
    start, end = run
    joins = end + 1 < len(page.words) and page.lower[end] in ("and", "&") and page.inside[end + 1] == OUTSIDE
    return (start, end + 2) if joins and f"{page.lower[end - 1]} and {page.lower[end + 1]}" in words.joint_names else run


def show_told(page: Layout, stretch: Stretch, words: ViaWords) -> Run | None:
    """Return the name of a programme that somebody told something, which stands in marks right after the verb: told “Vale This Morning”.

    Only one that says so by its words, or a known outlet's: not: told “Big Jim”. Not after an article, and not what leads to a name, or
    was said: told the “Old Boys”, told “Harbour Nights” star Ana Bell, told “No” by.
    """
    at, name = stretch.outer_start, page.lower[stretch.start : stretch.end]
    if at == 0 or page.lower[at - 1] not in _TELLING or not is_title(page, stretch, at_end=True):
        return None
    if all(known.isdisjoint(name) for known in (words.shows, words.last_words, words.outlets)):
        return None
    end = stretch.end
    while end > stretch.start and page.doc[end - 1].is_punct:
        end -= 1
    after = page.doc[stretch.outer_end] if stretch.outer_end < len(page.doc) else page.doc[at]
    leads = after.pos_ in ("NOUN", "PROPN") or after.lower_ == "by"
    acts = any(token.tag_ in FINITE for token in page.doc[stretch.start : stretch.end])
    return (stretch.start, end) if 1 < end - stretch.start <= MAX_NAME and not (leads or acts) else None


def _by_full_name(page: Layout, head: Token, words: ViaWords) -> Run | None:
    """Return a name that is an outlet's though its last word is not: told the Thomson Reuters Foundation."""
    run = _printed_around(page, head.i) if head.pos_ == "PROPN" and page.inside[head.i] == OUTSIDE else (head.i, head.i)
    return run if head.doc.tokens(*run).text.lower() in words.outlets else None


def _is_plural(head: Token, words: ViaWords) -> bool:
    return head.tag_ == "NNS" and head.is_lower and head.lower_ not in words.state_media


def _unnamed(page: Layout, head: Token, words: ViaWords) -> Run | None:
    """Return the outlet of a piece, or what a state's outlets are called without a name: the Echo article, state TV."""
    if head.lower_ in words.pieces and head.i and head.pos_ == "NOUN":
        return known_outlet(page, head.i - 1, words)
    state = head.lower_ in words.state_media and head.i and page.lower[head.i - 1] == "state"
    return (head.i - 1, head.i + 1) if state else None


def _capitalised(head: Token) -> Run:
    """Return the capitalised words around a token, with the rest of an entity: Agence Vale-Presse, Sound of Vale."""
    doc, end = head.doc, head.i + 1
    while end < len(doc) and _may_be_part(doc[end]):
        end += 1
    start = end
    while start > 0 and end - start < MAX_NAME and _may_be_part(doc[start - 1]):
        start -= 1
    if start + 1 < end < len(doc) and doc[end - 1].text == "-" and doc[end].text in _SCREENS:
        return start, end + 1  # WWAY-TV
    if start < end < len(doc) and doc[end].lower_ == "of" and doc[end].ent_type_ and doc[end].ent_type_ == doc[end - 1].ent_type_:
        end = next((at for at in range(end, len(doc)) if doc[at].ent_iob_ != "I"), len(doc))
    return start, end


def _may_be_part(token: Token) -> bool:
    """Whether a token may stand in an outlet's name: a capitalised word, or the hyphen of Agence Vale-Presse."""
    hyphen = token.tag_ == "HYPH" and not token.whitespace_ and token.ent_type_ == "ORG"
    return hyphen or (token.pos_ == "PROPN" and token.ent_type_ not in _NOT_OUTLETS)


def _named_kind(kind: Token, words: ViaWords) -> Run | None:
    """Return the name beside the noun of an outlet: "the Interfax news agency", "the news agency dpa"."""
    doc = kind.doc
    apposed = next((child for child in kind.rights if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
    if apposed is not None and apposed.left_edge.i == kind.i + 2 and doc[kind.i + 1].text == ",":
        return apposed.left_edge.i, apposed.i + 1  # the state news agency, Xinhua
    name = next((child for child in kind.rights if child.dep_ == "appos" and child.i == kind.i + 1), None)
    if name is not None or (kind.i + 1 < len(doc) and doc[kind.i + 1].pos_ == "PROPN"):
        end = kind.i + 2
        while end < len(doc) and doc[end].pos_ == "PROPN":
            end += 1
        return kind.i + 1, end
    if kind.i + 1 < len(doc) and doc[kind.i + 1].is_alpha and not doc[kind.i + 1].is_stop and len(doc[kind.i + 1].text) <= MAX_INITIALS:
        return kind.i + 1, kind.i + 2
    own = [child for child in kind.lefts if child.pos_ == "PROPN"]
    before = [child for child in own if child.ent_type_ not in _NOT_OUTLETS or child.lower_ in words.outlets]
    if not before:
        return None
    first = before[0].left_edge  # the El Mundo newspaper
    first = first if all(token.pos_ == "PROPN" for token in kind.doc[first.i : before[0].i]) else before[0]
    while first.ent_iob_ == "I" and first.i and first.nbor(-1) in own:
        first = first.nbor(-1)  # the Harbour Gazette newspaper, where the model takes the name for a person's
    return first.i, before[-1].i + 1


def owning(page: Layout, head: Token, words: ViaWords) -> Run | None:
    """Return the outlet of which something is a part or a piece: the Gazette's English-language report, Vale Radio's English service."""
    return _owner(page, head, words) if head.pos_ == "NOUN" and head.lower_ in words.services | words.pieces else None


def _owner(page: Layout, head: Token, words: ViaWords) -> Run | None:
    """Return the outlet whose reporter somebody is: Vale Radio's Ana Bell."""
    owner = next((child for child in head.lefts if child.dep_ == "poss"), None)
    return known_outlet(page, owner.i, words) if owner is not None else None
