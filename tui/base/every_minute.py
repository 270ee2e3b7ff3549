"""Callbacks each minute that keep no closed screen in memory."""

import asyncio
from collections.abc import Callable
from contextvars import Context
from weakref import WeakMethod

from textual.message_pump import MessagePump

MINUTE = 60.0


def every_minute(callback: Callable[[], object]) -> None:
    """Call a bound method of a widget each minute for as long as the widget runs.

    An interval of Textual's holds its widget for up to a minute after it was stopped: the loop
    keeps the cancelled handle, and that the context in which it was made.
    """
    _wait(WeakMethod(callback))


def _wait(method: WeakMethod[Callable[[], object]]) -> None:
    asyncio.get_running_loop().call_later(MINUTE, _call, method, context=Context())


def _call(method: WeakMethod[Callable[[], object]]) -> None:
    callback = method()
    widget = getattr(callback, "__self__", None)
    if callback is not None and isinstance(widget, MessagePump) and widget.is_running:
        widget.call_later(callback)
        _wait(method)
