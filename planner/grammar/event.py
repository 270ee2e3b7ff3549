"""An event in one line."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from planner.calendar.date_phrases import Look
from planner.calendar.day_parts import DayPart
from planner.calendar.recurrence.days import one_day_each
from planner.calendar.recurrence.rrule import Rule
from planner.grammar.contacts import shield_contacts
from planner.grammar.errors import GrammarError
from planner.grammar.fields import Keys
from planner.grammar.introduction import visible
from planner.grammar.line import Line
from planner.grammar.literals import read
from planner.grammar.place import WITH, take_place
from planner.grammar.recurrence.rules import Recurrence, first_of_rule, take_rule
from planner.grammar.times import Use, When, take_when
from planner.language import _
from planner.model.events import Event
from planner.network.recognise import Found, NamedPerson, people_in
from planner.values import dataclass

KEYS = Keys({"aim": "aim but", "note": "note"})  # not wrapped: words the grammar reads
_BETWEEN = re.compile(r"(?: ?[,;&] ?| )(?:(?:and|et|&) )?")


@dataclass(frozen=True, slots=True)
class EventLine:
    """A parsed event line; `end` is before `start` if the event lasts past midnight.

    `repeats` is the recurrence phrase, `rule` its meaning; `day` is then the first occurrence.
    `last` is the last of several days. `unread` are words of the title that looked like a date, a
    time or a duration and were not understood. `whom` are the people to see, told after "with":
    for each the ids of all who may be meant.
    """

    title: str
    day: date
    day_typed: bool = False
    last: date | None = None
    start: time | None = None
    end: time | None = None
    part: DayPart | None = None
    place: str | None = None
    aim: str | None = None
    note: str | None = None
    repeats: str = ""
    rule: Rule | None = None
    unread: tuple[str, ...] = ()
    whom: tuple[tuple[int, ...], ...] = ()

    def as_event(self) -> Event:
        """The event of the line, not stored yet."""
        return Event(
            self.title,
            self.day,
            last=self.last,
            time=self.start,
            ends=self.end,
            part=self.part,
            place=self.place or "",
            aim=self.aim or "",
            note=self.note or "",
        )


def parse_event(
    line: str,
    today: date,
    look: Look = Look.AHEAD,
    *,
    repeats: bool = False,
    people: Sequence[NamedPerson] = (),
) -> EventLine:
    """Parse an event; without a date it is today.

    `look` says whether its day is to come or has been. With `repeats` a recurrence phrase is parsed
    too; a weekday in it is one after today. `people` are the candidates for those to see.

    Raises:
        GrammarError: if there is no title, or a rule gives no day or has several.
    """
    fields = KEYS.split(read(line))
    named = _named_with(fields.head, people)
    whole = fields.head.shielded((each.start, each.end) for each in named)
    routine = take_rule(shield_contacts(whole), today) if repeats else None
    when = _take_when(whole, routine, today, look)
    head, place = take_place(when.line)
    if not head.said():
        raise GrammarError(_("Name the event: “Alumni evening Thursday 18:30-21:00 @City Hall”."))
    return EventLine(
        head.said(),
        _first_day(routine, when.day, today),
        day_typed=when.day is not None,
        last=when.last,
        start=when.start,
        end=when.end,
        part=when.part,
        place=place,
        aim=fields.joined("aim"),
        note=fields.joined("note"),
        repeats=routine.words if routine else "",
        rule=routine.rule if routine else None,
        unread=when.unread,
        whom=_whom(named),
    )


def _whom(named: Sequence[Found]) -> tuple[tuple[int, ...], ...]:
    """For each of those named, the ids of all who may be meant; each once."""
    return tuple(dict.fromkeys(tuple(sorted(each.ids)) for each in named if each.ids))


def _take_when(head: Line, routine: Recurrence | None, today: date, look: Look) -> When:
    """Take day and time out of a line, which may have a rule already taken out.

    Raises:
        GrammarError: if there is a rule, and several days.
    """
    if routine is None:
        return take_when(shield_contacts(head), today, Use.EVENT, look)
    when = take_when(routine.rest, today, Use.EVENT, look, part=routine.part)
    if when.last:
        raise GrammarError(one_day_each())
    return replace(when, unread=(*when.unread, *routine.unread))


def _first_day(routine: Recurrence | None, typed: date | None, today: date) -> date:
    """The typed day, without one today; of a rule the first of its days."""
    if routine is None:
        return typed or today
    return first_of_rule(routine.rule, typed or routine.first, today)


def _named_with(head: Line, people: Sequence[NamedPerson]) -> list[Found]:
    """The people named one after the other behind a "with": those to see."""
    for sign in WITH.finditer(head.shape) if people else ():
        first, end = sign.start() + 1, sign.end()
        named: list[Found] = []
        for each in people_in(visible(head)[first:], people):
            start = first + each.start
            if start != end and not (named and _BETWEEN.fullmatch(head.shape[end:start])):
                break
            end = first + each.end
            named.append(Found(start, end, each.ids))
        if named:
            return named
    return []
