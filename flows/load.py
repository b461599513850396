"""`onrecord load`: pages from files through to the published warehouse."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from flows import intake, link, sources, workers
from flows.progress import Progress
from flows.settings import Settings
from flows.steps import Step, sizes
from pipeline.model import Counts, Run
from warehouse import publish


def load(paths: list[Path], told: sources.Told, *, settings: Settings, run: Run, step: Step, progress: Progress) -> Counts:
    """Take the pages under the paths in and link them; return what came of them. Publishes now and then on the way.

    Raises:
        WrongUse: a path does not exist, or `told` does not fit the paths.
    """
    pages = sources.read(paths, told)
    counts: Counts = step(intake.recover, settings, run, name="batches left by an earlier run")
    with workers.pool(settings, annotates=True) as pool:
        taking = intake.open_intake(pool, settings, run)

        def take_some(size: int) -> Counts:
            return intake.take_in(islice(pages, size), taking, progress=progress)

        counts += in_steps(take_some, settings=settings, run=run, step=step)
    return counts + link_new(settings, run, step=step)


def in_steps(take_some: Callable[[int], Counts], *, settings: Settings, run: Run, step: Step) -> Counts:
    """Take some pages after the other, until fewer come than were asked for; return what came of them. Publishes now and then."""
    counts = Counts()
    published = time.monotonic()
    for name, size in sizes():
        some: Counts = step(take_some, size, name=name)
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
