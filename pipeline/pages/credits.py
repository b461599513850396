"""Who else is behind an article: the agencies it credits, and the outlet where only its lines tell.

Credits stand in lines that are dropped, in datelines, and in bylines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.language import load_language
from pipeline.pages.html_lines import Line

# Printed forms of the agencies that newsrooms everywhere take copy from, and the name each is known by.
_AGENCIES = {
    "Reuters": "Reuters",
    "REUTERS": "Reuters",
    "AP": "AP",
    "Associated Press": "AP",
    "The Associated Press": "AP",
    "AFP": "AFP",
    "Agence France-Presse": "AFP",
    "dpa": "dpa",
    "DPA": "dpa",
    "APA": "APA",
    "SDA": "Keystone-SDA",
    "Keystone-SDA": "Keystone-SDA",
    "EFE": "EFE",
    "ANSA": "ANSA",
    "Ansa": "ANSA",
    "TASS": "TASS",
    "Interfax": "Interfax",
    "Xinhua": "Xinhua",
    "Kyodo": "Kyodo",
    "Yonhap": "Yonhap",
    "PTI": "PTI",
    "ANI": "ANI",
    "IANS": "IANS",
    "UPI": "UPI",
    "Bloomberg": "Bloomberg",
    "PA": "PA",
    "PA Media": "PA",
    "Press Association": "PA",
    "The Canadian Press": "The Canadian Press",
    "CNA": "CNA",
    "Anadolu Agency": "Anadolu Agency",
    "epd": "epd",
    "KNA": "KNA",
    "SID": "SID",
    "NTB": "NTB",
    "TT": "TT",
    "PAP": "PAP",
    "ČTK": "ČTK",
    "MTI": "MTI",
    "Lusa": "Lusa",
    "ANP": "ANP",
    "Belga": "Belga",
}
FIRST = 3  # paragraphs of the body in which a dateline or "X reports" credits an agency

_NAME = "|".join(sorted(map(re.escape, _AGENCIES), key=len, reverse=True))
_AGENCY = re.compile(rf"(?<!\w)(?:{_NAME})(?!\w)")
_DATELINE = re.compile(rf"^.{{0,60}}?\((?P<inner>{_NAME})\)\s*[-–—:]")
_DASH = r"\s+[-–—]+\s+(?=[^\w\s]?[A-ZÀ-Þ0-9])"
_CITY_DATELINE = re.compile(  # the place in capitals, with a state or a day: what stands in brackets is whose copy it is
    r"(?P<place>(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+\s?){1,4}(?:, ?[\w. ]{2,20})?)\s*"
    rf"\((?P<inner>[A-ZÀ-Þ][^\W\d]+(?: [A-ZÀ-Þ][^\W\d]*){{0,4}})\){_DASH}"
)
_SHORT_DATELINE = re.compile(  # the place like any name: only an abbreviation is sure to be an agency's
    rf"(?P<place>[A-ZÀ-Þ][^\W\d]+(?:[ -][A-ZÀ-Þ][^\W\d]+){{0,2}})\s*\((?P<inner>[A-Z]{{2,6}}|[a-z]{{3}})\){_DASH}"
)
_WORD = re.compile(r"\w+")
_OUTLET_DATELINE = re.compile(r"^(?P<name>[A-Z][\w/]*\.(?:[A-Z]\w+|com|net|org|[a-z]{2}))\s+[-–—]\s+")
_BY_NAME = r"(?:[A-ZÀ-Þ][\w.'’-]*|de|da|del|der|van|von|bin|al|el|la)"
_AND = "and|und|et|y|e|en|og|och|&"
_SIGNED = re.compile(
    r"\W*(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v)\s+"
    rf"(?P<names>[A-ZÀ-Þ][\w.'’-]*(?:(?:,? (?:{_AND})|,)? {_BY_NAME}){{1,11}})"
)
_JOINED = re.compile(rf",? (?:{_AND}) |, ")
_ALONE = re.compile(r"[A-ZÀ-Þ][^\W\d_]{3,}")
_SIDES = " |-–—:•·»"


@cache
def _pattern(language: str | None, name: str) -> re.Pattern[str]:
    """Return a pattern of the language's table [boilerplate.credits]; one that fits nothing where it has none."""
    known = load_language(language) if language else None
    table = known.sections.get("boilerplate", {}).get("credits", {}) if known else {}
    return re.compile(table.get(name, r"(?!)"))


