"""What can go wrong: with one item, and with a whole command.

NewsError                   the item is recorded in `failures`, the others go on
├── SourceError             a file, an archive or a line of one could not be read
│   ├── NotFound            no-such-file
│   ├── EmptyPage           empty
│   ├── NotAPage            not-a-page: binary, or of a type we do not read
│   ├── BadArchive          bad-archive: a zip, gzip or WARC that is broken or truncated
│   ├── BadLine             bad-line: a line of a .jsonl that is no page
│   └── TooLarge            too-large
├── ExtractError
│   ├── Undecodable         undecodable: no character set fits
│   └── NoArticle           no-article: nothing was left once the boilerplate was gone
├── AnnotateError
│   └── NoModel             no-model: the article is stored, without annotations
├── LimitError              the child that worked on the item was ended
│   ├── OutOfTime           out-of-time
│   ├── OutOfMemory         out-of-memory
│   └── ChildDied           child-died
└── StoreError
    └── OffsetLies          offset-lies: a span that does not give its text back

Problem                     the command cannot go on; its message is the one line that its user reads
└── WrongUse                exit status 2: it was called with something it cannot work on

Anything else that is raised is a bug, and stops the run.
"""


class Problem(Exception):
    """A command cannot go on; the message says what is wrong and what would be right."""

    status = 1


class WrongUse(Problem):
    """The command was called with something it cannot work on."""

    status = 2


class NewsError(Exception):
    """An item that did not come through. `reason` is stored and counted, so it stays."""

    reason = "failed"
    stage = "read"

    def __init__(self, url: str, detail: str = "") -> None:
        super().__init__(url, detail)  # both, so that the error survives pickling
        self.url = url
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.url}: {self.reason}" + (f" ({self.detail})" if self.detail else "")


class SourceError(NewsError):
    """A file, an archive or a line of one could not be read."""


class NotFound(SourceError):
    """There is no such file."""

    reason = "no-such-file"


class EmptyPage(SourceError):
    """The page has no bytes, or only white space."""

    reason = "empty"


class NotAPage(SourceError):
    """The bytes are binary, or of a type we do not read."""

    reason = "not-a-page"


class BadArchive(SourceError):
    """A zip, gzip or WARC file is broken or truncated."""

    reason = "bad-archive"


class BadLine(SourceError):
    """A line of a .jsonl file is no page."""

    reason = "bad-line"


class TooLarge(SourceError):
    """The page is larger than the limit."""

    reason = "too-large"


class ExtractError(NewsError):
    """No article came out of the page."""

    reason = "extract"
    stage = "extract"


class Undecodable(ExtractError):
    """No character set fits the bytes."""

    reason = "undecodable"


class NoArticle(ExtractError):
    """Nothing was left once the boilerplate was gone."""

    reason = "no-article"


class AnnotateError(NewsError):
    """The article could not be annotated."""

    reason = "annotate"
    stage = "annotate"


class NoModel(AnnotateError):
    """The article's language has no model here. It is stored, and annotated once there is one."""

    reason = "no-model"


class LimitError(NewsError):
    """The child process that worked on the page was ended."""

    reason = "limit"
    stage = "extract"


class OutOfTime(LimitError):
    """The page took more CPU or wall time than it may."""

    reason = "out-of-time"


class OutOfMemory(LimitError):
    """The page took more memory than it may."""

    reason = "out-of-memory"


class ChildDied(LimitError):
    """The child ended without a word."""

    reason = "child-died"


class StoreError(NewsError):
    """The warehouse refused a row."""

    reason = "store"
    stage = "append"


class OffsetLies(StoreError):
    """A span does not give its text back."""

    reason = "offset-lies"
