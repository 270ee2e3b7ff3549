"""The rows of the routines: the action, when it was done last, how it comes again and when."""

from collections.abc import Iterator, Sequence
from datetime import date

from planner.calendar.working_days import WorkingDays
from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_the_day
from planner.language.width import cell_width
from planner.model.actions import titled
from planner.model.signs import SEPARATOR
from planner.stairs.routines.occurrences import next_days, standing_day
from planner.stairs.routines.routine import Routine
from planner.stairs.routines.words import SHOWN, say_done_on, say_next, say_routine
from tui.drawing.text_line import Line, Span, Tone, fit, shown, wrap
from tui.widgets.rows import Entry

_GAP = 2
_INDENT = 2
_READ = 60
"""Cells at which a sentence is wrapped."""


def in_order(routines: Sequence[Routine], today: date, working: WorkingDays) -> list[Routine]:
    """The routines by the day on which they come next."""
    return sorted(routines, key=lambda each: (_comes(each, today, working), each.id))


def _comes(routine: Routine, today: date, working: WorkingDays) -> date:
    """The day of the open occurrence, else of the next; the end of the calendar without any."""
    day = standing_day(routine, today, working)
    return day or min(next_days(routine, today, 1, working), default=date.max)


def routine_entries(
    routines: Sequence[Routine], today: date, working: WorkingDays, key: str
) -> Iterator[Entry]:
    """Two lines a routine; without any the words that begin one, and the `key` for them."""
    if not routines:
        said = _(
            "No routine yet. “Every Tuesday at 9” or “two weeks after it is done” in the line of"
            " an action begins one; {key} in Today asks for the line."
        ).format(key=key)
        yield from (_sentence(line) for line in wrap(said, _READ))
    for place, routine in enumerate(routines):
        if place:
            yield Entry(lambda _width: ())
        yield _entry(routine, today)
        yield _below(routine, today, working)


def _sentence(said: str) -> Entry:
    return Entry(lambda width: (Span(fit(said, width), Tone.DIM),))


def _entry(routine: Routine, today: date) -> Entry:
    done = say_done_on(routine, today)
    beside = cell_width(shown(done)) + _GAP

    def draw(width: int) -> Line:
        room = max(width - beside, 0)
        return (
            Span(fit(titled(routine.like), room), Tone.STRONG),
            Span(fit(done, width - room, right=True), Tone.DIM),
        )

    return Entry(draw, routine.id)


def _below(routine: Routine, today: date, working: WorkingDays) -> Entry:
    now = _now(routine, today, working)
    thens = [_then(routine, today, working, number, now) for number in range(SHOWN, -1, -1)]
    rule = say_routine(routine)
    ways = [f" {SEPARATOR} ".join(filter(None, (rule, now, then))) for then in thens]

    def draw(width: int) -> Line:
        room = max(width - _INDENT, 0)
        fitting = next((way for way in ways if cell_width(way) <= room), ways[-1])
        return Span(" " * _INDENT), Span(fit(fitting, room), Tone.DIM)

    return Entry(draw, under=True)


def _now(routine: Routine, today: date, working: WorkingDays) -> str:
    """The open occurrence in words: today's, or one that is late."""
    day = standing_day(routine, today, working)
    if day is None or day > today:
        return ""
    if day == today:
        return _("to do today")
    return _("to do since {day}").format(day=say_the_day(day, today))


def _then(routine: Routine, today: date, working: WorkingDays, number: int, now: str) -> str:
    """So many next days in words, after what is said of `now` or alone."""
    days = say_next(routine, today, working, number) if number else ""
    if not days:
        return ""
    if now:
        return pgettext("days of a routine", "next {days}").format(days=days)
    found = len(next_days(routine, today, 2, working))
    return ngettext("next {days}", "next {days}", found).format(days=days)
