"""The only module that opens a socket: one guarded GET, hop by hop, and how it ended.

Every limit of DESIGN.md is kept here, and one request at a time for each host. What an answer means is decided elsewhere
(pipeline/schedule.py); which paths a site allows, in flows/robots.py.
"""

from __future__ import annotations

import asyncio
import errno
import random
import socket
import ssl
import zlib
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Any

import aiohttp
from yarl import URL

from flows.guard import Allowed, may_dial
from pipeline.errors import (
    AskedToWait,
    BadAddress,
    BadCertificate,
    BadEncoding,
    BadResponse,
    BadStatus,
    BodyTooLarge,
    CutShort,
    FetchError,
    Gone,
    NoConnection,
    NoHost,
    PrivateAddress,
    Redirects,
    TimedOut,
)
from pipeline.urls import askable, host_of

PRODUCT = "onrecord"  # our name in the User-Agent and in robots.txt
FEED_BYTES = 10 * 2**20  # on the wire and decoded: the largest real feeds hold a year of full texts in 5 MiB
PAGE_BYTES = 5 * 2**20  # as Common Crawl's news crawler
MAX_VALIDATOR = 1_000  # characters of an ETag or Last-Modified that we send back
MAX_MEMBERS = 1_000  # of a gzip body, each of which costs a copy of the rest; packers in blocks make some 200 of 10 MiB
JITTER = 0.5  # of the gap, at most: no two requests at a fixed beat
_FOUND, _NOT_MODIFIED = (200, 203), 304
_MOVED, _MOVED_FOR_GOOD = (301, 302, 303, 307, 308), (301, 308)
_REFUSED = "private address"  # what the guard says; aiohttp may fold it into a longer message
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Seconds and counts that a request may take. Waiting for one's turn at a host does not count."""

    total: float = 30.0  # all hops together: a read timeout never fires on a server that drips
    least: float = 5.0  # of `total`, for a host that let requests time out; servers that are well answer in one
    connect: float = 5.0
    read: float = 15.0
    redirects: int = 5
    line: int = 8_190  # bytes of a header line
    lines: int = 128  # headers


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A request. `before` is asked about each hop: it returns the seconds to keep from the last page, or raises a FetchError."""

    url: str
    max_bytes: int = PAGE_BYTES
    accept: str = "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5"
    etag: str | None = None
    last_modified: str | None = None
    before: Callable[[str], Awaitable[float]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How a request ended: with a body (200), without (304), or with an error."""

    url: str  # as asked
    final_url: str
    status: int | None = None  # of the last hop, None when there was no response
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""  # decoded
    wire_bytes: int = 0
    hops: int = 0
    for_good: bool = False  # there were hops, each a permanent move
    seconds: float = 0.0
    error: FetchError | None = None

    def header(self, name: str) -> str | None:
        """Return the first header of that name, None when there is none."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """An open client; made by `client`, and closed by it."""

    session: aiohttp.ClientSession
    limits: Limits
    slots: asyncio.Semaphore  # requests at once
    turns: dict[str, asyncio.Lock] = field(default_factory=dict)  # by host and port
    free_at: dict[str, float] = field(default_factory=dict)  # loop time when the next page may be asked for, by host and port
    timed_out: Counter[str] = field(default_factory=Counter)  # requests that did, by host and port


@dataclass(frozen=True, slots=True)
class _Reply:
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    wire_bytes: int
    location: str | None


@asynccontextmanager
async def client(*, allow: Allowed, contact: str = "", at_once: int = 32, limits: Limits | None = None) -> AsyncIterator[Client]:
    """Yield a client that dials only what the guard lets through, sends no cookie and believes no proxy setting."""
    limits = limits or Limits()
    names = ThreadPoolExecutor(max_workers=at_once, thread_name_prefix="names")  # or six slow name servers hold up all
    asyncio.get_running_loop().set_default_executor(names)
    session = aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(socket_factory=_guarded(allow), limit=0, ttl_dns_cache=300),
        cookie_jar=aiohttp.DummyCookieJar(),
        headers=_introduction(contact),
        timeout=aiohttp.ClientTimeout(total=None, sock_connect=limits.connect, sock_read=limits.read),
        auto_decompress=False,
        trust_env=False,
        max_line_size=limits.line,
        max_field_size=limits.line,
        max_headers=limits.lines,
    )
    async with session:
        yield Client(session=session, limits=limits, slots=asyncio.Semaphore(at_once))


async def get(client: Client, ask: Ask) -> Answer:
    """Return how the request ended, after following its redirects. Never raises a FetchError: the answer holds it."""
    url, hops, for_good, left = ask.url, 0, True, client.limits.total
    reply: _Reply | None = None
    error: FetchError | None = None
    try:
        while True:
            url, reply = _address(ask, url), None
            gap = await ask.before(url) if ask.before else None
            async with _turn(client, url, gap):
                begun = asyncio.get_running_loop().time()
                try:
                    reply = await _timed(client, url, ask, conditional=hops == 0, seconds=left)
                finally:
                    left -= asyncio.get_running_loop().time() - begun
            if reply.location is None:
                break
            if hops == client.limits.redirects:
                raise Redirects(ask.url, f"more than {hops}")
            hops, for_good = hops + 1, for_good and reply.status in _MOVED_FOR_GOOD
            url = askable(reply.location, base=url) or reply.location
        _judge(ask, reply, conditional=hops == 0)
    except FetchError as failed:
        error = failed if failed.url == ask.url else type(failed)(ask.url, failed.detail)  # of a hop that `before` refused
    return Answer(
        url=ask.url,
        final_url=url,
        status=None if reply is None else reply.status,
        headers=() if reply is None else reply.headers,
        body=b"" if reply is None or error else reply.body,
        wire_bytes=0 if reply is None else reply.wire_bytes,
        hops=hops,
        for_good=for_good and hops > 0,
        seconds=client.limits.total - left,
        error=error,
    )


def _address(ask: Ask, url: str) -> str:
    address = askable(url)
    if address is None:
        raise BadAddress(ask.url, url[:200])
    return address


def decode(wire: bytes, coding: str, *, max_bytes: int, url: str = "") -> bytes:
    """Return the body without its content coding. Trailing bytes behind a whole gzip stream are ignored, as browsers do.

    Raises:
        BadEncoding: an unknown coding, or bytes that are not in it, or too many streams.
        CutShort: the stream does not end.
        BodyTooLarge: the body would be larger than `max_bytes`.
    """
    if coding in ("", "identity") or not wire:
        return wire
    if coding in ("gzip", "x-gzip"):
        bits = zlib.MAX_WBITS | 16
    elif coding == "deflate":  # zlib by RFC 9110; some servers send the bare stream
        bits = zlib.MAX_WBITS if wire[0] & 0x0F == 8 and int.from_bytes(wire[:2], "big") % 31 == 0 else -zlib.MAX_WBITS
    else:
        raise BadEncoding(url, coding[:50])
    body, rest = bytearray(), wire
    for _ in range(MAX_MEMBERS):
        stream = zlib.decompressobj(bits)
        try:
            body += stream.decompress(rest, max_bytes + 1 - len(body))
        except zlib.error as error:
            raise BadEncoding(url, str(error)) from error
        if len(body) > max_bytes:
            raise BodyTooLarge(url, f"more than {max_bytes} bytes decoded")
        if not stream.eof:
            raise CutShort(url, f"{coding} stream without an end")
        rest = stream.unused_data
        if bits < zlib.MAX_WBITS | 16 or not rest.startswith(_GZIP):
            return bytes(body)
    raise BadEncoding(url, f"more than {MAX_MEMBERS} gzip members")


def _introduction(contact: str) -> dict[str, str]:
    contact = " ".join(contact.split())
    agent = f"{PRODUCT}/{version(PRODUCT)}" + (f" (+{contact})" if contact else "")
    return {"User-Agent": agent, "Accept-Encoding": "gzip, deflate"} | ({"From": contact} if "@" in contact else {})


def _guarded(allow: Allowed) -> Callable[[Any], socket.socket]:
    """Return the factory that aiohttp asks for a socket for each address, after the name was resolved and before it connects."""

    def make(address: Any) -> socket.socket:
        family, kind, protocol, _, where = address
        if not may_dial(where[0], where[1], allow=allow):
            raise PermissionError(errno.EACCES, f"{_REFUSED} {where[0]} port {where[1]}")
        return socket.socket(family=family, type=kind, proto=protocol)

    return make


def _patience(client: Client, url: str) -> float:
    """Return the seconds that a host still gets for an answer: half as many after each that timed out, for others wait behind it."""
    limits, times = client.limits, client.timed_out[host_of(url) or url]
    return max(min(limits.least, limits.total), limits.total / 2.0**times)


@asynccontextmanager
async def _turn(client: Client, url: str, gap: float | None) -> AsyncIterator[None]:
    """Wait for our turn at the host: one request at a time, and between pages (gap is not None) the gap, with jitter."""
    host, loop = host_of(url) or url, asyncio.get_running_loop()
    async with client.turns.setdefault(host, asyncio.Lock()):
        if gap is not None:
            await asyncio.sleep(max(0.0, client.free_at.get(host, 0.0) - loop.time()))
        async with client.slots:
            try:
                yield
            finally:
                if gap is not None:
                    client.free_at[host] = loop.time() + gap * (1 + JITTER * random.random())  # noqa: S311 - spreads load, hides nothing


async def _timed(client: Client, url: str, ask: Ask, *, conditional: bool, seconds: float) -> _Reply:
    """Send one request within what is left of its time, and of the host's patience."""
    try:
        return await _exchange(client, url, ask, conditional=conditional, seconds=min(seconds, _patience(client, url)))
    except TimedOut:
        client.timed_out[host_of(url) or url] += 1
        raise


