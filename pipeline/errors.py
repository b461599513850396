"""What can go wrong: with one item, and with a whole command.

NewsError                   the item is recorded in `failures`, the others go on
├── SourceError             a file, an archive or a line of one could not be read
│   ├── EmptyPage           empty
│   ├── NotAPage            not-a-page: binary, or of a type we do not read
│   ├── BadArchive          bad-archive: a zip, gzip or WARC that is broken or truncated
│   ├── BadLine             bad-line: a line of a .jsonl that is no page
│   └── TooLarge            too-large
├── FetchError              a request did not bring what was asked for; the slug is the verdict in `fetches` (docs/fetching.md)
│   ├── BadAddress          bad-address: no http or https address, or one with a user or a backslash
│   ├── PrivateAddress      private-address: a host that is not out in the open, and not allowed
│   ├── NoHost              no-such-host
│   ├── NoConnection        no-connection
│   ├── BadCertificate      bad-certificate
│   ├── TimedOut            timed-out
│   ├── Redirects           too-many-redirects
│   ├── BadResponse         bad-response: what came back is no HTTP
│   ├── BadEncoding         bad-encoding: the body is not in the content encoding it claims
│   ├── CutShort            cut-short: less of the body came than was announced
│   ├── BodyTooLarge        body-too-large
│   ├── BadStatus           http-status
│   ├── Gone                gone: 410
│   ├── AskedToWait         asked-to-wait: 429, or 503 with Retry-After
│   ├── RobotsForbid        robots: robots.txt forbids it
│   ├── RobotsUnknown       robots-unknown: robots.txt could not be read, which forbids all for now
│   ├── WrongType           wrong-type: a page that is no HTML or text
│   └── NoStory             no-story: a consent wall, or "not found" with status 200
├── FeedError
│   ├── NotAFeed            not-a-feed
│   └── BadFeed             bad-feed: broken beyond what its reader can stand
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
    ├── OffsetLies          offset-lies: a span that does not give its text back
    └── BadBatch            bad-batch: a file of the spool that is broken

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


class FetchError(NewsError):
    """A request did not bring what was asked for."""

    reason = "fetch"
    stage = "fetch"


class BadAddress(FetchError):
    """No http or https address, or one with a user or a backslash."""

    reason = "bad-address"


class PrivateAddress(FetchError):
    """A host that is not out in the open, and not allowed."""

    reason = "private-address"


class NoHost(FetchError):
    """The host's name has no address."""

    reason = "no-such-host"


class NoConnection(FetchError):
    """The connection was refused, or broke."""

    reason = "no-connection"


class BadCertificate(FetchError):
    """The server's certificate, or its TLS, is not right."""

    reason = "bad-certificate"


class TimedOut(FetchError):
    """The server took longer than we wait."""

    reason = "timed-out"


class Redirects(FetchError):
    """The server sent us on more often than we follow."""

    reason = "too-many-redirects"


class BadResponse(FetchError):
    """What came back is no HTTP."""

    reason = "bad-response"


class BadEncoding(FetchError):
    """The body is not in the content encoding it claims."""

    reason = "bad-encoding"


class CutShort(FetchError):
    """Less of the body came than was announced."""

    reason = "cut-short"


class BodyTooLarge(FetchError):
    """The body is larger than the limit, on the wire or decoded."""

    reason = "body-too-large"


class BadStatus(FetchError):
    """The server answered with a status that brings no body."""

    reason = "http-status"


class Gone(FetchError):
    """The server says that it is gone for good (410)."""

    reason = "gone"


class AskedToWait(FetchError):
    """The server asked us to come back later."""

    reason = "asked-to-wait"


class RobotsForbid(FetchError):
    """The site's robots.txt forbids it."""

    reason = "robots"


class RobotsUnknown(FetchError):
    """The site's robots.txt could not be read, which forbids all for now."""

    reason = "robots-unknown"


class WrongType(FetchError):
    """The page is no HTML or text."""

    reason = "wrong-type"


class NoStory(FetchError):
    """A consent wall, or "not found" with status 200."""

    reason = "no-story"


class FeedError(NewsError):
    """The bytes could not be read as a feed."""

    reason = "feed"
    stage = "feed"


class NotAFeed(FeedError):
    """The bytes are no feed of any kind we read."""

    reason = "not-a-feed"


class BadFeed(FeedError):
    """The feed is broken beyond what its reader can stand."""

    reason = "bad-feed"


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


class BadBatch(StoreError):
    """A file of the spool is broken, or holds what no table takes."""

    reason = "bad-batch"
