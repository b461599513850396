"""Feed bytes to entries: RSS, Atom, RDF, JSON Feed and news sitemaps.

Runs in a child (flows/workers.py), because a feed is anybody's bytes. Knows nothing of what was seen before: pipeline/schedule.py and
flows/ingest.py decide what is new.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
import warnings
from calendar import timegm
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import islice
from time import struct_time
from typing import Any

import feedparser  # type: ignore[import-untyped]  # it has no types
from lxml import etree

from pipeline.errors import BadFeed, NotAFeed
from pipeline.text import clean
from pipeline.urls import askable, canonical

MAX_ENTRIES = 2_000  # newest first; Media Cloud's limit over 180,000 feeds
MAX_READ = 20_000  # entries looked at to find the newest; reading as many takes 3 s and 200 MB
MAX_TITLE = 1_000  # characters
MAX_GUID = 1_024  # characters
FUTURE = timedelta(hours=1)  # clocks differ; what is dated later is not dated
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)  # before the web: a broken clock, or the epoch

_HEAD = 4_096  # bytes in which a root element must begin
_ROOT = re.compile(rb"<(?:\?xml|rss|feed|rdf:RDF|urlset|sitemapindex|channel)\b", re.IGNORECASE)
_SITEMAP = re.compile(rb"<(?:\w+:)?(urlset|sitemapindex)\b")
_ITEM = re.compile(rb"<(?:\w{1,20}:)?(?:item|entry)[\s/>]")
_REFERENCE = re.compile(rb"&#(?:x([0-9a-f]{1,8})|([0-9]{1,9}));", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_HARMLESS = ("NonXMLContentType", "CharacterEncodingOverride")  # what feedparser says of feeds that are whole all the same
_NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A feed's entry that has an address."""

    link: str  # as it may be asked for
    url: str  # canonical
    guid: str | None
    title: str | None
    published_at: datetime | None  # None also when it lies in the future or before the web
    sha256: str  # of all that the feed says of it: another one means that the article was edited


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedFeed:
    """A feed that could be read. `verdict` is "ok", or "partial" when it is broken somewhere and entries may be missing."""

    kind: str  # as feedparser names versions ("rss20", "atom10"), "json", "sitemap"
    title: str | None
    verdict: str
    detail: str | None  # what is not right with it
    entries: tuple[Entry, ...]  # newest first where there are more than MAX_ENTRIES, else as printed; one for each address
    without_link: int  # entries that name no page
    ttl: timedelta | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Raw:
    """What an entry says, before it is judged."""

    links: tuple[str, ...]  # in order of trust
    guid: str | None
    title: str | None
    published: datetime | None
    updated: datetime | None
    content: str


def parse_feed(body: bytes, *, url: str, content_type: str | None, now: datetime) -> ParsedFeed:
    """Return what a feed says. `url` is where it was found: relative links begin there.

    Raises:
        NotAFeed: it is none of the kinds we read.
        BadFeed: it is one, but so broken that nothing can be read from it.
    """
    body = body.lstrip()
    if not body:
        raise NotAFeed(url, "empty")
    if body.removeprefix(b"\xef\xbb\xbf").startswith(b"{"):
        return _json_feed(body, url, now)
    if match := _SITEMAP.search(body[:_HEAD]):
        return _sitemap(body, url, now, index=match[1] == b"sitemapindex")
    return _xml_feed(body, url, content_type, now)


def _xml_feed(body: bytes, url: str, content_type: str | None, now: datetime) -> ParsedFeed:
    told = {"content-location": url} | ({"content-type": content_type} if content_type else {})
    end = next((item.start() for item in islice(_ITEM.finditer(body), MAX_READ, None)), len(body))
    parsed = _feedparser(body[:end], url, told)
    version, problem = parsed.get("version", ""), _problem(parsed)
    raw = [_of_feedparser(entry, atom=version.startswith("atom")) for entry in parsed.entries]
    if not version and not raw:
        raise NotAFeed(url, problem or "no feed of a kind we read")
    if problem and not raw:
        raise BadFeed(url, problem)
    ttl = str(dict.get(parsed.feed, "ttl", ""))
    return _feed(
        raw,
        url=url,
        now=now,
        kind=version or "unknown",
        title=dict.get(parsed.feed, "title"),
        problem=problem,
        ttl=timedelta(minutes=int(ttl)) if ttl.isdecimal() and len(ttl) < 7 else None,
    )


