"""The head of Today: the date, the day's minutes, the week with its load, and what waits."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from db.store import Store
from planner.calendar.weeks import DayLoad
from planner.language import _, ngettext
from planner.language.dates_in_words import say_column_day, say_full_day, say_short_day
from planner.language.width import cell_width
from planner.model.stored_json import facts
from planner.today.agenda import Agenda
from planner.today.wording import say_planned, say_regular_in_short, say_regularity
from tui.actions.timer.today_line import timer_words
from tui.drawing.signs import DONE, OPEN, TO_DEBRIEF, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, length
from tui.keyboard.commands import key_of
from tui.registry import say_sessions, setting_of
from tui.widgets.fixed_block import FixedBlock
from tui.widgets.top_line import DATED_FROM

_MARGIN = 4
"""Cells by which the head is narrower than the top line."""
_MOST_SIGNS = 6
"""Actions of a day drawn one by one at most."""
_MOST_EVENTS = 2
"""Events of a day drawn at most."""
_APART = "   "
"""Between two things that wait."""
_MORNING = setting_of("morning")
"""Setting under which the morning session keeps its position."""


class Waiting(NamedTuple):
    """The morning session if it waits, and the timer in wordings from long to short."""

    morning: str = ""
    timer: Sequence[str] = ()

    def said(self, width: int) -> str:
        """The longest wording of both that fits; empty if nothing waits."""
        ways = [*self.timer]
        if self.morning:
            ways = [*(f"{self.morning}{_APART}{timer}" for timer in ways), self.morning]
        return next((way for way in ways if cell_width(way) <= width), ways[-1] if ways else "")


class DayHead(FixedBlock):
    """The head, with the two facts about it that others ask for."""

    morning_waits = False
    """Whether the morning's key is shown; then it begins the morning, also on a spark."""
    timer_runs = False

    def show_day(self, store: Store, agenda: Agenda) -> None:
        """Show how the day stands."""
        week = store.day.week(agenda.day)
        waiting = Waiting(
            morning_line(store, agenda, key_of(self.screen, "session.morning")),
            timer_words(store, agenda.day, key_of(self.screen, "session.fifteen")),
        )
        self.timer_runs, self.morning_waits = bool(waiting.timer), bool(waiting.morning)
        elsewhere = "morning" if agenda.sparks else ""  # its key makes a memory of a spark
        sessions = say_sessions(partial(key_of, self.screen), but=elsewhere)
        self.show(lambda width: head_lines(agenda, week, width, waiting, sessions))


def head_lines(
    agenda: Agenda, week: Sequence[DayLoad], width: int, waiting: Waiting, otherwise: str
) -> list[Line]:
    """Four lines: the day's minutes, the week, its load, and what waits.

    If nothing waits the last line is `otherwise`, dim.
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
    """The date if the top line has no room for it, the minutes, the regularity."""
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
    """The day in full, without its year, and in short."""
    full = say_full_day(agenda.day)
    return full, full.rpartition(" ")[0], say_short_day(agenda.day)


def _joined(spans: Sequence[Span]) -> Line:
    """The spans that have a text, with separators."""
    first, *rest = [span for span in spans if span.text]
    return (first, *(part for span in rest for part in (Span(" · ", Tone.DIM), span)))


def _name(load: DayLoad, agenda: Agenda, cell: int) -> Span:
    return Span(
        fit(say_column_day(load.day), cell), Tone.ACCENT if load.day == agenda.day else Tone.DIM
    )


def _load(load: DayLoad, agenda: Agenda, cell: int) -> list[Span]:
    """A sign for each action, or numbers if they are many, and for each event; amber if over."""
    over = load.minutes > agenda.budget_minutes
    done, planned = drawn(DONE) * load.done, drawn(OPEN) * load.count
    events = drawn(TO_DEBRIEF) * min(load.events, _MOST_EVENTS)
    if load.done + load.count > min(_MOST_SIGNS, cell - 1) - len(events):
        done = f"{drawn(DONE)}{load.done} " if load.done else ""
        planned = f"{drawn(OPEN)}{load.count}" if load.count else ""
    if not done and not planned and not events:
        planned = "·"
    room = max(cell - len(done) - len(planned), 0)
    return [
        Span(done, Tone.DONE),
        Span(planned, Tone.DUE if over else Tone.PLAIN),
        Span(fit(events, room), Tone.ACCENT),
    ]


def morning_line(store: Store, agenda: Agenda, key: str) -> str:
    """Say that the morning waits, after its `key`; empty once it was held, or if it is empty."""
    if not key or not (agenda.late or agenda.proposed or agenda.chosen):
        return ""
    kept = store.settings.get(_MORNING)
    where = facts(kept)
    if where.get("day") != agenda.day.isoformat():
        return _("{key} · morning: {waiting}").format(key=key, waiting=_waiting(agenda))
    if where.get("held"):
        return ""
    return _("{key} · the morning goes on: {waiting}").format(key=key, waiting=_waiting(agenda))


def _waiting(agenda: Agenda) -> str:
    """The numbers of actions to close and to choose from."""
    close, proposed = len(agenda.late), len(agenda.proposed)
    said = [
        ngettext("{count} to close", "{count} to close", close).format(count=close),
        ngettext("{count} proposed", "{count} proposed", proposed).format(count=proposed),
    ]
    return ", ".join(
        each for each, count in zip(said, (close, proposed), strict=True) if count
    ) or _("read back and start")
