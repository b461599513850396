"""Whom "who", "he", a former office or a title stands for, in invented news, where somebody else is near."""

from __future__ import annotations

import pytest

from tests.test_speakers import speakers

TRADER = "Stephen Cole, a trader, said the plan was wrong.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("After meeting Peter Cole, Anna Bell, who said the hall was old, left.", "Anna Bell"),
        ("Asked about Peter Cole, Northport Mayor Anna Bell, who said the hall was old, left.", "Anna Bell"),
        ("With help from Peter Cole, Anna Bell, who said the hall was old, left.", "Anna Bell"),
        ("Steve Hill won. In Northport, Hill, who said the hall was old, left.", "Steve Hill"),
        ("They met Peter Cole, a clerk, who said the hall was old.", "Peter Cole"),
        ("Guests like Lee Hill, Amy Cole and Sam Wood, who said the hall was old, left.", None),
        ("Anna Bell, a friend of Peter Cole, who said the hall was old, left.", "Anna Bell"),
        ("The town met Anna Bell, the aide to Peter Cole, who said the hall was old.", "Anna Bell"),
    ],
)
def test_who_is_the_name_that_stands_alone_before_it(text: str, speaker: str):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Bell believes that her daughter died and urged the council to act.", "Anna Bell"),
        ("Anna Bell thinks her daughter was ill and asked the council to act.", "Anna Bell"),
        ("Anna Bell knows that her son was killed and told the council to act.", "Anna Bell"),
        ("Anna Bell fears that her daughter left and has accused the council of sleeping.", "Anna Bell"),
        ("Police believe the man was killed and urged the council to act.", None),
        ("Anna Bell knows that her daughter ran in and told a clerk to pay.", None),
        ("Anna Bell believes the mayor was jealous and threatened to hurt her.", None),
        ("Anna Bell fears the girl was groomed by a clerk and told the man that she was alone.", None),
        ("Anna Bell thinks the mayor was late and asked her to leave.", None),
        ("Anna Bell thinks the mayor lied to the town and told the council to wait.", None),
        ("Anna Bell knows the mayor has lied and has told the council to wait.", None),
    ],
)
def test_what_is_joined_to_a_belief_is_done_by_the_believer_where_the_other_cannot_have_done_it(text: str, speaker: str | None):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (TRADER + "The president on Friday hit back at the maker. He wrote: “It must go.” He said the plan was old.", None),
        (TRADER + "The prime minister hit out at the maker. He said the plan was old.", None),
        (TRADER + "The pope on Tuesday prayed for peace. He said the war was old.", None),
        (TRADER + "A farmer laughed. He said the plan was late. He said the war was old.", None),
        ("Keir Bell won in May. Voters wanted change.\n\nThe prime minister has lost support. “It is late,” he said.", "Keir Bell"),
        ("The Echo spoke to Peter Bell, who has led the town for years. The mayor laughed. “It is late,” he said.", "Peter Bell"),
        ("Ian Hill and Anna Cole left.\n\nPeter Bell won. Few voted.\n\nThe mayor laughed. “It is late,” he said.", "Peter Bell"),
        ("Ian Hill met Peter Bell. Few voted.\n\nMany left.\n\nThe mayor laughed. “It is late,” he said.", None),
        (TRADER + "“It must go,” said a statement by a minister. He said the plan was late.", None),
        (TRADER + "President Ian Bell came. The president hit out at the maker. He said the plan was old.", "Ian Bell"),
        ("Ian Bell came.\n\nThe mayor on Tuesday hit out at the maker. He said the plan was old.", "Ian Bell"),
        (TRADER + "The former mayor hit out at the maker. He said the plan was old.", "Stephen Cole"),
        (TRADER + "The plan, the mayor on Tuesday was told, was dead. He said the war was old.", "Stephen Cole"),
        (TRADER + "The queen on Tuesday prayed for peace. He said the war was old.", "Stephen Cole"),
        ("Peter Cole, the captain, said the plan was wrong. The striker left. He said the war was old.", "Peter Cole"),
    ],
)
def test_he_is_nobody_after_an_office_of_which_the_article_tells_no_holder(text: str, speaker: str | None):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Bell, who was mayor until 2020, laughed. Peter Cole came.\n\n“It is late,” the former mayor said.\n\nMayor Ian Hill left.",
         "Anna Bell"),
        ("Anna Bell, who served as mayor of Northport from 2010 to 2020, laughed. Peter Cole came.\n\n“It is late,” the ex-mayor said.",
         "Anna Bell"),
        ("Ex-mayor Anna Bell came. Peter Cole left.\n\n“It is late,” the former mayor said.\n\nMayor Ian Hill left.", "Anna Bell"),
        ("Anna Bell led the town.\n\n“It is late,” the ex-mayor said.\n\nMayor Ian Hill left.", "Anna Bell"),
        ("Ian Hill, leader of the party, left. Peter Cole laughed.\n\n“It is late,” the former leader said.", None),
        ("Mayor Ian Hill came.\n\n“It is late,” the former mayor said.", None),
        ("President Peter Bell left office in May. Ian Cole stayed. “It is late,” the former president said.", "Peter Bell"),
        ("Coach Peter Bell was sacked in May. Ian Cole took his post. “It is late,” the former coach said.", "Peter Bell"),
        ("Mayor Peter Bell, who resigned in May, left. Ian Cole came. “It is late,” the former mayor said.", "Peter Bell"),
        ("Judge Bell lost a case and retired. Anna Cole came. “It is late,” the former judge said.", "Bell"),
        ("Coach Peter Bell left the club in May. Ian Cole came. “It is late,” the former coach said.", "Peter Bell"),
        ("Mayor Peter Bell was voted out in May. Ian Cole came. “It is late,” the former mayor said.", "Peter Bell"),
        ("Mayor Peter Bell was voted the best. Ian Cole came. “It is late,” the former mayor said.", None),
        ("Peter Bell, who was mayor from 2001 to 2009, left. Ian Cole came. “It is late,” the former mayor said.", "Peter Bell"),
        ("Mayor Peter Bell may step down. Ian Cole came. “It is late,” the former mayor said.", None),
        ("Mayor Peter Bell did not resign. Ian Cole came. “It is late,” the former mayor said.", None),
        ("Mayor Peter Bell left the hall. Ian Cole came. “It is late,” the former mayor said.", None),
        ("Tony Bell, prime minister from 1997 to 2007, met Ian Cole. “It is late,” the former prime minister said.", "Tony Bell"),
        ("Anna Bell, president of the club until last year, met Ian Cole. “It is late,” the former president said.", "Anna Bell"),
        ("Anna Bell, mayor from 2015, met Ian Cole. “It is late,” the former mayor said.", None),
        ("Anna Bell, mayor until May, met Ian Cole. “It is late,” the former mayor said.", None),
        ("Peter Bell, a retired teacher from Northport, left. Ian Cole came. “It is late,” the former teacher said.", "Peter Bell"),
        ("Peter Bell, a teacher for thirty years, left. Ian Cole came. “It is late,” the former teacher said.", "Peter Bell"),
        ("Peter Bell, a teacher for a week, left. Ian Cole came. “It is late,” the former teacher said.", None),
        ("In May, then-Mayor Peter Bell met Ian Cole. Cole laughed. “It is late,” the former mayor said.", "Peter Bell"),
        ("It was made under then Mayor Peter Bell. Ian Cole laughed. “It is late,” the former mayor said.", "Peter Bell"),
        ("Ian Cole came, and then Mayor Peter Bell laughed. “It is late,” the former mayor said.", None),
        ("Peter Bell, the one-time mayor, left. Ian Cole came. “It is late,” the former mayor said.", "Peter Bell"),
        ("Executive chairman Anna Bell left. Peter Cole, a baker, laughed.\n\n“It is late,” the executive said.", "Anna Bell"),
        ("Anna Bell, executive editor of the Echo, left. Peter Cole laughed.\n\n“It is late,” the executive said.", "Anna Bell"),
        ("Anna Bell, who was a nurse from Northport, left. Peter Cole laughed.\n\n“It is late,” the former nurse said.", None),
        ("Peter Cole left. Executive Secretary Anna Bell came. Ian Hill laughed.\n\n“It is late,” the chief executive said.", None),
        ("Chairman and Chief Executive Anna Bell left. Peter Cole laughed.\n\n“It is late,” the chief executive said.", "Anna Bell"),
        ("Secretary General Anna Bell left. Peter Cole laughed.\n\n“It is late,” the secretary general said.", "Anna Bell"),
        ("Lieutenant General Anna Bell left. Peter Cole laughed.\n\n“It is late,” the general said.", "Anna Bell"),
    ],
)  # fmt: skip
def test_a_former_office_is_not_held_by_whoever_holds_it_now(text: str, speaker: str | None):
    assert speakers(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“I was sorry for Akira because he began well,” he said.", "Ian Bell"),
        ("“I’m sure that they will vote for Akira Cole,” he said.", "Ian Bell"),
        ("“They always wanted more of Akira Cole,” he said.", "Akira Cole"),
        ("“They win with Akira Cole. That is what I like,” he said.", "Akira Cole"),
        ("“I was late and it hurt,” he said.", "Akira Cole"),
    ],
)
def test_he_is_not_whom_he_names_beside_i(text: str, speaker: str):
    assert speakers(f"Ian Bell said he was proud.\n\nAkira Cole had to be taken from the field.\n\n{text}")[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We agree,” said the mayor, Dr. Anna Bell.", "Anna Bell"),
        ("“We agree,” said the chairman, Judge Peter Bell.", "Peter Bell"),
        ("“We agree,” said the commander, Lieutenant General Peter Bell of Belmarra.", "Peter Bell"),
        ("“We agree,” said the harbour president for the week of June, Ambassador Anna Bell of Belmarra, on behalf of all.", "Anna Bell"),
        ("“We agree,” said the mother of the boy, Peter Bell.", None),
        ("“We agree,” said the mother of the victim, Dr Peter Bell.", None),
        ("“She was kind to all,” said the sister of the accused, Peter Cole.", None),
        ("“They were kind to all,” said a friend of the couple, Anna Bell.", None),
        ("“He was always wild,” said the owner of the dog, Max.", None),
        ("“He was kind to all,” said the coach of the club where the boy played, Peter Cole.", None),
        ("“He was kind to all,” said the head of the school, Peter Cole.", "Peter Cole"),
        ("“We agree,” said the owners, Anna Bell and Peter Cole.", None),
        ("On Monday Peter Cole, on behalf of his client, said the hall was old.", "Peter Cole"),
        ("On Sunday Peter Cole, Anna Bell's chief of staff, said the hall was old.", "Peter Cole"),
        ("On Monday Peter Cole, a clerk, left the hall, said Anna Bell.", "Anna Bell"),
        ("On Monday Peter Cole, a clerk, left the hall, and the mayor, Anna Bell, said it was old.", "Anna Bell"),
    ],
)
def test_a_title_or_an_aside_beside_the_name_hides_nobody(text: str, speaker: str | None):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In her letter to Anna Bell Ms Cole said the hall was old.", "Cole"),
        ("In a letter to Peter Bell, Mr Cole said the hall was old.", "Cole"),
        ("Minister Mr Peter Cole said the hall was old.", "Peter Cole"),
        ("Chief Justice Peter Bell spoke. CJP Bell said the hall was old.", "Peter Bell"),
        ("Chief Justice Peter Bell spoke. The CJP said the hall was old.", "Peter Bell"),
        ("IG Metall said the hall was old.", "IG Metall"),
    ],
)
def test_a_form_of_address_begins_a_name_of_its_own(text: str, speaker: str):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("High street chain Orvane said it was late.\n\nThe chain said the shop was old.", "Orvane"),
        ("Orvane, the high street chain, said it was late.\n\nThe chain told staff the shop was old.", "Orvane"),
        ("The NFU said it was late.\n\nThe union said the farms were old.", "NFU"),
        ("Vale Police said it was late.\n\nThe IOPC said it would look at the case.\n\nThe force said it was sorry.", "Vale Police"),
        ("Vale Police met the peacekeeping force.\n\nThe IOPC said it was late.\n\nThe force said it was sorry.", None),
        ("Vale Police said it was late.\n\nThe Vale Air Force said it was old.\n\nThe force said it was sorry.", None),
        ("Orvane and Hallam, two shops, said it was late. The chain said it was old.", None),
        (
            "Belmarra Foreign Ministry spokesman Peter Cole said it was late.\n\nNumwa's foreign ministry said the talks were off.\n\n"
            "“It is a shame,” the ministry said.\n\nThe ministry added that the road was shut.",
            None,
        ),
        (
            "Belmarra Foreign Ministry spokesman Peter Cole said it was late.\n\nMany left the town.\n\n"
            "“It is a shame,” the ministry said.\n\nThe ministry added that the road was shut.",
            "Belmarra Foreign Ministry",
        ),
        ("“It is late,” said the Vox Populi (Song of the Sailors) column in the Northport Echo.\n\n“It is old,” the column noted.",
         "Vox Populi"),
        ("Anna Bell read Harbour Weekly, a report on the town.\n\n“It is late,” the report noted.", "Harbour Weekly"),
        ("Anna Bell said the Harbour Notes column was wrong.\n\n“It is late,” the column noted.", None),
    ],
)  # fmt: skip
def test_a_body_is_called_by_what_it_is(text: str, speaker: str | None):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("President Orvane came. First Lady Ana Orvane laughed. Orvane said the hall was old.", "Orvane"),
        ("First Lady Ana Orvane laughed. President Orvane said the hall was old.", "Orvane"),
        ("President Orvane came. First Lady Ana Orvane laughed. Mrs Orvane said the hall was old.", "Ana Orvane"),
        ("President Peter Bell met First Lady Anna Bell. President Bell said the hall was old.", "Peter Bell"),
        ("Senator Bell said his brother Peter Bell died. Mr Bell said the hall was old.", "Bell"),
        ("Mayor Bell came with his wife, Anna Bell. Mrs Bell said the hall was old.", "Anna Bell"),
        ("Anna Bell came with her husband, Peter Bell, the mayor. Mayor Bell said the hall was old.", "Peter Bell"),
        ("His son Peter Bell is the mayor. Mayor Bell said the hall was old.", "Peter Bell"),
        ("President Bell met the mayor. Anna Bell laughed. Bell said the hall was old.", "Anna Bell"),
    ],
)
def test_a_surname_after_an_office_is_not_that_of_kin(text: str, speaker: str):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ange Postecoglou won. Peter Cole came off early, with Postecoglou admitting he was not fit.", "Ange Postecoglou"),
        ("Ange Postecoglou won. Peter Cole came off early, and Postecoglou said he was not fit.", "Ange Postecoglou"),
        ("Theresa May won. Peter Cole came off early in May and said he was not fit.", "Peter Cole"),
        ("Ana Sunday won. Peter Cole on Sunday said he was not fit.", "Peter Cole"),
        ("Peter Bell revealed a fresh concern before the game.\n\n“It is late,” the Spurs manager said.", "Peter Bell"),
        ("Peter Bell revealed a fresh concern.\n\n“He is hurt, and we are late,” the Spurs manager said.", "Peter Bell"),
        ("Peter Bell revealed a fresh concern.\n\n“He has served the club well,” the Spurs manager said.", None),
        ("Peter Bell confirmed his retirement.\n\n“It is late,” the Spurs manager said.", None),
        ("Peter Bell won the game.\n\n“It is late,” the Spurs manager said.", None),
        ("Peter Bell revealed a fresh concern for Ian Cole.\n\n“It is late,” the Spurs manager said.", None),
        ("Peter Bell, the Vale captain, revealed a fresh concern.\n\n“It is late,” the Spurs manager said.", None),
        ("Peter Bell announced a deal before the game.\n\n“It is late,” the French president said.", None),
    ],
)
def test_a_manager_and_a_surname_are_those_of_whom_the_article_has_told(text: str, speaker: str | None):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Spokesman Lieutenant Colonel Sus M. Zukri came. “It is late,” Vale News quoted Sus as saying.", "Sus M. Zukri"),
        ("Spokesman First Marshal Fajar Adri came. “It is late,” said Fajar in a statement.", "Fajar Adri"),
        ("Ana Bell came. “It is late,” said a friend of Ana.", None),
    ],
)
def test_a_first_name_alone_is_the_one_person_who_has_it(text: str, speaker: str | None):
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("title", "text", "speaker"),
    [
        ("Mayor Bell to step down", "Anna Cole said her husband, Peter Bell, would go. Bell said that he was tired.", "Peter Bell"),
        ("Mayor Bell to step down", "Mayor Bell came with his wife, Anna Bell. Bell said that the hall was old.", "Bell"),
        ("Mayor Bell to step down", "Mayor Bell left. Ian Cole met his wife, Anna Bell. Bell said that the hall was old.", "Bell"),
    ],
)
def test_a_surname_in_a_headline_is_that_of_somebody_elses_kin(title: str, text: str, speaker: str):
    assert speakers(text, title)[-1] == speaker


