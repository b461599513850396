"""Clauses with a gap where their subject would stand: The car police said had been stolen was found; the plan Ana Bell said would fail.

The parse takes the thing before who speaks for a part of who speaks, and the verb of the whole sentence for a part of what is said. Also
clauses of which it takes the subject for all that is said: officials who warned the effects of the fire are growing.
"""

from __future__ import annotations

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run
from pipeline.parsing.noun_phrases import FINITE, SUBJECTS
from pipeline.parsing.tree import Token
from pipeline.quoting.frame import Frame
from pipeline.quoting.report_ends import trimmed

_OPEN = frozenset(("what", "all", "everything", "whatever", "nothing", "which", "who", "that"))  # before who speaks, no thing with a name
_WITHIN = frozenset(("who", "which", "that", "and", "or", "but", "he", "she", "they", "it", "we", "i", "you"))  # before a verb of a clause
_LEADING = frozenset(("because", "if", "when", "while", "as", "after", "before", "since", "although", "though", "until", "where", "than"))
_POINTING = frozenset(("the", "a", "an", "this", "one", "another"))
_IN_SUBJECT = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "ADP", "ADV"))
_ARGUING = frozenset(("say", "says", "argue", "argues", "insist", "insists"))
MAX_SUBJECT = 10  # tokens of a subject after a joining word
A_PAIR = 2  # nouns: the thing and who speaks of it


def is_gap(page: Layout, verb: Token) -> bool:
    """Whether the verb of a clause without a subject follows a verb of saying: the car police said had been stolen."""
    if verb.tag_ not in FINITE or verb.i == 0 or verb.i + 2 >= len(page.doc):
        return False
    following = page.doc[verb.i + 1]
    if page.doc[verb.i + 2].dep_ == "mark":
        return False  # the first thing Bell said was that...
    acts = following.tag_ in ("VBD", "MD") or (following.pos_ == "AUX" and following.tag_ in FINITE)
    acts = acts or (following.tag_ == "VBN" and following.dep_ == "ccomp" and following.head == verb and not following.lefts)
    return acts and page.inside[following.i] == OUTSIDE and following.is_lower and page.doc[verb.i - 1].pos_ in ("NOUN", "PROPN")


def without_thing(page: Layout, verb: Token, speaker: Run, cues: Cues) -> Run:
    """Return who speaks without the thing that is spoken of: the car police said had been stolen; not: the vice police said was."""
    start, end = speaker
    if (judging := _judging(page, verb, speaker, cues)) is not None:
        return judging
    if cues.lemma[verb.lower_] not in cues.claiming or end != verb.i or not is_gap(page, verb):
        return speaker
    if page.lower[start] not in _POINTING and page.doc[start].tag_ not in ("CD", "PRP$"):
        return speaker
    last = page.doc[end - 1]
    if last.ent_type_ == "PERSON":
        first = end - 1
        while first > start + 1 and page.doc[first].ent_iob_ == "I":
            first -= 1
        while first - 1 > start + 1 and page.doc[first - 1].pos_ == "PROPN":
            first -= 1  # the hall Mayor Ana Bell said would close
        return (first, end) if first > start + 1 else speaker
    nouns = [at for at in range(start, end) if page.doc[at].pos_ in ("NOUN", "PROPN", "NUM") or page.lower[at] == "one"]
    if len(nouns) < A_PAIR or last.lower_ not in cues.tellers:
        return speaker
    first = end - 1
    before = page.doc[first - 1]
    described = before.lower_ in cues.bodies or before.pos_ == "PROPN"  # the money council officials said was missing
    return (first - (described and len(nouns) > A_PAIR), end)


def _judging(page: Layout, verb: Token, speaker: Run, cues: Cues) -> Run | None:
    """Return who judges what was told before a comma: said it would close, a decision [critics] described as cruel."""
    start, end = speaker
    if end != verb.i or start == 0 or page.words[start - 1] != "," or page.lower[start] not in ("a", "an"):
        return None
    first = next((at + 1 for at in range(start, end - 1) if page.lower[at] in cues.moves), None)
    return (first, end) if first is not None and page.doc[end - 1].tag_ in ("NNS", "NNPS") and page.doc[first].pos_ != "ADP" else None


