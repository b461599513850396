"""A small server on 127.0.0.1 that does everything servers should not, and a table of what must come of it.

Replies are written byte by byte, so that nothing a library would refuse to send is out of reach. A feed's case names the verdict
that `fetches` must show; {canary} in a reply is the address of a second server, which nobody may reach.
"""

import asyncio
import gzip
import json
import math
import ssl
import threading
import time
import zlib
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Send = Callable[[bytes], Awaitable[None]]
Reply = bytes | Callable[[Send], Awaitable[None]]


@dataclass(slots=True, kw_only=True)
class Seen:
    """A request as the server saw it, with the seconds at which it began and, once it has, ended."""

    port: int
    path: str
    headers: dict[str, str]
    began: float
    ended: float = math.inf


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A running server: `site` may be changed while it runs. `answer` is asked when `site` has no such (port, path)."""

    ports: tuple[int, ...]
    site: dict[tuple[int, str], Reply]
    log: list[Seen] = field(default_factory=list)

    def url(self, path: str, port: int | None = None) -> str:
        """Return the address of a path, on the first port unless another is named."""
        return f"http://127.0.0.1:{port or self.ports[0]}{path}"

    def put(self, path: str, reply: Reply, port: int | None = None) -> str:
        """Serve a reply and return its address."""
        self.site[(port or self.ports[0], path)] = reply
        return self.url(path, port)

    @property
    def allowed(self) -> tuple[str, ...]:
        """The ports as ONRECORD_ALLOW_PRIVATE would name them."""
        return tuple(f"127.0.0.1:{port}" for port in self.ports)


def response(body: bytes = b"", *, status: str = "200 OK", kind: str = "application/rss+xml", **headers: str) -> bytes:
    """Return a whole response; `content_length="17"` as a keyword overrides a header or adds one, None leaves it out."""
    shown = {"Content-Type": kind, "Content-Length": str(len(body)), "Connection": "close"}
    shown |= {key.replace("_", "-").title(): value for key, value in headers.items()}
    lines = [f"HTTP/1.1 {status}", *(f"{key}: {value}" for key, value in shown.items() if value is not None)]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def redirect(location: str, status: str = "302 Found") -> bytes:
    """Return a redirect."""
    return response(status=status, location=location)


@contextmanager
def serving(ports: int = 1, *, tls: ssl.SSLContext | None = None, keep_alive: bool = False) -> Iterator[Server]:
    """Run a server on as many ports while the block runs."""
    ready, ended, loop = threading.Event(), asyncio.Event(), asyncio.new_event_loop()
    site: dict[tuple[int, str], Reply] = {}
    log: list[Seen] = []
    listeners: list[asyncio.Server] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):  # the last when the server ends
            await _serve_one(reader, writer, site, log)
            while keep_alive:
                await _serve_one(reader, writer, site, log)
        writer.close()

    async def listen() -> None:
        listeners.extend([await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls) for _ in range(ports)])
        ready.set()
        await ended.wait()

    def run() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(listen())
        for listener in listeners:
            listener.close()
        tasks = asyncio.all_tasks(loop)
        for task in tasks:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        loop.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    ready.wait(10)
    try:
        yield Server(ports=tuple(listener.sockets[0].getsockname()[1] for listener in listeners), site=site, log=log)
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join(10)


async def _serve_one(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, site: dict[tuple[int, str], Reply], log: list[Seen]
) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    began, port, path = time.monotonic(), writer.get_extra_info("sockname")[1], head[0].split(" ")[1]
    headers = {line.partition(":")[0].lower(): line.partition(":")[2].strip() for line in head[1:] if ":" in line}
    reply = site.get((port, path), response(b"nothing here", status="404 Not Found", kind="text/plain"))
    validator = headers.get("if-none-match") or headers.get("if-modified-since")
    seen = Seen(port=port, path=path, headers=headers, began=began)
    log.append(seen)  # before the answer: whoever has it looks here at once

    async def send(data: bytes) -> None:
        writer.write(data)
        await writer.drain()

    try:
        if isinstance(reply, bytes):
            etag = reply.partition(b"\r\nEtag: ")[2].partition(b"\r\n")[0].decode()
            await send(_unchanged(etag, reply) if etag and validator == etag else reply)
        else:
            await reply(send)
    finally:
        seen.ended = time.monotonic()


def _unchanged(etag: str, reply: bytes) -> bytes:
    """Return the 304 for a reply that has this ETag."""
    stays = "keep-alive" if b"\r\nConnection: keep-alive" in reply else "close"
    return response(status="304 Not Modified", etag=etag, connection=stays, content_length=None)


def item(number: int, *, more: str = "", base: str = "") -> str:
    """Return an item of an RSS feed."""
    return f"<item><title>Item {number}</title><link>{base}/page/{number}</link><guid>g{number}</guid>{more}</item>"


def rss(*items: str, head: str = "") -> bytes:
    """Return an RSS feed."""
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title>{head}{"".join(items)}</channel></rss>'.encode()


FEED = rss(item(1), item(2))
PACKED = gzip.compress(FEED)
BOMB = gzip.compress(b"\0" * 11 * 2**20)
NEVER = 3600.0  # seconds; nobody waits for the end


def chunked(*chunks: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    """Return a body in chunks."""
    return b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks) + end


def drip(data: bytes, *, before: bytes = b"") -> Reply:
    """Return a reply that sends a byte now and then: no read ever takes long, and it never ends."""

    async def reply(send: Send) -> None:
        await send(before)
        for at in range(len(data)):
            await send(data[at : at + 1])
            await asyncio.sleep(0.1)
        await asyncio.sleep(NEVER)

    return reply


def silence(before: bytes = b"") -> Reply:
    """Return a reply that stops and never ends."""

    async def reply(send: Send) -> None:
        await send(before)
        await asyncio.sleep(NEVER)

    return reply


def endless(head: bytes, chunk: bytes) -> Reply:
    """Return a reply that sends as fast as it can, and never ends."""

    async def reply(send: Send) -> None:
        await send(head)
        while True:
            await send(chunk)

    return reply


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A reply to the request for a feed, and what must come of it."""

    name: str
    reply: Reply
    verdict: str
    entries: int = 0


