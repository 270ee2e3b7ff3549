"""Late actions re-dated all at once: to today, to the next working day, or spread over days.

They are spread in their order: each goes to the first day, not before that of the one before it,
that has room for it, by the rule of levelling; one that would find none in time goes first. Those
with a time of day and those that find no room are told apart, and stay late. Nothing is heaped up
on one day. Preparing never moves beyond the day of what it prepares.
"""

from collections.abc import Mapping, Sequence, Set
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from planner.calendar.working_days import WorkingDays
from planner.model.actions import Action, minutes_counted, number_of
from planner.stairs.levelling.board import Board
from planner.stairs.levelling.values import Room, Task, Window


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


class Stays(StrEnum):
    """The reasons for which an action is not spread with the others."""

    TIME = "time"
    """It has a time of day, so that others count on it."""
    IN_TIME = "in-time"
    """No day until that of what it prepares, or before it comes again, has room."""
    NO_ROOM = "no-room"
    """No day at all has room for it."""


class Staying(NamedTuple):
    """An action that keeps its day, and why."""

    action: Action
    why: Stays


class Redating(NamedTuple):
    """The new days of late actions, in their order, and those that keep theirs."""

    moves: Sequence[Redated]
    staying: Sequence[Staying] = ()


def redated(
    late: Sequence[Action],
    way: Way,
    today: date,
    room: Room,
    latest: Mapping[int | None, date] = MappingProxyType({}),
) -> Redating:
    """The new days of late actions.

    `room` is that of today and of the days to come, without these actions; `latest` has their last
    days, by the numbers of actions: of what they prepare, or before the next one.
    """
    match way:
        case Way.TODAY:
            return Redating([Redated(action, today) for action in late])
        case Way.TOMORROW:
            following = room.working.next_after(today)
            return Redating(
                [
                    _in_time(action, following, latest.get(number_of(action)), today, room.working)
                    for action in late
                ]
            )
        case Way.SPREAD:
            found = _spread(late, frozenset(), today, room, latest)
            missed = {id(each.action) for each in found.staying if each.why is Stays.IN_TIME}
            return _spread(late, missed, today, room, latest) if missed else found


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
    first: Set[int],
    today: date,
    room: Room,
    latest: Mapping[int | None, date],
) -> Redating:
    """The days of late actions in their order; those `first`, by `id`, are placed before others."""
    board = Board(room, today, room.until, map(minutes_counted, late))
    anywhere = Window(0, today, room.until)
    found: dict[int, Redated | Staying] = {}
    begin = today
    for action in sorted(late, key=lambda each: id(each) not in first):
        if action.time is not None:
            found[id(action)] = Staying(action, Stays.TIME)
            continue
        task = Task(0, anywhere, minutes_counted(action))
        free = day = board.first_with_room(task, begin, room.until)
        last = latest.get(number_of(action), date.min)
        if last >= today and (day is None or day > last):
            day = board.first_with_room(task, today, last)
        if day is None:
            why = Stays.NO_ROOM if last < today else Stays.IN_TIME
            found[id(action)] = Staying(action, why)
            continue
        board.add(task, day)
        is_first = id(action) in first
        found[id(action)] = Redated(action, day, is_first or day != free)
        begin = begin if is_first else max(begin, day)
    ordered = [found[id(action)] for action in late]
    return Redating(
        [each for each in ordered if isinstance(each, Redated)],
        [each for each in ordered if isinstance(each, Staying)],
    )
