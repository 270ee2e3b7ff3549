"""Routine events: repeated, changed as a whole, skipped on one day, ended."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any

from db import models
from db.engine.clean import one_line
from db.engine.query import tuples
from db.errors import Impossible, Missing
from db.events import writing
from db.events.rows import find_events, find_series
from db.undo.ledger import Ledger
from planner.calendar.recurrence.days import first_day, one_day_each
from planner.calendar.recurrence.rrule import Rule, parse_rule
from planner.events.series import Series, fitting
from planner.language import _
from planner.language.text import shorten
from planner.model.events import Event, moved_to

_COMING = "e.series_id = :series AND e.occurrence >= :today"


class Routines:
    """The series behind routine events."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def get(self, series_id: int) -> Series:
        """One series with every day taken in it.

        Raises:
            Missing: if it is not there.
        """
        for series in find_series(date.min, date.max):
            if series.id == series_id:
                return series
        raise Missing(_("This routine is no longer there."))

    def repeat(self, event: Event, rule: str, today: date) -> int:
        """Make a stored event the first of a routine, on the first day that the rule gives.

        Its `curious` field stays with that one day. A past event keeps its day: where the rule does
        not give it, the routine begins without it.

        Raises:
            Impossible: if the rule gives no day, or the event lasts several.
        """
        if event.last is not None:
            raise Impossible(one_day_each())
        read = _sound(rule)
        bare = str(replace(read, without=()))
        day = _first(read, event.day)
        been = event.day < today or bool(_lived([event.id or 0]))
        apart = been and day != event.day
        if apart:
            day = _first(read, today)
        with self._ledger.change(_("Routine begun: {title}").format(title=said(event))):
            number = writing.insert_series(replace(event, curious=""), bare, day)
            self._leave_out(number, read)
            if not apart:
                models.Event.update(series=number, occurrence=day, day=day).where(
                    models.Event.id == event.id
                ).execute()
            return number

    def change(self, series_id: int, today: date, *, rule: str = "", **fields: Any) -> None:
        """Change a whole routine from `today` on; changes made for one day alone stay.

        With another rule the stored events move to its nearest days; a past one keeps its own,
        detached if the rule does not give it.

        Raises:
            Impossible: if the rule gives no day.
        """
        series = self.get(series_id)
        columns = writing.columns(fields, writing.SHARED)
        with self._ledger.change(_("Routine changed: {title}").format(title=said(series.like))):
            self._follow(series, columns, today)
            row = models.Series
            if columns:
                row.update(columns).where(row.id == series_id).execute()
            if rule:
                read = _sound(rule)
                self._leave_out(series_id, read)
                if str(bare := replace(read, without=())) != series.rule:
                    self._follow_rule(series, bare, today)

    def end(self, series_id: int) -> None:
        """Delete a series; its stored events stay, detached."""
        series = self.get(series_id)
        with self._ledger.change(_("Routine ended: {title}").format(title=said(series.like))):
            models.Event.update(series=None, occurrence=None).where(
                models.Event.series == series_id
            ).execute()
            models.Series.delete().where(models.Series.id == series_id).execute()

    def delete(self, series_id: int, today: date) -> None:
        """Delete a routine and its stored events from `today` on.

        Past events stay, and so do those with a debrief or a person met.
        """
        series = self.get(series_id)
        with self._ledger.change(_("Routine deleted: {title}").format(title=said(series.like))):
            row = models.Event
            of_series = tuples(row.select(row.id).where(row.series == series_id, row.day >= today))
            coming = {number for (number,) in of_series}
            row.delete().where(row.id << list(coming - _lived(coming))).execute()
            self.end(series_id)

    def skip(self, event: Event) -> None:
        """Skip a routine on the day of one occurrence."""
        with self._ledger.change(_("Left out once: {title}").format(title=said(event))):
            row = models.Skipped
            known = (row.series == event.series_id) & (row.day == event.occurrence)
            if not row.select().where(known).exists():
                row.insert(series=event.series_id, day=event.occurrence).execute()

    def _leave_out(self, series_id: int, rule: Rule) -> None:
        """Skip the days that a rule leaves out, as EXDATE does in iCalendar."""
        row = models.Skipped
        known = {day for (day,) in tuples(row.select(row.day).where(row.series == series_id))}
        for day in rule.without:
            if day not in known:
                row.insert(series=series_id, day=day).execute()

    def _follow(self, series: Series, columns: dict[str, Any], today: date) -> None:
        """Change the stored events along, in the fields that still equal their series."""
        row = models.Event
        for event in find_events(_COMING, series=series.id, today=today):
            changed = {
                name: value
                for name, value in columns.items()
                if getattr(event, name) == getattr(series.like, name) != value
            }
            if changed:
                row.update(changed).where(row.id == event.id).execute()

    def _follow_rule(self, series: Series, rule: Rule, today: date) -> None:
        """Give a series its new rule, and each stored event the nearest of its days."""
        row = models.Event
        start = _first(rule, max(series.start, today))
        coming = find_events(_COMING, series=series.id, today=today)
        lived = _lived([event.id or 0 for event in coming])
        days = {event.occurrence: event for event in coming if event.occurrence}
        places = fitting(rule, start, days.keys(), today)
        row.update(occurrence=None, series=None).where(
            row.id << [event.id for event in coming]
        ).execute()
        for old, event in days.items():
            new = places.get(old)
            if new is not None and (new == old or event.id not in lived):
                day = new if event.day == old else event.day
                row.update(
                    series=series.id, occurrence=new, day=day, last=moved_to(event, day)[1]
                ).where(row.id == event.id).execute()
        models.Series.update(rrule=str(rule), start=start).where(
            models.Series.id == series.id
        ).execute()


def said(event: Event) -> str:
    """The title for the history."""
    return shorten(one_line(event.title))


def _lived(events: Collection[int]) -> set[int]:
    """Those of some events with a person met or a debrief begun."""
    debrief, attendance = models.Debrief, models.Attendance
    told = debrief.select(debrief.event).where(debrief.event << list(events))
    met = attendance.select(attendance.event).where(
        attendance.event << list(events), attendance.met
    )
    return {number for query in (told, met) for (number,) in tuples(query)}


def _sound(rule: str) -> Rule:
    read = parse_rule(rule)
    if read is None:
        raise Impossible(_("This rule cannot be read."))
    return read


def _first(rule: Rule, start: date) -> date:
    day = first_day(rule, start)
    if day is None:
        raise Impossible(_("This rule gives no day in the next five years."))
    return day
