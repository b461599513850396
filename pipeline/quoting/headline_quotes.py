"""Headlines and decks: what they report, in the forms that only they have.

"Bell Says Town Must Wait", "Town must wait: Bell", "Bell: Town must wait", "Town must wait – Bell". A headline's parse is
worth little, so names come from the whole article's mentions: headline_speakers.py. Verbs that say nothing: headline_deeds.py.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.cue_words import Cues
from pipeline.parsing.layout import OUTSIDE, Layout, Run, is_pause
from pipeline.parsing.noun_phrases import FINITE
from pipeline.parsing.tree import Doc
from pipeline.quoting.claims import Claim, reported_claim
from pipeline.quoting.comments import withholds
from pipeline.quoting.frame import Frame
from pipeline.quoting.headline_deeds import is_deed, is_meanwhile
from pipeline.quoting.headline_further import leading
from pipeline.quoting.headline_speakers import (
    MAX_NAME,
    SEPARATORS,
    is_hyphen,
    is_name,
    is_of_name,
    is_owned,
    is_ruling,
    is_speaker,
    is_teller,
    parts,
    tells,
)
from pipeline.quoting.postposed import has_subject
from pipeline.quoting.report_ends import trimmed

MIN_SAID = 3  # tokens of what is said
MIN_WANTED = 2  # tokens of what others are to do: Cole resign
MAX_LINE = 24  # tokens of a headline that stands in the body: over a further piece, in a list of what else to read
MIN_WORD = 4  # letters of a word that a headline in capitals begins with one; shorter ones may be "of" and "the"
_ANYBODY = frozenset(("man", "woman", "people", "things", "everything"))
_TURNING = frozenset(("as", "after", "amid", "over", "during", ";"))  # from what somebody is called to what happens
_MEANWHILE = frozenset(("as", "after", "amid", "ahead"))  # of which the writer tells: Bell says hall is ‘cold’ after fire
_WHEN = frozenset(("ahead", "after", "amid", "as", "at", "before", "during", "following", "in", "over", "while"))  # after who says it
_SETTING = frozenset(("after", "ahead", "amid", "at", "before", "by", "during", "from", "in", "to", "with"))
_OF = frozenset(("on", "after", "reacts", "responds"))  # from who says something to what it is about
_CLAIMING = frozenset(("warn", "claim", "argue", "suggest"))  # of the verbs with an object, those that a clause follows in headlines
_WANTING = frozenset(("demand", "recommend", "request"))  # that somebody does something
_GOING_ON = frozenset(("it", "he", "she", "they", "we"))  # in what is said, after "but"
_PHRASE = frozenset(("DET", "NUM", "ADJ", "NOUN", "PROPN", "PRON", "PART"))
_STOPS = SEPARATORS | {";"}


def headline(number: int, page: Layout, named: list[bool], cues: Cues) -> list[Claim]:
    """Return what a headline reports, nothing if it has none of the forms. `named` tells which tokens are part of a name."""
    doc = page.doc
    end = len(doc)
    while (end and doc[end - 1].text in (".", "|")) or (end and doc[end - 1].is_space):
        end -= 1
    frame = _after_kicker(doc, end, named, cues) or _separated(doc, end, named, cues) or _says(doc, end, named, cues)
    if frame is None or frame.speaker is None:
        return []
    kicker = next((at + 1 for at in range(1, frame.left) if doc[at].text == ":"), 0) if frame.start < frame.speaker[0] else 0
    asked = _after_question(doc, frame.left)
    run = (frame.right, end) if (leads := _leads(doc, frame, asked, end)) else (kicker, frame.left)
    said = _said(page, run, frame, cues)
    start, stop = trimmed(page, *said)
    if frame.shape == "label" and number and page.words[-1] == "." and not has_subject(page, start, stop):
        return []  # Wanderers: Host the Rovers on Friday.
    if frame.shape == "verb" and frame.right == start < stop and _is_setting(doc, (start, stop)):
        return []  # Bell apologises at hearing in Vale
    found = [(frame, (start, stop))]
    if run[1] == end and _goes_on(doc, (said[1], end), frame, cues) and _tells_more(doc, said[1], end, cues):
        at, form = said[1] + 1, doc[said[1] + 1].lower_
        further = replace(frame, verb=at, start=at, end=at + 1, lemma=cues.lemma[form], stance=cues.stance[form])
        found.append((further, trimmed(page, *_said(page, (at + 1, end), further, cues))))
    quoted = len(found) > 1 and any(page.inside[at] != OUTSIDE for at in range(start, stop))  # warns of ‘dark days’, says
    least = MIN_WANTED if frame.lemma in _WANTING or (leads and asked) or quoted else MIN_SAID
    return [reported_claim(number, page, [part], cue) for cue, part in found if part[1] - part[0] >= least]


def _leads(doc: Doc, frame: Frame, asked: int, end: int) -> bool:
    """Whether who speaks stands before what is said: Bell says hall is old; Hall to close: Bell says sale no answer."""
    if frame.left == asked and (0 < asked < frame.right < end or (frame.speaker is not None and frame.speaker[0] < end // 2)):
        return True
    heading = 1 < frame.left < frame.verb and doc[frame.left - 1].text == ":" and not doc[frame.left - 2].is_quote
    return heading and frame.right < end


def _after_question(doc: Doc, at: int) -> int:
    """Return where a headline's second sentence begins that a place stands in: Rents to fall? Experts say think again.

    So does what follows a semicolon, or happens meanwhile: Hall to close; owners say sale was wrong; Owners laugh as mayor says no.
    """
    stops = (stop for stop in range(1, at) if doc[stop].text in ("?", "!", ";") or is_meanwhile(doc, stop - 1, len(doc)))
    return max((stop + 1 for stop in stops if not doc[stop + 1].is_quote), default=0)


def _is_setting(doc: Doc, run: Run) -> bool:
    """Whether words after a verb tell where, when or to whom somebody spoke, and nothing of what: at hearing in Vale."""
    start, end = run
    infinitive = doc[start].lower_ == "to" and start + 1 < end and doc[start + 1].tag_ in ("VB", "VBG")  # vows to fight, admits to killing
    told = any(token.tag_ in FINITE or token.is_quote for token in doc[start:end])
    told = told or any(
        child.lower_ in ("of", "for") and start < child.i < end for child in doc[start - 1].rights
    )  # warns from jail of cuts
    return doc[start].lower_ in _SETTING and not infinitive and not told


def to_end(page: Layout, claim: Claim) -> Claim:
    """Return a claim of a headline with the last words of a list, which the parse breaks off.

    Cole announces fines on more owners, banks.
    """
    frame, doc = claim.frame, page.doc
    if frame is None or frame.shape != "verb" or len(claim.runs) != 1 or claim.runs[0][0] != frame.right or doc[frame.verb].tag_ != "VBZ":
        return claim
    start, at = claim.runs[0]
    rest = [token for token in doc[at:] if not token.is_space]
    words = rest[1:] if rest and rest[0].text == "," else []  # that only commas and joining words part
    listed = bool(words) and all((token.pos_ in ("PUNCT", "CCONJ")) == bool(number % 2) for number, token in enumerate(words))
    listed = listed and all(token.pos_ in ("NOUN", "PROPN", "PUNCT", "CCONJ") for token in words) and len(words) % 2 == 1
    return reported_claim(claim.paragraph, page, [trimmed(page, start, rest[-1].i + 1)], frame) if listed else claim


def _goes_on(doc: Doc, within: Run, frame: Frame, cues: Cues) -> bool:
    """Whether who speaks goes on after a comma: Bell warns of long winter, says hall will close; Bell says Cole lied, denies theft."""
    comma, end = within
    says = comma + 2 < end and is_pause(doc[comma]) and doc[comma + 1].tag_ == "VBZ" and doc[comma + 1].lower_ in cues.stance
    return says and frame.shape == "verb" and doc[frame.verb].lower_ != "say"


def _tells_more(doc: Doc, comma: int, end: int, cues: Cues) -> bool:
    """Whether a verb after a comma says something more, and not who says what stands before it: ..., says owner of hall.

    So does one of blame or praise before quoted words: Bell says Cole lied, describes plan as ‘bad joke’.
    """
    at, marked = comma + 1, any(token.is_quote for token in doc[comma + 2 : end])
    if cues.lemma[doc[at].lower_] in cues.promising and doc[at + 1].lower_ == "to":
        return True  # vows to fight on
    if not _is_cue(doc, at, end, cues) and not (marked and cues.lemma[doc[at].lower_] in cues.objects | cues.naming):
        return False
    return doc[at].lower_ != "says" or marked or any(token.tag_ in FINITE for token in doc[at + 1 :])


def _said(page: Layout, run: Run, frame: Frame, cues: Cues) -> Run:
    """Return what is said without what the headline adds: "warns of ...", "... - report", "Bell says ..., but experts disagree"."""
    doc = page.doc
    start, end = run
    if frame.shape != "label" and start < end and f"{frame.lemma} {doc[start].lower_}" in cues.with_preposition:
        start += 1
    if frame.lemma == "call" and start < end and doc[start].lower_ in ("on", "upon"):
        start += 1  # calls on Cole to go
    if frame.shape != "label" and frame.right <= start:
        end = _before_turn(page, (start, end), frame, cues)
    for at in range(start + 1, end - 1):
        pauses = doc[at].text == "," or (frame.shape != "label" and is_pause(doc[at]))
        adds = pauses and doc[at + 1].lower_ in ("but", "as", "while", doc[frame.verb].lower_)
        adds = (adds and not _turns(page, (at + 1, end), frame, cues)) or _goes_on(doc, (at, end), frame, cues)
        outside = page.inside[at] == OUTSIDE or page.inside[at + 1] == OUTSIDE
        if outside and (adds or (frame.shape != "label" and doc[at].text in _STOPS and not is_hyphen(doc, at))):
            return start, at
    return start, end


def _before_turn(page: Layout, run: Run, frame: Frame, cues: Cues) -> int:
    """Return where what is said after a verb ends, before what happens then: Bell calls hall ‘a gift’ as talks collapse, after fire."""
    (start, end), named = run, frame.lemma in cues.naming
    acts = any(token.tag_ in FINITE for token in page.doc[start + 1 : end])  # not: Bell says hall ‘cold’ as ice
    turning = _MEANWHILE | _TURNING if named else _MEANWHILE if acts else _MEANWHILE - {"as"}
    marked = (stretch.outer_end for stretch in page.stretches if start <= stretch.outer_start and stretch.outer_end < end)
    return next((at for at in marked if page.lower[at] in turning), end)


def _turns(page: Layout, within: Run, frame: Frame, cues: Cues) -> bool:
    """Whether who speaks goes on after "but": Bell: Hall is old, but town will keep it; Hall is old, but town will keep it, says Bell.

    Not: Bell: Hall is old, but council votes to keep it. After "Bell says" only what a pronoun will do: but it will stay.
    """
    but, end = within
    if page.lower[but] != "but" or frame.left >= end:
        return page.lower[but] == "but"
    first = page.lower[but + 1]
    will = any(token.tag_ == "MD" for token in page.doc[but + 1 : end])
    own = first == "not" or (first in _GOING_ON and will) or (frame.shape == "label" and (first in _GOING_ON or will))
    others = cues.stance.keys() | cues.differing
    told = any(token.tag_ in FINITE and token.lower_ in others for token in page.doc[but + 1 : end])
    return own and not told and not withholds(page, but, end, cues)


def is_headline(number: int, page: Layout) -> bool:
    """Whether a line of the body is a headline by its looks: short, its words with capitals, or the page's first."""
    if len(page.words) > MAX_LINE:
        return False
    words = [word for word in page.words if len(word) >= MIN_WORD and word.isalpha()]
    looks = number == 0 or (len(words) >= MIN_SAID and all(word[0].isupper() for word in words))
    return looks and len(page.sentences) == 1


