"""An action from its line: the step is looked up by its title, an unknown name kept."""

from typing import TYPE_CHECKING

from db import models
from planner.language.text import fold
from planner.model.actions import Action
from planner.model.vocabulary import GoalState

if TYPE_CHECKING:
    from planner.grammar import ActionLine


def action_of(line: "ActionLine", step_id: int | None, person_id: int | None) -> Action:
    """The action of a line, not yet stored, with the step and person given.

    An unknown step, an unknown name, and a name other than the person's are kept in its note.
    """
    named = step_id or (_step_named(line.step) if line.step else None)
    unknown = [] if named is not None or not line.step else [line.step]
    if line.with_name and line.person_id is None:
        name = "" if person_id is None else str(models.Person.get_by_id(person_id).name)
        unknown += filter(None, [line.besides(name)])
    return Action(
        title=line.title,
        kind=line.kind,
        channel=line.channel,
        person_id=line.person_id if person_id is None else person_id,
        to_person_id=line.to_id,
        step_id=named,
        day=line.day,
        time=line.time,
        part=line.part,
        minutes=line.minutes,
        aim=line.aim or "",
        note="\n".join([*filter(None, [line.note]), *unknown]),
    )


def _step_named(words: str) -> int | None:
    """The one step of an active goal whose title equals, or else contains, `words`."""
    sought = fold(words)
    active = models.Goal.state == GoalState.OPEN.value
    steps = models.Step.select(models.Step.id, models.Step.title).join(models.Goal).where(active)
    titles = [(fold(step.title), step.id) for step in steps]
    exact = [number for title, number in titles if title == sought]
    found = exact or [number for title, number in titles if sought in title]
    return found[0] if len(found) == 1 else None
