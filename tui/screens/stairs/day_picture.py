"""A picture of days with a cursor on one of them, drawn from patches that know their day."""

from abc import abstractmethod
from collections.abc import Sequence
from datetime import date, timedelta

from rich.style import Style
from textual.message import Message
from textual.strip import Strip

from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import length
from tui.drawing.week_grid import Patch


class DayPicture(Toned, can_focus=True):
    """Days drawn for the size at hand; the patches of the day under the cursor are lit."""

    COMPONENT_CLASSES = {"day-picture--cursor"}
    DEFAULT_CSS = """
    DayPicture {
        width: 1fr;
        height: 1fr;
        & > .day-picture--cursor { background: $cursor; text-style: bold; }
        &:ansi > .day-picture--cursor { text-style: bold reverse; }
    }
    """

    class Moved(Message):
        """The cursor is on another day."""

        def __init__(self, picture: "DayPicture", day: date) -> None:
            """Tell which picture and which day."""
            super().__init__()
            self.picture = picture
            self.day = day

        @property
        def control(self) -> "DayPicture":
            """The picture."""
            return self.picture

    def __init__(self, *, id: str | None = None) -> None:
        """Begin without a day."""
        super().__init__(id=id)
        self.day = date.min
        self._rows: Sequence[Sequence[Patch]] | None = None

    @abstractmethod
    def rows(self, width: int, height: int) -> Sequence[Sequence[Patch]]:
        """The rows of the picture in a block of cells."""

    def draw_again(self) -> None:
        """Draw what is known now."""
        self._rows = None
        self.refresh()

    def move_to(self, day: date) -> None:
        """Put the cursor on a day."""
        if day != self.day:
            self.day = day
            self.refresh()
            self.post_message(self.Moved(self, day))

    def action_days(self, number: int) -> None:
        """Go so many days on, as far as the calendar has them."""
        left = (date.max if number > 0 else date.min) - self.day
        if abs(number) <= abs(left.days):
            self.move_to(self.day + timedelta(days=number))

    def on_resize(self) -> None:
        """Draw for the new size; a frame may have come before it was told."""
        self.draw_again()

    def render_line(self, y: int) -> Strip:
        """One row of the picture."""
        width, under = self.size.width, self.rich_style
        if self._rows is None:
            self._rows = self.rows(*self.size)
        if y >= len(self._rows):
            return Strip.blank(width, under)
        strips = [self._patch(patch, under) for patch in self._rows[y]]
        return Strip.join(strips).adjust_cell_length(width, under)

    def _patch(self, patch: Patch, under: Style) -> Strip:
        """A piece of a row, over the colour of the cursor if it is of the day under it."""
        if patch.key is not None and patch.key == self.day:
            under += self.get_component_rich_style("day-picture--cursor", partial=True)
        return self.strip(patch.line, length(patch.line), under)
