"""What all places share: the store, the day, the top and bottom lines, and how a change is told."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from typing import ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.getters import query_one
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.signal import Signal
from textual.widget import Widget

from db.errors import StoreError
from db.store import Store
from planner.grammar.errors import GrammarError
from planner.language import _
from planner.saying import say_full_day
from tui.commands import key_of
from tui.widgets.key_line import KeyLine
from tui.widgets.row_list import RowList
from tui.widgets.said import Said
from tui.widgets.top_line import PlaceName, TopLine

WIDE = 110
"""From so many columns on a place has a second pane."""


class Surroundings(NamedTuple):
    """What the app gives a place: the store, the clock, the places and word of changes."""

    store: Store
    clock: Callable[[], date]
    places: Sequence[PlaceName]
    changed: Signal[None]


class PlaceScreen(Screen[None]):
    """One of the places a person can be in."""

    PLACE: ClassVar[str]
    said = query_one(Said)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]

    def __init__(self, surroundings: Surroundings) -> None:
        """Stand in the given surroundings; nothing is read before the place is shown."""
        super().__init__()
        self.surroundings = surroundings
        self.store = surroundings.store
        self._stale = True

    @property
    def today(self) -> date:
        """The day the program believes it is."""
        return self.surroundings.clock()

    def load(self) -> None:
        """Read what the place shows; called when it opens and after every change."""

    def body(self) -> ComposeResult:
        """The widgets between the top and the bottom line."""
        yield from ()

    def compose(self) -> ComposeResult:
        """The top line, the body, the bottom line."""
        yield TopLine(self.surroundings.places, self.PLACE)
        yield from self.body()
        yield KeyLine()
        yield Said()

    def on_mount(self) -> None:
        """Load, and again whenever something has changed."""
        self.surroundings.changed.subscribe(self, self._on_changed, immediate=True)
        self.reload()

    def _on_changed(self, _nothing: None) -> None:
        self._stale = True
        if self.app.screen is self or self in self.app.screen_stack:
            self.reload()

    def on_screen_resume(self, _event: events.ScreenResume) -> None:
        """Load what changed while another place was shown."""
        if self._stale and self.is_mounted:
            self.reload()

    def reload(self) -> None:
        """Show what the store knows now."""
        self._stale = False
        self.query_one(TopLine).show_date(say_full_day(self.today))
        with self.telling():
            self.load()
        self.refresh_bindings()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Say something over this place, in the frame that shows what it tells of."""
        self.said.say(message, self.app.NOTIFICATION_TIMEOUT if timeout is None else timeout)

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Tell a refusal of the store or of the grammar in a toast."""
        try:
            yield
        except (StoreError, GrammarError) as error:
            self.notify(str(error), severity="error")

    @contextmanager
    def changing(self, said: str) -> Iterator[None]:
        """Around one change: everything shown follows, and a toast says what was done."""
        with self.telling():
            try:
                yield
            except StoreError:
                with suppress(StoreError):  # the disk or another window: it is told below
                    self.store.drafts.put_back()
                raise
            self.store.drafts.written()
            self.surroundings.changed.publish(None)
            if said:
                key = key_of(self, "app.undo")
                self.app.clear_notifications()
                self.said.hush()  # what was done before is history now
                self.notify(_("{done} · {key} undoes").format(done=said, key=key))

    async def ask_again(self, question: str) -> bool:
        """Ask a question whose text is half typed: an action, and the row that it is about, if any.

        False if what it was about is no longer there, or the question itself.
        """
        action, _dot, about = question.partition(".")
        known = getattr(self, f"action_{action}", None) is not None
        if not known or (about and not self.turn_to(about)):
            return False
        await self.run_action(action)
        return True

    def turn_to(self, about: str) -> bool:
        """Highlight what a draft is about, by the text of its row's key; False if it is gone."""
        wanted = int(about) if about.isdecimal() else about
        for rows in self.query(RowList):
            rows.highlight(wanted)
            if rows.key == wanted:
                return True
        return False

    def focus_first(self, widget: Widget) -> None:
        """Give the keys to a widget without a scroll."""
        self.set_focus(widget, scroll_visible=False)
