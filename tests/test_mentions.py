"""Names in an article: invented people and places."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise

import pytest
from spacy.tokens import Doc, Span

from pipeline.language import load_language
from pipeline.mentions import find_mentions
from pipeline.model import Article, ArticleEntity, Mention
from pipeline.parse import MAX_PARAGRAPH, MAX_TEXT, Paragraph, load_model, parse
from pipeline.parsing.tree import tree_of
from pipeline.text import guard

SECONDS = 15.0  # of CPU for an article of MAX_TEXT characters; measured: 0.2 to 1.3, more on a busy machine, over 20 when it was quadratic


def article(text: str) -> Article:
    return Article(
        origin="file:a.txt", url="file:a.txt", outlet=None, title=None, deck=None, byline=None, published_at=None, published_precision=None,
        published_source=None, language="en", text=text, body_start=0, extractor="test", page_sha256="",
    )  # fmt: skip


def named(text: str) -> tuple[tuple[ArticleEntity, ...], tuple[Mention, ...]]:
    language = load_language("en")
    assert language is not None
    return find_mentions(parse(article(text), load_model(language.model)), language)


def entity_of(text: str, surface: str) -> set[str]:
    """Return the names of the things that a surface was taken for."""
    entities, mentions = named(text)
    return {entities[mention.entity_no].name for mention in mentions if mention.text == surface}


VARDEN = "Foreign Minister Elena Varden arrived in Paris on Monday.\n\nMs. Varden said the talks were hard. Varden left at noon."


def test_a_mention_is_the_text_at_its_offsets_and_overlaps_no_other():
    _, mentions = named(VARDEN)
    assert mentions
    assert all(VARDEN[m.start_char : m.end_char] == m.text for m in mentions)
    assert all(a.end_char <= b.start_char for a, b in pairwise(mentions))


def test_a_surname_and_a_title_with_a_surname_are_the_person_named_in_full():
    assert entity_of(VARDEN, "Varden") == {"Elena Varden"}


def test_a_nickname_within_a_name_is_part_of_it_and_a_day_after_marks_is_none():
    names = {entity.name for entity in named("Del. Marcia “Cia” Price spoke. Anna Bell told Robert “Yes” Monday.")[0]}
    assert "Marcia “Cia” Price" in names
    assert not any("Monday" in name for name in names)


def test_a_verb_before_a_name_and_a_colon_is_no_part_of_it():
    text = "Roger Stone spoke on Monday.\n\nStated Stone: “We must go to the hall.”\n\nTed Cole: “We must go too.”"
    assert {"Roger Stone", "Ted Cole"} <= {entity.name for entity in named(text)[0]}
    assert entity_of(text, "Stone") == {"Roger Stone"}


def test_half_of_a_double_name_is_nobody():
    entities, _ = named("The party wants to bring back the Glass-Steagall rule for banks.\n\nElizabeth Warren wrote it, she said.")
    assert "Glass" not in {entity.name for entity in entities}


def test_a_form_of_address_tells_two_people_of_one_surname_apart():
    text = "Hillary Harker met Peter Harker in London.\n\nMr. Harker left at noon. Mrs. Harker said that Mr. Harker was late."
    entities, mentions = named(text)
    assert [entities[mention.entity_no].name for mention in mentions if mention.text == "Harker"] == [
        "Peter Harker",
        "Hillary Harker",
        "Peter Harker",
    ]


def test_two_people_of_one_surname_stay_two():
    text = "John Harker met his wife, Mary Harker, in London.\n\nMary Harker said that John Harker was late."
    entities, _ = named(text)
    assert {entity.name for entity in entities if entity.label == "PERSON"} == {"John Harker", "Mary Harker"}


def test_a_bare_surname_is_no_spouse_who_has_only_been_named_by_a_given_name():
    text = (
        "Hetty Adeling, 57, has been a rower since last spring.\n\nAdeling and her husband, Tom, were thanked by the ferryman."
        "\n\nIt has been a splendid harbour for Adeling.\n\n“It floats well here,” Tom Adeling said."
    )
    assert entity_of(text, "Adeling") == {"Hetty Adeling"}


@pytest.mark.parametrize("surface", ["U.N.", "United Nations"])
def test_a_known_name_is_one_thing_by_all_its_printings(surface):
    text = "The United Nations sent a team. The U.N. said it would stay."
    assert entity_of(text, surface) == {"United Nations"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Russian Federation will respond. Russia said it was late.", "Russia"),
        ("Troops left for the United States of America. The United States agreed.", "United States"),
        ("The Russian Federation will respond.", "Russian Federation"),
    ],
)
def test_a_known_thing_has_its_usual_name_where_that_is_printed(text, name):
    assert [entity.name for entity in named(text)[0]] == [name]


def test_a_text_without_names_has_none():
    assert named("the rain fell and the river rose.") == ((), ())


def test_names_are_cut_out_of_what_stands_around_them():
    _, mentions = named("Foreign Minister Elena Varden's aides met Mr. Otto Harker of the United Nations in Paris.")
    assert [mention.text for mention in mentions] == ["Elena Varden", "Otto Harker", "United Nations", "Paris"]


def test_a_name_ends_before_a_dash_and_a_colon():
    _, mentions = named("PARIS - Elena Varden met Otto Harker. Elena Varden: Otto Harker was late.")
    assert {mention.text for mention in mentions} == {"PARIS", "Elena Varden", "Otto Harker"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Comedian Sarah Silver was booed.", "Sarah Silver"),
        ("Yesterday, Farmer Mark Harker sold the barn.", "Mark Harker"),
        ("According to Rell the Harbour Council got the letter.", "Rell"),
        ("The hall is unsafe, Bayline CTO Anna Bell said in a statement.", "Anna Bell"),
        ("Martin Luther King Jr. spoke in the hall.", "Martin Luther King Jr."),
        ("Ravi Malhona, an adviser for Harbour Bank, expressed alarm about fares.", "Ravi Malhona"),
        ("“It is a good day for us all.” — Bo Olidem", "Bo Olidem"),
    ],
)
def test_what_a_person_is_and_who_stands_before_are_no_part_of_the_name(text, name):
    entities, _ = named(text)
    assert name in {entity.name for entity in entities}


@pytest.mark.parametrize("text", ["“They sold the bridge,” Wray said.", "As for the bridge, D’Aubin told nobody of it."])
def test_who_speaks_is_a_name_where_the_model_overlooks_it(text):
    entities, _ = named(text)
    assert [entity.label for entity in entities] == ["PERSON"]


def test_a_persons_name_is_found_as_a_subject_whatever_the_tagger_takes_it_for():
    assert entity_of("Mark Ham left at noon.\n\nHam went on to sell the barn.", "Ham") == {"Mark Ham"}


def test_the_municipality_of_a_place_is_the_place():
    assert entity_of("The Municipality of Livorno sold a school. Livorno is a city in Tuscany.", "Livorno") == {"Livorno"}


def test_dates_and_numbers_are_no_names():
    _, mentions = named("On Tuesday, March 3, some 1,200 people paid $5 million, or 12 percent, at 9 a.m.")
    assert mentions == ()


def test_a_name_that_stands_twice_is_found_where_the_model_overlooks_it():
    text = "Varden, the capital, was quiet. Troops left Varden.\n\nPeople in Varden said so. varden is a small word here."
    starts = [mention.start_char for mention in named(text)[1] if mention.text == "Varden"]
    assert starts == [0, 44, 63]


def test_a_headline_that_runs_names_into_each_other_is_taken_apart_by_the_body():
    text = "Elena Varden Meets Otto Harker\n\nElena Varden met Otto Harker in Paris. Elena Varden left; Otto Harker stayed."
    value = replace(article(text), title="Elena Varden Meets Otto Harker", body_start=text.index("\n\n") + 2)
    language = load_language("en")
    assert language is not None
    entities, mentions = find_mentions(parse(value, load_model(language.model)), language)
    assert {entity.name for entity in entities} == {"Elena Varden", "Otto Harker", "Paris"}
    assert [mention.text for mention in mentions][:2] == ["Elena Varden", "Otto Harker"]


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("The mayor of the village of Northvale spoke. Northvale is small.", "Northvale", "GPE"),
        ("Fighting went on in Belmar Province and near the coast.", "Belmar Province", "GPE"),
        ("Aid reached Idra province on Monday.", "Idra province", "GPE"),
        ("The WHO and the IMF agreed.", "WHO", "ORG"),
        ("She wrote about the spillway of Hollin Dam and left. Hollin Dam is old.", "Hollin Dam", "FAC"),
        ("Elena Varden spoke. Varden left. Then Varden came back, and Varden slept.", "Varden", "PERSON"),
    ],
)
def test_the_sentence_and_the_article_settle_what_a_name_is(text, surface, label):
    assert {mention.label for mention in named(text)[1] if mention.text == surface} == {label}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Mark Harker Blasts Drudgery for Mocking His Fast, Quotes Bible at Rally.\n\nMark Harker spoke. Harker left.",
            "Mark Harker",
        ),
        ("Mark Harker spoke.\n\nMark Harker Playing Dumb About Northport Bridge Makes Everybody Laugh.", "Mark Harker"),
        ("Former Adviser Douglas Orvane Says Mayor Must Leave Northport Soon.\n\nOrvane said so. Orvane left.", "Douglas Orvane"),
    ],
)
def test_a_line_printed_as_a_headline_gives_nobody_a_longer_name(text, name):
    assert name in entity_of(text, name)


def test_an_acronym_is_what_its_initials_say():
    text = "The Amsel Dockers Union (ADU) struck. The Amsel Dockers Union will meet. The ADU said so."
    assert entity_of(text, "ADU") == {"Amsel Dockers Union"}


@pytest.mark.parametrize(
    ("text", "surface", "names"),
    [
        ("Elena Varden spoke first. Vardens said it was late.", "Vardens", {"Elena Varden"}),
        ("Elena Vardens spoke first. Varden said it was late.", "Varden", {"Elena Vardens"}),
        ("Elena Vardens met Otto Vardens. Varden said it was late.", "Varden", {"Varden"}),
        ("Elena Peters spoke first. Peter said it was late.", "Peter", {"Peter"}),
    ],
)
def test_a_bare_surname_with_a_letter_too_many_or_too_few_is_the_one_person_of_nearly_that_name(text, surface, names):
    assert entity_of(text, surface) == names


PARIS = "Elena Paris, a Belgian painter, spoke on Monday.\n\nParis said it was late. Police praised Paris."


@pytest.mark.parametrize(("more", "name"), [("", "Elena Paris"), (" She was born in Paris. Paris is large.", "Paris")])
def test_a_surname_that_never_stands_as_a_place_is_the_persons(more, name):
    assert entity_of(PARIS + more, "Paris") == {name}


def test_two_places_side_by_side_that_are_one_subject_are_a_person():
    text = "Valencia Paris, a Belgian woman, has claimed that the ship was hers."
    language = load_language("en")
    assert language is not None
    doc = load_model(language.model)(text)
    doc.set_ents([Span(doc, 0, 1, label="GPE"), Span(doc, 1, 2, label="GPE")])
    entities, _ = find_mentions([Paragraph(0, "body", guard(text), tree_of(doc))], language)
    assert [(entity.name, entity.label) for entity in entities] == [("Valencia Paris", "PERSON")]


def test_brackets_and_line_breaks_are_no_part_of_an_entitys_name():
    entities, _ = named("He thanked [Elena] Varden and Otto\nHarker. [Elena] Varden smiled at Otto\nHarker.")
    assert all(mark not in entity.name for entity in entities for mark in "[]\n")


@pytest.mark.parametrize("nick", ["“Tig”", '"The Rock"'])
def test_what_else_somebody_is_called_is_a_part_of_the_name(nick):
    text = f"John {nick} Varden arrived in Paris. “It is late,” Varden said. He praised the “Harbour” Hotel."
    assert entity_of(text, "Varden") == {f"John {nick} Varden"}
    assert "the “Harbour” Hotel" not in {entity.name for entity in named(text)[0]}


def test_a_surname_of_two_words_is_the_persons():
    entities, _ = named("Jack Del Rio was late. “We are fine,” Del Rio said. Del Rio left the team.")
    assert [(entity.name, entity.label) for entity in entities] == [("Jack Del Rio", "PERSON")]


def test_a_persons_name_ends_the_outlets_before_it():
    entities, _ = named("At the rally, Fox News Sean Hannity asked the mayor to leave. Hannity stayed in the hall.")
    assert ("Sean Hannity", "PERSON") in {(entity.name, entity.label) for entity in entities}


def test_a_bracket_that_a_name_does_not_close_is_no_part_of_it():
    entities, _ = named("“This is a great day,” said the Vox Populi (Song of the Sailors) column in the Gazette.")
    assert "Vox Populi" in {entity.name for entity in entities}


@pytest.mark.parametrize(
    "text",
    [
        "Elena Varden" + "!" * 50 + " and Otto Harker" + "-" * 40 + "Paris said so.",
        "Elena " + "x" * 500 + " Varden met Otto Harker. " + "é" * 300,
        "ELENA VARDEN MEETS OTTO HARKER IN PARIS\n\nELENA VARDEN LEFT.",
        "🚢 Elena Varden 👨‍👩‍👧 met the U.N. in Paris 🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢 Paris.",
        "’s ’s the The Mr. Mr. Dr. — Varden ’s.",
    ],
)
def test_on_odd_text_mentions_still_stand_at_their_offsets_in_order(text):
    entities, mentions = named(text)
    assert all(text[m.start_char : m.end_char] == m.text for m in mentions)
    assert all(a.end_char <= b.start_char for a, b in pairwise(mentions))
    assert {m.entity_no for m in mentions} == {entity.entity_no for entity in entities}


def listed(name: str, number: int, model: str) -> Paragraph:
    """Return a paragraph that is one list of names, every other one "Bell"; `name` has a place for a number."""
    names = [name.format(number * MAX_PARAGRAPH + at) if at % 2 else "Bell" for at in range(2 * MAX_PARAGRAPH // (len(name) + 12))]
    printed = [word for one in names for word in (*one.split(), ",")]
    starts = [at for at in range(len(printed)) if at == 0 or printed[at - 1] == ","]
    heads, deps = list(range(len(printed))), ["dep"] * len(printed)
    for before, start in pairwise(starts):
        heads[start], deps[start] = before, "conj"
    ents = ["O" if word == "," else "I-PERSON" for word in printed]
    for start in starts:
        ents[start] = "B-PERSON"
    doc = Doc(load_model(model).vocab, words=printed, pos=["PROPN"] * len(printed), heads=heads, deps=deps, ents=ents)
    return Paragraph(number * (len(doc.text) + 2), "body", guard(doc.text), tree_of(doc))


@pytest.mark.parametrize(
    "name", ["Bell", "B{0}", "Ana{0} Bell", "Ana{0} Cole", "Ana{0} Q Bell", "Pat B{0} Bell", "Ana Maria Bell Cole {0}", "Bell B{0} Council"]
)
def test_names_of_the_longest_article_take_little_time_however_it_is_written(name):
    language = load_language("en")
    assert language is not None
    paragraphs = [listed(name, number, language.model) for number in range(MAX_TEXT // MAX_PARAGRAPH)]
    began = time.process_time()
    _, mentions = find_mentions(paragraphs, language)
    assert time.process_time() - began < SECONDS
    assert len(mentions) > MAX_TEXT / 50


def test_a_body_is_called_by_the_first_word_of_its_name():
    text = "The Church of the Vale owns the hall. The Church said it would stay. The Bank of Vale pays, and the Bank of Bay. The Bank left."
    assert entity_of(text, "Church") == {"Church of the Vale"}
    assert entity_of(text, "Bank") == {"Bank"}


def test_a_newspaper_is_known_by_the_end_of_its_name():
    entities, _ = named("The Sarnholm News observed that the hall was old.")
    assert [(entity.name, entity.label) for entity in entities] == [("Sarnholm News", "ORG")]


def test_a_surname_that_the_tagger_takes_for_a_verb_is_found():
    text = "According to Ebling the harbour property was returned by mail. Mark Ebling left. Ebling said it was late."
    assert next(mention.start_char for mention in named(text)[1]) == text.index("Ebling")
    assert entity_of(text, "Ebling") == {"Mark Ebling"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr. Khizr Tarn met his son, Army Capt. Ulmar Tarn. Ms. Tarn said it was late.", "Tarn"),
        ("Khizr Tarn met Ulmar Tarn. Ms. Tarn said it was late.", "Ulmar Tarn"),
        ("Mr. Cole, Gov. Ume Tarn and Khizr Tarn met. Ms. Tarn said it was late.", "Khizr Tarn"),
    ],
)
def test_kin_before_a_full_name_tells_whether_it_is_a_mans(text: str, name: str):
    entities, mentions = named(text)
    assert entities[next(mention.entity_no for mention in mentions if mention.start_char == text.index("Ms.") + 4)].name == name


def test_find_mentions_prints_a_name_with_the_apostrophe_of_the_article():
    text = "Ministers met on Monday.\n\nNora O’Hara said the hall was old. O’Hara left."
    _, mentions = named(text)
    assert "Nora O’Hara" in {mention.text for mention in mentions}
    assert all(text[mention.start_char : mention.end_char] == mention.text for mention in mentions)


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        # forms of one person's name
        ("Patrick Bell Jr. was at the hall on Monday. Pat Bell is calm, she said. Bell left.", "Pat Bell", "Patrick Bell Jr."),
        ("Patrick Bell Jr. was at the hall on Monday. Pat Bell is calm, she said. Bell left.", "Bell", "Patrick Bell Jr."),
        # a surname that the model takes for a place, and one that it takes for a sentence
        ("Vanessa Iampaglia owes a lot. “I am worried about it,” said Iampaglia, who graduated in May.", "Iampaglia", "Vanessa Iampaglia"),
        ("The fix was late. “We had no time, “Henry told CRN. Paul Henry is an analyst.".replace("“", '"'), "Henry", "Paul Henry"),
        # a body by the first word of its name, once it was named in full
        ("Amnesty International counted the dead on Monday. Amnesty said there were many.", "Amnesty", "Amnesty International"),
        # a person whom the model takes for a body, and a body that has a person's name before it
        (
            "According to a count by Penelope Rose Ackerby of the University of South Belmarra, mills close. Ackerby said so.",
            "Ackerby",
            "Penelope Rose Ackerby",
        ),
    ],
)
def test_find_mentions_joins_the_forms_of_a_name(text: str, surface: str, name: str):
    assert entity_of(text, surface) == {name}


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ("Tyson Foods Inc. of Northport reported a profit in May. Tyson said it would hire.", "Tyson", "Tyson Foods Inc."),
        ("Kellogg Brothers Inc. reported a profit in May. Kellogg said it would hire.", "Kellogg", "Kellogg Brothers Inc."),
        ("Bell Foods Inc. reported a profit in May. Anna Bell came. Bell said she was glad.", "Bell", "Anna Bell"),
        ("Tyson Foods Inc. reported a profit in May. Tyson said he would box.", "Tyson", "Tyson"),
        ("Tyson Foods Inc. reported a profit in May. Mr. Tyson said he would box.", "Tyson", "Tyson"),
        ("Vale Foods Inc. and Vale Motors Corp. met in May. Vale said it would hire.", "Vale", "Vale"),
    ],
)
def test_find_mentions_takes_the_first_word_of_a_company_for_it_unless_it_is_a_persons(text: str, surface: str, name: str):
    assert entity_of(text, surface) == {name}


def test_find_mentions_keeps_a_body_apart_from_one_that_is_named_later():
    text = "Amnesty said on Monday that there were many. Amnesty International did not answer."
    assert entity_of(text, "Amnesty") == {"Amnesty"}


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Before this scheme, the Tandi Municipal Director, Jomary Sutara says, there was no ferry.", "Tandi Municipal Director"),
        ("She made a trip to the town’s Hoa Ninh library on Monday.", "’s Hoa Ninh"),
        ("Pro-Islamic State crowds came. The Islamic State was pleased with them.", "Pro-Islamic State"),
        ("Anna Bell’s Claim That Donald Cole Is Vale’s Best Builder Isn’t True, Yet\n\nDonald Cole was away.", "Claim That Donald Cole"),
        ("During the speech the King said: ‘My ministers will act.’", "King"),
    ],
)
def test_find_mentions_takes_neither_a_title_nor_a_possessive_for_a_name(text: str, surface: str):
    assert entity_of(text, surface) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Marina Lacerda, who is from the town, spoke first. Lacerda left. Lacerda came back.",
        "Marina Lacerda spoke first. Lacerda, 37, left. Lacerda came back.",
        "Marina Lacerda, who left with her sister, spoke first. Lacerda left. Lacerda came back.",
        "Marina Lacerda, a trade professor at Cornell, spoke first. Lacerda left. Lacerda came back.",
        "The firm's chief, Marina Lacerda, spoke first. Lacerda left. Lacerda came back.",
    ],
)
def test_find_mentions_takes_for_a_person_what_is_spoken_of_as_one(text: str):
    entities, _ = named(text)
    assert [(entity.name, entity.label) for entity in entities if "Lacerda" in entity.name] == [("Marina Lacerda", "PERSON")]


def test_find_mentions_takes_no_firm_for_a_person_whose_words_are_about_one():
    entities, _ = named("The plane was built by Boeing. Boeing said she was late. Boeing, who have a seat in the town, are old.")
    assert [(entity.name, entity.label) for entity in entities if entity.name == "Boeing"] == [("Boeing", "ORG")]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Patrick Bell came to town. Pat Bell was late.", ["Patrick Bell"]),
        ("Patrick Bell came to town with his son Pat Bell. Pat Bell was late.", ["Patrick Bell", "Pat Bell"]),
        ("Patrick Bell came to town. Pat Bell, his father, was late.", ["Patrick Bell", "Pat Bell"]),
    ],
)
def test_find_mentions_tells_a_relative_from_the_person_of_a_fuller_name(text: str, persons: list[str]):
    entities, _ = named(text)
    assert [entity.name for entity in entities if entity.label == "PERSON"] == persons


def test_find_mentions_takes_no_body_for_the_person_who_is_of_it():
    entities, _ = named("Nora Cole of the University of Sarnholm, who wrote the study, was late.")
    assert ("University of Sarnholm", "ORG") in [(entity.name, entity.label) for entity in entities]


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ("Norway's Foreign Ministry met Bell. The Swedish Foreign Ministry met Cole.", "Foreign Ministry", "Foreign Ministry"),
        ("The Norwegian Foreign Ministry met Bell. Norway's Foreign Ministry left.", "Foreign Ministry", "Norwegian Foreign Ministry"),
        ("The Russian Defence Ministry met Bell. Moscow's Defence Ministry left.", "Defence Ministry", "Russian Defence Ministry"),
        ("The Swedish Foreign Ministry met Bell. Sweden’s Foreign Ministry left.", "Foreign Ministry", "Swedish Foreign Ministry"),
        ("The Swedish Foreign Ministry met Bell. The Foreign Ministry left.", "Foreign Ministry", "Swedish Foreign Ministry"),
    ],
)
def test_a_body_of_one_place_is_not_that_of_another(text: str, surface: str, name: str):
    assert entity_of(text, surface) <= {name}
    assert name in {entity.name for entity in named(text)[0]}