def gap_clause(page: Layout, sentence: Run, frame: Frame, cues: Cues) -> Run | None:
    """Return what is said of a thing before who speaks: [The car] police said [had been stolen] was found; None elsewhere."""
    verb = page.doc[frame.verb]
    if frame.lemma not in cues.claiming or frame.shape != "verb" or frame.speaker is None or frame.speaker[1] != frame.verb:
        return None
    thing, first = frame.speaker[0] - 1, frame.end
    if thing >= sentence[0] and _is_relative(page, thing, verb):
        return trimmed(page, first, _gap_end(page, sentence, thing, first))
    if thing < sentence[0] or page.lower[thing] in _OPEN or page.inside[thing] != OUTSIDE or not is_gap(page, verb):
        return None
    if page.doc[thing].pos_ not in ("NOUN", "PROPN", "NUM") and page.lower[thing] != "one":
        return None
    return trimmed(page, first, _gap_end(page, sentence, thing, first))


def _is_relative(page: Layout, who: int, verb: Token) -> bool:
    """Whether a verb that the parse hangs elsewhere follows a verb of saying after "who" or "which": the man who police say shot Bell."""
    doc, said = page.doc, verb.i + 1
    if doc[who].tag_ not in ("WP", "WDT") or who == 0 or verb.dep_ != "relcl" or said + 1 >= len(doc):
        return False
    if _is_doing(page, who, verb):
        return True
    deed = doc[said].tag_ in ("VBN", "VBD") and doc[said].is_lower and page.inside[said] == OUTSIDE
    return deed and (doc[said].dep_ != "ccomp" or doc[said].head != verb) and doc[who - 1].pos_ in ("NOUN", "PROPN", "PUNCT")


def _is_doing(page: Layout, who: int, verb: Token) -> bool:
    """Whether a verb in the present, which the parse takes for a noun, follows one of saying: a fee which owners say harms small boats.

    Not: which owners say things about the sea, from which owners say rents a year are paid.
    """
    doc, said = page.doc, verb.i + 1
    plain = doc[said].tag_ in ("NNS", "VBZ") and doc[said].is_lower and page.inside[said] == OUTSIDE and said + 2 < len(doc)
    if not plain or verb.lower_ not in _ARGUING or doc[said + 1].pos_ not in ("DET", "ADJ", "NOUN") or doc[who - 1].pos_ == "ADP":
        return False
    stop = next((at for at in range(said + 1, len(doc)) if doc[at].is_punct), len(doc))
    return doc[said].dep_ in ("nmod", "compound", "dobj") and all(doc[at].tag_ not in FINITE for at in range(said + 1, stop))


def _gap_end(page: Layout, sentence: Run, thing: int, first: int) -> int:
    """Return where a clause with a gap ends: before the verb of its thing, at the comma that closes an aside, or with its sentence."""
    at = thing
    while at > sentence[0] and page.doc[at].pos_ not in ("DET", "VERB", "AUX", "ADP", "PUNCT", "PRON"):
        at -= 1
    before = page.doc[max(at - 1, sentence[0])]
    apart = at > sentence[0] and (before.text == "," or (before.i == sentence[0] and before.pos_ == "ADP"))
    begins = not any(page.doc[before].tag_ in FINITE for before in range(sentence[0], at))
    led = False
    for place in range(first + 1, sentence[1]):
        token = page.doc[place]
        if page.inside[place] != OUTSIDE:
            continue
        if token.text in (",", ";") and (apart or page.doc[_after_adverb(page, place + 1)].tag_ in FINITE):
            return place  # Cole, the man police say fired the shots, was held; in the village locals say is haunted, nobody sleeps
        if not begins and token.text == "," and _turns(page, place + 1):
            return place
        led = led or token.lower_ in _LEADING
        if token.tag_ in FINITE or (token.tag_ == "VBN" and token.dep_ == "ROOT"):
            if begins and not (apart or led or page.lower[place - 1] in _WITHIN):
                return place
            led = False  # the verb of what "because" or "who" leads
    return sentence[1]


