"""Lateness of an action, in whatever section it is shown."""

from datetime import date, timedelta

import pytest

from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.model.actions import Action
from planner.today.lateness import is_late

FRIDAY, SATURDAY, MONDAY = date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 2)


@pytest.mark.parametrize(
    ("day", "chosen_on", "late"),
    [
        (None, None, False),
        (MONDAY, None, False),
        (FRIDAY, None, True),
        (SATURDAY, None, True),
        (None, MONDAY, False),
        (None, FRIDAY, True),
        (MONDAY + timedelta(days=1), MONDAY, False),
        (MONDAY, SATURDAY, True),
    ],
)
def test_an_action_is_late_the_working_day_after_its_day_or_the_day_after_it_was_chosen(
    day: date | None, chosen_on: date | None, late: bool
) -> None:
    assert is_late(Action("Call", day=day, chosen_on=chosen_on), MONDAY, WEEKDAYS_ONLY) == late


def test_a_day_off_makes_nothing_late() -> None:
    working = WorkingDays(days_off=frozenset({MONDAY}))
    assert not is_late(Action("Call", day=FRIDAY), MONDAY, working)
    assert is_late(Action("Call", day=FRIDAY), MONDAY + timedelta(days=1), working)
