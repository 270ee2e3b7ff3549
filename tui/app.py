"""The program in the terminal: its places, what is the same everywhere, and word of changes."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

from textual.app import App
from textual.binding import Binding
from textual.screen import Screen
from textual.signal import Signal

from db.errors import StoreError
from db.store import Store
from planner.language import _
from tui import places
from tui.bindings import EVERYWHERE
from tui.keys import key_name
from tui.place import Surroundings
from tui.themes import NIGHT, THEMES

NOTICED_AFTER = 1.5
"""Seconds between looks at what another window has written."""


class EscalierApp(App[None], inherit_bindings=False):
    """Escalier: the places of the planner over one store."""

    CSS_PATH = "app.tcss"
    TITLE = "Escalier"
    ENABLE_COMMAND_PALETTE = False
    DEFAULT_MODE = places.TODAY.id

    BINDINGS = EVERYWHERE

    def __init__(
        self,
        store: Store,
        clock: Callable[[], date] = date.today,
        *,
        theme: str = "",
        keys: dict[str, str] | None = None,
    ) -> None:
        """Open on the store; `clock` tells the day, `keys` gives bindings other keys by id."""
        super().__init__()
        self.store = store
        self.clock = clock
        self.changed: Signal[None] = Signal(self, "changed")
        for own in THEMES:
            self.register_theme(own)
        self.theme = theme if theme in self.available_themes else NIGHT.name
        self.set_keymap(keys or {})
        self._seen: tuple[int, date] = (0, clock())
        for place in places.PLACES:
            self.add_mode(place.id, self._opener(place))

    def _opener(self, place: places.Place) -> Callable[[], Screen[None]]:
        surroundings = Surroundings(self.store, self.clock, places.names(), self.changed)
        return lambda: place.open()(surroundings)

    def on_mount(self) -> None:
        """Begin to look for what other windows write."""
        self._seen = (self.store.version(), self.clock())
        self.set_interval(NOTICED_AFTER, self._look_around)

    def _look_around(self) -> None:
        """Follow what another window has written, and the day when midnight passes."""
        with suppress(StoreError):
            seen = (self.store.version(), self.clock())
            if seen != self._seen:
                self._seen = seen
                self.changed.publish(None)

    def get_key_display(self, binding: Binding) -> str:
        """The name of a key, in the language spoken."""
        return key_name(binding.key)

    def action_go(self, place: str) -> None:
        """Go to a place."""
        self.switch_mode(place)

    def action_undo(self) -> None:
        """Take back the last change."""
        self._step_in_history(self.store.history.undo, _("Undone: {change} · ctrl+r does it again"))

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._step_in_history(self.store.history.redo, _("Done again: {change} · u undoes"))

    def _step_in_history(self, step: Callable[[], Any], said: str) -> None:
        try:
            change = step()
        except StoreError as error:
            self.notify(str(error), severity="warning", markup=False)
            return
        self.changed.publish(None)
        self.clear_notifications()
        self.notify(said.format(change=change.what), markup=False)

    def action_spark(self) -> None:
        """Keep a spark."""
        from tui.screens.dialogs.ask_line import AskLine, TypedLine  # noqa: PLC0415  # not needed to start

        def keep(line: TypedLine | None) -> None:
            if line is None or not line.text.strip():
                return
            try:
                self.store.sparks.add(line.text, self.clock())
            except StoreError as error:
                self.notify(str(error), severity="error", markup=False)
                return
            self.changed.publish(None)
            self.notify(_("Spark kept · u undoes"), markup=False)

        if not isinstance(self.screen, AskLine) or self.screen.id != "spark":
            question = AskLine(
                _("A spark, in one line"),
                placeholder=_("Who, what, where: anything that crossed your way"),
                drafts=self.store.drafts,
                draft_key="spark",
            )
            question.id = "spark"
            self.push_screen(question, keep)

    def action_help(self) -> None:
        """Show every key of this place."""
        from tui.screens.help import HelpScreen  # noqa: PLC0415  # not needed to start

        self.push_screen(HelpScreen(self.screen))

    def action_commands(self) -> None:
        """Find a command by its name and run it."""
        from tui.screens.dialogs.find_command import FindCommand  # noqa: PLC0415  # not needed to start

        self.push_screen(FindCommand(self.screen), self._run_command)

    def _run_command(self, chosen: tuple[Any, str] | None) -> None:
        if chosen is not None:
            namespace, action = chosen
            self.call_later(self.run_action, action, namespace)

    def action_history(self) -> None:
        """List the changes that can be taken back."""
        from tui.screens.dialogs.show_history import ShowHistory  # noqa: PLC0415  # not needed to start

        self.push_screen(ShowHistory(self.store.history.list(), self.clock()))

    def action_how_to_quit(self) -> None:
        """Say how to quit."""
        self.notify(_("ctrl+q quits; everything is saved."), markup=False)


def run(
    store: Store, clock: Callable[[], date], *, theme: str = "", keys: dict[str, str] | None = None
) -> int:
    """Open the program in the terminal and return its exit code once the person quits."""
    app = EscalierApp(store, clock, theme=theme, keys=keys)
    app.run()
    return app.return_code or 0
