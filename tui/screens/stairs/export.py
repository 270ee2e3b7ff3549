"""The verb that writes the staircase of a goal to a file."""

from exchange.errors import ExchangeError
from exchange.paths import proposed_file, typed_path
from planner.language import _, pgettext
from tui.base.ask_form import ask_form
from tui.base.live_screen import LiveScreen
from tui.dialogs.field import Field, Filled
from tui.screens.stairs.goal_list import GoalList

_SHOWN_FOR = 10.0
"""Seconds that the name of the file stands."""


def ask_file(screen: LiveScreen, file: str = "") -> None:
    """Ask to which file the picture goes; again, as it was typed, if that is refused."""
    goal = screen.query_one(GoalList).goal
    if goal is None:
        return
    name = pgettext("name of a file", "stairs.svg")
    field = Field("file", _("File"), file or proposed_file(name), check=_needed)

    def write(values: Filled) -> None:
        from jobs.export_stairs import write_stairs  # few windows write a file

        path = typed_path(values["file"])
        with screen.telling():
            try:
                write_stairs(screen.store, path, goal.id)
            except ExchangeError as error:
                ask_file(screen, values["file"])
                screen.app.notify(str(error), timeout=_SHOWN_FOR)
                return
            screen.notify(_("Written: {file}").format(file=path), timeout=_SHOWN_FOR)

    ask_form(screen, _("Write the staircase to a file, .svg"), [field], None, write)


def _needed(text: str) -> None:
    if not text.strip():
        raise ValueError(_("Name the file: it ends in .svg."))
