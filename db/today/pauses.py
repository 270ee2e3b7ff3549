"""Pauses: planned, begun, ended early or written down afterwards, with all that they move."""

from dataclasses import replace
from datetime import date, timedelta

from db import models
from db.actions.rows import find_actions
from db.actions.standing import standing
from db.actions.writing import placed
from db.engine.clean import one_line
from db.engine.query import tuples
from db.engine.statements import insert, update_many
from db.engine.uids import new_uid
from db.errors import Missing, what_is_gone
from db.stairs.goals import GoalStore
from db.today.at_once import many_actions, many_rhythms
from db.today.closing import ClosingStore
from db.today.levelling import Stale
from db.today.pause_ends import PauseEnd, moved_by, pause_end
from db.today.pause_facts import find_rhythms, find_waits
from db.today.room import room_for
from db.undo import journal
from db.undo.ledger import Ledger
from planner.calendar.working_days import Days, WorkingDays
from planner.language import _
from planner.language.dates_in_words import say_dates
from planner.stairs.levelling.values import Room
from planner.stairs.pauses.changing import changed_moves
from planner.stairs.pauses.coming_back import Moved
from planner.stairs.pauses.moves import (
    Inside,
    Pause,
    PauseMoves,
    Rhythm,
    overlapping,
    pause_moves,
)
from planner.values import dataclass

_INSIDE = "a.state = 'open' AND a.day {from_first} AND a.day <= :last"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PausePlan:
    """A pause to be written, in the place of those that it `joins` and of the one `changed`.

    `asked` and `said` are the days and the note that were asked for; `first`, `last` and `note` are
    those with what it joins, `moves` the changes it brings. They follow from what stands `inside`
    it on the day `today`, from the `working` days there were before, and from what the one changed
    has `moved`, as the store was at the `mark` of its journal.
    """

    asked: Days
    said: str
    first: date
    last: date
    note: str
    joins: tuple[Pause, ...]
    changed: Pause | None
    today: date
    mark: int
    working: WorkingDays
    inside: Inside
    moved: Moved | None = None
    moves: PauseMoves = PauseMoves()

    def is_same(self, other: "PausePlan") -> bool:
        """Whether another plan, worked out at another time of the day, would write the same."""
        return replace(other, mark=self.mark) == self

    @property
    def is_told(self) -> bool:
        """Whether the history still says what the one changed has moved, so that it comes back."""
        return self.changed is None or self.moved is not None

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

    @property
    def is_large(self) -> bool:
        """Whether a plan may take longer than a frame: it is then not for the window."""
        return many_actions() or many_rhythms()

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
        plan = self._unmoved(days, note, today, changed)
        span = (plan.first, plan.last)
        if plan.moved is not None:
            moves = changed_moves(span, plan.moved, plan.inside, today, plan.working)
        else:
            moves = pause_moves(span, plan.inside, today, plan.working)
        return replace(plan, moves=moves)

    def stands(self, plan: PausePlan, today: date) -> bool:
        """Whether a plan would be the same now: all that its moves follow from is."""
        if (plan.today, plan.mark) == (today, journal.mark()):
            return True
        again = self._unmoved(plan.asked, plan.said, today, plan.changed)
        return plan.is_same(replace(again, moves=plan.moves))

    def _unmoved(self, days: Days, note: str, today: date, changed: Pause | None) -> PausePlan:
        """The pause of these days with all that its moves follow from."""
        mark = journal.mark()
        others = self._others(changed)
        joins = overlapping(others, *days)
        first = min([days[0], *(pause.first for pause in joins)])
        last = max([days[1], *(pause.last for pause in joins)])
        notes = dict.fromkeys(filter(None, [one_line(note), *(pause.note for pause in joins)]))
        apart = [pause.days for pause in others if pause not in joins]
        practice = self._ledger.practice
        known = tuple(sorted(pause.days for pause in others))
        before = replace(practice.working, pauses=known)
        working = replace(before, pauses=tuple(sorted([*apart, (first, last)])))
        rhythms = find_rhythms(min(first, changed.first) if changed else first)
        room = room_for(last, today, replace(practice, working=working))
        inside = self._inside(first, last, today, room, rhythms)
        moved = moved_by(changed, inside.goals, today) if changed else None
        note_of_all = ", ".join(notes)
        asked = (days, note, first, last, note_of_all, joins, changed)
        return PausePlan(*asked, today, mark, before, inside, moved)

    def write(self, plan: PausePlan, today: date) -> None:
        """Write a pause with all its moves, as one change.

        Raises:
            Stale: if it would move other days by now; nothing is written.
        """
        days = say_dates(plan.first, plan.last if plan.last > plan.first else None)
        with self._ledger.change(_("Pause: {days}").format(days=days)):
            if not self.stands(plan, today):
                raise Stale(_("Something has changed since: the days are worked out anew."))
            self._write_row(plan)
            self._move(plan.moves)
        self._ledger.read_again()

    def ending(self, pause: Pause, today: date) -> PauseEnd:
        """The end of a pause under way with yesterday; begun today, it goes altogether."""
        last = today - _DAY if pause.first < today else None
        return pause_end(pause, last, today, self._ledger.practice, self._goals)

    def deletion(self, pause: Pause, today: date) -> PauseEnd:
        """The deletion of a pause."""
        return pause_end(pause, None, today, self._ledger.practice, self._goals)

    def ends_so(self, shown: PauseEnd, today: date) -> bool:
        """Whether the end of a pause would bring the same back now."""
        if (shown.today, shown.mark) == (today, journal.mark()):
            return True
        fresh = pause_end(shown.pause, shown.last, today, self._ledger.practice, self._goals)
        return shown.is_same(fresh)

    def write_end(self, shown: PauseEnd, today: date, *, comes_back: bool = True) -> None:
        """End or delete a pause, as one change; what it has moved comes back as shown, or stays.

        Raises:
            Missing: if another window has changed the pause, or deleted it.
            Stale: if other things would come back by now; nothing is written.
        """
        pause, last = shown.pause, shown.last
        days = say_dates(pause.first, pause.last if pause.last > pause.first else None)
        deleted = _("Pause deleted: {days}").format(days=days)
        with self._ledger.change(_("Pause ended") if last else deleted):
            if pause not in self.all():
                raise Missing(what_is_gone())
            if comes_back and not self.ends_so(shown, today):
                raise Stale(_("Something has changed since: the days are worked out anew."))
            if last is not None:
                self._update(pause, {"last": last})
            else:
                self._delete(pause)
            if comes_back:
                self._move(shown.moves)
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
            find_waits(),
        )

    def _move(self, moves: PauseMoves) -> None:
        """Write the new days of actions and dues."""
        practice = self._ledger.practice
        update_many(
            models.Action,
            {move.action.id or 0: placed(move.action, move.to, practice) for move in moves.actions},
        )
        of_goals = {due.goal_id: {"due": due.to} for due in moves.dues if due.step_id is None}
        update_many(models.Goal, of_goals)
        of_steps = {due.step_id: {"due": due.to} for due in moves.dues if due.step_id is not None}
        update_many(models.Step, of_steps)
