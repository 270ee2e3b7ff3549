"""Moves of a pause over many actions are worked out in a thread; keys are answered meanwhile."""

from datetime import date

import pytest

from db.store import Store
from planner.grammar import parse_action
from tests.tui.conftest import TODAY, OpenApp, written_elsewhere
from tests.tui.held import Held
from tests.tui.picture import picture
from tests.tui.type_text import typed

MONDAY, AFTER = date(2026, 3, 9), date(2026, 3, 16)
WAITS = "The days are being worked out"


@pytest.fixture(autouse=True)
def _large(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.today.at_once.ACTIONS", 0)
    store.actions.add(parse_action("Call Leo monday", TODAY), TODAY)


async def test_nothing_stale_is_written_and_escape_leaves(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch, "db.today.pauses.pause_moves")
    async with open_app() as pilot:
        for leaves in (True, False):
            await pilot.press("Z")
            await typed(pilot, "du 9 au 13 mars")
            await pilot.press("enter")
            await held.begun(pilot)
            assert WAITS in picture(pilot.app)
            await pilot.press("enter")
            assert "enter Write it" not in picture(pilot.app)
            if leaves:
                await pilot.press("escape")
        store.actions.add(parse_action("Call Ana monday", TODAY), TODAY)
        written_elsewhere(pilot)
        await held.let_go(pilot)
        assert "Actions  2" in picture(pilot.app)
        assert store.pauses.all() == []
        await pilot.press("enter")
        assert "Pause written down, 2 moved" in picture(pilot.app)
        assert {each.day for each in store.day.later(TODAY).open} == {AFTER}
        await pilot.press("Z", "n")
        await typed(pilot, "du 9 au 13 mars")
        await pilot.press("enter")
        await held.let_go(pilot)
        assert "These days are a pause already." in picture(pilot.app)


async def test_the_end_waits_as_well_and_follows_every_change(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.pauses.write(store.pauses.plan((MONDAY, MONDAY), "", TODAY), TODAY)
    held = Held(monkeypatch, "db.today.pauses.pause_end")
    async with open_app() as pilot:
        await pilot.press("Z", "down", "delete")
        await held.begun(pilot)
        assert WAITS in picture(pilot.app)
        await pilot.press("enter", "space")
        assert store.pauses.all() != []
        await held.let_go(pilot)
        assert "Actions  1" in picture(pilot.app)
        action = store.actions.find("Call Leo")[0]
        store.actions.move(action, AFTER, TODAY)
        written_elsewhere(pilot)
        await held.let_go(pilot)
        assert store.pauses.all() == []
        assert "Pause deleted" in picture(pilot.app)
    assert store.actions.get(action.id or 0).day == AFTER
