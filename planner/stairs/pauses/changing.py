"""A pause that gets other days: all that it had moved comes back, then the new days are left."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from planner.calendar.load import Load
from planner.calendar.working_days import Days, WorkingDays
from planner.model.actions import Action, minutes_counted
from planner.model.goals import Goal
from planner.stairs.levelling.values import Room
from planner.stairs.pauses.coming_back import Moved, coming_back
from planner.stairs.pauses.moves import Inside, PauseMoves, pause_moves


def changed_moves(
    pause: Days, moved: Moved, inside: Inside, today: date, before: WorkingDays
) -> PauseMoves:
    """The moves of a pause that had other days, with which it has `moved` some things."""
    puts = [put.action for put in moved.actions]
    room = _with_load(inside.room, puts, {}, -1)
    back = coming_back(pause, moved, inside._replace(room=room), today, before)
    days = {move.action.id or 0: move.to for move in back.actions}
    first, last = pause
    dues = {key: due for key, due in moved.dues.items() if first <= due <= last}
    dues |= {(move.goal_id, move.step_id): move.to for move in back.dues}
    then = pause_moves(
        pause,
        inside._replace(
            room=_with_load(room, puts, days, 1),
            actions=[action for action in inside.actions if action.id not in days],
            goals=[_with_dues(goal, dues) for goal in inside.goals],
            waits=[
                wait._replace(
                    day=days.get(wait.id, wait.day), ends=days.get(wait.awaited, wait.ends)
                )
                for wait in inside.waits
            ],
        ),
        today,
        before,
    )
    present: dict[tuple[int, int | None], date | None] = {}
    for goal in inside.goals:
        present[goal.id, None] = goal.due
        for step in goal.steps:
            present[goal.id, step.id] = step.due
    joined = {(move.goal_id, move.step_id): move for move in (*back.dues, *then.dues)}
    told = (move._replace(due=present[key] or move.due) for key, move in joined.items())
    return replace(
        then,
        actions=(*back.actions, *then.actions),
        dues=tuple(move for move in told if move.due != move.to),
    )


def _with_load(room: Room, actions: Iterable[Action], days: Mapping[int, date], by: int) -> Room:
    """Room with the load of actions, on other days or on their own, taken off or put on."""
    taken = dict(room.taken)
    for action in actions:
        day = days.get(action.id or 0, action.day)
        if day is not None:
            load = taken.get(day, Load())
            minutes = load.minutes + by * minutes_counted(action)
            taken[day] = Load(load.number + by, minutes)
    return replace(room, taken={day: load for day, load in taken.items() if load != Load()})


def _with_dues(goal: Goal, dues: Mapping[tuple[int, int | None], date]) -> Goal:
    steps = tuple(replace(step, due=dues.get((goal.id, step.id), step.due)) for step in goal.steps)
    return replace(goal, due=dues.get((goal.id, None), goal.due), steps=steps)
