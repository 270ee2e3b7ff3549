"""The week of the highlighted event as a grid, where there is room for it."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date

from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from planner.calendar.weeks import Week, week_of
from planner.model.events import Event
from tui.base.place import WIDE, WIDEST
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import length
from tui.drawing.week_grid import Patch, part_around, week_grid

_AROUND = {False: 11, True: 5}
"""Rows of a screen that are neither list nor grid, in narrow screens and wide ones."""
_OF_LIST = 3, 5
"""The part of the other rows that the list takes, as the style sheet has it."""
_LEAST = 10
"""Rows of a grid, at least."""


def rows_of_week(size: Size) -> int:
    """The rows that the grid has in a screen of a size."""
    part, of = _OF_LIST
    both = _rows_of_both(size)
    return both - both * part // of


def has_week(size: Size, rows: int) -> bool:
    """Whether a screen has room for the grid below a list of so many rows.

    In the widest ones it stands there however long the list is.
    """
    grid = rows_of_week(size)
    return grid >= _LEAST and (size.width >= WIDEST or rows <= _rows_of_both(size) - grid)


def _rows_of_both(size: Size) -> int:
    """The rows of the list and the grid together."""
    return max(size.height - _AROUND[size.width >= WIDE], 0)


class Weeks:
    """The events of one week, read once; `between` reads those from a day to another."""

    def __init__(self, between: Callable[[date, date], Sequence[Event]]) -> None:
        """Begin without a week."""
        self._between = between
        self._read: dict[Week, Sequence[Event]] = {}

    def around(self, event: Event) -> tuple[Week, Sequence[Event]]:
        """The week of an event, and the events in it; the event is one even if it was dropped."""
        week = week_of(event.day)
        if week not in self._read:
            self._read = {week: self._between(week.first, week.last)}
        events = self._read[week]
        is_read = any(each.key == event.key for each in events)
        return week, events if is_read else [*events, event]


class WeekGrid(Toned):
    """Seven days side by side, the cell of the highlighted event marked."""

    COMPONENT_CLASSES = {"week-grid--event"}
    DEFAULT_CSS = """
    WeekGrid {
        width: 1fr;
        height: 1fr;
        & > .week-grid--event { background: $cursor; text-style: bold; }
        &:ansi > .week-grid--event { text-style: bold reverse; }
    }
    """

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._week: Week | None = None
        self._today = date.min
        self._events: Sequence[Event] = ()
        self._key: Hashable = None
        self._drawn: Sequence[tuple[Patch, ...]] = ()
        self._seen: Sequence[tuple[Patch, ...]] = ()

    def on_resize(self) -> None:
        """Draw for the new size; a frame may have come before it was told."""
        self._drawn = self._seen = ()
        self.refresh()

    def show(self, week: Week, events: Sequence[Event], key: Hashable, today: date) -> None:
        """Show a week and its events, that of the key marked, as seen on a day."""
        if (week, events, today) != (self._week, self._events, self._today):
            self._week, self._events, self._today = week, events, today
            self._drawn = ()
        self._seen, self._key = (), key
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of the grid."""
        width, under, rows = self.size.width, self.rich_style, self._rows()
        strips = [self._patch(patch, under) for patch in rows[y]] if y < len(rows) else []
        return Strip.join(strips).adjust_cell_length(width, under)

    def _rows(self) -> Sequence[tuple[Patch, ...]]:
        if self._week is None:
            return ()
        if not self._drawn:
            self._drawn = week_grid(self._events, self._week, self._today, *self.size)
        if not self._seen:
            self._seen = part_around(self._drawn, self.size.height, self._key)
        return self._seen

    def _patch(self, patch: Patch, under: Style) -> Strip:
        """A piece of a row, over the colour of the cursor if it is of the highlighted event."""
        if patch.key is not None and patch.key == self._key:
            under += self.get_component_rich_style("week-grid--event", partial=True)
        return self.strip(patch.line, length(patch.line), under)
