"""Bytes to text."""

from __future__ import annotations

import pytest

from pipeline.errors import Undecodable
from pipeline.model import Page
from pipeline.pages.decode import decode

TEXT = "Größl: “Über die Straße läuft Wasser.”"


def page(body: bytes, charset: str | None = None) -> Page:
    return Page(origin="file:a.html", body=body, media_type="text/html", charset=charset)


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        (TEXT.encode(), None),
        (TEXT.encode("utf-8-sig"), "latin-1"),
        (("\ufeff" + TEXT).encode("utf-16-le"), None),
        (("\ufeff" + TEXT).encode("utf-16-be"), "utf-8"),
        (TEXT.encode("utf-16-le"), None),
        (TEXT.encode("cp1252"), None),
        (TEXT.encode("cp1252"), "iso-8859-1"),
        (TEXT.encode("cp1252"), "utf-8"),
        (TEXT.encode(), "no-such-charset"),
    ],
)
def test_the_text_comes_out_whatever_was_told(body, charset):
    assert decode(page(body, charset)) == TEXT


def test_a_declared_character_set_counts_where_utf_8_does_not_fit():
    assert "ż" in decode(page(b'<meta charset="iso-8859-2">' + "żółw".encode("iso-8859-2")))


def test_utf_8_that_declares_something_else_is_utf_8():
    assert "Größl" in decode(page(b'<meta charset="iso-8859-1">' + TEXT.encode()))


def test_controls_are_left_out():
    assert decode(page(b"a\x00b\x07c\td\n")) == "abc\td\n"


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(Undecodable):
        decode(page(b"\x81\x8d\x8f\x90\x9d" * 100))
