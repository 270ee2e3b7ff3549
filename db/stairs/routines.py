"""Routines: begun, changed from here on or as a whole, left out once, ended."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from db import models
from db.engine.clean import columns as cleaned
from db.engine.clean import one_line
from db.engine.query import rows
from db.engine.statements import insert, update
from db.engine.uids import new_uid
from db.errors import Impossible, Missing
from db.stairs import occurrence_days
from db.stairs.routine_query import LIKE, RUNNING
from db.stairs.routine_rows import find_routines, of_person, of_step
from db.undo.ledger import Ledger
from planner.calendar.recurrence.days import first_day
from planner.calendar.recurrence.repeats import Repeats, stored_repeats
from planner.language import _, pgettext
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.vocabulary import ActionState
from planner.stairs.routines.occurrences import from_here, left_of, occurrence, open_occurrence
from planner.stairs.routines.routine import Routine

SHARED = frozenset({*LIKE, "kind", "channel", "time", "part"})
"""The fields of an action that a routine gives to its occurrences."""
_MANY_LINES = frozenset({"opening", "questions", "offer", "note"})
_OPEN = """
SELECT id, routine_day FROM action WHERE routine_id = :routine AND state = 'open'
"""


class RoutineStore:
    """The routines; their occurrences are actions, whose `id` is None until they are stored."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def find(self, routine_id: int, today: date) -> Routine | None:
        """One routine as `today` sees it, if it is there."""
        found = find_routines("r.id = :routine", today, done=True, routine=routine_id)
        return found[0] if found else None

    def get(self, routine_id: int, today: date) -> Routine:
        """One routine as `today` sees it.

        Raises:
            Missing: if it is not there.
        """
        found = self.find(routine_id, today)
        if found is None:
            raise Missing(pgettext("of actions", "This routine is no longer there."))
        return found

    def running(self, today: date) -> list[Routine]:
        """The routines that have not ended, with the day on which each was done last."""
        return find_routines(RUNNING, today, done=True)

    def of_step(self, step_id: int, today: date) -> list[Action]:
        """The open or else the next occurrence of each routine of a step without an open row."""
        return of_step(step_id, today, self._ledger.practice)

    def of_person(self, person_id: int, today: date) -> list[Action]:
        """The open or else the next occurrence of each routine with a person, as `of_step`."""
        return of_person(person_id, today, self._ledger.practice)

    def begin(self, like: Action, repeats: Repeats, today: date) -> Action:
        """Begin a routine whose first occurrence is `like`; that one, not stored yet.

        Raises:
            Empty: if it has no title.
            Impossible: if the rule gives no day.
        """
        with self._ledger.change(
            pgettext("of actions", "Routine begun: {title}").format(title=said(like))
        ):
            number = begin(like, repeats, like.day or today)
        routine = self.get(number, today)
        return occurrence(routine, routine.start)

    def change(
        self, routine_id: int, today: date, repeats: Repeats | None = None, **fields: Any
    ) -> None:
        """Change a whole routine; the open rows that still equal it in a field change along.

        Another rule counts from `today` on; an open row to come is then its first one.

        Raises:
            Impossible: if the rule gives no day.
        """
        routine = self.get(routine_id, today)
        columns = _columns(fields)
        with self._ledger.change(
            pgettext("of actions", "Routine changed: {title}").format(title=said(routine.like))
        ):
            self._follow(routine, columns, date.min)
            if repeats is not None and repeats != _bare(routine):
                columns |= _ruled(repeats, max(routine.start, today))
                _leave_out(routine_id, repeats)
                if repeats.rule is not None:
                    _put_first(routine, columns["start"], today)
            update(models.Routine, routine_id, columns)

    def change_from_here(
        self, routine_id: int, today: date, repeats: Repeats | None = None, **fields: Any
    ) -> int:
        """End a routine at its open occurrence or the next, and begin another there; its id.

        The open rows from there on pass to it, those that gave way are dropped.

        Raises:
            Impossible: if the rule gives no day.
        """
        routine = self.get(routine_id, today)
        here = from_here(routine, today)
        label = _("Routine changed from here on: {title}").format(title=said(routine.like))
        with self._ledger.change(label):
            like = replace(routine.like, **fields, day=here)
            goes_on = _going_on(routine, here) if repeats in (None, _bare(routine)) else repeats
            if goes_on is None:
                raise Impossible(_("This rule gives no day in the next five years."))
            number = begin(like, goes_on, here)
            self._follow(routine, _columns(fields), here)
            for action_id, routine_day in rows(_OPEN, routine=routine_id):
                stays = date.fromisoformat(routine_day) >= here
                columns = {"routine_id": number} if stays else _dropped(today)
                update(models.Action, action_id, columns)
            skip = models.RoutineSkip
            later = (skip.routine == routine_id) & (skip.day >= here)
            skip.update(routine=number).where(later).execute()
            update(models.Routine, routine_id, {"ended_on": here})
        return number

    def end(self, routine_id: int, today: date) -> None:
        """End a routine: nothing comes any more, and its open rows are dropped."""
        routine = self.get(routine_id, today)
        with self._ledger.change(
            pgettext("of actions", "Routine ended: {title}").format(title=said(routine.like))
        ):
            for each in routine.open:
                update(models.Action, each.id, _dropped(today))
            update(models.Routine, routine_id, {"ended_on": today})

    def skip(self, action: Action, today: date) -> None:
        """Leave one occurrence out; its row, if it has one, is dropped.

        After the last one, the time runs from the day of the occurrence, or from a later `today`.
        """
        if action.routine_id is None or action.routine_day is None:
            raise Missing(pgettext("of actions", "This routine is no longer there."))
        routine = self.get(action.routine_id, today)
        day = action.routine_day if routine.after is None else max(action.routine_day, today)
        with self._ledger.change(
            pgettext("of actions", "Left out once: {title}").format(title=said(action))
        ):
            if action.id is not None:
                update(models.Action, action.id, _dropped(today))
            elif self._would_come_back(routine, action, day, today):
                self._drop(routine, action, today)
            skip = models.RoutineSkip
            known = (skip.routine == action.routine_id) & (skip.day == day)
            if not skip.select().where(known).exists():
                insert(skip, {"routine": action.routine_id, "day": day})

    def _would_come_back(self, routine: Routine, action: Action, day: date, today: date) -> bool:
        """Whether one that gave way to a due occurrence would be open again without it."""
        if routine.after is not None or (action.day or day) > today:
            return False
        without = replace(routine, skipped=routine.skipped | {day})
        working = self._ledger.practice.working
        earlier = any(each.routine_day < day for each in routine.open)
        return earlier or open_occurrence(without, today, working) is not None

    def _drop(self, routine: Routine, action: Action, today: date) -> None:
        """Write a due occurrence as dropped, with those that gave way to it."""
        for each in routine.open:
            if action.routine_day is not None and each.routine_day < action.routine_day:
                update(models.Action, each.id, _dropped(today))
        days = {"day": action.day, "routine_day": action.routine_day, "created_on": today}
        known = {**_fields(action), "routine_id": routine.id, **days, **_dropped(today)}
        insert(models.Action, {**known, "uid": new_uid()})

    def check_move(self, action: Action, to: date, today: date) -> None:
        """Refuse to move an occurrence onto another one of its routine, or past it.

        Raises:
            ValueError: if it comes again by that day, with a sentence.
        """
        occurrence_days.check_move(action, to, today)

    def latest_day(self, action: Action, today: date) -> date | None:
        """The last day to which an occurrence can move; None if nothing bounds it."""
        return occurrence_days.latest_day(action, today)

    def gives_way(self, action: Action, today: date) -> date | None:
        """The day of the open occurrence that gives way as a later one is opened, if there is."""
        return occurrence_days.gives_way(action, today, self._ledger.practice)

    def _follow(self, routine: Routine, columns: Mapping[str, Any], first: date) -> None:
        """Change open rows from `first` on along, in the fields that still equal their routine."""
        names = [name for name in columns if name in SHARED]
        old = models.Routine.get_by_id(routine.id)
        for each in routine.open:
            if each.routine_day < first:
                continue
            row = models.Action.get_by_id(each.id)
            alike = {
                name: columns[name] for name in names if getattr(row, name) == getattr(old, name)
            }
            update(models.Action, each.id, alike)


