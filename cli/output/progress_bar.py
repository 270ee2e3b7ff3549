"""A progress bar on standard error for work of more than a second."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from planner.language import _
from planner.model.progress import Progress, silent

_PATIENCE = 1.0
_PAUSE = 0.1
_WIDTH = 30


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """Show progress on a terminal, and wipe the bar at the end."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield silent
        return
    bar = _Bar()
    try:
        yield bar.tell
    finally:
        bar.wipe()


class _Bar:
    """A line that is redrawn in place."""

    def __init__(self) -> None:
        self._next = monotonic() + _PATIENCE
        self._length = 0

    def tell(self, done: int, total: int) -> None:
        """Draw the bar, at most ten times a second."""
        now = monotonic()
        if now < self._next or total == 0:
            return
        self._next = now + _PAUSE
        full = _WIDTH * done // total
        percent = _("{number} %").format(number=100 * done // total)
        line = f"[{'#' * full}{'.' * (_WIDTH - full)}] {percent}"
        sys.stderr.write(f"\r{line}")
        sys.stderr.flush()
        self._length = max(self._length, len(line))

    def wipe(self) -> None:
        """Erase the bar."""
        if self._length:
            sys.stderr.write(f"\r{' ' * self._length}\r")
            sys.stderr.flush()
