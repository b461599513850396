"""The feeds that a page of a site names in its head."""

from __future__ import annotations

from html.parser import HTMLParser

from pipeline.urls import askable

TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "application/json")
_HEAD = 500_000  # characters; a head longer than that names nothing


class _Links(HTMLParser):
    """Collects `<link rel="alternate">`; html.parser hands out tags no other way."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the address of a feed."""
        said = {name: value or "" for name, value in attrs}
        if tag == "link" and "alternate" in said.get("rel", "").lower().split() and said.get("type", "").lower().strip() in TYPES:
            self.found.append(said.get("href", ""))


def find_feeds(body: bytes, *, url: str) -> list[str]:
    """Return the addresses of the feeds that a page names, in its order; those of its comments last."""
    links = _Links()
    links.feed(body[:_HEAD].decode("utf-8", "replace"))
    addresses = [address for href in links.found if href and (address := askable(href, base=url))]
    return sorted(dict.fromkeys(addresses), key=lambda address: "comments" in address.lower())
