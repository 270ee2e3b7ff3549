"""Match a debrief line to a known person, several candidates, or a new one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from db.engine.query import tuples
from db.models import Attendance, Organisation, Person
from db.network.bearers import bearers
from db.network.listing import rows_of
from db.network.recognise import alike, recognised
from planner.events.debriefs import Meant
from planner.language.text import fold
from planner.model.people import PersonRow

if TYPE_CHECKING:
    from planner.grammar import PersonLine

_SHOWN = 4
"""The most people of a similar name that are offered."""


def certain_match(line: "PersonLine", event_id: int) -> int | None:
    """The one person that a line means without asking, else None.

    That is the person recognised by name and organisation, profile or e-mail; else the only one of
    that name at this event; else, with a full name, the only one of that name. A different
    organisation means a different person.
    """
    return _certain(line, event_id, _bearers(line.name))


def matches(line: "PersonLine", event_id: int) -> Meant:
    """The match of a line, with the few candidates; four short queries."""
    bearers = _bearers(line.name)
    known = _certain(line, event_id, bearers)
    same = dict.fromkeys([number for number, _organisation in bearers])
    if known is not None:
        same = {known: None} | same
    others = [number for number in alike(line.name) if number not in same]
    return Meant(known, _rows(list(same)), _rows(others[:_SHOWN]))


def _bearers(name: str) -> list[tuple[int, str]]:
    """The people of exactly this name, with their organisation."""
    rows = (
        Person.select(Person.id, Organisation.name)
        .left_outer_join(Organisation)
        .where(Person.id << bearers(name))
        .order_by(Person.id)
    )
    return [(number, organisation or "") for number, organisation in tuples(rows)]


def _certain(line: "PersonLine", event_id: int, bearers: Sequence[tuple[int, str]]) -> int | None:
    known = recognised(line)
    if known is not None:
        return known
    ours = fold(line.organisation or "")
    may_be = [number for number, theirs in bearers if not (ours and theirs) or ours == fold(theirs)]
    here = _at(event_id, may_be)
    if here or not may_be:
        return here[0] if len(here) == 1 else None
    return may_be[0] if len(bearers) == 1 and " " in line.name else None


def _at(event_id: int, people: Sequence[int]) -> list[int]:
    """Those of some people who were met at the event, else those wanted there."""
    if not people:
        return []
    rows = tuples(
        Attendance.select(Attendance.person, Attendance.met).where(
            (Attendance.event == event_id) & (Attendance.person << list(people))
        )
    )
    return [number for number, met in rows if met] or [number for number, _met in rows]


def _rows(ids: Sequence[int]) -> tuple[PersonRow, ...]:
    rows = {row.id: row for row in rows_of(ids)} if ids else {}
    return tuple(rows[number] for number in ids if number in rows)
