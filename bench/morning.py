"""Opening the morning on 100,000 people with 20,000 past actions, over opening it on the demo."""

from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, medians, pairs, ratio
from bench.people import MANY
from bench.terminal import Window

PAIRS = 31
PAST = 20_000
_MORNING, _LEAVE = "m", "\x1b"


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The same session begun in two windows in turn, from the key until all has settled."""
    long = programs.escalier(stores.with_past(folder, MANY, PAST))
    demo = programs.escalier(stores.copy(stores.demo(folder), folder / "morning.db"))
    with Window(long) as first, Window(demo) as second:
        _opened(first), _opened(second)  # the session is imported from now on
        samples = pairs(7 if quick else PAIRS, lambda: _opened(first), lambda: _opened(second))
    long_ms, demo_ms = (side * 1e3 for side in medians(samples))
    return [
        Figure(
            "opening the morning on 100,000 people, 20,000 past actions ÷ the demo",
            ratio(samples),
            bound=1.5,
            detail=f"{long_ms:.0f} ms ÷ {demo_ms:.0f} ms",
        )
    ]


def _opened(window: Window) -> float:
    opened = window.press(_MORNING).settled
    window.see("Morning")
    window.press(_LEAVE)
    return opened
