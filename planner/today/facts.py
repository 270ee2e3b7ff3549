"""What the store knows about one day, for the agenda to be assembled from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from planner.model.actions import Action
from planner.model.events import Event
from planner.model.sparks import Spark
from planner.network.dormant import DormantTie
from planner.today.reasons import CurrentStep, OverduePerson


@dataclass(frozen=True, slots=True)
class Facts:
    """What the store knows about a day.

    `actions` are the open ones whose day has come, those done today, and the meetings of tomorrow
    that nothing prepares yet; `people` are the most overdue ones, `dormant` is the tie drawn for
    the week, `result_days` the days with a result other than not-done. `events` are those from
    three days before to the day after, `in_preparation` the ids of those that an action prepares.
    """

    actions: Sequence[Action] = ()
    steps: Sequence[CurrentStep] = ()
    people: Sequence[OverduePerson] = ()
    dormant: DormantTie | None = None
    events: Sequence[Event] = ()
    in_preparation: frozenset[int] = frozenset()
    sparks: Sequence[Spark] = ()
    result_days: frozenset[date] = frozenset()
    first_day: date = date.max
