"""Debriefs of events and of actions: written field by field, then closed."""

from dataclasses import fields
from datetime import date, time
from typing import TYPE_CHECKING, Any, Unpack

from db.actions import lessons
from db.actions.rows import find_actions
from db.engine.clean import many_lines
from db.engine.query import rows
from db.engine.uids import new_uid
from db.errors import Missing
from db.events.debrief_lines import DebriefLines
from db.models import Debrief as Row
from db.pitch.used import newest_version, version
from planner.events.debriefs import Debrief, DebriefFields, lesson_of
from planner.language import _
from planner.language.text import fold, shorten
from planner.model.events import Event
from planner.model.vocabulary import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from planner.grammar import EventLine
    from planner.model.goals import MetForGoal

_TEXTS = frozenset({"planned", "happened", "why", "next_time"})


_MET = """
SELECT count(DISTINCT a.person_id) FROM event e JOIN attendance a ON a.event_id = e.id
    WHERE e.day BETWEEN :month || '-01' AND :month || '-31' AND a.met
"""


class DebriefStore(DebriefLines):
    """The debriefs, at most one for each event and for each action."""

    def of_event(self, event_id: int) -> Debrief | None:
        """The debrief of an event, if it was begun."""
        return _read(Row.get_or_none(Row.event == event_id))

    def of_action(self, action_id: int) -> Debrief | None:
        """The debrief of an action, if it was begun."""
        return _read(Row.get_or_none(Row.action == action_id))

    def pending(self, today: date, now: time | None = None) -> list[Event]:
        """The events of the last days whose debrief is not closed, newest first."""
        return [event for event in self._events.recent(today, now) if not event.debriefed]

    def met_in_month(self, day: date) -> int:
        """The number of people met at events in the month of a day."""
        [(number,)] = rows(_MET, month=f"{day:%Y-%m}")
        return int(number)

    def say(
        self,
        today: date,
        *,
        event_id: int | None = None,
        action_id: int | None = None,
        **said: Unpack[DebriefFields],
    ) -> Debrief:
        """Write some fields of the debrief of an event or action, begun if there is none.

        Its lesson is kept too. Unchanged fields write nothing.

        Raises:
            Missing: if the event or action is not there.
        """
        title, kind = self._about(event_id, action_id)
        known = Row.get_or_none(_of(event_id, action_id))
        with self._ledger.change(_label(said, known).format(title=shorten(title))):
            row = known or self._begun(event_id, action_id, today)
            _write(row, said)
            debrief = _found(row.id)
            lessons.keep(lesson_of(debrief), debrief.day, kind, debrief_id=debrief.id)
            return debrief

    def close(self, debrief_id: int) -> Debrief:
        """Close a debrief; it is no longer offered.

        Raises:
            Missing: if it is not there.
        """
        debrief = _found(debrief_id)
        title, _kind = self._about(debrief.event_id, debrief.action_id)
        with self._ledger.change(_("Debrief ended: {title}").format(title=shorten(title))):
            _write(Row.get_by_id(debrief_id), {"closed": True})
            return _found(debrief_id)

    def counts(self, event_id: int) -> "Sequence[MetForGoal]":
        """The goals for which people met at an event may count, with those people."""
        from db.events.counts import counts_of_event

        return counts_of_event(event_id)

    def count(self, event_id: int, goal_id: int, *, counts: bool) -> None:
        """Let the people met at an event count for a goal, or no longer.

        Raises:
            Missing: if the event is not there.
        """
        from db.events.counts import say

        event = self._events.get(event_id)
        said = _("Counted for a goal") if counts else _("No longer counted for a goal")
        with self._ledger.change(said):
            say(event_id, goal_id, event.day, counts=counts)

    def begin(self, line: "EventLine", today: date) -> Event:
        """The past event of a line, added unless one of that day and title exists."""
        with self._ledger.change(_("Event added: {title}").format(title=shorten(line.title))):
            known = self.same(line)
            if known is None:
                return self._events.add(line, today)
            return self._events.store(known, today)

    def same(self, line: "EventLine") -> Event | None:
        """The event on a day of the line with the same title, or None."""
        events = self._events.between(line.day, line.last or line.day)
        return next((event for event in events if fold(event.title) == fold(line.title)), None)

    def _begun(self, event_id: int | None, action_id: int | None, today: date) -> Row:
        """A new row, which names the newest version of the pitch prepared for the event."""
        used = None
        if event_id is not None:
            used = newest_version(self._events.get(event_id).pitch_id)
        row: Row = Row.create(
            uid=new_uid(),
            event=event_id,
            action=action_id,
            day=today,
            pitch_version=used and used.version_id,
        )
        return row

    def _about(self, event_id: int | None, action_id: int | None) -> tuple[str, Kind]:
        """The title of the subject, and the kind of action that its lesson is about."""
        if event_id is not None:
            return self._events.get(event_id).title, Kind.EVENT
        found = find_actions("a.id = :action", action=action_id)
        if not found:
            raise Missing(_("This action is no longer there."))
        return found[0].title, found[0].kind


def _label(said: DebriefFields, known: Row | None) -> str:
    """The label for the history, naming the field if only one is new; `title` stays open."""
    if said.get("closed"):
        return _("Debrief ended: {title}")
    one = {
        "planned": _("Debrief of {title}: what was planned"),
        "happened": _("Debrief of {title}: what happened"),
        "why": _("Debrief of {title}: why"),
        "next_time": _("Debrief of {title}: what to do next time"),
        "minutes": _("Debrief of {title}: the minutes"),
        "cost": _("Debrief of {title}: the cost"),
        "pitch_version_id": _("Debrief of {title}: the pitch"),
    }
    new = [
        name for name, value in said.items() if getattr(known, name, None) != value and name in one
    ]
    return one[new[0]] if len(new) == 1 else _("Debrief: {title}")


def _of(event_id: int | None, action_id: int | None) -> Any:
    return Row.event == event_id if event_id is not None else Row.action == action_id


def _write(row: Row, said: DebriefFields) -> None:
    """Write the fields that differ."""
    columns: dict[str, Any] = {
        name: many_lines(str(value)) if name in _TEXTS else value for name, value in said.items()
    }
    changed = {name: value for name, value in columns.items() if getattr(row, name) != value}
    if changed:
        Row.update(changed).where(Row.id == row.id).execute()


def _found(debrief_id: int) -> Debrief:
    debrief = _read(Row.get_or_none(Row.id == debrief_id))
    if debrief is None:
        raise Missing(_("This debrief is no longer there."))
    return debrief


def _read(row: Row | None) -> Debrief | None:
    if row is None:
        return None
    plain = {each.name: getattr(row, each.name) for each in fields(Debrief) if each.name != "pitch"}
    return Debrief(**plain, pitch=version(row.pitch_version_id))
