"""The head of Today: the date, the day's minutes, the week with its load, and what waits."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from db.store import Store
from planner.calendar.weeks import DayLoad
from planner.language import _, ngettext
from planner.language.dates_in_words import say_column_day
from planner.language.width import cell_width
from planner.model.actions import is_prepared
from planner.model.signs import SEPARATOR
from planner.model.stored_json import facts
from planner.today.agenda import Agenda
from planner.today.regularity import Regularity
from planner.today.wording import say_pause, say_regular_days
from planner.values import dataclass
from tui.actions.timer.today_line import timer_words
from tui.drawing.kept import kept_signs
from tui.drawing.signs import DONE, EVENT, OPEN, PREPARED, drawn
from tui.drawing.text_line import Line, Span, Tone, fit, length
from tui.keyboard.commands import key_of
from tui.registry import say_sessions, setting_of
from tui.widgets.fixed_block import FixedBlock

_SATURDAY = 5
_KEPT, _MISSED = "▪", "▫"
_PAUSED = "–"
_GAP = 3
_BETWEEN = 2
"""Cells between two days at least."""
_LEAST_SIGNS = 3
_MOST_SIGNS = 5
"""Actions of a day drawn one by one at most."""
_MOST_EVENTS = 2
"""Events of a day drawn at most."""
_APART = "   "
"""Between two things that wait."""
_MORNING = setting_of("morning")
"""Setting under which the morning session keeps its position."""


@dataclass(frozen=True, slots=True)
class Waiting:
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
        morning = morning_line(store, agenda, key_of(self.screen, "session.morning"))
        timer = timer_words(store, agenda.day, key_of(self.screen, "session.fifteen"))
        waiting = Waiting(pause_line(agenda, key_of(self.screen, "today.pauses")) or morning, timer)
        self.timer_runs, self.morning_waits = bool(waiting.timer), bool(morning)
        elsewhere = "morning" if agenda.sparks else ""  # its key makes a memory of a spark
        sessions = say_sessions(partial(key_of, self.screen), but=elsewhere)
        self.show(lambda width: head_lines(agenda, week, width, waiting, sessions))


def head_lines(
    agenda: Agenda, week: Sequence[DayLoad], width: int, waiting: Waiting, otherwise: str
) -> list[Line]:
    """Two lines: the week with its load and the regularity, and what waits.

    If nothing waits the second is `otherwise`, dim.
    """
    waits = waiting.said(width)
    return [
        _week(agenda, week, width),
        (Span(fit(waits or otherwise, width), Tone.ACCENT if waits else Tone.DIM),),
    ]


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to draw the week: its days, the regularity beside, names of days, the least signs.

    `own`: each day has the room of its own name, else all have that of the longest.
    """

    days: Sequence[DayLoad]
    beside: Line = ()
    say: Callable[[date], str] = say_column_day
    signs: int = 0
    own: bool = False

    def name(self, load: DayLoad) -> int:
        """The cells of a day's name and the gap after it."""
        of = (load,) if self.own else self.days
        return max(cell_width(self.say(each.day)) for each in of) + 1

    def room(self, width: int) -> int:
        """The cells of a day's signs in a line of `width` cells."""
        beside = length(self.beside) + _GAP - _BETWEEN if self.beside else 0
        left = width - beside - sum(map(self.name, self.days))
        return min(left // len(self.days), _MOST_SIGNS + _GAP)

    def fits(self, width: int) -> bool:
        """Whether days stand apart, with room for name and load, the load at least in numbers."""
        least = max(map(_least, self.days)) + _BETWEEN
        return self.room(width) >= max(self.signs + 1, least)


def _week(agenda: Agenda, week: Sequence[DayLoad], width: int) -> Line:
    """The days in columns that stay where they are, and the regularity at the right."""
    way = _way([_of_today(load, agenda) for load in week], agenda.regularity, width)
    line = tuple(span for load in way.days for span in _column(load, agenda, way, width))
    return (*line, Span(" " * max(width - length(line) - length(way.beside), 0)), *way.beside)


def _way(loads: Sequence[DayLoad], found: Regularity, width: int) -> _Way:
    """The fullest way that fits.

    Names of days give way as far as two letters, then the regularity, then the names.
    """
    busy = [load for load in loads if load.day.weekday() < _SATURDAY or _is_busy(load)]
    squares, short = _squares(found), _regular(found)
    drawn_out = [(loads, squares), (busy, squares)]
    full = [
        _Way(*way, signs=signs)
        for days in (drawn_out, [(busy, short)])
        for signs in (_MOST_SIGNS, _LEAST_SIGNS)
        for way in days
    ]
    own = [_Way(busy, beside, signs=_LEAST_SIGNS, own=True) for beside in (squares, short)]
    names = (_without_point, _two_letters)
    brief = [_Way(busy, short, say, signs=1, own=own) for say in names for own in (False, True)]
    narrow = [_Way(busy, say=say, signs=1) for say in (say_column_day, *names, _initial)]
    ways = (*full, *own, *brief, *narrow)
    return next((way for way in ways if way.fits(width)), _Way(busy, say=_number, own=True))


def _without_point(day: date) -> str:
    """The day as in a column, "lun 12"."""
    return say_column_day(day).replace(".", "", 1)


def _two_letters(day: date) -> str:
    """The day by the first letters of its name, "lu 12"."""
    name, _space, number = say_column_day(day).partition(" ")
    return f"{name[:2]} {number}"


def _initial(day: date) -> str:
    name, _space, number = say_column_day(day).partition(" ")
    return f"{name[0].upper()} {number}"


def _number(day: date) -> str:
    return say_column_day(day).partition(" ")[2]


def _of_today(load: DayLoad, agenda: Agenda) -> DayLoad:
    """The load of a day; of today that of the actions chosen and of those done."""
    if load.day != agenda.day:
        return load
    return replace(load, count=len(agenda.chosen), minutes=agenda.planned_minutes)


def _is_busy(load: DayLoad) -> bool:
    return bool(load.count or load.done or load.events)


def _regular(found: Regularity) -> Line:
    return (Span(say_regular_days(found), Tone.DIM),) if found.of else ()


def _squares(found: Regularity) -> Line:
    """A square for each of the last working days, filled if something came of it."""
    signs = "".join(_KEPT if kept else _MISSED for kept in found.days)
    return (*kept_signs(signs, _KEPT), Span("  "), *_regular(found)) if signs else ()


def _column(load: DayLoad, agenda: Agenda, way: _Way, width: int) -> list[Span]:
    """The name of a day and its signs."""
    tone = Tone.ACCENT if load.day == agenda.day else Tone.DIM
    signs = max(way.room(width), 0)
    return [Span(fit(way.say(load.day), way.name(load)), tone), *_load(load, agenda, signs)]


def _load(load: DayLoad, agenda: Agenda, cell: int) -> list[Span]:
    """A sign for each action, or numbers if they are many, and for each event; amber if over."""
    over = load.minutes > load.budget
    done, planned = drawn(DONE) * load.done, drawn(OPEN) * load.count
    if load.day == agenda.day:
        planned = "".join(drawn(PREPARED if is_prepared(each) else OPEN) for each in agenda.chosen)
    events = drawn(EVENT) * min(load.events, _MOST_EVENTS)
    most = cell - _BETWEEN
    if len(done + planned + events) > most:
        done, planned = _in_numbers(load)
        if len(done + planned) > most and planned:
            done = ""
        events = events[: max(most - len(done + planned), 0)]
    if not done and not planned and not events:
        return [Span(fit(drawn(_PAUSED if load.paused else SEPARATOR), cell), Tone.DIM)]
    room = max(cell - len(done) - len(planned), 0)
    return [
        Span(done, Tone.DONE),
        Span(planned, Tone.DUE if over else Tone.PLAIN),
        Span(fit(events, room), Tone.ACCENT),
    ]


def _least(load: DayLoad) -> int:
    """The cells that the load of a day needs: one by one, or in numbers; one if it is empty."""
    events = min(load.events, _MOST_EVENTS)
    return max(min(load.done + load.count + events, len("".join(_in_numbers(load)))), 1)


def _in_numbers(load: DayLoad) -> tuple[str, str]:
    """The actions done and those planned as numbers."""
    done = f"{drawn(DONE)}{load.done}" if load.done else ""
    return done, f"{drawn(OPEN)}{load.count}" if load.count else ""


def morning_line(store: Store, agenda: Agenda, key: str) -> str:
    """Say that the morning waits, after its `key`; empty once held, if empty, in a pause."""
    if (
        not key
        or agenda.pause
        or agenda.is_good
        or not (agenda.late or agenda.proposed or agenda.chosen)
    ):
        return ""
    kept = store.settings.get(_MORNING)
    where = facts(kept)
    if where.get("day") != agenda.day.isoformat():
        return _("{key} · morning: {waiting}").format(key=key, waiting=_waiting(agenda))
    if where.get("held"):
        return ""
    return _("{key} · the morning goes on: {waiting}").format(key=key, waiting=_waiting(agenda))


def pause_line(agenda: Agenda, key: str) -> str:
    """Say until when the pause lasts, and the `key` that ends it; empty without one."""
    if agenda.pause is None:
        return ""
    said = say_pause(agenda.pause, agenda.day)
    return _("{pause} · {key} ends it").format(pause=said, key=key) if key else said


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
