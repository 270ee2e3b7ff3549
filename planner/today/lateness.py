"""When an action is late; by itself, because the line of the day can wait for no other import."""

from datetime import date
from typing import Protocol

from planner.calendar.working_days import WorkingDays


class Planned(Protocol):
    """What is planned for a day, and may have been chosen for one."""

    @property
    def day(self) -> date | None:
        """The day for which it is planned."""

    @property
    def chosen_on(self) -> date | None:
        """The day for which it was chosen."""


def is_late(action: Planned, today: date, working: WorkingDays) -> bool:
    """Whether what is open was chosen earlier, or a working day has come since its own."""
    if action.chosen_on is not None and action.chosen_on < today:
        return True
    return action.day is not None and action.day < today and working.next_after(action.day) <= today
