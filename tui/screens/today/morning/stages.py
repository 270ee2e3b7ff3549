"""Steps from one position of the morning to another, over its screen."""

from dataclasses import replace

from tui.base.session import SessionScreen
from tui.screens.today.morning.position import Position, settled
from tui.screens.today.morning.stage_list import StageList


def go_to(screen: SessionScreen, position: Position) -> None:
    """Go to a position, past stages with nothing to do; keep it for the next time, and show it."""
    rows = screen.query_one(StageList)
    position = settled(rows.agenda, replace(position, minutes=minutes_spent(screen)))
    if position.kept() != screen.kept():
        screen.keep(**position.kept())
    rows.show_stage(position)
    screen.set_class(rows.reading, "-reading")
    screen.page = position.stage
    screen.refresh_bindings()


def minutes_spent(screen: SessionScreen) -> int:
    """Minutes since the morning was begun; none after the clock was set back."""
    return max(int((screen.now - screen.begun).total_seconds() // 60), 0)
