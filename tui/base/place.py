"""The base of places: top line, body, bottom line and toasts."""

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult

from planner.language.dates_in_words import say_full_day, say_short_day
from tui.base.live_screen import LiveScreen
from tui.widgets.key_line import KeyLine
from tui.widgets.toast import ToastLine
from tui.widgets.top_line import TopLine

WIDE = 110
"""From so many columns on a place has a second pane."""
WIDEST = 150
"""From so many columns on there is room for a third."""


class PlaceScreen(LiveScreen):
    """One of the places a person can be in."""

    PLACE: ClassVar[str]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]

    def body(self) -> ComposeResult:
        """The widgets between the top and the bottom line."""
        yield from ()

    def compose(self) -> ComposeResult:
        """The top line, the body, the bottom line."""
        yield TopLine(self.surroundings.places, self.PLACE)
        yield from self.body()
        yield KeyLine()
        yield ToastLine()

    def on_mount(self) -> None:
        """Take the classes of the width before the first layout, which would be done twice."""
        width, _height = self.app.size
        for wanted in self._get_breakpoint_classes(width, self.HORIZONTAL_BREAKPOINTS):
            self.set_class(True, wanted, update=False)

    def reload(self) -> None:
        """Show what the store knows now, on the day it is."""
        self.query_one(TopLine).show_date(*_ways_to_say(self.today))
        super().reload()


def _ways_to_say(day: date) -> tuple[str, ...]:
    """The day in full, without its year, and in short."""
    full = say_full_day(day)
    return full, full.rpartition(" ")[0], say_short_day(day, day)
