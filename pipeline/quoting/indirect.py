"""What a cue reports when the words are not, or not all, between quote marks.

Works on one sentence at a time; the runs that come back are in tokens, end exclusive.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.cue_words import Cues
from pipeline.parsing.layout import DASHES, OUTSIDE, Layout, Run, is_dash
from pipeline.parsing.noun_phrases import FINITE, WHEN, WITH_EXPLETIVES
from pipeline.parsing.tree import Token
from pipeline.quoting.asides import within_aside
from pipeline.quoting.clause_starts import is_described
from pipeline.quoting.clauses import (
    aimed_clause,
    begun_clause,
    clause_under,
    interrupted,
    led_in,
    placed_clause,
    that_clause,
    told_clause,
    what_clause,
)
from pipeline.quoting.comma_clauses import after_comma
from pipeline.quoting.complements import complement, named_first
from pipeline.quoting.cues import is_misread
from pipeline.quoting.deeds import is_done
from pipeline.quoting.direct import is_title
from pipeline.quoting.frame import MADE_CLEAR, VOICED, Frame
from pipeline.quoting.fronted import up_to_speaker
from pipeline.quoting.gaps import counted_clause, gap_clause, with_verb
from pipeline.quoting.hearers import warned_clause
from pipeline.quoting.hollow import MAX_APART, explains, is_hollow, is_not_said, without_occasion
from pipeline.quoting.joined_verbs import says_more
from pipeline.quoting.leading import ABOUT
from pipeline.quoting.outer_clauses import before_outer
from pipeline.quoting.past_parse import past_parse, with_result
from pipeline.quoting.postposed import (
    MIN_REPORTED,
    around,
    before_quoting,
    condition,
    has_subject,
    is_in_passing,
    is_postposed,
    leads,
    on_both_sides,
    split_off,
)
from pipeline.quoting.replies import replied
from pipeline.quoting.report_ends import cut, is_clause, trimmed
from pipeline.quoting.reporters import passes_on
from pipeline.quoting.rulings import promises, resumes, rules
from pipeline.quoting.second_clauses import by_semicolons
from pipeline.quoting.subjects import quoting
from pipeline.quoting.tails import pauses
from pipeline.quoting.things import may_speak
from pipeline.quoting.told_asides import WARNING, after_participle, after_told, told_besides
from pipeline.quoting.voicing import voiced_words

MAX_LINKED = 2  # tokens before who speaks in a second part: and Cole
MAX_JOINT = 3  # tokens of a joining word and what stands before a verb: and also urged
MIN_DATED = 4  # tokens of a report that begins with the day on which it was made
_WHO = frozenset(("NNP", "PRP"))
_WHEN = frozenset(("when", "after", "before", "while", "if", "as", "once"))  # something was, a clause begins
_LINKS = frozenset(("though", "although", "but", "while", "and"))


def contents(page: Layout, sentence: Run, frame: Frame, *, others: list[Frame], cues: Cues) -> list[Run]:
    """Return what the frame reports in its sentence, empty if nothing does."""
    if frame.shape == "infinitive" or (frame.lemma == "point" and page.lower[frame.end - 1] == "to") or is_done(page, frame, cues):
        return []
    if (reply := replied(page, sentence, frame, cues)) is not None:
        return [reply]
    reports = frame.shape in ("according", "noun") or frame.lemma not in cues.marks_only
    if not (reports or rules(page, sentence, frame, cues) or promises(page, frame, cues) or resumes(page, sentence, frame, cues)):
        run = complement(page, sentence, frame, cues) if frame.lemma in cues.bidding else None
        run = _to_mark(page, _whole(page, run, frame)) if run is not None else (0, 0)
        within = {page.inside[at] for at in range(*run)} - {OUTSIDE}
        return [run] if any(not is_title(page, page.stretches[at], at_end=True) for at in within) else []
    sentence = up_to_speaker(page, sentence, frame)
    own = within_aside(page, sentence, frame)
    both = on_both_sides(page, own, frame) or []
    found = [_before_another(page, run, frame, others) for run in both] or _contents(page, own, frame, others=others, cues=cues)
    if own[1] < sentence[1] and not found and frame.lemma == "say" and has_subject(page, frame.right, own[1]):
        found = [trimmed(page, frame.right, own[1])]  # who said the hall was closed - left the town, which the parse reads as one clause
    elif own[1] < sentence[1]:
        found = [trimmed(page, start, min(end, own[1])) for start, end in found if start < own[1]]
    found = without_occasion(page, frame, found, others)
    if not found or is_hollow(page, frame, found, cues):
        return []
    said_by = [
        other for other in others if other.verb != frame.verb and other.lemma not in cues.marks_only and not _is_all(page, other, frame)
    ]
    attributions = {(other.left, other.right) for other in said_by if _is_somebody(page, other.speaker) or _closes(page, sentence, other)}
    reporting = {
        other.left
        for other in others
        if other.verb != frame.verb and other.speaker is not None and other.lemma not in cues.silent
        if not _is_foreseen(page.doc[other.verb], frame)
    }
    further = others if len(found) > 1 else []
    more = {other.start for other in further if other.shape == "verb" and says_more(page, page.doc[other.verb], frame, cues)}
    anothers = [run for run in found[1:] if not reporting.isdisjoint(range(run[0], run[0] + _reach(page, frame, found[0], run)))]
    anothers += [run for run in found[1:] if not more.isdisjoint(range(run[0], run[0] + MAX_JOINT))]  # ..., Bell said, and also urged...
    found[0] = _without_link(page, sentence, found[0])
    said = [run for run in found if run[1] > run[0] and run not in attributions and run not in anothers]
    return said if any(end - start >= MIN_REPORTED for start, end in said) or _is_named(page, frame, said, cues) else []


def _is_named(page: Layout, frame: Frame, said: list[Run], cues: Cues) -> bool:
    """Whether a single word is what who is named after it says of another: was called “arrogant” by Cole, was accused of lying by Cole.

    Not: was called “cold” by mistake.
    """
    if frame.shape != "passive" or frame.speaker is None or not said:
        return False
    marked = page.inside[said[0][0]] != OUTSIDE or frame.lemma == "accuse"
    return marked and frame.speaker[0] > said[0][1] and may_speak(page.doc.tokens(*frame.speaker).root, cues)


def _reach(page: Layout, frame: Frame, before: Run, further: Run) -> int:
    """Return how many tokens at the beginning of a second part are looked at for another who speaks: ..., Bell said, and Cole added that...

    0 where the first needs the second, whose verb it lacks: At first, Bell said, they told her nothing; When she left, Bell said, ...
    """
    needs = not is_clause(page.doc, *before) or page.lower[before[0]] in _WHEN
    between = page.doc[frame.verb].dep_ == "parataxis" and page.doc[further[0]].dep_ != "cc"
    return 0 if needs and between else MAX_LINKED


def _to_mark(page: Layout, run: Run) -> Run:
    """Return a run up to the closing mark of the words in which it ends: invited them “to be reasonable, to come with us”."""
    start, end = run
    return (start, page.stretches[page.inside[end - 1]].outer_end) if start < end and page.inside[end - 1] != OUTSIDE else run


def _is_all(page: Layout, other: Frame, frame: Frame) -> bool:
    """Whether another cue is all that one reports: Bell said she agreed, the firm said it would appeal."""
    verb = page.doc[other.verb]
    return verb.dep_ == "ccomp" and verb.head.i == frame.verb < other.left and page.words[other.left - 1] != ","


def _without_link(page: Layout, sentence: Run, run: Run) -> Run:
    """Return a run without the word that links its sentence to the one before: But the hall is old, Bell said."""
    links = run[0] == sentence[0] and page.lower[run[0]] in ("but", "and") and page.inside[run[0]] == OUTSIDE
    return trimmed(page, run[0] + 1, run[1]) if links else run


def _is_foreseen(verb: Token, frame: Frame) -> bool:
    """Return whether the verb of a frame says that another verb will be: Bell said she would not show them."""
    return verb.dep_ == "ccomp" and verb.head.i == frame.verb and any(child.tag_ == "MD" for child in verb.lefts)


def _closes(page: Layout, sentence: Run, other: Frame) -> bool:
    """Whether all that stands after a sentence's last comma is who says it: Bell prayed for them, his office tweeted."""
    return other.left > sentence[0] and page.words[other.left - 1] == "," and other.right >= sentence[1] - 1


