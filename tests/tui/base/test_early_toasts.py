"""Toasts over a screen that has only just been opened."""

from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tui.base.place import PlaceScreen
from tui.registry import PLACES


async def test_what_is_said_before_a_screen_is_composed_is_said_once_it_is(
    open_app: OpenApp,
) -> None:
    async with open_app() as pilot:
        app = pilot.app
        assert isinstance(app.screen, PlaceScreen)
        network = next(place for place in PLACES if place.id == "network").open()
        app.push_screen(network(app.screen.surroundings))
        app.clear_notifications()
        app.notify("Half typed: a line")
        await pilot.pause()
        assert "Half typed: a line" in picture(app)
