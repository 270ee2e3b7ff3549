"""The windows of the steps of a goal, also of those whose days are not all written."""

from collections.abc import Sequence
from datetime import date, timedelta

from planner.model.steps import Step
from planner.stairs.levelling.values import Window

UNWRITTEN = timedelta(days=28)
"""The window, from today, of a step without a due day whose goal has none either [D]."""


def windows(
    steps: Sequence[Step],
    start: date | None,
    due: date | None,
    today: date,
    *,
    one_by_one: bool = True,
) -> dict[int, Window]:
    """The windows of steps, in order, of a goal with these days; by the ids of the steps.

    With `one_by_one` a step without a start begins the day after the one before it is due, unless
    that one is climbed or due no earlier. One without a due day, or climbed already, has that of
    its goal: what was left over on it may still be done.
    """
    found = {}
    before: Step | None = None
    for position, step in enumerate(steps):
        own = due if step.climbed and due else step.due
        until = own or due or today + min(UNWRITTEN, date.max - today)
        first = step.start
        if first is None and one_by_one and before is not None and not before.climbed:
            first = _after(before.due, until)
        begin = max(first or start or today, start or today)
        found[step.id] = Window(step.id, begin, until, position, step.climbed)
        before = step
    return found


def _after(due: date | None, until: date) -> date | None:
    """The day after a step is due, if the next one is due later."""
    return due + timedelta(days=1) if due is not None and due < until else None
