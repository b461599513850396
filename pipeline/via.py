"""Through whom words came: the agency or outlet that a sentence names beside the speaker, or the platform they were written on.

"told dpa", "in an interview with CNN", "quoted by Interfax", "the Daily reports", "wrote on Facebook". Who speaks is for direct.py
and indirect.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from spacy.tokens import Doc, Token

from pipeline.frame import Frame
from pipeline.language import Language
from pipeline.layout import OUTSIDE, Layout, Run, before_semicolon
from pipeline.noun_phrases import SUBJECTS
from pipeline.subjects import quoting

_NOT_OUTLETS = frozenset(("PERSON", "NORP", "DATE", "TIME", "EVENT", "LAW", "GPE", "LOC"))  # types of entity that are no outlet
_TIMES = frozenset(("DATE", "TIME"))
_TAKING = frozenset(("took", "takes", "take", "taking", "taken"))  # to a platform, to say something there
_SCREENS = frozenset(("TV", "Television", "Radio"))  # part of an outlet's name, whatever the model takes them for
_OWNS = frozenset(("'s", "’s", "'", "’"))
_INTO = frozenset(("in", "during", "to", "for", "from", "on", "of", "via"))  # before a piece in which words came
MAX_INITIALS = 4  # letters of a name that some print in small ones: dpa, ntv
MAX_NAME = 6  # tokens of an outlet's name
NEAR_CUE = 3  # tokens after a cue in which "on" says where it was said, whatever the parse makes of it


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
    reporters: frozenset[str]  # who is told something for an outlet
    last_words: frozenset[str]  # words that outlets' names end in
    outlets: frozenset[str]  # names of outlets that no such word tells
    ordinary: frozenset[str]  # the same as printed, where in small letters it is an ordinary word
    state_media: frozenset[str]  # after "state", what outlets without a name are called
    platforms: frozenset[str]
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


def via(page: Layout, sentence: Run, frame: Frame, *, others: list[Frame], words: ViaWords) -> Run | None:
    """Return the outlet that a sentence names as the way the words of a frame came, None if it names none."""
    start = sentence[0]
    if ";" in page.words[start : frame.left] and not (frame.speaker and page.lower[frame.speaker[1] - 1] in ("he", "she", "they", "it")):
        start = max(at + 1 for at in range(start, frame.left) if page.words[at] == ";")
    sentence = start, before_semicolon(page, frame.right, sentence[1])
    others = [other for other in others if other.verb < sentence[1]]
    led = _prepositions(page, sentence, words)
    candidates = chain(
        (_any_outlet(page, head, words) for head in _told(page.doc, frame, words)),
        (_any_outlet(page, head, words) for head in _led(page, led, frame, words.phrases)),
        _reported(page, frame, others, words),
        _written_for(page, frame, words),
        _written_in(page, frame, words),
        _by_way(page, sentence, frame, words),
        _owning(page, frame, words),
        (_known_outlet(page, head.i, words) for head in _led(page, led, frame, words.known_phrases)),
        _placed(page, sentence, frame, words),
        _pieces(page, sentence, frame, words),
    )
    found = (_bare(page, run, words) for run in candidates if run is not None and not _within(run, frame.speaker))
    return next(found, None) or _printing(page, frame, words) or _employer(page, frame, words)


def _bare(page: Layout, run: Run, words: ViaWords) -> Run:
    """Return a name without what the model may take for part of it: the daily Vale Courrier, the Press Agency (PA)."""
    start, end = run
    start += start + 1 < end and page.doc[start].is_lower and page.words[start] in words.kinds
    return start, next((at for at in range(start + 1, end) if page.words[at] == "("), end)


def _prepositions(page: Layout, sentence: Run, words: ViaWords) -> list[int]:
    """Return where the words stand that phrases such as "interview with" end in."""
    run = range(sentence[0] + 1, sentence[1] - 1)
    if words.prepositions.isdisjoint(page.lower[run.start : run.stop]):
        return []
    return [at for at in run if page.lower[at] in words.prepositions and page.inside[at - 1] == OUTSIDE]


def is_outlet(page: Layout, frame: Frame, words: ViaWords) -> bool:
    """Return whether who speaks is an outlet: what it reports that others said is theirs."""
    if frame.speaker is None:
        return False
    head = page.doc[frame.speaker[0] : frame.speaker[1]].root
    head = head.nbor(-1) if head.i > frame.speaker[0] and head.lower_ in words.pieces else head  # Reuters reporting
    run = _known_outlet(page, head.i, words) or (_any_outlet(page, head, words) if frame.lemma in words.reporting else None)
    return run is not None and _within(run, frame.speaker)


def _owner(page: Layout, head: Token, words: ViaWords) -> Run | None:
    """Return the outlet whose reporter somebody is: Vale Radio's Ana Bell."""
    owner = next((child for child in head.lefts if child.dep_ == "poss"), None)
    return _known_outlet(page, owner.i, words) if owner is not None else None