def _is_somebody(page: Layout, speaker: Run | None) -> bool:
    """Whether a speaker's last word is a name or a pronoun, or there is none (when told it was late); not: The papers show, Bell said."""
    return speaker is None or page.doc[speaker[1] - 1].tag_ in _WHO


def _contents(page: Layout, sentence: Run, frame: Frame, *, others: list[Frame], cues: Cues) -> list[Run]:
    verb = page.doc[frame.verb]
    if frame.shape == "according":
        return around(page, _without_others(page, sentence, frame, others), frame, cues)
    if (gap := gap_clause(page, sentence, frame, cues)) is not None or is_misread(verb):
        return [gap or trimmed(page, frame.end, sentence[1])]
    if frame.lemma == "put":
        said = is_postposed(page, sentence, frame, verb) or leads(page, sentence, frame)
        return around(page, sentence, frame, cues) if said else []
    if _is_beside_clause(page, verb, sentence):
        return [trimmed(page, frame.end, sentence[1])]
    run = _governed(page, sentence, frame, cues)
    if run is not None and frame.speaker is not None and frame.verb < frame.speaker[0] and run[0] <= frame.speaker[0] < run[1]:
        run = None  # Prices were high, said Ana Bell, a clerk, and rents rose
    if run is not None and (is_not_said(page, frame, run, others=others, cues=cues) or explains(page, frame, run)):
        return []
    whole = _whole(page, _past_dashes(page, run, sentence[1]), frame) if run is not None else None
    if whole is not None and whole[0] < whole[1]:
        speaking = [other for other in others if other.lemma not in cues.thinking and _may_report(page, other, cues)]
        run = cut(page, past_parse(page, whole, sentence[1]), frame, others=speaking, cues=cues)
        run = before_outer(page, with_result(page, run, frame, others=others, cues=cues), frame, cues)
        run = by_semicolons(page, run, sentence[1], others)
        begun = split_off(page, sentence, frame, run[0], cues=cues) or condition(page, sentence, frame, said=run, others=others)
        return [begun, run] if begun is not None else [run]
    if frame.shape == "passive" and frame.lemma == "ask":
        return []  # asked of the hall, she laughed
    if (before := before_quoting(page, sentence, verb)) is not None:
        return [before]
    return _around(page, sentence, frame, others=others, cues=cues)


