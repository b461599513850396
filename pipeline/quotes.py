"""Paragraphs to quotes: which words are attributed, and to whom as printed.

Marks come from layout.py, cues from cues.py, who says a marked stretch from direct.py, words without marks from indirect.py;
how it is printed from printed.py; who the speaker is from speakers.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from pipeline.cue_words import Cues, cues_of
from pipeline.language import Language
from pipeline.model import ArticleEntity, Mention, Quote
from pipeline.parse import Paragraph
from pipeline.parsing.layout import OUTSIDE, Layout, Run, Stretch, before_semicolon, layout
from pipeline.parsing.tree import Token
from pipeline.quoting.claims import CARRIED, CERTAIN, PENDING, Claim, cued_claim, repeated, reported_claim
from pipeline.quoting.colons import block_quote, colon
from pipeline.quoting.cues import frames
from pipeline.quoting.direct import after, beside, is_nickname, is_title, last_sign
from pipeline.quoting.floating import Before, floating
from pipeline.quoting.frame import Frame
from pipeline.quoting.headline_passives import passive
from pipeline.quoting.headline_quotes import headline, is_headline, to_end
from pipeline.quoting.indirect import contents
from pipeline.quoting.issuing import may_issue
from pipeline.quoting.labels import only_says, signature
from pipeline.quoting.outlets import ViaWords, show_told, via_words
from pipeline.quoting.past_parse import under_any_verb
from pipeline.quoting.printed import quote_of
from pipeline.quoting.pull_quotes import signed_within
from pipeline.quoting.report_ends import joined, trimmed
from pipeline.quoting.reporters import credits_all
from pipeline.quoting.statements import framed, naming_end, statement
from pipeline.quoting.tails import pauses, tail, without_aside, without_setting
from pipeline.quoting.transcripts import answered, transcript, turns_of
from pipeline.quoting.turning import turned_to
from pipeline.quoting.via import is_outlet, passed_on, retells, via
from pipeline.speakers import resolve

MAX_STRETCHES = 200  # between marks in a paragraph; more is a table or an attack
MAX_CUES = 40  # cues in a sentence; a writer's has three, and the work grows with their square
MAX_APART = 4  # paragraphs without a mark between the beginning of a quote and its end
_LEADING_ON = frozenset(("to", "which", "but", "and"))  # from what one says to what another does

Report = tuple[Frame, list[Run]]  # a cue and what it reports


def find_quotes(
    paragraphs: list[Paragraph],
    mentions: tuple[Mention, ...],
    entities: tuple[ArticleEntity, ...],
    language: Language,
    *,
    agencies: frozenset[str] = frozenset(),
) -> tuple[Quote, ...]:
    """Return what is attributed in the article, in order, with who said it. `agencies` are those of which the article tells."""
    cues, words = cues_of(language), via_words(language)
    words = replace(words, outlets=words.outlets | {name.lower() for name in agencies}) if agencies else words
    claims: list[Claim] = []
    known, turns, answer = Before(), turns_of(paragraphs, entities, cues), None
    for number, paragraph in enumerate(paragraphs):
        if not paragraph.guarded.whole:
            known = Before()
            continue
        page = layout(paragraph, cues.stance)
        topped = paragraph.place != "body" or is_headline(number, page)
        answer = answered(number, page, answer, turns) or (transcript(number, page, turns) if turns.asked or not topped else None)
        heads = [answer] if answer is not None else headline(number, page, _named(paragraph, mentions), cues) if topped else []
        if number in turns.asked or number in turns.reporters:
            continue  # what an outlet asks
        claims = _signed(claims, number, page, words)
        heads = [_told_in(page, claim, words) for claim in heads]
        found, last = (heads, heads[-1]) if heads else _paragraph(number, page, cues=cues, words=words, known=known)
        claims = _joined(claims, [passive(page, to_end(page, claim), cues) for claim in found] if topped else found, page)
        last = _heard([claim for claim in (known.claim, *found, last) if claim is not None], number, page)
        known = Before(
            claim=last if paragraph.place == "body" else known.claim,
            colon=colon(number, page, cues, words),
            above=(number, page) if paragraph.place == "body" and not found else None,
            closing=(number, page) if paragraph.place == "body" and may_issue(page, cues) and _ends_quietly(page, found) else None,
            turned=turned_to(page, cues) if not found else None,
        )
    said = repeated(signed_within(claims, paragraphs), [paragraph.text for paragraph in paragraphs])
    quotes = [quote for claim in said if (quote := quote_of(claim, paragraphs)) is not None]
    return resolve(quotes, paragraphs=paragraphs, mentions=mentions, entities=entities, language=language)


def _ends_quietly(page: Layout, found: list[Claim]) -> bool:
    """Whether the last sentence of a paragraph quotes nobody: “No,” Bell said. Cole issued a statement."""
    start = page.sentences[-1][0] if page.sentences else 0
    said = max((claim.runs[-1][1] for claim in found), default=0)
    told = max((claim.frame.verb for claim in found if claim.frame is not None and claim.cued is None), default=0)
    return bool(page.sentences) and max(said, told) <= start


def _told_in(page: Layout, claim: Claim, words: ViaWords) -> Claim:
    """Return a headline's claim with the outlet that was told: ..., minister tells Vale Radio."""
    frame = claim.frame
    if frame is None or frame.lemma != "tell":
        return claim
    named = via(page, (0, len(page.words)), frame, others=[], words=words)
    return replace(claim, via=(claim.paragraph, named)) if named is not None else claim


