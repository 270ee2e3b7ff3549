"""Opening Today with a hundred thousand people in the store, over opening it with a hundred."""

from pathlib import Path

from bench import programs, stores
from bench.figures import Figure
from bench.opening import opened_in_turn

PAIRS = 31
MANY, FEW = 100_000, 100


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The same program on the two stores, opened in turn."""
    many, few = (programs.escalier(stores.among(folder, number)) for number in (MANY, FEW))
    found = opened_in_turn(many, few, 5 if quick else PAIRS)
    what = "the same with 100,000 people ÷ with 100"
    return [Figure(what, found.ratio, bound=1.15, aim=1.00, detail=found.detail)]
