import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from cli.config.configuration import Configuration
from cli.config.file import ConfigurationError, configured_language, load
from cli.config.settings import SETTINGS
from planner.model.vocabulary import Circle

WHOLE = """
language = "fr"
daily_number = 4
daily_minutes = 45
days_off = ["friday", "mercredi", "2026-05-01", 2026-05-08]
holidays = "FR"
region = "Moselle"
currency = "CHF"
climbed_stairs = "quiet"
theme = "escalier-day"
[days]
lundi = {number = 0}
friday = {minutes = 60}
[rhythm]
core = 14
watch = 400
[keys]
"today.choose" = "x"
app.undo = "z,ctrl+z"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def _refusal(file: Path, text: str) -> str:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError) as refusal:
        load(file)
    said = str(refusal.value)
    assert said.startswith(f"{file}")
    assert "\n" not in said
    return said


def test_without_a_file_the_defaults_hold(file: Path) -> None:
    assert load(file) == Configuration()


def test_a_file_that_was_named_must_be_there(file: Path) -> None:
    with pytest.raises(ConfigurationError, match="there is no such configuration"):
        load(file, named=True)


def test_every_setting_is_documented() -> None:
    names = [setting.name for setting in SETTINGS]
    assert len(set(names)) == len(names)
    page = (Path(__file__).parents[3] / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert [name for name in names if not re.search(rf"^\[?{name}\b", page, re.MULTILINE)] == []


def test_every_key_is_read(file: Path) -> None:
    file.write_text(WHOLE, encoding="utf-8")
    settings = load(file)
    assert tomllib.loads(WHOLE).keys() == {setting.name for setting in SETTINGS}
    practice = settings.practice
    assert (settings.language, settings.theme) == ("fr", "escalier-day")
    assert (practice.daily_number, practice.daily_minutes) == (4, 45)
    assert (practice.limits(0), practice.limits(4), practice.limits(1)) == (
        *((0, 0), (4, 60), (4, 45)),
    )
    assert practice.quiet_climbs
    assert practice.periods[Circle.CORE] == 14
    assert practice.periods[Circle.CLOSE] == 90
    assert practice.working.weekend == {2, 4, 5, 6}
    assert practice.working.days_off == {date(2026, 5, 1), date(2026, 5, 8)}
    assert practice.country == "FR"
    assert not practice.working.is_working(date(2027, 3, 26))  # Good Friday in Moselle
    assert settings.keys == {"today.choose": "x", "app.undo": "z,ctrl+z"}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("colour = 'red'", "colour"),
        ("language = 'de'", "language"),
        ("language = ['fr']", "language"),
        ("daily_number = 0", "daily_number"),
        ("daily_number = true", "daily_number"),
        ("daily_number = 2.5", "daily_number"),
        ("daily_minutes = '30'", "daily_minutes"),
        ("theme = ''", "theme"),
        ("rhythm = 30", "rhythm"),
        ("[rhythm]\nfamily = 30", "rhythm.family"),
        ("[rhythm]\ncore = -1", "rhythm.core"),
        ("days = 3", "days"),
        ("[days]\nsomeday = {number = 1}", "days.someday"),
        ("[days]\nmonday = 0", "days.monday"),
        ("[days]\nmonday = {number = -1}", "days.monday.number"),
        ("[days]\nmonday = {hours = 1}", "days.monday.hours"),
        ("days_off = 'monday'", "days_off"),
        ("days_off = ['2026-02-30']", "days_off"),
        ("holidays = true", "holidays"),
        ("currency = 'EURO'", "currency"),
        ("currency = 12", "currency"),
        ("currency = []", "currency"),
        ("days_off = ['someday']", "days_off"),
        ("days_off = [2026-05-01T10:00:00]", "days_off"),
        ("days_off = ['monday','tuesday','wednesday','thursday','friday']", "days_off"),
        ("[keys]\n'today.choose' = 3", "keys.today.choose"),
        ("[keys.today]\nchoose = ''", "keys.today.choose"),
    ],
)
def test_an_unknown_key_or_bad_value_is_named(file: Path, text: str, key: str) -> None:
    assert key in _refusal(file, text).removeprefix(str(file))


@pytest.mark.parametrize("text", ["rhythm = 30", "days = 3", "[days]\nmonday = 0", "keys = 'x'"])
def test_what_holds_no_entries_is_answered_with_one_that_would_be_taken(
    file: Path, text: str
) -> None:
    key, _such, example = _refusal(file, text).partition(": it holds entries such as ")
    table = key.rpartition(" ")[2]
    file.write_text(f"[{table}]\n{example}" if example[0] != "{" else f"{table} = {example}")
    load(file)


def test_a_slip_in_the_toml_is_told_with_its_place(file: Path) -> None:
    assert "line 2" in _refusal(file, "language = 'fr'\ndaily_number 3")


def test_a_text_left_open_is_told(file: Path) -> None:
    assert "end" in _refusal(file, "language = 'fr")


def test_a_binary_file_is_refused(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00language")
    with pytest.raises(ConfigurationError, match="cannot be read"):
        load(file)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be read"):
        load(tmp_path)


def test_the_language_is_known_before_the_rest_is_checked(file: Path) -> None:
    file.write_text("language = 'fr'\nnonsense = 1", encoding="utf-8")
    assert configured_language(file) == "fr"


@pytest.mark.parametrize("text", ["language = 'de'", "language", "daily_number = 2", ""])
def test_no_usable_language_is_none(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    assert configured_language(file) is None


@pytest.mark.parametrize(
    ("locale", "wanted", "country"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "", "FR"),
        ({"LANG": "fr_FR.UTF-8", "LC_TIME": "en_GB@euro"}, "", "GB"),
        ({"LANG": "C.UTF-8"}, "", ""),
        ({"LANG": "de_DE.UTF-8"}, "", "DE"),
        ({"LANG": "fr_FR.UTF-8"}, "holidays = 'BE'", "BE"),
        ({"LANG": "fr_FR.UTF-8"}, "holidays = 'none'\ndays_off = ['friday']", ""),
        ({"LANG": "fr_FR.UTF-8"}, "days_off = ['friday']", "FR"),
    ],
)
def test_public_holidays_are_those_of_the_locale_unless_another_country_is_set(
    file: Path, monkeypatch: pytest.MonkeyPatch, locale: dict[str, str], wanted: str, country: str
) -> None:
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    file.write_text(wanted, encoding="utf-8")
    practice = load(file).practice
    assert practice.country == country
    assert (practice.working.holidays is not None) is bool(country)
    assert (4 in practice.working.weekend) is ("friday" in wanted)
