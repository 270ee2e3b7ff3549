"""The panes of a canvas with its cards: columns, two by two, a list of stars, or of circles."""

from collections.abc import Iterator, Sequence
from functools import partial

from planner.language import _
from planner.pitch.canvases.canvas import Canvas, Cell, Layout
from planner.pitch.canvases.card import Card
from planner.pitch.canvases.circles import CIRCLES, by_number, number_names
from planner.pitch.canvases.swot import PROJECT
from tui.drawing.text_line import Line, Span, Tone
from tui.screens.pitch.canvas.grid import Entry, Pane, Rows
from tui.screens.pitch.canvas.lines import dim_lines, empty_lines, say_example, title_line
from tui.screens.pitch.canvas.star_lines import no_achievement_lines

_IN_A_ROW = 4


def panes_of(canvas: Canvas, cards: Sequence[Card], *, every_cell: bool) -> Rows:
    """The panes of a canvas in rows; optional cells without a card only with `every_cell`."""
    if canvas.layout is Layout.CIRCLES:
        return [[_circles(canvas, cards)]]
    if canvas.layout is Layout.STARS:
        return [[_stars(canvas, cards)]]
    panes = [_pane(cell, cards) for cell in _shown(canvas, cards, every_cell=every_cell)]
    if canvas.layout is Layout.TWO_BY_TWO:
        return [panes[:1], panes[1:3], panes[3:]]
    return [panes[first : first + _IN_A_ROW] for first in range(0, len(panes), _IN_A_ROW)]


def has_optional(canvas: Canvas, cards: Sequence[Card]) -> bool:
    """Whether a card stands in an optional cell, all of which are shown then."""
    optional = {cell.code for cell in canvas.cells if cell.optional}
    return any(optional.intersection(card.cells) for card in cards)


def _shown(canvas: Canvas, cards: Sequence[Card], *, every_cell: bool) -> list[Cell]:
    every_cell = every_cell or has_optional(canvas, cards)
    return [cell for cell in canvas.cells if every_cell or not cell.optional]


def _pane(cell: Cell, cards: Sequence[Card]) -> Pane:
    entries = [Entry(card) for card in cards if cell.code in card.cells]
    title = partial(title_line, cell.name, len(entries), 0 if cell.optional else cell.helps)
    if cell.code == PROJECT:
        return Pane(cell.code, title, entries, partial(dim_lines, cell.questions), low=True)
    return Pane(cell.code, title, entries, partial(empty_lines, cell))


def _stars(canvas: Canvas, cards: Sequence[Card]) -> Pane:
    (cell,) = canvas.cells
    title = partial(title_line, cell.name, len(cards), cell.helps)
    return Pane(
        cell.code, title, [Entry(card) for card in cards], partial(no_achievement_lines, cell)
    )


def _circles(canvas: Canvas, cards: Sequence[Card]) -> Pane:
    """One pane: the cards under headings that say how many circles they stand in."""
    title = partial(_heading, _("Cards"), len(cards))
    entries = list(_by_circles(cards)) if cards else []
    return Pane("", title, entries, partial(_no_circles, canvas))


def _by_circles(cards: Sequence[Card]) -> Iterator[Entry]:
    names = number_names()
    for number, those in by_number(cards).items():
        if those or number == len(CIRCLES):
            yield Entry()
            yield Entry(heading=_heading(names[number], len(those), 0))
        for card in those:
            yield Entry(card)


def _heading(name: str, number: int, _width: int) -> Line:
    return (Span(name, Tone.TITLE), Span(f"  {number}", Tone.DIM))


def _no_circles(canvas: Canvas, width: int) -> list[Line]:
    """The question of each circle and its example."""
    lines: list[Line] = []
    for number, cell in enumerate(canvas.cells, start=1):
        name = (Span(f"{number} ", Tone.ACCENT), Span(cell.name, Tone.TITLE))
        said = [cell.questions[0], say_example(cell.example)]
        lines += [name, *dim_lines(said, width)]
    return lines
