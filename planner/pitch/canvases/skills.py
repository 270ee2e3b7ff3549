"""The canvas of knowledge, hard skills and soft skills."""

from planner.language import _, pgettext
from planner.pitch.canvases.canvas import Canvas, Cell, Example, Layout
from planner.pitch.canvases.card import CanvasName
from planner.pitch.canvases.people import consultant, executive, student


def skills() -> Canvas:
    """Knowledge, hard skills and soft skills, side by side."""
    return Canvas(CanvasName.SKILLS, Layout.COLUMNS, (_knowledge(), _hard(), _soft()))


def _knowledge() -> Cell:
    return Cell(
        "knowledge",
        pgettext("canvas", "Knowledge"),
        (
            _("What do you know that others have to look up?"),
            _("Which trade, which market, which language is yours?"),
        ),
        5,
        Example(_("The rules of rail freight between France and Italy"), consultant()),
    )


def _hard() -> Cell:
    return Cell(
        "hard",
        pgettext("canvas", "Hard skills"),
        (
            _("What can you do with your tools, your methods, your hands?"),
            _("What are you asked to show to others?"),
        ),
        5,
        Example(_("Rebuilding a cash forecast in a week"), executive()),
    )


def _soft() -> Cell:
    return Cell(
        "soft",
        pgettext("canvas", "Soft skills"),
        (
            _("How are you with people, under pressure, in the unknown?"),
            _("What do people thank you for?"),
        ),
        5,
        Example(_("I listen to the end before I answer"), student()),
    )
