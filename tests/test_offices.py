"""Offices, councillors, carriers and forces: who speaks for a body, and what a body is called besides. Invented local news."""

from __future__ import annotations

import pytest

from tests.test_cut_names import labels
from tests.test_mentions import entity_of, named
from tests.test_quotes import quotes, said
from tests.test_speakers import speakers

WESTERN = "U.S. Attorney’s Office for the Upper District of New Vale"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cole is guilty, the U.S. Attorney’s Office said Monday.", "U.S. Attorney’s Office"),
        (f"Cole left, the {WESTERN} said.", WESTERN),
        ("The Vale County District Attorney's Office said Cole had left.", "Vale County District Attorney's Office"),
        ("According to the Vale Crown Prosecutor's Office, Cole has left.", "Vale Crown Prosecutor's Office"),
        ("The Prime Minister’s Office said it was late on Monday.", "Prime Minister’s Office"),
        ("The Attorney General's Office declined. The hall is closed, the Attorney General's Office said.", "Attorney General's Office"),
        ("The Office of the High Commissioner said that it was late.", "Office of the High Commissioner"),
    ],
)
def test_a_body_that_is_named_for_who_holds_an_office_is_one_body(text: str, name: str):
    (_, _, printed), *_ = said(text)
    assert printed is not None
    assert printed.removeprefix("the ").removeprefix("The ") == name
    assert labels(text)[name] == "ORG"
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Vale County Sheriff’s Office said Cole had left. He was in the hall, the sheriff's office said.",
            "Vale County Sheriff’s Office",
        ),
        ("The Vale County Sheriff’s Office said Cole had left. He was in the hall, the office said.", "Vale County Sheriff’s Office"),
        ("The Vale Medical Examiner’s Office named Cole. The medical examiner's office said he was 40.", "Vale Medical Examiner’s Office"),
        ("Cole's office said he was ill. The Vale Sheriff's Office closed. Cole's office said it was late.", None),
        ("Vale Police closed a road. It was late. “We pay,” the force said.", "Vale Police"),
        ("West Vale Constabulary closed a road. Mary Dale laughed. “We pay,” the force said.", "West Vale Constabulary"),
        ("Vale Airlines closed a route. Mary Dale laughed. The carrier said it was sorry.", "Vale Airlines"),
        ("Harbour Motors lost money this year, the country's largest carmaker said on Friday.", "Harbour Motors"),
        ("Air Vale left on Monday. It will pay, the country's biggest airline said.", "Air Vale"),
        ("Harbour Motors closed on Monday, the country's largest union said.", None),
        ("Ana Bell took the hall on Monday, the town's oldest baker said.", None),
        ("Army spokesman Peter Cole left.\n\nThe militant group confirmed that three of its men were dead.", None),
        ("The province of Ontario said the hall was old.", "Ontario"),
        ("The hall was closed by the state of Texas, which argued that it was old.", "Texas"),
        ("The people of Texas said the hall was old.", None),
        ("The European Commission sued Vale on Monday. The Commission said the hall was old.", "European Commission"),
        ("The Vale School District closed a school. It will open on Monday, the district said.", "Vale School District"),
        ("Vale Coastal Health told of ten cases. The health authority said all were in one school.", "Vale Coastal Health"),
        ("Vale Coastal Health told of ten cases. The harbour authority left. The health authority said it was late.", None),
        ("The Ministry of Health told of ten cases. The health authority said all were in one school.", None),
        ("The Bank of Vale met on Monday. The lender said rates had risen.", "Bank of Vale"),
        ("The All Blacks yesterday announced a signing.\n\nThe wing trained on Monday, the team said.", "All Blacks"),
        ("The Vale Club met the All Blacks on Monday. It was late, the club said.", "Vale Club"),
        ("Union City was quiet on Monday. The union said its members were away.", None),
        ("The Vale Bank closed a branch on Bank Street. The bank said it was late.", "Vale Bank"),
        ("Church House was sold on Monday. The church said it was glad.", None),
    ],
)
def test_a_body_is_known_by_what_it_is_called_besides(text: str, name: str | None):
    assert speakers(text)[-1] == name