def _separated(doc: Doc, end: int, named: list[bool], cues: Cues) -> Frame | None:
    """Return the frame of a name apart from the rest by a colon or a dash."""
    at = [index for index in range(1, end - 1) if doc[index].text in SEPARATORS and not is_hyphen(doc, index)]
    if not at:
        return None
    first, last = at[0], at[-1]
    quoted = doc[first].text != "|" and doc[first + 1].is_quote and doc[end - 1].is_quote and tells(doc, first + 2, end - 1)
    if doc[first].text == ":" or quoted:  # Ana Bell – ‘We are tired’
        speaker = _teller(doc, first, named, cues)
        if speaker is not None:
            return _label(first, speaker)
    says = doc[last].text != "|" and doc[end - 1].lower_ not in ("report", "reports") and tells(doc, 0, last)
    who = (last + 1, end)
    if is_name(doc, who, named) or (says and is_teller(doc, who, cues)):
        return _label(last, who)
    if doc[last].text == ":":
        return _asks(doc, who, named, cues) if doc[last - 1].is_quote else None
    return _on(doc, (last, end), named, cues)


def _on(doc: Doc, within: Run, named: list[bool], cues: Cues) -> Frame | None:
    """Return the frame of who says quoted words before a dash of something, or reacts to it: ‘Not good enough’ – Vale boss on defeat."""
    dash, end = within
    if not (doc[0].is_quote and doc[dash - 1].is_quote) or doc[dash].text == "|" or any(doc[at].is_title for at in range(2, dash - 1)):
        return None  # ‘The Last of Us’ – Ana Bell on her film
    stop = next((at for at in range(dash + 2, end) if doc[at].lower_ in _OF or doc[at].tag_ == "VBZ"), end)
    who = (dash + 1, stop)
    printed = [token.text[0].isupper() for token in doc]  # after quoted words a capital will do
    somebody = is_speaker(doc, who, named, cues) or is_teller(doc, who, cues) or is_of_name(doc, who, printed, cues)
    return _label(dash, who) if stop < end and somebody else None


