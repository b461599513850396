"""Feeds through to the warehouse, from a server on 127.0.0.1: what is new comes in, once, and nothing is lost on the way."""

import asyncio
import logging
import os
import signal
from dataclasses import dataclass, field, replace
from functools import partial

import pytest
from hostile import BOMB, CASES, Server, item, publish, redirect, response, rss, serving

from flows import cli, raw
from flows.jobs import ingest
from flows.runs import record
from flows.settings import Settings
from flows.steps import at_once
from pipeline.errors import Problem
from pipeline.model import RawRecord
from warehouse import store

WORDS = """<!doctype html><html lang="en"><head><title>{title}</title><meta property="og:type" content="article"></head><body><article>
<h1>{title}</h1><p>Mara Voss, the mayor of Tolmark, said on Monday that quay number {number} would stay open through the winter.</p>
<p>"We will not close quay {number} this year," Voss told the council in a long session that ended on Tuesday evening.</p>
<p>{words}</p></article><aside>{chrome}</aside></body></html>"""
PLAN = "The council voted nine to one for plan {number}, which costs some nine million crowns over three years."


def story(number, *, words=PLAN, chrome="Read more"):
    """Return a page with an article of its own."""
    text = WORDS.format(title=f"Quay {number} stays open", number=number, words=words.format(number=number), chrome=chrome)
    return response(text.encode(), kind="text/html; charset=utf-8")


@dataclass(frozen=True)
class House:
    """A server, an outlet for each of its ports, and a warehouse."""

    server: Server
    settings: Settings
    feeds: dict[int, str] = field(default_factory=dict)  # by port

    def offer(self, numbers, *, port=None, path="/feed.xml", etag=None):
        """Serve a feed of these stories, and the stories."""
        port = port or self.server.ports[0]
        self.server.put(path, response(rss(*(item(number) for number in numbers)), etag=etag or f'"{sorted(numbers)}"'), port)
        for number in numbers:
            self.server.site.setdefault((port, f"/page/{number}"), story(number))
        return self.list_feed(self.server.url(path, port))

    def list_feed(self, url, name=None):
        """Add a feed to the outlets, an outlet for each feed unless it is named."""
        self.feeds[len(self.feeds)] = url
        tables = "".join(
            f'[{name or "o"}{number}]\nname = "Outlet {number}"\nlanguage = "en"\nfeeds = ["{feed}"]\n'
            for number, feed in self.feeds.items()
        )
        self.settings.outlets.write_text(tables)
        return url

    def ingest(self, *, outlets=None, all_feeds=True, progress=lambda done, text: None, **changed):
        """Run an ingest and return its counts."""
        job = ingest(outlets, all_feeds=all_feeds)
        work = partial(job.work, settings=replace(self.settings, **changed), step=at_once, progress=progress)
        return record(self.settings, job, work)[1]

    def rows(self, query):
        """Return what the published warehouse answers."""
        with store.published(self.settings.home) as warehouse:
            return list(store.query(warehouse, query).rows)

    def paths(self):
        """Return the paths that were asked for, and forget them."""
        paths = [seen.path for seen in self.server.log]
        self.server.log.clear()
        return paths


@pytest.fixture
def house(tmp_path):
    with serving(ports=3) as server:
        settings = Settings(
            home=tmp_path / "home", outlets=tmp_path / "outlets.toml", allow_private=server.allowed, host_gap=0.0, workers=1
        )
        settings.outlets.write_text("")
        yield House(server=server, settings=settings)


def test_what_is_new_comes_in_with_its_feed_its_outlet_and_its_bytes(house):
    feed = house.offer([1, 2])
    assert house.ingest().articles == 2
    assert house.paths()[:2] == ["/feed.xml", "/robots.txt"]
    assert house.rows("select outlet, title from articles order by title") == [
        ("Outlet 0", "Quay 1 stays open"),
        ("Outlet 0", "Quay 2 stays open"),
    ]
    assert house.rows("select count(*) from quotes where speaker = 'Mara Voss'")[0][0] >= 2
    assert house.rows("select kind, verdict, count(*) from fetches group by all order by all") == [
        ("feed", "ok", 1),
        ("page", "ok", 2),
        ("robots", "http-status", 1),
    ]
    assert house.rows("select feed, verdict, entries, articles, given_up from feeds") == [(feed, "ok", 2, 2, False)]
    ((url, sha256, file, offset),) = house.rows(
        "select url, page_sha256, file, byte_offset from articles join raw_record using (page_sha256) where title = 'Quay 2 stays open'"
    )
    page = raw.read_record(house.settings.home, RawRecord(page_sha256=sha256, file=file, offset=offset))
    assert (page.url, page.sha256) == (url, sha256)


