"""Who speaks, in invented news: names, roles, pronouns, and when nobody is named."""

from __future__ import annotations

import pytest

from pipeline.mentions import find_mentions
from pipeline.quotes import find_quotes
from tests.test_quotes import TITLE, article, load_language, load_model, parse, quotes


def speakers(text: str, title: str = TITLE) -> list[str | None]:
    """Return the canonical name of who says each quote, None for an abstention."""
    english = load_language("en")
    assert english is not None
    paragraphs = parse(article(text, title), load_model(english.model))
    entities, mentions = find_mentions(paragraphs, english)
    found = find_quotes(paragraphs, mentions, entities, english)
    return [entities[quote.entity_no].name if quote.entity_no is not None else None for quote in found]


@pytest.mark.parametrize(
    "cue",
    [
        "Bell said",
        "the minister said",
        "the foreign minister said",
        "she said",
    ],
)
def test_speakers_finds_the_person_behind_a_name_role_or_pronoun(cue: str):
    text = f"Foreign Minister Anna Bell opened the bridge on Monday.\n\n“We are proud of it,” {cue}."
    assert speakers(text)[-1] == "Anna Bell"


def test_speakers_takes_a_description_beside_a_name_for_a_role():
    text = "Anna Bell, the mayor, opened the bridge. Peter Cole watched.\n\n“We are proud of it,” the mayor said."
    assert speakers(text)[-1] == "Anna Bell"


def test_speakers_tells_ministers_of_two_countries_apart():
    text = (
        "Norwegian Foreign Minister Anna Bell met Swedish Foreign Minister Peter Cole on Monday.\n\n"
        "“We are proud of it,” the Norwegian foreign minister said.\n\n“So are we all,” the Swedish minister said."
    )
    assert speakers(text)[-2:] == ["Anna Bell", "Peter Cole"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dravenia's trade minister, Anna Bell, met Peter Cole.\n\nThe Dravenian trade minister said that it was late.", "Anna Bell"),
        ("Prime Minister Anna Bell met Peter Cole.\n\nThe premier said that it was late.", "Anna Bell"),
        ("Vale's premier, Ian Hill, met Prime Minister Anna Bell.\n\nThe premier said that it was late.", "Ian Hill"),
        ("Prime Minister Anna Bell met Peter Cole.\n\nThe Northport premier said that it was late.", None),
        ("The Chairwoman of Parliament Anna Bell came. Few met Peter Cole.\n\nThe speaker said that it was late.", "Anna Bell"),
        ("After talks with Ian Hill, Trade Minister Peter Cole left.\n\nThe minister said that it was late.", "Peter Cole"),
        ("After talks with Ian Hill, the trade minister, the council left.\n\nThe minister said that it was late.", "Ian Hill"),
        ("Sweden's trade minister Anna Bell met Peter Cole.\n\nThe Swedish trade minister said that it was late.", "Anna Bell"),
        ("The Iranian minister, Anna Bell, met Norway's minister, Peter Cole.\n\nIran's minister said that it was late.", "Anna Bell"),
        ("Anna Bell, the transport minister of Norway, met Peter Cole.\n\nThe Norwegian minister said that it was late.", "Anna Bell"),
        ("US President Joe Cole met Prime Minister Anna Bell of Britain.\n\nThe American president said that it was late.", "Joe Cole"),
        ("Norway's prime minister, Anna Bell, met Peter Cole.\n\nThe Swedish prime minister said that it was late.", None),
        ("Norway's prime minister, Anna Bell, was there on Monday.\n\nNorway's trade minister said that it was late.", None),
        ("Anna Bell, the transport minister, was there on Monday.\n\nThe trade minister said that it was late.", None),
        ("Norway's minister, Anna Bell, was there on Monday.\n\nNorway's trade minister said that it was late.", "Anna Bell"),
        ("Anna Bell, the minister for health, was there on Monday.\n\nThe health minister said that it was late.", "Anna Bell"),
        ("Anna Bell, the minister for health, was there on Monday.\n\nThe trade minister said that it was late.", None),
        ("Defence Secretary Anna Bell was there on Monday.\n\nThe defense secretary said that it was late.", "Anna Bell"),
        ("Trade and Industry Minister Anna Bell was there.\n\nThe trade minister said that it was late.", "Anna Bell"),
        ("Trade Minister Anna Bell was there on Monday.\n\nThe veteran minister said that it was late.", "Anna Bell"),
        ("London's mayor, Anna Bell, met Paris's mayor, Omar Cole. Bell left.\n\nThe mayor of Paris said that it was late.", "Omar Cole"),
        ("Attorney General Anna Bell spoke.\n\nThe AG said that it was late.", "Anna Bell"),
        ("They left.\n\n“We want no patches,” said an angry resident who gave her name as Anna Bell.", "Anna Bell"),
        ("They were led by Anna Bell from the village who said that it was late.", "Anna Bell"),
    ],
)
def test_speakers_knows_a_minister_by_place_and_field(text: str, speaker: str | None):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize("role", ["magistrate", "dentist", "fisherman", "footballer", "sculptor", "coroner", "assemblywoman"])
def test_speakers_knows_what_people_do(role: str):
    text = f"Anna Bell met Peter Cole, a clerk.\n\nCole left. Pat Hill, a {role}, stayed.\n\nCole came back. “It is late,” the {role} said."
    assert speakers(text)[-1] == "Pat Hill"


def test_speakers_knows_a_director_by_the_initials_of_a_body():
    text = (
        "International Harbour Agency (IHA) Director-General Peter Bell told reporters the team had arrived.\n\n"
        "“We are here,” the IHA director-general stated. He added it was late."
    )
    assert speakers(text) == ["Peter Bell", "Peter Bell", "Peter Bell"]


@pytest.mark.parametrize(
    "text",
    [
        "The Vale Council said many roads were flooded. They said people should not drive.",
        "The Vale Council closed a hall.\n\nIn a statement, the council said that it was weak. The roof is old, the statement said.",
        "The Vale Council has cut its plans.\n\nIt said the town would grow. It is late, according to an update from the Vale Council.",
    ],
)
def test_speakers_knows_the_body_that_has_just_spoken(text: str):
    assert speakers(text) == ["Vale Council", "Vale Council"]


@pytest.mark.parametrize(
    "text",
    [
        "The Vale Council met on Monday. Many owners left the hall. They said people should not drive.",
        "The Vale Council said its workers were angry. They said their pay was too low.",
        "The Vale Council said residents were angry. They said nobody had asked them.",
        "The Vale Council said two officers were hurt. They said that they were sore.",
    ],
)
def test_speakers_does_not_take_people_who_act_for_the_body_before_them(text: str):
    assert speakers(text)[-1] is None