def _told(doc: Doc, frame: Frame, words: ViaWords) -> Iterator[Token]:
    """Yield whom the words were told, and who quotes them: told dpa, the Gazette quoted Bell as saying."""
    if frame.lemma in words.telling:
        yield from (child for child in doc[frame.verb].rights if child.dep_ in ("dobj", "dative"))
    verb = quoting(doc[frame.verb]) or (doc[frame.verb] if frame.lemma in ("quote", "cite") else None)
    if verb is not None:
        yield from (child for child in verb.lefts if child.dep_ == "nsubj")


def _led(page: Layout, prepositions: list[int], frame: Frame, phrases: frozenset[str]) -> Iterator[Token]:
    """Yield what stands after a phrase such as "interview with"."""
    for at in prepositions:
        last = at - 1
        while last > 0 and (page.doc[last].ent_type_ in _TIMES or (page.lower[last] == "on" and last < at - 1)):
            last -= 1  # published on Monday by
        if page.lower[last] == "according" and page.lower[last - 1] == "that":
            continue  # said that according to Vale Weather the river rose
        if f"{page.lower[last]} {page.lower[at]}" in phrases or f"{page.lower[at - 1]} {page.lower[at]}" in phrases:
            head = next((child for child in page.doc[at].rights if child.dep_ == "pobj"), None)
            noun = page.doc[last]
            other = noun.dep_ in SUBJECTS and noun.head.i != frame.verb  # an interview on Vale Radio was long, and...
            other = other or _is_of_another(noun, frame)
            other = other or (noun.head.tag_ == "VBG" and any(child.dep_ == "poss" for child in noun.lefts))  # slamming his remarks to
            if head is not None and not other and not _speaks(frame, head):
                yield head


def _is_of_another(noun: Token, frame: Frame) -> bool:
    """Whether a noun stands in what is told of somebody else: the remarks that Cole made in an interview with CNN, Bell said, were..."""
    for above in (noun, *noun.ancestors):
        if above.i == frame.verb:
            return False
        if above.dep_ == "relcl":
            return not _speaks(frame, above.head) and all(frame.verb != below.i for below in above.subtree)
    return False


def _reported(page: Layout, frame: Frame, others: list[Frame], words: ViaWords) -> Iterator[Run | None]:
    """Yield the outlet that reports beside another speaker: Bell said..., the Gazette reports."""
    for other in others:
        reports = (
            other.shape != "passive"
            and other.verb != frame.verb
            and other.lemma in words.reporting
            and page.lower[other.left - 1] != "that"
        )
        if reports and other.speaker is not None and not _within(other.speaker, frame.speaker):
            head = page.doc[other.speaker[0] : other.speaker[1]].root
            yield _any_outlet(page, head, words)


def _written_for(page: Layout, frame: Frame, words: ViaWords) -> Iterator[Run | None]:
    """Yield the outlet that who speaks reports for: Ana Bell reports for Vale Radio that..."""
    at = frame.end
    if frame.lemma in words.reporting and at + 1 < len(page.doc) and page.lower[at] == "for":
        yield _known_outlet(page, at + 1, words)