def _after_kicker(doc: Doc, end: int, named: list[bool], cues: Cues) -> Frame | None:
    """Return the frame of who ends a headline that begins with its topic: Hall Scam: Council sold the land, says Ana Bell."""
    colon = next((at for at in range(1, end) if doc[at].text == ":"), None)
    at = next((at for at in range(end - 1, colon or end, -1) if is_pause(doc[at])), end) + 1
    if colon is None or at >= end - 1 or not doc[at].lower_.endswith("s") or doc[at].lower_ not in cues.stance or doc[at].is_quote:
        return None
    speaker = at + 1, end
    told = tells(doc, colon + 1, at - 1) and (is_name(doc, speaker, named) or is_teller(doc, speaker, cues))
    return _verb_frame(doc, at, speaker, cues) if told else None


def _asks(doc: Doc, run: Run, named: list[bool], cues: Cues) -> Frame | None:
    """Return the frame of who says the quoted words before a colon: ‘Where is the money?’: Court asks council."""
    start, end = run
    at = next((at for at in range(start + 1, end) if doc[at].lower_ in cues.stance and doc[at].lower_.endswith("s")), None)
    if at is None or not (is_name(doc, (start, at), named) or is_teller(doc, (start, at), cues)):
        return None
    if doc[start - 3].text not in ("?", "!") and not any(doc[i].tag_ in FINITE for i in range(start - 2)):
        return None  # ‘The Last of Us’: Vale Films confirms a sequel
    return _verb_frame(doc, at, (start, at), cues)


