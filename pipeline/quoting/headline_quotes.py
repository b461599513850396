"""Headlines and decks: what they report, in the forms that only they have.

"Bell Says Town Must Wait", "Town must wait: Bell", "Bell: Town must wait", "Town must wait – Bell". A headline's parse is
worth little, so names come from the whole article's mentions.
"""

from __future__ import annotations

from spacy.tokens import Doc

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run
from pipeline.parsing.noun_phrases import FINITE
from pipeline.quoting.bidding import QUESTIONS
from pipeline.quoting.claims import Claim, reported_claim
from pipeline.quoting.frame import Frame
from pipeline.quoting.postposed import has_subject
from pipeline.quoting.report_ends import trimmed
from pipeline.quoting.unsaid import SAYS_NOTHING

MAX_NAME = 8  # tokens of who speaks in a headline
MIN_SAID = 3  # tokens of what is said
MAX_LINE = 24  # tokens of a headline that stands in the body: over a further piece, in a list of what else to read
MIN_WORD = 4  # letters of a word that a headline in capitals begins with one; shorter ones may be "of" and "the"
_SEPARATORS = frozenset((":", "–", "—", "-", "--", "|"))
_GREETINGS = frozenset(("goodbye", "farewell", "hello", "thanks", "sorry", "nothing", "little", "more", "much"))
_VOTES = frozenset(("no", "yes", "aye", "never"))  # doctors say no to a deal
_ANYBODY = frozenset(("man", "woman", "people", "things", "everything"))
_TURNING = frozenset(("as", "after", "amid", "over", "during", ";"))  # from what somebody is called to what happens
_NOUNS = frozenset(("NOUN", "PROPN", "ADJ"))
_STOPS = _SEPARATORS | {";"}


def headline(number: int, page: Layout, named: list[bool], cues: Cues) -> Claim | None:
    """Return what a headline reports, None if it has none of the forms. `named` tells which tokens are part of a name."""
    doc = page.doc
    end = len(doc)
    while (end and doc[end - 1].text in (".", "|")) or (end and doc[end - 1].is_space):
        end -= 1
    frame = _after_kicker(doc, end, named, cues) or _separated(doc, end, named, cues) or _says(doc, end, named, cues)
    if frame is None or frame.speaker is None:
        return None
    kicker = next((at + 1 for at in range(1, frame.left) if doc[at].text == ":"), 0) if frame.start < frame.speaker[0] else 0
    run = (frame.right, end) if frame.speaker[0] < end // 2 and frame.left == 0 else (kicker, frame.left)
    start, stop = trimmed(page, *_said(page, run, frame, cues))
    if frame.shape == "label" and number and page.words[-1] == "." and not has_subject(page, start, stop):
        return None  # Wanderers: Host the Rovers on Friday.
    return reported_claim(number, page, [(start, stop)], frame) if stop - start >= MIN_SAID else None


def _said(page: Layout, run: Run, frame: Frame, cues: Cues) -> Run:
    """Return what is said without what the headline adds: "warns of ...", "... - report", "..., but experts disagree"."""
    doc = page.doc
    start, end = run
    if frame.shape != "label" and start < end and f"{frame.lemma} {doc[start].lower_}" in cues.with_preposition:
        start += 1
    if frame.lemma in cues.naming:  # Minister calls strike a “ransom demand” as talks collapse
        called = (s.outer_end for s in page.stretches if start < s.outer_start and s.outer_end < end)
        end = next((at for at in called if page.lower[at] in _TURNING), end)
    for at in range(start + 1, end - 1):
        adds = doc[at].text == "," and doc[at + 1].lower_ in ("but", "as", "while", doc[frame.verb].lower_)
        if page.inside[at] == OUTSIDE and (adds or (frame.shape != "label" and doc[at].text in _STOPS and not _is_hyphen(doc, at))):
            return start, at
    return start, end


def _is_hyphen(doc: Doc, at: int) -> bool:
    return doc[at].text == "-" and not (doc[at].whitespace_ and doc[at - 1].whitespace_)


def is_headline(number: int, page: Layout) -> bool:
    """Whether a line of the body is a headline by its looks: short, its words with capitals, or the page's first."""
    if len(page.words) > MAX_LINE or len(page.sentences) != 1:
        return False
    words = [word for word in page.words if len(word) >= MIN_WORD and word.isalpha()]
    return number == 0 or (len(words) >= MIN_SAID and all(word[0].isupper() for word in words))


