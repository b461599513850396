"""What a name is made of: titles, articles, forms of organisation, and which names are of one thing.

Judges names alone. Where a name stands in a text is for pipeline/mentions.py, which entity it is for pipeline/resolve.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from pipeline.language import Language
from pipeline.model import Span

COUNSEL = frozenset(("QC", "KC"))  # after the name of who speaks in court, even a surname alone
PLACES = frozenset({"GPE", "LOC", "FAC"})  # types that a model mixes up, and that may be one thing

_WORD_LISTS = (
    *("articles", "possessives", "titles", "org_forms", "org_heads", "org_firsts", "org_tails", "body_kinds", "particles"),
    *("papers", "sites", "countrymen", "family_first", "shared_given", "thing_tails"),
    *("family_words", "first_words", "deeds", "teams", "partisans", "fields", "state_bodies"),
    *(
        "middle_names",
        "no_names",
        "openers",
        "name_links",
        "offices",
        "office_holders",
        "joint_duties",
        "joint_heads",
        "joint_offices",
    ),
    *("place_words", "place_words_small", "place_prepositions", "place_heads", "place_links", "place_kinds", "structures"),
    *("double_titles", "title_initials", "shared_initials", "personal_titles"),
    *("post_nominals", "headline_verbs", "speaking", "for_men", "for_women", "married_men", "married_women", "shared_callings"),
)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?")
_START = re.compile(r"(?<![\w@#])(?:\w+|[^\w\s])")  # where a name can begin: no handle, no hashtag


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Surfaces:
    """Names as printed, ready to be found in a text in a time that does not grow with their number."""

    texts: frozenset[str]
    lengths: dict[str, tuple[int, ...]]  # first word or mark -> how long the names are that begin so, the longest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A name that the language file knows, by every way it is printed."""

    name: str  # the fullest
    label: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Names:
    """The table [names] of a language, ready for use; what is asked of several lists at once is one set, made once."""

    articles: frozenset[str]  # folded, as are the others
    possessives: frozenset[str]
    titles: frozenset[str]
    double_titles: frozenset[str]  # those of two words
    title_initials: frozenset[str]  # titles in their initials: PM Bell
    shared_initials: frozenset[str]  # those that are titles only before a given name: DC Ana Bell
    personal_titles: frozenset[str]  # titles with which no body's name begins
    shortened_titles: frozenset[str]  # of the titles, those that are shortened, with their full stop or without: Ms, Cr, Sgt.
    post_nominals: frozenset[str]  # after a person's name: Ana Bell QC
    org_forms: frozenset[str]
    place_words: frozenset[str]
    place_words_small: frozenset[str]  # of these, those that belong to the name in lower case too
    place_prepositions: frozenset[str]  # before a place, hardly ever before a people
    place_heads: frozenset[str]  # words linked to a place's name by one of place_links
    place_links: frozenset[str]
    place_kinds: frozenset[str]  # of place_heads, those without which a place has the same name: the city of Northport
    structures: frozenset[str]  # words that the name of something built ends in, and no surname is
    men: frozenset[str]  # given names, as printed
    women: frozenset[str]
    callings: frozenset[str]  # what a person is, before the name, beside the titles: Farmer Ana Bell
    shared_callings: frozenset[str]  # of these, what a body may be too: Acme, a leader in salt
    for_men: frozenset[str]  # forms of address, and kin: what a name that follows tells of
    for_women: frozenset[str]
    married_men: frozenset[str]  # what a man is who is married to somebody; of two words, to who holds an office: First Gentleman
    married_women: frozenset[str]
    headline_verbs: frozenset[str]  # words after a name that the model takes for a part of it: Bell Says
    speaking: frozenset[str]  # verbs whose subject is a person or a body
    org_heads: frozenset[str]  # words that an organisation's name ends in
    org_firsts: frozenset[str]  # words that one begins with, before "of", and is called by: the Church of the Vale
    org_tails: frozenset[str]  # words that a body is called without, after one that is its own: Amnesty International
    offices: frozenset[str]  # words that a body's name ends in which begins with who holds the office: the Sheriff's Office
    office_holders: frozenset[str]
    joint_duties: frozenset[str]  # what bodies do, as their names say it with an "and": fire and rescue
    joint_heads: frozenset[str]  # words that the names of bodies end in, after one or a place with an "and": Avon and Somerset Police
    joint_offices: frozenset[str]  # words after such a name that make it part of an office: the Police and Crime Commissioner
    body_kinds: frozenset[str]  # what a body is, before its name: the newspaper Dagens Nyheter
    no_names: frozenset[str]  # of people and offices, no names though a sentence begins with them: Neighbours told the Echo; Taoiseach said
    openers: frozenset[str]  # who a story begins with, at times in capitals: A MAN was hurt
    middle_names: frozenset[str]  # of a person's three names the second, with which hardly any begins: Pankaj Kumar Das
    shared_given: frozenset[str]  # given names with which much else begins: Victoria Police, Ivy League
    thing_tails: frozenset[str]  # words that a thing's or place's name ends in, after a person's: Abel Street
    namesakes: frozenset[str]  # bodies with a person's full name, as printed
    family_first: frozenset[str]  # family names that stand before a given name of two syllables: Moon Jae-won
    family_words: frozenset[str]  # family names that are words besides, and begin a sentence: Fan Ruo, head of the office
    first_words: frozenset[str]  # given names that are words besides, within a sentence: Junior Bell
    deeds: frozenset[str]  # words after a name and a hyphen: the Bell-led council
    teams: frozenset[str]  # words before a surname that make it the name of those for whom its bearer stands: Team Bell
    partisans: frozenset[str]  # who is of a party, before a name: Top Republican Ana Bell
    state_bodies: frozenset[str]  # kinds of body that are named for two things they do
    fields: frozenset[str]  # words that what a body does ends in: the Bureau of Roads and Water Works
    name_links: frozenset[str]  # words in small letters within a person's name: Rhys ap Owain
    particles: frozenset[str]  # what a surname of two words begins with: Del Rio
    papers: frozenset[str]  # words that a newspaper's name ends in, after "the" and a place: the Bay Gazette
    countrymen: frozenset[str]  # words for who is from somewhere, after "the": the Scot
    sites: frozenset[str]  # words that a news site's name ends in, after a place: Vale Live
    place_of: dict[str, str]  # what else a place and its people are called -> the place: swedish -> sweden
    short_forms: dict[str, frozenset[str]]  # a given name -> it, or the names that it is short for
    halves: dict[str, frozenset[str]]  # half the name of a land, as printed -> the names, folded: North -> north korea
    known: dict[str, Known]  # by surface as printed
    known_surfaces: Surfaces

    @cached_property
    def given_names(self) -> frozenset[str]:
        """Given names of men and women, as printed."""
        return self.men | self.women

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Forms of address, and kin."""
        return self.for_men | self.for_women

    @cached_property
    def ranks(self) -> frozenset[str]:
        """What stands before the name of a person: titles, and what one is."""
        return self.titles | self.callings

    @cached_property
    def body_ends(self) -> frozenset[str]:
        """Words that the name of an organisation ends in, or begins with before "of"."""
        return self.org_heads | self.org_firsts

    @cached_property
    def body_words(self) -> frozenset[str]:
        """Words that show a name to be that of an organisation."""
        return self.body_ends | self.org_forms | self.papers

    @cached_property
    def never_of_people(self) -> frozenset[str]:
        """Words that no person's name has."""
        return self.ranks | self.body_words | self.org_tails

    @cached_property
    def never_in_full_names(self) -> frozenset[str]:
        """Words that no name has which is taken for a person's by its form alone."""
        places = self.place_words | self.structures | self.sites | self.thing_tails
        return self.never_of_people | places | self.joint_heads | self.headline_verbs


