"""The cells of the canvases: their names, their order, and how many answers help in each."""

from collections.abc import Mapping

from planner.language import pgettext
from planner.pitch.canvases.card import CanvasName

_HELPS: Mapping[CanvasName, Mapping[str, int]] = {
    CanvasName.IDENTITY: {"identity": 1, "values": 5},
    CanvasName.SKILLS: {"knowledge": 5, "hard": 5, "soft": 5},
    CanvasName.ACHIEVEMENTS: {"achievement": 7},
    CanvasName.WANTS: {"want": 3, "can": 3},
    CanvasName.SWOT: {
        "project": 1,
        "strengths": 4,
        "weaknesses": 3,
        "opportunities": 3,
        "threats": 2,
    },
    CanvasName.IKIGAI: {"love": 3, "good": 3, "needed": 3, "paid": 3},
    CanvasName.MIX: {
        "product": 2,
        "price": 2,
        "place": 2,
        "promotion": 2,
        "people": 1,
        "process": 1,
        "proof": 1,
    },
}
_OPTIONAL = frozenset(("people", "process", "proof"))


def cells_of(canvas: CanvasName) -> tuple[str, ...]:
    """The cells of a canvas, in their order."""
    return tuple(_HELPS[canvas])


def next_cell(canvas: CanvasName, cell: str) -> str:
    """The cell after another of the same canvas, the first after the last."""
    cells = cells_of(canvas)
    return cells[(cells.index(cell) + 1) % len(cells)] if cell in cells else cells[0]


def wanted() -> Mapping[tuple[CanvasName, str], int]:
    """The number of answers that help, by canvas and cell, optional cells left out."""
    return {
        (canvas, cell): helps
        for canvas, cells in _HELPS.items()
        for cell, helps in cells.items()
        if cell not in _OPTIONAL
    }


def say_cell(cell: str) -> str:
    """The name of a cell."""
    return {
        "identity": pgettext("canvas", "Identity"),
        "values": pgettext("canvas", "Values"),
        "knowledge": pgettext("canvas", "Knowledge"),
        "hard": pgettext("canvas", "Hard skills"),
        "soft": pgettext("canvas", "Soft skills"),
        "achievement": pgettext("canvas", "Achievements"),
        "want": pgettext("canvas", "What I want"),
        "can": pgettext("canvas", "What I can do"),
        "project": pgettext("canvas", "Project"),
        "strengths": pgettext("canvas", "Strengths"),
        "weaknesses": pgettext("canvas", "Weaknesses"),
        "opportunities": pgettext("canvas", "Opportunities"),
        "threats": pgettext("canvas", "Threats"),
        "love": pgettext("ikigai", "What I love"),
        "good": pgettext("ikigai", "What I am good at"),
        "needed": pgettext("ikigai", "What is needed"),
        "paid": pgettext("ikigai", "What is paid for"),
        "product": pgettext("mix", "Product"),
        "price": pgettext("mix", "Price"),
        "place": pgettext("mix", "Place"),
        "promotion": pgettext("mix", "Promotion"),
        "people": pgettext("mix", "People"),
        "process": pgettext("mix", "Process"),
        "proof": pgettext("mix", "Proof"),
    }[cell]