def _signed(claims: list[Claim], number: int, page: Layout, words: ViaWords) -> list[Claim]:
    """Return the claims with who signs the last one, where a paragraph is only that: “We pay.” / — Ana Bell; no reporter of an outlet."""
    last = claims[-1] if claims else None
    if last is None or last.frame is not None or last.kind != "direct" or last.end[0] != number - 1:
        return claims
    frame = signature(page)
    if frame is None or frame.speaker is None or not (words.last_words | words.reporters | {"staff", "writer"}).isdisjoint(page.lower):
        return claims
    return [*claims[:-1], replace(last, frame=frame, cued=number, speaker=(number, frame.speaker), confidence=CERTAIN)]


def _named(paragraph: Paragraph, mentions: tuple[Mention, ...]) -> list[bool]:
    """Return for each token whether it is part of a name."""
    named = [False] * len(paragraph.doc)
    start, end = paragraph.span(0, len(paragraph.text))
    for mention in mentions:
        if start <= mention.start_char and mention.end_char <= end:
            for token in paragraph.doc:
                at = paragraph.offset(token.idx)
                if mention.start_char <= at < mention.end_char:
                    named[token.i] = True
    return named


def _paragraph(number: int, page: Layout, *, cues: Cues, words: ViaWords, known: Before) -> tuple[list[Claim], Claim | None]:
    """Return the claims of one paragraph, and the one that words after it may go on from."""
    found = frames(page, cues)
    if len(page.stretches) > MAX_STRETCHES:
        return [], known.claim
    block = block_quote(number, page, known.colon, found)
    claims = [block] if block is not None else []
    known = known._replace(claim=block) if block is not None else known
    if not (found or page.stretches):
        return claims, known.claim
    for sentence in _merged(page, found, cues):
        own = [frame for frame in found if sentence[0] <= frame.verb < sentence[1]]
        if len(own) > MAX_CUES:
            continue
        if own or any(sentence[0] <= s.outer_start < sentence[1] for s in page.stretches):
            read = [
                _carried(claim, page, sentence, known)
                for claim in _sentence(number, page, sentence, own, cues=cues, words=words, known=known)
            ]
            outlets: dict[int, Run] = {}  # by the verb that they go with
            read = [_passed_on(page, sentence, claim, own=own, words=words, outlets=outlets) for claim in read]
            for claim in read:
                if not any(_overlap(claim, other) for other in claims[-MAX_CUES:]):  # of this sentence and the one before
                    claims.append(claim)
            spoken = [claim for claim in read if claim.confidence != PENDING]
            quoted = [claim for claim in spoken if claim.confidence == CERTAIN]
            if quoted:
                known = known._replace(claim=quoted[-1])
            elif spoken:
                known = known._replace(claim=_heard([*([known.claim] if known.claim else []), *spoken], number, page))
    return claims, known.claim


def _heard(claims: list[Claim], number: int, page: Layout) -> Claim | None:
    """Return the claim that a quote without a cue may go on from: the last, but for what the writer asked or told whoever answers then.

    Where only the writer is known to have spoken, the claim comes back without a speaker.
    """
    by_others = [claim for claim in claims if not (claim.paragraph == number and _is_writers(claim, page))]
    while len(by_others) > 1 and by_others[-1].paragraph == by_others[-2].paragraph == number and _is_told_of(by_others[-1], page):
        by_others.pop()
    return by_others[-1] if by_others else replace(claims[-1], speaker=None) if claims else None


