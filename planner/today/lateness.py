"""Lateness of actions; a module of its own, because the status line must import little."""

from datetime import date
from typing import Protocol

from planner.calendar.working_days import WorkingDays


class Planned(Protocol):
    """A thing planned for a day, or chosen for one."""

    @property
    def day(self) -> date | None:
        """The planned day."""

    @property
    def chosen_on(self) -> date | None:
        """The day it was chosen for."""


def is_late(action: Planned, today: date, working: WorkingDays) -> bool:
    """Whether an open action was chosen earlier, or a working day has passed since its own.

    During a pause none is late.
    """
    if action.chosen_on is not None and action.chosen_on < today:
        return working.pause_on(today) is None
    return working.is_over(action.day, today)
