"""The outlets and their feeds: those that come with onrecord, and those of the operator, which add to them and override them.

Both are TOML files of one shape, a table for each outlet. Only the operator's is ever written.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from flows.settings import Settings
from pipeline.errors import WrongUse
from pipeline.urls import askable

OWN = "outlets.toml"  # the operator's, in ONRECORD_HOME
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
_TEXTS = ("name", "country", "language")
_HEAD = "# Outlets and feeds of this installation, added to those that come with onrecord. Edit by hand or with `onrecord feeds`.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Who publishes, and where its feeds are."""

    id: str  # lower case, digits and hyphens: what --outlet takes
    name: str  # as it stands in the warehouse
    country: str | None = None  # ISO 3166-1
    language: str | None = None  # ISO 639-1, of all its feeds
    feeds: tuple[str, ...] = ()


def load_outlets(settings: Settings) -> dict[str, Outlet]:
    """Return every outlet by its id. A table of the operator's takes the place of one of the same id; without feeds it switches it off.

    Raises:
        WrongUse: a file is not as it should be.
    """
    return {**read_outlets(settings.outlets), **read_outlets(settings.home / OWN)}


def choose(outlets: dict[str, Outlet], ids: Iterable[str]) -> list[Outlet]:
    """Return the outlets with these ids, all of them when there are no ids.

    Raises:
        WrongUse: there is no such outlet.
    """
    ids = list(ids)
    if missing := [name for name in ids if name not in outlets]:
        raise WrongUse(f"no outlet {', '.join(missing)}: `onrecord feeds list` shows them")
    return [outlets[name] for name in dict.fromkeys(ids)] if ids else list(outlets.values())


def read_outlets(path: Path) -> dict[str, Outlet]:
    """Return the outlets of a file, none when there is no file.

    Raises:
        WrongUse: it is not as it should be.
    """
    if not path.is_file():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return {name: _outlet(name, table) for name, table in tables.items()}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValueError) as error:
        raise WrongUse(f"{path}: {error}") from error


def write_own(settings: Settings, outlets: dict[str, Outlet]) -> Path:
    """Write the operator's file, whole or not at all, and return where it is. Comments in it are lost."""
    path = settings.home / OWN
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".tmp")
    unfinished.write_text(_HEAD + "".join(_table(outlet) for outlet in outlets.values()), encoding="utf-8")
    unfinished.replace(path)
    return path


def with_feed(outlets: dict[str, Outlet], outlet: Outlet) -> dict[str, Outlet]:
    """Return the outlets with one more, or with its feeds added to the one of the same id."""
    known = outlets.get(outlet.id)
    if known is None:
        return {**outlets, outlet.id: outlet}
    return {**outlets, outlet.id: replace(known, feeds=tuple(dict.fromkeys([*known.feeds, *outlet.feeds])))}


def slug(text: str) -> str:
    """Return an id made from a name or a host."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:63] or "outlet"


def _outlet(name: str, table: Any) -> Outlet:
    """Return the outlet of a table.

    Raises:
        ValueError: it is not as it should be.
    """
    if not _ID.fullmatch(name):
        raise ValueError(f"[{name}]: an id is lower case letters, digits and hyphens")
    if not isinstance(table, dict):
        raise ValueError(f"{name} is no table")
    if unknown := table.keys() - {*_TEXTS, "feeds"}:
        raise ValueError(f"[{name}]: only name, country, language and feeds are read, not {', '.join(sorted(unknown))}")
    if wrong := [key for key in _TEXTS if not isinstance(table.get(key, ""), str)]:
        raise ValueError(f"[{name}]: {wrong[0]} is no text")
    feeds = table.get("feeds", [])
    if not isinstance(feeds, list) or not all(isinstance(feed, str) for feed in feeds):
        raise ValueError(f"[{name}]: feeds is no list of addresses")
    if wrong := [feed for feed in feeds if askable(feed) is None]:
        raise ValueError(f"[{name}]: {wrong[0]} is no http or https address")
    return Outlet(
        id=name,
        name=table.get("name") or name,
        country=table.get("country"),
        language=table.get("language"),
        feeds=tuple(dict.fromkeys(askable(feed) or feed for feed in feeds)),
    )


def _table(outlet: Outlet) -> str:
    lines = [f"\n[{outlet.id}]"]
    lines += [f"{key} = {_text(value)}" for key in _TEXTS if (value := getattr(outlet, key))]
    feeds = "".join(f"\n    {_text(feed)}," for feed in outlet.feeds)
    return "\n".join([*lines, f"feeds = [{feeds}{chr(10) if feeds else ''}]"]) + "\n"


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