def test_speakers_follows_gender():
    text = "Anna Bell met Peter Cole on Monday.\n\n“We are proud of the bridge,” he said.\n\n“It is too long,” she said."
    assert speakers(text)[-2:] == ["Peter Cole", "Anna Bell"]


@pytest.mark.parametrize(
    ("man", "woman"),
    [("Kieran", "Siobhán"), ("Rohit", "Priyanka"), ("Tariq", "Maryam"), ("Kofi", "Ngozi"), ("Lars", "Annika"), ("Serhiy", "Kateryna")],
)
def test_speakers_knows_first_names_of_many_lands(man: str, woman: str):
    text = f"Mayor {man} Orvane spoke first. Senator {woman} Rellin said it was late.\n\n“We wait,” he said.\n\n“We do not,” she said."
    assert speakers(text)[-2:] == [f"{man} Orvane", f"{woman} Rellin"]


def test_speakers_takes_no_gender_from_a_name_that_both_have():
    assert speakers("Jordan Orvane spoke first on Monday.\n\n“We wait,” she said.")[-1] == "Jordan Orvane"


def test_speakers_prefers_who_has_just_spoken():
    text = (
        "Peter Cole came first. “The bridge is too long,” said Peter Cole.\n\nMark Hill then said that it was too short. "
        "“It must be longer than this,” he added."
    )
    assert speakers(text)[-1] == "Mark Hill"


def test_speakers_takes_who_for_the_noun_before_it():
    assert speakers("The prize went to Anna Bell, who said that the bridge was too long.") == ["Anna Bell"]
    assert speakers("Anna Bell is a lawyer and a critic who has said that the bridge was too long.") == ["Anna Bell"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bell opened the bridge. “It is too long,” a senior official said.",
        "Anna Bell opened the bridge. “It is too long,” officials said.",
        "Anna Bell opened the bridge. “It is too long,” a spokesman for Bell said.",
    ],
)
def test_speakers_leaves_unnamed_people_unnamed(text: str):
    assert speakers(text)[-1] is None


@pytest.mark.parametrize(("speaker", "name"), [("Moscow", "Moscow"), ("The United Nations", "United Nations")])
def test_speakers_lets_places_and_organisations_speak(speaker: str, name: str):
    assert speakers(f"{speaker} said that the bridge was too long.") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is too long,” said the city's engineer, Anna Bell, on Monday.", "Anna Bell"),
        ("One of the advisers, Peter Cole, said that the bridge was too long.", "Peter Cole"),
        ("A spokesman for Harbour Council, Peter Cole, said that the bridge was too long.", "Peter Cole"),
        ("Anna Bell, an engineer at the University of Northport who has built bridges, said that this one was too long.", "Anna Bell"),
        ("The prize went to Anna Bell, an adviser to the University of Northport who said that the bridge was too long.", "Anna Bell"),
        ("The transport minister of Belmarra, Anna Bell, met Peter Cole.\n\n“It is long,” the Belmarran minister said.", "Anna Bell"),
        ("Anna Bell, a hydrologist, met Peter Cole.\n\n“It is too long,” the hydrologist said.", "Anna Bell"),
        ("Sen. Peter Cole of Vermont left.\n\n“It is too long,” the Vermont senator said.", "Peter Cole"),
        (
            "Peter Cole, the trade minister of neighbouring Canada, met the mayor.\n\n“It is late,” the Canadian minister said.",
            "Peter Cole",
        ),
        ("“It is too long,” Ruth Cole said.\n\nThe landlady, Sofie Brand, gave away soup.\n\n“I can pay for it,” she said.", "Sofie Brand"),
        ("“It is late,” Peter Cole said.\n\nAnna Bell laughed. “It is early,” the mayor said.", "Anna Bell"),
        ("The author and one of the organisers, Anna Bell, said the fair was full.", "Anna Bell"),
        ("The bill's sponsor, state Sen. Anna Bell, said the fair was full.", "Anna Bell"),
        ("The author, former judge Anna Bell, said the fair was full.", "Anna Bell"),
        ("His opponent, drug company executive Bob Hugo, said through a spokesman that the fair was full.", "Bob Hugo"),
        ("His neighbour, school bus driver Paul Stern, said the fair was full.", "Paul Stern"),
        ("The owner, unlike drug executive Rick Doyle, said the fair was full.", None),
        ("The author, state police said, was late.", None),
        ("The sponsor, a friend of state Sen. Anna Bell, said the fair was full.", None),
        ("Taoiseach Leo Vardell was there.\n\n“It is too long,” the Taoiseach said.", "Leo Vardell"),
        ("The author and journalist, Anna Bell, said the fair was full.", "Anna Bell"),
        ("The mayor and the owner, Anna Bell, said the fair was full.", None),
        ("Chairwoman of the Harbour Council Anna Bell told reporters it was late. Bell left.", "Anna Bell"),
        ("According to Amina Bell, 34, the town is dark. “It is too long,” says the mother of two who mends nets.", "Amina Bell"),
        ("The director of the HC (Harbour Council), Anna Bell, called the plan “a gift to nobody”.", "Anna Bell"),
    ],
)
def test_speakers_takes_a_description_for_the_name_beside_it(text: str, name: str | None):
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bell opened the bridge. Bell aides said that it was too long.",
        "Anna Bell opened the bridge. The Bell campaign said that it was too long.",
        "Anna Bell opened the bridge. The Bell campaign projects that “a tax on boats” would raise a million.",
        "Anna Bell opened the bridge. The aides of Peter Cole and Anna Bell said that it was too long.",
        "Anna Bell and Peter Cole met. The governor of Vermont said that the bridge was too long.",
    ],
)
def test_speakers_does_not_take_whose_for_who(text: str):
    assert speakers(text)[-1] is None


@pytest.mark.parametrize(
    "text",
    [
        "Peter Cole came. “The bridge is too long,” a senior engineer said. “It must be shorter,” he said.",
        "Anna Bell came on Monday. A woman in the crowd laughed. “It must be shorter,” she said.",
        "Anna Bell came on Monday. Her mother laughed. “It must be shorter,” she said.",
        "A police source said that men led by Peter Cole ran in. He said the men were late.",
        "A military source said that men led by Peter Cole ran in. He said the men were late.",
        "A source told the Echo that Peter Cole ran in. He said the men were late.",
    ],
)
def test_speakers_lets_an_unnamed_person_stand_before_others(text: str):
    assert speakers(text)[-1] is None


