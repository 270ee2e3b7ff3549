"""The staircase of a goal as lines of a pane, and the tone of each of its looks."""

from collections.abc import Mapping
from datetime import date

from planner.model.goals import Goal
from planner.model.signs import OPEN
from planner.stairs.glyphs import ASCII_SIGNS, SIGNS, Look
from planner.stairs.picture import Drawing, staircase
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit

TONES: Mapping[Look, Tone] = {
    Look.AIR: Tone.DIM,
    Look.FLAG: Tone.DIM,
    Look.FLAG_NAME: Tone.STRONG,
    Look.FIGURE: Tone.ACCENT,
    Look.EDGE_CLIMBED: Tone.DONE,
    Look.EDGE_CURRENT: Tone.ACCENT,
    Look.EDGE_COMING: Tone.DIM,
    Look.CLIMBED: Tone.PLAIN,
    Look.CURRENT: Tone.ACCENT,
    Look.COMING: Tone.PLAIN,
    Look.ASIDE: Tone.DIM,
    Look.FILL: Tone.DONE,
    Look.LATE: Tone.LATE,
}


_NONE: Mapping[int, str] = {}


def staircase_lines(
    goal: Goal, today: date, width: int, height: int, notes: Mapping[int, str] = _NONE
) -> list[Line]:
    """The picture of a goal in at most `height` lines, its climbed ground in signs.

    `notes` are the texts below the titles of steps, by their ids, where there is room.
    """
    signs = SIGNS if drawn(OPEN) == OPEN else ASCII_SIGNS
    picture = staircase(goal, today, width, height, Drawing(signs=signs, fit=fit, notes=notes))
    return [tuple(Span(piece.text, TONES[piece.look]) for piece in line) for line in picture]