def _around(page: Layout, sentence: Run, frame: Frame, *, others: list[Frame], cues: Cues) -> list[Run]:
    """Return what a sentence says around who says it, empty where nothing shows that it does."""
    verb = page.doc[frame.verb]
    if frame.speaker is not None and is_in_passing(page, sentence, frame, verb):
        return around(page, sentence, replace(frame, speaker=(frame.speaker[0] - 1, frame.speaker[1])), cues)
    postposed = frame.shape == "verb" and is_postposed(page, sentence, frame, verb)
    if postposed or (frame.shape in ("verb", "passive") and leads(page, sentence, frame)):
        speaking = [other for other in others if other.lemma not in cues.silent]
        return [_before_another(page, run, frame, speaking) for run in around(page, sentence, frame, cues)]
    return []


def _governed(page: Layout, sentence: Run, frame: Frame, cues: Cues) -> Run | None:
    """Return what the verb of a frame has for its object: a clause, what to do, a thing, a clause that the parse hangs elsewhere."""
    verb = page.doc[frame.verb]
    if frame.lemma == "request":
        run = complement(page, sentence, frame, cues)
        return run if run is not None and _is_wish(page, run) else that_clause(page, sentence, frame, cues)
    if frame.lemma == MADE_CLEAR:
        return _made_clear(page, sentence, frame, cues)
    if frame.lemma == VOICED:
        return voiced_words(page, sentence, frame, cues)
    run = named_first(page, frame) if frame.lemma in cues.naming else counted_clause(page, sentence, frame)
    run = run or after_comma(page, sentence, frame) or what_clause(page, sentence, verb)
    run = run or interrupted(page, sentence, frame) or after_participle(page, sentence, frame)
    run = run or after_told(page, sentence, frame) or told_besides(page, sentence, frame)
    run = run or (clause_under(page, sentence, verb, cues) if frame.lemma not in ABOUT else None)
    run = run or placed_clause(page, sentence, frame, cues)
    if run is None and frame.lemma in WARNING:
        run = warned_clause(page, sentence, verb, cues)
    if run is None and frame.lemma == "tell":  # its object is who was told
        run = that_clause(page, sentence, frame, cues) or told_clause(page, sentence, verb, cues)
    run = run or begun_clause(page, sentence, frame) or with_verb(page, sentence, frame, complement(page, sentence, frame, cues), cues=cues)
    run = run or led_in(page, sentence, frame)
    names = frame.lemma in cues.naming or frame.lemma in ABOUT  # the script called for an anthem that Bell sings
    if run is None and not names and not _says_whole(page, frame):
        run = that_clause(page, sentence, frame, cues)
    return run or aimed_clause(page, sentence, frame)


