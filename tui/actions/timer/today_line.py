"""The line in Today about a running timer; it may be ignored."""

from collections.abc import Sequence
from datetime import date

from db.store import Store
from planner.language import _


def timer_words(store: Store, today: date, key: str) -> Sequence[str]:
    """The key and the running time in several lengths, longest first; empty if no timer runs."""
    timer = store.timer.get()
    if timer is None:
        return ()
    from planner.today.timer import measured
    from tui.actions.timer.clock import moment
    from tui.actions.timer.wording import say_minutes_of, say_running

    found = measured(timer, moment(), today)
    if not found.sure:
        return (
            _("{key} · a timer was left running: say how long it was").format(key=key),
            _("{key} · a timer was left running").format(key=key),
        )
    said = _("{key} · timer: {running}")
    ways = (say_running(timer, found), say_minutes_of(timer, found))
    return [said.format(key=key, running=way) for way in ways]
