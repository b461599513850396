"""Nouns to the organisations and places that they stand for: Harbour Council officials, the Harbour Council letter, the council.

Persons are for speakers.py. Who only belongs to an organisation ("a council official") stays unnamed: one voice is not the whole.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from pipeline.cue_words import cues_of
from pipeline.naming.names import words as words_of
from pipeline.parsing.tree import Token
from pipeline.quoting.outlets import via_words
from pipeline.speaking.actors import (
    ANY,
    OFFICIAL,
    REACH,
    actor_of,
    acts,
    by_initials,
    is_near,
    newspaper,
    office_before,
    spoke_before,
    told_of_before,
)
from pipeline.speaking.body_kinds import THINGS, BodyWords, body_words, head_word, kinds_of, told_by_name
from pipeline.speaking.scene import (
    BY_ROLE,
    GUESSED,
    NAMED,
    Answer,
    Named,
    Scene,
    first_named,
    is_person,
    is_quoted,
    is_several,
    latest,
    name_at,
    sentences_between,
)

ALIKE = 3  # letters that a place and its people begin with: Belmarra, Belmarran
_OBTAINED = frozenset(  # a letter, by who did not write it
    ("obtained", "seen", "reviewed", "viewed", "received", "quoted", "cited", "carried", "broadcast", "aired")
)
_RUN = frozenset(("run", "led", "headed"))  # a website, by whoever did not write all of it; not a study
_PRINTED = frozenset(("column", "editorial", "op-ed", "article"))  # of an outlet
_STUDIES = frozenset(("study", "survey", "poll", "research", "review", "analysis", "inquiry"))
_PICKING = frozenset(("amod", "nummod", "poss", "quantmod", "nmod"))  # what picks some out of all: senior officials, two officials
_FINDINGS = ""  # kept with those of each word: whose was the last paper of findings


def body_of(scene: Scene, number: int, head: Token) -> Answer:
    """Return the organisation or place that a noun stands for, or whoever wrote the paper that it is."""
    words = body_words(scene.language)
    word = _kind_word(head, words)
    start = head.i - word.count(" ")
    before = name_at(scene, number, start - 1) if start else None
    if word in words.papers:
        return _writer(scene, number, head)
    if word in words.staff:
        return _staff(scene, number, head, before)
    called = any(word in others for others in words.also.values())
    if called and word not in words.kinds and start and head.doc[start - 1].lower_ == "the":
        return _called(scene, number, head, word)
    if word not in words.kinds or is_several(head):
        return None, NAMED
    after = name_at(scene, number, head.i + 1) if head.i + 1 < len(head.doc) else None
    beside = next((child for child in head.rights if child.dep_ == "appos" and child.i > head.i + 1), None)
    apposed = name_at(scene, number, beside.i) if beside is not None and head.doc[head.i + 1].text == "," else None
    for named in (after, _initials(scene, number, head), apposed, before if head.lower_ in words.after_names else None):
        if named is not None and _is_thing(scene, named):
            return named.mention.entity_no, NAMED
    if start and head.doc[start - 1].lower_ in ("the", "this"):
        return _kind(scene, number, head, word)
    most = any(child.tag_ in ("JJS", "RBS") for child in head.lefts)
    whose = any(child.dep_ == "poss" and child.pos_ == "PROPN" for child in head.lefts)  # Vale's largest bank may be another one
    if word in words.companies and most and not whose:  # the country's largest carmaker
        return _kind(scene, number, head, word)
    modified = head.left_edge.lower_ == "the" and not any(child.dep_ == "poss" for child in head.lefts)
    if modified and word in words.companies and (actor := actor_of(scene, number, head)) is not None:
        return actor, GUESSED  # the software giant
    return None, NAMED


def is_platform(scene: Scene, paper: Token, named: Named) -> bool:
    """Return whether a name right before what is written is of where it is: a Facebook post; not: the Vale Council post."""
    words = via_words(scene.language)
    alone = named.end == paper.i == named.start + 1
    return alone and paper.nbor(-1).lower_ in words.platforms and paper.lower_ in words.pieces


def _initials(scene: Scene, number: int, head: Token) -> Named | None:
    """Return the body whose initials stand in brackets after a noun that says what it is: the housing authority (NHA)."""
    last = head.i + 3
    if last >= len(head.doc) or head.nbor(1).text != "(" or head.doc[last].text != ")":
        return None
    return name_at(scene, number, head.i + 2) if len(head.nbor(2).text) > 1 else None


def _staff(scene: Scene, number: int, head: Token, before: Named | None) -> Answer:
    """Return the organisation that all of its staff speak for: company officials, Harbour Council officials; not two officials."""
    words, first = body_words(scene.language), head.left_edge
    if before is None and head.i and head.nbor(-1).lower_ in words.companies:
        return _kind(scene, number, head, head.nbor(-1).lower_)
    some = first.tag_ == "CD" or first.lower_ in scene.words.indefinite
    plain = not some and not any(child.dep_ in _PICKING for child in head.lefts)
    return (before.mention.entity_no, BY_ROLE) if plain and before is not None and _is_thing(scene, before) else (None, NAMED)


def fighters_before(scene: Scene, number: int, pronoun: Token) -> tuple[int, int] | None:
    """Return position and body of the fighters whom the sentence before an “it” names: The talks are on Harbour Front fighters. It vowed...

    Not where that sentence is about another thing, or names another body: The army met Harbour Front fighters. It vowed...
    """
    doc, end = pronoun.doc, pronoun.sent.start
    start = doc[end - 1].sent.start if end and pronoun.i == end else end
    subject = next((token for token in scene.subjects(number, start, end) if token.head.dep_ == "ROOT"), None)
    if subject is None or not (is_several(subject) or subject.ent_type_ == "PERSON" or is_person(scene, subject)):
        return None
    named = {one.end: one.mention.entity_no for one in scene.named[number] if start <= one.start < end and _is_thing(scene, one)}
    fighters = (token for token in doc[subject.head.i : end] if token.lower_ in body_words(scene.language).fighters and token.i in named)
    fought = next(fighters, None) if len(set(named.values())) == 1 else None
    return (scene.position(number, fought), named[fought.i]) if fought is not None else None


def paper_before(scene: Scene, number: int, token: Token, *, acting: bool = False) -> Answer:
    """Return who wrote the paper that the sentence before a token tells of: Bell sent a letter. "...," it read.

    `acting`: only if that sentence is about the paper: Bell's letter was long. "...," it said; not: The hall got a letter. It said...
    """
    words = body_words(scene.language)
    number, before = _sentence_before(scene, number, token)
    subject = [noun for noun in before if noun.lower_ in words.papers and noun.dep_ == "nsubj" and noun.head.dep_ == "ROOT"]
    for paper in subject or (() if acting else reversed(before)):
        if paper.lower_ in words.papers and not is_quoted(scene, number, scene.position(number, paper)):
            author = _author(scene, number, paper, name_at(scene, number, paper.i - 1) if paper.i else None)[0]
            author = _issuing(scene, number, paper) if author is None else author
            return (author, GUESSED) if author is not None else (None, NAMED)
    return None, NAMED


def _sentence_before(scene: Scene, number: int, token: Token) -> tuple[int, list[Token]]:
    """Return the sentence before a token's own, or the one that ends the paragraph before, with the number of its paragraph."""
    doc, end = token.doc, token.sent.start
    if end == 0:
        number -= 1
        doc = scene.paragraphs[number].doc if number >= 0 else token.doc
        end = len(doc) if number >= 0 else 0
    return number, list(doc[doc[end - 1].sent.start : end]) if end else []


