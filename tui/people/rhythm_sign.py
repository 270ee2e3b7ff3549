"""The sign of a person's rhythm."""

from datetime import date, timedelta

from planner.model.labels import circles_in_short
from planner.model.signs import CIRCLES, DUE, LATE, PARKED
from planner.model.vocabulary import Circle, PersonState
from planner.network.circle_words import is_long_due
from planner.network.rhythm import is_red, passed
from planner.stairs.climbs import CLIMBED_STAIR, OPEN_STAIR
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone

RHYTHM = 3
"""Cells of a rhythm bar in a row."""


def sign_of(
    state: PersonState, period: int | None, due: date | None, today: date
) -> tuple[str, Tone]:
    """The sign of a person's rhythm and its tone: amber from the day it is due, red much later.

    A sign that is due for a year is amber again: a word is welcome, and no day is named.
    """
    match state:
        case PersonState.RESTING:
            return PARKED, Tone.DIM
        case PersonState.DO_NOT_CONTACT:
            return "×", Tone.DIM
    if due is None or period is None or due > today:
        return " ", Tone.PLAIN
    if is_red(due - timedelta(days=period), period, today) and not is_long_due(due, today):
        return LATE, Tone.LATE
    return DUE, Tone.DUE


def rhythm_bar(state: PersonState, period: int | None, due: date | None, today: date) -> Line:
    """The thirds of the rhythm that have passed; full from the day contact is due."""
    if due is None or period is None:
        return ()
    _sign, tone = sign_of(state, period, due, today)
    thirds = int(RHYTHM * passed(due - timedelta(days=period), period, today))
    filled = Tone.DIM if tone is Tone.PLAIN else tone
    return (
        Span(drawn(CLIMBED_STAIR) * thirds, filled),
        Span(drawn(OPEN_STAIR) * (RHYTHM - thirds), Tone.RULE),
    )


def say_circle_in_short(circle: Circle) -> str:
    """The sign of a circle with its short word: "◎ close"."""
    return f"{drawn(CIRCLES[circle])} {circles_in_short()[circle]}"
