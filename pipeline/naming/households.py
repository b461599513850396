"""Two of one surname, of whom one holds an office and is told of by it, the other as kin: President Bell and First Lady Ana Bell.

Which of two people in full is meant by a bare surname is for grouping.py.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from pipeline.model import Mention
from pipeline.naming.names import Names


@dataclass(slots=True)
class Households:
    """What stands before the names of an article, as far as it is read."""

    titled: set[int] = field(default_factory=set)  # positions of bare surnames after an office: President Bell
    headed: set[int] = field(default_factory=set)  # of these, those in a headline
    consorts: set[str] = field(default_factory=set)  # names in full of those who are married to one: First Lady Ana Bell
    spouses: dict[int, str] = field(default_factory=dict)  # "m" or "f" of the mentions of those who are married: his wife, Ana Bell


def hear(told: Households, position: int, name: str, *, before: str, names: Names, headline: bool) -> None:
    """Keep what stands before a name, at its position in the list of mentions."""
    last = before.rstrip(", ").split()[-2:]
    consort = _spouse(" ".join(last).casefold(), names) if len(last) > 1 else None
    if consort is not None:
        told.consorts.add(name)
    if (spouse := consort or _spouse("".join(last[-1:]), names)) is not None:
        told.spouses[position] = spouse
    elif " " not in name and last and before.endswith(" "):
        office = last[-1].casefold()
        if last[-1].istitle() and office in names.titles and office not in names.addresses:
            told.titled.add(position)
            told.headed |= {position} if headline else set()


def _spouse(words: str, names: Names) -> str | None:
    """Return "m" or "f" where some words before a name say that somebody is married: his wife, First Lady Ana Bell."""
    return "m" if words in names.married_men else "f" if words in names.married_women else None


def holders(mentions: Sequence[Mention], told: Households, kin: Set[str]) -> dict[int, str | None]:
    """Return the bare surnames that are of who holds an office, by position, each with "m" or "f" if that is told by the one married.

    President Bell came, with First Lady Ana Bell; Senator Bell said his brother Peter Bell was late. `kin` are names in full. Where others
    have the surname in full too, only those after an office, and beside a consort. Not where only a headline has the office, and the kin
    are somebody else's.
    """
    found: dict[int, str | None] = {}
    for surname in {mentions[at].text for at in told.titled} if kin or told.consorts else ():
        full = {at for at, mention in enumerate(mentions) if mention.label == "PERSON" and mention.text.endswith(f" {surname}")}
        texts = {mentions[at].text for at in full}
        first = min(at for at in told.titled if mentions[at].text == surname)
        theirs = {at for at in told.titled if mentions[at].text == surname} <= told.headed and _is_of_another(mentions, full)
        alone = bool(full) and not theirs and texts <= kin | told.consorts and (first < min(full) or texts <= told.consorts)
        if alone or not texts.isdisjoint(told.consorts):
            genders = {told.spouses[at] for at in full & told.spouses.keys()}
            other = ("m" if "f" in genders else "f") if len(genders) == 1 else None
            found |= {at: other for at in (range(len(mentions)) if alone else told.titled) if mentions[at].text == surname}
    return found


def _is_of_another(mentions: Sequence[Mention], kin: set[int]) -> bool:
    """Whether kin are told of beside a name with another surname: Mayor Bell to go. / Anna Cole said her husband, Peter Bell, was late."""
    first = min(kin, default=0)
    before = mentions[first - 1] if first else None
    named = before is not None and before.label == "PERSON" and " " in before.text
    return before is not None and named and before.text.split()[-1] != mentions[first].text.split()[-1]