def test_speakers_takes_who_a_sentence_is_about_for_its_subject():
    text = "For Peter Cole, a clerk in Northport, Mark Hill was a hero. He said: “Hill saved the bridge.”"
    assert speakers(text)[-1] == "Peter Cole"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Harbour Council officials said that the bridge was too long.", "Harbour Council"),
        ("The Harbour Council letter says that the bridge is too long.", "Harbour Council"),
        ("Anna Bell left. Cole's letters warned that the bridge was too long. Peter Cole was there.", "Peter Cole"),
        ("A report by the Harbour Council said that the bridge was too long.", "Harbour Council"),
        ("Harbour Council wrote to Anna Bell.\n\nThe council said that the bridge was too long.", "Harbour Council"),
        ("The news came from Milan Steel, a maker of rails.\n\nThe company said that the bridge was too long.", "Milan Steel"),
        ("The city of Milan has two bridges.\n\nThe town said that both were too long.", "Milan"),
        ("Harbour Council officials went to the bridge, where they said that it was too long.", "Harbour Council"),
        (
            "Harbour Council denied this:\n\nShe was never there. She was at home. They also said that the bridge was too long.",
            "Harbour Council",
        ),
        ("Harbour Council wrote to Anna Bell. It said that the bridge was too long.", "Harbour Council"),
        ("The bridge is too long, says the Harbour Association news agency.", "Harbour Association"),
        ("The plan was drawn up by the Storm Prediction Center.\n\n“It is too long,” wrote the center.", "Storm Prediction Center"),
        ("The plan was drawn up by the Flood Prediction Center.\n\nThe agency warns that it is too long.", "Flood Prediction Center"),
        ("Microsoft issued a fix on Monday.\n\nThe software giant said the bridge was too long.", "Microsoft"),
        ("NASA built the SLS. While the SLS is late, the agency has said that the bridge is too long.", "NASA"),
        ("It is closed, according to a report from WKLO-TV Channel 4.\n\nThe bridge was too long, the station reported.", "WKLO-TV"),
        ("A report by the Harbour Council found that it was late. The bridge, according to the report, is too long.", "Harbour Council"),
        ("The bridge is too long, according to an FBI summary of old files.", "FBI"),
        ("The bridge is too long, according to IDC.", "IDC"),
        ("A study led by Harbour Council found that the bridge was too long.", "Harbour Council"),
        ("Anna Bell issued a statement on Monday.\n\n“It is too long,” the statement said.", "Anna Bell"),
        ("Harbour Council said in a memo that it was late. The memo warned that the bridge was too long.", "Harbour Council"),
        ("Anna Bell released data that suggest that the bridge was too long.", "Anna Bell"),
        ("Anna Bell released data that suggest that it was late. The results show that the bridge was too long.", "Anna Bell"),
        ("Anna Bell was there. Her own research shows that the bridge was too long.", "Anna Bell"),
        ("The group, Harbour Coalition, wrote a letter stating that the bridge was too long.", "Harbour Coalition"),
        ("Anna Bell was there. According to her account, the bridge was too long.", "Anna Bell"),
        ("Cole wrote of his book. Cole's earlier testimony said that the bridge was too long.", "Cole"),
        ("The Harbour School Board met on Monday. The school board said that the bridge was too long.", "Harbour School Board"),
        ("The Harbour Council’s reporting indicated that the bridge was too long.", "Harbour Council"),
        (
            "The Vale Police Department left. Vale's department has 40 clerks. The department said that the bridge was too long.",
            "Vale Police Department",
        ),
        (
            "The Vale Health Department met on Monday. It was long. In Vale, the health department said that the bridge was too long.",
            "Vale Health Department",
        ),
        ("U.S. Defense Secretary Anna Bell came. America's defense secretary said that the bridge was too long.", "Anna Bell"),
        ("Anna Bell became a police officer in 2010. The officer said that the bridge was too long.", "Anna Bell"),
        ("Thursday's memo from the Harbour Council seemed aimed at owners.\n\n“The bridge is too long,” it stated.", "Harbour Council"),
    ],
)
def test_speakers_finds_the_body_behind_its_staff_papers_or_kind(text: str, name: str):
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "Two Harbour Council officials said that the bridge was too long.",
        "A Harbour Council official said that the bridge was too long.",
        "Harbour Council wrote to Anna Bell.\n\nThe ministry said that the bridge was too long.",
        "Harbour Council wrote to Anna Bell.\n\nThe council and the ministry said that the bridge was too long.",
        "The city of Milan has two bridges. The company said that both were too long.",
        "Democrats met on Monday. Several Democrats said that the bridge was too long.",
        "Democrats met on Monday. “The bridge was too long,” said one Vale Democrat.",
        "A leaked letter obtained by Harbour Council said that the bridge was too long.",
        "Anna Bell received a letter on Monday. The letter said that the bridge was too long.",
        "The town has data that show that Vale buys more bridges from Harbour Council than it sells.",
        "Anna Bell and Peter Cole filed a lawsuit on Monday. The lawsuit said that the bridge was too long.",
        "The Harbour School Board met on Monday. A school board said that the bridge was too long.",
        "The Northport Police Department helped. The police department in Vale said that the bridge was too long.",
        "The Ukrainian Foreign Ministry met. In Moscow, the foreign ministry said that the bridge was too long.",
        "Jordan Bell was killed on Monday. “The bridge was too long,” the widow said.",
        # another of the kind, told of since; who deals with somebody; whose minister it is
        "Chinese Foreign Ministry left.\n\nBelmarra's home ministry met on Monday. They are late, the ministry said in a statement.",
        "Gareth Cole received a fine. The police officer who wrote the ticket said that the bridge was too long.",
        "Daniel Cole, 37, left the hall. The prosecutor said that the bridge was too long.",
        "Indian Defense Minister Rajnath Singh left.\n\nPakistan's defense minister said that the bridge was too long.",
        # somebody without a name, told of just before
        "Peter Cole came. The model defended the mayor on Monday. “The bridge is too long,” said the 46-year-old.",
    ],
)
def test_speakers_leaves_other_bodies_unnamed(text: str):
    assert speakers(text)[-1] is None


def test_a_day_between_speaker_and_verb_does_not_speak():
    (quote,) = quotes(
        "RANFORD, Vale - Mira Orvane's wealthy friends on Monday predicted a narrow defeat in the town's elections - a loss based on"
        " early results."
    )
    assert quote.speaker_text is not None
    assert quote.speaker_text.endswith("Orvane's wealthy friends")


