"""Through whom words came: the agency or outlet that a sentence names beside the speaker, or the platform they were written on.

"told dpa", "in an interview with CNN", "quoted by Interfax", "the Daily reports", "wrote on Facebook". Who speaks is for direct.py
and indirect.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from pipeline.parsing.layout import OUTSIDE, Layout, Run, before_semicolon, places
from pipeline.parsing.noun_phrases import SUBJECTS
from pipeline.parsing.tree import Doc, Token
from pipeline.quoting.frame import Frame
from pipeline.quoting.marked_outlets import marked_outlet
from pipeline.quoting.outlets import MAX_NAME, OWNS, TIMES, ViaWords, any_outlet, in_name, joint_name, known_outlet, owning, show_told
from pipeline.quoting.subjects import quoting

_TAKING = frozenset(("took", "takes", "take", "taking", "taken"))  # to a platform, to say something there
_INTO = frozenset(("in", "during", "to", "for", "from", "on", "of", "via"))  # before a piece in which words came
_ON = frozenset(("on", "through", "via"))  # a platform
_READ = frozenset(("seen", "reviewed"))  # by an outlet, of papers
_PASSED = frozenset(("in", "obtained", "seen", "reviewed", "viewed"))  # after a paper, by or in an outlet that did not write it
_PLAIN = frozenset(("say", "state", "add", "note"))
_TELLING = frozenset(("tell", "inform", "remind", "ask", "warn"))  # somebody something
NEAR_CUE = 3  # tokens after a cue in which "on" says where it was said, whatever the parse makes of it


def via(page: Layout, sentence: Run, frame: Frame, *, others: list[Frame], words: ViaWords) -> Run | None:
    """Return the outlet that a sentence names as the way the words of a frame came, None if it names none."""
    start = sentence[0]
    if ";" in page.words[start : frame.left] and not (frame.speaker and page.lower[frame.speaker[1] - 1] in ("he", "she", "they", "it")):
        start = max(at + 1 for at in range(start, frame.left) if page.words[at] == ";")
    sentence = start, before_semicolon(page, frame.right, sentence[1])
    others = [other for other in others if other.verb < sentence[1]]
    led = _prepositions(page, sentence, words)
    candidates = chain(
        _show(page, frame, words),
        (any_outlet(page, head, words) for head in _told(page.doc, frame, words)),
        (any_outlet(page, head, words) for head in _led(page, led, frame, words.phrases)),
        _reported(page, frame, others, words),
        _written_for(page, frame, words),
        _written_in(page, frame, words),
        _by_way(page, sentence, frame, words),
        _owning(page, frame, words),
        (_known(page, head, words) for head in _led(page, led, frame, words.known_phrases)),
        _placed(page, sentence, frame, words),
        _pieces(page, sentence, frame, words),
        marked_outlet(page, sentence, frame, others=others, led=led, words=words),
    )
    found = (joint_name(page, _bare(page, run, words), words) for run in candidates if run is not None and not _within(run, frame.speaker))
    return next(found, None) or _printing(page, frame, words) or _employer(page, frame, words)


def passed_on(page: Layout, frame: Frame, others: list[Frame], outlets: dict[int, Run]) -> Run | None:
    """Return the outlet of the cue that another goes on from: Bell told the Echo that it was late and said that..., adding that...

    Not where somebody else is told, or speaks. `outlets` are those of the verbs before it.
    """
    verb, above = page.doc[frame.verb], page.doc[frame.verb].head
    if not outlets or verb.dep_ not in ("conj", "advcl") or (verb.dep_ == "advcl" and (verb.tag_ != "VBG" or verb.i < above.i)):
        return None
    above = above.head if above.dep_ == "ccomp" and above.i not in outlets else above
    outer = next((other for other in others if other.verb == above.i), None)
    told = any(child.dep_ in ("dobj", "dative") for child in verb.rights) if frame.lemma in _TELLING else False
    if outer is None or told:
        return None
    same = frame.speaker == outer.speaker or (frame.speaker is not None and page.lower[slice(*frame.speaker)] in (["he"], ["she"]))
    return outlets.get(above.i) if same else None


def _bare(page: Layout, run: Run, words: ViaWords) -> Run:
    """Return a name without what the model may take for part of it: the daily Vale Courrier, the Press Agency (PA)."""
    start, end = run
    start += start + 1 < end and page.doc[start].is_lower and page.words[start] in words.kinds
    return start, next((at for at in range(start + 1, end) if page.words[at] == "("), end)


def _prepositions(page: Layout, sentence: Run, words: ViaWords) -> list[int]:
    """Return where the words stand that phrases such as "interview with" end in."""
    first = sentence[0] + 1
    found = places(page.lower[first : sentence[1] - 1], words.prepositions)
    return [first + at for at in found if page.inside[first + at - 1] == OUTSIDE]


def is_outlet(page: Layout, frame: Frame, words: ViaWords) -> bool:
    """Return whether who speaks is an outlet: what it reports that others said is theirs."""
    if frame.speaker is None:
        return False
    head = page.doc.tokens(frame.speaker[0], frame.speaker[1]).root
    named = {head.lower_, page.doc.tokens(max(head.i - 1, 0), head.i + 1).text.lower()}
    if frame.lemma in words.reporting and not named.isdisjoint(words.unnamed):
        return not any(child.dep_ == "prep" for child in head.rights)  # not: a paper by Bell
    owner = owning(page, head, words)
    head = head.nbor(-1) if head.i > frame.speaker[0] and head.lower_ in words.pieces else head  # Reuters reporting
    run = owner or known_outlet(page, head.i, words) or (any_outlet(page, head, words) if frame.lemma in words.reporting else None)
    return run is not None and _within(run, frame.speaker)


def retells(page: Layout, frame: Frame, run: Run, *, inner: tuple[Frame, Run], words: ViaWords) -> bool:
    """Return whether a paper of which no writer is named passes on what somebody says: Bell said it was late, according to the report.

    `run` is what the paper reports, `inner` the cue in it with what that reports, which must be all of it. Not: according to Cole's
    report, Bell said; the report said Bell had said.
    """
    if frame.speaker is None or not (frame.shape == "according" or (frame.lemma in _PLAIN and frame.left >= run[1])):
        return False
    head = page.doc.tokens(*frame.speaker).root
    if head.lower_ not in words.retelling or any(child.dep_ == "poss" for child in head.lefts):
        return False
    if any(child.lower_ not in _PASSED for child in head.rights if child.dep_ in ("prep", "acl")):
        return False  # the report by Cole; but the report in the Gazette, obtained by the Gazette
    other, said = inner
    if other.speaker is not None and _is_share(page, other.speaker, words):
        return False  # half of the tenants said it was damp, the report said
    begins = other.speaker is not None and other.left == other.speaker[0] and other.left - run[0] in (0, 1)
    return other.right >= run[1] or (begins and said[1] >= run[1] - 1)


def _is_share(page: Layout, run: Run, words: ViaWords) -> bool:
    """Whether some words are a part of people who were asked: more than half of all tenants, one in ten owners."""
    return any(page.lower[at] in words.shares or (page.lower[at] == "in" and page.doc[at - 1].tag_ == "CD") for at in range(*run))


def _told(doc: Doc, frame: Frame, words: ViaWords) -> Iterator[Token]:
    """Yield whom the words were told, and who quotes them: told dpa, the Gazette quoted Bell as saying."""
    if frame.lemma in words.telling:
        first = frame.verb + 1 + (frame.verb + 2 < len(doc) and doc[frame.verb + 1].dep_ == "det")
        if first < len(doc) and doc[first].lower_ in words.outlets and not doc[first].is_lower:
            yield doc[first]  # told the Herald owners had left
        yield from (child for child in doc[frame.verb].rights if child.dep_ in ("dobj", "dative"))
    verb = quoting(doc[frame.verb]) or (doc[frame.verb] if frame.lemma in ("quote", "cite") else None)
    if verb is not None:
        yield from (child for child in verb.lefts if child.dep_ == "nsubj")


def _show(page: Layout, frame: Frame, words: ViaWords) -> Iterator[Run | None]:
    """Yield the programme that the words were told, in marks: told “Vale This Morning”."""
    if frame.lemma in words.telling and frame.end < len(page.doc) and page.inside[frame.end] != OUTSIDE:
        yield show_told(page, page.stretches[page.inside[frame.end]], words)


def _led(page: Layout, prepositions: list[int], frame: Frame, phrases: frozenset[str]) -> Iterator[Token]:
    """Yield what stands after a phrase such as "interview with"."""
    for at in prepositions:
        last = at - 1
        while last > 0 and (page.doc[last].ent_type_ in TIMES or (page.lower[last] == "on" and last < at - 1)):
            last -= 1  # published on Monday by
        if page.lower[last] == "according" and page.lower[last - 1] == "that":
            continue  # said that according to Vale Weather the river rose
        if f"{page.lower[last]} {page.lower[at]}" in phrases or f"{page.lower[at - 1]} {page.lower[at]}" in phrases:
            head = _object(page.doc[at])
            noun = page.doc[last]
            other = noun.dep_ in SUBJECTS and noun.head.i != frame.verb  # an interview on Vale Radio was long, and...
            other = other or _is_of_another(noun, frame) or (noun.lower_ in _READ and noun.dep_ != "acl")  # Cole was seen by the BBC
            other = other or (noun.head.tag_ == "VBG" and any(child.dep_ == "poss" for child in noun.lefts))  # slamming his remarks to
            if head is not None and not other and not _speaks(frame, head):
                yield head


def _known(page: Layout, head: Token, words: ViaWords) -> Run | None:
    """Return the outlet of a name after a phrase such as "published in", if it is one by its words."""
    return None if _is_learned(head, words) else known_outlet(page, head.i, words) or _airing(page, head, words)


def _is_learned(head: Token, words: ViaWords) -> bool:
    """Whether a name is of where a study is published: a study published in the Vale Journal, found that...; not: a letter."""
    paper, published = head.doc.tokens(head.left_edge.i, head.i + 1).text.lower().removeprefix("the "), head.head.head
    learned = head.lower_ == "journal" and published.dep_ == "acl" and published.head.lower_ in words.studies
    return learned and paper not in words.outlets


def _airing(page: Layout, programme: Token, words: ViaWords) -> Run | None:
    """Return the outlet on whose programme somebody speaks: speaking on RTÉ's Morning Ireland; not: speaking on the BBC's decision."""
    owner = next((child for child in programme.lefts if child.dep_ == "poss"), None)
    named = programme.pos_ == "PROPN" or (programme.lower_ in words.programmes and programme.nbor(-1).pos_ == "PROPN")
    return known_outlet(page, owner.i, words) if owner is not None and named else None


def _object(link: Token) -> Token | None:
    """Return what stands after a preposition, a body also where the parse hangs it elsewhere: papers obtained by CNN show that..."""
    head = next((child for child in link.rights if child.dep_ == "pobj"), None)
    follows = link.nbor(1) if link.i + 1 < len(link.doc) else link
    return follows if head is None and follows.dep_ == "compound" else head


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
            and not any(child.dep_ == "dobj" for child in page.doc[other.verb].rights)  # is reporting progress
        )
        if reports and other.speaker is not None and not _within(other.speaker, frame.speaker):
            head = page.doc.tokens(other.speaker[0], other.speaker[1]).root
            yield any_outlet(page, head, words) or (_printing(page, other, words) if other.shape == "according" else None)
            yield _employer(page, other, words)  # ..., Ana Bell of the Gazette reports
            yield from _written_for(page, other, words)


def _written_for(page: Layout, frame: Frame, words: ViaWords) -> Iterator[Run | None]:
    """Yield the outlet that who speaks reports for: Ana Bell reports for Vale Radio that..."""
    at = frame.end
    if frame.lemma in words.reporting and at + 2 < len(page.doc) and page.lower[at] == "for":
        yield known_outlet(page, at + 1 + (page.doc[at + 1].dep_ == "det"), words)


def _written_in(page: Layout, frame: Frame, words: ViaWords) -> Iterator[Run | None]:
    """Yield the outlet in which somebody writes: Bell wrote in Harbour Notes that..."""
    for link in page.doc[frame.verb].rights if frame.lemma == "write" else ():
        head = next((child for child in link.rights if child.dep_ == "pobj"), None) if link.lower_ == "in" else None
        if head is not None and head.pos_ == "PROPN" and head.is_title and head.ent_type_ not in TIMES:
            yield any_outlet(page, head, words)


def _by_way(page: Layout, sentence: Run, frame: Frame, words: ViaWords) -> Iterator[Run | None]:
    """Yield the outlet after "via", or that of the reporter there: Bell said, via Ana Cole of the Northport Times."""
    for at in range(frame.left, min(frame.right + NEAR_CUE, sentence[1] - 1)) if "via" in page.vocabulary else ():
        if page.lower[at] == "via" and page.inside[at] == OUTSIDE:
            yield known_outlet(page, at + 1, words)
            of = next((i for i in range(at + 2, min(at + MAX_NAME, sentence[1] - 1)) if page.lower[i] == "of"), None)
            if of is not None:
                yield known_outlet(page, of + 1 + (page.doc[of + 1].dep_ == "det"), words)


def _printing(page: Layout, frame: Frame, words: ViaWords) -> Run | None:
    """Return the outlet or platform of the piece that speaks: an editorial in the Gazette said; a Facebook post by Ana Bell said."""
    if frame.speaker is None or words.pieces.isdisjoint(page.vocabulary):
        return None
    speaker = page.doc.tokens(*frame.speaker)
    if speaker.root.lower_ not in words.pieces:
        return None
    if speaker.root.i > speaker.start and page.lower[speaker.root.i - 1] in words.platforms:
        return speaker.root.i - 1, speaker.root.i
    heads = (below for link in speaker.root.rights if link.lower_ == "in" for below in link.rights if below.dep_ == "pobj")
    return next((run for head in heads if (run := known_outlet(page, head.i, words)) is not None), None)


def _employer(page: Layout, frame: Frame, words: ViaWords) -> Run | None:
    """Return the outlet that a reporter who speaks is of: according to Ana Bell of the Northport Times."""
    if frame.lemma not in words.reporting or frame.speaker is None:
        return None
    start, end = frame.speaker
    at = next((at for at in range(start + 1, min(end + 1, len(page.doc))) if page.lower[at] == "of"), None)
    if at is None or page.doc[at - 1].ent_type_ != "PERSON":
        return None
    first = at + 1 + (at + 1 < len(page.doc) and page.doc[at + 1].dep_ == "det")
    run = known_outlet(page, first, words) if first < len(page.doc) else None
    return run if run is not None and not (run[1] < len(page.doc) and in_name(page.doc[run[1]])) else None  # not of the Times School


def _owning(page: Layout, frame: Frame, words: ViaWords) -> Iterator[Run | None]:
    """Yield the outlet whose journalist or programme was told: the Gazette's Peter Cole."""
    doc, verb = page.doc, page.doc[frame.verb]
    heads = [child for child in verb.rights if child.dep_ in ("dobj", "dative") and frame.lemma in words.telling]
    heads += [below for child in verb.rights if child.lower_ == "to" for below in child.rights if below.dep_ == "pobj"]
    for head in heads:
        for at in range(head.left_edge.i, head.i):
            if doc[at].text in OWNS and at:
                yield known_outlet(page, at - 1, words)
            shows = head.lower_ in words.programmes or head.ent_type_ == "PERSON"
            if shows and doc[at].dep_ in ("compound", "nmod") and doc[at].ent_type_ == "ORG":
                yield known_outlet(page, at, words)  # told Vale Radio reporter Ana Bell, the BBC live show
            if head.lower_ in words.reporters and doc[at].pos_ == "PROPN":
                yield known_outlet(page, at, words)  # told the BBC interviewer
        if head.lower_ not in words.audiences:
            yield known_outlet(page, head.i, words)
        of = [below for link in head.rights if link.lower_ == "of" for below in link.rights if below.dep_ == "pobj"]
        yield from (known_outlet(page, below.i, words) for below in of if head.ent_type_ == "PERSON")  # told Peter Cole of Vale Radio