@cache
def names_of(language: Language) -> Names:
    """Return the language's table of names."""
    table = language.sections["names"]
    known = {
        spelling: Known(name=name, label=label)
        for label, things in table["known"].items()
        for name, others in things.items()
        for surface in (name, *others)
        for spelling in _spellings(surface)
    }
    forms: dict[str, set[str]] = {}
    for name, shorts in table["short_forms"].items():
        for form in (name, *shorts):
            forms.setdefault(form.casefold(), set()).add(name)
    titles = {title.casefold() for title in table["titles"]}
    dotted = {title for title in titles if title.endswith(".")}
    return Names(
        **{key: frozenset(map(str.casefold, table[key])) for key in _WORD_LISTS},
        shortened_titles=frozenset(dotted | ({title[:-1] for title in dotted} & titles)),
        callings=frozenset(language.sections["speakers"]["roles"]),
        men=frozenset(language.sections["speakers"]["men"]),
        women=frozenset(language.sections["speakers"]["women"]),
        namesakes=frozenset(table["namesakes"]),
        place_of={word: place for place, words in language.sections["speakers"]["peoples"].items() for word in words},
        short_forms={form: frozenset(full) for form, full in forms.items()},
        halves={half: frozenset(map(str.casefold, lands)) for half, lands in table["halves"].items()},
        known=known,
        known_surfaces=surfaces_of(known),
    )