def _label(separator: int, speaker: Run) -> Frame:
    return Frame(verb=separator, start=separator, end=separator + 1, speaker=speaker, lemma=":", stance="neutral", shape="label")


def _verb_frame(doc: Doc, at: int, speaker: Run, cues: Cues) -> Frame:
    form = doc[at].lower_
    return Frame(verb=at, start=at, end=at + 1, speaker=speaker, lemma=cues.lemma[form], stance=cues.stance[form])


def _teller(doc: Doc, colon: int, named: list[bool], cues: Cues) -> Run | None:
    """Return who speaks before a headline's colon: a name, with whom it speaks to or what it is of ("Bell camp"), or "Police"."""
    end = next((at for at in range(1, colon) if doc[at].lower_ == "to" and (doc[at + 1].tag_ != "VB" or at + 2 == colon)), colon)
    end = next((at for at in range(1, colon) if named[at - 1] and _blames(doc, at, colon, cues)), end)
    if is_speaker(doc, (0, end), named, cues):
        return 0, end
    if end == colon and tells(doc, colon + 1, len(doc)) and is_owned(doc, (0, end), named, cues):
        return 0, end
    if not is_teller(doc, (0, end), cues):
        return None
    post = end == 1 and doc[0].lower_ in cues.posts
    told = (end == 1 and not post) or tells(doc, colon + 1, len(doc))
    return (0, end) if told and (not post or any(is_ruling(token) for token in doc[colon + 1 :])) else None


