"""One parse per paragraph, shared by everything that reads an article.

The parser glues a headline to the body below it, so it sees one paragraph at a time (+13 points joint F1 on the indirect quotes
of the five sample pages that the design rests on). The only call of a model in the project.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import spacy
from spacy.language import Language as Model
from spacy.tokens import Doc as ModelDoc

from pipeline.cue_words import cues_of
from pipeline.language import Language, load_language
from pipeline.model import Article, Place, Span
from pipeline.parsing.headline_case import as_sentence, printed
from pipeline.parsing.stopped_words import read_on, stopped_words
from pipeline.parsing.surnames import mend_surnames
from pipeline.parsing.tree import Doc, Tokens, tree_of
from pipeline.text import Guarded, guard, paragraphs, plain

MAX_TEXT = 100_000  # characters of an article that are parsed: 1.4 s and 300 MB; the rest is stored, not annotated
MAX_PARAGRAPH = 10_000  # characters; no writer's paragraph is longer, a page without line breaks is
# A mark that a page prints without its space: “Go!”Bell said; NORTHPORT, July 5--The mayor said
_GLUED = (r'(?<=\w)[:,.!?](?=["”“»]\w)', r'(?<=[:,.!?])["”“»](?=\w)', r"(?<=\d)--(?=[A-Z])")
_LED = r"-(?=[A-Z][A-Za-z])"  # a dash before a name, without its space: ‘We are late’ -Bell
_BATCH = 64  # paragraphs; from 32 on the model runs at full speed


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """A paragraph with its parse. Everything that leaves goes through `span`, which counts in the article's text."""

    start_char: int  # of the paragraph in Article.text
    place: Place
    guarded: Guarded
    doc: Doc  # parse of plain(guarded.text), a headline's without needless capitals: a character stands where it stood

    @property
    def text(self) -> str:
        """What was parsed; offsets of `doc` count in it."""
        return self.guarded.text

    def offset(self, position: int) -> int:
        """Return where a character of `text` stands in Article.text."""
        return self.start_char + self.guarded.offset(position)

    def span(self, start: int, end: int) -> Span:
        """Return the span of Article.text that `text[start:end]` came from."""
        return self.offset(start), self.offset(end - 1) + 1

    def tokens(self, tokens: Tokens) -> Span:
        """Return the span of Article.text that some tokens of `doc` came from."""
        return self.span(tokens.start_char, tokens.end_char)


@cache
def load_model(name: str) -> Model:
    """Return an installed spaCy pipeline, without the lemmatizer: a fifth of the time, and cue verbs are found by form.

    Raises:
        OSError: no pipeline of that name is installed.
    """
    model = spacy.load(name, exclude=["lemmatizer"])
    rules = [*_GLUED, *(model.Defaults.infixes or [])]  # ours first: they ask for more
    setattr(model.tokenizer, "infix_finditer", spacy.util.compile_infix_regex(rules).finditer)  # noqa: B010 typed as any callable, is a Tokenizer
    leading = [_LED, *(model.Defaults.prefixes or [])]
    setattr(model.tokenizer, "prefix_search", spacy.util.compile_prefix_regex(leading).search)  # noqa: B010 the same
    language = load_language(model.meta["lang"])
    for word in _shortened(language):
        getattr(model.tokenizer, "add_special_case")(word, [{"ORTH": word}])  # noqa: B009 the same
    if language is not None:
        for norm, words in language.sections["tokens"]["norms"].items():
            for word in words:
                getattr(model.tokenizer, "add_special_case")(word, [{"ORTH": word, "NORM": norm}])  # noqa: B009 the same
        prefixes = "|".join(language.sections["tokens"]["prefixes"])
        again = re.compile(rf"(?i:{prefixes})-[a-z]+\Z").match
        setattr(model.tokenizer, "token_match", again)  # noqa: B010 the same
        setattr(model, "tokenizer", _reading(model.tokenizer, language.sections["tokens"]))  # noqa: B010 the same
    return model


