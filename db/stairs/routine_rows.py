"""Read routines with the occurrences that have a row: one query however many there are."""

from collections.abc import Iterator, Sequence
from datetime import date, time
from itertools import islice

from db.engine.query import rows
from db.stairs.routine_query import ROUTINES, RUNNING, routine_of
from planner.calendar.load import Load
from planner.calendar.working_days import WorkingDays
from planner.model.actions import Action
from planner.model.settings import Practice
from planner.stairs.routines.occurrences import coming, given_way, open_occurrence
from planner.stairs.routines.occurrences import loads as of_days
from planner.stairs.routines.routine import Routine
from planner.today.facts import Due

_DONE_ON = "(SELECT max(closed_on) FROM action WHERE routine_id = r.id AND state = 'done')"


def find_routines(
    which: str, today: date, *, done: bool = False, **parameters: object
) -> list[Routine]:
    """The routines that match an SQL condition on the alias `r`; with `done` the last day done."""
    sql = ROUTINES.format(which=which, done_on=_DONE_ON if done else "NULL")
    return [routine_of(row) for row in rows(sql, today=today, **parameters)]


def due(today: date, practice: Practice) -> Due:
    """The occurrences of all routines on `today`, as one query."""
    working = practice.working
    running = find_routines(RUNNING, today)
    found = (open_occurrence(routine, today, working) for routine in running)
    gone = (given_way(routine, today, working) for routine in running)
    steps = (routine.like.step_id for routine in running)
    return Due(
        tuple(action for action in found if action is not None),
        frozenset().union(*gone),
        frozenset(step for step in steps if step is not None),
    )


def with_occurrences(actions: Sequence[Action], today: date, practice: Practice) -> list[Action]:
    """Open actions without those that no longer count, and the open occurrences without a row."""
    found = due(today, practice)
    standing = [action for action in actions if action.id not in found.given_way]
    return [*standing, *found.occurrences]


def between(
    first: date, last: date, today: date, practice: Practice
) -> tuple[list[Action], frozenset[int]]:
    """The occurrences without a row from `first` to `last`, by day, and rows that no longer count.

    Of those due by `today` there is at most one a routine.
    """
    working = practice.working
    running = find_routines(RUNNING, today)
    found = [action for routine in running for action in _of(routine, first, last, today, working)]
    gone = (given_way(routine, today, working) for routine in running)
    return sorted(found, key=_by_day), frozenset().union(*gone)


def loads(first: date, last: date, today: date, practice: Practice) -> dict[date, Load]:
    """The load to add to that of the rows of actions, on each day from `first` to `last`.

    It is less than nothing where a row gave way. The query is one.
    """
    found: dict[date, Load] = {}
    for routine in find_routines(RUNNING, today):
        for day, load in of_days(routine, first, last, today, practice.working):
            found[day] = plus(found.get(day, Load()), load)
    return found


def plus(one: Load, other: Load) -> Load:
    """The sum of two loads."""
    return Load(one.number + other.number, one.minutes + other.minutes)


def next_of_each(today: date, practice: Practice) -> tuple[list[Action], frozenset[int]]:
    """The next occurrence after `today` of each routine with no open row; rows that gave way.

    The query is one.
    """
    working = practice.working
    running = find_routines(RUNNING, today)
    found: list[Action] = []
    for routine in running:
        ahead = any(each.routine_day > today or each.day > today for each in routine.open)
        found += [] if ahead else islice(coming(routine, today, date.max, today, working), 1)
    gone = (given_way(routine, today, working) for routine in running)
    return found, frozenset().union(*gone)


def of_step(step_id: int, today: date, practice: Practice) -> list[Action]:
    """The open or else the next occurrence of each routine of a step without an open row."""
    return _one_of_each("r.step_id = :number", step_id, today, practice)


def of_person(person_id: int, today: date, practice: Practice) -> list[Action]:
    """The open or else the next occurrence of each routine with a person without an open row."""
    return _one_of_each("r.person_id = :number", person_id, today, practice)


def _one_of_each(which: str, number: int, today: date, practice: Practice) -> list[Action]:
    working = practice.working
    found: list[Action] = []
    for routine in find_routines(f"{which} AND ({RUNNING})", today, number=number):
        gone = given_way(routine, today, working)
        if all(each.id in gone for each in routine.open):
            found += islice(_of(routine, date.min, date.max, today, working), 1)
    return found


def _of(
    routine: Routine, first: date, last: date, today: date, working: WorkingDays
) -> Iterator[Action]:
    action = open_occurrence(routine, today, working)
    if action is not None and action.day is not None and first <= action.day <= last:
        yield action
    yield from coming(routine, first, last, today, working)


def _by_day(action: Action) -> tuple[date, time, int]:
    return action.day or date.max, action.time or time.max, action.routine_id or 0