COUNTED = ("articles", "article_versions", "quotes", "mentions", "dropped", "failures", "appearances", "raw_record", "page_seen")


def sizes(house):
    return {table: house.rows(f"select count(*) from {table}")[0][0] for table in COUNTED}


def test_a_feed_that_has_not_changed_costs_one_request_and_adds_no_row(house):
    house.offer([1, 2])
    house.ingest()
    before = sizes(house)
    house.paths()
    house.ingest()
    assert house.paths() == ["/feed.xml"]
    assert sizes(house) == before
    assert house.rows("select status, decoded_bytes from fetches where verdict = 'not-modified'") == [(304, 0)]


def test_after_an_edit_and_a_new_item_exactly_those_come_in(house):
    house.offer([1, 2, 3])
    house.ingest()
    house.paths()
    house.server.put("/page/2", story(2, words="The vote was taken again on Wednesday and the plan was sent back to the committee."))
    house.server.put("/page/3", story(3, chrome="Most read this hour"))
    house.server.put(
        "/feed.xml", response(rss(item(1), *(item(n, more="<description>Edited</description>") for n in (2, 3)), item(4)), etag='"new"')
    )
    house.server.put("/page/4", story(4))
    counts = house.ingest()
    assert sorted(house.paths()) == ["/feed.xml", "/page/2", "/page/3", "/page/4"]
    assert counts.articles == 2
    assert house.rows("select title, max(version) from article_versions group by title order by title") == [
        ("Quay 1 stays open", 1),
        ("Quay 2 stays open", 2),
        ("Quay 3 stays open", 1),
        ("Quay 4 stays open", 1),
    ]


def test_a_page_in_several_feeds_is_fetched_once_and_appears_in_each(house):
    house.offer([1])
    house.offer([1], path="/other.xml")
    house.ingest()
    assert house.paths().count("/page/1") == 1
    assert house.rows("select count(*), count(distinct url), count(distinct feed) from appearances") == [(2, 1, 2)]
    assert house.rows("select count(*) from article_versions") == [(1,)]


def test_a_body_that_is_the_same_is_not_read_again_though_its_server_knows_no_validators(house):
    house.list_feed(house.server.put("/feed.xml", response(rss(item(1)))))
    house.server.put("/page/1", story(1))
    house.ingest()
    house.ingest()
    assert house.rows("select verdict, status, entries from fetches where kind = 'feed' order by fetched_at") == [
        ("ok", 200, 1),
        ("not-modified", 200, None),
    ]


def test_a_page_that_robots_txt_forbids_is_not_asked_for_and_said_to_be_forbidden(house):
    house.offer([1, 2])
    house.server.put("/robots.txt", response(b"User-agent: *\nDisallow: /page/1", kind="text/plain"))
    counts = house.ingest()
    assert "/page/1" not in house.paths()
    assert (counts.articles, counts.by_reason) == (1, (("robots", 1),))
    assert house.rows("select stage, reason from failures") == [("fetch", "robots")]
    assert house.rows("select verdict, next_poll_at from fetches where url like '%/page/1'") == [("robots", None)]


def test_a_host_that_asks_to_wait_is_asked_for_no_page_until_then(house):
    house.offer([1, 2, 3])
    wait = response(status="429 Too Many Requests", retry_after="600")
    for number in (1, 2, 3):
        house.server.put(f"/page/{number}", wait)
    house.ingest()
    assert sum(path.startswith("/page/") for path in house.paths()) == 1
    house.ingest()
    assert [path for path in house.paths() if path.startswith("/page/")] == []
    assert house.rows("select round(epoch(next_poll_at - fetched_at) / 600) >= 1 from fetches where kind = 'page'") == [(True,)]


def test_a_feed_whose_server_asks_to_wait_is_left_alone_even_with_all(house):
    house.list_feed(house.server.put("/feed.xml", response(status="503 Service Unavailable", retry_after="600")))
    house.ingest()
    house.ingest(all_feeds=True)
    assert house.paths() == ["/feed.xml"]


def test_feeds_are_polled_when_they_are_due_and_outlets_when_they_are_named(house):
    house.offer([1])
    house.offer([2], path="/other.xml")
    house.ingest(outlets=["o1"])
    assert [path for path in house.paths() if path.endswith(".xml")] == ["/other.xml"]
    house.ingest(all_feeds=False)
    assert [path for path in house.paths() if path.endswith(".xml")] == ["/feed.xml"]
    house.ingest(all_feeds=False)
    assert house.paths() == []


