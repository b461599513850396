"""Bytes to text: which character set a page is in, and what of it no one can read."""

from __future__ import annotations

import codecs
import re

from pipeline.errors import Undecodable
from pipeline.model import Page

SNIFFED = 4_096  # bytes; where a page declares its character set
NULS = 0.2  # share of NUL bytes, from which on text without a mark is UTF-16

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([-\w]{2,40})""", re.IGNORECASE)
_ALIASES = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}  # as browsers take them
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_CONTROLS = bytes(code for code in (*range(32), 127) if chr(code) not in "\t\n\r")  # the same as bytes


def decode(page: Page) -> str:
    """Return the page's text: by its byte-order mark, what was told, UTF-8, what it declares, else Windows-1252.

    UTF-8 comes before what the page declares, because text that is valid UTF-8 by chance hardly exists, and wrong declarations do.

    Raises:
        Undecodable: half of the characters are none.
    """
    body = page.body
    mark = next((name for start, name in _MARKS if body.startswith(start)), None)
    declared = _DECLARED.search(body[:SNIFFED])
    names = [mark, _wide(body[:SNIFFED]), page.charset, "utf-8", declared[1].decode() if declared else None]
    for name in names:
        if name and (text := _decoded(body, name)) is not None:
            plain = name == "utf-8" and len(body) == len(body.translate(None, _CONTROLS))  # ten times as fast as to look for them in text
            return text if plain else _UNREADABLE.sub("", text)
    text = body.decode("cp1252", "replace")
    if text.count("\ufffd") > len(text) / 2:
        raise Undecodable(page.origin, "neither UTF-8 nor Windows-1252")
    return _UNREADABLE.sub("", text)


def _wide(start: bytes) -> str | None:
    """Return which UTF-16 the bytes are in, if their NULs stand where those of Latin text do."""
    if len(start) < 4:
        return None
    if start[1::2].count(0) > 2 * NULS * len(start[1::2]) and not start[::2].count(0):
        return "utf-16-le"
    if start[::2].count(0) > 2 * NULS * len(start[::2]) and not start[1::2].count(0):
        return "utf-16-be"
    return None


def _decoded(body: bytes, name: str) -> str | None:
    try:
        return body.decode(_ALIASES.get(name.lower(), name))
    except (UnicodeDecodeError, LookupError):
        return None
