"""The people met at an event count as was said for it, whatever is said anew of them."""

from datetime import date

import pytest

from db import models
from db.store import Store
from planner.grammar import parse_goal, parse_person
from planner.model.actions import Action, Result
from planner.model.events import Event
from planner.model.vocabulary import Counts, GoalState, Outcome
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
