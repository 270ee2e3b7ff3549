"""The SWOT canvas: its project first, then strengths, weaknesses, opportunities, threats."""

from planner.language import _, pgettext
from planner.pitch.canvases.canvas import Canvas, Cell, Example, Layout
from planner.pitch.canvases.card import CanvasName
from planner.pitch.canvases.people import consultant, executive, student

PROJECT = "project"
"""The cell that stands above the four others."""


def swot() -> Canvas:
    """The project, two internal cells and two external ones."""
    inside, outside = (_strengths(), _weaknesses()), (_opportunities(), _threats())
    return Canvas(CanvasName.SWOT, Layout.TWO_BY_TWO, (_project(), *inside, *outside))


def _project() -> Cell:
    return Cell(
        PROJECT,
        pgettext("canvas", "Project"),
        (_("Which project is this about: a post, clients, a change?"),),
        1,
        Example(
            _("Finance director of an industrial firm near Lyon by September"),
            executive(),
        ),
    )


def _strengths() -> Cell:
    return Cell(
        "strengths",
        pgettext("canvas", "Strengths"),
        (
            _("What do you do better than most who have the same project?"),
            _("Which achievement proves it?"),
        ),
        4,
        Example(_("I bring the bank and the workshop to one table"), executive()),
    )


def _weaknesses() -> Cell:
    return Cell(
        "weaknesses",
        pgettext("canvas", "Weaknesses"),
        (
            _("Which question do you hope nobody asks?"),
            _("What do you have to learn, or get help with?"),
        ),
        3,
        Example(_("I lose my words in front of more than five people"), student()),
    )


def _opportunities() -> Cell:
    return Cell(
        "opportunities",
        pgettext("canvas", "Opportunities"),
        (
            _("What is changing out there in your favour?"),
            _("Who is looking for what you can do?"),
        ),
        3,
        Example(_("New customs rules: small shippers look for advice"), consultant()),
    )


def _threats() -> Cell:
    return Cell(
        "threats",
        pgettext("canvas", "Threats"),
        (
            _("What could make the project harder within a year?"),
            _("Who else could do it, and how?"),
        ),
        2,
        Example(_("Two groups nearby are merging their finance teams"), executive()),
    )
