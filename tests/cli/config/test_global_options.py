from datetime import date

import pytest

from cli.config.global_options import GlobalOptions, day_of, language_of, scan


def test_options_are_read_in_both_notations() -> None:
    assert scan(["--db", "a.db", "--lang=fr"]) == GlobalOptions(db="a.db", lang="fr", alone=True)


def test_what_follows_the_command_is_not_read() -> None:
    assert scan(["--lang", "fr", "add", "--lang", "en"]) == GlobalOptions(lang="fr")


def test_the_value_of_an_option_is_no_command() -> None:
    assert scan(["--db", "people", "--lang", "fr", "people"]).lang == "fr"


@pytest.mark.parametrize("arguments", [["--lang"], ["--bogus"], ["--help"], ["--", "x"]])
def test_what_is_wrong_or_asks_for_more_is_left_to_click(arguments: list[str]) -> None:
    assert scan(arguments) == GlobalOptions()


def test_nothing_typed_opens_the_planner() -> None:
    assert scan([]).alone


@pytest.mark.parametrize(
    ("chosen", "configured", "environment", "expected"),
    [
        ("fr", "en", {"LANG": "en_GB.UTF-8"}, "fr"),
        (None, "fr", {"LANG": "en_GB.UTF-8"}, "fr"),
        (None, None, {"LC_ALL": "fr_FR.UTF-8", "LANG": "en_GB.UTF-8"}, "fr"),
        (None, None, {"LC_ALL": "", "LC_MESSAGES": "fr_CA.UTF-8", "LANG": "C"}, "fr"),
        (None, None, {"LANG": "fr_BE"}, "fr"),
        (None, None, {"LC_ALL": "C", "LANG": "fr_FR"}, "en"),
        (None, None, {"LANG": "de_DE.UTF-8"}, "en"),
        ("xx", None, {}, "en"),
    ],
)
def test_the_language_is_that_of_option_configuration_locale(
    chosen: str | None, configured: str | None, environment: dict[str, str], expected: str
) -> None:
    assert language_of(chosen, configured, environment) == expected


def test_a_day_is_one_that_every_rule_can_count_from() -> None:
    assert [day_of("1900-01-01"), day_of("2999-12-31")] == [date(1900, 1, 1), date(2999, 12, 31)]
    for text in ("1899-12-31", "3000-01-01", "0001-01-01", "9999-12-31", "today"):
        with pytest.raises(ValueError, match=text):
            day_of(text)
