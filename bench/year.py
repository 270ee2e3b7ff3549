"""Opening Today after a year of use, over opening it on the demo."""

from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, medians, pairs, ratio
from bench.terminal import Program, Window

PAIRS = 25


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """Both opened in turn."""
    year = programs.escalier(stores.year_of_use(folder))
    demo = programs.escalier(stores.demo(folder))
    for program in (year, demo):  # both have their files in memory, the draws are made
        _opened(program)
    samples = pairs(5 if quick else PAIRS, lambda: _opened(year), lambda: _opened(demo))
    year_ms, demo_ms = (side * 1e3 for side in medians(samples))
    return [
        Figure(
            "first usable Today after a year of use ÷ the demo",
            ratio(samples),
            bound=1.1,
            aim=1.03,
            detail=f"{year_ms:.0f} ms ÷ {demo_ms:.0f} ms",
        )
    ]


def _opened(program: Program) -> float:
    with Window(program) as window:
        return window.opened
