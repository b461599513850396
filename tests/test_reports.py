"""Reports in invented news: what a cue reports without quote marks, who says it, and which verbs report nothing."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.parsing.noun_phrases import noun_phrase
from pipeline.parsing.tree import tree_of
from pipeline.quoting.claims import CERTAIN
from tests.test_quotes import quotes, said

REPORTS = [
    # cues
    ("Attorneys general for Vale and other states alleged in May that the firm hid the risks.",
     ("the firm hid the risks", "Attorneys general for Vale and other states")),
    ("Though builders described the climb as nearly impossible to carry out, grumbling bakers nevertheless made their point.",
     ("the climb as nearly impossible to carry out", "builders")),
    ("Later, Bell pointed out it is hard to close such a hall.", ("it is hard to close such a hall", "Bell")),
    # who blames somebody, whom the parse lets speak
    ("Anna Bell slammed mayor Peter Cole saying that the hall was old.", ("the hall was old", "Anna Bell")),
    ("Anna Bell heard Peter Cole saying that the hall was old.", ("the hall was old", "Peter Cole")),
    # what somebody is blamed for, with over what
    ("Cole blamed Bell for her anger over losing the hall.", ("Bell for her anger over losing the hall", "Cole")),
    ("Cole praised Bell for her work over the years.", ("Bell for her work", "Cole")),
    # a threat with what would end it
    ("Anna Bell has threatened to shut the mill unless Reed, who has mocked the plan, is willing to sign a lease.",
     ("to shut the mill unless Reed, who has mocked the plan, is willing to sign a lease", "Anna Bell")),
    ("Anna Bell threatened to close the hall, which is old, and left.", ("to close the hall", "Anna Bell")),
    # a request, and not what others claim of which somebody asks
    ("Peter Cole asked in a letter that the hall be closed.", ("the hall be closed", "Peter Cole")),
    ("Peter Cole asked Anna Bell whether it was true that she had left.", ("whether it was true that she had left", "Peter Cole")),
    ("Though the mayor has tried to calm them, many have voiced concerns that engineers are hiding the cracks.",
     ("engineers are hiding the cracks", "many")),
    ("A 2019 study in the Vale Journal found that most of the gulls nest on roofs.",
     ("most of the gulls nest on roofs", "A 2019 study in the Vale Journal")),
    ("Rents rose by a tenth while wages fell, the Harbour Council found.",
     ("Rents rose by a tenth while wages fell", "the Harbour Council")),
    ("Anna Bell offered her help on Tuesday, stressing in her remarks that the hall would stay open.",
     ("the hall would stay open", "Anna Bell")),
    ("The plan angered members of the board that have warned that the hall is too old.",
     ("the hall is too old", "members of the board")),
    ("The president left a meeting demanding that he explain the deal.", ("he explain the deal", "a meeting")),
    ("Anna Bell spoke at a ceremony announcing that the hall would open in May.", ("the hall would open in May", "Anna Bell")),
    ("Although there is none, a clerk who spoke without a name to discuss private talks said Wednesday that it was late.",
     ("it was late", "a clerk")),
    ("The mayor chided the council for wasting money on a hall that nobody ever wanted.",
     ("the council for wasting money on a hall that nobody ever wanted", "The mayor")),
    ("The mayor emphasized the importance of the harbour to the whole town.",
     ("the importance of the harbour to the whole town", "The mayor")),
    ("The lawsuit alleges fraud by the owners of the old hall.", ("fraud by the owners of the old hall", "The lawsuit")),
    ("Anna Bell spent the day decrying the power of old money in the harbour.",
     ("the power of old money in the harbour", "Anna Bell")),
    ("Gulls, per the Harbour Council, are rare in the town.", ("Gulls are rare in the town", "the Harbour Council")),
    ("The delay allowed Bell to claim that the hall had never been safe.", ("the hall had never been safe", "Bell")),
    ("For example, as Bell notes, the hall has been cold for years.", ("the hall has been cold for years", "Bell")),
    ("However, as Cole explained, it is rare.", ("it is rare", "Cole")),
    # an aside in dashes before the verb
    ("As Anna Bell – no friend of the council – put it, the hall is old.", ("the hall is old", "Anna Bell")),
    ("As the Vale Post - even the devil can read - observed, farmers now hold both halls.",
     ("farmers now hold both halls", "the Vale Post")),
    ("Anna Bell – even the mayor likes her – said the hall was old.", ("the hall was old", "Anna Bell")),
    ("As the hall – the oldest in Vale – was sold, Bell noted that farmers left.", ("farmers left", "Bell")),
    ("Three owners – Bell, Cole and Hill – said the hall was old.", ("the hall was old", "Three owners")),
    ("The new plan for the hall – Bell said it would cost ten million – is late.", ("it would cost ten million", "Bell")),
    ("The hall — Anna Bell said it was cold — was sold.", ("it was cold", "Anna Bell")),
    ("The plan is late – Bell said it would cost ten million – and nobody knows.", ("it would cost ten million", "Bell")),
    ("The rule applies to a few drivers, per the contract.", ("The rule applies to a few drivers", "the contract")),
    ("Last night the choir called for pupils to gather at the school gate.",
     ("pupils to gather at the school gate", "the choir")),
    ("Several teachers cautioned against reading too many omens into the count.",
     ("reading too many omens into the count", "Several teachers")),
    ("The court ruled that the town had to pay.", ("the town had to pay", "The court")),
    ("He’s said he takes his notions about apples from a book.", ("he takes his notions about apples from a book", "He")),
    # a deed, told with -ing
    ("One small study showed that eating one sour apple a day increased levels of salt in the blood.",
     ("eating one sour apple a day increased levels of salt in the blood", "One small study")),
    ("The mayor flatly denied having met the owners of the hall.", ("having met the owners of the hall", "The mayor")),
    ("A reporter in the square also reported hearing shots near the hall.",
     ("hearing shots near the hall", "A reporter in the square")),
    ("The leaflet suggests singing songs, mending nets or baking bread to fill the evening.",
     ("singing songs, mending nets or baking bread to fill the evening", "The leaflet")),
    # a clause that the parse takes for a thing
    ("The unions said more than 900 people registered for the march.",
     ("more than 900 people registered for the march", "The unions")),
    ("Bell told thousands of neighbours how to be ready for a flood.", ("how to be ready for a flood", "Bell")),
    ("Both pilots claimed at the hearing that they were being paid well.", ("they were being paid well", "Both pilots")),
    # a clause that the parse breaks off
    ("Sailors said money is needed to build a pump, warn the harbour and find out more about the rust, which spreads fast.",
     ("money is needed to build a pump, warn the harbour and find out more about the rust", "Sailors")),
    ("The office advises the earlier boats come, the more certain it is they will find a berth.",
     ("the earlier boats come, the more certain it is they will find a berth", "The office")),
    ("The Harbour Press reports that ten people who met the patient were kept apart, and showed no signs of the fever.",
     ("ten people who met the patient were kept apart, and showed no signs of the fever", "The Harbour Press")),
    # a clause with a capital after a comma, where others print a colon
    ("Anna Bell previously reported, The town council has no money for it.", ("The town council has no money for it", "Anna Bell")),
    ("The Echo earlier reported, The town has lost its bridge.", ("The town has lost its bridge", "The Echo")),
    # a clause whose subject is a deed
    ("Anna Bell said seeing so many clerks at the fair was a welcome sight.",
     ("seeing so many clerks at the fair was a welcome sight", "Anna Bell")),
    ("Economists like Cole say taxing boats encourages savings and growth.", ("taxing boats encourages savings and growth", "Economists")),
    # a verb that the parse takes for a participle
    ("One of the teachers who signed the note called Cole a cheat, bully and coward.",
     ("Cole a cheat, bully and coward", "One of the teachers")),
    # a verb joined by its own modal or number
    ("The office says it would cut income in the early years, but would later add $84 billion to it.",
     ("it would cut income in the early years, but would later add $84 billion to it", "The office")),
    ("Candidate Anna Bell has vowed to keep it legal and celebrated the ruling Monday.", ("to keep it legal", "Candidate Anna Bell")),
    ("Two owners said their union would not harm the town, dispelling fears.", ("their union would not harm the town", "Two owners")),
    ("Peter Cole revealed that he took the boat, but will not go to prison.", ("he took the boat", "Peter Cole")),
    ("Anna Bell says she never saw the letter, but resigned on Monday.", ("she never saw the letter", "Anna Bell")),
    ("Peter Cole admitted stealing a boat and was fined two million dollars.", ("stealing a boat", "Peter Cole")),
    ("Anna Bell was urged by many in the party to run but refused.", ("to run", "many")),
    ("If the mayor was worried, she did not show it, and said the council would pay.", ("the council would pay", "she")),
    ("Bell said since the day the mayor left the town for the north, he was in touch with the team.",
     ("since the day the mayor left the town for the north, he was in touch with the team", "Bell")),
    # a condition of what will be
    ("If rents rise by a tenth, Bell said owners will leave the town.",
     ("If rents rise by a tenth owners will leave the town", "Bell")),
    ("If you ask the owners, Bell said they will leave the town.", ("they will leave the town", "Bell")),
    # a thing with what it is for, what something is called, what is shared
    ("Bell announced the opening of a shop to serve the ferry.", ("the opening of a shop to serve the ferry", "Bell")),
    ("He left, posing what the mayor described as a real and lasting threat to the orchard.",
     ("a real and lasting threat to the orchard", "the mayor")),
    ("They took what critics called a big risk for the town.", ("a big risk for the town", "critics")),
    ("Mothers in the town shared how the search for care left them feeling tired.",
     ("how the search for care left them feeling tired", "Mothers in the town")),
    # with what the parse hangs on the verb
    ("Owners accused the town of greed and using the fund as a crutch.",
     ("the town of greed and using the fund as a crutch", "Owners")),
    ("The Centers for Disease Prevention recommends all rowers above age 9 months take a swim test by the start of June.",
     ("all rowers above age 9 months take a swim test by the start of June", "The Centers for Disease Prevention")),
    ("The report found boats at the pier didn't have sails, didn't always have oars and that they had little space.",
     ("boats at the pier didn't have sails, didn't always have oars and that they had little space", "The report")),
    ("She conceded that she had been warned, had not been on the ferry, and her ticket stubs had proved that she had not sailed.",
     ("she had been warned, had not been on the ferry, and her ticket stubs had proved that she had not sailed", "She")),
    ("A cousin of his, Peter Cole, called him a genius at patching old roofs.",
     ("him a genius at patching old roofs", "A cousin of his, Peter Cole")),
    ("The doctors pleaded with the council to reconsider its decision.", ("the council to reconsider its decision", "The doctors")),
    ("The doctors, members of a group, have offered to stage a play at no cost.", ("to stage a play at no cost", "The doctors")),
    ("The police deny accusations of greed.", ("accusations of greed", "The police")),
    # whose count it is
    ("Bell leads by ten votes, according to a count by the Harbour Press.", ("Bell leads by ten votes", "a count by the Harbour Press")),
    # who speaks after the verb, with what the sentence says on both sides
    ("Any reading of the plan, said Anna Bell, a lawyer at the Harbour Centre, would see this as a loss.",
     ("Any reading of the plan would see this as a loss", "Anna Bell")),
    ("To understand the old orchard feud, Chief Engineer Reed said, one should climb that roof.",
     ("To understand the old orchard feud one should climb that roof", "Chief Engineer Reed")),
    ("Those loyal to her say that, in addition to Reed, she would have to hire Cole.",
     ("in addition to Reed, she would have to hire Cole", "Those")),
    ("The police reported 906 attacks on homes of seamen last year.", ("906 attacks on homes of seamen", "The police")),
    # what others should do
    ("In a post on Sunday night, Glenn Bell encouraged the clerks to join him in a fast.",
     ("the clerks to join him in a fast", "Glenn Bell")),
    ("Women in ten countries have been advised by the Harbour Health Office to consider staying at home.",
     ("to consider staying at home", "the Harbour Health Office")),
    ("Bell attributed the rise in rents to the ruling of the court.",
     ("the rise in rents to the ruling of the court", "Bell")),
    # who speaks
    ("A photo of the vault was denied by Bell, hinting that it was a fake.", ("it was a fake", "Bell")),
    ("A clerk who did not dare to be named because of ferry rules said in a card sent to Vale Radio that the mill was empty.",
     ("the mill was empty", "A clerk")),
    ("The neo-mills have promised that they will mend the roof.", ("they will mend the roof", "The neo-mills")),
    ("Even the manual of the Harbour Council notes that the bridge is too low.",
     ("the bridge is too low", "the manual of the Harbour Council")),
    ("Vale’s ambassador to Belmarra Anna Bell has said that the talks are over.",
     ("the talks are over", "Vale’s ambassador to Belmarra Anna Bell")),
    ("According to the Centre for Flood Control (CFC) in the south, the damp is harmless.",
     ("the damp is harmless", "the Centre for Flood Control")),
    ("But the lawyer acting for the captain, who has been charged with theft, said that the rope was cut at night.",
     ("the rope was cut at night", "the lawyer")),
    ("Library heads were sent a letter stating that they should burn all maps.", ("they should burn all maps", "a letter")),
    ("Wardens receive 340 letters saying boats have been stolen.", ("boats have been stolen", "340 letters")),
    ("According to Goal 11, half of the people will live in towns.", ("half of the people will live in towns", "Goal 11")),
    # what stands beside who speaks is no part of what is said
    ("According to the study, published in a medical journal, the man had been ill for months.",
     ("the man had been ill for months", "the study")),
    ("Bell said on Tuesday it would close the hall.", ("it would close the hall", "Bell")),
    ("Bell said the mill would be sold next May, but he gave no hint of the price.", ("the mill would be sold next May", "Bell")),
    ("Bell said the hall was old, but that nobody had said when it would close.",
     ("the hall was old, but that nobody had said when it would close", "Bell")),
    ("The hall had been full, Bell said; the street was cold.", ("The hall had been full", "Bell")),
    ("PanVALEAN.Net - The hall will be sold and the bridge closed, said Bell on Tuesday.",
     ("The hall will be sold and the bridge closed", "Bell")),
    ("The fever, as the Echo very recently explained, is rare.", ("The fever is rare", "the Echo")),
    ("As both Vale Radio and the Echo have reported, there is a risk of floods.",
     ("there is a risk of floods", "both Vale Radio and the Echo")),
    ("Rents rose by a tenth. That's according to a survey by the Harbour Council.",
     ("Rents rose by a tenth", "a survey by the Harbour Council")),
    ("Every policy will be costed, he said, swiping at Peter Cole whose cuts failed.", ("Every policy will be costed", "he")),
    ("Anna Bell said earlier that 12 people were hurt.", ("12 people were hurt", "Anna Bell")),
    ("Bell said the plan risks higher prices - except that, once again, prices have fallen.", ("the plan risks higher prices", "Bell")),
    ("And so, he said, they love the story of the hall.", ("they love the story of the hall", "he")),
    # all that belongs to it
    ("Bell asked whether Cole committed arson when she appeared before a panel about the orchard.",
     ("whether Cole committed arson when she appeared before a panel about the orchard", "Bell")),
    ("Bell said many pupils at the school ran out of their classes in fright and shouted for water.",
     ("many pupils at the school ran out of their classes in fright and shouted for water", "Bell")),
    ("They testified that they became concerned about his absence and called him three times after noon.",
     ("they became concerned about his absence and called him three times after noon", "They")),
    ("This system, says Richard Lock, a doctor at the University of Vale, San Marco, helps direct a response to dangers.",
     ("This system helps direct a response to dangers", "Richard Lock")),
    ("On that matter, Broadwick Monday morning recounted that he was late.", ("he was late", "Broadwick")),
    ("At current rates, Bell said, there will be three rockets by May.",
     ("At current rates there will be three rockets by May", "Bell")),
    ("Figures to be printed tonight show a record 31,208 walkers crossing the moor last year drove fares over 90,000.",
     ("a record 31,208 walkers crossing the moor last year drove fares over 90,000", "Figures")),
    ("According to Anna Bell, 34, the market grew last year.", ("the market grew last year", "Anna Bell")),
    # who speaks between two parts of a clause, whatever else is told of him
    ("The tower, said Anna Bell, an engineer who had built it, was safe.", ("The tower was safe", "Anna Bell")),
    ("The plan, said Peter Cole, who has led the union for years, would cost millions.", ("The plan would cost millions", "Peter Cole")),
    ("Rents, wrote Anna Bell, 45, have doubled since 2010, and she blamed the council.", ("Rents have doubled since 2010", "Anna Bell")),
    # what would be so, and on what condition
    ("If it rains on Monday, Bell said the fair will move indoors.", ("If it rains on Monday the fair will move indoors", "Bell")),
    ("If the mayor had doubts, Bell said she would not show them.", ("If the mayor had doubts she would not show them", "Bell")),
    # who asks for something, and a subject that dashes part from its verb
    ("The senator encouraged people to vote.", ("people to vote", "The senator")),
    ("Gov. Anna Bell’s office encouraged residents to stay inside.", ("residents to stay inside", "Gov. Anna Bell’s office")),
    ("Four casinos — Acme, Vale House and Harbour Hall — reported that rents fell.", ("rents fell", "Four casinos")),
    ("Cole’s earlier testimony concluded there was a small chance of success.",
     ("there was a small chance of success", "Cole’s earlier testimony")),
    ("The panel explained ways to be heard, saying that the hall is old.", ("the hall is old", "The panel")),
    ("The tunnel, promised Mayor Anna Bell, who took office in May, will open next year.",
     ("The tunnel will open next year", "Mayor Anna Bell")),
    ("The school, said a teacher hired by the town, a mother of two, is falling apart.", ("The school is falling apart", "a teacher")),
    ("The plan, Bell said, was bold, he added, but it was not enough.",
     ("The plan was bold, he added, but it was not enough", "Bell")),
    ("The deal, she said, would help farmers, who say they are broke, and cut taxes.",
     ("The deal would help farmers, who say they are broke, and cut taxes", "she")),
    ("The hall, said Bell, a clerk, is cold, reports the Gazette.", ("The hall is cold", "Bell")),
    # what was before, told by who says it; a reason
    ("Anna Bell said she lost her job, and she had told her boss that she was ill.",
     ("she lost her job, and she had told her boss that she was ill", "Anna Bell")),
    ("Acme will close two plants, a spokesman said, as it seeks to cut costs.",
     ("Acme will close two plants as it seeks to cut costs", "a spokesman")),
    ("Harbour clerks say that mill, quay and night watch men used ropes.", ("mill, quay and night watch men used ropes", "Harbour clerks")),
    ("He said that man was guilty.", ("that man was guilty", "He")),
    ("Prices rose. But when tariffs are high, firms will go, Bell said.", ("when tariffs are high, firms will go", "Bell")),
    # where who speaks says it, and what describes who speaks
    ("The Vale army in a statement said its men were safe.", ("its men were safe", "The Vale army")),
    ("The hall was full, but Sen. Chris Murphy (a Vale man so tall he was once taken for a mast) says he was tired.",
     ("he was tired", "Sen. Chris Murphy")),
    # what the sentence around a report says
    ("One reason owners and clerks say they came to the mill in a full boat was the dread of what the winter would bring.",
     ("they came to the mill in a full boat", "owners and clerks")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_find_quotes_reads_reports(text: str, expected: tuple[str, str]):
    assert said(text) == [("indirect", *expected)]


@pytest.mark.parametrize(
    "text",
    [
        # what is done, not said
        "The crews are focused on defending the old orchard of the abbey.",
        "Bell spoke before lawmakers defending the budget approved in April that raised the fees.",
        "Her doctor referred her to an urgent care clinic in the next town.",
        "They had clashed over Bell’s proposals to raise the harbour tax.",
        "Bell rose to fame when she choke-slammed a rival on the eve of the vote.",
        "So what better answer than to paint the hall, offer some chairs, and call it a new theatre?",
        # a name that a thing has
        "Bell paid a visit to the town’s old prison, dubbed the “Harbour Hotel” by the sailors held there.",
        "The library also issued new leaflets in town yesterday called ‘Caring for boats and sails.’",
        "The horse was diagnosed with what's called \"miller's knee,\" a kind of sprain.",
        # the writer's own words, and the reader's
        "We’ll begin by noting that our oldest roofs are from the north.",
        "That is a nuisance when you’re talking about your own house.",
        "She was hauled in, and I was told that my aunt had left the town.",
        "She found that the key was gone.",
        "Bell said this on Monday, Vale Radio reports.",
        "I wrote a long letter about this last spring when it was clear that the harbour would close.",
        "Bell argued, Cole left, and the hall was shut.",
        # what was not said, or only may be
        "Bell would later have claimed that she was warned of it.",
        "Others, though, might argue that any review is late.",
        "If all goes according to plan, some towers here will rise by May.",
        "The ministry has not indicated that it will remove them.",
        "He did not deny hiding two of the oars.",
        "It is unclear whether the firms will agree to go back to the town.",
        "It's worth noting that the hall is old.",
        "The police did not say how many people there were in the hall.",
        "The crash raised fears that the bridge would fall.",
        "The report suggests housing projects for the poor.",
        "The hall was closed, as the mayor demanded.",
        # what has no mark is no word of theirs
        "In her own words she told the story of the hall.",
        "The book is written in simple words of the children who live here.",
        # a deed that a clause stands beside, a name that things have, a thought, what is sung in a play
        "A sailor answered the door and a boy ran up beside him.",
        "In denying a late request by the tenants to lower the rent, the judge spoke for an hour.",
        "Bell ruled the town for ten years.",
        "Bell hired Stephen Cole of Vale News, a weekly that has printed columns with headlines such as “Gulls drive cooks mad” for years.",
        "The Harbour Org requires members to sign a long contract, agreeing to work for the group for many years.",
        "Peter Hill added 87 yards on the wing for the Gulls (3-11), who had 240 yards running in the match.",
        "Software patches, referred to as Harbour Bulletins, are free.",
        "Bell and Cole found themselves blindsided by “the great Mary Steen of it all.”",
        "The mill faces a complaint, referring to a written charge that a landlord has broken the law.",
        # things that show something, a price that moves people, results of a match, what comes next in it
        "Blood tests revealed that the body of the man had made antibodies.",
        "His appointment of a judge suggests he wants a milder court.",
        "It encourages people to drive somewhat less.",
        "The team looked at figures and noted if people used the hall in the past month.",
        "Wanderers: Host the Rovers on Friday.",
        "Bell repeatedly pronounced the name of the group “Hamar” as if it were a spread made of beans.",
        "The Bell Choir will be left to wonder: “Who on earth could want that?”",
        "“It will be no small hall,” no owner has said. The firm itself encouraging others to be cleaner is new.",
        # a suit that somebody filed, what is called for, or its own name, who is moved by a thing
        "The judge ruled in a suit that Anna Bell filed in May over the hall.",
        "A woman called Anna Bell a cab.",
        "They eat what the locals call a black pudding.",
        "The fall in prices encouraged Peter Cole to buy a boat.",
        # what anybody would say, what is only talked of, the headline of a thing that shows
        "As Ishmael would say, “Splendid, my good Anna.”",
        "Everything Bell says is a lie unless shown otherwise.",
        "Anna Bell spoke about hanging out with Cole on the radio.",
        "Popular Library Shows Favour Where It Writes Of Gulls",
        # what somebody sees, with a nickname in marks; a letter's greeting; two halves of a title
        "Viewers see Jame “Gull Bill” Cole keep one of his boats in the hall.",
        "DEAR ANNA: My husband of ten years bought a boat. I do not know what to do.",
        # what is made up, who is granted something, whose letter it is not
        "Anna Bell told a lie to protect her son.",
        "The boat, promised Cole by his uncle, a sailor, was never built.",
        "Anna Bell received a letter, “You are leaving the town for ever.”",
        # thoughts, and who writes
        "The mayor was left wondering whether the talk would soften.",
        "They never cite a law but feel that the plan is dangerous.",
        "News coverage suggests that the hall will close.",
        "We confirmed that you do still receive the gift.",
        # what nobody says: a setting, what somebody would not agree with, what a thing shows
        "As the pilot speaks, two of the boys shout at him and his crew.",
        "Some owners probably would take issue with the notion that their roofs are less sound than those of others.",
        "A walk through their offices hints at these differences.",
        # how one says it, what things go by, what streams; what is only hinted at
        "They imitate each sailor and the way they say “fair wind.”",
        "He is heavy according to his body mass index.",
        "The flow of fresh timber confirms that the mill believes in a new plan.",
        "Ted Cole only hinted at Donald Bell.",
        # what a boom does, which party, by whom one is ordered to
        "The boom encouraged firms to hire.",
        "Bell was urged to run for the “Leave” party.",
        # what is only named
        "In a letter calling for the regatta, the clerks met at noon.",
        "We will read Bell’s remark to refer to the sum in the fund.",
    ],
)  # fmt: skip
def test_find_quotes_finds_no_report_where_nobody_says_anything(text: str):
    assert said(text) == []


def test_find_quotes_takes_no_explanation_of_the_writer_for_a_report():
    text = "“These are people as well,” Bell added, speaking of the detained families."
    assert said(text) == [("direct", "These are people as well", "Bell")]


def test_find_quotes_takes_no_explanation_after_a_description_for_a_report():
    text = "“It will be no small hall,” said Erik Bell, the head of music at the channel, referring to the scenery of ''Harbour'' nights."
    assert said(text) == [("direct", "It will be no small hall", "Erik Bell")]


def test_find_quotes_gives_a_paragraph_of_quoted_sentences_to_nobody_where_nobody_is_named():
    text = "“The state of the hall is a cause for concern. Families wish to leave it.”\n\nIn a statement, two owners accused it of greed."
    assert said(text)[0] == ("direct", "The state of the hall is a cause for concern. Families wish to leave it.", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One lawmaker called Bell “the pale prince of the harbour town.”", ("Bell “the pale prince of the harbour town", "One lawmaker")),
        ("Cole, a Bell ally, called the town’s rules “strong.”", ("the town’s rules “strong", "Cole")),
        (
            "Ana Bell, who led the town in May, called Cole’s words and deeds on Sunday “childish.”",
            ("Cole’s words and deeds on Sunday “childish", "Ana Bell"),
        ),
        (
            "Bell called the idea that Cole had anything to prove a “silly thought.”",
            ("the idea that Cole had anything to prove a “silly thought", "Bell"),
        ),
    ],
)
def test_find_quotes_reads_what_somebody_is_called_whatever_the_parse_makes_of_the_verb(text: str, expected: tuple[str, str]):
    assert said(text) == [("mixed", *expected)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Vale Radio said it was dropping the long-lived “Rush Hour.”", "indirect"),
        ("Bell said that all of his remarks were “Mostly False.”", "mixed"),
        ("Bell said that it could lead to another “Flood.”", "mixed"),
        ("Bell said that the mayor is a “Big Liar.”", "mixed"),
    ],
)
def test_find_quotes_takes_the_name_of_a_thing_at_the_end_of_a_report_for_no_quoted_words(text: str, kind: str):
    assert [quote.kind for quote in quotes(text)] == [kind]


def test_find_quotes_keeps_a_clause_of_what_is_said_out_of_the_speaker():
    quoted = (
        'When nurses don\'t notice these signs, they may assume the illness is "unexplained," and visits are delayed, '
        "or people are treated badly or wrongly"
    )
    assert said(f"{quoted}, he added.") == [("mixed", quoted, "he")]


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_find_quotes_reads_a_contraction_with_either_apostrophe(apostrophe: str):
    text = f"Bell told cheering teachers that they weren{apostrophe}t “asking for the moon.”"
    assert said(text) == [("mixed", f"they weren{apostrophe}t “asking for the moon", "Bell")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what belongs to a quote and what to the sentence around it
        ("There may be hope, since the “new harbour,” as Bell called the plan, will have room.", ("direct", "new harbour", "Bell")),
        ("She left with a fee that investor Anna Bell blasted on a conference call as “morally wrong.”",
         ("direct", "morally wrong.", "investor Anna Bell")),
        ("Bell said in a statement, “We are pleased and relieved” at the miners’ release.",
         ("mixed", "We are pleased and relieved” at the miners’ release", "Bell")),
        ("“The people of this town are not buying” lies, Bell said at a rally in May.",
         ("mixed", "The people of this town are not buying” lies", "Bell")),
        ("Former aides called it not a crash, but “an endless crash” performance.",
         ("mixed", "it not a crash, but “an endless crash” performance", "Former aides")),
        ("Bell has reportedly told neighbours and pupils that the concert aired on Friday was a “real triumph”.",
         ("mixed", "the concert aired on Friday was a “real triumph", "Bell")),
        ("All this contradicts his claim in an earlier interview that the boats were “not safe”.",
         ("mixed", "the boats were “not safe", "his")),
        ("Nobody said so, but sailors felt it was “half-baked” and it was not taken up.", ("mixed", "it was “half-baked", "sailors")),
        ("Bell has said he wants to run the town “through trust” and pointed to a large fund for the poor.",
         ("mixed", "he wants to run the town “through trust", "Bell")),
        ("It was, in Bell's words, “a gift to nobody”.", ("mixed", "It was a gift to nobody", "Bell")),
        ("In the words of Anna Bell, the mayor, “it was a gift to nobody”.", ("direct", "it was a gift to nobody", "Anna Bell")),
        ("It was her phone, which her advocate Anna Bell referred to as council “snooping” on her.",
         ("mixed", "council “snooping” on her", "her advocate Anna Bell")),
        ("“It does not matter who mends roofs, “said Bell, who leads the town.".replace("“", '"'),
         ("direct", "It does not matter who mends roofs", "Bell")),
        ("Bell has since said that the signing would take place in “farm country,” but the council has been reluctant to agree.",
         ("mixed", "the signing would take place in “farm country", "Bell")),
        ("He suggested pushing back the date to 2028, the goal before March, “in order to have a safe and cheap mission for all.”",
         ("mixed", "pushing back the date to 2028, the goal before March, “in order to have a safe and cheap mission for all", "He")),
        ("That, the council said, “would be helpful to all of us.”", ("mixed", "That would be helpful to all of us.", "the council")),
        ("If all goes well, Bell said, “Vale will become less known for its salt.”",
         ("mixed", "If all goes well Vale will become less known for its salt.", "Bell")),
        ("“‘Harbour’ is a song of belonging,” she said.", ("direct", "‘Harbour’ is a song of belonging", "she")),
        ("They were not amazed that the “Harbour” side won, her advisers said.",
         ("indirect", "They were not amazed that the “Harbour” side won", "her advisers")),
        ("A Gazette article hailed Bell as “The Comeback Kid” for what she was bringing to the town.",
         ("mixed", "Bell as “The Comeback Kid” for what she was bringing to the town", "A Gazette article")),
        # who says it
        ("“It is a long game,” Gulls defensive back Anton Bethea said.",
         ("direct", "It is a long game", "Gulls defensive back Anton Bethea")),
        ("“It is a good day for patients,” adds Peter Cole, Deputy Keeper of Home Nursing Services North at Bay Healthcare.",
         ("direct", "It is a good day for patients", "Peter Cole")),
        ("He continued, speaking of the boats he built: “There are oars you keep for life.”",
         ("direct", "There are oars you keep for life.", "He")),
        ("“He is ignorant of our lives. He makes simple statements.”― Pamela Padilla",
         ("direct", "He is ignorant of our lives. He makes simple statements.", "Pamela Padilla")),
        ("Peter Cole made news when he recorded himself shouting “Free the gulls!” as he ran.", ("direct", "Free the gulls!", "he")),
        ("Anna Bell was torn apart by a critic who rebutted her claims that she spent a “dismal week” in the mill.",
         ("mixed", "she spent a “dismal week” in the mill", "her")),
        ("Cole’s answer concerning the hall was the right one: “Nobody needs it.”", ("direct", "Nobody needs it.", "Cole")),
        ("“While nobody has seen it, we have found the next best thing: ice,” lead researcher and planetary scientist Anna Bell said.",
         ("direct", "While nobody has seen it, we have found the next best thing: ice",
          "lead researcher and planetary scientist Anna Bell")),
        ("“Climbing the ladder took me a week because I had to stop,” the farmer described in the mill ledger.",
         ("direct", "Climbing the ladder took me a week because I had to stop", "the farmer")),
    ],
)  # fmt: skip
def test_find_quotes_tells_where_a_quote_ends_and_who_says_it(text: str, expected: tuple[str, str, str]):
    assert said(text) == [expected]


def test_find_quotes_keeps_the_cue_after_the_last_paragraph_of_a_long_quote():
    text = "“The town paid for the trips.\n\n“The guests paid the rest, so it is fair to all of us,” Bell told Vale Radio."
    (quote,) = quotes(text)
    assert quote.text == "The town paid for the trips.\n\n“The guests paid the rest, so it is fair to all of us"
    assert (quote.speaker_text, quote.cue, quote.via) == ("Bell", "told", "Vale Radio")
    assert quote.confidence == CERTAIN


def test_find_quotes_gives_a_long_quote_to_who_is_named_after_its_end():
    text = (
        "The experts recommend you water it twice. “Ivy is easy to grow and adds some colour to any room.\n\n"
        "“It is one of the best plants of all,” explains Anna Bell."
    )
    expected = "Ivy is easy to grow and adds some colour to any room.\n\n“It is one of the best plants of all"
    assert said(text)[-1] == ("direct", expected, "Anna Bell")


def test_find_quotes_takes_no_open_mark_for_a_quote_that_nobody_says():
    assert said("“The town paid for the trips.\n\nThe hall was cold on Monday.") == []


def test_find_quotes_reads_sentences_that_break_off_at_any_word():
    broken = [" ".join(text.split()[:end]).rstrip(".") for text, _ in REPORTS for end in range(1, len(text.split()) + 1)]
    assert quotes("\n\n".join(broken))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“I wouldn't have sold that boat for a million.\n\nIt's a joy to row.\n\nThat's why I kept her,” Bell said.",
            "I wouldn't have sold that boat for a million.\n\nIt's a joy to row.\n\nThat's why I kept her",
        ),
        (
            '"I believe that he did not win.\n\nHe said it was not in him to stay, "said Bell.',
            "I believe that he did not win.\n\nHe said it was not in him to stay",
        ),
    ],
)
def test_find_quotes_joins_a_quote_over_paragraphs_that_are_not_opened_again(text: str, expected: str):
    assert said(text) == [("direct", expected, "Bell")]


def test_find_quotes_gives_each_verb_of_a_sentence_its_own_speaker():
    text = "Anna Bell, the mayor, reported that the home of a clerk was hit in the raid, denouncing it as “vile” and a “grave mistake”."
    assert said(text)[-1] == ("mixed", "it as “vile” and a “grave mistake", "Anna Bell")


@pytest.mark.parametrize("title", ["Town hall to close", "‘He died in my hands today’: three killed at town hall"])
def test_find_quotes_gives_a_heading_in_marks_to_who_says_it_below(title: str):
    text = "The crowd thanked a nurse.\n\n“He died in my hands today”\n\n“He died in my hands today, poor man,” Anna Bell said."
    headings = [quote for quote in quotes(text, title) if quote.text == "He died in my hands today"]
    assert {quote.speaker_text for quote in headings} == {"Anna Bell"}
    assert [quote.place for quote in headings] == (["headline"] if title[0] == "‘" else []) + ["body"]


def test_find_quotes_joins_what_is_set_against_a_quote():
    (quote,) = quotes("The hall is not a “gift to us,” Bell said, but instead “built for all of us.”")
    assert quote.text == "The hall is not a “gift to us but instead “built for all of us."
    assert len(quote.spans) == len(("before Bell", "after Bell"))


def test_find_quotes_gives_what_answers_the_writer_to_who_is_asked():
    text = (
        "I ask if the mayor is good enough.\n\n“Yes, he is just beginning,” Bell snaps.\n\nBut you have mended a boat for him, I say.\n\n"
        "“No, I did not mend it for him at all.”"
    )
    assert [quote.speaker_text for quote in quotes(text)] == ["I", "Bell", "I", "Bell"]


def test_find_quotes_gives_an_answer_to_nobody_where_only_the_writer_is_known_to_speak():
    assert [quote.speaker_text for quote in quotes("I ask if the hall is good enough.\n\n“Yes, it is just fine.”")] == ["I", None]


def test_find_quotes_gives_words_to_whom_the_sentence_before_is_about():
    text = "They say the world is worse. He is more certain when he speaks of Vale. “We should give Vale all the help we can.”"
    assert quotes(text)[-1].speaker_text == "He"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peter Cole said he was innocent, and his wife had said that he was asleep.",
         [("he was innocent", "Peter Cole"), ("he was asleep", "his wife")]),
        ("Anna Bell testified that she left at nine, but Peter Cole had testified that she left at ten.",
         [("she left at nine", "Anna Bell"), ("she left at ten", "Peter Cole")]),
        ("The owner, claimed Peter Cole, his lawyer, was drunk, but the police said he was not.",
         [("The owner was drunk", "Peter Cole"), ("he was not", "the police")]),
    ],
)  # fmt: skip
def test_find_quotes_keeps_what_two_people_say_in_a_sentence_apart(text: str, expected: list[tuple[str, str]]):
    assert said(text) == [("indirect", *report) for report in expected]


def test_find_quotes_reads_two_stretches_with_nothing_but_a_link_between_them_as_one_direct_quote():
    (quote,) = quotes("They chanted “stop the sale now” and “no hall, no peace.”")
    assert (quote.kind, len(quote.spans)) == ("direct", len(("stop", "no")))


def test_find_quotes_gives_words_that_an_attack_is_made_of_to_whoever_attacks():
    assert said("Bell attacked “the hateful ideology of the old harbour men.”") == [
        ("direct", "the hateful ideology of the old harbour men.", "Bell")
    ]


def test_find_quotes_leaves_out_what_a_beat_before_a_report_is_told_after():
    beat = "When told Cole was in Mayor Hill's cabinet, Bell paused for a breath and said that in the present mood, "
    said_then = "\"I think it's an advantage not to be a star. Just being an old clerk would help"
    assert said(f'{beat}{said_then}."') == [("mixed", f"in the present mood, {said_then}", "Bell")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There is a “zero tolerance” on theft in the mill, a harbour leader has said, as it emerged that clerks have been robbed.",
         ("mixed", "There is a “zero tolerance” on theft in the mill", "a harbour leader")),
        ("Bell called the hall “a gift,” since it returns power to the towns.",
         ("mixed", "the hall “a gift,” since it returns power to the towns", "Bell")),
        ("Bell called the mall “an eyesore,” since demolished.", ("mixed", "the mall “an eyesore", "Bell")),
        ("Bell said the “experts” citing the study were wrong.", ("mixed", "the “experts” citing the study were wrong", "Bell")),
        ("Doctors have been urged to “remain watchful, above all when going to work”.",
         ("mixed", "to “remain watchful, above all when going to work", None)),
    ],
)  # fmt: skip
def test_find_quotes_ends_what_is_said_around_quote_marks(text: str, expected: tuple[str, str, str | None]):
    assert said(text) == [expected]


def test_find_quotes_begins_a_report_after_a_that_which_only_joins():
    said_of = 'Cole displays "rock-solid patience mixed with out-of-the-world poor eyesight" together with usual hints of grand plans.'
    text = "Tom Reed, a professor of history at Vale University, writes in The Harbour that " + said_of
    assert quotes(text)[0].text.startswith("Cole displays")


def test_find_quotes_leaves_out_what_is_cited_after_a_quote():
    text = "Owners argue that “there is precedent for a suit,” citing a case in which a clerk was found guilty of “gross theft.”"
    assert said(text)[0] == ("direct", "there is precedent for a suit", "Owners")


def test_find_quotes_gives_a_second_verb_of_saying_the_subject_of_the_first_one():
    text = "Peter Cole said Tuesday that he thinks the ferry “sails too rarely” and called it “a waste.”"
    assert [quote.speaker_text for quote in quotes(text)] == ["Peter Cole", "Peter Cole"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tallies reported on Friday now suggest that Mr. Cole is the sole miller.",
         ("indirect", "Mr. Cole is the sole miller", "Tallies")),
        ("Hill, who Reed on Monday called “a gift to nobody,” met Tom Reed and Mark Hill.",
         ("direct", "a gift to nobody", "Reed")),
        ("The plan, which the mayor, Ana Bell, called “a gift to nobody,” failed.", ("direct", "a gift to nobody", "the mayor")),
        ("Continued Stone: “It is a very real problem for us.”", ("direct", "It is a very real problem for us.", "Stone")),
        ("Bell called the hall “a gift” for the rich or", ("mixed", "the hall “a gift” for the rich", "Bell")),
    ],
)  # fmt: skip
def test_find_quotes_finds_the_verb_that_says_it_and_its_subject(text: str, expected: tuple[str, str, str]):
    assert said(text) == [expected]


def test_find_quotes_carries_no_speaker_into_an_entry_of_a_list():
    (quote,) = quotes("The first plaque reads: “The hall was built by all of us.”\n\n1959: “Gulls champions. They finished first.”")
    assert quote.text == "The hall was built by all of us."


def test_find_quotes_reads_no_list_of_what_people_did_as_their_turns():
    lines = ["Anna Bell: Did she win? Yes, she did.", "Peter Cole: He lost the crowd at once.", "Anna Bell: She was calm to the end."]
    assert quotes("\n\n".join(["Winners and losers of the debate, as we saw it.", *lines])) == ()


def test_find_quotes_reads_no_date_before_a_colon_as_a_speaker():
    assert quotes("July 15, 1960: “In honour of Anna Bell who built this hall.”") == ()


def test_find_quotes_ends_what_one_says_where_the_sentence_tells_of_another_report():
    text = "He does enjoy riding, he said, and chess, though he acknowledged he should not praise that game so often."
    assert said(text) == [
        ("indirect", "He does enjoy riding and chess", "he"),
        ("indirect", "he should not praise that game so often", "he"),
    ]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Her fundamental argument, much akin to the case of the mayor against leaving, is that the town is better off.", "argument"),
        ("The board was clear in its findings: “Further talk is not needed in this case.”", ":"),
        ("She’s said that the hall is fine.", "said"),
        ("Consider this headline in the Vale Post, which hits farmers where it hurts: “Milk is out of fashion in Northport.”", ":"),
        ("The mayor hit the plan: “It is a gift to the rich.”", "hit"),
        ("The mayor hit back where the hall stands: “It is a gift to the rich.”", "hit back"),
    ],
)
def test_find_quotes_prints_the_word_that_reports_for_a_cue(text: str, cue: str):
    assert [quote.cue for quote in quotes(text)] == [cue]


def test_find_quotes_takes_a_day_before_the_speaker_for_no_part_of_the_quote():
    text = "On Friday, Reed, the former speaker, told the council that “you have to take the mill as it is.”"
    assert said(text) == [("direct", "you have to take the mill as it is.", "Reed")]


def test_find_quotes_gives_a_headline_with_a_verb_of_blame_to_whoever_blames():
    (quote,) = quotes("Elizabeth Bell spoke to the bank on Monday.", "Elizabeth Bell Hammers Wells Cole CEO: ‘You Should Be Investigated’")
    assert (quote.text, quote.speaker_text) == ("You Should Be Investigated", "Elizabeth Bell")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bell has said that it would be “too costly” for Cole to attend, but downplayed the issue.",
         ("mixed", "it would be “too costly” for Cole to attend", "Bell")),
        ("Bell said it would be hard for Cole to attend but knew why he came.",
         ("indirect", "it would be hard for Cole to attend but knew why he came", "Bell")),
        ("She called for a doubling of plans to move to a “clean harbour fleet” in a letter following the storm.",
         ("mixed", "a doubling of plans to move to a “clean harbour fleet", "She")),
        ("“Most of the cost comes from efforts to heat” rooms, Bell said, rather than from repairs of things like the roof.",
         ("mixed", "Most of the cost comes from efforts to heat” rooms rather than from repairs of things like the roof", "Bell")),
        ('Reed said his old neighbour is ready to "paint up the ferry," clear the orchard, help the navy, and mend the hall.',
         ("mixed", 'his old neighbour is ready to "paint up the ferry," clear the orchard, help the navy, and mend the hall', "Reed")),
        ("Bell recently met a clerk whose play, according to its summary, “paints a rather gloomy picture of the mayor.”",
         ("direct", "paints a rather gloomy picture of the mayor.", "its summary")),
        ("Asked whether Bell “has the will to serve as mayor,” 75 percent of clerks said yes.",
         ("mixed", "whether Bell “has the will to serve as mayor", None)),
        ("In an interview, Cole was asked about his statement on Monday that many owners are thieves, and his refusal to pay.",
         ("indirect", "many owners are thieves", "his")),
    ],
)  # fmt: skip
def test_find_quotes_ends_a_report_where_the_writer_goes_on(text: str, expected: tuple[str, str, str | None]):
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor has tried to tell of his deeds against the Harbour Front, also known as HF, though in a talk last week he used"
         ' stronger words, saying the group "must be destroyed."', "he"),
        ("Cole, meanwhile, who sits on two such boards, said that the hall is “ready to be closed.”", "Cole"),
        ("The question had come up Friday after Mr. Bell, asked about the deaths of clerks under Mr. Cole, had said,"
         " “I think our town does plenty of that also.”",
         "Mr. Bell"),
        ("Two harbour analysts, Patrick Mehan and Chris Hill, found in May that the navy is “the pride of the coast“"
         " and its boats are “the best in the East.”",
         "Two harbour analysts, Patrick Mehan and Chris Hill"),
        ("Any plan to sell something would involve Anna Bell, who told the council when asked about the case: “That is open.”", "who"),
        ("The timing of the surge doesn’t surprise pollster Daron Hill: “Small towns have seen the biggest boost.”", "pollster Daron Hill"),
        ("Mr. Bell's temper came under strain: He was challenged over his claim on Friday that “they hate us,” but he kept calm.",
         "his"),
        ("The mayor took to Twitter overnight to accuse Cole’s crew of being “robbed” by “a gull.”", "The mayor"),
        ("A “fair fare” in Northport is about $7 a trip, according to calculations by Ana Bell of the Vale Institute.",
         "calculations by Ana Bell of the Vale Institute"),
    ],
)  # fmt: skip
def test_find_quotes_finds_who_speaks_past_what_stands_between(text: str, speaker: str):
    assert [who for _, _, who in said(text)] == [speaker]


def test_find_quotes_keeps_what_one_adds_while_insisting_apart():
    insisted = "In an interview with Harbour Magazine, Anna Bell insisted it was “premature” to back Cole"
    assert said(f"{insisted} while adding on the hall, “I don’t have any proof that her boat is there.”") == [
        ("direct", "I don’t have any proof that her boat is there.", "Anna Bell"),
        ("mixed", "it was “premature” to back Cole", "Anna Bell"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In his speech, a talk on how free markets (“Boats everything”) can fix the town, he tells one joke about Cole.",
        "If you don’t believe the council, Vale News will accuse you of indulging in a “sea dream.”",
        "Sailors can expect him to approach the quay with “maybe a bit more caution than we’re known for.”",
        "They favoured tariffs and improvements of what we call “the old harbour.” But they differed on the hall.",
        "Thanks to his act, Peter Cole can add a proud title to his resume: “song anthropologist.”",
        "Thanks to his act, Peter Cole has a new title in his resume: “song anthropologist.”",
        "The other aim was ensuring that the plan would be “cost neutral,” meaning it wouldn't help the wealthy.",
        "Despite polls showing her well behind, Bell campaigned in the town that she led in 1997 and that made her brother, Tom, the"
        " “ferry king” in 1985.",
        "The captain labeled “a sailor who has met rough weather before, and coped” continues to lead the race.",
    ],
)
def test_find_quotes_takes_what_nobody_said_for_no_quote(text: str):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some clerks in the valley are failing to look into the theft, the BBC has been told.",
         [("indirect", "Some clerks in the valley are failing to look into the theft", None)]),
        ("Some clerks in the valley are failing to look into the theft, MPs have been told.",
         [("indirect", "Some clerks in the valley are failing to look into the theft", None)]),
        ("The BBC has been told to leave the hall in Vale on Monday.", []),
        ("Peter Cole had sold the hall in Vale, the jury was told on Monday.",
         [("indirect", "Peter Cole had sold the hall in Vale", None)]),
        ("Peter Cole, the jury was told, had sold the hall in Vale to his friends.",
         [("indirect", "Peter Cole had sold the hall in Vale to his friends", None)]),
        ("Peter Cole had sold the hall, the jury was told. “He was paid well,” the prosecutor said.",
         [("indirect", "Peter Cole had sold the hall", None),
          ("direct", "He was paid well", "the prosecutor")]),
        ("“He was paid well,” the jury was told in Vale. He denies it.",
         [("direct", "He was paid well", None)]),
        ("The court heard that Peter Cole had sold the hall in Vale.",
         [("indirect", "Peter Cole had sold the hall in Vale", None)]),
        ("Peter Cole had sold the hall in Vale, the court heard.",
         [("indirect", "Peter Cole had sold the hall in Vale", None)]),
        ("Peter Cole, the court heard, had sold the hall in Vale.",
         [("indirect", "Peter Cole had sold the hall in Vale", None)]),
        ("The court heard: “He sold the hall for a million.”",
         [("direct", "He sold the hall for a million.", None)]),
        ("“He sold the hall,” Vale Crown Court heard. “He was paid well.”",
         [("direct", "He sold the hall", None),
          ("direct", "He was paid well.", None)]),
        ("Jurors heard on Monday that Peter Cole had sold the hall in Vale.",
         [("indirect", "Peter Cole had sold the hall in Vale", None)]),
        ("Anna Bell heard that the hall was sold and said: “I am sad.”",
         [("direct", "I am sad.", "Anna Bell")]),
        ("The jury was told by the prosecutor, Anna Bell, that Peter Cole had sold the hall.",
         [("indirect", "Peter Cole had sold the hall", "the prosecutor")]),
        ("Jurors have heard that Cole sold the hall to friends in Vale.",
         [("indirect", "Cole sold the hall to friends in Vale", None)]),
        ("The jury was told to disregard the evidence that Cole gave.",
         []),
        ("Members of the council in Vale were told the hall was old and the roof leaked.",
         [("indirect", "the hall was old and the roof leaked", None)]),
        ("The judge heard that Peter Cole was sorry for it.",
         [("indirect", "Peter Cole was sorry for it", None)]),
        ("Peter Cole lives in Vale. The planning hearing was told the hall was old.",
         [("indirect", "the hall was old", None)]),
    ],
)  # fmt: skip
def test_courts_hear_what_nobody_is_said_to_say(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police said Peter Cole entered the shop on Monday, threatening to shoot the owner.",
         [("indirect", "Peter Cole entered the shop on Monday, threatening to shoot the owner", "Police")]),
        ("The court heard that Peter Cole had come to the house on Monday, demanding to see Dunn over a debt.",
         [("indirect", "Peter Cole had come to the house on Monday, demanding to see Dunn over a debt", None)]),
        ("Anna Bell said Cole was a liar, threatening to sue the paper.",
         [("indirect", "Cole was a liar", "Anna Bell"),
          ("indirect", "to sue the paper", "Anna Bell")]),
        ("Anna Bell said Peter Cole phoned her and told her the hall would close.",
         [("indirect", "Peter Cole phoned her and told her the hall would close", "Anna Bell")]),
        ("Anna Bell said Peter Cole was rich and accused him of a theft.",
         [("indirect", "Peter Cole was rich", "Anna Bell"),
          ("indirect", "him of a theft", "Anna Bell")]),
        ("Peter Bell said officials would meet next month to settle the fares, adding that the council had no money.",
         [("indirect", "officials would meet next month to settle the fares", "Peter Bell"),
          ("indirect", "the council had no money", "Peter Bell")]),
        ("The Harbour Party said the results announced by the council were wrong, alleging that it was working with Cole.",
         [("indirect", "the results announced by the council were wrong", "The Harbour Party"),
          ("indirect", "it was working with Cole", "The Harbour Party")]),
        ("Mayor Anna Bell said a ban on boats has been declared, adding that the river was high.",
         [("indirect", "a ban on boats has been declared", "Mayor Anna Bell"),
          ("indirect", "the river was high", "Mayor Anna Bell")]),
    ],
)  # fmt: skip
def test_what_a_person_of_a_report_does_is_part_of_it_and_what_follows_it_is_not(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They hoped a review would settle most of their doubts and asked for a number of clerks to be called as witnesses.",
         [("indirect", "a number of clerks to be called as witnesses", "They")]),
        ("Bell said Cole would leave and warned that the ward of the hospital was full.",
         [("indirect", "Cole would leave", "Bell"), ("indirect", "the ward of the hospital was full", "Bell")]),
        ("Prosecutors continue to allege that the attack on the hall was planned.",
         [("indirect", "the attack on the hall was planned", "Prosecutors")]),
        ("Bell issued a warning to residents that the dam could burst within two days.",
         [("indirect", "the dam could burst within two days", "Bell")]),
        ("The council made a promise to farmers that the hall would be open in May.",
         [("indirect", "the hall would be open in May", "The council")]),
        ("Bell gave an assurance that the hall would be open in May.", [("indirect", "the hall would be open in May", "Bell")]),
        ("“Have you heard from anyone?” the host of the Harbour Mornings show Nick Bell asked Mayor Anna Cole on Monday.",
         [("direct", "Have you heard from anyone?", "the host of the Harbour Mornings show Nick Bell")]),
        ("Mayor Joe Bell said the Minister for Farming, Michael Cole must stop standing idly by while the farms fail.",
         [("indirect", "the Minister for Farming, Michael Cole must stop standing idly by while the farms fail", "Mayor Joe Bell")]),
        ("Mayor Joe Bell said the following day, Anna Cole will leave in May.",
         [("indirect", "Anna Cole will leave in May", "Mayor Joe Bell")]),
        ("The flood went on in the valley on Monday, with police warning the dam could burst within two days.",
         [("indirect", "the dam could burst within two days", "police")]),
        ("The town did nothing after being warned by the Vale government that the man was a threat.",
         [("indirect", "the man was a threat", "the Vale government")]),
        ("That being said, the hall was old and cold, and the council knew it.", []),
        ("“Every time you say that,” Bell said, referring to the old excuse, “you give help to the people who want to sell the hall.”",
         [("direct", "Every time you say that you give help to the people who want to sell the hall.", "Bell")]),
        ("Anna Bell argued on Monday that would be wrong for the town.", [("indirect", "that would be wrong for the town", "Anna Bell")]),
        ("The union claims that means that rents would rise in Vale.",
         [("indirect", "that means that rents would rise in Vale", "The union")]),
        ("The company claims that would be illegal in the town of Vale.",
         [("indirect", "that would be illegal in the town of Vale", "The company")]),
        ("Emails of the Northport Council show Peter Cole lied about the hall.",
         [("indirect", "Peter Cole lied about the hall", "Emails of the Northport Council")]),
        ("Officials who continue to deny that the hall is old must go home now.", []),
        ("Anna Bell said the doctor would visit her and told her that she was ill.",
         [("indirect", "the doctor would visit her", "Anna Bell"), ("indirect", "she was ill", "the doctor")]),
        ("The police released a statement, but Anna Bell was not there. “I have waited ten years for a word of sense from them.”", []),
        ("The mayor never issued a statement on the hall. “I have waited ten years for a word of sense from them.”", []),
        ("A statement was issued on Monday. “He died in peace and all of us in the hall will miss him.”",
         [("direct", "He died in peace and all of us in the hall will miss him.", None)]),
        ("Ana Bell released a statement. “He died in peace.”", []),
        ("“We love it,” Bell said. The council released a statement. The plan is “a gift to all who do not live here and never will.”",
         [("direct", "We love it", "Bell")]),
        ("“And they released a statement,” according to Bell. “We shall not sell the hall to anybody who does not live in Vale.”",
         [("direct", "And they released a statement", "Bell"),
          ("direct", "We shall not sell the hall to anybody who does not live in Vale.", "Bell")]),
        ("“We love it,” Bell said. The council read the statement. “We shall not sell the hall to anybody who does not live in Vale.”",
         [("direct", "We love it", "Bell"),
          ("direct", "We shall not sell the hall to anybody who does not live in Vale.", "Bell")]),
        ("“We love it,” Bell said. Cole found a mistake in the statement. “We shall not sell it to anybody who does not live here.”",
         [("direct", "We love it", "Bell"),
          ("direct", "We shall not sell it to anybody who does not live here.", "Bell")]),
        ("Bell hoped that Cole would come to the hall and asked the clerk to open it.",
         [("indirect", "the clerk to open it", "Bell")]),
        ("Owners expected that the mayor would speak and say that the hall was old.",
         [("indirect", "the hall was old", "the mayor")]),
        ("Bell called for a vote, to calm the owners.", [("indirect", "a vote", "Bell")]),
        ("Bell apologised for the time it took.", [("indirect", "the time it took", "Bell")]),
        ("Rents rose by a third, according to the index of the Vale Bank.",
         [("indirect", "Rents rose by a third", "the index of the Vale Bank")]),
        ("Bell said the minister for farms, Peter Cole must stop it.",
         [("indirect", "the minister for farms, Peter Cole must stop it", "Bell")]),
        ("Bell said the head of the council, Ana Cole will leave in May.",
         [("indirect", "the head of the council, Ana Cole will leave in May", "Bell")]),
        ("Bell told the court, in May, the hall was old.", [("indirect", "in May, the hall was old", "Bell")]),
        ("The answer did not rebut a point of Cole's, that Bell was late.", [("indirect", "Bell was late", "The answer")]),
        ("Cole met owners who suggest that could happen in May.", [("indirect", "that could happen in May", "who")]),
        ("The suit claims that the council made statements that damaged Cole.",
         [("indirect", "the council made statements that damaged Cole", "The suit")]),
        ("Bell said the hall was old, but he struck the right note.", [("indirect", "the hall was old", "Bell")]),
        ("Bell said — the hall was cold.", [("indirect", "the hall was cold", "Bell")]),
        ("The hall burned with survivors reporting the sailors were rescuing people.",
         [("indirect", "the sailors were rescuing people", "survivors")]),
        ("Bell – the head of the hall, in Vale – said that owners had left.", [("indirect", "owners had left", "Bell")]),
        ("The place of Cole – ten points behind Bell – highlights how poor the town is.", []),
        ("They hoped Bell would answer and Cole asked for more time in the hall.", [("indirect", "more time", "Cole")]),
        ("Ana Bell will continue to say that the hall is late.", []),
        ("Owners left, with Ana Bell warning the council in time.", []),
        ("As Ana Bell – no friend of Cole – once put it, the hall is late.", [("indirect", "the hall is late", "Ana Bell")]),
        ("If officials continue to say that the hall is safe, the trial goes on in Vale.", []),
        ("Cole’s death was confirmed in a brief statement on the ferry’s page. “He died in peace on the night of May 1 with his friends.”",
         [("direct", "He died in peace on the night of May 1 with his friends.", None)]),
        ("“We lost,” Bell said. The club issued a statement after the game. “We are sorry for what our fans did to the town of Vale.”",
         [("direct", "We lost", "Bell"), ("direct", "We are sorry for what our fans did to the town of Vale.", "The club")]),
        ("In Northport, Peter Cole, head of the hall, said the town must wait.",
         [("indirect", "the town must wait", "Peter Cole")]),
        ("Senator Anna Bell said deputy PM Peter Cole was unable to come to the hall at 5:30 PM Monday.",
         [("indirect", "deputy PM Peter Cole was unable to come to the hall at 5:30 PM Monday", "Senator Anna Bell")]),
        ("Anna Bell accused PM Cole of lying about the hall. She urged DCI Cole to leave.",
         [("indirect", "PM Cole of lying about the hall", "Anna Bell"),
          ("indirect", "DCI Cole to leave", "She")]),
        ("Police met a crowd of students at the gate chanting “No more cuts.” There were owners in the street chanting “Leave!”",
         [("direct", "No more cuts.", "a crowd of students at the gate"),
          ("direct", "Leave!", "owners in the street")]),
        ("Anna Bell joined students outside the hall chanting “No more cuts.”",
         [("direct", "No more cuts.", "students")]),
        ("The two towns are at odds, with the harbour’s head, Peter Cole, insisting the plan would go ahead next year.",
         [("indirect", "the plan would go ahead next year", "the harbour’s head")]),
        ("The vote was close, with Peter Cole, the mayor, warning that the plan would go ahead next year.",
         [("indirect", "the plan would go ahead next year", "Peter Cole")]),
        ("She left the hall with the mayor, Peter Cole, saying that the plan would go ahead next year.",
         [("indirect", "the plan would go ahead next year", "She")]),
        ("“We lost the game in the first half,” admitted the Italian before acknowledging that the better team had won.",
         [("direct", "We lost the game in the first half", "the Italian"),
          ("indirect", "the better team had won", "the Italian")]),
        ("Responding to a query asking clerks if the road would be closed, a spokeswoman said that no decision had been made.",
         [("indirect", "if the road would be closed", "a query"),
          ("indirect", "no decision had been made", "a spokeswoman")]),
        ("Last month Boat Summit organiser, Patrick Bell, said that the event would move to Lisbon in the coming year.",
         [("indirect", "the event would move to Lisbon in the coming year", "Boat Summit organiser")]),
        ("Last week’s report said that the hall was cold.",
         [("indirect", "the hall was cold", "Last week’s report")]),
        ("Cheltenham, May 28--The mayor said today that the hall would be closed for repairs.",
         [("indirect", "the hall would be closed for repairs", "The mayor")]),
        ("Northport, May 28 - Prices in the town rose again, Bell said.",
         [("indirect", "Prices in the town rose again", "Bell")]),
        ("“It was dark,” Ana Bell, one of the passengers said on Monday.", [("direct", "It was dark", "Ana Bell")]),
        ("James Cole, one of the sailors said that he had no spare boat to row.",
         [("indirect", "he had no spare boat to row", "James Cole")]),
        ("A judge fining a miller for an attack on a baker in Northport has described the quay as becoming a no-go quay.",
         [("indirect", "the quay as becoming a no-go quay", "A judge")]),
        ("Peter Cole asked for a delay so the files could be found and said the rules needed work.",
         [("indirect", "a delay", "Peter Cole"),
          ("indirect", "the rules needed work", "Peter Cole")]),
        ("International Harbour Agency (IHA) Director-General Peter Bell told reporters the team had arrived.",
         [("indirect", "the team had arrived", "Director-General Peter Bell")]),
        ("Norwegian Minister for Petroleum Resources Peter Bell told reporters that prices fell.",
         [("indirect", "prices fell", "Norwegian Minister for Petroleum Resources Peter Bell")]),
        ("The under-secretary-general for harbour affairs said the port was shut on Monday night.",
         [("indirect", "the port was shut on Monday night", "The under-secretary-general")]),
        ("The council slapped mooring bans and asset freezes on ten owners and imposed sanctions on firms, saying Vale had failed.",
         [("indirect", "Vale had failed", "The council")]),
        ("The council slapped asset freezes on ten owners and imposed sanctions on firms, saying Vale had failed.",
         [("indirect", "Vale had failed", "The council")]),
        ("Anna Bell said the firm sells boats and bought a hall, saying it was late.",
         [("indirect", "the firm sells boats and bought a hall", "Anna Bell"),
          ("indirect", "it was late", "Anna Bell")]),
        # whose paper is quoted, without a verb
        ("In a statement by Peter Cole, “we will fight on until the hall is safe and open to all.”",
         [("direct", "we will fight on until the hall is safe and open to all.", "Peter Cole")]),
        ("In a statement from Peter Cole in May: “We will fight on until the hall is safe.”",
         [("direct", "We will fight on until the hall is safe.", "Peter Cole")]),
        ("From a statement by the ministry: “We will fight on until the hall is safe.”",
         [("direct", "We will fight on until the hall is safe.", "the ministry")]),
        ("In a letter from Peter Cole, “we will fight on” was the first line.", []),
        ("In a statement from Peter Cole, “nobody” was named.", []),
        # two dashes before a colon hold an aside, one leads to a name
        ("The mayor listed her town's – and the state's – main problems: “We have crime, rent and drugs.”",
         [("direct", "We have crime, rent and drugs.", "The mayor")]),
        ("It is late – Anna Bell: “We must go home.”", [("direct", "We must go home.", "Anna Bell")]),
    ],
)  # fmt: skip
def test_who_speaks_where_the_parse_shows_somebody_else(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Information Minister Peter Cole on Monday termed the plan a “clumsy scheme to put blame on the council before the vote”.",
         [("mixed",
          "the plan a “clumsy scheme to put blame on the council before the vote",
          "Information Minister Peter Cole")]),
        ("Anna Bell labelled the move a repressive act in Vale on Monday.",
         [("indirect", "the move a repressive act in Vale", "Anna Bell")]),
        ("Peter Bell said, commenting on claims that Vale is broke, that he was glad.",
         [("indirect", "he was glad", "Peter Bell")]),
        ("On Monday, the Gazette reported, citing sources, that Vale had sold ten boats to Northport.",
         [("indirect", "Vale had sold ten boats to Northport", "the Gazette")]),
        ('Anna Bell said that "we cannot say it yet," Gazette reports.',
         [("direct", "we cannot say it yet", "Anna Bell")]),
        ('"The cut will help" so that stocks do not rise further, Anna Bell said, reports Dagbladet.',
         [("mixed", 'The cut will help" so that stocks do not rise further', "Anna Bell")]),
        ("The Gazette cited Peter Bell as saying that the hall was sold.",
         [("indirect", "the hall was sold", "Peter Bell")]),
    ],
)  # fmt: skip
def test_what_stands_between_a_cue_and_its_words_or_passes_them_on_is_no_part_of_them(
    text: str, expected: list[tuple[str, str, str | None]]
):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jurors were told that it took five men to hold him, and even then he tried to bite her.",
         [("indirect", "it took five men to hold him, and even then he tried to bite her", None)]),
        ("Anna Bell was there. She said she saw a car, then heard a shot.",
         [("indirect", "she saw a car, then heard a shot", "She")]),
        ("Anna Bell told Peter Cole, prosecuting, that the man was on bail.",
         [("indirect", "the man was on bail", "Anna Bell")]),
        ("Sgt Bell told Peter Cole BL, prosecuting that he was afraid of the house.",
         [("indirect", "he was afraid of the house", "Sgt Bell")]),
        ("The judge told Anna Bell, defending, that the man was old.",
         [("indirect", "the man was old", "The judge")]),
        ("Anna Bell told Peter Cole, prosecuting, he had not seen the man.",
         [("indirect", "he had not seen the man", "Anna Bell")]),
        ("Anna Bell said staff knew of the leak – which nobody had seen – and had mended it.",
         [("indirect", "staff knew of the leak – which nobody had seen – and had mended it", "Anna Bell")]),
        ("Anna Bell said staff knew of the leak – which nobody had seen.",
         [("indirect", "staff knew of the leak", "Anna Bell")]),
        ("Anna Bell said the hall would close but said to keep the keys.",
         [("indirect", "the hall would close", "Anna Bell")]),
        ("Peter Cole kicked the man in what his own lawyer described as a savage attack.",
         [("indirect", "a savage attack", "his own lawyer")]),
        ("Anna Bell, a clerk, said two owners from Northport, a town in the Vale region, were still waiting for money.",
         [("indirect",
          "two owners from Northport, a town in the Vale region, were still waiting for money",
          "Anna Bell")]),
        ("The coast guard said the typhoon, carrying winds of 125 km per hour, hit ten towns.",
         [("indirect", "the typhoon, carrying winds of 125 km per hour, hit ten towns", "The coast guard")]),
        ("Results from the vote, which the Movement says its captain led with 61.4 percent of the count, haven't been printed by the"
        " Commission yet.",
         [("indirect", "its captain led with 61.4 percent of the count", "the Movement")]),
        ("Published in Harbour, the analysis gives the first picture of the fish, revealing that every boat makes it worse.",
         [("indirect", "every boat makes it worse", "the analysis")]),
        ("Shots were heard, with neighbours saying the men were shooting at boats.",
         [("indirect", "the men were shooting at boats", "neighbours")]),
        ("A diplomat said the race had failed. The diplomat added crews would continue to seek a prize.",
         [("indirect", "the race had failed", "A diplomat"),
          ("indirect", "crews would continue to seek a prize", "The diplomat")]),
        ("The council on Thursday urged Vale to explain the oil, as a deal aimed at curbing its drilling threatens to collapse.",
         [("indirect", "Vale to explain the oil", "The council")]),
        ("Northport, (Xinhua) Ten people were lost in the Vale flood, according to police.",
         [("indirect", "Ten people were lost in the Vale flood", "police")]),
        ("In Vale, asked whether the hall was sold, Anna Bell said that it was.",
         [("indirect", "whether the hall was sold", None),
          ("indirect", "it was", "Anna Bell")]),
        ("Peter Cole said the mayor was silent about the “40% cut”, a reference to claims of bribery in Northport.",
         [("mixed", "the mayor was silent about the “40% cut", "Peter Cole")]),
        ("“This is my last strip of orchard, I cannot run away, if it gets worse we shall climb the trees, she added.",
         [("direct",
          "This is my last strip of orchard, I cannot run away, if it gets worse we shall climb the trees",
          "she")]),
        ("Peter Cole vows to fight the council over the hall.",
         [("indirect", "to fight the council over the hall", "Peter Cole")]),
    ],
)  # fmt: skip
def test_reports_as_newsrooms_of_many_lands_write_them(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A report detailing the cost of the hall was lost on Monday in Vale.",
        "Peter Cole asked Anna Bell about claims that she had left the town.",
        "The Vale mayor asks Anna Bell about reports that the hall was sold.",
        "A letter outlining the cost of the hall came on Monday.",
        "Dozens of millers are waiting for the spring tide predicted for Friday that will ruin their flour stores in the valley.",
        "The plan announced on Monday that will end the drought was late.",
        "The public feud underscored the toll that months of talks have taken on the council.",
    ],
)
def test_what_only_shows_or_lists_something_is_no_report(text: str):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zelensky said Putin broke the truce, vowing to respond.",
         [("indirect", "Putin broke the truce", "Zelensky"),
          ("indirect", "to respond", "Zelensky")]),
        ("Cole said he opposed the bill, threatening to block it.",
         [("indirect", "he opposed the bill", "Cole"),
          ("indirect", "to block it", "Cole")]),
        ("Anna Bell had earlier on Thursday said that the hall was closed.",
         [("indirect", "the hall was closed", "Anna Bell")]),
        ("Anna Bell said by speaking against Cole she would be in breach of the law.",
         [("indirect", "by speaking against Cole she would be in breach of the law", "Anna Bell")]),
        ("Anna Bell said without the hall they would leave.",
         [("indirect", "without the hall they would leave", "Anna Bell")]),
        ("Anna Bell said in a statement she would leave the town.",
         [("indirect", "she would leave the town", "Anna Bell")]),
        ("Peter Cole denied the allegations saying they were made up.",
         [("indirect", "they were made up", "Peter Cole")]),
        ("Peter Cole denied any wrongdoing.",
         [("indirect", "any wrongdoing", "Peter Cole")]),
        ("“We have no money, “Anna Bell said.",
         [("direct", "We have no money", "Anna Bell")]),
        ("“We have no money,” she said, “but we stay. “We want the hall.",
         [("direct", "We have no money but we stay.", "she"),
          ("direct", "We want the hall.", "she")]),
        ("Explaining the cause of the fire, Anna Bell said a lamp had burned.",
         [("indirect", "a lamp had burned", "Anna Bell")]),
    ],
)  # fmt: skip
def test_more_reports_as_newsrooms_of_many_lands_write_them(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mark Hill said the guard came after a clerk called him.",
         [("indirect", "the guard came after a clerk called him", "Mark Hill")]),
        ("Anna Bell was there. Bell invited the sailors “to be gentle with us, to sit with us for a week to learn about the orchard”.",
         [("mixed",
          "the sailors “to be gentle with us, to sit with us for a week to learn about the orchard",
          "Bell")]),
        ("Peter Cole said in one case, the roof had fallen in.",
         [("indirect", "in one case, the roof had fallen in", "Peter Cole")]),
        ("Anna Bell said in an interview, rents had fallen.",
         [("indirect", "rents had fallen", "Anna Bell")]),
        ("Anna Bell said in May, rents had fallen.",
         [("indirect", "rents had fallen", "Anna Bell")]),
        ("Peter Cole, when asked whether the hall would be sold, said that it would not.",
         [("indirect", "whether the hall would be sold", None),
          ("indirect", "it would not", "Peter Cole")]),
        ('The co-leader of the Greens, Anna Bell, said the council had been "careless and calculating".',
         [("mixed",
          'the council had been "careless and calculating',
          "The co-leader of the Greens, Anna Bell")]),
        ("The vice-president of the club, Anna Bell, said the hall was old.",
         [("indirect", "the hall was old", "The vice-president of the club")]),
        ("Anna Bell called for the hall to be sold.",
         [("indirect", "the hall to be sold", "Anna Bell")]),
        ("The union is calling for the task force to be convened.",
         [("indirect", "the task force to be convened", "The union")]),
        ("The stores would close, Dolan's said on Monday.",
         [("indirect", "The stores would close", "Dolan's")]),
    ],
)  # fmt: skip
def test_reports_with_settings_questions_and_what_others_did(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amazon denied reports saying it would close the plant.",
         [("indirect", "reports saying it would close the plant", "Amazon")]),
        ("Anna Bell said early on Thursday she would leave the town.",
         [("indirect", "she would leave the town", "Anna Bell")]),
        ("Police denied a tweet saying a man had been shot.",
         [("indirect", "a tweet saying a man had been shot", "Police")]),
        ("President Trump claimed without evidence the 2020 election was stolen.",
         [("indirect", "the 2020 election was stolen", "President Trump")]),
        ("The court said in its decision, the town was poor and would have to pay.",
         [("indirect", "the town was poor and would have to pay", "The court")]),
        ("Anna Bell said in Spanish, the town was “safe” and would stay so.",
         [("mixed", "the town was “safe” and would stay so", "Anna Bell")]),
        ("Anna Bell said under the law, owners must pay the tax in May.",
         [("indirect", "under the law, owners must pay the tax in May", "Anna Bell")]),
        ("A resident, who asked for his name to be withheld for fear of reprisals, said the army had left.",
         [("indirect", "the army had left", "A resident")]),
        ("Saying that the town was poor, Anna Bell, who runs the hall, told reporters that it would close.",
         [("indirect", "the town was poor", "Anna Bell"),
          ("indirect", "it would close", "Anna Bell")]),
        # a date with commas before what is said
        ("Anna Bell, mayor of Vale, announced on Thursday, March 2, 2023, that the hall would close.",
         [("indirect", "the hall would close", "Anna Bell")]),
        ("The ministry announced Thursday, March 2, that the hall would close.",
         [("indirect", "the hall would close", "The ministry")]),
        ("Anna Bell left on Monday, May 3, so that it could stay.", []),
        ("The boat, a gift from Vale, found on Thursday, March 2, that the harbour lost, was sold.", []),
        ("Owners described the fire as the worst in years, The Northport Gazette reports.",
         [("indirect", "the fire as the worst in years", "Owners")]),
        ("Anna Bell described the plan as the best in May.", [("indirect", "the plan as the best", "Anna Bell")]),
    ],
)  # fmt: skip
def test_reports_are_of_who_says_them_and_begin_where_they_do(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The late goal denied Northport a place in the final on Saturday.",
        "Peter Cole was denied a permit on the grounds that the hall was old.",
        "Anna Bell felt threatened enough to leave the town in May.",
    ],
)
def test_what_is_done_to_somebody_is_no_report(text: str):
    assert said(text) == []


def test_a_phrase_may_begin_with_a_preposition_and_no_comma():
    doc = Doc(
        Vocab(), ["Of", "Bell", "said", "so"], tags=["IN", "NNP", "VBD", "RB"], deps=["nsubj", "pobj", "ROOT", "advmod"], heads=[2, 0, 2, 2]
    )
    assert noun_phrase(tree_of(doc)[1]) == (1, 2)


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("According to Anna Bell, the hall is old:", "Anna Bell", None),
        ("The hall is old, according to Anna Bell:", "Anna Bell", None),
        ("According to the Vale Gazette, Peter Cole said the hall was old:", "Peter Cole", "said"),
        ("According to the council, Peter Cole put it best:", "Peter Cole", "put it"),
    ],
)
def test_what_stands_below_a_colon_is_said_by_whoever_its_paragraph_is_according_to(text: str, speaker: str, cue: str | None):
    below = quotes(f"{text}\n\n“The roof leaks and the walls are cold, and nobody pays for it.”")[-1]
    assert (below.kind, below.speaker_text, below.cue) == ("direct", speaker, cue)


def test_a_paragraph_without_marks_is_not_said_by_whoever_the_one_before_is_according_to():
    text = "According to Anna Bell, there are three plans for the hall:\n\nThe first plan is that the town pays for the roof."
    assert [quote.text for quote in quotes(text)] == ["there are three plans for the hall"]
