"""What hostile text costs from page to quotes, against the longest ordinary article, in one run.

.venv/bin/python -m tests.bench hostile

Each text is a paragraph of its own sentence, after a line of prose. Prints CPU seconds, and them as a share of the ordinary article's.
"""

from __future__ import annotations

import time

from pipeline.annotate import annotate, warm_up
from pipeline.extract import extract
from pipeline.model import Page
from pipeline.parse import MAX_TEXT

PROSE = "Brackwater keeps its bridge\n\n“We keep the bridge,” said Mayor Anna Bell. The town had waited for it since the spring.\n\n"
ORDINARY = "The harbour council met for the {}th time on Friday, and Anna Bell said that the hall in Quay Street {} would stay. "
TEXTS = {
    "10,000 quote marks in a row": '"' * 10_000,
    "10,000 quote marks, a space between": '" ' * 10_000,
    "100,000 characters without a space": "a" * 100_000,
    "10,000 brackets": "[" * 5_000 + "]" * 5_000,
    "50,000 brackets in pairs": "[ ] " * 25_000,
    "50,000 letters, each in commas": "a, " * 50_000,
    "20,000 quoted words": "“ab” and " * 20_000,
    "50,000 emoji": "😀 " * 50_000,
}


def cost(text: str) -> tuple[float, tuple[str, ...]]:
    """Return the CPU seconds from page to quotes, and the flags."""
    page = Page(origin="file:hostile", body=text.encode(), media_type="text/plain")
    began = time.process_time()
    annotated = annotate(extract(page), models={})
    return time.process_time() - began, annotated.flags


def main() -> None:
    """Print the table."""
    warm_up({})
    sentences = [ORDINARY.format(number, number) for number in range(MAX_TEXT // len(ORDINARY))]
    whole, _ = cost(PROSE + "\n\n".join("".join(sentences[at : at + 8]) for at in range(0, len(sentences), 8)))
    print(f"{'text':40}{'seconds':>8}{'share':>7}  flags")
    print(f"{f'an ordinary article of {MAX_TEXT:,} characters':40}{whole:8.2f}{1:7.2f}")
    for name, text in TEXTS.items():
        seconds, flags = cost(PROSE + f"She wrote {text} and left the hall with the others on Friday.")
        print(f"{name:40}{seconds:8.2f}{seconds / whole:7.2f}  {', '.join(flags)}")
