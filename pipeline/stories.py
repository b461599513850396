"""Which story each article tells: articles about the same event, by the words, names and numbers that they share.

Articles are taken one at a time, in order; each joins the nearest story of its days or opens one. How many articles print a word is
counted as they come, so that however the articles are cut into windows, the stories are the same.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, lru_cache

from pipeline.language import Language
from pipeline.model import ArticleEntity
from pipeline.naming.persons import folded

NEARNESS = 0.24  # cosine from which an article joins a story (tests/test_quality_names.py measures it)
WINDOW = timedelta(days=7)  # between an article and the nearest of a story's days
REACH = 5_000  # articles: how far back a story is looked for when it or the article has no time
KEPT_TERMS = 60  # of a story, the heaviest: with 300 the figures are the same, and a warehouse of singles five times larger
SHARES = {"w": 0.5, "e": 0.4, "n": 0.1}  # of words, names and numbers in the likeness of two texts
ENOUGH = 10  # different terms of a kind, from which it has its full share
DIGITS = 4  # of a term's weight that are kept: the figures are the same, and the column packs well
EVIDENCE = 5  # terms kept with a link, those that weighed most
IMAGINED = 1_000  # articles taken to be there before the first, so that what the first few share does not count as common
MIN_WORD = 3  # letters

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An article as stories see it."""

    article_id: int
    version: int
    at: datetime | None  # when it was published, else fetched
    terms: tuple[tuple[str, int], ...]  # "w:bridge", "e:elena varden", "n:12", with how often


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story as far as it is told: the sum of its articles' terms."""

    story_id: int
    first_at: datetime | None
    last_at: datetime | None
    last_seen: int  # articles seen by the warehouse when its last one came
    terms: tuple[tuple[str, float], ...]  # heaviest first


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLink:
    """Which story an article tells, and by which terms."""

    article_id: int
    version: int
    story_id: int
    score: float | None  # cosine with the story so far; None for the first of a story and for a later version of an article
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownStories:
    """What the warehouse knows that may matter to some articles."""

    stories: tuple[Story, ...]
    printed: dict[str, int]  # term -> articles that print it
    seen: int  # articles
    versions: dict[int, int]  # article_id -> story_id, of articles that have an earlier version
    next_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Clustered:
    """What came of it: links, the stories that are new or have changed, and how many articles print each term now."""

    links: tuple[StoryLink, ...]
    stories: tuple[Story, ...]
    printed: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Memory:
    """What is known while articles are taken: the dicts grow with each."""

    stories: dict[int, Story]
    weights: dict[str, dict[int, float]]  # term -> story_id -> weight
    lengths: dict[int, float]
    printed: Counter[str]
    versions: dict[int, int]


def terms_of(text: str, entities: Iterable[tuple[ArticleEntity, int]], language: Language) -> tuple[tuple[str, int], ...]:
    """Return the terms of an article, each with how often it is printed. Entities come with how often they are mentioned."""
    counts: Counter[str] = Counter()
    for token in _TOKEN.findall(text):
        if token[0].isdigit():
            counts[f"n:{token}"] += len(token) > 1
        elif len(token) >= MIN_WORD and (word := _word(token, language)):
            counts[f"w:{word}"] += 1
    for entity, mentions in entities:
        words = folded(entity.name).split()
        counts["e:" + (words[-1] if entity.label == "PERSON" else " ".join(words))] += mentions
    return tuple((term, count) for term, count in counts.items() if count)


def cluster(articles: Sequence[Told], known: KnownStories) -> Clustered:
    """Return the stories of some articles, which are taken in the order given. A later version stays in its article's story."""
    memory = _Memory(stories={}, weights={}, lengths={}, printed=Counter(known.printed), versions=dict(known.versions))
    for story in known.stories:
        _remember(story, memory)
    links: list[StoryLink] = []
    changed: dict[int, None] = {}
    counted: dict[str, None] = {}
    seen, next_id = known.seen, known.next_id
    for article in articles:
        if (story_id := memory.versions.get(article.article_id)) is not None:
            links.append(_link(article, story_id, None, ()))
            continue
        seen += 1
        terms = dict.fromkeys(term for term, _ in article.terms)
        memory.printed.update(terms.keys())
        counted |= terms
        vector = _vector(article, memory.printed, seen)
        link = _nearest(article, vector, seen, memory) or _link(article, next_id, None, ())
        next_id = max(next_id, link.story_id + 1)
        _remember(_joined(memory.stories.get(link.story_id), link.story_id, article, (vector, seen)), memory)
        memory.versions[article.article_id] = link.story_id
        changed[link.story_id] = None
        links.append(link)
    return Clustered(
        links=tuple(links),
        stories=tuple(memory.stories[story_id] for story_id in changed),
        printed={term: memory.printed[term] for term in counted},
    )


