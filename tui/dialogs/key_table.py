"""The keys of a screen in two columns, one of them highlighted."""

from collections.abc import Sequence
from functools import partial

from textual.containers import VerticalScroll
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from planner.language import _
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Span
from tui.keyboard.arrows_and_letters import ROW_MOVES, Move, bound
from tui.keyboard.commands import Command
from tui.keyboard.key_columns import GAP, Cell, Column, Layout, laid_out, rows
from tui.keyboard.legend import Legend


class KeyTable(Toned, can_focus=True):
    """Shows commands by group; put it in a scroll. It tells of the one highlighted."""

    BINDINGS = [
        *bound(
            *ROW_MOVES,
            Move("help.left", "left", "h", "across(-1)", _("Left"), _("Go to the left column.")),
            Move("help.right", "right", "l", "across(1)", _("Right"), _("Go to the right column.")),
        )
    ]

    COMPONENT_CLASSES = {"key-table--cursor"}

    DEFAULT_CSS = """
    KeyTable {
        height: auto;
        width: 1fr;
        & > .key-table--cursor { background: $cursor; text-style: bold; }
        &:ansi > .key-table--cursor { text-style: bold reverse; }
    }
    """

    class Highlighted(Message):
        """Another key is highlighted."""

        def __init__(self, command: Command | None, *, in_full: bool) -> None:
            """Tell which, and whether every sentence stands in the table in full."""
            super().__init__()
            self.command = command
            self.in_full = in_full

    def __init__(
        self, commands: Sequence[Command], about: str, around: int, legend: Legend = ()
    ) -> None:
        """List commands, signs and a paragraph; `around` rows of the window are not for them.

        Sentences are wrapped where all fits the window like that.
        """
        super().__init__()
        self._commands = commands
        self._about = about
        self._around = around
        self._legend = legend
        self._drawn = ((-1, -1), Layout([[]], [0], in_full=True))
        self._rows: list[tuple[Cell, ...]] = []
        self.highlighted: Command | None = None
        self._fold: int | None = None

    def fold_at(self, line: int | None) -> None:
        """Know the line from which nothing is seen, None for none: no title stands alone above."""
        if line != self._fold:
            self._fold = line
            self.refresh()

    def _laid_out(self, width: int) -> Layout:
        height = self.app.size.height - self._around
        if self._drawn[0] != (width, height):
            draw = partial(laid_out, self._commands, self._about, width, legend=self._legend)
            found = draw(whole=True)
            if found.height > height:
                found = draw(whole=False)
            self._drawn, self._rows = ((width, height), found), rows(found.columns)
            if self.highlighted is None:
                cells = (cell for column in found.columns for cell in column)
                self.highlighted = next((cell.command for cell in cells if cell.command), None)
        return self._drawn[1]

    @property
    def _columns(self) -> list[Column]:
        return self._laid_out(self.size.width).columns

    def _tell(self) -> None:
        in_full = self._laid_out(self.size.width).in_full
        self.post_message(self.Highlighted(self.highlighted, in_full=in_full))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the longest column."""
        return self._laid_out(width).height

    def on_resize(self) -> None:
        """Tell the key highlighted first, once it is known how much of it is seen."""
        self._tell()

    def action_step(self, by: int) -> None:
        """Go to the next key of the column, and from its end on to what stands below."""
        column, places = self._places()
        here = self._place(column)
        after = [place for place in places if (place - here) * by > 0]
        if after:
            self._go(column, min(after) if by > 0 else max(after))
        else:
            self._scroll.scroll_relative(y=by, animate=False)

    def action_across(self, by: int) -> None:
        """Go to the nearest key of the other column."""
        found = self._columns
        column, _places = self._places()
        wanted, here = column + by, self._place(column)
        if 0 <= wanted < len(found):
            places = _of_commands(found[wanted])
            if places:
                self._go(wanted, min(places, key=lambda place: abs(place - here)))

    def action_page(self, by: int) -> None:
        """Go a screenful up or down in the column."""
        column, places = self._places()
        here = self._place(column)
        rows_seen = max(self._scroll.size.height - 1, 1)
        if not places:
            return
        wanted = min(places, key=lambda place: abs(place - here - by * rows_seen))
        if wanted == here:
            self._scroll.scroll_relative(y=by * rows_seen, animate=False)
        else:
            self._go(column, wanted)

    def action_end(self, which: int) -> None:
        """Go to the first or the last key of the column."""
        column, places = self._places()
        if places:
            self._go(column, places[0 if which < 0 else -1])
            self._scroll.scroll_to(y=0 if which < 0 else self.size.height, animate=False)

    @property
    def _scroll(self) -> VerticalScroll:
        assert isinstance(self.parent, VerticalScroll)
        return self.parent

    def _places(self) -> tuple[int, list[int]]:
        """The column of the highlighted key, and the first lines of the keys in it."""
        for at, column in enumerate(self._columns):
            if any(cell.command is self.highlighted for cell in column):
                return at, _of_commands(column)
        return 0, []

    def _place(self, column: int) -> int:
        cells = self._columns[column]
        return next((at for at, cell in enumerate(cells) if cell.command is self.highlighted), 0)

    def _go(self, column: int, place: int) -> None:
        self.highlighted = self._columns[column][place].command
        self.refresh()
        above = 0 if place == 1 else place  # the title above the first is worth seeing too
        self._scroll.scroll_to_region(Region(0, above, 1, 1), animate=False, force=True)
        self._tell()

    def render_line(self, y: int) -> Strip:
        """One line of each column, side by side."""
        width = self.size.width
        widths = self._laid_out(width).widths
        if y >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        gap = self.strip((Span(" " * GAP),), GAP, self.rich_style)
        strips: list[Strip] = []
        for cell, room in zip(self._rows[y], widths, strict=True):
            seen = Cell(()) if y + 1 == self._fold and cell.is_title else cell
            strips.extend([*([gap] if strips else []), self._cell(seen, room)])
        return Strip.join(strips).adjust_cell_length(width, self.rich_style)

    def _cell(self, cell: Cell, room: int) -> Strip:
        under = self.rich_style
        if cell.command is not None and cell.command is self.highlighted:
            under += self.get_component_rich_style("key-table--cursor", partial=True)
        return self.strip(cell.line, room, under)


def _of_commands(column: Column) -> list[int]:
    """The first lines of the keys of a column."""
    return [
        at
        for at, cell in enumerate(column)
        if cell.command is not None and (at == 0 or column[at - 1].command is not cell.command)
    ]
