"""Paragraphs to names: where things are named in an article, and which names are one thing.

Names are proposed paragraph by paragraph (pipeline/naming/proposals.py); the article as a whole decides on types and finds what was
missed; pipeline/naming/grouping.py says which are one thing. Who that is outside this article is for pipeline/resolve.py.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from pipeline.language import Language
from pipeline.model import ArticleEntity, Mention
from pipeline.naming.cut_names import FULL, MAX_FULL, is_described
from pipeline.naming.given_names import acts_as_person, is_full_name
from pipeline.naming.grouping import Told, group
from pipeline.naming.households import Households, hear, holders
from pipeline.naming.names import PLACES, Names, Surfaces, initials, names_of, occurrences, surfaces_of, without_honours, words
from pipeline.naming.persons import SUFFIXES, folded
from pipeline.naming.proposals import Found, Reading, disjoint, extended, proposed, read, stands_as_name, stands_in_place
from pipeline.naming.told_gender import told_gender
from pipeline.parse import Paragraph
from pipeline.parsing.noun_phrases import FINITE
from pipeline.parsing.tree import Tokens

AGE = 2  # digits
REACH = 12  # tokens after a name in which "his" or "her" says that "who" is one person
FULL_NAME_WEIGHT = 3  # votes of "Ana Bell" for "Bell" being a person: a full name is rarely typed wrong, a bare one often
MIN_VOTES = 2  # mentions of a single word before the places that the model missed are looked for
MAX_ADDRESS = 25  # characters before a name in which "Mrs. " or "son, Army Capt. " stands
LONG_WORD = 4  # letters of a word that a headline prints with a large one
MIN_LONG_WORDS, LARGE_SHARE = 5, 0.8  # of those in a sentence, all in large letters but a few, before it is taken for a headline
_RIVALS = ("GPE", "PERSON")  # types that a bare surname may have in earnest (Jordan); as ORG or NORP it is mistyped

_MISTAKEN = ("ORG", "GPE", "NORP", "FAC")  # types that the model gives to given names it does not know
_THEIRS = frozenset(("his", "her", "their"))
_EXPLAINED = re.compile(r"\w \(([A-Z][A-Za-z.]{1,7})\)")  # initials after a name
_OWNED = re.compile(r"([A-Z][\w-]*)['’]s? $")  # whose a body is, before its name
_JOINT = re.compile(r"['’]s | and | & ")  # where two names may be glued

Votes = dict[str, Counter[str]]  # how often a surface was given which type


def find_mentions(
    paragraphs: list[Paragraph], language: Language, *, agencies: frozenset[str] = frozenset()
) -> tuple[tuple[ArticleEntity, ...], tuple[Mention, ...]]:
    """Return the things that the article names, and where, in order; mentions never overlap. `agencies` are bodies."""
    names = names_of(language)
    readings = [read(paragraph) for paragraph in paragraphs]
    found = _unglued(readings, [proposed(reading, names) for reading in readings], names)
    votes = _votes(readings, found, names)
    bodies = {name for name in agencies if votes.get(name, Counter())["PERSON"] < FULL_NAME_WEIGHT}  # Bell is no agency where Ana Bell is
    votes |= {name: Counter(ORG=MIN_VOTES) for name in bodies | _said_to_be_bodies(readings, found, names)}
    for letters in _initials_told(readings, found):
        votes.setdefault(letters, Counter())["ORG"] += MIN_VOTES
    sought = surfaces_of(_sought(votes))
    mentions: list[Mention] = []
    addressed: dict[int, str] = {}
    relatives: set[str] = set()
    households = Households()
    owners: dict[int, str] = {}
    hinted: dict[int, str] = {}
    for reading, row in zip(readings, found, strict=True):
        complete = disjoint(_missed(reading, sought, votes, names), row)
        for name, mention in _placed(reading.paragraph, complete, votes, names):
            if gender := _addressed(reading.paragraph.text, name, names):
                addressed[len(mentions)] = gender
            if " " not in name.text and (hint := told_gender(reading.paragraph.doc.between(name.start, name.end)[-1])):
                hinted[len(mentions)] = hint
            if _is_relative(reading.paragraph.text, name, names):
                relatives.add(name.text)
            before = reading.paragraph.text[max(name.start - MAX_ADDRESS, 0) : name.start]
            hear(households, len(mentions), name.text, before=before, names=names, headline=reading.paragraph.place != "body")
            if name.label == "ORG" and (owner := _OWNED.search(reading.paragraph.text, 0, name.start)):
                owners[len(mentions)] = owner[1]
            mentions.append(mention)
    apart = holders(mentions, households, relatives)
    addressed = {at: gender for at, gender in apart.items() if gender} | addressed
    explained = {letters[1] for paragraph in paragraphs for letters in _EXPLAINED.finditer(paragraph.text)}
    told = Told(addressed=addressed, relatives=relatives, explained=explained, owners=owners, hinted=hinted, apart=apart.keys())
    return group(mentions, names, told)


def _said_to_be_bodies(readings: list[Reading], found: list[list[Found]], names: Names) -> set[str]:
    """Return the single words, read as persons, that the article calls a body: Orvane, a chain of shops; the airline Orvane.

    Not where it names a person so: Ana Orvane.
    """
    told: set[str] = set()
    full: set[str] = set()
    for reading, name in ((reading, name) for reading, row in zip(readings, found, strict=True) for name in row):
        if " " in name.text:
            full.add(words(name.text)[-1])
        elif name.label in ("PERSON", "ORG") and name.text not in told:
            token = reading.paragraph.doc.between(name.start, name.end)[0]
            beside = (child for child in (*token.lefts, *token.rights) if child.dep_ in ("compound", "appos") and child.tag_ == "NN")
            told |= {name.text} if any(child.lower_ in names.body_kinds for child in beside) else set()
    return told - full


def _initials_told(readings: list[Reading], found: list[list[Found]]) -> set[str]:
    """Return the initials that stand in brackets after the body that they are of: the Vale Farmers' Association (VFA)."""
    told: set[str] = set()
    for reading, row in zip(readings, found, strict=True):
        bodies = {name.end: initials(name.text) for name in row if name.label == "ORG"}
        text = reading.paragraph.text
        told |= {match[1] for match in _EXPLAINED.finditer(text) if bodies.get(match.start() + 1) == match[1]}
    return told


