"""`onrecord feeds list|add|remove|import|export`"""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from pipeline.errors import WrongUse


def add(commands: Any) -> None:
    """Declare the command and what it can do."""
    command = commands.add_parser(
        "feeds",
        help="list, add and remove outlets and feeds",
        description="The feeds that `onrecord ingest` polls: those that come with onrecord, and yours in outlets.toml under ONRECORD_HOME.",
    )
    verbs = command.add_subparsers(metavar="VERB", required=True)
    listing = verbs.add_parser("list", help="show every outlet and feed, and how each feed is doing")
    listing.set_defaults(run=_list)
    adding = verbs.add_parser("add", help="add a feed, or the feed of a site")
    adding.add_argument("url", metavar="URL", help="the address of a feed, or of a page that names one")
    adding.add_argument("--outlet", metavar="ID", help="the outlet it belongs to (default: made from the host)")
    adding.add_argument("--name", help="the outlet's name, as it is to stand in the warehouse (default: the feed's title)")
    adding.add_argument("--country", help="where the outlet is, as a code such as GB")
    adding.add_argument("--language", help="the feed's language, as a code such as en")
    adding.set_defaults(run=_add)
    removing = verbs.add_parser("remove", help="no longer poll an outlet or a feed")
    removing.add_argument("what", metavar="ID|URL", help="an outlet, or a feed by its address")
    removing.set_defaults(run=_remove)
    importing = verbs.add_parser("import", help="add the feeds of an OPML list")
    importing.add_argument("file", metavar="FILE", type=Path, help="an OPML file")
    importing.set_defaults(run=_import)
    exporting = verbs.add_parser("export", help="write the feeds as an OPML list")
    exporting.add_argument("file", metavar="FILE", type=Path, nargs="?", help="where to (default: standard output)")
    exporting.set_defaults(run=_export)


def _list(arguments: Namespace) -> int:
    from flows.outlets import load_outlets
    from flows.settings import load_settings
    from flows.tables import table
    from warehouse import store

    settings = load_settings()
    known: dict[str, tuple[Any, ...]] = {}
    if (settings.home / store.NAME).exists():
        with store.published(settings.home) as warehouse:
            known = {row[0]: row[1:] for row in store.named(warehouse, "feed_list")}
    rows = [
        (outlet.id, outlet.name, outlet.language, feed, *known.get(feed, ("not polled yet", None, None, None)))
        for outlet in load_outlets(settings).values()
        for feed in outlet.feeds
    ]
    print(table(("id", "outlet", "language", "feed", "last poll", "at", "next", "entries"), rows, grow="feed"))
    return 0


def _add(arguments: Namespace) -> int:
    from flows import feeds
    from flows.outlets import Outlet
    from flows.settings import load_settings

    settings = load_settings()
    found = feeds.find(settings, arguments.url)
    name = arguments.outlet or feeds.id_of(found.feed)
    asked = Outlet(id=name, name=arguments.name or found.title or name, country=arguments.country, language=arguments.language)
    outlet = feeds.add(settings, found, asked)
    print(f"{outlet.id} ({outlet.name}): {found.feed}, {found.entries} entries")
    if found.others:
        print("the page names other feeds too: " + " ".join(found.others))
    return 0


def _remove(arguments: Namespace) -> int:
    from flows import feeds
    from flows.settings import load_settings

    for feed in feeds.remove(load_settings(), arguments.what):
        print(f"no longer polled: {feed}")
    return 0


def _import(arguments: Namespace) -> int:
    from flows import feeds
    from flows.settings import load_settings

    try:
        body = arguments.file.read_bytes()
    except OSError as error:
        raise WrongUse(f"{arguments.file}: {error.strerror}") from error
    added = feeds.take_list(load_settings(), body, name=arguments.file.name)
    print(f"{len(added)} feeds added")
    return 0


def _export(arguments: Namespace) -> int:
    from flows import feeds
    from flows.settings import load_settings
    from pipeline.opml import write_opml

    text = write_opml(feeds.listing(load_settings()))
    if arguments.file is None:
        sys.stdout.write(text)
    else:
        try:
            arguments.file.write_text(text, encoding="utf-8")
        except OSError as error:
            raise WrongUse(f"{arguments.file} cannot be written: {error.strerror}") from error
    return 0
