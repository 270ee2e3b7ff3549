"""A goal drawn as a staircase, with a cursor that climbs it."""

from datetime import date

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from planner.goals import Goal, Step
from planner.language import _
from planner.stair_signs import SIGNS, Line, Look, Signs
from planner.staircase import Drawing, staircase
from tui.widgets.spans import fit


def _moves() -> list[BindingType]:
    """The keys that move the cursor: up is up the stairs."""
    ways = (
        ("stairs.up", "up", "k", "step(1)", _("Up"), _("Go up a stair.")),
        ("stairs.down", "down", "j", "step(-1)", _("Down"), _("Go down a stair.")),
        ("stairs.first", "home", "g", "end(0)", _("First"), _("Go to the first stair.")),
        ("stairs.last", "end", "G", "end(-1)", _("Last"), _("Go to the last stair.")),
    )
    return [
        Binding(key, action, label, id=name, show=False, tooltip=sentence)
        for way, arrow, letter, action, label, sentence in ways
        for key, name in ((arrow, way), (letter, f"{way}.letter"))
    ]


class Staircase(Widget, can_focus=True):
    """The picture of one goal; its colours stand in CSS alone."""

    BINDINGS = _moves()

    COMPONENT_CLASSES = {f"staircase--{look}" for look in Look}

    DEFAULT_CSS = """
    Staircase {
        width: 1fr;
        height: 1fr;
        & > .staircase--air { color: $text-muted; }
        & > .staircase--flag { color: $text-muted; }
        & > .staircase--figure { color: $text-accent; text-style: bold; }
        & > .staircase--edge-climbed { color: $accent 70%; }
        & > .staircase--edge-current { color: $text-accent; text-style: bold; }
        & > .staircase--edge-coming { color: $text-muted; }
        & > .staircase--climbed { color: $text-muted; }
        & > .staircase--current { color: $text-accent; text-style: bold; }
        & > .staircase--coming { color: $foreground; }
        & > .staircase--fill { color: $accent 35%; }
        & > .staircase--late { color: $text-error; }
        & > .staircase--cursor { background: $surface-lighten-1; }
        &:focus > .staircase--cursor { background: $primary-muted; text-style: bold underline; }
    }
    """

    class Highlighted(Message):
        """Another step is under the cursor."""

        def __init__(self, stairs: "Staircase", step_id: int) -> None:
            """Tell which picture and which step."""
            super().__init__()
            self.stairs = stairs
            self.step_id = step_id

        @property
        def control(self) -> "Staircase":
            """The picture."""
            return self.stairs

    def __init__(self, signs: Signs = SIGNS, *, id: str | None = None) -> None:
        """Begin without a goal."""
        super().__init__(id=id)
        self._signs = signs
        self._goal: Goal | None = None
        self._today = date.min
        self._cursor: int | None = None
        self._drawn: tuple[Line, ...] | None = None

    @property
    def step(self) -> Step | None:
        """The step under the cursor."""
        steps = self._goal.steps if self._goal else ()
        return next((step for step in steps if step.id == self._cursor), None)

    def show(self, goal: Goal | None, today: date) -> None:
        """Show a goal; the cursor stays on its step, else goes to the current or the last one."""
        self._goal = goal
        self._today = today
        if self.step is None:
            steps = goal.steps if goal else ()
            found = (goal.current if goal else None) or next(reversed(steps), None)
            self._cursor = found.id if found else None
        self._draw_again()

    def highlight(self, step_id: int) -> None:
        """Put the cursor on a step."""
        self._cursor = step_id
        self._draw_again()
        self.post_message(self.Highlighted(self, step_id))

    def action_step(self, by: int) -> None:
        """Climb or go down."""
        steps = self._goal.steps if self._goal else ()
        if self.step is not None:
            place = steps.index(self.step) + by
            if 0 <= place < len(steps):
                self.highlight(steps[place].id)

    def action_end(self, which: int) -> None:
        """Go to the first or the last step."""
        if self._goal and self._goal.steps:
            self.highlight(self._goal.steps[which].id)

    def _draw_again(self) -> None:
        self._drawn = None
        self.refresh()

    def on_resize(self) -> None:
        """Draw for the new size."""
        self._drawn = None

    def _lines(self) -> tuple[Line, ...]:
        if self._goal is None:
            return ()
        if self._drawn is None:
            drawing = Drawing(self._cursor, self._signs, fit)
            self._drawn = staircase(self._goal, self._today, *self.size, drawing)
        return self._drawn

    def render_line(self, y: int) -> Strip:
        """One line of the picture."""
        width, under = self.size.width, self.rich_style
        lines = self._lines()
        if y >= len(lines):
            return Strip.blank(width, under)
        segments = [
            Segment(text, under + self.get_component_rich_style(f"staircase--{look}", partial=True))
            for text, look in lines[y]
        ]
        return Strip(segments).adjust_cell_length(width, under)
