"""The cells of the declared canvases by their codes alone, which are those of one canvas each."""

from functools import cache

from planner.pitch.canvases.card import CanvasName
from planner.pitch.canvases.declared import canvas_of, canvases


@cache
def cells_of(canvas: CanvasName) -> tuple[str, ...]:
    """The cells of a canvas, in their order."""
    return tuple(cell.code for cell in canvas_of(canvas).cells)


def next_cell(canvas: CanvasName, cell: str) -> str:
    """The cell after another of the same canvas, the first after the last."""
    cells = cells_of(canvas)
    return cells[(cells.index(cell) + 1) % len(cells)] if cell in cells else cells[0]


def say_cell(cell: str) -> str:
    """The name of a cell."""
    return canvas_of(_canvases_by_cell()[cell]).cell(cell).name


@cache
def _canvases_by_cell() -> dict[str, CanvasName]:
    return {cell.code: canvas.name for canvas in canvases() for cell in canvas.cells}
