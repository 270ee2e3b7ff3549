"""Suggestions for an empty day, with their order and reasons."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.model.actions import Action
from planner.model.vocabulary import Reason
from planner.network.dormant import DormantTie
from planner.today.proposals import MOST
from planner.today.reasons import CurrentStep, OverduePerson
from planner.today.suggestions import Ground, suggestions

TODAY = date(2026, 3, 3)
STEP = CurrentStep(7, "Write to five people", 1, "Meet 12 finance directors")


def person(number: int, days: int) -> OverduePerson:
    return OverduePerson(number, f"P{number}", f"p{number}", 30, TODAY - timedelta(days=days))


def tie(number: int, *, enjoyed: bool = False) -> DormantTie:
    return DormantTie(number, f"T{number}", date(2022, 1, 1), enjoyed=enjoyed)


def test_the_most_overdue_then_a_dormant_tie_then_the_step_then_others() -> None:
    ground = Ground(
        people=[person(1, 10), person(2, 40), person(3, 60)],
        drawn=[tie(4)],
        steps=[STEP],
        others=[tie(5, enjoyed=True)],
        known=[tie(6)],
    )
    found = suggestions(ground, TODAY)
    assert [a.person or a.title for a in found] == [
        *("P3", "P2", "T4", "Write to five people", "T5", "P1", "T6"),
    ]
    assert all(a.reason and a.reason_text for a in found)


def test_of_a_step_with_something_planned_the_next_action_is_brought_forward() -> None:
    planned = Action("Write to Bo", id=9, step_id=7, step="s", day=TODAY + timedelta(days=1))
    step = CurrentStep(7, "Write", 1, "Goal", has_open=True)
    [found] = suggestions(Ground(steps=[step], coming=[planned]), TODAY)
    assert (found.id, found.reason) == (9, Reason.STEP)


def test_the_drawn_tie_comes_before_the_step_the_well_after_those_enjoyed() -> None:
    ground = Ground(drawn=[tie(1)], steps=[STEP], others=[tie(3)], well=[tie(1), tie(2)])
    found = suggestions(ground, TODAY)
    assert [a.person or a.title for a in found] == ["T1", "Write to five people", "T3", "T2"]


@pytest.mark.parametrize(
    "step", [replace(STEP, has_open=True), replace(STEP, closed_today=True)], ids=["open", "closed"]
)
def test_a_step_with_something_open_or_done_today_is_left_alone(step: CurrentStep) -> None:
    assert suggestions(Ground(steps=[step]), TODAY) == ()


def test_two_steps_are_two_suggestions_and_two_actions_too() -> None:
    actions = [Action("Call", id=8, day=TODAY), Action("Write", id=9, day=TODAY)]
    ground = Ground(steps=[STEP, replace(STEP, id=8)], coming=actions)
    assert len(suggestions(ground, TODAY)) == 4


def test_the_reason_names_a_tie_that_was_enjoyed() -> None:
    [found] = suggestions(Ground(others=[tie(5, enjoyed=True)]), TODAY)
    assert found.reason_text == "you enjoyed talking with each other"
    assert found.title == "Catch up with T5"


numbers = st.lists(st.integers(1, 5), max_size=5)


@given(people=numbers, dormant=numbers, others=numbers, known=numbers)
def test_each_person_is_suggested_once_and_one_is_if_any_is_known(
    people: list[int], dormant: list[int], others: list[int], known: list[int]
) -> None:
    ground = Ground(
        people=[person(number, 20 * number) for number in people],
        drawn=[tie(number) for number in dormant[:1]],
        well=[tie(number) for number in dormant],
        others=[tie(number) for number in others],
        known=[tie(number) for number in known],
    )
    found = [action.person_id for action in suggestions(ground, TODAY)]
    assert len(found) == len(set(found)) <= MOST
    assert set(found) == {*people, *dormant, *others, *known}
