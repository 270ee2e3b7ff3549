"""The rows of sectors: their numbers, and the share of each as a bar."""

from collections.abc import Sequence
from typing import NamedTuple

from planner.language import _, pgettext
from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.pitch.market_map.coverage import Counted, SectorMap
from planner.pitch.market_map.sector import Imported
from planner.pitch.market_map.summary import no_sector
from tui.drawing.bars import bar
from tui.drawing.columns import GAP, cell, in_columns
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.widgets.rows import Row

LOOSE, IMPORTED = "loose", "imported"
"""The keys of the rows of what is in no sector, and of what is not on the map yet."""

_NUMBER = 5
"""Cells of a number with the brackets around the one that is listed, at least."""
_BAR = range(3, 11)
_BARS_FROM = 30
"""Cells of names and bars together from which there are bars."""
_NAME = range(20, 41)
"""The cells of a name: bars take what names leave, and nothing from the shortest."""
_PRIORITY = 2
"""The cells of a priority behind its name."""
_BARS = {Counted.TARGETED: Tone.ACCENT, Counted.KNOWN: Tone.ACCENT, Counted.CONVERSATION: Tone.DONE}
"""The numbers that have a bar, with its tone: a conversation is what was reached."""


class Entry(NamedTuple):
    """A row of the list: a sector, what is in none, or what is not on the map yet."""

    key: int | str
    part: SectorMap | None = None
    imported: Sequence[Imported] = ()

    @property
    def name(self) -> str:
        """The name of the row."""
        if self.part is None:
            return _("Not on the map yet")
        return self.part.sector.name if self.part.sector else no_sector()

    @property
    def sector_id(self) -> int | None:
        """The sector of the row, if it is one."""
        return self.part.sector.id if self.part and self.part.sector else None

    def number(self, counted: Counted) -> int | None:
        """A number of the row; what is not on the map has only one."""
        if self.part is not None:
            return self.part.coverage.number(counted)
        return len(self.imported) if counted is Counted.ALL else None


class Columns(NamedTuple):
    """The cells of a name, of a bar, and of each number with brackets around it."""

    name: int
    bar: int
    numbers: Sequence[int]


def entries(parts: Sequence[SectorMap], imported: Sequence[Imported]) -> list[Entry]:
    """The rows of the map."""
    found = [Entry(part.sector.id if part.sector else LOOSE, part) for part in parts]
    return [*found, Entry(IMPORTED, imported=imported)] if imported else found


def column_names() -> dict[Counted, str]:
    """The titles of the numbers."""
    return {
        Counted.ALL: pgettext("organisations", "All"),
        Counted.TARGETED: pgettext("organisations", "Targeted"),
        Counted.KNOWN: pgettext("organisations", "Known"),
        Counted.ONCE: pgettext("organisations", "Once"),
        Counted.CONVERSATION: pgettext("organisations", "Talked to"),
    }


def columns(rows: Sequence[Entry], width: int) -> Columns:
    """The columns that hold all rows of a list of so many cells; numbers are never cut.

    Titles without bars below them are not cut either, as long as that leaves the least name.
    """
    widest = max((len(say_number(row.number(Counted.ALL) or 0)) for row in rows), default=0) + 2
    number = max(widest, _NUMBER)
    room = width - (number + GAP) * len(Counted)
    if room < _BARS_FROM:
        return _without_bars(number, width)
    room -= len(_BARS)
    names = max((cell_width(row.name) + _PRIORITY for row in rows), default=0)
    names = min(max(names, _NAME.start), _NAME.stop - 1)
    size = min(max((room - names) // len(_BARS), _BAR.start), _BAR.stop - 1)
    if room - size * len(_BARS) < _NAME.start:
        return _without_bars(number, width)
    return Columns(max(room - size * len(_BARS), 1), size, [number] * len(Counted))


def _without_bars(number: int, width: int) -> Columns:
    numbers = [max(number, cell_width(title)) for title in column_names().values()]
    room = width - sum(numbers) - GAP * len(numbers)
    if room < _NAME.start:
        numbers = [number] * len(numbers)
        room = width - sum(numbers) - GAP * len(numbers)
    return Columns(max(room, 1), 0, numbers)


def heading(rows: Sequence[Entry], counted: Counted, width: int) -> Line:
    """The title of the list, and those of its numbers; the one that is listed is lit."""
    size = columns(rows, width)
    title, count = _("Sectors"), sum(row.sector_id is not None for row in rows)
    number = f"  {say_number(count)}" if count else ""
    rest = max(size.name - cell_width(title), 0)
    cells: list[Line] = [(Span(title, Tone.TITLE), Span(fit(number, rest), Tone.DIM))]
    for (each, name), wide in zip(column_names().items(), size.numbers, strict=True):
        tone = Tone.STRONG if each is counted else Tone.DIM
        has_bar = each in _BARS and size.bar > 0
        room = wide + (1 + size.bar if has_bar else 0)
        cells.append(cell(name, room, tone, right=not has_bar))
    return in_columns(cells)


def sector_row(entry: Entry, counted: Counted, size: Columns, *, at: bool, waits: bool) -> Row:
    """A row; where the highlight is `at` it, the number listed has brackets around it.

    Numbers that depend on people are left open while it `waits` for them.
    """
    is_quiet = entry.sector_id is None
    cells: list[Line] = [_named(entry, size.name)]
    whole = entry.number(Counted.ALL) or 0
    for each, wide in zip(Counted, size.numbers, strict=True):
        number = entry.number(each)
        said = _said(each, number, waits=waits)
        text = f"[{said}]" if at and each is counted and said else f"{said} "
        tone = Tone.STRONG if number and not is_quiet else Tone.DIM
        shown: Line = (Span(fit(text, wide, right=True), tone),)
        if each in _BARS and size.bar:
            share = () if number is None or not whole else ((number, _BARS[each]),)
            drawn = bar(share, whole, size.bar) if share else (Span(" " * size.bar),)
            shown = (*shown, Span(" "), *drawn)
        cells.append(shown)
    return Row(entry.key, in_columns(cells))


def _named(entry: Entry, width: int) -> Line:
    """The name of a row, with the priority of its sector at the end of the column."""
    sector = entry.part.sector if entry.part else None
    if sector is None or not sector.priority:
        return cell(entry.name, width, Tone.PLAIN if sector else Tone.DIM)
    letter = Span(f" {sector.priority}", Tone.DIM)
    return (*cell(entry.name, width - _PRIORITY), letter)


def _said(counted: Counted, number: int | None, *, waits: bool) -> str:
    if number is None:
        return ""
    return "…" if waits and counted not in (Counted.ALL, Counted.TARGETED) else say_number(number)
