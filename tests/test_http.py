"""The guarded client, against a server that does everything servers should not. Only 127.0.0.1 is ever dialled."""

import asyncio
import gzip
import ipaddress
import ssl
import time
import zlib
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import hostile
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from hostile import CASES, FEED, Seen, redirect, response, serving

from flows.guard import allowed
from flows.http import MAX_MEMBERS, Answer, Ask, Limits, client, decode, get, validator
from pipeline.errors import BadEncoding, BodyTooLarge, CutShort, NewsError
from pipeline.feed import parse_feed

NOW = datetime(2031, 5, 6, 12, tzinfo=UTC)
SHORT = Limits(total=1.5, connect=1.0, read=1.0)  # seconds; nothing on this machine takes as long unless it is meant to


@pytest.fixture(scope="module")
def server():
    with serving() as running:
        yield running


@pytest.fixture(scope="module")
def canary():
    with serving() as running:
        yield running


@pytest.fixture(scope="module")
def addresses(server, canary):
    return hostile.publish(server, canary, CASES, local_file="file:///etc/hosts")


def fetch(server, *asks, allow=None, limits=SHORT, contact=""):
    """Return the answers to requests that are made at once."""

    async def run():
        async with client(allow=allowed(server.allowed if allow is None else allow), limits=limits, contact=contact) as opened:
            return await asyncio.gather(*(get(opened, ask) for ask in asks))

    return asyncio.run(run())


def verdict_and_entries(answer: Answer):
    try:
        if answer.error:
            raise answer.error
        feed = parse_feed(answer.body, url=answer.final_url, content_type=answer.header("Content-Type"), now=NOW)
    except NewsError as error:
        return error.reason, 0
    return feed.verdict, len(feed.entries)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_hostile_feed_ends_as_its_table_says(case, server, canary, addresses):
    began = time.monotonic()
    (answer,) = fetch(server, Ask(url=addresses[case.name], max_bytes=10 * 2**20))
    assert verdict_and_entries(answer) == (case.verdict, case.entries)
    assert time.monotonic() - began < 10
    assert canary.log == []


@pytest.mark.parametrize("case", [case for case in CASES if case.verdict == "body-too-large"], ids=lambda case: case.name)
def test_what_is_too_large_is_not_read_to_its_end(case, server, addresses):
    began = time.process_time()
    fetch(server, Ask(url=addresses[case.name], max_bytes=2**20))
    assert time.process_time() - began < 5  # it takes 0.1


def test_nothing_private_is_dialled_unless_it_is_allowed(server):
    (answer,) = fetch(server, Ask(url=server.put("/closed", response(FEED))), allow=())
    assert answer.error.reason == "private-address"
    assert not [seen for seen in server.log if seen.path == "/closed"]


def test_an_address_is_allowed_with_its_port_alone(server, canary):
    (answer,) = fetch(server, Ask(url=canary.url("/")))
    assert answer.error.reason == "private-address"


def test_a_host_without_an_address_is_said_to_have_none(server):
    (answer,) = fetch(server, Ask(url="http://no-such-host.invalid/"))
    assert answer.error.reason in ("no-such-host", "timed-out")  # where there is no network, a name server may never answer


def test_a_closed_port_is_no_connection(server):
    (answer,) = fetch(server, Ask(url="http://127.0.0.1:1/"), allow=("127.0.0.1:1",))
    assert answer.error.reason == "no-connection"


