from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playhouse.test_utils import assert_query_count

from db.engine.statements import insert
from db.errors import Empty, Impossible, Missing
from db.models import Counted
from db.store import Store
from planner.calendar.recurrence.repeats import Repeats
from planner.calendar.recurrence.rrule import Frequency, Rule
from planner.grammar import GoalLine, parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action
from planner.model.goals import Goal, state_of
from planner.model.vocabulary import GoalState, Source, StepState
from planner.stairs.aims import say_origin
from planner.stairs.split import Shape, ground_of, proposed
from planner.stairs.split_proposal import lines_of
from planner.stairs.split_words import names
from tests.db.processes import started

FRIDAY = date(2026, 3, 6)
THREE = (StepLine("List names", FRIDAY), StepLine("Write"), StepLine("Meet", target=4, before=1))


@pytest.fixture
def goal(store: Store, today: date) -> Goal:
    line = parse_goal("Meet 12 finance directors by 31 March why: change sector", today)
    return store.goals.add(line, today, THREE)


def done(store: Store, goal: Goal) -> list[tuple[int, int | None]]:
    return [(step.done, step.target) for step in store.goals.get(goal.id).steps]


def order(goal: Goal) -> list[int]:
    return [step.id for step in goal.steps]


def elsewhere(store: Store, program: str) -> None:
    """Let another window write in between."""
    process = started(store.file, program)
    process.communicate()
    assert process.returncode == 0


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
    moved = store.goals.move_step(fourth.id, third.id, after=False)
    assert order(moved) == [first.id, fourth.id, third.id]
    assert store.goals.move_step(first.id, fourth.id, after=False) == moved
    moved = store.goals.move_step(first.id, third.id, after=True)
    assert order(moved) == [fourth.id, third.id, first.id]


def test_a_step_goes_past_the_one_that_was_shown_wherever_another_window_has_put_it(
    store: Store, goal: Goal
) -> None:
    first, second, third = order(goal)
    elsewhere(store, f"store.goals.move_step({first}, {third}, after=True)")
    moved = store.goals.move_step(third, second, after=False)
    assert order(moved) == [third, second, first]
    assert store.goals.move_step(third, second, after=False) == moved


def test_a_step_that_another_window_has_deleted_is_not_moved_nor_passed(
    store: Store, goal: Goal
) -> None:
    first, second, third = order(goal)
    elsewhere(store, f"store.goals.delete_step({second})")
    for step, beside in ((second, first), (first, second), (first, 99)):
        with pytest.raises(Missing, match="step is no longer there"):
            store.goals.move_step(step, beside, after=True)
    assert order(store.goals.get(goal.id)) == [first, third]


def test_a_step_is_not_put_among_those_of_another_goal(
    store: Store, goal: Goal, today: date
) -> None:
    other = store.goals.add(parse_goal("Another", today), today, THREE)
    with pytest.raises(Missing):
        store.goals.move_step(goal.steps[0].id, other.steps[0].id, after=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 5), st.integers(0, 5), st.booleans())
def test_a_step_moved_is_beside_the_other_and_the_rest_keep_their_order(
    store: Store, step: int, beside: int, after: bool
) -> None:
    lines = [StepLine(f"Step {number}") for number in range(6)]
    ids = order(store.goals.add(GoalLine("Goal"), date(2026, 3, 3), lines))
    moved = order(store.goals.move_step(ids[step], ids[beside], after=after))
    rest = [each for each in moved if each != ids[step]]
    assert rest == [each for each in ids if each != ids[step]]
    if step != beside:
        assert moved.index(ids[step]) - moved.index(ids[beside]) == (1 if after else -1)


def test_a_goal_whose_steps_are_climbed_and_whose_number_is_there_is_reached(
    store: Store, goal: Goal, today: date
) -> None:
    for step in goal.steps:
        store.goals.climb(step.id, today)
    assert store.goals.get(goal.id).state is GoalState.OPEN
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
    store.goals.move_step(goal.steps[0].id, goal.steps[1].id, after=True)
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


