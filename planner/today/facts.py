"""Facts of the store about one day, the input of the agenda."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from planner.model.actions import Action
from planner.model.events import Event
from planner.model.sparks import Spark
from planner.network.dormant import DormantTie
from planner.today.first_steps import FirstStep
from planner.today.reasons import CurrentStep, OverduePerson
from planner.today.waiting import Awaited
from planner.values import dataclass

if TYPE_CHECKING:
    from planner.network.sweeps.topics import Topic
    from planner.network.ties.moves import Move
    from planner.network.ties.wishes import Wish

SWEEP_FROM = 3
"""The weekday from which a sweep is offered: on Thursday the people had their turn [D]."""
NEWS = timedelta(days=60)
"""The time for which a change of job is news [D]."""


@dataclass(frozen=True, slots=True)
class Due:
    """The occurrences of routines on a day.

    `occurrences` are the open ones without a row, `given_way` the ids of rows that no longer count.
    `steps` are those with a routine that runs: they need no proposal of their own.
    """

    occurrences: tuple[Action, ...] = ()
    given_way: frozenset[int] = frozenset()
    steps: frozenset[int] = frozenset()


NOTHING_DUE = Due()


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts about a day.

    `actions` are the open ones due, those done today, and tomorrow's meetings without a preparing
    action; `people` are the most overdue ones, `wish` is the day that matters for which a word is
    due, `moves` are changes of job to write about, `dormant` is the tie of the week, `result_days`
    the days with a result other than not-done. `events` are those from three days before to the day
    after, `in_preparation` the ids of those with a preparing action;
    `awaited` are the answers awaited, the oldest first. `may_draw` says
    that no tie was drawn today, so that one more may be if nothing is proposed; `first_steps` are
    those of a new store while they are shown, and `few_people` says that fewer than ten are known;
    `sweep` is the topic of the memory sweep that is offered.
    """

    actions: Sequence[Action] = ()
    steps: Sequence[CurrentStep] = ()
    people: Sequence[OverduePerson] = ()
    wish: "Wish | None" = None
    moves: "Sequence[Move]" = ()
    dormant: DormantTie | None = None
    events: Sequence[Event] = ()
    in_preparation: frozenset[int] = frozenset()
    sparks: Sequence[Spark] = ()
    awaited: Sequence[Awaited] = ()
    result_days: frozenset[date] = frozenset()
    first_day: date = date.max
    may_draw: bool = False
    first_steps: Sequence[FirstStep] = ()
    few_people: bool = False
    sweep: "Topic | None" = None
