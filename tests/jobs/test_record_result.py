"""A result recorded with its follow-ups and its debrief, as one change."""

from datetime import date, timedelta

import pytest

from db import models
from db.errors import Missing
from db.store import Store
from jobs.record_result import ResultEntry, record_result
from planner.events.debriefs import DebriefFields
from planner.grammar import parse_action
from planner.model.actions import Action, Result
from planner.model.vocabulary import ActionState, Kind, Outcome
from planner.today.follow_ups import FollowUp
from planner.today.timer import Moment, Timer


@pytest.fixture
def ana(store: Store, today: date) -> int:
    return store.people.add("Ana Ruiz", today).id


@pytest.fixture
def call(store: Store, ana: int, today: date) -> Action:
    return store.actions.store(Action("Call Ana", person_id=ana), today)


def achieved(today: date) -> Result:
    return Result(Outcome.ACHIEVED, today, 20)


def timer(action: Action, today: date) -> Timer:
    return Timer(action.id or 0, 15, today, Moment(0.0, 0.0, "run"))


def test_result_follow_ups_and_debrief_are_one_change(
    store: Store, call: Action, ana: int, today: date
) -> None:
    thanks = FollowUp("Thank Ana", Kind.THANKS, today, person_id=ana)
    debrief = DebriefFields(happened="She told me of Acme")
    recorded = record_result(
        store, call, ResultEntry(achieved(today), (thanks,), debrief=debrief), today
    )
    assert recorded.state is ActionState.DONE
    said = store.debriefs.of_action(recorded.id or 0)
    assert said is not None
    assert said.happened == "She told me of Acme"
    assert [action.title for action in store.actions.find("Thank")] == ["Thank Ana"]
    assert store.history.undo().what == "Result recorded: Call Ana"
    assert store.actions.find("") == [call]
    assert store.debriefs.of_action(call.id or 0) is None


def test_a_further_action_is_with_the_same_person(
    store: Store, call: Action, ana: int, today: date
) -> None:
    line = parse_action("Write to her about Acme note: the figures", today)
    record_result(store, call, ResultEntry(achieved(today), next_action=line), today)
    [further] = store.actions.find("Write to her")
    assert (further.person_id, further.follows_id, further.note) == (ana, call.id, "the figures")


def test_a_further_action_keeps_an_unknown_name_in_its_note(
    store: Store, call: Action, today: date
) -> None:
    line = parse_action("Write with: Bo Li", today)
    record_result(store, call, ResultEntry(achieved(today), next_action=line), today)
    [further] = store.actions.find("Write")
    assert (further.person_id, further.note) == (None, "Bo Li")


def test_what_was_not_done_moves_to_the_day_given(store: Store, call: Action, today: date) -> None:
    later = today + timedelta(days=9)
    entry = ResultEntry(Result(Outcome.NOT_DONE, today), move_to=later)
    assert record_result(store, call, entry, today).day == later
    entry = ResultEntry(Result(Outcome.NOT_DONE, today), leave=ActionState.PARKED)
    assert record_result(store, call, entry, today).state is ActionState.PARKED


def test_the_timer_of_the_action_stops_and_that_of_another_runs_on(
    store: Store, call: Action, today: date
) -> None:
    other = store.actions.store(Action("Write"), today)
    store.timer.start(timer(call, today))
    record_result(store, other, ResultEntry(achieved(today)), today)
    assert store.timer.get() is not None
    record_result(store, call, ResultEntry(achieved(today)), today)
    assert store.timer.get() is None


def test_the_same_result_again_writes_nothing(store: Store, call: Action, today: date) -> None:
    done = record_result(store, call, ResultEntry(achieved(today)), today)
    before = store.history.list()
    assert record_result(store, done, ResultEntry(achieved(today), again=True), today) == done
    assert store.history.list() == before


def test_an_action_deleted_elsewhere_keeps_nothing_and_its_timer_runs_on(
    store: Store, call: Action, today: date
) -> None:
    store.timer.start(timer(call, today))
    models.Action.delete().where(models.Action.id == call.id).execute()
    with pytest.raises(Missing):
        record_result(store, call, ResultEntry(achieved(today)), today)
    assert store.timer.get() is not None