def _investigating(scene: Scene, number: int, report: Token) -> int | None:
    """Return whose findings the sentence before tells of: She cited findings by the Dock Office. That report said..."""
    if report.lower_ != "report":
        return None
    number, before = _sentence_before(scene, number, report)
    probes = (token for token in reversed(before) if token.lower_ in body_words(scene.language).probes)
    probe = next((token for token in probes if not is_quoted(scene, number, scene.position(number, token))), None)
    author = _author(scene, number, probe, None)[0] if probe is not None else None
    return author if author is not None and scene.entities[author].label == "ORG" else None


def _kind_word(noun: Token, words: BodyWords) -> str:
    """Return what a noun says that something is, with the word before it where both make one kind: a news agency, a health authority."""
    both = f"{noun.nbor(-1).lower_} {noun.lower_}" if noun.i else noun.lower_
    return both if both in words.kinds or any(both in others for others in words.also.values()) else noun.lower_


def _is_thing(scene: Scene, named: Named) -> bool:
    """Return whether a name is one of an organisation."""
    return scene.entities[named.mention.entity_no].label in THINGS - {"NORP", "GPE"}


def _writer(scene: Scene, number: int, paper: Token) -> Answer:
    """Return who wrote a paper that speaks, and keep it for when the paper speaks again: the report, the results of the poll."""
    words, word, start = body_words(scene.language), paper.lower_, paper.i
    while start and paper.doc[start - 1].lower_ in words.between:
        start -= 1  # the Harbour Council progress report
    before = name_at(scene, number, start - 1) if start else None
    before = None if before is not None and is_platform(scene, paper, before) else before
    group = _FINDINGS if word in words.findings else word
    author, certainty = _author(scene, number, paper, before)
    if author is None and start and (body := by_initials(scene, paper.doc[start - 1])) is not None:
        author, certainty = body, BY_ROLE
    if author is None and (author := _issuing(scene, number, paper)) is not None:
        certainty = BY_ROLE  # Bell released data that suggest
    if author is None and paper.left_edge.i == paper.i - 1 and paper.left_edge.lower_ in ("the", "this", "that"):
        author, certainty = _issuer(scene, number, paper), GUESSED
        author = _investigating(scene, number, paper) if author is None else author
        author = scene.authors.get(word, (number, None))[1] if author is None else author
        place, known = scene.authors.get(group, (number, None))
        author = known if author is None and place == number else author  # the poll's results, in the same paragraph
    for key in (word, group):
        scene.authors[key] = (number, author)
    return (author, certainty) if author is not None else (None, NAMED)


