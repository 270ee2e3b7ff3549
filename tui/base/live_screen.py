"""The base of all screens over the store: the day, reloading, and toasts."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.getters import query_one
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.signal import Signal
from textual.widget import Widget

from db.store import Store
from planner.values import dataclass
from tui.base.window import Window
from tui.base.writing import Said, changing, putting_back, telling
from tui.registry import Place
from tui.widgets.row_list import RowList
from tui.widgets.toast import ToastLine

if TYPE_CHECKING:
    from planner.model.drafts import About, Question


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The environment that the app hands to a screen: store, clocks, places and change signal.

    `clock` tells the day, `now` that day with the time on the wall; `window` holds what the screens
    of one window share; `open_address` opens an address outside, if anything does.
    """

    store: Store
    clock: Callable[[], date]
    now: Callable[[], datetime]
    places: Sequence[Place]
    changed: Signal[None]
    window: Window
    open_address: Callable[[str], bool]


Verb = Callable[..., Awaitable[None] | None]
"""The function behind a key: over the live screen it asks and writes."""


class LiveScreen(Screen[None]):
    """A screen over the store that reloads after each change and shows toasts."""

    VERBS: ClassVar[Mapping[str, Verb]] = {}
    """The functions that the keys of this screen run, by the name in `do('name')`."""
    COVERS = False
    """Whether nothing shows of the screens below, so that these may read again later."""

    said = query_one(ToastLine)

    is_left = False
    """Whether it is about to close, so that things are said over what is below it."""

    def __init__(self, surroundings: Surroundings) -> None:
        """Stand in the given surroundings; nothing is read before the screen is shown."""
        super().__init__()
        self.surroundings = surroundings
        self.store = surroundings.store
        self._stale = True

    @property
    def today(self) -> date:
        """The day the program believes it is."""
        return self.surroundings.clock()

    @property
    def event_id(self) -> int | None:
        """The event that the screen is about, with which sparks kept meanwhile are linked."""
        return None

    @property
    def person_id(self) -> int | None:
        """The person that the screen is about, or whose row is highlighted."""
        return None

    def load(self) -> None:
        """Read what the screen shows; called when it opens and after every change."""

    def on_mount(self) -> None:
        """Load, and again whenever something has changed."""
        self.surroundings.changed.subscribe(self, self._on_changed, immediate=True)
        self.reload()

    def on_unmount(self) -> None:
        """Hear of no more changes: the signal would keep the screen in memory."""
        self.surroundings.changed.unsubscribe(self)

    def _on_changed(self, _nothing: None) -> None:
        self._stale = True
        if self._is_seen():
            self.reload()

    def _is_seen(self) -> bool:
        """Whether it is the screen shown, or below dialogs only."""
        for screen in reversed(self.app.screen_stack):
            if screen is self:
                return True
            if getattr(screen, "COVERS", False):
                return False
        return False

    def on_screen_resume(self, _event: events.ScreenResume) -> None:
        """Load what changed while another screen was shown."""
        if self._stale and self.is_mounted:
            self.reload()

    def reload(self) -> None:
        """Show what the store knows now."""
        self._stale = False
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
        """Say something over this screen, in the frame that shows what it tells of."""
        if self.is_left or not self.query(ToastLine):  # it is about to close, or just opened
            say_over = self.app.notify if self.is_left else self.notify
            self.app.call_after_refresh(say_over, message, timeout=timeout)
            return
        self.said.say(message, self.app.NOTIFICATION_TIMEOUT if timeout is None else timeout)

    def telling(self) -> AbstractContextManager[None]:
        """Show a refusal of the store or of the grammar in a toast over this screen."""
        return telling(self)

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Wrap what is read and asked after an answer, before it is written.

        A refusal is shown in a toast, and the answered draft is offered again.
        """
        with self.telling(), putting_back(self, self.store):
            yield

    def changing(self, said: Said) -> AbstractContextManager[None]:
        """Wrap one change; see `tui.base.writing.changing`."""
        return changing(self, self.surroundings, said)

    def has(self, about: "About") -> bool:
        """Whether a row has this key."""
        return any(rows.source.place(about) is not None for rows in self.query(RowList))

    def turn_to(self, about: "About") -> bool:
        """Highlight what a draft is about, by the key of its row; False if it is gone."""
        for rows in self.query(RowList):
            rows.highlight(about)
            if rows.key == about:
                return True
        return False

    async def action_do(self, verb: str, *rest: object) -> None:
        """Run one of the verbs; a binding names it: `do('prepare')`."""
        result = self.VERBS[verb](self, *rest)
        if result is not None:
            await result

    async def ask(self, question: "Question") -> bool:
        """Ask a question whose answer is half typed; False if it or its row is no longer there."""
        method = getattr(self, f"action_{question.action}", None)
        if method is None and question.verb not in self.VERBS:
            return False
        if question.about and not self.turn_to(question.about):
            return False
        action = question.action if method else f"do({question.asked})"
        return await self.app.run_action(action, self)

    def focus_first(self, widget: Widget) -> None:
        """Give the keys to a widget without a scroll."""
        self.set_focus(widget, scroll_visible=False)
