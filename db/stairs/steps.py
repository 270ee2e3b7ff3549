"""Steps of goals: read with the actions that count towards them, written in order."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from peewee import fn

from db.engine.clean import needed, one_line
from db.engine.query import rows
from db.engine.uids import new_uid
from db.models import Step
from db.stairs.parts import Tally, parted
from db.stairs.tallies import BY_DAY, tallies
from planner.model import steps as values

if TYPE_CHECKING:
    from planner.grammar import StepLine

# A running routine is one open action, however many of its occurrences have a row.
_RUNNING = "r.ended_on IS NULL"
_STEPS = """
SELECT s.id, s.goal_id, s.title, s.target, s.before, s.start, s.due, {climbed_on},
    count(a.id) + {routines}, coalesce(sum(a.state <> 'done'), 0) + {routines}, s.reward, {tallies}
FROM step s
    JOIN goal g ON g.id = s.goal_id
    LEFT JOIN action a ON a.step_id = s.id AND a.state <> 'dropped'
        AND NOT (a.state = 'open' AND a.routine_id IS NOT NULL
            AND a.routine_id IN (SELECT id FROM routine r WHERE {running}))
WHERE {which} GROUP BY s.id ORDER BY s.goal_id, s.position, s.id
"""


def read(which: str = "1", **parameters: object) -> dict[int, tuple[values.Step, ...]]:
    """The steps of the goals that a condition in SQL on `g` lets through, by their ids, in order.

    One query counts the actions of all of them.
    """
    sql = _filled(_RUNNING, which=which, climbed_on="s.climbed_on", tallies=tallies())
    return _by_goal(rows(sql, **parameters))


def read_as_of(until: date) -> dict[int, tuple[values.Step, ...]]:
    """The steps as they stood at the end of a day, by the id of their goal, in order."""
    climbed = "CASE WHEN s.climbed_on <= :until THEN s.climbed_on END"
    sql = _filled(_RUNNING, which="1", climbed_on=climbed, tallies=tallies(BY_DAY))
    return _by_goal(rows(sql, until=until))


def _filled(running: str, **parts: str) -> str:
    routines = f"(SELECT count(*) FROM routine r WHERE r.step_id = s.id AND ({running}))"
    return _STEPS.format(running=running, routines=routines, **parts)


def _by_goal(found_rows: Iterable[tuple[Any, ...]]) -> dict[int, tuple[values.Step, ...]]:
    found: defaultdict[int, list[tuple[values.Step, Tally]]] = defaultdict(list)
    for row in found_rows:
        tally = Tally(*row[11:])
        about = [*row[:5], *map(day, row[5:8]), *row[8:10], tally.counted, row[10]]
        found[row[1]].append((values.Step(*about), tally))
    return {goal_id: parted(steps) for goal_id, steps in found.items()}


def day(text: str | None) -> date | None:
    """Read a day from its column."""
    return date.fromisoformat(text) if text else None


def append(goal_id: int, lines: "Iterable[StepLine]") -> list[int]:
    """Append steps; their ids."""
    last = Step.select(fn.MAX(Step.position)).where(Step.goal_id == goal_id).scalar()
    first = 0 if last is None else last + 1
    return [_insert(goal_id, place, line) for place, line in enumerate(lines, start=first)]


def _insert(goal_id: int, position: int, line: "StepLine") -> int:
    written = Step.insert(
        uid=new_uid(),
        goal=goal_id,
        position=position,
        title=needed(line.title),
        start=line.start,
        due=line.due,
        target=line.target,
        before=line.before,
        reward=one_line(line.reward or ""),
    )
    return int(written.execute())


def place(step_id: int, ids: Sequence[int], beside: int, *, after: bool) -> None:
    """Put one of the steps `ids`, which are in order, right before or after another of them."""
    order = [other for other in ids if other != step_id]
    order.insert(order.index(beside) + after, step_id)
    arrange(order)


def arrange(ids: Iterable[int]) -> None:
    """Put steps in this order."""
    for position, placed in enumerate(ids):
        there = (Step.id == placed) & (Step.position != position)
        Step.update(position=position).where(there).execute()
