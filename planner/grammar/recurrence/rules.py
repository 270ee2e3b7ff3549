"""The rule of a line, taken out of its head: "every Tuesday except 24 March"."""

from datetime import date, timedelta

from planner.calendar.date_phrases import leading_part
from planner.calendar.day_parts import DayPart
from planner.calendar.recurrence.days import first_day
from planner.calendar.recurrence.ends import find_bounds
from planner.calendar.recurrence.exceptions import find_exceptions
from planner.calendar.recurrence.find import find_each_part, find_repeats
from planner.calendar.recurrence.rrule import Frequency, Rule
from planner.calendar.recurrence.say import say_rule
from planner.grammar.errors import GrammarError
from planner.grammar.line import Line
from planner.language import _
from planner.values import dataclass

_WHOLE_WEEK = range(5)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """The recurrence of a line: its rest, the words, their meaning and the part of the day.

    `first` is the day from which it comes, `unread` the words that look like its end and are not
    understood; they stay in the rest.
    """

    rest: Line
    words: str
    rule: Rule
    part: DayPart | None = None
    first: date | None = None
    unread: tuple[str, ...] = ()


def take_rule(line: Line, today: date) -> Recurrence | None:
    """Take the recurrence phrase and its exceptions out of `line`, with its first day and its end.

    Nothing is taken if the exceptions are not understood.
    """
    found = find_repeats(line.shape, today) or find_each_part(line.shape)
    if found is None:
        return None
    part, end = leading_part(line.visible()[found.end :]) or (found.part, 0)
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
    said = say_rule(rule, today) if found.part else words
    return with_bounds(line, said, rule, today, part)


def with_bounds(
    line: Line, words: str, rule: Rule, today: date, part: DayPart | None = None
) -> Recurrence:
    """The recurrence with the first day and the end that the rest of its line says.

    Its words are then those of the rule, which can be read back.
    """
    bounds = find_bounds(line.visible(), rule, today)
    unread = tuple(line.part(*span).said() for span in bounds.unread)
    rest = line.shielded(sorted(bounds.unread))
    for span in sorted(bounds.spans, reverse=True):
        rest = rest.without(*span)
    ended = bounds.of(rule)
    said = words if ended == rule else say_rule(ended, bounds.first or today)
    return Recurrence(rest, said, ended, part, bounds.first, unread)


def first_of_rule(
    rule: Rule, typed: date | None, today: date, *, daily_today: bool = False
) -> date:
    """The first day of a rule from the typed day on; a weekday alone is one after today.

    With `daily_today`, one of every working day begins today.

    Raises:
        GrammarError: if the rule gives no day.
    """
    begins_today = not rule.weekdays or (daily_today and _is_daily(rule))
    after = timedelta(days=0 if begins_today else 1)
    day = first_day(rule, typed or today + after)
    if day is None:
        raise GrammarError(_("This rule gives no day in the next five years."))
    return day


def _is_daily(rule: Rule) -> bool:
    days = {each.day for each in rule.weekdays}
    return (
        rule.frequency is Frequency.WEEKLY and rule.interval == 1 and days.issuperset(_WHOLE_WEEK)
    )
