"""Page to article: choose an extractor by media type, strip the boilerplate.

Knows nothing of where a page came from or where the article goes.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Sequence
from datetime import datetime

from pipeline.boilerplate import strip
from pipeline.errors import NoArticle, Undecodable
from pipeline.html_lines import Line, parse, read_lines
from pipeline.identify_language import identify_language
from pipeline.metadata import Metadata, read_metadata
from pipeline.model import Article, Dropped, Extracted, Page, Precision
from pipeline.text import clean
from pipeline.urls import canonical, same_site

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([-\w]{2,40})""", re.I)


def extract(page: Page, *, seen: frozenset[str] = frozenset()) -> Extracted:
    """Return the page's article, and the lines around it with the reasons why they went.

    `seen` holds the keys (boilerplate.line_key) of lines that stood on other pages of the outlet.

    Raises:
        Undecodable: the bytes are text in no character set we know, or we have no extractor for their type.
        NoArticle: nothing was left once the boilerplate was gone.
    """
    extractor = EXTRACTORS.get(page.media_type)
    if extractor is None:
        raise Undecodable(page.origin, f"no extractor for {page.media_type}")
    return extractor(page, seen)


def decode(page: Page) -> str:
    """Return the page's text: by its byte-order mark, what was told, what it declares, else UTF-8, else Windows-1252."""
    body = page.body
    declared = _DECLARED.search(body[:4096])
    names = [name for bom, name in _BOMS if body.startswith(bom)][:1]
    names += [name for name in (page.charset, declared[1].decode() if declared else None, "utf-8") if name]
    for name in names:
        try:
            return body.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return body.decode("cp1252", "replace")


def _extract_text(page: Page, seen: frozenset[str]) -> Extracted:
    return _assemble(page, text_lines(decode(page)), Metadata(), seen, extractor="lines 1")


def text_lines(text: str) -> list[Line]:
    """Return the lines of a text page that are not blank. Numbers count the blank ones too."""
    lines: list[Line] = []
    last = 0
    for number, line in enumerate(clean(text).split("\n"), 1):
        if line:
            lines.append(Line(text=line, line_no=number, gap=number - last, bullet=line[0] in "•◦▪*"))
            last = number
    return lines


def _extract_html(page: Page, seen: frozenset[str]) -> Extracted:
    tree = parse(decode(page).replace("\x00", ""))
    if tree is None:
        raise NoArticle(page.origin, "no element in the page")
    return _assemble(page, read_lines(tree), read_metadata(tree), seen, extractor="lines 1")


EXTRACTORS: dict[str, Callable[[Page, frozenset[str]], Extracted]] = {"text/html": _extract_html, "text/plain": _extract_text}


def _assemble(page: Page, lines: Sequence[Line], metadata: Metadata, seen: frozenset[str], *, extractor: str) -> Extracted:
    """Return the article that the kept lines make."""
    told = clean(page.title or "") or None
    titles = [title for title in (told, metadata.title, *metadata.titles) if title]
    language = page.language or identify_language("\n".join(line.text for line in lines if len(line.text) > 80), hint=metadata.language)
    fates = strip(lines, titles=titles, language=language, seen=seen)
    by_role = {
        role: [line.text for line, fate in zip(lines, fates, strict=True) if fate in role]
        for role in (("title",), ("deck",), ("body", "header"))
    }
    title = next(iter(titles), None) or next(iter(by_role["title",]), None)
    deck = next(iter(by_role["deck",]), None)
    body = by_role["body", "header"]
    if not body:
        raise NoArticle(page.origin, f"{len(lines)} lines, none of them prose")
    head = "".join(f"{part}\n\n" for part in (title, deck) if part)
    published, precision, source = _published(page, metadata)
    article = Article(
        origin=page.origin,
        url=_url(page, metadata.url),
        outlet=page.outlet or metadata.outlet,
        title=title,
        deck=deck,
        byline=metadata.byline,
        published_at=published,
        published_precision=precision,
        published_source=source,
        language=language,
        text=head + "\n\n".join(body),
        body_start=len(head),
        extractor=extractor,
        modified_at=metadata.modified_at,
        paywall=metadata.paywall,
        fetched_at=page.fetched_at,
        page_sha256=page.sha256,
    )
    dropped = [
        Dropped(line_no=line.line_no, text=line.text, reason=fate)
        for line, fate in zip(lines, fates, strict=True)
        if fate not in ("title", "deck", "header", "body")
    ]
    return Extracted(article=article, dropped=tuple(dropped))


def _published(page: Page, metadata: Metadata) -> tuple[datetime | None, Precision | None, str | None]:
    if page.published_at:
        return page.published_at, "second", "told"
    when = metadata.published
    return (when.at, when.precision, metadata.published_source) if when else (None, None, None)


def _url(page: Page, printed: str | None) -> str:
    fetched = page.url or (page.origin if not page.origin.startswith("file:") else None)
    if printed:
        address = canonical(printed)
        if address and re.match(r"https?://[^/]+/.", address) and (fetched is None or same_site(address, fetched)):
            return address
    return (canonical(fetched) if fetched else None) or fetched or page.origin
