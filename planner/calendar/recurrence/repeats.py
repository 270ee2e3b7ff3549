"""The recurrence of an action: on the calendar by a rule, or so long after the last one."""

from collections.abc import Iterator
from datetime import date, time
from itertools import islice

from planner.calendar.recurrence.after import MOST, After
from planner.calendar.recurrence.days import days_from
from planner.calendar.recurrence.rrule import Rule, parse_rule
from planner.language import _
from planner.language.dates_in_words import say_day, say_on
from planner.values import dataclass

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Repeats:
    """A rule of the calendar or a time after the last one; a rule not understood stays `raw`."""

    rule: Rule | None = None
    after: After | None = None
    raw: str = ""

    def days(self, start: date, first: date) -> Iterator[date]:
        """The days from `first` on, within five years; after the last one only the start."""
        if self.rule is not None:
            yield from days_from(self.rule, start, first)
        elif self.after is not None and start >= first:
            yield start


def stored_repeats(rule: str, after: After | None) -> Repeats:
    """The meaning of what is stored; a rule that cannot be read is kept as it is."""
    if after is not None:
        return Repeats(after=after)
    read = parse_rule(rule)
    return Repeats(read) if read is not None and read.interval <= MOST else Repeats(raw=rule)


def say_repeats_at(repeats: Repeats, start: date, at: time | None = None) -> str:
    """The words for it, with its hour: "every Tuesday at 9:00"; a rule not understood as it is."""
    from planner.calendar.recurrence.say import say_after, say_rule  # no start says one

    if repeats.rule is not None:
        return say_rule(repeats.rule, start, at)
    return say_after(repeats.after) if repeats.after is not None else repeats.raw


def say_with_days(repeats: Repeats, start: date, today: date, at: time | None = None) -> str:
    """The words and the next days: "every Tuesday at 9:00: Tue 10, 17 Mar, 24 Mar, …"."""
    said = say_repeats_at(repeats, start, at)
    first = max(start, today)
    if repeats.after is not None:
        return _("{rule}; first {day}").format(rule=said, day=say_on(first, today))
    days = list(islice(repeats.days(start, first), _SHOWN + 1))
    if not days:
        return said
    named = ", ".join(say_day(day, today) for day in days[:_SHOWN])
    form = _("{rule}: {days}, …") if len(days) > _SHOWN else _("{rule}: {days}")
    return form.format(rule=said, days=named)
