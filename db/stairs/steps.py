"""Steps of goals: read with the actions that count towards them, written in order."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from peewee import JOIN, Expression, fn

from db.engine.clean import needed
from db.engine.query import tuples
from db.engine.uids import new_uid
from db.models import Action, Result, Step
from planner.model import steps as values
from planner.model.vocabulary import ActionState, Outcome

if TYPE_CHECKING:
    from planner.grammar import StepLine

_COLUMNS = (
    Step.id, Step.goal_id, Step.title, Step.target, Step.before, Step.start, Step.due,
    Step.climbed_on,
)  # fmt: skip


def read(which: Expression | None = None) -> dict[int, tuple[values.Step, ...]]:
    """The steps by the id of their goal, in order; one query counts the actions of all of them."""
    counted = (Action.step_id == Step.id) & (Action.state != ActionState.DROPPED.value)
    achieved = (Result.action_id == Action.id) & (Result.outcome == Outcome.ACHIEVED.value)
    query = (
        Step.select(*_COLUMNS, fn.COUNT(Action.id), fn.COUNT(Result.id))
        .join_from(Step, Action, JOIN.LEFT_OUTER, on=counted)
        .join_from(Action, Result, JOIN.LEFT_OUTER, on=achieved)
        .group_by(Step.id)
        .order_by(Step.goal_id, Step.position, Step.id)
    )
    found: defaultdict[int, list[values.Step]] = defaultdict(list)
    for row in tuples(query if which is None else query.where(which)):
        found[row[1]].append(values.Step(*row))
    return {goal_id: tuple(steps) for goal_id, steps in found.items()}


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
        due=line.due,
        target=line.target,
        before=line.before,
    )
    return int(written.execute())


def move(step_id: int, ids: Sequence[int], by: int) -> bool:
    """Swap one of the steps `ids` with the one `by` positions on; False without one."""
    order = list(ids)
    place = order.index(step_id)
    if not 0 <= place + by < len(order):
        return False
    order[place], order[place + by] = order[place + by], order[place]
    for position, moved in enumerate(order):
        there = (Step.id == moved) & (Step.position != position)
        Step.update(position=position).where(there).execute()
    return True
