"""An action from its line: the step is looked up by its title, an unknown name kept."""

from typing import TYPE_CHECKING

from db import models
from planner.model.actions import Action

if TYPE_CHECKING:
    from planner.grammar import ActionLine


def action_of(line: "ActionLine", step_id: int | None, person_id: int | None) -> Action:
    """The action of a line, not yet stored, with the step and person given.

    The step of the line goes before the one given. Words that name no step or several, no other
    action or several, an unknown name, and a name other than the person's are kept in its note.
    """
    named = _step_named(line.step) if line.step else None
    unknown = [] if named is not None or not line.step else [line.step]
    after_id = _still_there(line.after_id)
    unknown += [line.after] if line.after and after_id is None else []
    if line.with_name and line.person_id is None:
        name = "" if person_id is None else str(models.Person.get_by_id(person_id).name)
        unknown += filter(None, [line.besides(name)])
    return Action(
        title=line.title,
        kind=line.kind,
        channel=line.channel,
        person_id=line.person_id if person_id is None else person_id,
        to_person_id=line.to_id,
        step_id=step_id if named is None else named,
        day=line.day,
        time=line.time,
        part=line.part,
        minutes=line.minutes,
        aim=line.aim or "",
        waits_for_id=after_id,
        note="\n".join([*filter(None, [line.note]), *unknown]),
    )


def _still_there(action_id: int | None) -> int | None:
    """The id of an action, unless another window has taken it back."""
    row = models.Action
    known = action_id is not None and row.select().where(row.id == action_id).exists()
    return action_id if known else None


def _step_named(words: str) -> int | None:
    """The id of the one step that is meant."""
    from db.stairs.named_steps import find_steps  # most lines name none
    from planner.model.steps import the_one

    return the_one(find_steps(words))