def _says_whole(page: Layout, frame: Frame) -> bool:
    """Whether somebody quoted "as saying" has a clause there, which one with "that" is part of: as saying she heard that it was old."""
    above = page.doc[frame.verb]
    if frame.lemma not in ("quote", "cite"):
        return False
    saying = (token for token in page.doc[frame.end : above.sent.end] if token.tag_ == "VBG" and quoting(token) == above)
    return any(child.dep_ == "ccomp" for token in saying for child in token.rights)


def _made_clear(page: Layout, sentence: Run, frame: Frame, cues: Cues) -> Run | None:
    """Return the clause of what somebody made clear, wherever the parse hangs it: Bell made it clear the hall would close.

    Also after to whom or when, if "that" begins it. Not: made clear her anger that the hall had closed.
    """
    first = frame.right
    if first + 1 >= sentence[1]:
        return None
    if page.lower[first] == "that" or page.doc[first].pos_ in ("ADP", "ADV") or page.doc[first].ent_type_ in WHEN:
        return that_clause(page, sentence, frame, cues)
    if page.doc[first].pos_ not in ("DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"):
        return None
    clause = page.doc[first]
    while clause.head.i > first and clause.head != clause and clause.head.i < sentence[1]:
        clause = clause.head
    acts = clause.pos_ in ("VERB", "AUX") and any(child.dep_ in WITH_EXPLETIVES for child in clause.lefts)
    return (first, min(clause.right_edge.i + 1, sentence[1])) if acts else None


def _is_wish(page: Layout, run: Run) -> bool:
    """Whether what somebody requests is said: the council to leave, “a hall”; not: money that the agency says it needs to go on."""
    marked = any(page.inside[at] != OUTSIDE for at in range(*run))
    says = any(page.doc[at].tag_ in FINITE for at in range(*run))
    return marked or (not says and any(page.doc[at].tag_ == "TO" for at in range(*run)))


def _without_others(page: Layout, sentence: Run, frame: Frame, others: list[Frame]) -> Run:
    """Return a sentence without what somebody else says before a semicolon in it: Cole left, Bell said; the hall, according to ..."""
    start, end = sentence
    if page.doc[frame.left].dep_ == "prep" and not pauses(page, frame.left - 1) and frame.shape == "according":
        related = max((at for at in range(start, frame.left) if page.words[at] == "," and page.lower[at + 1] == "which"), default=start)
        if any(start < other.verb < related for other in others):
            return related + 2, end  # Bell said it closed the hall, which cost ten pounds according to the council
    apart = [at for at in range(start, frame.left) if page.words[at] == ";" and page.inside[at] == OUTSIDE]
    listed = not apart or page.lower[apart[-1] + 1] in ("and", "or")
    return sentence if listed or all(other.verb > apart[-1] for other in others) else (apart[-1] + 1, end)


def _before_another(page: Layout, run: Run, frame: Frame, others: list[Frame]) -> Run:
    """Return a run after its cue without what somebody says next: ..., he said, and football, though he acknowledged that..."""
    start, end = run
    for other in others:
        link = other.left - 1
        if other.shape != "verb" or other.speaker is None or not (frame.right <= start < link < end):
            continue
        if (page.words[link] == "," and passes_on(page, other, end)) or (page.lower[link] in _LINKS and pauses(page, link - 1)):
            return trimmed(page, start, link)
        dash = next((at for at in range(start + 1, link) if page.inside[at] == OUTSIDE and is_dash(page.doc[at])), None)
        if dash is not None and page.lower[dash + 1] in _LINKS:
            return trimmed(page, start, dash)
    return run