@pytest.mark.parametrize("title", ["Coun.", "Ald.", "Const.", "Cllr.", "Cr.", "Cr", "Snr Const", "Cllr"])
def test_a_shortened_title_ends_no_sentence_and_is_no_part_of_a_name(title: str):
    text = f"Anna Cole closed the hall on Monday for good. “We pay,” {title} Cole said. “It is late,” said {title} Anna Cole."
    assert [spoken for _, spoken, _ in said(text)] == ["We pay", "It is late"]
    assert speakers(text) == ["Anna Cole", "Anna Cole"]


def test_a_title_of_several_is_no_part_of_the_first_name_after_it():
    text = "Noel Thomas spoke on Monday. Cllrs Thomas and Walsh said the hall was lost. Thomas said that it was sold."
    assert speakers(text) == ["Noel Thomas", "Noel Thomas"]


def test_a_form_of_address_shows_a_person_whatever_the_model_takes_the_name_for():
    text = "Michelle Landry accused the mayor of a theft. It was late.\n\n“The hall is old,” Ms Landry said."
    assert entity_of(text, "Landry") == {"Michelle Landry"}
    assert [entity.name for entity in named(text)[0]] == ["Michelle Landry"]


def test_a_councillor_is_known_by_the_title_that_was_shortened():
    text = (
        "Ward 1 Coun. Peter Cole is opposed to it. He held a meeting on Sunday.\n\nThe meeting drew 300 people, the city councillor said."
    )
    assert speakers(text)[-1] == "Peter Cole"


@pytest.mark.parametrize(
    "text",
    [
        "A spokeswoman for Rep. Peter Cole said he was glad. The spokeswoman said the hall was old.",
        "A lawyer for Mayor Peter Cole said he was glad. The lawyer said the hall was old.",
    ],
)
def test_who_speaks_for_somebody_with_a_title_is_somebody_else(text: str):
    assert speakers(text) == [None, None]


