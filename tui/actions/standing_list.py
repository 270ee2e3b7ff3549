"""A list over a place that stands while its rows are changed by verbs."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Any, ClassVar

from textual.app import ComposeResult

from tui.base.live_screen import LiveScreen
from tui.base.writing import changing
from tui.dialogs.dialog import Dialog, help_key
from tui.dialogs.frame import Frame
from tui.keyboard.bindings import OVER_A_PLACE
from tui.widgets.key_line import KeyLine
from tui.widgets.short_list import ShortList


class StandingList(Dialog[None]):
    """The base of such a list: it loads after every change, and runs the verbs of its keys."""

    BINDINGS = [
        *OVER_A_PLACE,
        help_key(),
    ]
    VERBS: ClassVar[Mapping[str, Callable[[Any], None]]] = {}
    LIST: ClassVar[type[ShortList]] = ShortList

    DEFAULT_CSS = """
    StandingList ShortList { max-height: 65vh; }
    """

    def __init__(self, place: LiveScreen, title: str) -> None:
        """List over `place`."""
        super().__init__(title)
        self.place = place

    def compose(self) -> ComposeResult:
        """The list."""
        with Frame(self.question):
            yield self.LIST()
        yield KeyLine()

    def on_mount(self) -> None:
        """Load, and again after every change."""
        self.place.surroundings.changed.subscribe(self, self._follow, immediate=True)
        self._follow(None)

    def on_unmount(self) -> None:
        """Hear of no more changes: the signal would keep the dialog in memory."""
        self.place.surroundings.changed.unsubscribe(self)

    def _follow(self, _nothing: None) -> None:
        self.load()
        self.refresh_bindings()

    @abstractmethod
    def load(self) -> None:
        """Show the rows as they are now."""

    @abstractmethod
    def applies(self, verb: str) -> bool:
        """Whether a verb applies to the highlighted row."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the verbs that apply to the highlighted row, once the list is there."""
        if action != "do" or not self.query(self.LIST):
            return action != "do"
        return self.applies(str(parameters[0]))

    def action_do(self, verb: str) -> None:
        """Run one of the verbs; a binding names it: `do('move')`."""
        self.VERBS[verb](self)

    def on_row_list_highlighted(self) -> None:
        """Offer the keys of the highlighted row."""
        self.refresh_bindings()

    def changing(self, said: str) -> AbstractContextManager[None]:
        """Wrap one change; the toast stands over the list."""
        return changing(self, self.place.surroundings, said)