def _addressed(text: str, name: Found, names: Names) -> str | None:
    """Return "m" or "f" where what stands before a name tells: Mrs. Bell; for a full name also his son, Army Capt. Peter Bell."""
    before = text[max(name.start - MAX_ADDRESS, 0) : name.start].split()
    for at, word in enumerate(reversed(before)):
        plain = word.rstrip(",").casefold()
        if (at == 0 or " " in name.text) and plain in names.addresses and (" " in name.text or plain == word.casefold()):
            return "m" if plain in names.for_men else "f"
        if word[0].islower() or word[-1] in ',?!"”’' or (word[-1] == "." and plain not in names.titles):
            return None
    return None


def _is_relative(text: str, name: Found, names: Names) -> bool:
    """Return whether a name is told as that of another's kin: his son Peter Bell; Peter Bell, her brother."""
    before, after = text[max(name.start - MAX_ADDRESS, 0) : name.start].split(), text[name.end : name.end + MAX_ADDRESS].split()
    kin = {word for word in names.addresses if word.islower()}
    if before and before[-1].rstrip(",") in kin:
        return True
    return after[:1] == [","] and len(after) > 2 and after[1] in _THEIRS and after[2].rstrip(",.;") in kin


def _unglued(readings: list[Reading], found: list[list[Found]], names: Names) -> list[list[Found]]:
    """Return the names without those that are several: "Varden Meets Harbour Council" in a headline, "the Gazette's Ada Quill".

    Such a name stands once and holds one that stands in the body, which is then found in its place.
    """
    pairs = list(zip(readings, found, strict=True))
    counts = Counter(name.text for row in found for name in row)
    suspect = {name.text for reading, row in pairs for name in row if counts[name.text] == 1 and _may_be_several(name, reading)}
    persons = {name.text for _, row in pairs for name in row if name.label == "PERSON"}
    places = {name.text for _, row in pairs for name in row if name.label in PLACES}
    body = {name.text for reading, row in pairs if reading.paragraph.place == "body" for name in row} - suspect
    surfaces = surfaces_of(text for text in body if not _JOINT.search(text) or counts[text] > 1)

    def is_glued(name: Found, reading: Reading) -> bool:
        if counts[name.text] > 1 or name.text in names.known or name.label in PLACES or name.joint:
            return False
        spans = [span for span in occurrences(surfaces, name.text) if span != (0, len(name.text))]
        held = {name.text[start:end] for start, end in spans}
        if not held or _JOINT.search(name.text):
            return bool(held)
        if name.label == "PERSON" and all(end == len(name.text) for _, end in spans):
            given = words(name.text)[0] in names.given_names
            return reading.paragraph.place == "headline" and not given  # Following Bell; else in full, and the surname elsewhere
        if name.text not in suspect or held & persons:
            return name.text in suspect
        return _is_headline(name, reading) and (_has_verb(name, reading) or _ends_in_place(name, held & places))

    return [[name for name in row if not is_glued(name, reading)] for reading, row in pairs]