def _placed(page: Layout, sentence: Run, frame: Frame, words: ViaWords) -> Iterator[Run | None]:
    """Yield the outlet or platform on which something was said: on Vale Radio, on ABC's “This Week”, on his Telegram channel."""
    doc, above = page.doc, page.doc[frame.verb].head
    own = any(child.dep_ in SUBJECTS for child in doc[frame.verb].lefts)  # took to Instagram after Cole called her late
    for link in above.rights if above.lower_ in _TAKING and not own else ():
        platform = next((child for child in link.rights if child.dep_ == "pobj" and child.lower_ in words.platforms), None)
        if link.lower_ == "to" and platform is not None:
            yield platform.i, platform.i + 1  # took to Instagram to confirm that...
    for at in range(sentence[0], sentence[1] - 1) if not _ON.isdisjoint(page.vocabulary) else ():
        if page.lower[at] not in _ON or page.inside[at] != OUTSIDE:
            continue
        if page.lower[at] != "on" and doc[at + 1].tag_ != "PRP$":
            continue  # through his Twitter account
        if (doc[at].head.i == frame.verb or 0 <= at - frame.right < NEAR_CUE) and doc[at - 1].lower_ not in words.found_on:
            first = at + 1
            while first < len(doc) and (doc[first].dep_ == "det" or doc[first].tag_ == "PRP$"):
                first += 1
            run = known_outlet(page, first, words) if first < len(doc) else None
            follows = doc[run[1]] if run is not None and run[1] < len(doc) else None
            if follows is not None and follows.text in OWNS and run is not None and run[1] + 1 < len(doc):
                follows = doc[run[1] + 1]
                run = run if follows.pos_ == "PROPN" or follows.is_quote or follows.text[0].isupper() else None
            related = follows is not None and follows.tag_ == "WDT" and doc[at - 1].pos_ == "NOUN"  # called for rules on Facebook that...
            yield None if related else run


