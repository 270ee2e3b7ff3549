"""The list of actions that Today and the morning have in common, for the verbs they share."""

from collections.abc import Hashable

from planner.model.actions import Action
from planner.today.agenda import Agenda
from tui.widgets.row_list import RowList


class ActionList(RowList):
    """The rows of an agenda; `action` is the highlighted one."""

    wanted: Hashable | None = None
    """Key of the row to highlight when the list is shown next."""

    def __init__(self, agenda: Agenda) -> None:
        """Begin with an agenda that has not been read yet."""
        super().__init__()
        self.agenda = agenda

    @property
    def action(self) -> Action | None:
        """The highlighted action."""
        raise NotImplementedError

    def want_next(self) -> None:
        """Highlight the row to work on next, once the highlighted one has left its section."""
        raise NotImplementedError