def begin(like: Action, repeats: Repeats, start: date) -> int:
    """Write a routine like an action, inside a change; its id.

    Raises:
        Empty: if it has no title.
        Impossible: if the rule gives no day.
    """
    number = insert(models.Routine, {**_fields(like), **_ruled(repeats, start), "uid": new_uid()})
    _leave_out(number, repeats)
    return number


def said(action: Action) -> str:
    """The title for the history."""
    return shorten(one_line(action.title))


def _fields(like: Action) -> dict[str, Any]:
    """The columns that a routine and its occurrences share."""
    return _columns({name: getattr(like, name) for name in SHARED})


def _columns(fields: Mapping[str, Any]) -> dict[str, Any]:
    return cleaned(fields, SHARED, _MANY_LINES)


def _bare(routine: Routine) -> Repeats:
    """The recurrence of a routine, the days left out aside: those have rows of their own."""
    return stored_repeats(routine.rule, routine.after)


def _going_on(routine: Routine, here: date) -> Repeats | None:
    """The recurrence of a routine from a day on; None if it has no time left."""
    repeats = _bare(routine)
    if repeats.rule is None:
        return repeats
    rule = left_of(repeats.rule, routine.start, here)
    return Repeats(rule) if rule else None


def _ruled(repeats: Repeats, start: date) -> dict[str, Any]:
    """The columns of how it comes again, from the first day that this gives."""
    if repeats.after is not None:
        after = repeats.after
        return {
            "rule": "", "after_number": after.number, "after_unit": after.unit.value,
            "start": start,
        }  # fmt: skip
    none = {"after_number": None, "after_unit": None}
    if repeats.rule is None:
        return {"rule": repeats.raw, **none, "start": start}
    bare = replace(repeats.rule, without=())
    day = first_day(bare, start)
    if day is None or first_day(repeats.rule, start) is None:
        raise Impossible(_("This rule gives no day in the next five years."))
    return {"rule": str(bare), **none, "start": day}


def _put_first(routine: Routine, start: date, today: date) -> None:
    """Make an open row to come the first one of a new rule: what this gives before it would not."""
    for each in routine.open:
        if each.routine_day == routine.newest > today:
            update(models.Action, each.id, {"routine_day": start, "day": start})


def _leave_out(routine_id: int, repeats: Repeats) -> None:
    """Write the days that a rule leaves out."""
    skip = models.RoutineSkip
    for day in repeats.rule.without if repeats.rule else ():
        if not skip.select().where((skip.routine == routine_id) & (skip.day == day)).exists():
            insert(skip, {"routine": routine_id, "day": day})


def _dropped(today: date) -> dict[str, Any]:
    return {"state": ActionState.DROPPED.value, "closed_on": today, "chosen_on": None}
