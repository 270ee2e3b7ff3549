"""The list of groups; people of a group can be left out of it."""

from collections.abc import Callable, Sequence

from textual.binding import Binding

from planner.language import _
from planner.model.people import PersonRow
from planner.network.duplicates.groups import Group
from tui.screens.network.duplicates.rows import At, GroupRows
from tui.widgets.row_list import RowList


class GroupList(RowList):
    """The groups of people who may be one."""

    BINDINGS = [
        Binding(
            "enter",
            "open",
            _("Merge"),
            id="duplicates.merge",
            tooltip=_("Show what the people of this group become as one, then merge them."),
        )
    ]

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.groups: Sequence[Group] = ()
        self._left_out: frozenset[At] = frozenset()

    def show_groups(
        self, groups: Sequence[Group], read: Callable[[Sequence[int]], Sequence[PersonRow]]
    ) -> None:
        """Show groups, whose people `read` gives."""
        self.groups = groups
        self.show(GroupRows(groups, read, self._left_out_of))

    @property
    def at(self) -> At | None:
        """The highlighted person in their group."""
        return self.key if isinstance(self.key, At) else None

    @property
    def group(self) -> Group | None:
        """The group of the highlighted person."""
        at = self.at
        return next((each for each in self.groups if at and each.ids == at.group), None)

    def kept_in(self, group: Group) -> list[int]:
        """The people of a group who are not left out."""
        return [number for number in group.ids if not self._left_out_of(At(group.ids, number))]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to merge only where there is a group."""
        return action != "open" or self.at is not None

    def leave_out(self) -> None:
        """Leave the highlighted person out of the group, or no longer."""
        if self.at is not None:
            self._left_out = self._left_out ^ {self.at}
            self.refresh()

    def _left_out_of(self, at: At) -> bool:
        return at in self._left_out
