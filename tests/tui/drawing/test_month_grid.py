"""A day of the month shows its events beside its number, within its cells."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.load import Limits
from planner.stairs.month import DueStep, PlannedAction, PlannedDay, PlannedEvent
from tui.drawing.text_line import Tone, length
from tui.screens.stairs.month.grid import month_rows
from tui.screens.stairs.month.lines import day_lines, say_load

DAY = PlannedDay(date(2027, 1, 20), Limits(3, 30), events=(PlannedEvent("Axiane’s fair", 60),))


def _drawn(days: list[PlannedDay], width: int, height: int) -> list[str]:
    rows = month_rows([days], date(2027, 1, 13), width, height)
    return ["".join(span.text for patch in row for span in patch.line) for row in rows]


def test_an_event_stands_beside_the_number_and_before_the_steps_due() -> None:
    due = replace(DAY, steps=(DueStep(1, "Meet three", 1, "Meet 12"),))
    number = _drawn([DAY, due, replace(DAY, events=())], 76, 6)[1]
    assert number.split() == ["20", "◈", "20", "◈", "▱", "20"]


@given(st.integers(0, 5), st.integers(0, 9), st.integers(0, 4), st.integers(21, 160))
def test_a_day_never_takes_more_than_its_cells(
    events: int, actions: int, steps: int, width: int
) -> None:
    day = replace(
        DAY,
        events=(PlannedEvent("An evening", 60),) * events,
        actions=(PlannedAction(1, "Call", 15),) * actions,
        steps=(DueStep(1, "Meet three", 1, "Meet 12"),) * steps,
    )
    for height in (3, 6, 12):
        rows = month_rows([[day] * 7], DAY.day, width, height)
        lines = [tuple(span for patch in row for span in patch.line) for row in rows]
        assert len({length(line) for line in lines}) == 1
        assert all(length(line) <= max(width, 27) for line in lines)


def test_the_load_in_words_tells_actions_and_events_apart() -> None:
    day, two = replace(DAY, events=()), (PlannedAction(1, "Call", 15), PlannedAction(2, "Go", 30))
    off = Limits(0, 0)
    table = {
        day: "nothing planned",
        DAY: "1 event, 1 h · limit: 3, 30 min",
        replace(day, actions=two): "2 actions of 3, 45 min of 30 min",
        replace(DAY, actions=two): "2 actions, 45 min · 1 event, 1 h · limit: 3, 30 min",
        replace(DAY, limit=off, working=False): "a day off · 1 event, 1 h",
        replace(DAY, limit=off): "no action on Wednesdays · 1 event, 1 h",
    }
    assert {each: say_load(each) for each in table} == table
    figures = ["".join(row).split() for row in _drawn([replace(DAY, actions=two)], 76, 6)]
    assert figures[3] == ["105/30"]  # with the number a cell away from its neighbour, it is left


def test_only_a_day_that_can_still_be_mended_is_told_to_be_over() -> None:
    done = (PlannedAction(1, "Call", 45, done=True),)
    day, open_too = replace(DAY, events=(), actions=done), (*done, PlannedAction(2, "Go", 15))
    assert not day.is_over(day.day)  # all of it is done
    assert replace(day, actions=open_too).is_over(day.day)
    assert not replace(day, actions=open_too).is_over(day.day + timedelta(days=1))  # it is past
    assert DAY.is_over(DAY.day)
    tones = [
        {
            span.tone
            for row in month_rows([[each] * 7], DAY.day, 76, 6)
            for patch in row
            for span in patch.line
        }
        for each in (day, replace(day, actions=open_too))
    ]
    assert [Tone.DUE in each for each in tones] == [False, True]


def test_no_word_of_a_day_in_full_is_cut_where_the_pane_has_room_for_it() -> None:
    title = "Update the list of agroalimentary-businesses at last"
    day = replace(DAY, actions=(PlannedAction(1, title, 20), PlannedAction(2, "Call", 5)))
    for width in (28, 40, 72):
        lines = ["".join(span.text for span in line) for line in day_lines(day, width)]
        shown = " ".join(line.replace("20 min", "").strip(" ○") for line in lines)
        assert title in " ".join(shown.split()), width
        assert max(map(len, lines)) <= width
        assert sum(line.endswith(" 20 min") for line in lines) == 1
