"""The one dim line with which Today tells that a timer runs; it may be ignored."""

from datetime import date

from db.store import Store
from planner.language import _


def timer_line(store: Store, today: date, key: str) -> str:
    """How long the timer has run, and the key that leads to it; empty if none runs."""
    timer = store.timer.get()
    if timer is None:
        return ""
    from planner.timer import measured  # noqa: PLC0415  # not needed to start
    from tui.fifteen.clock import moment  # noqa: PLC0415  # not needed to start
    from tui.fifteen.saying import say_running  # noqa: PLC0415  # not needed to start

    return _("{key} · timer: {running}").format(
        key=key, running=say_running(timer, measured(timer, moment(), today))
    )
