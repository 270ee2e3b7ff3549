"""Steps as parts of the number of their goal: one more than a step asks for counts on the next.

Steps are parts if their numbers add up to that of the goal, as those of a split do: each thing
counted for the goal then counts on one of them, whatever step it was counted under. Of other steps
those whose titles say the measure of the goal are parts, which take over the surplus of each other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner.model.steps import Step
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Whole:
    """The goal of some steps: its numbers, its measure, and what was `counted` for it.

    `fresh` is the number counted under each step, by its id, without the people who were counted
    for the goal before.
    """

    target: int | None
    aimed_at: int | None
    measure: str
    counted: int
    fresh: Mapping[int, int]


def shared(steps: Sequence[Step], whole: Whole) -> tuple[Step, ...]:
    """The steps, each with the number that counts on it; `counted` is that counted under it.

    The first steps not climbed take what is left over. A surplus that none has room for stays.
    """
    numbered = [step for step in steps if step.target is not None]
    loose = 0
    if _add_up(numbered, whole):
        steps = [replace(step, counted=whole.fresh.get(step.id, 0)) for step in steps]
        numbered = [step for step in steps if step.target is not None]
        loose = max(whole.counted - sum(step.counted for step in steps), 0)
    elif any(map(_surplus, numbered)):
        numbered = _saying(whole.measure, numbered)
    if not loose and not any(map(_surplus, numbered)):
        return tuple(steps)
    moved = _moves(numbered, loose)
    return tuple(replace(step, counted=step.counted + moved.get(step.id, 0)) for step in steps)


def _add_up(numbered: Sequence[Step], whole: Whole) -> bool:
    """Whether several steps have the numbers of the goal, or of what it aimed at first."""
    total = sum(step.target or 0 for step in numbered)
    return len(numbered) > 1 and total in (whole.target, whole.aimed_at)


def _saying(measure: str, numbered: Sequence[Step]) -> list[Step]:
    from planner.network.personas.tokens import fits_phrase  # few steps have a surplus

    return [step for step in numbered if fits_phrase(measure, step.title, "")]


def _surplus(step: Step) -> int:
    """The number counted that a step does not ask for."""
    return min(max(step.done - (step.target or 0), 0), step.counted)


def _moves(parts: Sequence[Step], loose: int) -> dict[int, int]:
    """The number that each part gets from the others and from what is `loose`, or gives, by id."""
    room = {part.id: _room(part) for part in parts}
    left = sum(room.values())
    moved = dict.fromkeys(room, 0)
    given = 0
    for part in parts:
        gives = min(_surplus(part), left - given)
        moved[part.id] -= gives
        given += gives
    given += min(loose, left - given)
    for part in parts:
        takes = min(room[part.id], given)
        moved[part.id] += takes
        given -= takes
    return moved


def _room(part: Step) -> int:
    return 0 if part.climbed_on else max((part.target or 0) - part.done, 0)


def rising(
    steps: Sequence[Step], whole: Whole, under: int | None, *, new: bool = True, fresh: bool = True
) -> tuple[Step | None, tuple[Step, ...]]:
    """The step that rises by one more thing counted `under` a step, or under none; and all steps.

    A person may be no `new` one under the step, or no `fresh` one for the goal. The first is None
    if no step rises.
    """
    now = shared(steps, whole)
    more = [replace(step, counted=step.counted + (new and step.id == under)) for step in steps]
    tallies = {
        step.id: whole.fresh.get(step.id, 0) + (fresh and step.id == under) for step in steps
    }
    then = shared(more, replace(whole, counted=whole.counted + fresh, fresh=tallies))
    pairs = zip(now, then, strict=True)
    return next((one for one, other in pairs if other.done > one.done), None), now