def _is_told_of(claim: Claim, page: Layout) -> bool:
    """Whether a claim of the paragraph is of people whom a clause names: Bell apologized for letters, which included some saying..."""
    verb = page.doc[claim.frame.verb] if claim.frame is not None and claim.cued is None else None
    return verb is not None and verb.tag_ == "VBG" and verb.dep_ == "acl" and verb.head.head.dep_ == "relcl"


def _is_writers(claim: Claim, page: Layout) -> bool:
    """Whether a claim of the paragraph is the writer's: I ask whether..."""
    frame = claim.frame
    if frame is None or frame.speaker is None or claim.cued is not None:
        return False
    return page.lower[slice(*frame.speaker)] in (["i"], ["we"])


def _overlap(claim: Claim, other: Claim) -> bool:
    """Whether two claims share a word: only odd marks and line breaks within a sentence make them."""
    return any(start < last and first < end for start, end in claim.runs for first, last in other.runs)


def _carried(claim: Claim, page: Layout, sentence: Run, known: Before) -> Claim:
    """Return the claim of a sentence without a subject with who spoke before: Bell said no. Adding, "We pay."."""
    begins = claim.frame is not None and claim.cued is None and claim.frame.verb == sentence[0] and page.doc[sentence[0]].tag_ == "VBG"
    return replace(claim, speaker=known.claim.speaker, confidence=CARRIED) if begins and claim.speaker is None and known.claim else claim


def _passed_on(page: Layout, sentence: Run, claim: Claim, *, own: list[Frame], words: ViaWords, outlets: dict[int, Run]) -> Claim:
    """Return the claim with the outlet that its sentence names, if it names one: told the Echo that it was late, and said that...

    `outlets` are those of the verbs before it, and grows.
    """
    frame = claim.frame if claim.cued is None else None
    if frame is None:
        return claim
    named = via(page, sentence, frame, others=own, words=words) or passed_on(page, frame, own, outlets)
    if named is None:
        return claim
    outlets[frame.verb] = named
    return replace(claim, via=(claim.paragraph, named))


def _merged(page: Layout, found: list[Frame], cues: Cues) -> Iterator[Run]:
    """Yield the sentences; one that only says who said the one before is part of it: "Why?" Bell asked."""
    sentences = list(page.sentences)
    at = 0
    while at < len(sentences):
        start, end = sentences[at]
        stretch = page.stretches[page.inside[end - 1]] if page.inside[end - 1] != OUTSIDE else None
        following = sentences[at + 1] if at + 1 < len(sentences) else (end, end)
        ends = last_sign(page, stretch) if stretch is not None else ""
        if stretch is not None and at + 1 < len(sentences) and (ends in "?!…—" or (ends == "." and only_says(page, following, found))):
            frame = after(
                page, stretch, (start, end), following[1], own=[f for f in found if following[0] <= f.verb < following[1]], cues=cues
            )
            if frame is not None and not _has_content(page.doc[frame.verb], frame):
                end = following[1]
                at += 1
        yield start, end
        at += 1


def _has_content(verb: Token, frame: Frame) -> bool:
    """Whether a verb has something that is said in its own sentence; whom one tells or asks, and what one does meanwhile, is none."""
    rights = [child for child in verb.rights if child.tag_ != "VBG" or child.left_edge.nbor(-1).text != ","]  # asked, shaking his head
    return any(child.dep_ in ("ccomp", "xcomp") or (child.dep_ == "dobj" and frame.lemma not in ("tell", "ask")) for child in rights)


