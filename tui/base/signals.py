"""What is done when the terminal goes away, or the system asks the program to end."""

import asyncio
import os
import signal
import sys

from tui.base.drafts import KeepsDrafts


def listen(app: KeepsDrafts) -> None:
    """From now on text half typed is on disk before a signal ends the program.

    Call it in the app's own loop. Where there are no such signals nothing is done.
    """
    if sys.platform == "win32":
        return
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGHUP, _hang_up, app)
    loop.add_signal_handler(signal.SIGTERM, _quit, app)


def _hang_up(app: KeepsDrafts) -> None:
    """There is no terminal any more to be left tidy: end as the signal would have it."""
    app.keep_drafts()
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGHUP)


def _quit(app: KeepsDrafts) -> None:
    app.keep_drafts()
    app.exit(return_code=128 + signal.SIGTERM)
