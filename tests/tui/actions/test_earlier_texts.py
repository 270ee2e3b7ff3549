"""Texts of earlier preparations come back by ↑ in the same field."""

import pytest

from db.store import Store
from planner.model.actions import Action
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed


@pytest.fixture
def call(store: Store) -> Action:
    """Two if–thens and an opening of before, and the action to prepare."""
    for number, (if_then, opening) in enumerate(
        [("If nine strikes, then I call", ""), ("If I sit, then I write", "Hello\nAna")]
    ):
        one = store.actions.store(Action(f"Write {number}", day=TODAY), TODAY)
        store.actions.prepare(one.id or 0, if_then=if_then, opening=opening)
        store.actions.drop(store.actions.get(one.id or 0), TODAY)
    return store.actions.choose(Action("Call Zoé"), TODAY)


def prepared(store: Store, call: Action) -> Action:
    return store.actions.get(call.id or 0)


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        (["up"], "If I sit, then I write"),
        (["up", "up"], "If nine strikes, then I call"),
        (["up", "up", "up", "down"], "If I sit, then I write"),
        (["up", "x"], "If I sit, then I writex"),
        (["up", "down"], ""),
        (["up", "x", "up"], "If I sit, then I writex"),
        (["a", "up"], "a"),
    ],
)
async def test_the_last_if_thens_are_offered_by_the_arrow_in_the_empty_line(
    open_app: OpenApp, store: Store, call: Action, keys: list[str], kept: str
) -> None:
    async with open_app() as pilot:
        await pilot.press("p", "tab", *keys, "ctrl+s")
    assert prepared(store, call).if_then == kept


async def test_the_key_line_says_so_while_one_is_offered(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("p")
        assert "Earlier ones" not in picture(pilot.app)
        await pilot.press("tab")
        await pilot.pause()
        assert "↑ Earlier ones" in picture(pilot.app)
        await pilot.press("a")
        await pilot.pause()
        assert "Earlier ones" not in picture(pilot.app)


async def test_an_unchanged_text_comes_back_after_the_earlier_ones(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    store.actions.prepare(call.id or 0, if_then="If it rains, then I read")
    async with open_app() as pilot:
        await pilot.press("p", "tab", "up")
        await pilot.pause()
        assert "If I sit, then I write" in picture(pilot.app)
        await pilot.press("down")
        await pilot.pause()
        assert "If it rains, then I read" in picture(pilot.app)


async def test_an_opening_of_before_comes_back_whole(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("p", "tab", "tab")
        await pilot.pause()
        assert "↑ brings back what you wrote here before" in picture(pilot.app)
        await pilot.press("up", "ctrl+s")
    assert prepared(store, call).opening == "Hello\nAna"


async def test_an_opening_typed_is_not_lost_to_the_arrow(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("p", "tab", "tab")
        await typed(pilot, "Good morning")
        await pilot.press("up", "up", "ctrl+s")
    assert prepared(store, call).opening == "Good morning"


async def test_an_opening_left_again_is_empty_as_before(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("p", "tab", "tab", "up", "down", "down", "ctrl+s")
    assert prepared(store, call).opening == ""


async def test_without_earlier_ones_the_arrow_goes_to_the_field_before(
    open_app: OpenApp, store: Store
) -> None:
    call = store.actions.choose(Action("Call Zoé"), TODAY)
    async with open_app() as pilot:
        await pilot.press("p", "tab", "up", *"aim", "ctrl+s")
    assert prepared(store, call).aim == "aim"


async def test_the_arrows_only_move_the_cursor_in_an_opening_that_stands_there(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    store.actions.prepare(call.id or 0, opening="Good morning\nZoé")
    async with open_app() as pilot:
        await pilot.press("p", "tab", "tab", "up", "up", "up", "ctrl+s")
    assert prepared(store, call).opening == "Good morning\nZoé"