def _feedparser(body: bytes, url: str, told: dict[str, str]) -> Any:
    """Return feedparser's reading, at the second try of a mended body where the first one raises.

    Raises:
        BadFeed: it raises again.
    """
    for attempt in (body, _mended(body)):
        try:
            with warnings.catch_warnings(action="ignore"):  # of its own deprecated names
                return feedparser.parse(BytesIO(attempt), response_headers=told, sanitize_html=False, resolve_relative_uris=False)
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - it raises a dozen kinds on broken feeds (kurtmckee/feedparser#599)
            last = error
    raise BadFeed(url, f"{type(last).__name__}: {last}"[:200]) from last


def _mended(body: bytes) -> bytes:
    """Return the feed from its root element on, without references to characters that do not exist."""
    root = _ROOT.search(body)
    return _REFERENCE.sub(_existing, body[root.start() :] if root else body)


def _existing(match: re.Match[bytes]) -> bytes:
    code = int(match[1], 16) if match[1] else int(match[2])
    return match[0] if code < 0xD800 or 0xDFFF < code <= 0x10FFFF else b"?"


def _problem(parsed: Any) -> str | None:
    error = parsed.get("bozo_exception") if parsed.get("bozo") else None
    if error is None or type(error).__name__ in _HARMLESS:
        return None
    return f"{type(error).__name__}: {error}"[:200]


def _of_feedparser(entry: Any, *, atom: bool) -> _Raw:
    published, updated = (_moment(dict.get(entry, key)) for key in ("published_parsed", "updated_parsed"))
    if not atom:  # RSS and RDF have one date, dc:date among them, which feedparser files under "updated"
        published = published or updated
    alternates = [link.get("href") for link in dict.get(entry, "links", ()) if link.get("rel") == "alternate"]
    links = (dict.get(entry, "feedburner_origlink"), dict.get(entry, "link"), *alternates, dict.get(entry, "id"))
    contents = [str(part.get("value", "")) for part in dict.get(entry, "content", ())]
    return _Raw(
        links=tuple(link for link in links if isinstance(link, str)),
        guid=dict.get(entry, "id"),
        title=dict.get(entry, "title"),
        published=published,
        updated=updated,
        content="\n".join([str(dict.get(entry, "summary", "")), *contents]),
    )


def _moment(parts: struct_time | None) -> datetime | None:
    try:
        return datetime.fromtimestamp(timegm(parts), tz=UTC) if parts else None
    except (ValueError, OverflowError, OSError):  # years that no calendar has
        return None


def _json_feed(body: bytes, url: str, now: datetime) -> ParsedFeed:
    """Source: jsonfeed.org, version 1.1."""
    try:
        feed = json.loads(body)
    except (ValueError, RecursionError) as error:  # UnicodeDecodeError is a ValueError
        raise BadFeed(url, f"JSON: {error}"[:200]) from error
    if not isinstance(feed.get("items"), list) or "jsonfeed.org" not in str(feed.get("version")):
        raise NotAFeed(url, "JSON, but no JSON Feed")
    entries = [_of_json(entry) for entry in feed["items"][:MAX_READ] if isinstance(entry, dict)]
    return _feed(entries, url=url, now=now, kind="json", title=_string(feed.get("title")), problem=None, ttl=None)


def _of_json(entry: dict[str, Any]) -> _Raw:
    guid = entry.get("id")
    return _Raw(
        links=tuple(link for link in (entry.get("url"), entry.get("external_url"), guid) if isinstance(link, str)),
        guid=str(guid) if isinstance(guid, str | int | float) else None,
        title=_string(entry.get("title")),
        published=_iso(entry.get("date_published")),
        updated=_iso(entry.get("date_modified")),
        content="\n".join(str(entry.get(key) or "") for key in ("summary", "content_text", "content_html")),
    )


def _sitemap(body: bytes, url: str, now: datetime, *, index: bool) -> ParsedFeed:
    """Source: Google's news sitemaps, sitemap-news 0.9. Sitemaps of all pages are no feeds, and an index names no page."""
    if index:
        raise NotAFeed(url, "a sitemap index: name the news sitemap in it")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, load_dtd=False)
    root = etree.fromstring(body, parser)
    if root is None:
        raise BadFeed(url, "no XML")
    problem = str(parser.error_log.last_error.message)[:200] if parser.error_log.last_error else None
    news = [element for element in islice(root.iterfind("{*}url"), MAX_READ) if element.find(f"{_NEWS}news") is not None]
    if not news and not problem:
        raise NotAFeed(url, "a sitemap without news")
    if not news:
        raise BadFeed(url, problem or "")
    return _feed([_of_sitemap(element) for element in news], url=url, now=now, kind="sitemap", title=None, problem=problem, ttl=None)


