"""People without a name whom a role takes up: an expert warned of a flood. The expert said...

Who is meant where the role is somebody's who has a name, is for descriptions.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from pipeline.parsing.tree import Token
from pipeline.speaking.scene import SUBJECTS, Scene, is_quoted, name_at

_PREDICATES = frozenset(("appos", "attr", "compound", "oprd"))
_ROLE_LINKS = frozenset(("as", "by", "for", "like"))


def is_unnamed(scene: Scene, number: int, head: Token, *, known: bool) -> bool:
    """Whether a noun takes up somebody without a name: an expert came. The expert said...

    Not where a person of whom no role is told has been named since, but for whom that expert spoke of or met. Where somebody of that role
    is `known`, only somebody who is set apart from that one stands in the way: another expert came, an expert from Bay came.
    """
    asked = {child.lower_ for child in head.lefts if child.dep_ in ("amod", "compound")}
    for paragraph in (number, number - 1) if number else (number,):
        doc = scene.paragraphs[paragraph].doc
        for at in reversed(_introducing(scene, paragraph, head.lower_)):
            if known and not _is_apart(doc[at]):
                continue
            if (paragraph < number or at < head.i) and asked <= {child.lower_ for child in doc[at].lefts}:
                first, last = scene.position(paragraph, doc[at]), scene.position(number, head)
                since = scene.order[bisect_left(scene.order, (first, -1)) : bisect_left(scene.order, (last, -1))]
                others = _met_by(scene, paragraph, doc[at])
                return not any(may_be_new(scene, entity) and entity not in others for _, entity in since)
    return False


def _met_by(scene: Scene, number: int, noun: Token) -> set[int]:
    """Return whom somebody without a name speaks of, or meets: a doctor said Bell was hit; a doctor treated Bell; Bell met a doctor."""
    others = [child for child in noun.head.rights if child.dep_ in ("dobj", "dative")]
    others += [child for child in noun.head.lefts if child.dep_ in SUBJECTS and noun.dep_ == "dobj"]
    met = {named.mention.entity_no for child in others if (named := name_at(scene, number, child.i)) is not None}
    return met | scene.told_of.get(scene.position(number, noun.left_edge), set())


def _is_apart(noun: Token) -> bool:
    """Whether the subject of a sentence is told from others of its kind: another expert, an expert from Bay, an expert who..."""
    other = any(child.lower_ in ("another", "second", "third") for child in noun.lefts)
    described = any(child.dep_ in ("prep", "relcl") for child in noun.rights)
    return noun.dep_ in SUBJECTS and noun.head.dep_ == "ROOT" and (other or described)


def _introducing(scene: Scene, number: int, word: str) -> list[int]:
    """Return the tokens of a paragraph at which somebody without a name is introduced by a word, found once."""
    if (number, word) not in scene.introduced:
        paragraph = scene.paragraphs[number]
        text = paragraph.text.lower()
        places = (match.start() for match in re.finditer(re.escape(word), text))
        tokens = (paragraph.doc[bisect_right(paragraph.doc.starts, at) - 1] for at in places)
        scene.introduced[number, word] = [token.i for token in tokens if token.lower_ == word and _introduces(scene, number, token)]
    return scene.introduced[number, word]


def may_be_new(scene: Scene, entity: int) -> bool:
    """Whether a person is one of whom the article tells no role."""
    return entity in scene.persons and not scene.persons[entity].roles


def _introduces(scene: Scene, number: int, noun: Token) -> bool:
    """Whether a noun is of somebody new who gets no name: an expert warned; not "as a nurse", "rare for a president to speak"."""
    link = noun.head.lower_ if noun.head.dep_ != "agent" else ""
    if noun.dep_ in _PREDICATES or link in _ROLE_LINKS or is_quoted(scene, number, scene.position(number, noun)):
        return False
    generic = noun.dep_ in SUBJECTS and (noun.head.dep_ == "relcl" or any(child.tag_ in ("MD", "TO") for child in noun.head.lefts))
    if generic or not any(child.lower_ in scene.words.indefinite for child in noun.lefts):
        return False
    after = noun.right_edge.i + 1
    acts = after < len(noun.doc) and noun.doc[after].pos_ in ("VERB", "AUX")  # a doctor treated Ana Bell
    named = (name_at(scene, number, at) for at in range(noun.i + 1, after if acts else min(after + 2, len(noun.doc))))
    return not any(name is not None and name.mention.label == "PERSON" for name in named)
