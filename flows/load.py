"""`onrecord load`: pages from files through to the published warehouse."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path

from flows import intake, link, sources, workers
from flows.jobs import Step
from flows.progress import Progress
from flows.settings import Settings
from pipeline.model import Counts, Run
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
    with workers.pool(settings) as pool:
        taking = intake.open_intake(pool, settings, run)

        def take_some(size: int) -> Counts:
            return intake.take_in(islice(pages, size), taking, progress=progress)

        counts += in_steps(take_some, settings=settings, run=run, step=step)
    return counts + link_new(settings, run, step=step)


def in_steps(take_some: Callable[[int], Counts], *, settings: Settings, run: Run, step: Step) -> Counts:
    """Take some pages after the other, until fewer come than were asked for; return what came of them. Publishes now and then."""
    counts = Counts()
    published = time.monotonic()
    for number, size in _sizes():
        some: Counts = step(take_some, size, name=f"pages {number}")
        counts += some
        if some.pages < size:
            break
        if time.monotonic() - published > settings.publish_seconds:
            counts += link_new(settings, run, step=step)
            publish.publish(settings.home)
            published = time.monotonic()
    return counts


def link_new(settings: Settings, run: Run, *, step: Step) -> Counts:
    """Link what is new, and return how much that was."""
    linked: link.Linked = step(link.link, settings.home, run, name="link")
    return Counts(linked=linked.articles, stories=linked.stories, entities=linked.entities)


def _sizes() -> Iterator[tuple[str, int]]:
    """Yield a name and a number of pages for each step."""
    start = 1
    for step in count():
        size = STEP * 2 ** max(0, step - STEPS_OF_ONE_SIZE + 1)
        yield f"{start:,} to {start + size - 1:,}", size
        start += size
