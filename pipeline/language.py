"""A language is data: languages/xx.toml holds its words, this module reads them.

A section of the file belongs to one module of the pipeline, which reads it into a value of its own; here is only what all share.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

DEFAULT_LANGUAGE = "en"  # what most of the pages are in; what is hardly words is read as it


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """The words and the model of one language."""

    code: str  # ISO 639-1
    name: str  # in English
    model: str  # the installed spaCy pipeline used by default
    sections: dict[str, Any]  # the file's other tables, each read by the module that owns it


@cache
def load_language(code: str) -> Language | None:
    """Return the language, None where we have no file for it."""
    path = resources.files("pipeline") / "languages" / f"{code}.toml"
    if not code.isalpha() or not path.is_file():
        return None
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    head = data.pop("language")
    return Language(code=code, name=head["name"], model=head["model"], sections=data)
