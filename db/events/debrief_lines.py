"""Debrief lines of people met at an event: written, edited, taken back."""

from datetime import date
from typing import TYPE_CHECKING

from db.actions.rows import find_actions
from db.engine.clean import one_line
from db.engine.query import tuples
from db.errors import Missing
from db.events.attendance import Attending
from db.events.events import EventStore
from db.events.match_line import certain_match, matches
from db.events.rows import people_of
from db.models import Attendance as Row
from db.models import Person
from db.undo.ledger import Ledger
from planner.language import _
from planner.language.text import shorten
from planner.model.actions import Action
from planner.model.events import Attendance, Event
from planner.network.bearers import Meant
from planner.network.name_key import name_key

if TYPE_CHECKING:
    from planner.grammar import PersonLine

_OWED = "a.event_id = :event AND a.attendance_id IS NOT NULL AND a.state <> 'dropped'"


class DebriefLines:
    """The lines of people met at events; each is one change."""

    def __init__(self, ledger: Ledger, events: EventStore) -> None:
        self._ledger = ledger
        self._events = events

    def meant(self, event_id: int, line: "PersonLine") -> Meant:
        """Match a line to a known person, several candidates, or a new one."""
        return matches(line, event_id)

    def owed(self, event_id: int) -> list[Action]:
        """The thanks and promises that the lines of an event have caused, by day."""
        return find_actions(_OWED, event=event_id)

    def meet(
        self,
        event_id: int,
        line: "PersonLine",
        text: str,
        today: date,
        *,
        person_id: int | None = None,
        new: bool = False,
    ) -> Attendance:
        """Write the line of a person met at an event, as one change.

        The person is `person_id`, else a `new` one, else the match of the line. A second line adds
        to the first; the same line again writes nothing.

        Raises:
            Missing: if the event is not there.
        """
        event = self._events.get(event_id)
        with self._ledger.change(_at(_("Met at {event}: {name}"), event.title, line.name)):
            attending = self._attending(event, today)
            matched = None if new else person_id or certain_match(line, event_id)
            if matched is None and not new:
                matched = _person_with_line(event_id, one_line(text))
            return _read(self._add(attending, event_id, matched, one_line(text)))

    def meet_again(
        self,
        attendance_id: int,
        line: "PersonLine",
        text: str,
        today: date,
        *,
        was: str | None = None,
        person_id: int | None = None,
        new: bool = False,
    ) -> Attendance:
        """Edit a saved line, as one change.

        Rows caused by the old line are taken back unless they were changed since. Of several lines
        of the same person it is the one that `was` shown with this text.

        Raises:
            Missing: if the line is not there.
        """
        row = _row(attendance_id)
        event = self._events.get(row.event_id)
        said = _("Met at {event}, said anew: {name}")
        with self._ledger.change(_at(said, event.title, line.name)):
            attending, row = self._attending(event, today), _row(attendance_id)
            texts = row.line.split("\n")
            part = _place(texts, was)
            if texts[part] == one_line(text) and person_id in (None, row.person_id) and not new:
                return _read(row.id)
            matched = self._person_of(row, texts, part, line, person_id, new=new)
            if matched == row.person_id:
                texts[part] = one_line(text)
                return _read(attending.write(matched, texts, row.position))
            del texts[part]
            _leave(attending, row, texts)
            return _read(self._add(attending, row.event_id, matched, one_line(text), row.position))

    def take_back(self, attendance_id: int, today: date, *, was: str | None = None) -> None:
        """Take back all lines of a person met, or the one that `was` shown with this text.

        Raises:
            Missing: if it is not there.
        """
        row = _row(attendance_id)
        event, name = self._events.get(row.event_id), Person.get_by_id(row.person_id).name
        with self._ledger.change(_at(_("{event}, line taken back: {name}"), event.title, name)):
            row = _row(attendance_id)
            texts = [] if was is None else row.line.split("\n")
            if was is not None:
                del texts[_place(texts, was)]
            _leave(self._attending(event, today), row, texts)

    def _attending(self, event: Event, today: date) -> Attending:
        return Attending(event, today, self._ledger.practice.working)

    def _add(
        self,
        attending: Attending,
        event_id: int,
        matched: int | None,
        text: str,
        at: int | None = None,
    ) -> int:
        """Add a line to those of a person at the event; the attendance's id."""
        here = (Row.event == event_id) & (Row.person == matched) & Row.met
        row = None if matched is None else Row.get_or_none(here)
        said = row.line.split("\n") if row else []
        if row is not None and text in said:
            return int(row.id)
        return attending.write(matched, [*said, text], at)

    def _person_of(
        self,
        row: Row,
        texts: list[str],
        part: int,
        line: "PersonLine",
        person_id: int | None,
        *,
        new: bool,
    ) -> int | None:
        """The person of an edited line: the same one if its name is the same."""
        if person_id is not None:
            return person_id
        only_here = row.created and len(texts) == 1
        if new:
            return int(row.person_id) if only_here else None
        event = self._events.get(row.event_id)
        before = self._attending(event, event.day).read([texts[part]]).name
        name = Person.get_by_id(row.person_id).sort_name
        if name_key(line.name) in (name_key(before), name):
            return int(row.person_id)
        matched = certain_match(line, row.event_id)
        return int(row.person_id) if matched is None and only_here else matched


def _at(said: str, title: str, name: str) -> str:
    """The label for the history."""
    return said.format(event=shorten(title), name=shorten(name))


def _leave(attending: Attending, row: Row, texts: list[str]) -> None:
    """Keep only these lines of a person; without any, the person was not met."""
    if texts:
        attending.write(row.person_id, texts, row.position)
    else:
        attending.take_back(row)


def _person_with_line(event_id: int, text: str) -> int | None:
    """The person with the very same line at the event."""
    rows = tuples(Row.select(Row.person, Row.line).where((Row.event == event_id) & Row.met))
    return next((person for person, line in rows if text in line.split("\n")), None)


def _row(attendance_id: int) -> Row:
    row = Row.get_or_none((Row.id == attendance_id) & Row.met)
    if row is None:
        raise Missing(_("This line is no longer there."))
    return row


def _read(attendance_id: int) -> Attendance:
    row = Row.get_by_id(attendance_id)
    people = people_of([row.event_id])[row.event_id]
    return next(each for each in people if each.id == attendance_id)


def _place(texts: list[str], was: str | None) -> int:
    """The place of the line shown as `was`, wherever it is by now; without a text the only one.

    Raises:
        Missing: if it is not there.
    """
    if was is None and len(texts) == 1:
        return 0
    if was is None or was not in texts:
        raise Missing(_("This line is no longer there."))
    return texts.index(was)
