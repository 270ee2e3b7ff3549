"""An occurrence of a routine: left out once, or the routine ended; how much of it is changed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from textual.screen import Screen

from planner.calendar.working_days import WorkingDays
from planner.language import _, pgettext
from planner.language.dates_in_words import say_day, say_the_day
from planner.language.text import shorten
from planner.model.actions import Action
from planner.stairs.routines.occurrences import next_days, own_day
from planner.stairs.routines.routine import Routine
from planner.stairs.routines.words import say_routine
from tui.base.live_screen import LiveScreen
from tui.base.writing import changing
from tui.dialogs.pick import Option, Pick


def ask_to_leave_out(
    screen: LiveScreen,
    action: Action,
    left: Callable[[], None] | None = None,
    over: Screen[Any] | None = None,
) -> None:
    """Ask whether one occurrence is left out or its routine ends, and write the answer.

    `left` runs with the write; the toast stands over the dialog `over`, if given.
    """
    store, today = screen.store, screen.today

    def answered(answer: str | None) -> None:
        if answer is None:
            return
        said = pgettext("once of a routine", "Left out")
        if answer == "end":
            said = _("Routine ended; what was done stays")
        with changing(over or screen, screen.surroundings, said):
            if answer == "end":
                store.routines.end(action.routine_id or 0, screen.today)
            else:
                store.routines.skip(action, screen.today)
            if left is not None:
                left()

    with screen.telling():
        routine = store.routines.get(action.routine_id or 0, today)
        working = store.practice.working
        following = _say_following(routine, action.routine_day or today, today, working)
        then = _("next: {day}").format(day=following) if following else ""
        day = say_the_day(action.day or action.routine_day or today, today)
        options = [
            Option("1", "skip", _("Leave this one out, {day}").format(day=day), then),
            Option("2", "end", _("End the routine"), say_routine(routine)),
        ]
        screen.app.push_screen(Pick(shorten(action.title), options, "skip"), answered)


def _say_following(routine: Routine, routine_day: date, today: date, working: WorkingDays) -> str:
    """The day of the next occurrence once one is left out; empty if there is none."""
    if routine.after is not None:
        day = routine.after.day(max(routine_day, today))
        return say_day(own_day(routine, day, working), today)
    left = tuple(each for each in routine.open if each.routine_day != routine_day)
    without = replace(routine, open=left, skipped=routine.skipped | {routine_day})
    return "".join(say_day(day, today) for day in next_days(without, today, 1, working))


def ask_how_much(
    screen: LiveScreen,
    action: Action,
    one: Callable[[], None],
    routine: Callable[[bool], None],
) -> None:
    """Ask whether a change is for one occurrence, from here on, or for the whole routine.

    `routine` is told whether it is for all of it.
    """
    day = say_day(action.day or screen.today, screen.today)
    options = [
        Option("1", "one", _("This one only"), day),
        Option("2", "here", _("The routine, from here on"), _("what was before stays as it was")),
        Option("3", "all", _("The whole routine")),
    ]

    def answered(answer: str | None) -> None:
        if answer == "one":
            one()
        elif answer is not None:
            routine(answer == "all")

    screen.app.push_screen(Pick(shorten(action.title), options, "one"), answered)
