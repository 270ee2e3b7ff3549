"""The line below the goals: the five letters, and in words the first that is missing."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.language.width import cell_width
from planner.model.goals import Goal
from planner.model.settings import Practice
from planner.model.steps import Step
from planner.model.vocabulary import GoalState
from planner.stairs.smart import smart
from tui.screens.stairs.smart_lines import smart_line

TODAY = date(2026, 3, 3)
STEPS = tuple(Step(number, 1, f"Step {number}") for number in (1, 2, 3))
WHOLE = Goal(
    *(1, "uid", "Meet twelve finance directors"),
    measure="people",
    target=12,
    why="To change trade",
    due=date(2026, 6, 1),
    steps=STEPS,
)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    language.use("en")


def said(goal: Goal, width: int = 80) -> str:
    (line,) = smart_line(goal, TODAY, Practice(), width)
    return "".join(span.text for span in line).rstrip()


def without(**fields: object) -> Goal:
    values = {name: getattr(WHOLE, name) for name in Goal.__slots__} | fields
    return Goal(**values)


@pytest.mark.parametrize(
    ("goal", "told"),
    [
        (WHOLE, "●S ●M ●A ●R ●T  all five letters of SMART are there"),
        (without(target=None), "●S ○M ●A ●R ●T  M: no number: how will you know?"),
        (without(steps=()), "●S ●M ○A ●R ●T  A: no steps yet: what would the first stair be?"),
        (without(why="", due=None), "●S ●M ●A ○R ○T  R: no reason yet: why does it matter to you?"),
        (without(due=None), "●S ●M ●A ●R ○T  T: no date: by when?"),
    ],
)
def test_the_first_missing_letter_is_named(goal: Goal, told: str) -> None:
    assert said(goal) == told


def test_in_french_too() -> None:
    language.use("fr")
    assert said(without(due=None)).endswith("T\u00a0: pas de date\u00a0: d’ici quand\u00a0?")


def test_a_goal_no_longer_worked_at_says_its_state() -> None:
    assert said(without(state=GoalState.LET_GO)) == "let go"


@given(st.integers(20, 120), st.sampled_from(language.LANGUAGES))
def test_it_never_takes_more_than_its_line(width: int, spoken: str) -> None:
    language.use(spoken)
    for fields in ({"target": None}, {"steps": ()}, {"why": ""}, {"due": None}):
        goal = without(**fields)
        text = said(goal, width)
        assert cell_width(text) <= width
        reason = next(check.reason for check in smart(goal, TODAY) if not check.ok)
        if width == 80:
            assert reason in text
    language.use("en")