@pytest.mark.parametrize("label", ["BELL", "ANNA BELL", "MAYOR BELL"])
def test_speakers_reads_names_in_the_capitals_of_a_script(label: str):
    text = f"Mayor Anna Bell met Otto Cole on Sunday.\n\n{label}: Will the hall be sold?\n\nCOLE: I do not know that."
    assert speakers(text)[-2:] == ["Anna Bell", "Otto Cole"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # what a paper reads, a body's own statement
        ("The Harbour Council sent a letter to Acme Group. “The bridge is too long,” it read.", "Harbour Council"),
        ("A group of owners sent a letter to Acme Group. “The bridge is too long,” it read.", None),
        ("Anna Bell posted a message on Monday. “The bridge is too long,” it read.", "Anna Bell"),
        ("The editorial noted Anna Bell's comment on boats.\n\n“The bridge is too long,” it read.", None),
        (
            "The House Committee on Boats met. “No,” committee Democrats said. A memo from the panel was long. “The bridge is too long,”"
            " it stated.",
            "House Committee on Boats",
        ),
        ("The Harbour Committee met. A memo from the committee was long. “The bridge is too long,” it stated.", "Harbour Committee"),
        ("A memo from the Harbour Board was long.\n\n“The bridge is too long,” it said.", "Harbour Board"),
        ("Acme Group got a memo from the Harbour Board. “The bridge is too long,” it said.", "Acme Group"),
        (
            "The House Committee on Boats met. A memo from the panel was long. “The bridge is too long,” it stated.",
            "House Committee on Boats",
        ),
        ("Anna Bell left the Harbour Committee. A panel of experts met. The panel said the bridge was too long.", None),
        # what a body found, in the sentence before the report
        ("Few noted findings of crowding by the Dock Office.\n\nThat report found the bridge was too long.", "Dock Office"),
        ("Few noted findings of crowding by the Dock Office.\n\nA report found the bridge was too long.", None),
        ("Few noted findings of crowding by Anna Bell.\n\nThat report found the bridge was too long.", None),
        # whose average, remark or initials
        ("An average of recent surveys by PollHouse shows that the bridge is too long.", "PollHouse"),
        ("A gaffe by Mayor Peter Cole suggested that the bridge was too long.", "Peter Cole"),
        ("VHSA’s boss is Anna Bell. VHSA is late. An internal VHSA review found that the bridge was too long.", "VHSA"),
        ("Anna Bell tested the DNA. A DNA analysis found that the bridge was too long.", None),
        ("Acme Group met on Monday. Its statement said that the bridge was too long.", "Acme Group"),
        # a body that was named near, not one of which the article says earlier that it is a company
        ("Acme Group, a company, met.\n\nIt was late.\n\nHarbour Council was late. Cole left.\n\nThe company said it was too long.", None),
        # some of a party, a book by what it is, a player whose place the parse takes for a verb
        ("Several Democrats warned against haste. Yet the Democrats said that the bridge was too long.", None),
        ("Several House Democrats warned.\n\nRain fell.\n\nCole left. The Democrats said that the bridge was too long.", None),
        ("Democrats met. Some Vale owners left.\n\nThe Democrats said that the bridge was too long.", "Democrats"),
        # a body whose initials stand in brackets
        ("The national housing authority (NHA) said that the bridge was too long.", "NHA"),
        ("The NHA, a housing agency (formerly Vale Homes), met. The agency (now of ten) said that the bridge was too long.", "NHA"),
        ("The housing authority (NHA) is new. The NHA met.\n\nThe authority said that the bridge was too long.", "NHA"),
        ("A spokesman for the housing authority (NHA) said that the bridge was too long.", None),
        # whose book or column it is
        ("Peter Cole wrote in his memoir that it was late. The bridge was too long, the book said.", "Peter Cole"),
        ("Anna Bell wrote of it in his memoir. The bridge was too long, the book said.", None),
        ("Rain fell. The Vox Vale column of the Asahi Shimbun said that the bridge was too long.", "Asahi Shimbun"),
        ("The article of the Harbour Council statutes said that the bridge was too long.", None),
        # whose fighters a sentence is about
        ("Dozens of Islamic State fighters took the bridge. It has vowed to stay in the town.", "Islamic State"),
        ("The Harbour Front’s fighters took the bridge. It has vowed to stay in the town.", "Harbour Front"),
        ("The sister of Islamic State fighters wrote to us. It has vowed to stay in the town.", None),
        ("The talks were about how to counter Harbour Front militants. It has vowed to stay in the town.", "Harbour Front"),
        ("Officials met Harbour Front militants. It has vowed to stay in the town.", "Harbour Front"),
        ("The army is fighting Harbour Front militants. It has vowed to stay in the town.", None),
        ("Owners fear Harbour Front militants and the Vale League. It has vowed to stay in the town.", None),
        # who has the title, and no place with it
        ("Peter Cole leads Sen. Sam Bell. “The bridge is too long,” the Vermont senator said.", "Sam Bell"),
        ("Peter Cole met Mayor Anna Bell of Vale. The Northport mayor said that the bridge was too long.", None),
        ("Anna Bell wrote a memoir about the town. The bridge was too long, the book said.", "Anna Bell"),
        ("Former star running back Martin Bell and other players have alleged that the bridge was too long.", "Martin Bell"),
        # a body's name in small letters
        ("The Indian Army moved on Monday. The bridge was too long, the Indian army said.", "Indian Army"),
        ("Norway’s Information Ministry met. The bridge was too long, Norway’s information ministry said.", "Information Ministry"),
        ("Russia’s Foreign Ministry was silent. The bridge was too long, Ukraine’s foreign ministry said.", None),
        ("Anna Bell issued a statement on Monday. A poster hung at her door. “Closed until the spring,” it read.", None),
        (
            "The Vale Public Utilities Commission met. The bridge was too long, the utilities commission said.",
            "Vale Public Utilities Commission",
        ),
        ("The report by the Harbour Office was long. That report found that the bridge was too long.", "Harbour Office"),
        ("Even Harbour Council’s guidelines say that the bridge is too long.", "Harbour Council"),
        ("The policy manual of the Harbour Services says that the bridge is too long.", "Harbour Services"),
        ("The guidelines of the Harbour Council say that the bridge is too long.", "Harbour Council"),
        ("A study of the Harbour Council said that the bridge was too long.", None),
        # an office or what one stands for, of whoever has just spoken
        ("Peter Cole said that he was late.\n\nThe Vale governor said that the bridge was too long.", "Peter Cole"),
        ("Peter Cole said that he was late.\n\nThe Harbour Party leader said that the bridge was too long.", "Peter Cole"),
        ("Peter Cole of the Labour Party said that he was late.\n\nThe Labour leader said that the bridge was too long.", "Peter Cole"),
        ("Peter Cole of the Harbour Party said that he was late.\n\nThe Labour leader said that the bridge was too long.", None),
        ("Senate GOP Leader Peter Cole (R-Ky.) said it was late.\n\nThe Republican leader said the bridge was too long.", "Peter Cole"),
        ("House Leader Peter Cole, R-Ky., said it was late.\n\nThe Democratic leader said the bridge was too long.", None),
        ("Labour's Peter Cole said that he was late.\n\nThe Labour leader said that the bridge was too long.", "Peter Cole"),
        ("Labour's Peter Cole said that he was late.\n\nThe Conservative leader said that the bridge was too long.", None),
        ("Prime Minister Peter Cole said that he was late.\n\nThe Labour leader said that the bridge was too long.", None),
        ("Peter Cole met owners in May.\n\nThe Labour leader said that the bridge was too long.", None),
        (
            "“We must go,” Anna Cole said. “It is late.”\n\nThe Republican nominee and former mayor said it was too long.",
            "Anna Cole",
        ),
        # what a body is called by, where only one can be meant
        ("Acme Group is late. Company management said that the bridge was too long.", "Acme Group"),
        ("It is one of the plans in Northline Group’s programme, according to the company.", "Northline Group"),
        ("Northline Group laid off sixty people (the company called it “a small step for all”).\n\nAcme Group came.", "Northline Group"),
        ("Goldman Sachs sees a risk. “We keep our view of the town,” the bank said in a note.\n\nSaxo Bank agreed.", "Goldman Sachs"),
        ("Harbour Bank fell by a tenth after Goldman Sachs cut its rating. The bank said that it had no need of money.", "Harbour Bank"),
        ("Harbour Bank hired Morgan Stanley on Monday. The bank said that it had no need of money.", "Harbour Bank"),
        ("The group, WeWorkers Coalition, formed in May. Acme Ltd. was late.\n\nThe group said that it was early.", "WeWorkers Coalition"),
        ("It was found by newspaper Norra Nyheter.\n\nIn a report on Monday, the paper claimed that names were sold.", "Norra Nyheter"),
        # an outlet by the end of its name
        ("The San Marelo Chronicle says sailors are late. The Chronicle says he was rescued.", "San Marelo Chronicle"),
        # who wrote a paper
        ("Rents rose by a tenth, according to an analysis of survey data by the Harbour Council.", "Harbour Council"),
        ("Rents rose by a tenth, according to Harbour Council data presented by the minister.", "Harbour Council"),
        # what somebody is of, before the name
        (
            "Vale’s ambassador to Britain Anna Bell met Peter Cole on Monday. Cole left.\n\n“We are proud of it,” the ambassador said.",
            "Anna Bell",
        ),
        ("Queens District Attorney Richard Brown spoke to the town.\n\nThe driver ran a red light, the DA said.", "Richard Brown"),
        ("Anna Bell, 37, met Peter Cole, 52, on Monday. Cole left.\n\n“We are proud of it,” the 37-year-old said.", "Anna Bell"),
        ("Another Hamas figure, a recognised spokesman called Abu Ubaid, said thousands of fighters were ready.", "Abu Ubaid"),
        ("After the storm, CEO of the Harbour Council Tom Reed told Vale Radio it must be well thought out.", "Tom Reed"),
        # an office of which a place has one; what whoever has just acted is called
        ("President Anna Bell met Peter Cole on Monday. Cole left.\n\nSouth Vale's president said that the bridge was fine.", "Anna Bell"),
        ("Anna Bell met Peter Cole. Cole warned against the bridge. “It would be a disaster,” the Northport senator said.", "Peter Cole"),
        (
            "Anna Bell met Peter Cole. Lashing out, Cole left the town.\n\n“She has lost her mind,” the Northport senator wrote.",
            "Peter Cole",
        ),
        ("Asked whether Peter Cole still liked the bridge, the Northport senator said that it was too long.", "Peter Cole"),
        ("Anna Bell left the room. After Peter Cole won the vote, the Vale senator said that the bridge was too long.", "Anna Bell"),
        ("The Gazette published a letter from Anna Bell on Sunday. The letter says that the bridge is too long.", "Anna Bell"),
        ("Peter Cole, a Republican from Bay, voted no. Governor Anna Bell signed it. “It is theft,” the Republican said.", "Peter Cole"),
        # one of a people or party, or of an age
        ("Peter Cole is back. “It is late,” the Texan said.", "Peter Cole"),
        ("Peter Cole is back. The Kentucky Republican said that it was late.", "Peter Cole"),
        ("Peter Cole is back. “It is late,” the 46-year-old said.", "Peter Cole"),
        ("Steven Bell is back. Producer Bell said that it was late.", "Steven Bell"),
        ("Two men sat there. The other man, his brother Daniel Reed, said that the bridge was too long.", "Daniel Reed"),
        ("It was Peter Cole who won. Speaking on Monday, the GOP front-runner said that the bridge was too long.", "Peter Cole"),
        ("The results of the Northport University poll show that the bridge is too long.", "Northport University"),
        ("The bridge is too long, according to an analysis of survey data by the Harbour Council.", "Harbour Council"),
        ("An expert came. Peter Cole, an expert on boats, left. The expert said that the bridge was too long.", "Peter Cole"),
        ("England opener Peter Cole was late. “I was slow,” the England opener said.", "Peter Cole"),
        ("Peter Cole waited. Mark Steen came. His ties with Mark Steen contradict his claim that the two were “not close”.", "Peter Cole"),
        ("Mark Steen was there. Steen senior adviser Peter Cole said that the bridge was too long.", "Peter Cole"),
        (
            "A Vale teacher was fired for a book. The teacher said the town gave no reason.\n\nSarah Miller, the teacher, left.",
            "Sarah Miller",
        ),
        ("Mayor Anna Bell met a mayor from Bay. The mayor said that the bridge was too long.", "Anna Bell"),
        ("Professor Anna Bell led the study. No other professor had tried it. The professor said that it was late.", "Anna Bell"),
        # somebody who comes between, or is only spoken of, is not taken up
        ("Prime Minister Anna Bell came. A cabinet minister resigned. “It is late,” the prime minister said.", "Anna Bell"),
        ("President Peter Cole came. It is rare for a president to speak there. The president said that it was late.", "Peter Cole"),
        ("Peter Cole, a nurse, has worked as a nurse for years. The nurse said that it was late.", "Peter Cole"),
        ("A teacher has been jailed for fraud.\n\nPeter Cole, 45, took money. The teacher told the court that it was late.", "Peter Cole"),
        ("Microsoft said prices would rise. Apple users complained. It said that the bridge was too long.", "Microsoft"),
        ("Anna Bell came. She and other owners said that the bridge was too long.", "Anna Bell"),
        ("Anna Bell and council leaders said that the bridge was too long.", "Anna Bell"),
        ("The Daily Echo's Anna Bell was there. Peter Cole left. Our reporter says that the bridge was too long.", "Anna Bell"),
        ("One delegate not on the Vale slate, Kelly Steen, told reporters that she was leaning towards Bell.", "Kelly Steen"),
        ("Peter Cole met an officer. Peter Cole, a former officer, left. The officer said that the bridge was too long.", "Peter Cole"),
        # the name of a user, in whatever letters
        ("Anna_Bell1 came to the town. Peter met Anna_Bell1 there.\n\n“It is late,” anna_bell1 wrote.", "Anna_Bell1"),
        # the one who has spoken
        ("“It is easy to grow,” said Anna Bell. The experts said that it was late.\n\n“Water it twice,” the expert said.", "Anna Bell"),
    ],
)
def test_speakers_finds_who_is_meant_by_what_they_are(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Peter Cole left the town.\n\nThe fire chief said that the bridge was too long.",
        # an office of which a place has one is that of whoever is there
        "Peter Cole flew home on Monday.\n\n“It was a long day,” the French president said.",
        "Peter Cole praised Martin Bell. The German chancellor said that the bridge was too long.",
        "Peter Cole scored twice on Saturday.\n\n“He was superb today,” the Liverpool manager said.",
        "Peter Cole was found dead.\n\nThe former prison doctor said that the bridge was too long.",
        # one of a people or party, or of an age, of whom the article has said who that is
        "Governor Anna Bell, a Democrat, signed the bill. “This is theft,” the Republican said.",
        "A 17-year-old boy was hit. Maria Lund visited the hospital. “I am in pain,” the 17-year-old said.",
        # a paper, by nobody who only stands in it or passes it on
        "Anna Bell led in the poll by ten points. The poll showed that the bridge was too long.",
        "Peter Cole appears in the book. The book says that the bridge was too long.",
        "Harbour Council released the memo on Monday. The memo says that the bridge was too long.",
        "A report by Harbour Council was late.\n\nDoctors tested the boy at once. The results showed that he was ill.",
        "Peter Cole is the lawyer for Anna Bell who said that the bridge was too long.",
        "The website, run by Anna Bell, said that the bridge was too long.",
        "Barack Obama and George Bush aides said that the bridge was too long.",
        "A candidate against the senator, Peter Cole, said that the bridge was too long.",
        "The Daily Echo's Anna Bell was there. The Northport Times's Peter Cole left. Our reporter says that the bridge was too long.",
        "The report was about a night in which Harbour Front fighters left. It said that the bridge was too long.",
        "Its only critic, Harbour Front, was not heard. It said that the bridge was too long.",
        "The lawsuit, Bell v. Harbour Front, was dismissed. It said that the bridge was too long.",
        "Attorney Tom Hall said his client was innocent. An attorney for the city spoke next. The attorney said that it was late.",
        "Sarah Miller, a teacher at the school, called. Another teacher hid. The teacher said that it was late.",
        # somebody of the same role who has no name
        "“It is late,” said one legal expert to Anna Bell.\n\n“It is very late,” the expert warned.",
        "A witness spoke to reporters, saying that Anna Bell was away. The hall was empty, the witness said.",
        "A doctor stunned the court, saying that Peter Cole was hit. The blows came later, the doctor said.",
        "A doctor treated Anna Bell on Sunday. Bell was tired. The doctor said she would go home.",
        "A police officer came first. The officer said that it was late.\n\nPeter Cole, a former police officer, came later.",
        "Peter Cole was there. His autopsy report says that the bridge was too long.",
        "“It is late,” Anna Bell said. “I know that Peter Cole is late.”\n\nThe Northport senator's agent said that it was early.",
        "“It is late,” Anna Bell said. “Peter Cole is not there.”\n\nThe Northport senator said that it was early.",
    ],
)
def test_speakers_does_not_take_whoever_was_named_for_somebody_else(text: str):
    assert speakers(text)[-1] is None


