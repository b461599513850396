"""A parse in plain objects, with spaCy's names for what a token has; the one place that knows how the model keeps it.

The model makes a new object at each look at a token, and finds the string of each label anew; the rules look often (docs/decisions.md).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import overload

from spacy.tokens import Doc as ModelDoc

_COLUMNS: list[int | str] = ["ORTH", "TAG", "POS", "DEP", "ENT_TYPE", "IDX", "ENT_IOB", "SENT_START", "SPACY"]
_FLAGS: list[int | str] = ["IS_PUNCT", "IS_QUOTE", "IS_STOP", "LIKE_NUM", "LIKE_URL"]
_IOB = ("", "I", "O", "B")


class Token:
    """A word or mark with what the model says of it. Two are the same only if they are one object."""

    __slots__ = (
        *("doc", "i", "idx", "text", "lower_", "whitespace_", "tag_", "pos_", "dep_", "ent_type_", "ent_iob_", "is_sent_start"),
        *("is_punct", "is_quote", "is_stop", "like_num", "like_url"),
        *("head", "lefts", "rights", "left_edge", "right_edge", "sent"),
    )

    doc: Doc
    i: int  # in `doc`
    idx: int  # of its first character in `doc.text`
    text: str
    lower_: str
    whitespace_: str  # the space after it, or ""
    tag_: str  # of the Penn Treebank
    pos_: str  # of Universal Dependencies
    dep_: str  # to its head, of ClearNLP
    ent_type_: str  # of the name that it is part of, or ""
    ent_iob_: str  # B where that name begins, I within it, O outside
    is_sent_start: bool
    is_punct: bool  # all marks
    is_quote: bool  # a quote mark
    is_stop: bool  # one of the commonest words
    like_num: bool  # a number, in digits or words
    like_url: bool  # an address of the web
    head: Token  # itself at the root of a sentence
    lefts: Sequence[Token]  # those before it that it heads, in order
    rights: Sequence[Token]  # those after it that it heads, in order
    left_edge: Token  # the first of all that hangs from it
    right_edge: Token  # the last
    sent: Tokens

    def __repr__(self) -> str:
        """Return the token as printed: what a failing test shows."""
        return self.text

    @property
    def is_title(self) -> bool:
        """Whether it begins with a capital and goes on in small letters."""
        return self.text.istitle()

    @property
    def is_lower(self) -> bool:
        """Whether it is in small letters."""
        return self.text.islower()

    @property
    def is_upper(self) -> bool:
        """Whether it is in capitals."""
        return self.text.isupper()

    @property
    def is_alpha(self) -> bool:
        """Whether it is all letters."""
        return self.text.isalpha()

    @property
    def is_space(self) -> bool:
        """Whether it is nothing but space."""
        return self.text.isspace()

    @property
    def children(self) -> Sequence[Token]:
        """What it heads, in order."""
        return (*self.lefts, *self.rights)

    @property
    def subtree(self) -> Iterator[Token]:
        """Itself and all that hangs from it, in order; of branches however deep."""
        ahead = [(self, False)]
        while ahead:
            token, passed = ahead.pop()
            if passed or not (token.lefts or token.rights):
                yield token
                continue
            ahead += [(right, False) for right in reversed(token.rights)]
            ahead.append((token, True))
            ahead += [(left, False) for left in reversed(token.lefts)]

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, up to the root."""
        below, above = self, self.head
        while above is not below:
            yield above
            below, above = above, above.head

    @property
    def conjuncts(self) -> Sequence[Token]:
        """What it is joined with, by itself or through others: of A, B and C at A both others."""
        first = self
        while first.dep_ == "conj":
            first = first.head
        joint = [first]
        for token in joint:
            joint += (right for right in token.rights if right.dep_ == "conj")
        return tuple(token for token in joint if token is not self)

    def is_ancestor(self, other: Token) -> bool:
        """Whether another token hangs from this one."""
        return self in other.ancestors

    def nbor(self, step: int = 1) -> Token:
        """Return the token so many further on.

        Raises:
            IndexError: the text does not go that far.
        """
        at = self.i + step
        if at < 0:
            raise IndexError(at)
        return self.doc[at]


