"""HTML to lines: what a reader of the page would see, one line for each block, with where in the page it stood.

Decides nothing about what belongs to the article; that is boilerplate.py's work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from lxml import etree, html

from pipeline.text import clean

MAX_TAGS = 150_000  # tags of a page that are parsed; a long live blog has 20,000, this many take half a second
MAX_PAGE = 10_000_000  # characters, mark-up included; the largest live blogs have 3 million
MAX_PARSER_TEXT = 9_000_000  # bytes; above ten million the parser stops unless told to go on
MAX_NAMES = 400  # characters of class and id that are looked at, for an element and those around it

HIDDEN_TAGS = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "applet",
        "head",
        "title",
        "meta",
        "link",
        "select",
        "option",
        "button",
        "input",
        "textarea",
        "datalist",
        "audio",
        "video",
        "canvas",
        "map",
        "dialog",
        "progress",
        "meter",
    ]
)
_BLOCK_TAGS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_LISTED = frozenset({"li", "td", "th", "dd", "dt"})  # these stand close together
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_HOVER_CARD = re.compile(r"\b(?:rollover-(?:\w+-)?block|tooltip-?(?:text|content)|popover-?content|hover-?card)\b", re.I)  # in a sentence
_HUGE_TAG = re.compile(r"<([a-zA-Z][\w-]{0,30})\s[^<>]{20000,}>")  # the parser is quadratic in the attributes of a tag
_EMPTY_RUN = re.compile(r"(?:<(?:p|br|div|span)\s*/?>\s*){20,}", re.IGNORECASE)
_LAYOUT_TAG = re.compile(r"</?(?:div|span|section|font|b|i|center)\b[^<>]*>", re.I)


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A block of a page, and those around it."""

    tag: str
    names: str  # its class and id, as printed
    parent: Block | None
    element: etree._Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a page. `block` and `linked` are known of HTML alone, `gap` and `bullet` of text pages."""

    text: str  # cleaned, never empty
    line_no: int  # from 1
    block: Block | None = None  # the innermost it stands in
    linked: float = 0.0  # share of its characters inside links, 0 to 1
    gap: int = 1  # line breaks between it and the line before
    bullet: bool = False  # printed as an item of a list


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text between two tags."""

    text: str
    block: Block
    run: int
    linked: bool


def within_limits(text: str) -> tuple[str, str]:
    """Return what of the page can be parsed in time, and the rest. What no reader sees and the parser is slow at is left out."""
    rest = text[MAX_PAGE:]
    text = text[:MAX_PAGE]
    if text.count("<") > MAX_TAGS:
        text = _EMPTY_RUN.sub("<br>", text)
    if text.count("<") > MAX_TAGS:
        kept = "<".join(text.split("<", MAX_TAGS)[:MAX_TAGS])
        text, rest = kept, text[len(kept) :] + rest
    return _HUGE_TAG.sub(r"<\1>", text), rest


def parse(text: str) -> html.HtmlElement | None:
    """Return the page's tree, None where there is nothing to parse."""
    tree, too_deep = _parse(text)
    if too_deep:
        tree, _ = _parse(_LAYOUT_TAG.sub(" ", text))
    if tree is not None:
        for element in [span for span in tree.iter("span") if _HOVER_CARD.search((span.get("class") or "")[:MAX_NAMES])]:
            element.drop_tree()  # what stands after it stays
    return tree


def _parse(text: str) -> tuple[html.HtmlElement | None, bool]:
    body = text.encode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=len(body) > MAX_PARSER_TEXT)
    try:
        tree = html.document_fromstring(body, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None, False
    return tree, any("depth" in entry.message for entry in parser.error_log)


def read_lines(tree: html.HtmlElement) -> list[Line]:
    """Return the visible lines of the page, in order."""
    lines: list[Line] = []
    for _, group in groupby(_pieces(tree), key=lambda piece: piece.run):
        pieces = list(group)
        raw = "".join(piece.text for piece in pieces)
        text = " ".join(raw.split())
        text = text if text.isascii() else clean(text)  # plain letters need no more, and most lines are
        if text:
            linked = sum(len(piece.text.strip()) for piece in pieces if piece.linked) / max(1, len(raw.strip()))
            block = pieces[0].block
            listed = block.tag in _LISTED
            lines.append(
                Line(
                    text=text,
                    line_no=len(lines) + 1,
                    block=block,
                    linked=min(1.0, linked),
                    gap=1 if listed else 2,
                    bullet=block.tag == "li",
                )
            )
    return lines


def _pieces(tree: html.HtmlElement) -> Iterator[_Piece]:
    """Yield the visible text, in order; pieces of one run stand in one line."""
    body = tree.find("body")
    walk = etree.iterwalk(tree if body is None else body, events=("start", "end"))
    open_blocks: list[tuple[etree._Element, Block]] = []
    run = links = 0
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if not isinstance(tag, str) or tag in HIDDEN_TAGS or _hidden(element):
                walk.skip_subtree()
                continue
            if tag in _BLOCK_TAGS or not open_blocks:
                run += 1
                open_blocks.append((element, Block(tag, _names(element), open_blocks[-1][1] if open_blocks else None, element)))
            elif tag == "br":
                yield _Piece("\n", open_blocks[-1][1], run, linked=False)
            links += tag == "a"
            if element.text:
                yield _Piece(element.text, open_blocks[-1][1], run, linked=links > 0)
            continue
        if open_blocks and open_blocks[-1][0] is element:
            open_blocks.pop()
            run += 1
        elif tag == "a" and links:
            links -= 1
        if open_blocks and element.tail:
            yield _Piece(element.tail, open_blocks[-1][1], run, linked=links > 0)


def _names(element: etree._Element) -> str:
    """Return class and id; of a heading the class alone, its id is an anchor made of its words."""
    own = element.get("class") or ""
    return (own if element.tag in _HEADINGS else f"{own} {element.get('id') or ''}")[:MAX_NAMES].strip()


def _hidden(element: etree._Element) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    return bool(style and _HIDDEN_STYLE.search(style[:MAX_NAMES]))
