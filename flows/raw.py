"""Pages in WARC files: our own under raw/, as fetched, and those of other archives, for `onrecord load`.

A record of ours holds the decoded body, with the original Content-Encoding under another name, as web archives do.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from io import BytesIO
from pathlib import Path
from typing import IO, Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]  # warcio has no types
from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]  # warcio has no types
from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]  # warcio has no types
from warcio.timeutils import iso_date_to_datetime  # type: ignore[import-untyped]  # warcio has no types
from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]  # warcio has no types

from flows.http import PRODUCT, Answer
from pipeline.errors import BadArchive, NotAPage, SourceError, TooLarge
from pipeline.model import Page, RawRecord
from pipeline.pages.dates import is_of_news

PAGE_TYPES = ("text/html", "text/plain")
MAX_RECORD = 50 * 2**20  # bytes of one page in an archive, decoded
_FOLDER = "raw"
_RENAMED = ("content-encoding", "transfer-encoding")  # headers no longer true of a decoded body
_UNPACKED = ("identity", "gzip", "deflate")
# What warcio raises on bytes that are no archive; AttributeError where a record lacks its address or its length.
_BROKEN = (ArchiveLoadFailed, AttributeError, EOFError, IndexError, OSError, zlib.error, ValueError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A WARC file that a run writes its pages to; made by `writing`, and closed by it."""

    file: BinaryIO
    name: str  # inside raw/
    writer: WARCWriter


def media_type(content_type: str | None) -> tuple[str, str | None]:
    """Return media type and charset of a Content-Type, in lower case; the type is empty where none is given, XHTML counts as HTML."""
    header = Message()
    header["content-type"] = " ".join((content_type or "").split())
    kind = header.get_content_type() if content_type else ""
    charset = header.get_content_charset() if content_type else None
    return ("text/html" if kind == "application/xhtml+xml" else kind), charset


def read_warc(stream: IO[bytes], name: str) -> Iterator[Page | SourceError]:
    """Yield the pages of a WARC or ARC file, gzip or not: HTML and text that came with status 200, and the texts of a WET file.

    A page that is too large yields an error, and so does what cannot be read, after the pages before it. `name` is the file's.
    """
    try:
        records, found = ArchiveIterator(stream, arc2warc=True), False
        for record in records:
            found = True
            page = _page_of(record)
            if page is not None:
                yield page
        if stream.read(1) or stream.tell() != records.offset or not found:  # warcio takes what is no record for the end
            yield BadArchive(f"file:{name}", f"no record at byte {records.offset}")
    except _BROKEN as error:
        yield BadArchive(f"file:{name}", str(error).strip().split("\n")[0][:200])


def read_record(home: Path, record: RawRecord) -> Page | None:
    """Return the page that a record of ours locates, None when its file is gone or holds no page there.

    Raises:
        BadArchive: the file cannot be read at that place.
    """
    path = home / _FOLDER / record.file
    if not path.is_file():
        return None
    with path.open("rb") as stream:
        stream.seek(record.offset)
        page = next(read_warc(stream, record.file), None)
    if isinstance(page, SourceError):
        raise page
    return page


@contextmanager
def writing(home: Path, name: str) -> Iterator[Raw]:
    """Yield a new WARC file under raw/, begun with its warcinfo record. Without a page written, no file stays."""
    folder = home / _FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.warc.gz"
    with path.open("xb") as file:
        writer = WARCWriter(file, gzip=True, warc_version="1.1")
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": PRODUCT, "format": "WARC File Format 1.1"}))
        begun = file.tell()
        try:
            yield Raw(file=file, name=path.name, writer=writer)
        finally:
            empty = file.tell() == begun
            sync(Raw(file=file, name=path.name, writer=writer))
    if empty:
        path.unlink()


def write(raw: Raw, answer: Answer, *, fetched_at: datetime) -> int:
    """Append a page as it was fetched and return the offset of its record. It lasts once `sync` was called."""
    offset = raw.file.tell()
    headers = [(f"X-Archive-Orig-{key}" if key.lower() in _RENAMED else key, value) for key, value in answer.headers]
    headers = [(key, str(len(answer.body)) if key.lower() == "content-length" else value) for key, value in headers]
    record = raw.writer.create_warc_record(
        answer.final_url,
        "response",
        payload=BytesIO(answer.body),
        length=len(answer.body),
        http_headers=StatusAndHeaders(f"{answer.status} OK", headers, protocol="HTTP/1.1"),
        warc_headers_dict={"WARC-Date": f"{fetched_at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"},
    )
    raw.writer.write_record(record)
    return offset


def sync(raw: Raw) -> None:
    """Make what was written last: a batch may say where a page stands only once it stands there."""
    raw.file.flush()
    os.fsync(raw.file.fileno())


def _page_of(record: Any) -> Page | SourceError | None:
    """Return the page in a record, None for a record that holds none."""
    url = record.rec_headers.get_header("WARC-Target-URI")
    if not url or record.rec_type not in ("response", "conversion"):
        return None
    if record.rec_type == "response":
        if record.http_headers is None or record.http_headers.get_statuscode() != "200":
            return None
        kind, charset = media_type(record.http_headers.get_header("Content-Type"))
    else:
        kind, charset = media_type(record.rec_headers.get_header("Content-Type"))[0], "utf-8"  # the text of a WET file
    if kind not in PAGE_TYPES:
        return None
    coding = ((record.http_headers and record.http_headers.get_header("Content-Encoding")) or "identity").strip().lower()
    if coding not in _UNPACKED:
        return NotAPage(url, f"content encoding {coding[:50]}")
    body = record.content_stream().read(MAX_RECORD + 1)
    if len(body) > MAX_RECORD:
        return TooLarge(url, f"over {MAX_RECORD // 2**20} MiB")
    while record.raw_stream.read(65_536):  # what stands behind a chunked body
        pass
    if record.raw_stream.limit:
        raise EOFError(f"{url} is cut short")
    return Page(
        origin=url, url=url, body=body, media_type=kind, charset=charset, fetched_at=_moment(record.rec_headers.get_header("WARC-Date"))
    )


def _moment(text: str | None) -> datetime | None:
    try:
        moment = iso_date_to_datetime(text) if text else None
    except (ValueError, TypeError):
        return None
    return moment.replace(tzinfo=UTC) if moment and is_of_news(moment) else None
