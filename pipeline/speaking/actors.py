"""Bodies that a sentence tells of, which “the company” and the like may stand for: Acme Boats said it paid. The company said...

What a noun says that something is, and who wrote a paper that speaks, is for bodies.py.
"""

from __future__ import annotations

from bisect import bisect_left

from pipeline.naming.names import names_of
from pipeline.naming.names import words as words_of
from pipeline.parsing.tree import Token
from pipeline.quoting.outlets import via_words
from pipeline.speaking.body_kinds import THINGS, body_words, head_word, told_by_name
from pipeline.speaking.scene import SUBJECTS, Named, Scene, is_quoted, root_of, sentences_between

REACH = 3  # paragraphs back in which a paper was named, or another body
NEAR_IN_PARAGRAPH = 2  # sentences back in its paragraph in which a company may have spoken
ANY = frozenset(("company", "firm", "organisation", "organization", "group"))  # what any body may be called
OFFICIAL = frozenset(("agency", "bureau", "department"))  # what an office of a state may be called
MIN_INITIALS = 3  # letters; two may be a person's, or a land's
_OPEN = frozenset(("organisation", "organization", "group", "agency", "charity"))  # what the service of a state may be called too
_PUBLIC = frozenset(("agency", "union", "party"))  # kinds of well-known bodies that are no company


def actor_of(scene: Scene, number: int, head: Token) -> int | None:
    """Return the only organisation before a noun in its sentence; else the one that was subject in the sentence before.

    Of "the company", which any may be, it is also the only one there.
    """
    doc = head.doc
    first = head.sent.start
    own = {
        named.mention.entity_no for named in scene.named[number] if first <= named.start < head.i and _is_body(scene, named, head.lower_)
    }
    if own:
        return own.pop() if len(own) == 1 else None
    number, end = (number, first) if first else (number - 1, len(scene.paragraphs[number - 1].doc) if number else 0)
    if end == 0:
        return None
    doc = scene.paragraphs[number].doc
    start = doc[end - 1].sent.start
    bodies = [named for named in scene.named[number] if start <= named.start < end and _is_body(scene, named, head.lower_)]
    acting = {named.mention.entity_no for named in bodies if acts(root_of(doc, named.start, named.end))}
    found = acting or {named.mention.entity_no for named in bodies if head.lower_ in ANY}
    spoke = {named.mention.entity_no for named in bodies if scene.spoken and scene.spoken[-1].entity == named.mention.entity_no}
    found = spoke if len(found) != 1 else found  # according to the Bay Office, ... The agency said
    return found.pop() if len(found) == 1 else None


def acts(name: Token) -> bool:
    """Return whether a sentence says what a name does: as its subject, or as the one by whom something is done."""
    return name.dep_ in SUBJECTS or (name.dep_ == "pobj" and name.head.dep_ == "agent")


def _is_body(scene: Scene, named: Named, word: str) -> bool:
    """Whether a name may be a company's: of no ministry, and of no outlet, which a sentence names for other reasons.

    `word` is what it would be called: Harbour Police and NASA are no airline, but may be a group or an agency.
    """
    entity = scene.entities[named.mention.entity_no]
    outlets, kinds = via_words(scene.language), body_words(scene.language)
    parts = words_of(entity.name.lower())
    if entity.label != "ORG" or entity.name.lower() in outlets.outlets | kinds.services or parts[-1] in outlets.last_words:
        return False
    told = set(told_by_name(entity.name, kinds))
    if word not in _OPEN | told and (parts[-1] in kinds.services or not _PUBLIC.isdisjoint(told)):
        return False
    head = head_word(parts)
    return head in kinds.companies | kinds.of_groups or head not in kinds.kinds


