"""pipeline/pages/identify_language.py: which language a text is in."""

import pytest

from pipeline.pages.identify_language import identify_language

ENGLISH = "The mayor said that the bridge would be closed for a week, and that nobody had been hurt when the barge ran into it."
GERMAN = "Die Bürgermeisterin sagte, die Brücke werde eine Woche gesperrt, und niemand sei verletzt worden, als der Kahn sie rammte."
FRENCH = "La maire a déclaré que le pont serait fermé une semaine et que personne n'avait été blessé lorsque la péniche l'a heurté."
TAGS = 'Quill, Lindqvar Wear "Port First" Hats <tweet id="77" author="@port" datetime="2026-09-01">Quill & Lindqvar wear "Port First" hats'


@pytest.mark.parametrize(("text", "code"), [(ENGLISH, "en"), (GERMAN, "de"), (FRENCH, "fr"), (TAGS, "en")])
def test_the_language_of_a_sentence_is_told(text, code):
    assert identify_language([text]) == code


def test_lines_in_another_language_among_more_english_ones_do_not_decide():
    answer = "Sinabi ng alkalde na isasara ang tulay nang isang linggo at walang nasaktan nang bumangga ang gabara dito kahapon ng umaga."
    assert identify_language([*[answer * 2] * 3, *[ENGLISH] * 4]) == "en"
    assert identify_language([*[GERMAN * 2] * 3, *[ENGLISH] * 3]) == "de"


def test_a_text_that_is_too_short_to_tell_is_what_the_page_says():
    assert identify_language(["Oui."], hint="fr") == "fr"
    assert identify_language(["Oui."]) is None