def _separated(doc: Doc, end: int, named: list[bool], cues: Cues) -> Frame | None:
    """Return the frame of a name apart from the rest by a colon or a dash."""
    at = [index for index in range(1, end - 1) if doc[index].text in _SEPARATORS and not _is_hyphen(doc, index)]
    if not at:
        return None
    first, last = at[0], at[-1]
    if doc[first].text == ":":
        speaker = _teller(doc, first, named, cues)
        if speaker is not None:
            return _label(first, speaker)
    says = doc[last].text != "|" and doc[end - 1].lower_ not in ("report", "reports") and _tells(doc, 0, last)
    if _is_name(doc, (last + 1, end), named) or (says and _is_teller(doc, (last + 1, end), cues)):
        return _label(last, (last + 1, end))
    return _asks(doc, (last + 1, end), named, cues) if doc[last].text == ":" and doc[last - 1].is_quote else None


def _after_kicker(doc: Doc, end: int, named: list[bool], cues: Cues) -> Frame | None:
    """Return the frame of who ends a headline that begins with its topic: Hall Scam: Council sold the land, says Ana Bell."""
    colon = next((at for at in range(1, end) if doc[at].text == ":"), None)
    at = next((at for at in range(end - 1, colon or end, -1) if doc[at].text == ","), end) + 1
    if colon is None or at >= end - 1 or not doc[at].lower_.endswith("s") or doc[at].lower_ not in cues.stance or doc[at].is_quote:
        return None
    speaker = at + 1, end
    told = _tells(doc, colon + 1, at - 1) and (_is_name(doc, speaker, named) or _is_teller(doc, speaker, cues))
    lemma = cues.lemma[doc[at].lower_]
    return Frame(verb=at, start=at, end=at + 1, speaker=speaker, lemma=lemma, stance=cues.stance[doc[at].lower_]) if told else None


def _is_teller(doc: Doc, run: Run, cues: Cues) -> bool:
    """Whether some words are somebody without a name: police, health minister."""
    start, end = run
    if end - start == 1:
        return doc[start].lower_ in cues.tellers
    plain = 1 < end - start <= MAX_NAME // 2 and all(doc[at].pos_ in _NOUNS for at in range(start, end - 1))
    return plain and doc[end - 1].lower_ in cues.offices


def _tells(doc: Doc, start: int, end: int) -> bool:
    """Whether some words of a headline may be what is said: they have a verb, and ask nothing."""
    verbal = any(doc[at].tag_[0] == "V" or doc[at].tag_ == "MD" for at in range(start, end))
    return start < end and verbal and doc[start].lower_ not in QUESTIONS


def _asks(doc: Doc, run: Run, named: list[bool], cues: Cues) -> Frame | None:
    """Return the frame of who says the quoted words before a colon: ‘Where is the money?’: Court asks council."""
    start, end = run
    at = next((at for at in range(start + 1, end) if doc[at].lower_ in cues.stance and doc[at].lower_.endswith("s")), None)
    if at is None or not (_is_name(doc, (start, at), named) or _is_teller(doc, (start, at), cues)):
        return None
    if doc[start - 3].text not in ("?", "!") and not any(doc[i].tag_ in FINITE for i in range(start - 2)):
        return None  # ‘The Last of Us’: Vale Films confirms a sequel
    lemma = cues.lemma[doc[at].lower_]
    return Frame(verb=at, start=at, end=at + 1, speaker=(start, at), lemma=lemma, stance=cues.stance[doc[at].lower_])


def _label(separator: int, speaker: Run) -> Frame:
    return Frame(verb=separator, start=separator, end=separator + 1, speaker=speaker, lemma=":", stance="neutral", shape="label")


def _is_name(doc: Doc, run: Run, named: list[bool]) -> bool:
    start, end = run
    if not 0 < end - start <= MAX_NAME // 2 + 1:
        return False
    parts = (named[at] or doc[at].text[:1].isupper() or doc[at].lower_ == "and" or doc[at].tag_ == "POS" for at in range(start, end))
    return named[end - 1] and all(parts)


def _teller(doc: Doc, colon: int, named: list[bool], cues: Cues) -> Run | None:
    """Return who speaks before a headline's colon: a name, with whom it speaks to or what it is of ("Bell camp"), or "Police"."""
    end = next((at for at in range(1, colon) if doc[at].lower_ == "to" and (doc[at + 1].tag_ != "VB" or at + 2 == colon)), colon)
    end = next((at for at in range(1, colon) if named[at - 1] and _blames(doc, at, colon, cues)), end)
    if _is_name(doc, (0, end), named) or (end == 2 and named[0] and doc[1].pos_ == "NOUN"):
        return 0, end
    return (0, end) if _is_teller(doc, (0, end), cues) and (end == 1 or _tells(doc, colon + 1, len(doc))) else None


