"""The canvas of what one wants and what one can do."""

from planner.language import _, pgettext
from planner.pitch.canvases.canvas import Canvas, Cell, Example, Layout
from planner.pitch.canvases.card import CanvasName
from planner.pitch.canvases.people import consultant, student


def wants() -> Canvas:
    """Want and can, side by side."""
    return Canvas(CanvasName.WANTS, Layout.COLUMNS, (_want(), _can()))


def _want() -> Cell:
    return Cell(
        "want",
        pgettext("canvas", "What I want"),
        (
            _("Where would you like to stand in two years?"),
            _("What do you want more of in an ordinary week?"),
        ),
        3,
        Example(_("A first post in a team where I may ask questions"), student()),
    )


def _can() -> Cell:
    return Cell(
        "can",
        pgettext("canvas", "What I can do"),
        (
            _("What could you do from next Monday, if you were asked?"),
            _("What stands in the way, and who could lift it?"),
        ),
        3,
        Example(_("Two days a week for a second client, from May on"), consultant()),
    )
