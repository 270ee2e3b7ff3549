"""The head of Today: the date, how the day stands, and the week with its load."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

from planner.calendar.weeks import DayLoad
from planner.language import language
from planner.language.calendar_names import SHORT_WEEKDAYS
from planner.language.dates_in_words import say_full_day, say_short_day
from planner.today.agenda import Agenda
from planner.today.wording import say_planned, say_regular_in_short, say_regularity
from tui.drawing.signs import DONE, OPEN, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, length
from tui.widgets.top_line import DATED_FROM

_MARGIN = 4
"""Cells at the sides of the head that the top line has and the head has not."""
_MOST_SIGNS = 6
"""So many actions of a day are drawn one by one."""
_APART = "   "
"""Between two things that wait."""


class Waiting(NamedTuple):
    """What waits: the morning session, and a timer in other words for less and less room."""

    morning: str = ""
    timer: Sequence[str] = ()

    def said(self, width: int) -> str:
        """The morning, and the timer beside it as far as there is room; empty if nothing waits."""
        ways = [*self.timer]
        if self.morning:
            ways = [*(f"{self.morning}{_APART}{timer}" for timer in ways), self.morning]
        return next((way for way in ways if cell_len(way) <= width), ways[-1] if ways else "")


def head_lines(
    agenda: Agenda, week: Sequence[DayLoad], width: int, waiting: Waiting, otherwise: str
) -> list[Line]:
    """Four lines: how the day stands, the week, what its days carry, and what waits.

    On a day on which nothing waits the last is `otherwise`, dim.
    """
    cell = max(width // len(week), 1)
    waits = waiting.said(width)
    return [
        _standing(agenda, width),
        tuple(_name(load, agenda, cell) for load in week),
        tuple(span for load in week for span in _load(load, agenda, cell)),
        (Span(fit(waits or otherwise, width), Tone.ACCENT if waits else Tone.DIM),),
    ]


def _standing(agenda: Agenda, width: int) -> Line:
    """The date where the top line has no room for it, the minutes, the regularity."""
    over = agenda.planned_minutes > agenda.budget_minutes
    planned = Span(say_planned(agenda), Tone.DUE if over else Tone.PLAIN)
    long, short = say_regularity(agenda), say_regular_in_short(agenda.regularity)
    if width >= DATED_FROM - _MARGIN:
        return _joined((planned, Span(long, Tone.DIM)))
    ways = [
        *((day, long) for day in _dates(agenda)),
        *((day, short) for day in _dates(agenda)[1:]),
        (f"{agenda.day.day}/{agenda.day.month}", short),
    ]
    lines = (_joined((Span(day, Tone.TITLE), planned, Span(said, Tone.DIM))) for day, said in ways)
    line: Line = ()
    for line in lines:
        if length(line) <= width:
            break
    return line


def _dates(agenda: Agenda) -> Sequence[str]:
    """The day as long as there is room: in full, without its year, in short."""
    full = say_full_day(agenda.day)
    return full, full.rpartition(" ")[0], say_short_day(agenda.day)


def _joined(spans: Sequence[Span]) -> Line:
    """What there is to say of them, apart from each other."""
    first, *rest = [span for span in spans if span.text]
    return (first, *(part for span in rest for part in (Span(" · ", Tone.DIM), span)))


def _name(load: DayLoad, agenda: Agenda, cell: int) -> Span:
    name = f"{SHORT_WEEKDAYS[language()][load.day.weekday()]} {load.day.day}"
    return Span(fit(name, cell), Tone.ACCENT if load.day == agenda.day else Tone.DIM)


def _load(load: DayLoad, agenda: Agenda, cell: int) -> list[Span]:
    """A sign for each action, or the numbers where they are many; amber beyond the budget."""
    over = load.minutes > agenda.budget_minutes
    done, planned = drawn(DONE) * load.done, drawn(OPEN) * load.count
    if load.done + load.count > min(_MOST_SIGNS, cell - 1):
        done = f"{drawn(DONE)}{load.done} " if load.done else ""
        planned = f"{drawn(OPEN)}{load.count}" if load.count else ""
    if not done and not planned:
        planned = "·"
    room = max(cell - len(done), 0)
    return [Span(done, Tone.DONE), Span(fit(planned, room), Tone.DUE if over else Tone.PLAIN)]
