"""What several test modules share: the sample pages, and what the pipeline makes of them.

Fixtures only; a check that one module needs stands in that module.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from pipeline.model import Annotated, Page

SAMPLES = Path(__file__).parent.parent / "seeds" / "articles"
WITHOUT_MODEL = Path(__file__).parent / "pages"  # in a language that has no model: the demo would report it as failed
LONGEST = ("test_ingest.py", "test_flows.py", "test_reannotate.py", "test_load.py")  # files, so that none is left to one process alone
MEDIA_TYPES = {".html": "text/html", ".txt": "text/plain"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="take what the code finds today as the expected output of the golden pairs")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the files that take longest begin first; within a file the order stays random."""
    items.sort(key=lambda item: LONGEST.index(item.path.name) if item.path.name in LONGEST else len(LONGEST))


@pytest.fixture(scope="session")
def sample_pages() -> dict[str, Page]:
    """The pages of seeds/articles and tests/pages by file name, with what index.toml tells about them."""
    told = tomllib.loads((SAMPLES / "index.toml").read_text(encoding="utf-8"))
    return {
        path.name: Page(origin=f"file:{path.name}", body=path.read_bytes(), media_type=MEDIA_TYPES[path.suffix], **told.get(path.name, {}))
        for path in sorted([*SAMPLES.iterdir(), *WITHOUT_MODEL.iterdir()])
        if path.suffix in MEDIA_TYPES
    }


@pytest.fixture(scope="session")
def annotated_samples(sample_pages: dict[str, Page]) -> dict[str, Annotated]:
    """The sample pages, extracted and annotated with the default models; those in a language without model are not annotated."""
    from pipeline.annotate import annotate, unannotated
    from pipeline.errors import NoModel
    from pipeline.extract import extract

    annotated = {}
    for name, page in sample_pages.items():
        extracted = extract(page)
        try:
            annotated[name] = annotate(extracted, models={})
        except NoModel:
            annotated[name] = unannotated(extracted)
    return annotated
