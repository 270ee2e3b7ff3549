"""An event in one line."""

import re
from datetime import date, time, timedelta
from itertools import pairwise

from planner.calendar.date_phrases import Look, leading_part
from planner.calendar.day_parts import DayPart
from planner.calendar.recurrence.days import first_day, one_day_each
from planner.calendar.recurrence.exceptions import find_exceptions
from planner.calendar.recurrence.find import find_repeats
from planner.calendar.recurrence.rrule import Rule
from planner.grammar.contacts import shield_contacts
from planner.grammar.errors import GrammarError
from planner.grammar.fields import Keys
from planner.grammar.line import TAKEN, Line
from planner.grammar.literals import read
from planner.grammar.times import Use, take_when
from planner.language import _
from planner.model.events import Event
from planner.values import dataclass

KEYS = Keys({"aim": "aim but", "note": "note"})  # not wrapped: words the grammar reads
_PLACE = re.compile(r"(?<!\S)@")
_STREET = re.compile(
    r"[0-9]|(?:rue|avenue|av|bd|boulevard|place|quai|cours|allee|impasse|chemin|route|square|passage"
    r"|batiment|salle|etage|hall|room|floor|building|street|road|lane|suite|gate)(?![a-z])"
    r"|.*(?: |^)(?:street|st|road|rd|avenue|ave|lane|square|floor|room)\.?$"
)
"""The beginning of a part of an address, or a street in English."""
_SMALL = re.compile(r"(?:de|du|des|d'|la|le|les|l'|sur|sous|en|upon|on|of|the)$")


@dataclass(frozen=True, slots=True)
class EventLine:
    """A parsed event line; `end` is before `start` if the event lasts past midnight.

    `repeats` is the recurrence phrase, `rule` its meaning; `day` is then the first occurrence.
    `last` is the last of several days. `unread` are words of the title that looked like a date, a
    time or a duration and were not understood.
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
    line: str, today: date, look: Look = Look.AHEAD, *, repeats: bool = False
) -> EventLine:
    """Parse an event; without a date it is today.

    `look` says whether its day is to come or has been. With `repeats` a recurrence phrase is parsed
    too; a weekday in it is one after today.

    Raises:
        GrammarError: if there is no title, or a rule gives no day or has several.
    """
    fields = KEYS.split(read(line))
    routine = _take_repeats(shield_contacts(fields.head), today) if repeats else None
    when = take_when(
        routine.rest if routine else shield_contacts(fields.head),
        today,
        Use.EVENT,
        look,
        part=routine.part if routine else None,
    )
    head, place = _take_place(when.line)
    if not head.said():
        raise GrammarError(_("Name the event: “Alumni evening Thursday 18:30-21:00 @City Hall”."))
    if routine and when.last:
        raise GrammarError(one_day_each())
    return EventLine(
        title=head.said(),
        day=_first(routine.rule, when.day, today) if routine else when.day or today,
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
    )


@dataclass(frozen=True, slots=True)
class _Routine:
    """The recurrence of an event: the rest of its line, words, rule and part of the day."""

    rest: Line
    words: str
    rule: Rule
    part: DayPart | None = None


def _take_repeats(line: Line, today: date) -> _Routine | None:
    """Take the recurrence phrase and its exceptions out of `line`.

    Nothing is taken if the exceptions are not understood.
    """
    found = find_repeats(line.shape, today)
    if found is None:
        return None
    part, end = leading_part(line.visible()[found.end :]) or (None, 0)
    spans, rule = [(found.start, found.end)], found.rule
    if left_out := find_exceptions(line.visible(), today):
        without = left_out.days.out_of(rule) if left_out.days else None
        if without is None:
            return None
        rule = without
        spans.append((left_out.start, left_out.end))
    words = " ".join(line.part(*span).said() for span in spans).replace(" ,", ",")
    spans[0] = found.start, found.end + end
    for span in sorted(spans, reverse=True):
        line = line.without(*span)
    return _Routine(line, words, rule, part)


def _first(rule: Rule, typed: date | None, today: date) -> date:
    """The first day of a rule from the typed day on; a weekday alone is one after today."""
    after = timedelta(days=1 if rule.weekdays else 0)
    day = first_day(rule, typed or today + after)
    if day is None:
        raise GrammarError(_("This rule gives no day in the next five years."))
    return day


def _take_place(line: Line) -> tuple[Line, str | None]:
    """Take the place out of `line`: the words after @, see `_place_end`."""
    for match in _PLACE.finditer(line.shape):
        rest = line.without(match.start(), _place_end(line, match.end()))
        whole = bool(line.part(0, match.start()).said()) and bool(rest.said())
        end = _place_end(line, match.end()) if whole else _comma(line, match.end())
        place = line.part(match.end(), end).said()
        if place:
            return line.without(match.start(), end), place
    return line, None


def _comma(line: Line, start: int) -> int:
    """The place of the first comma, else the end."""
    found = line.shape.find(",", start)
    return len(line.shape) if found < 0 else found


def _place_end(line: Line, start: int) -> int:
    """The end of the place: at a comma, unless a street, a number or a town follows it."""
    ends = [place for place, sign in enumerate(line.shape) if sign == "," and place >= start]
    ends.append(len(line.shape))
    for end, following in pairwise(ends):
        part = line.part(end + 1, following)
        words = part.text.replace(TAKEN, " ").strip()
        if not (_STREET.match(part.shape.replace(TAKEN, " ").strip()) or _is_town(words)):
            return end
    return ends[-1]


def _is_town(words: str) -> bool:
    """Whether every word has a capital, small words aside: "Lyon", "Bourg-en-Bresse"."""
    shown = [word for word in words.split() if not _SMALL.match(word.lower())]
    return bool(shown) and all(word[0].isupper() for word in shown)
