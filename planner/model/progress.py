"""Progress of long work, and its cancellation."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with the work done and the total; may raise `Cancelled` to stop it."""

_WHOLE = 1000
"""The parts in which the progress of several works together is told."""


class Cancelled(Exception):
    """The user stopped the work; nothing was written."""


def silent(_done: int, _total: int) -> None:
    """Report no progress."""


def part_of(progress: Progress, first: float, last: float) -> Progress:
    """The progress of a part of the work, from one share of the whole to another."""

    def told(done: int, total: int) -> None:
        share = done / total if total else 1.0
        progress(round((first + (last - first) * share) * _WHOLE), _WHOLE)

    return told
