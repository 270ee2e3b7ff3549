"""A terminal that goes away, with a signal or without one, and a request to end."""

import asyncio
import os
import signal
import sys

from tui.base.drafts import KeepsDrafts


def listen(app: KeepsDrafts) -> None:
    """Save drafts before SIGHUP, SIGTERM or SIGINT ends the program.

    Call it in the app's own loop. Nothing is done on Windows, which has no such signals.
    """
    if sys.platform == "win32":
        return
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGHUP, _hang_up, app)
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, _quit, app, number)


def end_without_terminal(app: KeepsDrafts) -> None:
    """Save drafts and end if the terminal is gone: no signal tells a program that is not its own.

    Reading from it would give nothing, at once and for ever.
    """
    if sys.platform == "win32" or app.is_headless or sys.__stdin__ is None:
        return
    import select

    watch = select.poll()
    watch.register(sys.__stdin__.fileno(), 0)
    if any(found & (select.POLLHUP | select.POLLNVAL) for _file, found in watch.poll(0)):
        _hang_up(app)


def _hang_up(app: KeepsDrafts) -> None:
    """Save drafts, then end by the signal itself, as no terminal is left to restore."""
    app.keep_drafts()
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGHUP)


def _quit(app: KeepsDrafts, number: int) -> None:
    app.keep_drafts()
    app.exit(return_code=128 + number)
