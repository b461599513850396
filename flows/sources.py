"""Where pages come from that are not fetched: files, folders and archives, read one at a time.

Every supply yields pages, and a SourceError for each thing it could not read; nothing here knows what a page says.
"""

from __future__ import annotations

import gzip
import json
import lzma
import os.path
import struct
import tomllib
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, cast

from flows.raw import read_warc
from pipeline.errors import BadArchive, BadLine, EmptyPage, NotAPage, SourceError, TooLarge, WrongUse
from pipeline.model import Page
from pipeline.pages.dates import is_of_news

MAX_PAGE = 50 * 2**20  # bytes; ten times what is fetched, for pages saved with everything inlined
INDEX = "index.toml"  # in a folder: what is known of its files, a table for each
MOST_CONTROLS = 0.05  # of the first 4 KiB; noise has 0.09, a text with stray NULs far less
_SIGNATURES = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff")
_TOLD = {"url", "outlet", "title", "published_at", "language", "fetched_at"}  # keys of a line and of an index table

# What zipfile raises on archives that are broken or locked, packed in ways it does not know, or with a nameless member.
_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, IndexError, RuntimeError, ValueError)

Supply = Iterator[Page | SourceError]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the caller of `load` knows of its pages."""

    outlet: str | None = None
    language: str | None = None
    url: str | None = None  # for a single page, as is the next
    published_at: datetime | None = None


def read(paths: Iterable[Path], told: Told) -> Supply:
    """Yield the pages of files, folders and archives in the order given, folders by name."""
    files, without_pages = _listed(paths)
    yield from without_pages
    names = _names(files)
    if (told.url or told.published_at) and len(files) != 1:
        raise WrongUse("--url and --published are for a single page")
    for file in files:
        for page in _pages(file, names[file]):
            yield page if isinstance(page, SourceError) else _with(page, told)


def count(paths: Iterable[Path]) -> int:
    """Return how many files there are to read: what progress is measured in."""
    return len(_listed(paths)[0])


def _listed(paths: Iterable[Path]) -> tuple[list[Path], list[SourceError]]:
    """Return every file to read under the paths, and an error for each folder without one and each name that is no file.

    Raises:
        WrongUse: there is no such path.
    """
    files: list[Path] = []
    errors: list[SourceError] = []
    for path in paths:
        if os.path.isdir(path):  # a Path raises on a name that is too long
            found = sorted(file for file in path.rglob("*") if _reader(file.name) and not file.name.startswith(".") and not file.is_dir())
            if not found:
                errors.append(NotAPage(f"file:{path.name}", f"a folder without pages ({', '.join(sorted(SOURCES))})"))
            errors += [NotAPage(f"file:{file.name}", "a link to nowhere, or no file") for file in found if not file.is_file()]
            files += [file for file in found if file.is_file()]
        elif os.path.isfile(path):
            files.append(path)
        elif os.path.exists(path):  # reading a pipe may never end
            errors.append(NotAPage(f"file:{path.name}", "neither a file nor a folder"))
        else:
            raise WrongUse(f"{path}: no such file or folder")
    return list(dict.fromkeys(files)), errors


def _names(files: list[Path]) -> dict[Path, str]:
    """Return a name for each file: its own, with as many of its folders as tell it from the others of this load."""
    names = {}
    depth = 1
    left = files
    while left:
        named = {file: "/".join(file.absolute().parts[-depth:]).lstrip("/") for file in left}
        times = Counter(named.values())
        names.update({file: name for file, name in named.items() if times[name] == 1 or depth >= len(file.absolute().parts)})
        left = [file for file in left if file not in names]
        depth += 1
    return names


def _with(page: Page, told: Told) -> Page:
    return replace(
        page,
        outlet=page.outlet or told.outlet,
        language=_language(told.language or page.language),
        origin=told.url or page.origin,
        url=told.url or page.url,
        published_at=told.published_at or page.published_at,
    )


def _language(code: str | None) -> str | None:
    """Return the code of the language itself: en of en-US."""
    return code.strip().replace("_", "-").partition("-")[0].lower() or None if code else None


def _reader(name: str) -> Callable[[BinaryIO, str], Supply] | None:
    return next((SOURCES[suffix] for suffix in sorted(SOURCES, key=len, reverse=True) if name.lower().endswith(suffix)), None)


def _pages(file: Path, name: str) -> Supply:
    """Yield the pages of one file."""
    reader = _reader(file.name)
    if reader is None:
        yield NotAPage(f"file:{name}", f"give {', '.join(sorted(SOURCES))}")
        return
    try:
        index = _index(file)
        with file.open("rb") as stream:
            for page in reader(stream, name):
                yield replace(page, **index) if index and isinstance(page, Page) else page
    except OSError as error:
        yield NotAPage(f"file:{name}", error.strerror or str(error))
    except SourceError as error:
        yield error


def _index(file: Path) -> dict[str, Any]:
    """Return what the folder's index.toml tells of the file.

    Raises:
        BadLine: the index is no TOML, or tells something else than a page has.
    """
    path = file.parent / INDEX
    if not path.is_file():
        return {}
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8")).get(file.name, {})
        told = _told(table)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError, ValueError) as error:
        raise BadLine(f"file:{file.name}", f"{INDEX}: {error}") from error
    return {**told, "origin": told["url"]} if "url" in told else told


def _text(stream: BinaryIO, name: str) -> Supply:
    yield _page(stream, name, "text/plain")


def _html(stream: BinaryIO, name: str) -> Supply:
    yield _page(stream, name, "text/html")


def _page(stream: BinaryIO, name: str, media_type: str) -> Page:
    body = stream.read(MAX_PAGE + 1)
    return Page(origin=f"file:{name}", body=_checked(body, f"file:{name}"), media_type=media_type)


def _checked(body: bytes, origin: str) -> bytes:
    """Return the bytes of a page that may be one.

    Raises:
        SourceError: they are none, too many, or no text.
    """
    if not body.strip():
        raise EmptyPage(origin, f"{len(body)} bytes")
    if len(body) > MAX_PAGE:
        raise TooLarge(origin, f"over {MAX_PAGE // 2**20} MiB")
    if _is_binary(body):
        raise NotAPage(origin, "binary")
    return body


def _is_binary(body: bytes) -> bool:
    """Tell whether the start holds control bytes as no text does; a byte-order mark of UTF-16 excuses NULs."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    start = body[:4096]
    controls = sum(byte < 9 or 13 < byte < 27 for byte in start)
    return body.startswith(_SIGNATURES) or controls > len(start) * MOST_CONTROLS


