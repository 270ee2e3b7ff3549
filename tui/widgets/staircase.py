"""A goal drawn as a staircase, with a cursor that climbs it."""

from collections.abc import Mapping, Sequence
from datetime import date

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.message import Message
from textual.strip import Strip

from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.language import _
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.stairs.glyphs import SIGNS, Line, Look, Piece, Signs
from planner.stairs.picture import Drawing, staircase
from tui.drawing.staircase_lines import TONES
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Tone, fit
from tui.keyboard.arrows_and_letters import Move, bound

_HEAVY = Style(bold=True)
_BOLD = {Look.FIGURE, Look.EDGE_CURRENT, Look.CURRENT}


class Staircase(Toned, can_focus=True):
    """The picture of one goal, in the colours of the theme.

    `shown_without` is drawn while there is none; the cursor never goes on its stairs.
    """

    BINDINGS = [
        *bound(
            Move("stairs.up", "up", "k", "step(1)", _("Up"), _("Go up a stair.")),
            Move("stairs.down", "down", "j", "step(-1)", _("Down"), _("Go down a stair.")),
            Move("stairs.first", "home", "g", "end(0)", _("First"), _("Go to the first stair.")),
            Move("stairs.last", "end", "G", "end(-1)", _("Last"), _("Go to the last stair.")),
        )
    ]

    COMPONENT_CLASSES = {"staircase--cursor"}

    DEFAULT_CSS = """
    Staircase {
        width: 1fr;
        height: 1fr;
        & > .staircase--cursor { background: $cursor-blurred; }
        &:focus > .staircase--cursor { background: $cursor; text-style: bold underline; }
        &:ansi > .staircase--cursor { background: ansi_default; }
        &:ansi:focus > .staircase--cursor { text-style: bold reverse; }
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
        self._working = WEEKDAYS_ONLY
        self._cursor: int | None = None
        self.people: Mapping[int, Sequence[str]] = {}
        self.shown_without: Goal | None = None
        self._drawn: tuple[Line, ...] | None = None
        self._ground: Style | None = None

    @property
    def step(self) -> Step | None:
        """The step under the cursor."""
        steps = self._goal.steps if self._goal else ()
        return next((step for step in steps if step.id == self._cursor), None)

    def show(self, goal: Goal | None, today: date, working: WorkingDays = WEEKDAYS_ONLY) -> None:
        """Show a goal; the cursor stays on its step, else goes to the current or the last one."""
        self._goal = goal
        self._today = today
        self._working = working
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

    def highlight_current(self) -> None:
        """Put the cursor on the current step, if there is one left to climb."""
        if self._goal and self._goal.current:
            self.highlight(self._goal.current.id)

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

    def notify_style_update(self) -> None:
        """Forget the ground of another theme."""
        self._ground = None
        super().notify_style_update()

    def on_resize(self) -> None:
        """Draw for the new size; a frame may have come before it was told."""
        self._draw_again()

    def _lines(self) -> tuple[Line, ...]:
        goal = self._goal or self.shown_without
        if goal is None:
            return ()
        if self._drawn is None:
            drawing = Drawing(self._cursor, self._signs, fit, self._working, self.people)
            self._drawn = staircase(goal, self._today, *self.size, drawing)
        return self._drawn

    def render_line(self, y: int) -> Strip:
        """One line of the picture."""
        width, under = self.size.width, self.rich_style
        lines = self._lines()
        if y >= len(lines):
            return Strip.blank(width, under)
        segments = [self._segment(piece, under) for piece in lines[y]]
        return Strip(segments).adjust_cell_length(width, under)

    def _segment(self, piece: Piece, under: Style) -> Segment:
        """A piece in its style; ground that was climbed is solid where there are colours."""
        if not piece.climbed:
            return Segment(piece.text, under + self._style(piece.look))
        if self._ground is None:
            solid = not (self.app.current_theme.ansi or self.app.no_color)
            climbed = Color.parse(self.app.theme_variables["climbed"]).rich_color
            self._ground = under + Style(bgcolor=climbed) if solid else under
        ground = self._ground
        text = piece.text
        if piece.look is Look.FILL and ground is not under:
            text = " " * len(text)
        style = self.tones_over(ground)[TONES[piece.look]]
        return Segment(text, ground + style)

    def _style(self, look: Look) -> Style:
        """The style of a look; the cursor's is CSS, because it follows the focus."""
        if look is Look.CURSOR:
            under = self.get_component_rich_style("staircase--cursor", partial=True)
            return under + self.tones_over(under)[Tone.PLAIN]
        style = self.tone(TONES[look])
        return style + _HEAVY if look in _BOLD else style