def _written_in(page: Layout, frame: Frame, words: ViaWords) -> Iterator[Run | None]:
    """Yield the outlet in which somebody writes: Bell wrote in Harbour Notes that..."""
    for link in page.doc[frame.verb].rights if frame.lemma == "write" else ():
        head = next((child for child in link.rights if child.dep_ == "pobj"), None) if link.lower_ == "in" else None
        if head is not None and head.pos_ == "PROPN" and head.is_title and head.ent_type_ not in _TIMES:
            yield _any_outlet(page, head, words)


def _by_way(page: Layout, sentence: Run, frame: Frame, words: ViaWords) -> Iterator[Run | None]:
    """Yield the outlet after "via", or that of the reporter there: Bell said, via Ana Cole of the Northport Times."""
    for at in range(frame.left, min(frame.right + NEAR_CUE, sentence[1] - 1)):
        if page.lower[at] == "via" and page.inside[at] == OUTSIDE:
            yield _known_outlet(page, at + 1, words)
            of = next((i for i in range(at + 2, min(at + MAX_NAME, sentence[1] - 1)) if page.lower[i] == "of"), None)
            if of is not None:
                yield _known_outlet(page, of + 1 + (page.doc[of + 1].dep_ == "det"), words)


def _printing(page: Layout, frame: Frame, words: ViaWords) -> Run | None:
    """Return the outlet in which the piece stands that speaks: an editorial in the Gazette said."""
    if frame.speaker is None or words.pieces.isdisjoint(page.lower[slice(*frame.speaker)]):
        return None
    speaker = page.doc[slice(*frame.speaker)]
    if speaker.root.lower_ not in words.pieces:
        return None
    heads = (below for link in speaker.root.rights if link.lower_ == "in" for below in link.rights if below.dep_ == "pobj")
    return next((run for head in heads if (run := _known_outlet(page, head.i, words)) is not None), None)


def _employer(page: Layout, frame: Frame, words: ViaWords) -> Run | None:
    """Return the outlet that a reporter who speaks is of: according to Ana Bell of the Northport Times."""
    if frame.lemma not in words.reporting or frame.speaker is None:
        return None
    start, end = frame.speaker
    at = next((at for at in range(start + 1, min(end + 1, len(page.doc))) if page.lower[at] == "of"), None)
    if at is None or page.doc[at - 1].ent_type_ != "PERSON":
        return None
    first = at + 1 + (at + 1 < len(page.doc) and page.doc[at + 1].dep_ == "det")
    run = _known_outlet(page, first, words) if first < len(page.doc) else None
    return run if run is not None and not (run[1] < len(page.doc) and _in_name(page.doc[run[1]])) else None  # not of the Times School


def _owning(page: Layout, frame: Frame, words: ViaWords) -> Iterator[Run | None]:
    """Yield the outlet whose journalist or programme was told: the Gazette's Peter Cole."""
    doc, verb = page.doc, page.doc[frame.verb]
    heads = [child for child in verb.rights if child.dep_ in ("dobj", "dative") and frame.lemma in words.telling]
    heads += [below for child in verb.rights if child.lower_ == "to" for below in child.rights if below.dep_ == "pobj"]
    for head in heads:
        for at in range(head.left_edge.i, head.i):
            if doc[at].text in _OWNS and at:
                yield _known_outlet(page, at - 1, words)
            shows = head.lower_ in words.programmes or head.ent_type_ == "PERSON"
            if shows and doc[at].dep_ in ("compound", "nmod") and doc[at].ent_type_ == "ORG":
                yield _known_outlet(page, at, words)  # told Vale Radio reporter Ana Bell, the BBC live show
            if head.lower_ in words.reporters and doc[at].pos_ == "PROPN":
                yield _known_outlet(page, at, words)  # told the BBC interviewer
        if head.lower_ not in words.audiences:
            yield _known_outlet(page, head.i, words)
        of = [below for link in head.rights if link.lower_ == "of" for below in link.rights if below.dep_ == "pobj"]
        yield from (_known_outlet(page, below.i, words) for below in of if head.ent_type_ == "PERSON")  # told Peter Cole of Vale Radio


