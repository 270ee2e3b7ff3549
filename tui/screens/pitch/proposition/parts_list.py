"""The list of slots, tests and propositions."""

from collections.abc import Callable

from textual import events
from textual.binding import Binding

from planner.language import _
from tui.widgets.row_list import RowList
from tui.widgets.rows import RowSource


class PartsList(RowList):
    """The slots and the tests of the proposition shown, and the propositions."""

    BINDINGS = [
        Binding(
            "enter",
            "open",
            _("Open"),
            id="proposition.open",
            tooltip=_("Write this slot, mend this test, or show this proposition."),
        )
    ]

    _make: Callable[[int], RowSource] | None = None

    def show_parts(self, make: Callable[[int], RowSource]) -> None:
        """Show the rows that `make` gives for a width in cells."""
        self._make = make
        self.show(make(self.row_width))

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap the reasons at the new width."""
        if self._make is not None:
            self.show(self._make(self.row_width))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to open only where there is a row."""
        return action != "open" or self.key is not None
