"""What is no part of the article on an HTML page, line by line, each with its reason.

Weighs what the voters keep, what furniture a line stands in, and what the line says; boilerplate.py has the text pages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline import boilerplate
from pipeline.pages.html_lines import Block, Line
from pipeline.pages.line_facts import Facts, find_facts
from pipeline.pages.phrases import plain
from pipeline.pages.voters import Votes
from pipeline.pages.zones import PROSE, around, zones

AGREE = 0.7  # share of characters; voters that agree less have taken different parts of the page for the article
CONTAINED = 0.5  # share; one voter that keeps as much of the other has found more of the same article
MAIN = 0.75  # share of the prose that is kept; the innermost block that holds as much is the article's
LINKED = 0.8  # share of a line's characters; what is linked so far leads elsewhere
HALF_LINKED = 0.4
DECK_LINES = 6  # lines below the headline among which the deck is looked for
DECK_WORDS = 7

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(frozen=True, slots=True)
class Ballot:
    """The fate of each line, and how far the voters agree."""

    fates: tuple[str, ...]  # one of boilerplate.STAYS, or the reason why the line goes
    agreement: float | None  # 0 to 1: share of the kept characters that both voters keep; None where neither votes


def count(
    lines: Sequence[Line], votes: Votes, *, titles: Sequence[str] = (), language: str | None = None, seen: frozenset[str] = frozenset()
) -> Ballot:
    """Return what the lines of an HTML page are."""
    facts = find_facts(lines, language=language, seen=seen)
    if not any(votes.trafilatura) and not any(votes.readability):
        return Ballot(tuple(_without_votes(lines, facts, titles)), None)
    agreement = _agreement(lines, votes)
    support = _support(lines, votes, agreement)
    furniture = zones(lines, [voices == 2 for voices in support])
    main = _main_block(lines, support)
    keys = {plain(title) for title in titles}
    fates = []
    for line, fact, zone, voices in zip(lines, facts, furniture, support, strict=True):
        if fact.key in keys:
            fates.append("title-repeat")
        elif zone or (fact.reason and not _is_dated_heading(line, fact, voices)):
            fates.append(zone.kind if zone else fact.reason or "")
        else:
            fates.append(_fate(line, fact, voices, inside=main is None or main in around(line)))
    if "body" not in fates:  # what the voters took is all furniture
        return Ballot(tuple(_without_votes(lines, facts, titles)), agreement)
    _mark_top(lines, facts, fates, keys)
    return Ballot(tuple(fates), agreement)


def _without_votes(lines: Sequence[Line], facts: Sequence[Facts], titles: Sequence[str]) -> list[str]:
    """Return what the lines are where no voter has a say: as on a text page, without the furniture."""
    furniture = zones(lines, [True] * len(lines))
    known = [replace(fact, reason=zone.kind) if zone else fact for fact, zone in zip(facts, furniture, strict=True)]
    return boilerplate.judge(lines, known, titles=titles)


def _characters(lines: Sequence[Line], kept: Sequence[bool]) -> int:
    return sum(len(line.text) for line, keep in zip(lines, kept, strict=True) if keep)


def _agreement(lines: Sequence[Line], votes: Votes) -> float:
    both = [first and second for first, second in zip(votes.trafilatura, votes.readability, strict=True)]
    total = _characters(lines, votes.trafilatura) + _characters(lines, votes.readability)
    return 2 * _characters(lines, both) / total if total else 0.0


def _support(lines: Sequence[Line], votes: Votes, agreement: float) -> list[int]:
    """Return how many voices each line has: 2 carry it, 1 carries it where it stands among the others.

    Where the voters disagree, what one of them keeps carries alone: the larger of two that found the same article, else trafilatura's.
    """
    first, second = votes.trafilatura, votes.readability
    pairs = list(zip(first, second, strict=True))
    if agreement >= AGREE:
        return [a + b for a, b in pairs]
    sizes = _characters(lines, first), _characters(lines, second)
    both = _characters(lines, [a and b for a, b in pairs])
    if both >= CONTAINED * min(sizes) or not min(sizes):
        return [2 * (a or b) for a, b in pairs]
    return [2 * a for a, _ in pairs]


def _main_block(lines: Sequence[Line], support: Sequence[int]) -> Block | None:
    """Return the innermost block that holds most of the prose that is carried."""
    held: Counter[Block] = Counter()
    depth: dict[Block, int] = {}
    total = 0
    for line, voices in zip(lines, support, strict=True):
        if voices == 2 and len(line.text) >= PROSE and line.linked < HALF_LINKED:
            total += len(line.text)
            chain = around(line)
            for at, block in enumerate(chain):
                held[block] += len(line.text)
                depth[block] = len(chain) - at
    return max((block for block in held if held[block] >= MAIN * total), key=lambda block: depth[block], default=None)


def _fate(line: Line, fact: Facts, voices: int, *, inside: bool) -> str:
    """Return what a line is that nothing speaks against.

    The cases are counted on news pages: in each that stays here, most lines belonged to the article.
    """
    if line.linked >= LINKED or (line.linked > HALF_LINKED and not fact.prose):
        return "related"
    if voices == 0:
        return "outside"
    tag = line.block.tag if line.block else ""
    if tag in _HEADINGS:
        stays = inside or (voices == 2 and len(fact.words) > 9)
        return ("header" if not fact.prose else "body") if stays else "outside"
    if tag == "li":
        stays = inside or voices == 2
    elif fact.prose:
        stays = voices == 2 or (tag == "p" and not inside)
    elif tag == "p":
        stays = voices == 2 and (inside or fact.closes)
    else:
        stays = voices == 2 and inside and fact.closes
    return "body" if stays else "outside"


def _is_dated_heading(line: Line, fact: Facts, voices: int) -> bool:
    """Return whether both voters keep a heading that only its date speaks against: "The season of 2018"."""
    return voices == 2 and fact.reason == "date" and line.block is not None and line.block.tag in _HEADINGS


def _mark_top(lines: Sequence[Line], facts: Sequence[Facts], fates: list[str], keys: set[str]) -> None:
    """Set the fates of the headline and of a deck that no voter keeps: prose right below the headline."""
    start = next((at for at, fate in enumerate(fates) if fate in {"body", "header"}), len(fates))
    tops = [at for at in range(start) if facts[at].key in keys]
    headings = [at for at in tops if (block := lines[at].block) and block.tag == "h1"]
    if not tops:
        return
    title = (headings or tops)[-1]
    fates[title] = "title"
    for at in range(title + 1, min(start, title + 1 + DECK_LINES)):
        if fates[at] == "outside" and len(facts[at].words) >= DECK_WORDS and lines[at].linked <= HALF_LINKED:
            fates[at] = "deck"
            return
