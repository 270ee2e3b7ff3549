from datetime import date

import pytest
from playhouse.test_utils import assert_query_count

from db.errors import Empty, Missing
from db.store import Store
from planner.grammar import parse_goal
from planner.grammar.step import StepLine
from planner.model.goals import Goal, state_of
from planner.model.vocabulary import GoalState, StepState

FRIDAY = date(2026, 3, 6)
THREE = (StepLine("List names", FRIDAY), StepLine("Write"), StepLine("Meet", target=4, before=1))


@pytest.fixture
def goal(store: Store, today: date) -> Goal:
    line = parse_goal("Meet 12 finance directors by 31 March why: change sector", today)
    return store.goals.add(line, today, THREE)


def done(store: Store, goal: Goal) -> list[tuple[int, int | None]]:
    return [(step.done, step.target) for step in store.goals.get(goal.id).steps]


def test_a_goal_by_one_line_is_read_back_whole(store: Store, goal: Goal, today: date) -> None:
    assert (goal.statement, goal.target, goal.measure) == (
        "Meet 12 finance directors", 12, "finance directors",
    )  # fmt: skip
    assert (goal.why, goal.start, goal.due) == ("change sector", today, date(2026, 3, 31))
    assert [step.title for step in goal.steps] == ["List names", "Write", "Meet"]
    assert store.goals.all() == [goal]


def test_many_goals_take_two_queries(store: Store, goal: Goal, today: date) -> None:
    for number in range(5):
        store.goals.add(parse_goal(f"Goal {number}", today), today, THREE)
    with assert_query_count(2):
        assert len(store.goals.all()) == 6
    with assert_query_count(2):
        store.goals.get(goal.id)


def test_a_step_climbed_by_hand_is_climbed_until_taken_back(
    store: Store, goal: Goal, today: date
) -> None:
    store.goals.climb(goal.steps[0].id, today)
    climbed = store.goals.get(goal.id)
    assert state_of(climbed.steps[0], climbed) is StepState.CLIMBED
    store.goals.climb(goal.steps[0].id, None)
    assert store.goals.get(goal.id) == goal


def test_steps_change_places_also_where_one_was_deleted(store: Store, goal: Goal) -> None:
    first, second, third = goal.steps
    fourth = store.goals.add_step(goal.id, StepLine("Thank"))
    store.goals.delete_step(second.id)
    moved = store.goals.move_step(fourth.id, -1)
    assert [step.id for step in moved.steps] == [first.id, fourth.id, third.id]
    assert store.goals.move_step(first.id, -1) == moved


def test_a_goal_whose_steps_are_climbed_and_whose_number_is_there_is_reached(
    store: Store, goal: Goal, today: date
) -> None:
    for step in goal.steps:
        store.goals.climb(step.id, today)
    assert store.goals.get(goal.id).state is GoalState.ACTIVE
    store.goals.change(goal.id, target=1)
    assert store.goals.get(goal.id).state is GoalState.REACHED


def test_goals_stand_active_ones_first_and_by_due_date(
    store: Store, goal: Goal, today: date
) -> None:
    early = store.goals.add(parse_goal("Early goal tomorrow", today), today)
    dropped = store.goals.drop(store.goals.add(parse_goal("Dropped", today), today).id)
    never = store.goals.add(parse_goal("No date", today), today)
    assert [g.id for g in store.goals.all()] == [early.id, goal.id, never.id, dropped.id]


def test_every_change_of_a_goal_is_undone_one_by_one(store: Store, goal: Goal, today: date) -> None:
    store.goals.change(goal.id, statement="Another", target=None, due=None)
    store.goals.change_step(goal.steps[0].id, title="Other", target=3)
    store.goals.move_step(goal.steps[0].id, 1)
    store.goals.delete_step(goal.steps[2].id)
    store.goals.drop(goal.id)
    store.goals.delete(goal.id)
    assert store.goals.all() == []
    for _change in range(6):
        store.history.undo()
    assert store.goals.all() == [goal]


def test_what_is_gone_is_missing(store: Store, goal: Goal) -> None:
    store.goals.delete(goal.id)
    for verb in (store.goals.get, store.goals.drop, store.goals.delete):
        with pytest.raises(Missing):
            verb(goal.id)
    with pytest.raises(Missing):
        store.goals.climb(goal.steps[0].id, None)


def test_an_empty_title_writes_nothing(store: Store, goal: Goal) -> None:
    with pytest.raises(Empty):
        store.goals.add_step(goal.id, StepLine(" \x1b "))
    with pytest.raises(Empty):
        store.goals.change(goal.id, statement=" ")
    assert store.goals.get(goal.id) == goal
