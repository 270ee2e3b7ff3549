"""The power fails between a line's writing and the forgetting of its draft: nothing is doubled."""

from typing import Any

import pytest
from textual.pilot import Pilot

from db.program.drafts import DraftStore
from db.store import Store
from planner.grammar import parse_event
from planner.model.drafts import Question
from planner.model.events import Event
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed


@pytest.fixture
def event(store: Store) -> Event:
    return store.events.add(parse_event("Soirée APEC 2026-03-02 18:30", TODAY), TODAY)


def about(event: Event) -> str:
    """The key of what is half typed about an event."""
    return f"debrief.event-{event.id}"


async def saved_and_cut(pilot: Pilot[Any], store: Store, key: str, text: str) -> str:
    """Type a line and save it by enter; the draft that is on disk before it is forgotten."""
    await typed(pilot, text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(DraftStore, "clear", lambda _store, _key: None)
        await pilot.press("enter")
        return store.drafts.load(Question.of(key))


async def test_a_line_saved_just_before_a_power_cut_is_whole_and_not_written_twice(
    open_app: OpenApp, store: Store, event: Event
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "d", "enter")
        draft = await saved_and_cut(
            pilot, store, about(event), "Ana Ruiz @Acme promise: the guide thanks"
        )
    store.drafts.save(Question.of(about(event)), draft)
    async with open_app() as pilot:
        await pilot.press("2", "d")
        await pilot.pause()
        assert "› Ana Ruiz @Acme promise: the guide thanks" in picture(pilot.app)
        await pilot.press("enter")
    assert len(store.events.get(event.id or 0).people) == 1
    assert len(store.actions.find("")) == 2


async def test_a_line_edited_just_before_a_power_cut_is_not_written_twice(
    open_app: OpenApp, store: Store, event: Event
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "d", "enter")
        await typed(pilot, "Ana Ruiz")
        await pilot.press("enter", "up")
        draft = await saved_and_cut(pilot, store, about(event), " thanks")
    store.drafts.save(Question.of(about(event)), draft)
    async with open_app() as pilot:
        await pilot.press("2", "d", "enter")
    [ana] = store.events.get(event.id or 0).people
    assert ana.line == "Ana Ruiz thanks"
    assert len(store.actions.find("")) == 1


async def test_an_event_begun_just_before_a_power_cut_is_not_begun_twice(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "d")
        draft = await saved_and_cut(pilot, store, "debrief.new", "Drinks at Zoé's yesterday")
    store.drafts.save(Question.of("debrief.new"), draft)
    store.settings.set("ritual.debrief", "")
    async with open_app() as pilot:
        await pilot.press("2", "d")
        assert "there already: enter goes on with it" in picture(pilot.app)
        await pilot.press("enter")
    assert len(store.events.recent(TODAY)) == 1