def _blames(doc: Doc, at: int, colon: int, cues: Cues) -> bool:
    """Whether a word is a verb of blame or praise before quoted words: Bell Slams Harbour Council: ‘You should be ashamed’."""
    form = doc[at].lower_
    blames = form.endswith("s") and cues.lemma.get(form) in cues.naming and cues.lemma[form] != form
    return blames and colon + 1 < len(doc) and doc[colon + 1].is_quote


def _says(doc: Doc, end: int, named: list[bool], cues: Cues) -> Frame | None:
    """Return the frame of a verb of saying in the present, after a name, or with a name before it at the end."""
    for at in range(1, end):
        form = doc[at].lower_
        present = form.endswith("s") and form != cues.lemma.get(form)
        if form not in cues.stance or cues.lemma[form] in cues.marks_only or not (present or _say(doc, at)):
            continue
        deed = cues.lemma[form] == "add" or (cues.lemma[form] in cues.finding and doc[at - 1].lower_ not in cues.evidence)
        deed = (
            deed
            or _greets(doc, at)
            or _keeps(doc, at, end, cues)
            or (at + 1 < end and (cues.lemma[form], doc[at + 1].lower_) in SAYS_NOTHING)
        )
        if deed or (doc[at].tag_ != "VBZ" and cues.lemma[form] != "say"):
            continue  # "adds a firm", "pleads guilty"; "in Battleground States"
        if cues.lemma[form] in cues.objects and cues.lemma[form] not in ("warn", "claim", "argue", "suggest"):
            continue
        if form == "says" and doc[at - 1].text == "," and (leading := _leading(doc, at, end)) is not None:
            return Frame(verb=at, start=at, end=at + 1, speaker=leading, lemma=cues.lemma[form], stance=cues.stance[form])
        last = at == end - 1 or (form == "tells" and all(named[i] for i in range(at + 1, end)))  # ..., spokesman tells Vale Radio
        start = 0 if not last else max((i + 1 for i in range(at) if doc[i].text in (",", "–", "—")), default=0)
        if at - start > MAX_NAME or not (named[at - 1] or doc[at - 1].pos_ in ("NOUN", "PROPN")):
            return None
        if not last and any(doc[i].text in _SEPARATORS or doc[i].text == "," for i in range(at)):
            return None
        return Frame(verb=at, start=at, end=at + 1, speaker=(start, at), lemma=cues.lemma[form], stance=cues.stance[form])
    return None


def _leading(doc: Doc, at: int, end: int) -> Run | None:
    """Return who a headline begins with that goes on to what that one says: Bell slams council, says hall is old; not: ..., says Bell."""
    first = next((i for i in range(1, min(at, MAX_NAME)) if doc[i].tag_ in ("VBZ", "VBP")), None)
    subject = at + 1
    while subject < end and doc[subject].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM") and doc[subject].tag_ not in ("WP", "WDT"):
        subject += 1
    told = at + 1 < subject < end and doc[subject].tag_ in FINITE
    return (0, first) if first is not None and told and doc[first - 1].pos_ in ("NOUN", "PROPN") else None


def _keeps(doc: Doc, at: int, end: int, cues: Cues) -> bool:
    """Whether somebody keeps a thing, or only reacts: maintains its stake, responds after a fire; not maintains he is innocent."""
    if cues.lemma[doc[at].lower_] == "respond":
        return True
    return cues.lemma[doc[at].lower_] == "maintain" and not any(doc[i].tag_ in FINITE for i in range(at + 1, end))


def _say(doc: Doc, at: int) -> bool:
    """Whether a word is "say" after those who do: Police say hall burned; not in "what they say", "five things doctors say"."""
    before = doc[:at]
    plain = all(token.pos_ in ("NOUN", "PROPN", "ADJ") for token in before) and sum(token.tag_ == "NNS" for token in before) <= 1
    return doc[at].lower_ == "say" and plain and doc[at - 1].tag_ != "NN" and doc[0].lower_ not in _ANYBODY


def _greets(doc: Doc, at: int) -> bool:
    """Whether somebody says only a word to something: says no to a deal, say ‘yes’ to a bridge."""
    word, link = ([token.lower_ for token in doc[at + 1 :] if token.is_alpha] + ["", ""])[:2]
    return word in _GREETINGS or (word in _VOTES and link == "to")
