"""Another program holds the file: the gesture waits, is tried again, and is given up at last."""

import sqlite3
from collections.abc import Iterator
from time import monotonic
from typing import TYPE_CHECKING, cast

import pytest
from textual import events

from db.engine.database import database
from db.program.drafts import DraftStore
from db.store import Store
from planner.model.actions import Action
from planner.model.drafts import Question
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.type_text import typed
from tests.tui.walk import until, words
from tui.base import patience

if TYPE_CHECKING:
    from tui.app import EscalierApp

WAITS = "Another program is writing; yours waits…"
LONGEST = 1.0
"""Seconds for which the window may stand still, on a busy machine too; a wait unseen takes five."""


class Other:
    """Another program, which holds the file until it lets go."""

    def __init__(self, store: Store) -> None:
        self.connection = sqlite3.connect(store.file, isolation_level=None)
        self.connection.execute("BEGIN IMMEDIATE")

    def let_go(self) -> None:
        """Roll back."""
        self.connection.execute("ROLLBACK")


@pytest.fixture
def other(store: Store) -> Iterator[Other]:
    """A program that holds the file from the beginning."""
    store.actions.store(Action("Call Claire", day=TODAY, minutes=10), TODAY)
    other = Other(store)
    yield other
    other.connection.close()


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds for which each transaction kept the window still."""
    seconds: list[float] = []
    begin = database.begin

    def timed(lock_type: str | None = None) -> None:
        began = monotonic()
        try:
            begin(lock_type)
        finally:
            seconds.append(monotonic() - began)

    monkeypatch.setattr(database, "begin", timed)
    return seconds


async def test_a_key_waits_and_is_done_once_when_the_other_program_lets_go(
    open_app: OpenApp, store: Store, other: Other, waits: list[float]
) -> None:
    async with open_app() as pilot:
        await pilot.press("space")
        assert WAITS in words(pilot)
        other.let_go()
        await until(pilot, "Chosen for today")
        assert WAITS not in words(pilot)
    assert store.history.list()[0].what.startswith("Chosen")
    assert len(store.history.list()) == 2
    assert max(waits) < LONGEST


async def test_an_answer_waits_and_its_draft_is_gone_once_it_is_written(
    open_app: OpenApp, store: Store, other: Other, waits: list[float]
) -> None:
    async with open_app() as pilot:
        await pilot.press("s")
        await typed(pilot, "Met a beekeeper")
        await pilot.press("enter")
        await until(pilot, WAITS)
        other.let_go()
        await until(pilot, "Spark kept")
    assert [spark.text for spark in store.sparks.unsorted()] == ["Met a beekeeper"]
    assert store.drafts.kept() == []
    assert max(waits) < LONGEST


async def test_keys_typed_meanwhile_come_after_it(
    open_app: OpenApp, store: Store, other: Other
) -> None:
    async with open_app() as pilot:
        await pilot.press("space")
        pilot.app.post_message(events.Key("s", "s"))
        pilot.app.post_message(events.Key("A", "A"))
        for _look in range(15):
            await pilot.pause(0.02)
        assert "A spark, in one line" not in words(pilot)
        other.let_go()
        await until(pilot, "A spark, in one line")
        await pilot.press("enter")
    assert [change.what for change in store.history.list()][:2] == [
        "Spark kept: A",
        "Chosen for today: Call Claire",
    ]


async def test_after_a_while_it_is_told_once_and_the_text_is_half_typed(
    open_app: OpenApp,
    store: Store,
    other: Other,
    waits: list[float],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(patience, "AT_MOST", 0.5)
    async with open_app() as pilot:
        await pilot.press("s")
        await typed(pilot, "Met a beekeeper")
        await pilot.press("enter")
        await until(pilot, "in use by another program")
        assert words(pilot).count("in use by another program") == 1
        other.let_go()
        await pilot.press("ctrl+o", "enter")
    assert [spark.text for spark in store.sparks.unsorted()] == ["Met a beekeeper"]
    assert max(waits) < LONGEST


async def test_undoing_waits_too(open_app: OpenApp, store: Store, other: Other) -> None:
    async with open_app() as pilot:
        await pilot.press("u")
        await until(pilot, WAITS)
        other.let_go()
        await until(pilot, "Undone")
    assert store.actions.find("Call Claire") == []


async def test_letters_wait_for_nothing_and_are_kept_later(
    open_app: OpenApp, store: Store, other: Other, waits: list[float]
) -> None:
    async with open_app() as pilot:
        await pilot.press("s", *"Met a bee")
        await pilot.press("escape")
        assert waits
        assert max(waits) < 0.05
        assert DraftStore().load(Question("spark")) == ""
        other.let_go()
        cast("EscalierApp", pilot.app).look_around()
    assert DraftStore().load(Question("spark")) == "Met a bee"
