"""The people met at an event count as was said for it, whatever is said anew of them."""

from datetime import date

import pytest

from db import models
from db.store import Store
from planner.grammar import parse_goal, parse_person, parse_step
from planner.model.actions import Action, Result
from planner.model.events import Event
from planner.model.vocabulary import Counts, GoalState, Outcome
from planner.stairs.counting import say_counted
from tests.db import rows

TODAY = date(2026, 3, 3)


@pytest.fixture
def event(store: Store) -> int:
    return store.events.write_down(Event("Guild evening", TODAY), TODAY).id or 0


def goal_of(store: Store, counts: Counts) -> int:
    goal = store.goals.add(parse_goal("Meet 12 finance directors", TODAY), TODAY)
    store.goals.change(goal.id, counts=counts)
    return goal.id


def meet(store: Store, event: int, text: str) -> int:
    line = parse_person(text, TODAY)
    return store.debriefs.meet(event, line, text, TODAY).id


def done(store: Store, goal: int) -> int:
    return store.goals.get(goal).done


def test_taken_off_it_stays_off_when_a_line_is_said_anew(store: Store, event: int) -> None:
    goal = goal_of(store, Counts.PEOPLE)
    meet(store, event, "Ana Ruiz, finance director")
    assert done(store, goal) == 1
    store.debriefs.count(event, goal, counts=False)
    meet(store, event, "Ana Ruiz thanks")
    assert done(store, goal) == 0
    [said] = store.debriefs.counts(event)
    assert (said.counted, said.done, said.then) == (False, 0, 0)


def test_conversations_count_once_it_was_said_and_follow_their_mark(
    store: Store, event: int
) -> None:
    goal = goal_of(store, Counts.CONVERSATIONS)
    meet(store, event, "Ana Ruiz *")
    assert done(store, goal) == 0
    store.debriefs.count(event, goal, counts=True)
    meet(store, event, "Bo Ek *")
    assert done(store, goal) == 2
    [said] = store.debriefs.counts(event)
    assert (said.names, said.counted, said.then) == (("Ana Ruiz", "Bo Ek"), True, 2)


def test_a_title_said_later_counts(store: Store, event: int) -> None:
    goal = goal_of(store, Counts.PEOPLE)
    meet(store, event, "Ana Ruiz")
    assert done(store, goal) == 0
    meet(store, event, "Ana Ruiz, finance director")
    assert done(store, goal) == 1


def test_a_goal_reached_keeps_its_count(store: Store, event: int) -> None:
    goal = goal_of(store, Counts.PEOPLE)
    meet(store, event, "Ana Ruiz, finance director")
    with store.change("reached"):
        models.Goal.update(state=GoalState.REACHED.value).where(models.Goal.id == goal).execute()
    meet(store, event, "Bo Ek")
    assert done(store, goal) == 1


def test_what_was_said_is_undone_as_one_change(store: Store, event: int) -> None:
    goal = goal_of(store, Counts.PEOPLE)
    meet(store, event, "Ana Ruiz, finance director")
    store.debriefs.count(event, goal, counts=False)
    store.history.undo()
    assert done(store, goal) == 1


def test_the_count_before_a_result_holds_people_met_elsewhere(store: Store, event: int) -> None:
    goal = goal_of(store, Counts.PEOPLE)
    meet(store, event, "Ana Ruiz, finance director")
    person = rows.person("Bo Ek")
    action = store.actions.store(Action("Meet Bo", person_id=person, day=TODAY), TODAY)
    [before] = store.actions.may_count_for(action)
    assert (before.goal_id, before.done) == (goal, 1)
    store.actions.record(action, Result(Outcome.ACHIEVED, TODAY), (), TODAY, counts_for={goal})
    [again] = store.actions.may_count_for(store.actions.get(action.id or 0))
    assert again.done == 1
    assert done(store, goal) == 2


def steps_of(store: Store, goal: int) -> list[tuple[str, int]]:
    return [(step.title, step.done) for step in store.goals.get(goal).steps]


@pytest.fixture
def split(store: Store) -> int:
    """A goal of people in three steps, of which the first counts something else."""
    goal = goal_of(store, Counts.PEOPLE)
    for line in ("Write 2 letters", "Two finance directors", "10 finance directors"):
        store.goals.add_step(goal, parse_step(line, TODAY))
    return goal


def test_people_met_climb_the_first_open_step_that_counts_them(
    store: Store, event: int, split: int
) -> None:
    for name in ("Ana Ruiz", "Bo Ek", "Cy Fox"):
        meet(store, event, f"{name}, finance director")
    meet(store, event, "Di Roy, nurse")
    assert done(store, split) == 3
    assert [number for _title, number in steps_of(store, split)] == [0, 2, 1]
    [said] = store.debriefs.counts(event)
    assert [(step.title, step.done, step.target) for step in said.climbed] == [
        ("Two finance directors", 2, 2),
        ("10 finance directors", 1, 10),
    ]
    meet(store, event, "Ana Ruiz thanks")  # the event is counted anew
    assert [number for _title, number in steps_of(store, split)] == [0, 2, 1]
    store.debriefs.count(event, split, counts=False)
    assert [number for _title, number in steps_of(store, split)] == [0, 0, 0]
    store.history.undo()
    assert [number for _title, number in steps_of(store, split)] == [0, 2, 1]


def test_who_counted_before_climbs_no_other_step(store: Store, event: int, split: int) -> None:
    meet(store, event, "Ana Ruiz, finance director")
    line = parse_person("Ana Ruiz, finance director", TODAY)
    found = store.meetings.record(line, TODAY)
    assert [each.again for each in found.counts_for] == [True]
    assert [number for _title, number in steps_of(store, split)] == [0, 1, 0]


def test_somebody_met_in_a_line_says_the_step(store: Store, split: int) -> None:
    line = parse_person("Ana Ruiz, finance director", TODAY)
    [counted] = store.meetings.record(line, TODAY).counts_for
    assert say_counted(counted) == (
        "Meet 12 finance directors: 0 → 1 (Two finance directors: 0 → 1)"
    )
    assert [number for _title, number in steps_of(store, split)] == [0, 1, 0]


def test_a_result_of_no_step_climbs_one_and_keeps_it_when_its_action_moves(
    store: Store, split: int
) -> None:
    other = store.goals.add(parse_goal("Three proofs", TODAY), TODAY)
    step = store.goals.add_step(other.id, parse_step("Three proofs", TODAY))
    ana = rows.person("Ana Ruiz")
    action = store.actions.store(Action("Meet Ana", person_id=ana, day=TODAY), TODAY)
    store.actions.record(action, Result(Outcome.ACHIEVED, TODAY), (), TODAY, counts_for={split})
    assert [number for _title, number in steps_of(store, split)] == [0, 1, 0]
    again = store.actions.get(action.id or 0)
    [offered] = [each for each in store.actions.may_count_for(again) if each.goal_id == split]
    assert offered.step is not None
    assert (offered.step.title, offered.step.then) == ("Two finance directors", 1)
    store.actions.change(action.id or 0, step_id=step.id)
    assert [number for _title, number in steps_of(store, split)] == [0, 1, 0]
    assert steps_of(store, other.id) == [("Three proofs", 0)]