def _may_be_several(name: Found, reading: Reading) -> bool:
    """Return whether a name may be a part of a sentence: it stands in a headline, or has a verb and is no person's or body's."""
    return " " in name.text and (_is_headline(name, reading) or (name.label not in ("PERSON", "ORG") and _has_verb(name, reading)))


def _is_headline(name: Found, reading: Reading) -> bool:
    """Return whether a name stands in a headline, or in a sentence that is printed as one is, with large letters."""
    if reading.paragraph.place == "headline":
        return True
    sentence = reading.paragraph.doc.between(name.start, name.end)[0].sent
    if sentence.start not in reading.titled:
        long = [token.text for token in sentence if token.is_alpha and len(token.text) >= LONG_WORD]
        large = sum(word[0].isupper() for word in long)
        reading.titled[sentence.start] = len(long) >= MIN_LONG_WORDS and large >= LARGE_SHARE * len(long)
    return reading.titled[sentence.start]


def _ends_in_place(name: Found, places: set[str]) -> bool:
    """Return whether a name in a headline is several words and a place of the body: Army Enters Northport; not Bank of Vale."""
    before = next((name.text.removesuffix(place).split() for place in places if name.text.endswith(f" {place}")), [])
    return len(before) > 1 and all(word[0].isupper() for word in before)


def _has_verb(name: Found, reading: Reading) -> bool:
    return any(token.pos_ in ("VERB", "AUX") for token in reading.paragraph.doc.between(name.start, name.end))


def _votes(readings: list[Reading], found: list[list[Found]], names: Names) -> Votes:
    """Return the votes of all paragraphs; a full name speaks for its last word too, and for it alone if that never stands as a place."""
    votes: Votes = {}
    heard: set[str] = set()
    speaking: set[str] = set()
    placed = {name.text for reading, row in zip(readings, found, strict=True) for name in row if stands_in_place(reading, name, names)}
    for reading, name in ((reading, name) for reading, row in zip(readings, found, strict=True) for name in row):
        votes.setdefault(name.text, Counter())[name.label] += 1
        if name.label in ("ORG", "GPE") and " " not in name.text and _speaks(reading, name, names):
            speaking.add(name.text)
        if _is_mistyped(reading, name, names):
            votes[name.text]["PERSON"] += FULL_NAME_WEIGHT
            heard.add(name.text)
        parts = _own_words(name.text, names)
        if (name.label == "PERSON" or name.text in heard) and len(parts) > 1:
            votes.setdefault(parts[-1], Counter())["PERSON"] += FULL_NAME_WEIGHT
            if len(parts) > FULL and parts[-2].casefold() in names.particles:  # Jack Del Rio: Del Rio
                votes.setdefault(f"{parts[-2]} {parts[-1]}", Counter())["PERSON"] += FULL_NAME_WEIGHT
    for surface in _given_names(readings, found, names) - placed:
        votes[surface]["PERSON"] += FULL_NAME_WEIGHT + votes[surface].total()
    for counts in (counts for surface, counts in votes.items() if counts["PERSON"] >= FULL_NAME_WEIGHT and surface not in placed):
        del counts["GPE"]
    persons = {name.text for row in found for name in row if name.label == "PERSON"}
    _persons_by_surname(votes, {name for name in persons if not votes[name]["ORG"]} | heard | speaking, names)
    return votes


