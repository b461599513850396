"""The Prefect flows: each a run with its task runs and a report. The only module that imports Prefect.

What a flow does is its job (flows/jobs.py); here it gets Prefect's steps, a name that says what runs, and an artifact.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.events.worker import EventsWorker
from prefect.logging.handlers import APILogWorker
from prefect.runtime import flow_run
from prefect.states import Completed

from flows import jobs
from flows.progress import current
from flows.report import markdown, sentence
from flows.runs import record
from flows.settings import load_settings
from pipeline.model import Counts, Run

for _room in ("flows", "pipeline", "warehouse"):
    logging.getLogger(_room).setLevel(logging.INFO)  # Prefect's extra loggers get a handler, not a level

LAST_WORDS = 10  # seconds for what is still on its way to the server

Ended = State[tuple[Run, Counts]]


@flow(name="load", flow_run_name=lambda: _name(jobs.load))
def load(
    paths: list[str], outlet: str | None = None, url: str | None = None, published: str | None = None, language: str | None = None
) -> Ended:
    """Take in files and folders of saved pages, link and publish."""
    return _run(jobs.load(paths, outlet=outlet, url=url, published=published, language=language))


@flow(name="ingest", flow_run_name=lambda: _name(jobs.ingest))
def ingest(outlets: list[str] | None = None, all_feeds: bool = False) -> Ended:  # noqa: FBT001, FBT002 - a flow's parameters come by name
    """Poll the feeds that are due, or those of the outlets named, and take in what is new."""
    return _run(jobs.ingest(outlets, all_feeds=all_feeds))


@flow(name="link", flow_run_name=lambda: _name(jobs.link))
def link() -> Ended:
    """Resolve entities, stories and echoes for what is new."""
    return _run(jobs.link())


@flow(name="reannotate", flow_run_name=lambda: _name(jobs.reannotate))
def reannotate(
    outlets: list[str] | None = None,
    language: str | None = None,
    since: str | None = None,
    everything: bool = False,  # noqa: FBT001, FBT002 - a flow's parameters come by name
    from_raw: bool = False,  # noqa: FBT001, FBT002 - as above
) -> Ended:
    """Annotate stored articles again with the current code and model, as a new version, link and publish."""
    return _run(jobs.reannotate(outlets, language=language, since=since, everything=everything, from_raw=from_raw))


FLOWS: dict[str, Callable[..., Any]] = {"load": load, "ingest": ingest, "link": link, "reannotate": reannotate}


def run_to_end(command: str, **parameters: Any) -> tuple[Run, Counts]:
    """Run a flow in this process and return once the server has heard all of it, so that it may be ended."""
    run_and_counts: tuple[Run, Counts] = FLOWS[command](**parameters)
    EventsWorker.drain_all(timeout=LAST_WORDS)
    APILogWorker.drain_all(timeout=LAST_WORDS)
    return run_and_counts


def _name(make: Callable[..., jobs.Job]) -> str:
    """Return the name of the flow run under way: what runs, in words."""
    return make(**flow_run.get_parameters()).name


def _run(job: jobs.Job) -> Ended:
    """Run a job as this flow run: its steps are task runs, its end an artifact and a state that says what came of it."""
    settings = load_settings()
    work = partial(job.work, settings=settings, step=_step, progress=current())
    run, counts = record(settings, job, work, flow_run_id=str(flow_run.get_id()))
    create_markdown_artifact(
        key=f"{job.command}-report", markdown=markdown(settings, run, counts), description=f"{job.name}: {sentence(counts)}"
    )
    name = "Completed" if counts.articles or counts.failures or counts.linked else "NothingNew"
    return Completed(name=name, message=sentence(counts), data=(run, counts))


def _step(function: Callable[..., Any], *arguments: Any, name: str) -> Any:
    """Run the function as a task run. Its arguments stay out of Prefect, which would walk through them."""

    def piece() -> Any:
        return function(*arguments)

    kind = function.__name__.strip("_").replace("_", " ")
    return task(name=kind, task_run_name=name, cache_policy=NO_CACHE, persist_result=False)(piece)()
