"""What `onrecord feeds` does: find the feed of a site, and change the operator's file of outlets."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from urllib.parse import urlsplit

from flows import http, workers
from flows.guard import allowed
from flows.outlets import OWN, Outlet, load_outlets, read_outlets, slug, with_feed, write_own
from flows.poll import FEED_TYPES, in_child
from flows.settings import Settings
from pipeline.discover import find_feeds
from pipeline.errors import NewsError, WrongUse
from pipeline.feed import parse_feed
from pipeline.opml import Listed, read_opml
from pipeline.urls import askable

_TRIED = 3  # feeds of a page that are asked for: the first that can be read is taken
_PREFIXES = ("www.", "feeds.", "feed.", "rss.", "m.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A feed that could be read."""

    feed: str
    title: str | None
    entries: int
    others: tuple[str, ...]  # feeds that the page names besides


def find(settings: Settings, url: str) -> Found:
    """Return the feed at an address, or that of the page there.

    Raises:
        WrongUse: there is none.
    """
    if askable(url) is None:
        raise WrongUse(f"{url}: give an http or https address")
    try:
        with workers.pool(replace(settings, workers=1)) as pool:
            return asyncio.run(_find(settings, pool, url))
    except NewsError as error:
        raise WrongUse(f"no feed: {error}") from error


def add(settings: Settings, found: Found, outlet: Outlet) -> Outlet:
    """Put a feed into the operator's file, with an outlet that is new or known, and return that outlet as it is now."""
    known = load_outlets(settings)
    own = read_outlets(settings.home / OWN)
    base = own.get(outlet.id) or known.get(outlet.id)
    merged = with_feed({outlet.id: base} if base else {}, replace(outlet, feeds=(found.feed,)))[outlet.id]
    write_own(settings, {**own, outlet.id: merged})
    return merged


def remove(settings: Settings, what: str) -> list[str]:
    """Take an outlet, by its id, or a feed, by its address, out of what is polled, and return the feeds that are gone.

    Raises:
        WrongUse: there is no such outlet or feed.
    """
    known = load_outlets(settings)
    own = read_outlets(settings.home / OWN)
    if what in known:
        gone, left = list(known[what].feeds), {what: replace(known[what], feeds=())}
    else:
        feed = askable(what) or what
        left = {one.id: replace(one, feeds=tuple(f for f in one.feeds if f != feed)) for one in known.values() if feed in one.feeds}
        gone = [feed] if left else []
    if not gone:
        raise WrongUse(f"no outlet or feed {what}: `onrecord feeds list` shows them")
    come_with = read_outlets(settings.outlets)
    write_own(settings, {name: one for name, one in {**own, **left}.items() if one.feeds or name in come_with})
    return gone


def take_list(settings: Settings, body: bytes, *, name: str) -> list[Listed]:
    """Add the feeds of an OPML list that are not known yet, an outlet for each host, and return them.

    Raises:
        WrongUse: it is no OPML.
    """
    try:
        listed = read_opml(body, name=name)
    except NewsError as error:
        raise WrongUse(str(error)) from error
    known = load_outlets(settings)
    polled = {feed for outlet in known.values() for feed in outlet.feeds}
    new = [one for one in listed if one.feed not in polled]
    own = read_outlets(settings.home / OWN)
    for one in new:
        outlet = Outlet(id=id_of(one.feed), name=one.title, language=(one.language or "")[:2] or None, feeds=(one.feed,))
        own = with_feed({**own, outlet.id: known[outlet.id]} if outlet.id in known and outlet.id not in own else own, outlet)
    write_own(settings, own)
    return new


def listing(settings: Settings) -> list[Listed]:
    """Return every feed that is polled, for a list."""
    return [
        Listed(title=outlet.name, feed=feed, language=outlet.language)
        for outlet in load_outlets(settings).values()
        for feed in outlet.feeds
    ]


def try_all(settings: Settings) -> list[tuple[Listed, Found | NewsError]]:
    """Ask for every feed once, with nothing stored, and return what each gave."""
    listed = listing(settings)
    with workers.pool(settings) as pool:
        return list(zip(listed, asyncio.run(_try(settings, pool, [one.feed for one in listed])), strict=True))


def id_of(url: str) -> str:
    """Return the id of an outlet that is only known by an address."""
    host = urlsplit(url).hostname or url
    return slug(next((host.removeprefix(prefix) for prefix in _PREFIXES if host.startswith(prefix)), host))


async def _find(settings: Settings, pool: workers.Pool, url: str) -> Found:
    """Return the feed at an address, or the first of its page that can be read.

    Raises:
        NewsError: there is none.
    """
    async with http.client(allow=allowed(settings.allow_private), contact=settings.contact) as client:
        answer = await _get(client, url)
        try:
            return await _read(pool, answer, ())
        except NewsError as error:
            candidates = find_feeds(answer.body, url=answer.final_url)
            last = error
        for candidate in candidates[:_TRIED]:
            try:
                return await _read(pool, await _get(client, candidate), tuple(one for one in candidates if one != candidate))
            except NewsError as error:
                last = error
        raise last


async def _try(settings: Settings, pool: workers.Pool, urls: list[str]) -> list[Found | NewsError]:
    async def one(client: http.Client, url: str) -> Found | NewsError:
        try:
            return await _read(pool, await _get(client, url), ())
        except NewsError as error:
            return error

    async with http.client(allow=allowed(settings.allow_private), contact=settings.contact) as client:
        return await asyncio.gather(*(one(client, url) for url in urls))


async def _get(client: http.Client, url: str) -> http.Answer:
    answer = await http.get(client, http.Ask(url=url, max_bytes=http.FEED_BYTES, accept=FEED_TYPES))
    if answer.error:
        raise answer.error
    return answer


async def _read(pool: workers.Pool, answer: http.Answer, others: tuple[str, ...]) -> Found:
    read = partial(parse_feed, url=answer.final_url, content_type=answer.header("Content-Type"), now=datetime.now(UTC))
    feed = await in_child(pool, answer.url, read, answer.body)
    if isinstance(feed, NewsError):
        raise feed
    where = answer.final_url if answer.for_good else answer.url
    return Found(feed=where, title=feed.title, entries=len(feed.entries), others=others)
