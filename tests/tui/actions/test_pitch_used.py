"""The pitch named in a result and in a debrief, by keys."""

from datetime import timedelta

import pytest

from db.store import Store
from planner.grammar import parse_action, parse_event, parse_person
from planner.model.pitches import Pitch, PitchText
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import flat, picture
from tests.tui.type_text import typed


@pytest.fixture
def pitch(store: Store) -> Pitch:
    store.pitches.add("old friends", "English", PitchText(hook="One"), TODAY)
    made = store.pitches.add("plant directors", "English", PitchText(hook="One"), TODAY)
    return store.pitches.keep(made.id, PitchText(hook="Two"), TODAY)


def call(store: Store, pitch: Pitch | None) -> int:
    store.settings.set("first_steps", "done")
    person = store.people.add("Ana Ruiz", TODAY)
    action = store.actions.add(parse_action("Call Ana Ruiz", TODAY), TODAY, person_id=person.id)
    number = action.id or 0
    if pitch is not None:
        store.actions.prepare(number, pitch_id=pitch.id)
    store.actions.choose(store.actions.get(number), TODAY)
    return number


def named(store: Store, number: int) -> tuple[str, int] | None:
    result = store.actions.get(number).result
    assert result is not None
    used = result.pitch
    return (used.audience, used.version) if used else None


async def test_a_result_names_the_newest_version_of_the_prepared_pitch(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    number = call(store, pitch)
    async with open_app() as pilot:
        assert "From a pitch" in picture(pilot.app)
        await pilot.press("r")
        assert "‹plant directors, version 2›" in picture(pilot.app)
        await pilot.press("1", "ctrl+s")
        assert named(store, number) == ("plant directors", 2)
        assert "Pitch used" in picture(pilot.app)
        await pilot.press("P")
        assert "with the pitch for plant directors, version 2" in flat(pilot.app)


async def test_a_corrected_result_keeps_the_version_and_may_clear_it(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    number = call(store, pitch)
    async with open_app() as pilot:
        await pilot.press("r", "1", "ctrl+s")
        store.pitches.keep(pitch.id, PitchText(hook="Three"), TODAY)
        await pilot.press("r")
        assert "‹plant directors, version 2›" in picture(pilot.app)
        await pilot.press("tab")
        await typed(pilot, "Breathe first")
        await pilot.press("ctrl+s")
        assert named(store, number) == ("plant directors", 2)
        await pilot.press("r", "tab", "tab", "tab", "tab", "left", "left", "ctrl+s")
        assert named(store, number) is None
        await pilot.press("u")
        assert named(store, number) == ("plant directors", 2)


async def test_without_a_prepared_pitch_none_is_asked_for(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    number = call(store, None)
    async with open_app() as pilot:
        await pilot.press("r")
        assert "Pitch used" not in picture(pilot.app)
        await pilot.press("1", "ctrl+s")
    assert named(store, number) is None


async def test_a_debrief_names_the_pitch_of_the_event_and_one_key_changes_it(
    open_app: OpenApp, store: Store, pitch: Pitch
) -> None:
    day = TODAY - timedelta(days=1)
    event = store.events.add(parse_event("Evening", day), day)
    store.events.prepare(event.id or 0, pitch_id=pitch.id)
    line = parse_person("Bo Li", TODAY)
    store.debriefs.meet(event.id or 0, line, "Bo Li", TODAY)
    async with open_app() as pilot:
        await pilot.press("D", "enter", "enter")
        assert "plant directors, version 2" in picture(pilot.app)
        await pilot.press("ctrl+t", "1", "ctrl+s")
        debrief = store.debriefs.of_event(event.id or 0)
        assert debrief is not None
        assert debrief.pitch is not None
        assert (debrief.pitch.audience, debrief.closed) == ("old friends", True)
        (person,) = store.people.named("Bo Li")
        assert [touch.pitch for touch in store.touches.of(person.id)] == [debrief.pitch]
