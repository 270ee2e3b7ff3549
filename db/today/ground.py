"""The actions of steps that may be placed, and the room that all else leaves them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from db.engine.query import rows
from db.today.room import room_for
from planner.model.actions import UNWRITTEN, Action, titled
from planner.model.settings import Practice
from planner.model.steps import Step
from planner.model.vocabulary import ActionState, Kind
from planner.stairs.levelling.preview import Ground, Scope, StepName
from planner.stairs.levelling.values import Task, Window
from planner.stairs.levelling.windows import windows
from planner.today.lateness import is_late

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


class _Row(NamedTuple):
    """An action that may be placed, as it was read, with the one it waits for."""

    id: int
    title: str
    person: str | None
    step: int
    written: str | None
    minutes: int
    chosen: str | None
    long_allowed: int
    awaited: int | None
    state: str | None
    its_day: str | None
    its_end: str | None
    event: str | None

    @property
    def day(self) -> date | None:
        """Its present day."""
        return _day(self.written)

    @property
    def chosen_on(self) -> date | None:
        """The day it was chosen for."""
        return _day(self.chosen)

    @property
    def named(self) -> str:
        """Its title with its person."""
        person = self.person or ""
        return titled(Action(self.title, person_id=1 if person else None, person=person))


def ground(scope: Scope, today: date, practice: Practice) -> Ground:
    """The actions of a scope with the room for them."""
    frames, names = _steps(today, one_by_one=scope.anew)
    known = _movable(scope, today, practice)
    tasks = tuple(_between_others(_tasks(known, today, frames), today))
    last = max((task.window.due for task in tasks), default=today)
    return Ground(
        scope,
        today,
        tasks,
        room_for(last, today, practice, [(task.day, task.minutes) for task in tasks]),
        {each.id: each.named for each in known},
        {task.window.step: names[task.window.step] for task in tasks},
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


def _movable(scope: Scope, today: date, practice: Practice) -> list[_Row]:
    which, number = "1", None
    if scope.step_id is not None:
        which, number = "s.id = :number", scope.step_id
    elif scope.goal_id is not None:
        which, number = "g.id = :number", scope.goal_id
    found = [_Row(*row) for row in rows(_MOVABLE.format(which=which), today=today, number=number)]
    if number is not None:
        return found
    return [row for row in found if is_late(row, today, practice.working)]


def _tasks(known: Sequence[_Row], today: date, frames: Mapping[int, Window]) -> Iterator[Task]:
    """The tasks of actions; what waits for one that is not among them comes after its day."""
    ids = {row.id for row in known}
    for row in known:
        after = None
        if row.awaited is not None and row.awaited not in ids:
            if row.state == ActionState.DONE:
                after = _day(row.its_end)
            elif row.state == ActionState.OPEN:
                after = max(_day(row.its_day) or today, today)
        until = _day(row.event)
        yield Task(
            row.id,
            frames[row.step],
            row.minutes,
            row.day,
            row.awaited if row.awaited in ids else None,
            after,
            until if until is not None and until >= today else None,
            bool(row.long_allowed),
            row.day if row.long_allowed else None,
        )


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


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