def _blames(doc: Doc, at: int, colon: int, cues: Cues) -> bool:
    """Whether a word is a verb of blame or praise before quoted words: Bell Slams Harbour Council: ‘You should be ashamed’."""
    form = doc[at].lower_
    blames = form.endswith("s") and cues.lemma.get(form) in cues.naming and cues.lemma[form] != form
    return blames and colon + 1 < len(doc) and doc[colon + 1].is_quote


def _says(doc: Doc, end: int, named: list[bool], cues: Cues) -> Frame | None:
    """Return the frame of a verb of saying in the present, after a name, or with a name before or after it at the end."""
    for at in range(1, end):
        if (closing := _closing(doc, at, end, named, cues=cues)) is not None:
            return closing
        if (first := leading(doc, (at, end), named, cues)) is not None:
            return _verb_frame(doc, at, first, cues)
        verb = at - 1 if _is_claim_opposed(doc, at, cues) else at
        if verb == at and not _is_cue(doc, at, end, cues):
            continue
        if (beside := _beside(doc, (verb, end), named, cues)) is not None:
            return _verb_frame(doc, verb, beside, cues)
        heard = all(named[i] or doc[i].lower_ in cues.hearing or doc[i].pos_ == "PROPN" for i in range(at + 1, end))
        told = doc[at].lower_ == "tells" and heard  # ..., spokesman tells Vale Radio
        last = at == end - 1 or told
        asked = _after_question(doc, verb)
        parted = (i + 1 for i in range(at) if doc[i].text in ("–", "—") or is_pause(doc[i]))
        start = asked if not last else max(parted, default=asked)
        if not 0 < verb - start <= MAX_NAME or not (named[verb - 1] or doc[verb - 1].pos_ in ("NOUN", "PROPN")):
            return None
        if not last and any(parts(doc, i) for i in range(asked, at)):
            return _after_heading(doc, at, end, named, cues=cues)
        return _verb_frame(doc, verb, (start, verb), cues)
    return None


def _after_heading(doc: Doc, at: int, end: int, named: list[bool], *, cues: Cues) -> Frame | None:
    """Return the frame of who says after a heading what has no verb, at which the parse fails: Hall to close: Bell says sale no answer."""
    colon = next((i for i in range(at - 1, 0, -1) if doc[i].text in SEPARATORS or doc[i].text == ","), 0)
    who = colon + 1, at
    plain = doc[at].lower_ == "says" and all(token.pos_ in _PHRASE or token.pos_ == "ADP" or token.is_quote for token in doc[at + 1 : end])
    named_so = doc[colon].text == ":" and (is_name(doc, who, named) or is_teller(doc, who, cues))
    return _verb_frame(doc, at, who, cues) if plain and named_so else None


def _closing(doc: Doc, at: int, end: int, named: list[bool], *, cues: Cues) -> Frame | None:
    """Return the frame of a verb after a comma with who says it at the end, whatever the parse takes it for: ..., vow teachers."""
    form, after = doc[at].lower_, (at + 1, end)
    lemma = cues.lemma.get(form)
    other = cues.marks_only | cues.thinking | cues.naming | cues.bidding - cues.finding - {"warn"}  # ..., calls Cole: whom one calls
    present = lemma is not None and lemma not in other and (form == lemma or form.endswith("s"))
    if not present or not is_pause(doc[at - 1]) or not tells(doc, 0, at - 1):
        return None
    return _verb_frame(doc, at, after, cues) if is_name(doc, after, named) or is_teller(doc, after, cues) else None


