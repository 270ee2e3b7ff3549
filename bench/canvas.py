"""A canvas of 500 cards, one of them of 10,000 characters, over one of five: a key, opening."""

from datetime import timedelta
from functools import cache
from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, medians, pairs, percentile, ratio
from bench.terminal import Window
from planner.pitch.canvases.card import CanvasName

MANY, FEW = 500, 5
LONG = 10_000
PAIRS = 160
OPENINGS = 31
_PITCH, _SWOT, _OPEN, _LEAVE = "4", "gjjjj", "\r", "\x1b"
DOWN, UP = "\x1b[B", "\x1b[A"


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """The same keys in two windows in turn, on the SWOT of either store."""
    files = (_with_cards(folder, number) for number in (MANY, FEW))
    many, few = map(programs.escalier, files)
    with Window(many) as first, Window(few) as second:
        for window in (first, second):
            window.press_each(_PITCH, *_SWOT)
            _opened(window)  # the screen is imported from now on
        count = 7 if quick else OPENINGS
        opened = pairs(count, lambda: _opened(first), lambda: _opened(second))
        for window in (first, second):
            window.press_each(_OPEN, DOWN)
        return [_moved(first, second, 20 if quick else PAIRS), _opening(opened)]


def _moved(first: Window, second: Window, count: int) -> Figure:
    keys = iter((DOWN, DOWN, UP, UP) * count)
    samples = pairs(count // 2 * 2, lambda: first.press(DOWN), lambda: second.press(next(keys)))
    many, few = (
        percentile([each.first for each in side], 50) for side in zip(*samples, strict=True)
    )
    return Figure(
        "a key that moves the cursor on a canvas of 500 cards ÷ of 5, p50",
        many / few,
        bound=1.25,
        detail=f"{many * 1e3:.1f} ms ÷ {few * 1e3:.1f} ms",
    )


def _opening(samples: list[tuple[float, float]]) -> Figure:
    many, few = (side * 1e3 for side in medians(samples))
    return Figure(
        "opening that canvas ÷ one of 5 cards",
        ratio(samples),
        bound=2.0,
        detail=f"{many:.0f} ms ÷ {few:.0f} ms",
    )


def _opened(window: Window) -> float:
    opened = window.press(_OPEN).settled
    window.see("Threats")
    window.press(_LEAVE)
    return opened


@cache
def _with_cards(folder: Path, number: int) -> Path:
    """The demo with so many strengths, the second of them a long one."""
    file = stores.copy(stores.demo(folder), folder / f"cards-{number}.db")
    with stores.opened(file) as store:
        for place in range(number):
            text = f"Strength {place}: I finish what I begin, and on the day I said"
            text = text if place != 1 else (text + " ") * (LONG // len(text))
            day = stores.TODAY - timedelta(days=place % 90)
            store.cards.add(CanvasName.SWOT, ("strengths",), text, day)
    return file
