"""The figure of a staircase on its way from one stair to the next, in a few pictures."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from planner.stairs.glyphs import SIGNS, Line, Look, Piece, Signs

FRAMES = 4
"""Pictures of the way, besides that of its end."""

_Cell = tuple[str, Look, bool]
_Place = tuple[int, int]


def figure_moves(
    before: Sequence[Line], after: Sequence[Line], signs: Signs = SIGNS
) -> Iterator[Sequence[Line]]:
    """The pictures from `before` to `after`, which have the same size; the last one is `after`.

    Without a figure `after` is the only one.
    """
    start, end = _figure(before, signs), _figure(after, signs)
    if start and end and len(before) == len(after):
        (row, column), (to_row, to_column) = min(start), min(end)
        ground = _without(before, start)
        for frame in range(FRAMES):
            share = frame / FRAMES
            down, right = round((to_row - row) * share), round((to_column - column) * share)
            moved = {(y + down, x + right): sign for (y, x), sign in start.items()}
            yield _with(ground, moved)
    yield after


def _figure(lines: Sequence[Line], signs: Signs) -> Mapping[_Place, str]:
    """The characters of the figure by their place; the flag beside it is none of them."""
    return {
        (y, x): sign
        for y, line in enumerate(lines)
        for x, (sign, look, _climbed) in enumerate(_cells(line))
        if look is Look.FIGURE and sign not in (" ", signs.flag)
    }


def _cells(line: Line) -> list[_Cell]:
    return [(sign, piece.look, piece.climbed) for piece in line for sign in piece.text]


def _without(lines: Sequence[Line], figure: Mapping[_Place, str]) -> list[list[_Cell]]:
    cells = [_cells(line) for line in lines]
    for y, x in figure:
        cells[y][x] = (" ", Look.AIR, False)
    return cells


def _with(ground: Sequence[Sequence[_Cell]], figure: Mapping[_Place, str]) -> Sequence[Line]:
    cells = [list(line) for line in ground]
    for (y, x), sign in figure.items():
        if 0 <= y < len(cells) and 0 <= x < len(cells[y]):
            cells[y][x] = (sign, Look.FIGURE, False)
    return [tuple(_pieces(line)) for line in cells]


def _pieces(cells: Sequence[_Cell]) -> Iterator[Piece]:
    for (look, climbed), run in groupby(cells, key=lambda cell: cell[1:]):
        yield Piece("".join(sign for sign, _look, _climbed in run), look, climbed)
