"""Dates as pages write them, to a time with its zone and precision. Never reads the clock: a date that cannot be known is None."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from pipeline.language import load_language
from pipeline.model import Precision

LONGEST = 200  # characters; a date is not printed after as many
ABBREVIATED = 3  # letters of a month's name that are enough: "Sept. 14"
YEARS = (1990, 2100)  # what is printed outside of them is no date of a news page
NEWS = (1600, 2100)  # years that a date made for machines may name: newspapers are printed since 1605, and year 1 or 9999 stand for none

_ISO = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})(?:[T ]+(?P<clock>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?\s+(?:de\s+)?(?P<month>[^\W\d_]{3,12})\.?,?\s+(?:de\s+)?(?P<year>\d{4})\b"
)
_MONTH_FIRST = re.compile(r"\b(?P<month>[^\W\d_]{3,12})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})\b")
_NUMBERS = re.compile(r"\b(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})\b")


@dataclass(frozen=True, slots=True)
class When:
    """A moment, and how exactly it is known. A date without a zone is taken as UTC."""

    at: datetime
    precision: Precision


def parse_date(text: str) -> When | None:
    """Return when that is, of a date made for machines; None where the text is none.

    Midnight sharp is how a date without a time is written: a day, no moment, in whatever zone.
    """
    match = _ISO.search(text[:LONGEST])
    if not match:
        return None
    clock, zone = match["clock"], match["zone"] or "+00:00"
    zone = "+00:00" if zone.upper() in {"Z", "UTC", "GMT"} else zone
    try:
        if not clock or not clock.strip("0:"):
            at = datetime.fromisoformat(match["date"]).replace(tzinfo=UTC)
            return When(at, "day") if is_of_news(at) else None
        at = datetime.fromisoformat(f"{match['date']}T{clock.zfill(len(clock) + (clock.index(':') == 1))}{zone}")
    except ValueError:
        return None
    return When(at, "second" if clock.count(":") == 2 else "minute") if is_of_news(at) else None


def is_of_news(at: datetime) -> bool:
    """Return whether a moment may be one of news. So it can be counted with, and told in UTC."""
    return NEWS[0] <= at.year <= NEWS[1]


def parse_printed(text: str) -> When | None:
    """Return the day that a line made for readers names, None where it names none: "14 September 2018", "Sept. 14, 2018", "14.9.2018"."""
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _NUMBERS):
        for match in pattern.finditer(text[:LONGEST]):
            month = int(match["month"]) if match["month"].isdigit() else _months().get(match["month"].lower()[:ABBREVIATED])
            day = _day(int(match["year"]), month, int(match["day"])) if month else None
            if day:
                return When(day, "day")
    found = parse_date(text)
    return found if found and YEARS[0] <= found.at.year <= YEARS[1] else None


def _day(year: int, month: int, day: int) -> datetime | None:
    try:
        return datetime(year, month, day, tzinfo=UTC) if YEARS[0] <= year <= YEARS[1] else None
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    """Return the number of a month by the beginning of its name; a beginning that two months share in different languages is English."""
    numbers: dict[str, int] = {}
    for code in ("en", "all"):
        language = load_language(code)
        for number, names in enumerate(language.sections["dates"]["months"] if language else (), 1):
            for name in names:
                numbers.setdefault(name.lower()[:ABBREVIATED], number)
    return numbers
