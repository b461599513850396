"""The outlet or platform that a sentence names as the way words came, in invented news."""

from __future__ import annotations

import pytest

from tests.test_quotes import quotes
from tests.test_speakers import speakers


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Bell told the Northport Times that the town had no money left.", "Northport Times"),
        ("Bell told Bloomberg that the town had no money left.", "Bloomberg"),
        # in marks
        ("Bell told the newspaper “Harbour Gazette” that the town had no money left.", "Harbour Gazette"),
        ("Bell told the French weekly “Le Vale” that the town had no money left.", "Le Vale"),
        ("In an interview with the broadcaster “TF1,” Bell said the town had no money left.", "TF1"),
        ("In comments carried by “Vale TV”, Bell said the town had no money left.", "Vale TV"),
        ("Bell said the town had no money left, the newspaper “Harbour Gazette” reported.", "Harbour Gazette"),
        ("“We have no money left,” Bell said, as the weekly “Vale Courrier” reported.", "Vale Courrier"),
        ("Bell told the crowd “Vale Echo” was late.", None),
        ("Bell told owners the “Old Boys” had left the town.", None),
        # a programme in which somebody speaks
        ("On Monday's episode of “Harbour Lives,” Anna Bell said the hall was old.", "Harbour Lives"),
        ("On Friday's edition of “Harbour Tonight,” the former mayor said she was tired.", "Harbour Tonight"),
        ("In an episode of “The Bell Hour,” Anna Bell said the hall was old.", "The Bell Hour"),
        ("In the last episode of “The Lamp,” the queen said that it was late.", None),
        ("The queen saw the last episode of “The Bell Hour,” and Anna Bell said it was late.", None),
        # what a learned journal publishes
        ("A study published in the Vale Journal of Surgery found that salt helps.", None),
        ("The study, published in the Northport Medical Journal, said that salt helps.", None),
        ("Bell said in a letter published in the Vale Journal that salt helps.", "Vale Journal"),
        ("A study published in the Wall Street Journal found that salt helps.", "Wall Street Journal"),
        # a part of an outlet, or a piece in it
        ("Bell said the town had no money left, according to the Gazette's English-language report.", "Gazette"),
        ("Bell said the town had no money left, Vale Radio's English service reported.", "Vale Radio"),
        ("Bell told the BBC's Persian service that the town had no money left.", "BBC"),
        ("Bell told the council's website that the town had no money left.", None),
        ("Bell told state broadcaster Vale One that the town had no money left.", "Vale One"),
        ("Bell told the Vale daily Liberation that the town had no money left.", "Liberation"),
        ("In an interview published on Monday by the Northport Times, Bell said that the town had no money left.", "Northport Times"),
        ("Bell said in a note emailed to NBC News that the town had no money left.", "NBC News"),
        ("Bell told CNN's Peter Cole that the town had no money left.", "CNN"),
        ("Bell told NBC's Today show that the town had no money left.", "NBC"),
        ("“We have no money left,” Bell said on ABC's “This Harbour” on Friday.", "ABC"),
        ("Speaking on RTÉ's Morning Ireland on Tuesday, Bell said the hall was old.", "RTÉ"),
        ("Speaking on BBC Radio 4's Today programme, Bell said the hall was old.", "BBC Radio 4"),
        ("Speaking on the BBC's decision, Bell said the hall was old.", None),
        ("Speaking on Belmarra's Independence Day, Bell said the hall was old.", None),
        ("Speaking on LBC, Bell said the hall was old.", "LBC"),
        ("On Radio Vale's Drive show, Bell said the hall was old.", "Radio Vale"),
        ("On Radio Vale, Bell said the hall was old.", "Radio Vale"),
        ("Bell said on Radio City Hall's steps that the hall was old.", None),
        ("An email seen by dpa said the hall was old.", "dpa"),
        ("Bell told “Vale This Morning” that the hall was old.", "Vale This Morning"),
        ("“The hall is old,” Bell told “Good Morning Belmarra.”", "Good Morning Belmarra"),
        ("“The hall is old,” Bell told “60 Minutes” on Sunday.", "60 Minutes"),
        ("“Go home,” Anna Bell told the “Old Boys.”", None),
        ("The judge told “Mr. X” that the hall was old.", None),
        ("Bell told “Big Jim” that the hall was old.", None),
        ("Bell told “Black Lives Matter” that the hall was old.", None),
        ("“Go home,” Anna Bell told “Harbour Nights” star Peter Cole.", None),
        ("Bell told the Post and Courier that the hall was old.", "Post and Courier"),
        ("Bell told the News & Observer that the hall was old.", "News & Observer"),
        ("Bell told the Echo and the Herald that the hall was old.", "Echo"),
        ("Bell told the Post and Peter Cole that the hall was old.", "Post"),
        ("Bell told WXTV-TV that the hall was old.", "WXTV-TV"),
        ("Bell told WFTS that the hall was old.", "WFTS"),
        ("Bell told the Thomson Reuters Foundation that the hall was old.", "Thomson Reuters Foundation"),
        ("Bell told the Vale Foundation that the hall was old.", None),
        ("Bell told Reuters Health Minister Peter Cole would resign.", "Reuters"),
        ("Bell told Reuters Health that Peter Cole would resign.", "Reuters Health"),
        ("Bell told BBC Sport Peter Cole would resign.", "BBC Sport"),
        ("In a letter provided to Bloomberg, a steward for Vale Games said the hall was old.", "Bloomberg"),
        ("In Saturday's edition of the Gazette, Anna Bell said the hall was old.", "Gazette"),
        ("In an interview with the Harbour Gazette newspaper, Anna Bell said the hall was old.", "Harbour Gazette"),
        ("The council raised the issue of Vale Radio, Anna Bell said.", None),
        ("The new edition of the Gazette is late, Anna Bell said on Monday.", None),
        ("Anna Bell said the hall was old, according to the letter obtained by Vale Radio.", "Vale Radio"),
        ("Bell in a Facebook post said the hall was old.", "Facebook"),
        ("Bell, in a Facebook post, said the hall was old.", "Facebook"),
        ("The boy shown in a Facebook video told police the hall was old.", None),
        ("In documents reviewed by the auditor Cole and Hill, Bell said the hall was old.", None),
        ("Anna Bell, a former member of the Vale Times editorial board, said the hall was old.", None),
        ("“We have no money left,” Bell said on Vale Radio.", "Vale Radio"),
        ("Appearing on Vale Radio, Bell said that the town had no money left.", "Vale Radio"),
        ("Speaking on the Morning Vale programme, Bell said that the town had no money left.", "Morning Vale"),
        ("In a Northport Echo interview on Monday, Bell said that the town had no money left.", "Northport Echo"),
        ("Bell wrote in a Baltic Sun op-ed that the town had no money left.", "Baltic Sun"),
        ("In an opinion piece in the Northport Times, Bell wrote that the town had no money left.", "Northport Times"),
        ("Bell told the Xpress that the town had no money left.", "Xpress"),
        ("Bell told BBC Radio 4’s Ferry programme that the town had no money left.", "BBC Radio 4"),
        ("Bell told RTÉ Radio 1’s Morning Ireland that the town had no money left.", "RTÉ Radio 1"),
        ("Through his Twitter account, Bell said that the town had no money left.", "Twitter"),
        ("Via her Facebook page, Bell said that the town had no money left.", "Facebook"),
        ("“We have no money left,” Bernama quoted Anna Bell as saying.", "Bernama"),
        ("Anna Bell said all of them lived in Vale, CBS affiliate WWAY-TV reports.", "WWAY-TV"),
        ("According to Reuters, Anna Bell warned the council against closing the hall.", "Reuters"),
        ("In a statement posted on X (formerly Twitter), Bell dismissed as “lies” claims that the town was poor.", "X"),
        ("In comments carried by the Northport Times, Bell said that the town had no money left.", "Northport Times"),
        ("“We have no money left,” Bell said, according to a Northport Times account.", "Northport Times"),
        ("“We have no money left,” Bell said, the Northport Times reported.", "Northport Times"),
        ("“We have no money left,” Bell told The Northern last month.", "The Northern"),
        ("“We have no money left,” Bell told People.", "People"),
        ("Bell has said in a number of interviews with the Northport Dispatch that the town had no money left.", "Northport Dispatch"),
        ("“We have no money left,” Bell wrote in the Northport Times piece.", "Northport Times"),
        ("“We have no money left,” Bell told the BBC live show.", "BBC"),
        ("The miners are free, a source in the north told Agence France-Presse.", "Agence France-Presse"),
        ("Anna Bell, via USA Today, said that the town had no money left.", "USA Today"),
        ("“We have no money left,” Bell said, via Peter Cole of the Northport Times.", "Northport Times"),
        ("Anna Bell, a spokesman, told VOA Pentagon correspondent Peter Cole on Monday that the town had no money left.", "VOA"),
        ("“We have no money left,” Bell told Peter Cole of Vale Radio.", "Vale Radio"),
        ("Anna Bell acknowledged in an MSNBC forum on Monday night that the town had no money left.", "MSNBC"),
        ("Khaled Bell, quoted in the Northport Times, said that the town had no money left.", "Northport Times"),
        ("Anna Bell wrote in Labor Notes that the town had no money left.", "Labor Notes"),
        ("The town chose not to pay, Anna Bell told Rest of World, since it had no money left.", "Rest of World"),
        ("“We have no money left,” said an editorial in the conservative daily Neos Limenas.", "Neos Limenas"),
        ("As Anna Bell reports for NPR, the town had no money left.", "NPR"),
        ("The town had no money left, according to Anna Bell of the Northport Times.", "Northport Times"),
        ("“We have no money left,” said Anna Bell to NDTV.", "NDTV"),
        ("Anna Bell told CBS 4 News that the town had no money left.", "CBS 4 News"),
        ("Anna Bell told the Vale Post-Courier that the town had no money left.", "Vale Post-Courier"),
        ("Anna Bell said in a Times-Tribune interview that the town had no money left.", "Times-Tribune"),
        ("Anna Bell told the El Mundo newspaper that the town had no money left.", "El Mundo"),
        ("The town had no money left, Anna Bell said, according to the El Puerto newspaper.", "El Puerto"),
        ("“We have no money left,” Anna Bell told Reuters Health.", "Reuters Health"),
        ("Anna Bell told BBC Wales that the town had no money left.", "BBC Wales"),
        ("Anna Bell told Reuters Friday that the town had no money left.", "Reuters"),
        ("Anna Bell told ANI, “We have no money left in the town.”", "ANI"),
        ("Anna Bell told Prensa Latina that the town had no money left.", "Prensa Latina"),
        ("Anna Bell told Dublin Live that the town had no money left.", "Dublin Live"),
        ("Anna Bell told Fox 5 that the town had no money left.", "Fox 5"),
        ("Anna Bell told BBC Radio Vale that the town had no money left.", "BBC Radio Vale"),
        ("Anna Bell told BBC Radio 4's Orchard programme that the town had no money left.", "BBC Radio 4"),
        ("Anna Bell told CNN-News18 that the town had no money left.", "CNN-News18"),
        ("State TV quoted Peter Cole as saying that the town had no money left.", "State TV"),
        ("Anna Bell told state media that the town had no money left.", "state media"),
        ("Anna Bell told the Vale News Agency that the town had no money left.", "Vale News Agency"),
        ("“We have no money left,” Anna Bell, a student, told the state news agency, Xinhua.", "Xinhua"),
        ("Anna Bell told the news agency orb that the town had no money left.", "orb"),
        ("Anna Bell told the state news agency sana that the town had no money left.", "sana"),
        ("Anna Bell told BBC Sport that the town had no money left.", "BBC Sport"),
        ("Anna Bell told Reuters TV that the town had no money left.", "Reuters TV"),
        ("“We have no money left,” Anna Bell told vale.com.", "vale.com"),
        ("In an op-ed for the Northport Chronicle, Anna Bell said that the town had no money left.", "Northport Chronicle"),
        ("Anna Bell said the town had no money left, according to Reuters reporting.", "Reuters"),
        ("Anna Bell said in an interview with Der Standard that the town had no money left.", "Der Standard"),
        ("But according to NPR’s Cole, Anna Bell, a doctor at the hospital, wrote in a note that the town had no money left.", "NPR"),
    ],
)
def test_via_is_the_outlet_that_a_sentence_names(text: str, outlet: str):
    assert quotes(text)[0].via == outlet


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We left,” the priest told reporters, according to the Northport Times, during a talk on the pier.",
         [("We left", "the priest", "Northport Times")]),
        ("“We left,” Anna Bell said, according to the Northport Times, at a meeting where owners sang.",
         [("We left", "Anna Bell", "Northport Times")]),
        ("The hall was sold, according to the Northport Times, for ten pounds.",
         [("The hall was sold for ten pounds", "the Northport Times", None)]),
        ("According to the Northport Times, at least ten were hurt.", [("at least ten were hurt", "the Northport Times", None)]),
    ],
)  # fmt: skip
def test_where_words_were_spoken_is_no_quote_of_the_outlet(text: str, expected: list[tuple[str, str, str | None]]):
    assert [(quote.text, quote.speaker_text, quote.via) for quote in quotes(text)] == expected


