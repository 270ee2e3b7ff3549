"""No timer, signal or cache keeps a closed dialog or session in memory."""

import asyncio
import gc
from heapq import heapify
from typing import Any
from weakref import ref

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from db.store import Store
from planner.model.actions import Action
from tests.tui.conftest import TODAY, OpenApp
from tui.base import every_minute
from tui.base.idle_collection import forget_closed

DIALOGS = {
    "a result": ["r"],
    "a debrief": ["r", "d"],
    "a preparation": ["p"],
    "a form": ["e"],
    "a line": ["n"],
    "the help": ["question_mark"],
    "the commands": ["ctrl+p"],
    "what is not for today": ["l"],
    "the morning": ["m"],
    "the review": ["w"],
    "fifteen minutes": ["f"],
    "a debrief of an event": ["2", "d"],
}


def idle_for_a_second(pilot: Pilot[Any]) -> None:
    """Do what a second without a key does: stopped timers are over, and all is collected."""
    loop: Any = asyncio.get_running_loop()
    loop._scheduled[:] = [
        timer
        for timer in loop._scheduled
        if not (timer.cancelled() and timer.when() < loop.time() + 1)
    ]
    heapify(loop._scheduled)
    forget_closed(pilot.app)
    gc.collect()


@pytest.fixture
def call(store: Store) -> Action:
    return store.actions.store(Action("Call Ana", day=TODAY, minutes=10), TODAY)


@pytest.mark.parametrize("keys", DIALOGS.values(), ids=DIALOGS.keys())
async def test_a_closed_screen_is_gone_once_all_is_collected(
    open_app: OpenApp, call: Action, keys: list[str]
) -> None:
    async with open_app() as pilot:
        await pilot.press(*keys)
        closed = ref(pilot.app.screen)
        inside = [
            ref(each)
            for widget in pilot.app.screen.walk_children(Widget)
            for each in (widget, widget._styles_cache)  # the strips drawn last
        ]
        places = len(pilot.app.screen_stack)
        await pilot.press("escape")
        await pilot.pause()
        assert places == 2
        assert len(pilot.app.screen_stack) == 1
        for each in (pilot.app, *pilot.app.screen.walk_children(with_self=True)):
            each.call_later(lambda: None)  # a pump holds its last message, and that its sender
        await pilot.pause()
        idle_for_a_second(pilot)
        assert closed() is None
        assert [each() for each in inside if each() is not None] == []


async def test_a_result_recorded_leaves_nothing_of_its_form(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("r")
        closed = ref(pilot.app.screen)
        await pilot.press("enter")
        await pilot.pause()
        assert store.actions.get(call.id or 0).result is not None
        idle_for_a_second(pilot)
        assert closed() is None


async def test_the_minute_of_a_session_is_seen_as_it_passes(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(every_minute, "MINUTE", 0.2)  # so long that the app is quiet between
    seen = asyncio.Event()

    def minutes_passed() -> str:
        seen.set()
        return "1 min"

    async with open_app() as pilot:
        await pilot.press("m")
        monkeypatch.setattr(pilot.app.screen, "minutes_passed", minutes_passed)
        for _minute in range(2):
            seen.clear()
            await asyncio.wait_for(seen.wait(), 10)
