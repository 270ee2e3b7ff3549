"""An event in one line."""

import re
from dataclasses import dataclass
from datetime import date, time

from planner.dates import find_dates
from planner.grammar.clock import take_times
from planner.grammar.contacts import shield_contacts
from planner.grammar.errors import GrammarError
from planner.grammar.fields import Keys
from planner.grammar.line import Line
from planner.grammar.literals import read
from planner.grammar.titles import FindDates, take_day
from planner.language import _

_KEYS = Keys({"aim": "aim but", "note": "note"})  # not wrapped: words the grammar reads
_PLACE = re.compile(r"(?<!\S)@([^,]*)")


@dataclass(frozen=True, slots=True)
class EventLine:
    """What a line says of an event; `end` is before `start` if it lasts past midnight."""

    title: str
    day: date
    day_typed: bool = False
    start: time | None = None
    end: time | None = None
    place: str | None = None
    aim: str | None = None
    note: str | None = None


def parse_event(line: str, today: date, find: FindDates = find_dates) -> EventLine:
    """Read an event in `line`; without a date it is today.

    `find` says which date phrases count: those to come, or `find_past_dates`.

    Raises:
        GrammarError: if there is no title.
    """
    fields = _KEYS.split(read(line))
    head, start, end = take_times(shield_contacts(fields.head))
    head, day = take_day(head, today, find)
    head, place = _take_place(head)
    if not head.said():
        raise GrammarError(_("Name the event: “Alumni evening Thursday 18:30-21:00 @City Hall”."))
    return EventLine(
        title=head.said(),
        day=day or today,
        day_typed=day is not None,
        start=start,
        end=end,
        place=place,
        aim=fields.joined("aim"),
        note=fields.joined("note"),
    )


def _take_place(line: Line) -> tuple[Line, str | None]:
    """`line` without its place, and that place: what stands after @, to a comma or the end."""
    for match in _PLACE.finditer(line.shape):
        place = line.part(*match.span(1)).said()
        if place:
            return line.without(*match.span()), place
    return line, None
