"""A routine in words: how it comes again, its next days, when it was done last."""

from datetime import date

from planner.calendar.recurrence.repeats import say_repeats_at
from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_day, say_past_day
from planner.stairs.routines.occurrences import next_days
from planner.stairs.routines.routine import Routine

SHOWN = 3
"""Next days that are told."""


def say_routine(routine: Routine) -> str:
    """The recurrence in words, with its hour; a rule of another program as it is written there."""
    return say_repeats_at(routine.repeats, routine.start, routine.like.time)


def say_next(
    routine: Routine, today: date, working: WorkingDays = WEEKDAYS_ONLY, number: int = SHOWN
) -> str:
    """The next days after today: "Tue 10, 17 Mar, 24 Mar, …"; empty if none is known."""
    found = next_days(routine, today, number + 1, working)
    days = ", ".join(say_day(day, today) for day in found[:number])
    return _("{days}, …").format(days=days) if len(found) > number else days


def say_routine_and_next(
    routine: Routine, today: date, working: WorkingDays = WEEKDAYS_ONLY
) -> str:
    """The recurrence in words, and the next days."""
    said, days = say_routine(routine), say_next(routine, today, working, SHOWN - 1)
    if not days:
        return said
    number = len(next_days(routine, today, 2, working))
    told = ngettext("{rule}; next: {days}", "{rule}; next: {days}", number)
    return told.format(rule=said, days=days)


def say_done_on(routine: Routine, today: date) -> str:
    """The day on which it was done last, if it was."""
    if routine.done_on is None:
        return pgettext("routine", "not done yet")
    return _("done last: {day}").format(day=say_past_day(routine.done_on, today))
