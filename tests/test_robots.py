"""What a robots.txt allows."""

import asyncio
import os
import time

import pytest
from hostile import BOMB, redirect, response, serving, silence

from flows.guard import allowed
from flows.http import Ask, Limits, client, get
from flows.robots import KEPT, Robots, check, judge, tidy
from pipeline.errors import FetchError, PrivateAddress, RobotsForbid, RobotsUnknown


def ask(server, folder, path="/news/a", *, robots_txt=None, gap=0.0):
    """Return the pause that a page's site asks for, or the error that forbids the page."""
    if robots_txt is not None:
        server.put("/robots.txt", robots_txt if not isinstance(robots_txt, str) else response(robots_txt.encode(), kind="text/plain"))

    async def run():
        async with client(allow=allowed(server.allowed), limits=Limits(total=1.0)) as opened:
            try:
                return await check(Robots(client=opened, folder=folder, gap=gap), server.url(path))
            except FetchError as error:
                return type(error)

    return asyncio.run(run())


@pytest.fixture(scope="module")
def server():
    with serving() as running:
        yield running


@pytest.mark.parametrize(
    ("robots_txt", "path", "outcome"),
    [
        ("", "/news/a", 0.0),
        ("User-agent: *\nDisallow: /private/", "/news/a", 0.0),
        ("User-agent: *\nDisallow: /private/", "/private/a", RobotsForbid),
        ("User-agent: *\nDisallow: /", "/news/a", RobotsForbid),
        ("User-agent: *\nDisallow: /\nUser-agent: onrecord\nAllow: /", "/news/a", 0.0),
        ("User-agent: OnRecord\nDisallow: /", "/news/a", RobotsForbid),
        ("User-agent: *\nDisallow: /*?print=", "/news/a?print=1", RobotsForbid),
        ("User-agent: *\nDisallow: /news/\nAllow: /news/a", "/news/a", 0.0),
        ("User-agent: *\nDisallow: /*.pdf$", "/news/a.pdf", RobotsForbid),
        ("\ufeffUser-agent: *\r\nDisallow: /news/", "/news/a", RobotsForbid),
        ("User-agent: *\nCrawl-delay: 2.5", "/news/a", 2.5),
        ("User-agent: *\nCrawl-delay: 600", "/news/a", RobotsForbid),
        ("User-agent: *\nCrawl-delay: soon", "/news/a", 0.0),
        ("<html>not found</html>", "/news/a", 0.0),
        (response(bytes(range(256))), "/news/a", 0.0),
        (response(status="404 Not Found"), "/news/a", 0.0),
        (response(status="403 Forbidden"), "/news/a", 0.0),
        (response(status="410 Gone"), "/news/a", 0.0),
        (response(status="500 Internal Server Error"), "/news/a", RobotsUnknown),
        (response(status="429 Too Many Requests"), "/news/a", RobotsUnknown),
        (response(status="503 Service Unavailable", retry_after="9"), "/news/a", RobotsUnknown),
        (silence(), "/news/a", RobotsUnknown),
        (response(BOMB, content_encoding="gzip"), "/news/a", RobotsUnknown),
        (redirect("/robots.txt"), "/news/a", RobotsUnknown),
        (redirect("http://10.0.0.1/"), "/news/a", PrivateAddress),
    ],
)
def test_a_page_is_allowed_as_rfc_9309_says(server, tmp_path, robots_txt, path, outcome):
    assert ask(server, tmp_path, path, robots_txt=robots_txt) == outcome


@pytest.mark.parametrize(("gap", "pause"), [(1.0, 2.0), (3.0, 3.0)])
def test_the_longer_of_both_pauses_is_kept(server, tmp_path, gap, pause):
    assert ask(server, tmp_path, robots_txt="User-agent: *\nCrawl-delay: 2", gap=gap) == pause


def test_robots_txt_is_fetched_once_and_before_the_first_page(server, tmp_path):
    server.put("/robots.txt", response(b"User-agent: *\nDisallow: /private/", kind="text/plain"))
    del server.log[:]

    async def run():
        async with client(allow=allowed(server.allowed)) as opened:
            robots = Robots(client=opened, folder=tmp_path, gap=0.0)

            async def before(url):
                return await check(robots, url)

            return await asyncio.gather(*(get(opened, Ask(url=server.url(f"/news/{n}"), before=before)) for n in range(3)))

    asyncio.run(run())
    assert next(seen.path for seen in server.log) == "/robots.txt"
    assert sum(seen.path == "/robots.txt" for seen in server.log) == 1


def test_a_page_that_is_forbidden_is_not_asked_for_even_behind_a_redirect(server, tmp_path):
    server.put("/robots.txt", response(b"User-agent: *\nDisallow: /private/", kind="text/plain"))
    server.put("/open", redirect("/private/a"))
    server.put("/private/a", response(b"secret"))

    async def run():
        async with client(allow=allowed(server.allowed)) as opened:
            robots = Robots(client=opened, folder=tmp_path, gap=0.0)
            return await get(opened, Ask(url=server.url("/open"), before=lambda url: check(robots, url)))

    answer = asyncio.run(run())
    assert isinstance(answer.error, RobotsForbid)
    assert "/private/a" not in [seen.path for seen in server.log]


def test_a_robots_txt_of_megabytes_is_read_in_no_time():
    rules = judge(200, b"User-agent: *\n" + b"Disallow: /a*b*c\n" * 30_000, None)
    assert rules.parsed.can_fetch("https://paper.example/news", "onrecord")


def test_a_file_that_was_read_is_kept_for_a_day(server, tmp_path):
    ask(server, tmp_path, robots_txt="User-agent: *\nCrawl-delay: 2")
    assert ask(server, tmp_path, robots_txt="") == 2.0
    for kept in tmp_path.iterdir():
        os.utime(kept, (time.time() - KEPT - 1,) * 2)
    assert ask(server, tmp_path) == 0.0


def test_a_file_that_could_not_be_read_is_asked_for_again(server, tmp_path):
    assert ask(server, tmp_path, robots_txt=response(status="500 Internal Server Error")) is RobotsUnknown
    assert ask(server, tmp_path, robots_txt="") == 0.0


def test_files_that_are_too_old_are_removed(tmp_path):
    for name, age in {"old.txt": KEPT + 60, "left.1.tmp": KEPT + 60, "new.txt": 0}.items():
        (tmp_path / name).write_text("")
        os.utime(tmp_path / name, (time.time() - age,) * 2)
    tidy(tmp_path)
    tidy(tmp_path / "no-such-folder")
    assert [kept.name for kept in tmp_path.iterdir()] == ["new.txt"]
