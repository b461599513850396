"""What a line shows of itself: its words, whether it reads like prose, and why it goes if that can be told from it alone.

Looks at one line; what stands around it is for boilerplate.py and ballot.py.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b

from pipeline.cue_words import cues_of
from pipeline.language import load_language
from pipeline.pages.html_lines import Line
from pipeline.pages.phrases import load_phrases

PROSE_WORDS = 9  # words; a line of as many that ends like a sentence is prose
LONG_WORDS = 25  # words; a line of as many is prose even if it does not end like a sentence
DATE_WORDS = 18  # words; the longest lines that say when and where
CAPTION_WORDS = 60  # words; longer captions are paragraphs
DATED_CAPTION_WORDS = 35  # words; the same of captions that end with a date
CACHED = 120  # characters; longer lines do not come again
AGAIN = 3  # paragraphs; a page that has as many of another, and more than half of its own, is that article at another address
REMEMBERED = 3  # words; shorter lines may be anything
MAX_KEYS = 1_000  # lines of a page that are remembered; a long page has 400
OPENING_WORDS = 5  # words; a longer line that points elsewhere is a pointer, no header of a block
MANY = 3  # marks that end sentences; a caption has fewer
TAIL = 90  # characters at the end of a line, where agencies stand
REPEATS = 3  # times; a line that a page prints as often is a label

_WORD = re.compile(r"\w+")
_EMPTY_KEY = blake2b(digest_size=8)
_WESTERN = "cp1252"
_SPACES = bytes(code if _WORD.match(bytes((code,)).decode(_WESTERN, "replace")) else 32 for code in range(256))  # for what is no word
_WIDE = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # scripts without spaces between words
_SHARE = frozenset(
    [
        "share",
        "tweet",
        "facebook",
        "twitter",
        "whatsapp",
        "linkedin",
        "email",
        "reddit",
        "pinterest",
        "flipboard",
        "telegram",
        "messenger",
        "print",
        "copy",
        "link",
    ]
)
_AFTER_END = "\"'”’»“)] "  # what may follow the mark that ends a sentence
_ENDS = ".!?…。！？।۔"
_PAST = frozenset({"was", "were", "had", "did", "been", "said", "died", "born", "won", "began", "became", "took", "made", "left"})
_COMING = frozenset({"will", "to", "begin", "begins", "start", "starts", "open", "opens", "close", "closes", "end", "ends", "due", "until"})
_SAID = frozenset({"said", "told", "wrote"})
_QUOTES = "\"'“‘«„"
_MAY_CLOSE = '"“«„QA'
_QUOTED = re.compile(r"[\"“«„].*[\"”»“]\W*")
MAX_CREDIT = 12  # words after a closing mark among which the verb of who speaks stands
_SPOKEN = re.compile(r"[\"“«„'‘][^\"”»“]+[,.!?…][\"”»“'’]+,? [^\W\d]")  # words in quote marks, and who says them: no furniture speaks
_BROKEN_OFF = re.compile(r"\w ?[—–]+[\"”»“]$")  # how words in marks end that somebody breaks off: “We will —”
_LINK_END = re.compile(r"(?:https?://|pic\.twitter\.com/)\S+$")  # how a post ends
_DASHES = "—–-"
_TWEETED = re.compile(r"[—–-] .{2,60} \(@\w+\)")  # who posted it: the speaker of what stands above
_ANSWER = re.compile(r"[QA]: ")
_BY_WORDS = frozenset({"by", "par", "von", "por", "di", "door", "av", "od", "text"})
_BYLINE = re.compile(
    r"^\W*(?:[Bb]y|BY|[Pp]ar|PAR|[Vv]on|VON|[Pp]or|POR|[Dd]i|[Dd]oor|[Aa]v|[Oo]d|[Tt]ext:)\s+(?:[A-ZÀ-Þ][\w.'’-]*\W*){1,6}(?:\W.{0,80})?$"
)
_BY = re.compile(r"^\W*(?:[Bb]y|BY) [A-Z]")
_MONTH_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})"
_YEAR = r"(?:19|20)\d{2}"
_DATE = re.compile(
    r"[0-9](?:[0-9]?[:.][0-5][0-9](?![0-9])|[90][0-9]{2}(?![0-9])|[0-9]?[./-][0-9]{1,2}[./-][0-9]{2,4})"
)  # a first digit is found fast
_PRICE = re.compile(r"[$€£¥] ?\d|\d ?(?:[$€£¥%]|euros?\b|dollars?\b|usd\b|eur\b)", re.IGNORECASE)
_DATE_FIRST = re.compile(rf"^\W*(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d\d-\d\d|[A-Z][a-z]{{2,8}}\.? \d{{1,2}}, {_YEAR})")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
_MERIDIEM = re.compile(r"\b[ap]\.m\.\W*$")
_CAPTION_DATE = re.compile(rf"(?:,|\bon) {_MONTH_DAY},? {_YEAR}(?:,? in [A-Z].{{2,40}})?\W*(?:\([^()]{{2,40}}\))?\W*$")
_CAPTION_PLACE = re.compile(rf"\b{_MONTH_DAY}, {_YEAR},? in [A-Z].{{2,40}}$")
_CAPTION_CAPITALS = re.compile(r"[A-Z][A-Z ,'’-]{5,40} ?(?:…|\.\.\.) ?[A-Z]")
_CAPTION_DAY = re.compile(rf"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, {_MONTH_DAY}, {_YEAR}\b")
_NO_SUBJECT = "who|that|which|what|whom|as|when|where"  # between the head of a clause and its verb: the man who said
# Who said something, at the head of a clause: Police said on Friday; ..., police announced.
_SAYS = re.compile(rf"(?:^|[,.;] )(?:(?!(?:{_NO_SUBJECT})\b)[\w.’'-]+ ){{1,7}}(?:(?:said|told|wrote)\b(?! to\b|,)|(\w+ed)\.)")
# The same after commas, or with what was said after the day: Bell, a clerk, said on Friday; announced on Friday, ..., that
_SAYS_LATER = re.compile(rf"^According to |, (?:said|told) (?:on )?\w+day, {_MONTH_DAY}|day, {_MONTH_DAY}, {_YEAR},? that\b")
# What somebody did who was named before, as no caption begins: They were seen on Friday
_THEY_DID = re.compile(r"(?:^|[,.;] )(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e) (?:was|were|had|did|said|told|\w+ed)\b")
_AGENCIES = frozenset({"ap", "afp", "reuters", "epa", "dpa", "pa", "bloomberg", "shutterstock", "getty"})
_AGENCY_END = re.compile(r"[,/] ?\w+\W*$")
_AGENCY_IN_BRACKETS = re.compile(r"\((?:[A-Z]{2,6}|Reuters|[^()]{2,40}(?:/|via )[^()]{2,40})\)$")
_SIGNED = re.compile(r"[,.?!…][”\"’'].*[.!?”\"’'] ?\([^()]+\)$")  # what somebody said, and whose report it is: “It is old,” he said. (ANI)
# What ends a dispatch: ..., the ministry said. (AFP); ..., he said. – Bernama
_DISPATCH_END = re.compile(r"[.!?][”\"’']? (?:\([A-Z][\w ./-]{1,30}\)|[–—-] ?[A-Z][\w-]+(?: [A-Z][\w-]+)?)$")
_IN_BRACKETS = re.compile(r"\([^()]{3,60}\)")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a line shows of itself."""

    words: tuple[str, ...]  # in lower case
    key: str  # the words, as phrases.plain makes them
    closes: bool  # ends like a sentence
    prose: bool  # reads like a sentence or more
    reason: str | None  # why it goes, judged alone
    opens: str | None  # the kind of block it opens