def test_pages_that_a_host_has_no_time_for_wait_for_the_next_run(house):
    house.offer([1, 2, 3])
    assert house.ingest(host_gap=0.2, host_seconds=0.1).articles == 1
    assert house.ingest(all_feeds=False).articles == 2
    assert house.ingest(all_feeds=False).articles == 0


def test_a_page_that_failed_is_tried_again_later_and_not_at_once(house):
    house.offer([1])
    house.server.put("/page/1", response(status="500 Internal Server Error"))
    assert house.ingest().failures == 1
    house.server.put("/page/1", story(1))
    house.paths()
    house.ingest()
    assert house.paths() == ["/feed.xml"]
    with store.live(house.settings.home) as live:
        live.execute("update request set next_poll_at = now() where kind = 'page'")
    assert house.ingest().articles == 1


def test_a_feed_that_moved_for_good_is_asked_where_it_is_until_it_fails_there(house):
    house.list_feed(house.server.put("/old.xml", redirect("/new.xml", "301 Moved Permanently")))
    house.server.put("/new.xml", response(rss(item(1)), etag='"1"'))
    house.server.put("/page/1", story(1))
    house.ingest()
    house.paths()
    house.ingest()
    assert house.paths() == ["/new.xml"]
    house.server.put("/new.xml", response(status="404 Not Found"))
    house.ingest()
    house.paths()
    house.ingest()
    assert house.paths()[0] == "/old.xml"


def test_without_a_network_everything_is_recorded_and_due_again_soon(house):
    house.list_feed("http://127.0.0.1:1/feed.xml")  # where nobody listens
    house.list_feed("http://no-such-host.invalid/feed.xml")
    counts = house.ingest(allow_private=("127.0.0.1:1",))
    assert counts.failures == 2
    assert house.rows("select count(*) from failures where reason in ('no-connection', 'no-such-host', 'timed-out')") == [(2,)]
    assert house.rows("select max(next_poll_at - fetched_at) < interval 2 hours, max(failures_weight) <= 0.5 from request") == [
        (True, True)
    ]


def test_a_page_that_is_no_story_is_said_to_be_none(house):
    house.list_feed(house.server.put("/feed.xml", response(rss(*map(item, range(1, 5))))))
    house.server.put("/page/1", redirect("/"))
    house.server.put("/", story(1))
    house.server.put("/page/2", response(b"%PDF-1.7", kind="application/pdf"))
    house.server.put("/page/3", response(b"<title>Page not found</title>", kind="text/html"))
    house.server.put("/page/4", redirect("/consent?to=4"))
    house.server.put("/consent?to=4", story(4))
    assert dict(house.ingest().by_reason) == {"no-story": 3, "wrong-type": 1}


def test_a_run_that_dies_leaves_the_same_rows_once_another_has_followed(house):
    house.offer(range(1, 8))

    def die(done, text):
        if done:
            raise RuntimeError("the machine is gone")

    with pytest.raises(RuntimeError):
        house.ingest(progress=die)
    assert house.ingest(all_feeds=False).articles == 7
    assert house.rows("select count(*), count(distinct url), max(version) from article_versions") == [(7, 7, 1)]
    assert house.rows("select count(*), count(distinct article_url) from fetches where kind = 'page'") == [(7, 7)]


def test_two_ingests_at_once_are_one_too_many(house):
    house.offer([1])
    refused = []

    async def meanwhile(send):
        with pytest.raises(Problem, match="under way"):
            await asyncio.to_thread(house.ingest)
        refused.append(True)
        await send(response(rss()))

    house.server.put("/feed.xml", meanwhile)
    house.ingest()
    assert refused == [True]


def test_ctrl_c_ends_a_run_with_what_was_fetched_kept(house):
    house.offer(range(1, 4))

    async def interrupt(send):
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(60)

    house.offer([4], path="/last.xml", port=house.server.ports[1])
    house.server.put("/page/4", interrupt, house.server.ports[1])
    with pytest.raises(KeyboardInterrupt):
        house.ingest()
    assert house.rows("select state from runs order by started_at") == [("stopped",)]
    house.server.put("/page/4", story(4), house.server.ports[1])
    house.ingest()
    assert house.rows("select count(*), count(distinct url) from articles") == [(4, 4)]


