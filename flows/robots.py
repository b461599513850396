"""What a site's robots.txt allows, and the pause it asks for. A file that could be read is kept for a day.

Holds for pages. A feed is there for programs, and an operator named it: it is asked for as feed readers do (docs/fetching.md).
"""

from __future__ import annotations

import asyncio
import hashlib
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from protego import Protego

from flows.http import PRODUCT, Answer, Ask, Client, get
from pipeline.errors import BadCertificate, BadStatus, FetchError, Gone, NoConnection, NoHost, PrivateAddress, RobotsForbid, RobotsUnknown

MAX_BYTES = 512 * 2**10  # RFC 9309 asks for 500 KiB at least
KEPT = 24 * 3600.0  # seconds; RFC 9309 allows no more
_OF_THE_HOST = (PrivateAddress, NoHost, NoConnection, BadCertificate)  # what the page itself would meet
MAX_DELAY = 120.0  # seconds; a site that asks for more is not asked at all (Common Crawl's news crawl does the same)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What one site said."""

    parsed: Protego | None  # None: nothing is forbidden
    error: FetchError | None = None  # why the file could not be read, which forbids everything for now
    delay: float | None = None  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """The robots.txt of the sites of a run, each fetched once, before the first page. Answers are kept until they are taken."""

    client: Client
    folder: Path  # where files are kept
    gap: float  # seconds between two pages of a site that asks for no pause
    rules: dict[str, asyncio.Task[Rules]] = field(default_factory=dict)  # by scheme, host and port
    answers: list[Answer] = field(default_factory=list)


def tidy(folder: Path) -> None:
    """Remove the files that are too old to be believed."""
    for kept in folder.glob("*.t*"):
        if time.time() - kept.stat().st_mtime > KEPT:
            kept.unlink(missing_ok=True)


async def check(robots: Robots, url: str) -> float:
    """Return the seconds to keep between two pages of the site.

    Raises:
        RobotsForbid: the page may not be asked for, or only after a pause of more than MAX_DELAY.
        FetchError: the file could not be read, or the host not be reached.
    """
    parts = urlsplit(url)
    site = f"{parts.scheme}://{parts.netloc}"
    if site not in robots.rules:
        robots.rules[site] = asyncio.create_task(_fetch(robots, f"{site}/robots.txt"))
    rules = await asyncio.shield(robots.rules[site])
    if isinstance(rules.error, _OF_THE_HOST):
        raise type(rules.error)(url, rules.error.detail)
    if rules.error is not None:
        raise RobotsUnknown(url, f"{rules.error.reason} {rules.error.detail}".strip()[:200])
    if rules.parsed is not None and not rules.parsed.can_fetch(url, PRODUCT):
        raise RobotsForbid(url, "disallowed")
    if rules.delay is not None and rules.delay > MAX_DELAY:
        raise RobotsForbid(url, f"a pause of {rules.delay:g} s is asked for")
    return max(robots.gap, rules.delay or 0.0)


async def _fetch(robots: Robots, url: str) -> Rules:
    kept = robots.folder / f"{hashlib.sha256(url.encode()).hexdigest()[:32]}.txt"
    if kept.is_file() and time.time() - kept.stat().st_mtime < KEPT:
        return judge(200, kept.read_bytes(), None)
    answer = await get(robots.client, Ask(url=url, max_bytes=MAX_BYTES, accept="text/plain,*/*;q=0.5"))
    robots.answers.append(answer)
    rules = judge(answer.status, answer.body, answer.error)
    if rules.error is None:
        robots.folder.mkdir(parents=True, exist_ok=True)
        unfinished = kept.with_suffix(f".{time.monotonic_ns()}.tmp")
        unfinished.write_bytes(answer.body)
        unfinished.replace(kept)
    return rules


def judge(status: int | None, body: bytes, error: FetchError | None) -> Rules:
    """Return the rules that an answer brings. No such file, or no right to it: all is allowed. No answer: nothing is.

    Source: RFC 9309, section 2.3.1.
    """
    if error is None:
        parsed = Protego.parse(body.decode("utf-8-sig", "replace"))
        delay = parsed.crawl_delay(PRODUCT)
        return Rules(parsed=parsed, delay=None if delay is None else float(delay))
    if isinstance(error, Gone) or (isinstance(error, BadStatus) and status is not None and 400 <= status < 500):
        return Rules(parsed=None)
    return Rules(parsed=None, error=error)
