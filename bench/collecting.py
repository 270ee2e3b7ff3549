"""Garbage collections as in the window, where a full one waits for idle time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from tui.base.idle_collection import THRESHOLDS


@contextmanager
def collected_as_in_window() -> Iterator[None]:
    """Collect what there is, and then no more than the window does in the middle of its work."""
    usual = gc.get_threshold()
    gc.collect()
    gc.set_threshold(*THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
