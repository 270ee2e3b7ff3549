"""Progress of long work, and its cancellation."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with the work done and the total; may raise `Cancelled` to stop it."""


class Cancelled(Exception):
    """The user stopped the work; nothing was written."""


def silent(_done: int, _total: int) -> None:
    """Report no progress."""
