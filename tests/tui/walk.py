"""One walk through many states of one app, which is far quicker than an app for each."""

from collections.abc import AsyncIterator, Mapping
from typing import Any

from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from tests.tui.picture import picture
from tui.base.place import PlaceScreen

SMALL, WIDE, WIDEST = (80, 24), (120, 40), (160, 50)
_DEEPEST = 8
_MOST_PAUSES = 20


async def go_back(pilot: Pilot[Any]) -> None:
    """Leave all that stands over a place."""
    for _screen in range(_DEEPEST):
        if isinstance(pilot.app.screen, PlaceScreen) and len(pilot.app.screen_stack) <= 2:
            break
        await pilot.press("escape")


async def walk(pilot: Pilot[Any], states: Mapping[str, str], start: str) -> AsyncIterator[str]:
    """Press the keys to each state, from those of the start on, tell its name, and go back."""
    for name, keys in states.items():
        await pilot.press(*start.split(), *keys.split())
        yield name
        await go_back(pilot)


def words(pilot: Pilot[Any]) -> str:
    """The words on the screen, a space apart."""
    return " ".join(picture(pilot.app).split())


async def until(pilot: Pilot[Any], wanted: str) -> None:
    """Wait until words are shown."""
    for _look in range(300):
        if wanted in words(pilot):
            return
        await pilot.pause(0.02)
    raise AssertionError(f"{wanted} in {words(pilot)}")


async def settled(pilot: Pilot[Any]) -> str:
    """The screen once it stays as it is: a busy machine may draw it a pause later."""
    shown = picture(pilot.app)
    for _pause in range(_MOST_PAUSES):
        await pilot.pause()
        before, shown = shown, picture(pilot.app)
        if shown == before:
            break
    return shown


async def assert_pictured(
    pilot: Pilot[Any], snapshot: SnapshotAssertion, name: str, *sizes: tuple[int, int]
) -> None:
    """See that the screen looks as it did, in windows of these sizes one after the other."""
    for width, height in sizes:
        if pilot.app.size != (width, height):
            await pilot.resize_terminal(width, height)
            await settled(pilot)
        case = f"{name} {width}×{height}".lstrip()
        assert picture(pilot.app) == snapshot(name=case), case
    if len(sizes) > 1:
        await pilot.resize_terminal(*sizes[0])
