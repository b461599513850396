"""`onrecord feeds`: the feed of a site is found, and lists come and go."""

import pytest
from hostile import FEED, redirect, response, serving

from flows import cli
from flows.outlets import load_outlets
from flows.settings import load_settings

PAGE = b"""<html><head><title>Paper</title><link rel="alternate" type="application/rss+xml" href="/gone.xml">
<link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>News</body></html>"""


@pytest.fixture
def server(tmp_path, monkeypatch):
    (tmp_path / "base.toml").write_text("")
    with serving() as running:
        for name, value in {"HOME": tmp_path / "home", "OUTLETS": tmp_path / "base.toml", "ALLOW_PRIVATE": running.allowed[0]}.items():
            monkeypatch.setenv(f"ONRECORD_{name}", str(value))
        running.put("/feed.xml", response(FEED))
        running.put("/", response(PAGE, kind="text/html"))
        yield running


def feeds():
    return {outlet.id: outlet.feeds for outlet in load_outlets(load_settings()).values()}


def test_the_feed_of_a_site_is_found_and_added(server, capsys):
    assert cli.main(["feeds", "add", server.url("/"), "--outlet", "paper", "--language", "en"]) == 0
    assert feeds() == {"paper": (server.url("/feed.xml"),)}
    assert "paper (Feed): " in capsys.readouterr().out
    assert cli.main(["feeds", "list"]) == 0
    assert "not polled yet" in capsys.readouterr().out


def test_a_feed_that_moved_for_good_is_added_where_it_is(server):
    cli.main(["feeds", "add", server.put("/old.xml", redirect("/feed.xml", "301 Moved Permanently")), "--outlet", "paper"])
    assert feeds() == {"paper": (server.url("/feed.xml"),)}


@pytest.mark.parametrize("path", ["/nothing", "/page"])
def test_a_site_without_a_feed_is_wrong_use_in_one_line(server, capsys, path):
    server.put("/page", response(b"<html><p>No feed here", kind="text/html"))
    assert cli.main(["feeds", "add", server.url(path)]) == 2
    assert capsys.readouterr().err.startswith("onrecord: no feed: ")
    assert feeds() == {}


def test_a_private_site_is_not_asked(server, capsys, monkeypatch):
    monkeypatch.setenv("ONRECORD_ALLOW_PRIVATE", "127.0.0.1:1")
    assert cli.main(["feeds", "add", server.url("/")]) == 2
    assert "private-address" in capsys.readouterr().err
    assert server.log == []


def test_lists_are_exported_and_imported(server, tmp_path, capsys):
    cli.main(["feeds", "add", server.url("/feed.xml"), "--outlet", "paper"])
    assert cli.main(["feeds", "export", str(tmp_path / "list.opml")]) == 0
    assert cli.main(["feeds", "remove", "paper"]) == 0
    assert feeds() == {}
    assert cli.main(["feeds", "import", str(tmp_path / "list.opml")]) == 0
    assert [server.url("/feed.xml") in each for each in feeds().values()] == [True]


def test_an_outlet_that_does_not_exist_is_wrong_use(server, capsys):
    assert cli.main(["ingest", "--outlet", "nobody"]) == 2
    assert cli.main(["feeds", "remove", "nobody"]) == 2
    assert cli.main(["feeds", "import", "no-such-file.opml"]) == 2
    assert capsys.readouterr().err.count("\n") == 3
