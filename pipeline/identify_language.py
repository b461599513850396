"""Which language a text is in. No clock, no network; the model comes with py3langid."""

from __future__ import annotations

MAX_SAMPLE = 2_000  # characters; more does not change the answer, and costs
MIN_SAMPLE = 40  # characters; fewer are a guess


def identify_language(text: str, *, hint: str | None = None) -> str | None:
    """Return the ISO 639-1 code of the text's language; the hint (what the page declares) where the text is too short to tell."""
    import py3langid  # 0.1 s and 30 MB: only for those who extract

    sample = text[:MAX_SAMPLE]
    if len(sample) < MIN_SAMPLE:
        return hint
    return str(py3langid.classify(sample)[0])
