"""Opening the planner itself, the program that fills the terminal."""

import sys
from pathlib import Path

from cli.desk import Desk
from cli.refusals import Refused
from planner.language import _


def open_planner(desk: Desk, file: Path | None = None) -> int:
    """Open the planner on the desk's store, or on `file`; its exit code once the person leaves it.

    Raises:
        Refused: if there is no terminal to fill.
        StoreError: if the store cannot be used.
        ConfigurationError: if the settings cannot be used.
    """
    if not (_is_terminal(sys.__stdin__) and _is_terminal(sys.__stderr__)):
        raise Refused(_("The planner needs a terminal; “escalier --help” lists the commands."))
    with desk.store(file) as store:
        from tui.app import run  # noqa: PLC0415  # no command needs it, and it takes the most time

        settings = desk.configuration()
        return run(store, desk.calendar, theme=settings.theme, keys=dict(settings.keys))


def _is_terminal(stream: object) -> bool:
    return getattr(stream, "isatty", bool)()
