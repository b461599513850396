"""What an HTML page says about itself: JSON-LD, OpenGraph, microdata, and what is printed near the top.

Reads; what the supplier of the page told outweighs all of it, and extract.py sees to that.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lxml import etree, html

from pipeline.pages.dates import When, parse_date
from pipeline.pages.page_titles import Told, find_titles, line_of
from pipeline.pages.phrases import plain
from pipeline.text import clean

MAX_SCRIPT = 2_000_000  # characters of a JSON-LD script; an article body is 100,000
MAX_NODES = 20_000  # values of a JSON-LD script that are looked at

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|Blog|Review)$")
_BROKEN_JSON = re.compile(r"^\s*(?:<!--|/?\*?\s*<!\[CDATA\[\s*\*?/?|//.*$)|(?:-->|/?\*?\s*\]\]>\s*\*?/?)\s*$|,(?=\s*[}\]])", re.M)
MAX_AUTHORS = 12  # elements; a page with more lists its staff
MAX_NAME = 24  # words; more are no names
MAX_BYLINE = 160  # characters; the same

_INITIALS = re.compile(r"\s*\([^()]{1,8}\)")
_BY = re.compile(r"^\W*(?:(?:written |reported )?by|von|par|por|di|door|av|af|autor(?:in)?|text|author)\b\s*:?\s*", re.IGNORECASE)
_SIGNED = (
    "//*[@rel='author']",
    "//*[@itemprop='author']//*[@itemprop='name']",
    "//*[@itemprop='author']",
    "//*[contains(@class, 'author-name') or contains(@class, 'author__name') or contains(@class, 'byline__name')"
    " or contains(@class, 'byline-name') or contains(@class, 'authorName') or contains(@class, 'author_name')]",
    "//*[contains(@class, 'byline') or contains(@class, 'Byline')][string-length(normalize-space()) < 120]",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page says about itself; None where it says nothing."""

    title: str | None = None
    byline: str | None = None
    published: When | None = None
    published_source: str | None = None
    modified_at: datetime | None = None
    language: str | None = None
    outlet: str | None = None
    paywall: bool | None = None
    urls: tuple[str, ...] = ()  # as printed, not yet judged: rel=canonical, og:url
    titles: tuple[str, ...] = ()  # every form of the title that the page has


def read_metadata(tree: html.HtmlElement) -> Metadata:
    """Return what the page says about itself."""
    nodes = list(_article_nodes(tree))
    tags = _meta_tags(tree)
    outlet = _first([*(_name(node.get("publisher")) for node in nodes), tags.get("og:site_name")])
    titles = find_titles(tree, _told(tree, nodes, tags))
    published, source = _published(tree, nodes, tags)
    modified = _first_date([*(node.get("dateModified") for node in nodes), tags.get("article:modified_time")])
    return Metadata(
        title=titles[0] if titles else None,
        byline=_byline(tree, nodes, tags, outlet=outlet),
        published=published,
        published_source=source,
        modified_at=modified.at if modified else None,
        language=_language(tree, tags, nodes),
        outlet=outlet,
        paywall=_paywall(nodes, tags),
        urls=_urls(tree, tags),
        titles=titles,
    )


