"""Goals and their steps."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from db import models
from db.engine.clean import many_lines, needed, one_line
from db.engine.query import rows
from db.engine.uids import new_uid
from db.errors import Missing
from db.stairs import steps
from db.stairs.fitting import count, goals_for_touch
from db.stairs.tallies import OF_GOAL, OF_GOAL_BY_DAY
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.model.goals import Goal, in_order
from planner.model.steps import Step
from planner.model.vocabulary import Counts, GoalState, Source

if TYPE_CHECKING:
    from planner.grammar import GoalLine, StepLine
    from planner.model.goals import GoalCount
    from planner.model.touches import Touch

_GOALS = """
SELECT g.id, g.uid, g.statement, g.why, g.measure, g.target, g.start, g.due, g.state, g.note,
    g.counts, g.aimed_at, g.digital, g.grew_kind, g.grew_key,
    (SELECT group_concat(f.sector_id) FROM goal_for f WHERE f.goal_id = g.id),
    (SELECT group_concat(f.organisation_id) FROM goal_for f WHERE f.goal_id = g.id), {number}
FROM goal g WHERE {which} ORDER BY g.id
"""

_WRITTEN: dict[str, Callable[[Any], Any]] = {
    "statement": needed,
    "why": one_line,
    "measure": one_line,
    "note": many_lines,
    "state": lambda state: GoalState(state).value,
    "counts": lambda counts: Counts(counts).value,
    "target": lambda target: target,
    "start": lambda day: day,
    "due": lambda day: day,
}
_STEP_WRITTEN: dict[str, Callable[[Any], Any]] = {
    "title": needed,
    "target": lambda target: target,
    "before": lambda before: before,
    "start": lambda day: day,
    "due": lambda day: day,
}
"""The fields that may be changed, each with the conversion for its column."""


class GoalStore:
    """Goals with their steps, all read in two queries."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def all(self) -> list[Goal]:
        """Every goal: open, reached, lowered ones, those let go; each by due date."""
        return in_order(self._read())

    def as_of(self, day: date) -> list[Goal]:
        """Every goal with its counts and the steps climbed at the end of a day."""
        found = rows(_GOALS.format(number=OF_GOAL_BY_DAY, which="1"), until=day)
        by_goal = steps.read_as_of(day)
        return in_order(_goal(row, by_goal.get(row[0], ())) for row in found)

    def get(self, goal_id: int) -> Goal:
        """One goal.

        Raises:
            Missing: if it is not there.
        """
        found = self._read("g.id = :goal", "s.goal_id = :goal", goal=goal_id)
        if not found:
            raise Missing(_("This goal is no longer there."))
        return found[0]

    def add(
        self,
        line: "GoalLine",
        today: date,
        first_steps: "Sequence[StepLine]" = (),
        start: date | None = None,
    ) -> Goal:
        """Add a goal with its first steps; it starts today unless `start` is given."""
        with self._ledger.change(_("Goal added: {title}").format(title=shorten(line.statement))):
            written = models.Goal.insert(
                uid=new_uid(),
                statement=needed(line.statement),
                why=one_line(line.why or ""),
                measure=one_line(line.measure or ""),
                target=line.target,
                counts=(line.counts or Counts.RESULTS).value,
                start=start or today,
                due=line.due,
                note=many_lines(line.note or ""),
            )
            goal_id = int(written.execute())
            steps.append(goal_id, first_steps)
            return self.get(goal_id)

    def change(self, goal_id: int, **fields: Any) -> Goal:
        """Change some fields, named as those of `Goal`."""
        goal = self.get(goal_id)
        columns = {name: _WRITTEN[name](value) for name, value in fields.items()}
        with self._ledger.change(_("Goal changed: {title}").format(title=shorten(goal.statement))):
            models.Goal.update(columns).where(models.Goal.id == goal_id).execute()
            return self.get(goal_id)

    def drop(self, goal_id: int) -> Goal:
        """Drop a goal; it is kept and can be reopened."""
        goal = self.get(goal_id)
        with self._ledger.change(_("Goal dropped: {title}").format(title=shorten(goal.statement))):
            return self.change(goal_id, state=GoalState.LET_GO)

    def take_up(self, goal_id: int) -> Goal:
        """Make a goal active again."""
        goal = self.get(goal_id)
        said = _("Goal taken up again: {title}").format(title=shorten(goal.statement))
        with self._ledger.change(said):
            return self.change(goal_id, state=GoalState.OPEN)

    def reach(self, goal_id: int) -> Goal:
        """Mark a goal as reached, whatever the state of its steps."""
        goal = self.get(goal_id)
        with self._ledger.change(_("Goal reached: {title}").format(title=shorten(goal.statement))):
            return self.change(goal_id, state=GoalState.REACHED)

    def delete(self, goal_id: int) -> None:
        """Delete a goal and its steps; their actions stay."""
        goal = self.get(goal_id)
        with self._ledger.change(_("Goal deleted: {title}").format(title=shorten(goal.statement))):
            models.Goal.delete().where(models.Goal.id == goal_id).execute()

    def for_touch(self, person_id: int) -> "Sequence[GoalCount]":
        """The goals for which a touch with a person may count; `own` are those they fit."""
        return goals_for_touch(person_id)

    def count_touch(self, goal_id: int, touch: "Touch") -> None:
        """Count a touch for a goal."""
        with self._ledger.change(_("Counted for a goal")):
            count(goal_id, touch.person_id, touch.day, touch=touch.id)

    def add_step(self, goal_id: int, line: "StepLine") -> Step:
        """Append a step to a goal."""
        self.get(goal_id)
        with self._ledger.change(_("Step added: {title}").format(title=shorten(line.title))):
            (step_id,) = steps.append(goal_id, [line])
            return self.step(step_id)

    def step(self, step_id: int) -> Step:
        """One step.

        Raises:
            Missing: if it is not there.
        """
        found = [*steps.read("s.id = :step", step=step_id).values()]
        if not found:
            raise Missing(_("This step is no longer there."))
        return found[0][0]

    def change_step(self, step_id: int, **fields: Any) -> Step:
        """Change some fields, named as those of `Step`."""
        step = self.step(step_id)
        columns = {name: _STEP_WRITTEN[name](value) for name, value in fields.items()}
        with self._ledger.change(_("Step changed: {title}").format(title=shorten(step.title))):
            return self._write_step(step, columns)

    def move_step(self, step_id: int, beside: int, *, after: bool) -> Goal:
        """Put a step right before another one of its goal, or `after` it, wherever it is by now.

        Raises:
            Missing: if either is not there.
        """
        step = self.step(step_id)
        with self._ledger.change(_("Step moved: {title}").format(title=shorten(step.title))):
            goal = self.get(self.step(step_id).goal_id)
            if self.step(beside).goal_id != goal.id:
                raise Missing(_("This step is no longer there."))
            if step_id != beside:
                steps.place(step_id, [other.id for other in goal.steps], beside, after=after)
            return self.get(goal.id)

    def climb(self, step_id: int, day: date | None) -> Step:
        """Mark a step as climbed by hand on a day; None removes the mark."""
        step = self.step(step_id)
        said = _("Step climbed: {title}") if day else _("Step no longer climbed: {title}")
        with self._ledger.change(said.format(title=shorten(step.title))):
            return self._write_step(step, {"climbed_on": day})

    def delete_step(self, step_id: int) -> None:
        """Delete a step; its actions stay."""
        step = self.step(step_id)
        with self._ledger.change(_("Step deleted: {title}").format(title=shorten(step.title))):
            models.Step.delete().where(models.Step.id == step_id).execute()

    def _write_step(self, step: Step, columns: dict[str, Any]) -> Step:
        models.Step.update(columns).where(models.Step.id == step.id).execute()
        return self.step(step.id)

    def _read(self, which: str = "1", of: str = "1", **parameters: object) -> list[Goal]:
        found = rows(_GOALS.format(number=OF_GOAL, which=which), **parameters)
        by_goal = steps.read(of, **parameters)
        return [_goal(row, by_goal.get(row[0], ())) for row in found]


def _goal(row: tuple[Any, ...], its_steps: tuple[Step, ...]) -> Goal:
    (
        number,
        uid,
        statement,
        why,
        measure,
        target,
        start,
        due,
        state,
        note,
        counts,
        aimed_at,
        digital,
        grew_kind,
        grew_key,
        sectors,
        organisations,
        number_counted,
    ) = row
    days = steps.day(start), steps.day(due)
    goal = Goal(
        number, uid, statement, why, measure, target, *days, GoalState(state), note,
        Counts(counts), number_counted, its_steps, aimed_at, bool(digital), _ids(sectors),
        _ids(organisations), (Source(grew_kind), grew_key) if grew_kind else None,
    )  # fmt: skip
    if goal.state is GoalState.OPEN and goal.reached:
        return replace(goal, state=GoalState.REACHED)
    return goal


def _ids(listed: str | None) -> tuple[int, ...]:
    """The ids in a list joined by commas."""
    return tuple(sorted(map(int, listed.split(",")))) if listed else ()
