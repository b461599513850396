"""`onrecord load`: pages from files through to the published warehouse."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from flows import intake, link, sources, workers
from flows.intake import Intake
from flows.jobs import Step
from flows.progress import Progress
from flows.settings import Settings
from pipeline.errors import NewsError
from pipeline.model import Counts, Page, Run
from warehouse import publish

STEP = 500  # pages in one step: a step is a task run in Prefect, which costs 45 ms and 20 KB
STEPS_OF_ONE_SIZE = 10  # then they double, so that a million pages are some 20 task runs


def load(paths: list[Path], told: sources.Told, *, settings: Settings, run: Run, step: Step, progress: Progress) -> Counts:
    """Take the pages under the paths in and link them; return what came of them. Publishes now and then on the way.

    Raises:
        WrongUse: a path does not exist, or `told` does not fit the paths.
    """
    pages = sources.read(paths, told)
    counts: Counts = step(intake.recover, settings, run, name="batches left by an earlier run")
    published = time.monotonic()
    with workers.pool(settings) as pool:
        taking = intake.open_intake(pool, settings, run)
        for number, size in _sizes():
            some: Counts = step(_take_some, pages, size, taking, progress, name=f"pages {number}")
            counts += some
            if some.pages < size:
                break
            if time.monotonic() - published > settings.publish_seconds:
                counts += link_new(settings, run, step=step)
                publish.publish(settings.home)
                published = time.monotonic()
    return counts + link_new(settings, run, step=step)


def link_new(settings: Settings, run: Run, *, step: Step) -> Counts:
    """Link what is new, and return how much that was."""
    linked: link.Linked = step(link.link, settings.home, run, name="link")
    return Counts(linked=linked.articles, stories=linked.stories, entities=linked.entities)


def _take_some(pages: Iterator[Page | NewsError], size: int, taking: Intake, progress: Progress) -> Counts:
    return intake.take_in(islice(pages, size), taking, progress=progress)


def _sizes() -> Iterator[tuple[str, int]]:
    """Yield a name and a number of pages for each step."""
    start = 1
    for step in count():
        size = STEP * 2 ** max(0, step - STEPS_OF_ONE_SIZE + 1)
        yield f"{start:,} to {start + size - 1:,}", size
        start += size
