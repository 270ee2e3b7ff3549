"""The list of people, its highlighted person, and those who are marked."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.message import Message

from tui.widgets.row_list import RowList
from tui.widgets.rows import RowSource


class Range(NamedTuple):
    """A range of marks: where it begins, in which rows, what was marked before, where it ends."""

    anchor: int
    source: RowSource
    before: frozenset[int]
    at: int


class PeopleList(RowList):
    """People in an order; `wanted` is the person to highlight when the list is read next.

    `listed` gives the ids of all people in the list, in their order.
    """

    class Marked(Message):
        """Others are marked than before."""

    wanted: int | None = None
    range: Range | None = None
    listed: Callable[[], Sequence[int]] = staticmethod(lambda: ())

    def __init__(self) -> None:
        """Begin without marks."""
        super().__init__()
        self.marked: set[int] = set()
        self.out_of_sight = 0

    @property
    def person_id(self) -> int | None:
        """The highlighted person."""
        return self.key if isinstance(self.key, int) else None

    def between(self, one: int, other: int) -> Sequence[int]:
        """The ids of the people from one place to another."""
        first, last = sorted((one, other))
        all_of_them = self.source.count_from(0)
        before, behind = (self.source.count_from(place) for place in (first, last + 1))
        return self.listed()[all_of_them - before : all_of_them - behind]

    def count_out_of_sight(self) -> None:
        """Count the marked people who are not in the list now."""
        self.out_of_sight = len(self.marked.difference(self.listed())) if self.marked else 0

    def show_marks(self) -> None:
        """Draw the marks anew, and tell that they are others."""
        self.refresh()
        self.post_message(self.Marked())
