"""A key that moves the cursor, in Today and among a hundred thousand people, over a toggled line.

Counted is the first frame that differs: the one in which the cursor has moved. The detail says when
the pane beside the list has followed too.
"""

from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, pairs, percentile
from bench.people import MANY
from bench.terminal import Window

PAIRS = 60
DOWN, UP = "\x1b[B", "\x1b[A"


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The keys of the planner and of the hello app, pressed in turn."""
    count = 20 if quick else PAIRS
    return [
        _moved(
            "a key that moves the cursor in Today, p50 ÷ a toggled line", folder, "", count, 1.25
        ),
        _moved("the same among 100,000 people in Network", folder, "2", count, 1.1),
    ]


def _moved(what: str, folder: Path, way: str, count: int, bound: float) -> Figure:
    file = stores.among(folder, MANY)
    with Window(programs.escalier(file)) as planner, Window(programs.hello(folder)) as hello:
        planner.press_each(*way)
        there_and_back = iter((DOWN, DOWN, UP, UP) * count)
        samples = pairs(
            count, lambda: planner.press(next(there_and_back)), lambda: hello.press(DOWN)
        )
    moved, toggled = (
        percentile([answer.first for answer in side], 50) * 1e3
        for side in zip(*samples, strict=True)
    )
    settled = percentile([ours.settled for ours, _hello in samples], 50) * 1e3
    return Figure(
        what,
        moved / toggled,
        bound=bound,
        detail=f"{moved:.1f} ms ÷ {toggled:.1f} ms; all settled after {settled:.1f} ms",
    )
