"""The history: a heading for each day, what was undone in a column of its own."""

from datetime import date, datetime
from typing import Any

from textual.app import App

from db.store import Store
from planner.grammar import parse_action
from planner.model.history import Change
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tui.dialogs.show_history import ShowHistory

OLD = [
    Change(5, datetime(2026, 3, 3, 9, 5), "Action added: Call Ana"),
    Change(4, datetime(2026, 3, 3, 8, 0), "Action added: Call Zoé", undone=True),
    Change(3, datetime(2026, 3, 2, 8, 0), "Goal added"),
    Change(2, datetime(2026, 2, 27, 8, 0), "Goal changed"),
    Change(1, datetime(2025, 12, 31, 8, 0), "Person added: " + "Ana Ruiz " * 12),
]


def lines(app: App[Any]) -> list[str]:
    """The lines in the frame."""
    inside = [line.strip().strip("│").rstrip() for line in picture(app).split("\n")]
    return [line.replace("▌ ", "  ").strip() for line in inside]


async def test_each_day_is_a_heading_once(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.app.push_screen(ShowHistory(OLD, date(2026, 3, 3)))
        await pilot.pause()
        seen = lines(pilot.app)
        days = ["Today", "Yesterday", "Friday 27 February", "Wednesday 31 December 2025"]
        assert [line for line in seen if line in days] == days
        assert seen.index("09:05   Action added: Call Ana") == seen.index("Today") + 1


async def test_what_was_undone_says_so_at_the_right(open_app: OpenApp, store: Store) -> None:
    store.actions.add(parse_action("Call Claire", TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("ctrl+l")
        assert "undone" not in picture(pilot.app)
        await pilot.press("escape", "u", "ctrl+l")
        assert any("Call Claire" in line and line.endswith("  undone") for line in lines(pilot.app))


async def test_a_long_change_leaves_two_cells_before_that_column(open_app: OpenApp) -> None:
    undone = [Change(1, datetime(2026, 3, 3, 9, 5), "Ana " * 40, undone=True)]
    async with open_app() as pilot:
        await pilot.app.push_screen(ShowHistory(undone, TODAY))
        await pilot.pause()
        assert any(line.endswith("…  undone") for line in lines(pilot.app))
