"""The canvas of the marketing mix of oneself: four P, and three more for those who want them."""

from planner.language import _, pgettext
from planner.pitch.canvases.canvas import Canvas, Cell, Example, Layout
from planner.pitch.canvases.card import CanvasName
from planner.pitch.canvases.people import consultant, executive, student


def mix() -> Canvas:
    """Product, price, place, promotion; optionally people, process, proof."""
    four = (_product(), _price(), _place(), _promotion())
    return Canvas(CanvasName.MIX, Layout.COLUMNS, (*four, _people(), _process(), _proof()))


def _product() -> Cell:
    return Cell(
        "product",
        pgettext("mix", "Product"),
        (
            _("What do you offer, in words your neighbour understands?"),
            _("What will be different for them afterwards?"),
        ),
        2,
        Example(_("Three days to see where deliveries lose time, and a plan"), consultant()),
    )


def _price() -> Cell:
    return Cell(
        "price",
        pgettext("mix", "Price"),
        (
            _("What do you ask in return: pay, time, freedom, learning?"),
            _("What is it worth to them?"),
        ),
        2,
        Example(_("A fair salary, and two days a week from home"), executive()),
    )


def _place() -> Cell:
    return Cell(
        "place",
        pgettext("mix", "Place"),
        (
            _("Where are those you can help?"),
            _("Where do they find you?"),
        ),
        2,
        Example(_("Open days of three laboratories"), student()),
    )


def _promotion() -> Cell:
    return Cell(
        "promotion",
        pgettext("mix", "Promotion"),
        (
            _("How do they hear of you, and from whom?"),
            _("What do you show of your work?"),
        ),
        2,
        Example(_("Two former clients who speak of me, and one article a month"), consultant()),
    )


def _people() -> Cell:
    return Cell(
        "people",
        pgettext("mix", "People"),
        (_("Who stands beside you, and vouches for you?"),),
        1,
        Example(_("My former chairman, and the bank’s adviser"), executive()),
        optional=True,
    )


def _process() -> Cell:
    return Cell(
        "process",
        pgettext("mix", "Process"),
        (_("How does working with you go, from the first call on?"),),
        1,
        Example(_("A call, a visit, a page of findings, then you decide"), consultant()),
        optional=True,
    )


def _proof() -> Cell:
    return Cell(
        "proof",
        pgettext("mix", "Proof"),
        (_("What can they see or check: figures, references, work?"),),
        1,
        Example(_("My project report and the mark it got"), student()),
        optional=True,
    )
