"""The rows of a list: a sequence at hand, or pages of a table."""

from collections.abc import Callable, Hashable, Sequence
from functools import cache
from itertools import accumulate
from typing import Generic, Protocol, TypeVar

from planner.values import dataclass
from tui.drawing.text_line import Line

T = TypeVar("T")

PAGE = 128


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list; one without a key cannot be highlighted, such as a title.

    One that is `under` another goes on with the row above it, and is highlighted with it.
    """

    key: Hashable | None
    line: Line
    under: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that draws itself in so many cells; without a key, such as a title, or `under` one."""

    draw: Callable[[int], Line]
    key: Hashable | None = None
    under: bool = False


class RowSource(Protocol):
    """Gives rows by their place."""

    def __len__(self) -> int:
        """The number of rows."""
        ...

    def row(self, place: int, width: int) -> Row:
        """The row at a place, drawn for a width in cells; for 0 of them only its key counts."""
        ...

    def place(self, key: Hashable) -> int | None:
        """The place of the row with this key, if there is one."""
        ...

    def count_from(self, place: int) -> int:
        """The number of rows with a key from a place on."""
        ...


class FixedRows(Generic[T]):
    """Rows of things at hand, drawn by a function of the thing and the width."""

    def __init__(self, things: Sequence[T], draw: Callable[[T, int], Row]) -> None:
        """Rows of `things`."""
        self._things = things
        self._draw = draw
        self._keyed_from: Sequence[int] = ()

    def __len__(self) -> int:
        """The number of rows."""
        return len(self._things)

    def row(self, place: int, width: int) -> Row:
        """The row at a place."""
        return self._draw(self._things[place], width)

    def place(self, key: Hashable) -> int | None:
        """The place of the row with this key, if there is one."""
        keys = (self._draw(thing, 0).key for thing in self._things)
        return next((place for place, other in enumerate(keys) if other == key), None)

    def count_from(self, place: int) -> int:
        """The number of rows with a key from a place on."""
        if not self._keyed_from:
            keyed = (self._draw(thing, 0).key is not None for thing in reversed(self._things))
            self._keyed_from = [0, *accumulate(keyed)][::-1]
        return self._keyed_from[min(place, len(self._things))]


def rows_of(entries: Sequence[Entry]) -> FixedRows[Entry]:
    """The entries as rows of a list, each drawn once for a width."""
    return FixedRows(entries, cache(_row))


def _row(entry: Entry, width: int) -> Row:
    return Row(entry.key, entry.draw(width) if width else (), entry.under)


class PagedRows(Generic[T]):
    """Rows of a long table, fetched 128 at a time and kept."""

    def __init__(
        self,
        count: int,
        fetch: Callable[[int, int], Sequence[T]],
        draw: Callable[[T, int], Row],
        place: Callable[[Hashable], int | None],
    ) -> None:
        """Rows of `count` things; `fetch` takes a start and a number, `place` finds a key."""
        self._count = count
        self._fetch = fetch
        self._draw = draw
        self._place = place
        self._pages: dict[int, Sequence[T]] = {}

    def __len__(self) -> int:
        """The number of rows."""
        return self._count

    def row(self, place: int, width: int) -> Row:
        """The row at a place; an empty one if it has gone meanwhile."""
        number, offset = divmod(place, PAGE)
        if number not in self._pages:
            self._pages[number] = self._fetch(number * PAGE, PAGE)
        page = self._pages[number]
        return self._draw(page[offset], width) if offset < len(page) else Row(None, ())

    def place(self, key: Hashable) -> int | None:
        """The place of the row with this key, if there is one."""
        return self._place(key)

    def count_from(self, place: int) -> int:
        """The number of rows from a place on."""
        return self._count - place


class StackedRows:
    """The rows of several sources below one another."""

    def __init__(self, sources: Sequence[RowSource]) -> None:
        """Rows of all `sources`, in their order."""
        self._sources = sources

    def __len__(self) -> int:
        """The number of rows."""
        return sum(map(len, self._sources))

    def row(self, place: int, width: int) -> Row:
        """The row at a place."""
        for source in self._sources:
            if place < len(source):
                return source.row(place, width)
            place -= len(source)
        return Row(None, ())

    def place(self, key: Hashable) -> int | None:
        """The place of the row with this key, if there is one."""
        above = 0
        for source in self._sources:
            if (place := source.place(key)) is not None:
                return above + place
            above += len(source)
        return None

    def count_from(self, place: int) -> int:
        """The number of rows with a key from a place on."""
        number = 0
        for source in self._sources:
            if place < len(source):
                number += source.count_from(max(place, 0))
            place -= len(source)
        return number