def _turns(page: Layout, joint: int) -> bool:
    """Whether a clause with a subject of its own is joined on: made comments critics say were racist, and the club will look into them.

    Not: has a plan officials say will cut crime, bills, and waits.
    """
    if page.lower[joint] not in ("and", "but", "so", "yet"):
        return False
    after = next((token for token in page.doc[joint + 1 : joint + MAX_SUBJECT] if token.pos_ not in _IN_SUBJECT), None)
    return page.lower[joint] == "but" or (after is not None and after.i > joint + 1 and after.tag_ in FINITE)


def _after_adverb(page: Layout, at: int) -> int:
    """Return the token after an adverb that may stand at a place: , now faces a charge."""
    last = len(page.doc) - 1
    return min(at + (page.doc[min(at, last)].pos_ == "ADV"), last)


def counted_clause(page: Layout, sentence: Run, frame: Frame) -> Run | None:
    """Return a clause that begins with a word in marks for how many: Bell testified [“dozens” of letters had been lost].

    Not: the man who claimed “dozens” of letters was hurt.
    """
    first = frame.end
    if frame.shape != "verb" or frame.right != first or first >= sentence[1] or page.inside[first] == OUTSIDE:
        return None
    stretch, verb = page.stretches[page.inside[first]], page.doc[frame.verb]
    at = stretch.outer_end
    if (
        stretch.outer_start != first
        or stretch.end - stretch.start > 1
        or page.lower[at : at + 1] != ["of"]
        or verb.dep_ in ("relcl", "acl")
    ):
        return None
    while at < min(first + MAX_SUBJECT, sentence[1]) and page.inside[at] == OUTSIDE and page.doc[at].pos_ in _IN_SUBJECT:
        at += 1
    if at >= sentence[1] or page.doc[at].tag_ not in FINITE or page.inside[at] != OUTSIDE:
        return None
    action = page.doc[at].head if page.doc[at].dep_ in ("aux", "auxpass") else page.doc[at]
    return first, min(max(action.right_edge.i, at) + 1, sentence[1])


def with_verb(page: Layout, sentence: Run, frame: Frame, run: Run | None, *, cues: Cues) -> Run | None:
    """Return a thing that is said with the verb after it: met officials who warned [the effects of the fire are growing fast].

    Or with what else is told of, in a list: described villages being burned, [owners robbed and children shot]. Not: officials who
    warned the council were late.
    """
    if run is None or frame.shape != "verb" or run[1] >= sentence[1] - 1 or page.inside[run[1]] != OUTSIDE:
        return run
    start, end = run
    if page.doc[end].tag_ in FINITE:
        goes_on = frame.lemma in cues.revealing and page.words[end - 1] != "," and not _is_of_whole(page, sentence, page.doc[frame.verb])
        stop = next((at for at in range(end, sentence[1]) if page.doc[at].is_punct and page.inside[at] == OUTSIDE), sentence[1])
        return (start, stop) if goes_on else run
    if page.words[end] != "," or frame.lemma not in cues.recounting:
        return run
    further = next((child for child in page.doc[frame.verb].rights if child.dep_ == "conj" and child.left_edge.i in (end, end + 1)), None)
    if further is None or further.tag_ not in ("VBD", "VBN") or page.doc[end + 1].dep_ in ("cc", "advmod"):
        return run
    own = any(child.dep_ in SUBJECTS and child.tag_ in ("NNS", "NN") for child in further.lefts)
    listed = any(child.dep_ == "cc" for child in further.rights)
    return (start, min(further.right_edge.i + 1, sentence[1])) if own and listed else run


def _is_of_whole(page: Layout, sentence: Run, verb: Token) -> bool:
    """Whether a verb after the object of a verb of saying may be the whole sentence's: officials who warned the council were late."""
    if verb.dep_ not in ("relcl", "acl"):
        return verb.tag_ not in FINITE
    first = verb.head.left_edge.i
    while first > sentence[0] and page.doc[first - 1].is_quote:
        first -= 1  # to “note” the report that warned
    if first <= sentence[0] or page.doc[first - 1].pos_ not in ("VERB", "AUX", "ADP"):
        return True
    return not any(page.doc[at].tag_ in FINITE or page.doc[at].dep_ == "ROOT" for at in range(sentence[0], first))