def _of_sitemap(element: Any) -> _Raw:
    def said(path: str) -> str | None:
        text = element.findtext(path)
        return text.strip() if text else None

    link = said("{*}loc")
    return _Raw(
        links=(link,) if link else (),
        guid=None,
        title=said(f"{_NEWS}news/{_NEWS}title"),
        published=_iso(said(f"{_NEWS}news/{_NEWS}publication_date")),
        updated=_iso(said("{*}lastmod")),
        content="",
    )


def _feed(
    raw: list[_Raw], *, url: str, now: datetime, kind: str, title: str | None, problem: str | None, ttl: timedelta | None
) -> ParsedFeed:
    if len(raw) > MAX_ENTRIES:
        raw = sorted(raw, key=lambda entry: _date(entry, now) or EARLIEST, reverse=True)[:MAX_ENTRIES]
    entries = [entry for one in raw if (entry := _entry(one, url, now)) is not None]
    unique: dict[str, Entry] = {}
    for entry in entries:
        unique.setdefault(entry.url, entry)
    return ParsedFeed(
        kind=kind,
        title=_plain(title),
        verdict="partial" if problem else "ok",
        detail=problem,
        entries=tuple(unique.values()),
        without_link=len(raw) - len(entries),
        ttl=ttl,
    )


def _entry(raw: _Raw, base: str, now: datetime) -> Entry | None:
    """Return the entry, None when none of its links is an address of a page."""
    for candidate in raw.links:
        link = askable(candidate, base=base) if candidate == raw.links[0] or "://" in candidate else None
        url = link and canonical(link)
        if link and url:
            return Entry(
                link=link,
                url=url,
                guid=clean(raw.guid)[:MAX_GUID] or None if raw.guid else None,
                title=_plain(raw.title),
                published_at=_plausible(raw.published, now),
                sha256=_sha256((raw.title, str(raw.published), str(raw.updated), raw.content)),
            )
    return None


def _date(raw: _Raw, now: datetime) -> datetime | None:
    return _plausible(raw.published or raw.updated, now)


def _plausible(moment: datetime | None, now: datetime) -> datetime | None:
    return moment if moment and EARLIEST <= moment <= now + FUTURE else None


def _plain(text: str | None) -> str | None:
    """Return a title as plain text in one line."""
    if not text:
        return None
    return " ".join(clean(html.unescape(_TAG.sub("", text))).split())[:MAX_TITLE] or None


def _sha256(parts: Iterable[str | None]) -> str:
    return hashlib.sha256("\x00".join(part or "" for part in parts).encode("utf-8", "replace")).hexdigest()


def _iso(text: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.strip()) if isinstance(text, str) else None
    except ValueError:
        return None
    return moment and (moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def _string(value: object) -> str | None:
    return value if isinstance(value, str) else None
