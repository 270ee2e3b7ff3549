"""The steps that a change climbs, told behind what it wrote."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from cli.output.printing import Shape
from db.store import Store
from planner.language import _
from planner.model.steps import Step
from planner.stairs.climbed import newly_climbed


@contextmanager
def climbed_by(store: Store) -> Iterator[list[Step]]:
    """Wrap a change; the list holds the steps that it climbed afterwards."""
    before = store.pictures.standing()
    climbed: list[Step] = []
    yield climbed
    for _goal_id, step in newly_climbed(before, store.pictures.standing()):
        climbed.append(store.goals.step(step.id))


def say_climbed(steps: Sequence[Step]) -> list[tuple[str, str]]:
    """Each step by its title, and the reward that was named for it."""
    pairs = []
    for step in steps:
        pairs.append((_("Step climbed"), step.title))
        if step.reward:
            pairs.append((_("Reward"), step.reward))
    return pairs


def climbed_shapes(steps: Sequence[Step]) -> list[Shape]:
    """Each step with its reward."""
    return [{"id": step.id, "title": step.title, "reward": step.reward or None} for step in steps]