def _cases(verdict: str, entries: int = 0, /, **replies: Reply) -> list[Case]:
    return [Case(name=name.replace("_", "-"), reply=reply, verdict=verdict, entries=entries) for name, reply in replies.items()]


_CHUNKED = {"content_length": None, "transfer_encoding": "chunked"}
_HEAD = response(content_length="99999")
_RAW_DEFLATE = zlib.compressobj(wbits=-15)

GOOD = _cases(
    "ok",
    2,
    plain=response(FEED),
    gzip=response(PACKED, content_encoding="gzip"),
    x_gzip=response(PACKED, content_encoding="x-gzip"),
    gzip_in_capitals=response(PACKED, content_encoding="GZIP"),
    deflate=response(zlib.compress(FEED), content_encoding="deflate"),
    bare_deflate=response(_RAW_DEFLATE.compress(FEED) + _RAW_DEFLATE.flush(), content_encoding="deflate"),
    identity=response(FEED, content_encoding="identity"),
    chunks=response(chunked(FEED[:50], FEED[50:]), **_CHUNKED),
    gzip_in_chunks=response(chunked(PACKED[:50], PACKED[50:]), content_encoding="gzip", **_CHUNKED),
    gzip_of_two_members=response(gzip.compress(FEED[:50]) + gzip.compress(FEED[50:]), content_encoding="gzip"),
    gzip_with_something_behind=response(PACKED + b"\0\0\0", content_encoding="gzip"),
    gzip_twice=response(gzip.compress(PACKED), content_encoding="gzip"),
    a_file_that_is_gzip=response(PACKED, kind="application/gzip"),
    no_length=response(FEED, content_length=None),
    http_1_0=response(FEED, content_length=None).replace(b"HTTP/1.1", b"HTTP/1.0"),
    no_reason_phrase=response(FEED).replace(b"200 OK", b"200"),
    status_203=response(FEED, status="203 Non-Authoritative Information"),
    no_type=response(FEED, content_type=None),
    type_html=response(FEED, kind="text/html"),
    type_nonsense=response(FEED, kind=";;charset"),
    charset_lies=response(FEED, kind="application/xml; charset=koi8-r"),
    charset_unknown=response(FEED, kind="application/xml; charset=klingon"),
    cookies=response(FEED, set_cookie="id=1; Domain=.com"),
    refresh_header=response(FEED, refresh="0; url={canary}"),
    byte_order_mark=response(b"\xef\xbb\xbf" + FEED),
    utf_16=response(FEED.decode().replace('version="1.0"', 'version="1.0" encoding="utf-16"', 1).encode("utf-16")),
    blank_lines_first=response(b"\r\n\n  " + FEED),
    items_without_dates=response(FEED),
    future_dates=response(rss(*(item(n, more="<pubDate>Fri, 01 Jan 2099 00:00:00 GMT</pubDate>") for n in (1, 2)))),
    dates_of_nonsense=response(rss(*(item(n, more="<pubDate>32 Foo</pubDate>") for n in (1, 2)))),
    one_guid_for_all=response(rss(item(1), item(2).replace("g2", "g1"))),
    controls_in_titles=response(rss(item(1).replace("Item", "It\u202e\u200bem"), item(2))),
    emoji=response(rss(item(1).replace("Item", "👩‍🚒"), item(2))),
    path_in_body=response(rss(item(1), item(2), head="<link>/etc/hosts</link><image><url>file:///etc/hosts</url></image>")),
    links_elsewhere_too=response(rss(item(1), item(2), "<item><link>javascript:alert(1)</link></item>")),
    style_of_letters=response(rss(item(1, more=f'<description>&lt;p style="{"a" * 60_000}"&gt;</description>'), item(2))),
    megabyte_title=response(rss(item(1).replace("Item", "x" * 2**20), item(2))),
    nested_markup=response(rss(item(1, more=f"<description>{'&lt;div&gt;' * 5_000}</description>"), item(2))),
    ttl_of_ages=response(rss(item(1), item(2), head="<ttl>99999999999999</ttl>")),
)
ENTRIES = [
    *_cases("ok", 0, no_entries=response(rss()), no_links=response(rss("<item><title>x</title></item>"))),
    *_cases("ok", 2_000, three_thousand_items=response(rss(*map(item, range(3_000))))),
    *_cases("ok", 1, one_page_many_times=response(rss(*[item(1)] * 50))),
    *_cases(
        "ok",
        1,
        json_feed=response(
            json.dumps({"version": "https://jsonfeed.org/version/1", "items": [{"url": "/page/1"}, 5, {"id": None}]}).encode()
        ),
    ),
]
CUT = _cases(
    "cut-short",
    length_too_large=response(FEED, content_length="5000"),
    gzip_cut=response(PACKED[:-30], content_encoding="gzip"),
    gzip_without_its_end=response(PACKED[:-8], content_encoding="gzip"),
    gzip_cut_in_chunks=response(chunked(PACKED[:-30]), content_encoding="gzip", **_CHUNKED),
    deflate_cut=response(zlib.compress(FEED)[:-10], content_encoding="deflate"),
    chunks_without_an_end=response(chunked(FEED, end=b""), **_CHUNKED),
)
ENCODINGS = _cases(
    "bad-encoding",
    brotli=response(b"\x0b\x02\x80abc\x03", content_encoding="br"),
    zstd=response(b"\x28\xb5\x2f\xfd\0", content_encoding="zstd"),
    unknown_coding=response(FEED, content_encoding="aes128gcm"),
    two_codings=response(PACKED, content_encoding="gzip, gzip"),
    gzip_that_is_none=response(FEED, content_encoding="gzip"),
    deflate_that_is_none=response(b"\xff" * 100, content_encoding="deflate"),
    gzip_broken_inside=response(PACKED[:20] + b"\xff" * 20 + PACKED[40:], content_encoding="gzip"),
)
LARGE = _cases(
    "body-too-large",
    gzip_bomb=response(BOMB, content_encoding="gzip"),
    gzip_bomb_in_gzip=response(gzip.compress(BOMB), content_encoding="gzip"),
    deflate_bomb=response(zlib.compress(b"\0" * 11 * 2**20), content_encoding="deflate"),
    length_of_a_terabyte=silence(response(content_length=str(2**40))),
    body_without_end=endless(response(content_length=None), b"x" * 2**16),
    chunks_without_end=endless(response(**_CHUNKED), chunked(b"x" * 2**16, end=b"")),
)
SLOW = _cases(
    "timed-out",
    body_drips=drip(FEED, before=_HEAD),
    head_drips=drip(_HEAD),
    no_answer=silence(),
    half_a_head=silence(_HEAD[:30]),
    half_a_body=silence(_HEAD + FEED[:50]),
    half_a_chunk=silence(response(chunked(FEED[:50], end=b"ff\r\n"), **_CHUNKED)),
)
STATUS = [
    *_cases(
        "http-status",
        status_204=response(status="204 No Content"),
        status_206=response(FEED, status="206 Partial Content"),
        status_301_to_nowhere=response(status="301 Moved Permanently"),
        status_304_unasked=response(status="304 Not Modified"),
        status_400=response(FEED, status="400 Bad Request"),
        status_401=response(status="401 Unauthorized", www_authenticate="Basic"),
        status_403=response(status="403 Forbidden"),
        status_404_with_a_feed=response(FEED, status="404 Not Found"),
        status_500=response(status="500 Internal Server Error"),
        status_503=response(status="503 Service Unavailable"),
        status_999=response(status="999 No"),
    ),
    *_cases("gone", status_410=response(status="410 Gone")),
    *_cases(
        "asked-to-wait",
        status_429=response(status="429 Too Many Requests"),
        status_429_with_seconds=response(status="429 Too Many Requests", retry_after="7200"),
        status_503_with_seconds=response(status="503 Service Unavailable", retry_after="7200"),
    ),
]
REDIRECTS = [
    *_cases(
        "ok", 2, redirect=redirect("/plain"), redirect_308=redirect("/plain", "308 Permanent Redirect"), redirect_up=redirect("../plain")
    ),
    *_cases("ok", 2, redirect_five_times=redirect("/hop/4")),
    *_cases("too-many-redirects", redirect_six_times=redirect("/hop/5"), redirect_to_itself=redirect("redirect-to-itself")),
    *_cases(
        "bad-address",
        redirect_to_a_file=redirect("file:///etc/hosts"),
        redirect_to_ftp=redirect("ftp://127.0.0.1/"),
        redirect_to_script=redirect("javascript:alert(1)"),
        redirect_to_data=redirect("data:text/xml,<rss/>"),
        redirect_with_a_user=redirect("http://me:secret@127.0.0.1/"),
        redirect_with_a_backslash=redirect("http://127.0.0.1\\@paper.example/"),
        redirect_to_hex=redirect("http://0x7f000001/"),
        redirect_to_octal=redirect("http://0177.0.0.1/"),
        redirect_to_a_number=redirect("http://2130706433/"),
        redirect_to_a_short_address=redirect("http://127.1/"),
        redirect_to_port_99999=redirect("http://127.0.0.1:99999/"),
        redirect_too_long=redirect("/" + "a" * 3_000),
    ),
    *_cases(
        "private-address",
        redirect_to_the_canary=redirect("{canary}"),
        redirect_to_the_canary_by_name=redirect("{canary_by_name}"),
        redirect_to_the_canary_mapped=redirect("{canary_mapped}"),
        redirect_to_the_canary_circled=redirect("{canary_circled}"),
        redirect_to_loopback=redirect("http://127.0.0.1:9/"),
        redirect_to_loopback_v6=redirect("http://[::1]:9/"),
        redirect_to_any=redirect("http://0.0.0.0:9/"),
        redirect_to_ten=redirect("http://10.0.0.1/"),
        redirect_to_172=redirect("http://172.16.0.1/"),
        redirect_to_192=redirect("http://192.168.0.1/"),
        redirect_to_link_local=redirect("http://169.254.169.254/latest/meta-data/"),
        redirect_to_shared=redirect("http://100.64.0.1/"),
        redirect_to_documentation=redirect("http://192.0.2.1/"),
        redirect_to_multicast=redirect("http://224.0.0.1/"),
        redirect_to_unique_local=redirect("http://[fd00::1]/"),
        redirect_to_link_local_v6=redirect("http://[fe80::1]/"),
        redirect_to_nat64=redirect("http://[64:ff9b::7f00:1]/"),
        redirect_to_6to4=redirect("http://[2002:7f00:1::1]/"),
        redirect_to_teredo=redirect("http://[2001:0:7f00:1::1]/"),
    ),
]
BROKEN = [
    *_cases("no-connection", closed_at_once=b""),
    *_cases(
        "bad-response",
        no_http=b"220 mail.paper.example ready\r\n\r\n",
        old_http=FEED,
        version_3=response(FEED).replace(b"HTTP/1.1", b"HTTP/x.y"),
        header_line_of_20_kb=response(FEED, x_long="x" * 20_000),
        thousand_headers=response(FEED).replace(b"\r\n\r\n", b"\r\n" + b"".join(b"X-%d: y\r\n" % n for n in range(1_000)) + b"\r\n", 1),
        length_negative=response(FEED, content_length="-5"),
        length_of_words=response(FEED, content_length="many"),
        two_lengths=response(FEED, content_length="5\r\nContent-Length: 6"),
        chunk_size_of_words=response(b"zz\r\n" + FEED, **_CHUNKED),
        header_with_nul=response(FEED, x_nul="a\0b"),
    ),
]
NO_FEED = _cases(
    "not-a-feed",
    empty=response(b""),
    only_spaces=response(b"  \n "),
    page=response(b"<!doctype html><title>Paper</title><p>News", kind="text/html"),
    meta_refresh=response(b'<html><meta http-equiv="refresh" content="0; url={canary}"></html>', kind="text/html"),
    body_is_a_path=response(b"/etc/hosts"),
    body_is_an_address=response(b"{canary}"),
    json_of_an_error=response(b'{"error": 1}', kind="application/json"),
    binary=response(bytes(range(256)) * 20),
    sitemap_index=response(b'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>'),
    sitemap_without_news=response(b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>'),
    picture=response(b"\x89PNG\r\n\x1a\n" + b"\0" * 500, kind="image/png"),
)
BAD_FEED = _cases("bad-feed", json_cut=response(b'{"items": [', kind="application/json"), json_nested=response(b'{"a":' * 200_000))
PARTIAL = [
    *_cases(
        "partial",
        2,
        bare_ampersand=response(rss(item(1).replace("Item", "Salt & Sea"), item(2))),
        unknown_entity=response(rss(item(1).replace("Item", "&nosuch;"), item(2))),
        surrogate_reference=response(rss(item(1).replace("Item", "&#xD83D; &"), item(2))),
        reference_too_large=response(rss(item(1).replace("Item", "&#x110000; &"), item(2))),
        nul_bytes=response(FEED.replace(b"Item 1", b"It\0em")),
        markup_first=response(b"<br />Notice: out of disk\n" + FEED),
        cut_in_the_third=response(rss(item(1), item(2), "<item><title>x</title><lin").partition(b"</channel>")[0]),
        tags_that_cross=response(rss(item(1), item(2), "<b><i></b></i>")),
    ),
]
_ENTITY = rss(item(1, more="<author>&x;</author>"), item(2))[21:]
DOCTYPES = [
    *_cases(
        "partial",
        2,
        external_entity=response(b'<!DOCTYPE rss [<!ENTITY x SYSTEM "{local_file}">]>' + _ENTITY),
        external_entity_at_the_canary=response(b'<!DOCTYPE rss [<!ENTITY x SYSTEM "{canary}">]>' + _ENTITY),
    ),
    *_cases("ok", 2, external_doctype=response(b'<!DOCTYPE rss SYSTEM "{canary}">' + FEED[21:])),
]
CASES = [*GOOD, *ENTRIES, *CUT, *ENCODINGS, *LARGE, *SLOW, *STATUS, *REDIRECTS, *BROKEN, *NO_FEED, *BAD_FEED, *PARTIAL, *DOCTYPES]


def publish(server: Server, canary: Server, cases: list[Case], *, local_file: str = "") -> dict[str, str]:
    """Serve the cases, each on a port of its own while there are enough; return the address of each by its name."""
    port = canary.ports[0]
    words = {
        "canary": f"http://127.0.0.1:{port}/",
        "canary_by_name": f"http://localhost:{port}/",
        "canary_mapped": f"http://[::ffff:127.0.0.1]:{port}/",
        "canary_circled": f"http://①②⑦.⓪.⓪.①:{port}/",
        "local_file": local_file,
    }
    addresses = {}
    for number, case in enumerate(cases):
        at = server.ports[number % len(server.ports)]
        reply = case.reply
        if isinstance(reply, bytes) and b"{" in reply:
            head, blank, body = reply.partition(b"\r\n\r\n")
            for word, value in words.items():
                head, body = (part.replace(b"{%s}" % word.encode(), value.encode()) for part in (head, body))
            if body != reply.partition(b"\r\n\r\n")[2] and b"Content-Length" in head:
                head = b"\r\n".join(
                    b"Content-Length: %d" % len(body) if line.startswith(b"Content-Length") else line for line in head.split(b"\r\n")
                )
            reply = head + blank + body
        addresses[case.name] = server.put(f"/{case.name}", reply, at)
        server.put("/plain", response(FEED), at)
        for hop in range(1, 6):
            server.put(f"/hop/{hop}", redirect(f"/hop/{hop - 1}" if hop > 1 else "/plain"), at)
    return addresses
