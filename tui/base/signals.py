"""Signal handlers for a terminal that goes away and a request to end."""

import asyncio
import os
import signal
import sys

from tui.base.drafts import KeepsDrafts


def listen(app: KeepsDrafts) -> None:
    """Save drafts before SIGHUP or SIGTERM ends the program.

    Call it in the app's own loop. Nothing is done on Windows, which has no such signals.
    """
    if sys.platform == "win32":
        return
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGHUP, _hang_up, app)
    loop.add_signal_handler(signal.SIGTERM, _quit, app)


def _hang_up(app: KeepsDrafts) -> None:
    """Save drafts, then end by the signal itself, as no terminal is left to restore."""
    app.keep_drafts()
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGHUP)


def _quit(app: KeepsDrafts) -> None:
    app.keep_drafts()
    app.exit(return_code=128 + signal.SIGTERM)