def test_speakers_gives_a_headline_of_a_role_to_who_says_the_same_words_below():
    english = load_language("en")
    assert english is not None
    paragraphs = parse(
        article("Anna Bell came. “We had some issues,” she said.", "‘We had some issues,’ mayor says on bridge"), load_model(english.model)
    )
    entities, mentions = find_mentions(paragraphs, english)
    first = find_quotes(paragraphs, mentions, entities, english)[0]
    assert first.place == "headline"
    assert entities[first.entity_no or 0].name == "Anna Bell"


def test_speakers_lets_the_bereaved_and_those_who_speak_of_others_speak():
    bereaved = "“We pay,” Anna Bell said.\n\nPeter Cole, whose wife was killed in May, stood there.\n\n“I miss her every day.”"
    of_another = "“We pay,” Anna Bell said.\n\nPeter Cole, a father of two, was there.\n\n“My son lost everything he had.”"
    assert speakers(bereaved)[-1] == speakers(of_another)[-1] == "Peter Cole"


def test_speakers_takes_nobody_for_he_and_whoever_speaks_with_him():
    assert speakers("Mark Steen is the mayor. Peter Cole is his deputy. He and Cole said that the bridge was too long.")[-1] != "Peter Cole"


def test_speakers_takes_nobody_who_is_dead_or_spoken_of_for_who_speaks_below():
    dead = "“We pay,” Anna Bell said.\n\nPeter Cole, who was killed in the blast, was 43. He leaves a wife.\n\n“We miss the bridge.”"
    of_another = "“We pay,” Anna Bell said.\n\nPeter Cole, a baker, was there. She never met him.\n\n“It made a sound.”"
    spoken_of = "“We pay,” Anna Bell said.\n\nPeter Cole, a baker, was 43. He had a wife.\n\n“He was the best of all.”"
    killed = "“We pay,” Anna Bell said.\n\nPeter Cole, who was killed in the blast, was a baker.\n\n“We miss the bridge.”"
    told_of = "“We pay,” Anna Bell said.\n\nPeter Cole, a baker, left at once.\n\n“He was the best of all.”"
    assert speakers(killed)[-1] == speakers(told_of)[-1] == "Anna Bell"
    assert speakers(dead)[-1] == speakers(of_another)[-1] == speakers(spoken_of)[-1] == "Anna Bell"


