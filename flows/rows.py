"""Answers to rows of `fetches`: what a poll of a feed or a page came to, and when to ask again. The rules are pipeline/schedule.py's."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from flows.http import Answer, validator
from flows.outlets import Outlet
from flows.raw import PAGE_TYPES, media_type
from pipeline.errors import FetchError, NewsError, NoStory, WrongType
from pipeline.feed import ParsedFeed
from pipeline.landing import no_story
from pipeline.model import Fetch, Page
from pipeline.schedule import LATEST, FeedState, fresh_for, interval, next_page_try, next_poll, next_try, retry_after, weight

OK, NOT_MODIFIED = "ok", "not-modified"
_MAX_DETAIL = 500  # characters
_HTML_MARKS = (b"<!doctype html", b"<html")
_HEAD = 1_000  # bytes in which one of them stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed to poll, and what is known of it."""

    url: str  # as it is listed
    outlet: Outlet
    state: FeedState

    @property
    def asked(self) -> str:
        """The address to ask: where the feed moved to for good, or where it is listed."""
        return self.state.moved_to or self.url


@dataclass(frozen=True, slots=True, kw_only=True)
class PageJob:
    """A page to fetch, and what is known of it."""

    url: str  # canonical
    link: str  # as it is asked for
    feed: str
    outlet: Outlet
    published_at: datetime | None
    etag: str | None = None
    last_modified: str | None = None
    body_sha256: str | None = None
    weight: float = 0.0  # of its failures


def feed_row(feed: Feed, answer: Answer, read: ParsedFeed | NewsError | None, *, now: datetime, dice: float) -> Fetch:
    """Return the row of a poll. `read` is the feed, the error it ended in, or None when it has not changed."""
    row = Fetch(
        url=answer.url,
        kind="feed",
        outlet=feed.outlet.name,
        feed=feed.url,
        fetched_at=now,
        verdict=NOT_MODIFIED,
        **_of_answer(answer),
    )
    if isinstance(read, NewsError):
        return _failed(row, feed.state, answer, read, now=now, dice=dice)
    state, every = feed.state, feed.state.interval
    if read is not None:
        every = interval([entry.published_at for entry in read.entries], now=now)
    fresh = fresh_for(answer.header("Cache-Control"), answer.header("Expires"), now=now)
    wait = retry_after(answer.header("Retry-After"), now=now, at_most=LATEST)
    row = replace(
        row,
        etag=validator(answer.header("ETag")) or (state.etag if answer.status == 304 else None),
        last_modified=validator(answer.header("Last-Modified")) or (state.last_modified if answer.status == 304 else None),
        body_sha256=_sha256(answer) or state.body_sha256,
        full_at=now if answer.body else state.full_at,
        interval_seconds=every.total_seconds(),
        moved_to=answer.final_url if answer.for_good else state.moved_to,
        next_poll_at=next_poll(every, wishes=[read.ttl if read else None, fresh, wait], now=now, dice=dice),
    )
    if read is None:
        return row
    row = replace(row, verdict=read.verdict, detail=read.detail, entries=len(read.entries))
    if read.verdict != OK:  # it must be read again as a whole: entries may be missing
        row = replace(row, etag=None, last_modified=None, body_sha256=None)
    return row


def _failed(row: Fetch, state: FeedState, answer: Answer, error: NewsError, *, now: datetime, dice: float) -> Fetch:
    """Return the row of a poll that failed: what the last success left behind stays, but for where the feed moved."""
    state = replace(state, weight=state.weight + weight(error.reason, answer.status))
    wish = retry_after(answer.header("Retry-After"), now=now, at_most=LATEST)
    return replace(
        row,
        verdict=error.reason,
        detail=error.detail[:_MAX_DETAIL],
        failures_weight=state.weight,
        etag=state.etag,
        last_modified=state.last_modified,
        body_sha256=state.body_sha256,
        full_at=state.full_at,
        interval_seconds=state.interval.total_seconds(),
        next_poll_at=next_try(state, verdict=error.reason, wish=wish, now=now, dice=dice),
    )


def page_row(job: PageJob, answer: Answer, error: FetchError | None, *, now: datetime) -> Fetch:
    """Return the row of a request for a page."""
    row = Fetch(
        url=job.link,
        kind="page",
        outlet=job.outlet.name,
        feed=job.feed,
        fetched_at=now,
        verdict=NOT_MODIFIED if answer.status == 304 else OK,
        article_url=job.url,
        body_sha256=_sha256(answer) or job.body_sha256,
        etag=validator(answer.header("ETag")) or (job.etag if answer.status == 304 else None),
        last_modified=validator(answer.header("Last-Modified")) or (job.last_modified if answer.status == 304 else None),
        **_of_answer(answer),
    )
    if error is None:
        return row
    total = job.weight + weight(error.reason, answer.status)
    wish = retry_after(answer.header("Retry-After"), now=now, at_most=LATEST)
    return replace(
        row,
        verdict=error.reason,
        detail=error.detail[:_MAX_DETAIL],
        body_sha256=job.body_sha256,
        failures_weight=total,
        next_poll_at=next_page_try(error.reason, weight=total, wish=wish, now=now),
    )


def robots_row(answer: Answer, *, now: datetime) -> Fetch:
    """Return the row of a request for a robots.txt."""
    error = answer.error
    return Fetch(
        url=answer.url,
        kind="robots",
        outlet=None,
        feed=None,
        fetched_at=now,
        verdict=error.reason if error else OK,
        detail=error.detail[:_MAX_DETAIL] if error else None,
        body_sha256=_sha256(answer),
        **_of_answer(answer),
    )


def page_of(job: PageJob, answer: Answer, *, now: datetime) -> Page | FetchError | None:
    """Return the page that an answer brought, the error that it ended in, or None when it has not changed."""
    if answer.error is not None:
        return answer.error
    if not answer.body and answer.status == 304:
        return None
    kind, charset = media_type(answer.header("Content-Type"))
    if kind not in PAGE_TYPES and any(mark in answer.body[:_HEAD].lower() for mark in _HTML_MARKS):
        kind = "text/html"
    if kind not in PAGE_TYPES:
        return WrongType(job.link, kind or "no type")
    if reason := no_story(job.link, answer.final_url, answer.body):
        return NoStory(job.link, reason)
    return Page(
        origin=job.link,
        url=answer.final_url,
        body=answer.body,
        media_type=kind,
        charset=charset,
        outlet=job.outlet.name,
        published_at=job.published_at,
        language=job.outlet.language,
        fetched_at=now,
    )


def _of_answer(answer: Answer) -> dict[str, Any]:
    return {
        "status": answer.status,
        "final_url": answer.final_url,
        "hops": answer.hops,
        "wire_bytes": answer.wire_bytes,
        "decoded_bytes": len(answer.body),
        "seconds": round(answer.seconds, 3),
    }


def _sha256(answer: Answer) -> str | None:
    return hashlib.sha256(answer.body).hexdigest() if answer.body else None
