"""Article to annotated: what stands in it, who is named, who said what.

Order matters: one parse, then the names, then the quotes, whose speakers are among the names.
"""

from __future__ import annotations

from contextlib import suppress
from importlib.metadata import version

from spacy.language import Language as Model

from pipeline.errors import NoModel
from pipeline.flags import flags, page_flags
from pipeline.language import DEFAULT_LANGUAGE, Language, load_language
from pipeline.mentions import find_mentions
from pipeline.model import Annotated, Extracted
from pipeline.naming.agencies import agencies_of
from pipeline.parse import load_model, parse
from pipeline.quotes import find_quotes

NO_ANNOTATOR = "none"  # of an article whose language has no model


def annotator(model: Model) -> str:
    """Return the name of the code and the model that annotate, with their versions."""
    return f"onrecord {version('onrecord')}, {model.meta['lang']}_{model.meta['name']} {model.meta['version']}"


def annotator_for(code: str, *, models: dict[str, str]) -> str:
    """Return the name of the code and the model that would annotate an article in a language, NO_ANNOTATOR where there is no model."""
    language = load_language(code)
    try:
        return annotator(_model("", language, models)) if language else NO_ANNOTATOR
    except NoModel:
        return NO_ANNOTATOR


def annotate(extracted: Extracted, *, models: dict[str, str]) -> Annotated:
    """Return the article with its names and quotes.

    `models` overrides the spaCy pipeline of a language, by its code.

    Raises:
        NoModel: the article's language has no file or no installed pipeline here.
    """
    article = extracted.article
    language = load_language(article.language) if article.language else None
    if language is None:
        raise NoModel(article.origin, f"no language file for {article.language}")
    model = _model(article.origin, language, models)
    paragraphs = parse(article, model)
    agencies = agencies_of(article.wire, paragraphs, language)
    entities, mentions = find_mentions(paragraphs, language, agencies=agencies)
    return Annotated(
        article=article,
        dropped=extracted.dropped,
        line_keys=extracted.line_keys,
        entities=entities,
        mentions=mentions,
        quotes=find_quotes(paragraphs, mentions, entities, language, agencies=agencies),
        annotator=annotator(model),
        flags=flags(extracted, paragraphs, language),
    )


def warm_up(models: dict[str, str]) -> None:
    """Load the default language's model now, so that the first article does not wait for it."""
    language = load_language(DEFAULT_LANGUAGE)
    if language is not None:
        with suppress(NoModel):  # every article will say so
            _model("warm-up", language, models)


def unannotated(extracted: Extracted) -> Annotated:
    """Return the article as it is stored when its language has no model."""
    return Annotated(
        article=extracted.article,
        dropped=extracted.dropped,
        line_keys=extracted.line_keys,
        entities=(),
        mentions=(),
        quotes=(),
        annotator=NO_ANNOTATOR,
        flags=page_flags(extracted),
    )


def _model(origin: str, language: Language, models: dict[str, str]) -> Model:
    name = models.get(language.code, language.model)
    try:
        return load_model(name)
    except OSError as error:
        raise NoModel(origin, f"spaCy pipeline {name} is not installed") from error
