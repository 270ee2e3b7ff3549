"""The rows of the stairs climbed, and one of them in full."""

from collections.abc import Sequence
from datetime import date

from planner.language import _
from planner.language.dates_in_words import say_full_day, say_minutes, say_past_day, widest_past_day
from planner.language.width import cell_width
from planner.stairs.climbed import ClimbedStair, say_took
from planner.stairs.climbs import CLIMBED_STAIR
from tui.drawing.label_values import pair_lines
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.widgets.rows import FixedRows, Row

_GAP = 2
_TITLE = 26
"""Cells that a title has before all that a stair took stands beside it."""


def climbed_rows(stairs: Sequence[ClimbedStair], today: date) -> FixedRows[ClimbedStair]:
    """A row for each stair: its day, what it was, what it took."""
    whole = max((cell_width(say_took(each.took)) for each in stairs), default=0)
    short = max((cell_width(_minutes(each)) for each in stairs), default=0)
    days = widest_past_day()
    sign = Span(f"{drawn(CLIMBED_STAIR)} ", Tone.DONE)

    def row(each: ClimbedStair, width: int) -> Row:
        left = max(width - 2 - days - _GAP - _GAP, 0)
        is_whole = left - whole >= _TITLE
        took, beside = (whole, say_took(each.took)) if is_whole else (short, _minutes(each))
        room = max(left - took, 0)
        said = say_past_day(each.day, today) if each.day else ""
        return Row(
            each.step.id,
            (
                sign,
                Span(fit(said, days, right=True), Tone.DIM),
                Span(" " * _GAP),
                Span(fit(each.step.title, room)),
                Span(" " * _GAP),
                Span(fit(beside, took, right=True), Tone.DIM),
            ),
        )

    return FixedRows(stairs, row)


def _minutes(each: ClimbedStair) -> str:
    """The minutes of a stair alone."""
    return say_minutes(each.took.minutes) if each.took.minutes else ""


def no_stair_lines(width: int) -> list[Line]:
    """The hint while none is climbed."""
    said = _("No stair climbed yet: the first one will stand here, with what it took.")
    return [(Span(line, Tone.DIM),) for line in wrap(said, width)]


def stair_lines(each: ClimbedStair | None, width: int) -> list[Line]:
    """A stair in full: its goal, its day, what it took, the reward."""
    if each is None:
        return []
    pairs = [
        (_("Goal"), each.goal.statement),
        (_("Climbed"), say_full_day(each.day) if each.day else _("from before")),
        (_("It took"), say_took(each.took)),
        (_("Reward"), each.step.reward),
    ]
    heading: list[Line] = [(Span(line, Tone.TITLE),) for line in wrap(each.step.title, width)]
    filled = [(label, value) for label, value in pairs if value]
    return [*heading, (), *pair_lines(filled, width)]
