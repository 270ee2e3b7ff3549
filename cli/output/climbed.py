"""The steps that a change climbs, told behind what it wrote."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from cli.output.printing import Shape
from db.store import Store
from planner.language import _
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.model.vocabulary import GoalState
from planner.stairs.climbed import newly_climbed

Climbed = tuple[Step, Goal]
"""A step that was climbed, and its goal as it stands then."""


@contextmanager
def climbed_by(store: Store) -> Iterator[list[Climbed]]:
    """Wrap a change; the list holds the steps that it climbed afterwards."""
    before = store.pictures.standing()
    climbed: list[Climbed] = []
    yield climbed
    for goal_id, step in newly_climbed(before, store.pictures.standing()):
        climbed.append((store.goals.step(step.id), store.goals.get(goal_id)))


def say_climbed(climbed: Sequence[Climbed]) -> list[tuple[str, str]]:
    """Each step by its title, the reward that was named for it, and a goal reached."""
    pairs = []
    for step, _goal in climbed:
        pairs.append((_("Step climbed"), step.title))
        if step.reward:
            pairs.append((_("Reward"), step.reward))
    return [*pairs, *_say_reached({goal.id: goal for _step, goal in climbed}.values())]


def _say_reached(goals: Iterable[Goal]) -> Iterator[tuple[str, str]]:
    """Each goal that is reached with its last step, or whose number is there before it."""
    for goal in goals:
        if goal.state is GoalState.REACHED:
            yield _("Goal reached"), goal.statement
        elif goal.is_met:
            yield goal.statement, _("its number is there: it may be called reached")


def climbed_shapes(climbed: Sequence[Climbed]) -> list[Shape]:
    """Each step with its reward."""
    return [
        {"id": step.id, "title": step.title, "reward": step.reward or None}
        for step, _goal in climbed
    ]
