"""Which blocks of an HTML page are furniture, by what their tags and names say.

Names are those that web designers everywhere give; a name only counts for a block that does not hold most of the page's prose,
because a page that is named "with-sidebar" is no sidebar.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from pipeline.html_lines import Block, Line

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
        r"\w*caption\w*|img-?desc\w*|image-?(?:text|info|meta|credit|description)\w*|photo-?\w*|picture-?\w*|(?:media|image|img)-?credit\w*|credits?|copyright\w*",
    ),
    ("comments", r"\w*comments?|\w*commentlist|\w*kommentar\w*|comment\w*|disqus\w*|respond|replies|discussion"),
    ("newsletter", r"\w*newsletter\w*|sign-?up\w*|mailing|mailchimp|mc4wp\w*|subscri\w*|optin"),
    ("share", r"\w*share\w*|\w*sharing\w*|social\w*|\w*social|addthis\w*|addtoany\w*|a2a\w*|follow\w*"),
    (
        "related",
        r"\w*related\w*|recirc\w*|recommend\w*|read-?more|readmore|more-?(?:on|from|stories|news|topics?)|most-?\w*|popular\w*|trending\w*|see-?also|also-?read|outbrain\w*|taboola\w*|promos?|promo-\w+|up-?next|linklist",
    ),
    ("byline", r"\w*bylines?|\w*authors?|author-?\w*|contributors?|bio|biography|autor\w*"),
    ("date", r"dates?|\w*-date|timestamps?|\w*-time|published\w*|pubdate|dateline|updated|duration"),
    ("tags", r"tags|tag-?(?:list|links?|cloud)|tagcloud|topics?|keywords|categor(?:y|ies)|kicker|eyebrow|overline|rubric"),
    (
        "navigation",
        r"\w*breadcrumbs?\w*|nav|nav-?bar|\w*navigation|menu\w*|\w*-menu|pagination|pager|skip-?link|toolbar|search\w*|prev|previous",
    ),
    ("advertisement", r"ads?|advert\w*|ad-?(?:container|slot|wrapper|label|unit|box)\w*|\w*sponsor\w*|banner|promoted"),
    (
        "widget",
        r"sidebar\w*|modal|popup|overlay|cookies?|consent\w*|infobox|fact-?box|player|video-?\w*|audio-?\w*|gallery|slideshow|carousel|poll|quiz|embed\w*|pull-?quote\w*|twitter-?tweet|instagram-?\w*",
    ),
    ("hidden", r"hidden(?!-)|hide(?!-)|visually-?hidden|sr-?only|screen-?reader\w*|noprint|print-?only|d-none"),
    ("footer", r"footer\w*|\w*-footer|copyright|colophon|legal|disclaimer|disclosure"),
)
_BAD = re.compile("|".join(rf"(?P<{name}>(?<![a-z])(?:{words})(?![a-z]))" for name, words in _NAMES))
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SLUG = re.compile(r"\S*(?:-\S*){6,}")
_UNNAMED = frozenset({"article", "main", "body"})  # tags whose names tell of topics and layout, not of furniture


@lru_cache(maxsize=4096)
def name_says(names: str) -> tuple[str, str] | None:
    """Return the kind of furniture that class and id give away, and the word that does."""
    match = _BAD.search(_SLUG.sub("", _CAMEL.sub("-", names).replace("_", "-").lower()))
    return (match.lastgroup or "", match[0]) if match else None


def zones(lines: Sequence[Line], chosen: Sequence[bool]) -> list[str | None]:
    """Return for each line the kind of furniture it stands in, None where it may be part of the article.

    `chosen` says which lines others take for the article: what holds most of them is no furniture.
    """
    held: Counter[Block | str] = Counter()
    total = 0
    for line, is_chosen in zip(lines, chosen, strict=True):
        if is_chosen and len(line.text) >= PROSE and line.linked < 0.5:
            total += len(line.text)
            chain = _around(line.block)
            held.update(dict.fromkeys([*chain, *{word for block in chain if (word := _says(block)[1])}], len(line.text)))
    known: dict[Block, str | None] = {}
    return [_zone(line.block, held, known, most=MOST * total) for line in lines]


def _says(block: Block) -> tuple[str | None, str]:
    if block.tag in _TAGS:
        return _TAGS[block.tag], ""
    return (None, "") if block.tag in _UNNAMED else name_says(block.names) or (None, "")


def _zone(block: Block | None, held: Counter[Block | str], known: dict[Block, str | None], *, most: float) -> str | None:
    if block is None:
        return None
    if block not in known:
        kind, word = _says(block)
        own = kind if held[block] <= most and held[word] <= most else None
        known[block] = _zone(block.parent, held, known, most=most) or own
    return known[block]


def _around(block: Block | None) -> list[Block]:
    chain = []
    while block is not None:
        chain.append(block)
        block = block.parent
    return chain