def _placed(page: Layout, sentence: Run, frame: Frame, words: ViaWords) -> Iterator[Run | None]:
    """Yield the outlet or platform on which something was said: on Vale Radio, on ABC's “This Week”, on his Telegram channel."""
    doc, above = page.doc, page.doc[frame.verb].head
    for link in above.rights if above.lower_ in _TAKING else ():
        platform = next((child for child in link.rights if child.dep_ == "pobj" and child.lower_ in words.platforms), None)
        if link.lower_ == "to" and platform is not None:
            yield platform.i, platform.i + 1  # took to Instagram to confirm that...
    for at in range(sentence[0], sentence[1] - 1) if "on" in page.lower[sentence[0] : sentence[1]] else ():
        if page.lower[at] != "on" or page.inside[at] != OUTSIDE:
            continue
        if doc[at].head.i == frame.verb or 0 <= at - frame.right < NEAR_CUE:
            first = at + 1
            while first < len(doc) and (doc[first].dep_ == "det" or doc[first].tag_ == "PRP$"):
                first += 1
            run = _known_outlet(page, first, words) if first < len(doc) else None
            follows = doc[run[1]] if run is not None and run[1] < len(doc) else None
            if follows is not None and follows.text in _OWNS and run is not None and run[1] + 1 < len(doc):
                follows = doc[run[1] + 1]
                run = run if follows.pos_ == "PROPN" or follows.is_quote or follows.text[0].isupper() else None
            yield run


def _pieces(page: Layout, sentence: Run, frame: Frame, words: ViaWords) -> Iterator[Run | None]:
    """Yield the outlet before an interview, a column or a post: in a Gazette interview, in a Facebook post."""
    doc = page.doc
    for at in range(sentence[0] + 1, sentence[1]) if not words.pieces.isdisjoint(page.lower[sentence[0] + 1 : sentence[1]]) else ():
        if page.lower[at] in words.pieces and page.inside[at] == OUTSIDE and not _speaks(frame, doc[at]):
            piece = doc[at].head if doc[at].dep_ == "compound" else doc[at]
            near = at < frame.left or piece.head.head.i == frame.verb or 0 <= piece.head.i - frame.right < NEAR_CUE
            sent = piece.head.lower_ == "to" and piece.head.head.lower_ in words.sending
            if piece.head.lower_ in _INTO and (near or sent):
                yield _known_outlet(page, at - 1, words)


def _speaks(frame: Frame, head: Token) -> bool:
    return frame.speaker is not None and frame.speaker[0] <= head.i < frame.speaker[1]


def _within(run: Run, other: Run | None) -> bool:
    return other is not None and run[0] < other[1] and other[0] < run[1]


def _known_outlet(page: Layout, at: int, words: ViaWords) -> Run | None:
    """Return the name that a token is part of if its words say that it is an outlet's or a platform's."""
    doc = page.doc
    if doc[at].text in words.ordinary and at > 0 and not doc[at].is_sent_start and _stands_alone(doc, at):
        return at, at + 1
    at -= at > 0 and doc[at].lower_ in words.kinds | words.programmes and doc[at].pos_ != "PROPN"
    start = end = at
    while end < len(doc) and end - start < MAX_NAME and _in_name(doc[end]) and page.inside[end] == OUTSIDE:
        end += 1
    while start > 0 and end - start < MAX_NAME and _in_name(doc[start - 1]) and page.inside[start - 1] == OUTSIDE and end > at:
        start -= 1
    if start == end:
        return None
    end += end < len(doc) and page.words[end] in _SCREENS
    name = doc[start:end].text.lower()
    if end - start == 1 and (name in words.platforms or name in words.outlets or (doc[start].text.endswith("TV") and name != "tv")):
        return start, end  # NDTV
    if doc[end - 1].lower_ in words.last_words and end - start > 1:
        return start, end
    place = all(token.ent_type_ == "GPE" for token in doc[start:end])  # a Northport newspaper has another name
    follows = doc[end].lower_ if end < len(doc) else ""
    if name in words.outlets or follows in words.programmes or (follows in words.kinds and not place):
        return start, end
    if start and doc[start - 1].lower_ in words.kinds and doc[start - 1].pos_ in ("NOUN", "ADJ") and not place:
        return start, end  # in the daily Vale Courrier
    if doc[start].lower_ in words.outlets | words.platforms:
        joined = start + 1 < end and page.words[start + 1] == "-"  # the Post-Courier
        return start, end if joined else start + 1
    return None


