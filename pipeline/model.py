"""Every value that flows through onrecord.

Values only: frozen, slotted, keyword-only, from the standard library alone. Conventions hold for all of them:
offsets count code points of `Article.text`, end exclusive; times carry a time zone; a text is NFC without control characters.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Literal

Kind = Literal["direct", "mixed", "indirect"]
Place = Literal["headline", "deck", "body"]
Precision = Literal["second", "minute", "day"]
Span = tuple[int, int]  # start_char, end_char


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Bytes as fetched or read, with what the supplier told about them. What is told outweighs what the page says."""

    origin: str  # where the page was asked for: the address before redirects, or file:NAME
    body: bytes
    media_type: str  # "text/html" or "text/plain"; pipeline/extract.py has one extractor for each
    charset: str | None = None  # as told by HTTP or known from the container, None when the page must say
    url: str | None = None  # the address after redirects; None for a file
    outlet: str | None = None
    title: str | None = None
    published_at: datetime | None = None
    language: str | None = None  # ISO 639-1
    fetched_at: datetime | None = None

    @property
    def sha256(self) -> str:
        """The body's SHA-256, in hex."""
        return hashlib.sha256(self.body).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A line of a page that is no part of its article, and why."""

    line_no: int  # from 1, in the page's lines as pipeline/extract.py reads them
    text: str
    reason: str  # a slug listed in docs/stripping.md


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What a page has to say, free of everything around it. Immutable: a changed text is a new version.

    `text` is title, deck and body, paragraphs apart by one blank line; the body begins at `body_start`.
    """

    origin: str
    url: str  # canonical address, or the origin where none is known
    outlet: str | None
    title: str | None
    deck: str | None
    byline: str | None
    published_at: datetime | None
    published_precision: Precision | None
    published_source: str | None  # where the time stood: "told", "json-ld", "opengraph", "microdata", "html", "text"
    language: str | None  # ISO 639-1
    text: str
    body_start: int
    extractor: str  # who extracted it, with version: "trafilatura 2.3.1", "lines 1"
    agreement: float | None = None  # 0 to 1: how far the other extractors agree; None when only one ran
    modified_at: datetime | None = None
    wire: tuple[str, ...] = ()  # agencies credited: "Reuters", "dpa"
    paywall: bool | None = None
    fetched_at: datetime | None = None
    page_sha256: str

    @property
    def text_sha256(self) -> str:
        """The text's SHA-256, in hex: with `url` the identity of a version, unless that was made by annotating again."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """An article and the lines that were stripped around it."""

    article: Article
    dropped: tuple[Dropped, ...]
    line_keys: tuple[str, ...] = ()  # of the page's lines, kept and dropped, for the outlet's memory (see Annotated)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleEntity:
    """A thing as one article names it; pipeline/resolve.py says which entity of the warehouse it is."""

    entity_no: int  # from 0, in order of first mention
    name: str  # the fullest name the article prints, titles and possessives off; the usual one of a known thing (Russia)
    label: str  # OntoNotes type by vote of the mentions: PERSON, ORG, GPE...
    aliases: tuple[str, ...]  # the other names printed, in order of first mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that names a thing."""

    start_char: int
    end_char: int
    text: str
    label: str  # the type of the thing, not of the span (see ArticleEntity)
    entity_no: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words attributed to a speaker. `text` is the spans joined by one space; quote marks are outside the spans."""

    kind: Kind
    place: Place
    spans: tuple[Span, ...]
    text: str
    cue: str | None  # the verb as printed ("said"), None when no cue is printed
    stance: str  # a stance of languages/en.toml: neutral, doubting, conceding, insisting...
    speaker_text: str | None  # as printed ("he")
    speaker_start: int | None
    speaker_end: int | None
    entity_no: int | None  # who that is, None when unknown or no named thing ("a senior official")
    via: str | None  # the agency or outlet it came through, as printed
    confidence: float  # 0 to 1: that span and speaker are right; an abstention has entity_no None


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """An article with everything found in it, and who found it."""

    article: Article
    dropped: tuple[Dropped, ...]
    entities: tuple[ArticleEntity, ...]
    mentions: tuple[Mention, ...]
    quotes: tuple[Quote, ...]
    annotator: str  # code and model, with versions; "none" where the language has no model
    flags: tuple[str, ...] = ()  # slugs of pipeline/flags.py: what was left unread, or is hardly writing
    line_keys: tuple[str, ...] = ()  # of the page's lines (pipeline/boilerplate.py): what stands on other pages too is no article
    replaces: int | None = None  # the version that was annotated again, to stand in its place while it is the newest


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An item that did not come through."""

    url: str  # the origin of the page, or the address of the feed
    stage: str  # "read", "fetch", "feed", "extract", "annotate", "append"
    reason: str  # the slug of a NewsError
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetch:
    """One request, and how it ended."""

    url: str  # as asked
    kind: Literal["feed", "page", "robots"]
    outlet: str | None
    feed: str | None  # address of the feed it served
    fetched_at: datetime
    verdict: str  # "ok", "not-modified", or the slug of a FetchError
    detail: str | None = None
    status: int | None = None  # of the last response
    final_url: str | None = None  # after redirects
    hops: int = 0
    wire_bytes: int = 0
    decoded_bytes: int = 0
    seconds: float = 0.0
    body_sha256: str | None = None
    etag: str | None = None  # sent back verbatim
    last_modified: str | None = None  # sent back verbatim
    entries: int | None = None  # of a feed that parsed
    failures_weight: float = 0.0  # sum since the last success
    next_poll_at: datetime | None = None  # for a feed, and for a page that is to be tried again
    article_url: str | None = None  # canonical address of the page's article as its feed has it
    interval_seconds: float | None = None  # how often the feed is worth a poll
    full_at: datetime | None = None  # when the feed's body last came whole
    moved_to: str | None = None  # where the feed is for good, as all its redirects say


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An article seen in a feed."""

    url: str  # canonical address of the article
    feed: str
    guid: str | None
    title: str | None
    published_at: datetime | None
    seen_at: datetime
    link: str = ""  # as the feed has it, and as it is asked for
    entry_sha256: str = ""  # of all that the feed says of it
    edited: bool = False  # the feed said something else of it before


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRecord:
    """Where the bytes of a page stand in a WARC file under raw/."""

    page_sha256: str
    file: str  # name inside raw/
    offset: int  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPage:
    """A page that went through, whether an article came out of it or a failure."""

    origin: str
    page_sha256: str
    annotator: str  # who would see the same in it again


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What one worker hands to the loader: appended whole or not at all."""

    annotated: tuple[Annotated, ...] = ()
    failures: tuple[Failure, ...] = ()
    fetches: tuple[Fetch, ...] = ()
    appearances: tuple[Appearance, ...] = ()
    raw: tuple[RawRecord, ...] = ()
    pages: tuple[SeenPage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of a command."""

    run_id: str
    command: str  # "load", "ingest"...
    name: str  # what it runs on, for people: "load seeds", "ingest 12 feeds"
    started_at: datetime
    flow_run_id: str | None = None  # Prefect's
    code: str = ""  # version of onrecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What a run did. Adds up."""

    pages: int = 0
    articles: int = 0  # appended, new versions included
    again: int = 0  # of them, those that were annotated again
    flagged: int = 0  # of them, those with a flag
    quotes: int = 0
    mentions: int = 0
    dropped: int = 0
    failures: int = 0
    known: int = 0  # pages that the warehouse had already
    linked: int = 0  # article versions that a link looked at
    stories: int = 0  # new ones
    entities: int = 0  # new ones
    by_reason: tuple[tuple[str, int], ...] = field(default=())  # of the failures

    def __add__(self, other: Counts) -> Counts:
        reasons = dict(self.by_reason)
        for reason, count in other.by_reason:
            reasons[reason] = reasons.get(reason, 0) + count
        numbers = {one.name: getattr(self, one.name) + getattr(other, one.name) for one in fields(self) if one.name != "by_reason"}
        return Counts(**numbers, by_reason=tuple(sorted(reasons.items())))
