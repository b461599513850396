"""Pages in WARC files: written, located, and read from archives that others wrote."""

import gzip
import io
from datetime import UTC, datetime

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from flows.http import Answer
from flows.raw import media_type, read_record, read_warc, sync, write, writing
from pipeline.errors import BadArchive, SourceError
from pipeline.model import Page, RawRecord

NOON = datetime(2031, 5, 6, 12, 0, 0, 250_000, tzinfo=UTC)
HTML = "<p>Mara Voss said: “Tolmark waits.”</p>".encode()


def answer(body=HTML, url="https://paper.example/a", **headers):
    shown = {"Content-Type": "text/html; charset=UTF-8", "Content-Encoding": "gzip", "Content-Length": "17", **headers}
    return Answer(url=url, final_url=url, status=200, headers=tuple(shown.items()), body=body)


def archive(*records, packed=True):
    """Return a WARC file of (type, url, HTTP status, content type, body)."""
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=packed)
    for kind, url, status, content_type, body in records:
        http = StatusAndHeaders(status, [("Content-Type", content_type)], protocol="HTTP/1.1") if kind == "response" else None
        record = writer.create_warc_record(
            url, kind, payload=io.BytesIO(body), length=len(body), http_headers=http, warc_content_type="" if http else content_type
        )
        writer.write_record(record)
    return file.getvalue()


GOOD = ("response", "https://paper.example/a", "200 OK", "text/html; charset=utf-8", HTML)


def test_a_page_is_found_again_where_it_was_written(tmp_path):
    with writing(tmp_path, "run") as raw:
        first = write(raw, answer(), fetched_at=NOON)
        second = write(raw, answer(b"<p>Another.</p>", "https://paper.example/b"), fetched_at=NOON)
        sync(raw)
        assert read_record(tmp_path, RawRecord(page_sha256="", file=raw.name, offset=second)).body == b"<p>Another.</p>"
    page = read_record(tmp_path, RawRecord(page_sha256="", file="run.warc.gz", offset=first))
    assert (page.url, page.body, page.media_type, page.charset, page.fetched_at) == (
        "https://paper.example/a",
        HTML,
        "text/html",
        "utf-8",
        NOON,
    )


def test_our_file_is_warc_1_1_with_a_warcinfo_record(tmp_path):
    with writing(tmp_path, "run") as raw:
        write(raw, answer(), fetched_at=NOON)
    text = gzip.decompress((tmp_path / "raw" / "run.warc.gz").read_bytes())
    assert text.startswith(b"WARC/1.1\r\nWARC-Type: warcinfo")
    assert b"X-Archive-Orig-Content-Encoding: gzip" in text
    assert f"Content-Length: {len(HTML)}\r\n".encode() in text


def test_a_run_without_pages_leaves_no_file(tmp_path):
    with writing(tmp_path, "run"):
        pass
    assert list((tmp_path / "raw").iterdir()) == []


def test_a_record_whose_file_is_gone_is_no_page(tmp_path):
    assert read_record(tmp_path, RawRecord(page_sha256="", file="gone.warc.gz", offset=0)) is None


def test_a_record_that_points_into_the_middle_is_a_broken_archive(tmp_path):
    with writing(tmp_path, "run") as raw:
        write(raw, answer(), fetched_at=NOON)
    with pytest.raises(BadArchive):
        read_record(tmp_path, RawRecord(page_sha256="", file="run.warc.gz", offset=7))


@pytest.mark.parametrize("packed", [True, False])
def test_pages_of_an_archive_are_html_and_text_with_status_200(packed):
    data = archive(
        ("warcinfo", "", "", "application/warc-fields", b"software: x\r\n"),
        GOOD,
        ("response", "https://paper.example/404", "404 Not Found", "text/html", b"gone"),
        ("response", "https://paper.example/p.png", "200 OK", "image/png", b"\x89PNG"),
        ("response", "https://paper.example/t", "200 OK", "text/plain", b"Plain words."),
        ("conversion", "https://paper.example/wet", "", "text/plain", b"Words of a WET file."),
        packed=packed,
    )
    pages = list(read_warc(io.BytesIO(data), "a.warc"))
    assert [(page.origin, page.media_type, page.charset) for page in pages] == [
        ("https://paper.example/a", "text/html", "utf-8"),
        ("https://paper.example/t", "text/plain", None),
        ("https://paper.example/wet", "text/plain", "utf-8"),
    ]


def test_chunked_and_packed_bodies_are_unpacked():
    packed = gzip.compress(HTML)
    body = f"{len(packed):x}\r\n".encode() + packed + b"\r\n0\r\n\r\n"
    http = StatusAndHeaders(
        "200 OK", [("Content-Type", "text/html"), ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")], protocol="HTTP/1.1"
    )
    file = io.BytesIO()
    writer = WARCWriter(file)
    writer.write_record(
        writer.create_warc_record("https://paper.example/a", "response", payload=io.BytesIO(body), length=len(body), http_headers=http)
    )
    (page,) = read_warc(io.BytesIO(file.getvalue()), "a.warc.gz")
    assert page.body == HTML


def test_a_body_in_an_encoding_that_we_do_not_unpack_is_said_to_be_no_page():
    http = StatusAndHeaders("200 OK", [("Content-Type", "text/html"), ("Content-Encoding", "br")], protocol="HTTP/1.1")
    file = io.BytesIO()
    writer = WARCWriter(file)
    writer.write_record(
        writer.create_warc_record("https://paper.example/a", "response", payload=io.BytesIO(b"\x0b"), length=1, http_headers=http)
    )
    (error,) = read_warc(io.BytesIO(file.getvalue()), "a.warc.gz")
    assert (error.url, error.reason, error.detail) == ("https://paper.example/a", "not-a-page", "content encoding br")


def broken():
    whole = archive(GOOD, GOOD)
    yield "cut", whole[:-20], 1
    yield "noise", b"\x00\x01\x02no archive", 0
    yield "html", b"<html>not found</html>", 0
    yield "noise behind a record", archive(GOOD) + b"\xff" * 40, 1
    yield "one gzip member", gzip.compress(archive(GOOD, GOOD, packed=False)), 1


@pytest.mark.parametrize(("data", "pages"), [pytest.param(data, pages, id=name) for name, data, pages in broken()])
def test_a_broken_archive_gives_its_good_pages_and_then_an_error(data, pages):
    *good, last = read_warc(io.BytesIO(data), "a.warc.gz")
    assert len(good) == pages
    assert all(isinstance(page, Page) for page in good)
    assert isinstance(last, SourceError)
    assert (last.url, last.reason) == ("file:a.warc.gz", "bad-archive")


@pytest.mark.parametrize(
    ("header", "kind", "charset"),
    [
        ("text/html", "text/html", None),
        ("Text/HTML; Charset=UTF-8", "text/html", "utf-8"),
        ('application/xhtml+xml; charset="iso-8859-1"', "text/html", "iso-8859-1"),
        (None, "", None),
        ("nonsense", "text/plain", None),
        ("text/html;\r\n charset=utf-8", "text/html", "utf-8"),
    ],
)
def test_media_type_reads_what_servers_send(header, kind, charset):
    assert media_type(header) == (kind, charset)


@pytest.mark.parametrize("missing", [b"WARC-Target-URI", b"Content-Length"])
def test_a_record_without_its_address_or_its_length_is_a_broken_archive(missing):
    first, second = archive(GOOD, packed=False), archive(GOOD, packed=False)
    read = list(read_warc(io.BytesIO(first + second.replace(missing, b"X-" + missing[2:], 1)), "a.warc"))
    assert [type(page) for page in read] == [Page, BadArchive]