async def _exchange(client: Client, url: str, ask: Ask, *, conditional: bool, seconds: float) -> _Reply:
    """Send one request and read its response.

    Raises:
        FetchError: no whole response came.
    """
    headers = {"Accept": ask.accept}
    if conditional and ask.etag:
        headers["If-None-Match"] = ask.etag
    if conditional and ask.last_modified:
        headers["If-Modified-Since"] = ask.last_modified
    try:
        async with asyncio.timeout(seconds):
            async with client.session.get(URL(url, encoded=True), headers=headers, allow_redirects=False) as response:
                return await _read(response, ask)
    except TimeoutError as error:
        raise TimedOut(ask.url, str(error)) from error
    except aiohttp.ClientConnectorDNSError as error:
        raise NoHost(ask.url, str(error)) from error
    except (aiohttp.ClientSSLError, ssl.SSLError, aiohttp.ServerFingerprintMismatch) as error:
        raise BadCertificate(ask.url, str(error)) from error
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError, ConnectionError) as error:
        reason = str(getattr(error, "os_error", error))
        raise (PrivateAddress if _REFUSED in reason else NoConnection)(ask.url, reason) from error
    except aiohttp.ClientPayloadError as error:
        raise CutShort(ask.url, str(error)) from error
    except aiohttp.InvalidURL as error:
        raise BadAddress(ask.url, str(error)) from error
    except aiohttp.ClientError as error:
        raise BadResponse(ask.url, str(error)) from error