def find_facts(lines: Sequence[Line], *, language: str | None, seen: frozenset[str]) -> list[Facts]:
    """Return the facts of a page's lines. `seen` holds the keys (line_key) of lines on other pages of the outlet."""
    facts = [(_facts if len(line.text) <= CACHED else _facts.__wrapped__)(line.text, language) for line in lines]
    times = Counter([fact.key for fact in facts])
    remembered = _remembered(lines, facts, seen) if seen else frozenset()
    if not remembered and len(times) == len(facts):
        return facts
    out = []
    for at, fact in enumerate(facts):
        reason = fact.reason
        if at in remembered:
            reason = "seen-elsewhere"
        elif reason is None and times[fact.key] >= REPEATS:
            reason = "repeated"
        elif reason is None and times[fact.key] == 2 and len(fact.words) >= PROSE_WORDS and _twice(facts, at):
            reason = "printed-twice"
        out.append(fact if reason == fact.reason else replace(fact, reason=reason))
    return out


def _remembered(lines: Sequence[Line], facts: Sequence[Facts], seen: frozenset[str]) -> frozenset[int]:
    """Return which lines stood on other pages of the outlet; prose only if most of the page's is new: else it is the same article again."""
    found = {at for at, fact in enumerate(facts) if len(fact.words) >= REMEMBERED and line_key(lines[at].text) in seen}
    prose = {at for at, fact in enumerate(facts) if fact.prose and fact.reason is None}
    again = len(found & prose) >= AGAIN and 2 * len(found & prose) > len(prose)
    return frozenset(found - prose if again else found)


