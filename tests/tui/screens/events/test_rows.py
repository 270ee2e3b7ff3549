"""The rows of Events: columns that never touch, and never a day or an hour cut."""

from collections.abc import Hashable, Sequence
from datetime import date, time, timedelta
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.events.brief import say_hours
from planner.events.debriefs import Debrief
from planner.language.dates_in_words import say_days
from planner.model.events import Event
from planner.model.goals import MetForGoal
from tests.tui.columns import cells_apart, speaking
from tests.tui.conftest import TODAY
from tui.screens.events.debrief.end_lines import met_lines
from tui.screens.events.lines import event_lines
from tui.screens.events.rows import Columns, Look, Measured, event_row

NARROW, WIDE = 54, 196
"""The cells of a row of the list in the narrowest window and in a wide one."""

texts = st.text("aé ", min_size=0, max_size=60).map(lambda text: f"Wxyz{text}Q")
hours = st.one_of(st.none(), st.just(time(18, 30)))


def event(title: str, place: str, after: int, lasts: int, starts: time | None) -> Event:
    """An event some days from today, of one day or of several."""
    day = TODAY + timedelta(days=after)
    last = day + timedelta(days=lasts) if lasts else None
    return Event(
        title, day, 1, last=last, time=starts, ends=time(21) if starts else None, place=place
    )


events = st.builds(
    event, texts, st.just("") | texts, st.integers(-500, 500), st.integers(0, 400), hours
)


def keyed(listed: Sequence[Event]) -> dict[Hashable, Event]:
    return dict(enumerate(listed))


def look_at(listed: Sequence[Event]) -> Look:
    return Look(Measured(TODAY).columns(keyed(listed)), TODAY)


@given(st.integers(NARROW, WIDE), st.sampled_from(["en", "fr"]), st.lists(events, min_size=1))
def test_no_two_columns_touch_and_no_day_or_hour_is_cut(
    width: int, spoken: str, listed: list[Event]
) -> None:
    with speaking(spoken):
        look = look_at(listed)
        for each in listed:
            line = event_row(each, look, width).line
            assert cells_apart(line, width)
            said = "".join(span.text for span in line)
            assert f" {say_days(each.day, each.last, TODAY)}  " in said
            assert say_hours(each) in said


def test_titles_begin_in_one_column_by_what_the_days_take() -> None:
    listed = [event("Fair", "", after, 0, time(18, 30)) for after in (0, 1, 20, 60)]
    look = look_at(listed)
    lines = ["".join(s.text for s in event_row(each, look, 60).line) for each in listed]
    assert len({line.index("Fair") for line in lines}) == 1
    assert lines[1].startswith("○ tomorrow  18:30–21:00  Fair")


def test_without_hours_their_column_gives_way() -> None:
    listed = [event("Fair", "", 1, 0, None)]
    [row] = [event_row(each, look_at(listed), 60) for each in listed]
    assert "".join(span.text for span in row.line).startswith("○ tomorrow  Fair")


def test_the_place_stands_beside_a_short_title() -> None:
    listed = [event("Fair", "City Hall, second floor", 1, 0, time(18, 30))]
    assert "City Hall" in "".join(
        span.text for span in event_row(listed[0], look_at(listed), 60).line
    )


def test_the_day_is_said_for_a_date_of_another_year() -> None:
    far = Event("Fair", date(2027, 7, 1), 1, time=time(8))
    with speaking("fr"):
        line = event_row(far, look_at([far]), 60).line
    assert "1er juil. 2027  08:00  Fair" in "".join(span.text for span in line)


@given(st.lists(events, max_size=5), st.lists(events, max_size=5))
def test_columns_are_those_of_the_events_asked_for(first: list[Event], then: list[Event]) -> None:
    measured = Measured(TODAY)
    measured.columns(keyed([*first, *then]))
    assert measured.columns(keyed(first)) == look_at(first).columns
    assert measured.columns({}) == Columns()


def test_an_event_is_measured_once(monkeypatch: pytest.MonkeyPatch) -> None:
    said = Mock(side_effect=say_hours)
    monkeypatch.setattr("tui.screens.events.rows.say_hours", said)
    listed = [event("Fair", "", 1, 0, None), event("Talk", "", 2, 0, None)]
    measured = Measured(TODAY)
    for found in (listed, listed[:1], listed):
        measured.columns(keyed(found))
    assert said.call_count == 2


@pytest.mark.parametrize("told", [False, True])
def test_an_event_that_was_told_lacks_nothing(told: bool) -> None:
    debrief = Debrief(1, TODAY, event_id=1) if told else None
    lines = event_lines(Event("Forum", TODAY, 1), TODAY, 76, debrief=debrief)
    shown = "".join(span.text for line in lines for span in line)
    assert ("Missing" in shown) is not told


@pytest.mark.parametrize("counted", [True, False])
def test_the_goal_that_somebody_met_counts_for_is_cut_by_nothing_empty(counted: bool) -> None:
    names = ("Paula Grant", "Tom Hale")
    goal = MetForGoal(1, "Meet 12 finance directors", names, counted, 3, 4)
    [line] = met_lines([goal], 74)
    assert "counts for Meet 12 finance directors " in "".join(span.text for span in line)


def test_a_long_place_is_whole_where_the_titles_leave_room_for_it() -> None:
    place = "Chamber of commerce and industry, Grenoble"
    listed = [event("Evening", place, 3, 0, time(18, 30))]
    said = {
        width: "".join(span.text for span in event_row(listed[0], look_at(listed), width).line)
        for width in (80, 120)
    }
    assert {width: place in line for width, line in said.items()} == {80: True, 120: True}
    assert "Evening" in said[80]