def test_a_former_office_is_of_who_has_just_spoken_beside_another_in_office():
    text = "President Ian Cole came.\n\nDon Bell led the polls. Bell said the plan was old. The former president said it was late."
    assert speakers(text) == ["Don Bell", "Don Bell"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Peter Bell fired back on Monday.\n\n“We must sell it,” the billionaire wrote.", "Peter Bell"),
        ("Peter Bell fired back on Monday.\n\n“We must sell it,” the presumptive nominee wrote.", "Peter Bell"),
        ("Peter Bell met Ann Cole on Monday.\n\n“We must sell it,” the nominee wrote.", None),
        ("Peter Bell met a senator on Monday. Bell laughed.\n\n“We must sell it,” the senator wrote.", None),
        ("Peter Bell’s plan was late.\n\n“We must sell it,” the senator wrote.", None),
        ("Peter Bell, a judge, fired back on Monday.\n\n“We must sell it,” the senator wrote.", None),
        ("Peter Bell fired back on Monday. The hall was late, according to the Star.", None),
        # whoever holds an office may stand for another, but not for another party
        ("Governor Peter Bell fired back at Justice Ann Cole. “We must sell it,” the Republican nominee wrote.", "Peter Bell"),
        ("Peter Bell, the governor of Vale, attacked Justice Ann Cole.\n\n“We must sell it,” the Republican nominee wrote.", "Peter Bell"),
        ("Ann Cole, the Democratic governor, met the owners.\n\n“We must sell it,” the Republican nominee wrote.", None),
        ("Governor Peter Bell left. Peter Cole, a spokesman for Bell, came.\n\n“We must sell it,” the Republican nominee wrote.", None),
        ("Mary Hart has a new film. Anna Bell plays her sister.\n\n“It was a long day,” the actress said.", None),
        ("The senator is up for a third term. Tom Cole runs too.\n\n“We must sell it,” the senator said.", None),
        # unless the nominee may be for a court or from elsewhere
        ("Governor Ann Cole named a judge to the top court on Monday. “We must sell it,” the nominee said.", None),
        ("Senator Peter Bell laughed. “We must sell it,” the candidate said.", None),
        ("Senator Peter Bell is running for mayor. Bell laughed. “We must sell it,” the candidate said.", "Peter Bell"),
        ("Senator Peter Bell, who ran for mayor, laughed. “We must sell it,” the candidate said.", "Peter Bell"),
        ("Senator Peter Bell began his campaign in May. Bell laughed. “We must sell it,” the candidate said.", "Peter Bell"),
        ("Senator Peter Bell began a campaign against rats. Bell laughed. “We must sell it,” the candidate said.", None),
        ("Senator Peter Bell laughed. Bell’s campaign was late. Bell left. “We must sell it,” the candidate said.", "Peter Bell"),
        ("Mayor Ann Cole was late. Candidate Peter Bell laughed.\n\n“We must sell it,” the candidate wrote.", "Peter Bell"),
        # a party and a state are no body, and are of the one person who is named near, but for one of another office
        ("The hall runs against Peter Bell’s aims.\n\nThe Independent Ohio senator promised in May to stay.", "Peter Bell"),
        ("The hall runs against Peter Bell’s aims and Ann Cole’s.\n\nThe Independent Ohio senator promised in May to stay.", None),
        ("The hall runs against Mayor Peter Bell’s aims.\n\nThe Independent Ohio senator promised in May to stay.", None),
    ],
)
def test_a_candidate_or_a_billionaire_is_whom_the_paragraph_before_is_about(text: str, speaker: str | None):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(("who", "speaker"), [("his aides", "Peter Bell"), ("his wife", None), ("a clerk", None)])
def test_a_candidate_is_whom_the_sentence_before_is_about_where_his_own_people_tell_it(who: str, speaker: str | None):
    text = f"Peter Bell met Pope Francis at the harbour on Saturday, {who} said.\n\nThe Democratic presidential candidate said it was late."
    assert speakers(text)[-1] == speaker


