"""Page to article: choose an extractor by media type, strip the boilerplate.

Knows nothing of where a page came from or where the article goes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from pipeline import ballot, boilerplate
from pipeline.errors import NoArticle, Undecodable
from pipeline.language import DEFAULT_LANGUAGE
from pipeline.model import Article, Dropped, Extracted, Page
from pipeline.pages import voters
from pipeline.pages.credits import find_byline, find_outlet, find_wire
from pipeline.pages.dates import When, parse_printed
from pipeline.pages.decode import decode
from pipeline.pages.html_lines import MAX_PAGE, Line, parse, read_lines, within_limits
from pipeline.pages.identify_language import identify_language
from pipeline.pages.line_facts import page_keys
from pipeline.pages.metadata import Metadata, read_metadata
from pipeline.text import clean, is_odd
from pipeline.urls import canonical, same_site

LINES = "lines 1"  # this code, in Article.extractor; a change of rules that changes texts raises the number
_DATED = frozenset({"date", "byline", "meta"})  # fates of lines that say when the article appeared
MAX_TEXT = 2_000_000  # characters in lines that are judged: half a second; an article of 100,000 is a long one
MAX_LINES = 50_000  # lines; half a second too
MAX_SAMPLE = 1_000  # characters that are kept of a line that is too long to be looked at
BULLETS = "•◦▪‣*"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stripped:
    """The lines of a page with their fates, and what is known of the page besides."""

    lines: Sequence[Line]
    rest: Sequence[Line]  # beyond the limits, not looked at
    fates: Sequence[str]  # one of boilerplate.STAYS, or the reason why the line goes
    metadata: Metadata
    language: str | None
    extractor: str
    agreement: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A page's lines in order, each with its fate: one of boilerplate.STAYS, or the reason why it goes."""

    origin: str
    lines: tuple[tuple[int, str, str], ...]  # number, text, fate
    language: str | None
    extractor: str
    agreement: float | None


def explain(page: Page, *, seen: frozenset[str] = frozenset()) -> Explained:
    """Return what becomes of each line of the page; `seen` and errors as for extract, but a page without an article has its lines."""
    stripped = _stripped(page, seen)
    known = [(line.line_no, line.text, fate) for line, fate in zip(stripped.lines, stripped.fates, strict=True)]
    rest = [(line.line_no, line.text[:MAX_SAMPLE], "too-long") for line in stripped.rest]
    return Explained(
        origin=page.origin,
        lines=(*known, *rest),
        language=stripped.language,
        extractor=stripped.extractor,
        agreement=stripped.agreement,
    )


def extract(page: Page, *, seen: frozenset[str] = frozenset()) -> Extracted:
    """Return the page's article, and the lines around it with the reasons why they went.

    `seen` holds the keys (boilerplate.line_key) of lines that stood on other pages of the outlet.

    Raises:
        Undecodable: the bytes are text in no character set we know, or we have no extractor for their type.
        NoArticle: nothing was left once the boilerplate was gone.
    """
    return _assemble(page, _stripped(page, seen))


def _stripped(page: Page, seen: frozenset[str]) -> _Stripped:
    extractor = EXTRACTORS.get(page.media_type)
    if extractor is None:
        raise Undecodable(page.origin, f"no extractor for {page.media_type}")
    return extractor(page, seen)


def text_lines(text: str) -> list[Line]:
    """Return the lines of a text page that are not blank. Numbers count the blank ones too."""
    lines: list[Line] = []
    last = 0
    for number, line in enumerate(clean(text).split("\n"), 1):
        if line:
            lines.append(Line(text=line, line_no=number, gap=number - last, bullet=line[0] in BULLETS))
            last = number
    return lines