def find_wire(pairs: Sequence[tuple[Line, str]], byline: str | None, *, language: str | None) -> tuple[str, ...]:
    """Return the agencies that the article credits, each once, in the order of their mention. `pairs` are lines with their fates."""
    found: dict[str, None] = {}
    for text in (line.text for line, fate in pairs if fate == "credit"):
        found.update(dict.fromkeys(_credited(text, language)))
    body = [line.text for line, fate in pairs if fate == "body"][:FIRST]
    if body and (agency := _dateline(body[0])):
        found[agency] = None
    for text in body:
        if match := _DATELINE.match(text):
            found[_AGENCIES[match["inner"]]] = None
        if match := _pattern(language, "reports").search(text):
            found[match["name"]] = None
    if byline:
        found.update(dict.fromkeys(_AGENCIES[name] for name in _AGENCY.findall(byline)))
    return tuple(found)


def _credited(text: str, language: str | None) -> list[str]:
    """Return the agencies of a credit, in its order: known ones, and those whose names say what they are. People are none.

    People are credited with two names, so one word is an agency too, unless it stands among people: then it is where they are.
    """
    match = next((match for name in ("with", "contributed") if (match := _pattern(language, name).search(text))), None)
    if not match:
        return [_AGENCIES[name] for name in _AGENCY.findall(text)]
    parts = [part.strip(" .;()|").removeprefix("the ").removeprefix("The ") for part in _JOINED.split(match["names"])]
    known = [[_AGENCIES[name] for name in _AGENCY.findall(part)] for part in parts]
    sure = [names or ([part] if _pattern(language, "agency").fullmatch(part) else []) for part, names in zip(parts, known, strict=True)]
    alone = [names or ([part] if _ALONE.fullmatch(part) else []) for part, names in zip(parts, sure, strict=True)]
    return [name for names in (alone if all(alone) else sure) for name in names]


def _dateline(text: str) -> str | None:
    """Return the agency in the dateline of a text, known or not: "ASTON (Brenn Island News) - ", "Aston (bin) - "."""
    match = _CITY_DATELINE.match(text) or _SHORT_DATELINE.match(text)
    if not match or "".join(word[0] for word in _WORD.findall(match["place"])).lower().endswith(match["inner"].lower()):
        return None  # "Aston Harbour Board (AHB) - " tells how it is shortened
    return _AGENCIES.get(match["inner"], match["inner"])


def find_byline(pairs: Sequence[tuple[Line, str]]) -> str | None:
    """Return the names that a line above the text gives after "By", apart by commas; None where no line does."""
    for line, fate in pairs:
        if fate == "body":
            return None
        if fate in {"byline", "date", "meta"} and (match := _SIGNED.match(line.text)):
            first, *others = (name.strip(" ,") for name in _JOINED.split(match["names"]))
            return ", ".join([first, *(name for name in others if " " in name)])  # a word alone is where it was written
    return None


def find_outlet(pairs: Sequence[tuple[Line, str]], title: str | None, *, language: str | None) -> str | None:
    """Return the outlet as a text page names it: beside its headline, in a dateline, or in the note about itself; else None."""
    for line, fate in pairs:
        if fate == "title-repeat" and title and (name := _beside(line.text, title)):
            return name
        if fate == "outlet" and (match := _pattern(language, "outlet").match(line.text)):
            return match["name"]
    body = [line.text for line, fate in pairs if fate == "body"][:FIRST]
    return next((match["name"] for text in body if (match := _OUTLET_DATELINE.match(text))), None)


def _beside(text: str, title: str) -> str | None:
    """Return what stands before or after the headline, set off by a mark: "i24NEWS - " or " | The Daily"."""
    before, found, after = text.partition(title)
    if not found:
        return None
    name = after.lstrip(_SIDES) if after.lstrip()[:1] in _SIDES and after.strip() else ""
    if not name and before.rstrip()[-1:] in _SIDES:
        words = before.strip(_SIDES).split()
        name = words[-1] if 0 < len(words) < 3 else " ".join(words)
    return name.strip() or None
