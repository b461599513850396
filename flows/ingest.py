"""`onrecord ingest`: what is new in the feeds that are due, through to the published warehouse.

The asking is flows/poll.py's; here is what the warehouse knows, what is new, and the order in which things become certain: an
appearance before its page is fetched, an article before its page counts as fetched. So a run that dies loses no page.
"""

from __future__ import annotations

import fcntl
import logging
import random
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from queue import Empty
from typing import Any

from flows import intake, link, raw, workers
from flows.intake import Intake
from flows.outlets import Outlet, choose, load_outlets
from flows.poll import Ended, FeedPolled, PagePolled, Plan, Poll, fetch_pages, polling, stop, take
from flows.progress import Progress
from flows.rows import Feed, PageJob
from flows.settings import Settings
from flows.steps import Step, sizes
from pipeline.errors import Problem
from pipeline.feed import Entry
from pipeline.model import Appearance, Batch, Counts, Failure, Fetch, Page, RawRecord, Run
from pipeline.schedule import UNKNOWN, FeedState, is_due
from pipeline.urls import host_of
from warehouse import publish, store

BATCH = 100  # pages stored together
BATCH_BYTES = 32 * 2**20  # of their bodies
BATCH_FEEDS = 500  # feeds stored together: opening the database costs as much as storing them
BATCH_ENTRIES = 5_000  # of their entries
FEEDS_WAIT = 1.0  # seconds for more feeds before those at hand are looked at: their pages wait for it
PAGES_WAIT = 10.0  # seconds for more pages before those at hand are stored
LEFT_OVER = 5_000  # pages of earlier runs taken up in one run
EDITS_A_DAY = 6  # fetches of a page in 24 hours; a feed that rewrites an entry at every poll is not believed

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hands:
    """What is at hand and not stored yet, and what a run stores it with."""

    poll: Poll
    taking: Intake
    file: raw.Raw
    progress: Progress
    asked: set[str]  # articles whose pages this run has asked for
    feeds: list[FeedPolled] = field(default_factory=list)
    pages: list[PagePolled] = field(default_factory=list)
    robots: list[Fetch] = field(default_factory=list)
    ended: list[Ended] = field(default_factory=list)


