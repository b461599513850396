"""What is said in quote marks with a cue beside them: which cue says which stretches, and which words around them belong.

Who stands beside a stretch is for direct.py to tell; a stretch without a cue is for quotes.py.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run, Stretch
from pipeline.parsing.noun_phrases import FINITE, SUBJECTS
from pipeline.quoting.bidding import QUESTIONS
from pipeline.quoting.claims import Claim, direct_claim, reported_claim
from pipeline.quoting.direct import SAYING, after, before, begins_statement, is_title, last_sign, loose
from pipeline.quoting.frame import Frame
from pipeline.quoting.fronted import is_fronted
from pipeline.quoting.indirect import contents
from pipeline.quoting.labels import credit, label
from pipeline.quoting.leading import ABOUT
from pipeline.quoting.postposed import has_subject, is_postposed, split_off
from pipeline.quoting.report_ends import trimmed
from pipeline.quoting.scenes import is_scene
from pipeline.quoting.tails import closing, is_when_asked, pauses

_LEADING = frozenset(("while", "if", "although", "though", "when", "because", "since", "after", "before", "in", "at"))  # to a main clause
# What begins a second half of what was said.
_GOING_ON = frozenset(("although", "though", "because", "if", "unless", "until", "since", "while", "but", "and", "even", "so"))
_BESIDE = ABOUT | {"laugh", "smile", "point", "cite", "reference", "invoke"}  # what who speaks does besides
MAX_JOINING = 3  # tokens between two stretches: ", and,"
_JOINING = frozenset(("and", "or", "but", "then", "that"))
_TURNING = frozenset(("instead", "rather", "also", "even", "only", "not"))  # beside such a word: ..., but instead "B"
_JUDGING = frozenset(("is", "was", "'s", "’s", "seems", "would", "will"))  # "it is a waste" to do something
_EXCUSING = frozenset(("justify", "reassure", "calm", "show", "illustrate", "prove", "mock", "make"))  # what something is said for


def framed(page: Layout, sentence: Run, stretches: list[Stretch], *, own: list[Frame], cues: Cues) -> list[tuple[Frame, list[Stretch]]]:
    """Return the frames that stand beside stretches, with those stretches."""
    found: dict[int, tuple[Frame, list[Stretch]]] = {}
    for number, stretch in enumerate(stretches):
        limit = stretches[number + 1].outer_start if number + 1 < len(stretches) else sentence[1]
        led = not begins_statement(page, sentence, stretch) and any(
            frame.verb < stretch.outer_start and frame.verb not in found and frame.speaker
            for frame in own
            if frame.shape == "verb" and frame.lemma not in cues.silent
        )
        led = led or any(_is_asked(page, sentence, frame, stretch) for frame in own)
        said = before(page, sentence, stretch, own=own, cues=cues)
        led = led or (said is not None and said.end == stretch.outer_start - 1)
        frame = None if led else after(page, stretch, sentence, limit, own=own, cues=cues)
        frame = None if frame is not None and is_fronted(page, sentence, stretch, frame) else frame
        frame = own[-1] if _is_retold(page, sentence, stretch, own) else closing(page, sentence, stretch, own=own) or frame or said
        frame = frame or label(page, sentence, stretch, cues) or credit(page, sentence, stretch) or loose(page, stretch, cues)
        if frame is None and number:
            earlier = next((f for f, group in found.values() if group[-1] is stretches[number - 1]), None)
            joins = (
                earlier and not _is_name_of_work(page, stretch, cues) and _is_joined(page, (stretches[number - 1], stretch), earlier, own)
            )
            frame = earlier if joins else None
        if frame is not None:
            found.setdefault(frame.verb, (frame, []))[1].append(stretch)
    return list(found.values())


def _is_asked(page: Layout, sentence: Run, frame: Frame, stretch: Stretch) -> bool:
    """Whether a stretch is of what its sentence begins by saying that somebody was asked: Asked whether it is “late,” Bell laughed."""
    asks = frame.shape == "passive" and frame.lemma == "ask" and frame.verb == sentence[0] < stretch.outer_start
    return asks and not any(pauses(page, at) for at in range(frame.verb, stretch.outer_start))


def _is_retold(page: Layout, sentence: Run, stretch: Stretch, own: list[Frame]) -> bool:
    """Whether what a colon leads to is told by who is named last: Cole said: “Go home” and held the man's arm, Bell added."""
    last, colon = own[-1] if own else None, stretch.outer_start - 1
    if last is None or last.speaker is None or page.doc[last.speaker[1] - 1].tag_ == "PRP":
        return False  # ..., he added: the one whom the colon follows
    if (
        colon < 1
        or page.words[colon] != ":"
        or page.lower[stretch.outer_end : stretch.outer_end + 1] not in (["and"], ["before"], ["then"])
    ):
        return False
    comma = last.left - 1
    ends = comma > stretch.outer_end and page.words[comma] == "," and page.inside[comma] == OUTSIDE
    between = any(stretch.outer_end <= other.verb < comma for other in own)
    return ends and not between and is_postposed(page, sentence, last, page.doc[last.verb]) and last.shape == "verb"


