"""The golden pairs: each page of seeds/articles and tests/pages with all that the pipeline finds in it.

tests/golden/NAME.json is what the code finds today, so that a change of behaviour is seen as a diff. tests/golden/truth.toml is what
a careful reader finds; how much of it the code finds may not fall below the floors here. `pytest tests/test_golden.py -k truth
--log-cli-level=info` prints how much.
"""

from __future__ import annotations

import json
import logging
import tomllib
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest

from pipeline.model import Annotated, Quote, Span

log = logging.getLogger(__name__)

HERE = Path(__file__).parent
PAGES = [*(HERE.parent / "seeds" / "articles").iterdir(), *(HERE / "pages").iterdir()]
NAMES = sorted(path.name for path in PAGES if path.suffix in {".html", ".txt"})
TRUTH: dict[str, dict[str, Any]] = tomllib.loads((HERE / "golden" / "truth.toml").read_text(encoding="utf-8"))
SAME = 0.8  # of the characters of two spans are shared: they are the same quote, but for its edges
ALIKE = 0.5  # the same, where a quote is optional and so are its edges: whether "the plan" belongs to it in: called the plan "bold"
EDGES = " \n\"'“”„‘’«»‹›,.;:–—"  # marks that no score should hang on


def found(annotated: Annotated) -> dict[str, Any]:
    """Return everything found in a page, as plain values in the order of the page. Versions are left out: they change with no news."""
    article = annotated.article
    told = ("outlet", "url", "title", "deck", "byline", "published_precision", "published_source", "language", "paywall")
    return {
        **{name: getattr(article, name) for name in told},
        "published_at": article.published_at and article.published_at.isoformat(),
        "wire": list(article.wire),
        "body": article.text[article.body_start :].split("\n\n"),
        "dropped": [{"line": line.line_no, "reason": line.reason, "text": line.text} for line in annotated.dropped],
        "entities": [{"label": entity.label, "name": entity.name, "aliases": list(entity.aliases)} for entity in annotated.entities],
        "quotes": [
            {
                "kind": quote.kind,
                "place": quote.place,
                "speaker": speaker(annotated, quote),
                "printed": quote.speaker_text,
                "cue": quote.cue,
                "via": quote.via,
                "spans": [article.text[start:end] for start, end in quote.spans],
            }
            for quote in annotated.quotes
        ],
    }


