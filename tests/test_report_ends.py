"""Where reports end: what the writer adds after them is no part of a quote, what goes on after a mark or comma is."""

from __future__ import annotations

import pytest

from tests.test_quotes import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jacobs credited Cole with holding “the entire town together” through the boat crisis, the troubles in the market, and the"
        " fears over storms.",
         [("mixed",
          "Cole with holding “the entire town together” through the boat crisis, the troubles in the market, and the fears over"
          " storms",
          "Jacobs")]),
        ("Sidney Hill said that he has “no clue” if he would have asked Bell not to use the boat on Friday’s broadcast of “Dock Talk.”",
         [("mixed", "he has “no clue” if he would have asked Bell not to use the boat", "Sidney Hill")]),
        ("Ana Bell admitted she was willing to skip work on Thursday night to see the show but then events allowed for her to see it.",
         [("indirect",
           "she was willing to skip work on Thursday night to see the show but then events allowed for her to see it",
           "Ana Bell")]),
        ("Anna Bell said she was willing to skip class on Thursday night but then officials rejected the claim that she was ill.",
         [("indirect", "she was willing to skip class on Thursday night", "Anna Bell"),
          ("indirect", "the claim that she was ill", "officials")]),
        # the speaker attacks somebody, or goes on after a dash
        ("Bell said the protest is a warning to the town and hit out at the council.",
         [("indirect", "the protest is a warning to the town", "Bell")]),
        ("Police said the man ran into the hall and hit out at a clerk.",
         [("indirect", "the man ran into the hall and hit out at a clerk", "Police")]),
        ("The plan would end the yearly grant of the town, Bell said — gutting a key part of the law on halls.",
         [("indirect", "The plan would end the yearly grant of the town", "Bell")]),
        # an aside between "was" and its verb
        ("Bell said the council was, for safety reasons, using the hall as a store.",
         [("indirect", "the council was, for safety reasons, using the hall as a store", "Bell")]),
        ("Bell said the council was, under the law, calling for a sale.",
         [("indirect", "the council was, under the law, calling for a sale", "Bell")]),
        ("Bell said the council was late, for safety reasons, using the word twice.",
         [("indirect", "the council was late, for safety reasons", "Bell")]),
        ("Bell said that is what it was, using a harsh word.", [("indirect", "that is what it was", "Bell")]),
        # what should have been done instead
        ("Bell accused the council of planning the sale so early, rather than asking for a survey of the hall.",
         [("indirect", "the council of planning the sale so early, rather than asking for a survey of the hall", "Bell")]),
        ("Bell blamed the council for selling the hall instead of mending its roof.",
         [("indirect", "the council for selling the hall instead of mending its roof", "Bell")]),
        ("Bell criticized the council for planning the sale so early, rather than the mayor, who was not there.",
         [("indirect", "the council for planning the sale so early", "Bell")]),
        # semicolons: before a clause, in a list
        ("Ana Bell said that the hall was “late; it was old” and that the town had paid.",
         [("mixed", "the hall was “late; it was old” and that the town had paid", "Ana Bell")]),
        ("The harbour safety firm Vale.com, has said that as of June 9, 2014, Pier5 has 163 leaks; 48 percent of them are"
         ' called "very serious".',
         [("indirect", "as of June 9, 2014, Pier5 has 163 leaks", "The harbour safety firm Vale.com")]),
        ("Bell said the hall was old; its roof, built in 1890, leaks.", [("indirect", "the hall was old", "Bell")]),
        ("Bell said on Monday that the mayor will speak on Thursday, along with the singer Tim Cole; Judge Anna Hill, the clerk;"
         " Governor Jim Vale; and Ivan Marsh.",
         [("indirect",
           "the mayor will speak on Thursday, along with the singer Tim Cole; Judge Anna Hill, the clerk; Governor Jim Vale; and Ivan"
           " Marsh",
           "Bell")]),
        ("Anna Bell told the council that she was sorry; the mayor shook her hand; and the meeting ended.",
         [("indirect", "she was sorry", "Anna Bell")]),
        ("Bell said that the hall was old; that the roof leaked.",
         [("indirect", "the hall was old; that the roof leaked", "Bell")]),
        ("The lawyer said her client was scared and lashed out at the officer.",
         [("indirect", "her client was scared and lashed out at the officer", "The lawyer")]),
        ("Bell said she saw bodies under blue sheets and families in the hall - two sisters and a brother from Vale who had lost two dogs;"
         " a family whose mother had died.",
         [("indirect",
           "she saw bodies under blue sheets and families in the hall - two sisters and a brother from Vale who had lost two dogs; a"
           " family whose mother had died",
           "Bell")]),
        ("Bell said the hall was old; Cole said the park was older; and Hill left.",
         [("indirect", "the hall was old", "Bell"), ("indirect", "the park was older", "Cole")]),
        ("Hill vowed to “scrub the muck” out of the Harbour Front, also known as HF or HFB.",
         [("mixed", "to “scrub the muck” out of the Harbour Front", "Hill")]),
        ("When Mr. Hill tried to excuse his remarks calling the council “strong” when it ended the protest in May, Mr. Cole"
        " forcefully differed.",
         [("mixed", "the council “strong” when it ended the protest in May", "Mr. Hill")]),
        ("Many reporters noted on Monday the shift from the old ferry slogan, “Keep the Harbour Clean Again.”",
         [("mixed",
          "the shift from the old ferry slogan, “Keep the Harbour Clean Again",
          "Many reporters")]),
        ("It is strange that Hill would denounce “deals of all kinds,” which is like a sundae compared to his own plans.",
         [("direct", "deals of all kinds", "Hill")]),
        ("Carlos Hill, 62, said he had been ready to “shut one eye” on some of the miller's talks - including “the tone he"
        " takes with owners” - because he liked his bread.",
         [("mixed",
          "he had been ready to “shut one eye” on some of the miller's talks - including “the tone he takes with owners” -"
          " because he liked his bread",
          "Carlos Hill")]),
        ("Cecile Hill noted that the work is “central” to the school’s plan for the second year, reported the Harbour Examiner.",
         [("mixed", "the work is “central” to the school’s plan for the second year", "Cecile Hill")]),
        ("Hill, the mayor, asked what it meant, repeating a broadside - that the old mayor was responsible for the attacks of May -"
        " that he used in a debate.",
         [("indirect", "what it meant", "Hill"),
          ("indirect", "the old mayor was responsible for the attacks of May", "Hill")]),
        ("Peter Cole ended his bid Friday morning, telling growers in Valeton, Ohio, that he had “fresh hope” that “the"
        " orchard will give us a crop again.”",
         [("mixed", "he had “fresh hope” that “the orchard will give us a crop again", "Peter Cole")]),
        ("Anna Bell, 35, said on Facebook on Friday, in reference to her second ferry, a boat built Sept, 14, 2009, “Next spring, Rosa"
        " is going to be a proud captain!”",
         [("direct", "Next spring, Rosa is going to be a proud captain!", "Anna Bell")]),
        ("Peter Hill, while being interviewed Monday morning, called again for President Cole to resign for not calling the attack"
        " an act of “radical terrorism.”",
         [("mixed",
          "President Cole to resign for not calling the attack an act of “radical terrorism",
          "Peter Hill")]),
        ("Reed also made the point that Bell’s policy, moved even closer to the mill by a challenge from Cole, would make her"
        " “completely a second clerk.”",
         [("mixed",
          "Bell’s policy, moved even closer to the mill by a challenge from Cole, would make her “completely a second clerk",
          "Reed")]),
        # words between dashes are of who the sentence is of
        ("On Monday, Cole spoke of his staff – “the best in the state” – and praised the mayor of the town.",
         [("direct", "the best in the state", "Cole"), ("indirect", "the mayor of the town", "Cole")]),
        # what one has expressed is apart from a quote after a colon
        ("Ana Cole expressed doubts about the money the council is spending: “There is another bill on the table each week now.”",
         [("direct", "There is another bill on the table each week now.", "Ana Cole")]),
        # what its subject was doing goes on with what is said of him
        ("Anna Cole said that she had not, but was pointing to the “same sort of muddle” in the library.",
         [("mixed", "she had not, but was pointing to the “same sort of muddle” in the library", "Anna Cole")]),
        ("Anna Cole said she liked the hall and was proposing a new one on the hill.",
         [("indirect", "she liked the hall and was proposing a new one on the hill", "Anna Cole")]),
    ],
)  # fmt: skip
def test_reports_end_where_the_writer_comments_and_go_on_where_nobody_does(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Supporters of Cole broke into chants of “Lock the gate!” on Monday.",
         [("direct", "Lock the gate!", "Supporters of Cole")]),
        ("The crowd’s chants of “We want Bell” could be heard for miles.",
         [("direct", "We want Bell", "The crowd")]),
        ("Bell supporters answered with chants of “We’re behind you” until Bell herself stood up, and took on the owners again.",
         [("direct", "We’re behind you", "Bell supporters")]),
        ("“What if Cole had oars?” the 61-year-old asked in the leaflet’s margin.",
         [("direct", "What if Cole had oars?", "the 61-year-old")]),
        ('"Just read the notice. I\'m amazed by his talent to find a colour to spoil nearly every sort of school roof,"'
        " bookseller Cole Reed wrote on Monday.",
         [("direct",
          "Just read the notice. I'm amazed by his talent to find a colour to spoil nearly every sort of school roof",
          "bookseller Cole Reed")]),
        ("Steve Hill, a fundraiser, says the chief aim of the drive is “to slow Cole,” but conceded that the shape of the numbers"
        " was a growing concern.",
         [("mixed", "the chief aim of the drive is “to slow Cole", "Steve Hill"),
          ("indirect", "the shape of the numbers was a growing concern", "Steve Hill")]),
        ("Though the rules let members choose, it’s forbidden when meeting “to choose a head for the harbour board,” per the party’s"
        " bylaws.",
         [("mixed",
          "Though the rules let members choose, it’s forbidden when meeting “to choose a head for the harbour board",
          "the party’s bylaws")]),
        ("Anna Bell has promoted a modest way, advising Vale School leavers in 2012 to “stay friends with the craft of slow work.”",
         [("mixed",
          "Vale School leavers in 2012 to “stay friends with the craft of slow work",
          "Anna Bell")]),
        ("The mayor had been late. “Sunk!” blared the front page of The Harbour Herald.",
         [("direct", "Sunk!", "the front page of The Harbour Herald")]),
        ("His assumption, stated on Monday, was that “as voters get older,” they would leave Cole's camp for his.",
         [("mixed", "as voters get older,” they would leave Cole's camp for his", "His")]),
    ],
)  # fmt: skip
def test_quotes_are_found_beside_chants_ages_and_words_that_the_parse_misreads(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


def test_a_quote_that_goes_on_keeps_its_speaker_where_the_writer_tells_when_it_was_said():
    then = "How she deals with it is an open question, and I can easily see him calling her a robot"
    text = f"“It is a big moment,” the clerk added. “{then}” in the February debate that cost Hill the race."
    assert said(text) == [("direct", "It is a big moment", "the clerk"), ("direct", then, "the clerk")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hill had a bright spell that might go down well in his own village in the third round, loudly denouncing the ferry owners.",
         [("indirect", "the ferry owners", "Hill")]),
        ("In addition to stating that unborn seals have no rights, Anna Bell has vowed to work hard.",
         [("indirect", "unborn seals have no rights", "Anna Bell"),
          ("indirect", "to work hard", "Anna Bell")]),
        ("Within two weeks, owners charged the clerk with murder and Sanders fired his police chief, Garry Cole, acknowledging that"
        " many parts of the city have lost trust.",
         [("indirect", "many parts of the city have lost trust", "Sanders")]),
        ("But some strategists fear that Merkel has already missed a chance and warn that counting on young voters is not a good plan.",
         [("indirect", "counting on young voters is not a good plan", "some strategists")]),
        ("When Mr. Hill did call Mr. Cole out, he did so gently, acknowledging that Mr. Cole had mended a roof but warning that his"
        " haste would bring a bill.",
         [("indirect", "Mr. Cole had mended a roof", "he"),
          ("indirect", "his haste would bring a bill", "he")]),
        ("In the talk, Mr. Cole questioned why Mr. Reed's aunt did not sing beside him at the mill, implying that she was barred"
        " from coming in.",
         [("indirect", "why Mr. Reed's aunt did not sing beside him at the mill", "Mr. Cole"),
          ("indirect", "she was barred from coming in", "Mr. Cole")]),
        ("That effort has been led by member Peter Hill, who’s argued for years that owners can’t be bound to any rule.",
         [("indirect", "owners can’t be bound to any rule", "who")]),
        ("In addition to Mr. Hill, two members of Parliament from Westmoor, Ana Vale and Carlos Cole, have said they will not join"
        " Mr. Bell.",
         [("indirect",
          "they will not join Mr. Bell",
          "two members of Parliament from Westmoor, Ana Vale and Carlos Cole")]),
        ("Peter Cole got a kind decision from the Northport Board of Harbours, which ruled that he met the terms to moor at the"
        " quay.",
         [("indirect", "he met the terms to moor at the quay", "the Northport Board of Harbours")]),
        ("The council issued a statement apologizing to Bell for the letters, which included junior clerks suggesting somebody should"
        " mock her orchard.",
         [("indirect", "the letters", "The council"),
          ("indirect", "somebody should mock her orchard", "junior clerks")]),
        ("At the same time, however, Reed has tried hard to calm local fears, reassuring his neighbour Peter Cole that Northport has"
        " no wish to dam his river.",
         [("indirect", "Northport has no wish to dam his river", "Reed")]),
        ("And it wasn’t a one-time slip or a joke — Tom Hill, a spokesman for Bell, told the Echo that the ferryman gave Cole"
        " a free ride.",
         [("indirect", "the ferryman gave Cole a free ride", "Tom Hill")]),
        ("Cole will sing at the mill in Northport early next spring, according to a report Friday from HBRK, the radio station in"
        " Easton, Westmoor.",
         [("indirect", "Cole will sing at the mill in Northport early next spring", "a report")]),
    ],
)  # fmt: skip
def test_who_speaks_is_found_where_the_parse_hangs_a_verb_on_another_clause(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        (
            "The sailors have slept in this school for nine long weeks, and though they know hardly a single line of Welsh, their"
            " songs said a lot."
        ),
        "But when the council cut funding for the pilot two years later, Mexico said enough.",
        (
            "Three names prominently mentioned as potential wardens are Anna Cole, a judge on the Board of Mills in Lower Vale, and"
            " two clerks."
        ),
        "A large number of sailors from Norway admitted to the Northport school have been bakers.",
        "One of the reasons Bell is not easily recognized is that the largest boat she has steered was in Vale.",
        (
            "Almost a week after Hill brought bread and blankets to the hard-pressed growers of Northport, a Grand Vale newspaper called"
            " on candidate Anna Bell to at least do something."
        ),
    ],
)
def test_what_nobody_says_is_no_report(text: str):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("70 percent of growers said Mrs. Bell would be quicker at mending the roof, double the share who said the same of Mr. Cole.",
         [("indirect", "Mrs. Bell would be quicker at mending the roof", "70 percent of growers")]),
        ("The clerk accused of taking six of the oars kept at the ferry will stay in the cellar as a suit against him proceeds, a"
        " harbour judge ruled Friday.",
         [("indirect",
          "The clerk accused of taking six of the oars kept at the ferry will stay in the cellar as a suit against him proceeds",
          "a harbour judge")]),
        ("Hill said that Bell will bring in many more boats and Hill says some of those boats will be worse.",
         [("indirect", "Bell will bring in many more boats", "Hill"),
          ("indirect", "some of those boats will be worse", "Hill")]),
        ("The school confirmed she was a singer in the choir via Facebook on Monday.",
         [("indirect", "she was a singer in the choir", "The school")]),
        ("Instant polls showed Bell was the winner of the race, but instant polls are not a gauge of rowing skill.",
         [("indirect", "Bell was the winner of the race", "Instant polls")]),
        ("Polls showed 40 percent of owners want to stay, and 30 percent want to leave.",
         [("indirect", "40 percent of owners want to stay, and 30 percent want to leave", "Polls")]),
        ("Judge Anna Hill, in her dissent, said just because the leak was not loud did not mean it was not wet.",
         [("indirect",
          "just because the leak was not loud did not mean it was not wet",
          "Judge Anna Hill")]),
        ("A harbour official said this year that gales in the ferry season alone could lead to losses of 9 thousand crates.",
         [("indirect",
          "gales in the ferry season alone could lead to losses of 9 thousand crates",
          "A harbour official")]),
        ("“Tell her I mended you a ladder,” Bell said, and her brother cut in. “Don’t blame Tom -- I’ve been rowing with him"
        " since March.”",
         [("direct", "Tell her I mended you a ladder", "Bell"),
          ("direct", "Don’t blame Tom -- I’ve been rowing with him since March.", "her brother")]),
        # the verb of what says it, which follows the clause
        ("A letter warning that the hall would close was sent to parents.",
         [("indirect", "the hall would close", "A letter")]),
        ("Emails saying the hall would close were sent to parents. A statement claiming that it was old was issued by the council.",
         [("indirect", "the hall would close", "Emails"),
          ("indirect", "it was old", "A statement")]),
        ("An emergency motion demanding that the union begin talks was overwhelmingly endorsed.",
         [("indirect", "the union begin talks", "An emergency motion")]),
        ("Anna Bell wrote a letter warning that the hall was old and was falling.",
         [("indirect", "the hall was old and was falling", "Anna Bell")]),
        # where a dispatch begins, and a full stop that ends no sentence
        ("NORTHPORT, March 28. /TRANSMAR/. The actions of the council are legal, Anna Bell said.",
         [("indirect", "The actions of the council are legal", "Anna Bell")]),
        ("NORTHPORT, May 5 /Transmar - Anna Cole/. The plan of the council is legal, Anna Bell said.",
         [("indirect", "The plan of the council is legal", "Anna Bell")]),
        ("NORTHPORT, May 5. The plan/idea of the council is legal, Anna Bell said.",
         [("indirect", "The plan/idea of the council is legal", "Anna Bell")]),
        ("Anna Bell said the rapper, a.k.a. Peter Cole, was late.",
         [("indirect", "the rapper, a.k.a. Peter Cole, was late", "Anna Bell")]),
        ("The train left at 5 p.m. Peter Cole said it was late.",
         [("indirect", "it was late", "Peter Cole")]),
        ("Cole also mocked Bell's tale of a fight with a gull, an event that Bell says led her to the sea.",
         [("indirect", "Bell's tale of a fight with a gull", "Cole"), ("indirect", "led her to the sea", "Bell")]),
        ("Bell said that her boat was saved by a fisherman's rope, something that Cole mocked.",
         [("indirect", "her boat was saved by a fisherman's rope", "Bell")]),
        ("Bell said that he had lost something, something that he called a shame.",
         [("indirect", "he had lost something, something that he called a shame", "Bell")]),
        ("Although she has not slept for days, partly to avoid it, Bell has written and spoken about her old hall as a warm place.", []),
    ],
)  # fmt: skip
def test_reports_end_before_other_figures_sentences_and_deeds(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said the suspect, described by police as armed and dangerous, had fled to Ohio.",
         [("indirect", "the suspect, described by police as armed and dangerous, had fled to Ohio", "She")]),
        ("Mr. Ryan said the bill, criticized by Democrats as a giveaway to the rich, would pass by Christmas.",
         [("indirect",
          "the bill, criticized by Democrats as a giveaway to the rich, would pass by Christmas",
          "Mr. Ryan")]),
        ("The mayor said the plan would, according to auditors, save the city $3 million a year.",
         [("indirect", "the plan would, according to auditors, save the city $3 million a year", "The mayor")]),
        ("The airline announced Monday, after months of talks with unions, that it would cut 2,000 jobs.",
         [("indirect", "it would cut 2,000 jobs", "The airline")]),
        ("Mayor Linda Torres left the meeting saying she was disappointed with the vote.",
         [("indirect", "she was disappointed with the vote", "Mayor Linda Torres")]),
        ("Negotiators left Vienna saying that a deal was within reach.",
         [("indirect", "a deal was within reach", "Negotiators")]),
        ("What Mr. Hill called “fake news” was in fact confirmed by two officials.",
         [("direct", "fake news", "Mr. Hill")]),
        ("The ad the mayor called “a lie” has been viewed two million times.",
         [("direct", "a lie", "the mayor")]),
        ("The group that the State Department called “a terrorist front” is based in Doha.",
         [("direct", "a terrorist front", "the State Department")]),
        ("He told police he was “attacked from behind” as he walked home.",
         [("mixed", "he was “attacked from behind” as he walked home", "He")]),
        ("The ministry said exports were “under pressure” as the currency rose.",
         [("mixed", "exports were “under pressure” as the currency rose", "The ministry")]),
        ("Clinton said Trump had “insulted” a Gold Star family in an interview with ABC News.",
         [("mixed", "Trump had “insulted” a Gold Star family in an interview with ABC News", "Clinton")]),
        ("The governor said her rival had “lied to voters” about his taxes in a speech last year.",
         [("mixed", "her rival had “lied to voters” about his taxes in a speech last year", "The governor")]),
        ("Prices rose 3 percent in May, according to the agency, but fell 2 percent in the north.",
         [("indirect", "Prices rose 3 percent in May but fell 2 percent in the north", "the agency")]),
        ("Ms. Lee said the merger was “a disaster,” which would cost thousands of jobs.",
         [("mixed", "the merger was “a disaster,” which would cost thousands of jobs", "Ms. Lee")]),
        ("The mayor had one word for the proposal: “ridiculous.”",
         [("direct", "ridiculous.", "The mayor")]),
        ("Mr. Johnson was blunt about the tax: “dead wrong.”",
         [("direct", "dead wrong.", "Mr. Johnson")]),
        ("Any farmer in the valley will tell you that the rains now come late.",
         [("indirect", "the rains now come late", "Any farmer in the valley")]),
        ("Ms. Novak said the city was growing — adding 30,000 people a year.",
         [("indirect", "the city was growing — adding 30,000 people a year", "Ms. Novak")]),
        ("The company said it would close the plant, a move that will cost 500 jobs.",
         [("indirect", "it would close the plant, a move that will cost 500 jobs", "The company")]),
        ("The prosecutor said Mr. Vick would face conspiracy, a charge that carries 20 years.",
         [("indirect", "Mr. Vick would face conspiracy, a charge that carries 20 years", "The prosecutor")]),
        ("Mr. Tran has said his store will stay open and sells only local goods.",
         [("indirect", "his store will stay open and sells only local goods", "Mr. Tran")]),
        ("He said that no matter what, “We will fight on.”",
         [("direct", "We will fight on.", "He")]),
        ("When the vote was over, Ms. Bell said she was “relieved,” because the town, long divided, could now move on.",
         [("mixed", "she was “relieved,” because the town, long divided, could now move on", "Ms. Bell")]),
        ("Ms. Gomez said her son was “a good boy,” part of a church choir.",
         [("mixed", "her son was “a good boy,” part of a church choir", "Ms. Gomez")]),
        ("In addition to denying the charges, Mr. Ray said that he would sue.",
         [("indirect", "he would sue", "Mr. Ray")]),
        ("Anna Bell called Peter Cole, among other things, a “gift to gulls.”",
         [("mixed", "Peter Cole, among other things, a “gift to gulls", "Anna Bell")]),
        ("The Harbour Institute has also estimated that 9,000 people age 12 and older, which make up about 4 percent of the town, reported"
         " a cough in May.",
         [("indirect", "9,000 people age 12 and older, which make up about 4 percent of the town, reported a cough in May",
           "The Harbour Institute")]),
    ],
)  # fmt: skip
def test_reports_keep_what_is_told_within_them(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The company said it would appeal.",
         [("indirect", "it would appeal", "The company")]),
        ("Bell said she agreed.",
         [("indirect", "she agreed", "Bell")]),
        ("The company has said it would appeal but filed no papers.",
         [("indirect", "it would appeal", "The company")]),
    ],
)  # fmt: skip
def test_reports_of_one_verb_are_found(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Several states have rejected bills on boats. Bell rejected claims that the hall was late.",
         [("indirect", "claims that the hall was late", "Bell")]),
        ("Few are calling for a full rollback of the rule. A few are calling for a new hall in Northport.",
         [("indirect", "a new hall in Northport", "A few")]),
        ("Peter Hill was known for his dislike of the old weir, voiced in his loud demand in Northport in 1962: “Mr. Cole, pull up"
        " that gate!”",
         [("direct", "Mr. Cole, pull up that gate!", "his")]),
    ],
)  # fmt: skip
def test_deeds_and_what_few_do_are_no_reports_and_a_noun_tells_whose_demand_it_was(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The governor said on Monday that would be a mistake.",
         [("indirect", "that would be a mistake", "The governor")]),
        ("Evo Morales said on Sunday that depends on the people.",
         [("indirect", "that depends on the people", "Evo Morales")]),
        ("The foreign ministry said that the embassy had warned citizens via Twitter not to travel to the region.",
         [("indirect",
          "the embassy had warned citizens via Twitter not to travel to the region",
          "The foreign ministry")]),
        ("The company said it would hire 500 workers, half the number it laid off in March.",
         [("indirect", "it would hire 500 workers, half the number it laid off in March", "The company")]),
        ("“We were at home,” Mills said when the soldiers broke in. “My sons were asleep.”",
         [("direct", "We were at home", "Mills"),
          ("direct", "My sons were asleep.", "Mills")]),
        ("The defeat left many in the party saying that the leader must go.",
         [("indirect", "the leader must go", "many")]),
        ("In a tweet, the minister reacted to Orban's remarks: “Europe will not be blackmailed.”",
         [("direct", "Europe will not be blackmailed.", "the minister")]),
        ("Mothers took to the streets to denounce “a corrupt government.”",
         [("direct", "a corrupt government.", "Mothers")]),
        ("The president rejected the bill as “an attack on workers.”",
         [("mixed", "the bill as “an attack on workers", "The president")]),
        ("Opposition cries of “Resign!” drowned out the prime minister.",
         [("direct", "Resign!", "Opposition")]),
        ("The poll found that 52 percent of voters back the plan, but 40 percent remain opposed.",
         [("indirect", "52 percent of voters back the plan, but 40 percent remain opposed", "The poll")]),
        ("Harris said the ban was cruel — echoing the words of her mentor.",
         [("indirect", "the ban was cruel", "Harris")]),
        ("Her death was an accident, the coroner ruled, but the family disagreed.",
         [("indirect", "Her death was an accident", "the coroner")]),
        ("The critic had a name for it: “poverty tourism.”",
         []),
        ("This app will remind you that your bill is due in Vale.",
         []),
    ],
)  # fmt: skip
def test_reports_keep_their_that_their_medium_and_their_figures(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell said prices have risen, wages have fallen and people cannot pay their rent.",
         [("indirect", "prices have risen, wages have fallen and people cannot pay their rent", "Anna Bell")]),
        ("She said the roof was old, the walls were thin, and the council had no plan to mend them.",
         [("indirect",
          "the roof was old, the walls were thin, and the council had no plan to mend them",
          "She")]),
        ("Bell said the hall was old, Cole said the roof leaked and the clerk agreed that it was late.",
         [("indirect", "the hall was old", "Bell"),
          ("indirect", "the roof leaked", "Cole"),
          ("indirect", "it was late", "the clerk")]),
        ("Bell said the hall was old, the crowd booed, and Cole walked out of the room.",
         [("indirect", "the hall was old", "Bell")]),
        ('One ferry official who relayed the quarrel said Reed quieted the room, telling his friends, "We have to remember that'
        ' Peter has often been fair to our crew, he\'s always brought bread when we sailed, and we ought to pay him fairly."',
         [("direct",
          "We have to remember that Peter has often been fair to our crew, he's always brought bread when we sailed, and we ought to"
          " pay him fairly.",
          "One ferry official"),
          ("indirect", "Reed quieted the room", "One ferry official")]),
    ],
)  # fmt: skip
def test_lists_of_clauses_are_one_report(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell said that the hall would close. The roof was in danger of falling in, Bell continued, and the walls were wet.",
         [("indirect", "the hall would close", "Anna Bell"),
          ("indirect", "The roof was in danger of falling in and the walls were wet", "Bell")]),
        ("Anna Bell said that the hall would close. The roof, she went on, was in danger of falling in.",
         [("indirect", "the hall would close", "Anna Bell"),
          ("indirect", "The roof was in danger of falling in", "she")]),
        ("Anna Bell was hurt but the team stayed. Despite the pain that she was in, she continued. The road was long, and she went on.",
         []),
        ("The talks stopped for a day. When the rain had stopped, the strike went on.",
         []),
        ("Lawyers for the city argued the public – including reporters, but not representatives of the family – should be barred from it.",
         [("indirect",
          "the public – including reporters, but not representatives of the family – should be barred from it",
          "Lawyers for the city")]),
        ("Bell told the council to leave the hall – an old one, but a dry one – and it did so at once on Monday.",
         [("indirect", "the council to leave the hall", "Bell")]),
        ("According to the Northport Gazette, which cited police sources, the fire at the hall began in the kitchen on Monday evening.",
         [("indirect", "the fire at the hall began in the kitchen on Monday evening", "the Northport Gazette")]),
        ("According to the Gazette, which cited Ann Bell, the fire at the hall began in the kitchen on Monday evening.",
         [("indirect", "the fire at the hall began in the kitchen on Monday evening", "the Gazette")]),
        ("According to the Northport Gazette, citing police sources, the man was arrested on Monday evening.",
         [("indirect", "the man was arrested on Monday evening", "the Northport Gazette")]),
        ("The council has no plans, officials say, to close the hall.",
         [("indirect", "The council has no plans to close the hall", "officials")]),
        ("Nor does Mrs. Bell have any plans, advisers say, to pick apples from the orchard and start to hide her fondness for ladders,"
        " or denouncing paper bags.",
         [("indirect", "Nor does Mrs. Bell have any plans to pick apples from the orchard and start to hide her fondness for ladders,"
           " or denouncing paper bags", "advisers")]),
        ("“The hall is old,” Bell said, to cheers from the crowd.", [("direct", "The hall is old", "Bell")]),
        ("Mr. Cole said Mr. Bell had not yet paid him back, but he sounded a wistful note for what the mill stood for.",
         [("indirect", "Mr. Bell had not yet paid him back", "Mr. Cole")]),
        ("Ana Bell said that the plan was dead, but she took a softer tone on the harbour.",
         [("indirect", "the plan was dead", "Ana Bell")]),
        ("Ana Bell said the hall was old, but she sounded tired.", [("indirect", "the hall was old, but she sounded tired", "Ana Bell")]),
        ("Ana Bell said the hall was old, but it struck a chord with her.",
         [("indirect", "the hall was old, but it struck a chord with her", "Ana Bell")]),
    ],
)  # fmt: skip
def test_reports_go_on_around_who_says_them_and_what_they_pass_on(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union has called on Bell to step down and has endorsed Cole as his successor.",
         [("indirect", "Bell to step down", "The union")]),
        ("The union urged Bell to step down and backed Cole. It called on owners to leave and will hold a march.",
         [("indirect", "Bell to step down", "The union"),
          ("indirect", "owners to leave", "It")]),
        ("Bell called on the council to close the hall and open a new one.",
         [("indirect", "the council to close the hall and open a new one", "Bell")]),
        ("Speaking to reporters on Monday, Mayor Anna Bell said, the hall would be closed. Angry about it, Bell said, she would leave.",
         [("indirect", "the hall would be closed", "Mayor Anna Bell"),
          ("indirect", "she would leave", "Bell")]),
        ("Visibly moved by it, Cole said, he would stay.",
         [("indirect", "he would stay", "Cole")]),
        ("In poor towns, Bell said, the hall is all there is. Closing the hall, Bell said, would be a mistake for the town.",
         [("indirect", "In poor towns the hall is all there is", "Bell"),
          ("indirect", "Closing the hall would be a mistake for the town", "Bell")]),
        ("Old halls, Bell said, the council could sell. Opening the hall, Cole said, was the best day of his life.",
         [("indirect", "Old halls the council could sell", "Bell"),
          ("indirect", "Opening the hall was the best day of his life", "Cole")]),
        ("Bell rejected the council's claim that workers burned the hall, calling it a lie.",
         [("indirect", "the council's claim that workers burned the hall", "Bell"),
          ("indirect", "it a lie", "Bell")]),
        ("Cole dismissed these claims as “typical lies,” designed to give the council a pretext. Bell called it “a gift,” made of paper.",
         [("mixed", "these claims as “typical lies,” designed to give the council a pretext", "Cole"),
          ("mixed", "it “a gift", "Bell")]),
        ("The band announced this morning that the singer “cannot sing in this rain” in three social media posts.",
         [("mixed", "the singer “cannot sing in this rain", "The band")]),
        ("Rovers lost 4-2 to Vale on Friday night, confirming their fall from the table after a long winter.",
         []),
        ("Bell spoke again on Sunday night, confirming her departure from the old town hall.",
         [("indirect", "her departure from the old town hall", "Bell")]),
        ("Rovers released a statement on Monday, confirming their departure from the old ground.",
         [("indirect", "their departure from the old ground", "Rovers")]),
        ("They forged papers, showing “cynical disdain” for the town.",
         []),
        ("The fever blamed for the death of ten owners in the town is gone.",
         []),
    ],
)  # fmt: skip
def test_reports_keep_what_was_said_and_leave_out_what_was_done_besides(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police said the man entered the bank and told a clerk that he had a bomb.",
         [("indirect", "the man entered the bank and told a clerk that he had a bomb", "Police")]),
        ("Police said the man left the hall and accused him of a theft in May. Bell said the plan was late and warned that it would fail.",
         [("indirect", "the man left the hall", "Police"),
          ("indirect", "him of a theft in May", "Police"),
          ("indirect", "the plan was late", "Bell"),
          ("indirect", "it would fail", "Bell")]),
        ("Police said the man was drunk and warned that others would be, too.",
         [("indirect", "the man was drunk", "Police"),
          ("indirect", "others would be, too", "Police")]),
        ("Talks failed, with Bell saying the offer was low and Cole walking out of the hall.",
         [("indirect", "the offer was low", "Bell")]),
        ("Talks failed, with Bell saying the offer was low and the hall was cold.",
         [("indirect", "the offer was low and the hall was cold", "Bell")]),
        ("The hall will not be sold now, analysts said, for fear that it sounds like a gift. It is late, Bell said, given the cost of it.",
         [("indirect", "The hall will not be sold now for fear that it sounds like a gift", "analysts"),
          ("indirect", "It is late given the cost of it", "Bell")]),
        ("The council will not sell, Cole said, with a smile.",
         [("indirect", "The council will not sell", "Cole")]),
        ("Bell pleaded with owners to leave the hall and finally warned them that she would call the police.",
         [("indirect", "owners to leave the hall", "Bell"),
          ("indirect", "she would call the police", "Bell")]),
        ("Prosecutors allege Anna Bell took the money. According to charging documents, Cole took it from the town.",
         [("indirect", "Anna Bell took the money", "Prosecutors"),
          ("indirect", "Cole took it from the town", "charging documents")]),
        ("According to planning documents, Cole took it from the town. According to those using it, the hall is cold.",
         [("indirect", "Cole took it from the town", "planning documents"),
          ("indirect", "the hall is cold", "those")]),
    ],
)  # fmt: skip
def test_what_people_of_a_report_do_next_is_part_of_it_and_what_others_do_is_not(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what who speaks does next
        ("Anna Bell said the hall was old and credited the staff for their work.", [("indirect", "the hall was old", "Anna Bell")]),
        ("Anna Bell said there was no plan and paid tribute to the staff.", [("indirect", "there was no plan", "Anna Bell")]),
        ("The council said it was sorry and apologised to owners.", [("indirect", "it was sorry", "The council")]),
        ("Anna Bell said the mayor was kind and paid tribute to the staff.",
         [("indirect", "the mayor was kind and paid tribute to the staff", "Anna Bell")]),
        ("Anna Bell said that the bank lent the money and credited the account with ten pounds.",
         [("indirect", "the bank lent the money and credited the account with ten pounds", "Anna Bell")]),
        # a clause after a closing mark, with a comma and without
        ("Anna Bell said there was a “real reason” but the homes were late.",
         [("mixed", "there was a “real reason” but the homes were late", "Anna Bell")]),
        ("Anna Bell said there was a “real reason,” but the homes were late.", [("mixed", "there was a “real reason", "Anna Bell")]),
        ("Anna Bell called the plan “a gift” but the council was not amused.", [("mixed", "the plan “a gift", "Anna Bell")]),
        # a cue in -ing
        ("Anna Bell said the plan was “late,” accusing him of a “ridiculous” lie.",
         [("mixed", "the plan was “late", "Anna Bell"), ("mixed", "him of a “ridiculous” lie", "Anna Bell")]),
        ("Anna Bell said the plan was “late,” allowing for a “ridiculous” lie.",
         [("mixed", "the plan was “late,” allowing for a “ridiculous” lie", "Anna Bell")]),
        ("The town must act, Anna Bell said, adding: “We must not stop.”",
         [("direct", "We must not stop.", "Anna Bell"), ("indirect", "The town must act", "Anna Bell")]),
        ("The town must act, Anna Bell said: “We must not stop.”", [("mixed", "The town must act We must not stop.", "Anna Bell")]),
        ("Anna Bell said that the hall was old, considering that nobody had mended it.",
         [("indirect", "the hall was old, considering that nobody had mended it", "Anna Bell")]),
        ("Anna Bell said that the hall was old, considering a sale.", [("indirect", "the hall was old", "Anna Bell")]),
        # a setting that what is said begins with
        ("Anna Bell said despite this, they came.", [("indirect", "despite this, they came", "Anna Bell")]),
        ("Anna Bell said in winter, the hall was cold.", [("indirect", "in winter, the hall was cold", "Anna Bell")]),
        ("Anna Bell said during the war, the hall was shut.", [("indirect", "during the war, the hall was shut", "Anna Bell")]),
        ("Anna Bell said during the meeting, the hall was cold.", [("indirect", "the hall was cold", "Anna Bell")]),
        ("Anna Bell said in May, the hall was cold.", [("indirect", "the hall was cold", "Anna Bell")]),
        # what is done with the reason for it
        ("Anna Bell ordered the shop shut, saying its roof was unsafe and closing it down.",
         [("indirect", "its roof was unsafe", "Anna Bell")]),
        ("The council moved against the shop, saying the owner was selling goods and closing it at noon.",
         [("indirect", "the owner was selling goods and closing it at noon", "The council")]),
        ("Anna Bell pledged that the town would not fall and credited the staff for their work.",
         [("indirect", "the town would not fall", "Anna Bell")]),
        ("Police said the driver would not stop and saluted the officers with one finger.",
         [("indirect", "the driver would not stop and saluted the officers with one finger", "Police")]),
        ("Anna Bell said the man would shout at her and apologised to her the next day.",
         [("indirect", "the man would shout at her and apologised to her the next day", "Anna Bell")]),
        ("“We wait,” the court said, observing it was late.",
         [("direct", "We wait", "the court"), ("indirect", "it was late", "the court")]),
        ("Anna Bell added that the hall was old, given that nobody had mended it.",
         [("indirect", "the hall was old, given that nobody had mended it", "Anna Bell")]),
        # words between marks in a relative clause, and words of another there
        ("Bell said she was happy for Peter Cole, who “did a good job all day” in front of his family.",
         [("mixed", "she was happy for Peter Cole, who “did a good job all day” in front of his family", "Bell")]),
        ("Anna Bell criticised Peter Cole, whose campaign slogan is “Put the people first,” for failing to attend.",
         [("indirect", "Peter Cole", "Anna Bell")]),
        ("He said Peter Cole, who “did a good job all day”, was tired and late.",
         [("mixed", "Peter Cole, who “did a good job all day”, was tired and late", "He")]),
        ("It would, said Anna Bell, be a mistake to sell the hall.", [("indirect", "It would be a mistake to sell the hall", "Anna Bell")]),
        ("Anna Bell said the hall was old, which “nobody in this town wants to hear”.",
         [("mixed", "the hall was old, which “nobody in this town wants to hear", "Anna Bell")]),
        ("Anna Bell said she had met Peter Cole, who called the plan “a gift to nobody.”",
         [("indirect", "she had met Peter Cole", "Anna Bell"),
          ("mixed", "the plan “a gift to nobody", "who")]),
        ("Anna Bell said she had met Peter Cole, who wrote the book “A Gift to the Town”.",
         [("indirect", "she had met Peter Cole", "Anna Bell")]),
        ("Anna Bell said she had met Peter Cole, who is known as “the gift” in town.",
         [("indirect", "she had met Peter Cole", "Anna Bell")]),
        ("Anna Bell opposes the plan, which she called “a gift to nobody.”", [("direct", "a gift to nobody.", "she")]),
        # the sign of a figure
        ("According to the council, rents rose by 20%.", [("indirect", "rents rose by 20%", "the council")]),
        ("Rents, the council said, rose by 20%.", [("indirect", "Rents rose by 20%", "the council")]),
        ("According to the council, rents rose!", [("indirect", "rents rose", "the council")]),
        # what somebody made, before a clause; what one is quoted as saying
        ("It follows a claim Anna Bell made on Monday that owners should pay more.", [("indirect", "owners should pay more", "Anna Bell")]),
        ("It follows a claim made by Anna Bell on Monday that owners should pay more.",
         [("indirect", "owners should pay more", "Anna Bell")]),
        ("It follows comments Anna Bell made that the hall was old.", [("indirect", "the hall was old", "Anna Bell")]),
        ("He repeated a claim Peter Cole made that was late.", []),
        ("It is a claim Anna Bell made on Monday that nobody believed.", []),
        ("Anna Bell was quoted as saying she had received reports that the hall was old.",
         [("indirect", "she had received reports that the hall was old", "Anna Bell")]),
        ("The Echo quoted Anna Bell saying she had received a warning that the hall was old.",
         [("indirect", "she had received a warning that the hall was old", "Anna Bell")]),
        ("The Echo quoted Anna Bell in May as saying that the hall was old.", [("indirect", "the hall was old", "Anna Bell")]),
        ("The journalists said the hall was old, according to the letter obtained by Vale Radio.",
         [("indirect", "the hall was old", "The journalists")]),
        ("Anna Bell said the hall was old, according to a letter by Peter Cole.",
         [("indirect", "Anna Bell said the hall was old", "a letter by Peter Cole")]),
        # a deed after a dash, what had been agreed, a further relative clause
        ("Anna Bell accused the council of closing the hall – and selling its chairs.",
         [("indirect", "the council of closing the hall – and selling its chairs", "Anna Bell")]),
        ("Anna Bell accused the council of closing the hall – and the council laughed.",
         [("indirect", "the council of closing the hall", "Anna Bell")]),
        ("Anna Bell said the hall was old, and the council had agreed to pay for it.",
         [("indirect", "the hall was old, and the council had agreed to pay for it", "Anna Bell")]),
        ("Anna Bell said the hall was old, and the council agreed to pay for it.",
         [("indirect", "the hall was old", "Anna Bell"),
          ("indirect", "to pay for it", "the council")]),
        ("Anna Bell said the hall was full, and the owner had promised to build another, and police said the street was shut.",
         [("indirect", "the hall was full", "Anna Bell"),
          ("indirect", "to build another", "the owner"),
          ("indirect", "the street was shut", "police")]),
        ("Prosecutors said Cole knew of the risk, and the company had agreed to pay $3 million to the town.",
         [("indirect", "Cole knew of the risk", "Prosecutors"),
          ("indirect", "to pay $3 million to the town", "the company")]),
        ("Anna Bell said the hall was old, but the council had agreed to pay for it.",
         [("indirect", "the hall was old", "Anna Bell"),
          ("indirect", "to pay for it", "the council")]),
        ("Anna Bell said there was no majority in the CDU, which is led by Peter Cole, and of which Mary Vale is a member.",
         [("indirect", "there was no majority in the CDU", "Anna Bell")]),
        ("Anna Bell said the hall, which is old, and the road, which is new, would close.",
         [("indirect", "the hall, which is old, and the road, which is new, would close", "Anna Bell")]),
    ],
)  # fmt: skip
def test_a_report_is_told_from_what_who_speaks_does_or_says_next(text: str, expected: list[tuple[str, str, str | None]]):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council says the mayor is failing and, as a result, nobody leads.", ["the mayor is failing and, as a result, nobody leads"]),
        ("The council said Cole was failing and, as a result, nobody led.", ["Cole was failing and, as a result, nobody led"]),
        ("The council says the mayor is failing, and Peter Cole says nobody leads.", ["the mayor is failing", "nobody leads"]),
        ("According to a plan that was released last week the hall will close.", ["the hall will close"]),
        ("According to documents that Cole filed in court the hall owed money to the town.", ["the hall owed money to the town"]),
        ("According to Bell that is a shame for all of us.", ["that is a shame for all of us"]),
        ("According to Bell what he did was a shame for us.", ["what he did was a shame for us"]),
    ],
)
def test_a_second_clause_goes_on_after_an_aside_and_a_relative_clause_is_of_who_is_credited(text: str, expected: list[str]):
    assert [quoted for _, quoted, _ in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell said she was ill and had been told that she would die.", ["she was ill and had been told that she would die"]),
        ("Peter Cole said he was out and had told police that he was ill.", ["he was out and had told police that he was ill"]),
        (
            "Anna Bell said clerks had “almost a smirk” when he told them she needed help and had been warned by a doctor.",
            ["clerks had “almost a smirk” when he told them she needed help and had been warned by a doctor"],
        ),
        ("Peter Cole said he was out and told police that he was ill.", ["he was out", "he was ill"]),
        ("The mayor said the hall was old and had told Cole that it was cold.", ["the hall was old", "it was cold"]),
        ("Anna Bell said she was ill and Peter Cole had told her that it was late.", ["she was ill", "it was late"]),
        ("Anna Bell said it was “late” and had told owners that it would shut.", ["it was “late", "it would shut"]),
    ],
)
def test_what_was_before_what_somebody_tells_of_oneself_is_of_the_report(text: str, expected: list[str]):
    assert [quoted for _, quoted, _ in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what it is for others
        (
            "Anna Bell says the letters were private and not about the hall, but for the council, it is a clear sign of a lie.",
            ["the letters were private and not about the hall"],
        ),
        ("Anna Bell said the price was fair, but for owners, it is a heavy load.", ["the price was fair"]),
        (
            "Anna Bell said the price was fair, but for owners, it was a heavy load.",
            ["the price was fair, but for owners, it was a heavy load"],
        ),
        ("Anna Bell said the hall was small, but for her, it was home.", ["the hall was small, but for her, it was home"]),
        # what another will do in a speech, and what who speaks does
        (
            "Aides said the mayor will make a case for what has been done in her two years, highlighting the new bridge.",
            ["the mayor will make a case for what has been done in her two years, highlighting the new bridge"],
        ),
        (
            "Aides said Cole will make a case for what has been won in his two terms, highlighting the new jobs.",
            ["Cole will make a case for what has been won in his two terms, highlighting the new jobs"],
        ),
        ("Aides said the hall will close in May, highlighting its age.", ["the hall will close in May"]),
        (
            "Aides said the mayor will make a plea for the hall, stressing that it was old.",
            ["the mayor will make a plea for the hall", "it was old"],
        ),
        # what the words were about
        (
            "Anna Bell said she wrote the letter “to answer Cole's doubts,” in reference to an earlier letter sent by Dan Wood, a baker.",
            ["she wrote the letter “to answer Cole's doubts"],
        ),
        ("Anna Bell said that no work was done with reference to the roof.", ["no work was done with reference to the roof"]),
        # in what a promise will be kept, and when it was made
        (
            "Anna Bell sent a letter promising to “stand by every clerk” in the last strike in Northport on Friday.",
            ["to “stand by every clerk” in the last strike in Northport on Friday"],
        ),
        ("Anna Bell sent a letter promising to “stand by every clerk” in a speech in Northport on Friday.", ["to “stand by every clerk"]),
        # an aside of the writer's between dashes
        (
            "Anna Bell opened the meeting saying “of course” Peter Cole is fit to run the port — having suggested on a visit to Vale that"
            " he was lazy — but said she doubted his plans.",
            ["of course” Peter Cole is fit to run the port", "he was lazy", "she doubted his plans"],
        ),
        (
            "Police said Cole had fled – having told a clerk that he would – and was in Vale.",
            ["Cole had fled – having told a clerk that he would – and was in Vale"],
        ),
        # "that" as a word of what is said
        (
            "Anna Bell suggested that, and not the weather, was the reason for the empty hall.",
            ["that, and not the weather, was the reason for the empty hall"],
        ),
        ("Peter Cole said that, not the price, was the problem.", ["that, not the price, was the problem"]),
        ("Peter Cole said that not the price was the problem.", ["not the price was the problem"]),
    ],
)
def test_reports_are_told_from_what_is_so_for_others_and_from_what_the_writer_recalls(text: str, expected: list[str]):
    assert [words for _, words, _ in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Bell ended the debate saying that the hall was old.", "Anna Bell"),
        ("The council held a session saying that the hall was old.", "The council"),
        ("The hearing heard evidence from clerks saying that the hall was old.", "evidence from clerks"),
    ],
)
def test_who_begins_or_ends_an_event_speaks_there(text: str, speaker: str):
    assert said(text) == [("indirect", "the hall was old", speaker)]


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        # what happens if an order is not met
        (
            "Anna Bell said that clerks were told by Cole to leave the hall by Friday, otherwise he would take it as a no.",
            ["clerks were told by Cole to leave the hall by Friday, otherwise he would take it as a no"],
        ),
        ("Bell said the boats must leave, otherwise the pier would fall.", ["the boats must leave, otherwise the pier would fall"]),
        (
            "Bell said owners were ordered to pay by May, or else it would close the hall.",
            ["owners were ordered to pay by May, or else it would close the hall"],
        ),
        ("Bell said owners were told to pay, otherwise he had no comment.", ["owners were told to pay"]),
        # who of those that speak is named
        (
            "Owners have said they will not pay the fee due to a lack of money, including Anna Bell and Peter Cole.",
            ["they will not pay the fee due to a lack of money"],
        ),
        ("Owners said they had met clerks, including Anna Bell.", ["they had met clerks, including Anna Bell"]),
        ("Owners said they had left the crew, including Anna Bell.", ["they had left the crew, including Anna Bell"]),
        # what was not said, before another cue
        (
            "Bell suggested boats had already left the pier, without giving details, and insisted that they would win the race.",
            ["boats had already left the pier", "they would win the race"],
        ),
        # what some did of those who are counted
        (
            "Bell said few of the owners liked him, with some calling him out, saying he lied and calling on him to “think”.",
            ["few of the owners liked him, with some calling him out, saying he lied and calling on him to “think"],
        ),
        ("Bell said the hall would close, with some calling it cruel.", ["the hall would close", "it cruel"]),
        # a subject parted from its verb by what it did not do
        (
            "The prosecutor Anna Bell said the case concerned “power of words” and that Mr Cole, instead of being a voice for calm, "
            "failed to show restraint.",
            ["the case concerned “power of words” and that Mr Cole, instead of being a voice for calm, failed to show restraint"],
        ),
        # a second thing, and what it followed, where no talk can be meant
        ("They stress the importance of the bank following the storm.", ["the importance of the bank following the storm"]),
        ("The leaders stressed the importance of the bank following the storm.", ["the importance of the bank"]),
        (
            "They cited the age of the hall and the bank’s steady help for owners.",
            ["the age of the hall and the bank’s steady help for owners"],
        ),
        ("Bell cited the age of the hall and the mayor left.", ["the age of the hall"]),
        # a charge of two deeds, the first in marks
        (
            "Bell met Cole's sister, who is accused of “treason” and inciting anger through her posts online.",
            ["treason” and inciting anger through her posts online"],
        ),
        # a second name in marks
        ("Cole called the plan “lazy” and her remarks “absurd”.", ["the plan “lazy” and her remarks “absurd"]),
        (
            "Cole called his criticism of the council “silly” and his comments suggesting a link to the storm “mad.”",
            ["his criticism of the council “silly” and his comments suggesting a link to the storm “mad"],
        ),
        ("Cole called the plan “lazy” and his aides claimed it was “absurd”.", ["the plan “lazy", "it was “absurd"]),
        ("Cole called the plan “lazy” and left for “a rest”.", ["the plan “lazy"]),
    ],
)
def test_reports_keep_what_else_would_happen_and_leave_out_whom_the_writer_counts(text: str, reported: list[str]):
    assert [quoted for _kind, quoted, _speaker in said(text)] == reported


@pytest.mark.parametrize(
    ("text", "reported", "speaker"),
    [
        ("Both owners said in May that they were paid late and asked the council to help.", "the council to help", "Both owners"),
        ("The families said they were treated well and appealed to the council to help.", "the council to help", "The families"),
        ("Police said they were called to a house and asked the owner to leave.", "the owner to leave", "they"),
        (
            "The Harbour candidate, Anna Bell — whose aunt, also as governor, wrote the Fee Act in the state — promised to keep it.",
            "to keep it",
            "Anna Bell",
        ),
        ("Bell said she herself had sold boats and asked whether that made her a dealer.", "whether that made her a dealer", "Bell"),
        ("Bell said he himself read the letter in May and questioned if this was a crime.", "if this was a crime", "Bell"),
    ],
)
def test_a_second_verb_of_saying_goes_with_who_speaks_where_nobody_else_can_be_meant(text: str, reported: str, speaker: str):
    assert said(text)[-1] == ("indirect", reported, speaker)


def test_what_is_done_to_a_thing_after_an_aside_in_dashes_is_no_report():
    assert said("The hall — which Bell built — described as old.") == []
