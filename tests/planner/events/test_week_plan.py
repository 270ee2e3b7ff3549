"""The week of events as rows of hours: every event in its day, in as many rows as fit."""

from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.weeks import Week
from planner.events.week_plan import HourRow, week_rows
from planner.model.events import Event

MONDAY = date(2026, 3, 2)
WEEK = Week(MONDAY)


def event(day: int, starts: time | None, ends: time | None = None, name: str = "Fair") -> Event:
    """An event of the week, its day counted from Monday."""
    return Event(name, MONDAY + timedelta(days=day), day + 1, time=starts, ends=ends)


def hours(*events: Event, room: int = 24) -> list[int | None]:
    return [row.hour for row in week_rows(events, WEEK, room)]


def test_a_week_without_events_has_no_hours() -> None:
    assert week_rows([], WEEK, 10) == []
    assert hours(event(7, time(8)), event(-1, time(8))) == []


def test_the_hours_are_those_from_the_first_event_to_the_last() -> None:
    breakfast, evening = event(3, time(8), time(9, 30)), event(0, time(18, 30), time(20))
    assert hours(breakfast) == [8, 9]
    assert hours(evening) == [18, 19]
    assert hours(breakfast, evening) == list(range(8, 20))


def test_an_event_stands_in_each_of_its_hours() -> None:
    fair = event(1, time(9), time(11))
    nine, ten = week_rows([fair], WEEK, 10)
    assert nine == HourRow(9, (None, fair, *[None] * 5), begins=True)
    assert ten == HourRow(10, nine.cells, begins=False)


def test_an_event_past_midnight_ends_its_day_at_midnight() -> None:
    assert hours(event(4, time(22), time(1))) == [22, 23]


def test_an_event_that_ends_when_it_begins_has_its_hour_alone() -> None:
    assert hours(event(1, time(9), time(9))) == [9]
    assert hours(event(1, time(9, 30), time(9, 30))) == [9]


def test_an_event_of_several_days_stands_in_each_of_them() -> None:
    fair = Event("Fair", MONDAY - timedelta(days=3), 1, last=MONDAY + timedelta(days=1))
    [row] = week_rows([fair], WEEK, 10)
    assert row.cells == (fair, fair, *[None] * 5)
    assert row.hour is None


def test_two_events_of_one_hour_have_a_line_each() -> None:
    one, two = event(1, time(18)), event(1, time(18, 30), name="Talk")
    rows = week_rows([one, two], WEEK, 10)
    assert [(row.hour, row.cells[1]) for row in rows] == [(18, one), (None, two)]


def test_an_event_goes_on_after_one_that_began_and_ended_within_it() -> None:
    fair, lunch = event(1, time(9), time(16)), event(1, time(12), time(13), name="Lunch")
    shown = {row.hour: row.cells[1] for row in week_rows([fair, lunch], WEEK, 24)}
    assert [*shown] == list(range(9, 16))
    assert shown.pop(12) == lunch
    assert set(shown.values()) == {fair}


def test_with_little_room_empty_hours_become_one_row_then_long_events_are_shortened() -> None:
    breakfast, evening = event(3, time(8), time(10)), event(0, time(18), time(22))
    assert hours(breakfast, evening, room=7) == [8, 9, None, 18, 19, 20, 21]
    assert hours(breakfast, evening, room=6) == [8, 9, None, 18, 19, None]
    assert hours(breakfast, evening, room=5) == [8, 9, None, 18, None]
    assert hours(breakfast, evening, room=4) == [8, 18]


events = st.builds(
    event,
    st.integers(-2, 8),
    st.none() | st.times().map(lambda at: at.replace(microsecond=0)),
    st.none() | st.times().map(lambda at: at.replace(microsecond=0)),
)


@given(st.lists(events, max_size=8), st.integers(1, 30))
def test_every_event_of_the_week_is_shown(listed: list[Event], room: int) -> None:
    rows = week_rows(listed, WEEK, room)
    for day in range(7):
        on = [each for each in listed if each.is_on(MONDAY + timedelta(days=day))]
        seen = [row.cells[day] for row in rows]
        assert all(each in seen for each in on)
        assert all(each in on for each in seen if each)
    if len(rows) > room:
        assert all(row.begins for row in rows)


@given(st.lists(events, max_size=8))
def test_an_hour_of_a_timed_event_is_never_blank_in_its_day(listed: list[Event]) -> None:
    shown = {row.hour: row for row in week_rows(listed, WEEK, 99) if row.hour is not None}
    for each in listed:
        for day in range(7):
            if each.time and each.ends and each.is_on(MONDAY + timedelta(days=day)):
                past = each.ends < each.time
                last = 24 if past else each.ends.hour + bool(each.ends.minute)
                assert all(shown[hour].cells[day] for hour in range(each.time.hour, last))
