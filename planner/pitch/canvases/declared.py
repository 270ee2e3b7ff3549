"""The seven canvases by their names, each made in the language spoken."""

from collections.abc import Callable, Mapping

from planner.pitch.canvases.achievements import achievements
from planner.pitch.canvases.canvas import Canvas
from planner.pitch.canvases.card import CanvasName
from planner.pitch.canvases.identity import identity
from planner.pitch.canvases.ikigai import ikigai
from planner.pitch.canvases.mix import mix
from planner.pitch.canvases.skills import skills
from planner.pitch.canvases.swot import swot
from planner.pitch.canvases.wants import wants

_DECLARED: Mapping[CanvasName, Callable[[], Canvas]] = {
    CanvasName.IDENTITY: identity,
    CanvasName.SKILLS: skills,
    CanvasName.ACHIEVEMENTS: achievements,
    CanvasName.WANTS: wants,
    CanvasName.SWOT: swot,
    CanvasName.IKIGAI: ikigai,
    CanvasName.MIX: mix,
}


def canvas_of(name: CanvasName) -> Canvas:
    """The canvas of a name."""
    return _DECLARED[name]()


def canvases() -> tuple[Canvas, ...]:
    """All canvases, in the order in which they are filled."""
    return tuple(map(canvas_of, CanvasName))


def wanted() -> Mapping[tuple[CanvasName, str], int]:
    """The number of answers that help, by canvas and cell, optional cells left out."""
    return {
        (canvas.name, code): helps for canvas in canvases() for code, helps in canvas.wanted.items()
    }
