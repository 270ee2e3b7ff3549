"""Late actions re-dated all at once: to today, to the next working day, or spread over days.

They are spread in their order: each goes to the first working day, not before that of the one
before it, on which the daily number and minutes still allow it. A day with nothing planned takes
one action however long it is; one whose limits are zero takes none. Nothing is heaped up on one
day. Preparing never moves beyond the day of what it prepares.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from planner.calendar.load import Load
from planner.calendar.working_days import WorkingDays
from planner.model.actions import Action, minutes_counted, number_of
from planner.model.settings import Practice

HORIZON = 60
"""Days over which actions are spread at most; then the emptiest of them take the rest."""
_AHEAD = 3 * 366
"""Days in which working days are looked for."""


class Way(StrEnum):
    """The ways to re-date all late actions, in the order in which they are offered."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    SPREAD = "spread"


class Redated(NamedTuple):
    """An action and the day to which it moves.

    `in_time` says that what it prepares, or the next occurrence of its routine, bounded that day.
    """

    action: Action
    day: date
    in_time: bool = False


def redated(
    late: Sequence[Action],
    way: Way,
    today: date,
    loads: Mapping[date, Load],
    practice: Practice,
    latest: Mapping[int | None, date] = MappingProxyType({}),
) -> tuple[Redated, ...]:
    """The new day of each late action, in their order.

    `loads` are those of today and the days to come, on which none of these actions is; `latest`
    has their last days, by the numbers of actions: of what they prepare, or before the next one.
    """
    match way:
        case Way.TODAY:
            return tuple(Redated(action, today) for action in late)
        case Way.TOMORROW:
            following = practice.working.next_after(today)
            return tuple(
                _in_time(action, following, latest.get(number_of(action)), today, practice.working)
                for action in late
            )
        case Way.SPREAD:
            return tuple(_spread(late, today, loads, practice, latest))


def in_time(day: date, latest: date | None, today: date, working: WorkingDays) -> date:
    """`day`, or the last working day until the `latest` one; that itself if none is left.

    A `latest` day that is over bounds nothing.
    """
    if latest is None or latest < today or day <= latest:
        return day
    return max(working.between(today, latest), default=latest)


def _in_time(
    action: Action, day: date, latest: date | None, today: date, working: WorkingDays
) -> Redated:
    bounded = in_time(day, latest, today, working)
    return Redated(action, bounded, bounded != day)


def _spread(
    late: Sequence[Action],
    today: date,
    loads: Mapping[date, Load],
    practice: Practice,
    latest: Mapping[int | None, date],
) -> Iterator[Redated]:
    days = _days(today, practice)
    taken = {day: loads.get(day, Load()) for day in days}
    place = 0
    for action in late:
        minutes = minutes_counted(action)
        while place < len(days) and not practice.limits(days[place].weekday()).has_room(
            taken[days[place]], minutes
        ):
            place += 1
        day = days[place] if place < len(days) else min(days, key=lambda each: taken[each])
        move = _in_time(action, day, latest.get(number_of(action)), today, practice.working)
        taken[move.day] = taken.get(move.day, Load()).plus(minutes)
        yield move


def _days(today: date, practice: Practice) -> list[date]:
    """The days that take something; if there are none, working days; if none, today."""
    working = practice.working
    taking = (
        day for day in _working_days(today, working) if not practice.limits(day.weekday()).is_free
    )
    return (
        list(islice(taking, HORIZON))
        or list(islice(_working_days(today, working), HORIZON))
        or [today]
    )


def _working_days(today: date, working: WorkingDays) -> Iterator[date]:
    """The working days from today on, none beyond the end of the calendar."""
    ahead = min(_AHEAD, (date.max - today).days)
    return working.between(today, today + timedelta(days=ahead))
