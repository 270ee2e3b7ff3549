"""Two programs opened in turn, until the first usable frame of each."""

from typing import NamedTuple

from bench.figures import medians, pairs, ratio
from bench.terminal import Program, Window


class Openings(NamedTuple):
    """The ratio of two openings, pair by pair, and the median of each in words."""

    ratio: float
    detail: str


def opened_in_turn(first: Program, second: Program, count: int) -> Openings:
    """Open both `count` times in turn, once they have their files in memory."""
    for program in (first, second):
        _opened(program)
    samples = pairs(count, lambda: _opened(first), lambda: _opened(second))
    one, other = (side * 1e3 for side in medians(samples))
    return Openings(ratio(samples), f"{one:.0f} ms ÷ {other:.0f} ms")


def _opened(program: Program) -> float:
    with Window(program) as window:
        return window.opened
