"""A surplus counts on the next step: card, stairs, month, review and forecast tell one number."""

from datetime import date
from random import Random

import pytest

from db.store import Store
from planner.grammar import parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action, Result
from planner.model.goals import Goal
from planner.model.vocabulary import Counts, GoalState, Kind, Outcome
from tests.db import rows

MONDAY = date(2027, 1, 4)
DUE = date(2027, 1, 29)
LINES = [StepLine(f"Part {number}", DUE, target=3) for number in range(1, 5)]


@pytest.fixture
def goal(store: Store) -> Goal:
    goal = store.goals.add(parse_goal("Meet 12 finance directors", MONDAY), MONDAY)
    return store.goals.split(goal, LINES)


def meet(store: Store, step_id: int | None, person: int) -> bool:
    """Meet a person for a step; whether the step announced is the one that rose."""
    action = Action("Meet", kind=Kind.MEET, step_id=step_id, person_id=person, day=MONDAY)
    stored = store.actions.store(action, MONDAY)
    [offered] = store.actions.may_count_for(stored)
    before = {step.title: step.done for step in store.goals.get(offered.goal_id).steps}
    result = Result(Outcome.ACHIEVED, MONDAY)
    store.actions.record(stored, result, (), MONDAY, counts_for={offered.goal_id})
    after = {step.title: step.done for step in store.goals.get(offered.goal_id).steps}
    said = {} if offered.step is None else {offered.step.title: offered.step.then}
    return {**before, **said} == after


def shown(store: Store, goal_id: int) -> list[int]:
    """The number on each step, the same in every place that shows it."""
    goal = store.goals.get(goal_id)
    assert store.goals.as_of(MONDAY) == [goal] == store.goals.all()
    climbs = [store.day.climb(step.id) for step in goal.steps]
    assert [climb.done for climb in climbs if climb] == [step.done for step in goal.steps]
    days = [day for week in store.calendar.month(DUE, MONDAY) for day in week if day.steps]
    marked = [step.climbed for day in days for step in day.steps]
    assert marked == [step.climbed for step in goal.steps] or goal.state is not GoalState.OPEN
    climbed = {stair.step.id: stair.day for stair in store.pictures.climbed([goal])}
    assert climbed == {step.id: MONDAY for step in goal.steps if step.climbed}
    assert len(store.pictures.counted().get(goal.id, ())) == goal.done
    return [step.done for step in goal.steps]


@pytest.mark.parametrize("counts", list(Counts))
@pytest.mark.parametrize("seed", range(3))
def test_the_stairs_add_up_to_their_goal_whatever_is_counted(
    store: Store, goal: Goal, counts: Counts, seed: int
) -> None:
    store.goals.change(goal.id, counts=counts)
    draw = Random(seed)
    people = [rows.person(f"Ana {number}") for number in range(9)]
    steps = [None, *(step.id for step in goal.steps[:2])]
    for _time in range(14):
        assert meet(store, draw.choice(steps), draw.choice(people))
        if draw.random() < 0.3:
            store.history.undo()
        numbers, now = shown(store, goal.id), store.goals.get(goal.id)
        assert sum(min(number, 3) for number in numbers) == min(now.done, 12)
