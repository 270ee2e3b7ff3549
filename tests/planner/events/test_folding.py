"""Routines folded: nothing is lost, and what is stored stands by itself."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.events.folding import folded
from planner.model.events import Event

TODAY = date(2026, 3, 3)


def time_of(series: int, number: int, *, stored: bool) -> Event:
    """A time of a routine; stored ones have an id."""
    day = TODAY + timedelta(days=number)
    event_id = series * 1000 + number if stored else None
    return Event("Tea", day, event_id, series_id=series, occurrence=day)


times = st.builds(time_of, st.integers(1, 3), st.integers(0, 40), stored=st.booleans())
alone = st.builds(
    lambda number: Event("Fair", TODAY + timedelta(days=number), number + 10_000),
    st.integers(0, 40),
)
listed = st.lists(times | alone, max_size=20, unique_by=lambda event: (event.series_id, event.day))
ordered = listed.map(lambda events: sorted(events, key=lambda event: (event.day, str(event.key))))


@given(ordered)
def test_each_event_stands_in_one_row(events: list[Event]) -> None:
    rows = folded(events)
    seen = [event.key for row in rows for event in (row.event, *row.more)]
    assert sorted(map(str, seen)) == sorted(str(event.key) for event in events)
    assert [row.event for row in rows] == [
        event for event in events if event.key in {row.event.key for row in rows}
    ]


@given(ordered)
def test_only_later_times_that_are_not_stored_are_folded(events: list[Event]) -> None:
    for row in folded(events):
        for event in row.more:
            assert event.id is None
            assert event.series_id == row.event.series_id
            assert event.day >= row.event.day


@given(ordered)
def test_an_unfolded_series_shows_each_time(events: list[Event]) -> None:
    rows = folded(events, {1, 2, 3})
    assert [row.event for row in rows] == events
    assert not any(row.more for row in rows)
    assert all(row.event.series_id for row in rows if row.open)
