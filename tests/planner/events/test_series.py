"""Routine events fall on the days of their rule, less those left out or stored."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.recurrence.days import days_of, first_day, next_days
from planner.calendar.recurrence.rrule import Frequency, Rule, Weekday
from planner.events.series import Series, fitting, occurrences, upcoming
from planner.model.events import Event
from tests.planner.calendar.rules import TODAY, YEAR, days, rules


def series(rule: Rule | str, start: date = TODAY, *taken: date) -> Series:
    return Series(1, str(rule), start, Event("Breakfast", start), frozenset(taken))


def found(given: Series, first: date, last: date) -> list[date]:
    return [event.day for event in occurrences(given, first, last)]


@given(rules, days, days)
def test_only_a_taken_day_is_left_out(rule: Rule, start: date, taken: date) -> None:
    whole = found(series(rule, start), TODAY, TODAY + YEAR)
    assert found(series(rule, start, taken), TODAY, TODAY + YEAR) == [
        day for day in whole if day != taken
    ]


@given(rules, days)
def test_a_missed_occurrence_is_shown_once(rule: Rule, start: date) -> None:
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


def test_an_occurrence_is_like_its_series_on_a_day_of_its_own() -> None:
    [event] = occurrences(series("FREQ=WEEKLY"), TODAY, TODAY)
    assert (event.id, event.title, event.day) == (None, "Breakfast", TODAY)
    assert (event.series_id, event.occurrence, event.key) == (1, TODAY, "s1-2026-03-03")


def test_where_the_next_ones_are_all_stored_one_more_is_shown() -> None:
    taken = [TODAY + timedelta(7 * week) for week in range(5)]
    shown = upcoming(series("FREQ=WEEKLY", TODAY, *taken), TODAY, TODAY)
    assert [(event.day - TODAY).days for event in shown] == [35]
