"""What headlines say, who says it, and what they only tell with a verb of saying. Invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes

BODY = (
    "Anna Bell, the mayor of Northport, spoke on Monday. Peter Cole told the Harbour Council that he was tired. The Council said no."
    " Bell met the Vale Council. Storm Anna hit Northport, and Storm Anna will go on. The Bell Cup was won by the Rovers. Cole left Vale."
)


def topped(title: str) -> list[tuple[str, str | None]]:
    return [(quote.text, quote.speaker_text) for quote in quotes(BODY, title) if quote.place == "headline"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        # who speaks before a colon or a dash, or after one
        ("Bell camp: Hall must close", [("Hall must close", "Bell camp")]),
        ("Bell aides: Hall must close", [("Hall must close", "Bell aides")]),
        ("Harbour Council: Hall must close", [("Hall must close", "Harbour Council")]),
        ("Hall must close: Minister of Health", [("Hall must close", "Minister of Health")]),
        ("Hall must close: mayor of Northport", [("Hall must close", "mayor of Northport")]),
        ("Minister of Health: Hall must close", [("Hall must close", "Minister of Health")]),
        ("Hall must close, says head of Harbour Council", [("Hall must close", "head of Harbour Council")]),
        ("Bell meets Cole: The president of the club", []),
        ("Mayor of Northport: A short life", []),
        ("Hall must close: story of a town", []),
        ("Anna Bell discusses hall sale with Cole", []),
        ("Anna Bell discusses why hall must go", [("why hall must go", "Anna Bell")]),
        ("Vale Police: Two held over hall fire", [("Two held over hall fire", "Vale Police")]),
        ("Sheriff: Officer was killed at home", [("Officer was killed at home", "Sheriff")]),
        ("Deputies: Officer was killed at home", [("Officer was killed at home", "Deputies")]),
        ("Anna Bell – ‘It is not good enough’", [("It is not good enough", "Anna Bell")]),
        ('Anna Bell - "It is not good enough"', [("It is not good enough", "Anna Bell")]),
        ("‘Not good enough’ – Bell aides on defeat", [("Not good enough", "Bell aides")]),
        ("‘Not good enough’ – Wanderers boss reacts to loss", [("Not good enough", "Wanderers boss")]),
        ("‘Hall is not good enough’ – Anna Bell reacts to loss", [("Hall is not good enough", "Anna Bell")]),
        ("‘It is a joke!’: Headteacher slams inspection as unfair", [("It is a joke!", "Headteacher")]),
        ("‘We are safe’ -Anna Bell", [("We are safe", "Anna Bell")]),
        ("‘We are safe’ -Vale boss on defeat", [("We are safe", "Vale boss")]),
        ("Rovers -Bell win", []),
        ("Taoiseach: Hall must close", [("Hall must close", "Taoiseach")]),
        ("Hall must close: Taoiseach", [("Hall must close", "Taoiseach")]),
        # "but" after a colon, before who speaks, after "says"
        ("Bell: Hall is old, but town will keep it", [("Hall is old, but town will keep it", "Bell")]),
        ("Hall is old, but town will keep it, says Bell", [("Hall is old, but town will keep it", "Bell")]),
        ("Bell says hall is old, but it will stay", [("hall is old, but it will stay", "Bell")]),
        ("Bell says hall is old, but owners will stay", [("hall is old", "Bell")]),
        ("Bell says hall is old, but it is sold for scrap", [("hall is old", "Bell")]),
        ("Bell: Hall is old, but it is safe", [("Hall is old, but it is safe", "Bell")]),
        ("Bell: Hall is old, but council votes to keep it", [("Hall is old", "Bell")]),
        ("Police: Man shot officer, but charges are dropped", [("Man shot officer", "Police")]),
        ("Bell: Hall is old, but Cole denies it", [("Hall is old", "Bell")]),
        ("Bell: Hall is old, but experts disagree", [("Hall is old", "Bell")]),
        ("Bell: Hall will stay, but gives no date", [("Hall will stay", "Bell")]),
        # a question before who speaks
        ("A Fall in Rents? Experts Say Think Again", [("Think Again", "Experts")]),
        ("Is the hall safe? Bell says think twice", [("think twice", "Bell")]),
        ("Sale of hall late? Council says hall will open in May", [("hall will open in May", "Council")]),
        ("Should owners wait? Experts say yes", []),
        ("Hall, road and bridge? Owners say no thanks to plan", [("no thanks to plan", "Owners")]),
        ("‘Who pays?’ Bell says", [("Who pays?", "Bell")]),
        ("Who pays? Bell says", []),
        ("Is it safe? What experts say", []),
        ("“Who pays?” Bell says", [("Who pays?", "Bell")]),
        # a semicolon before who speaks, and what others do meanwhile
        ("Council closes truck plant; union says 1,600 were ‘blindsided’", [("1,600 were ‘blindsided", "union")]),
        ("Court to hear case; mayor says town is ready", [("town is ready", "mayor")]),
        ("Bell, 34, dies; friends say she was kind", [("she was kind", "friends")]),
        ("Hall sold; Bell resigns", []),
        ("Northport scoffs as minister casts ban as friendly nudge", []),
        ("Northport scoffs as minister warns of long war", [("long war", "minister")]),
        ("Owners protest as mayor says hall must close", [("hall must close", "mayor")]),
        ("Bell serves as mayor, tells owners to leave", [("owners to leave", "Bell")]),
        # whoever somebody has
        ("Bell's lawyer: University ‘hid the truth’", [("University ‘hid the truth", "Bell's lawyer")]),
        ("Coach's mother: School ‘hid the truth’ about fire", [("School ‘hid the truth’ about fire", "Coach's mother")]),
        ("Bell's mother: A life in pictures", []),
        ("Bell's speech: Town ‘must wait’ for hall", []),
        # verbs that the model hardly knows
        ("Bell mocks plan for hall", [("plan for hall", "Bell")]),
        ("Mayor criticises council over hall", [("council over hall", "Mayor")]),
        ("Vale Council vows to close hall", [("to close hall", "Vale Council")]),
        # who speaks at the end, with or without a comma
        ("Library to close says mayor", [("Library to close", "mayor")]),
        ("Library to close, says mayor", [("Library to close", "mayor")]),
        ("Hall must close says Anna Bell", [("Hall must close", "Anna Bell")]),
        ("Library sale a ‘stab in the dark’ say campaigners", [("Library sale a ‘stab in the dark", "campaigners")]),
        ("Harbour pilot suspended after alleged secret deal with smuggler, officials say",
         [("Harbour pilot suspended after alleged secret deal with smuggler", "officials")]),
        ("Owners will be safe, Cole assures ahead of June 25 planned marches", [("Owners will be safe", "Cole")]),
        ("Hall will be safe, Bell tells council ahead of vote", [("Hall will be safe", "Bell")]),
        ("Town must wait, vow teachers", [("Town must wait", "teachers")]),
        ("Law ‘must stay,’ vows Anna Bell", [("Law ‘must stay", "Anna Bell")]),
        ("Crash a ‘serious incident,’ ministry says", [("Crash a ‘serious incident", "ministry")]),
        ("Library to close in May: treasurer", [("Library to close in May", "treasurer")]),
        ("Town Must Set Differences Aside, Special Envoy Tells Harbour Council",
         [("Town Must Set Differences Aside", "Special Envoy")]),
        ("Hall to close: Anna Bell says sale of park no answer", [("sale of park no answer", "Anna Bell")]),
        ("Hall to close: Mayor says sale no answer to debt", [("sale no answer to debt", "Mayor")]),
        ("Town must wait, vows Anna Bell", [("Town must wait", "Anna Bell")]),
        ("Rovers win race, calls Anna Bell", []),
        # two things that one says
        ("Bell warns Harbour Council against vote in private, says town would pay",
         [("Harbour Council against vote in private", "Bell"), ("town would pay", "Bell")]),
        ("Bell says hall is old, says town must pay", [("hall is old", "Bell"), ("town must pay", "Bell")]),
        ("Bell warns of long cuts in winter, says owner of hall", [("long cuts in winter", "Bell")]),
        ("Bell says hall must close, town must wait", [("hall must close, town must wait", "Bell")]),
        ("Bell says law ‘must stay,’ calls plan a ‘bad joke’", [("law ‘must stay", "Bell"), ("plan a ‘bad joke", "Bell")]),
        ("Bell says hall is old, describes plan as ‘bad joke’", [("hall is old", "Bell"), ("plan as ‘bad joke", "Bell")]),
        ("Bell calls Cole a ‘liar,’ a ‘thief’ and a ‘bad joke’", [("Cole a ‘liar,’ a ‘thief’ and a ‘bad joke", "Bell")]),
        # what somebody speaks against
        ("Court rejects claim that Bell sold hall", [("claim that Bell sold hall", "Court")]),
        ("Mayor dismisses complaint over hall", [("complaint over hall", "Mayor")]),
        ("Cole rejects claims county sold hall", [("claims county sold hall", "Cole")]),
        ("Cole denies claims that county sold hall", [("claims that county sold hall", "Cole")]),
        ("Cole rejects reports county sold hall", [("reports county sold hall", "Cole")]),
        ("Vale camp claims that Cole lied to council", [("Cole lied to council", "Vale camp")]),
        # the last words, which the parse takes for a verb or another clause
        ("Cole announces sanctions on more officials, banks", [("sanctions on more officials, banks", "Cole")]),
        ("Minister announces plan to sell hall, park", [("plan to sell hall, park", "Minister")]),
        ("Cole denies likely buy-out plan to save mill in Northport", [("likely buy-out plan to save mill in Northport", "Cole")]),
        # verbs that say nothing of other things
        ("Cole claims life is hard in Northport", [("life is hard in Northport", "Cole")]),
        ("Bell claims lives were lost in fire", [("lives were lost in fire", "Bell")]),
        ("Cole concedes mistakes were made in hall sale", [("mistakes were made in hall sale", "Cole")]),
        ("Cole declares war is over in Northport", [("war is over in Northport", "Cole")]),
        ("Cole declares hall safe and open", [("hall safe and open", "Cole")]),
        ("Bell agrees to sell hall to bank", [("to sell hall to bank", "Bell")]),
        ("Bell agrees hall is old", [("hall is old", "Bell")]),
        ("Cole writes that hall is old", [("hall is old", "Cole")]),
        ("Cole calls for new vote on hall", [("new vote on hall", "Cole")]),
        ("Cole calls on Bell to resign", [("Bell to resign", "Cole")]),
        ("Staff demand mayor resign", [("mayor resign", "Staff")]),
        ("Bell warns in Vale hall is old", [("in Vale hall is old", "Bell")]),
        ("Cole calls Bell a liar", [("Bell a liar", "Cole")]),
        ("Cole calls meeting over hall a farce", [("meeting over hall a farce", "Cole")]),
        ("Cole believes hall ‘will never be sold’", [("hall ‘will never be sold", "Cole")]),
        ("Poll finds voters want hall", [("voters want hall", "Poll")]),
        ("Anna Bell underlines how small court is", [("how small court is", "Anna Bell")]),
        ("Police underline how unsafe boats are", [("how unsafe boats are", "Police")]),
        ("Bell predicts hall will be sold", [("hall will be sold", "Bell")]),
        # what whoever the headline begins with goes on to say
        ("Bell slams council, vows to fight on", [("to fight on", "Bell")]),
        ("Mayor slams council, vows to fight on", [("to fight on", "Mayor")]),
        ("Anna Bell visits school in Northport, pledges to pay for hall", [("to pay for hall", "Anna Bell")]),
        ("Cole attacks Bell, urges town to wait", [("town to wait", "Cole")]),
        ("Bell urges council to wait, vows to fight on", [("council to wait", "Bell"), ("to fight on", "Bell")]),
        ("Nurses offer to feed sailors, warn of long winter", [("to feed sailors", "Nurses"), ("long winter", "Nurses")]),
        ("Bell offers to feed sailors", [("to feed sailors", "Bell")]),
        # what is promised, with when in marks; what happens then
        ("Bell promises hall report 'as soon as possible.'", [("hall report 'as soon as possible", "Bell")]),
        ("Bell vows swift action ‘before winter’", [("swift action ‘before winter", "Bell")]),
        ("Bell says hall is ‘cold’ after fire", [("hall is ‘cold", "Bell")]),
        ("Bell Says Hall Is ‘Cold’ As Owners Leave", [("Hall Is ‘Cold", "Bell")]),
        ("Bell says hall ‘cold’ as ice", [("hall ‘cold’ as ice", "Bell")]),
        ("Hall ‘cold’ after fire, says Bell", [("Hall ‘cold’ after fire", "Bell")]),
        ("Bell calls hall ‘a gift’ ahead of vote", [("hall ‘a gift", "Bell")]),
        ("Bell speaks out: ‘We are cold’", [("We are cold", "Bell")]),
        ("Anna Bell-Cole’s lawyer says hall is old", [("hall is old", "Anna Bell-Cole’s lawyer")]),
        ("Coach says one thing is missing", [("one thing is missing", "Coach")]),
        ("Town must wait for hall, vows mayor", [("Town must wait for hall", "mayor")]),
    ],
)  # fmt: skip
def test_a_headline_is_read_to_its_end_and_no_further(title: str, expected: list[tuple[str, str | None]]):
    assert topped(title) == expected


@pytest.mark.parametrize(
    "title",
    [
        # what is asked of the reader
        "Cold? Say goodbye to coats",
        "Fancy a trip? Say yes",
        # where, when and to whom somebody spoke
        "Vale Council complains at public meeting",
        "Bell apologises after long hearing in Vale",
        "Cole apologises to owners of the hall",
        "New Vale club chief: treasurer",
        "Northport news: Bell says goodbye",
        # topics
        "Northport weather: Snow hits south-east hills",
        "Northport trams: Council approves new line",
        "Cole murder: Two men held",
        "Storm Anna: Two killed as winds hit coast",
        "Bell Cup: Rovers win again in Northport",
        "‘The Last of Us’ – Vale Films confirms a sequel",
        "The Last Hall – “A good film”",
        # deeds
        "Crash claims 12 lives in Northport",
        "CRASH CLAIMS 12 LIVES IN NORTHPORT",
        "Road accident claims five lives",
        "Storm claims at least 12 lives, leaves town in dark",
        "Fire claims life of baker, 54",
        "Cole claims gold in Northport race",
        "Cole concedes in Northport race",
        "Cole concedes after long night",
        "Northport declares day of mourning",
        "Northport declares state of emergency due to floods",
        "Council agrees on date for vote",
        "Harbour Council agrees pay rise with union",
        "Mayor writes to minister over hall",
        "Cole calls residents together",
        "Cole calls time on career",
        "Cole calls in bailiffs at hall",
        "Cole calls meeting over hall",
        "Council puts old hall on sale",
        "Head left shattered as Harbour Council puts school in special measures",
        "Plan calls for 200 homes",
        "Court dismisses complaint against minister",
        "Court rejects Bell’s objections over hall",
        "Strike called Monday for higher pay",
        "Owner Screams 1 Naughty Word At Council, Instantly Has Everyone's Attention",
        "Mayor shouts two words at driver",
        "Bell speaks ‘straight to owners’ after fire",
        "Plans offer to cut fees",
        "Bell promises Cole ‘a gift’",
        # thoughts, what others are to do, what others look into
        "Peter Cole feels Rovers did not deserve to lose",
        "Cole fears hall will close",
        "Residents urged to stay at home after fire",
        "Bell advised to rest",
        "Owners told not to worry",
        "Council probes claims town sold hall",
        "Cole backs claims hall is unsafe",
        "Man who killed baker says sorry",
        "Bell reminds us of guest who will not leave",
        "Storm hits Northport, threatens to flood town",
        "Plan splits town, threatens to close hall",
        # what a thing shows, what one does
        "Bell's death underlines how small court is",
        "Loss of mill underscores how poor Northport is",
        "Anna Bell tweets photo of hall in Vale",
        "Bell predicts outcome of every vote in Vale",
    ],
)
def test_a_topic_a_deed_or_a_thought_is_no_report(title: str):
    assert topped(title) == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("World must act now – UN", [("World must act now", "UN")]),
        ("World must act now – HCCP", [("World must act now", "HCCP")]),
        ("HCCP: World must act now", [("World must act now", "HCCP")]),
        ("Rovers win cup – LIVE", []),
        ("Town must act now – IT", []),
    ],
)
def test_headlines_end_in_the_initials_of_a_body_that_the_article_names(title: str, expected: list[tuple[str, str]]):
    body = "Rents must fall, the HCCP said on Monday. The HCCP met the UN in Vale. The UN and the HCCP said that it was late."
    assert [(quote.text, quote.speaker_text) for quote in quotes(body, title) if quote.place == "headline"] == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Anna Bell told ‘leave now or pay’ by residents", [("leave now or pay", "residents")]),
        ("Anna Bell told to ‘leave now or pay’ by residents", [("to ‘leave now or pay", "residents")]),
        ("Anna Bell urged to ‘leave now or pay’", [("to ‘leave now or pay", None)]),
        ("Anna Bell hailed as ‘a hero to us all’ after fire", [("a hero to us all", None)]),
        ("Anna Bell called ‘a liar and a thief’ by Peter Cole", [("a liar and a thief", "Peter Cole")]),
        ("Mayor branded ‘a disgrace to the town’ and sacked", [("a disgrace to the town", None)]),
        ("Hall sale branded ‘a disgrace to the town’", [("a disgrace to the town", None)]),
        # who speaks is told
        ("Anna Bell called Cole ‘a liar and a thief’", [("Cole ‘a liar and a thief", "Anna Bell")]),
        ("Anna Bell told: ‘Leave now or pay’", [("Leave now or pay", "Anna Bell")]),
        ("Anna Bell hailed ‘a great day for us all’", [("a great day for us all", "Anna Bell")]),
        ("Anna Bell warned ‘we must all go now’", [("we must all go now", "Anna Bell")]),
        ("Bell told ‘Today’ that Northport hall must close", [("Northport hall must close", "Bell")]),
        ("Couple told ‘racist’ neighbour in Northport to move away", [("racist’ neighbour in Northport to move away", "Couple")]),
        ("Minister dismissed as ‘nonsense’ reports of split with mayor", [("nonsense’ reports of split with mayor", "Minister")]),
        ("Pope described as ‘shameful’ the treatment of workers", [("shameful’ the treatment of workers", "Pope")]),
        ("Bell asked to ‘see the books’ before buying Northport club", [("to ‘see the books’ before buying Northport club", "Bell")]),
    ],
)
def test_a_headline_without_was_tells_what_is_said_of_somebody(title: str, expected: list[tuple[str, str | None]]):
    assert topped(title) == expected


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Crash A ‘Serious Incident’, Says Ministry", "mixed"),
        ("Mayor Calls Hall Sale ‘Great Waste’ Of Money", "mixed"),
        ("Mayor Says Town ‘Must Pay Now’ For Hall", "mixed"),
        ("Taylor Bell Says ‘Midnight Rain’ Is Her Best Work", "indirect"),
        ("Director Says ‘Harbour Lights’ Sequel Is Coming", "indirect"),
        ("Mayor Says ‘Operation Clean Harbour’ Was Success", "indirect"),
        ("Bell Says Plan For Hall 'Great Waste'", "mixed"),
        ("Cole Hails Song ‘Harbour Nights’ In Vale", "indirect"),
        ("Cole Hails Her ‘Leave’ Campaign In Vale", "indirect"),
        ("Cole hails her ‘Leave’ vote in Vale", "indirect"),
    ],
)
def test_capitals_tell_a_name_in_marks_where_not_every_word_has_one(title: str, kind: str):
    (quote,) = [quote for quote in quotes(BODY, title) if quote.place == "headline"]
    assert quote.kind == kind


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Chancellor: five things to watch in budget", []),
        ("Pope: Northport visit in pictures", []),
        ("Premier: Rovers hold Northport to draw", []),
        ("Treasurer: New role for Bell in Northport", []),
        ("Senator: Peter Bell wins race in Vale", []),
        ("Chancellor: who will pay for hall?", []),
        ("Treasurer: Hall must close by May", [("Hall must close by May", "Treasurer")]),
        ("Pope: War is never just", [("War is never just", "Pope")]),
        ("Police: Two held over hall fire", [("Two held over hall fire", "Police")]),
    ],
)
def test_an_office_before_a_colon_speaks_only_where_something_is_told_to_be(title: str, expected: list[tuple[str, str]]):
    assert topped(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Bell: Hall ‘a gift,’ but must close", [("Hall ‘a gift,’ but must close", "Bell")]),
        ("Bell calls council ‘corrupt,’ vows to fight on", [("council ‘corrupt", "Bell"), ("to fight on", "Bell")]),
        ("Bell warns of ‘dark days,’ says hall must close", [("dark days", "Bell"), ("hall must close", "Bell")]),
        ("Bell says law ‘must stay,’ but Cole disagrees", [("law ‘must stay", "Bell")]),
    ],
)
def test_nothing_is_lost_after_a_comma_before_a_closing_mark(title: str, expected: list[tuple[str, str]]):
    assert topped(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("‘We were terrified’: Owners on edge", [("We were terrified", "he")]),
        ("‘Absolutely tragic’: Seven dead in fire", [("Absolutely tragic", "he")]),
        ("‘Absolutely late’: Seven dead in fire", []),
        ("Seven dead in fire – ‘It was absolutely tragic’", [("It was absolutely tragic", "he")]),
        ("Seven dead in fire – ‘It was absolutely late’", []),
        ("Seven dead in fire – ‘absolutely tragic’", []),
        ("Singer on tour – ‘The Wall of a Hot Summer’", []),
        ("‘The Wall’: Singer on tour", []),
        ("‘Hot summer’ ahead for the town", []),
        ("‘Tragic’: Seven dead in fire", []),
    ],
)
def test_words_before_a_colon_or_after_a_dash_go_to_who_says_them_below(title: str, expected: list[tuple[str, str | None]]):
    body = "Peter Cole came. “We were terrified,” he said. “It was absolutely tragic,” he said. “The wall of a hot summer,” he added."
    assert [(quote.text, quote.speaker_text) for quote in quotes(body, title) if quote.place == "headline"] == expected
