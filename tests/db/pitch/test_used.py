"""The version of a pitch that a result or a debrief names."""

from datetime import date, timedelta

import pytest

from db.pitch.used import newest_version
from db.store import Store
from planner.grammar import parse_action, parse_event, parse_person
from planner.model.actions import Action, Result
from planner.model.pitches import Pitch, PitchText, UsedPitch
from planner.model.vocabulary import Outcome


@pytest.fixture
def pitch(store: Store, today: date) -> Pitch:
    made = store.pitches.add("plant directors", "en", PitchText(hook="One"), today)
    return store.pitches.keep(made.id, PitchText(hook="Two"), today)


@pytest.fixture
def call(store: Store, today: date, pitch: Pitch) -> Action:
    store.people.add("Ana Ruiz", today)
    (person,) = store.people.named("Ana Ruiz")
    line = parse_action("Call Ana Ruiz", today)
    made = store.actions.add(line, today, person_id=person.id)
    return store.actions.prepare(made.id or 0, pitch_id=pitch.id)


def used(pitch: Pitch) -> UsedPitch:
    found = newest_version(pitch.id)
    assert found is not None
    return found


def test_an_action_offers_the_newest_version_of_its_pitch(
    store: Store, pitch: Pitch, call: Action
) -> None:
    found = store.used_pitches.of_action(call)
    assert found is not None
    assert (found.pitch_id, found.audience, found.version) == (pitch.id, "plant directors", 2)
    assert store.used_pitches.newest() == [found]


def test_a_pitch_without_a_text_is_not_offered(store: Store, today: date) -> None:
    empty = store.pitches.add("nobody yet", "en", PitchText(), today)
    assert store.used_pitches.newest() == []
    assert newest_version(empty.id) is None
    assert newest_version(None) is None


def test_a_pitch_emptied_again_is_offered_no_longer(
    store: Store, today: date, pitch: Pitch, call: Action
) -> None:
    named = used(pitch)
    done = store.actions.record(call, Result(Outcome.ACHIEVED, today, pitch=named), (), today)
    store.pitches.keep(pitch.id, PitchText(), today)
    assert store.used_pitches.newest() == []
    assert newest_version(pitch.id) is None
    assert store.used_pitches.of_action(store.actions.get(done.id or 0)) == named


def test_a_result_keeps_the_version_it_names_and_a_later_one_changes_nothing(
    store: Store, today: date, pitch: Pitch, call: Action
) -> None:
    named = used(pitch)
    done = store.actions.record(call, Result(Outcome.ACHIEVED, today, pitch=named), (), today)
    store.pitches.keep(pitch.id, PitchText(hook="Three"), today)
    read = store.actions.get(done.id or 0)
    assert read.result is not None
    assert read.result.pitch == named
    assert store.used_pitches.of_action(read) == named
    (touch,) = store.touches.of(call.person_id or 0)
    assert touch.pitch == named


def test_a_result_may_name_none_and_undo_brings_the_name_back(
    store: Store, today: date, pitch: Pitch, call: Action
) -> None:
    named = used(pitch)
    done = store.actions.record(call, Result(Outcome.ACHIEVED, today, pitch=named), (), today)
    again = store.actions.record(done, Result(Outcome.ACHIEVED, today), (), today)
    assert again.result is not None
    assert again.result.pitch is None
    assert store.used_pitches.of_action(again) is None
    store.history.undo()
    result = store.actions.get(done.id or 0).result
    assert result is not None
    assert result.pitch == named


def test_a_result_outlives_its_pitch(store: Store, today: date, pitch: Pitch, call: Action) -> None:
    named = used(pitch)
    done = store.actions.record(call, Result(Outcome.ACHIEVED, today, pitch=named), (), today)
    store.pitches.delete(pitch.id)
    result = store.actions.get(done.id or 0).result
    assert result is not None
    assert result.pitch is None


def test_a_debrief_begins_with_the_pitch_of_its_event(
    store: Store, today: date, pitch: Pitch
) -> None:
    day = today - timedelta(days=1)
    event = store.events.add(parse_event("Evening", day), day)
    number = event.id or 0
    store.events.prepare(number, pitch_id=pitch.id)
    store.debriefs.meet(number, parse_person("Ana Ruiz", today), "Ana Ruiz", today)
    begun = store.debriefs.say(today, event_id=number, happened="Good talks")
    assert begun.pitch == used(pitch)
    (person,) = store.people.named("Ana Ruiz")
    assert [touch.pitch for touch in store.touches.of(person.id)] == [begun.pitch]
    cleared = store.debriefs.say(today, event_id=number, pitch_version_id=None)
    assert cleared.pitch is None
    assert store.debriefs.say(today, event_id=number, why="Luck").pitch is None
