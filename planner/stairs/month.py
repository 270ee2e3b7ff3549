"""A month of days in weeks: the load of each against its limit, and the steps that are due."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time, timedelta

from planner.calendar.load import Limits, Load
from planner.calendar.weeks import iso_week
from planner.model.settings import Practice
from planner.values import dataclass

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """An action of a day: done on it, or open and dated for it; `minutes` are those it counts.

    The `id` of an occurrence without a row is that of its routine, negative.
    """

    id: int
    title: str
    minutes: int
    done: bool = False
    at: time | None = None
    person: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class PlannedEvent:
    """An event on one of its days, with the minutes that it takes of it; `over` if it is past."""

    title: str
    minutes: int
    over: bool = False
    at: time | None = None


@dataclass(frozen=True, slots=True)
class DueStep:
    """A step that is due on a day."""

    id: int
    title: str
    goal_id: int
    goal: str
    climbed: bool = False


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day with its actions, its events, and the steps due on it.

    Its load is what levelling finds taken of it: actions and events alike. `working` is False on
    days off and in pauses, `paused` tells the latter; `inside` says that it belongs to the month.
    """

    day: date
    limit: Limits
    working: bool = True
    inside: bool = True
    actions: tuple[PlannedAction, ...] = ()
    events: tuple[PlannedEvent, ...] = ()
    steps: tuple[DueStep, ...] = ()
    paused: bool = False

    @property
    def load(self) -> Load:
        """The number and the minutes of its actions, done and to do, and of its events."""
        minutes = [each.minutes for each in self.actions] + [each.minutes for each in self.events]
        return Load(len(minutes), sum(minutes))

    @property
    def done(self) -> Load:
        """The part of its load that is done or past."""
        held = [each.minutes for each in self.actions if each.done]
        held += [each.minutes for each in self.events if each.over]
        return Load(len(held), sum(held))

    @property
    def share(self) -> float:
        """The greater share of its number and its minutes; 1 is full."""
        load, limit = self.load, self.limit
        shares = (load.number / max(limit.number, 1), load.minutes / max(limit.minutes, 1))
        return max(shares) if load.number else 0.0

    def is_over(self, today: date) -> bool:
        """Whether it holds more than fits, and can still be mended."""
        load = self.load
        over = load.number > self.limit.number or load.minutes > self.limit.minutes
        return over and self.day >= today and self.done != load


def limit_of(day: date, practice: Practice) -> Limits:
    """The limit of a day; a day off or one of a pause has room for nothing."""
    if not practice.working.is_working(day):
        return Limits(0, 0)
    return practice.limits(day.weekday())


def first_of_month(day: date, months: int = 0) -> date:
    """The first day of the month of `day`, or of one so many months from it.

    Raises:
        ValueError: if there is no such month in the calendar.
    """
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


def month_days(day: date) -> tuple[date, ...]:
    """The days of the weeks that a month has a part in, from a Monday to a Sunday."""
    first = first_of_month(day)
    last = _last_of_month(first)
    start, end = iso_week(first)[0], iso_week(last)[-1]
    return tuple(start + timedelta(days=number) for number in range((end - start).days + 1))


def _last_of_month(first: date) -> date:
    if (first.year, first.month) == (date.max.year, 12):
        return date.max
    return first_of_month(first, 1) - _DAY


def same_day_of_month(day: date, months: int) -> date:
    """The same day so many months away, or the last one of a shorter month.

    At the ends of the calendar it stays where it is.
    """
    try:
        first = first_of_month(day, months)
    except ValueError:
        return day
    return first.replace(day=min(day.day, _last_of_month(first).day))


def month(
    shown: date,
    practice: Practice,
    actions: Mapping[date, Sequence[PlannedAction]],
    events: Mapping[date, Sequence[PlannedEvent]],
    steps: Mapping[date, Iterable[DueStep]],
) -> list[list[PlannedDay]]:
    """The weeks of the month of `shown`, seven days each."""
    days = [
        PlannedDay(
            day,
            limit_of(day, practice),
            practice.working.is_working(day),
            day.month == shown.month,
            tuple(actions.get(day, ())),
            tuple(events.get(day, ())),
            tuple(steps.get(day, ())),
            practice.working.pause_on(day) is not None,
        )
        for day in month_days(shown)
    ]
    return [days[at : at + 7] for at in range(0, len(days), 7)]
