"""The mind map of 100,000 people opened, over that of 1,000."""

from pathlib import Path

from bench import programs, stores
from bench.figures import Figure, medians, pairs, ratio
from bench.people import MANY
from bench.terminal import Window
from tui.screens.network.views import VIEWS

FEW = 1_000
PAIRS = 15
_VIEW, _LEAVE, _OPEN = "v", "\x1b", "in no circle"
_UNFOLD = "\x1b[C"


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """From the key until the branches stand there, in turn; then one of them unfolded."""
    many, few = (programs.escalier(stores.among(folder, number)) for number in (MANY, FEW))
    with Window(many) as among_many, Window(few) as among_few:
        for window in (among_many, among_few):
            window.press_each("2")
            _opened(window)  # the screen is imported when it is first opened
        count = 5 if quick else PAIRS
        found = pairs(count, lambda: _opened(among_many), lambda: _opened(among_few))
        unfolded = pairs(count, lambda: _unfolded(among_many), lambda: _unfolded(among_few))
    return [
        _figure("mind map of 100,000 people opened ÷ of 1,000", found),
        _figure("one of its circles unfolded", unfolded),
    ]


def _figure(what: str, samples: list[tuple[float, float]]) -> Figure:
    many, few = (side * 1e3 for side in medians(samples))
    detail = f"{many:.0f} ms ÷ {few:.0f} ms"
    return Figure(what, ratio(samples), bound=2.0, detail=detail)


def _opened(window: Window) -> float:
    """Seconds from the view's digit until its branches are drawn."""
    window.press(_VIEW)
    seconds = window.press_until(_digit(), _OPEN)
    window.press(_LEAVE)
    window.see("Network")
    return seconds


def _unfolded(window: Window) -> float:
    """Seconds from the key until the people of a circle are drawn."""
    window.press(_VIEW)
    window.press(_digit())
    seconds = window.press(_UNFOLD).settled
    window.press(_LEAVE)
    return seconds


def _digit() -> str:
    """The digit of the mind map among the views."""
    return str([view.room for view in VIEWS].index("mindmap") + 1)
