"""The moment in which a stair is climbed, by hand or by a result: it is told on a card."""

from collections.abc import Iterator
from contextlib import contextmanager

from db.errors import StoreError
from planner.model.goals import Goal
from planner.stairs.climbed import Took
from tui.base.live_screen import LiveScreen


@contextmanager
def climbing(screen: LiveScreen, goal_id: int | None) -> Iterator[None]:
    """Wrap a change that may climb a step of a goal, and tell the first step that it did."""
    before = _goal(screen, goal_id)
    yield
    after = _goal(screen, goal_id)
    if before is None or after is None:
        return
    open_before = {step.id for step in before.steps if not step.climbed}
    climbed = [step for step in after.steps if step.climbed and step.id in open_before]
    if climbed:
        from tui.dialogs.stair_climbed import Climb, StairClimbed  # few changes climb a stair

        step, store = climbed[0], screen.store
        took = Took()
        with screen.telling():
            took = store.pictures.took(step.id)
        told = Climb(step, before, after, took, screen.today, store.practice.working)
        screen.app.push_screen(StairClimbed(told))


def _goal(screen: LiveScreen, goal_id: int | None) -> Goal | None:
    """The goal as it is now; None if the card is not wanted or the goal is gone."""
    if goal_id is None or screen.store.practice.quiet_climbs:
        return None
    try:
        return screen.store.goals.get(goal_id)
    except StoreError:
        return None