def _author(scene: Scene, number: int, paper: Token, before: Named | None) -> Answer:
    """Return who wrote a paper: the Harbour Council letter, Bell's letter, a letter from Bell."""
    owners = [child for child in paper.lefts if child.dep_ == "poss"]
    beside = [token for token in paper.rights if token.dep_ != "relcl"]
    not_by = _OBTAINED if paper.lower_ in _STUDIES else _OBTAINED | _RUN
    links = [
        token
        for part in beside
        for token in part.subtree
        if token.lower_ in ("by", "from") and token.head.lower_ not in not_by and token.head.pos_ != "AUX"
    ]
    writers = [below for link in links for below in link.rights if below.dep_ == "pobj"]
    for token in (*owners, *writers):
        named = name_at(scene, number, token.i)
        if named is not None:
            return named.mention.entity_no, BY_ROLE
        if token.left_edge.lower_ == "the" and token.lower_ in body_words(scene.language).kinds:
            return body_of(scene, number, token)  # a letter from the council
    if before is not None and _is_thing(scene, before):
        return before.mention.entity_no, BY_ROLE
    of = next((below for link in paper.rights if link.lower_ == "of" for below in link.rights if below.dep_ == "pobj"), None)
    kept = name_at(scene, number, of.i) if of is not None and paper.lower_ in _PRINTED | body_words(scene.language).kept else None
    if kept is not None and _is_thing(scene, kept):
        return kept.mention.entity_no, BY_ROLE  # the Notes column of the Gazette, the policy manual of the Vale Council
    if of is not None and of.lower_ in body_words(scene.language).findings and paper.lower_ in ("results", "findings"):
        return _author(scene, number, of, name_at(scene, number, of.i - 1))  # the results of the Harbour University poll
    return None, NAMED


