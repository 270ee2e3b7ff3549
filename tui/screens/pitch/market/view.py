"""The blocks around the lists: their titles, and the row that has the keys in full."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui.drawing.text_line import Line, Span
from tui.screens.pitch.market.lines import (
    about_imported_lines,
    imported_lines,
    no_place_lines,
    none_lines,
    place_lines,
    place_title,
    sector_lines,
)
from tui.screens.pitch.market.sector_rows import heading
from tui.widgets.growing_block import GrowingBlock

if TYPE_CHECKING:
    from tui.screens.pitch.market.screen import MarketScreen

NAMES, EVENTS = 4, 3
"""The most people and events named."""

_GUTTER = 2
"""Cells before a row of a list."""

Draw = Callable[[int], Sequence[Line]]


def show_heading(screen: "MarketScreen") -> None:
    """Show the titles of the sectors and of their numbers, and a hint where there is no sector."""
    figures, counted = screen.figures, screen.sectors.counted
    number, waiting = sum(part.sector is not None for part in figures.parts), len(figures.imported)

    rows = screen.sectors.entries
    screen.set_class(not rows, "-empty")

    def draw(width: int) -> list[Line]:
        room = width - _GUTTER
        hint = [] if number else none_lines(screen.key, waiting, room)
        return [_indented(line) for line in (heading(rows, counted, room), *hint)]

    screen.query_one("#heading", GrowingBlock).show(draw)


def show_title(screen: "MarketScreen") -> None:
    """Show the title over the organisations, and a sentence where there is none."""
    entry, counted, places = screen.sectors.entry, screen.sectors.counted, screen.places.places
    marked, is_empty = len(screen.places.marked), screen.places.key is None

    def draw(width: int) -> list[Line]:
        room = width - _GUTTER
        title = place_title(entry, counted, places, marked, room)
        empty = no_place_lines(entry, counted, screen.key, room) if is_empty else []
        return [_indented(line) for line in (*title, *empty)]

    screen.query_one("#title", GrowingBlock).show(draw)


def _indented(line: Line) -> Line:
    return (Span(" " * _GUTTER), *line) if line else ()


def detail_of(screen: "MarketScreen") -> Draw:
    """The lines of the row that has the keys; those of the sector while its list is empty."""
    on_one = screen.on_places and screen.places.organisation_id is not None
    return _of_organisation(screen) if on_one else _of_sector(screen)


def _of_sector(screen: "MarketScreen") -> Draw:
    entry, store, today = screen.sectors.entry, screen.store, screen.today
    if entry is None:
        return lambda _width: ()
    if entry.part is None:
        return partial(about_imported_lines, len(entry.imported), screen.key)
    sector_id = entry.sector_id
    people = [] if store.market.is_large else store.market.people_in(sector_id, NAMES)
    events = store.events.of_sector(sector_id, EVENTS) if sector_id else []
    return partial(sector_lines, entry.part, people, events, today, screen.key)


def _of_organisation(screen: "MarketScreen") -> Draw:
    number, entry, today = screen.places.organisation_id, screen.sectors.entry, screen.today
    if number is None:
        return lambda _width: ()
    people = screen.store.market.people_at(number, NAMES)
    place = screen.places.place
    if place is not None:
        name = entry.name if entry and entry.sector_id else ""
        return partial(place_lines, place, name, people, today, screen.key)
    each = next(each for each in screen.places.imported if each.organisation_id == number)
    return partial(imported_lines, each, people, screen.key)
