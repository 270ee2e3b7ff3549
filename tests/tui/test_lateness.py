"""One rule of lateness: what is due is late from the next working day, wherever it is listed."""

from collections.abc import Callable
from datetime import date

import pytest

from planner.calendar.weeks import week_of
from planner.calendar.working_days import WEEKDAYS_ONLY
from planner.insights.review.facts import Balance, GoalStand
from planner.model.actions import Action
from planner.model.goals import Goal
from planner.model.people import Person
from planner.model.signs import DONE, LATE
from planner.model.steps import Step
from planner.model.vocabulary import GoalState, Kind
from planner.network.story.story import NOTHING
from planner.stairs.glyphs import Look
from planner.stairs.picture import staircase
from tui.drawing.text_line import Line, Span, Tone
from tui.people.card_lines import Card, card_lines
from tui.screens.insights.review.pages import giving_page, stairs_page
from tui.screens.stairs.lines import columns_of, goal_row

MONDAY, TUESDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 6)
SATURDAY, SUNDAY, NEXT_MONDAY = date(2026, 3, 7), date(2026, 3, 8), date(2026, 3, 9)


def _is_lit(lines: list[Line]) -> bool:
    return any(span.tone is Tone.LATE for line in lines for span in line)


def _listed_goal(due: date, today: date) -> bool:
    goal = Goal(1, "uid", "Meet 12", due=due)
    columns = columns_of([goal], today, 60)
    return _is_lit([goal_row(goal, columns, today, WEEKDAYS_ONLY, 60).line])


def _reviewed(goal: Goal, today: date) -> bool:
    page = stairs_page([GoalStand(goal)], week_of(today), today, WEEKDAYS_ONLY, "3")
    return _is_lit([row.draw(60) for row in page.rows])


def _goal_signs(goal: Goal, today: date) -> list[Span]:
    """The sign of a goal in the review, and in its own list."""
    page = stairs_page([GoalStand(goal)], week_of(today), today, WEEKDAYS_ONLY, "3")
    row = goal_row(goal, columns_of([goal], today, 60), today, WEEKDAYS_ONLY, 60)
    return [page.rows[0].draw(60)[0], row.line[0]]


@pytest.mark.parametrize("due", [None, MONDAY])
def test_a_reached_goal_is_green_and_never_late(due: date | None) -> None:
    goal = Goal(1, "uid", "Meet 12", due=due, state=GoalState.REACHED)
    assert _goal_signs(goal, FRIDAY) == [Span(DONE, Tone.DONE)] * 2
    page = stairs_page([GoalStand(goal)], week_of(FRIDAY), FRIDAY, WEEKDAYS_ONLY, "3")
    assert any(span.tone is Tone.DONE for span in page.rows[1].draw(60))


def test_a_goal_whose_day_is_over_is_late_in_the_review_and_in_its_list() -> None:
    goal = Goal(1, "uid", "Meet 12", due=MONDAY)
    assert _goal_signs(goal, FRIDAY) == [Span(LATE, Tone.LATE)] * 2


def _reviewed_goal(due: date, today: date) -> bool:
    return _reviewed(Goal(1, "uid", "Meet 12", due=due), today)


def _reviewed_step(due: date, today: date) -> bool:
    step = Step(1, 1, "Ask", target=3, due=due)
    return _reviewed(Goal(1, "uid", "Meet 12", steps=(step,)), today)


def _drawn_step(due: date, today: date) -> bool:
    goal = Goal(1, "uid", "Meet 12", steps=(Step(1, 1, "Ask", target=3, due=due),))
    return any(piece.look is Look.LATE for line in staircase(goal, today, 60, 20) for piece in line)


def _promise(due: date, today: date) -> bool:
    promise = Action("Send the article", kind=Kind.PROMISE, day=due)
    page = giving_page(Balance(promises=(promise,)), week_of(today), today, WEEKDAYS_ONLY)
    return _is_lit([row.draw(60) for row in page.rows])


def _on_the_card(due: date, today: date) -> bool:
    actions = [Action("Call", day=due)]
    return _is_lit(
        card_lines(Card(Person(1, "uid", "Ana"), NOTHING, actions), today, WEEKDAYS_ONLY, 60, str)
    )


@pytest.mark.parametrize(
    "is_late",
    [_listed_goal, _reviewed_goal, _reviewed_step, _drawn_step, _promise, _on_the_card],
)
@pytest.mark.parametrize(
    ("due", "today", "late"),
    [
        (MONDAY, TUESDAY, True),
        (TUESDAY, TUESDAY, False),
        (FRIDAY, SATURDAY, False),
        (FRIDAY, SUNDAY, False),
        (FRIDAY, NEXT_MONDAY, True),
        (SATURDAY, SUNDAY, False),
        (SATURDAY, NEXT_MONDAY, True),
    ],
)
def test_actions_steps_and_goals_are_late_from_the_next_working_day(
    is_late: Callable[[date, date], bool], due: date, today: date, late: bool
) -> None:
    assert is_late(due, today) == late
