"""What each command does, apart from where it runs: in this process, or as a Prefect flow run.

Parameters are plain values, as they stand in a deployment; a Job is what they come to.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from flows.progress import Progress
from flows.settings import Settings
from flows.steps import Step
from pipeline.model import Counts, Run


class Work(Protocol):
    """What a job does within its run."""

    def __call__(self, run: Run, *, settings: Settings, step: Step, progress: Progress) -> Counts:
        """Do it, and return what came of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A command with its parameters."""

    command: str
    name: str  # for people: "load articles", "ingest reuters, dw"
    work: Work


def load(
    paths: list[str], *, outlet: str | None = None, url: str | None = None, published: str | None = None, language: str | None = None
) -> Job:
    """Return the job that takes in files and folders.

    Raises:
        WrongUse: `published` is no time.
    """
    from flows.load import load as work
    from flows.sources import Told, given_moment

    told = Told(outlet=outlet, url=url, published_at=given_moment(published), language=language)
    files = [Path(path).absolute() for path in paths]

    def run_it(run: Run, *, settings: Settings, step: Step, progress: Progress) -> Counts:
        return work(files, told, settings=settings, run=run, step=step, progress=progress)

    return Job(command="load", name="load " + _few([path.name for path in files]), work=run_it)


def ingest(outlets: list[str] | None = None, *, all_feeds: bool = False) -> Job:
    """Return the job that polls the feeds that are due, of the outlets named or of all."""
    from flows.ingest import ingest as work

    def run_it(run: Run, *, settings: Settings, step: Step, progress: Progress) -> Counts:
        return work(outlets or [], all_feeds=all_feeds, settings=settings, run=run, step=step, progress=progress)

    return Job(command="ingest", name="ingest " + (_few(outlets) if outlets else "all feeds" if all_feeds else "feeds due"), work=run_it)


def link() -> Job:
    """Return the job that links what is new."""
    from flows.load import link_new

    def run_it(run: Run, *, settings: Settings, step: Step, progress: Progress) -> Counts:
        return link_new(settings, run, step=step)

    return Job(command="link", name="link what is new", work=run_it)


def reannotate(
    outlets: list[str] | None = None,
    *,
    language: str | None = None,
    since: str | None = None,
    everything: bool = False,
    from_raw: bool = False,
) -> Job:
    """Return the job that annotates stored articles again, those of the outlets named (by id or name) or of all.

    Raises:
        WrongUse: `since` is no time.
    """
    from flows.reannotate import Asked
    from flows.reannotate import reannotate as work
    from flows.sources import given_moment

    asked = Asked(
        outlets=tuple(outlets or ()),
        language=language,
        since=given_moment(since, option="--since"),
        everything=everything,
        from_raw=from_raw,
    )

    def run_it(run: Run, *, settings: Settings, step: Step, progress: Progress) -> Counts:
        return work(asked, settings=settings, run=run, step=step, progress=progress)

    which = [_few(list(asked.outlets))] if outlets else [*(["everything"] if everything else []), *([language] if language else [])]
    return Job(command="reannotate", name="reannotate " + (", ".join(which) or "what is due"), work=run_it)


JOBS: dict[str, Callable[..., Job]] = {"load": load, "ingest": ingest, "link": link, "reannotate": reannotate}


def _few(names: list[str]) -> str:
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
