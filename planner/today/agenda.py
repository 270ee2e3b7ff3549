"""The agenda of a day: chosen, late, proposed and done actions, events, answers awaited, sparks."""

from collections import defaultdict
from dataclasses import field
from datetime import date, time
from enum import Enum, auto

from planner.calendar.day_parts import hour_of
from planner.calendar.load import Limits
from planner.calendar.working_days import Days, WorkingDays
from planner.model.actions import Action, minutes_counted
from planner.model.events import Event, is_fresh
from planner.model.settings import Practice
from planner.model.sparks import Spark
from planner.model.vocabulary import ActionState
from planner.today import reasons
from planner.today.facts import Facts
from planner.today.first_steps import FirstStep
from planner.today.lateness import is_late
from planner.today.proposals import MOST, proposals
from planner.today.regularity import Regularity, regularity
from planner.today.waiting import Awaited
from planner.values import dataclass


class Section(Enum):
    """The sections of the agenda; an action is in one only."""

    DONE = auto()
    CHOSEN = auto()
    LATE = auto()
    PROPOSED = auto()
    COMING = auto()


@dataclass(frozen=True, slots=True)
class Agenda:
    """One day; `further` are the proposals beyond the seven.

    `events` are those of the day, and those of the last three days without a debrief.
    `planned_minutes` are those of the chosen actions, done ones included with the minutes spent;
    `done_minutes` are the part of these.
    `daily_number` is the number of actions that makes a good day;
    `first_steps` are those of a new store while they are shown; `few_people` says that fewer than
    ten are known. `pause` has the days of the pause in which the day lies: then nothing is late,
    and only what stands on the day itself is proposed.
    """

    day: date
    chosen: tuple[Action, ...] = ()
    late: tuple[Action, ...] = ()
    proposed: tuple[Action, ...] = ()
    done: tuple[Action, ...] = ()
    events: tuple[Event, ...] = ()
    awaited: tuple[Awaited, ...] = ()
    sparks: tuple[Spark, ...] = ()
    regularity: Regularity = field(default_factory=Regularity)
    planned_minutes: int = 0
    done_minutes: int = 0
    budget_minutes: int = 0
    daily_number: int = 3
    further: tuple[Action, ...] = ()
    first_steps: tuple[FirstStep, ...] = ()
    few_people: bool = False
    pause: Days | None = None

    @property
    def is_free(self) -> bool:
        """Whether the limits of the day take nothing."""
        return Limits(self.daily_number, self.budget_minutes).is_free

    @property
    def is_open(self) -> bool:
        """Whether no action stands in the day."""
        return not (self.chosen or self.late or self.proposed or self.done)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all stands in the day, so that it may begin with the first steps."""
        return self.is_open and not (self.events or self.awaited or self.sparks)

    @property
    def todays(self) -> tuple[Action, ...]:
        """The actions chosen for the day, those that are done in their places."""
        done = (action for action in self.done if action.chosen_on == self.day)
        return tuple(sorted((*self.chosen, *done), key=_by_time))

    @property
    def done_of_todays(self) -> int:
        """The number of actions chosen for the day that are done."""
        return len(self.todays) - len(self.chosen)

    @property
    def done_besides(self) -> tuple[Action, ...]:
        """The actions done today that had not been chosen for it."""
        return tuple(action for action in self.done if action.chosen_on != self.day)

    @property
    def to_debrief(self) -> tuple[Event, ...]:
        """The events of the last days that are over and wait for their debrief."""
        over = (event for event in self.events if event.last_day < self.day)
        return tuple(event for event in over if not event.debriefed)

    @property
    def coming(self) -> tuple[Event, ...]:
        """The other events: those of the day."""
        waiting = self.to_debrief
        return tuple(event for event in self.events if event not in waiting)

    @property
    def is_finished(self) -> bool:
        """Whether actions were chosen for the day, and all of them are done."""
        return not self.chosen and any(action.chosen_on == self.day for action in self.done)

    @property
    def is_good(self) -> bool:
        """Whether all that was chosen is done, or as many as make a good day."""
        return self.is_finished or 0 < self.daily_number <= self.done_of_todays

    @property
    def more(self) -> int:
        """The number of proposals beyond the seven."""
        return len(self.further)


def agenda(facts: Facts, today: date, practice: Practice) -> Agenda:
    """Assemble the day from the facts of the store."""
    placed: dict[Section, list[Action]] = defaultdict(list)
    for action in facts.actions:
        placed[section_of(action, today, practice.working)].append(action)
    pause = practice.working.pause_on(today)
    if pause:
        of_the_day = [action for action in placed[Section.PROPOSED] if action.day == today]
        proposed = proposals(of_the_day, (), Facts(), today)
    else:
        proposed = proposals(placed[Section.PROPOSED], placed[Section.COMING], facts, today)
    done = [action for action in placed[Section.DONE] if action.chosen_on == today]
    done_minutes = sum(map(minutes_counted, done))
    limits = practice.limits(today.weekday())
    return Agenda(
        day=today,
        chosen=tuple(sorted(placed[Section.CHOSEN], key=_by_time)),
        late=tuple(reasons.late(a, today) for a in sorted(placed[Section.LATE], key=_by_day)),
        proposed=tuple(proposed[:MOST]),
        done=tuple(sorted(placed[Section.DONE], key=_by_time)),
        events=_events(facts, today),
        awaited=tuple(facts.awaited),
        sparks=tuple(facts.sparks),
        regularity=regularity(facts.result_days, facts.first_day, today, practice.regular),
        planned_minutes=done_minutes + sum(map(minutes_counted, placed[Section.CHOSEN])),
        done_minutes=done_minutes,
        budget_minutes=limits.minutes,
        daily_number=limits.number,
        further=tuple(proposed[MOST:]),
        first_steps=tuple(facts.first_steps),
        few_people=facts.few_people,
        pause=pause,
    )


def wants_proposal(day: Agenda, practice: Practice) -> bool:
    """Whether nothing is proposed on a working day that has room and on which nothing is done."""
    busy = day.proposed or day.done or len(day.chosen) >= day.daily_number
    return not busy and practice.working.is_working(day.day)


def section_of(action: Action, today: date, working: WorkingDays) -> Section:
    """The section of an open or done action on `today`."""
    if action.state is ActionState.DONE:
        return Section.DONE
    if action.chosen_on == today:
        return Section.CHOSEN
    if is_late(action, today, working):
        return Section.LATE
    return Section.PROPOSED if action.day is None or action.day <= today else Section.COMING


def _events(facts: Facts, today: date) -> tuple[Event, ...]:
    """The events of the last days without a closed debrief, and those of today."""
    return tuple(
        event
        for event in facts.events
        if event.is_on(today) or (event.last_day < today and is_fresh(event, today))
    )


def _by_time(action: Action) -> tuple[time, int]:
    return hour_of(action.time, action.part) or time.max, action.id or 0


def _by_day(action: Action) -> tuple[date, int]:
    return action.day or date.max, action.id or 0
