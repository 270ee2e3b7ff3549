"""The labels of an action's card stand in one column, whatever they tell."""

from collections.abc import Callable
from datetime import date

import pytest

from planner.model.actions import Action
from planner.model.sparks import Spark
from tui.actions.preparation.lines import action_in_short, action_lines, action_pane
from tui.actions.related import Related
from tui.drawing.text_line import Line

TODAY = date(2027, 1, 5)
CAME_OF = Related(routine="every second Tuesday", spark=Spark(1, "1", TODAY, "An evening paper"))
SAID = ("routine, due today", "every second Tuesday", "“An evening paper”")


@pytest.mark.parametrize("card", [action_lines, action_pane, action_in_short])
def test_a_routine_is_said_in_the_column_of_the_reason(
    card: Callable[[Action, Related, date, int], list[Line]],
) -> None:
    action = Action("Read my pitch", day=TODAY, reason_text=SAID[0])
    lines = ["".join(span.text for span in line) for line in card(action, CAME_OF, TODAY, 70)]
    starts = {line.index(said) for line in lines for said in SAID if said in line}
    assert len(starts) == 1
