"""What the result form is given, and what it answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from planner.calendar.working_days import WorkingDays
from planner.events.debriefs import Debrief, DebriefFields
from planner.grammar import ActionLine
from planner.model.actions import Action, Result
from planner.model.vocabulary import ActionState
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
class Recorded:
    """The answer: the result, the follow-ups taken, and where an action not done goes.

    `debrief` holds the texts of the debrief by their names; empty if nothing was said. `again` if
    it is the result there is already, with not a word changed.
    """

    result: Result
    follow_ups: tuple[FollowUp, ...] = ()
    move_to: date | None = None
    leave: ActionState = ActionState.OPEN
    next_action: ActionLine | None = None
    introduced: str = ""
    debrief: DebriefFields = field(default_factory=DebriefFields)
    again: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked about: the action, and what is known before and behind it."""

    action: Action
    ahead: Ahead
    behind: Behind = Behind()
