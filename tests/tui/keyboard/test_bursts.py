"""Any keys typed in one burst lead to what the same keys lead to when each waits for the last."""

import asyncio
import re
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from db.store import Store
from tests.db.dumps import Dump, dump
from tests.stores import empty_store
from tests.tui.keyboard.bursts import at_once, one_by_one, state
from tests.tui.screens.day import planned
from tests.tui.screens.network.people import lifelike

TODAY, NOW = date(2026, 3, 3), datetime(2026, 3, 3, 10)
UID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

TEXTS = ("Call Ida", "Ana Ruiz", "friday ", "laura", "20", "hear her", "if it is 9:30", " ")
ENDS = ("tab", "enter", "escape", "down", "up", "shift+tab", "ctrl+s", "ctrl+t", "backspace")
MOVES = ("home", "end", "pagedown", "pageup", "left")
VERBS = tuple("12345nnppprrreemwdfstuaczx>jk/:?vlcgG")

phrases = st.one_of(
    st.sampled_from(TEXTS).map(list),
    st.sampled_from(ENDS + MOVES).map(lambda key: [key]),
    st.sampled_from(VERBS).map(lambda key: [key]),
)
sequences = st.lists(phrases, min_size=3, max_size=14).map(
    lambda parts: [key for part in parts for key in part]
)

Way = Callable[[Pilot[Any], Sequence[str]], Awaitable[None]]


@cache
def _full_day() -> bytes:
    """A store with a full day and a lifelike network, as a file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "escalier.db"
        store = empty_store(file)
        planned(store)
        lifelike(store)
        store.close()
        return file.read_bytes()


def _typed(keys: Sequence[str], way: Way) -> tuple[list[str], Dump]:
    """The lines shown and the rows stored after keys typed in one way, on a full day."""

    async def opened() -> list[str]:
        from tui.app import EscalierApp

        app = EscalierApp(store, lambda: TODAY, now=lambda: NOW)
        async with app.run_test(size=(100, 30), notifications=True) as pilot:
            await pilot.pause()
            await way(pilot, keys)
            return state(pilot)

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "escalier.db"
        file.write_bytes(_full_day())
        store = Store(file)
        try:
            shown = asyncio.run(opened())
            stored = {
                table: [UID.sub("uid", row) for row in rows] for table, rows in dump().items()
            }
        finally:
            store.close()
    return shown, stored


@pytest.mark.slow
@given(keys=sequences)
@example(keys=[*"pHear", "tab", *"If it is 9:30", "ctrl+s"])
@example(keys=["r", "tab", *"4 5", "enter"])
@example(keys=[*"nCall Ida", "enter", *"3nMeet 12 directors", "enter", *"aList six", "enter"])
@example(keys=[*"sA spark", "escape", *"2/laura", "enter", "enter", "?", "pagedown", "down"])
@settings(
    max_examples=6,
    phases=[Phase.explicit, Phase.generate],  # a burst that fails is short enough as it is
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_a_burst_leads_to_what_slow_keys_lead_to(keys: list[str]) -> None:
    assert _typed(keys, at_once) == _typed(keys, one_by_one)