def _is_cue(doc: Doc, at: int, end: int, cues: Cues) -> bool:
    """Whether a word of a headline is a verb that says that somebody says something."""
    form = doc[at].lower_
    lemma = cues.lemma.get(form)
    if lemma in _WANTING:
        return _wants(doc, at, end, cues)
    if lemma is None or lemma in cues.marks_only or not ((form.endswith("s") and form != lemma) or _say(doc, at, end, cues)):
        return False
    if doc[at].tag_ != "VBZ" and lemma != "say" and not (form == "tells" and any(is_pause(token) for token in doc[:at])):
        return False  # in Battleground States
    if form in cues.nouns and doc[at - 1].is_lower and doc[at - 1].tag_ in ("NNS", "VBZ"):
        return False  # Council probes claims hall was sold
    if lemma != "say" and is_meanwhile(doc, at, end):
        return False
    return (lemma not in cues.objects or lemma in _CLAIMING) and not is_deed(doc, at, end, cues)


def _wants(doc: Doc, at: int, end: int, cues: Cues) -> bool:
    """Whether a verb has after it who is to do what, without "that": Bell demands Cole resign, Owners demand mayor step down.

    Not: Bell demands resignation.
    """
    for later in range(at + 2, end):
        beside = f"{doc[later].lower_} {doc[later + 1].lower_}" if later + 1 < end else ""
        if doc[later].lower_ in cues.wanted or beside in cues.wanted:
            return True
        if doc[later - 1].pos_ not in _PHRASE:
            return False
    return False


def _is_claim_opposed(doc: Doc, at: int, cues: Cues) -> bool:
    """Whether a word is what somebody speaks against, and no verb: Cole rejects claims hall was sold."""
    if at < 2 or doc[at].lower_ not in cues.nouns or doc[at].lower_ not in cues.stance:
        return False
    form = doc[at - 1].lower_
    return form.endswith("s") and cues.lemma.get(form) in cues.opposing and cues.lemma[form] != form


def _beside(doc: Doc, within: Run, named: list[bool], cues: Cues) -> Run | None:
    """Return who says what a headline begins with: Hall must close, Cole says ahead of vote; Hall must close say owners."""
    at, end = within
    after = at + 1, end
    if doc[at].lower_ in ("say", "says") and (is_name(doc, after, named) or is_teller(doc, after, cues)):
        marked = any(token.is_quote for token in doc[:at])
        return after if marked or tells(doc, 0, at) else None
    comma = next((i for i in range(at - 1, 0, -1) if is_pause(doc[i])), None)
    if comma is None or at + 1 >= end or doc[at + 1].lower_ not in _WHEN or not tells(doc, 0, comma):
        return None
    before = comma + 1, at
    return before if is_name(doc, before, named) or is_teller(doc, before, cues) else None


def _say(doc: Doc, at: int, end: int, cues: Cues) -> bool:
    """Whether a word is "say" beside those who do: Police say hall burned; not in "what they say", "five things doctors say"."""
    if doc[at].lower_ != "say":
        return False
    comma = next((i for i in range(at - 1, 0, -1) if is_pause(doc[i])), 0)
    if at == end - 1 and comma and is_teller(doc, (comma + 1, at), cues):
        return tells(doc, 0, comma)  # Hall must close, officials say
    if is_teller(doc, (at + 1, end), cues):
        return True  # Hall must close say owners
    before = doc[_after_question(doc, at) : at]
    plain = all(token.pos_ in ("NOUN", "PROPN", "ADJ") for token in before) and sum(token.tag_ == "NNS" for token in before) <= 1
    return len(before) > 0 and plain and doc[at - 1].tag_ != "NN" and before[0].lower_ not in _ANYBODY
