"""The week as a grid: its columns have their width, and no hour and no day is cut."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.weeks import week_of
from planner.language.width import cell_width
from planner.model.events import Event
from tests.tui.columns import speaking
from tests.tui.conftest import TODAY
from tui.drawing.text_line import Tone, length
from tui.drawing.week_grid import Patch, part_around, week_grid

WEEK = week_of(TODAY)
ACCENT = Tone.ACCENT
EVENING = Event("Evening of the guild", TODAY, 1, time=time(18, 30), ends=time(21))


def drawn(
    *events: Event, width: int = 110, height: int = 12, day: date = TODAY, key: int = 0
) -> list[str]:
    rows = part_around(week_grid(events, week_of(day), TODAY, width, height), height, key)
    return ["".join(span.text for patch in row for span in patch.line).rstrip() for row in rows]


def test_an_event_stands_in_its_day_at_its_hour() -> None:
    assert [row[:40] for row in drawn(EVENING)] == [
        "Mar    Mon 2          Tue 3          Wed",
        "       ─────────────  ━━━━━━━━━━━━━  ───",
        "18:00                 ○ Evening of",
        "19:00                 │ the guild",
        "20:00                 │",
    ]


def test_an_event_that_was_interrupted_goes_on_with_its_rail() -> None:
    fair = Event("Fair of the north", TODAY, 1, time=time(9), ends=time(13))
    lunch = Event("Lunch", TODAY, 2, time=time(11), ends=time(12))
    assert [row[22:].rstrip() for row in drawn(fair, lunch)[2:]] == [
        *("○ Fair of the", "│ north", "○ Lunch", "│")
    ]


def test_today_is_marked() -> None:
    names, rules, *_hours = week_grid([], WEEK, TODAY, 110, 12)
    marked = [span.text.strip() for patch in names for span in patch.line if span.tone is ACCENT]
    assert marked == ["Tue 3"]
    assert [patch.line[0].tone for patch in rules].count(ACCENT) == 1


def test_the_pieces_of_an_event_have_its_key() -> None:
    rows = week_grid([EVENING], WEEK, TODAY, 110, 12)
    assert [[patch.key for patch in row if patch.key is not None] for row in rows] == [
        [],
        [],
        [1],
        [1],
        [1],
    ]


def test_hours_left_out_are_marked() -> None:
    breakfast = Event("Breakfast", TODAY, 2, time=time(8))
    assert [row[:5].rstrip() for row in drawn(breakfast, EVENING, height=6)][2:] == [
        *("08:00", "  ┆", "18:00", "  ┆")
    ]


def test_more_events_than_lines_are_counted() -> None:
    many = [Event("Talk", TODAY, number, time=time(number)) for number in range(1, 9)]
    assert drawn(*many, height=6)[-1] == "▾ 5 more"


def test_the_hours_around_the_event_in_focus_are_shown() -> None:
    many = [Event(f"Talk {number}", TODAY, number, time=time(number)) for number in range(1, 9)]
    for event in many:
        shown = drawn(*many, height=6, key=event.id or 0)
        assert len(shown) == 6
        assert any(event.title in row for row in shown)
    assert drawn(*many, height=6, key=5)[-1] == "▴▾ 5 more"
    assert drawn(*many, height=6, key=8)[-1] == "▴ 5 more"


def test_an_event_that_is_shown_is_not_counted_as_left_out() -> None:
    fair = Event("Fair", TODAY, 9, time=time(0), ends=time(23))
    many = [Event("Talk", TODAY, number, time=time(number)) for number in range(1, 5)]
    assert drawn(fair, *many, height=6)[-1] == "▾ 2 more"
    fairs = [
        Event(f"Fair {days}", WEEK.first, days, last=WEEK.first + timedelta(days), time=time(9))
        for days in (1, 2, 3)
    ]
    assert len(shown := drawn(*fairs, height=4)) == 4
    assert "more" not in shown[-1]


def test_the_month_of_another_year_has_its_year() -> None:
    assert drawn(day=date(2025, 10, 6))[0].startswith("Oct 2025  Mon 6")


@pytest.mark.parametrize(("width", "first"), [(120, "dim. 1er"), (60, "D 1er")])
def test_a_day_too_long_for_its_column_has_its_initial(width: int, first: str) -> None:
    with speaking("fr"):
        assert drawn(width=width)[0].startswith("mars   ")
        assert first in drawn(width=width, day=date(2026, 3, 1))[0]


events = st.builds(
    Event,
    st.text("aé 漢", max_size=30),
    st.integers(-2, 8).map(lambda days: WEEK.first + timedelta(days=days)),
    st.integers(1, 9),
    time=st.none() | st.sampled_from([time(8), time(8, 30), time(23, 59)]),
    ends=st.none() | st.sampled_from([time(1), time(12), time(20, 15)]),
)


@given(
    st.lists(events, max_size=6),
    st.integers(60, 200),
    st.integers(2, 20),
    st.sampled_from(["en", "fr"]),
    st.sampled_from([TODAY, date(2025, 9, 1), date(2027, 11, 30)]),
    st.integers(1, 9),
)
def test_every_column_has_its_width_and_no_number_is_cut(
    listed: list[Event], width: int, height: int, spoken: str, day: date, key: int
) -> None:
    with speaking(spoken):
        week = week_of(day)
        rows = part_around(week_grid(listed, week, TODAY, width, height), height, key)
    assert len(rows) <= height
    whole = {_width(row) for row in rows if len(row) > 1}
    assert len(whole) == 1
    assert max(whole) <= width
    names = "".join(span.text for patch in rows[0] for span in patch.line).split()
    numbers = [str((week.first + timedelta(days=at)).day) for at in range(7)]
    assert [name.removesuffix("er") for name in names if name[0].isdigit()][-7:] == numbers
    for row in rows[2:]:
        label = row[0].line[0].text.strip()
        assert cell_width(label) in (0, 1, 5) or label.startswith(("▴", "▾"))


def _width(row: tuple[Patch, ...]) -> int:
    return sum(length(patch.line) for patch in row)