def _sentence(number: int, page: Layout, sentence: Run, own: list[Frame], *, cues: Cues, words: ViaWords, known: Before) -> list[Claim]:
    """Return the claims of one sentence: stretches with a cue beside them, what cues report, stretches that go on."""
    stretches = [s for s in page.stretches if sentence[0] <= s.outer_start < sentence[1] and not _is_name(page, s, words)]
    groups = framed(page, sentence, stretches, own=own, cues=cues)
    claims = [statement(number, page, sentence, group=group, frame=frame, own=own, cues=cues) for frame, group in groups]
    taken = [run for claim in claims for run in claim.runs]
    ends = {frame.verb: naming_end(page, frame, group[0], cues) for frame, group in groups}
    reports = _reports(page, sentence, own, cues=cues, ends=ends)
    for frame, found in _outer_first(page, reports, words, cues):
        if any(start <= frame.verb < end for start, end in taken):
            continue
        runs = [
            run
            for run in (_before_inner(page, _meant(page, sentence, run), frame, claims) for run in found)
            if run[0] < run[1] and not any(run[0] < e and s < run[1] for s, e in taken)
        ]
        if runs and (claim := cued_claim(number, page, runs, frame, cues=cues)) is not None:
            claims.append(claim)
            taken += runs
    for stretch in stretches:
        if not any(start < stretch.end and stretch.start < end for start, end in taken):
            cue = beside(page, stretch, own=own, cues=cues)
            if cue is not None:
                run = stretch.outer_start, joined(page, stretch.outer_end, own)
                said = trimmed(page, *run)
                claims += [reported_claim(number, page, [said], cue)] if said[0] < said[1] else []
                taken.append(run)
                continue
            clause = under_any_verb(page, sentence, stretch, own=own, cues=cues)
            rest = _without_inner(claims, clause[1]) if clause is not None else None
            apart = clause is not None and before_semicolon(page, clause[1][0], stretch.outer_start) < stretch.outer_start
            over = rest != claims and (apart or is_title(page, stretch, at_end=True))  # said it was late on Friday's “Harbour Hour”
            if clause is not None and rest is not None and not over:
                claims = [*rest, reported_claim(number, page, [clause[1]], clause[0])]
                taken.append(clause[1])
                continue
            alone = floating(number, page, sentence, stretch, known=known._replace(claim=claims[-1]) if claims else known, cues=cues)
            claims += [alone] if alone is not None else []
    return claims


def _is_name(page: Layout, stretch: Stretch, words: ViaWords) -> bool:
    """Whether a stretch only names somebody, or the programme that was told: Ana “Cia” Bell; told “Vale This Morning”."""
    return is_nickname(page, stretch) or show_told(page, stretch, words) is not None


def _says_again(page: Layout, frame: Frame, other: Frame) -> bool:
    """Whether who speaks in an earlier cue of the sentence is named again: Ana Bell said that it was late, she said; ..., Bell noted."""
    if frame.speaker is None or other.speaker is None or other.verb > frame.verb or other.shape != "verb":
        return False
    last, before = page.lower[frame.speaker[1] - 1], slice(*other.speaker)
    if last not in ("he", "she"):
        return last in page.lower[before]
    named = all(token.tag_ == "NNP" for token in page.doc[before]) or any(token.ent_type_ == "PERSON" for token in page.doc[before])
    return named or last in page.lower[before]


def _meant(page: Layout, sentence: Run, run: Run) -> Run:
    """Return the sentence before, where a run only points at it: Rents fell. That's according to Bell."""
    if page.lower[run[0] : run[1]] not in (["that", "'s"], ["that", "’s"], ["that", "is"], ["this", "is"]):
        return run
    at = bisect_left(page.sentences, sentence) - 1
    return trimmed(page, *page.sentences[at]) if at >= 0 else (run[0], run[0])


def _before_inner(page: Layout, run: Run, frame: Frame, claims: list[Claim]) -> Run:
    """Return a run without what another is then quoted to say: said it was late, to which Bell objected: "..."."""
    start, end = run
    own = [claim for claim in claims if claim.cued is None]
    inner = [claim.frame.left for claim in own if claim.frame is not None and start < claim.frame.left < claim.runs[-1][0] < end]
    at = min(inner, default=start)
    while at > start and page.lower[at - 1] in _LEADING_ON:
        at -= 1
    return trimmed(page, start, at) if at > start > frame.verb and pauses(page, at - 1) else run


def _without_inner(claims: list[Claim], run: Run) -> list[Claim] | None:
    """Return the claims without the one that stands in a run, None where several do, or one does in part."""
    start, end = run
    touching = [claim for claim in claims if any(first < end and start < last for first, last in claim.runs)]
    inner = [claim for claim in touching if all(start <= first and last <= end for first, last in claim.runs)]
    return [claim for claim in claims if claim not in inner] if touching == inner and len(inner) <= 1 else None