def _issuer(scene: Scene, number: int, paper: Token) -> int | None:
    """Return who is said to have written a paper, or to have spoken in it, where it was last named: Bell issued a statement."""
    words = body_words(scene.language)
    for before in range(number, max(number - REACH, -1), -1):
        doc = scene.paragraphs[before].doc
        for at in range(paper.i if before == number else len(doc), 0, -1):
            mention = doc[at - 1]
            if mention.lower_ in words.books.get(paper.lower_, (paper.lower_,)) and not is_quoted(
                scene, before, scene.position(before, mention)
            ):
                below = [child for part in mention.children if part.dep_ == "acl" for child in part.children]
                beside = (*mention.children, *below)
                if any((child.dep_ == "poss" and child.lower_ not in ("his", "her")) or child.lower_ in ("by", "from") for child in beside):
                    return _author(scene, before, mention, None)[0]
                writer = _issuing(scene, before, mention)  # Bell wrote in his memoir that...
                return None if any(_is_of_other(scene, child, writer) for child in beside) else writer
    return None


def _is_of_other(scene: Scene, owner: Token, writer: int | None) -> bool:
    """Whether a pronoun before a paper is of the other gender than who speaks in it: Anna Bell found a hint in his memoir."""
    gender = {"his": "m", "her": "f"}.get(owner.lower_) if owner.dep_ == "poss" else None
    return gender is not None and (writer not in scene.persons or scene.persons[writer].gender not in (None, gender))


def _issuing(scene: Scene, number: int, paper: Token) -> int | None:
    """Return who issues a paper, or says something in it, if that one is named there, or its own name: Harbour Notes, a column.

    Not who leads in a poll.
    """
    called = name_at(scene, number, paper.head.i) if paper.dep_ == "appos" and paper.head.i < paper.i else None
    if called is not None and _is_thing(scene, called):
        return called.mention.entity_no
    words, cues = body_words(scene.language), cues_of(scene.language)
    link = paper.head if paper.dep_ == "pobj" else None
    verb = link.head if link is not None else paper.head
    if link is not None:
        lemma = cues.lemma.get(verb.lower_, "")
        may_be = link.lower_ == "in" and (lemma in cues.finding or (bool(lemma) and lemma not in cues.thinking))
    else:
        may_be = paper.dep_ == "dobj" and verb.lower_ in words.issuing and paper.lower_ not in words.passed_on
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None) if may_be and verb.pos_ == "VERB" else None
    if subject is None or is_several(subject):
        return None
    named = name_at(scene, number, subject.i)
    if named is not None:
        return named.mention.entity_no
    if subject.left_edge.lower_ == "the" and subject.lower_ not in words.papers:
        return body_of(scene, number, subject)[0]  # the council said in a statement
    return scene.pronouns.get((number, subject.i), (None, NAMED))[0]


def _kind(scene: Scene, number: int, head: Token, word: str) -> Answer:
    """Return the thing of which the article says that it is of a kind: the council, where it names one; the latest of several."""
    if scene.kinds is None:
        scene.kinds = kinds_of(scene)
    position = scene.position(number, head)
    known = scene.kinds.get(word, frozenset())
    company = word in body_words(scene.language).companies
    if company or word == "trust":  # any body may be one: one that is named later is not meant
        known = frozenset(entity for entity in known if first_named(scene, entity) < position)
    if not known and (called := _called(scene, number, head, word))[0] is not None:
        return called
    if word in OFFICIAL and (office := office_before(scene, number, head, known)) is not None:
        return office, BY_ROLE if known == {office} else GUESSED
    if word in ANY and (actor := spoke_before(scene, number, head)) is not None:
        return actor, BY_ROLE if known == {actor} else GUESSED
    near = bool(scene.spoken) and sentences_between(scene, scene.spoken[-1].at, position) <= 1
    actor = spoke_before(scene, number, head) if near and len(known) > 1 else None
    chosen = actor if actor in known else latest(scene, _told_here(scene, known, word, number=number, position=position) or known, position)
    if chosen is not None and _is_another(scene, number, head, chosen):
        return None, NAMED
    if chosen is not None and (word not in ANY or is_near(scene, chosen, number, position)):
        return chosen, BY_ROLE if len(known) == 1 else GUESSED
    actor = actor_of(scene, number, head) if company else None
    actor = told_of_before(scene, number, head) if actor is None and company else actor
    return (actor if actor is not None else newspaper(scene, number, head)), GUESSED


