"""When to ask again: intervals, backoff, and what servers wish. Rules only: the clock and the dice are handed in.

Numbers from those who poll for years (docs/fetching.md): Miniflux's entry frequency, Media Cloud's weights of failures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

SOONEST = timedelta(minutes=15)  # no feed brings enough in less
LATEST = timedelta(hours=24)  # nothing is left longer, whatever a server or a backoff says (Media Cloud saw a Retry-After of 88 h)
UNKNOWN = timedelta(hours=1)  # of a feed whose entries have no dates
WEEK = timedelta(days=7)
FULL_EVERY = timedelta(hours=24)  # without validators: some servers never change their ETag (Media Cloud switched it off for that)
JITTER = 0.1  # of the interval, either way: feeds added together must not stay together
DISABLED = 30.0  # weight of failures since the last success; "a surprising number of feeds come back" (Media Cloud had 4, then 10)
PAGE_GIVEN_UP = 3.0  # weight of failures of a page

_HARD, _SOFT, _TEMPORARY = 1.0, 0.5, 0.25
_GONE = DISABLED / 2  # said twice, a day apart, it is true
_WEIGHTS = {
    "gone": _GONE,
    "no-such-host": _TEMPORARY,
    "no-connection": _TEMPORARY,
    "asked-to-wait": _SOFT,
    "timed-out": _SOFT,
    "cut-short": _SOFT,
    "robots-unknown": _SOFT,
    "child-died": _SOFT,
}
_FINAL = ("gone", "robots", "wrong-type", "no-story", "bad-address", "private-address", "body-too-large", "too-many-redirects")
_DIRECTIVE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)
_AT_ONCE = re.compile(r"(?:^|[,\s])(?:no-cache|no-store|must-revalidate)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """What the newest poll of a feed left behind."""

    feed: str  # the address it is listed under
    moved_to: str | None = None  # where all its redirects said it is for good
    polled_at: datetime | None = None
    full_at: datetime | None = None  # when a whole body came last
    next_poll_at: datetime | None = None
    verdict: str | None = None
    weight: float = 0.0  # of the failures since the last success
    interval: timedelta = UNKNOWN
    etag: str | None = None
    last_modified: str | None = None
    body_sha256: str | None = None


def is_due(state: FeedState, *, now: datetime, all_feeds: bool) -> bool:
    """Return whether a feed is to be polled. `all_feeds` asks early, and those given up, but no server that asked us to wait."""
    early = state.next_poll_at is not None and state.next_poll_at > now
    if state.verdict == "asked-to-wait" and early:
        return False
    return all_feeds or (not early and state.weight < DISABLED)


def may_ask_conditionally(state: FeedState, *, now: datetime) -> bool:
    """Return whether to send the validators: not when the last whole body is a day old."""
    return state.full_at is not None and now - state.full_at < FULL_EVERY


def interval(published: Iterable[datetime | None], *, now: datetime) -> timedelta:
    """Return how often a feed with entries of these dates is worth a poll: as often as it has news, within bounds."""
    dates = [date for date in published if date is not None]
    if not dates:
        return UNKNOWN
    weekly = sum(now - WEEK <= date for date in dates)
    return min(max(WEEK / weekly, SOONEST), LATEST) if weekly else LATEST


def next_poll(every: timedelta, *, wishes: Iterable[timedelta | None], now: datetime, dice: float) -> datetime:
    """Return when to poll a feed that answered: after its interval or the longest wish of its server. `dice` is 0 to 1."""
    jittered = every * (1 + JITTER * (2 * dice - 1))
    return now + min(max([jittered, *(wish for wish in wishes if wish)]), LATEST)


def next_try(state: FeedState, *, verdict: str, wish: timedelta, now: datetime, dice: float) -> datetime | None:
    """Return when to poll a feed that failed again, None once it is given up. `state` has the failure's weight already."""
    if state.weight >= DISABLED:
        return None
    if verdict == "gone":
        return now + LATEST
    delay = min(max(state.interval, SOONEST) * 2 ** min(state.weight, 10.0), LATEST) * (1 - JITTER * dice)
    return now + max(delay, min(wish, LATEST))


def next_page_try(verdict: str, *, weight: float, wish: timedelta, now: datetime) -> datetime | None:
    """Return when to ask for a page that failed again, None when it is given up. `weight` has this failure in it."""
    if verdict in _FINAL or weight >= PAGE_GIVEN_UP:
        return None
    return now + max(min(UNKNOWN * 2 ** (weight * 2), LATEST), min(wish, LATEST))


def weight(verdict: str, status: int | None) -> float:
    """Return how much a failure counts: hard ones 1, those that often pass 0.5, those of the network 0.25."""
    if verdict == "http-status" and status is not None:
        return _SOFT if status == 404 or status >= 500 else _HARD
    return _WEIGHTS.get(verdict, _HARD)


def retry_after(header: str | None, *, now: datetime, at_most: timedelta) -> timedelta:
    """Return how long the server asks us to wait, never more than at_most, zero if it does not ask.

    The header holds whole seconds or an HTTP date; anything else counts as not asked.

    Raises:
        ValueError: now has no time zone.

    Source: RFC 9110, section 10.2.3.
    """
    if now.tzinfo is None:
        raise ValueError("now has no time zone")
    text = (header or "").strip()
    if text.isascii() and text.isdecimal():
        return min(timedelta(seconds=int(text[:9])), at_most)
    moment = _http_date(text)
    return min(max(moment - now, timedelta()), at_most) if moment else timedelta()


def fresh_for(cache_control: str | None, expires: str | None, *, now: datetime) -> timedelta:
    """Return how long the server says that its answer stays as it is, zero if it does not say.

    Source: RFC 9111, section 4.2.1.
    """
    if cache_control and _AT_ONCE.search(cache_control):
        return timedelta()
    if cache_control and (match := _DIRECTIVE.search(cache_control)):
        return timedelta(seconds=int(match[1]))
    moment = _http_date((expires or "").strip())
    return max(moment - now, timedelta()) if moment else timedelta()


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text) if text else None
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return moment and (moment if moment.tzinfo else moment.replace(tzinfo=UTC))
