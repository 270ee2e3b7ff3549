"""The card of a person as a list of rows, each of which opens what it tells of."""

from collections.abc import Callable, Sequence

from textual import events
from textual.binding import Binding

from planner.language import _
from planner.network.story.opens import Opens, What
from planner.network.story.story import AT_ONCE
from tui.base.live_screen import LiveScreen
from tui.people.card import read_blocks
from tui.people.story.blocks import Block, RowKey, rows_of
from tui.people.story.opening import open_row
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows


class CardList(RowList):
    """A person in full; the highlight goes from one thing that can be opened to the next.

    A row without a key, such as a title, is scrolled to, as is one taller than the list.
    """

    BINDINGS = [
        Binding(
            "enter",
            "open",
            _("Open"),
            id="list.open",
            tooltip=_("Open what this row tells of."),
        )
    ]

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        """Begin without a person."""
        super().__init__(id=id, classes=classes)
        self._draw: Callable[[int], Sequence[Block]] = lambda _width: ()
        self._drawn = -1
        self._person_id: int | None = None
        self.most = AT_ONCE
        self._unfolded: frozenset[int] = frozenset()

    @property
    def opens(self) -> Opens | None:
        """The thing that the highlighted row opens."""
        return self.key.opens if isinstance(self.key, RowKey) else None

    def show_person(self, screen: LiveScreen, person_id: int) -> None:
        """Read and show a person; the highlight stays on its row, of another person on the first.

        Raises:
            Missing: if there is no such person.
        """
        is_another = person_id != self._person_id
        if is_another:
            self.most, self._unfolded, self.top, self.cursor = AT_ONCE, frozenset(), 0, 0
        self._draw = read_blocks(screen, person_id, self.most, self._unfolded)
        self._person_id = person_id
        self._lay_out(None if is_another else self.key)

    def _lay_out(self, key: object) -> None:
        """Wrap the rows for the width at hand; before the first layout there is none."""
        self._drawn = self.row_width
        if not self._drawn:
            return
        rows = list(rows_of(self._draw(self._drawn)))
        source = FixedRows(rows, lambda row, _width: row)
        first = next((row.key for row in rows if row.key is not None), None)
        self.show(source, key if isinstance(key, RowKey) else first)

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap the rows anew for another width."""
        if self._drawn != self.row_width:
            self._lay_out(self.key)

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        """Offer what can be done with the row; the list of people knows nothing of it."""
        event.stop()
        self.screen.refresh_bindings()

    def on_row_list_opened(self, event: RowList.Opened) -> None:
        """Open what the row tells of."""
        event.stop()
        screen, opens = self.screen, self.opens
        if opens is None or not isinstance(screen, LiveScreen):
            return
        match opens.what:
            case What.EARLIER:
                self.most += AT_ONCE
                self._read_again(screen)
            case What.RUN:
                self._unfolded |= {opens.id}
                self._read_again(screen)
            case _:
                open_row(screen, opens)

    def _read_again(self, screen: LiveScreen) -> None:
        """Read more in the place of the highlighted row: the highlight is on the first of it."""
        place = self.cursor
        if self._person_id is not None:
            with screen.telling():
                self.show_person(screen, self._person_id)
                self._move(self._nearest(place))

    def action_step(self, by: int) -> None:
        """Go to the next row that can be highlighted; scroll to what lies on the way."""
        place = self.cursor + by
        while 0 <= place < len(self.source) and self._keyed(place) is None:
            place += by
        if self._goes_out_of_sight(by) or (by > 0 and place >= len(self.source)):
            self._scroll(by)
        else:
            super().action_step(by)

    def action_page(self, by: int) -> None:
        """Go a screenful up or down, within a row that is taller than that too."""
        if self._goes_out_of_sight(by):
            self._scroll(by * max(self._room - 1, 1))
        else:
            super().action_page(by)

    def action_end(self, which: int) -> None:
        """Go to the first or the last row, and see what stands above or below it."""
        super().action_end(which)
        if which > 0:
            self._scroll(len(self.source))

    def _goes_out_of_sight(self, by: int) -> bool:
        """Whether the highlighted row goes on below the last line, or above the first."""
        if by > 0:
            last = self.cursor + self._block(self.cursor) - 1
            return last >= self.top + self._rows_from(self.top)
        return self.cursor < self.top + self._has_above(self.top)

    def _scroll(self, by: int) -> None:
        self._begin_with(max(0, min(self.top + by, len(self.source) - self.size.height)))
        self.refresh()
