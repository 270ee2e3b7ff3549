"""The days between which a goal or a step is to be reached, taken out of its line."""

import re
from dataclasses import replace
from datetime import date

from planner.calendar.periods import (
    Period,
    day_at,
    find_first,
    find_period,
    find_period_end,
    find_range,
)
from planner.grammar.line import TAKEN, Line
from planner.language.calendar_names import month_numbers
from planner.values import dataclass

_START = rf"(?<![^\s{TAKEN}])"
_AFTER = re.compile(
    rf"{_START}(?:after|apres) (?:le mois de |le |the )?(?:[0-9]{{1,2}}(?:er|st|nd|rd|th)? )?"
    rf"(?:{'|'.join(month_numbers('en', 'fr'))})(?![^\s,;.!?])"
)
_UNTIL = re.compile(
    rf"{_START}(?:until|till|through|at the latest(?: by| on)?|jusqu'(?:au|a|en)?) ?(?:the |le )?"
)


@dataclass(frozen=True, slots=True)
class Span:
    """The rest of a line, the first day and the last one that it says.

    `first` is None unless it lies ahead: what is under way starts today. `unread` are words that
    look like one of them and are not understood; they stay in the line.
    """

    line: Line
    first: date | None = None
    last: date | None = None
    unread: tuple[str, ...] = ()


def take_span(line: Line, today: date) -> Span:
    """Take out of a line the range or the period in which something is to be reached.

    "from February to May", "in March", "this quarter", "starting Monday until June". A day by which
    it is due, without more, stays for the reading of dates.
    """
    after = _AFTER.search(line.shape)
    if after:
        kept = line.shielded([after.span()])
        return replace(take_span(kept, today), unread=(line.part(*after.span()).said(),))
    if found := find_range(line.visible(), today):
        return _within(line, found, today)
    line, first = _without_first(line, today)
    if end := find_period_end(line.visible(), today):
        return Span(line.without(end.start, end.end), first, end.last)
    if found := find_period(line.visible(), today):
        within = _within(line, found, today)
        return Span(within.line, first or within.first, within.last)
    if (sign := _UNTIL.search(line.shape)) and (day := day_at(line.visible(), sign.end(), today)):
        return Span(line.without(sign.start(), day[0]), first, day[1])
    return Span(line, first)


def _within(line: Line, found: Period, today: date) -> Span:
    first = found.first if found.first > today else None
    return Span(line.without(found.start, found.end), first, found.last)


def _without_first(line: Line, today: date) -> tuple[Line, date | None]:
    """The line without "from" a day or a month, and that day."""
    found = find_first(line.visible(), today)
    if found is None:
        return line, None
    start, end, first = found
    return line.without(start, end), first if first > today else None
