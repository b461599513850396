"""Which blocks of an HTML page are furniture, by what their tags and names say.

Names are those that web designers everywhere give; a name only counts for a block that does not hold most of the page's prose,
because a page that is named "with-sidebar" is no sidebar.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.pages.html_lines import Block, Line

MOST = 0.4  # share of the page's prose; a block that holds more is not furniture, whatever its name
PROSE = 80  # characters; a line of as many, not linked, is prose

_TAGS = {
    "nav": "navigation",
    "footer": "footer",
    "aside": "aside",
    "figcaption": "caption",
    "form": "form",
    "address": "contact",
}
_NAMES = (
    (
        "caption",
        r"\w*caption\w*|img-?desc\w*|image-?(?:text|info|meta|credit|description)\w*|photo-?\w*|picture-?\w*|media-?info|infotext|(?:media|image|img)-?credit\w*|credits?|copyright\w*",
    ),
    ("comments", r"\w*comments?|\w*commentlist|\w*kommentar\w*|comment\w*|disqus\w*|respond|replies|discussion"),
    ("newsletter", r"\w*newsletter\w*|sign-?up\w*|mailing|mailchimp|mc4wp\w*|subscri\w*|optin"),
    ("share", r"\w*share(?!d|holder)\w*|\w*sharing\w*|social\w*|\w*social|addthis\w*|addtoany\w*|a2a\w*|follow\w*"),
    (
        "related",
        r"\w*related\w*|recirc\w*|cards?|collections?|latest-?\w*|teaser-?(?:text|title|box|list)\w*|recommend\w*|read-?more|readmore|more-?(?:on|from|stories|news|topics?)|most-?\w*|popular\w*|trending\w*|see-?also|also-?read|outbrain\w*|taboola\w*|promos?|promo-\w+|up-?next|linklist",
    ),
    ("byline", r"\w*bylines?|\w*authors?|author-?\w*|contributors?|bio|biography|autor\w*"),
    ("date", r"dates?|\w*-date|timestamps?|\w*-time|published\w*|pubdate|dateline|updated|duration"),
    (
        "meta",
        r"meta|(?:post|entry|article|story)-?(?:info|meta)|postinfo|labels?|buttons?|btn|icons?|tooltip|cta|agency|agencies|reading-?time",
    ),
    ("tags", r"tags|tagbox|tag-?(?:list|links?|cloud)|tagcloud|topics?|keywords|categor(?:y|ies)|kicker|eyebrow|overline|rubric"),
    (
        "navigation",
        r"\w*breadcrumbs?\w*|nav|nav-?bar|\w*navigation|menu\w*|\w*-menu|pagination|pager|skip-?link|toolbar|search\w*|prev|previous",
    ),
    (
        "advertisement",
        r"ads?|advert\w*|ad-?(?:container|slot|wrapper|label|unit|box)\w*|\w*sponsor\w*|banner|promoted|affiliate\w*|placeholder\w*",
    ),
    (
        "widget",
        r"sidebar\w*|modal|popup|overlay|cookies?|consent\w*|infobox|fact-?box|player|video-?\w*|audio-?\w*|gallery|slideshow|carousel|poll|quiz|embed\w*|\w*-embed|pull-?quote\w*|twitter-?tweet|instagram-?\w*",
    ),
    ("hidden", r"hidden(?!-)|hide(?!-)|visually-?hidden|sr-?only|screen-?reader\w*|noprint|print-?only|d-none"),
    ("footer", r"footer\w*|\w*-footer|copyright|colophon|legal|disclaimer|disclosure"),
)
_BAD = re.compile("|".join(rf"(?P<{name}>(?<![a-z])(?:{words})(?![a-z]))" for name, words in _NAMES))
KINDS = frozenset({name for name, _ in _NAMES} | set(_TAGS.values()))  # reasons why a line goes
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SLUG = re.compile(r"\S*(?:-\S*){6,}")
_UNNAMED = frozenset({"article", "main", "body"})  # tags whose names tell of topics and layout, not of furniture


@lru_cache(maxsize=4096)
def name_says(names: str) -> tuple[str, str] | None:
    """Return the kind of furniture that class and id give away, and the word that does."""
    match = _BAD.search(_SLUG.sub("", _CAMEL.sub("-", names).replace("_", "-").lower()))
    return (match.lastgroup or "", match[0]) if match else None


@dataclass(frozen=True, slots=True)
class Zone:
    """A block that is furniture, the outermost around a line."""

    kind: str
    block: Block


def zones(lines: Sequence[Line], chosen: Sequence[bool]) -> list[Zone | None]:
    """Return for each line the furniture it stands in, None where it may be part of the article.

    `chosen` says which lines others take for the article: what holds most of them is no furniture.
    """
    held: Counter[Block | str] = Counter()
    total = 0
    for line, is_chosen in zip(lines, chosen, strict=True):
        if is_chosen and len(line.text) >= PROSE and line.linked < 0.5:
            total += len(line.text)
            chain = around(line)
            for word in {_says(block)[1] for block in chain}:
                held[word] += len(line.text)
            for block in chain:
                held[block] += len(line.text)
    known: dict[Block, Zone | None] = {}
    return [_zone(line, held, known, most=MOST * total) for line in lines]


def around(line: Line) -> list[Block]:
    """Return the blocks around the line, the innermost first."""
    chain = []
    block = line.block
    while block is not None:
        chain.append(block)
        block = block.parent
    return chain


def _says(block: Block) -> tuple[str | None, str]:
    """Return the kind of furniture that the block's tag or names give away, and the word that does."""
    if block.tag in _TAGS:
        return _TAGS[block.tag], f"<{block.tag}>"
    return (None, "") if block.tag in _UNNAMED else name_says(block.names) or (None, "")


def _zone(line: Line, held: Counter[Block | str], known: dict[Block, Zone | None], *, most: float) -> Zone | None:
    if line.block in known:
        return known[line.block]
    zone: Zone | None = None
    for block in reversed(around(line)):
        if block in known:
            zone = known[block]
            continue
        if zone is None:
            kind, word = _says(block)
            if kind and held[block] <= most and (held[word] <= most or block.tag in _TAGS):
                zone = Zone(kind, block)
        known[block] = zone
    return zone