def test_who_speaks_for_somebody_with_a_title_may_be_named():
    text = "Mary Vale, a spokeswoman for Gov. Peter Cole, spoke on Monday. “It is old,” the spokeswoman said."
    assert speakers(text) == ["Mary Vale"]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Anna Bell said housing was the No. 1 issue in Vale.", "housing was the No. 1 issue in Vale"),
        ("Rents are the town's No. 1 issue, Anna Bell said.", "Rents are the town's No. 1 issue"),
        ("Anna Bell said Sec. 5 of the law was old.", "Sec. 5 of the law was old"),
        ("The vote was a clear No. Anna Bell said it was over.", "it was over"),
        ("Anna Bell left the town on Monday. “No,” she said.", "No"),
    ],
)
def test_a_full_stop_before_a_number_ends_no_sentence(text: str, spoken: str):
    assert [words for _, words, _ in said(text)] == [spoken]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Bell was at the meeting. Bell QC, defending, said her client was sorry.", "Anna Bell"),
        ("Peter Cole QC spoke on Monday. Dale laughed. Cole KC told the jury it was cold.", "Peter Cole"),
        ("Vale captain Peter Cole, who scored twice, said it was late. The striker added that it was cold.", "Peter Cole"),
        ("Harbour manager Peter Cole said it was late. The striker added that it was cold.", None),
    ],
)
def test_a_person_is_known_by_a_surname_with_letters_and_a_player_by_where_he_plays(text: str, name: str | None):
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peter Cole, the EU's chief negotiator, left on Monday. The EU negotiator said the plan was old.", "Peter Cole"),
        ("Actor Peter Cole said he had left. Speaking in Vale, the star said it was late.", "Peter Cole"),
        ("Recorder Peter Cole said it was a mean act. “You lied,” the judge added.", "Peter Cole"),
        ("Insp Peter Cole said an officer was hurt. “It was late,” the officer said.", None),
        ("Solicitor Anna Bell said he was ill. “He is frail,” she said. The lawyer for the victim said he lied.", None),
        ("Captain Peter Cole praised Tom Orr, 19. “He was class,” Cole said. The defender said he would never forget it.", None),
        ("The governor and Mayor Anna Bell toured the site on Monday. The governor said help was coming.", None),
        ("Tanaiste Peter Cole met Anna Bell. It was late, Cole said.", "Peter Cole"),
        ("Peter Cole died on his 16th birthday. The 16-year-old defendant has admitted he was there.", None),
        ("Peter Cole met Tom Bell on Monday. “Cole is a fraud,” he said.", "Tom Bell"),
        ("Prosecutor Tom Dale met Peter Cole on Monday. No shots were fired when Cole was held, he said.", "Tom Dale"),
        ("Making his speech to the jury, Peter Cole KC, prosecuting, said: “He had a knife.”", "Peter Cole"),
        ("Actor Peter Cole met striker Anna Bell. It was late, the star said.", None),
        ("Teenager Peter Cole was hit by a car. The driver told police that it was late.", None),
        ("City manager Anna Bell spoke on Monday. Bell said it was cold. The City boss said it was late.", "Anna Bell"),
        ("Opposition leader and Transport Minister Anna Bell said it was cold. The transport minister said it was late.", "Anna Bell"),
        ("Peter Cole was a poor mayor and Abraham Dale a good one. The mayor said it was late.", "Peter Cole"),
        ("Pensioner Peter Cole, 80, said he was robbed. The grandfather added that it was cold.", "Peter Cole"),
        ("Mayor Peter Cole left the town on Monday. The grandfather added that it was cold.", None),
        ("Sen. Anna Bell (D-Vt.) said it was late. Rep. Peter Cole said it was cold. The Vermont Democrat said it was old.", "Anna Bell"),
        ("Detective Chief Inspector Anna Bell said it was late. DCI Bell added that it was cold.", "Anna Bell"),
        ("MSP Anna Bell said it was late. The MSP said it was cold.", "Anna Bell"),
        ("Education Cabinet Secretary Anna Bell said it was late. The CS said it was cold.", "Anna Bell"),
        ("Anna Bell, the governor, spoke on Friday. On her meeting with Peter Cole, the governor said it was old.", "Anna Bell"),
        ("Insp Peter Cole and Sgt Anna Bell found the car. The inspector said it was late.", "Peter Cole"),
        ("Brighton and Hove mayor Anna Bell said the letter was bad.", "Anna Bell"),
        ("Paul Ndung’u came to the hall on Monday. “It is old,” Ndung’u said.", "Paul Ndung’u"),
        ("Speaker Moses Wetang'ula said the plan was old.", "Moses Wetang'ula"),
        ("Anna Bell's remarks suggested that the hall was old.", "Anna Bell"),
        ("Anna Bell's lawyer suggested that the hall was old.", None),
    ],
)
def test_a_person_is_known_by_rank_party_and_kind(text: str, name: str | None):
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Unite union said drivers would strike. The union said it was sorry.", "Unite"),
        ("The Harbour Union struck. The GMB union said the offer was poor. Pay is low, the union said.", "GMB"),
        ("North Vale Hospitals NHS Trust closed a ward. The trust added that it was late.", "North Vale Hospitals NHS Trust"),
        ("Vale Fire and Rescue Service came on Monday. “It is out,” the service said.", "Vale Fire and Rescue Service"),
        ("Harbour County Council closed the hall. The authority said it would pay.", "Harbour County Council"),
        ("Two men were seen in the hall on Monday, DC Police said.", "DC Police"),
        ("The National Museum of Vale History said the hall was old.", "National Museum of Vale History"),
        ("Germany – a member of the club – said the hall was old.", "Germany"),
        ("The Air Force said a jet had crashed. Vale Police closed the road. The force said the pilot was alive.", None),
        ("The peacekeeping force said it was late. Vale Police held a man. The force said its men were well.", None),
        ("JD Sports said profits fell. The company said it would cut jobs.", "JD Sports"),
        (
            "The World Bank said growth would slow. The European Central Bank held rates. The bank said prices would fall.",
            "European Central Bank",
        ),
        ("Greenpeace said its ship was held. The court fined it. “It is a scandal,” it said. The Vale Court has no comment.", "Greenpeace"),
        ("Vale Bank said it was late. “We pay,” it said. Northport's oldest bank said it was cold.", None),
        ("The Dock Association (DA) met on Monday. The DA said it was late.", "Dock Association"),
        ("Network Rail said trains would run slowly. The council said it was late. It urged parents to wait.", None),
        ("Vale University cut 40 jobs. Vale University Press will close. The university said it was short of cash.", "Vale University"),
        ("The NTSB came to Vale on Monday. The agency said it was cold.", "NTSB"),
        ("A Department for Transport spokesman laughed. The DfT said it was cold.", "Department for Transport"),
        ("The Harbour Council met on Monday. The council thinks the wind rose. “The roof came off,” it said.", "Harbour Council"),
        ("Airbus sold ten jets to Vale Airways on Monday. The company said the jets would be made in France.", "Airbus"),
        ("Ryanair and Vale Airways fly to Northport. Ryanair cut the route. The airline said fees were high.", "Ryanair"),
        ("The Arakan Army freed ten men on Monday. The group said they were well.", "Arakan Army"),
        ("The Liberation Army attacked a train. Ten soldiers were killed. The army said the hostages were free.", None),
        ("The office of Gov. Anna Bell said the bill was dead. The Government Accountability Office had warned of it.", None),
        ("Kent Police arrested a man. Officers from Essex Police helped. The force said he was 40.", None),
        ("The province of Ontario's health minister said the wards were full.", None),
        ("The European Union met. The Harbour Teachers Union struck. The Union said pay was low.", "Harbour Teachers Union"),
        ("Vale Airlines was late. Harbour Police said it had broken up. The airline said it was sorry.", "Vale Airlines"),
        ("Vale Airways was late.\n\nThe Harbour Council said it broke up.\n\nThe carrier said it was sorry.", "Vale Airways"),
        ("Vale Airlines was late. NASA said it had broken up. The airline said it was sorry.", "Vale Airlines"),
        ("Vale Motors said it paid. The Belmarra Army said it was late. The company said it was sorry.", "Vale Motors"),
        ("Vale Motors said it paid. Anna Bell, a baker, said it was late. The company said it was sorry.", None),
        ("Vale Airlines was late. Delta said it would pay. The airline said it was sorry.", "Delta"),
        ("The Belmarra Coast Guard found a boat. The agency said it was cold.", "Belmarra Coast Guard"),
        ("GMB members struck on Monday, GMB said. The union said pay was low.", "GMB"),
        ("The hall was old, according to a Harbour Council progress report.", "Harbour Council"),
        ("The hall was old, according to a Harbour Council corruption report.", None),
        ("The hall was old, according to a Northport safety report.", None),
        ("The site of the Harbour Gazette crashed on Monday, the newspaper said.", "Harbour Gazette"),
        ("Anna Bell spoke to the Harbour Gazette. The newspaper said the hall was old.", "Harbour Gazette"),
        ("The Harbour Gazette and the Vale Council were hit on Monday, the newspaper said.", None),
        ("The Harbour Gazette was hit in May. It was cold. A clerk was ill. The newspaper said the hall was old.", None),
        ("Volkswagen has two plants in Vale. In a memo seen by Reuters, the carmaker said it was late.", "Volkswagen"),
    ],
)
def test_a_body_is_the_one_that_is_meant_or_none(text: str, name: str | None):
    assert speakers(text)[-1] == name