def test_every_hostile_feed_ends_as_its_table_says_beside_good_ones_that_are_whole(tmp_path, caplog):
    caplog.set_level(logging.ERROR)
    cases = [case for case in CASES if case.verdict != "timed-out"]  # half a minute each; tests/test_http.py has them
    with serving(ports=len(cases) + 5) as server, serving() as canary:
        settings = Settings(
            home=tmp_path / "home",
            outlets=tmp_path / "outlets.toml",
            allow_private=server.allowed,
            host_gap=0.0,
            host_seconds=2.0,
            workers=1,
        )
        house = House(server=server, settings=settings)
        addresses = publish(server, canary, cases, local_file="file:///etc/hosts")
        for url in addresses.values():
            house.list_feed(url)
        for port in server.ports[len(cases) :]:
            house.offer([port], port=port)
        house.ingest()
        assert canary.log == []
    ended = {feed: (verdict, entries or 0) for feed, verdict, entries in house.rows("select feed, verdict, entries from feeds")}
    assert {name: ended[url] for name, url in addresses.items()} == {case.name: (case.verdict, case.entries) for case in cases}
    assert house.rows("select count(*) from articles") == [(5,)]
    assert house.rows("select count(*) from failures where detail ilike '%localhost%'") == [(0,)]


HOSTILE_PAGES = {
    "bomb": (response(BOMB, kind="text/html", content_encoding="gzip"), "body-too-large"),
    "cut": (response(b"<p>words", kind="text/html", content_length="900"), "cut-short"),
    "brotli": (response(b"\x0b\x02\x80abc\x03", kind="text/html", content_encoding="br"), "bad-encoding"),
    "picture": (response(b"\x89PNG\r\n\x1a\n" + bytes(500), kind="image/png"), "wrong-type"),
    "script": (response(b"alert(1)", kind="text/javascript"), "wrong-type"),
    "moved-inside": (redirect("http://10.0.0.1/"), "private-address"),
    "moved-to-a-file": (redirect("file:///etc/hosts"), "bad-address"),
    "lost": (response(b"<title>404 Not Found</title>", kind="text/html"), "no-story"),
    "front-page": (redirect("/"), "no-story"),
    "empty": (response(b"", kind="text/html"), "no-article"),
    "nothing-but-marks": (response(b"<html><body>" + b"<br>" * 5_000, kind="text/html"), "no-article"),
    "nul-bytes": (response(b"\0" * 5_000, kind="text/html"), "no-article"),
    "missing": (response(status="404 Not Found"), "http-status"),
    "gone": (response(status="410 Gone"), "gone"),
}


def test_hostile_pages_end_in_a_reason_each_and_the_good_one_beside_them_comes_in(tmp_path):
    with serving(ports=len(HOSTILE_PAGES) + 1) as server:
        settings = Settings(
            home=tmp_path / "home", outlets=tmp_path / "outlets.toml", allow_private=server.allowed, host_gap=0.0, workers=1
        )
        house = House(server=server, settings=settings)
        pages = {
            name: server.put(f"/{name}", reply, port)
            for (name, (reply, _)), port in zip(HOSTILE_PAGES.items(), server.ports[1:], strict=True)
        }
        for port in server.ports:
            server.put("/", story(9), port)
        links = "".join(f"<item><link>{url}</link></item>" for url in pages.values())
        house.list_feed(server.put("/feed.xml", response(rss(item(1), links))))
        server.put("/page/1", story(1))
        house.ingest()
    reasons = dict(house.rows("select url, reason from failures"))
    assert {name: reasons.get(url) for name, url in pages.items()} == {name: reason for name, (_, reason) in HOSTILE_PAGES.items()}
    assert house.rows("select title from articles") == [("Quay 1 stays open",)]


def test_the_command_says_what_came_and_ends_with_1_when_something_failed(house, monkeypatch, capsys):
    for name, value in {
        "HOME": house.settings.home,
        "OUTLETS": house.settings.outlets,
        "ALLOW_PRIVATE": ",".join(house.server.allowed),
    }.items():
        monkeypatch.setenv(f"ONRECORD_{name}", str(value))
    house.offer([1])
    assert cli.main(["ingest"]) == 0
    assert "1 new article" in capsys.readouterr().out
    house.list_feed(house.server.url("/no-such-feed.xml"))
    assert cli.main(["ingest"]) == 1
    assert cli.main(["feeds", "list"]) == 0
    assert "http-status" in capsys.readouterr().out


@pytest.mark.parametrize("value", ["localhost:8000", "127.0.0.1", "127.0.0.1:http"])
def test_an_allowed_address_that_is_none_is_wrong_use(house, monkeypatch, capsys, value):
    monkeypatch.setenv("ONRECORD_HOME", str(house.settings.home))
    monkeypatch.setenv("ONRECORD_OUTLETS", str(house.settings.outlets))
    monkeypatch.setenv("ONRECORD_ALLOW_PRIVATE", value)
    assert cli.main(["ingest"]) == 2
    assert "ONRECORD_ALLOW_PRIVATE" in capsys.readouterr().err
