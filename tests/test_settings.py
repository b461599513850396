"""flows/settings.py: the environment as values."""

import pytest

from flows.settings import CHECKOUT, in_force, load_settings, settings_table
from pipeline.errors import WrongUse


def test_an_empty_environment_gives_the_defaults():
    settings = load_settings({})
    assert settings.home == CHECKOUT / "warehouse" / "data"
    assert settings.allow_private == ()


def test_models_are_read_by_language():
    assert load_settings({"ONRECORD_MODELS": "en=en_core_web_md, fr=fr_core_news_md"}).models == (
        ("en", "en_core_web_md"),
        ("fr", "fr_core_news_md"),
    )


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("ONRECORD_WORKERS", "0"),
        ("ONRECORD_WORKERS", "two"),
        ("ONRECORD_PAGE_SECONDS", "-1"),
        ("ONRECORD_PAGE_SECONDS", "inf"),
        ("ONRECORD_MODELS", "en"),
        ("ONRECORD_ALLOW_PRIVATE", "127.0.0.1"),
        ("ONRECORD_ALLOW_PRIVATE", "localhost:80"),
    ],
)
def test_a_wrong_value_is_named_with_what_is_right(variable, value):
    with pytest.raises(WrongUse, match=f"{variable}={value}: give "):
        load_settings({variable: value})


def test_every_setting_has_a_line_of_help():
    assert all(variable and text for variable, _, text in settings_table())


def test_what_is_in_force_may_be_written_into_the_environment_again():
    given = {"ONRECORD_HOME": "/srv/news", "ONRECORD_MODELS": "en=en_core_web_md,fr=fr_core_news_md", "ONRECORD_PAGE_SECONDS": "2.5"}
    settings = load_settings(given)
    assert given.items() <= in_force(settings).items()
    assert load_settings(in_force(settings)) == settings
