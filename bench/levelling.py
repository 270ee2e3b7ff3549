"""Levelling of ten thousand actions over three years, against a thousand, sorting, and a crowd."""

import random
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from bench.collecting import collected_as_in_window
from bench.figures import Figure, medians, pairs, ratio
from planner.calendar.load import Limits
from planner.calendar.working_days import WEEKDAYS_ONLY
from planner.stairs.levelling.level import level
from planner.stairs.levelling.offers import offers
from planner.stairs.levelling.values import Room, Task, Window

PAIRS = 9
MANY, FEW = 10_000, 1_000
_GOALS, _STEPS = 100, 5
_TODAY = date(2026, 3, 3)
_YEARS = timedelta(days=3 * 365)
_MINUTES = (5, 10, 15, 20, 30)
_AT_ONCE = 10
"""Short work is done so many times for one sample: a busy moment weighs on both sides of a pair."""


def measure(_folder: Path, *, quick: bool) -> list[Figure]:
    """Levelling alone: no store, no screen."""
    many, few = invented(MANY), invented(FEW)
    ample, tight = _room(20), _room(8)
    times = 3 if quick else PAIRS

    def fitting() -> float:
        return _timed(lambda: level(many, ample, _TODAY, keep=False))

    def few_fitting() -> float:
        return _timed(lambda: level(few, ample, _TODAY, keep=False), _AT_ONCE)

    def sorting() -> float:
        return _timed(lambda: sorted(many, key=lambda task: task.window.due), _AT_ONCE)

    with collected_as_in_window():
        by_number = pairs(times, fitting, few_fitting)
        by_sorting = pairs(times, fitting, sorting)
        crowded = pairs(times, lambda: _timed(lambda: _offered(many, tight)), fitting)
    out = len(level(many, tight, _TODAY, keep=False).out)
    return [
        _figure("levelling 10,000 actions ÷ 1,000", by_number, 14),
        _figure("levelling 10,000 actions ÷ sorting them by due date", by_sorting, 60),
        _figure(f"the same where {out:,} cannot fit, with offers ÷ where all fit", crowded, 8),
    ]


def _figure(what: str, found: Sequence[tuple[float, float]], bound: float) -> Figure:
    long, short = medians(found)
    detail = f"{long * 1e3:.0f} ms ÷ {short * 1e3:.1f} ms"
    return Figure(what, ratio(found), bound=bound, detail=detail)


def invented(number: int) -> list[Task]:
    """So many actions of a hundred goals, each over most of a year to most of three."""
    draw = random.Random(number)
    each = number // _GOALS // _STEPS
    tasks: list[Task] = []
    for goal in range(_GOALS):
        start = _TODAY + timedelta(days=draw.randrange(300))
        span = draw.randint(400, _YEARS.days - 300)
        days = [start + timedelta(days=span * step // _STEPS) for step in range(_STEPS + 1)]
        for step in range(_STEPS):
            window = Window(
                goal * _STEPS + step, days[step], days[step + 1] - timedelta(days=1), step
            )
            tasks += [
                Task(len(tasks) + place, window, draw.choice(_MINUTES), _TODAY)
                for place in range(1, each + 1)
            ]
    draw.shuffle(tasks)
    return tasks


def _room(number: int) -> Room:
    return Room((Limits(number, number * 20),) * 7, WEEKDAYS_ONLY, {})


def _offered(tasks: Sequence[Task], room: Room) -> None:
    """Level where there is too little room, and look for what would make it enough."""
    offers(tasks, room, _TODAY, level(tasks, room, _TODAY, keep=False))


def _timed(work: Callable[[], object], times: int = 1) -> float:
    """Seconds of work, done so many times."""
    start = time.perf_counter()
    for _time in range(times):
        work()
    return (time.perf_counter() - start) / times
