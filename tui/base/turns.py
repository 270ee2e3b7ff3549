"""Short turns for a thread that computes for long, so that keys are answered meanwhile."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_TURN = 0.0005
"""Seconds after which a thread that computes lets another one go on, a tenth of the usual."""


@contextmanager
def short_turns() -> Iterator[None]:
    """Let threads take turns more often while this one computes."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
