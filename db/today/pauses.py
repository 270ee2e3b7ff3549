"""Pauses: planned, begun, ended early or written down afterwards, with all that they move."""

from dataclasses import replace
from datetime import date, timedelta

from db import models
from db.actions.rows import find_actions
from db.actions.standing import standing
from db.engine.built import tuples
from db.engine.clean import one_line
from db.engine.query import rows
from db.engine.statements import insert, update
from db.engine.uids import new_uid
from db.errors import Missing, what_is_gone
from db.stairs.goals import GoalStore
from db.today.closing import ClosingStore
from db.today.ground import room_for
from db.today.levelling import Stale
from db.undo.ledger import Ledger
from planner.calendar.working_days import Days
from planner.language import _
from planner.language.dates_in_words import say_dates
from planner.stairs.levelling.values import Room
from planner.stairs.pauses.moves import (
    Inside,
    Pause,
    PauseMoves,
    Rhythm,
    Wait,
    overlapping,
    pause_moves,
)
from planner.values import dataclass

_INSIDE = "a.state = 'open' AND a.day {from_first} AND a.day <= :last"
_RHYTHMS = """
SELECT p.name, coalesce(r.last_contact, p.circled_on, p.created_on), r.period_days, r.contact_due
FROM person_rhythm r JOIN person p ON p.id = r.person_id
WHERE r.contact_due >= :first ORDER BY r.contact_due, r.surname_key, p.id
"""
"""A rhythm due before a pause begins is not changed by it; one due after its end may be."""
_WAITS = """
SELECT a.id, a.day, w.id, CASE w.state WHEN 'done' THEN w.closed_on ELSE w.day END
FROM action a JOIN action w ON w.id = a.waits_for_id
WHERE a.waits_for_id IS NOT NULL AND a.state = 'open' AND w.state IN ('open', 'done')
"""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PausePlan:
    """A pause to be written, in the place of those that it `joins` and of the one `changed`.

    `asked` and `said` are the days and the note that were asked for; `first`, `last` and `note` are
    those with what it joins, `moves` the changes it brings.
    """

    asked: Days
    said: str
    first: date
    last: date
    note: str
    joins: tuple[Pause, ...]
    changed: Pause | None
    moves: PauseMoves

    @property
    def is_known(self) -> bool:
        """Whether it is written down already, just as it is."""
        known = (self.changed, *self.joins) if self.changed else self.joins
        return [(each.days, each.note) for each in known] == [((self.first, self.last), self.note)]


