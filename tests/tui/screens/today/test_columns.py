"""The rows of Today: columns that never touch, and never a minute, an hour or a day cut."""

from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.day_parts import DayPart
from planner.language.dates_in_words import say_minutes, say_time
from planner.model.actions import Action
from planner.model.vocabulary import Channel
from tests.tui.columns import cells_apart, speaking
from tui.screens.today.entries import action_entry

NARROW, WIDE = 54, 196
"""The cells of a row of the list in the narrowest window and in a wide one."""

texts = st.text("aé ", max_size=60).map(lambda text: f"Wxyz{text}Q")
days = st.integers(0, 400).map(lambda days: date(2026, 3, 3) + timedelta(days=days))
actions = st.builds(
    Action,
    title=texts,
    day=days,
    time=st.none() | st.just(time(18, 30)),
    part=st.sampled_from([None, *DayPart]),
    minutes=st.none() | st.integers(1, 599),
    channel=st.sampled_from([None, *Channel]),
)


@given(st.integers(NARROW, WIDE), st.sampled_from(["en", "fr"]), actions)
def test_no_two_columns_touch_and_no_number_is_cut(width: int, spoken: str, action: Action) -> None:
    with speaking(spoken):
        line = action_entry(action).draw(width)
        assert cells_apart(line, width)
        said = "".join(span.text for span in line)
        assert action.time is None or say_time(action.time) in said
        assert action.minutes is None or said.endswith(f" {say_minutes(action.minutes)}")