def _article_nodes(tree: html.HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD nodes that describe an article, in order; those without a headline last."""
    found: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            found.extend(node for node in _nodes(_load(script.text)) if _is_article(node))
    yield from sorted(found, key=lambda node: "headline" not in node)


def _load(text: str) -> object:
    if len(text) > MAX_SCRIPT:
        return None
    for attempt in (text, _BROKEN_JSON.sub("", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    queue = [value]
    for _ in range(MAX_NODES):
        if not queue:
            return
        here = queue.pop(0)
        if isinstance(here, dict):
            yield here
            queue.extend(item for item in here.values() if isinstance(item, dict | list))
        elif isinstance(here, list):
            queue.extend(item for item in here if isinstance(item, dict | list))


def _is_article(node: dict[str, Any]) -> bool:
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and _ARTICLE_TYPES.search(name) for name in names) and ("headline" in node or "datePublished" in node)


def _meta_tags(tree: html.HtmlElement) -> dict[str, str]:
    """Return name or property to content, the first of each, names in lower case."""
    tags: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        content = clean(meta.get("content") or "")
        if name and content:
            tags.setdefault(name.strip().lower(), content)
    return tags


def _plain(value: object) -> str | None:
    """Return a JSON-LD string without mark-up, None where it is none or empty."""
    if isinstance(value, list) and value:
        value = value[0]
    if not isinstance(value, str) or not value.strip() or len(value) > MAX_SCRIPT:
        return None
    if "<" in value or "&" in value:
        try:
            value = "".join(map(str, html.document_fromstring(f"<div>{value}</div>").itertext()))
        except (ValueError, etree.LxmlError):
            return None
    return clean(value) or None


def _first(values: Iterable[object]) -> str | None:
    return next((text for value in values if (text := _plain(value))), None)


def _name(value: object) -> str | None:
    """Return the name of a JSON-LD person or organization."""
    if isinstance(value, list):
        value = value[0] if value else None
    return _plain(value.get("name")) if isinstance(value, dict) else _plain(value)


def _told(tree: html.HtmlElement, nodes: list[dict[str, Any]], tags: dict[str, str]) -> Told:
    """Return what the page says to machines about its headline."""
    page = tree.find(".//title")
    return Told(
        opengraph=tags.get("og:title"),
        twitter=tags.get("twitter:title"),
        headline=_first(node.get("headline") for node in nodes[:1]),
        alternative=_first(node.get("alternativeHeadline") for node in nodes[:1]),
        page=line_of(page) if page is not None else None,
        site=tags.get("og:site_name"),
    )


def _published(tree: html.HtmlElement, nodes: list[dict[str, Any]], tags: dict[str, str]) -> tuple[When | None, str | None]:
    candidates: list[tuple[str, object]] = [("json-ld", node.get("datePublished")) for node in nodes]
    candidates += [("opengraph", tags.get(name)) for name in ("article:published_time", "og:published_time", "og:article:published_time")]
    candidates += [
        ("microdata", element.get("content") or element.get("datetime")) for element in tree.xpath("//*[@itemprop='datePublished']")
    ]
    names = (
        "date",
        "dc.date",
        "dcterms.date",
        "dc.date.issued",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publishdate",
        "publish-date",
    )
    candidates += [("html", tags.get(name)) for name in names]
    candidates += [("html", time.get("datetime")) for time in tree.iter("time")]
    for source, value in candidates:
        when = parse_date(value) if isinstance(value, str) else None
        if when:
            return when, source
    return None, None


def _first_date(values: Iterable[object]) -> When | None:
    return next((when for value in values if isinstance(value, str) and (when := parse_date(value))), None)


def _byline(tree: html.HtmlElement, nodes: list[dict[str, Any]], tags: dict[str, str], *, outlet: str | None) -> str | None:
    """Return who signs the article: people or agencies, and only if there are none the outlet itself."""
    fallback = None
    anonymous = {plain(name) for name in (outlet, tags.get("og:site_name"), tags.get("application-name")) if name}
    for names in _signatures(tree, nodes, tags):
        cleaned = (_person(name) for name in names if name)
        kept = list(dict.fromkeys(name for name in cleaned if name and plain(name) not in anonymous))
        if kept:
            return ", ".join(kept)
        fallback = fallback or next((name for name in names if name), None)
    return fallback


def _signatures(tree: html.HtmlElement, nodes: list[dict[str, Any]], tags: dict[str, str]) -> Iterator[list[str | None]]:
    """Yield the names that sign the article, place by place, the most trusted first."""
    for node in nodes:
        authors = node.get("author")
        yield [_name(author) for author in (authors if isinstance(authors, list) else [authors])]
    for name in ("author", "parsely-author", "sailthru.author", "dc.creator", "article:author"):
        yield [tags.get(name)]
    for path in _SIGNED:
        yield [line_of(element) for element in tree.xpath(path)[:MAX_AUTHORS]]


def _person(name: str) -> str | None:
    """Return the names in a byline, apart by commas, without what is printed around them; None for what is no name."""
    name = _INITIALS.sub("", _BY.sub("", name)).strip(" ,;|•·-–—")
    name = re.sub(r"\s*;\s*|\s+(?:and|und|et|y|e|og|och|i|en|&)\s+", ", ", name)
    looks_like_one = 0 < len(name.split()) <= MAX_NAME and len(name) <= MAX_BYLINE and "/" not in name and "@" not in name
    return name if looks_like_one and any(letter.isalpha() for letter in name) else None


def _language(tree: html.HtmlElement, tags: dict[str, str], nodes: list[dict[str, Any]]) -> str | None:
    forms = [
        tree.get("lang"),
        tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        *(node.get("inLanguage") for node in nodes),
        tags.get("og:locale"),
    ]
    for form in forms:
        if isinstance(form, str) and re.match(r"[A-Za-z]{2}(?![A-Za-z])", form.strip()):
            return form.strip()[:2].lower()
    return None


def _paywall(nodes: list[dict[str, Any]], tags: dict[str, str]) -> bool | None:
    for node in nodes:
        free = node.get("isAccessibleForFree")
        if free is not None:
            return str(free).strip().lower() in {"false", "no", "0"}
    tier = tags.get("article:content_tier")
    return tier.lower() in {"locked", "metered"} if tier else None


def _urls(tree: html.HtmlElement, tags: dict[str, str]) -> tuple[str, ...]:
    canonical = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return tuple(dict.fromkeys(url.strip() for url in (*canonical, tags.get("og:url")) if url and url.strip()))
