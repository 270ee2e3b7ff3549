"""Counting in the store: what was counted stays true through corrections, undo and changes."""

from datetime import date, timedelta

import pytest

from db.errors import Missing
from db.store import Store
from planner.grammar import parse_goal, parse_person
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action, Result
from planner.model.events import Event
from planner.model.goals import Goal
from planner.model.vocabulary import Counts, Kind, Outcome
from tests.db import rows

TODAY = date(2026, 3, 3)
STEPS = (StepLine("List twelve names", target=12), StepLine("Meet five", target=5))


@pytest.fixture
def goal(store: Store) -> Goal:
    return store.goals.add(parse_goal("Meet 12 finance directors", TODAY), TODAY, STEPS)


def record(
    store: Store,
    goal: Goal,
    kind: Kind,
    outcome: Outcome = Outcome.ACHIEVED,
    person: int | None = None,
    counts_for: set[int] | None = None,
) -> Action:
    step = goal.steps[1].id
    action = Action("x", kind=kind, step_id=step, person_id=person, day=TODAY)
    stored = store.actions.store(action, TODAY)
    return store.actions.record(stored, Result(outcome, TODAY), (), TODAY, counts_for=counts_for)


def counts(store: Store, goal: Goal) -> tuple[int, list[int]]:
    now = store.goals.get(goal.id)
    return now.done, [step.done for step in now.steps]


def test_to_ask_a_partner_is_no_finance_director_met(store: Store, goal: Goal) -> None:
    record(store, goal, Kind.ASK, person=rows.person("Farid Benali"))
    assert counts(store, goal) == (0, [0, 0])
    assert not store.goals.get(goal.id).steps[0].climbed


def test_a_person_met_counts_once_however_often(store: Store, goal: Goal) -> None:
    nadia, marc = rows.person("Nadia Ferrand"), rows.person("Marc Petit")
    for person in (nadia, nadia, marc):
        record(store, goal, Kind.MEET, person=person)
    assert counts(store, goal) == (2, [0, 2])


def test_each_conversation_counts(store: Store, goal: Goal) -> None:
    store.goals.change(goal.id, counts=Counts.CONVERSATIONS)
    nadia = rows.person("Nadia Ferrand")
    for _ in range(2):
        record(store, goal, Kind.MEET, person=nadia)
    assert counts(store, goal) == (2, [0, 2])


def test_what_the_person_says_stands_over_the_rule(store: Store, goal: Goal) -> None:
    nadia = rows.person("Nadia Ferrand")
    record(store, goal, Kind.MEET, person=nadia, counts_for=set())
    assert counts(store, goal) == (0, [0, 0])
    record(store, goal, Kind.ASK, person=nadia, counts_for={goal.id})
    assert counts(store, goal) == (1, [0, 1])


def test_a_correction_replaces_what_was_counted(store: Store, goal: Goal) -> None:
    done = record(store, goal, Kind.MEET, person=rows.person())
    assert store.actions.counted_for(done) == {goal.id}
    again = store.actions.record(done, Result(Outcome.NO_REPLY, TODAY), (), TODAY)
    assert counts(store, goal) == (0, [0, 0])
    assert store.actions.counted_for(again) == frozenset()
    for _ in range(2):
        store.history.undo()
    assert counts(store, goal) == (0, [0, 0])
    store.history.redo()
    assert counts(store, goal) == (1, [0, 1])


def test_the_count_before_leaves_the_result_itself_out(store: Store, goal: Goal) -> None:
    nadia = rows.person("Nadia Ferrand")
    first = record(store, goal, Kind.MEET, person=nadia)
    [offered] = store.actions.may_count_for(first)
    assert (offered.done, offered.then, offered.again) == (0, 1, False)
    second = store.actions.store(replaced(first), TODAY)
    [offered] = store.actions.may_count_for(second)
    assert (offered.done, offered.then, offered.again, offered.own) == (1, 1, True, True)


def replaced(action: Action) -> Action:
    return Action(
        "again", kind=Kind.MEET, person_id=action.person_id, step_id=action.step_id, day=TODAY
    )


def test_an_action_without_a_step_is_offered_the_goals_with_a_number(
    store: Store, goal: Goal
) -> None:
    store.goals.add(parse_goal("Be known in Lyon", TODAY), TODAY)
    dropped = store.goals.add(parse_goal("Meet 3 nurses", TODAY), TODAY)
    store.goals.drop(dropped.id)
    action = store.actions.store(Action("Call", kind=Kind.MEET, day=TODAY), TODAY)
    assert [(each.goal_id, each.own) for each in store.actions.may_count_for(action)] == [
        (goal.id, False)
    ]
    store.actions.record(action, Result(Outcome.ACHIEVED, TODAY), (), TODAY, counts_for={goal.id})
    assert counts(store, goal) == (1, [0, 0])


