"""The places there are, and where each one's screen is to be found."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple

from planner.language import _
from tui.base.live_screen import Surroundings
from tui.base.place import PlaceScreen
from tui.widgets.top_line import PlaceName


class Place(NamedTuple):
    """A place; its screen is imported when the place is first opened."""

    id: str
    digit: str
    name: str
    module: str
    screen: str

    def open(self) -> Callable[[Surroundings], PlaceScreen]:
        """The screen's class."""
        found: type[PlaceScreen] = getattr(import_module(self.module), self.screen)
        return found


TODAY = Place("today", "1", _("Today"), "tui.screens.today.screen", "TodayScreen")
PLACES = (
    TODAY,
    Place("network", "2", _("Network"), "tui.screens.network.screen", "NetworkScreen"),
    Place("stairs", "3", _("Stairs"), "tui.screens.stairs.screen", "StairsScreen"),
    Place("pitch", "4", _("Pitch"), "tui.screens.pitch.screen", "PitchScreen"),
    Place("events", "5", _("Events"), "tui.screens.events.screen", "EventsScreen"),
)


def names() -> Sequence[PlaceName]:
    """The places as the top line shows them."""
    return tuple(PlaceName(place.id, place.digit, place.name) for place in PLACES)
