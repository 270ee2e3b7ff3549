"""What is due today is not late yet: goals, steps and promises, wherever they are listed."""

from collections.abc import Callable
from datetime import date

import pytest

from planner.insights.review.facts import Balance, GoalStand
from planner.model.actions import Action
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.model.vocabulary import Kind
from tui.drawing.text_line import Line, Tone
from tui.screens.insights.review.pages import giving_page, stairs_page
from tui.screens.stairs.lines import goal_row

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)


def _listed_goal(due: date) -> list[Line]:
    return [goal_row(Goal(1, "uid", "Meet 12", due=due), TUESDAY, 60).line]


def _reviewed(goal: Goal) -> list[Line]:
    return [row.draw(60) for row in stairs_page([GoalStand(goal)], TUESDAY, "3").rows]


def _reviewed_goal(due: date) -> list[Line]:
    return _reviewed(Goal(1, "uid", "Meet 12", due=due))


def _reviewed_step(due: date) -> list[Line]:
    return _reviewed(Goal(1, "uid", "Meet 12", steps=(Step(1, 1, "Ask", target=3, due=due),)))


def _promise(due: date) -> list[Line]:
    promise = Action("Send the article", kind=Kind.PROMISE, day=due)
    return [row.draw(60) for row in giving_page(Balance(promises=(promise,)), TUESDAY).rows]


@pytest.mark.parametrize("drawn", [_listed_goal, _reviewed_goal, _reviewed_step, _promise])
@pytest.mark.parametrize(("due", "late"), [(MONDAY, True), (TUESDAY, False)])
def test_it_is_late_from_the_day_after(
    drawn: Callable[[date], list[Line]], due: date, late: bool
) -> None:
    tones = {span.tone for line in drawn(due) for span in line}
    assert (Tone.LATE in tones) == late
