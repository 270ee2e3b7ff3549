"""The file is held by another program, or the disk is broken, while a session writes."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from db.engine.database import database
from db.store import Store
from planner.grammar import parse_event
from planner.model.actions import Action
from planner.model.events import Event
from tests.faults import broken_disk
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.dialogs.asking import type_in
from tests.tui.picture import picture
from tests.tui.type_text import typed
from tui.base.session import SessionScreen

Refusal = Callable[[Store], AbstractContextManager[str]]


@contextmanager
def held(store: Store) -> Iterator[str]:
    """Lock the store from another program; gives the refusal."""
    database.execute_sql("PRAGMA busy_timeout = 20")
    other = sqlite3.connect(store.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield "in use by another program"
    other.close()


@contextmanager
def broken(_store: Store) -> Iterator[str]:
    """The system refuses to write to the disk, so that SQLite ends each transaction itself."""
    with broken_disk() as said:
        yield said


@contextmanager
def read_only(store: Store) -> Iterator[str]:
    """The file may only be read."""
    database.execute_sql("PRAGMA query_only = 1")
    yield "cannot be written to"
    database.execute_sql("PRAGMA query_only = 0")


@pytest.fixture(autouse=True)
def _no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a gesture up at once."""
    monkeypatch.setattr("tui.base.patience.AT_MOST", 0.0)


refusals = pytest.mark.parametrize("refusal", [held, broken, read_only])


@pytest.fixture
def event(store: Store) -> Event:
    for title in ("Call Ana", "Call Bob"):
        store.actions.store(Action(title, day=TODAY, minutes=10), TODAY)
    return store.events.add(parse_event("Soirée APEC 2026-03-02 18:30", TODAY), TODAY)


@refusals
async def test_a_line_that_cannot_be_saved_stays_and_is_saved_later(
    open_app: OpenApp, store: Store, event: Event, refusal: Refusal
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "d", "enter")
        with refusal(store) as said:
            await typed(pilot, "Ana Ruiz thanks")
            await pilot.press("enter", "up", "down", "ctrl+s")
            shown = " ".join(picture(pilot.app).split())
            assert said in shown
            assert "› Ana Ruiz thanks" in shown
        await pilot.press("enter")
    assert [each.line for each in store.events.get(event.id or 0).people] == ["Ana Ruiz thanks"]


@refusals
@pytest.mark.usefixtures("event")
async def test_a_refused_write_leaves_every_stage_of_the_morning_open(
    open_app: OpenApp, store: Store, refusal: Refusal
) -> None:
    async with open_app() as pilot:
        await pilot.press("m")
        with refusal(store) as said:
            await pilot.press("space", "enter", "left")
            assert said in " ".join(picture(pilot.app).split())
            await pilot.press("enter", "enter")
        await pilot.press("1", "m")
        assert isinstance(pilot.app.screen, SessionScreen)


@refusals
@pytest.mark.usefixtures("event")
async def test_a_debrief_is_left_and_ended_without_its_place_being_kept(
    open_app: OpenApp, store: Store, refusal: Refusal
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "d", "enter")
        with refusal(store):
            await pilot.press("ctrl+n", "enter", "ctrl+s", "escape")
        await pilot.press("d")
        assert isinstance(pilot.app.screen, SessionScreen)


@refusals
async def test_a_spark_that_cannot_be_kept_is_offered_again(
    open_app: OpenApp, store: Store, refusal: Refusal
) -> None:
    store.day.show_first_steps(shown=False)  # the pane stands beside what is said
    async with open_app() as pilot:
        await pilot.press("s")
        with refusal(store) as said:
            await typed(pilot, "Met a beekeeper")
            await pilot.press("enter")
            assert said in " ".join(picture(pilot.app).split())
        await pilot.press("ctrl+o", "enter")
    assert [spark.text for spark in store.sparks.unsorted()] == ["Met a beekeeper"]


@pytest.mark.parametrize(
    ("keys", "title"),
    [("1 n", "A new action"), ("2 n", "Somebody new"), ("3 n", "A goal"), ("5 n", "A new event")],
)
async def test_a_line_goes_on_in_its_form_while_the_file_is_held(
    open_app: OpenApp, store: Store, keys: str, title: str
) -> None:
    async with open_app() as pilot:
        await pilot.press(*keys.split())
        await type_in(pilot, "Winter meeting")
        with held(store):
            await pilot.press("tab")
            await pilot.pause()
        shown = picture(pilot.app)
        assert title in shown
        assert "Winter meeting" in shown