def _may_report(page: Layout, other: Frame, cues: Cues) -> bool:
    """Whether a cue that reports only quoted words has some near: not in "it began when he was young and continued for years"."""
    near = range(max(other.start - MAX_APART, 0), min(other.end + MAX_APART, len(page.doc)))
    return other.lemma not in cues.marks_only or any(page.inside[at] != OUTSIDE for at in near)


def _is_beside_clause(page: Layout, verb: Token, sentence: Run) -> bool:
    """Whether a clause that the parse hangs elsewhere follows the cue of ", with the Herald reporting he will go".

    So too where the parse takes the clause's subject for the cue's object: with police warning the dam could burst.
    """
    if verb.tag_ != "VBG":
        return False
    above = verb.head.head if verb.dep_ == "acl" else verb.head
    first = next((child for child in verb.rights if child.dep_ == "dobj" and child.left_edge.i == verb.i + 1), None)
    if verb.dep_ in ("pcomp", "acl") and above.lower_ == "with" and first is not None:
        return first.right_edge.i + 1 < sentence[1] and first.right_edge.nbor(1).tag_ in FINITE
    if verb.dep_ != "pcomp" or verb.head.lower_ != "with" or verb.right_edge != verb or verb.i + 1 >= sentence[1]:
        return False
    return page.inside[verb.i + 1] == OUTSIDE and not page.doc[verb.i + 1].is_punct and has_subject(page, verb.i + 1, sentence[1])


def _whole(page: Layout, run: Run, frame: Frame) -> Run:
    """Return the run from after its cue, without the time before it, with all of the stretches that it touches."""
    doc = page.doc
    start, end = max(run[0], frame.verb + 1), run[1]
    if start >= end:
        return end, end
    while start < end - MIN_REPORTED and page.inside[start] == OUTSIDE and (_is_aside(doc[start]) or _is_glued_day(doc[start], frame)):
        start += 1
    after = frame.verb + 1 + (page.lower[frame.verb + 1] in ("early", "late", "earlier", "later"))
    if start == after and end - start > MIN_DATED and page.lower[start] == "on" and doc[start + 1].ent_type_ == "DATE":
        start += 1  # said on Tuesday it would close
        while start < end - MIN_REPORTED and doc[start].ent_type_ == "DATE":
            start += 1
    if page.inside[start] != OUTSIDE:
        start = page.stretches[page.inside[start]].outer_start
    if end < len(doc) and page.inside[end] != OUTSIDE and page.inside[end] != page.inside[end - 1]:
        end = page.stretches[page.inside[end]].outer_end
    return start, end


def _past_dashes(page: Layout, run: Run, limit: int) -> Run:
    """Return a run that ends within an aside in dashes with the rest of its clause: argued the hall – old, but dry – should close."""
    start, end = run
    if DASHES.isdisjoint(page.words[start:limit]):
        return run
    dashes = [at for at in range(start, limit) if page.inside[at] == OUTSIDE and is_dash(page.doc[at])]
    within = len(dashes) == 2 and dashes[0] < end <= dashes[1] < limit - 1 and page.doc[dashes[1] + 1].tag_ in FINITE
    return (start, limit) if within and not any(page.doc[at].tag_ in FINITE for at in range(start, dashes[0])) else run


def _is_glued_day(token: Token, frame: Frame) -> bool:
    """Whether a day right after the cue is read as part of a name there: confirmed Wednesday owner Ana Bell was ill."""
    return (
        token.i == frame.verb + 1
        and token.dep_ == "compound"
        and token.is_title
        and token.ent_type_ == "DATE"
        and token.head.ent_type_ != "DATE"
    )


def _is_aside(token: Token) -> bool:
    """Whether the token tells when something was said, before what was said begins: told them this weekend he would..."""
    if token.ent_type_ in ("DATE", "TIME"):
        top = token
        while top.head.ent_type_ in ("DATE", "TIME") and top.head != top:
            top = top.head
        described = is_described(top) or (top.i + 1 < len(top.doc) and top.nbor(1).lower_ in ("before", "after", "since"))
        return top.dep_ == "npadvmod" and not described
    return (
        token.lower_ in ("only", "also", "earlier", "later", "again", "previously", "recently", "afterwards")
        and token.i + 1 < len(token.doc)
        and token.nbor(1).lower_ == "that"
    )