class Tokens:
    """Tokens of one text side by side, from `start` before `end`."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        """Keep the tokens from `start` before `end`, those that the text has; `label` is the kind of name that they are, if any."""
        self.doc = doc
        self.end = min(end, len(doc))
        self.start = max(min(start, self.end), 0)
        self.label_ = label

    def __len__(self) -> int:
        """Return how many tokens there are."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """Iterate over the tokens."""
        return iter(self.doc[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> Tokens: ...

    def __getitem__(self, at: int | slice) -> Token | Tokens:
        """Return the token or the tokens at a place counted from the first, or from the last if below 0."""
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self))
            return Tokens(self.doc, self.start + start, self.start + end)
        return self.doc[range(self.start, self.end)[at]]

    @property
    def start_char(self) -> int:
        """Where they begin in the text."""
        return self.doc[self.start].idx if self.start < self.end else self.end_char

    @property
    def end_char(self) -> int:
        """Where they end in the text."""
        last = self.doc[self.end - 1] if self.end else None
        return last.idx + len(last.text) if last is not None else 0

    @property
    def text(self) -> str:
        """The tokens as printed."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def root(self) -> Token:
        """The token nearest to the root of a sentence, of several the first; a mark only where there is nothing else."""
        outside = (token for token in self if token.head is token or not self.start <= token.head.i < self.end)
        return min(outside, key=_depth)


class Doc(list[Token]):
    """The tokens of a text, in order. A slice is a list; `Doc.tokens` has them as one."""

    text: str
    ents: Sequence[Tokens]  # the names that the model finds, with their kinds
    sentences: list[int]  # the first token of each
    starts: list[int]  # of each token in `text`
    words: list[str]  # of each token
    lower: list[str]  # the same in lower case

    def tokens(self, start: int, end: int, label: str = "") -> Tokens:
        """Return the tokens from `start` before `end`, as a name of the kind `label` if there is one."""
        return Tokens(self, start, end, label)

    def between(self, start_char: int, end_char: int) -> Tokens:
        """Return the tokens that some text touches."""
        return Tokens(self, bisect_right(self.starts, start_char) - 1, bisect_left(self.starts, end_char))


def tree_of(parsed: ModelDoc) -> Doc:
    """Return a text that the model parsed, in plain objects."""
    doc, strings = Doc(), parsed.vocab.strings
    heads: list[int] = parsed.to_array("HEAD").astype("int64").tolist()  # as steps from the token
    rows, flags = parsed.to_array(_COLUMNS).tolist(), parsed.to_array(_FLAGS).astype("bool").tolist()
    for (orth, tag, pos, dep, kind, idx, iob, begins, space), (punct, quote, stop, number, address) in zip(rows, flags, strict=True):
        token = Token()
        token.doc, token.i, token.idx, token.whitespace_ = doc, len(doc), idx, " " if space else ""
        token.text = text = strings[orth]
        token.lower_ = text.lower()
        token.tag_, token.pos_, token.dep_, token.ent_type_ = strings[tag], strings[pos], strings[dep], strings[kind]
        token.ent_iob_, token.is_sent_start = _IOB[iob], begins == 1
        token.is_punct, token.is_quote, token.is_stop, token.like_num, token.like_url = punct, quote, stop, number, address
        token.lefts, token.rights, token.left_edge, token.right_edge = (), (), token, token
        doc.append(token)
    for token, step in zip(doc, heads, strict=True):
        token.head = doc[token.i + step]
    _hang(doc)
    doc.text = "".join([token.text + token.whitespace_ for token in doc])
    doc.starts = [token.idx for token in doc]
    doc.words = [token.text for token in doc]
    doc.lower = [token.lower_ for token in doc]
    doc.sentences = [token.i for token in doc if token.is_sent_start or token.i == 0]
    for start, end in pairwise((*doc.sentences, len(doc))):
        sentence = Tokens(doc, start, end)
        for token in sentence:
            token.sent = sentence
    doc.ents = tuple(Tokens(doc, name.start, name.end, name.label_) for name in parsed.ents)
    return doc


def _depth(token: Token) -> int:
    """Return how many heads are above a token; more than any word has, for a space or a mark from which nothing hangs."""
    if (token.is_space or token.is_punct) and not token.lefts and not token.rights and token.head is not token:
        return len(token.doc)
    return sum(1 for _ in token.ancestors)


def _hang(doc: Doc) -> None:
    """Give each token what hangs from it, by the heads."""
    lefts: defaultdict[int, list[Token]] = defaultdict(list)
    rights: defaultdict[int, list[Token]] = defaultdict(list)
    for token in doc:
        head = token.head
        if token is not head:
            (lefts if token.i < head.i else rights)[head.i].append(token)
        while head.left_edge.i > token.i:  # a head before it went up this way already
            head.left_edge = token
            head = head.head
    for token in reversed(doc):
        head = token.head
        while head.right_edge.i < token.i:
            head.right_edge = token
            head = head.head
    for at, below in lefts.items():
        doc[at].lefts = below
    for at, below in rights.items():
        doc[at].rights = below
