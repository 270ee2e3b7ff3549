"""Days that come back every year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.people import PersonDate
from planner.model.vocabulary import DateKind
from planner.network.ties.day_lines import say_coming
from planner.network.ties.days_that_matter import months_and_days, next_first, next_on, read_span

TODAY = date(2026, 3, 3)


def birthday(month: int, day: int, year: int | None = None) -> PersonDate:
    return PersonDate(None, DateKind.BIRTHDAY, month, day, year)


@pytest.mark.parametrize(
    ("each", "today", "comes"),
    [
        (birthday(3, 3), TODAY, TODAY),
        (birthday(3, 2), TODAY, date(2027, 3, 2)),
        (birthday(12, 31, 1980), TODAY, date(2026, 12, 31)),
        (birthday(2, 29), TODAY, date(2027, 2, 28)),
        (birthday(2, 29), date(2028, 2, 1), date(2028, 2, 29)),
        (birthday(2, 29), date(2028, 2, 29), date(2028, 2, 29)),
        (birthday(2, 29), date(2027, 3, 1), date(2028, 2, 29)),
        (birthday(9, 1, 2030), TODAY, date(2030, 9, 1)),
    ],
)
def test_the_next_time_it_comes(each: PersonDate, today: date, comes: date) -> None:
    assert next_on(each, today) == comes


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.dates(date(2000, 1, 1)), st.integers(0, 60))
def test_the_days_looked_for_are_those_that_come(today: date, on: date, span: int) -> None:
    each = birthday(on.month, on.day)
    last = date.fromordinal(today.toordinal() + span)
    comes = next_on(each, today) <= last
    assert (f"{on:%m-%d}" in set(months_and_days(today, last))) is comes


def test_the_nearest_is_first() -> None:
    days = [birthday(3, 2), birthday(3, 3), birthday(12, 1)]
    assert next_first(days, TODAY) == [days[1], days[2], days[0]]


@pytest.mark.parametrize(
    ("each", "said"),
    [
        (birthday(3, 3), "birthday 3 March, today"),
        (birthday(3, 4, 1980), "birthday 4 March 1980, tomorrow"),
        (birthday(3, 12), "birthday 12 March, in 9 days"),
        (birthday(4, 12), "birthday 12 April"),
    ],
)
def test_a_near_day_is_said_with_the_days_until_then(each: PersonDate, said: str) -> None:
    assert say_coming(each, TODAY) == said


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("today", 0), ("aujourd’hui", 0), ("tod", 0), ("14d", 14), ("14j", 14), ("14", 14),
        ("2w", 14), ("2s", 14), ("2 S", 14), ("0d", 0), ("999", 366),
    ],
)  # fmt: skip
def test_days_to_come_are_read_in_both_languages(typed: str, days: int) -> None:
    assert read_span(typed, TODAY) == (TODAY, TODAY + timedelta(days=days))


@pytest.mark.parametrize("typed", ["", "soon", "14x", "-3d", "d", "2027"])
def test_what_is_no_number_of_days_is_none(typed: str) -> None:
    assert read_span(typed, TODAY) is None
