"""Declared canvases: the cells of each, with their questions, and how it is laid out."""

from collections.abc import Mapping
from enum import Enum, auto

from planner.pitch.canvases.card import CanvasName, Star
from planner.values import dataclass


class Layout(Enum):
    """The ways in which a canvas is drawn."""

    COLUMNS = auto()
    TWO_BY_TWO = auto()
    STARS = auto()
    CIRCLES = auto()


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: an answer, its author, and the further fields of an achievement."""

    text: str
    by: str
    star: Star | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a canvas; `helps` is how many answers help [D]. An optional one may stay empty."""

    code: str
    name: str
    questions: tuple[str, ...]
    helps: int
    example: Example
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Canvas:
    """A canvas with its cells in their order, in the language spoken when it was asked for."""

    name: CanvasName
    layout: Layout
    cells: tuple[Cell, ...]

    def cell(self, code: str) -> Cell:
        """The cell of a code."""
        return next(cell for cell in self.cells if cell.code == code)

    @property
    def wanted(self) -> Mapping[str, int]:
        """The number of answers that help, by cell, optional cells left out."""
        return {cell.code: cell.helps for cell in self.cells if not cell.optional}
