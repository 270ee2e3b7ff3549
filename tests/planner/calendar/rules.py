"""Recurrence rules and days for property tests."""

from datetime import date, timedelta

from hypothesis import strategies as st

from planner.calendar.recurrence.rrule import Frequency, Rule, Weekday

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