def _spellings(surface: str) -> set[str]:
    """Return the ways that one printing is spelled: with either apostrophe, the Arabic article small or large."""
    cases = {surface, re.sub(r"\bal-", "Al-", surface), re.sub(r"\bAl-", "al-", surface)}
    return cases | {case.replace("'", "’") for case in cases}


def surfaces_of(texts: Iterable[str]) -> Surfaces:
    """Return some names ready to be found."""
    lengths: dict[str, set[int]] = {}
    kept = frozenset(text for text in texts if _START.match(text))
    for text in kept:
        lengths.setdefault(_first(text), set()).add(len(text))
    return Surfaces(texts=kept, lengths={first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()})


def _first(text: str) -> str:
    match = _START.match(text)
    return match[0] if match else ""


def occurrences(surfaces: Surfaces, text: str) -> Iterator[Span]:
    """Yield where any of the names stands as whole words, in order, disjoint: of several that begin at one place the longest."""
    done = 0
    for match in _START.finditer(text):
        start = match.start()
        for length in surfaces.lengths.get(match[0], ()) if start >= done else ():
            end = start + length
            if end <= len(text) and text[start:end] in surfaces.texts and not _goes_on(text, end):
                yield start, end
                done = end
                break


def _goes_on(text: str, end: int) -> bool:
    return end < len(text) and (text[end].isalnum() or text[end] == "_")


def words(name: str) -> list[str]:
    """Return the words of a name, as printed."""
    return _WORD.findall(name)


def without_honours(name: str, names: Names) -> str:
    """Return a name without what follows that of a person: Ana Bell QC."""
    bare, _, last = name.rpartition(" ")
    honour = last.isupper() and last.casefold() in names.post_nominals and (" " in bare or last in COUNSEL)
    return bare.rstrip(",") if bare and honour else name


def key(name: str, names: Names) -> str:
    """Return what two printings of one name have in common: folded, without dots, article, form of organisation and what follows a name."""
    printed = words(name)
    parts = [part.casefold() for part in (printed[:-1] if len(printed) > 1 and printed[-1] in COUNSEL else printed)]
    while len(parts) > 1 and parts[0] in names.articles:
        parts = parts[1:]
    while len(parts) > 1 and (parts[-1] in names.org_forms or parts[-1] in names.place_words):
        parts = parts[:-1]
    while len(parts) > 2 and parts[-1] in names.post_nominals:
        parts = parts[:-1]
    return " ".join(part.replace(".", "").replace("’", "'") for part in parts)


def initials(name: str) -> str:
    """Return the acronym that a name would have: the first letters of its words but small ones; "" if it has fewer than three."""
    large = [part[0] for part in words(name) if part[0].isupper()]
    return "".join(large) if len(large) > 2 and not any(map(is_acronym, words(name))) else ""


def is_acronym(name: str) -> bool:
    """Return whether the name is written as an acronym."""
    bare = name.replace(".", "")
    return 2 <= len(bare) <= 8 and bare.isalpha() and bare.isupper()