def _pieces(page: Layout, sentence: Run, frame: Frame, words: ViaWords) -> Iterator[Run | None]:
    """Yield the outlet before an interview, a column or a post: in a Gazette interview, in a Facebook post."""
    doc = page.doc
    for at in range(sentence[0] + 1, sentence[1]) if not words.pieces.isdisjoint(page.vocabulary) else ():
        if page.lower[at] in words.pieces and page.inside[at] == OUTSIDE and not _speaks(frame, doc[at]):
            piece = doc[at].head if doc[at].dep_ == "compound" else doc[at]
            between = frame.left <= at < frame.start and doc[at].dep_ == "pobj"  # Bell in a Facebook post said; not: shown in one
            between = between and (piece.head.head.dep_ in SUBJECTS or piece.head.head.i == frame.verb)
            near = at < frame.left or between or piece.head.head.i == frame.verb or 0 <= piece.head.i - frame.right < NEAR_CUE
            sent = piece.head.lower_ == "to" and piece.head.head.lower_ in words.sending
            if piece.head.lower_ in _INTO and (near or sent):
                yield known_outlet(page, at - 1, words)


def _speaks(frame: Frame, head: Token) -> bool:
    return frame.speaker is not None and frame.speaker[0] <= head.i < frame.speaker[1]


def _within(run: Run, other: Run | None) -> bool:
    return other is not None and run[0] < other[1] and other[0] < run[1]
