"""The board as a widget: lanes of cards, one place at hand; only what differs is drawn again."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from planner.language import _, ngettext
from planner.network.affinity.board import HEAD, LOOSE, Board, BoardCard, Place
from tui.drawing.side_by_side import GAP, RULE
from tui.drawing.signs import drawn
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Line, Span, Tone
from tui.keyboard.arrows_and_letters import Move, bound
from tui.screens.network.affinity.lanes import Lane, lines_of_a_card
from tui.screens.network.affinity.layout import Layout
from tui.screens.network.affinity.lines import above_line, card_lines, head_line, more_line

_GUTTER = 2
_POINTER, _BULLET, _NO_BULLET = "▌ ", "· ", "  "
_BLANK = " " * GAP
_MOST_STRIPS = 512
"""Lines kept as they were drawn: more than two boards of the most cards have."""


class _Drawn(NamedTuple):
    """A line of a lane: whether it is at hand, and whether it begins a card."""

    line: Line = ()
    at_hand: bool = False
    begins: bool = False


class AffinityBoard(Toned, can_focus=True):
    """The columns of a board, as many as there is room for."""

    BINDINGS = [
        *bound(
            Move("affinity.up", "up", "k", "go(0, -1)", _("Up"), _("Go up a card.")),
            Move("affinity.down", "down", "j", "go(0, 1)", _("Down"), _("Go down a card.")),
            Move(
                "affinity.left", "left", "h", "go(-1, 0)", _("Left"), _("Go to the column before.")
            ),
            Move(
                "affinity.right", "right", "l", "go(1, 0)", _("Right"), _("Go to the next column.")
            ),
            Move("affinity.page_up", "pageup", "", "page(-1)", _("Page up"), _("Go up a page.")),
            Move(
                "affinity.page_down",
                "pagedown",
                "",
                "page(1)",
                _("Page down"),
                _("Go down a page."),
            ),
            Move("affinity.first", "home", "g", "end(-1)", _("First"), _("Go to the title.")),
            Move("affinity.last", "end", "G", "end(1)", _("Last"), _("Go to the last card.")),
        )
    ]

    COMPONENT_CLASSES = {"affinity-board--cursor"}

    DEFAULT_CSS = """
    AffinityBoard {
        width: 1fr;
        height: 1fr;
        & > .affinity-board--cursor { background: $cursor-blurred; }
        &:focus > .affinity-board--cursor { background: $cursor; text-style: bold; }
        &:ansi > .affinity-board--cursor { text-style: underline; }
        &:ansi:focus > .affinity-board--cursor { text-style: bold reverse; }
    }
    """

    class Highlighted(Message):
        """Another card or title is at hand, told after the frame in which that is seen."""

    def __init__(self) -> None:
        """Begin without cards."""
        super().__init__()
        self.layout_of = Layout()
        self._lines: list[list[_Drawn]] = []
        self._strips: dict[tuple[Line, int, bool], Strip] = {}
        self._to_tell = False

    @property
    def card(self) -> BoardCard | None:
        """The card at hand; None on a title."""
        return self.layout_of.card

    def show(self, board: Board, about: int | None = None) -> None:
        """Show a board; a card of that id, else the one at hand, else its place is kept."""
        left = self.layout_of.left
        self.layout_of.take(board, about)
        self._draw(left)

    def goes_on(self, key: str) -> bool:
        """Whether a key takes the cursor further: nothing need be shown before it."""
        return key in ("up", "down", "k", "j") and self.size.height > 0

    def action_go(self, across: int, down: int) -> None:
        """Go a card up or down, a title above the first one; or to the lane beside."""
        with self._moving() as layout:
            layout.go(across, down)

    def action_page(self, by: int) -> None:
        """Go a screenful up or down in the column."""
        with self._moving() as layout:
            layout.page(by)

    def action_end(self, which: int) -> None:
        """Go to the title or to the last card of the column."""
        with self._moving() as layout:
            layout.end(which)

    @contextmanager
    def _moving(self) -> Iterator[Layout]:
        """Draw what a move of the cursor changed; what is said of it follows a frame later."""
        before, left = self.layout_of.at, self.layout_of.left
        yield self.layout_of
        if before == self.layout_of.at:
            return
        self.layout_of.scroll()
        self._draw(left)
        if not self._to_tell:
            self._to_tell = self.call_after_refresh(self._tell)

    def _tell(self) -> None:
        self._to_tell = False
        self.post_message(self.Highlighted())

    def on_resize(self, _event: events.Resize) -> None:
        """Draw for the new size."""
        self.layout_of.lay_out(*self.size)
        self._draw(None)

    def _draw(self, left: int | None) -> None:
        """Draw the lines that differ from those on the screen, which began with a lane `left`."""
        layout = self.layout_of
        before, self._lines = self._lines, [self._lines_of(lane) for lane in layout.shown]
        if left != layout.left or list(map(len, before)) != list(map(len, self._lines)):
            self.refresh()
            return
        regions = [Region(0, 0, self.size.width, 1)]
        for (x, width), was, now in zip(layout.widths, before, self._lines, strict=False):
            differ = [y for y in range(len(now)) if was[y] != now[y]]
            if differ:
                regions.append(Region(x, differ[0] + 1, width, differ[-1] - differ[0] + 1))
        self.refresh(*regions)

    def _lines_of(self, lane: Lane) -> list[_Drawn]:
        """The lines of a lane, its title first."""
        layout = self.layout_of
        column, tall = layout.board.columns[lane.column], lines_of_a_card(layout.board)
        width = max(layout.widths[0][1] - _GUTTER, 1)
        head = head_line(column, width, loose=lane.column == LOOSE) if lane.leads else ()
        lines = [_Drawn(head, lane.leads and layout.at == Place(lane.column, HEAD))]
        end = layout.top(lane) + layout.room(lane)
        for place in lane.cards[layout.top(lane) : end]:
            at_hand = layout.at == Place(lane.column, place)
            block = card_lines(column.cards[place], width, tall)
            lines += [_Drawn(line, at_hand, not number) for number, line in enumerate(block)]
        if more := len(lane.cards[end:]):
            said = ngettext("▾ {count} more below", "▾ {count} more below", more)
            lines.append(_Drawn((Span(said.format(count=more), Tone.DIM),)))
        height = max(layout.height - 1, 0)
        return [*lines, *[_Drawn()] * (height - len(lines))][:height]

    def render_line(self, y: int) -> Strip:
        """One line through all lanes in sight."""
        width, under = self.size.width, self.rich_style
        if not self._lines or y == 0 or y >= self.layout_of.height:
            return self.strip(self._edge(y), width, under)
        strips: list[Strip] = []
        for at, ((_x, wide), lines) in enumerate(
            zip(self.layout_of.widths, self._lines, strict=False)
        ):
            if at:
                ruled = self._ends(at - 1) or y > 1
                strips.append(self._kept((Span(drawn(RULE if ruled else _BLANK), Tone.RULE),), GAP))
            strips.append(self._strip_of(lines[y - 1], wide))
        return Strip.join(strips).adjust_cell_length(width, under)

    def _ends(self, number: int) -> bool:
        """Whether a lane in sight is the last one of its column."""
        here, there = self.layout_of.shown[number : number + 2]
        return here.column != there.column

    def _edge(self, y: int) -> Line:
        """The first line, with the groups above; or the last, with the columns out of sight."""
        layout = self.layout_of
        if y == 0:
            columns = [layout.board.columns[lane.column] for lane in layout.shown]
            widths = [width for _x, width in layout.widths]
            return above_line(list(zip(columns, widths, strict=False)), GAP)
        if layout.left or layout.behind:
            return more_line(layout.left, layout.behind, self.size.width)
        return ()

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        self._strips = {}
        super().notify_style_update()

    def _strip_of(self, line: _Drawn, width: int) -> Strip:
        gutter = Span(drawn(_BULLET if line.begins else _NO_BULLET), Tone.DIM)
        if line.at_hand:
            gutter = Span(drawn(_POINTER), Tone.ACCENT)
        return self._kept((gutter, *line.line), width, at_hand=line.at_hand)

    def _kept(self, line: Line, width: int, *, at_hand: bool = False) -> Strip:
        """A line as it was drawn before: a move leaves most cards as they look."""
        strip = self._strips.get((line, width, at_hand))
        if strip is None:
            under = self.rich_style
            if at_hand:
                under += self.get_component_rich_style("affinity-board--cursor", partial=True)
            if len(self._strips) == _MOST_STRIPS:
                self._strips = {}
            strip = self._strips[line, width, at_hand] = self.strip(line, width, under)
        return strip
