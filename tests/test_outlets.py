"""The outlets and their feeds, as files and as changed from the command line."""

import pytest

from flows.feeds import Found, add, id_of, listing, remove, take_list
from flows.outlets import Outlet, choose, load_outlets, read_outlets, write_own
from flows.settings import Settings
from pipeline.errors import WrongUse
from pipeline.opml import write_opml

BASE = """[paper]
name = "The Paper"
language = "en"
feeds = ["https://paper.example/feed", "https://paper.example/sport"]

[bell]
feeds = ["https://bell.example/rss"]
"""


@pytest.fixture
def settings(tmp_path):
    (tmp_path / "base.toml").write_text(BASE)
    return Settings(home=tmp_path / "home", outlets=tmp_path / "base.toml")


def feeds_of(settings):
    return {name: outlet.feeds for name, outlet in load_outlets(settings).items()}


def found(feed):
    return Found(feed=feed, title="Found", entries=3, others=())


def test_outlets_that_come_with_onrecord_can_all_be_read():
    outlets = read_outlets(Settings().outlets)
    assert len(outlets) >= 12
    assert all(outlet.feeds and outlet.country and outlet.language == "en" for outlet in outlets.values())


def test_an_outlet_is_named_by_its_id_where_it_has_no_name(settings):
    assert load_outlets(settings)["bell"] == Outlet(id="bell", name="bell", feeds=("https://bell.example/rss",))


def test_the_operators_table_takes_the_place_of_one_with_the_same_id(settings):
    write_own(settings, {"bell": Outlet(id="bell", name='Bell "Daily" ü', feeds=())})
    assert load_outlets(settings)["bell"] == Outlet(id="bell", name='Bell "Daily" ü', feeds=())


@pytest.mark.parametrize(
    "text",
    [
        "not toml",
        "[Paper]\nfeeds = []",
        "[paper]\nfeed = 'https://paper.example/'",
        "[paper]\nfeeds = 'https://paper.example/'",
        "[paper]\nfeeds = [5]",
        "[paper]\nfeeds = ['file:///etc/hosts']",
        "[paper]\nname = 5",
        "paper = 5",
    ],
)
def test_a_file_that_is_wrong_is_said_to_be_in_one_line(settings, text):
    settings.outlets.write_text(text)
    with pytest.raises(WrongUse) as caught:
        load_outlets(settings)
    assert str(settings.outlets) in str(caught.value)


def test_an_unknown_outlet_is_wrong_use(settings):
    with pytest.raises(WrongUse, match="nobody"):
        choose(load_outlets(settings), ["paper", "nobody"])


def test_a_feed_is_added_to_a_known_outlet_or_to_a_new_one(settings):
    add(settings, found("https://paper.example/world"), Outlet(id="paper", name="x"))
    add(settings, found("https://new.example/rss"), Outlet(id="new", name="New"))
    assert feeds_of(settings)["paper"] == ("https://paper.example/feed", "https://paper.example/sport", "https://paper.example/world")
    assert feeds_of(settings)["new"] == ("https://new.example/rss",)
    assert load_outlets(settings)["paper"].name == "The Paper"


def test_a_feed_or_a_whole_outlet_is_removed_and_stays_so(settings):
    assert remove(settings, "https://paper.example/sport") == ["https://paper.example/sport"]
    assert remove(settings, "bell") == ["https://bell.example/rss"]
    assert feeds_of(settings) == {"paper": ("https://paper.example/feed",), "bell": ()}


def test_what_was_added_is_gone_when_it_is_removed(settings):
    add(settings, found("https://new.example/rss"), Outlet(id="new", name="New"))
    remove(settings, "new")
    assert "new" not in load_outlets(settings)


def test_removing_what_is_not_there_is_wrong_use(settings):
    with pytest.raises(WrongUse):
        remove(settings, "https://nobody.example/")


def test_a_list_adds_what_is_not_known_yet(settings):
    text = """<opml version="2.0"><body><outline text="New" xmlUrl="https://www.new.example/rss"/>
    <outline text="Known" xmlUrl="https://paper.example/feed"/></body></opml>"""
    assert [one.feed for one in take_list(settings, text.encode(), name="x.opml")] == ["https://www.new.example/rss"]
    assert take_list(settings, text.encode(), name="x.opml") == []
    assert load_outlets(settings)["new-example"].name == "New"


def test_what_is_exported_can_be_imported_elsewhere(settings, tmp_path):
    (tmp_path / "none.toml").write_text("")
    other = Settings(home=tmp_path / "other", outlets=tmp_path / "none.toml")
    take_list(other, write_opml(listing(settings)).encode(), name="x.opml")
    assert sorted(one.feed for one in listing(other)) == sorted(one.feed for one in listing(settings))


@pytest.mark.parametrize(
    ("url", "name"),
    [("https://www.paper.co.uk/rss", "paper-co-uk"), ("https://feeds.paper.example/", "paper-example"), ("http://[::1]/", "1")],
)
def test_an_id_is_made_from_the_host(url, name):
    assert id_of(url) == name
