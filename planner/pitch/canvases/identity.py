"""The canvas of identity and values."""

from planner.language import _, pgettext
from planner.pitch.canvases.canvas import Canvas, Cell, Example, Layout
from planner.pitch.canvases.card import CanvasName
from planner.pitch.canvases.people import executive, student


def identity() -> Canvas:
    """Identity in one sentence, and values."""
    return Canvas(CanvasName.IDENTITY, Layout.COLUMNS, (_identity(), _values()))


def _identity() -> Cell:
    return Cell(
        "identity",
        pgettext("canvas", "Identity"),
        (
            _("Who are you at work, in one sentence?"),
            _("What would a colleague say of you in ten words?"),
        ),
        1,
        Example(
            _("A finance director who steadies fast-growing family firms"),
            executive(),
        ),
    )


def _values() -> Cell:
    return Cell(
        "values",
        pgettext("canvas", "Values"),
        (
            _("What would you not give up, even for a better post?"),
            _("When were you last proud of the way a thing was done?"),
        ),
        5,
        Example(_("Keeping my word: when I say Thursday, it is Thursday"), student()),
    )
