"""The categories of 100,000 people over those of a hundred, and a key while they are counted."""

from pathlib import Path

from bench import programs
from bench.figures import Figure, medians, pairs, percentile, ratio
from bench.market import mapped
from bench.people import FEW, MANY
from bench.terminal import Window

PAIRS = 15
KEYS = 9
_LEAVE, _HELP, _HELP_SHOWN = "\x1b", "?", "Move about"
_PLACE, _COUNTED, _COUNTING = "What, where", "Strength of the tie", "Categories"


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """From the digit in the list of views until the bars stand there; then a key meanwhile."""
    many, few = (programs.escalier(mapped(folder, number)) for number in (MANY, FEW))
    with Window(many) as among_many, Window(few) as among_few:
        for window in (among_many, among_few):
            window.press("2")
            _opened(window)  # the screen is imported when it is first opened
        found = pairs(
            5 if quick else PAIRS, lambda: _opened(among_many), lambda: _opened(among_few)
        )
        meanwhile, after = _pressed(among_many)
    long, short = medians(found)
    return [
        Figure(
            "categories, 100,000 people ÷ 100",
            ratio(found),
            bound=14,
            aim=8,
            detail=f"{long * 1e3:.0f} ms ÷ {short * 1e3:.0f} ms",
        ),
        Figure(
            "a key while they are counted ÷ the same key after",
            meanwhile / after,
            bound=4,
            aim=2,
            detail=f"{meanwhile * 1e3:.0f} ms ÷ {after * 1e3:.0f} ms",
        ),
    ]


def _opened(window: Window) -> float:
    """Seconds from the digit until the people are counted."""
    window.press("v")
    seconds = window.press_until("2", _COUNTED)
    window.press_until(_LEAVE, _PLACE)
    return seconds


def _pressed(window: Window) -> tuple[float, float]:
    """Seconds until the help is shown, while people are counted and after that."""
    meanwhile, after = [], []
    for _time in range(KEYS):
        window.press("v")
        window.press_until("2", _COUNTING)
        meanwhile.append(window.press_until(_HELP, _HELP_SHOWN))
        window.press_until(_LEAVE, _COUNTED)
        after.append(window.press_until(_HELP, _HELP_SHOWN))
        window.press_until(_LEAVE, _COUNTED)
        window.press_until(_LEAVE, _PLACE)
    return percentile(meanwhile, 50), percentile(after, 50)