def _vector(article: Told, printed: Counter[str], seen: int) -> dict[str, float]:
    """Return the article's terms as a vector of length 1: rare ones weigh more, words, names and numbers have their shares.

    A kind of which the article has few terms has less of a share: one name in common is not half a story.
    """
    vector: dict[str, float] = {}
    for prefix, share in SHARES.items():
        part = {
            term: (1 + math.log(count)) * math.log((IMAGINED + seen) / printed[term]) for term, count in article.terms if term[0] == prefix
        }
        length = _length(part.values())
        scale = math.sqrt(share * min(1.0, len(part) / ENOUGH)) / length if length else 0.0
        vector |= {term: weight * scale for term, weight in part.items()}
    length = _length(vector.values())
    return {term: weight / length for term, weight in vector.items()}


def _nearest(article: Told, vector: dict[str, float], seen: int, memory: _Memory) -> StoryLink | None:
    """Return the link to the likest story within reach, None if none is like enough."""
    products: dict[int, float] = {}
    for term, weight in vector.items():
        for story_id, other in memory.weights.get(term, {}).items():
            products[story_id] = products.get(story_id, 0.0) + weight * other
    likeness = {
        story_id: product / memory.lengths[story_id]
        for story_id, product in products.items()
        if _within_reach(article, memory.stories[story_id], seen)
    }
    best = max(likeness, key=lambda story_id: (likeness[story_id], -story_id), default=None)
    if best is None or likeness[best] < NEARNESS:
        return None
    shared = sorted(
        (term for term in vector if best in memory.weights.get(term, {})),
        key=lambda term: (-vector[term] * memory.weights[term][best], term),
    )
    return _link(article, best, likeness[best], tuple(shared[:EVIDENCE]))


def _within_reach(article: Told, story: Story, seen: int) -> bool:
    if article.at is None or story.first_at is None or story.last_at is None:
        return seen - story.last_seen <= REACH
    return max(story.first_at - article.at, article.at - story.last_at) <= WINDOW  # no sum: it may lie beyond the years that Python has


def _joined(story: Story | None, story_id: int, article: Told, told: tuple[dict[str, float], int]) -> Story:
    """Return the story, or a new one, with one more article."""
    vector, seen = told
    sums = dict(story.terms) if story else {}
    for term, weight in vector.items():
        sums[term] = round(sums.get(term, 0.0) + weight, DIGITS)
    heaviest = sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))[:KEPT_TERMS]
    times = [at for at in (article.at, story and story.first_at, story and story.last_at) if at]
    return Story(
        story_id=story_id, first_at=min(times, default=None), last_at=max(times, default=None), last_seen=seen, terms=tuple(heaviest)
    )


def _remember(story: Story, memory: _Memory) -> None:
    """Put a story, or what has become of it, where it is found."""
    before = memory.stories.get(story.story_id)
    for term, _ in before.terms if before else ():
        del memory.weights[term][story.story_id]
    for term, weight in story.terms:
        memory.weights.setdefault(term, {})[story.story_id] = weight
    memory.stories[story.story_id] = story
    memory.lengths[story.story_id] = _length(weight for _, weight in story.terms)


def _link(article: Told, story_id: int, score: float | None, shared: tuple[str, ...]) -> StoryLink:
    return StoryLink(article_id=article.article_id, version=article.version, story_id=story_id, score=score, shared=shared)


def _length(weights: Iterable[float]) -> float:
    return math.sqrt(sum(weight * weight for weight in weights))


@lru_cache(maxsize=100_000)
def _word(token: str, language: Language) -> str:
    """Return the token folded and without its ending if at least four letters stay; "" if it says nothing of a story."""
    common, endings = _words(language)
    word = folded(token).replace("’", "'").removesuffix("'s")
    if word in common:
        return ""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) > MIN_WORD and not word.endswith("ss"):
            return word.removesuffix(ending)
    return word


@cache
def _words(language: Language) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words that say nothing of a story, and the endings that make no other word."""
    table = language.sections["stories"]
    return frozenset(map(folded, table["common"])), tuple(table["endings"])
