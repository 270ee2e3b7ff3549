"""The clocks that the timer runs by."""

import time
from uuid import uuid4

from planner.today.timer import Moment

_RUN = uuid4().hex
_TICKING = getattr(time, "CLOCK_BOOTTIME", None)
"""It goes on while the machine sleeps; where there is none, sleep is seen by the wall's clock."""


def moment() -> Moment:
    """Now."""
    ticks = time.monotonic() if _TICKING is None else time.clock_gettime(_TICKING)
    return Moment(time.time(), ticks, _RUN)
