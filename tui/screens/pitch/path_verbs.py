"""The path of Pitch: read from the store, its stages and rooms opened."""

from collections.abc import Sequence

from db.store import Store
from planner.model.pitches import Pitch
from planner.pitch.canvases.declared import wanted
from planner.pitch.path import Beyond, Stage, StageName, path
from tui.base.live_screen import LiveScreen
from tui.registry import ROOMS
from tui.screens.pitch.pitch_list import PitchList

_BEYOND = {StageName.MARKET: "market", StageName.PROPOSITION: "proposition"}
"""The rooms of the stages that are no canvas."""


def path_of(store: Store, pitches: Sequence[Pitch]) -> tuple[Stage, ...]:
    """The stages, without those whose room is not built."""
    beyond = Beyond(pitches=sum(bool(pitch.text.whole.strip()) for pitch in pitches))
    stages = path(store.cards.counts(), wanted(), beyond)
    return tuple(each for each in stages if each.name not in _BEYOND or _is_built(each.name))


def _is_built(name: StageName) -> bool:
    return ROOMS[_BEYOND[name]].is_there


async def open_stage(screen: LiveScreen, stage: Stage) -> None:
    """Open the room of a stage."""
    if stage.name.canvas is not None:
        await _open(screen, "canvas", stage.name.canvas.value)
    elif stage.name in _BEYOND:
        await _open(screen, _BEYOND[stage.name])


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
