"""The rows of organisations: of a sector, and of what is not on the map yet."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from planner.language import _, pgettext
from planner.language.dates_in_words import say_past_day, widest_past_day
from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.model.signs import CRITERION_MET
from planner.pitch.market_map.coverage import Place
from planner.pitch.market_map.sector import Imported, say_people, sizes
from tui.drawing.columns import GAP, cell, in_columns
from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone
from tui.widgets.rows import Row

_SIGN = 2
_NAME = range(20, 41)
"""The cells of a name; the size gives way where a name would be cut or has fewer."""


class Columns(NamedTuple):
    """The cells of the columns; one of none is empty for all."""

    name: int
    priority: int
    size: int
    now: int
    once: int
    last: int


def place_columns(places: Sequence[Place], width: int) -> Columns:
    """The columns that hold some organisations in rows of so many cells."""
    titles = _titles()
    has_priority = any(place.target.priority for place in places)
    has_size = any(place.target.size for place in places)
    fixed = (
        cell_width(titles[1]) * has_priority,
        max(cell_width(titles[2]), *map(cell_width, sizes().values())) * has_size,
        _number_cells(titles[3], (place.presence.now for place in places)),
        _number_cells(titles[4], (place.presence.once for place in places)),
        max(cell_width(titles[5]), widest_past_day(), cell_width(_nobody())),
    )
    room = width - _SIGN - sum(each + GAP for each in fixed if each)
    longest = max((cell_width(place.target.name) for place in places), default=0)
    if room < max(_NAME.start, min(longest, _NAME.stop - 1)) and fixed[1]:
        room, fixed = room + fixed[1] + GAP, (fixed[0], 0, *fixed[2:])
    return Columns(min(max(room, 1), _NAME.stop - 1), *fixed)


def _number_cells(title: str, numbers: Iterable[int]) -> int:
    return max(cell_width(title), *map(cell_width, map(say_number, (1_000, *numbers))))


def place_heading(places: Sequence[Place], width: int) -> Line:
    """The titles of the columns."""
    sizes_of = place_columns(places, width)
    cells = [
        cell(title, size, Tone.DIM, right=place >= 3)
        for place, (title, size) in enumerate(zip(_titles(), sizes_of, strict=True))
    ]
    return (Span(" " * _SIGN), *in_columns(cells))


def draw_place(
    place: Place,
    columns: Columns,
    today: date,
    is_marked: Callable[[int], bool],
    *,
    waits: bool,
) -> Row:
    """An organisation: its priority, its size, the people there, the last conversation."""
    target, there = place.target, place.presence
    last = say_past_day(there.last, today) if there.last else ""
    tone = Tone.DONE if place.talks else Tone.DIM
    if not (waits or there.now):
        last, tone = _nobody(), Tone.DUE if target.is_targeted else Tone.DIM
    numbers = [
        "…" if waits else say_number(number) if number else "–"
        for number in (there.now, there.once)
    ]
    letter = target.priority or ""
    size = sizes()[target.size] if target.size else ""
    cells = (
        cell(target.name, columns.name),
        cell(letter, columns.priority, Tone.STRONG if target.is_targeted else Tone.DIM),
        cell(size, columns.size, Tone.DIM),
        cell(numbers[0], columns.now, Tone.PLAIN if there.now else Tone.DIM, right=True),
        cell(numbers[1], columns.once, Tone.DIM, right=True),
        cell("" if waits else last, columns.last, tone, right=True),
    )
    return Row(
        target.organisation_id, (_sign(is_marked(target.organisation_id)), *in_columns(cells))
    )


def draw_imported(each: Imported, width: int, is_marked: Callable[[int], bool]) -> Row:
    """An organisation that is not on the map yet: "Acme: 4 people"."""
    said = say_people(each.people)
    room = max(width - _SIGN - GAP - 14, 1)
    name = min(room, _NAME.stop + 7)
    cells = (cell(each.name, name), cell(said, 14, Tone.DIM, right=True))
    return Row(each.organisation_id, (_sign(is_marked(each.organisation_id)), *in_columns(cells)))


def _sign(marked: bool) -> Span:
    return Span(f"{drawn(CRITERION_MET)} " if marked else " " * _SIGN, Tone.ACCENT)


def _titles() -> tuple[str, ...]:
    return (
        _("Organisation"),
        _("Priority"),
        pgettext("of an organisation", "Size"),
        pgettext("people of an organisation", "Now"),
        pgettext("people of an organisation", "Once"),
        pgettext("column", "Last talk"),
    )


def _nobody() -> str:
    return _("nobody there")
