"""Routine events fall on the days of their rule, less those left out or stored."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.recurrence.days import days_of, first_day, next_days
from planner.calendar.recurrence.rrule import DAYS, Frequency, Rule, Weekday, parse_rule
from planner.events.series import Series, fitting, occurrences, upcoming
from planner.model.events import Event

TODAY = date(2026, 3, 3)
YEAR = timedelta(days=366)

weekdays = st.lists(st.integers(0, 6), min_size=1, max_size=3, unique=True)
days = st.integers(-60, 60).map(lambda number: TODAY + timedelta(number))
rules = st.one_of(
    st.builds(Rule, st.just(Frequency.DAILY), st.integers(1, 30)),
    st.builds(
        Rule,
        st.just(Frequency.WEEKLY),
        st.integers(1, 6),
        weekdays.map(lambda numbers: tuple(map(Weekday, sorted(numbers)))),
    ),
    st.builds(
        Rule,
        st.just(Frequency.MONTHLY),
        st.integers(1, 3),
        st.builds(Weekday, st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1])).map(
            lambda weekday: (weekday,)
        ),
    ),
    st.builds(
        Rule,
        st.just(Frequency.MONTHLY),
        st.integers(1, 3),
        month_days=st.tuples(st.integers(1, 28)),
        count=st.none() | st.integers(1, 9),
    ),
)


def series(rule: Rule | str, start: date = TODAY, *taken: date) -> Series:
    return Series(1, str(rule), start, Event("Breakfast", start), frozenset(taken))


def found(given: Series, first: date, last: date) -> list[date]:
    return [event.day for event in occurrences(given, first, last)]


@given(rules)
def test_a_rule_is_read_as_it_is_written(rule: Rule) -> None:
    assert parse_rule(str(rule)) == rule


@given(rules, days, days)
def test_the_days_of_a_stretch_are_the_same_however_it_is_cut(
    rule: Rule, start: date, cut: date
) -> None:
    first, last = TODAY - YEAR, TODAY + YEAR
    halves = days_of(rule, start, first, cut - timedelta(1)) + days_of(rule, start, cut, last)
    assert days_of(rule, start, first, last) == halves
    assert all(day >= start for day in halves)


@given(rules, days, days)
def test_what_is_taken_is_never_brought_again_and_nothing_else_is_missing(
    rule: Rule, start: date, taken: date
) -> None:
    whole = found(series(rule, start), TODAY, TODAY + YEAR)
    assert found(series(rule, start, taken), TODAY, TODAY + YEAR) == [
        day for day in whole if day != taken
    ]


@given(rules, days)
def test_a_missed_one_never_breeds_two(rule: Rule, start: date) -> None:
    shown = [event.day for event in upcoming(series(rule, start), TODAY - YEAR, TODAY)]
    assert len(set(shown)) == len(shown)
    assert all(day >= TODAY - timedelta(3) for day in shown)
    assert [day for day in shown if day >= TODAY] == next_days(rule, start, TODAY, 4)


@given(rules, rules, days, st.sets(st.integers(0, 90), max_size=4))
def test_under_another_rule_each_stored_day_finds_one_place_of_its_own(
    old: Rule, new: Rule, start: date, picked: set[int]
) -> None:
    given_days = days_of(old, start, TODAY, TODAY + timedelta(90))
    stored = {day for place, day in enumerate(given_days) if place in picked}
    places = fitting(new, start, stored, TODAY)
    assert len(set(places.values())) == len(places)
    assert places.keys() <= stored
    assert all(first_day(new, start) for _ in places)
    assert all(days_of(new, start, day, day) for day in places.values())
    kept = {day for day in stored if days_of(new, start, day, day)}
    assert all(places[day] == day for day in kept)


def test_every_second_tuesday_counts_from_its_first_one() -> None:
    rule = Rule(Frequency.WEEKLY, 2, (Weekday(1),))
    assert found(series(rule), TODAY, TODAY + timedelta(30)) == [
        date(2026, 3, 3), date(2026, 3, 17), date(2026, 3, 31),
    ]  # fmt: skip


def test_the_fifth_friday_is_only_in_the_months_that_have_one() -> None:
    rule = Rule(Frequency.MONTHLY, weekdays=(Weekday(4, 5),))
    assert next_days(rule, TODAY, TODAY, 2) == [date(2026, 5, 29), date(2026, 7, 31)]


def test_an_occurrence_is_like_its_series_on_a_day_of_its_own() -> None:
    [event] = occurrences(series("FREQ=WEEKLY"), TODAY, TODAY)
    assert (event.id, event.title, event.day) == (None, "Breakfast", TODAY)
    assert (event.series_id, event.occurrence, event.key) == (1, TODAY, "s1-2026-03-03")


@pytest.mark.parametrize(
    "text",
    [
        "", "weekly", "FREQ=", "FREQ=HOURLY", "FREQ=WEEKLY;BYHOUR=9", "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=DAILY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=1MO", "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;INTERVAL=1000", "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=WEEKLY;UNTIL=20260230", "FREQ=MONTHLY;BYSETPOS=1",
        "FREQ=WEEKLY;COUNT=2;UNTIL=20260601",
        "FREQ=WEEKLY;BYDAY=", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;X=1", "FREQ=WEEKLY;COUNT=²",
    ],
)  # fmt: skip
def test_what_is_no_rule_of_days_is_refused(text: str) -> None:
    assert parse_rule(text) is None


@pytest.mark.parametrize("text", ["RRULE:FREQ=WEEKLY;BYDAY=TU", " freq=weekly;byday=tu; "])
def test_a_rule_is_known_by_its_parts_alone(text: str) -> None:
    assert str(parse_rule(text)) == f"FREQ=WEEKLY;BYDAY={DAYS[1]}"


@pytest.mark.parametrize(
    "text", ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9"]
)
def test_a_rule_that_falls_on_no_day_gives_none(text: str) -> None:
    rule = parse_rule(text)
    assert rule is not None
    assert first_day(rule, TODAY) is None


def test_at_the_end_of_the_calendar_the_days_simply_end() -> None:
    rule = Rule(Frequency.WEEKLY)
    assert next_days(rule, date(9999, 12, 30), date(9999, 12, 30)) == [date(9999, 12, 30)]


def test_where_the_next_ones_are_all_stored_one_more_is_shown() -> None:
    taken = [TODAY + timedelta(7 * week) for week in range(5)]
    shown = upcoming(series("FREQ=WEEKLY", TODAY, *taken), TODAY, TODAY)
    assert [(event.day - TODAY).days for event in shown] == [35]
