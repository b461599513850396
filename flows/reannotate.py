"""`onrecord reannotate`: stored articles once more through the current code and model, each as a new version of itself.

Nothing is fetched: an article comes from its stored text, or from its page where that was kept under raw/. What comes out as it is
stored adds nothing, and what fails leaves the article as it is.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from pebble import ProcessFuture

from flows import intake, workers
from flows.intake import AHEAD, BATCH, Intake, ready
from flows.load import in_steps, link_new
from flows.outlets import load_outlets
from flows.progress import Progress
from flows.settings import Settings
from flows.steps import Step
from flows.workers import Pool, result, submit
from pipeline.errors import BadArchive, NewsError, NoModel, Problem, WrongUse
from pipeline.model import (
    Annotated,
    Article,
    ArticleEntity,
    Batch,
    Counts,
    Dropped,
    Extracted,
    Failure,
    Mention,
    Page,
    Quote,
    RawRecord,
    Run,
)
from warehouse import store

OUTLETS = 'onrecord sql "select distinct outlet from articles"'
WITNESSES = store.WITNESSES + 1  # the page that is read again is one of the pages that its outlet's memory is made of

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which articles are to be annotated again, and from what."""

    outlets: tuple[str, ...] = ()  # ids or names; all of them when there is none
    language: str | None = None
    since: datetime | None = None  # published
    everything: bool = False  # also what the current annotator annotated
    from_raw: bool = False  # from the page, where it was kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """The newest version of an article, as it is stored."""

    annotated: Annotated
    version: int
    records: tuple[RawRecord, ...] = ()  # where its page stands; empty when it comes from the stored text
    told_language: str | None = None  # of its outlet, as `ingest` tells it


Flying = list[tuple[Stored, ProcessFuture[Annotated | None]]]


def reannotate(asked: Asked, *, settings: Settings, run: Run, step: Step, progress: Progress) -> Counts:
    """Annotate stored articles again and link them; return what came of it. Publishes now and then on the way.

    Raises:
        Problem: a model does not load.
    """
    counts: Counts = step(intake.recover, settings, run, name="batches left by an earlier run")
    with workers.pool(settings, annotates=True) as pool:
        taking = intake.open_intake(pool, settings, run, witnesses=WITNESSES)
        due: list[int] = step(find_due, asked, settings, pool, name="find what is due")
        log.info("reannotate due=%d", len(due))
        articles = _stored(due, asked, settings)

        def of_all(done: int, text: str) -> None:
            progress(done, f"of {len(due):,}: {text}")

        def take_some(size: int) -> Counts:
            return _take(islice(articles, size), taking, progress=of_all)

        counts += in_steps(take_some, settings=settings, run=run, step=step)
    return counts + link_new(settings, run, step=step)


def check(asked: Asked, settings: Settings) -> None:
    """Find out whether there is anything of what is asked for.

    Raises:
        WrongUse: nothing is published, or nothing of such an outlet or language.
    """
    with store.published(settings.home) as warehouse:
        ((outlets, languages),) = store.named(warehouse, "reannotate_choices")
    if missing := [name for name in _names(asked.outlets, settings) if name not in outlets]:
        raise WrongUse(f"no article is of outlet {', '.join(missing)}: `{OUTLETS}` shows them")
    if asked.language and asked.language not in languages:
        raise WrongUse(f"no article is in language {asked.language}: they are in {', '.join(languages)}")


def find_due(asked: Asked, settings: Settings, pool: Pool) -> list[int]:
    """Return the ids of the articles to annotate again, in order. What would annotate them is found out in a child, which loads models."""
    with store.live(settings.home) as live:
        languages = [language for language, _ in store.named(live, "reannotate_languages")]
    annotators = _annotators([code for code in languages if asked.language in (None, code)], settings, pool)
    with store.live(settings.home) as live:
        ((due,),) = store.named(
            live,
            "reannotate_due",
            annotators=annotators,
            everything=asked.everything,
            outlets=_names(asked.outlets, settings),
            language=asked.language,
            since=asked.since,
        )
    return list(due)


def work(old: Stored, home: Path, seen: frozenset[str], models: dict[str, str]) -> Annotated | None:
    """Return the article annotated again, None if it is as it is stored. In a child.

    Raises:
        NewsError: no article came of it, or its language has no model now.
    """
    from pipeline.annotate import NO_ANNOTATOR, annotate, unannotated

    extracted = _extracted(old, home, seen)
    try:
        found = annotate(extracted, models=models)
    except NoModel:
        if old.annotated.annotator != NO_ANNOTATOR:
            raise
        found = unannotated(extracted)
    return None if _comparable(found) == _comparable(old.annotated) else replace(found, replaces=old.version)


def annotator_now(code: str, models: dict[str, str]) -> str | None:
    """Return who would annotate an article in a language, None where nobody can. In a child."""
    from pipeline.annotate import NO_ANNOTATOR, annotator_for

    found = annotator_for(code, models=models)
    return None if found == NO_ANNOTATOR else found


def _names(outlets: tuple[str, ...], settings: Settings) -> list[str]:
    """Return outlets by the names that they have in the warehouse; of files they have no id."""
    known = load_outlets(settings) if outlets else {}
    return [known[outlet].name if outlet in known else outlet for outlet in outlets]