def ingest(outlets: list[str], *, all_feeds: bool, settings: Settings, run: Run, step: Step, progress: Progress) -> Counts:
    """Poll the feeds that are due, of the outlets named or of all, and take in what is new; return what came of it.

    Raises:
        WrongUse: there is no such outlet.
        Problem: another ingest is under way.
    """
    chosen = choose(load_outlets(settings), outlets)
    with _alone(settings.home):
        return _ingest(chosen, all_feeds=all_feeds, settings=settings, run=run, step=step, progress=progress)


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Hold the lock of ingests: two at once would ask a host for two things at once.

    Raises:
        Problem: another ingest holds it.
    """
    home.mkdir(parents=True, exist_ok=True)
    with (home / ".ingest.lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Problem("another ingest is under way: what is due now is polled by the next one") from None
        yield


def _ingest(outlets: list[Outlet], *, all_feeds: bool, settings: Settings, run: Run, step: Step, progress: Progress) -> Counts:
    counts: Counts = step(intake.recover, settings, run, name="batches left by an earlier run")
    plan: Plan = step(_plan, settings, outlets, all_feeds, name="find what is due")
    if not plan.feeds and not plan.pages:
        log.info("ingest nothing is due")
        return counts
    published = time.monotonic()
    with (
        workers.pool(settings) as for_feeds,  # a poll that brings no page loads no model
        workers.pool(settings, annotates=True) as for_pages,
        raw.writing(settings.home, run.run_id) as file,
        polling(plan, settings=settings, pool=for_feeds) as poll,
    ):
        hands = _Hands(
            poll=poll,
            taking=intake.open_intake(for_pages, settings, run),
            file=file,
            progress=progress,
            asked={job.url for job in plan.pages},
        )
        with _stoppable(poll) as stopped:
            for name, size in sizes():
                counts += step(_take_some, hands, size, name=name)
                if hands.ended:
                    break
                if time.monotonic() - published > settings.publish_seconds:
                    step(link.link, settings.home, run, name="link")
                    publish.publish(settings.home)
                    published = time.monotonic()
        log.info("ingest feeds=%d deferred=%d", len(plan.feeds), hands.ended[-1].deferred)
    step(link.link, settings.home, run, name="link")
    if stopped:
        raise KeyboardInterrupt
    return counts


@contextmanager
def _stoppable(poll: Poll) -> Iterator[list[int]]:
    """Let the first Ctrl-C end the poll, so that what was fetched is stored, and the second one the run. Yield what was caught."""
    caught: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield caught
        return

    def on_signal(number: int, frame: Any) -> None:
        if caught:
            raise KeyboardInterrupt
        caught.append(number)
        stop(poll)

    before = signal.signal(signal.SIGINT, on_signal)
    try:
        yield caught
    finally:
        signal.signal(signal.SIGINT, before)


def _plan(settings: Settings, outlets: list[Outlet], all_feeds: bool) -> Plan:  # noqa: FBT001 - a step's arguments are positional
    """Return the feeds that are due, in another order each time, and the pages left from earlier runs."""
    now = datetime.now(UTC)
    with store.live(settings.home) as live:
        states = {state.feed: state for state in map(_state, store.named(live, "feed_states"))}
        rows = store.named(live, "pages_due", now=now, at_most=LEFT_OVER)
        waits = store.named(live, "hosts_that_wait", now=now)
    feeds = {url: Feed(url=url, outlet=outlet, state=states.get(url, FeedState(feed=url))) for outlet in outlets for url in outlet.feeds}
    due = [feed for feed in feeds.values() if is_due(feed.state, now=now, all_feeds=all_feeds)]
    random.shuffle(due)
    pages = [
        PageJob(
            url=url,
            link=asked,
            feed=feed,
            outlet=feeds[feed].outlet,
            published_at=published_at,
            etag=etag,
            last_modified=last_modified,
            body_sha256=body_sha256,
            weight=weight or 0.0,
        )
        for url, asked, feed, published_at, etag, last_modified, body_sha256, weight in rows
        if feed in feeds
    ]
    return Plan(feeds=tuple(due), pages=tuple(pages), resting=frozenset(host_of(url) or url for url, _ in waits))


def _state(row: tuple[Any, ...]) -> FeedState:
    feed, moved_to, polled_at, full_at, next_poll_at, verdict, weight, seconds, etag, last_modified, body_sha256 = row
    return FeedState(
        feed=feed,
        moved_to=moved_to,
        polled_at=polled_at,
        full_at=full_at,
        next_poll_at=next_poll_at,
        verdict=verdict,
        weight=weight,
        interval=UNKNOWN if seconds is None else timedelta(seconds=seconds),
        etag=etag,
        last_modified=last_modified,
        body_sha256=body_sha256,
    )


def _take_some(hands: _Hands, size: int) -> Counts:
    """Store what comes until as many pages are stored, or nothing more comes."""
    counts = Counts()
    while not hands.ended and counts.pages < size:
        _gather(hands)
        if hands.feeds or hands.robots:
            counts += _store_feeds(hands)
        if hands.pages and (hands.ended or _is_full(hands) or _seconds_left(hands) <= 0):
            counts += _store_pages(hands)
    return counts


def _gather(hands: _Hands) -> None:
    """Take events until something at hand has waited long enough, enough is at hand, or nothing more comes."""
    while not _is_full(hands):
        left = max(_seconds_left(hands), 0.0)
        try:
            event = take(hands.poll, min(left, PAGES_WAIT))
        except Empty:
            if left <= PAGES_WAIT:
                return
            continue
        if isinstance(event, FeedPolled):
            hands.feeds.append(event)
            hands.progress(0, event.feed.outlet.name)
        elif isinstance(event, PagePolled):
            hands.pages.append(event)
        elif isinstance(event, Ended):
            hands.ended.append(event)
            if event.bug is not None:
                raise event.bug
            return
        else:
            hands.robots.append(event.fetch)


def _seconds_left(hands: _Hands) -> float:
    """Return how long what is at hand may still wait."""
    now = datetime.now(UTC)
    waiting = [FEEDS_WAIT - (now - hands.feeds[0].fetch.fetched_at).total_seconds()] if hands.feeds else []
    waiting += [PAGES_WAIT - (now - hands.pages[0].fetch.fetched_at).total_seconds()] if hands.pages else []
    return min(waiting, default=float("inf"))


def _is_full(hands: _Hands) -> bool:
    held = sum(len(polled.answer.body) for polled in hands.pages)
    entries = sum(len(polled.entries) for polled in hands.feeds)
    return len(hands.pages) >= BATCH or held > BATCH_BYTES or len(hands.feeds) >= BATCH_FEEDS or entries > BATCH_ENTRIES


def _store_feeds(hands: _Hands) -> Counts:
    """Store polls and what is new in the feeds, then have the new pages fetched."""
    feeds, robots = hands.feeds[:], hands.robots[:]
    now = datetime.now(UTC)
    appearances, jobs = _new(hands, feeds, now)
    failures = tuple(
        Failure(url=polled.feed.url, stage=polled.error.stage, reason=polled.error.reason, detail=polled.error.detail)
        for polled in feeds
        if polled.error is not None
    )
    batch = Batch(fetches=tuple([polled.fetch for polled in feeds] + robots), appearances=tuple(appearances), failures=failures)
    intake.append(batch, hands.taking)
    for failure in failures:
        log.warning("failed feed=%s reason=%s detail=%s", failure.url, failure.reason, failure.detail)
    hands.asked.update(job.url for job in jobs)
    fetch_pages(hands.poll, jobs, feeds=len(feeds))
    hands.feeds.clear()
    hands.robots.clear()
    counts = Counts()
    for failure in failures:
        counts += Counts(failures=1, by_reason=((failure.reason, 1),))
    return counts


def _new(hands: _Hands, feeds: list[FeedPolled], now: datetime) -> tuple[list[Appearance], list[PageJob]]:
    """Return what the feeds say that they did not say before, and the pages to fetch for it."""
    named = [(polled.feed, entry) for polled in feeds for entry in polled.entries]
    if not named:
        return [], []
    with store.live(hands.taking.settings.home) as live:
        rows = store.named(live, "entries_known", feeds=[feed.url for feed, _ in named], urls=[entry.url for _, entry in named], now=now)
    appearances: list[Appearance] = []
    jobs: dict[str, PageJob] = {}
    for (feed, entry), (_, said, fetched, today, etag, last_modified, body_sha256, weight) in zip(named, rows, strict=True):
        edited = said is not None and said != entry.sha256
        if said == entry.sha256:
            continue
        appearances.append(_appearance(feed, entry, edited=edited, now=now))
        if entry.url in hands.asked or (fetched and not (edited and today < EDITS_A_DAY)):
            continue
        jobs.setdefault(
            entry.url,
            PageJob(
                url=entry.url,
                link=entry.link,
                feed=feed.url,
                outlet=feed.outlet,
                published_at=entry.published_at,
                etag=etag,
                last_modified=last_modified,
                body_sha256=body_sha256,
                weight=weight or 0.0,
            ),
        )
    return appearances, list(jobs.values())


def _appearance(feed: Feed, entry: Entry, *, edited: bool, now: datetime) -> Appearance:
    return Appearance(
        url=entry.url,
        feed=feed.url,
        guid=entry.guid,
        title=entry.title,
        published_at=entry.published_at,
        seen_at=now,
        link=entry.link,
        entry_sha256=entry.sha256,
        edited=edited,
    )


def _store_pages(hands: _Hands) -> Counts:
    """Keep the pages as they came, take them in, and only then store that they were fetched."""
    pages = hands.pages[:]
    records: list[RawRecord] = []
    for polled in pages:
        if isinstance(polled.page, Page):
            offset = raw.write(hands.file, polled.answer, fetched_at=polled.fetch.fetched_at)
            records.append(RawRecord(page_sha256=polled.page.sha256, file=hands.file.name, offset=offset))
    raw.sync(hands.file)
    counts = intake.take_in([polled.page for polled in pages if polled.page is not None], hands.taking, progress=hands.progress)
    intake.append(Batch(fetches=tuple(polled.fetch for polled in pages), raw=tuple(records)), hands.taking)
    hands.pages.clear()
    return counts