def written(value: dict[str, Any]) -> str:
    """Return the value as JSON with one entry of a list on each line, so that a diff shows what changed and nothing else."""
    lines = []
    for name, entry in value.items():
        text = json.dumps(entry, ensure_ascii=False)
        if isinstance(entry, list) and entry:
            text = "[\n" + ",\n".join("    " + json.dumps(one, ensure_ascii=False) for one in entry) + "\n  ]"
        lines.append(f"  {json.dumps(name)}: {text}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def speaker(annotated: Annotated, quote: Quote) -> str | None:
    return None if quote.entity_no is None else annotated.entities[quote.entity_no].name


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_page_gives_what_was_accepted(name: str, annotated_samples: dict[str, Annotated], request: pytest.FixtureRequest):
    path = HERE / "golden" / f"{name}.json"
    today = found(annotated_samples[name])
    if request.config.getoption("--accept"):
        path.write_text(written(today), encoding="utf-8")
    assert path.exists(), f"no golden file for {name}: look at what comes out and run pytest tests/test_golden.py --accept"
    accepted = json.loads(path.read_text(encoding="utf-8"))
    assert today == accepted, "if this is what should come out, run pytest tests/test_golden.py --accept and commit the diff"


def test_every_sample_page_has_its_truth_and_every_golden_file_its_page():
    assert sorted(TRUTH) == NAMES
    assert sorted(path.name.removesuffix(".json") for path in (HERE / "golden").glob("*.json")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_span_is_the_text_at_its_offsets(name: str, annotated_samples: dict[str, Annotated]):
    annotated = annotated_samples[name]
    text = annotated.article.text
    assert [text[mention.start_char : mention.end_char] for mention in annotated.mentions] == [m.text for m in annotated.mentions]
    assert [" ".join(text[start:end] for start, end in quote.spans) for quote in annotated.quotes] == [q.text for q in annotated.quotes]


# What is measured against the truth, as shares. A floor is what was reached, rounded down: it may rise, never fall.
FLOORS = {
    "fields": 0.98,  # of outlet, title, deck, byline, published_at, language, wire
    "kept": 0.95,  # of the first and last paragraphs of the bodies
    "stripped": 0.96,  # of the lines that are no part of the article
    "quoted recall": 0.98,  # of direct and mixed quotes, with the right speaker
    "recall": 0.96,  # of all quotes, with the right speaker
    "precision": 0.92,  # of the quotes found, those that somebody said, with the right speaker
    "via": 1.0,  # of the quotes that came through an agency or outlet, with its name
    "left alone": 0.66,  # of marked words that nobody says
}


@pytest.mark.parametrize("measure", FLOORS)
def test_the_truth_is_found_at_least_as_well_as_before(measure: str, annotated_samples: dict[str, Annotated]):
    hits = [hit for name in NAMES for hit in MEASURES[measure](annotated_samples[name], TRUTH[name])]
    misses = [text for right, text in hits if not right]
    share = 1 - len(misses) / len(hits)
    log.info("%s %.3f of %d", measure, share, len(hits))
    assert share >= FLOORS[measure], f"{measure} {share:.3f} of {len(hits)}, missed:\n" + "\n".join(misses)


Hits = Iterator[tuple[bool, str]]  # right or not, and what was looked at
Unit = tuple[int, int, str | None, bool, bool]  # start, end, speaker, optional, in quote marks


def fields(annotated: Annotated, truth: dict[str, Any]) -> Hits:
    for name in ("outlet", "title", "deck", "byline", "published_at", "language"):
        value = getattr(annotated.article, name)
        yield value == truth.get(name), f"{annotated.article.origin} {name}: {value!r}, not {truth.get(name)!r}"
    yield list(annotated.article.wire) == truth.get("wire", []), f"{annotated.article.origin} wire: {annotated.article.wire}"


def kept(annotated: Annotated, truth: dict[str, Any]) -> Hits:
    body = annotated.article.text[annotated.article.body_start :].split("\n\n")
    yield body[0] == truth["first"], f"{annotated.article.origin} begins: {body[0]}"
    yield body[-1] == truth["last"], f"{annotated.article.origin} ends: {body[-1]}"


def stripped(annotated: Annotated, truth: dict[str, Any]) -> Hits:
    paragraphs = annotated.article.text.split("\n\n")
    for line in truth["stripped"]:
        yield not any(paragraph.startswith(line) for paragraph in paragraphs), f"{annotated.article.origin} keeps: {line}"


def recall(annotated: Annotated, truth: dict[str, Any], *, quoted: bool = False) -> Hits:
    ours = list(found_units(annotated))
    for unit in true_units(annotated, truth):
        start, end, name, optional, marked = unit
        if not optional and (marked or not quoted):
            right = any(shared(unit, other) >= SAME and other[2] == name for other in ours)
            yield right, f"{annotated.article.origin} {name}: {annotated.article.text[start:end]}"
    for text in lost(annotated, truth):
        yield False, f"{annotated.article.origin} not in the text: {text}"


def quoted_recall(annotated: Annotated, truth: dict[str, Any]) -> Hits:
    return recall(annotated, truth, quoted=True)


def precision(annotated: Annotated, truth: dict[str, Any]) -> Hits:
    true = list(true_units(annotated, truth))
    for unit in found_units(annotated) if true else ():
        start, end, name, _, _ = unit
        right = any(
            shared(unit, other) >= (ALIKE if other[3] else SAME) and name in {other[2], None if other[3] else other[2]} for other in true
        )
        yield right, f"{annotated.article.origin} {name}: {annotated.article.text[start:end]}"


def via(annotated: Annotated, truth: dict[str, Any]) -> Hits:
    text = annotated.article.text
    found = {(plain(quote.via), text[start:end].strip(EDGES)) for quote in annotated.quotes for start, end in quote.spans}
    for quote in truth.get("quotes", ()):
        if "via" in quote:
            right = (plain(quote["via"]), quote["spans"][0].strip(EDGES)) in found
            yield right, f"{annotated.article.origin} through {quote['via']}: {quote['spans'][0]}"


def left_alone(annotated: Annotated, truth: dict[str, Any]) -> Hits:
    quotes = [text.strip(EDGES) for quote in annotated.quotes for text in [quote.text]]
    for words in truth.get("not_quotes", ()):
        yield words not in quotes, f"{annotated.article.origin} takes for a quote: {words}"


def found_units(annotated: Annotated) -> Iterator[Unit]:
    for quote in annotated.quotes:
        for start, end in joined(annotated.article.text, quote.spans):
            yield start, end, plain(speaker(annotated, quote)), False, quote.kind != "indirect"


def true_units(annotated: Annotated, truth: dict[str, Any]) -> Iterator[Unit]:
    """Yield the spans of the truth where they stand in the article's text, in its order."""
    text, at = annotated.article.text, 0
    for quote in truth.get("quotes", ()):
        at = max(at, annotated.article.body_start) if quote["place"] == "body" else at
        spans = []
        for words, further in zip_longest(quote["spans"], quote["spans"][1:]):
            end = text.find(further, at + len(words)) if further else -1
            start = text.rfind(words, at, end) if end >= 0 else text.find(words, at)  # of a split quote the words just before the rest
            if start >= 0:
                at = start
                spans.append((start, start + len(words)))
        for start, end in joined(text, spans):
            yield start, end, plain(quote.get("speaker")), "optional" in quote, quote["kind"] != "indirect"


def joined(text: str, spans: Iterable[Span]) -> list[Span]:
    """Return the spans without the marks at their edges, one for those with nothing but marks between them, as over paragraphs."""
    together: list[Span] = []
    for start, end in spans:
        if together and not text[together[-1][1] : start].strip(EDGES):
            start = together.pop()[0]
        while start < end and text[start] in EDGES:
            start += 1
        while start < end and text[end - 1] in EDGES:
            end -= 1
        together.append((start, end))
    return together


def lost(annotated: Annotated, truth: dict[str, Any]) -> Iterator[str]:
    for quote in truth.get("quotes", ()):
        yield from (span for span in quote["spans"] if span not in annotated.article.text and "optional" not in quote)


def shared(one: Unit, other: Unit) -> float:
    """Return the share of the characters of two spans that both have."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0])) / (max(one[1], other[1]) - min(one[0], other[0]))


def plain(name: str | None) -> str | None:
    """Return a name without its article, which is no part of it."""
    return name and name.removeprefix("the ").removeprefix("The ")


MEASURES = {
    "fields": fields,
    "kept": kept,
    "stripped": stripped,
    "quoted recall": quoted_recall,
    "recall": recall,
    "precision": precision,
    "via": via,
    "left alone": left_alone,
}