def _jsonl(stream: BinaryIO, name: str) -> Supply:
    """Yield a page for each line of a .jsonl file (CONTRACT: one page a line)."""
    for number, line in enumerate(iter(lambda: stream.readline(2 * MAX_PAGE), b""), 1):
        if line.strip():
            try:
                yield _from_line(line, f"file:{name}#{number}")
            except SourceError as error:
                yield error


def _from_line(line: bytes, origin: str) -> Page:
    """Return the page of a line.

    Raises:
        SourceError: the line is no page.
    """
    try:
        row = json.loads(line)
        if not isinstance(row, dict):
            raise TypeError("not an object")
        told = _told({key: value for key, value in row.items() if value is not None and key not in ("html", "text")})
        key = next((key for key in ("html", "text") if row.get(key) is not None), None)
        if key is None or not isinstance(row[key], str):
            raise TypeError('neither "html" nor "text" holds a string')
    except (ValueError, TypeError, RecursionError) as error:  # JSONDecodeError and UnicodeDecodeError are ValueErrors
        raise BadLine(origin, str(error)) from error
    origin = told.get("url", origin)
    body = row[key].encode("utf-8", "replace")  # a lone surrogate is written as \ud83d now and then
    return Page(
        **{**told, "origin": origin, "body": _checked(body, origin)},
        media_type=f"text/{'html' if key == 'html' else 'plain'}",
        charset="utf-8",
    )


