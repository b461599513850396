"""The asking half of an ingest: feeds and pages are fetched in a thread of their own, and handed over through a queue that can be full.

What is new in a feed is decided by the other half (flows/ingest.py), which alone knows the warehouse; it sends pages to fetch back here.
"""

from __future__ import annotations

import asyncio
import hashlib
import random
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from queue import SimpleQueue
from typing import Any, TypeVar

from flows import http, workers
from flows.guard import allowed
from flows.robots import Robots, check, tidy
from flows.rows import Feed, PageJob, feed_row, page_of, page_row, robots_row
from flows.settings import Settings
from pipeline.errors import AskedToWait, FetchError, NewsError
from pipeline.feed import Entry, ParsedFeed, parse_feed
from pipeline.model import Fetch, Page
from pipeline.schedule import may_ask_conditionally
from pipeline.urls import host_of

FEED_TYPES = "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5"
ROBOTS = "robots"  # under ONRECORD_HOME
ROOM = 64  # answers that wait for the other half, so that memory does not grow with the number of feeds
OPEN_PAGES = 2_000  # pages under way; beyond that no more feeds are asked
R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a run is to ask for."""

    feeds: tuple[Feed, ...]
    pages: tuple[PageJob, ...]  # left from runs before
    resting: frozenset[str]  # hosts that asked for no more pages for now


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedPolled:
    """A feed was asked. `entries` is empty when it has not changed, or failed."""

    feed: Feed
    fetch: Fetch
    entries: tuple[Entry, ...] = ()
    error: NewsError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePolled:
    """A page was asked for, or its site forbids it."""

    fetch: Fetch
    answer: http.Answer
    page: Page | FetchError | None  # None when it has not changed


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsPolled:
    """A robots.txt was asked for."""

    fetch: Fetch


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """Nothing more comes. `bug` is what ended it before its time."""

    deferred: int  # pages left for the next run
    bug: BaseException | None = None


Event = FeedPolled | PagePolled | RobotsPolled | Ended


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decided:
    """What the other half made of feeds: pages to fetch."""

    jobs: tuple[PageJob, ...]
    feeds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """A poll under way; made by `polling`, and ended by it."""

    events: SimpleQueue[Event]
    room: asyncio.Semaphore
    inbox: asyncio.Queue[_Decided | None]  # None: a page is done
    loop: asyncio.AbstractEventLoop
    stopping: threading.Event
    main: list[asyncio.Task[Any]] = field(default_factory=list)  # the task that all others belong to, once it runs
    deferred: list[PageJob] = field(default_factory=list)  # pages that must wait for another run


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """What the tasks of a poll share."""

    poll: Poll
    settings: Settings
    pool: workers.Pool
    client: http.Client
    robots: Robots
    group: asyncio.TaskGroup
    feeds: deque[list[Feed]]  # those of one host together: they must wait for each other anyway
    calm: asyncio.Event  # few enough pages are under way to ask more feeds
    resting: set[str]  # hosts that asked us to wait
    hosts: dict[str, deque[PageJob]] = field(default_factory=dict)  # a task works on each
    began: dict[str, float] = field(default_factory=dict)  # loop time of a host's first page


@contextmanager
def polling(plan: Plan, *, settings: Settings, pool: workers.Pool) -> Iterator[Poll]:
    """Yield a poll that has begun, and that ends with the block."""
    poll = Poll(
        events=SimpleQueue(),
        room=asyncio.Semaphore(ROOM),
        inbox=asyncio.Queue(),
        loop=asyncio.new_event_loop(),
        stopping=threading.Event(),
    )
    thread = threading.Thread(target=_run, args=(poll, plan, settings, pool), name="poll")
    thread.start()
    try:
        yield poll
    finally:
        stop(poll)
        thread.join()


def take(poll: Poll, timeout: float | None) -> Event:
    """Return the next event.

    Raises:
        queue.Empty: none came in that many seconds.
    """
    event = poll.events.get(timeout=timeout)
    _call(poll, poll.room.release)
    return event


def fetch_pages(poll: Poll, jobs: Iterable[PageJob], *, feeds: int) -> None:
    """Say which pages to fetch, now that as many feeds as taken have been looked at."""
    _call(poll, partial(poll.inbox.put_nowait, _Decided(jobs=tuple(jobs), feeds=feeds)))


def stop(poll: Poll) -> None:
    """End the poll: what is under way is given up, what was handed over is still there to take."""
    poll.stopping.set()
    for task in poll.main:
        _call(poll, task.cancel)


def _call(poll: Poll, function: Callable[[], Any]) -> None:
    with suppress(RuntimeError):  # the loop is closed: the poll has ended
        poll.loop.call_soon_threadsafe(function)


def _run(poll: Poll, plan: Plan, settings: Settings, pool: workers.Pool) -> None:
    bug: BaseException | None = None
    try:
        with asyncio.Runner(loop_factory=lambda: poll.loop) as runner:
            runner.run(_main(poll, plan, settings, pool))
    except asyncio.CancelledError:
        pass  # stopped
    except BaseException as error:  # noqa: BLE001 - handed to the other thread, which raises it
        bug = error
    poll.events.put(Ended(deferred=len(poll.deferred), bug=bug))


async def _main(poll: Poll, plan: Plan, settings: Settings, pool: workers.Pool) -> None:
    poll.main.extend(task for task in (asyncio.current_task(),) if task)
    if poll.stopping.is_set():
        return
    tidy(settings.home / ROBOTS)
    allow = allowed(settings.allow_private)
    async with http.client(allow=allow, contact=settings.contact, at_once=settings.fetches_at_once) as client, asyncio.TaskGroup() as group:
        work = _Work(
            poll=poll,
            settings=settings,
            pool=pool,
            client=client,
            robots=Robots(client=client, folder=settings.home / ROBOTS, gap=settings.host_gap),
            group=group,
            feeds=deque(_by_host(plan.feeds)),
            calm=asyncio.Event(),
            resting=set(plan.resting),
        )
        for _ in range(settings.fetches_at_once):
            group.create_task(_ask_feeds(work))
        await _hand_out(work, len(plan.feeds), plan.pages)


async def _hand_out(work: _Work, feeds: int, pages: Iterable[PageJob]) -> None:
    """Give pages to the tasks of their hosts until no feed and no page is left."""
    open_pages = sum(_give(work, job) for job in pages)
    work.calm.set()
    while feeds or open_pages:
        decided = await work.poll.inbox.get()
        if decided is None:
            open_pages -= 1
        else:
            feeds -= decided.feeds
            open_pages += sum(_give(work, job) for job in decided.jobs)
        if open_pages > OPEN_PAGES:
            work.calm.clear()
        else:
            work.calm.set()


def _give(work: _Work, job: PageJob) -> bool:
    """Give a page to its host's task, beginning one where there is none. False when the page must wait for another run."""
    host = host_of(job.link) or job.link
    waiting = work.hosts.get(host)
    gap = work.settings.host_gap
    if host in work.resting or (waiting and len(waiting) * gap > work.settings.host_seconds):
        work.poll.deferred.append(job)
        return False
    if waiting is None:
        work.hosts[host] = deque([job])
        work.group.create_task(_ask_host(work, host))
    else:
        waiting.append(job)
    return True


