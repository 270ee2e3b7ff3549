"""Rooms of Pitch: those of the stages of the path, and of the highlighted pitch."""

from planner.pitch.path import Stage
from tui.base.live_screen import LiveScreen
from tui.screens.pitch.pitch_list import PitchList
from tui.screens.pitch.stages import room_of


async def open_stage(screen: LiveScreen, stage: Stage) -> None:
    """Open the room of a stage."""
    room = room_of(stage.name)
    if room is not None:
        await _open(screen, *room)


async def market(screen: LiveScreen) -> None:
    """Open the market map."""
    await _open(screen, "market")


async def proposition(screen: LiveScreen) -> None:
    """Open the value proposition."""
    await _open(screen, "proposition")


async def rehearse(screen: LiveScreen) -> None:
    """Rehearse the highlighted pitch."""
    pitch = screen.query_one(PitchList).pitch
    if pitch is not None:
        await _open(screen, "rehearsal", str(pitch.id))


async def _open(screen: LiveScreen, room: str, about: str = "") -> None:
    await screen.app.run_action(f"room({room!r}, {about!r})", screen.app)