def _is_name_of_work(page: Layout, stretch: Stretch, cues: Cues) -> bool:
    """Whether a stretch names what somebody spoke in: Bell said on her podcast, “Harbour Hour.”"""
    comma = stretch.outer_start - 1
    kind = comma > 0 and page.words[comma] == "," and page.lower[comma - 1] in cues.settings and page.doc[comma - 1].pos_ == "NOUN"
    return kind and is_title(page, stretch, at_end=True)


def _is_joined(page: Layout, pair: tuple[Stretch, Stretch], frame: Frame, own: list[Frame]) -> bool:
    """Whether a stretch goes on from the one before, which has a frame: "A," and "B"; "A," Bell said in an interview, but "B"."""
    first, second = pair
    start = first.outer_end if frame.left < first.outer_end else frame.right
    end = second.outer_start
    between = page.words[start:end]
    if 0 < len(between) <= MAX_JOINING and all(word == "," or word.lower() in _JOINING for word in between):
        return True
    while end > start and page.lower[end - 1] in _JOINING | _TURNING:
        end -= 1
    if start == first.outer_end or page.words[end - 1] != ",":
        return False
    inner = [other for other in own if start <= other.verb < end]  # ..., Bell wrote in a letter explaining why she left, "..."
    return not inner or (page.words[second.start].islower() and all(_is_within(page, other, end) for other in inner))


def _is_within(page: Layout, inner: Frame, end: int) -> bool:
    """Whether a cue only says more of what stands before it, and does not lead to what begins at `end`: Bell said, pointing to it, "...".

    After a comma only a participle of some verbs does.
    """
    aside = page.doc[inner.verb].tag_ == "VBG" and inner.lemma in _BESIDE
    return inner.right < end - 1 and (aside or page.words[inner.start - 1] != ",")


def statement(number: int, page: Layout, sentence: Run, *, group: list[Stretch], frame: Frame, own: list[Frame], cues: Cues) -> Claim:
    """Return the claim of stretches with a cue beside them; words before the first, without a cue, belong to it."""
    first = group[0]
    if (start := _introduced(page, sentence, first, frame=frame, cues=cues)) is not None:
        return reported_claim(number, page, [trimmed(page, start, first.outer_end), *((s.start, s.end) for s in group[1:])], frame)
    if closing(page, sentence, first, own=[frame]) is not None or _is_retold(page, sentence, first, own):
        begin = sentence[0] + (page.doc[sentence[0]].dep_ == "cc" and page.inside[sentence[0]] == OUTSIDE)
        return reported_claim(number, page, [trimmed(page, begin, frame.left)], frame)
    linked = first.outer_start - sentence[0] == 1 and page.doc[sentence[0]].pos_ == "CCONJ"  # But "...," Bell said
    if frame.left >= first.outer_end and not (linked or begins_statement(page, sentence, first)):
        if page.lower[frame.left - 1] == "as" and frame.left - first.outer_end <= MAX_JOINING:
            return direct_claim(number, page, group, frame)  # the “old hall,” as Bell called it
        start, end = trimmed(page, sentence[0], first.outer_end)
        if start < first.outer_start and start < end:
            rest = [_with_link(page, s, frame) for s in group[1:]] or _second_half(page, sentence, frame, own=own, cues=cues)
            return reported_claim(number, page, [(start, end), *rest], frame)
        return direct_claim(number, page, group, frame)
    begun = split_off(page, sentence, frame, first.start, cues=cues)
    runs = [begun] if begun is not None else []
    if frame.right <= first.outer_start and (further := _runs_on(page, (group[-1], sentence[1]), frame, cues)) is not None:
        return reported_claim(number, page, [*runs, *((s.start, s.end) for s in group[:-1]), (group[-1].outer_start, further)], frame)
    if runs:
        return reported_claim(number, page, [*runs, *((s.start, s.end) for s in group)], frame)
    if (aim := _aim(page, sentence, group, own=own, frame=frame, cues=cues)) is not None:
        return reported_claim(number, page, [(first.start, first.end), aim], frame)
    return direct_claim(number, page, group, frame)


def _aim(page: Layout, sentence: Run, group: list[Stretch], *, own: list[Frame], frame: Frame, cues: Cues) -> Run | None:
    """Return what is judged, after who does so: “It is a waste,” Bell said, [to close the hall].

    Not why it is said: “It is a waste,” Bell said, to explain why she left; “It is a waste to wait,” Bell said, to make them laugh.
    """
    first, comma = group[0], frame.right
    if len(group) > 1 or frame.left < first.outer_end or comma + 2 >= sentence[1] or page.words[comma] != ",":
        return None
    judges = page.lower[first.start] == "it" and page.doc[min(first.start + 1, first.end - 1)].lower_ in _JUDGING
    plain = "to" not in page.lower[first.start : first.end] and last_sign(page, first) == ","
    verb = page.doc[comma + 2]
    speaks = verb.lower_ in cues.stance and (verb.lower_ not in cues.thinking or page.lower[verb.i + 1] in QUESTIONS)
    aims = page.lower[comma + 1] == "to" and verb.tag_ == "VB" and verb.lower_ not in _EXCUSING and not speaks
    if not (judges and plain and aims):
        return None
    marked = any(page.inside[at] != OUTSIDE for at in range(comma, sentence[1]))
    if marked or any(other.verb > verb.i for other in own):
        return None
    told = (at for at in range(comma + 1, sentence[1] - 1) if page.words[at] == "," and page.lower[at + 1] in ("which", "who"))
    return trimmed(page, comma + 1, next(told, sentence[1]))


