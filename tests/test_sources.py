"""flows/sources.py: files, folders and archives as pages."""

import gzip
import io
import json
import os
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.sources import MAX_PAGE, Told, moment, read
from pipeline.errors import SourceError, WrongUse
from pipeline.model import Page

NOBODY = Told()


def pages(*paths, told=NOBODY):
    return list(read([Path(path) for path in paths], told))


def reasons(supply):
    return [page.reason for page in supply if isinstance(page, SourceError)]


def test_a_folder_is_read_by_name_and_only_what_we_read(tmp_path):
    for name in ("b.txt", "a.html", "c.png", ".hidden.txt"):
        (tmp_path / name).write_text("some words")
    assert [page.origin for page in pages(tmp_path)] == ["file:a.html", "file:b.txt"]


def test_two_files_of_one_name_are_told_apart_by_their_folders(tmp_path):
    for folder in ("monday", "tuesday"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "front.txt").write_text(f"the news of {folder}")
    assert {page.origin for page in pages(tmp_path)} == {"file:monday/front.txt", "file:tuesday/front.txt"}


@pytest.mark.parametrize(
    ("name", "body", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.html", b" \n\t ", "empty"),
        ("picture.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not-a-page"),
        ("noise.txt", bytes(range(256)) * 20, "not-a-page"),
        ("huge.txt", b"x" * (MAX_PAGE + 1), "too-large"),
        ("report.pdf", b"%PDF-1.7", "not-a-page"),
        ("broken.zip", b"PK\x03\x04 and nothing more", "bad-archive"),
        ("empty.html.gz", b"", "empty"),
        ("cut.html.gz", gzip.compress(b"<p>words</p>" * 500, mtime=0)[:40], "bad-archive"),
        ("liar.txt.gz", b"plain text", "bad-archive"),
    ],
)
def test_what_is_no_page_is_a_failure_with_a_reason(tmp_path, name, body, reason):
    (tmp_path / name).write_bytes(body)
    (tmp_path / "good.txt").write_text("a good page")
    supply = pages(tmp_path / name, tmp_path / "good.txt")
    assert reasons(supply) == [reason]
    assert [page.origin for page in supply if isinstance(page, Page)] == ["file:good.txt"]


def test_a_link_to_nowhere_in_a_folder_is_a_failure(tmp_path):
    (tmp_path / "good.txt").write_text("words")
    (tmp_path / "lost.txt").symlink_to(tmp_path / "gone")
    supply = pages(tmp_path)
    assert reasons(supply) == ["not-a-page"]
    assert [page.origin for page in supply if isinstance(page, Page)] == ["file:good.txt"]


def test_a_folder_without_pages_is_a_failure(tmp_path):
    (tmp_path / "notes").mkdir()
    assert reasons(pages(tmp_path / "notes")) == ["not-a-page"]


@pytest.mark.parametrize("name", ["nowhere", "x" * 300])
def test_a_path_that_does_not_exist_is_wrong_use(tmp_path, name):
    with pytest.raises(WrongUse, match="no such file"):
        pages(tmp_path / name)


def test_utf_16_is_no_binary(tmp_path):
    (tmp_path / "wide.html").write_bytes("<p>wide words</p>".encode("utf-16"))
    assert reasons(pages(tmp_path)) == []


def test_a_jsonl_line_that_is_no_page_costs_only_itself(tmp_path):
    lines = [
        {"text": "one", "url": "https://a.example/1", "published_at": "2026-01-02"},
        {"html": "<p>two</p>", "outlet": "The Post"},
        {"url": "https://a.example/3"},
        {"text": 4},
        {"text": "five", "published_at": "soon"},
        "six",
        {"text": "seven", "more": {"is": "allowed"}},
    ]
    (tmp_path / "pages.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\n{broken\n\n" + "[" * 100_000)
    supply = pages(tmp_path)
    assert reasons(supply) == ["bad-line"] * 6
    good = [page for page in supply if isinstance(page, Page)]
    assert [page.origin for page in good] == ["https://a.example/1", "file:pages.jsonl#2", "file:pages.jsonl#7"]
    assert good[0].published_at == datetime(2026, 1, 2, tzinfo=UTC)
    assert good[1].outlet == "The Post"


def test_a_lone_surrogate_in_a_line_costs_one_character(tmp_path):
    (tmp_path / "pages.jsonl").write_text('{"text": "half \\ud83d smile"}')
    assert pages(tmp_path)[0].body == b"half ? smile"


