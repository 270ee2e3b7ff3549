"""The list of slots, tests and propositions."""

from textual.binding import Binding

from planner.language import _
from tui.widgets.row_list import RowList


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