def test_a_goal_keeps_what_it_is_for_and_grew_from_until_undone(
    store: Store, goal: Goal, today: date
) -> None:
    sectors, organisations = ["Finance", "finance ", "Food"], ["Kérial", ""]
    grown = store.goals.add(
        parse_goal("Another", today), today, digital=True, grew_from=(Source.FINDING, "sector:1"),
        sectors=sectors, organisations=organisations,
    )  # fmt: skip
    aims = store.goals.aims(grown.id)
    assert [each.name for each in (*aims.sectors, *aims.organisations)] == [
        "Finance", "Food", "Kérial",
    ]  # fmt: skip
    assert grown.digital
    assert aims.origin is not None
    assert say_origin(aims.origin) == "Diagnosis: nobody known in the sector · Finance"
    assert store.goals.made_from(Source.FINDING, "sector:1") == grown.id
    assert store.goals.made_from(Source.FINDING, "sector:2") is None
    assert store.goals.all_aims() == {grown.id: replace(aims, origin=None)}
    store.goals.change(grown.id, sectors=["Food"], organisations=[])
    assert [each.name for each in store.goals.aims(grown.id).sectors] == ["Food"]
    store.history.undo()
    assert store.goals.aims(grown.id) == aims
    store.market.delete_sector(aims.sectors[0].id)
    origin = store.goals.aims(grown.id).origin
    assert origin is not None
    assert say_origin(origin) == "Diagnosis: nobody known in the sector"


def test_only_a_lower_number_lowers_and_the_first_one_is_kept(
    store: Store, goal: Goal, today: date
) -> None:
    for number in (0, 12, 13):
        with pytest.raises(Impossible):
            store.goals.lower(goal.id, number)
    assert store.goals.lower(goal.id, 10).state is GoalState.OPEN
    lowered = store.goals.lower(goal.id, 1)  # one was there before
    assert (lowered.state, lowered.target, lowered.aimed_at) == (GoalState.LOWERED, 1, 12)
    again = store.goals.take_up(goal.id)
    assert (again.state, again.target, again.aimed_at) == (GoalState.OPEN, 12, None)
    store.goals.lower(goal.id, 10)
    assert store.goals.reach(goal.id).state is GoalState.LOWERED
    for _change in range(5):
        store.history.undo()
    assert store.goals.get(goal.id) == goal


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.integers(1, 12), st.sampled_from([Shape.EVEN, Shape.GENTLE]), st.integers(0, 11))
def test_a_split_loses_and_doubles_nothing_and_undo_restores_it(
    store: Store, number: int, shape: Shape, before: int
) -> None:
    today = date(2026, 3, 3)
    line = parse_goal("Meet 12 finance directors by 31 March", today)
    goal = store.goals.add(line, today, (StepLine("Begun", target=11, before=before), *THREE[:2]))
    ground = ground_of(goal, today)
    stairs = proposed(ground, number, shape)
    split = store.goals.split(goal, lines_of(stairs, names(stairs, ground)))
    kept = [step for step in split.steps if step in goal.steps]
    assert [step.title for step in kept] == (["Begun"] if before else [])
    assert split.steps[: len(kept)] == tuple(kept)
    assert split.done == goal.done == before
    assert sum((step.target or 0) for step in split.steps if step not in kept) == ground.left
    assert before + sum(max((step.target or 0) - step.done, 0) for step in split.steps) == 12
    with pytest.raises(Impossible):
        store.goals.split(goal, lines_of(stairs, names(stairs, ground)))
    store.history.undo()
    assert store.goals.get(goal.id) == goal


def test_a_split_keeps_a_step_with_a_routine_and_gathers_each_person_once(
    store: Store, today: date
) -> None:
    line = parse_goal("Meet 12 finance directors by 31 March", today)
    goal = store.goals.add(line, today, THREE[:2])
    met, written = (step.id for step in goal.steps)
    weekly = Repeats(Rule(Frequency.WEEKLY))
    store.routines.begin(Action("Call", day=today, step_id=written), weekly, today)
    ana, ben = (store.people.add(name, today).id for name in ("Ana", "Ben"))
    with store.change("three met"):
        for person, step in ((ana, met), (ana, None), (ben, None)):
            insert(Counted, {"goal": goal.id, "step": step, "person": person, "day": today})
    goal = store.goals.get(goal.id)
    split = store.goals.split(goal, [StepLine("New", None, 10)], StepLine("There", None, 1))
    assert [(step.title, step.counted) for step in split.steps] == [
        ("There", 1), ("List names", 1), ("Write", 0), ("New", 0),
    ]  # fmt: skip
    [routine] = store.routines.running(today)
    assert routine.like.step_id == written