def test_speakers_does_not_take_a_company_that_is_named_later_for_the_one_that_spoke():
    text = "Two firms are in the harbour. The company said that it would close.\n\nNorthline Group, a company in the north, was late."
    assert speakers(text)[0] is None


def test_speakers_follows_a_pronoun_back_to_the_one_before_it():
    text = (
        "Lance Beebe, a sailor, came early on Monday. He liked the hall, though he was not sure about Mayor Bernie Sanders.\n\n"
        "“I ask my wife every day,” he said."
    )
    assert speakers(text)[-1] == "Lance Beebe"


def test_speakers_learns_from_a_pronoun_whether_a_name_is_a_mans():
    text = (
        "Arden Voss met Kiran Sol today. Voss said she had been right. Sol said he was sure. Voss said she was not, Sol said he was.\n\n"
        "“It is late,” she said."
    )
    assert speakers(text)[-1] == "Arden Voss"


def test_speakers_knows_whoever_was_he_as_no_woman():
    text = (
        "Mary Steen was ill. “It was hard,” said Ridley Dowell. “I was late,” he added. Ridley Dowell left.\n\n"
        "Mary Steen came back. Ridley Dowell smiled. “It was a long day,” she said."
    )
    assert speakers(text)[-1] == "Mary Steen"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # not whom the verb is about, nor who has just asked
        ("Sean Bell asked Peter Cole how high the wall would be.\n\n“It could be 45 feet,” he told Bell.", "Peter Cole"),
        ("While others called for a new hall, Anna Cole held to the mayor's plan, noting that the town was poor.", "Anna Cole"),
        ("Peter Cole has battled with the council, at one point calling the miller a “thief” who was not “honest.”", "Peter Cole"),
        ("Peter Cole has adopted an attack to exploit Bell's position by labeling her as a fool and a thief.", "Peter Cole"),
        ("After a week of talks about the mill, the mayor, Anna Bell, warned that the hall would be closed in May.", "Anna Bell"),
        ("At a rally in Northport, the party's leader, Peter Cole, accused the council of lies about the harbour.", "Peter Cole"),
        ("Peter Cole made an attempt to deflect Bell's attacks, writing on Twitter that the issue was rent.", "Peter Cole"),
        ("Anna Cole asked the witness what she had seen.\n\n“I saw a man by the gate,” she said.", None),
        ("Host Anna Cole asked Peter Bell what he would do about crime.\n\n“You have a minute,” she said.", "Anna Cole"),
        ("Peter Cole asked Tom Bell why he had left. “Was it the money?” he said.", "Peter Cole"),
        ("Peter Cole asked Tom Bell why he had left. “It was the money,” he said.", "Tom Bell"),
        ("Anna Cole asked the council to act.\n\n“We cannot wait,” she said.", "Anna Cole"),
        ("Sean Bell asked Peter Cole, “You just lied, correct?”\n\n“Yes, I did,” he responded.", "Peter Cole"),
        ("Peter Cole came to help Martin Bell. He has declared Bell to be “a man for these times”.", "Peter Cole"),
        # whom the sentence is about
        ("“It is bad,” Peter Cole said. As for Martin Bell, he said that he was not worried.", "Martin Bell"),
        ("David Simas sat in a group that began with how bleak it was when Martin Cole took office. “The town was poor,” he said.",
         "David Simas"),
        ("Peter Cole met Martin Bell. He did not speak of Bell until Monday, when he said that it was late.", "Peter Cole"),
        # the body that who acts is
        ("The owner, Harbour Front, did not answer. In a statement it said that the bridge was too long.", "Harbour Front"),
        ("Islamic State fighters hold the bridge. It has vowed to stay in the town.", "Islamic State"),
        # whom the same pronoun meant two sentences before; whose it is, not who stands beside it
        (
            "Peter Cole claims that he had to visit Mark Steen. This cost three days.\n\nThere, he was seen in a chat with Mark Steen. "
            "Was this the end of it?\n\n“I took the view that it was serious,” he told the Echo.",
            "Peter Cole",
        ),
        ("Peter Cole came. His ties with Mark Steen contradict his claim that the two were “not close”.", "Peter Cole"),
        # not who is only named in what is said
        ("“I trust the plan,” said Stanley Bell. The town “is seen as having much in common with Peter Cole,” he said.", "Stanley Bell"),
        (
            "“They came,” claimed Anna Bell. “They left.\n\n“I remember the hall, and then Mary Cole walking in.\n\n“I know that they "
            "left.” She added: “I want to talk to them.”",
            "Anna Bell",
        ),
    ],
)  # fmt: skip
def test_speakers_weighs_who_a_pronoun_may_be(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


def test_speakers_takes_who_for_the_person_whom_an_apposition_describes():
    text = "Tom Reed came. Mr. Reed, a miller who described himself as a “patient man of old,” left the town."
    assert speakers(text) == ["Tom Reed"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The coroner who identified the boy as Luis Hill said he drowned.", None),
        ("A woman who gave her son's name as Peter Cole said the hall was shut.", None),
        ("A woman who identified herself as Peter Cole's lawyer said the hall was shut.", None),
        ("A clerk who identified himself as Peter Cole said the hall was shut.", "Peter Cole"),
        ("A resident who gave her name as Ana Bell said the hall was shut.", "Ana Bell"),
    ],
)
def test_speakers_takes_a_name_that_somebody_gives_for_one_only_if_it_is_their_own(text: str, speaker: str | None):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("before", "said", "speaker"),
    [
        ("The Vale Police Department charged two men with theft on Monday.", "They said they had paid for it.", None),
        ("The Vale Police Department charged Anna Bell with theft on Monday.", "They said they had paid for it.", None),
        ("The Vale Police Department shot a man on Monday after a fight.", "They say he was armed.", "Vale Police Department"),
        ("The European Commission fined Alden Steel for the leak in May.", "It said it would appeal.", None),
        ("Amazon was sued by a town on Monday.", "It said the claim was false.", "Amazon"),
    ],
)
def test_speakers_carries_a_body_over_to_the_next_paragraph_where_nothing_else_is_meant(before: str, said: str, speaker: str | None):
    assert speakers(f"{before}\n\n{said} The town has waited for a long time to hear of it.")[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ms Joe Rowan said the hall was old.\n\n“We wait,” she said.", "Joe Rowan"),
        ("Spokeswoman Joe Rowan said the hall was old.\n\n“We wait,” she said.", "Joe Rowan"),
        ("The chairwoman, Joe Rowan, said the hall was old.\n\n“We wait,” she said.", "Joe Rowan"),
        ("To his mother Peter Cole said it was late. “We wait,” he added.", "Peter Cole"),
        ("Mayor Anna Bell, a mother of two, met Peter Cole.\n\n“We wait,” he said.", "Peter Cole"),
    ],
)
def test_a_title_tells_more_than_a_first_name_and_kin_less(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Keith Moss lives with Alice Moss. Moss said he was out.", "Keith Moss"),
        ("Bill Orvane spoke. His wife Alice Orvane was there. Orvane said he was glad.", "Bill Orvane"),
        (
            "Keith Farrell told the court that Alice Farrell, 56, had fallen.\n\nFarrell, a former officer, claimed he had been out.",
            "Keith Farrell",
        ),
        ("Alice Moss spoke of Donald Stork. Moss said he was wrong.", "Alice Moss"),
        ("Keith Moss came with Alice Moss. Moss said it was late.", "Alice Moss"),
        (
            "Keith Moss came in May. Anna Bell, Peter Cole, John Vale and Alice Moss met in Northport. Moss said he was wrong.",
            "Alice Moss",
        ),
    ],
)
def test_of_two_of_one_surname_the_clause_tells_who_speaks_if_both_are_near(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # two who are called so in one sentence
        ("Tom Stork attacked Mayor Anna Bell’s plan before the visit of Northport Mayor Jane Cole.\n\n“We wait,” said the mayor.",
         "Anna Bell"),
        ("Mayor Peter Cole met Mayor Anna Bell. The mayor said it was late.", "Peter Cole"),
        ("Prime Minister Anna Bell met Foreign Minister Peter Cole. The minister said it was late.", "Peter Cole"),
        ("Prime Minister Anna Bell met Foreign Minister Peter Cole. The prime minister said it was late.", "Anna Bell"),
        ("Mayors Peter Cole and Anna Bell met. The mayor said it was late.", None),
        ("Dan Grall, president of the Vale Club, praised President Joe Bell.\n\n“We wait,” the president said.", "Joe Bell"),
        # one of them formerly
        ("Anna Bell, Vale's Information Minister, slammed former Prime Minister Peter Cole. The Minister said it was late.", "Anna Bell"),
        ("Anna Bell, the trade minister, slammed former minister Peter Cole. The former minister said it was late.", "Peter Cole"),
        ("Peter Cole, a former minister, was there. The minister said it was late.", "Peter Cole"),
        # whom the sentence before is about, by a word that fits what he is
        ("Sen. Peter Cole deplored the reports.\n\n“I am deeply concerned,” the lawmaker said.", "Peter Cole"),
        ("Liam Kell, the Conservative energy spokesperson, spoke on Monday. The MSP added that it was late.", "Liam Kell"),
        ("Liam Kell, the police spokesperson, spoke on Monday. The MSP added that it was late.", None),
        ("Sen. Peter Cole met Sen. Anna Bell. The lawmaker said it was late.", None),
        ("Labour's Anna Bell, the shadow health secretary, spoke on Monday. The MP said it was late.", "Anna Bell"),
        ("Union secretary Peter Cole spoke on Monday. The MP said it was late.", None),
        ("Head coach Peter Cole spoke on Monday. The chief executive said it was late.", None),
        ("Mark Orvane, the singer, sued the firm. Its lawyer was there.\n\n“We wait,” the star said.", None),
        ("Anna Bell said the hall was old. The headteacher added that it was late.", "Anna Bell"),
        ("The head of the Bay hospitals, Maggie Boyle, spoke on Monday. The chief executive added that it was late.", "Maggie Boyle"),
        # he, after a paragraph of the mayor's
        ("Mayor Peter Cole spoke. Clerk Paul Stork said it was late.\n\nThe mayor nodded.\n\n“It must go,” he said.", "Peter Cole"),
        ("Mayor Peter Cole spoke. Clerk Paul Stork said it was late.\n\nThe mayor's aide nodded.\n\n“It must go,” he said.", "Paul Stork"),
        ("Mayor Anna Cole spoke. Clerk Paul Stork said it was late.\n\nThe mayor nodded.\n\n“It must go,” he said.", "Paul Stork"),
    ],
)  # fmt: skip
def test_a_role_is_held_by_whom_the_sentences_before_tell(text: str, speaker: str | None):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Nestle said it was good. Nestle condemned the plan to build homes.", "Nestle"),
        ("The Greens said it was good. The Greens condemned the plan to build homes.", "Greens"),
        ("Nairobi Senator Johnson Sakell condemned the plan to build homes.", "Johnson Sakell"),
        ("Nairobi on Monday condemned the plan to build homes.", "Nairobi"),
        ("Sutton on Sea campaigner Patti Marsall suggested the hall was old.", "Patti Marsall"),
        (
            "A Bay County Sheriff's Office deputy was arrested.\n\nThe Sheriff's Office said it was late.",
            "Bay County Sheriff's Office",
        ),
    ],
)
def test_the_name_printed_is_the_one_that_speaks(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Thousands have fled,” said UN High Commissioner for Refugees spokesman Peter Bell.", "Peter Bell"),
        ("“Thousands have fled,” said UN High Commissioner for Human Rights spokeswoman Anna Bell.", "Anna Bell"),
        ("Prices rose, Office for National Statistics spokesman Peter Bell said.", "Peter Bell"),
        ("Ministry of Health spokesman Peter Bell said the ward was full.", "Peter Bell"),
        ("The director of Vale Hospital in Northport, Peter Bell, said the ward was full.", "Peter Bell"),
        ("“He is ill,” said a friend of mayor Peter Cole.", None),
        ("A spokesman for England captain Peter Bell said he was ill.", None),
        ("The parents of Anna Bell, Peter Cole, and Jim Vale said it was late.", None),
    ],
)
def test_who_speaks_for_a_body_or_stands_between_commas_is_named_after_all_else(text: str, speaker: str | None):
    assert speakers(text) == [speaker]