def naming_end(page: Layout, frame: Frame, stretch: Stretch, cues: Cues) -> int:
    """Return where what a cue calls somebody ends, before a colon that leads to a stretch: called Cole “a thief”: “He took it.”

    Zero where it calls nobody anything in marks there.
    """
    colon = stretch.outer_start - 1
    names = frame.lemma in cues.naming and frame.right < colon and page.words[colon] == ":" and page.inside[colon - 1] != OUTSIDE
    return colon if names else 0


def _with_link(page: Layout, stretch: Stretch, frame: Frame) -> Run:
    """Return a further stretch with what joins it to the one before: are not “old,” Bell said, but instead “good.”"""
    start = stretch.outer_start
    while start > frame.right and page.lower[start - 1] in _JOINING | _TURNING:
        start -= 1
    linked = start < stretch.outer_start and "but" in page.lower[start : stretch.outer_start]
    return start if linked else stretch.start, stretch.end


def _second_half(page: Layout, sentence: Run, frame: Frame, *, own: list[Frame], cues: Cues) -> list[Run]:
    """Return what goes on after who says it: it can stay “for now,” Bell said, although it is old."""
    if page.lower[sentence[0]] in _LEADING:
        return _main_clause(page, sentence, frame, cues)
    halves = contents(page, sentence, frame, others=own, cues=cues)
    if len(halves) == 1 or halves[:1] == [] or halves[0][1] > frame.left or halves[1][0] < frame.right:
        return []
    start, end = halves[1]
    return [(start, end)] if page.lower[start] in _GOING_ON and not _is_meanwhile(page, start, end) else []


def _is_meanwhile(page: Layout, start: int, end: int) -> bool:
    """Whether what follows who says something tells what was done then: ..., Bell said, and called for talks; and Cole nodded."""
    link, follows = page.lower[start], page.doc[min(start + 1, end - 1)]
    if link == "while":
        return any(page.doc[at].tag_ == "VBD" for at in range(start, end))
    if link == "even":
        return follows.lower_ not in ("though", "if")  # even as the boats left
    return (link in ("and", "but") and follows.tag_ in FINITE) or (link == "and" and follows.ent_type_ == "PERSON")


def _main_clause(page: Layout, sentence: Run, frame: Frame, cues: Cues) -> list[Run]:
    """Return the main clause after who says it, where the words before it only lead to it: While some “love it,” Bell said, most do not."""
    at = frame.right
    if at + 1 >= sentence[1] or page.words[at] != ",":
        return []
    run = trimmed(page, at + 1, sentence[1])
    anothers = any(page.lower[at] in cues.stance and page.doc[at].tag_ in FINITE for at in range(*run))  # Cole warned that it is late
    return [run] if has_subject(page, *run) and not anothers else []


def _introduced(page: Layout, sentence: Run, first: Stretch, *, frame: Frame, cues: Cues) -> int | None:
    """Return where a clause begins that ends in a colon before a stretch: Bell said the town was poor: "..."."""
    colon = first.outer_start - 1
    if frame.shape not in SAYING or frame.right >= colon or page.words[colon] != ":" or page.lower[frame.verb] not in cues.stance:
        return None
    runs = contents(page, (sentence[0], colon), frame, others=[], cues=cues)
    if len(runs) != 1 or runs[0][1] != colon:
        return None
    subjects = (token for token in page.doc[slice(*runs[0])] if token.dep_ in SUBJECTS)
    return runs[0][0] if any(token.head.dep_ != "relcl" for token in subjects) else None  # concern about the ads the firm runs: “...”


def _runs_on(page: Layout, within: tuple[Stretch, int], frame: Frame, cues: Cues) -> int | None:
    """Return where what is said ends when it goes on without marks ("...at the end" of the year), None when it does not.

    Of a chant or a sign it does not. `within` is the stretch with the end of its sentence.
    """
    (stretch, limit), doc = within, page.doc
    end = stretch.outer_end
    if frame.lemma in ("chant", "read") or last_sign(page, stretch) in ",.?!…—" or end >= limit or doc[end].is_punct or doc[end].is_space:
        return None
    if doc[end].pos_ not in ("ADP", "SCONJ", "AUX", "VERB", "PART") or is_when_asked(page, end):
        return None
    led = page.words[stretch.outer_start - 1] == ":"
    if page.words[stretch.start][:1].isupper() and is_scene(page, end, limit, whole=led, settings=cues.settings):
        return None
    while end < limit and not (doc[end].is_punct and page.inside[end] == OUTSIDE and doc[end].tag_ not in ("HYPH", "POS")):
        end += 1
    return end