def certificate(folder):
    """Return a server's TLS context with a certificate that nobody has signed but itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    made = datetime.now(UTC)
    built = (
        x509.CertificateBuilder(issuer_name=name, subject_name=name, public_key=key.public_key(), serial_number=1)
        .not_valid_before(made - timedelta(days=1))
        .not_valid_after(made + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = folder / "server.pem"
    plain = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    pem.write_bytes(key.private_bytes(*plain) + built.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    return context


def test_a_certificate_that_nobody_vouches_for_is_a_failure(tmp_path):
    with serving(tls=certificate(tmp_path)) as server:
        (answer,) = fetch(server, Ask(url=server.put("/a", response(FEED)).replace("http:", "https:")))
        assert answer.error.reason == "bad-certificate"
        assert server.log == []


def headers_of(server, path) -> Seen:
    return next(seen for seen in reversed(server.log) if seen.path == path)


def test_a_request_says_who_asks_and_accepts_only_what_we_unpack(server):
    fetch(server, Ask(url=server.put("/who", response(FEED))), contact="desk@paper.example")
    sent = headers_of(server, "/who").headers
    assert sent["user-agent"].startswith("onrecord/")
    assert sent["user-agent"].endswith("(+desk@paper.example)")
    assert (sent["from"], sent["accept-encoding"]) == ("desk@paper.example", "gzip, deflate")


def test_no_cookie_is_kept(server):
    url = server.put("/cookie", response(FEED, set_cookie="id=1"))
    server.put("/cookie/next", redirect("/cookie"))
    fetch(server, Ask(url=url), Ask(url=server.url("/cookie/next")))
    assert all("cookie" not in seen.headers for seen in server.log)


def test_a_proxy_of_the_environment_is_not_believed(server, canary, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", canary.url("/"))
    (answer,) = fetch(server, Ask(url=server.put("/proxy", response(FEED))))
    assert answer.error is None
    assert canary.log == []


def test_validators_are_sent_back_as_they_came_and_bring_no_body(server):
    url = server.put("/etag", response(FEED, etag='W/"x,1"'))
    (first,) = fetch(server, Ask(url=url))
    (second,) = fetch(server, Ask(url=url, etag=first.header("ETag")))
    assert (second.status, second.error, second.body, second.wire_bytes) == (304, None, b"", 0)


@pytest.mark.parametrize(
    ("value", "kept"), [('"abc"', '"abc"'), (None, None), ("", None), ("x" * 1_001, None), ("ä", None), ("a\nb", None), ("a\0b", None)]
)
def test_a_validator_is_kept_when_it_can_be_sent_back(value, kept):
    assert validator(value) == kept


def test_validators_stay_with_the_address_that_gave_them(server):
    there = server.put("/moved/there", response(b"", status="304 Not Modified"))
    here = server.put("/moved/here", redirect(there))
    (answer,) = fetch(server, Ask(url=here, etag='"one"', last_modified="Wed, 04 Mar 2026 12:00:00 GMT"))
    assert answer.error.reason == "http-status"
    sent = {one.path: {name.lower() for name in one.headers} for one in server.log if one.path.startswith("/moved/")}
    assert "if-none-match" in sent["/moved/here"]
    assert not {"if-none-match", "if-modified-since"} & sent["/moved/there"]


def test_a_host_is_asked_one_request_at_a_time(server):
    async def slow(send):
        await asyncio.sleep(0.1)
        await send(response(FEED))

    answers = fetch(server, *(Ask(url=server.put(f"/turn/{number}", slow)) for number in range(4)))
    assert all(answer.error is None for answer in answers)
    seen = sorted((one.began, one.ended) for one in server.log if one.path.startswith("/turn/"))
    assert all(ended <= began for (_, ended), (began, _) in pairwise(seen))


def test_pages_of_a_host_keep_their_gap_and_other_requests_do_not_wait(server):
    async def before(url):
        return 0.3

    pages = [Ask(url=server.put(f"/gap/{number}", response(b"x")), before=before) for number in range(3)]
    fetch(server, *pages, Ask(url=server.put("/gap/feed", response(FEED))))
    began = sorted(one.began for one in server.log if one.path.startswith("/gap/") and one.path != "/gap/feed")
    assert all(later - earlier >= 0.29 for earlier, later in pairwise(began))


def test_waiting_for_a_turn_does_not_count_as_the_servers_time(server):
    async def before(url):
        return 1.0

    pages = [Ask(url=server.put(f"/wait/{number}", response(b"x")), before=before) for number in range(3)]
    assert all(answer.error is None for answer in fetch(server, *pages, limits=Limits(total=0.5)))


def test_a_host_that_lets_requests_time_out_is_given_less_time_for_the_next(server):
    async def never(send):
        await asyncio.sleep(5)

    asks = [Ask(url=server.put(f"/never/{number}", never)) for number in range(3)]
    answers = fetch(server, *asks, limits=Limits(total=1.6, least=0.3))
    assert [answer.error.reason for answer in answers] == ["timed-out"] * 3
    seconds = sorted((answer.seconds for answer in answers), reverse=True)
    assert seconds[0] > 1.5
    assert 0.7 < seconds[1] < 1.2
    assert seconds[2] < 0.8


def test_every_hop_is_asked_about_before_it_is_made(server):
    asked = []

    async def before(url):
        asked.append(url)
        return 0.0

    url = server.put("/first", redirect("/second"))
    second = server.put("/second", response(FEED))
    fetch(server, Ask(url=url, before=before))
    assert asked == [url, second]


@pytest.mark.parametrize(("statuses", "for_good"), [(["301", "308"], True), (["301", "302"], False), ([], False)])
def test_a_move_is_for_good_when_every_hop_says_so(server, statuses, for_good):
    for number, status in enumerate(statuses):
        server.put(f"/move/{number}", redirect(f"/move/{number + 1}", f"{status} Moved"))
    server.put(f"/move/{len(statuses)}", response(FEED))
    (answer,) = fetch(server, Ask(url=server.url("/move/0")))
    assert (answer.for_good, answer.hops) == (for_good, len(statuses))
    assert answer.final_url.endswith(f"/move/{len(statuses)}")


def test_decode_stops_at_its_limit_whatever_a_bomb_would_become():
    with pytest.raises(BodyTooLarge):
        decode(gzip.compress(b"\0" * 50 * 2**20), "gzip", max_bytes=1_000)


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_decode_gives_exactly_the_body_up_to_its_limit(coding):
    packed = {"gzip": gzip.compress, "deflate": zlib.compress}[coding](b"x" * 1_000)
    assert decode(packed, coding, max_bytes=1_000) == b"x" * 1_000
    with pytest.raises(BodyTooLarge):
        decode(packed, coding, max_bytes=999)


def test_decode_tells_a_cut_stream_from_a_broken_one():
    packed = gzip.compress(bytes(range(256)) * 10)
    with pytest.raises(CutShort):
        decode(packed[:-1], "gzip", max_bytes=10_000)
    with pytest.raises(BadEncoding):
        decode(packed[:15] + b"\xff" * 20 + packed[35:], "gzip", max_bytes=10_000)


def test_decode_gives_up_on_a_body_of_empty_members():
    with pytest.raises(BadEncoding, match="members"):
        decode(gzip.compress(b"") * (MAX_MEMBERS + 1), "gzip", max_bytes=1_000)
