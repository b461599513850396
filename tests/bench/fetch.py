"""What our client costs, beside a bare sequential httpx loop in the same run: CPU seconds of this process for 1,000 feeds.

    .venv/bin/python -m tests.bench fetch

A server in a process of its own serves every feed from ten ports of 127.0.0.1, packed with gzip, 15 items each. A line for each way
to poll, then the ratios: to the loop, and of a first poll with parsing to a second one.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from gzip import compress

import httpx

from flows.guard import allowed
from flows.http import FEED_BYTES, Answer, Ask, client, get
from pipeline.feed import parse_feed
from tests.hostile import item, response, rss, serving

FEEDS, HOSTS, ITEMS, AT_ONCE = 1_000, 10, 15, 32


def serve(ports: multiprocessing.SimpleQueue, done: multiprocessing.Event) -> None:
    """Serve the feeds until told to end."""
    words = "".join(f"<description>{'Words about item and quay. ' * 12}</description>")
    body = compress(rss(*(item(number, more=words) for number in range(ITEMS))))
    with serving(ports=HOSTS, keep_alive=True) as server:
        for number in range(FEEDS):
            reply = response(body, content_encoding="gzip", etag='"1"', connection="keep-alive")
            server.put(f"/{number}", reply, server.ports[number % HOSTS])
        ports.put(server.ports)
        done.wait()


def bare_loop(urls: list[str], *, conditional: bool) -> int:
    """Poll as the shortest script would, and return how many answered as they should."""
    headers = {"If-None-Match": '"1"'} if conditional else {}
    with httpx.Client(trust_env=False) as session:
        answers = [session.get(url, headers=headers) for url in urls]
    return sum(answer.status_code == (304 if conditional else 200) and (conditional or len(answer.content) > 0) for answer in answers)


def ours(urls: list[str], *, conditional: bool, read: bool = False) -> int:
    """Poll with our client, and return how many answered as they should. `read` also parses."""
    allow = allowed(tuple(sorted({url.split("/")[2] for url in urls})))

    def look(answer: Answer) -> bool:
        if answer.error is None and answer.body and read:
            return len(parse_feed(answer.body, url=answer.url, content_type=None, now=datetime.now(UTC)).entries) == ITEMS
        return answer.error is None and answer.status == (304 if conditional else 200)

    async def poll() -> int:
        async with client(allow=allow, at_once=AT_ONCE) as opened:
            asks = (Ask(url=url, max_bytes=FEED_BYTES, etag='"1"' if conditional else None) for url in urls)
            return sum([look(answer) for answer in await asyncio.gather(*(get(opened, ask) for ask in asks))])

    return asyncio.run(poll())


def measure(name: str, poll: Callable[[], int]) -> float:
    """Print what a way to poll costs and return its CPU seconds."""
    cpu, wall = time.process_time(), time.perf_counter()
    good = poll()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(f"{name:<34}{cpu:8.2f} CPU s{wall:8.2f} s{FEEDS / wall:9.0f} feeds/s{good:7} as they should")
    return cpu


def main() -> None:
    """Measure each way to poll and compare."""
    context = multiprocessing.get_context("spawn")
    ports, done = context.SimpleQueue(), context.Event()
    with ExitStack() as stack:
        server = context.Process(target=serve, args=(ports, done), daemon=True)
        server.start()
        stack.callback(server.join)
        stack.callback(done.set)
        listening = ports.get()
        urls = [f"http://127.0.0.1:{listening[number % HOSTS]}/{number}" for number in range(FEEDS)]
        ours(urls[:HOSTS], conditional=False, read=True)  # imports and first connections cost the first one alone
        loop = measure("httpx loop, first poll", lambda: bare_loop(urls, conditional=False))
        loop_again = measure("httpx loop, second poll (304)", lambda: bare_loop(urls, conditional=True))
        first = measure("onrecord, first poll", lambda: ours(urls, conditional=False))
        again = measure("onrecord, second poll (304)", lambda: ours(urls, conditional=True))
        parsed = measure("onrecord, first poll and parsing", lambda: ours(urls, conditional=False, read=True))
    print(f"first poll {first / loop:.2f} of the loop, second {again / loop_again:.2f}; with parsing {parsed / again:.1f} times a second")
