"""A pause by its key: understood, previewed, written as one change, ended, changed, deleted."""

from datetime import date, time, timedelta

import pytest

from db.store import Store
from planner.grammar import parse_action
from planner.model.actions import Action
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed

MONDAY = date(2026, 3, 9)


def act(store: Store, title: str, day: date, at: time | None = None) -> Action:
    action = store.actions.add(parse_action(title, TODAY), TODAY)
    return store.actions.change(action.id or 0, today=TODAY, day=day, time=at)


def day_of(store: Store, action: Action) -> date | None:
    return store.actions.get(action.id or 0).day


@pytest.mark.parametrize("place", ["today", "stairs"])
async def test_a_pause_is_shown_with_all_it_moves_before_it_is_written(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", place)
    call = act(store, "Call Leo", MONDAY)
    act(store, "Meet Ana", MONDAY + timedelta(days=1), time(9, 30))
    async with open_app() as pilot:
        await pilot.press("Z")
        await typed(pilot, "du 9 au 13 mars, Bretagne")
        understood = picture(pilot.app)
        await pilot.press("enter")
        shown = picture(pilot.app)
        assert store.pauses.all() == []
        await pilot.press("enter")
        assert "Pause written down, 1 moved · u undoes" in picture(pilot.app)
        assert day_of(store, call) == date(2026, 3, 16)
        await pilot.press("u")
    for words in ("Monday 9 – Friday 13 March 2026", "5", "Bretagne"):
        assert words in understood
    for words in ("Mon 9 Mar → Mon 16 Mar", "Keep their day", "Tue 10 Mar  09:30"):
        assert words in shown
    assert (day_of(store, call), store.pauses.all()) == (MONDAY, [])


async def test_a_pause_begun_now_is_calm_and_is_ended_early(
    open_app: OpenApp, store: Store
) -> None:
    late = act(store, "Call Leo", date(2026, 2, 23))
    async with open_app() as pilot:
        assert "Late" in picture(pilot.app)
        await pilot.press("Z")
        await typed(pilot, "until friday")
        await pilot.press("enter", "enter")
        paused = picture(pilot.app)
        await pilot.press("Z")
        listed = picture(pilot.app)
        await pilot.press("space")
        shown = picture(pilot.app)
        await pilot.press("enter")
        ended = picture(pilot.app)
        await pilot.press("u")
        assert day_of(store, late) == MONDAY
        await pilot.press("Z", "space", "space")
        left = picture(pilot.app)
    assert "Pause until Friday 6: nothing is late · Z ends it" in paused
    assert "Call Leo" not in paused
    assert "m · morning" not in paused
    assert "3–6 March 2026" in listed
    assert "Mon 9 Mar → Tue 3 Mar" in shown
    assert "The pause is over, 1 came back" in ended or "Pause deleted, 1 came back" in ended
    assert "Call Leo" in ended
    assert "nothing is late" not in ended
    assert "what it moved stays" in left
    assert store.pauses.all() == []
    assert day_of(store, late) == MONDAY


async def test_a_pause_has_other_days_joins_another_and_is_deleted(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("Z")
        await typed(pilot, "16 to 20 march rest")
        await pilot.press("enter")
        empty = picture(pilot.app)
        await pilot.press("enter", "Z", "n")
        await typed(pilot, "from 9 to 13 march")
        await pilot.press("enter", "enter", "Z", "down", "enter")
        shown = picture(pilot.app)
        await pilot.press("ctrl+u")
        await typed(pilot, "12 to 17 march")
        joined = picture(pilot.app)
        await pilot.press("enter", "enter")
        assert [pause.days for pause in store.pauses.all()] == [
            (date(2026, 3, 9), date(2026, 3, 17))
        ]
        await pilot.press("Z", "n")
        await typed(pilot, "10 march")
        await pilot.press("enter")
        assert "These days are a pause already" in picture(pilot.app)
        await pilot.press("Z", "down", "delete")
        assert "Pause deleted" in picture(pilot.app)
    assert "Nothing moves; regularity leaves these days out." in empty
    assert "16–20 March 2026, rest" in shown
    assert "Joined with" in joined
    assert store.pauses.all() == []


async def test_what_has_changed_meanwhile_is_shown_anew(open_app: OpenApp, store: Store) -> None:
    action = act(store, "Call Leo", MONDAY)
    async with open_app() as pilot:
        await pilot.press("Z")
        await typed(pilot, "9 to 13 march")
        await pilot.press("enter")
        store.actions.move(action, date(2026, 3, 10), TODAY)
        await pilot.press("enter")
        assert "Something has changed meanwhile" in picture(pilot.app)
        assert store.pauses.all() == []
        await pilot.press("enter")
    assert day_of(store, action) == date(2026, 3, 16)


async def test_a_line_that_is_no_pause_is_told_and_kept(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("Z")
        await typed(pilot, "ten years")
        await pilot.press("enter")
        assert "A pause lasts a year at most" in picture(pilot.app)
        await pilot.press("escape", "ctrl+o")
        assert "ten years" in picture(pilot.app)
    assert store.pauses.all() == []
