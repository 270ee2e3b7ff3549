"""Write and take back the debrief lines of one person at one event.

The rows that the lines have caused belong to one attendance: the touch and the actions point to it,
and it keeps the effects of the lines. Its `line` holds the lines as typed, one below the
other.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from peewee import fn

from db.actions.reminders import take_reminders_back
from db.engine.database import database
from db.engine.uids import new_uid
from db.events import earlier_lines, person_effects
from db.events import promises as owing
from db.events.counts import count_again
from db.events.meetings import owed, tell_more
from db.models import Attendance, Counted, Person, Touch
from db.network.writing import insert, update
from db.undo import effects
from db.undo.effects import Effect
from planner.calendar.working_days import WorkingDays
from planner.events.debriefs import together
from planner.language.dates_in_words import say_dates
from planner.model.events import Event, day_met
from planner.model.settings import PROMISE
from planner.model.vocabulary import Channel, Direction

if TYPE_CHECKING:
    from planner.grammar import PersonLine

_SAID = {"need": "need", "offer": "offer", "notes": "note", "role_title": "role"} | {
    "organisation_id": "organisation",
    "circle": "circle",
}
"""The parts of a line, by the column that holds them."""


class Attending:
    """Writes and takes back the lines of people met at one event.

    `before` is the event as it stood when the lines were typed, if it has moved since.
    """

    def __init__(
        self, event: Event, today: date, working: WorkingDays, before: Event | None = None
    ) -> None:
        self._event = event
        self._before = before or event
        self._day = day_met(event, today)
        self._today = today
        self._working = working

    def write(self, person_id: int | None, texts: Sequence[str], at: int | None = None) -> int:
        """Replace the lines of a person, a new one if None; the attendance's id.

        `at` is the position in the list, by default the last.
        """
        line = self.read(texts, self._met_before(person_id))
        created = person_id is None
        if person_id is None:
            person_id = insert(line.name, self._today, {})
        row = self._row(person_id, created=created, at=at)
        actions, names, of_person = _sorted(_effects(row))
        left = effects.take_back(of_person)
        before = person_effects.before(person_id)
        touched = {name for each in left if each.table == "person" for name in each.written}
        line = self._without_what_was_changed(row, touched, line)
        if row.created:
            self._name(row, line, named="name" in touched)
        tell_more(person_id, line, self._day)
        self._touch(row, line)
        name = Person.get_by_id(person_id).name
        wanted = list(owed(person_id, name, self._as_moved(line), self._day, self._working))
        planned = owing.plan(row, wanted, actions, self._today)
        left += effects.take_back(names)
        written = [*person_effects.with_left(before.effects(), left), *planned]
        said = {"line": "\n".join(texts), "before": effects.dumped(written), "met": True}
        Attendance.update(said).where(Attendance.id == row.id).execute()
        count_again(self._event.id or 0, self._day)
        return int(row.id)

    def take_back(self, row: Attendance) -> None:
        """Take back the rows that the lines have caused, unless they were changed since.

        A person created by the lines alone is deleted; a person wanted at the event stays wanted.
        """
        written = _effects(row)
        if not written:
            return
        untouched = row.created and person_effects.is_untouched(row.person_id, written)
        effects.take_back(written)
        Touch.delete().where(Touch.attendance == row.id).execute()
        Counted.delete().where(Counted.attendance == row.id).execute()
        gone = untouched and _is_alone(row)
        if row.wanted and not gone:
            bare = {"met": False, "line": "", "before": "", "created": False, "position": 0}
            Attendance.update(bare).where(Attendance.id == row.id).execute()
        else:
            Attendance.delete().where(Attendance.id == row.id).execute()
        if gone:
            Person.delete().where(Person.id == row.person_id).execute()

    def read(self, texts: Sequence[str], met: Mapping[str, date] | None = None) -> "PersonLine":
        """The lines of one person as one, the days of promises counted from the event.

        Those that stood there already count from the day on which the person was `met`.
        """
        from planner.grammar import parse_person

        day, known = day_met(self._before, self._today), met or {}
        return together(parse_person(text, known.get(text, day), self._working) for text in texts)

    def _met_before(self, person_id: int | None) -> dict[str, date]:
        """The lines a person has at the event, with the day of the meeting, among its days."""
        if person_id is None:
            return {}
        row = Attendance.get_or_none(event=self._event.id, person=person_id)
        touch = Touch.get_or_none(Touch.attendance == row.id) if row else None
        if row is None or touch is None or not self._before.is_on(touch.day):
            return {}
        return dict.fromkeys(row.line.split("\n"), touch.day)

    def _as_moved(self, line: "PersonLine") -> "PersonLine":
        """The line, its promises without a typed day counted from the day the event has now."""
        if day_met(self._before, self._today) == self._day:
            return line
        due = self._working.forward(self._day + PROMISE)
        days = (each.day if each.day_typed else due for each in line.promises)
        moved = (replace(each, day=day) for each, day in zip(line.promises, days, strict=True))
        return replace(line, promises=tuple(moved))

    def _row(self, person_id: int, *, created: bool, at: int | None) -> Attendance:
        """The attendance of a person, created if there is none."""
        event_id = self._event.id
        row = Attendance.get_or_none(event=event_id, person=person_id)
        if row is None:
            row = Attendance.create(event=event_id, person=person_id, created=created)
        if at is None:
            last = Attendance.select(fn.MAX(Attendance.position))
            at = (last.where(Attendance.event == event_id).scalar() or 0) + 1
        if row.position != at:
            Attendance.update(position=at).where(Attendance.id == row.id).execute()
        return row

    def _without_what_was_changed(
        self, row: Attendance, touched: set[str], line: "PersonLine"
    ) -> "PersonLine":
        """The line without the parts whose columns were changed since."""
        if not touched:
            return line
        said = self.read(row.line.split("\n"), self._met_before(row.person_id))
        again: dict[str, Any] = {
            name: None
            for column, name in _SAID.items()
            if column in touched and getattr(said, name) == getattr(line, name)
        }
        return replace(line, **again)

    def _name(self, row: Attendance, line: "PersonLine", *, named: bool) -> None:
        """Name a new person as the line does, unless `named` since, and note how we met."""
        person = Person.get_by_id(row.person_id)
        if not named:
            update(person, self._day, {}, line.name)
        if not person.how_met:
            update(person, self._day, {"how_met": how_met(self._event)})

    def _touch(self, row: Attendance, line: "PersonLine") -> None:
        """Write the one touch of the meeting, with the gift and the request of the line."""
        said = {"gave": line.gave or "", "asked": line.asked or "", "about": line.about or ""}
        known = Touch.get_or_none(Touch.attendance == row.id)
        if known is None:
            Touch.create(
                uid=new_uid(),
                person=row.person_id,
                attendance=row.id,
                day=self._day,
                channel=Channel.IN_PERSON.value,
                direction=Direction.TWO_WAY.value,
                gist=", ".join(filter(None, (self._event.title, self._event.place))),
                **said,
            )
            take_reminders_back(row.person_id, self._today)
            return
        moved = self._before.is_on(known.day) and not self._event.is_on(known.day)
        day = self._day if moved else known.day
        now = {**said, "day": day}
        if any(getattr(known, name) != value for name, value in now.items()):
            Touch.update(now).where(Touch.id == known.id).execute()


def take_along(event: Event, before: Event, today: date, working: WorkingDays) -> None:
    """Move the rows caused by debrief lines along with their event from its days `before`.

    Typed days stay, and so do rows changed since.
    """
    if (event.day, event.last) == (before.day, before.last):
        return
    attending = Attending(event, today, working, before)
    for row in list(Attendance.select().where((Attendance.event == event.id) & Attendance.met)):
        attending.write(row.person_id, row.line.split("\n"), row.position)


def how_met(event: Event) -> str:
    """The circumstances of a meeting: "Soirée APEC, 5 March 2026, CCI"."""
    return ", ".join(filter(None, (event.title, say_dates(event.day, event.last), event.place)))


def _effects(row: Attendance) -> list[Effect]:
    """The effects of the lines of an attendance, whichever version wrote them."""
    kept = json.loads(row.before or "[]")
    if isinstance(kept, dict):
        return earlier_lines.effects_of(kept, row.person_id)
    return effects.loaded(kept)


def _sorted(written: list[Effect]) -> tuple[list[Effect], list[Effect], list[Effect]]:
    """The effects on actions, on known names, and on the person."""
    actions, names = (
        [each for each in written if each.table in tables]
        for tables in (("action",), person_effects.NAMES)
    )
    return actions, names, [each for each in written if each not in (*actions, *names)]


_ALONE = """
SELECT NOT EXISTS (SELECT 1 FROM touch WHERE person_id = :person)
    AND NOT EXISTS (SELECT 1 FROM action WHERE person_id = :person)
    AND NOT EXISTS (SELECT 1 FROM attendance WHERE person_id = :person AND id <> :row)
    AND NOT EXISTS (SELECT 1 FROM introduction WHERE introducer_id = :person)
    AND NOT EXISTS (SELECT 1 FROM knows WHERE known_id = :person)
    AND NOT EXISTS (SELECT 1 FROM spark WHERE became = 'person' AND became_id = :person)
    AND NOT EXISTS (SELECT 1 FROM imported WHERE person_id = :person)
"""


def _is_alone(row: Attendance) -> bool:
    """Whether no other row refers to the person, once touch and actions are deleted."""
    found = database.execute_sql(_ALONE, {"person": row.person_id, "row": row.id})
    return bool(found.fetchone()[0])
