"""The ikigai canvas: four circles, any of which a card may stand in."""

from planner.language import _, pgettext
from planner.pitch.canvases.canvas import Canvas, Cell, Example, Layout
from planner.pitch.canvases.card import CanvasName
from planner.pitch.canvases.people import consultant, executive, student


def ikigai() -> Canvas:
    """The four circles in their order, which is that of their digits."""
    return Canvas(CanvasName.IKIGAI, Layout.CIRCLES, (_love(), _good(), _needed(), _paid()))


def _love() -> Cell:
    return Cell(
        "love",
        pgettext("ikigai", "What I love"),
        (_("What do you do without looking at the clock?"),),
        3,
        Example(_("Explaining an experiment to pupils"), student()),
    )


def _good() -> Cell:
    return Cell(
        "good",
        pgettext("ikigai", "What I am good at"),
        (_("What is easy for you and hard for others?"),),
        3,
        Example(_("Finding the one step that holds a delivery up"), consultant()),
    )


def _needed() -> Cell:
    return Cell(
        "needed",
        pgettext("ikigai", "What is needed"),
        (_("What do people around you lack or look for?"),),
        3,
        Example(_("Owners who see their figures before the year is over"), executive()),
    )


def _paid() -> Cell:
    return Cell(
        "paid",
        pgettext("ikigai", "What is paid for"),
        (_("For what does somebody pay you, or would they?"),),
        3,
        Example(_("Three days of audit at a fixed price"), consultant()),
    )
