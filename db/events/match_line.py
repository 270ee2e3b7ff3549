"""Match a debrief line to a known person, several candidates, or a new one."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from db.engine.query import tuples
from db.models import Attendance
from db.network.recognise import meant, sure_match
from planner.network.bearers import Meant

if TYPE_CHECKING:
    from planner.grammar import PersonLine


def certain_match(line: "PersonLine", event_id: int) -> int | None:
    """The one person that a line means without asking, else None; those at the event are nearer."""
    return sure_match(line, partial(_at, event_id))


def matches(line: "PersonLine", event_id: int) -> Meant:
    """The match of a line, with the few candidates; a few short queries."""
    return meant(line, partial(_at, event_id))


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
