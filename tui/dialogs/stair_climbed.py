"""The card of a stair just climbed: the figure moves up, and what it took and its reward stand."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from textual import constants, events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen
from textual.timer import Timer

from planner.calendar.working_days import WorkingDays
from planner.language import _
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.stairs import glyphs
from planner.stairs.climbed import Took, say_took
from planner.stairs.figure_move import FRAMES, figure_moves
from planner.stairs.picture import Drawing, staircase
from tui.dialogs.frame import Frame
from tui.drawing.label_values import pair_lines
from tui.drawing.signs import OPEN, drawn
from tui.drawing.staircase_lines import TONES
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.keyboard.type_ahead import TypedAhead
from tui.widgets.fixed_block import SizedBlock
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine

MOVE = 0.5
"""Seconds in which the figure goes up."""
_AROUND = 11
"""Rows of the card without its picture."""
_BELOW, _ABOVE = 1, 2
"""Stairs shown beside the one that was climbed, so that the figure has room."""
_ROWS, _FLAG = 3, 3
"""Rows of a stair at most, and those above and below the stairs."""


_GOES_ON = ("escape", "space")
"""Keys that only close, beside the one that is bound."""


class Climb(NamedTuple):
    """A step just climbed: its goal before and after, what it took, and the day."""

    step: Step
    before: Goal
    after: Goal
    took: Took
    today: date
    working: WorkingDays


class StairClimbed(ModalScreen[None]):
    """Says what a stair took; any key closes it, and is then for what is below."""

    BINDINGS = [
        Binding(
            "enter",
            "leave",
            _("Go on"),
            id="stair_climbed.leave",
            tooltip=_("Go on where you were."),
        )
    ]

    DEFAULT_CSS = """
    StairClimbed {
        align: center middle;
        background: $background 60%;
        & > Frame { padding: 0 1; }
        & SizedBlock { margin: 1 0; }
        & #told { margin-bottom: 1; }
    }
    """

    def __init__(self, climb: Climb) -> None:
        """Tell of a step just climbed."""
        super().__init__()
        self._climb = climb
        self._frame = 0
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """The picture, and what the stair took."""
        with Frame(_("A stair is climbed")):
            yield SizedBlock(id="picture")
            yield GrowingBlock(id="told")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the way up, unless nothing is to move."""
        stairs = len(_around(self._climb.after, self._climb.step).steps)
        rows = min((self.app.size.height - _AROUND - _FLAG) // stairs, _ROWS)
        self.query_one(SizedBlock).styles.height = max(rows, 1) * stairs + _FLAG
        self.query_one("#told", GrowingBlock).show(self._told_lines)
        if constants.TEXTUAL_ANIMATIONS == "none":
            self._frame = FRAMES
        else:
            self._timer = self.set_interval(MOVE / FRAMES, self._move)
        self._draw()

    def on_key(self, event: events.Key) -> None:
        """Close, and hand the key on to what is below, unless it means no more than going on."""
        if event.key in self.active_bindings:
            return
        event.stop()
        self.dismiss(None)
        if event.key not in _GOES_ON and isinstance(self.app, TypedAhead):
            self.app.hand_on(event)

    def action_leave(self) -> None:
        """Close."""
        self.dismiss(None)

    def _move(self) -> None:
        self._frame += 1
        if self._frame >= FRAMES and self._timer is not None:  # beats that are late are left out
            self._timer.stop()
        self._draw()

    def _draw(self) -> None:
        frame = self._frame
        self.query_one(SizedBlock).show(lambda width, height: self._picture(frame, width, height))

    def _picture(self, frame: int, width: int, height: int) -> list[Line]:
        """The picture of a frame; the last one of all is that of the stair climbed."""
        climb = self._climb
        signs = glyphs.SIGNS if drawn(OPEN) == OPEN else glyphs.ASCII_SIGNS
        drawing = Drawing(climb.step.id, signs, fit, climb.working)
        before, after = (
            staircase(_around(goal, climb.step), climb.today, width, height, drawing)
            for goal in (climb.before, climb.after)
        )
        pictures = list(figure_moves(before, after, signs))
        return list(map(_toned, pictures[min(frame, len(pictures) - 1)]))

    def _told_lines(self, width: int) -> list[Line]:
        """The step, what it took, its reward, and the stair that comes next."""
        climb = self._climb
        coming = climb.after.current
        pairs = [
            (_("It took"), say_took(climb.took)),
            (_("Reward"), climb.step.reward),
            (_("Next stair"), coming.title if coming else _("none: you are at the top")),
        ]
        heading: list[Line] = [(Span(line, Tone.DONE),) for line in wrap(climb.step.title, width)]
        filled = [(label, value) for label, value in pairs if value]
        return [*heading, (), *pair_lines(filled, width)]


def _around(goal: Goal, step: Step) -> Goal:
    """The goal with the stairs near a step alone; what was there before the others still counts."""
    at = next(at for at, each in enumerate(goal.steps) if each.id == step.id)
    first = max(min(at - _BELOW, len(goal.steps) - _BELOW - _ABOVE - 1), 0)
    shown = goal.steps[first : first + _BELOW + _ABOVE + 1]
    before = sum(each.before for each in goal.steps if each not in shown)
    return replace(goal, steps=shown, counted=goal.counted + before)


def _toned(line: glyphs.Line) -> Line:
    """A line of the picture in the tones of the house; the cursor is plain here."""
    return tuple(Span(piece.text, TONES.get(piece.look, Tone.STRONG)) for piece in line)
