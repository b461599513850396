"""The settings, and the only reader of the environment.

A setting is a field of Settings; its metadata names the variable and says what it is for, so that the README, `onrecord doctor`
and the tests read one list.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from flows.guard import allowed
from pipeline.errors import WrongUse

CHECKOUT = Path(__file__).resolve().parent.parent

T = TypeVar("T")


def _setting(variable: str, default: T, read: Callable[[str], T], text: str) -> T:
    """Return a field that is read from a variable. `text` is one line of help."""
    kept: T = field(default=default, metadata={"variable": variable, "read": read, "help": text})
    return kept


def _path(value: str) -> Path:
    return Path(value).expanduser().absolute()


def _at_least_one(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise ValueError("a whole number from 1")
    return int(value)


def _seconds(value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = -1
    if not 0 <= number < float("inf"):
        raise ValueError("a number of seconds, such as 1.5")
    return number


def _models(value: str) -> tuple[tuple[str, str], ...]:
    """Read "en=en_core_web_md,fr=fr_core_news_md"."""
    pairs = [tuple(part.strip() for part in item.split("=")) for item in value.split(",") if item.strip()]
    if any(len(pair) != 2 or not all(pair) for pair in pairs):
        raise ValueError("language=pipeline, comma-separated: en=en_core_web_md")
    return tuple((code, name) for code, name in pairs)


def _addresses(value: str) -> tuple[str, ...]:
    parts = tuple(part.strip() for part in value.split(",") if part.strip())
    try:
        allowed(parts)
    except ValueError as error:
        raise ValueError("address:port, comma-separated: 127.0.0.1:8000,[::1]:8000") from error
    return parts


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a user may set. Each default has its reason in the README's table."""

    home: Path = _setting("ONRECORD_HOME", CHECKOUT / "warehouse" / "data", _path, "where the warehouse, the spool and raw pages live")
    models: tuple[tuple[str, str], ...] = _setting(
        "ONRECORD_MODELS", (), _models, "spaCy pipelines to use instead of the default, by language: en=en_core_web_md"
    )
    workers: int = _setting("ONRECORD_WORKERS", _cores(), _at_least_one, "child processes that extract and annotate, about 300 MB each")
    page_seconds: float = _setting("ONRECORD_PAGE_SECONDS", 10.0, _seconds, "CPU seconds that one page may take before its child is ended")
    page_memory: int = _setting("ONRECORD_PAGE_MEMORY", 1024, _at_least_one, "MiB that one page may take before its child is ended")
    publish_seconds: float = _setting("ONRECORD_PUBLISH_SECONDS", 60.0, _seconds, "how often a long load publishes on the way")
    allow_private: tuple[str, ...] = _setting(
        "ONRECORD_ALLOW_PRIVATE", (), _addresses, "private addresses that feeds may reach all the same, as address:port"
    )
    contact: str = _setting("ONRECORD_CONTACT", "", str, "an address where outlets can reach you, sent in the User-Agent")
    outlets: Path = _setting("ONRECORD_OUTLETS", CHECKOUT / "seeds" / "outlets.toml", _path, "the outlets that come with onrecord")
    host_gap: float = _setting("ONRECORD_HOST_GAP", 1.0, _seconds, "seconds between two pages of a site; robots.txt may ask for more")
    host_seconds: float = _setting(
        "ONRECORD_HOST_SECONDS", 60.0, _seconds, "how long one site may keep a run busy; pages beyond that wait for the next run"
    )
    fetches_at_once: int = _setting("ONRECORD_FETCHES_AT_ONCE", 32, _at_least_one, "requests under way at once, never two to one site")
    prefect_api_url: str = _setting("PREFECT_API_URL", "", str, "a Prefect server to record runs on; else the one `onrecord up` runs")


def settings_table() -> list[tuple[str, str, str]]:
    """Return variable, default and help of every setting, in order."""
    rows = []
    for setting in fields(Settings):
        default = setting.default
        shown = "cores" if setting.name == "workers" else _shown(default)
        rows.append((setting.metadata["variable"], shown, setting.metadata["help"]))
    return rows


def in_force(settings: Settings) -> dict[str, str]:
    """Return the value that each variable has here, as it may be written into the environment."""
    values = {setting.metadata["variable"]: getattr(settings, setting.name) for setting in fields(Settings)}
    return {variable: str(value) if isinstance(value, Path) else _shown(value) for variable, value in values.items()}


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ",".join("=".join(part) if isinstance(part, tuple) else str(part) for part in value)
    if isinstance(value, Path):
        return str(value.relative_to(CHECKOUT))
    return f"{value:g}" if isinstance(value, float) else str(value)


def load_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings as the environment has them.

    Raises:
        WrongUse: a variable does not hold what it should.
    """
    values: dict[str, Any] = {}
    for setting in fields(Settings):
        variable = setting.metadata["variable"]
        if text := environment.get(variable, "").strip():
            try:
                values[setting.name] = setting.metadata["read"](text)
            except ValueError as error:
                raise WrongUse(f"{variable}={text}: give {error}") from error
    return Settings(**values)


def child_environment(**extra: str) -> dict[str, str]:
    """Return the environment for a child process: this one's, with `extra`."""
    return {**os.environ, **extra}


def extend_environment(**variables: str) -> None:
    """Set variables for libraries that read the environment when they are first imported."""
    os.environ.update(variables)
