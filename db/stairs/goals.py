"""Goals and their steps."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from db import models
from db.engine.clean import many_lines, needed, one_line
from db.engine.uids import new_uid
from db.errors import Impossible, Missing
from db.stairs import reading, steps
from db.stairs.fitting import count, goals_for_touch
from db.stairs.reading import ended
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.model.goals import Goal, in_order
from planner.model.steps import Step
from planner.model.vocabulary import Counts, GoalState, Source

if TYPE_CHECKING:
    from planner.grammar import GoalLine, StepLine
    from planner.model.goals import GoalCount
    from planner.model.steps import NamedStep
    from planner.model.touches import Touch
    from planner.stairs.aims import Aims

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
    "digital": bool,
}
_STEP_WRITTEN: dict[str, Callable[[Any], Any]] = {
    "title": needed,
    "target": lambda target: target,
    "before": lambda before: before,
    "reward": one_line,
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
        return in_order(reading.read())

    def as_of(self, day: date) -> list[Goal]:
        """Every goal with its counts and the steps climbed at the end of a day."""
        return in_order(reading.read_as_of(day))

    def get(self, goal_id: int) -> Goal:
        """One goal.

        Raises:
            Missing: if it is not there.
        """
        found = reading.read("g.id = :goal", goal=goal_id)
        if not found:
            raise Missing(_("This goal is no longer there."))
        return found[0]

    def add(
        self,
        line: "GoalLine",
        today: date,
        first_steps: "Sequence[StepLine]" = (),
        **also: Any,
    ) -> Goal:
        """Add a goal with its first steps; it starts today unless its line says when.

        `also` may hold `digital`, the names of `sectors` and of `organisations`, a `persona` that
        serves no goal yet, and what it `grew_from`: the kind and the key.
        """
        grew_kind, grew_key = also.get("grew_from") or (None, "")
        with self._ledger.change(_("Goal added: {title}").format(title=shorten(line.statement))):
            written = models.Goal.insert(
                uid=new_uid(),
                statement=needed(line.statement),
                why=one_line(line.why or ""),
                measure=one_line(line.measure or ""),
                target=line.target,
                counts=(line.counts or Counts.RESULTS).value,
                start=line.start or today,
                due=line.due,
                note=many_lines(line.note or ""),
                digital=bool(also.get("digital")),
                grew_kind=grew_kind,
                grew_key=grew_key,
            )
            goal_id = int(written.execute())
            _write_aims(goal_id, also)
            if "persona" in also:
                free = (models.Persona.id == also["persona"]) & models.Persona.goal.is_null()
                models.Persona.update(goal=goal_id).where(free).execute()
            steps.append(goal_id, first_steps)
            return self.get(goal_id)

    def change(self, goal_id: int, **fields: Any) -> Goal:
        """Change some fields, named as those of `Goal`; `sectors` and `organisations` are names.

        A target from that aimed at on says no longer that it was lowered.
        """
        goal = self.get(goal_id)
        columns = {name: _WRITTEN[name](fields[name]) for name in fields if name in _WRITTEN}
        if "target" in columns and (columns["target"] or 0) >= (goal.aimed_at or 0):
            columns["aimed_at"] = None
        with self._ledger.change(_("Goal changed: {title}").format(title=shorten(goal.statement))):
            if columns:
                models.Goal.update(columns).where(models.Goal.id == goal_id).execute()
            _write_aims(goal_id, fields)
            return self.get(goal_id)

    def aims(self, goal_id: int) -> "Aims":
        """The sectors, organisations and personas a goal is for, by name, and its origin."""
        from db.stairs import aims  # only the page of a goal needs it

        return aims.read(goal_id)

    def all_aims(self) -> "dict[int, Aims]":
        """The sectors, organisations and personas of each goal that has any, by its id."""
        from db.stairs import aims  # only for a list in JSON

        return aims.read_all()

    def made_from(self, kind: Source, key: str) -> int | None:
        """The goal that grew from a card (by its uid) or a finding (by its key), if there is."""
        from db.stairs import aims  # only where goals are made of something

        return aims.made_from(kind, key)

    def lower(self, goal_id: int, target: int) -> Goal:
        """Lower the number of a goal; it ends if that is there already, else it goes on open.

        The number aimed at at first is kept.

        Raises:
            Impossible: if the number is not a lower one.
        """
        goal = self.get(goal_id)
        if goal.target is None or not 0 < target < goal.target:
            raise Impossible(_("Only a number below the present one lowers a goal."))
        said = _("Goal lowered to {number}: {title}")
        columns = {
            "target": target,
            "aimed_at": goal.aimed_at or goal.target,
            "state": (GoalState.LOWERED if goal.done >= target else GoalState.OPEN).value,
        }
        with self._ledger.change(said.format(number=target, title=shorten(goal.statement))):
            models.Goal.update(columns).where(models.Goal.id == goal_id).execute()
            return self.get(goal_id)

    def split(
        self, shown: Goal, lines: "Sequence[StepLine]", there: "StepLine | None" = None
    ) -> Goal:
        """Write the steps of a split in place of those not begun, as one change.

        `there` is the first stair, which gathers what no step has counted yet.

        Raises:
            Impossible: if the goal is no longer as `shown`.
        """
        goal = self.get(shown.id)
        if goal != shown:
            raise Impossible(_("The goal has changed meanwhile: look at the split once more."))
        from db.stairs import splitting  # a goal is split once

        with self._ledger.change(_("Goal split: {title}").format(title=shorten(goal.statement))):
            splitting.write(goal, lines, there)
            return self.get(goal.id)

    def drop(self, goal_id: int) -> Goal:
        """Let a goal go; it is kept and can be taken up again."""
        goal = self.get(goal_id)
        with self._ledger.change(_("Goal let go: {title}").format(title=shorten(goal.statement))):
            return self.change(goal_id, state=GoalState.LET_GO)

    def take_up(self, goal_id: int) -> Goal:
        """Make a goal active again; a lowered one with the number aimed at before."""
        goal = self.get(goal_id)
        said = _("Goal taken up again: {title}").format(title=shorten(goal.statement))
        before = {"target": goal.aimed_at} if goal.state is GoalState.LOWERED else {}
        with self._ledger.change(said):
            return self.change(goal_id, state=GoalState.OPEN, **before)

    def reach(self, goal_id: int) -> Goal:
        """Mark a goal as reached, or as lowered if it was, whatever the state of its steps."""
        goal = self.get(goal_id)
        with self._ledger.change(_("Goal reached: {title}").format(title=shorten(goal.statement))):
            return self.change(goal_id, state=ended(goal))

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

    def steps_named(self, words: str | None) -> "tuple[NamedStep, ...]":
        """The steps of open goals that the words of `step:` may name."""
        from db.stairs.named_steps import find_steps  # most lines name none

        return find_steps(words) if words else ()

    def step(self, step_id: int) -> Step:
        """One step.

        Raises:
            Missing: if it is not there.
        """
        its_goal = "g.id = (SELECT goal_id FROM step WHERE id = :step)"
        for found in steps.read(its_goal, step=step_id).values():
            return next(step for step in found if step.id == step_id)
        raise Missing(_("This step is no longer there."))

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


def _write_aims(goal_id: int, fields: Mapping[str, Any]) -> None:
    """Write the sectors and the organisations that are among some fields."""
    if "sectors" not in fields and "organisations" not in fields:
        return
    from db.stairs import aims  # most goals are written without

    if "sectors" in fields:
        aims.write_sectors(goal_id, fields["sectors"])
    if "organisations" in fields:
        aims.write_organisations(goal_id, fields["organisations"])