class PauseStore:
    """The pauses; those that overlap are one."""

    def __init__(self, ledger: Ledger, goals: GoalStore, closing: ClosingStore) -> None:
        self._ledger = ledger
        self._goals = goals
        self._closing = closing

    def all(self) -> list[Pause]:
        """Every pause, the newest first."""
        table = models.Pause
        found = table.select(table.id, table.first, table.last, table.note)
        return [Pause(*row) for row in tuples(found.order_by(table.first.desc(), table.id))]

    def joins(self, days: Days, changed: Pause | None = None) -> tuple[Pause, ...]:
        """The pauses that become one with such days; not the one that is `changed`."""
        return overlapping(self._others(changed), *days)

    def _others(self, changed: Pause | None) -> list[Pause]:
        return [pause for pause in self.all() if changed is None or pause.id != changed.id]

    def plan(self, days: Days, note: str, today: date, changed: Pause | None = None) -> PausePlan:
        """The pause of these days and its moves, as they would be written now."""
        others = self._others(changed)
        joins = overlapping(others, *days)
        first = min([days[0], *(pause.first for pause in joins)])
        last = max([days[1], *(pause.last for pause in joins)])
        notes = dict.fromkeys(filter(None, [one_line(note), *(pause.note for pause in joins)]))
        apart = [pause.days for pause in others if pause not in joins]
        before = self._ledger.practice
        working = replace(before.working, pauses=tuple(sorted([*apart, (first, last)])))
        rhythms = _rhythms(min(first, changed.first) if changed else first)
        paused = replace(before, working=working)
        room = room_for((), today, paused, last)
        inside = self._inside(first, last, today, room, rhythms)
        return PausePlan(
            days,
            note,
            first,
            last,
            ", ".join(notes),
            joins,
            changed,
            pause_moves((first, last), inside, today, before.working),
        )

    def write(self, plan: PausePlan, today: date) -> None:
        """Write a pause with all its moves, as one change.

        Raises:
            Stale: if it would move other days by now; nothing is written.
        """
        days = say_dates(plan.first, plan.last if plan.last > plan.first else None)
        with self._ledger.change(_("Pause: {days}").format(days=days)):
            if self.plan(plan.asked, plan.said, today, plan.changed) != plan:
                raise Stale(_("Something has changed since: the days are worked out anew."))
            self._write_row(plan)
            for action, to in plan.moves.actions:
                update(models.Action, action.id, {"day": to, "chosen_on": None})
            for move in plan.moves.dues:
                table = models.Goal if move.step_id is None else models.Step
                update(table, move.step_id or move.goal_id, {"due": move.to})
        self._ledger.read_again()

    def end(self, pause: Pause, today: date) -> None:
        """End a pause that is under way with yesterday; begun today, it goes altogether."""
        if pause.first >= today:
            self.remove(pause)
            return
        with self._ledger.change(_("Pause ended")):
            self._update(pause, {"last": today - _DAY})

    def remove(self, pause: Pause) -> None:
        """Delete a pause; what it has moved stays where it is."""
        days = say_dates(pause.first, pause.last if pause.last > pause.first else None)
        with self._ledger.change(_("Pause deleted: {days}").format(days=days)):
            self._delete(pause)
        self._ledger.read_again()

    def _write_row(self, plan: PausePlan) -> None:
        """Write the pause; of those it joins the first takes it over."""
        row = {"first": plan.first, "last": plan.last, "note": plan.note}
        known = [*filter(None, [plan.changed]), *plan.joins]
        for pause in known[1:]:
            self._delete(pause)
        if known:
            self._update(known[0], row)
        else:
            insert(models.Pause, {**row, "uid": new_uid()})

    def _update(self, pause: Pause, row: dict[str, object]) -> None:
        if not models.Pause.update(row).where(models.Pause.id == pause.id).execute():
            raise Missing(what_is_gone())
        self._ledger.read_again()

    def _delete(self, pause: Pause) -> None:
        if not models.Pause.delete().where(models.Pause.id == pause.id).execute():
            raise Missing(what_is_gone())

    def _inside(
        self, first: date, last: date, today: date, room: Room, rhythms: list[Rhythm]
    ) -> Inside:
        """The days of a pause as they stand; one that goes on moves late actions too.

        Occurrences of routines without a row leave pauses out by themselves; one with a row moves
        unless the next one comes by then, to which it gives way.
        """
        begins = "IS NOT NULL" if first <= today <= last else ">= :first"
        found = find_actions(_INSIDE.format(from_first=begins), first=first, last=last)
        found = standing(found, today, self._ledger.practice)
        latest = self._closing.latest_days(found, today)
        start = max(last + _DAY, today)
        actions = [
            action
            for action in found
            if action.routine_id is None or latest.get(action.id, start) >= start
        ]
        return Inside(
            room,
            actions,
            self._goals.all(),
            rhythms,
            latest,
            _waits(),
        )


def _rhythms(first: date) -> list[Rhythm]:
    """The rhythms that a pause from a day on may change."""
    return [
        Rhythm(person, date.fromisoformat(since), period, date.fromisoformat(due))
        for person, since, period, due in rows(_RHYTHMS, first=first)
    ]


def _waits() -> list[Wait]:
    """The open actions that wait for one that is open or done."""
    return [
        Wait(number, _day(day), awaited, _day(ends)) for number, day, awaited, ends in rows(_WAITS)
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
