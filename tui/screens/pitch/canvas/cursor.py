"""The cursor of a board: the pane and the card at hand, and the ways from one to the next."""

from collections.abc import Sequence

from planner.pitch.canvases.card import Card
from tui.screens.pitch.canvas.grid import Area, Pane, Rows, areas

_NONE = Pane("", lambda _width: (), (), lambda _width: ())


class Cursor:
    """A place in panes; each pane remembers its own."""

    def __init__(self, rows: Rows = ()) -> None:
        """Stand in the first pane of `rows`."""
        self.rows = rows
        self.panes: Sequence[Pane] = [pane for row in rows for pane in row]
        self.areas: Sequence[Area] = ()
        self.at = 0
        self.places = [nearest(pane, 0) for pane in self.panes]

    @property
    def pane(self) -> Pane:
        """The pane at hand."""
        return self.panes[self.at] if self.panes else _NONE

    @property
    def place(self) -> int:
        """The place of the card at hand in its pane."""
        return self.places[self.at] if self.panes else 0

    @property
    def card(self) -> Card | None:
        """The card at hand; None in a pane without cards."""
        return self.pane.entries[self.place].card if self.pane.entries else None

    @property
    def state(self) -> tuple[int, ...]:
        """The whole of it, to be compared."""
        return (self.at, *self.places)

    def lay_out(self, width: int, height: int) -> None:
        """Give each pane its area of a board of that size."""
        self.areas = [area for row in areas(self.rows, width, height) for area in row]

    def taken_from(self, other: "Cursor", card_id: int | None) -> None:
        """Go to a card, else to the one at hand in another cursor, else to where that stood."""
        before = dict(zip((pane.cell for pane in other.panes), other.places, strict=True))
        self.places = [nearest(pane, before.get(pane.cell, 0)) for pane in self.panes]
        self.put_in(other.pane.cell)
        if card_id is None and other.card is not None:
            card_id = other.card.id
        if card_id is not None:
            self.put_on(card_id)

    def put_on(self, card_id: int) -> bool:
        """Go to a card; False if it is not there."""
        for at, pane in enumerate(self.panes):
            place = pane.place_of(card_id)
            if place is not None:
                self.at, self.places[at] = at, place
                return True
        return False

    def put_in(self, cell: str) -> bool:
        """Go to a pane, by its cell; False if it is not there."""
        found = next((at for at, pane in enumerate(self.panes) if pane.cell == cell), None)
        self.at = self.at if found is None else found
        return found is not None

    def go(self, across: int, down: int) -> None:
        """Go a card up or down, or to the pane beside; at the end of a pane to the next one."""
        place = self._next_card(down) if down else None
        if place is not None:
            self.places[self.at] = place
        elif (found := self._beside(across, down)) is not None:
            self.at = found
            if down:
                self.end(-down)

    def end(self, which: int) -> None:
        """Go to the first or the last card of the pane."""
        self.step_to(0 if which < 0 else len(self.pane.entries) - 1)

    def step_to(self, place: int) -> None:
        """Go to the card nearest to a place in the pane."""
        if self.panes:
            self.places[self.at] = nearest(self.pane, place)

    def beside(self, across: int, down: int) -> str | None:
        """The cell of the pane beside the one at hand; None at the edge."""
        found = self._beside(across, down)
        return None if found is None else self.panes[found].cell

    def together(self) -> list[int]:
        """The ids of the cards of the pane, between two headings, around the one at hand."""
        entries = self.pane.entries
        first = last = self.place
        while first > 0 and entries[first - 1].card:
            first -= 1
        while last + 1 < len(entries) and entries[last + 1].card:
            last += 1
        return [entry.card.id for entry in entries[first : last + 1] if entry.card]

    def _next_card(self, by: int) -> int | None:
        entries, place = self.pane.entries, self.place + by
        while 0 <= place < len(entries) and entries[place].card is None:
            place += by
        return place if 0 <= place < len(entries) else None

    def _beside(self, across: int, down: int) -> int | None:
        """The pane beside in its row, or the nearest of the row below or above."""
        if not self.areas:
            return None
        here = self.areas[self.at]
        if across:
            at = self.at + across
            is_there = 0 <= at < len(self.areas) and self.areas[at].y == here.y
            return at if is_there else None
        rows = sorted({area.y for area in self.areas})
        row = rows.index(here.y) + down
        if not 0 <= row < len(rows):
            return None
        near = [at for at, area in enumerate(self.areas) if area.y == rows[row]]
        return min(near, key=lambda at: abs(self.areas[at].x - here.x))


def nearest(pane: Pane, place: int) -> int:
    """The place of a card nearest to a place, looking down first; 0 where there is none."""
    last = len(pane.entries) - 1
    place = max(0, min(place, last))
    for step in (1, -1):
        there = place
        while 0 <= there <= last:
            if pane.entries[there].card is not None:
                return there
            there += step
    return 0