def _within_limits(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines that are judged, and those that are too many or too long; a line is cut in two where the limit falls."""
    room = MAX_TEXT
    for at, line in enumerate(lines):
        if at == MAX_LINES:
            return lines[:at], lines[at:]
        if len(line.text) > room:
            cut = line.text.rfind(" ", 0, room) if " " in line.text[:room] else room
            halves = [replace(line, text=line.text[:cut])] if cut > 0 else []
            return lines[:at] + halves, [replace(line, text=line.text[cut:].lstrip()), *lines[at + 1 :]]
        room -= len(line.text)
    return lines, []


def _unseen(text: str, *, after: Sequence[Line]) -> list[Line]:
    """Return one line for what of the page was not looked at, none where all was."""
    sample = clean(text[:MAX_SAMPLE].strip())
    return [Line(text=sample, line_no=after[-1].line_no + 1 if after else 1)] if sample else []


def _strip_text(page: Page, seen: frozenset[str]) -> _Stripped:
    text = decode(page)
    looked_at = text[:MAX_PAGE]
    if looked_at.count("\n") >= MAX_LINES:
        looked_at = "\n".join(looked_at.split("\n", MAX_LINES)[:MAX_LINES])
    lines, rest = _within_limits(text_lines(looked_at))
    rest += _unseen(text[len(looked_at) :], after=lines)
    language = page.language or identify_language(line.text for line in lines if not is_odd(line.text))
    titles = [page.title] if page.title else []
    fates = boilerplate.strip(lines, titles=titles, language=language, seen=seen)
    return _Stripped(lines=lines, rest=rest, fates=fates, metadata=Metadata(), language=language, extractor=LINES)


def _strip_html(page: Page, seen: frozenset[str]) -> _Stripped:
    text, unseen = within_limits(decode(page))
    tree = parse(text)
    if tree is None:
        raise NoArticle(page.origin, "no element in the page")
    metadata = read_metadata(tree)
    lines, rest = _within_limits(read_lines(tree))
    rest += _unseen(unseen, after=lines)
    written = (line.text for line in lines if not is_odd(line.text))
    language = page.language or identify_language(written, hint=metadata.language)
    titles = [title for title in (page.title, *metadata.titles) if title]
    result = ballot.count(lines, voters.vote(tree, lines), titles=titles, language=language, seen=seen)
    return _Stripped(
        lines=lines,
        rest=rest,
        fates=result.fates,
        metadata=metadata,
        language=language,
        extractor=LINES if result.agreement is None else f"{LINES} ({voters.names()})",
        agreement=result.agreement,
    )


EXTRACTORS: dict[str, Callable[[Page, frozenset[str]], _Stripped]] = {"text/html": _strip_html, "text/plain": _strip_text}


def _assemble(page: Page, stripped: _Stripped) -> Extracted:
    """Return the article that the lines make which stay, and those that go."""
    metadata = stripped.metadata
    pairs = _with_body(list(zip(stripped.lines, stripped.fates, strict=True)))
    body = [line.text for line, fate in pairs if fate in {"body", "header"}]
    if not body:
        raise NoArticle(page.origin, f"{len(pairs)} lines, none of them prose")
    title = clean(page.title or "") or metadata.title or next((line.text for line, fate in pairs if fate == "title"), None)
    deck = next((line.text for line, fate in pairs if fate == "deck"), None)
    head = "".join(f"{part}\n\n" for part in (title, deck) if part)
    byline = metadata.byline or find_byline(pairs)
    when, source = _published(page, stripped)
    article = Article(
        origin=page.origin,
        url=_url(page, metadata.urls),
        outlet=page.outlet or metadata.outlet or find_outlet(pairs, title, language=stripped.language),
        title=title,
        deck=deck,
        byline=byline,
        published_at=when.at if when else None,
        published_precision=when.precision if when else None,
        published_source=source,
        language=stripped.language or (DEFAULT_LANGUAGE if is_odd(body[0]) else None),
        text=head + "\n\n".join(body),
        body_start=len(head),
        extractor=stripped.extractor,
        agreement=stripped.agreement,
        modified_at=metadata.modified_at,
        wire=find_wire(pairs, byline, language=stripped.language),
        paywall=metadata.paywall,
        fetched_at=page.fetched_at,
        page_sha256=page.sha256,
    )
    dropped = [Dropped(line_no=line.line_no, text=line.text, reason=fate) for line, fate in pairs if fate not in boilerplate.STAYS]
    dropped += [Dropped(line_no=line.line_no, text=line.text[:MAX_SAMPLE], reason="too-long") for line in stripped.rest[:MAX_SAMPLE]]
    return Extracted(article=article, dropped=tuple(dropped), line_keys=page_keys(stripped.lines))


def _with_body(pairs: list[tuple[Line, str]]) -> list[tuple[Line, str]]:
    """Return the lines with their fates; where none is prose, those that are hardly words are the body: a flagged article, not none."""
    if any(fate in {"body", "header"} for _, fate in pairs):
        return pairs
    return [(line, "body" if is_odd(line.text) else fate) for line, fate in pairs]


def _published(page: Page, stripped: _Stripped) -> tuple[When | None, str | None]:
    """Return when the article was published, and where that stood. What was told outweighs what the page says."""
    if page.published_at:
        return When(page.published_at, "second"), "told"
    if stripped.metadata.published:
        return stripped.metadata.published, stripped.metadata.published_source
    for line, fate in zip(stripped.lines, stripped.fates, strict=True):
        if fate in _DATED and (when := parse_printed(line.text)):
            return when, "text"
    return None, None


def _url(page: Page, printed: Sequence[str]) -> str:
    """Return the canonical address: what the page prints, if it is of the same site and no front page; else where it was fetched."""
    fetched = page.url or (None if page.origin.startswith("file:") else page.origin)
    own = canonical(fetched) if fetched else None
    for address in filter(None, map(canonical, printed)):
        if urlsplit(address).path.strip("/") and (own is None or same_site(address, own)):
            return address
    return own or fetched or page.origin