def _is_mistyped(reading: Reading, name: Found, names: Names) -> bool:
    """Return whether what the model takes for a body or a place is a person by what its sentence says of it."""
    if name.label == "ORG" and (_is_spoken_of_as_person(reading, name) or _is_said_to_be_person(reading, name, names)):
        return True
    tokens = reading.paragraph.doc.between(name.start, name.end)
    if name.label in ("FAC", "WORK_OF_ART", "LOC", "NORP") and is_full_name(tokens, names):
        return is_described(tokens, names)  # Philippa Lune Orvane, a teacher
    return name.label in ("ORG", "GPE") and acts_as_person(tokens, names)


def _own_words(name: str, names: Names) -> list[str]:
    """Return the words of a person's name without what follows it: Ana Bell QC, Peter Bell Jr."""
    parts = words(without_honours(name, names))
    return parts[:-1] if len(parts) > FULL and folded(parts[-1]) in SUFFIXES else parts


def _given_names(readings: list[Reading], found: list[list[Found]], names: Names) -> set[str]:
    """Return the first names by which an article goes on to call people, where the model takes them for something else: Fadli Bell, Fadli.

    A land is none of which a people is named too: Israel Bell, Israel, the Israeli army.
    """
    bodies = names.body_words
    given: set[str] = set()
    called: set[str] = set()
    for reading, name in ((reading, name) for reading, row in zip(readings, found, strict=True) for name in row):
        printed = words(name.text)
        plain = name.label == "PERSON" and len(printed) == FULL
        said = name.label in ("PERSON", "ORG") and len(printed) in (FULL, MAX_FULL) and _is_said_to_be_person(reading, name, names)
        if (plain or said) and bodies.isdisjoint(map(str.casefold, printed)):
            given.add(printed[0])
        elif name.text in given and name.label in _MISTAKEN and reading.paragraph.doc.between(name.start, name.end)[0].dep_ == "nsubj":
            called.add(name.text)
    peoples = {name.text for row in found for name in row if name.label == "NORP"} - called
    called = {name for name in called if name not in names.known and not any(people.startswith(name) for people in peoples)}
    return {name for name in called if not _is_land(name)}


@lru_cache(maxsize=10_000)
def _is_land(name: str) -> bool:
    """Return whether a name is that of a country, a part of one or a capital."""
    from rigour.territories import lookup_territory  # its tables take a second, and are seldom needed

    return lookup_territory(name) is not None


def _is_spoken_of_as_person(reading: Reading, name: Found) -> bool:
    """Return whether the words after a name are those after a person's: Bell, who is; Bell, 34,."""
    doc, tokens = reading.paragraph.doc, reading.paragraph.doc.between(name.start, name.end)
    end, before = tokens.end, doc[tokens.start - 1 : tokens.start] if tokens.start else doc[:0]
    if len(before) and (before[0].pos_ == "DET" or before[0].dep_ == "prep"):
        return False  # Cole of the Harbour Council, who
    after = doc[end : end + REACH]
    if len(after) > 2 and after[0].text == "," and after[1].lower_ == "who":  # of a team too: Northport United, who won their match
        return after[2].tag_ == "VBZ" or after[2].lower_ == "was" or any(token.lower_ in ("he", "his", "she", "her") for token in after)
    return len(after) > 2 and after[0].text == after[2].text == "," and after[1].text.isdigit() and len(after[1].text) == AGE


def _speaks(reading: Reading, name: Found, names: Names) -> bool:
    """Return whether a name is who says something: “...,” said Orvane."""
    token = reading.paragraph.doc.between(name.start, name.end)[0]
    return token.dep_ == "nsubj" and token.head.lower_ in names.speaking


