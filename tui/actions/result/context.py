"""Input of the result form: the action, the days to come, an earlier result."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from planner.calendar.working_days import WorkingDays
from planner.events.debriefs import Debrief
from planner.grammar import ActionLine
from planner.model.actions import Action, Result
from planner.model.goals import GoalCount
from planner.model.pitches import UsedPitch
from planner.today.follow_ups import FollowUp
from tui.widgets.completing_text import LookUp


@dataclass(frozen=True, slots=True)
class Ahead:
    """The days to come, counted from the day it is when they are asked for.

    `offer` gives the follow-ups of a result and of the name introduced, `why_no_reminder` the
    reason for which silence has none; `read_next` reads a further action and raises GrammarError;
    `read_promise` reads a promise, None if nothing is typed; `look_up` tells the known names for
    those begun.
    """

    clock: Callable[[], date]
    working: WorkingDays
    offer: Callable[[Result, str], Sequence[FollowUp]]
    why_no_reminder: Callable[[Result], str]
    read_next: Callable[[str], ActionLine]
    read_promise: Callable[[str], FollowUp | None]
    look_up: LookUp = lambda _begun: None

    @property
    def today(self) -> date:
        """The day it is, which may have become another one while the form stands open."""
        return self.clock()

    @property
    def next_day(self) -> date:
        """The day to which an action goes that was not done."""
        return self.working.next_after(self.today)


@dataclass(frozen=True, slots=True)
class Behind:
    """Knowledge of what happened: an earlier result and debrief, the minutes a timer ran.

    `minutes` are filled in, `doubt` is a question about them; `introduced` is the second person
    that the title or the earlier result names. `promise`, the follow-ups whose names `taken` holds
    and those `further` were written by that result. `goals` are those it may count for, `counted`
    the ids of those for which the earlier result counts, None without one. `pitch` is the version
    of a pitch that is named unless it is changed, `pitches` are those that may be named.
    """

    debrief: Debrief | None = None
    minutes: int | None = None
    doubt: str = ""
    introduced: str = ""
    promise: FollowUp | None = None
    taken: frozenset[str] = frozenset()
    further: tuple[FollowUp, ...] = ()
    goals: tuple[GoalCount, ...] = ()
    counted: frozenset[int] | None = None
    pitch: UsedPitch | None = None
    pitches: tuple[UsedPitch, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """The action asked about, with the days ahead of it and the facts behind it."""

    action: Action
    ahead: Ahead
    behind: Behind = Behind()

    @property
    def further(self) -> Mapping[str, FollowUp]:
        """Actions of an earlier result beside the follow-ups offered, by their names."""
        return {f"further.{n}": each for n, each in enumerate(self.behind.further)}

    @property
    def taken_before(self) -> frozenset[str]:
        """The names of all that an earlier result took."""
        return self.behind.taken | self.further.keys()
