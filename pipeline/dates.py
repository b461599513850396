"""Dates as pages write them, to a time with its zone and precision. Never reads the clock: a date that cannot be known is None."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from pipeline.model import Precision

_ISO = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})(?:[T ]+(?P<clock>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?", re.I
)


@dataclass(frozen=True, slots=True)
class When:
    """A moment, and how exactly it is known. A date without a zone is taken as UTC."""

    at: datetime
    precision: Precision


def parse_date(text: str) -> When | None:
    """Return when that is, None where the text is no date."""
    match = _ISO.search(text[:100])
    if not match:
        return None
    clock, zone = match["clock"], match["zone"] or "+00:00"
    zone = "+00:00" if zone.upper() in {"Z", "UTC", "GMT"} else zone
    try:
        if not clock:
            return When(datetime.fromisoformat(match["date"]).replace(tzinfo=UTC), "day")
        at = datetime.fromisoformat(f"{match['date']}T{clock.zfill(len(clock) + (clock.index(':') == 1))}{zone}")
    except ValueError:
        return None
    return When(at, "second" if clock.count(":") == 2 else "minute")
