"""Where a request for an article ended that did not end at an article: consent walls, front pages, "not found" with status 200."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from pipeline.urls import canonical

_HEAD = 20_000  # bytes in which a title stands
_WALL_HOST = re.compile(r"(?:^|\.)(?:consent|guce|cmp|privacy-gate|myprivacy|zustimmung|accounts|login|auth|sso)\.", re.IGNORECASE)
_WALL_PATH = re.compile(
    r"/(?:consent|cookie-?wall|cookie-?consent|privacy-?gate|collectconsent|captcha|login|signin)(?:[/.?]|$)", re.IGNORECASE
)
_LOST_PATH = re.compile(r"/(?:404|not-?found|page-?not-?found|error-?404|errorpage)(?:[/.?]|$)", re.IGNORECASE)
_TITLE = re.compile(rb"<title[^>]{0,200}>\s*([^<]{0,300})", re.IGNORECASE)
_LOST_TITLE = re.compile(
    r"""
    (?:error\s*)? 404\b | not\sfound\b
    | (?:page|article|story|seite|p[aá]gina) \s (?:was\s|is\s)? (?:not|could\snot\sbe|nicht|non|no) \s
      (?:found|available|gefunden|trouvée?|encontrad[ao])
    | (?:just\sa\smoment|attention\srequired|access\sdenied|are\syou\sa\srobot|before\syou\scontinue)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def no_story(asked: str, landed: str, body: bytes) -> str | None:
    """Return why what came is no article, None when it may be one. A short look: what is left is judged by pipeline/extract.py."""
    start, end = urlsplit(asked), urlsplit(landed)
    if canonical(asked) != canonical(landed):
        if _WALL_HOST.search(end.netloc) or _WALL_PATH.search(end.path):
            return "a consent or log-in wall"
        if _LOST_PATH.search(end.path):
            return "a page for what is not found"
        if end.path in ("", "/") and not end.query and start.path not in ("", "/"):
            return "the front page"
    title = _TITLE.search(body[:_HEAD])
    text = title[1].decode("utf-8", "replace").strip() if title else ""
    return f"titled {text[:80]!r}" if _LOST_TITLE.match(text) else None
