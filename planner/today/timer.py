"""A timer that runs beside an action, and how far what it measured can be believed."""

import json
import math
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from planner.model.stored_json import NUMBERS

FORGOTTEN = 60
"""Minutes that a timer may always run; a longer one has been forgotten, unless three times as long
was planned."""


_DAY = range(24 * 60 + 1)


class Moment(NamedTuple):
    """A moment: seconds since 1970 by the clock on the wall, and ticks that nobody can set.

    Ticks count seconds from an arbitrary start and compare only within one `run` of the program.
    """

    epoch: float
    ticks: float
    run: str


@dataclass(frozen=True, slots=True)
class Timer:
    """The timer of an action: the minutes planned, and when it was begun."""

    action_id: int
    planned: int
    day: date
    began: Moment


def timer_kept(text: str) -> Timer | None:
    """The timer that was kept as a list of its parts; None where the text says no such thing."""
    try:
        action_id, planned, day, epoch, ticks, run = json.loads(text)
        began = Moment(float(epoch), float(ticks), str(run))
        timer = Timer(int(action_id), int(planned), date.fromisoformat(day), began)
    except (ValueError, TypeError, OverflowError, RecursionError):
        return None
    counts = math.isfinite(began.epoch) and math.isfinite(began.ticks)
    return timer if counts and timer.action_id in NUMBERS and timer.planned in _DAY else None


@dataclass(frozen=True, slots=True)
class Measured:
    """Whole minutes, never negative; only if `sure` may they be filled in without asking."""

    minutes: int
    sure: bool


def measured(timer: Timer, now: Moment, today: date) -> Measured:
    """How long a timer has run.

    Not sure if the clock was set back while nobody counted, if it ran into another day, or longer
    than an hour and three times what was planned.
    """
    on_the_wall = now.epoch - timer.began.epoch
    counted = now.run == timer.began.run
    seconds = now.ticks - timer.began.ticks if counted else on_the_wall
    most = 60 * max(3 * timer.planned, FORGOTTEN)
    believable = seconds >= 0 and max(seconds, on_the_wall) <= most
    return Measured(max(int(seconds // 60), 0), believable and today == timer.day)


def is_over(timer: Timer, found: Measured) -> bool:
    """Whether the planned minutes have passed."""
    return found.minutes >= timer.planned
