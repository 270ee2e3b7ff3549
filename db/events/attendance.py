"""Write and take back the debrief lines of one person at one event.

The rows that the lines have caused belong to one attendance: the touch and the actions point to it,
and it keeps an image of the person before. Its `line` holds the lines as typed, one below the
other.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from peewee import fn

from db.engine.database import database
from db.engine.query import tuples
from db.engine.uids import new_uid
from db.events import promises as owing
from db.events.meetings import owed, tell_more
from db.models import Attendance, Organisation, PeopleGroup, Person, Touch
from db.network.writing import insert, update
from db.undo.person_image import Image, forget_names, image, is_untouched, newest_names, restore
from planner.calendar.working_days import WorkingDays
from planner.events.debriefs import together
from planner.language.dates_in_words import say_date
from planner.model.events import Event
from planner.model.vocabulary import Channel, Direction

if TYPE_CHECKING:
    from planner.grammar import PersonLine

_SAID = {"need": "need", "offer": "offer", "notes": "note", "role_title": "role"} | {
    "organisation_id": "organisation"
}
"""The parts of a line, by the column that holds them."""


@dataclass(frozen=True, slots=True)
class Caused:
    """The rows caused by the lines of an attendance, besides the touch.

    `before` and `after` are images of the person; `organisations` and `groups` the ids of those
    created with them.
    """

    before: Image
    after: Image
    actions: list[owing.Planned] = field(default_factory=list)
    organisations: list[int] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)


class Attending:
    """Writes and takes back the lines of people met at one event.

    `said_on` is the event's day when the lines were typed, if it has moved since.
    """

    def __init__(
        self, event: Event, today: date, working: WorkingDays, said_on: date | None = None
    ) -> None:
        self._event = event
        self._today = today
        self._working = working
        self._said_on = said_on or event.day

    def write(self, person_id: int | None, texts: Sequence[str], at: int | None = None) -> int:
        """Replace the lines of a person, a new one if None; the attendance's id.

        `at` is the position in the list, by default the last.
        """
        line = self.read(texts)
        created = person_id is None
        if person_id is None:
            person_id = insert(line.name, self._today, {})
        row = self._row(person_id, created=created, at=at)
        old = _caused(row)
        first, newest = image(person_id) if old is None else old.before, newest_names()
        if old is not None:
            line = self._without_what_was_changed(row, old, line)
        if row.created:
            self._name(row, old, line)
        tell_more(person_id, line, self._event.day)
        self._touch(row, line)
        name = Person.get_by_id(person_id).name
        wanted = list(owed(person_id, name, line, self._event.day, self._working))
        planned = owing.plan(row, wanted, old.actions if old else [], self._today)
        caused = Caused(first, image(person_id), planned, *_made_since(newest, old))
        said = {"line": "\n".join(texts), "before": json.dumps(asdict(caused)), "met": True}
        Attendance.update(said).where(Attendance.id == row.id).execute()
        return int(row.id)

    def take_back(self, row: Attendance) -> None:
        """Take back the rows that the lines have caused, unless they were changed since.

        A person created by the lines alone is deleted; a person wanted at the event stays wanted.
        """
        caused = _caused(row)
        if caused is None:
            return
        owing.plan(row, [], caused.actions, self._today)
        Touch.delete().where(Touch.attendance == row.id).execute()
        gone = row.created and is_untouched(row.person_id, caused.after) and _is_alone(row)
        restore(row.person_id, caused.before, caused.after)
        if row.wanted and not gone:
            bare = {"met": False, "line": "", "before": "", "created": False, "position": 0}
            Attendance.update(bare).where(Attendance.id == row.id).execute()
        else:
            Attendance.delete().where(Attendance.id == row.id).execute()
        if gone:
            Person.delete().where(Person.id == row.person_id).execute()
        forget_names(caused.organisations, caused.groups)

    def read(self, texts: Sequence[str]) -> "PersonLine":
        """The lines of one person as one, the days of promises counted from the event."""
        from planner.grammar import parse_person

        return together(parse_person(text, self._said_on, self._working) for text in texts)

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
        self, row: Attendance, old: Caused, line: "PersonLine"
    ) -> "PersonLine":
        """Restore the person, and the line without the parts that were changed since."""
        touched = restore(row.person_id, old.before, old.after)
        said = self.read(row.line.split("\n"))
        again: dict[str, Any] = {
            name: None
            for column, name in _SAID.items()
            if column in touched and getattr(said, name) == getattr(line, name)
        }
        return replace(line, **again)

    def _name(self, row: Attendance, old: Caused | None, line: "PersonLine") -> None:
        """Name a new person as the line does, and note how we met, unless that was changed."""
        person = Person.get_by_id(row.person_id)
        if old is None or person.name == old.before.columns["name"]:
            update(person, self._event.day, {}, line.name)
        if not person.how_met:
            update(person, self._event.day, {"how_met": how_met(self._event)})

    def _touch(self, row: Attendance, line: "PersonLine") -> None:
        """Write the one touch of the meeting, with the gift and the request of the line."""
        said = {"gave": line.gave or "", "asked": line.asked or ""}
        known = Touch.get_or_none(Touch.attendance == row.id)
        if known is None:
            Touch.create(
                uid=new_uid(),
                person=row.person_id,
                attendance=row.id,
                day=self._event.day,
                channel=Channel.IN_PERSON.value,
                direction=Direction.TWO_WAY.value,
                gist=", ".join(filter(None, (self._event.title, self._event.place))),
                **said,
            )
            return
        day = self._event.day if known.day == self._said_on else known.day
        now = {**said, "day": day}
        if any(getattr(known, name) != value for name, value in now.items()):
            Touch.update(now).where(Touch.id == known.id).execute()


def take_along(event: Event, before: date, today: date, working: WorkingDays) -> None:
    """Move the rows caused by debrief lines along with their event from the day `before`.

    Typed days stay, and so do rows changed since.
    """
    if event.day == before:
        return
    attending = Attending(event, today, working, said_on=before)
    for row in list(Attendance.select().where((Attendance.event == event.id) & Attendance.met)):
        attending.write(row.person_id, row.line.split("\n"), row.position)


def how_met(event: Event) -> str:
    """The circumstances of a meeting: "Soirée APEC, 5 March 2026, CCI"."""
    return ", ".join(filter(None, (event.title, say_date(event.day), event.place)))


def _caused(row: Attendance) -> Caused | None:
    if not row.before:
        return None
    kept = json.loads(row.before)
    kept["before"], kept["after"] = Image(**kept["before"]), Image(**kept["after"])
    kept["actions"] = [owing.Planned(**planned) for planned in kept["actions"]]
    return Caused(**kept)


def _made_since(newest: tuple[int, int], old: Caused | None) -> tuple[list[int], list[int]]:
    """The organisations and groups created by the lines, now or before, that still exist."""
    known = (old.organisations, old.groups) if old else ([], [])
    forget_names(*known)
    organisations, groups = (
        [number for (number,) in tuples(table.select(table.id).where(_came(table, last, before)))]
        for table, last, before in zip((Organisation, PeopleGroup), newest, known, strict=True)
    )
    return organisations, groups


def _came(table: Any, last: int, before: list[int]) -> Any:
    """The condition for rows of a table created after `last`, or earlier by the same lines.

    An empty list would keep SQLite from using the index.
    """
    return (table.id > last) | (table.id << before) if before else table.id > last


_ALONE = """
SELECT NOT EXISTS (SELECT 1 FROM touch WHERE person_id = :person)
    AND NOT EXISTS (SELECT 1 FROM action WHERE person_id = :person)
    AND NOT EXISTS (SELECT 1 FROM attendance WHERE person_id = :person AND id <> :row)
    AND NOT EXISTS (SELECT 1 FROM introduction WHERE introducer_id = :person)
    AND NOT EXISTS (SELECT 1 FROM spark WHERE became = 'person' AND became_id = :person)
    AND NOT EXISTS (SELECT 1 FROM imported WHERE person_id = :person)
"""


def _is_alone(row: Attendance) -> bool:
    """Whether no other row refers to the person, once touch and actions are deleted."""
    found = database.execute_sql(_ALONE, {"person": row.person_id, "row": row.id})
    return bool(found.fetchone()[0])
