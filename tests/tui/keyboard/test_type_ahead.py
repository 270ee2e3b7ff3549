"""Keys that arrive all at once, faster than screens open: each comes where it was meant to."""

import asyncio
from collections.abc import Callable
from typing import Any, ClassVar

import pytest
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from db.store import Store
from tests.tui.conftest import OpenApp
from tui.keyboard.type_ahead import TypedAhead

NAMES = {"\r": "enter", "\t": "tab", " ": "space"}
PAUSES = 50


async def _burst(pilot: Pilot[Any], text: str, until: Callable[[], bool]) -> None:
    """Hand over all keys before the first is handled, then wait."""
    for character in text:
        pilot.app.post_message(events.Key(NAMES.get(character, character), character))
    for _each in range(PAUSES):
        await pilot.pause()
        if until():
            return
    pytest.fail(f"{text!r} did not arrive")


async def test_a_place_a_dialog_its_text_and_enter_in_one_burst(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await _burst(pilot, "2nAna Ruiz\r", lambda: bool(store.people.similar("Ana Ruiz")))


async def test_enter_does_not_overtake_the_letters_of_an_open_line(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("s")
        await pilot.pause()
        line = "Met a beekeeper who sails"
        await _burst(pilot, f"{line}\r", lambda: bool(store.sparks.unsorted()))
        assert [spark.text for spark in store.sparks.unsorted()] == [line]


async def test_keys_after_an_answer_are_for_the_place_again(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await _burst(
            pilot, "sA spark\r3", lambda: getattr(pilot.app.screen, "PLACE", "") == "stairs"
        )
        assert [spark.text for spark in store.sparks.unsorted()] == ["A spark"]


class SlowScreen(Screen[None]):
    """A screen that takes its time to stand."""

    def __init__(self, may_stand: asyncio.Event) -> None:
        super().__init__()
        self.may_stand = may_stand

    def compose(self) -> ComposeResult:
        yield Input()

    async def on_screen_resume(self) -> None:
        await self.may_stand.wait()  # the focus comes after


class SlowApp(TypedAhead):
    """A key opens the slow screen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("n", "open", "Open")]

    def __init__(self) -> None:
        super().__init__()
        self.may_stand = asyncio.Event()

    def action_open(self) -> None:
        self.push_screen(SlowScreen(self.may_stand))


async def test_letters_wait_for_a_screen_that_opens_slowly() -> None:
    app = SlowApp()
    async with app.run_test() as pilot:
        asyncio.get_running_loop().call_later(0.1, app.may_stand.set)
        await _burst(pilot, "nab", lambda: any(f.value == "ab" for f in app.screen.query(Input)))
