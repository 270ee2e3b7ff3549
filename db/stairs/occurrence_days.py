"""The days to which an occurrence of a routine can go, and the one that gives way to it."""

from datetime import date, timedelta

from db.errors import Impossible
from db.stairs.routine_rows import find_routines
from planner.language import _
from planner.language.dates_in_words import say_of, say_on
from planner.model.actions import Action
from planner.model.settings import Practice
from planner.stairs.routines.occurrences import (
    day_after,
    day_before,
    given_way,
    giving_way,
    standing_day,
)
from planner.stairs.routines.routine import Routine

_DAY = timedelta(days=1)


def check_move(action: Action, to: date, today: date) -> None:
    """Refuse to move an occurrence onto another one of its routine, or past it.

    Raises:
        ValueError: if it comes again by that day, with a sentence.
    """
    routine = _routine(action, today)
    if routine is None or action.routine_day is None:
        return
    following = day_after(routine, action.routine_day)
    if following is not None and to >= following:
        said = _("It comes again {day}: an earlier day, or leave this one out.")
        raise ValueError(said.format(day=say_on(following, today)))
    before = day_before(routine, action.routine_day, today)
    if before is not None and to <= before:
        said = _("It comes {day} already: a later day, or leave this one out.")
        raise ValueError(said.format(day=say_on(before, today)))


def latest_day(action: Action, today: date) -> date | None:
    """The last day to which an occurrence can move; None if nothing bounds it."""
    routine = _routine(action, today)
    if routine is None or action.routine_day is None:
        return None
    following = day_after(routine, action.routine_day)
    return None if following is None else following - _DAY


def gives_way(action: Action, today: date, practice: Practice) -> date | None:
    """The day of the open occurrence that gives way as a later `action` of its routine is opened.

    None if no other one is open.
    """
    routine = _routine(action, today)
    if routine is None or action.routine_day is None:
        return None
    return giving_way(routine, action.routine_day, today, practice.working)


def check_stands(action: Action, today: date, practice: Practice) -> None:
    """Refuse an open row that gives way to another occurrence of its routine.

    Raises:
        Impossible: if it does, with a sentence.
    """
    routine, working = _routine(action, today), practice.working
    if routine is None or action.id not in given_way(routine, today, working):
        return
    day = standing_day(routine, today, working) or today
    said = _("The one {of_day} is open by now: only one at a time.")
    raise Impossible(said.format(of_day=say_of(day, today)))


def _routine(action: Action, today: date) -> Routine | None:
    if action.routine_id is None:
        return None
    return next(iter(find_routines("r.id = :routine", today, routine=action.routine_id)), None)
