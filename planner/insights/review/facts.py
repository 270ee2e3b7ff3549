"""Facts of the weekly review: figures, goals, gives and asks, contacts, sparks and lessons."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from planner.calendar.weeks import Week
from planner.calendar.working_days import Days
from planner.model.actions import Action
from planner.model.goals import Goal
from planner.model.lessons import Lesson
from planner.model.sparks import Spark
from planner.model.vocabulary import Came, Circle, GoalState, Kind
from planner.network.dormant import DormantTie
from planner.network.personas.triumph import Triumph
from planner.network.rhythm import overdue
from planner.today.regularity import Regularity
from planner.today.waiting import Awaited
from planner.values import dataclass

QUARTER = timedelta(days=91)
"""Thirteen weeks."""
PAGES = 7
MOST_AWAITED = 20
"""People named whose answer is awaited, at most."""
MOST_OVERDUE = 4
"""Overdue people named, at most."""


@dataclass(frozen=True, slots=True)
class Review:
    """The stored review; `finished_on` is None until it is finished."""

    week: Week
    if_then: str = ""
    note: str = ""
    lesson_id: int | None = None
    finished_on: date | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """A week in numbers.

    `prepared` and `debriefed` are counted among the actions `done`, `events_debriefed` among the
    `events`, at which `met` people were met; `noted` are touches noted by hand. Planned and spent
    minutes are those of the `timed` actions, which have both; `pauses` are those that touch it.
    """

    done: int = 0
    prepared: int = 0
    debriefed: int = 0
    events: int = 0
    events_debriefed: int = 0
    met: int = 0
    noted: int = 0
    timed: int = 0
    minutes_planned: int = 0
    minutes_spent: int = 0
    came: Mapping[Came, int] = field(default_factory=dict)
    regularity: Regularity = field(default_factory=Regularity)
    pauses: tuple[Days, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether the week is empty."""
        return not (self.done or self.events or self.noted)


class Movement(StrEnum):
    """The movement of a goal in a week."""

    REACHED = "reached"
    MET = "met"
    MOVED = "moved"
    PLANNED = "planned"
    NEW = "new"
    STILL = "still"


@dataclass(frozen=True, slots=True)
class GoalStand:
    """A goal after a week with `done` of its actions done; active, or reached in the week.

    The goal has the numbers with which the week ended. `next_day` is the first day of the actions
    planned now, `counted` the number of people or conversations counted in the week; `past` says
    that the week is long past, so that its plans are no longer known, `new` that the goal began in
    the week or begins after it.
    """

    goal: Goal
    done: int = 0
    next_day: date | None = None
    counted: int = 0
    past: bool = False
    new: bool = False

    @property
    def movement(self) -> Movement:
        """Reached, with a lower number too, moved, its number met, planned, new or still."""
        if self.goal.state in (GoalState.REACHED, GoalState.LOWERED):
            return Movement.REACHED
        if self.done or self.counted:
            return Movement.MOVED
        if self.goal.is_met:
            return Movement.MET
        if self.next_day is not None:
            return Movement.PLANNED
        return Movement.NEW if self.new else Movement.STILL


class Plan(NamedTuple):
    """The first planned day of an action of a kind with a person."""

    day: date
    kind: Kind


@dataclass(frozen=True, slots=True)
class Asked:
    """A person asked for something, without thanks or news since.

    `plans` are the first thanks, news and promise planned, by day.
    """

    person_id: int
    name: str
    day: date
    what: str = ""
    plans: tuple[Plan, ...] = ()

    @property
    def answer(self) -> Plan | None:
        """The first thanks or news planned; a promise is no answer."""
        return next((plan for plan in self.plans if plan.kind is not Kind.PROMISE), None)


@dataclass(frozen=True, slots=True)
class Balance:
    """Gives and asks of 90 days, people who wait for thanks or news, and open promises.

    `set_aside` counts the guards set aside in those days; `awaited` are the answers awaited as the
    week ended, the oldest first.
    """

    gives: int = 0
    asks: int = 0
    waiting: tuple[Asked, ...] = ()
    promises: tuple[Action, ...] = ()
    set_aside: int = 0
    awaited: tuple[Awaited, ...] = ()


@dataclass(frozen=True, slots=True)
class Reached:
    """The number of people contacted in the week, and in the quarter that ends with it."""

    week: int = 0
    quarter: int = 0


@dataclass(frozen=True, slots=True)
class Overdue:
    """A person overdue since `due`; one with a rhythm of their own may have no circle.

    `planned` is the first day of a planned action with them.
    """

    person_id: int
    name: str
    circle: Circle | None
    due: date
    period_days: int
    last_contact: date | None = None
    planned: date | None = None

    def share(self, today: date) -> float:
        """The share of the period by which contact is overdue."""
        return overdue(self.due - timedelta(days=self.period_days), self.period_days, today)


@dataclass(frozen=True, slots=True)
class Spread:
    """The spread of contacts by circle and group, and the people overdue.

    `overdue` are the most overdue of `overdue_count` people; `dormant` is the tie of this week.
    """

    everybody: Reached = Reached()
    circles: Mapping[Circle, Reached] = field(default_factory=dict)
    groups: tuple[tuple[str, Reached], ...] = ()
    overdue: tuple[Overdue, ...] = ()
    overdue_count: int = 0
    dormant: DormantTie | None = None


@dataclass(frozen=True, slots=True)
class WholeReview:
    """A week with all its pages; `planned` is the if–then set by the review before."""

    review: Review
    planned: str
    figures: Figures
    stands: tuple[GoalStand, ...]
    balance: Balance
    spread: Spread
    sparks: tuple[Spark, ...]
    lessons: tuple[Lesson, ...]
    triumphs: tuple[Triumph, ...] = ()


def most_overdue(people: Iterable[Overdue], today: date) -> tuple[Overdue, ...]:
    """At most four people, overdue by the greatest share, the nearest circle first."""
    far = sorted(people, key=lambda who: -who.share(today))
    circles = [*Circle, None]
    return tuple(sorted(far[:MOST_OVERDUE], key=lambda who: circles.index(who.circle)))