def _annotators(languages: list[str], settings: Settings, pool: Pool) -> list[dict[str, str]]:
    """Return who would annotate the articles of each language now, as rows; a language without a model has none."""
    futures = {code: submit(pool, annotator_now, code, dict(settings.models)) for code in languages}
    rows = []
    for code, future in futures.items():
        found = result(code, future)
        if isinstance(found, NewsError):
            raise Problem(f"the model for {found}")
        if found is None:
            log.warning("left language=%s reason=%s", code, NoModel.reason)
        else:
            rows.append({"language": code, "current_annotator": found})
    return rows


def _stored(due: list[int], asked: Asked, settings: Settings) -> Iterator[Stored]:
    """Yield the articles, read from the warehouse a batch at a time."""
    told = {outlet.name: outlet.language for outlet in load_outlets(settings).values()}
    for start in range(0, len(due), BATCH):
        with store.live(settings.home) as live:
            rows = store.named(live, "reannotate_articles", ids=due[start : start + BATCH])
        for version, annotator, article, *found, flags, records in rows:
            annotated = replace(_annotated(annotator, article, *found), flags=tuple(flags))
            yield Stored(
                annotated=annotated,
                version=version,
                records=tuple(RawRecord(**record) for record in records) if asked.from_raw else (),
                told_language=told.get(annotated.article.outlet or ""),
            )


def _annotated(annotator: str, article: dict[str, Any], *found: list[dict[str, Any]]) -> Annotated:
    """Return an article with what is stored of it: stripped lines, things, mentions and quotes."""
    dropped, entities, mentions, quotes = found
    return Annotated(
        article=Article(**{**article, "wire": tuple(article["wire"])}),
        dropped=tuple(Dropped(**line) for line in dropped),
        entities=tuple(ArticleEntity(**{**entity, "aliases": tuple(entity["aliases"])}) for entity in entities),
        mentions=tuple(Mention(**mention) for mention in mentions),
        quotes=tuple(Quote(**{**quote, "spans": tuple(map(tuple, quote["spans"]))}) for quote in quotes),
        annotator=annotator,
    )


def _take(articles: Iterator[Stored], taking: Intake, *, progress: Progress) -> Counts:
    """Take articles through the children and back into the live database, in order, and return what came of them."""
    counts = Counts()
    flying: deque[Flying] = deque()
    while chunk := list(islice(articles, BATCH)):
        flying.append([(old, _submit(old, taking)) for old in chunk])
        if len(flying) > AHEAD:
            counts += _finish(flying.popleft(), taking, progress)
    while flying:
        counts += _finish(flying.popleft(), taking, progress)
    return counts


def _submit(old: Stored, taking: Intake) -> ProcessFuture[Annotated | None]:
    seen: frozenset[str] = taking.seen(old.annotated.article.outlet) if old.records else frozenset()
    return submit(taking.pool, work, old, taking.settings.home, seen, dict(taking.settings.models), ready=ready(taking.settings))


def _finish(flying: Flying, taking: Intake, progress: Progress) -> Counts:
    """Collect a batch from the children and append what is new in it."""
    annotated: list[Annotated] = []
    failures: list[Failure] = []
    failed = Counts()
    for old, future in flying:
        article = old.annotated.article
        found = result(article.origin, future)
        if isinstance(found, NewsError):
            failures.append(Failure(url=article.origin, stage=found.stage, reason=found.reason, detail=found.detail))
            failed += Counts(failures=1, by_reason=((found.reason, 1),))
            log.warning("failed url=%s reason=%s detail=%s", article.origin, found.reason, found.detail)
        elif found:
            annotated.append(found)
        progress(1, article.title or "")
    stored = intake.append(Batch(annotated=tuple(annotated), failures=tuple(failures)), taking) if annotated or failures else Counts()
    return replace(
        stored,
        pages=len(flying),
        again=stored.articles,
        known=len(flying) - stored.articles - len(failures),
        failures=failed.failures,
        by_reason=failed.by_reason,
    )


def _extracted(old: Stored, home: Path, seen: frozenset[str]) -> Extracted:
    """Return the article as it is stored, or as its page has it, told what its supplier told.

    Raises:
        NewsError: the page cannot be read, or no article comes of it.
    """
    from pipeline.extract import extract

    article = old.annotated.article
    if not old.records:
        return Extracted(article=article, dropped=old.annotated.dropped)
    page = replace(
        _page(old, home),
        origin=article.origin,
        outlet=article.outlet,
        published_at=article.published_at if article.published_source == "told" else None,
        language=old.told_language,
        fetched_at=article.fetched_at,
    )
    extracted = extract(page, seen=seen)
    return replace(extracted, article=replace(extracted.article, url=article.url))


def _page(old: Stored, home: Path) -> Page:
    """Return the page of an article from the newest file that has it.

    Raises:
        BadArchive: no file has it.
    """
    from flows.raw import read_record

    for record in old.records:
        page = read_record(home, record)
        if page is not None and page.sha256 == record.page_sha256:
            return page
    raise BadArchive(old.annotated.article.origin, f"its page is no longer in raw/{old.records[0].file}")


def _comparable(annotated: Annotated) -> Annotated:
    """Return what a version is told apart by: everything but what stands beside it, and the order of stripped lines."""
    return replace(annotated, dropped=tuple(sorted(annotated.dropped, key=astuple)), line_keys=())
