"""A pause that ends early or goes: what it has moved comes back, as far as the days have room."""

from collections import defaultdict
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
from planner.stairs.pauses.moves import ActionMove, Beyond, Inside, PauseMoves, rhythm_moves
from planner.stairs.pauses.placing import in_order

_DAY = timedelta(days=1)


class Put(NamedTuple):
    """An action that stands where a pause has put it, and the day it had before."""

    action: Action
    before: date


class Moved(NamedTuple):
    """The things that stand where a pause has put them.

    `dues` has the former due days of steps, and of goals where there is no step, by their ids;
    `standing` the days of the other open actions of each step.
    """

    actions: Sequence[Put] = ()
    dues: Mapping[tuple[int, int | None], date] = {}
    standing: Mapping[int, Sequence[date]] = {}


def coming_back(
    left: Days | None, moved: Moved, inside: Inside, today: date, before: WorkingDays
) -> PauseMoves:
    """The moves back of what a pause has moved, of which the days `left` remain, if any do.

    An action comes back to its former day, if that has room for it beside what does not come back:
    it stood there with the others. Failing that it has the first day with room, today or later and
    earlier than where it stands; else it stays. So does a due day that an open action or an earlier
    step would pass. `inside` has the room without these actions; `before` are the working days
    without the pause.
    """
    actions = tuple(_actions(left, moved.actions, inside, today))
    days = {move.action.id: move.to for move in actions}
    standing = defaultdict(list, {step: [*known] for step, known in moved.standing.items()})
    for put in moved.actions:
        day = days.get(put.action.id, put.action.day)
        if put.action.step_id is not None and day is not None:
            standing[put.action.step_id].append(day)
    working = inside.room.working
    former = {
        number: moved_due(due, left, before, working) if left else due
        for number, due in moved.dues.items()
    }
    dues = tuple(_dues(former, inside.goals, standing))
    ends = {step.id: step.due for goal in inside.goals for step in goal.steps if step.due}
    ends |= {move.step_id: move.to for move in dues if move.step_id is not None}
    return PauseMoves(
        tuple(
            move._replace(beyond=Beyond.DUE)
            if move.to > ends.get(move.action.step_id or 0, date.max)
            else move
            for move in actions
        ),
        dues,
        tuple(rhythm_moves(inside.rhythms, working.pauses)),
    )


def _actions(
    left: Days | None, moved: Sequence[Put], inside: Inside, today: date
) -> Iterator[ActionMove]:
    ends = {wait.id: wait for wait in inside.waits}
    known = {put.action.id or 0: put.action for put in moved}
    former = {put.action.id or 0: put.before for put in moved}
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
    alone, board = (
        Board(inside.room, today, last, {task.minutes for task in tasks}) for _board in range(2)
    )
    days = {task.id: task.day or today for task in tasks}
    items = {task.id: board.add(task, days[task.id]) for task in tasks}
    tasks.sort(key=lambda task: former[task.id] < task.window.first)  # no more than before
    for task in in_order(tasks):
        after = max(task.after or date.min, days.get(task.waits_for or 0, date.min))
        first = max(task.window.first, min(after, date.max - _DAY) + _DAY)
        day = board.first_with_room(task, first, min(first, task.window.due))
        is_full = day is None and first == former[task.id] <= task.window.due
        if is_full:
            day = alone.first_with_room(task, first, first)
        if day is None:
            is_full, day = False, board.first_with_room(task, first, task.window.due)
        if day is not None:
            if items[task.id].place >= 0:
                board.take(items[task.id])
            board.add(task, day)
            days[task.id] = day
            yield ActionMove(known[task.id], day, Beyond.FULL if is_full else None)


def _dues(
    former: Mapping[tuple[int, int | None], date],
    goals: Iterable[Goal],
    standing: Mapping[int, Sequence[date]],
) -> Iterator[DueMove]:
    """The dues that come back, none before an open action of the step or an earlier step's due."""
    for goal in goals:
        if goal.state is not GoalState.OPEN:
            continue
        old = new = date.min
        days = [day for step in goal.steps for day in standing.get(step.id, ())]
        for step in goal.steps:
            if step.due is None or step.climbed:
                continue
            due = min(former.get((goal.id, step.id), step.due), step.due)
            if any(due < day <= step.due for day in standing.get(step.id, ())):
                due = step.due
            if step.due >= old:
                old, due = step.due, max(due, new)
                new = due
            if due < step.due:
                yield DueMove(goal.id, step.id, step.title, step.due, due)
        if goal.due is not None and (goal.id, None) in former:
            due = max(min(former[goal.id, None], goal.due), new)
            if due < goal.due and not any(due < day <= goal.due for day in days):
                yield DueMove(goal.id, None, goal.statement, goal.due, due)