def _is_said_to_be_person(reading: Reading, name: Found, names: Names) -> bool:
    """Return whether an aside says what only a person can be, of a name that may be a person's: Ana Bell, a professor at Vale."""
    bodies = names.body_words
    printed = words(name.text)
    if not FULL <= len(printed) <= MAX_FULL or not bodies.isdisjoint(word.casefold() for word in printed):
        return False
    tokens = reading.paragraph.doc.between(name.start, name.end)
    return is_described(tokens, names) or _follows_office(tokens, names)


def _follows_office(tokens: Tokens, names: Names) -> bool:
    """Return whether an office that only a person holds stands just before a name: government spokesman Ana Bell."""
    if tokens.start == 0:
        return False
    before = tokens.doc[tokens.start - 1]
    held = before.lower_ in names.ranks - names.shared_callings and before.tag_ in ("NN", "NNP")
    root = tokens.root
    of_another = root.dep_ == "poss" or (root.dep_ == "appos" and root.head != before)
    return held and not of_another and all(token.is_title for token in tokens)


def _persons_by_surname(votes: Votes, persons: set[str], names: Names) -> None:
    """Add the votes for a person of what the model takes for a body, and of whom the article goes on by surname: Penelope Bell, Bell."""
    bodies = names.body_words
    for surface, counts in votes.items():
        printed = words(surface)
        bare = printed[-1] if FULL <= len(printed) <= MAX_FULL and counts["ORG"] else ""
        if bare in persons and (bodies | names.teams).isdisjoint(word.casefold() for word in printed):
            counts["PERSON"] += FULL_NAME_WEIGHT
            votes[bare]["PERSON"] += FULL_NAME_WEIGHT


def _label(name: Found, votes: Votes, names: Names) -> str:
    """Return the type that the article gives to the surface."""
    if known := names.known.get(name.text):
        return known.label
    counts = votes.get(name.text) or Counter([name.label])
    if counts["PERSON"] >= FULL_NAME_WEIGHT:
        return max(_RIVALS, key=lambda label: counts[label])
    return counts.most_common(1)[0][0]


def _sought(votes: Votes) -> list[str]:
    """Return the surfaces worth looking for where nothing was proposed."""
    return [surface for surface in votes if len(surface) > 1 and surface[0].isupper()]


def _is_rare(surface: str, votes: Votes) -> bool:
    """Return whether a surface is a single word that was proposed once: it may be a common one elsewhere."""
    return votes[surface].total() < MIN_VOTES and len(words(surface)) == 1


def _acts(reading: Reading, start: int, end: int) -> bool:
    """Return whether some text is one word that a sentence says the deed of: Acme condemned the plan; not: Labor costs rose."""
    tokens = reading.paragraph.doc.between(start, end)
    return len(tokens) == 1 and tokens[0].dep_ == "nsubj" and tokens[0].pos_ == "PROPN" and tokens[0].head.tag_ in FINITE


def _missed(reading: Reading, sought: Surfaces, votes: Votes, names: Names) -> Iterator[Found]:
    """Yield where a name of the article stands once more."""
    text = reading.paragraph.text
    for start, end in occurrences(sought, text):
        counts = votes[text[start:end]]
        if _is_rare(text[start:end], votes) and not _acts(reading, start, end):
            continue
        if not stands_as_name(reading, start, end, certain=counts["PERSON"] >= FULL_NAME_WEIGHT):
            continue
        label = counts.most_common(1)[0][0]
        tokens = reading.paragraph.doc.between(start, end)
        if (tokens.start_char, tokens.end_char) == (start, end):
            tokens, label = extended(tokens, label, names)
            start, end = tokens.start_char, tokens.end_char
        yield Found(start=start, end=end, text=text[start:end], label=label)


def _placed(paragraph: Paragraph, found: list[Found], votes: Votes, names: Names) -> Iterator[tuple[Found, Mention]]:
    """Yield the names as mentions of the article; a name that was cut short for the model is none."""
    for name in found:
        start, end = paragraph.span(name.start, name.end)
        if end - start == len(name.text):
            yield name, Mention(start_char=start, end_char=end, text=name.text, label=_label(name, votes, names), entity_no=-1)
