"""The timer of an action, and the reliability of its measurement."""

import json
import math
from datetime import date
from typing import NamedTuple

from planner.model.stored_json import NUMBERS
from planner.values import dataclass

FORGOTTEN = 60
"""Minutes after which a timer counts as forgotten, or three times the planned ones if more."""


_DAY = range(24 * 60 + 1)


class Moment(NamedTuple):
    """A moment: wall-clock seconds since 1970, and monotonic ticks.

    Ticks are seconds from an arbitrary start, comparable within one `run` of the program.
    """

    epoch: float
    ticks: float
    run: str


@dataclass(frozen=True, slots=True)
class Timer:
    """The timer of an action: the planned minutes, and its start."""

    action_id: int
    planned: int
    day: date
    began: Moment


def timer_kept(text: str) -> Timer | None:
    """Parse a stored timer, a JSON list of its parts; None if it is invalid."""
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
    """Whole minutes, never negative; only `sure` ones are filled in without asking."""

    minutes: int
    sure: bool


def measured(timer: Timer, now: Moment, today: date) -> Measured:
    """Measure the time of a timer.

    Not sure if the clock was set back between two runs, if the day changed, or if it is longer than
    an hour and three times the planned minutes.
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