def _reports(page: Layout, sentence: Run, own: list[Frame], *, cues: Cues, ends: dict[int, int]) -> list[Report]:
    """Return what each cue reports, of those in use what stands before where it ends. `ends` has those by verb."""
    reporting = [frame for frame in own if frame.lemma not in cues.marks_only]
    found: list[Report] = []
    for frame in own:
        if frame.verb < (end := ends.get(frame.verb, sentence[1])):
            named_after = frame.shape == "passive" and frame.speaker is not None and frame.speaker[0] > frame.end
            within = sentence[0], end
            said = contents(page, within, frame, others=own, cues=cues)  # branded “old” by Bell
            runs = said if named_after else [(start, tail(page, within, stop, own=reporting, cues=cues)) for start, stop in said]
            runs = [without_aside(page, without_setting(page, run, cues), frame) for run in runs]
            found.append((frame, [trimmed(page, *run) for run in runs]))
    return _said_twice(page, found) if len(found) > 1 else found


def _said_twice(page: Layout, reports: list[Report]) -> list[Report]:
    """Return the reports with those as one that a sentence gives to one speaker twice: Ana Bell said that it was late, she said."""
    for again, (frame, runs) in enumerate(reports):
        for first in sorted(range(len(reports)), key=lambda at: page.doc[reports[at][0].verb].dep_ != "ROOT"):
            other, said = reports[first]
            if not (said and runs and _says_again(page, frame, other) and runs[0][0] <= other.verb < said[0][0] < runs[0][1]):
                continue
            reports = list(reports)
            end = runs[0][1] if len(runs) > 1 else max(runs[0][1], said[0][1])  # said she left because, she said, it was late
            reports[first] = other, [(said[0][0], end), *runs[1:]]
            reports[again] = frame, []
            return reports
    return reports


def _outer_first(page: Layout, reports: list[Report], words: ViaWords, cues: Cues) -> list[Report]:
    """Return the reports with one that others stand in before them; an outlet's comes last, which passes on what others said."""

    def held(report: Report) -> int:
        frame, runs = report
        within = [(other, said[-1]) for other, said in reports if said and any(start <= other.verb < end for start, end in runs)]
        inner = [other for other, _ in within]
        said_by = [other for other in inner if other.shape == "verb"]
        passes_on = bool(said_by) and (credits_all(page, frame, said_by, words.reporting) or is_outlet(page, frame, words))
        plain = [pair for pair in within if pair[0].shape == "verb" and pair[0].lemma not in cues.thinking]
        passes_on = passes_on or any(retells(page, frame, runs[0], inner=pair, words=words) for pair in plain)
        return -len(inner) if passes_on else len(inner)

    return sorted(reports, key=held, reverse=True) if len(reports) > 1 else reports


def _joined(claims: list[Claim], found: list[Claim], page: Layout) -> list[Claim]:
    """Return the claims with those of a new paragraph; a quote that was left open and goes on there stays one."""
    if not claims or not found:
        return claims + found
    at = _ending(claims)
    last, first = claims[at], found[0]
    goes_on = not last.opens and at > 0 and claims[at - 1].paragraph == last.paragraph and claims[at - 1].kind != "indirect"
    told_anew = first.frame is not None and (last.frame is not None or goes_on)  # “A,” she said. “B. / “C,” she went on: another quote
    apart = first.paragraph - last.end[0] - 1  # paragraphs without a mark, as in a text of one sentence a line
    other = bool(last.mark and first.mark) and last.mark != first.mark  # a passage in straight marks that quotes somebody in curly ones
    if last.closed or told_anew or other or not first.opens or apart > (0 if first.opened else MAX_APART) or first.kind != "direct":
        return claims + found
    joined = replace(last, until=(first.paragraph, first.spans[0][1]), closed=first.closed)
    rest = [replace(first, spans=first.spans[1:], runs=first.runs[1:])] if len(first.spans) > 1 else []
    if first.frame is not None and last.frame is None:
        cued = first.paragraph if first.cued is None else first.cued
        joined = replace(joined, frame=first.frame, cued=cued, speaker=first.speaker, via=first.via, confidence=first.confidence)
    return [*claims[:at], joined, *claims[at + 1 :], *rest, *found[1:]]


def _ending(claims: list[Claim]) -> int:
    """Return the number of the claim that ends last in the last paragraph with one: in a sentence they come as they are found."""
    at = first = len(claims) - 1
    while first >= 0 and claims[first].paragraph == claims[-1].paragraph:
        at = first if claims[first].end > claims[at].end else at
        first -= 1
    return at
