"""Pages through the children and into the warehouse, batch by batch: what every supply of pages shares.

Pages go to the children in the order they come, and batches are appended in that order, so that the same input gives the same
rows also when a run died on the way. Only this process opens the database, and only while it appends.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from importlib.metadata import version
from itertools import count

from pebble import ProcessFuture

from flows.progress import Progress
from flows.settings import Settings
from flows.workers import Pool, result, submit
from pipeline.errors import NewsError, NoModel
from pipeline.model import Annotated, Batch, Counts, Failure, Page, Run, SeenPage
from warehouse import spool, store

BATCH = 100  # pages appended in one transaction: some 0.1 s of it for 5 s of annotation
BATCH_BYTES = 64 * 2**20  # of page bodies: what a batch may hold in memory before it is cut short
AHEAD = 1  # batches handed to the children beyond the one that is collected: nobody waits while the loader appends

log = logging.getLogger(__name__)

Seen = Callable[[str | None], frozenset[str]]  # outlet -> keys of the lines that its other pages had


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one page: stored, failed, or both (stored without annotations, for want of a model)."""

    annotated: Annotated | None = None
    failure: Failure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flying:
    """A batch on its way: what is settled already, and what the children still work on, in the order of the pages."""

    outcomes: tuple[Outcome | tuple[str, ProcessFuture[Outcome]], ...]
    known: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What a run takes in with. Made once a run, by `open_intake`."""

    pool: Pool
    settings: Settings
    run: Run
    seen: Seen
    ordinals: Iterator[int]  # of the run's batches


def open_intake(pool: Pool, settings: Settings, run: Run, *, witnesses: int = store.WITNESSES) -> Intake:
    """Return the intake of a run. Site memory is what was known when the run began, so that its batches do not depend on each other."""

    @cache
    def seen(outlet: str | None) -> frozenset[str]:
        if outlet is None:
            return frozenset()
        with store.live(settings.home) as live:
            return store.seen_lines(live, outlet, pages=witnesses)

    return Intake(pool=pool, settings=settings, run=run, seen=seen, ordinals=count(1))


def take_in(pages: Iterable[Page | NewsError], intake: Intake, *, progress: Progress) -> Counts:
    """Take pages through to the live database, in order, and return what came of them."""
    counts = Counts()
    flying: deque[Flying] = deque()
    for chunk in _chunks(pages):
        flying.append(_start(chunk, intake))
        if len(flying) > AHEAD:
            counts += _finish(flying.popleft(), intake, progress)
    while flying:
        counts += _finish(flying.popleft(), intake, progress)
    return counts


def recover(settings: Settings, run: Run) -> Counts:
    """Append the batches that an earlier run left in the spool, in their order."""
    counts = Counts()
    if spool.pending(settings.home):
        with store.live(settings.home) as live:
            for path in spool.pending(settings.home):
                counts += store.append(live, path, run)
    return counts


def append(batch: Batch, intake: Intake) -> Counts:
    """Hand a batch to the loader and append it. After this it is safe; before, another run will find it in the spool."""
    name = f"{intake.run.run_id}-{next(intake.ordinals):06d}"  # run ids sort by time, and so do batches
    path = spool.write(intake.settings.home, batch, name=name)
    with store.live(intake.settings.home) as live:
        return store.append(live, path, intake.run)


def ready(settings: Settings) -> Callable[[], None]:
    """Return what a child has to do once before it takes pages: load the default model."""
    return partial(_load_model, dict(settings.models))


def _load_model(models: dict[str, str]) -> None:
    from pipeline.annotate import warm_up

    warm_up(models)


def work(page: Page, seen: frozenset[str], models: dict[str, str]) -> Outcome:
    """Return what becomes of a page. In a child.

    Raises:
        NewsError: no article came of it.
    """
    from pipeline.annotate import annotate, unannotated
    from pipeline.extract import extract

    extracted = extract(page, seen=seen)
    try:
        return Outcome(annotated=annotate(extracted, models=models))
    except NoModel as error:
        return Outcome(annotated=unannotated(extracted), failure=_failure(error))


def _chunks(pages: Iterable[Page | NewsError]) -> Iterator[list[Page | NewsError]]:
    """Yield the pages in batches of at most BATCH and not much more than BATCH_BYTES."""
    chunk: list[Page | NewsError] = []
    size = 0
    for page in pages:
        chunk.append(page)
        size += len(page.body) if isinstance(page, Page) else 0
        if len(chunk) == BATCH or size > BATCH_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _start(chunk: list[Page | NewsError], intake: Intake) -> Flying:
    """Hand the pages that the warehouse does not have to the children."""
    with store.live(intake.settings.home) as live:
        asked = [(page.origin, page.sha256) for page in chunk if isinstance(page, Page)]
        known = store.known_pages(live, asked, annotator=_eyes(intake.settings))
    models = dict(intake.settings.models)
    outcomes: list[Outcome | tuple[str, ProcessFuture[Outcome]]] = []
    for page in chunk:
        if isinstance(page, NewsError):
            outcomes.append(Outcome(failure=_failure(page)))
        elif (page.origin, page.sha256) not in known:
            outcomes.append((page.origin, submit(intake.pool, work, page, intake.seen(page.outlet), models, ready=ready(intake.settings))))
    return Flying(outcomes=tuple(outcomes), known=len(chunk) - len(outcomes))


def _finish(flying: Flying, intake: Intake, progress: Progress) -> Counts:
    """Collect a batch from the children and append it."""
    annotated: list[Annotated] = []
    failures: list[Failure] = []
    for waiting in flying.outcomes:
        outcome = waiting if isinstance(waiting, Outcome) else _outcome(*waiting)
        if outcome.annotated:
            annotated.append(outcome.annotated)
        if outcome.failure:
            failures.append(outcome.failure)
            log.warning("failed url=%s reason=%s detail=%s", outcome.failure.url, outcome.failure.reason, outcome.failure.detail)
        progress(1, outcome.annotated.article.title or "" if outcome.annotated else "")
    progress(flying.known, "")
    stored = append(_batch(annotated, failures, intake.settings), intake) if flying.outcomes else Counts()
    reasons = Counts()
    for failure in failures:
        reasons += Counts(failures=1, by_reason=((failure.reason, 1),))
    return replace(
        stored,
        pages=len(flying.outcomes) + flying.known,
        known=flying.known + len(annotated) - stored.articles,
        failures=reasons.failures,
        by_reason=reasons.by_reason,
    )


def _batch(annotated: list[Annotated], failures: list[Failure], settings: Settings) -> Batch:
    """Return the batch of some pages. What failed, or waits for a model, is looked at again the next time."""
    failed = {failure.url for failure in failures}
    articles = [found.article for found in annotated if found.article.origin not in failed]
    pages = (SeenPage(origin=article.origin, page_sha256=article.page_sha256, annotator=_eyes(settings)) for article in articles)
    return Batch(annotated=tuple(annotated), failures=tuple(failures), pages=tuple(pages))


def _eyes(settings: Settings) -> str:
    """Return whose eyes a page is seen with: other eyes may find something else in it."""
    return ", ".join((f"onrecord {version('onrecord')}", *(f"{code}={name}" for code, name in settings.models)))


def _outcome(name: str, future: ProcessFuture[Outcome]) -> Outcome:
    ended = result(name, future)
    return Outcome(failure=_failure(ended)) if isinstance(ended, NewsError) else ended


def _failure(error: NewsError) -> Failure:
    return Failure(url=error.url, stage=error.stage, reason=error.reason, detail=error.detail)
