"""The list of goals and its highlighted goal."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from planner.calendar.working_days import WorkingDays
from planner.model.goals import Goal
from tui.screens.stairs.lines import Columns, columns_of, goal_row
from tui.widgets.rows import FixedRows
from tui.widgets.short_list import ShortList


class GoalList(ShortList):
    """The goals; `wanted` is the id of the goal to highlight when they are read next."""

    known: Sequence[Goal] = ()
    wanted: int | None = None

    @property
    def goal(self) -> Goal | None:
        """The highlighted goal."""
        return next((goal for goal in self.known if goal.id == self.key), None)

    def show_goals(self, goals: Sequence[Goal], today: date, working: WorkingDays) -> None:
        """Show the goals; the highlight stays on its goal, or goes to the wanted one."""
        self.known = goals
        wanted, self.wanted = self.wanted, None

        @cache
        def columns(width: int) -> Columns:
            return columns_of(goals, today, width)

        rows = FixedRows(
            goals, lambda goal, width: goal_row(goal, columns(width), today, working, width)
        )
        self.show(rows, wanted)
