"""Keys that arrive all at once: each is handled once the one before has been handled whole."""

import asyncio
from typing import ClassVar

import pytest
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input, Static

from db.store import Store
from planner.model.actions import Action
from planner.model.vocabulary import Outcome
from tests.tui.conftest import OpenApp
from tests.tui.keyboard.bursts import at_once, handled, key, one_by_one
from tests.tui.picture import picture
from tests.tui.screens.day import TODAY, again, planned
from tui.keyboard import type_ahead as typed_ahead
from tui.keyboard.type_ahead import KeyQueue, TypedAhead

PATIENCE = 20.0


async def test_a_place_a_dialog_its_text_and_enter_in_one_burst(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await at_once(pilot, [*"2nAna Ruiz", "enter"])
        assert store.people.similar("Ana Ruiz")


async def test_enter_does_not_overtake_the_letters_of_an_open_line(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("s")
        line = "Met a beekeeper who sails"
        await at_once(pilot, [*line, "enter"])
        assert [spark.text for spark in store.sparks.unsorted()] == [line]


async def test_keys_after_an_answer_are_for_the_place_again(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await at_once(pilot, [*"sA spark", "enter", "3"])
        assert getattr(pilot.app.screen, "PLACE", "") == "stairs"
        assert [spark.text for spark in store.sparks.unsorted()] == ["A spark"]


async def test_each_field_of_a_form_gets_what_stands_between_two_tabs(
    open_app: OpenApp, store: Store
) -> None:
    call = store.actions.choose(Action("Call Ida"), TODAY)
    async with open_app() as pilot:
        aim, if_then = "Hear about her move", "If it is 9:30 then I call"
        await pilot.press("p")
        await at_once(pilot, [*aim, "tab", *if_then, "ctrl+s"])
    prepared = again(store, call)
    assert (prepared.aim, prepared.if_then) == (aim, if_then)


async def test_digits_after_a_tab_are_not_outcomes(open_app: OpenApp, store: Store) -> None:
    call = planned(store)
    async with open_app() as pilot:
        await at_once(pilot, [*"r2", "tab", *"In May", "tab", *"45", "enter"])
    result = again(store, call).result
    assert result is not None
    assert (result.outcome, result.learned, result.minutes) == (Outcome.PARTLY, "In May", 45)


async def test_what_is_pasted_keeps_its_place_among_the_keys(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        for typed in (key("s"), key("A"), events.Paste(" spark"), key("s"), key("enter")):
            pilot.app.post_message(typed)
        await at_once(pilot, "3")
        assert [spark.text for spark in store.sparks.unsorted()] == ["A sparks"]


async def test_a_page_key_waits_for_the_layout_of_the_screen_it_scrolls(
    open_app: OpenApp,
) -> None:
    scrolled = []
    for way in (at_once, one_by_one):
        async with open_app(size=(80, 24)) as pilot:
            await way(pilot, ["question_mark", "pagedown", "down"])
            scrolled.append(pilot.app.focused and pilot.app.focused.scroll_offset)
    assert scrolled[0] == scrolled[1]


async def test_a_key_into_an_app_at_rest_goes_straight_through(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[bool] = []
    holds = KeyQueue.holds

    def watched(queue: KeyQueue, typed: typed_ahead.Typed) -> bool:
        held.append(holds(queue, typed))
        return held[-1]

    async with open_app() as pilot:
        monkeypatch.setattr(KeyQueue, "holds", watched)
        for name in ("down", "n", "A", "escape", "2", "down"):
            await handled(pilot)
            await pilot.press(name)
        assert held == [False] * 6


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
    """`n` opens the slow screen; `w` waits in the app itself, whose keys all come after."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "open", "Open"),
        Binding("w", "wait", "Wait"),
        Binding("f2", "note", "Note", priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.may_stand = asyncio.Event()
        self.noted = asyncio.Event()

    def action_open(self) -> None:
        self.push_screen(SlowScreen(self.may_stand))

    async def action_wait(self) -> None:
        await self.may_stand.wait()

    def action_note(self) -> None:
        self.noted.set()


def _stands_soon(app: SlowApp) -> None:
    asyncio.get_running_loop().call_later(0.1, app.may_stand.set)


async def test_letters_wait_for_a_screen_that_opens_slowly() -> None:
    app = SlowApp()
    async with app.run_test() as pilot:
        _stands_soon(app)
        await at_once(pilot, "nab")
        assert app.screen.query_one(Input).value == "ab"


async def test_keys_wait_for_the_app_itself_as_long_as_it_takes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(typed_ahead, "LOOK", 0.001)
    app = SlowApp()
    async with app.run_test() as pilot:
        _stands_soon(app)
        await at_once(pilot, "wnab")
        assert app.screen.query_one(Input).value == "ab"


async def test_a_widget_that_is_stuck_holds_no_key_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(typed_ahead, "LOOK", 0.001)
    app = SlowApp()
    async with app.run_test():
        for name in ("n", "f2"):
            app.post_message(key(name))
        async with asyncio.timeout(PATIENCE):
            await app.noted.wait()
        app.may_stand.set()


class Following(TypedAhead):
    """Shows in a second frame what its key showed in the first."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("a", "count", "Count")]
    first = ""

    def compose(self) -> ComposeResult:
        yield Static(id="first")
        yield Static(id="second")

    def action_count(self) -> None:
        self.query_one("#first", Static).update("one")
        self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        self.first = picture(self).strip()
        self.query_one("#second", Static).update("two")


async def test_what_waits_for_the_first_frame_of_a_key_does_not_wait_for_a_beat() -> None:
    app = Following()
    async with app.run_test() as pilot:
        await pilot.pause()
        app.screen._update_timer.stop()
        app.post_message(key("a"))
        async with asyncio.timeout(PATIENCE):
            while "two" not in picture(app):  # noqa: ASYNC110  # frames tell nobody
                await asyncio.sleep(0)
        assert app.first == "one"
