"""A proposal that two windows take up at once becomes one action."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from db.store import Store
from planner.model.actions import Action, Result
from planner.model.events import Event
from planner.model.vocabulary import ActionState, Channel, Circle, Kind, Outcome
from tests.db import rows
from tests.db.dumps import count

TODAY = date(2026, 3, 3)
Turn = Callable[[Store, Action], Action]
TURNS: list[Turn] = [
    lambda store, action: store.actions.choose(action, TODAY),
    lambda store, action: store.actions.move(action, TODAY + timedelta(days=7), TODAY),
    lambda store, action: store.actions.park(action, TODAY),
    lambda store, action: store.actions.drop(action, TODAY),
    lambda store, action: store.actions.store(action, TODAY),
]


@pytest.fixture
def proposal(store: Store, request: pytest.FixtureRequest) -> Action:
    """A proposal to catch up with a person, or to prepare an event of a routine."""
    if request.param == "person":
        lucie = rows.person("Lucie Bernard", circle=Circle.CLOSE.value)
        rows.touch(lucie, date(2025, 11, 3))
    else:
        event = Event("Breakfast", TODAY - timedelta(days=6))
        store.events.write_down(event, TODAY, "FREQ=WEEKLY")
    [proposed] = store.day.agenda(TODAY).proposed
    assert proposed.id is None
    return proposed


@pytest.mark.parametrize("proposal", ["person", "event"], indirect=True)
@pytest.mark.parametrize("theirs", TURNS)
@pytest.mark.parametrize("ours", TURNS)
def test_a_proposal_used_in_two_windows_is_one_action(
    store: Store, proposal: Action, theirs: Turn, ours: Turn
) -> None:
    assert theirs(store, proposal).id == ours(store, proposal).id
    assert count("action") == 1


@pytest.mark.parametrize("proposal", ["person"], indirect=True)
def test_chosen_in_both_it_stays_chosen_and_done_in_one_it_stays_done(
    store: Store, proposal: Action
) -> None:
    chosen = [store.actions.choose(proposal, TODAY) for _window in range(2)]
    assert [action.chosen_on for action in chosen] == [TODAY, TODAY]
    store.actions.record(chosen[0], Result(Outcome.ACHIEVED, TODAY), (), TODAY)
    assert store.actions.choose(proposal, TODAY).state is ActionState.DONE


def test_each_meeting_has_a_preparation_of_its_own(store: Store) -> None:
    for _time in range(2):
        tomorrow = TODAY + timedelta(days=1)
        meeting = Action("Talk", kind=Kind.MEET, channel=Channel.VIDEO, day=tomorrow)
        store.actions.store(meeting, TODAY)
    proposed = store.day.agenda(TODAY).proposed
    taken = {store.actions.store(each, TODAY).follows_id for each in proposed}
    assert taken == {1, 2}


def test_what_a_person_writes_down_twice_is_twice(store: Store) -> None:
    for _time in range(2):
        store.actions.store(Action("Call the bank"), TODAY)
    assert count("action") == 2
