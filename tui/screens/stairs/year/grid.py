"""A year of days as a grid: a column a week, a sign a day, the months above."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from planner.language import language
from planner.language.calendar_names import NARROW_MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS
from planner.language.width import cell_width
from planner.model.signs import DONE, SEPARATOR
from planner.stairs.year import Mark, Year
from tui.drawing.signs import drawn
from tui.drawing.text_line import Span, Tone, fit
from tui.drawing.week_grid import Patch

_LABEL = 6
PAUSE_SIGN = "┈"
"""The sign of a day of a pause."""
_SIGNS = {Mark.COUNTS: DONE, Mark.QUIET: SEPARATOR, Mark.PAUSE: PAUSE_SIGN, Mark.BLANK: " "}
_TONES = {
    Mark.COUNTS: Tone.DONE, Mark.QUIET: Tone.DIM, Mark.PAUSE: Tone.DIM, Mark.BLANK: Tone.DIM,
}  # fmt: skip


def year_rows(year: Year, width: int) -> list[tuple[Patch, ...]]:
    """The months, then a row a weekday; a week takes two cells where there is room for them."""
    mondays = year.mondays
    cells = 2 if width >= _LABEL + 2 * len(mondays) else 1
    mondays = mondays[-max((width - _LABEL) // cells, 1) :]
    rows: list[tuple[Patch, ...]] = [
        (Patch((Span(" " * _LABEL + _months(mondays, cells, width - _LABEL), Tone.DIM),)),)
    ]
    for weekday in range(7):
        label = fit(SHORT_WEEKDAYS[language()][weekday] if weekday % 2 == 0 else "", _LABEL)
        days = [monday + timedelta(days=weekday) for monday in mondays]
        rows.append((Patch((Span(label, Tone.DIM),)), *_marks(year, days, cells)))
    return rows


def _marks(year: Year, days: Sequence[date], cells: int) -> Iterator[Patch]:
    for day in days:
        mark = year.mark(day)
        sign, tone = _SIGNS[mark], _TONES[mark]
        if day == year.today and mark is Mark.BLANK:
            sign, tone = "◌", Tone.ACCENT
        yield Patch((Span(drawn(sign), tone),), day)
        if cells > 1:
            yield Patch((Span(" " * (cells - 1)),))


def _months(mondays: Sequence[date], cells: int, width: int) -> str:
    """The names of the months, each over the first week that begins in it, if it has room."""
    names = (SHORT_MONTHS if cells > 1 else NARROW_MONTHS)[language()]
    line = ""
    for at, monday in enumerate(mondays):
        name = names[monday.month - 1]
        begins = at == 0 or mondays[at - 1].month != monday.month
        has_room = cell_width(line) < at * cells or not line
        fits = at * cells + cell_width(name) <= width
        if begins and has_room and fits and (at > 0 or monday.day < 15):
            line = line.ljust(at * cells) + name
    return line