def line_key(text: str) -> str:
    """Return what is remembered of a line to know it again on other pages of the outlet."""
    key = _EMPTY_KEY.copy()  # half the time of a new one
    key.update(text.lower().encode())
    return key.hexdigest()


def page_keys(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the keys of a page's lines that are worth remembering: labels of a word or two are known without."""
    return tuple(dict.fromkeys(line_key(line.text) for line in lines[:MAX_KEYS] if line.text.count(" ") >= REMEMBERED - 1))


def _twice(facts: Sequence[Facts], at: int) -> bool:
    """Return whether the same line stands right beside, as captions do."""
    return any(other.key == facts[at].key for other in (*facts[max(0, at - 2) : at], *facts[at + 1 : at + 3]))


def _words(text: str) -> tuple[str, ...]:
    """Return the words in lower case. Western letters are split as bytes, three times as fast."""
    lower = text.lower()
    letters = "ascii" if lower.isascii() else _WESTERN
    try:
        return tuple(lower.encode(letters).translate(_SPACES).decode(letters).split())
    except UnicodeEncodeError:
        return tuple(_WORD.findall(lower))


@lru_cache(maxsize=8192)
def _facts(text: str, language: str | None) -> Facts:
    known = load_phrases(language)
    words = _words(text)
    count = len(words)
    if not text.isascii():
        count = max(count, len(_WIDE.findall(text)) // 2)
    bare = text if text[-1] in _ENDS else text.rstrip(_AFTER_END)
    closes = bare[-1:] != "" and bare[-1] in _ENDS
    if not closes and (("/" in text and _LINK_END.search(text[-TAIL:])) or (text[0] in _DASHES and _TWEETED.match(text))):
        closes = True
    closes = closes or _BROKEN_OFF.search(text[-TAIL:]) is not None
    closes = closes or (text[-1] == ")" and _SIGNED.search(text[-TAIL:]) is not None)
    closes = closes or (count >= PROSE_WORDS and (_is_dispatch(text, words, language) or (text[-1] == "," and _is_past(words, language))))
    if not closes and text[0] in _MAY_CLOSE:
        closes = _ANSWER.match(text) is not None or (count >= PROSE_WORDS - 1 and _QUOTED.fullmatch(text) is not None)
    prose = (count >= PROSE_WORDS and closes) or count >= LONG_WORDS
    spoken = closes and text[0] in _QUOTES and _is_spoken(text, language)
    reason = _reason(text, words) or (None if spoken else known.reason(text, words)) or _shape(text, words, language, closes=closes)
    opens = known.opens(words) or ("related" if reason == "related" and len(words) <= OPENING_WORDS and not closes else None)
    return Facts(words=words, key=" ".join(words), closes=closes, prose=prose, reason=reason, opens=opens)


def _is_spoken(text: str, language: str | None) -> bool:
    """Whether a line begins with words in quote marks, and goes on with a verb of saying: “Read more books,” said Bell."""
    marked = _SPOKEN.match(text)
    verbs = _saying(language) if marked else {}
    return marked is not None and any(word in verbs for word in _words(text[marked.end() - 1 :])[:MAX_CREDIT])


def _saying(language: str | None) -> Mapping[str, str]:
    """Return the forms of the verbs of saying of a language."""
    known = load_language(language) if language else None
    return cues_of(known).stance if known is not None and "quotes" in known.sections else {}


def _is_dispatch(text: str, words: tuple[str, ...], language: str | None) -> bool:
    """Whether a line that ends with an agency is prose: it tells in the past what somebody said, or has many sentences; no caption does."""
    if _DISPATCH_END.search(text[-TAIL:]) is None:
        return False
    return _is_past(words, language) or (sum(sign in _ENDS for sign in text) > MANY and any(word in _PAST for word in words))


def _is_past(words: tuple[str, ...], language: str | None) -> bool:
    """Whether a line tells in the past what somebody said, also one that leads to words in the next: Bell called the plan “old”,"""
    verbs = _saying(language)
    return any(word in verbs and (word.endswith("ed") or word in _SAID) for word in words)


def _reason(text: str, words: tuple[str, ...]) -> str | None:
    if not words:
        return "separator"
    if "://" in text and " " not in text:
        return "navigation"
    return "counter" if len(words) <= PROSE_WORDS and words[0].isdigit() and all(word.isdigit() for word in words) else None


def _shape(text: str, words: tuple[str, ...], language: str | None, *, closes: bool) -> str | None:
    """Return why a line goes that no phrase gives away: rows of buttons, names of writers, dates, names of agencies."""
    if not _SHARE.isdisjoint(words) and len(_SHARE.intersection(words)) > max(1, len(words) // 4):
        return "share"
    if text[0] in _DASHES and _TWEETED.match(text):
        return None
    if "@" in text and len(words) <= 6:
        return "byline"
    if not closes and len(words) <= 14 and words[0] in _BY_WORDS and _BYLINE.match(text):
        return "byline"
    if text.endswith(("...", "…")) and len(words) <= LONG_WORDS and text[0] == "•":
        return "teaser"
    if text[-1] == ")":
        if _IN_BRACKETS.fullmatch(text) or (not closes and _AGENCY_IN_BRACKETS.search(text[-TAIL:])):
            return "caption"
    elif not closes and words[-1] in _AGENCIES and _AGENCY_END.search(text[-TAIL:]):
        return "caption"
    if _CAPTION_CAPITALS.match(text):
        return "caption"
    return _dated(text, words, language, closes=closes)


def _dated(text: str, words: tuple[str, ...], language: str | None, *, closes: bool) -> str | None:
    """Return why a line with a date goes."""
    if len(words) > CAPTION_WORDS or not _DATE.search(text) or _PRICE.search(text):
        return None
    if len(words) <= DATE_WORDS:
        rest = sum(not word.isdigit() for word in words)
        if _BY.match(text):
            return "byline"
        if rest <= 5 and (not closes or _MERIDIEM.search(text)):
            return "date"
        if not closes and (_DATE_FIRST.match(text) or (rest <= 12 and _CLOCK.search(text))):
            return "date"
    told = closes and any(word in _PAST or word.endswith("ed") for word in words)  # a caption says what is seen, not what was
    if not told and len(words) <= DATED_CAPTION_WORDS and (_CAPTION_DATE.search(text) or _CAPTION_PLACE.search(text)):
        return "caption"
    day = _CAPTION_DAY.search(text)
    if day is None or text[0] in _QUOTES:
        return None
    seen = day.end() < len(text) and _is_seen(text[: day.end() + 1], language)
    return "caption" if seen or not (closes and text[-1] != ")" and _is_told(text, language)) else None


def _is_seen(sentence: str, language: str | None) -> bool:
    """Whether a sentence ends with a day and tells what is seen: Smoke rises on Friday, May 3, 2024; not: The hall burned; opens."""
    told = any(word in _PAST or word in _COMING or word.endswith("ed") for word in _words(sentence))
    return sentence[-1] == "." and not told and not _is_told(sentence, language)


def _is_told(text: str, language: str | None) -> bool:
    """Whether a line with a day tells what was said or done, not what is seen: The hall burned on Friday, March 3, 2023, police said."""
    verbs = _saying(language)
    says = any(match[1] is None or match[1] in verbs for match in _SAYS.finditer(text))
    return says or _SAYS_LATER.search(text) is not None or _THEY_DID.search(text) is not None
