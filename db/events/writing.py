"""Write events: fields of the planner's values as columns."""

from collections.abc import Mapping, Sequence, Set
from datetime import date
from typing import Any

from db import models
from db.engine.clean import columns as cleaned
from db.engine.query import tuples
from db.engine.uids import new_uid
from db.events.rows import LIKE, TIMES
from planner.model.events import Event, moved_to

PREPARATION = frozenset({"aim", "conversations", "curious", "to_see", "opening", "pitch_id"})
SHARED = frozenset({*LIKE, *TIMES})
"""The fields that can be changed for a whole routine."""
WRITABLE = SHARED | PREPARATION | {"day", "last", "sector"}
_MANY_LINES = frozenset({"note", "to_see", "opening"})


def columns(fields: Mapping[str, Any], allowed: Set[str] = WRITABLE) -> dict[str, Any]:
    """Fields of an `Event` as columns, texts cleaned; a sector of a new name is made.

    Raises:
        TypeError: if a field is none of those allowed.
        Empty: if there is a title and nothing in it.
    """
    found = cleaned(fields, allowed, _MANY_LINES)
    if "sector" in found:
        from db.network.ties.sectors import sector_named  # only writing an event needs it

        found["sector"] = sector_named(found["sector"])
    return found


def with_last(event: Event, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Fields of an event to write, the last day in step with the first; None if that is the last.

    An event moved by its first day alone lasts as long as before.
    """
    day = fields.get("day", event.day)
    last = fields["last"] if "last" in fields else moved_to(event, day)[1]
    return {**fields, "last": last if last and last > day else None}


def insert(event: Event, today: date) -> int:
    """Insert an event outside any routine; its id."""
    fields = columns(with_last(event, {name: getattr(event, name) for name in WRITABLE}))
    return int(models.Event.insert(fields, uid=new_uid(), created_on=today).execute())


def insert_series(event: Event, rule: str, start: date) -> int:
    """Insert a series whose occurrences are like `event`; its id."""
    fields = columns({name: getattr(event, name) for name in SHARED})
    return int(models.Series.insert(fields, uid=new_uid(), rrule=rule, start=start).execute())


def want(event_id: int, people: Sequence[int]) -> None:
    """Set the people wanted at an event, in their order; people met stay met."""
    row = models.Attendance
    of_event = row.event == event_id
    known = {number for (number,) in tuples(row.select(row.person_id).where(of_event))}
    row.update(wanted=False).where(of_event & row.person.not_in(list(people))).execute()
    row.delete().where(of_event & ~row.wanted & ~row.met).execute()
    for position, person_id in enumerate(dict.fromkeys(people), start=1):
        if person_id in known:
            this_person = of_event & (row.person == person_id)
            row.update(wanted=True).where(this_person).execute()
            row.update(position=position).where(this_person & ~row.met).execute()
        else:
            row.insert(event=event_id, person=person_id, wanted=True, position=position).execute()
