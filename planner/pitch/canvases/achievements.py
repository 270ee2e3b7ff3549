"""The canvas of achievements, told as STAR: situation, task, actions, result."""

from planner.language import _, pgettext
from planner.pitch.canvases.canvas import Canvas, Cell, Example, Layout
from planner.pitch.canvases.card import CanvasName, Star
from planner.pitch.canvases.people import executive

SEVEN = 7
"""Achievements that help: practitioners ask for seven or more [C]."""


def achievements() -> Canvas:
    """One cell of achievements."""
    return Canvas(CanvasName.ACHIEVEMENTS, Layout.STARS, (_achievement(),))


def _achievement() -> Cell:
    return Cell(
        "achievement",
        pgettext("canvas", "Achievements"),
        (
            _("What did you begin, finish, mend or save?"),
            _("What would not have happened without you?"),
            _("Small ones count: a club, a course, a customer who stayed."),
        ),
        SEVEN,
        Example(_("Accounts closed in five days"), executive(), _star()),
    )


def _star() -> Star:
    return Star(
        _("The board read the month’s figures on the 20th, too late to decide"),
        _("Bring the month’s end down to a week without hiring"),
        _("I sat with each of the four teams, I cut 31 entries by hand to 6, I led a trial month"),
        _("Closed in 5 days instead of 12, for two years running"),
        (_("method"), _("listening")),
        5,
    )
