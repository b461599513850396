"""What of this installation works: each finding with what would mend it."""

from __future__ import annotations

import importlib.metadata
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from flows import server
from flows.settings import Settings
from pipeline.errors import NewsError, Problem
from pipeline.language import load_language
from warehouse import spool, store

PACKAGES = ("onrecord", "prefect", "duckdb", "spacy", "trafilatura", "feedparser")
EVERY = "all"  # the file of what holds in every language
LITTLE_DISK = 2 * 2**30  # bytes; a publish needs room for a second copy of the warehouse


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at."""

    subject: str
    well: bool
    text: str
    needed: bool = True  # False: fine without, such as a server that does not run


def look(settings: Settings) -> list[Finding]:
    """Return what was found, on this machine alone."""
    return [_versions(), *_models(settings), _disk(settings.home), _warehouse(settings), _spool(settings.home), _server(settings)]


def _versions() -> Finding:
    found = [f"{name} {importlib.metadata.version(name)}" for name in PACKAGES]
    return Finding(subject="versions", well=True, text=", ".join([f"Python {sys.version.split()[0]}", *found]))


def _models(settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each language that has a file, and for each setting that names a language which has none."""
    named = dict(settings.models)
    files = resources.files("pipeline") / "languages"
    codes = {file.name.removesuffix(".toml") for file in files.iterdir() if file.name.endswith(".toml")} - {EVERY}
    for code in sorted(codes | named.keys()):
        language = load_language(code)
        if language is None:
            yield Finding(subject=f"model for {code}", well=False, text=f"there is no pipeline/languages/{code}.toml")
            continue
        name = named.get(code, language.model)
        try:
            text = f"{name} {importlib.metadata.version(name)}"
        except importlib.metadata.PackageNotFoundError:
            yield Finding(subject=f"model for {language.name}", well=False, text=f"{name} is not installed: make setup, or ONRECORD_MODELS")
        else:
            yield Finding(subject=f"model for {language.name}", well=True, text=text)
    text = "title, text and date are kept, annotations wait for a model"
    yield Finding(subject="other languages", well=True, text=text)


def _disk(home: Path) -> Finding:
    there = next(folder for folder in (home, *home.parents) if folder.exists())
    free = shutil.disk_usage(there).free
    return Finding(subject="disk", well=free > LITTLE_DISK, text=f"{free / 2**30:.1f} GiB free for {home}")


def _warehouse(settings: Settings) -> Finding:
    try:
        with store.published(settings.home) as warehouse:
            articles, quotes = store.named(warehouse, "doctor")[0]
    except Problem as problem:
        return Finding(subject="warehouse", well=False, needed=False, text=str(problem))
    return Finding(subject="warehouse", well=True, text=f"{settings.home / store.NAME}: {articles:,} articles, {quotes:,} quotes")


def _spool(home: Path) -> Finding:
    failed, pending = len(spool.failed(home)), len(spool.pending(home))
    text = f"{pending} batches wait, {failed} could not be loaded"
    return Finding(subject="spool", well=not failed, text=text + (f": see {home / 'spool' / 'failed'}" if failed else ""))


def _server(settings: Settings) -> Finding:
    url = server.api_url(settings)
    if url:
        return Finding(subject="Prefect server", well=True, text=url)
    text = f"{settings.prefect_api_url} does not answer" if settings.prefect_api_url else "none answers; `onrecord up` starts one"
    return Finding(subject="Prefect server", well=False, text=text, needed=bool(settings.prefect_api_url))


def look_at_feeds(settings: Settings) -> list[Finding]:
    """Return a finding for each feed, after asking for it over the network."""
    from flows.feeds import try_all

    findings = []
    for listed, got in try_all(settings):
        text = f"{got.reason}: {got.detail}" if isinstance(got, NewsError) else f"{got.entries} entries"
        findings.append(Finding(subject=f"feed of {listed.title}", well=not isinstance(got, NewsError), text=f"{listed.feed} {text}"))
    return findings
