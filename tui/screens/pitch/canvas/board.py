"""The board: panes with cards, one card at hand; only the lines that are seen are drawn."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from planner.language import _
from planner.pitch.canvases.card import Card
from tui.drawing.more import say_above, say_below
from tui.drawing.side_by_side import RULE
from tui.drawing.signs import drawn
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Line, Span, Tone
from tui.keyboard.arrows_and_letters import Move, bound
from tui.screens.pitch.canvas.cursor import Cursor
from tui.screens.pitch.canvas.grid import Entry, Rows, rule_line
from tui.screens.pitch.canvas.lines import cut_to_room

Draw = Callable[[Entry, int, int], Sequence[Line]]
"""Draws an entry for a width in cells, in at most so many lines; the whole of it for a card at
hand, a few lines for the others."""

FEW = 4
"""Lines of a card that is not at hand, at most."""
_GUTTER = 2
_POINTER, _BULLET, _NO_BULLET = "▌ ", "· ", "  "


class _Drawn(NamedTuple):
    """A line of a pane: whether it is at hand, the place of its entry, whether it begins a card."""

    line: Line
    at_hand: bool = False
    place: int = -1
    begins: bool = False


class Board(Toned, can_focus=True):
    """The panes of a canvas. A pane without cards can be at hand too."""

    BINDINGS = [
        *bound(
            Move("canvas.up", "up", "k", "go(0, -1)", _("Up"), _("Go up a card.")),
            Move("canvas.down", "down", "j", "go(0, 1)", _("Down"), _("Go down a card.")),
            Move("canvas.left", "left", "h", "go(-1, 0)", _("Left"), _("Go a cell to the left.")),
            Move(
                "canvas.right", "right", "l", "go(1, 0)", _("Right"), _("Go a cell to the right.")
            ),
            Move("canvas.page_up", "pageup", "", "page(-1)", _("Page up"), _("Go up a page.")),
            Move(
                "canvas.page_down", "pagedown", "", "page(1)", _("Page down"), _("Go down a page.")
            ),
            Move("canvas.first", "home", "g", "end(-1)", _("First"), _("Go to the first card.")),
            Move("canvas.last", "end", "G", "end(1)", _("Last"), _("Go to the last card.")),
        )
    ]

    COMPONENT_CLASSES = {"board--cursor"}

    DEFAULT_CSS = """
    Board {
        width: 1fr;
        height: 1fr;
        & > .board--cursor { background: $cursor-blurred; }
        &:focus > .board--cursor { background: $cursor; text-style: bold; }
        &:ansi > .board--cursor { text-style: underline; }
        &:ansi:focus > .board--cursor { text-style: bold reverse; }
    }
    """

    class Highlighted(Message):
        """Another card or cell is at hand, told after the frame in which that is seen."""

    def __init__(self, draw: Draw) -> None:
        """Begin empty; `draw` draws the entries."""
        super().__init__(id="board")
        self._draw_entry = draw
        self.cursor = Cursor()
        self._tops: list[int] = []
        self._lines: dict[int, list[_Drawn]] = {}
        self._blocks: dict[tuple[int, int, int], Sequence[Line]] = {}
        """The lines of entries by their pane, their place and the most lines they may take."""
        self._to_tell = False

    @property
    def cell(self) -> str:
        """The cell at hand."""
        return self.cursor.pane.cell

    @property
    def card(self) -> Card | None:
        """The card at hand; None in a pane without cards."""
        return self.cursor.card

    def show(self, rows: Rows, card_id: int | None = None) -> None:
        """Show other panes; a card, else the one at hand, else its place in its cell is kept."""
        before, tops = self.cursor, self._tops
        self.cursor = Cursor(rows)
        self.cursor.taken_from(before, card_id)
        same = [pane.cell for pane in before.panes] == [pane.cell for pane in self.cursor.panes]
        self._tops = tops if same else [0] * len(self.cursor.panes)
        self._lay_out()
        self.post_message(self.Highlighted())

    def highlight(self, card_id: int) -> bool:
        """Go to a card; False if it is not there."""
        with self._moving():
            return self.cursor.put_on(card_id)

    def turn_to_cell(self, cell: str) -> bool:
        """Go to a cell; False if it is not shown."""
        with self._moving():
            return self.cursor.put_in(cell)

    def goes_on(self, key: str) -> bool:
        """Whether a key takes the cursor further: nothing need be shown before it."""
        return key in ("up", "down", "k", "j") and self.size.height > 0

    def action_go(self, across: int, down: int) -> None:
        """Go a card up or down, or to the cell beside; at the end of a cell to the next one."""
        with self._moving():
            self.cursor.go(across, down)

    def action_page(self, by: int) -> None:
        """Go a screenful up or down in the cell."""
        seen = {each.place for each in self._lines.get(self.cursor.at, ()) if each.place >= 0}
        with self._moving():
            self.cursor.step_to(self.cursor.place + max(len(seen) - 1, 1) * by)

    def action_end(self, which: int) -> None:
        """Go to the first or the last card of the cell."""
        with self._moving():
            self.cursor.end(which)

    @contextmanager
    def _moving(self) -> Iterator[None]:
        """Draw what a move of the cursor changed; panes beside follow a frame later."""
        before, left = self.cursor.state, self.cursor.at
        yield
        if before == self.cursor.state:
            return
        for at in {left, self.cursor.at}:
            self._redraw(at)
        if not self._to_tell:
            self._to_tell = self.call_after_refresh(self._tell)

    def _tell(self) -> None:
        self._to_tell = False
        self.post_message(self.Highlighted())

    def on_resize(self, _event: events.Resize) -> None:
        """Draw for the new size."""
        self._lay_out()

    def _lay_out(self) -> None:
        self.cursor.lay_out(*self.size)
        self._lines, self._blocks = {}, {}
        if self.size.height:
            for at in range(len(self._tops)):
                self._keep_in_sight(at)
        self.refresh()

    def _redraw(self, at: int) -> None:
        """Draw the lines of a pane that differ."""
        if not self.size.height:
            return
        area, before = self.cursor.areas[at], self._lines.pop(at, [])
        self._keep_in_sight(at)
        now = self._lines_of(at)
        rows = range(max(len(before), len(now)))
        differ = [y for y in rows if before[y : y + 1] != now[y : y + 1]]
        if differ:
            first, last = differ[0], differ[-1]
            self.refresh(Region(area.x, area.y + first, area.width, last - first + 1))

    def _is_at_hand(self, at: int, place: int) -> bool:
        return (at, place) == (self.cursor.at, self.cursor.place)

    def _block(self, at: int, place: int) -> Sequence[Line]:
        """The lines of an entry: the whole of the one at hand where there is room, else a few."""
        area, last = self.cursor.areas[at], len(self.cursor.panes[at].entries) - 1
        most = max(area.height - 1 - (place > 0) - (place < last), 1)
        if not self._is_at_hand(at, place):
            most = min(FEW, most)
        key = at, place, most
        if key not in self._blocks:
            entry = self.cursor.panes[at].entries[place]
            lines = self._draw_entry(entry, max(area.width - _GUTTER, 1), most)
            self._blocks[key] = lines[:most]
        return self._blocks[key]

    def _keep_in_sight(self, at: int) -> None:
        """Let the pane begin where it did, if its card at hand is seen whole from there.

        Beyond an edge the card comes to the middle: most keys scroll nothing, and what comes next
        is seen. No line is left free below the last card.
        """
        entries, place, top = self.cursor.panes[at].entries, self.cursor.places[at], self._tops[at]
        if not entries:
            self._tops[at] = 0
            return
        last, room = len(entries) - 1, self.cursor.areas[at].height - 1
        least = first = self._first_before(at, place, top, room - (place < last))
        if least != top:
            first = self._first_before(at, place, least, room // 2)
            while first > least and entries[first - 1].card is None:
                first -= 1  # the heading above is worth seeing too
        self._tops[at] = min(first, self._first_before(at, last, 0, room))

    def _first_before(self, at: int, place: int, wanted: int, room: int) -> int:
        """The first entry, none before `wanted`, from which one is seen whole in so many lines.

        A heading above it is seen too, where there is room.
        """
        entries = self.cursor.panes[at].entries
        used, first = len(self._block(at, place)), place
        while first > 0 and (first > wanted or entries[first - 1].card is None):
            used += len(self._block(at, first - 1))
            if used + (first > 1) > room:
                break
            first -= 1
        return first

    def _lines_of(self, at: int) -> list[_Drawn]:
        """The lines of a pane, its title first."""
        if at not in self._lines:
            pane, area = self.cursor.panes[at], self.cursor.areas[at]
            width = max(area.width - _GUTTER, 1)
            if pane.entries:
                under = self._of_entries(at)
            else:
                under = list(map(_Drawn, cut_to_room(pane.empty(width), width, area.height - 1)))
            is_at_hand = at == self.cursor.at and not pane.entries
            self._lines[at] = [_Drawn(pane.title(width), is_at_hand), *under][: area.height]
        return self._lines[at]

    def _of_entries(self, at: int) -> list[_Drawn]:
        """The lines of as many entries as there is room for, and how many more there are."""
        entries, room = self.cursor.panes[at].entries, max(self.cursor.areas[at].height - 1, 0)
        whole = place = self._tops[at]
        above = say_above(sum(entry.card is not None for entry in entries[:place]))
        lines = [_Drawn((Span(above, Tone.DIM),))] if above else []
        while place < len(entries) and len(lines) <= room:
            is_at_hand, is_card = self._is_at_hand(at, place), entries[place].card is not None
            lines += [
                _Drawn(line, is_at_hand, place, begins=is_card and not number)
                for number, line in enumerate(self._block(at, place))
            ]
            place += 1
            whole = place if len(lines) < room else whole
        if len(lines) <= room and place == len(entries):
            return lines
        said = say_below(sum(entry.card is not None for entry in entries[whole:]))
        return [*lines[: max(room - 1, 0)], _Drawn((Span(said, Tone.DIM),))]

    def render_line(self, y: int) -> Strip:
        """One line through all panes of a row, or the rule between two rows."""
        width, under = self.size.width, self.rich_style
        areas = self.cursor.areas
        row = [at for at, area in enumerate(areas) if area.y <= y < area.y + area.height]
        if not row:
            return self.strip(self._rule(y), width, under)
        strips: list[Strip] = []
        for at in row:
            if at != row[0]:
                strips.append(self.strip((Span(drawn(RULE), Tone.RULE),), len(RULE), under))
            strips.append(self._strip_of(at, y - areas[at].y))
        return Strip.join(strips).adjust_cell_length(width, under)

    def _strip_of(self, at: int, offset: int) -> Strip:
        """A line of one pane."""
        width, lines, under = self.cursor.areas[at].width, self._lines_of(at), self.rich_style
        if offset >= len(lines):
            return Strip.blank(width, under)
        line, at_hand, _place, begins = lines[offset]
        gutter = Span(drawn(_BULLET if begins else _NO_BULLET), Tone.DIM)
        if at_hand:
            under += self.get_component_rich_style("board--cursor", partial=True)
            gutter = Span(drawn(_POINTER), Tone.ACCENT)
        return self.strip((gutter, *line), width, under)

    def _rule(self, y: int) -> Line:
        """The rule between the rows above and below a line; nothing below the last row."""
        above = [area for area in self.cursor.areas if area.y + area.height == y]
        below = [area for area in self.cursor.areas if area.y == y + 1]
        if not above or not below:
            return ()
        return (Span(drawn(rule_line(above, below, self.size.width)), Tone.RULE),)
