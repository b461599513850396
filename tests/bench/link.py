"""How fast `link` is as the warehouse grows, and how much memory it takes.

    .venv/bin/python -m tests.bench link

Articles are made up: each tells one of the events of its day in words of that event and words of every day, and names people and
places of the event. Printed for each tenth: articles a second, so that a figure that falls shows what grows with the warehouse.
"""

from __future__ import annotations

import random
import resource
import time
from datetime import UTC, datetime, timedelta
from json import dumps

from flows.link import link_all
from pipeline.model import Run
from warehouse import store

ARTICLES = 4_000
DAY = 400  # articles
EVENT = 8  # articles of one event, on average
PARTS = 10
START = datetime(2026, 1, 1, tzinfo=UTC)
SYLLABLES = [a + b for a in ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v") for b in "aeiou"]

FILL = """
insert into article by name
select
    unnest($ids::json::bigint[]) as article_id, 1 as version, 'https://gazette.example/' || article_id as url, url as origin,
    'gazette' as outlet, 'Title' as title, unnest($times::json::timestamptz[]) as published_at, 'en' as language,
    unnest($texts::json::varchar[]) as text, 0 as body_start, 100 as words, [] as wire, 'bench' as extractor, 'bench' as annotator,
    '' as text_sha256, '' as page_sha256, now() as captured_at, 'bench' as run_id
"""
FILL_ENTITIES = """
insert into article_entity by name
select unnest($ids::json::bigint[]) as article_id, 1 as version, unnest($numbers::json::integer[]) as entity_no,
    unnest($names::json::varchar[]) as name, unnest($labels::json::varchar[]) as label, [] as aliases, 2 as mentions
"""


def main() -> None:
    """Print the figures."""
    chance = random.Random(7)  # noqa: S311  # no secret: the same articles at every run
    with store.memory() as connection:
        print(f"link: {ARTICLES:,} articles, {DAY} a day, {EVENT} an event; articles a second by tenths:")
        speeds = []
        for part in range(PARTS):
            _fill(connection, chance, range(part * ARTICLES // PARTS, (part + 1) * ARTICLES // PARTS))
            began = time.monotonic()
            counts = link_all(connection, _run())
            speeds.append(counts.articles / (time.monotonic() - began))
        print("  " + ", ".join(f"{speed:,.0f}" for speed in speeds))
        stories, entities = store.query(connection, "select (select count(*) from story), (select count(*) from entity)").rows.__next__()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"  {stories:,} stories of {ARTICLES // EVENT:,} events, {entities:,} entities; at most {memory:,.0f} MiB, the warehouse included"
    )


def _run() -> Run:
    return Run(run_id="bench", command="link", name="bench", started_at=START)


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3))


def _fill(connection: store.Connection, chance: random.Random, numbers: range) -> None:
    """Append articles as a load would have left them."""
    everyday = [_word(random.Random(seed)) for seed in range(3_000)]  # noqa: S311  # as above
    famous = [(_word(random.Random(-seed)).title(), "GPE") for seed in range(1, 300)]  # noqa: S311  # as above
    ids, times, texts = [], [], []
    owners, places, names, labels = [], [], [], []
    for day_start in range(numbers.start, numbers.stop, DAY):
        events = [_event(chance) for _ in range(DAY // EVENT)]
        for number in range(day_start, min(day_start + DAY, numbers.stop)):
            words, people = chance.choice(events)
            things = [*chance.sample(people, 4), *(famous[int(chance.paretovariate(1)) % len(famous)] for _ in range(4))]
            ids.append(number + 1)
            times.append((START + timedelta(days=number // DAY)).isoformat())
            texts.append(" ".join([*chance.sample(words, 40), *chance.choices(everyday, k=160)]))
            for at, (name, label) in enumerate(dict(things).items()):
                owners.append(number + 1)
                places.append(at)
                names.append(name)
                labels.append(label)
    connection.execute(FILL, {"ids": dumps(ids), "times": dumps(times), "texts": dumps(texts)})
    connection.execute(FILL_ENTITIES, {"ids": dumps(owners), "numbers": dumps(places), "names": dumps(names), "labels": dumps(labels)})


def _event(chance: random.Random) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the words and the people of an event."""
    words = [_word(chance) for _ in range(60)]
    return words, [(f"{_word(chance)} {_word(chance)}".title(), "PERSON") for _ in range(8)]
