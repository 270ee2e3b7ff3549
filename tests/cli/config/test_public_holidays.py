"""Public holidays by country and region, and that no date of the program's choice is one."""

import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from cli.config.file import load
from cli.config.folders import cache_file
from planner.calendar.working_days import WorkingDays
from planner.model.actions import Action, Result
from planner.model.settings import Practice
from planner.model.vocabulary import Channel, Kind, Outcome
from planner.today.follow_ups import Background, follow_ups

# Mondays to Fridays without work, by month and day.
KNOWN = {
    "FR": (
        "01-01 04-06 05-01 05-08 05-14 05-25 07-14 11-11 12-25",
        "01-01 03-29 05-06 05-17 07-14 11-01 11-11",
        "04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 12-25",
    ),
    "FR-57": (
        "01-01 04-03 04-06 05-01 05-08 05-14 05-25 07-14 11-11 12-25",
        "01-01 03-26 03-29 05-06 05-17 07-14 11-01 11-11",
        "04-14 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 12-25 12-26",
    ),
    "Québec": (
        "01-01 04-03 05-18 06-24 07-01 09-07 10-12 12-25",
        "01-01 03-26 05-24 06-24 07-01 09-06 10-11 12-27",
        "01-03 04-14 05-22 09-04 10-09 12-25",
    ),
    "CH-GE": (
        "01-01 04-03 04-06 05-14 05-25 09-10 12-25 12-31",
        "01-01 03-26 03-29 05-06 05-17 09-09 12-31",
        "04-14 04-17 05-25 06-05 08-01 09-07 12-25",
    ),
    "Belgique": (
        "01-01 04-06 05-01 05-14 05-25 07-21 11-11 12-25",
        "01-01 03-29 05-06 05-17 07-21 11-01 11-11",
        "04-17 05-01 05-25 06-05 07-21 08-15 11-01 12-25",
    ),
    "GB": (
        "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    ),
    "Écosse": (  # with the day given for the World Cup of 2026
        "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28",
        "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28",
        "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26",
    ),
}


def practice(tmp_path: Path, text: str) -> Practice:
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    return load(file).practice


def kept_in(working: WorkingDays, year: int) -> str:
    """The weekdays of a year that are holidays."""
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(365 + (year % 4 == 0)))
    return " ".join(
        f"{day:%m-%d}" for day in days if day.weekday() < 5 and not working.is_working(day)
    )


@pytest.mark.parametrize("place", KNOWN)
def test_the_holidays_of_three_years(tmp_path: Path, place: str) -> None:
    working = practice(tmp_path, f'holidays = "{place}"').working
    assert tuple(kept_in(working, year) for year in (2026, 2027, 2028)) == KNOWN[place]


def test_a_region_is_named_with_its_country_or_apart(tmp_path: Path) -> None:
    for text in (
        *('holidays = "FR-Moselle"', 'holidays = "Moselle"', 'holidays = "fr 57"'),
        *('holidays = "France"\nregion = "Moselle"', 'region = "57"\nholidays = "FRA"'),
    ):
        assert kept_in(practice(tmp_path, text).working, 2026) == KNOWN["FR-57"][0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('holidays = "Atlantis"', "Atlantis"),
        ('holidays = "XX"', "XX"),
        ('holidays = "FR-99"', "99 is not known in FR"),
        ('holidays = "BE"\nregion = "Moselle"', "Moselle is not known in BE"),
    ],
)
def test_a_place_that_is_not_known_is_told_and_has_no_holidays(
    tmp_path: Path, text: str, said: str
) -> None:
    for _again in range(2):
        found = practice(tmp_path, text)
        assert [said in each for each in found.problems] == [True]
        assert kept_in(found.working, 2026) == ""


def test_a_country_of_the_locale_that_is_not_known_is_not_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_XX.UTF-8")
    found = practice(tmp_path, "")
    assert (kept_in(found.working, 2026), found.problems) == ("", ())


def test_a_year_looked_up_once_needs_no_library_until_it_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = 'holidays = "FR"'
    assert kept_in(practice(tmp_path, text).working, 2026) == KNOWN["FR"][0]
    with monkeypatch.context() as without:
        without.delitem(sys.modules, "holidays")
        assert kept_in(practice(tmp_path, text).working, 2026) == KNOWN["FR"][0]
        assert "holidays" not in sys.modules
    for damaged in ("", "[]", '{"library": 3}', '{"FR/": {"years": {"2026": ["May"]}}}', "\0"):
        cache_file().write_text(damaged, encoding="utf-8")
        assert kept_in(practice(tmp_path, text).working, 2026) == KNOWN["FR"][0]


def test_a_reminder_of_whit_monday_comes_on_tuesday(tmp_path: Path) -> None:
    ask = Action("Demander", kind=Kind.ASK, channel=Channel.EMAIL, person_id=1, person="Ana Ruiz")
    silence = Result(Outcome.NO_REPLY, date(2026, 5, 18))
    for country, due in (("FR", 26), ("none", 25)):
        working = practice(tmp_path, f'holidays = "{country}"').working
        [reminder] = follow_ups(ask, silence, Background(), working)
        assert reminder.day == date(2026, 5, due)