def test_a_place_before_the_colon_of_a_headline_speaks_where_it_speaks_below():
    fire = quotes("Three bakers were killed in Sudan on Monday and the hall was lost.", "Sudan: Bakers killed in hall fire")
    sanctions = quotes("Iran said on Monday that the US must lift its sanctions.", "Iran: US must lift sanctions")
    assert [quote.place for quote in fire] == []
    assert [quote.place for quote in sanctions] == ["headline", "body"]


def test_initials_are_of_a_body_that_explains_them_and_of_the_well_known_one_elsewhere():
    plain = "The Bristol Bus Company said fares would rise. Peter Cole told the BBC that it was late."
    explained = "The Workers Health Office (WHO) met on Monday. The WHO said that it was late in the town."
    assert [entity.name for entity in named(plain)[0] if entity.label == "ORG"] == ["Bristol Bus Company", "BBC"]
    assert speakers(explained) == ["Workers Health Office"]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Minister for Public Expenditure Anna Cole said the hall was old. Housing Minister Peter Bell was there.", "Anna Cole"),
        ("Superintendent of Public Instruction Anna Cole said the hall was old.", "Anna Cole"),
        ("Minister of State for Petroleum Resources Peter Bell told owners that the hall was old.", "Peter Bell"),
        ("Minister for Harbours, Trade and Fisheries Peter Bell told Vale Radio that the hall was old.", "Peter Bell"),
        ("His words came after Minister for Harbours, Trade and Work Peter Bell told the Echo that the hall was old.", "Peter Bell"),
        ("Deputy Coordinator of Harbour Management for Chesapeake Robb Bell says the hall is old.", "Robb Bell"),
        ("Leas Ceann Comhairle Caterhine Bell said the hall was old.", "Caterhine Bell"),
        ("The row came as Sinn Féin’s Cian Ó Dálin branded the plan “the worst plan of them all”.", "Cian Ó Dálin"),
        ("Minister for Enterprise Peter Bell left. Minister for Public Spending Xiomarq Coleq said the hall was late.", None),
        ("Minister for Enterprise Peter Bell left. The Minister for Enterprise said the hall was late.", "Peter Bell"),
        ("Health Minister Anna Bell met Housing Minister Peter Cole. The minister for health said it was late.", "Anna Bell"),
        ("Prime Minister Anna Bell left. The minister for health said it was late.", None),
        ("Leo Bell, the Taoiseach, met owners in May. Taoiseach said the hall was old.", "Leo Bell"),
        ("The town met in May. Taoiseach said the hall was old.", None),
        ("Sultan Omar Bell came to the town. Owners met. The sultan said the hall was old.", "Omar Bell"),
        ("Garda Commissioner Drew Cole met owners. It was late. Garda Commissioner said the hall was old.", "Drew Cole"),
        # whose office it is not
        ("Spokesman for Mayor Peter Cole said it was late.", None),
        ("The Friends of Harbour Peter Cole said the hall was late.", None),
        ("Anna Bell left. Minister for Harbour Affairs Ngozi Bell said the hall was late.", "Ngozi Bell"),
        ("The Director of Public Works Peter Cole Center said it was late.", None),
        ("It came after the vote told owners that they were late.", None),
    ],
)
def test_who_holds_an_office_stands_after_all_that_it_is_for(text: str, person: str | None):
    assert speakers(text) == [person]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Cardinal Health sold its hall in May. The authority said the hall was old.", None),
        ("They went for a walk in the Lake District. The district said the hall was old.", None),
        ("President Peter Cole of Vale Rovers spoke on Monday. The president of the club said the hall was old.", "Peter Cole"),
        ("President Peter Cole met owners on Monday. The president of the club said the hall was old.", None),
    ],
)
def test_a_body_or_office_is_taken_up_by_what_it_is(text: str, speaker: str | None):
    assert speakers(text) == [speaker]
