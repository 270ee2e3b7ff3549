"""The days of actions that are pushed: their own, or later ones where those have no room."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from planner.calendar.load import Load
from planner.model.actions import Action, minutes_counted
from planner.stairs.levelling.board import Board
from planner.stairs.levelling.level import level
from planner.stairs.levelling.links import in_order_of_waiting
from planner.stairs.levelling.values import Room, Task, Window

_DAY = timedelta(days=1)


def placed_anew(
    actions: Sequence[Action],
    pushed: Mapping[int, date],
    frames: Mapping[int, Window],
    today: date,
    room: Room,
    latest: Mapping[int, date],
) -> dict[int, date]:
    """The days of those actions that have a pushed one: that, or a later one where it is full.

    An action with a time of day keeps to its pushed day, one that prepares to its `latest` day.
    """
    moving = [each for each in actions if each.id in pushed and each.time is None]
    timed = [each for each in actions if each.id in pushed and each.time is not None]
    standing = {each.id or 0: each.day or today for each in actions}
    standing |= pushed
    for each in moving:
        del standing[each.id or 0]
    until = _until(actions, standing, latest, today)
    tasks = []
    for each in moving:
        day, end = pushed[each.id or 0], until.get(each.id or 0)
        if end is not None and end < day:
            day = max(room.working.between(today, end), default=end)
        task = _task(each, day, frames[each.step_id or 0], end)
        after = standing.get(each.waits_for_id or 0, date.min)
        tasks.append(replace(task, after=max(after, day - _DAY)))
    room = replace(room, taken=_taken(room, timed, pushed, today))
    return {**pushed, **_placed(tasks, room, today)}


def _task(action: Action, day: date, window: Window, until: date | None) -> Task:
    return Task(
        action.id or 0,
        window,
        minutes_counted(action),
        day,
        action.waits_for_id,
        until=until,
        long_allowed=action.long_allowed,
    )


def _until(
    actions: Iterable[Action], standing: Mapping[int, date], latest: Mapping[int, date], today: date
) -> dict[int, date]:
    """The last days of actions: of what they prepare, and before what stands and waits for them."""
    until = {number: day for number, day in latest.items() if day >= today}
    for action in actions:
        day, awaited = standing.get(action.id or 0), action.waits_for_id
        if awaited is not None and day is not None:
            before = max(day - _DAY, today)
            until[awaited] = min(until.get(awaited, before), before)
    return until


def _taken(
    room: Room, timed: Iterable[Action], pushed: Mapping[int, date], today: date
) -> dict[date, Load]:
    """The load of the days with what has a time of day on its new one."""
    taken = dict(room.taken)
    for action in timed:
        minutes = minutes_counted(action)
        if action.day is not None and action.day >= today:
            load = taken.get(action.day, Load())
            taken[action.day] = Load(max(load.number - 1, 0), max(load.minutes - minutes, 0))
        day = pushed[action.id or 0]
        taken[day] = taken.get(day, Load()).plus(minutes)
    return taken


def _placed(tasks: Sequence[Task], room: Room, today: date) -> dict[int, date]:
    """The days of tasks: those of their step first, then, for the rest, the first with room.

    A task stays on its own day if it must not be later, or if no day has room as far as the load
    of the days is known.
    """
    plan = level(tasks, room, today)
    days = dict(plan.days)
    board = Board(room, today, date.max, {task.minutes for task in tasks})
    for task in tasks:
        if task.id in days:
            board.add(task, days[task.id])
    out = {each.task.id: each.task for each in plan.out}
    ordered, rings = in_order_of_waiting({task.id: task.waits_for for task in out.values()})
    for task in (out[number] for number in (*ordered, *sorted(rings)) if number in out):
        after = max(task.after or today, days.get(task.waits_for or 0, date.min))
        first = min(after, date.max - _DAY) + _DAY
        known = room.until if first <= room.until else date.max
        day = board.first_with_room(task, first, task.until or known)
        days[task.id] = day or task.day or today
        board.add(task, days[task.id])
    return days