def test_what_was_counted_follows_its_action(store: Store, goal: Goal) -> None:
    nadia, marc = rows.person("Nadia Ferrand"), rows.person("Marc Petit")
    record(store, goal, Kind.MEET, person=marc)
    moved = record(store, goal, Kind.MEET, person=nadia)
    store.actions.change(moved.id or 0, step_id=goal.steps[0].id)
    assert counts(store, goal) == (2, [1, 1])
    store.actions.change(moved.id or 0, person_id=marc)
    assert counts(store, goal) == (1, [1, 1])


def test_a_deleted_step_or_goal_leaves_a_true_count(store: Store, goal: Goal) -> None:
    record(store, goal, Kind.MEET, person=rows.person())
    store.goals.delete_step(goal.steps[1].id)
    assert counts(store, goal) == (1, [0])
    store.goals.delete(goal.id)
    with pytest.raises(Missing):
        store.goals.get(goal.id)
    store.history.undo()
    assert counts(store, goal) == (1, [0])


def test_a_step_without_a_number_never_climbs_by_itself(store: Store, goal: Goal) -> None:
    step = store.goals.add_step(goal.id, StepLine("Prepare"))
    assert not step.asks
    action = store.actions.store(Action("x", step_id=step.id, day=TODAY), TODAY)
    assert not store.goals.step(step.id).asks
    store.actions.record(action, Result(Outcome.ACHIEVED, TODAY), (), TODAY)
    now = store.goals.step(step.id)
    assert (now.asks, now.climbed) == (True, False)
    assert store.goals.climb(step.id, TODAY + timedelta(1)).climbed
    assert not store.goals.step(step.id).asks


@pytest.mark.parametrize(
    ("line", "met"),
    [
        ("Nadia Ferrand @Kérial, finance director", 1),
        ("Nadia Ferrand @Kérial, directrice financière", 1),
        ("Nadia Ferrand @Kérial, directrice des ventes", 0),
        ("Farid Benali @Kérial, partner", 0),
    ],
)
def test_a_person_met_who_fits_the_goal_counts(
    store: Store, goal: Goal, line: str, met: int
) -> None:
    meeting = store.meetings.record(parse_person(line, TODAY), TODAY)
    assert [each.goal_id for each in meeting.counts_for] == [goal.id] * met
    assert counts(store, goal) == (met, [0, 0])
    store.history.undo()
    assert counts(store, goal) == (0, [0, 0])


def test_the_finance_director_met_at_the_evening_counts_once(store: Store, goal: Goal) -> None:
    evening = store.events.write_down(Event("Evening", TODAY), TODAY).id or 0

    def meet(text: str) -> int:
        return store.debriefs.meet(evening, parse_person(text, TODAY), text, TODAY).id

    row = meet("Nadia Ferrand @Kérial")
    assert counts(store, goal)[0] == 0
    meet("Nadia Ferrand, finance director")
    assert counts(store, goal)[0] == 1
    meet("Nadia Ferrand thanks")
    assert counts(store, goal)[0] == 1
    store.debriefs.take_back(row, TODAY)
    assert counts(store, goal)[0] == 0


def test_a_touch_by_hand_counts_for_the_goal_chosen(store: Store, goal: Goal) -> None:
    nadia = rows.person("Nadia Ferrand", role_title="Finance director")
    marc = rows.person("Marc Petit")
    assert [each.own for each in store.goals.for_touch(nadia)] == [True]
    assert [each.own for each in store.goals.for_touch(marc)] == [False]
    touch = store.touches.log(marc, TODAY)
    store.goals.count_touch(goal.id, touch)
    assert counts(store, goal) == (1, [0, 0])
    store.touches.delete(touch.id)
    assert counts(store, goal) == (0, [0, 0])


def test_the_step_without_this_result_and_with_it(store: Store, goal: Goal) -> None:
    nadia, marc = rows.person("Nadia Ferrand"), rows.person("Marc Petit")
    on_first = Action("x", kind=Kind.MEET, step_id=goal.steps[0].id, person_id=marc, day=TODAY)
    first = store.actions.store(on_first, TODAY)
    store.actions.record(first, Result(Outcome.ACHIEVED, TODAY), (), TODAY)
    for person, then in ((nadia, 1), (nadia, 1), (marc, 2), (None, 3)):
        action = Action("y", kind=Kind.MEET, step_id=goal.steps[1].id, person_id=person, day=TODAY)
        stored = store.actions.store(action, TODAY)
        [offered] = store.actions.may_count_for(stored)
        assert offered.step is not None
        assert (offered.step.title, offered.step.target) == ("Meet five", 5)
        store.actions.record(
            stored, Result(Outcome.ACHIEVED, TODAY), (), TODAY, counts_for={goal.id}
        )
        assert offered.step.then == then == counts(store, goal)[1][1]
        [corrected] = store.actions.may_count_for(store.actions.get(stored.id or 0))
        assert corrected.step == offered.step


def test_the_step_belongs_to_its_own_goal_alone(store: Store, goal: Goal) -> None:
    action = store.actions.store(Action("Call", kind=Kind.MEET, day=TODAY), TODAY)
    assert [each.step for each in store.actions.may_count_for(action)] == [None]