def _shortened(language: Language | None) -> list[str]:
    """Return a language's titles and words with a full stop at their end: where the model takes it off, a sentence ends in “Sgt. Bell”."""
    if language is None:
        return []
    words: list[str] = [*language.sections["names"]["titles"], *language.sections["tokens"]["abbreviations"]]
    return [word for word in words if word.endswith(".")]


def _reading(tokenizer: Callable[[str], ModelDoc], section: dict[str, Any]) -> Callable[[str], ModelDoc]:
    """Return a tokenizer that knows words that the model does not, by the table [tokens] of a language.

    It keeps the full stop of a word before a number with it: the No. 1 issue; but the answer was No. 1,000 left. It has a title before
    a name read as the model reads one that it knows, "Mr." by its norm: PM Bell, Cllr Bell; but at 5 PM Monday.
    """
    numbers, titles, known = frozenset(section["numbering"]), frozenset(section["titles"]), section["read_as"]

    def tokenize(text: str) -> ModelDoc:
        doc = tokenizer(text)
        stops = [token.i for token in doc if token.text == "." and 0 < token.i < len(doc) - 1]
        numbering = [at for at in stops if doc[at - 1].text in numbers and not doc[at - 1].whitespace_ and doc[at + 1].text[0].isdigit()]
        with doc.retokenize() as retokenizer:
            for at in numbering:
                retokenizer.merge(doc[at - 1 : at + 1])
        for token in doc[: max(len(doc) - 1, 0)]:
            if token.text in titles and token.nbor(1).is_title and not (token.i and token.nbor(-1).text[0].isdigit()):
                token.norm_ = known
        return doc

    return tokenize


def parse(article: Article, model: Model) -> list[Paragraph]:
    """Return the article's paragraphs with their parses, in order, at most MAX_TEXT characters of them."""
    pieces = list(_pieces(article))
    body, others = printed(article.text[article.body_start :]), _plain_words(article.language, model)
    bodies = _body_words(article.language)
    stopped = stopped_words(article.text)
    texts = (
        read_on(plain(guarded.text), stopped, others) if place == "body" else as_sentence(plain(guarded.text), body, others, bodies)
        for _, place, guarded in pieces
    )
    docs = list(map(tree_of, model.pipe(texts, batch_size=_BATCH)))
    mend_surnames(docs)
    return [Paragraph(start, place, guarded, doc) for (start, place, guarded), doc in zip(pieces, docs, strict=True)]


def _plain_words(code: str | None, model: Model) -> frozenset[str]:
    """Return the words of a language that are no names, whatever their first letter: its commonest, and verbs of saying in the present."""
    language = load_language(code) if code else None
    verbs = cues_of(language).stance if language is not None and "quotes" in language.sections else {}
    present = (form for form in verbs if form == "say" or (form.endswith("s") and form != "states"))  # the United States
    return frozenset((*present, *(model.Defaults.stop_words or ())))


def _body_words(code: str | None) -> frozenset[str]:
    """Return the words of a language that names of bodies end in, in small letters."""
    language = load_language(code) if code else None
    names = language.sections.get("names", {}) if language is not None else {}
    return frozenset(word.lower() for kind in ("org_heads", "org_firsts", "org_forms", "papers") for word in names.get(kind, ()))


def _pieces(article: Article) -> Iterator[tuple[int, Place, Guarded]]:
    """Yield start, place and text of what is parsed as one, overlong paragraphs in pieces."""
    for start, end in paragraphs(article.text):
        place: Place = "body" if start >= article.body_start else "headline" if start == 0 and article.title else "deck"
        for piece_start, piece_end in _cut(article.text, start, end):
            if piece_end > MAX_TEXT:
                return
            yield piece_start, place, guard(article.text[piece_start:piece_end])


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield spans of at most MAX_PARAGRAPH characters, cut after a full stop where there is one, else after a space."""
    while end - start > MAX_PARAGRAPH:
        window = text[start : start + MAX_PARAGRAPH]
        at = max(window.rfind(". ") + 2, 0) if ". " in window else window.rfind(" ") + 1
        cut = start + (at or MAX_PARAGRAPH)
        yield start, cut
        start = cut
    yield start, end
