"""The week of the highlighted event: where there is room, and always the week one is on."""

from unittest.mock import Mock

import pytest
from textual.app import App
from textual.geometry import Size

from db.store import Store
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.screens.events.evenings import planned, written
from tests.tui.type_text import typed
from tui.drawing.week_grid import week_grid
from tui.screens.events.week import WeekGrid, has_week, rows_of_week

WIDE, TALL, SMALL = (120, 40), (80, 50), (80, 24)


@pytest.fixture(autouse=True)
def _in_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "events")


def week_of(app: App[None]) -> str:
    """The drawn week, from the names of its days on."""
    return picture(app).partition("Mon 2")[2]


@pytest.mark.parametrize("size", [WIDE, TALL], ids=str)
async def test_the_week_stands_below_the_list_and_follows_it(
    open_app: OpenApp, store: Store, size: tuple[int, int]
) -> None:
    planned(store)
    async with open_app(size=size) as pilot:
        await pilot.pause()
        assert "Mon 2" in (shown := picture(pilot.app))
        assert "Sun 8" in shown
        await pilot.press("j", "j")
        await pilot.pause()
        assert "Mon 9" in picture(pilot.app)
        assert "┆" not in picture(pilot.app)
        await pilot.press("G")
        await pilot.pause()
        assert "Feb    Mon 9" in picture(pilot.app)


async def test_a_move_is_seen_in_the_week(open_app: OpenApp, store: Store) -> None:
    planned(store)
    async with open_app(size=WIDE) as pilot:
        await pilot.press("j", *">friday", "enter")
        await pilot.pause()
        hour = next(
            row for row in picture(pilot.app).split("\n") if row.strip().startswith("18:00")
        )
        assert hour.index("Evening") > picture(pilot.app).split("\n")[0].index("5 Events")


async def test_a_dropped_event_stands_in_its_week_while_it_is_highlighted(
    open_app: OpenApp, store: Store
) -> None:
    for title in ("Fair", "Talk"):
        written(store, f"{title} friday 18:00")
    async with open_app(size=WIDE) as pilot:
        await pilot.press("x")
        await pilot.pause()
        assert week_of(pilot.app).count("Fair") == 1
        await pilot.press("j")
        await pilot.pause()
        assert "Fair" not in week_of(pilot.app)
        assert week_of(pilot.app).count("Talk") == 1


async def test_a_small_screen_and_an_empty_list_have_no_week(open_app: OpenApp) -> None:
    async with open_app(size=WIDE) as pilot:
        assert "Mon 2" not in picture(pilot.app)
        await pilot.press("n")
        await typed(pilot, "Talk friday 18:00")
        await pilot.press("enter")
        await pilot.pause()
        assert "Mon 2" in picture(pilot.app)
        await pilot.resize_terminal(*SMALL)
        await pilot.pause()
        assert "Mon 2" not in picture(pilot.app)
        await pilot.resize_terminal(*WIDE)
        await pilot.pause()
        await pilot.pause()
        assert "Mon 2" in picture(pilot.app)


async def test_a_long_list_keeps_its_rows_except_in_the_widest_screens(
    open_app: OpenApp, store: Store
) -> None:
    for day in range(3, 25):
        written(store, f"Talk {day}/4 18:00")
    async with open_app(size=WIDE) as pilot:
        assert "Mon 30" not in picture(pilot.app)
        await pilot.resize_terminal(160, 40)
        await pilot.pause()
        await pilot.pause()
        assert "Mon 30" in picture(pilot.app)


async def test_a_move_within_the_week_draws_it_no_second_time(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = Mock(side_effect=week_grid)
    monkeypatch.setattr("tui.screens.events.week.week_grid", drawn)
    for day in ("wednesday", "thursday", "friday"):
        written(store, f"Talk {day} 18:00")
    async with open_app(size=WIDE) as pilot:
        await pilot.pause()
        drawn.reset_mock()
        await pilot.press("j", "j")
        await pilot.pause()
        assert not drawn.called


@pytest.mark.parametrize("width", [80, 109, 110, 160])
async def test_the_grid_has_the_rows_that_were_reckoned(
    open_app: OpenApp, store: Store, width: int
) -> None:
    written(store, "Talk friday 18:00")
    async with open_app(size=(width, 36)) as pilot:
        for height in range(36, 46):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            await pilot.pause()
            grid, size = pilot.app.screen.query_one(WeekGrid), pilot.app.size
            assert grid.size.height == rows_of_week(size)


def test_the_grid_needs_ten_rows() -> None:
    assert has_week(Size(120, 30), 15)
    assert not has_week(Size(120, 30), 16)
    assert not has_week(Size(160, 27), 1)
    assert not has_week(Size(80, 33), 1)
    assert has_week(Size(80, 36), 15)
