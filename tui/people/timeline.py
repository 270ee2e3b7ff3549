"""The timeline of a card: a line from the last moment down to the first."""

from collections.abc import Iterator, Sequence
from datetime import date

from planner.calendar.partial_dates import say_partial_date
from planner.language.dates_in_words import say_day
from planner.language.width import cell_width
from planner.model.signs import DONE
from planner.model.touches import Touch
from planner.network.story.moments import Moment, moments
from planner.network.story.story import Story
from tui.drawing.columns import GAP
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.people.story.blocks import Block, lines_of

_RAIL = "│"
_LEAST = 10
"""Cells of the texts, at least."""


def timeline_lines(touches: Sequence[Touch], today: date, width: int) -> list[Line]:
    """Each of a few touches on the line: its day and how, then what passed; the newest first."""
    return lines_of(timeline_blocks(moments(Story(tuple(touches)), today), today, width))


def timeline_blocks(found: Sequence[Moment], today: date, width: int) -> Iterator[Block]:
    """Each moment on the line: its day and its first text, the others below."""
    days = [_say(moment, today) for moment in found]
    column = max(map(cell_width, days), default=0) + GAP
    room = max(width - 1 - GAP - column, _LEAST)
    rail = Span(drawn(_RAIL) + " " * (GAP + column), Tone.RULE)
    for moment, day in zip(found, days, strict=True):
        first, *more = [line for text in moment.texts for line in wrap(text, room)] or [""]
        below = rail if moment is not found[-1] else Span(" " * (1 + GAP + column))
        lines: list[Line] = [
            (
                Span(drawn(DONE if moment.is_dated else _RAIL) + " " * GAP, Tone.ACCENT),
                Span(fit(day, column), Tone.DIM),
                Span(first, Tone.PLAIN if moment.is_dated else Tone.DIM),
            ),
            *((below, Span(text)) for text in more),
        ]
        yield Block(lines, moment.opens)


def _say(moment: Moment, today: date) -> str:
    """The day of a moment, or the month or the year that is known of it."""
    if not moment.is_dated:
        return ""
    if moment.day.count("-") == 2:
        return say_day(date.fromisoformat(moment.day), today)
    return say_partial_date(moment.day)