def _told(row: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a page that a line or an index table tells.

    Raises:
        TypeError: a value is of the wrong type, or nothing that a page has.
        ValueError: a time is none.
    """
    told: dict[str, Any] = {}
    for key, value in row.items():
        if key not in _TOLD:
            continue  # a line may carry more than we read
        if key.endswith("_at"):
            told[key] = moment(value)
        elif not isinstance(value, str):
            raise TypeError(f'"{key}" is no string')
        elif value.strip():
            told[key] = value.strip()
    return told


def given_moment(text: str | None, *, option: str = "--published") -> datetime | None:
    """Return the time that a user gave, None where none was.

    Raises:
        WrongUse: it is not ISO 8601.
    """
    try:
        return moment(text) if text else None
    except ValueError as error:
        raise WrongUse(f"{option} {text}: give a time such as 2026-11-24T09:30+01:00, or a day") from error


def moment(value: object) -> datetime:
    """Return an ISO 8601 time or date, as UTC where it names no zone.

    Raises:
        TypeError: it is neither a text nor a time.
        ValueError: it is not ISO 8601, or of a year that news cannot be of.
    """
    if isinstance(value, str):
        value = datetime.fromisoformat(value.strip())
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)  # noqa: DTZ001 - it gets its zone below
    if not isinstance(value, datetime):
        raise TypeError(f"{value!r} is no time")
    if not is_of_news(value):
        raise ValueError(f"{value.year} is no year of news")
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def _zip(stream: BinaryIO, name: str) -> Supply:
    """Yield the pages of the members of a zip file that we read."""
    try:
        with zipfile.ZipFile(stream) as archive:
            yield from _members(archive, name)
    except _BROKEN_ZIP as error:
        yield BadArchive(f"file:{name}", str(error))


def _members(archive: zipfile.ZipFile, name: str) -> Supply:
    members = [info for info in archive.infolist() if not info.is_dir() and _reader(info.filename)]
    if not members:
        yield NotAPage(f"file:{name}", "an archive without pages")
    times = Counter(PurePosixPath(info.filename).name for info in members)
    for info in members:
        reader = _reader(info.filename)
        own = PurePosixPath(info.filename).name
        if reader is None or reader is _zip:  # no archive in an archive: that is how bombs are built
            yield NotAPage(f"file:{name}!{info.filename}", "an archive inside an archive")
            continue
        try:
            with archive.open(info) as member:
                yield from reader(cast(BinaryIO, member), own if times[own] == 1 else info.filename)
        except SourceError as error:
            yield error
        except (*_BROKEN_ZIP, OSError) as error:  # bz2 raises OSError; the members behind it may be whole
            yield BadArchive(f"file:{name}!{info.filename}", str(error))


def _gzip(stream: BinaryIO, name: str) -> Supply:
    """Yield the pages of a gzip'ed file: it is read as its name without .gz says."""
    reader = _reader(name.removesuffix(".gz"))
    try:
        body = stream.read(1)
        if not body:
            raise EmptyPage(f"file:{name}", "0 bytes")
        stream.seek(0)
        with gzip.open(stream) as member:
            if reader is not None:
                yield from reader(cast(BinaryIO, member), name.removesuffix(".gz"))
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        yield BadArchive(f"file:{name}", str(error))


def _warc(stream: BinaryIO, name: str) -> Supply:
    yield from read_warc(stream, name)


SOURCES: dict[str, Callable[[BinaryIO, str], Supply]] = {
    ".txt": _text,
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
    ".jsonl": _jsonl,
    ".zip": _zip,
    ".warc": _warc,
    ".warc.gz": _warc,
    ".txt.gz": _gzip,
    ".html.gz": _gzip,
    ".jsonl.gz": _gzip,
}
