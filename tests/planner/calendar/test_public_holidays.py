"""Public holidays by country, and that no date of the program's choice falls on one."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar import public_holidays as tables
from planner.calendar.public_holidays import public_holidays
from planner.calendar.working_days import COUNTRIES, WorkingDays
from planner.model.actions import Action, Result
from planner.model.vocabulary import Channel, Kind, Outcome
from planner.today.follow_ups import Background, follow_ups

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
KNOWN = {
    "BE": "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25",
    "FR": "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
    "GB": "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28",
    "LU": "01-01 04-06 05-01 05-09 05-14 05-25 06-23 08-15 11-01 12-25 12-26",
    "US": "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25",
}


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_holidays_of_2026(country: str) -> None:
    assert (
        " ".join(f"{day:%m-%d}" for day in sorted(public_holidays(country, 2026))) == KNOWN[country]
    )


YEARS = range(2020, 2036)
ONCE = {
    "GB": {
        *("2020-05-04", "2020-05-08"),  # for the end of the war in Europe, on its day
        *("2022-05-30", "2022-06-02", "2022-06-03"),  # for the jubilee
        *("2022-09-19", "2023-05-08"),  # a funeral and a coronation
    },
    "US": {"2020-06-19"},  # a holiday since 2021
}
"""Days that were moved, given or not yet given once: the tables have the present law."""


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_tables_agree_with_the_library_of_holidays(country: str) -> None:
    of = {"GB": "ENG"}.get(country)
    theirs = {
        day for year in YEARS for day in holidays.country_holidays(country, subdiv=of, years=year)
    }
    ours = {day for year in YEARS for day in public_holidays(country, year)}
    differing = {
        day.isoformat() for day in theirs ^ ours if day.weekday() < 5 and day.year in YEARS
    }
    assert differing == ONCE.get(country, set())


def test_christmas_on_a_weekend_is_kept_on_the_next_two_days_in_britain() -> None:
    days = {f"{day:%m-%d}" for day in public_holidays("GB", 2027)}
    assert {"12-25", "12-26", "12-27", "12-28"} <= days


def test_new_year_on_a_saturday_is_kept_in_the_year_before_in_america() -> None:
    assert date(2027, 12, 31) in public_holidays("US", 2027)
    assert date(2026, 12, 31) not in public_holidays("US", 2026)
    assert public_holidays("US", 9999)


def test_every_country_has_its_tables() -> None:
    assert tuple(tables._FIXED) == COUNTRIES == tuple(sorted(tables._BY_EASTER))
    assert public_holidays("XX", 2026) == public_holidays("", 2026) == frozenset()


@given(st.sampled_from(COUNTRIES), DAYS)
def test_a_holiday_is_no_working_day_and_without_a_country_it_is(country: str, day: date) -> None:
    holiday = day in public_holidays(country, day.year)
    assert WorkingDays(country=country).is_working(day) is (day.weekday() < 5 and not holiday)
    assert WorkingDays().is_working(day) is (day.weekday() < 5)


@given(st.sampled_from(COUNTRIES), DAYS, st.integers(0, 1))
def test_a_reminder_falls_on_a_working_day_that_is_no_holiday(
    country: str, day: date, silences: int
) -> None:
    working = WorkingDays(country=country)
    ask = Action("Ask", kind=Kind.ASK, channel=Channel.EMAIL, person_id=1, person="Ana Ruiz")
    [reminder] = follow_ups(ask, Result(Outcome.NO_REPLY, day), Background(silences), working)
    assert working.is_working(reminder.day)
    assert reminder.day.weekday() < 5
    assert reminder.day not in public_holidays(country, reminder.day.year)


def test_a_reminder_of_whit_monday_comes_on_tuesday() -> None:
    ask = Action("Demander", kind=Kind.ASK, channel=Channel.EMAIL, person_id=1, person="Ana Ruiz")
    silence = Result(Outcome.NO_REPLY, date(2026, 5, 18))
    for country, due in (("FR", 26), ("", 25)):
        [reminder] = follow_ups(ask, silence, Background(), WorkingDays(country=country))
        assert reminder.day == date(2026, 5, due)
        assert reminder.day - silence.day >= timedelta(days=7)