def test_via_is_that_of_the_verb_before_where_a_sentence_goes_on():
    first, second = quotes("Bell told the Northport Echo that it was late and said “the town has no money left.”")
    assert first.via == second.via == "Northport Echo"
    first, second = quotes("“It is late,” Bell told the Northport Echo. “The town has no money left.”")
    assert first.via == second.via == "Northport Echo"


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("that she agrees and said “the town has no money left.”", ["Northport Echo", "Northport Echo"]),
        ("that it was late, adding that the town had no money left.", ["Northport Echo", "Northport Echo"]),
        ("that it was late, and she said that the hall was old.", ["Northport Echo", "Northport Echo"]),
        ("that it was late, and Peter Cole said that the hall was old.", ["Northport Echo", None]),
        ("that it was late and told the council that the hall was old.", ["Northport Echo", None]),
        ("that it was late and told Vale Radio that the hall was old.", ["Northport Echo", "Vale Radio"]),
        ("that the mayor had lied and had told the council that the hall was old.", ["Northport Echo", None]),
    ],
)
def test_via_is_that_of_the_verb_before_where_the_same_one_goes_on(text: str, outlets: list[str | None]):
    assert [quote.via for quote in quotes(f"Anna Bell told the Northport Echo {text}")] == outlets


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        ("“We have no money left,” Bell wrote on Facebook on Friday.", "Facebook"),
        ("On Twitter, Bell said that the town had no money left.", "Twitter"),
        ("In a series of Twitter posts on Sunday, Bell wrote: “We have no money left.”", "Twitter"),
        ("“We have no money left,” Bell wrote on his Telegram channel.", "Telegram"),
        ("“We have no money left,” Bell said in a video posted on YouTube.", "YouTube"),
        ("Bell took to Instagram to confirm that the town had no money left.", "Instagram"),
    ],
)
def test_via_is_the_platform_on_which_something_was_written(text: str, platform: str):
    assert quotes(text)[0].via == platform