def _told_here(scene: Scene, known: frozenset[int], word: str, *, number: int, position: int) -> frozenset[int]:
    """Return those of some companies near a position that the article itself calls so: Harbour Bank fell. Goldman Sachs cut its rating."""
    words = body_words(scene.language)
    names = {entity: scene.entities[entity].name for entity in known if word in words.companies}
    listed = {entity for entity, name in names.items() if word in told_by_name(name, words) and word not in words_of(name.lower())}
    return frozenset(entity for entity in names.keys() - listed if is_near(scene, entity, number, position))


def _called(scene: Scene, number: int, head: Token, word: str) -> Answer:
    """Return the body that is called so by the word of its name that says what it is: Vale Police, the force; not: Ministry of Health.

    Of several bodies it is the one that is named most, or that acted last.
    """
    words, position = body_words(scene.language), scene.position(number, head)
    told = Counter(entity for at, entity in scene.order if at < position and scene.entities[entity].label == "ORG")
    names = {entity: words_of(scene.entities[entity].name.lower()) for entity in told}
    own = {entity for entity, parts in names.items() if len(parts) > 1 and word in words.also.get(head_word(parts), ())}
    namesakes = {entity for entity, parts in names.items() if parts and parts[-1] in (word, f"{word}s")}  # the Air Force
    if (
        not own
        or not namesakes <= own
        or (head.i + 1 < len(head.doc) and head.nbor(1).lower_ == "of")
        or _is_told_apart(scene, number, head)
    ):
        return None, NAMED
    (leading, most), *others = told.most_common(2)
    if word == "force" and len(own) == 1:  # which no other kind of body is
        return own.pop(), GUESSED if others else BY_ROLE
    if own == {leading} and all(times < most for _, times in others) and word != "office":  # which anybody has
        return leading, GUESSED if others else BY_ROLE
    actor = spoke_before(scene, number, head)
    actor = actor_of(scene, number, head) if actor is None and word != "office" else actor
    if actor is None and len(own) == 1 and word in words.kinds["company"] | words.kinds["bank"]:
        return own.pop(), GUESSED  # Vale Airlines, where only police have spoken since
    return (actor, GUESSED) if actor in own else (None, NAMED)


def _is_told_apart(scene: Scene, number: int, head: Token) -> bool:
    """Whether an article tells of another body by the same noun: the peacekeeping force, Bell's office."""
    for paragraph in scene.paragraphs[: number + 1] if head.lower_ != "service" else ():
        if head.lower_ in paragraph.text.lower():
            for token in paragraph.doc:
                same = token.lower_ == head.lower_ and token.is_lower and token != head
                if same and any(_tells_which(child) or _introduces(child) for child in token.lefts):
                    return True
    return False


def _introduces(word: Token) -> bool:
    """Whether a word before a noun begins to tell of a body without a name: A panel of experts met."""
    return word.lower_ in ("a", "an") and acts(word.head)


def _tells_which(word: Token) -> bool:
    """Whether a word before a noun sets a body apart from the one named: Bell's office, the peacekeeping force; not: the police force."""
    if word.dep_ == "poss":
        return word.pos_ == "PROPN"
    return word.dep_ in ("compound", "amod") and word.lower_ not in ("police", "local") and word.head.lower_ != "office"


def _is_another(scene: Scene, number: int, head: Token, body: int) -> bool:
    """Whether another of a body's kind was told of since: the Vale Ministry met. Northport's ministry left. The ministry said."""
    position, name = scene.position(number, head), scene.entities[body].name
    last = next((at for at, entity in reversed(scene.order[: bisect_left(scene.order, (position, -1))]) if entity == body), -1)
    for before in range(number, max(number - REACH, -1), -1):
        for token in scene.paragraphs[before].doc if head.lower_ in scene.paragraphs[before].text else ():
            since = last < scene.position(before, token) < position
            if since and token.text == head.lower_ and acts(token) and any(_owns_another(child, name) for child in token.lefts):
                return True
    return False


def _owns_another(owner: Token, name: str) -> bool:
    """Whether a name before a possessive is of another place or body than is part of a body's name."""
    return owner.dep_ == "poss" and owner.pos_ == "PROPN" and owner.lower_[:ALIKE] not in name.lower()