def test_only_a_nominee_for_an_office_is_the_senator_who_has_just_spoken():
    text = "“I will vote no,” said Senator Peter Bell of Ohio. The nominee told the town that he would follow the law."
    assert speakers(text) == ["Peter Bell", None]
    assert speakers(text.replace("The nominee", "The presumptive nominee")) == ["Peter Bell", "Peter Bell"]


@pytest.mark.parametrize(
    ("before", "after", "speaker"),
    [
        ("", "The Ohio fan explained: “Boats leave at six.”", "Anna Bell"),
        ("What to see\n\n", "The Ohio fan explained: “Boats leave at six.”", "Anna Bell"),
        ("", "The travel enthusiast added: “Boats leave at six.”", "Anna Bell"),
        ("", "The Ohio fan explained: “Boats leave at six.”\n\nShe noted: “It is late.”", "Anna Bell"),
        ("Peter Cole laughed.\n\n", "The Ohio fan explained: “Boats leave at six.”", None),
        ("Peter Cole said: “I did not.”\n\n", "The Ohio fan explained: “Boats leave at six.”", None),
        ("A fan cheered.\n\n", "The Ohio fan explained: “Boats leave at six.”", None),
        ("", "The town’s travel fan explained: “Boats leave at six.”", None),
    ],
)
def test_who_speaks_alone_may_be_called_anything(before: str, after: str, speaker: str | None):
    assert speakers(f"Anna Bell said: “I loved the market.”\n\n{before}{after}")[-1] == speaker


