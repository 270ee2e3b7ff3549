"""The actions of steps that may be placed, and the room that all else leaves them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from db.engine.query import rows
from db.events.rows import planned_between
from db.stairs.routine_rows import loads as of_routines
from db.today.closing import LOADS
from planner.calendar.load import Load
from planner.model.actions import UNWRITTEN, Action, titled
from planner.model.events import Event
from planner.model.settings import Practice
from planner.model.steps import Step
from planner.model.vocabulary import ActionState, Kind
from planner.stairs.levelling.board import horizon
from planner.stairs.levelling.preview import Ground, Scope, StepName
from planner.stairs.levelling.values import Room, Task, Window
from planner.stairs.levelling.windows import windows
from planner.today.lateness import is_late
from planner.values import dataclass

UNTIMED = 60
"""Minutes that an event takes of which no end is written [D]."""
_BEYOND = timedelta(days=400)
"""The time after the last due day in which room is looked for."""

_STEPS = """
SELECT g.id, g.statement, g.start, g.due, s.id, s.title, s.start, s.due, s.climbed_on
FROM goal g JOIN step s ON s.goal_id = g.id WHERE g.state = 'open'
ORDER BY g.id, s.position, s.id
"""
# Those with a time of day, chosen for today or made by a routine stay where they are.
_MOVABLE = f"""
SELECT a.id, a.title, p.name, a.step_id, a.day, coalesce(a.minutes, {UNWRITTEN}), a.chosen_on,
    a.long_allowed, w.id, w.state, w.day, w.closed_on,
    CASE WHEN a.kind = '{Kind.PREPARE.value}' THEN e.day END
FROM goal g CROSS JOIN step s ON s.goal_id = g.id CROSS JOIN action a ON a.step_id = s.id
    LEFT JOIN person p ON p.id = a.person_id
    LEFT JOIN action w ON w.id = a.waits_for_id
    LEFT JOIN event e ON e.id = a.event_id AND e.state = 'planned'
WHERE g.state = 'open' AND a.state = 'open' AND a.time IS NULL AND a.routine_id IS NULL
    AND a.chosen_on IS NOT :today AND {{which}} ORDER BY a.id
"""
_WAITING = """
SELECT a.id, a.waits_for_id, a.day FROM action a
WHERE a.waits_for_id IS NOT NULL AND a.state = 'open'
"""


@dataclass(frozen=True, slots=True)
class _Found:
    """A movable action as it was read."""

    task: Task
    title: str
    chosen_on: date | None

    @property
    def day(self) -> date | None:
        """Its present day."""
        return self.task.day


def ground(scope: Scope, today: date, practice: Practice) -> Ground:
    """The actions of a scope with the room for them."""
    frames, names = _steps(today, one_by_one=scope.anew)
    known = _movable(scope, today, frames)
    if scope.goal_id is None and scope.step_id is None:
        known = [each for each in known if is_late(each, today, practice.working)]
    tasks = tuple(_between_others([each.task for each in known], today))
    return Ground(
        scope,
        today,
        tasks,
        _room(tasks, today, practice),
        {each.task.id: each.title for each in known},
        {task.window.step: names[task.window.step] for task in tasks},
    )


def _room(tasks: tuple[Task, ...], today: date, practice: Practice) -> Room:
    last = max((task.window.due for task in tasks), default=today)
    until = min(horizon(today), max(last, today) + min(_BEYOND, date.max - max(last, today)))
    taken: defaultdict[date, Load] = defaultdict(Load)
    for text, number, minutes in rows(LOADS, today=today):
        _add(taken, date.fromisoformat(text), number, minutes or 0)
    for task in tasks:
        if task.day is not None and task.day >= today:
            _add(taken, task.day, -1, -task.minutes)
    for event in planned_between(today, until):
        for distance in range((min(event.last_day, until) - event.day).days + 1):
            _add(taken, event.day + timedelta(days=distance), 1, _minutes_of(event))
    for day, (number, minutes) in of_routines(today, until, today, practice).items():
        _add(taken, day, number, minutes)
    limits = tuple(practice.limits(weekday) for weekday in range(7))
    return Room(
        limits,
        practice.working,
        {day: load for day, load in taken.items() if load != Load() and day >= today},
        until,
    )


def _steps(today: date, *, one_by_one: bool) -> tuple[dict[int, Window], dict[int, StepName]]:
    """The windows and the names of the steps of open goals."""
    by_goal: defaultdict[tuple[Any, ...], list[Step]] = defaultdict(list)
    for goal_id, statement, start, due, number, title, first, last, climbed in rows(_STEPS):
        step = Step(
            number, goal_id, title, start=_day(first), due=_day(last), climbed_on=_day(climbed)
        )
        by_goal[goal_id, statement, _day(start), _day(due)].append(step)
    found: dict[int, Window] = {}
    names: dict[int, StepName] = {}
    for (goal_id, statement, start, due), steps in by_goal.items():
        found |= windows(steps, start, due, today, one_by_one=one_by_one)
        names |= {step.id: StepName(step.title, goal_id, statement, due) for step in steps}
    return found, names


def _movable(scope: Scope, today: date, frames: Mapping[int, Window]) -> list[_Found]:
    which, number = "1", None
    if scope.step_id is not None:
        which, number = "s.id = :number", scope.step_id
    elif scope.goal_id is not None:
        which, number = "g.id = :number", scope.goal_id
    found = rows(_MOVABLE.format(which=which), today=today, number=number)
    ids = {row[0] for row in found}
    return [_read(row, ids, today, frames) for row in found]


def _read(row: tuple[Any, ...], ids: set[int], today: date, frames: Mapping[int, Window]) -> _Found:
    number, title, person, step, day, minutes, chosen, long_allowed, awaited, *of_awaited = row
    state, its_day, its_end, event = of_awaited
    after = None
    if awaited is not None and awaited not in ids:
        if state == ActionState.DONE:
            after = _day(its_end)
        elif state == ActionState.OPEN:
            after = max(_day(its_day) or today, today)
    until = _day(event)
    task = Task(
        number,
        frames[step],
        minutes,
        _day(day),
        awaited if awaited in ids else None,
        after,
        until if until is not None and until >= today else None,
        bool(long_allowed),
    )
    named = titled(Action(title, person_id=1 if person else None, person=person or ""))
    return _Found(task, named, _day(chosen))


def _between_others(tasks: Iterable[Task], today: date) -> Iterable[Task]:
    """Tasks that end before what waits for them and is not to be placed."""
    tasks = list(tasks)
    ids = {task.id for task in tasks}
    latest: dict[int, date] = {}
    for number, awaited, text in rows(_WAITING):
        day = _day(text)
        if number not in ids and awaited in ids and day is not None and day > today:
            latest[awaited] = min(latest.get(awaited, date.max), day - timedelta(days=1))
    for task in tasks:
        until = min(task.until or date.max, latest.get(task.id, date.max))
        yield task if until == date.max else replace(task, until=until)


def _minutes_of(event: Event) -> int:
    """The minutes of an event on each of its days."""
    if event.time is None or event.ends is None:
        return UNTIMED
    begins, ends = (datetime.combine(event.day, at) for at in (event.time, event.ends))
    return round((ends - begins).total_seconds() / 60) % (24 * 60) or 24 * 60


def _add(taken: defaultdict[date, Load], day: date, number: int, minutes: int) -> None:
    load = taken[day]
    taken[day] = Load(load.number + number, load.minutes + minutes)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
