"""The rows of the morning that need no window to be seen."""

from datetime import date

import pytest

from planner.model.actions import Action
from planner.today.agenda import Agenda
from tui.screens.today.morning.position import Position, Stage
from tui.screens.today.morning.rows import stage_entries

MONDAY = date(2027, 1, 18)
CALL = Action("Call Ana", id=1, chosen_on=MONDAY)


def _chosen(agenda: Agenda) -> str:
    entries = stage_entries(agenda, Position(MONDAY, Stage.CHOOSE), 76, lambda name: name)
    return "\n".join("".join(span.text for span in entry.draw(76)) for entry in entries)


@pytest.mark.parametrize("chosen", [(), (CALL,)])
def test_a_day_that_takes_nothing_is_not_called_a_good_one(chosen: tuple[Action, ...]) -> None:
    said = _chosen(Agenda(MONDAY, chosen=chosen, daily_number=0, budget_minutes=0))
    assert "No action is expected today." in said
    assert "good day" not in said


def test_a_day_with_its_number_is_a_good_one() -> None:
    said = _chosen(Agenda(MONDAY, chosen=(CALL,), daily_number=1, budget_minutes=30))
    assert "These make a good day." in said