@pytest.mark.parametrize(
    ("before", "body", "noun", "speaker"),
    [
        ("", "HBP", "department", "HBP"),
        ("", "the Harbour Bureau", "department", "Harbour Bureau"),
        ("", "the Harbour Department", "agency", "Harbour Department"),
        ("The Northport Agency and NASA left.\n\n", "HBP", "agency", "HBP"),
        ("The Northport Agency and NASA left. ", "HBP", "agency", "Northport Agency"),
        ("HBP, a company, was late.\n\n", "HBP", "department", None),
        ("", "the Harbour Council", "department", None),
    ],
)
def test_the_agency_is_the_office_that_has_just_spoken(before: str, body: str, noun: str, speaker: str | None):
    text = f"{before}In June, {body} announced that the pier would close. At the time, the {noun} said that boats could still land."
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("Anna Bell was at the rail.\n\nMary Vale left.\n\nVale slept.\n\n", "Peter Cole"),
        ("Anna Bell was at the rail and saw Mary Vale leave.\n\nShe said it sank at noon.\n\nIt was dark.\n\n", "Peter Cole"),
        ("Anna Bell was at the rail.\n\nHer husband left.\n\nShe said it sank at noon.\n\nIt was dark.\n\n", None),
        ("Anna Bell was at the rail.\n\nA witness said she wept.\n\nBell slept.\n\n", None),
    ],
)
def test_he_goes_on_in_a_row_of_testimony_past_women(between: str, speaker: str | None):
    text = f"Peter Cole took the stand. He said these words were false. He said the captain slept.\n\n{between}He said the crew had left."
    assert speakers(text)[-1] == speaker
