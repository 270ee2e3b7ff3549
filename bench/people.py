"""Opening Today with a hundred thousand people in the store, over opening it with a hundred."""

from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, medians, pairs, ratio
from bench.terminal import Program, Window

PAIRS = 31
MANY, FEW = 100_000, 100


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The same program on the two stores, opened in turn."""
    many, few = (programs.escalier(stores.among(folder, number)) for number in (MANY, FEW))
    _opened(many), _opened(few)  # both have their files in memory from now on
    samples = pairs(5 if quick else PAIRS, lambda: _opened(many), lambda: _opened(few))
    many_ms, few_ms = (side * 1e3 for side in medians(samples))
    return [
        Figure(
            "the same with 100,000 people ÷ with 100",
            ratio(samples),
            bound=1.15,
            aim=1.00,
            detail=f"{many_ms:.0f} ms ÷ {few_ms:.0f} ms",
        )
    ]


def _opened(program: Program) -> float:
    with Window(program) as window:
        return window.opened
