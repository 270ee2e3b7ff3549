"""The view of where goals lead marks a goal past its date as the list of goals does."""

from dataclasses import replace
from datetime import date

import pytest

from planner.calendar.working_days import WEEKDAYS_ONLY
from planner.model.goals import Goal
from planner.stairs.forecast import forecast
from tui.screens.stairs.leading.lines import Led, led_rows
from tui.screens.stairs.lines import columns_of, goal_row

GOAL = Goal(1, "uid", "Meet 12 directors", target=12, due=date(2027, 3, 31))


@pytest.mark.parametrize("today", [date(2027, 3, 31), date(2027, 4, 1), date(2028, 1, 17)])
@pytest.mark.parametrize("due", [date(2027, 3, 31), None])
def test_a_goal_has_one_sign_in_both_lists(today: date, due: date | None) -> None:
    goal = replace(GOAL, due=due)
    late = WEEKDAYS_ONLY.is_over(due, today)
    led = Led(goal, (), forecast(goal, (), today, WEEKDAYS_ONLY), late)
    there = led_rows([led], today).row(0, 76)
    here = goal_row(goal, columns_of([goal], today, 76), today, WEEKDAYS_ONLY, 76)
    assert there.line[0].text == here.line[0].text
