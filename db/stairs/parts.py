"""Steps with the number that counts on each, from rows with the columns of `tallies`."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from db.engine.query import rows
from db.stairs.tallies import tallies
from planner.model.steps import Step
from planner.stairs.parts import Whole, shared

_STEPS = """
SELECT s.id, s.title, s.target, s.before, s.climbed_on, {columns}
FROM goal g CROSS JOIN step s ON s.goal_id = g.id
WHERE g.id = :goal ORDER BY s.position, s.id
"""


class Tally(NamedTuple):
    """The columns of `tallies`; the number of the goal stands in the row of its first step."""

    counted: int
    fresh: int
    target: int | None
    aimed_at: int | None
    measure: str
    of_goal: int | None


def whole_of(steps: Sequence[tuple[Step, Tally]]) -> tuple[Sequence[Step], Whole]:
    """The steps of one goal, each with what was counted under it, and the goal above them."""
    first = steps[0][1]
    fresh = {step.id: tally.fresh for step, tally in steps}
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
    found = []
    sql = _STEPS.format(columns=tallies(limit))
    for number, title, target, before, climbed, *numbers in rows(sql, goal=goal_id, **parameters):
        tally, climbed_on = Tally(*numbers), date.fromisoformat(climbed) if climbed else None
        step = Step(
            number, goal_id, title, target, before, climbed_on=climbed_on, counted=tally.counted
        )
        found.append((step, tally))
    return whole_of(found) if found else ((), Whole(None, None, "", 0, {}))