def test_a_zip_is_read_member_by_member(tmp_path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("deep.txt", "too deep")
    with zipfile.ZipFile(tmp_path / "saved.zip", "w") as archive:
        archive.writestr("one/a.txt", "page one")
        archive.writestr("two/b.html", "<p>page two</p>")
        archive.writestr("inner.zip", inner.getvalue())
        archive.writestr("empty.txt", "")
        archive.writestr("style.css", "p {}")
    supply = pages(tmp_path)
    assert [page.origin for page in supply if isinstance(page, Page)] == ["file:a.txt", "file:b.html"]
    assert sorted(reasons(supply)) == ["empty", "not-a-page"]


def test_an_index_tells_what_a_text_page_does_not_say(tmp_path):
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "index.toml").write_text('["a.txt"]\noutlet = "The Post"\nurl = "https://post.example/a"\npublished_at = 2026-03-04\n')
    (page,) = pages(tmp_path)
    assert (page.outlet, page.origin, page.published_at) == ("The Post", "https://post.example/a", datetime(2026, 3, 4, tzinfo=UTC))


def test_a_broken_index_is_a_failure_of_its_files(tmp_path):
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "index.toml").write_text("[not toml")
    assert reasons(pages(tmp_path)) == ["bad-line"]


def test_what_the_caller_tells_of_a_single_page_is_on_it(tmp_path):
    (tmp_path / "a.txt").write_text("words")
    told = Told(outlet="The Post", url="https://post.example/a", published_at=datetime(2026, 3, 4, tzinfo=UTC), language="en")
    (page,) = pages(tmp_path / "a.txt", told=told)
    assert (page.origin, page.url, page.outlet, page.language) == ("https://post.example/a", "https://post.example/a", "The Post", "en")


def test_an_address_for_many_pages_is_wrong_use(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("words")
    with pytest.raises(WrongUse, match="single page"):
        pages(tmp_path, told=Told(url="https://post.example/a"))


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("2026-03-04", "2026-03-04T00:00:00+00:00"),
        ("2026-03-04T05:06:07Z", "2026-03-04T05:06:07+00:00"),
        ("2026-03-04T05:06+02:00", "2026-03-04T05:06:00+02:00"),
    ],
)
def test_a_time_without_a_zone_is_utc(given, meant):
    assert moment(given).isoformat() == meant


@pytest.mark.parametrize("given", ["0001-01-01", "9999-12-31T23:59:59-12:00", "1599-12-31"])
def test_a_year_that_news_cannot_be_of_is_no_time(given):
    with pytest.raises(ValueError, match="no year of news"):
        moment(given)


@pytest.mark.parametrize("packing", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_broken_member_of_an_archive_leaves_the_others(tmp_path, packing):
    with zipfile.ZipFile(tmp_path / "three.zip", "w", packing) as archive:
        for number in range(3):
            archive.writestr(f"{number}.txt", f"the words of page {number}, and more of them " * 9)
        start = archive.infolist()[1].header_offset + 30 + len("1.txt") + 20
    whole = bytearray((tmp_path / "three.zip").read_bytes())
    whole[start : start + 9] = b"\xff" * 9
    (tmp_path / "three.zip").write_bytes(whole)
    supply = pages(tmp_path / "three.zip")
    assert reasons(supply) == ["bad-archive"]
    assert [page.origin for page in supply if isinstance(page, Page)] == ["file:0.txt", "file:2.txt"]


def test_a_pipe_is_a_failure_and_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert reasons(pages(tmp_path / "pipe.txt")) == ["not-a-page"]


def test_an_archive_with_a_nameless_member_is_read_or_a_failure(tmp_path):
    with zipfile.ZipFile(tmp_path / "odd.zip", "w") as archive:
        archive.writestr("a.txt", "some words")
    (tmp_path / "odd.zip").write_bytes((tmp_path / "odd.zip").read_bytes().replace(b"a.txt", b"\0.txt"))
    assert reasons(pages(tmp_path / "odd.zip")) in (["bad-archive"], ["not-a-page"])


@pytest.mark.parametrize(("given", "meant"), [("en", "en"), ("en-US", "en"), ("EN_gb", "en"), ("-", None)])
def test_a_language_is_known_without_its_region(tmp_path, given, meant):
    (tmp_path / "one.jsonl").write_text(json.dumps({"text": "some words", "language": given}))
    (tmp_path / "two.txt").write_text("some words")
    (line,) = pages(tmp_path / "one.jsonl")
    (page,) = pages(tmp_path / "two.txt", told=Told(language=given))
    assert (line.language, page.language) == (meant, meant)
