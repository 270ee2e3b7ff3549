"""The program in the terminal: its places, what is the same everywhere, and word of changes."""

import gc
from collections.abc import Callable
from datetime import date, datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any

from textual import events
from textual.binding import Binding
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.signal import Signal

from db.errors import StoreError
from db.store import Store
from planner.language import _
from tui import registry
from tui.base.live_screen import LiveScreen, Surroundings
from tui.base.signals import listen
from tui.base.window import Watcher, Window
from tui.base.writing import changing, tell_done
from tui.drawing.text_line import shown
from tui.going import Going
from tui.keyboard.bindings import EVERYWHERE
from tui.keyboard.commands import commands, key_of, key_that
from tui.keyboard.names import key_name
from tui.widgets.key_line import KeyLine
from tui.widgets.toast import ToastLine, say_over

if TYPE_CHECKING:
    from planner.model.history import Change
    from tui.base.idle_collection import IdleCollection

NOTICED_AFTER = 0.5
"""Seconds between looks at what another window has written."""

READY_AFTER = 2.0
"""Seconds after which the first change is prepared for; one that comes before loads it itself."""


class EscalierApp(Going, inherit_bindings=False):
    """Escalier: the places of the planner over one store."""

    CSS_PATH = "app.tcss"
    TITLE = "Escalier"
    ENABLE_COMMAND_PALETTE = False
    DEFAULT_MODE = registry.TODAY.id
    DRESSES_LATER = True

    BINDINGS = EVERYWHERE

    def __init__(
        self,
        store: Store,
        clock: Callable[[], date] = date.today,
        *,
        now: Callable[[], datetime] = datetime.now,
        theme: str = "",
        keys: dict[str, str] | None = None,
        outside: Callable[[str], bool] | None = None,
    ) -> None:
        """Open on the store; `keys` gives bindings other keys by id.

        `clock` tells the day and `now` the time on the wall, whose day does not count; `outside`
        opens an address outside the program.
        """
        super().__init__(store)
        self.animation_level = "none"
        self.wear(theme)
        self.clock = clock
        self._wall = now
        self._outside = outside or _open_address
        self.changed: Signal[None] = Signal(self, "changed")
        self._window = Window(self._watcher)
        self._collection: IdleCollection | None = None
        self.keys = keys or {}
        self.set_keymap(self.keys)
        self._openers = {place.id: self._opener(place) for place in registry.PLACES}
        for name, opener in self._openers.items():
            if name != self.DEFAULT_MODE:
                self.add_mode(name, opener)

    def _watcher(self) -> Watcher:
        from tui.actions.climbing import Climbing  # nothing changes before the first frame

        return Climbing(self, self.store, self.clock)

    def _opener(self, place: registry.Place) -> Callable[[], Screen[None]]:
        return lambda: place.open()(self.surroundings())

    def surroundings(self) -> Surroundings:
        """The environment of a new screen."""

        def now() -> datetime:
            return datetime.combine(self.clock(), self._wall().time())

        return Surroundings(
            self.store,
            self.clock,
            now,
            registry.PLACES,
            self.changed,
            self._window,
            self._outside,
        )

    def get_default_screen(self) -> Screen[None]:
        """The first place; as a mode like the others it would read the style sheet again."""
        screen = self._openers[self.DEFAULT_MODE]()
        for path in screen.css_path:
            self.stylesheet.read(path)
        return screen

    def on_mount(self) -> None:
        """Begin to look for what other windows write."""
        self.add_mode(self.DEFAULT_MODE, self._openers[self.DEFAULT_MODE])  # to come back to
        self.look_around()
        self.set_interval(NOTICED_AFTER, self.look_around)
        if not self.is_headless:
            listen(self)
        self.call_after_refresh(self._shown)

    def _shown(self) -> None:
        """Do the rest of the start, once the first frame is shown."""
        from tui.base.idle_collection import IdleCollection  # no frame needs it

        if not gc.isenabled():  # the entry point has put it off
            self._collection = IdleCollection(self)
            self._collection.begin()
            self.set_timer(READY_AFTER, self._get_ready)
        self.offer_half_typed()
        self.tell_opening()

    def _get_ready(self) -> None:
        """Load what the first line and change need while no key comes; no collection sees it."""
        if self._collection is not None and not self._collection.is_quiet:
            self.set_timer(READY_AFTER, self._get_ready)
            return
        import_module("tui.widgets.short_text")
        self.store.get_ready()
        gc.freeze()

    async def on_event(self, event: events.Event) -> None:
        """Count the time without keys from this one, if it is one."""
        if self._collection is not None and isinstance(event, events.Key | events.Paste):
            self._collection.key_pressed()
        await super().on_event(event)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,  # never: a toast quotes what people typed
    ) -> None:
        """Say something over the place, or in the row of a dialog's keys, as plain text."""
        if isinstance(self.screen, LiveScreen):
            self.screen.notify(message, timeout=timeout)
            return
        if self.screen.query(KeyLine):
            seconds = self.NOTIFICATION_TIMEOUT if timeout is None else timeout
            say_over(self.screen, message, seconds)
            return
        said = "\n".join(map(shown, message.split("\n")))
        super().notify(said, title=title, severity=severity, timeout=timeout, markup=False)

    def clear_notifications(self) -> None:
        """Say nothing any more."""
        super().clear_notifications()
        for said in self.screen.query(ToastLine):
            said.hush()

    def get_key_display(self, binding: Binding) -> str:
        """The name of a key, in the language spoken."""
        return key_name(binding.key)

    def action_undo(self) -> None:
        """Take back the last change."""
        self._step_in_history(
            self.store.history.undo, _("Undone: {change} · {key} does it again"), "redo"
        )

    def action_redo(self) -> None:
        """Redo the change undone last."""
        self._step_in_history(
            self.store.history.redo, _("Done again: {change} · {key} undoes"), "undo"
        )

    def _step_in_history(self, step: Callable[[], "Change"], said: str, back: str) -> None:
        try:
            change = step()
        except StoreError as error:
            if not self.patience.takes(error):
                self.notify(str(error), severity="warning")
            return
        done = said.format(change=change.what, key=key_that(self.screen, back))
        tell_done(self.screen, self.surroundings(), done)

    def action_spark(self) -> None:
        """Keep a spark."""
        from planner.model.drafts import Question
        from tui.dialogs.ask_line import AskLine, TypedLine

        event_id = self._event_at_hand()

        def keep(line: TypedLine | None) -> None:
            if line is None or not line.text.strip():
                return
            with changing(self.screen, self.surroundings(), _("Spark kept")):
                self.store.sparks.add(line.text, self.clock(), event_id)

        if not isinstance(self.screen, AskLine) or self.screen.id != "spark":
            question = AskLine(
                _("A spark, in one line"),
                placeholder=_("Who, what, where: anything that crossed your way"),
                drafts=self.store.drafts,
                kept_as=Question("spark"),
            )
            question.id = "spark"
            self.push_screen(question, keep)

    def _event_at_hand(self) -> int | None:
        """The event that the screen shown is about, or the one below its dialogs."""
        live = (screen for screen in reversed(self.screen_stack) if isinstance(screen, LiveScreen))
        shown_now = next(live, None)
        return None if shown_now is None else shown_now.event_id

    def action_help(self) -> None:
        """Show every key of this place."""
        from tui.dialogs.help import HelpScreen

        self.push_screen(HelpScreen(self.screen))

    def action_commands(self) -> None:
        """Find a command by its name and run it."""
        from tui.dialogs.finding.command import FindCommand

        self.push_screen(
            FindCommand(
                [
                    *self.replaced_commands(),
                    *self.half_typed_commands(),
                    *commands(self.screen),
                ]
            ),
            self._run_command,
        )

    def _run_command(self, chosen: tuple[Any, str] | None) -> None:
        if chosen is not None:
            namespace, action = chosen
            self.call_later(self.run_action, action, namespace)

    def action_history(self) -> None:
        """List the changes that can be taken back."""
        from tui.dialogs.show_history import ShowHistory

        self.push_screen(ShowHistory(self.store.history.list(), self.clock()))

    def action_how_to_quit(self) -> None:
        """Say how to quit."""
        self.notify(
            _("{key} quits; everything is saved.").format(key=key_of(self.screen, "app.quit"))
        )


def _open_address(address: str) -> bool:
    from tui.base.open_address import open_address  # the start opens none

    return open_address(address)


def run(
    store: Store, clock: Callable[[], date], *, theme: str = "", keys: dict[str, str] | None = None
) -> int:
    """Open the program in the terminal and return its exit code once the person quits."""
    app = EscalierApp(store, clock, theme=theme, keys=keys)
    if app.console.color_system == "standard":  # 16 colours: which ones, the terminal knows alone
        app.wear_the_terminals_colours()
    app.run()
    return app.return_code or 0
