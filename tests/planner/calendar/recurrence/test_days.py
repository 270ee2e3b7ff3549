"""Recurrence rules: read and written as text, and expanded into days."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import takewhile

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.recurrence.days import days_from, days_of, first_day, next_days
from planner.calendar.recurrence.rrule import DAYS, Frequency, Rule, Weekday, parse_rule
from tests.planner.calendar.rules import TODAY, YEAR, days, rules


@given(rules)
def test_a_written_rule_reads_back_as_itself(rule: Rule) -> None:
    assert parse_rule(str(rule)) == rule


@given(rules, days, days)
def test_two_ranges_side_by_side_give_the_days_of_the_whole(
    rule: Rule, start: date, cut: date
) -> None:
    first, last = TODAY - YEAR, TODAY + YEAR
    halves = days_of(rule, start, first, cut - timedelta(1)) + days_of(rule, start, cut, last)
    assert days_of(rule, start, first, last) == halves
    assert all(day >= start for day in halves)


even = st.builds(
    Rule,
    st.sampled_from([Frequency.DAILY, Frequency.WEEKLY]),
    st.integers(1, 6),
    st.sets(st.integers(0, 6).map(Weekday), max_size=3).map(tuple),
    until=st.none() | days,
    without=st.lists(days, max_size=3).map(tuple),
)


@given(rules | even, days, days)
def test_the_days_of_a_range_are_those_that_dateutil_counts(
    rule: Rule, start: date, first: date
) -> None:
    last, midnight = first + YEAR, partial(datetime.combine, time=time.min)
    counting = rrulestr(str(replace(rule, without=())), dtstart=midnight(start))
    counted = [moment.date() for moment in counting.between(midnight(first), midnight(last), True)]
    there = [day for day in counted if day not in rule.without]
    assert days_of(rule, start, first, last) == there
    assert list(takewhile(last.__ge__, days_from(rule, start, first))) == there


def test_the_fifth_friday_is_only_in_the_months_that_have_one() -> None:
    rule = Rule(Frequency.MONTHLY, weekdays=(Weekday(4, 5),))
    assert next_days(rule, TODAY, TODAY, 2) == [date(2026, 5, 29), date(2026, 7, 31)]


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
def test_text_that_is_no_rule_of_days_is_refused(text: str) -> None:
    assert parse_rule(text) is None


@pytest.mark.parametrize("text", ["RRULE:FREQ=WEEKLY;BYDAY=TU", " freq=weekly;byday=tu; "])
def test_a_rule_is_read_in_any_case_with_or_without_its_prefix(text: str) -> None:
    assert str(parse_rule(text)) == f"FREQ=WEEKLY;BYDAY={DAYS[1]}"


@pytest.mark.parametrize(
    "text", ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9"]
)
def test_a_rule_that_falls_on_no_day_gives_none(text: str) -> None:
    rule = parse_rule(text)
    assert rule is not None
    assert first_day(rule, TODAY) is None


def test_the_days_end_with_the_calendar() -> None:
    rule = Rule(Frequency.WEEKLY)
    assert next_days(rule, date(9999, 12, 30), date(9999, 12, 30)) == [date(9999, 12, 30)]