def told_of_before(scene: Scene, number: int, head: Token) -> int | None:
    """Return the body that the same noun stood for before: Union Trust lost money. Shares of the bank fell. / The bank said..."""
    position = scene.position(number, head)
    for before in range(number, max(number - REACH, -1), -1):
        for token in reversed(scene.paragraphs[before].doc) if head.lower_ in scene.paragraphs[before].text else ():
            same = token.text == head.lower_ and token.i > 0 and token.nbor(-1).lower_ == "the" and token.left_edge == token.nbor(-1)
            at = scene.position(before, token)
            if same and at < position and not is_quoted(scene, before, at):
                first = token.sent.start
                beside = any(first <= named.start < token.i and _is_body(scene, named, head.lower_) for named in scene.named[before])
                return actor_of(scene, before, token) if not beside else None  # not: the merger of Acme and the bank
    return None


def newspaper(scene: Scene, number: int, head: Token) -> int | None:
    """Return the newspaper that a sentence or the one before names: The site of the Harbour Gazette crashed, the newspaper said.

    None where another body or outlet stands beside it.
    """
    if head.lower_ != "newspaper":
        return None
    first = head.sent.start
    first = head.doc[first - 1].sent.start if first else first
    near = {named.mention.entity_no for named in scene.named[number] if first <= named.start < head.i}
    bodies = [entity for entity in near if scene.entities[entity].label in THINGS - {"GPE", "NORP", "LOC"}]
    name = words_of(scene.entities[bodies[0]].name.lower()) if len(bodies) == 1 else []
    return bodies[0] if len(name) > 1 and name[-1] in names_of(scene.language).papers else None


def spoke_before(scene: Scene, number: int, head: Token) -> int | None:
    """Return the body that spoke in the sentence before, or one before that in its paragraph: Acme said it paid. The company said...

    Past bodies that the noun cannot mean: Acme said it paid. Harbour Police said it was late. The company said...
    """
    for last in reversed(scene.spoken):
        if last.entity is None or scene.entities[last.entity].label != "ORG":
            return None
        between = sentences_between(scene, last.at, scene.position(number, head))
        if between != 1 and (last.at < scene.starts[number] or between > NEAR_IN_PARAGRAPH):
            return None
        row = (named for named_in in scene.named[max(number - 1, 0) : number + 1] for named in named_in)
        named = next((named for named in row if named.mention.entity_no == last.entity), None)
        if named is None or _is_body(scene, named, head.lower_):
            return last.entity if named is not None else None
    return None


def is_near(scene: Scene, entity: int, number: int, position: int) -> bool:
    """Return whether a body was named, or spoke, in a paragraph before a position or in the paragraph before that, or no other was."""
    first = bisect_left(scene.order, (scene.starts[max(number - 1, 0)], -1))
    near = {other for _, other in scene.order[first : bisect_left(scene.order, (position, -1))]}
    return entity in near or all(scene.entities[other].label != "ORG" for other in near)


def office_before(scene: Scene, number: int, head: Token, known: frozenset[int]) -> int | None:
    """Return the office or the initials that spoke in the sentence before: VHSA said no. The agency said...

    Not a company's, nor where another agency is named since, or in the same paragraph.
    """
    last, position = scene.spoken[-1] if scene.spoken else None, scene.position(number, head)
    if last is None or last.entity is None or last.at < scene.starts[number] or sentences_between(scene, last.at, position) != 1:
        return None
    words, name, kinds = body_words(scene.language), scene.entities[last.entity].name, scene.kinds or {}
    initials = name.isupper() and name.isalpha() and len(name) >= MIN_INITIALS and last.entity not in kinds.get("company", ())
    office = head_word(words_of(name.lower())) in words.kinds["agency"] | words.kinds["department"]
    near = {named.mention.entity_no for named in scene.named[number] if named.mention.start_char < position}
    other = (near & known) - {last.entity}
    return last.entity if (initials or office) and scene.entities[last.entity].label == "ORG" and not other else None


def by_initials(scene: Scene, before: Token) -> int | None:
    """Return the body of some initials before its paper, of whichever type the model takes them for: an internal VHSA analysis found...

    Not: a DNA analysis found...
    """
    if before.lower_ in body_words(scene.language).studied or not (
        before.text.isupper() and before.text.isalpha() and len(before.text) >= MIN_INITIALS
    ):
        return None
    return next((entity.entity_no for entity in scene.entities if before.text in (entity.name, *entity.aliases)), None)
