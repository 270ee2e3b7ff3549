"""Steps with the number that counts on each, from rows with the columns of `tallies`."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from db.engine.query import rows
from db.stairs.tallies import tallies
from planner.model.steps import Step
from planner.stairs.parts import Whole, shared
from planner.values import dataclass

_STEPS = """
SELECT s.id, s.goal_id, s.title, s.target, s.before, s.climbed_on, {columns}
FROM goal g CROSS JOIN step s ON s.goal_id = g.id
WHERE {which} ORDER BY g.id, s.position, s.id
"""


@dataclass(frozen=True, slots=True)
class Tally:
    """The columns of `tallies`; the number of the goal stands in the row of its first step.

    `fresh` is None if it is `counted`.
    """

    counted: int
    fresh: int | None
    target: int | None
    aimed_at: int | None
    measure: str
    of_goal: int | None


def whole_of(steps: Sequence[tuple[Step, Tally]]) -> tuple[Sequence[Step], Whole]:
    """The steps of one goal, each with what was counted under it, and the goal above them."""
    first = steps[0][1]
    fresh = {
        step.id: tally.counted if tally.fresh is None else tally.fresh for step, tally in steps
    }
    counted = sum(tally.of_goal or 0 for _step, tally in steps)
    whole = Whole(first.target, first.aimed_at, first.measure, counted, fresh)
    return [step for step, _tally in steps], whole


def parted(steps: Sequence[tuple[Step, Tally]]) -> tuple[Step, ...]:
    """The steps of one goal, each with the number that counts on it."""
    return shared(*whole_of(steps))


def counted_on(goal_id: int, limit: str = "", **parameters: object) -> tuple[Sequence[Step], Whole]:
    """The steps of a goal as `whole_of` has them; one query.

    `limit` is a condition on what is counted, such as `BY_DAY`.
    """
    sql = _STEPS.format(which="g.id = :goal", columns=tallies(limit))
    for found in _by_goal(sql, goal=goal_id, **parameters).values():
        return whole_of(found)
    return (), Whole(None, None, "", 0, {})


def standing() -> dict[int, tuple[Step, ...]]:
    """The steps of each open goal, by its id, with what counts on them alone; one query."""
    sql = _STEPS.format(which="g.state = 'open'", columns=tallies())
    return {goal_id: parted(steps) for goal_id, steps in _by_goal(sql).items()}


def _by_goal(sql: str, **parameters: object) -> dict[int, list[tuple[Step, Tally]]]:
    found: defaultdict[int, list[tuple[Step, Tally]]] = defaultdict(list)
    for number, goal_id, title, target, before, climbed, *numbers in rows(sql, **parameters):
        tally, climbed_on = Tally(*numbers), date.fromisoformat(climbed) if climbed else None
        step = Step(
            number, goal_id, title, target, before, climbed_on=climbed_on, counted=tally.counted
        )
        found[goal_id].append((step, tally))
    return found