@pytest.mark.parametrize(
    "text",
    [
        "Bell told Peter Cole that the town had no money left.",
        "Bell told Harbour Council that the town had no money left.",
        "Bell told the Northport Rotary Club that the town had no money left.",
        "“We have no money left,” Bell told the University of Northport.",
        "“We have no money left,” Bell said on Northport Hill.",
        "“We have no money left,” Bell said in a Harbour Council meeting.",
        "“We have no money left,” the Northport Times reported.",
        "“We have no money left,” Bell told the Commons.",
        "Bell told radio host Peter Cole that the town had no money left.",
        "Bell told The Hague that the town had no money left.",
        "Bell told the People's Party that the town had no money left.",
        "Bell told the Dáil that the town had no money left.",
        "Bell told the Old Bailey that the town had no money left.",
        "Through her lawyer, Bell said that the town had no money left.",
        "Bell took to the hall on Monday to confirm that the town had no money left.",
        "Bell said that according to Vale Weather the river rose.",
        "Anna Bell said the fire was not reported to her by Vale Trust.",
    ],
)
def test_via_is_nothing_where_no_outlet_is_named(text: str):
    assert quotes(text)[0].via is None


@pytest.mark.parametrize(
    "text",
    [
        "The Northport Times quoted Anna Bell as saying that the town had no money left.",
        "The Northport Times quoted Anna Bell as saying: “We have no money left.”",
        "“We have no money left,” the Northport Times quoted Anna Bell as saying.",
        "“We have no money left,” Anna Bell was quoted as saying by the Northport Times.",
        "“We have no money left,” Anna Bell was quoted by the Northport Times as saying.",
        "“We have no money left,” the Northport Times quoted Anna Bell telling the council.",
        "The town had no money left, the Northport Times quoted Anna Bell as saying on Sunday.",
        "The Northport Times cited Anna Bell as saying that the town had no money left.",
    ],
)
def test_whoever_is_quoted_as_saying_something_speaks_and_who_quotes_is_the_way(text: str):
    assert quotes(text)[0].via == "Northport Times"
    assert speakers(text) == ["Anna Bell"]


