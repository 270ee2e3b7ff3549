"""A pause that ends early or goes: what it has moved comes back, as far as the days have room."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from planner.calendar.working_days import Days, WorkingDays
from planner.model.actions import Action, minutes_counted
from planner.model.goals import Goal
from planner.model.vocabulary import GoalState
from planner.stairs.levelling.board import Board
from planner.stairs.levelling.values import Task, Window
from planner.stairs.pauses.dues import DueMove, moved_due
from planner.stairs.pauses.moves import ActionMove, Inside, PauseMoves, rhythm_moves
from planner.stairs.pauses.placing import in_order

_DAY = timedelta(days=1)


class Put(NamedTuple):
    """An action that stands where a pause has put it, and the day it had before."""

    action: Action
    before: date


class Moved(NamedTuple):
    """The things that stand where a pause has put them.

    `dues` has the former due days of steps, and of goals where there is no step, by their ids;
    `latest` the last day of the other open actions of each step.
    """

    actions: Sequence[Put] = ()
    dues: Mapping[tuple[int, int | None], date] = {}
    latest: Mapping[int, date] = {}


def coming_back(
    left: Days | None, moved: Moved, inside: Inside, today: date, before: WorkingDays
) -> PauseMoves:
    """The moves back of what a pause has moved, of which the days `left` remain, if any do.

    An action comes back to its former day, or to the first one with room after it, today or later
    and earlier than where it stands; failing that it stays. So does a due day before that of an
    open action or of an earlier step. `inside` has the room without these actions; `before` are the
    working days without the pause.
    """
    actions = tuple(_actions(left, moved.actions, inside, today))
    days = {move.action.id: move.to for move in actions}
    standing = dict(moved.latest)
    for put in moved.actions:
        step, day = put.action.step_id, days.get(put.action.id, put.action.day)
        if step is not None and day is not None:
            standing[step] = max(standing.get(step, day), day)
    working = inside.room.working
    former = {
        number: moved_due(due, left, before, working) if left else due
        for number, due in moved.dues.items()
    }
    return PauseMoves(
        actions,
        tuple(_dues(former, inside.goals, standing)),
        tuple(rhythm_moves(inside.rhythms, working.pauses)),
    )


def _actions(
    left: Days | None, moved: Sequence[Put], inside: Inside, today: date
) -> Iterator[ActionMove]:
    ends = {wait.id: wait for wait in inside.waits}
    known = {put.action.id or 0: put.action for put in moved}
    tasks = []
    for put in sorted(moved, key=lambda put: (put.before, put.action.id or 0)):
        number, wait = put.action.id or 0, ends.get(put.action.id or 0)
        begin = max(put.before, today)
        if left and left[0] <= begin <= left[1]:
            begin = left[1] + _DAY
        window = Window(0, begin, (put.action.day or today) - _DAY)
        awaited = wait.awaited if wait and wait.awaited in known else None
        after = wait.ends if wait and not awaited else None
        minutes = minutes_counted(put.action)
        tasks.append(Task(number, window, minutes, put.action.day, awaited, after))
    last = max((task.window.due for task in tasks), default=today) + _DAY
    board = Board(inside.room, today, last, {task.minutes for task in tasks})
    days = {task.id: task.day or today for task in tasks}
    items = {task.id: board.add(task, days[task.id]) for task in tasks}
    for task in in_order(tasks):
        after = max(task.after or date.min, days.get(task.waits_for or 0, date.min))
        first = max(task.window.first, min(after, date.max - _DAY) + _DAY)
        day = board.first_with_room(task, first, task.window.due)
        if day is not None:
            if items[task.id].place >= 0:
                board.take(items[task.id])
            board.add(task, day)
            days[task.id] = day
            yield ActionMove(known[task.id], day)


def _dues(
    former: Mapping[tuple[int, int | None], date],
    goals: Iterable[Goal],
    standing: Mapping[int, date],
) -> Iterator[DueMove]:
    """The dues that come back, none before an open action of the step or an earlier step's due."""
    for goal in goals:
        if goal.state is not GoalState.OPEN:
            continue
        old = new = latest = date.min
        for step in goal.steps:
            latest = max(latest, standing.get(step.id, date.min))
            if step.due is None or step.climbed:
                continue
            due = min(former.get((goal.id, step.id), step.due), step.due)
            if due < standing.get(step.id, date.min) <= step.due:
                due = step.due
            if step.due >= old:
                old, due = step.due, max(due, new)
                new = due
            if due < step.due:
                yield DueMove(goal.id, step.id, step.title, step.due, due)
        if goal.due is not None and (goal.id, None) in former:
            due = max(min(former[goal.id, None], goal.due), new)
            if due < goal.due and not due < latest <= goal.due:
                yield DueMove(goal.id, None, goal.statement, goal.due, due)
