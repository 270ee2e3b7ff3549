"""The clocks that the timer runs by."""

import time
from uuid import uuid4

from planner.today.timer import Moment

_RUN = uuid4().hex
_TICKING = getattr(time, "CLOCK_BOOTTIME", None)
"""The clock that goes on while the machine sleeps; without one the wall clock shows sleep."""


def moment() -> Moment:
    """The present moment by both clocks."""
    ticks = time.monotonic() if _TICKING is None else time.clock_gettime(_TICKING)
    return Moment(time.time(), ticks, _RUN)
