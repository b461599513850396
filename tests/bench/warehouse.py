"""How fast the warehouse appends and publishes, as ratios to what DuckDB and the file system do alone in the same run.

    .venv/bin/python tests/bench/warehouse.py [ARTICLES]

ARTICLES are in the warehouse before (default 100,000), each with 10 quotes and 30 mentions; then batches of 200 such are appended.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

sys.path[0] = str(Path(__file__).parent.parent)  # not this folder: this file has the name of the package

from warehouse_values import annotated, quote, run  # noqa: E402  # found by the line above

from pipeline.model import Annotated, Batch, Mention  # noqa: E402
from warehouse import publish, spool, store  # noqa: E402

BATCHES, ARTICLES, QUOTES, MENTIONS = 10, 200, 10, 30
SENTENCE = 'Mayor Ada Quill said "the café on pier {} stays open," and left for the ferry to the outer islands.\n\n'

# What stands in the base before, as if loaded: only sizes and order matter.
BASE = """
insert into article select i, 1, 'https://gazette.example/old/' || i, 'o' || i, 'outlet' || i % 50, 't', null, null,
    timestamptz '2024-01-01' + to_minutes(i), 'minute', 'told', null, 'en', repeat(md5(i::varchar) || ' ', 60), 0, 60, [], null, 'x',
    null, 'y', sha256(i::varchar), md5(i::varchar), null, now(), 'base' from range(1, $n + 1) as r(i);
insert into quote select i, 1, q, 'outlet' || i % 50, timestamptz '2024-01-01' + to_minutes(i), 'direct', 'body', md5((i * q)::varchar),
    q, q + 32, [{start_char: q, end_char: q + 32}], 'said', 'neutral', 0, 'she', 1, 4, null, 0.5, 'base'
    from range(1, $n + 1) as r(i), range(10) as s(q);
insert into mention select i, 1, 'outlet' || i % 50, timestamptz '2024-01-01' + to_minutes(i), m, m + 9, 'Ada Quill', 'PERSON', 0
    from range(1, $n + 1) as r(i), range(30) as s(m);
insert into batch_ledger select 'base', '', 'base', $n, $n, 0, $n * 30, $n * 10, 0, 0, 0, now()
"""

# The same rows without gate, order, proof, ledger and run: what a plain insert of a staged batch takes.
PLAIN = {
    "article": "select * exclude (wire) from (select line, 1, unnest(article), annotator from stage)",
    "quote": "select line, published_at, unnest(q) from (select line, article.published_at, unnest(quotes) as q from stage)",
    "entity": "select line, unnest(e) from (select line, unnest(entities) as e from stage)",
    "dropped": "select line, unnest(d) from (select line, unnest(dropped) as d from stage)",
    "line": "select article.outlet, unnest(line_keys) as line_key, line from stage",
    "mention": "select line, published_at, unnest(m) from (select line, article.published_at, unnest(mentions) as m from stage)",
}


def article(number: int) -> Annotated:
    """Return an article of about 1,100 characters for each ten quotes."""
    text = "Harbour reopens\n\n" + "".join(SENTENCE.format(f"{number}-{each}") for each in range(QUOTES)).strip()
    value = annotated(number, text=text)
    quotes, mentions, at = [], [], 0
    for _ in range(QUOTES):
        at = text.index('"', at) + 1
        end = text.index(',"', at)
        quotes.append(quote(text[at:end], ((at, end),)))
        for word in ("Ada Quill", "Mayor", "ferry"):
            start = text.index(word, text.rindex("\n", 0, at))
            mentions.append(Mention(start_char=start, end_char=start + len(word), text=word, label="PERSON", entity_no=0))
        at = end + 2
    return replace(value, quotes=tuple(quotes), mentions=tuple(mentions))


def timed(work: Callable[[], Any]) -> float:
    """Return the seconds that something takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def plain(connection: store.Connection) -> None:
    """Insert what is staged in one transaction, and do no more."""
    connection.execute("begin")
    for table, rows in PLAIN.items():
        connection.execute(f"insert into plain_{table} {rows}")  # our own text
    connection.execute("commit")


def stage(connection: store.Connection, path: Path) -> None:
    """Read a batch into the stage, as append does."""
    store.named(connection, "stage", path=str(path), longest=store.LONGEST, run_id="r", started_at=run().started_at)


def appends(home: Path, base: int) -> None:
    """Print how append compares with reading and inserting alone."""
    paths = [
        spool.write(home, Batch(annotated=tuple(article(number * ARTICLES + each) for each in range(ARTICLES))), name=f"b{number:03}")
        for number in range(BATCHES)
    ]
    with store.live(home) as connection:
        for statement in BASE.strip().split(";\n"):
            connection.execute(statement, {"n": base})
        connection.execute("checkpoint")
        stage(connection, paths[0])
        for table, rows in PLAIN.items():
            connection.execute(f"create table plain_{table} as from ({rows}) limit 0")
        read, inserted = [], []
        for path in paths:
            read.append(timed(partial(stage, connection, path)))
            inserted.append(timed(partial(plain, connection)))
        appended = [timed(partial(store.append, connection, path, run())) for path in paths]
        for path in paths:
            path.write_bytes((home / "spool" / "loaded" / path.name).read_bytes())
        again = [timed(partial(store.append, connection, path, run())) for path in paths]
        for table in PLAIN:
            connection.execute(f"drop table plain_{table}")
    print(f"{base:,} articles before; batches of {ARTICLES} articles, {ARTICLES * QUOTES:,} quotes, {ARTICLES * MENTIONS:,} mentions")
    print(f"append {ms(appended)}, read alone {ms(read)}, plain insert alone {ms(inserted)}, append of what is in {ms(again)}")
    print(f"append is {median(appended) / (median(read) + median(inserted)):.2f} times read and plain insert")


def publishes(home: Path) -> None:
    """Print how publish compares with a copy of the same file."""
    live = store.live_path(home)
    copied, published = [], []
    for _ in range(3):
        copied.append(timed(partial(shutil.copyfile, live, home / "copy")))
        (home / store.NAME).unlink(missing_ok=True)
        published.append(timed(partial(publish.publish, home)))
    ratio = median(published) / median(copied)
    print(f"{live.stat().st_size / 1e6:,.0f} MB; publish {ms(published)}, plain copy {ms(copied)}: {ratio:.2f} times")


def ms(seconds: list[float]) -> str:
    """Return the median in milliseconds."""
    return f"{1000 * median(seconds):.0f} ms"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        appends(Path(folder), int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
        publishes(Path(folder))
