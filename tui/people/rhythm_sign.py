"""The sign of a person's rhythm."""

from datetime import date, timedelta

from planner.model.signs import DUE, LATE, PARKED
from planner.model.vocabulary import PersonState
from planner.network.rhythm import is_red
from tui.drawing.text_line import Tone


def sign_of(
    state: PersonState, period: int | None, due: date | None, today: date
) -> tuple[str, Tone]:
    """The sign of a person's rhythm and its tone: amber from the day it is due, red much later."""
    match state:
        case PersonState.RESTING:
            return PARKED, Tone.DIM
        case PersonState.DO_NOT_CONTACT:
            return "×", Tone.DIM
    if due is None or period is None or due > today:
        return " ", Tone.PLAIN
    if is_red(due - timedelta(days=period), period, today):
        return LATE, Tone.LATE
    return DUE, Tone.DUE
