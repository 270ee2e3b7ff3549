"""How long work tells how far it is, and how it is stopped."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with what is done and what there is in all; it may raise `Cancelled` to stop the work."""


class Cancelled(Exception):
    """The person stopped the work; nothing of it was written."""


def silent(_done: int, _total: int) -> None:
    """Tell nobody."""
