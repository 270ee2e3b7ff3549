"""The line of a day: short, in one line, and late where the agenda says late."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.model.actions import Action
from planner.today.lateness import is_late
from planner.today.status_line import Glance, day_line

TODAY = date(2026, 3, 3)
DAYS = st.dates(date(2026, 2, 10), TODAY)
TIMES = st.sampled_from(["", "09:30", "14:00"])
GLANCES = st.builds(
    Glance, st.text(max_size=60), st.booleans(), DAYS, st.none() | DAYS, TIMES
)  # fmt: skip


def test_a_day_without_anything_is_empty() -> None:
    assert day_line([], TODAY, WEEKDAYS_ONLY) == ""
    tomorrow = Glance("Call", day=TODAY)
    assert day_line([tomorrow], TODAY, WEEKDAYS_ONLY) == ""


def test_the_earliest_time_comes_next_and_what_has_none_after_it() -> None:
    chosen = [
        Glance("Write", day=TODAY, chosen_on=TODAY),
        Glance("Late call", day=TODAY, chosen_on=TODAY, time="14:00"),
        Glance("Early call", day=TODAY, chosen_on=TODAY, time="09:30"),
    ]
    assert day_line(chosen, TODAY, WEEKDAYS_ONLY) == "● 0/3 · 09:30 Early call"
    assert day_line(chosen[:1], TODAY, WEEKDAYS_ONLY) == "● 0/1 · Write"


def test_what_is_done_and_what_is_late_are_counted() -> None:
    monday = date(2026, 3, 2)
    known = [Glance("Done", done=True, day=TODAY), Glance("Late", day=monday)]
    assert day_line(known, TODAY, WEEKDAYS_ONLY) == "● 1/1 · ▲ 1"


@given(st.lists(GLANCES, max_size=6))
def test_the_status_is_short_and_one_line(actions: list[Glance]) -> None:
    line = day_line(actions, TODAY, WEEKDAYS_ONLY)
    assert "\n" not in line
    assert len(line) <= 70


@given(DAYS, st.none() | DAYS, st.frozensets(DAYS, max_size=4))
def test_late_is_what_the_agenda_calls_late(
    day: date, chosen_on: date | None, days_off: frozenset[date]
) -> None:
    working = WorkingDays(days_off)
    line = day_line([Glance("Call", day=day, chosen_on=chosen_on)], TODAY, working)
    late = chosen_on != TODAY and is_late(
        Action("Call", day=day, chosen_on=chosen_on), TODAY, working
    )
    assert ("▲" in line) is late
