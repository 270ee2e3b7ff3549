"""Tables: aligned and fitted on a terminal, tab-separated and whole elsewhere."""

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import click

from cli.output import printing as output
from planner.language.text import harmless
from planner.language.width import fit

_GAP = "  "


@dataclass(frozen=True, slots=True)
class Column:
    """A column of `width` cells; without a width it takes its share of the rest."""

    width: int = 0
    right: bool = False
    share: int = 1


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The rows as lines, `len(columns)` cells each."""
    widths = _widths(columns) if output.is_terminal() else None
    for row in rows:
        cells = [harmless(cell) for cell in row]
        if widths is None:
            yield "\t".join(cells)
        else:
            yield _GAP.join(map(_aligned, columns, widths, cells)).rstrip()


def strong(text: str) -> str:
    """A heading: bold on a terminal that shows it."""
    return _styled(text, bold=True)


def faint(text: str) -> str:
    """A minor text: dim on a terminal that shows it."""
    return _styled(text, dim=True)


def _styled(text: str, **style: bool) -> str:
    plain = not output.is_terminal() or "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return harmless(text) if plain else click.style(harmless(text), **style)


def _widths(columns: Sequence[Column]) -> list[int]:
    """The widths on this terminal; columns without one share the rest, at least twelve cells."""
    shares = sum(column.share for column in columns if not column.width)
    taken = sum(column.width for column in columns) + len(_GAP) * (len(columns) - 1)
    rest = shutil.get_terminal_size().columns - taken
    return [column.width or max(rest * column.share // shares, 12) for column in columns]


def _aligned(column: Column, width: int, cell: str) -> str:
    return fit(cell, width, right=column.right)