def test_who_quotes_somebody_without_a_name_is_the_way_and_nobody_speaks_for_it():
    (quote,) = quotes("The Northport Times quoted an official saying that the town had no money left.")
    assert (quote.via, quote.speaker_text) == ("Northport Times", "an official")
    (quote,) = quotes("Anna Bell quoted an official saying that the town had no money left.")
    assert (quote.via, quote.speaker_text) == (None, "an official")
    (quote,) = quotes("Anna Bell cites a memo saying as much of the hall.")
    assert quote.speaker_text == "Anna Bell"


@pytest.mark.parametrize(
    "text",
    [
        "According to local media, Anna Bell said that the town had no money left.",
        "According to media reports, Anna Bell said that the town had no money left.",
        "According to the newspaper, Anna Bell said that the town had no money left.",
        "According to a news report, Anna Bell said that the town had no money left.",
        "Anna Bell said that the town had no money left, the newspaper reported.",
    ],
)
def test_an_outlet_without_a_name_leaves_what_it_passes_on_to_who_speaks(text: str):
    assert [(quote.text, quote.speaker_text, quote.via) for quote in quotes(text)] == [("the town had no money left", "Anna Bell", None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("According to local media, the town has no money left.", "local media"),
        ("According to the agency, Anna Bell said the town had no money left.", "the agency"),
        ("According to a paper by Peter Cole, Anna Bell said the town had no money left.", "a paper"),
        ("The Northport Gazette understands that the town has no money left.", "The Northport Gazette"),
        ("The BBC understands the town has no money left.", "The BBC"),
        ("The BBC has learned the town has no money left.", "The BBC"),
        ("The town has no money left, the Northport Times understands.", "the Northport Times"),
    ],
)
def test_an_outlet_or_body_that_passes_nothing_on_speaks_itself(text: str, speaker: str):
    assert [quote.speaker_text for quote in quotes(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bell understands that the town has no money left.",
        "The town met on Monday, and Anna Star understands that the job is hard.",
        "The Northport Star understands its readers want more local news, and it will open an office.",
        "The council has learned that the town has no money left.",
        "The Northport Gazette understood that the town had no money left.",
        "The Echo learned of the plan in May.",
        "It is understood that the town has no money left.",
    ],
)
def test_only_an_outlet_says_what_it_knows(text: str):
    assert quotes(text) == ()
