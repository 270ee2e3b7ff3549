"""The facts that the result form is given."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from planner.calendar.working_days import WorkingDays
from planner.events.debriefs import Debrief
from planner.grammar import ActionLine
from planner.model.actions import Action, Result
from planner.today.follow_ups import FollowUp


@dataclass(frozen=True, slots=True)
class Ahead:
    """What the form knows of the days to come; they count from the day it is when they are asked.

    `offer` gives the follow-ups of a result and the name of whom it led to, `read_next` reads a
    further action; it raises GrammarError. `read_promise` reads what was promised, None if nothing
    is typed.
    """

    clock: Callable[[], date]
    working: WorkingDays
    offer: Callable[[Result, str], Sequence[FollowUp]]
    read_next: Callable[[str], ActionLine]
    read_promise: Callable[[str], FollowUp | None]

    @property
    def today(self) -> date:
        """The day it is, which may have become another one while the form stands open."""
        return self.clock()

    @property
    def next_day(self) -> date:
        """Where an action goes that was not done."""
        return self.working.next_after(self.today)


@dataclass(frozen=True, slots=True)
class Behind:
    """What is known of what happened: an earlier result and debrief, the minutes a timer ran.

    `minutes` are filled in, `doubt` is a question about them; `introduced` is whom the title or
    the earlier result names beside the person of the action. That result wrote `promise`, the
    follow-ups of which `taken` holds what they are known by, and those `further`.
    """

    debrief: Debrief | None = None
    minutes: int | None = None
    doubt: str = ""
    introduced: str = ""
    promise: FollowUp | None = None
    taken: frozenset[str] = frozenset()
    further: tuple[FollowUp, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked about: the action, and what is known before and behind it."""

    action: Action
    ahead: Ahead
    behind: Behind = Behind()
