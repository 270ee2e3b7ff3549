"""A working day on which nothing is to be planned says so, wherever its load is told."""

from datetime import date

import pytest

from planner.calendar.load import Limits
from planner.language import use
from planner.stairs.month import PlannedAction, PlannedDay
from planner.today import wording
from planner.today.agenda import Agenda
from tui.screens.stairs.month.grid import month_rows
from tui.screens.stairs.month.lines import say_load
from tui.screens.today import three

MONDAY = date(2026, 12, 28)
CALL = PlannedAction(1, "Call Ana", 15)
FREE = {"en": "no action on Mondays", "fr": "pas d’action le lundi"}


@pytest.mark.parametrize("spoken", FREE)
def test_a_free_day_is_told_without_a_nought(spoken: str) -> None:
    use(spoken)
    day = PlannedDay(MONDAY, Limits(0, 0))
    busy = PlannedDay(MONDAY, Limits(0, 0), actions=(CALL,))
    agenda = Agenda(MONDAY, daily_number=0, budget_minutes=0)
    planned = Agenda(MONDAY, daily_number=0, budget_minutes=0, planned_minutes=15)
    assert [say_load(day), wording.say_planned(agenda), three.say_load(agenda)] == [
        FREE[spoken]
    ] * 3
    told = [say_load(busy), wording.say_planned(planned), three.say_load(planned)]
    assert all(said.endswith(f" · {FREE[spoken]}") for said in told)
    assert all("15" in said for said in told)
    for height in range(2, 30):
        for rows in (month_rows([[each] * 7], MONDAY, 80, height) for each in (day, busy)):
            drawn = " ".join(span.text for row in rows for patch in row for span in patch.line)
            assert "/0" not in drawn
