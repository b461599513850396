"""Lists of feeds as feed readers exchange them: OPML 2.0."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from pipeline.errors import NotAFeed
from pipeline.text import clean
from pipeline.urls import askable

MAX_FEEDS = 100_000  # of one list


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A feed in a list."""

    title: str
    feed: str
    language: str | None = None


def read_opml(body: bytes, *, name: str) -> list[Listed]:
    """Return the feeds of an OPML list, folders flattened, without those that have no address. `name` is the list's, for errors.

    Raises:
        NotAFeed: it is no OPML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, load_dtd=False)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotAFeed(name, f"no OPML: {error}") from error
    if root is None or root.tag != "opml":
        raise NotAFeed(name, "no OPML")
    found: dict[str, Listed] = {}
    for outline in root.iter("outline"):
        feed = askable(outline.get("xmlUrl") or "")
        if feed and len(found) < MAX_FEEDS:
            title = clean(outline.get("title") or outline.get("text") or "") or feed
            found.setdefault(feed, Listed(title=title, feed=feed, language=outline.get("language")))
    return list(found.values())


def write_opml(feeds: Iterable[Listed]) -> str:
    """Return the feeds as an OPML list."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "Feeds of onrecord"
    body = etree.SubElement(root, "body")
    for one in feeds:
        language = {"language": one.language} if one.language else {}
        etree.SubElement(body, "outline", {"type": "rss", "text": one.title, "title": one.title, "xmlUrl": one.feed, **language})
    etree.indent(root)
    return etree.tostring(root, encoding="unicode") + "\n"
