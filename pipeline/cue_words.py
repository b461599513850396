"""The words of a language that say that somebody says something: verbs with their stance, nouns, and what goes with them.

Reads languages/xx.toml, tables quotes.stances, quotes.nouns, quotes.deeds, quotes.headline_deeds, quotes.given_out and
quotes.words, and what people and bodies are called. Where such words stand in a text is for cues.py to find.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from pipeline.language import Language

CRIES = frozenset(("chants", "chant", "cries", "shouts"))  # of “...”
CLEAR = frozenset(("clear", "plain"))  # that one makes something
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cues:
    """The cue words of a language, by the forms they are printed in; the sets hold base forms.

    A field that `cues_of` does not make of others is the table of its name under quotes.words.
    """

    stance: dict[str, str]
    lemma: dict[str, str]
    triggers: frozenset[str]  # all forms, with the nouns and "according"
    unmarked: frozenset[str]  # of these, those that report something where no quote mark stands
    nouns: dict[str, str]  # with their stance
    deeds: dict[str, frozenset[str]]  # what a verb does something to, and says nothing of
    headline_deeds: dict[str, frozenset[str]]  # the same in headlines, those of `deeds` among them
    given_out: dict[str, frozenset[str]]  # papers and the like, and the forms of verbs that say so: issued a statement
    marks_only: frozenset[str]
    objects: frozenset[str]
    bidding: frozenset[str]
    promising: frozenset[str]
    naming: frozenset[str]
    with_preposition: frozenset[str]
    told_first: frozenset[str]
    topical: frozenset[str]
    nobody: frozenset[str]
    script: frozenset[str]
    asking: frozenset[str]  # who asks in a transcript
    thinking: frozenset[str]
    silent: frozenset[str]  # marks_only and thinking, but for finding: no report without quote marks
    carriers: frozenset[str]
    settings: frozenset[str]
    tellers: frozenset[str]
    offices: frozenset[str]  # of these, those that another word may describe in a headline: Health minister: ...
    posts: frozenset[str]  # of these, those that are topics too: Chancellor: five things to watch
    camps: frozenset[str]  # who speaks before a headline's colon after a name: Bell camp: ...
    calling: frozenset[str]
    voicing: frozenset[str]
    feelings: frozenset[str]  # nouns that report only after a verb of voicing
    raising: frozenset[str]  # forms of verbs that things do with such nouns too
    raised: frozenset[str]  # nouns that only who speaks does it with
    linked: frozenset[str]  # a noun with the word after it that tells what it is about: confidence in
    turnabouts: frozenset[str]  # what praise or blame is to the writer
    further: frozenset[str]  # before a participle of one who goes on: further adding
    afterwards: frozenset[str]  # before a participle of what a person of the report may do too: later telling
    drawing: frozenset[str]  # forms: the vote drew chants of
    met_with: frozenset[str]  # forms: met with chants of
    coming: frozenset[str]  # what comes from somebody after quoted words: came shouts from the crowd
    sent: frozenset[str]  # forms: a tweet the mayor sent
    states: frozenset[str]  # of a thing, and no deed: growing anger
    attitudes: frozenset[str]  # nouns that do with "for", "about" and the like: support for
    sounding: frozenset[str]  # verbs before such a noun
    appeals: frozenset[str]  # nouns for what somebody asks of others: an appeal to drivers to
    appealing: frozenset[str]  # verbs of who does
    intending: frozenset[str]
    doing: frozenset[str]
    sought: frozenset[str]  # what somebody demands of others, and says enough: an apology
    known_things: frozenset[str]  # that words in marks name before them: the “flat fee” system
    finding: frozenset[str]
    evidence: frozenset[str]
    denied: frozenset[str]  # of which a denial says enough: any wrongdoing
    demanded: frozenset[str]  # which somebody demands of others: the release of her son
    opposing: frozenset[str]
    declining: frozenset[str]
    withheld: frozenset[str]
    answering: frozenset[str]
    differing: frozenset[str]  # forms of verbs with which somebody takes a side, and what that is comes next: disagreed
    repeating: frozenset[str]  # the same for what somebody said before: repeated her criticism
    views: frozenset[str]  # what somebody repeats or stands by
    own_calls: frozenset[str]  # of these, those that are a body's own when it repeats them: calls
    moods: frozenset[str]  # what somebody is who has a view: unmoved
    looming: frozenset[str]  # what threatens or promises and says nothing
    seats: frozenset[str]  # places that speak for who sits there
    mute: frozenset[str]  # what shows something and says nothing
    encouraging: frozenset[str]  # who may encourage somebody by what they say
    underlining: frozenset[str]  # and who may underline something
    showing: frozenset[str]
    schemes: frozenset[str]
    ruling: frozenset[str]
    pleading: frozenset[str]  # forms: the court held that
    knowing: frozenset[str]  # forms: the Echo understands that
    benches: frozenset[str]  # who holds something in court, beside the court
    parties: frozenset[str]  # and who does with "that" only
    members: frozenset[str]  # of a board, who make something clear
    claiming: frozenset[str]  # verbs before a clause with a gap: the car police said had been stolen
    revealing: frozenset[str]  # and before a clause whose subject the parse takes for all that is said
    recounting: frozenset[str]  # and before what befell others, in a list
    branding: frozenset[str]  # verbs with marks right after them, which in a headline tell what is said of somebody
    hailing: frozenset[str]  # the same with "as" before the marks
    approving: frozenset[str]  # in the passive with "as" before the marks: recommended as a “safe tool” by the panel
    urging: frozenset[str]  # the same with "to"
    resuming: frozenset[str]
    held_of: frozenset[str]  # offices of which a headline tells what they are of
    doers: frozenset[str]  # of whose deeds others tell
    turning_to: frozenset[str]
    shutting: frozenset[str]  # forms: what who speaks does to a thing
    resetting: frozenset[str]  # forms: and to a figure of its own
    reset: frozenset[str]  # that figure
    moves: frozenset[str]  # what is done, of which others say something after a comma
    replies: frozenset[str]  # of a word or two, which are all that is said
    needing: frozenset[str]  # what calls for something, and says nothing
    wanted: frozenset[str]  # what others are to do, in headlines
    swaying: frozenset[str]  # others to do something
    amounting: frozenset[str]  # forms: what an event does, and nobody who speaks of it
    contests: frozenset[str]  # in which one promises to do something, and where nobody speaks
    stressing: frozenset[str]  # forms: what somebody will do in a speech that others foretell
    pitches: frozenset[str]  # and such a speech
    crowds: frozenset[str]  # who does something, and is no speaker of note
    voting: frozenset[str]  # who rejects a plan by a vote, and says nothing
    judging: frozenset[str]  # who rules on what is put to a court
    pleas: frozenset[str]  # and what is put to it
    finders: frozenset[str]  # bodies and officers whose finding is a statement
    hearing: frozenset[str]  # who is told what the parse takes for what is told of them
    setting_out: frozenset[str]  # forms: how or where who speaks said something, before a comma: Speaking in Vale, ...
    sayers: frozenset[str]  # what may itself say something, without the ending of its plural: denied reports saying he left
    moving: frozenset[str]  # forms: what a thing does to somebody who then speaks: the rise does not surprise Bell: ...
    shows: frozenset[str]  # the word before a show that is one, and no verb: letters to the talk show
    results: frozenset[str]  # participles that tell what comes of what is said: said it fell, leaving homes dark
    withholders: frozenset[str]  # bodies that withhold something about what is said: but the company gave no details
    worn: frozenset[str]  # what somebody wears with a slogan: shirts that read “Leave”
    tests: frozenset[str]  # words for a test, whose findings say nothing: post-mortem findings showed
    channels: frozenset[str]  # what may follow in the name of an outlet that is told: told Fox News, told BBC Radio
    stages: frozenset[str]  # what one takes to and is heard: took to the airwaves to accuse
    issuing: frozenset[str]  # forms: what is done with a paper right before its words: issued a statement, “We go.”
    listing: frozenset[str]  # what is named after a colon, and not said: got a new title: “song writer”
    authorities: frozenset[str]  # people who speak without a name: shot by police and witnesses said; police in Northport, Belmarra said
    aims: frozenset[str]  # what asks for something, and rules on nothing: denied a motion to throw it out, ruling that
    occasions: frozenset[str]  # what is held while somebody writes: sent an email as the meeting began vowing to stay
    events: frozenset[str]  # at which one speaks: spoke at a ceremony announcing that
    speaking_at: frozenset[str]  # forms: what one does at such an event
    believing: frozenset[str]  # forms: what somebody thinks before what that one does: believes that her son died and told
    minding: frozenset[str]  # forms: what somebody does who has a feeling, which nobody else can tell: was “tired” and hoped to rest
    courts: frozenset[str]  # that hear what is said there, and the meetings of councils: ..., the inquest heard
    giving: frozenset[str]  # forms: what is done with the following remarks, and with what is given out
    outlets: frozenset[str]  # names of outlets, which are told too
    papers: frozenset[str]  # words that other outlets' names end in
    people: frozenset[str]  # what a person may be called instead of by name, one or more of them
    bodies: frozenset[str]  # and a body, and its papers


@cache
def cues_of(language: Language) -> Cues:
    """Return the cue words of the language."""
    section = language.sections["quotes"]
    words = {name: frozenset(values) for name, values in section["words"].items()}
    stance, lemma = _verbs(section, words["doubling"])
    nouns = {form: name for name, listed in section["nouns"].items() for noun in listed for form in (noun, noun + "s")}
    objects = words["attitudes"] | words["appeals"]
    triggers = nouns.keys() | stance.keys() | objects | CRIES | CLEAR | words["pleading"] | words["knowing"]
    triggers |= {"according", "per", "words"}
    silent = (words["marks_only"] - words["ruling"] - words["promising"] - {"read"}) | (words["thinking"] - words["finding"])
    made: dict[str, Any] = {
        "stance": stance,
        "lemma": lemma,
        "triggers": frozenset(triggers),
        "unmarked": frozenset(
            form for form in triggers - CRIES if form in nouns or form in objects or lemma.get(form) not in silent - words["resuming"]
        ),
        "nouns": nouns,
        "deeds": {verb: frozenset(things) for verb, things in section["deeds"].items()},
        "headline_deeds": {
            verb: frozenset((*section["deeds"].get(verb, ()), *section["headline_deeds"].get(verb, ())))
            for verb in section["deeds"].keys() | section["headline_deeds"].keys()
        },
        "given_out": {paper: frozenset(verbs) for paper, verbs in section["given_out"].items()},
        "giving": words["giving"].union(*section["given_out"].values()),
        "silent": silent,
        "voicing": words["voicing"] | words["sounding"],
        "outlets": frozenset(section["via"]["outlets"]),
        "papers": frozenset(section["via"]["last_words"]),
        "people": frozenset(form for role in language.sections["speakers"]["roles"] for form in (role, _plural(role))),
        "bodies": _bodies(language.sections["bodies"]),
    }
    listed: dict[str, Any] = {field.name: words[field.name] for field in fields(Cues) if field.name not in made}
    return Cues(**made, **listed)


def _verbs(section: dict[str, Any], doubling: frozenset[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the stance and the base form of each form of the verbs of saying."""
    stance: dict[str, str] = {}
    lemma: dict[str, str] = {}
    for name, verbs in section["stances"].items():
        for verb in verbs:
            for form in _forms(verb, section["forms"].get(verb), doubling):
                stance.setdefault(form, name)
                lemma.setdefault(form, verb)
    return stance, lemma


def _bodies(section: dict[str, Any]) -> frozenset[str]:
    """Return what bodies are called, one or more of them, who speaks for them and what they write: the company, officials, the letter."""
    kinds = [kind for alike in section["kinds"] for kind in alike]
    return frozenset((*section["staff"], *(form for noun in (*kinds, *section["papers"]) for form in (noun, _plural(noun)))))


def _plural(noun: str) -> str:
    """Return the plural of an English noun: company, companies; policeman, policemen; analysis, analyses."""
    if noun.endswith(("man", "sis")):
        return noun[:-2] + ("en" if noun.endswith("man") else "es")
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


def _forms(verb: str, past: list[str] | None, doubling: frozenset[str]) -> list[str]:
    """Return the forms of an English verb; `past` holds those that do not end in -ed."""
    stem = verb + verb[-1] if verb in doubling else verb
    consonant_y = verb.endswith("y") and verb[-2] not in _VOWELS
    third = verb[:-1] + "ies" if consonant_y else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    ing = (stem[:-1] if stem.endswith("e") and not stem.endswith("ee") else stem) + "ing"
    ed = verb[:-1] + "ied" if consonant_y else stem + ("d" if stem.endswith("e") else "ed")
    return [verb, third, ing, *(past or [ed])]