async def _read(response: aiohttp.ClientResponse, ask: Ask) -> _Reply:
    headers = tuple((key, _text(value)) for key, value in response.headers.items())
    location = response.headers.get("Location") if response.status in _MOVED else None
    if response.status not in _FOUND:
        return _Reply(response.status, headers, b"", 0, location)
    if (response.content_length or 0) > ask.max_bytes:
        raise BodyTooLarge(ask.url, f"{response.content_length} bytes announced")
    wire = bytearray()
    async for chunk in response.content.iter_any():
        wire += chunk
        if len(wire) > ask.max_bytes:
            raise BodyTooLarge(ask.url, f"more than {ask.max_bytes} bytes")
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    body = decode(bytes(wire), coding, max_bytes=ask.max_bytes, url=ask.url)
    if body.startswith(_GZIP):  # a .xml.gz, or a body packed twice
        body = decode(body, "gzip", max_bytes=ask.max_bytes, url=ask.url)
    return _Reply(response.status, headers, body, len(wire), None)


def _judge(ask: Ask, reply: _Reply, *, conditional: bool) -> None:
    """Raise the FetchError that the status calls for, if it does. Validators are sent to the address that gave them, not on redirects."""
    asked_conditionally = conditional and bool(ask.etag or ask.last_modified)
    if reply.status in _FOUND or (reply.status == _NOT_MODIFIED and asked_conditionally):
        return
    waits = any(key.lower() == "retry-after" for key, _ in reply.headers)
    if reply.status == 410:
        raise Gone(ask.url, "410")
    if reply.status == 429 or (reply.status == 503 and waits):
        raise AskedToWait(ask.url, str(reply.status))
    raise BadStatus(ask.url, str(reply.status))


def _text(value: str) -> str:
    """Return a header's value without what is no text, such as the bytes of another character set."""
    return value.encode("utf-8", "replace").decode()


def validator(value: str | None) -> str | None:
    """Return an ETag or Last-Modified as it can be stored and sent back, None where it cannot."""
    return value if value and len(value) <= MAX_VALIDATOR and value.isascii() and value.isprintable() else None