def _stands_alone(doc: Doc, at: int) -> bool:
    """Whether a word is no part of a longer name: People, not the People's Party."""
    before, after = doc[at - 1], doc[at + 1] if at + 1 < len(doc) else doc[at - 1]
    return before.pos_ not in ("PROPN", "DET") and after.pos_ != "PROPN" and after.text not in _OWNS


def _in_name(token: Token) -> bool:
    if token.pos_ == "NUM" and 0 < token.i < len(token.doc) - 1:
        return token.nbor(-1).pos_ == token.nbor(1).pos_ == "PROPN" and token.ent_type_ == "ORG"  # CBS 4 News
    if token.text == "-" and 0 < token.i < len(token.doc) - 1 and not token.whitespace_ and not token.nbor(-1).whitespace_:
        return token.nbor(-1).pos_ == token.nbor(1).pos_ == "PROPN"  # the Post-Courier
    return (token.pos_ == "PROPN" and token.ent_type_ not in _TIMES) or token.text == "X"


def _any_outlet(page: Layout, head: Token, words: ViaWords) -> Run | None:
    """Return the name that a noun is or ends with, if it may be an outlet's."""
    doc = page.doc
    if page.inside[head.i] != OUTSIDE or head.lower_ in words.audiences:
        return None
    if (reporter := next((child for child in head.lefts if child.lower_ in words.reporters), None)) is not None and reporter.i:
        return _known_outlet(page, reporter.i - 1, words)  # told Fox News host Ana Bell
    if (head.pos_ == "PROPN" or head.text in words.ordinary) and (
        run := _known_outlet(page, head.i, words) or _owner(page, head, words)
    ) is not None:
        return run
    if head.i > 1 and page.words[head.i - 1] == "The" and head.tag_ == "NNP" and head.ent_type_ not in ("GPE", "LOC", "FAC"):
        return head.i - 1, head.i + 1  # told The Northern: only a title has its own article
    if head.like_url and "." in head.text:
        return head.i, head.i + 1  # told vale.com
    if (run := _unnamed(page, head, words)) is not None or head.ent_type_ in _NOT_OUTLETS:
        return run
    if head.lower_ in words.kinds and not (head.is_title and head.i and doc[head.i - 1].pos_ == "PROPN"):  # the Vale News Agency
        return _named_kind(head, words)
    start, end = _capitalised(head)
    if start == end and head.i and doc[head.i - 1].lower_ in words.kinds:
        start = head.i
    titled = start + 1 < end and doc[start].text.endswith(".") and doc[start].text[1:-1].islower()  # told Coun. Bell
    return (start, end) if start < end and doc[end - 1].lower_ not in words.audiences and not titled else None


def _unnamed(page: Layout, head: Token, words: ViaWords) -> Run | None:
    """Return the outlet of a piece, or what a state's outlets are called without a name: the Echo article, state TV."""
    if head.lower_ in words.pieces and head.i and head.pos_ == "NOUN":
        return _known_outlet(page, head.i - 1, words)
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
    if kind.i + 1 < len(doc) and doc[kind.i + 1].is_alpha and not doc[kind.i + 1].is_stop and len(doc[kind.i + 1]) <= MAX_INITIALS:
        return kind.i + 1, kind.i + 2
    own = [child for child in kind.lefts if child.pos_ == "PROPN"]
    before = [child.i for child in own if child.ent_type_ not in _NOT_OUTLETS or child.lower_ in words.outlets]
    return (before[0], before[-1] + 1) if before else None
