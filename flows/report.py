"""What a run did, in words: one sentence for a terminal, a page of Markdown for the Prefect UI."""

from __future__ import annotations

from typing import Any

from flows.settings import Settings
from pipeline.model import Counts, Run
from warehouse import store

QUOTES = 15  # shown in a report; the warehouse has them all
WIDTH = 110  # characters of a cell, so that a row stays on a screen


def sentence(counts: Counts) -> str:
    """Return what came of a run, in one line."""
    parts = []
    if counts.pages or not counts.linked:
        parts += [f"{_several(counts.again, 'article')} annotated again"] if counts.again else []
        parts += [_several(counts.articles - counts.again, "new article")] if counts.articles > counts.again or not counts.again else []
        parts += [_several(counts.quotes, "quote"), _several(counts.mentions, "mention")]
    if counts.linked:
        parts.append(
            f"{_several(counts.stories, 'new story', 'new stories')} and {_several(counts.entities, 'new entity', 'new entities')}"
        )
    if counts.flagged:
        parts.append(f"{counts.flagged:,} flagged")
    if counts.known:
        parts.append(f"{counts.known:,} known already")
    if counts.failures:
        parts.append(f"{counts.failures:,} failed ({', '.join(f'{reason} {number}' for reason, number in counts.by_reason)})")
    return ", ".join(parts)


def markdown(settings: Settings, run: Run, counts: Counts) -> str:
    """Return the report of a run as it stands in the published warehouse."""
    with store.published(settings.home) as warehouse:
        outlets = store.named(warehouse, "report_outlets", run_id=run.run_id)
        quotes = store.named(warehouse, "report_quotes", run_id=run.run_id, most=QUOTES)
        flagged = store.named(warehouse, "report_flagged", run_id=run.run_id)
        failures = store.named(warehouse, "report_failures", run_id=run.run_id)
    parts = [
        f"# {run.name}",
        f"{sentence(counts)}. Run `{run.run_id}`, onrecord {run.code}.",
        _section("By outlet", ("outlet", "articles", "quotes", "speakers named", "lines stripped"), outlets),
        _section("New quotes", ("outlet", "speaker", "cue", "words"), quotes),
        _section("Flagged", ("url", "title", "flags"), flagged),
        _section("Failures", ("url", "stage", "reason", "detail"), failures),
        'Ask further: `onrecord sql "select * from who_said_what"`',
    ]
    return "\n\n".join(part for part in parts if part)


def _section(title: str, names: tuple[str, ...], rows: list[Any]) -> str:
    if not rows:
        return ""
    lines = [f"## {title}", "", f"| {' | '.join(names)} |", f"|{' --- |' * len(names)}"]
    return "\n".join(lines + [f"| {' | '.join(_cell(value) for value in row)} |" for row in rows])


def _cell(value: object) -> str:
    """Return a value as it may stand in a Markdown table, where a page's text must not become markup."""
    text = "" if value is None else f"{value:,}" if isinstance(value, int) else " ".join(str(value).split())
    text = text if len(text) <= WIDTH else text[: WIDTH - 1] + "…"
    for mark in "\\|`*_[]<>":
        text = text.replace(mark, f"\\{mark}" if mark not in "<>" else {"<": "&lt;", ">": "&gt;"}[mark])
    return text


def _several(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