def _by_host(feeds: Iterable[Feed]) -> Iterable[list[Feed]]:
    hosts: dict[str, list[Feed]] = {}
    for feed in feeds:
        hosts.setdefault(host_of(feed.asked) or feed.asked, []).append(feed)
    return hosts.values()


async def _ask_feeds(work: _Work) -> None:
    """Ask the feeds of one host after those of another, as long as there are any."""
    while work.feeds:
        for feed in work.feeds.popleft():
            await work.calm.wait()
            await _ask_feed(work, feed)


async def _ask_feed(work: _Work, feed: Feed) -> None:
    state, now = feed.state, datetime.now(UTC)
    ask = http.Ask(url=feed.asked, max_bytes=http.FEED_BYTES, accept=FEED_TYPES)
    if may_ask_conditionally(state, now=now):
        ask = replace(ask, etag=state.etag, last_modified=state.last_modified)
    answer = await http.get(work.client, ask)
    now = datetime.now(UTC)
    read: ParsedFeed | NewsError | None = answer.error
    if answer.error is None and answer.status != 304 and hashlib.sha256(answer.body).hexdigest() != state.body_sha256:
        read = await in_child(
            work.pool, feed.url, partial(parse_feed, url=answer.final_url, content_type=answer.header("Content-Type"), now=now), answer.body
        )
    row = feed_row(feed, answer, read, now=now, dice=random.random())  # noqa: S311 - spreads load, hides nothing
    entries = read.entries if isinstance(read, ParsedFeed) else ()
    await _hand_over(work, FeedPolled(feed=feed, fetch=row, entries=entries, error=read if isinstance(read, NewsError) else None))


async def _ask_host(work: _Work, host: str) -> None:
    """Ask for the pages of a host, one after the other, as long as it may keep a run busy."""
    waiting, loop = work.hosts[host], asyncio.get_running_loop()
    began = work.began.setdefault(host, loop.time())
    while waiting:
        job = waiting.popleft()
        until = max(loop.time(), work.client.free_at.get(host, 0.0))
        if host in work.resting or until - began > work.settings.host_seconds:
            work.poll.deferred.append(job)
        else:
            await _ask_page(work, host, job)
        work.poll.inbox.put_nowait(None)
    del work.hosts[host]


async def _ask_page(work: _Work, host: str, job: PageJob) -> None:
    ask = http.Ask(url=job.link, etag=job.etag, last_modified=job.last_modified, before=partial(check, work.robots))
    answer = await http.get(work.client, ask)
    now = datetime.now(UTC)
    page = page_of(job, answer, now=now)
    error = page if isinstance(page, FetchError) else None
    if isinstance(error, AskedToWait):
        work.resting.add(host)
    while work.robots.answers:
        await _hand_over(work, RobotsPolled(fetch=robots_row(work.robots.answers.pop(), now=now)))
    await _hand_over(work, PagePolled(fetch=page_row(job, answer, error, now=now), answer=answer, page=page))


async def _hand_over(work: _Work, event: Event) -> None:
    await work.poll.room.acquire()
    work.poll.events.put(event)


async def in_child(pool: workers.Pool, name: str, function: Callable[..., R], *arguments: Any) -> R | NewsError:
    """Return what a function gives in a child, or the NewsError it ended in."""
    arrived, loop = asyncio.Event(), asyncio.get_running_loop()
    future = workers.submit(pool, function, *arguments)

    def arrive(_: object) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(arrived.set)

    future.add_done_callback(arrive)
    try:
        await arrived.wait()
    except asyncio.CancelledError:
        future.cancel()
        raise
    return workers.result(name, future)
