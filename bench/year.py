"""Opening Today after a year of use, over opening it on the demo."""

from pathlib import Path

from bench import programs, stores
from bench.figures import Figure
from bench.opening import opened_in_turn

PAIRS = 25


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """Both opened in turn."""
    year = programs.escalier(stores.year_of_use(folder))
    demo = programs.escalier(stores.demo(folder))
    found = opened_in_turn(year, demo, 5 if quick else PAIRS)
    what = "first usable Today after a year of use ÷ the demo"
    return [Figure(what, found.ratio, bound=1.1, aim=1.03, detail=found.detail)]
