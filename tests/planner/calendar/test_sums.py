"""Numbers added up over spans of working days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.sums import Sums
from planner.calendar.working_days import WorkingDays

MONDAY = date(2026, 3, 2)
near = st.integers(-20, 80).map(lambda after: MONDAY + timedelta(days=after))
pauses = st.lists(st.tuples(near, near).map(lambda days: (min(days), max(days))), max_size=2)


@given(near, near, near, near, pauses)
def test_a_span_has_the_sum_of_its_days(
    first: date, last: date, start: date, end: date, pauses: list[tuple[date, date]]
) -> None:
    working = WorkingDays(pauses=tuple(pauses), days_off=frozenset({MONDAY}))
    sums = Sums(first, last, lambda day: day.weekday() + 1, working)
    days = working.between(max(first, start), min(last, end))
    assert sums.between(start, end) == sum(day.weekday() + 1 for day in days)
