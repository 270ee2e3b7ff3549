"""The list of slots, tests and propositions."""

from textual.binding import Binding

from planner.language import _
from tui.widgets.row_list import WrappedList


class PartsList(WrappedList):
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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to open only where there is a row."""
        return action != "open" or self.key is not None
