"""The list of people and its highlighted person."""

from tui.widgets.row_list import RowList


class PeopleList(RowList):
    """People by family name; `wanted` is the person to highlight when the list is read next."""

    wanted: int | None = None
    marked: frozenset[int] = frozenset()

    @property
    def person_id(self) -> int | None:
        """The highlighted person."""
        return self.key if isinstance(self.key, int) else None
